"""Documents and signals that end processes: nothing is lost, and nothing is there twice."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pyarrow.dataset
import pytest
from conftest import ROOT, articles, line, run_job

POISONS = {
    20: ("asks to throw", "bug"),
    45: ("asks to hang", "too_slow"),
    70: ("asks to eat", "worker_died"),
    95: ("asks to kill", "worker_died"),
    110: ("asks to kill once", None),
    130: ("asks to kill Python once", None),
}
COMMAND = f"node --import tsx {ROOT}/pipeline/cli.ts"


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("faults")
    marks = folder / "marks"
    marks.mkdir()
    texts = articles(150)
    for number, (poison, _) in POISONS.items():
        texts[number] += f"\n\nDieser Text {poison}. Das steht am Ende."
    (folder / "in.jsonl").write_text("\n".join(line(n, text) for n, text in enumerate(texts)))
    chain = f"--chain {ROOT}/tests/spark/poison-chain.ts"
    said = run_job(
        folder / "in.jsonl",
        folder / "out",
        *("--command", COMMAND, "--worker-flags", chain),
        *("--seconds", "12", "--megabytes", "512", "--unit-kb", "60"),
        master="local[2,4]",  # a task may fail three times
        POISON_MARKS=str(marks),
    )
    assert sorted(os.listdir(marks)) == ["node", "python"], "both were killed"
    return folder / "out", said


def ids(out: Path, table: str) -> list[str]:
    return pyarrow.dataset.dataset(out / "tables" / table).to_table().column("source_id").to_pylist()


def test_every_other_document_is_there_once(poisoned: tuple[Path, str]) -> None:
    out, _ = poisoned
    gone = {f"d{number}" for number, (_, reason) in POISONS.items() if reason is not None}
    assert Counter(ids(out, "articles")) == Counter({f"d{n}" for n in range(150)} - gone)


def test_each_poison_is_a_failure(poisoned: tuple[Path, str]) -> None:
    out, _ = poisoned
    failures = pyarrow.dataset.dataset(out / "tables" / "failures").to_table()
    reasons = Counter(failures.column("reason").to_pylist())
    assert reasons == Counter(reason for _, reason in POISONS.values() if reason is not None)


def test_a_page_that_was_read_keeps_its_row(poisoned: tuple[Path, str]) -> None:
    """What takes the whole process with it is not tried a third time: its text is not known."""
    out, _ = poisoned
    assert Counter(ids(out, "pages")) == Counter({f"d{n}" for n in range(150)} - {"d95"})
