"""The CSV files keep what readers like to lose: "NA", "", null, formulas, marks and line breaks inside a text."""

import csv

import duckdb
import pandas as pd
import polars as pl
import pytest
from dataset import TABLES


def texts(dataset, table):
    """The rows with every list and number left out: what a reader takes for text."""
    fields = [field["name"] for field in dataset.fields(table) if field["type"] == "string"]
    return [{name: row[name] for name in fields} for row in dataset.rows(table)]


def only(rows, names):
    return [{name: row[name] for name in names} for row in rows]


@pytest.mark.parametrize("table", TABLES)
def test_duckdb_reads_exact_texts(dataset, table):
    relation = duckdb.sql(f"""
        SELECT * FROM read_csv('{dataset.path(table, "csv")}', header = true, all_varchar = true, delim = ',', quote = '"',
                               escape = '"', nullstr = '', allow_quoted_nulls = false, max_line_size = 100000000)
    """)
    rows = [dict(zip(relation.columns, row)) for row in relation.fetchall()]
    expected = texts(dataset, table)
    assert only(rows, expected[0] if expected else []) == expected


@pytest.mark.parametrize("table", TABLES)
def test_polars_reads_exact_texts(dataset, table):
    rows = pl.read_csv(dataset.path(table, "csv"), infer_schema=False).to_dicts()
    expected = texts(dataset, table)
    assert only(rows, expected[0] if expected else []) == expected


@pytest.mark.parametrize("table", TABLES)
def test_pandas_alone_reads_all_but_the_empty_text(dataset, table):
    frame = pd.read_csv(
        dataset.path(table, "csv"), dtype="str", keep_default_na=False, na_values=[""]
    )
    expected = [
        {name: value or None for name, value in row.items()} for row in texts(dataset, table)
    ]
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    assert only(rows, expected[0] if expected else []) == expected


def test_na_and_the_empty_text_are_texts(sample):
    frame = sample.csv("articles")
    first, second = frame.iloc[0], frame.iloc[1]
    assert first["kicker"] == "NA"
    assert first["lead"] == ""
    assert pd.isna(first["dateline"])
    assert pd.isna(second["kicker"])
    assert pd.isna(second["lead"])


def test_records_end_in_crlf_as_rfc_4180_says(dataset):
    for table in TABLES:
        content = dataset.path(table, "csv").read_bytes()
        assert content.endswith(b"\r\n")
        assert not content.startswith(b"\xef\xbb\xbf")
        with open(dataset.path(table, "csv"), encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        assert rows[0] == [field["name"] for field in dataset.fields(table)]
        assert len(rows) - 1 == len(dataset.rows(table))


def test_no_cell_of_a_spreadsheet_can_be_a_formula(dataset):
    for table in TABLES:
        path = dataset.folder / "tables" / "spreadsheet" / f"{table}.csv"
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        # Comma is right; semicolon and tab are what a spreadsheet of another locale takes for the end of a cell.
        for delimiter in ",;\t":
            with open(path, encoding="utf-8-sig", newline="") as file:
                for row in csv.reader(file, delimiter=delimiter):
                    assert not [cell for cell in row if cell[:1] in tuple("=+-@＝＋－＠")]
