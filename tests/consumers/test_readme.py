"""The worked example of the README: its SQL and its pandas give the table that stands below them."""

import os
import re
from pathlib import Path

import duckdb

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
EXAMPLE = README[README.index("## Load it") :].split("\n## ")[0]


def block(language):
    return re.search(rf"```{language}\n(.*?)```", EXAMPLE, re.DOTALL)[1]


def wanted():
    lines = [line for line in EXAMPLE.splitlines() if line.startswith("| ")][1:]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]


def shown(rows):
    return [tuple("" if cell is None or cell != cell else str(cell) for cell in row) for row in rows]


def test_sql(run):
    connection = duckdb.connect(str(run.folder / "dataset.duckdb"), read_only=True)
    assert shown(connection.sql(block("sql")).fetchall()) == wanted()
    assert connection.sql("SELECT * FROM proof").fetchall() == []


def test_pandas(run, tmp_path):
    (tmp_path / "out").symlink_to(run.folder)
    before = os.getcwd()
    os.chdir(tmp_path)
    try:
        names = {}
        exec(block("python"), names)
    finally:
        os.chdir(before)
    assert shown(names["voices"].itertuples(index=False)) == wanted()
