"""The tables that Spark makes of 500 documents are, sorted, those of plain wortlaut, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pyarrow.dataset
import pytest
from conftest import mixed_corpus, plain_table, run_job, run_plain, sorted_bytes, spark_table

TABLES = (
    "pages articles paragraphs sentences quotes mentions entities attributes quote_clusters "
    "reuse_clusters dropped failures"
).split()


@pytest.fixture(scope="module")
def outs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("same")
    mixed_corpus(folder / "in")
    run_plain(folder / "in", folder / "plain")
    # The large file in several parts, so that lines are counted across them.
    run_job(folder / "in", folder / "spark", "--unit-kb", "100")
    return folder / "plain", folder / "spark"


@pytest.mark.parametrize("name", TABLES)
def test_table(outs: tuple[Path, Path], name: str) -> None:
    plain, spark = outs
    expected = plain_table(plain, name)
    assert name == "dropped" or expected.num_rows > 0
    found = spark_table(spark, name, expected)
    assert sorted_bytes(found, expected) == sorted_bytes(expected, expected)


def test_a_row_a_document(outs: tuple[Path, Path]) -> None:
    """Failures of files and lines count as documents: nothing vanishes."""
    plain, spark = outs
    nested = pyarrow.dataset.dataset(spark / "documents").to_table(["source_id", "status"])
    statuses = nested.column("status").to_pylist()
    assert statuses.count("article") == plain_table(plain, "articles").num_rows
    refused = len(statuses) - statuses.count("article")
    assert refused == plain_table(plain, "failures").num_rows


def test_no_scratch_is_left(outs: tuple[Path, Path]) -> None:
    _, spark = outs
    assert sorted(each.name for each in spark.iterdir()) == ["documents", "tables"]
