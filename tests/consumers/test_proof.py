"""Every row points into its page, and nothing of a page vanishes."""

import duckdb
import pytest
from dataset import SLICES, TABLES


@pytest.fixture(scope="module")
def attached(dataset):
    connection = duckdb.connect()
    connection.sql(f"ATTACH '{dataset.folder / 'dataset.duckdb'}' AS wortlaut (READ_ONLY)")
    connection.sql("USE wortlaut")
    yield connection
    connection.close()


@pytest.mark.parametrize("table, text, start, end", SLICES)
def test_duckdb_proves_every_text_to_be_its_slice(dataset, attached, table, text, start, end):
    [(counted, wrong)] = attached.sql(f"""
        SELECT count(*), count(*) FILTER (
            substr(page.text, "row"."{start}" + 1, "row"."{end}" - "row"."{start}") IS DISTINCT FROM "row"."{text}"
        ) FROM "{table}" AS "row" LEFT JOIN pages AS page USING (article_id)
    """).fetchall()
    assert (counted, wrong) == (len(dataset.rows(table)), 0)


def test_the_view_proof_is_there_and_empty(attached):
    proof = attached.sql("SELECT * FROM proof")
    assert proof.columns == ["table_name", "column_name", "row_id", "text", "slice"]
    assert proof.fetchall() == []


def test_the_view_proof_finds_a_wrong_row(sample, tmp_path):
    copy = tmp_path / "copy.duckdb"
    copy.write_bytes((sample.folder / "dataset.duckdb").read_bytes())
    with duckdb.connect(copy) as connection:
        connection.sql("UPDATE quotes SET cue_start = cue_start + 1 WHERE cue_start IS NOT NULL")
        connection.sql("UPDATE dropped SET text = text || ' '")
        found = connection.sql("SELECT table_name, column_name FROM proof ORDER BY ALL").fetchall()
    assert found == [("dropped", "text"), ("quotes", "cue_text")]


@pytest.mark.parametrize("table", TABLES)
def test_duckdb_holds_the_rows_of_parquet(dataset, attached, table):
    relation = attached.sql(f'SELECT * FROM "{table}"')
    rows = [dict(zip(relation.columns, row)) for row in relation.fetchall()]
    assert rows == dataset.rows(table)


def test_tables_and_columns_say_what_they_are(attached):
    silent = "SELECT {name} FROM {source}() WHERE database_name = 'wortlaut' AND NOT internal AND comment IS NULL"
    assert attached.sql(silent.format(name="table_name", source="duckdb_tables")).fetchall() == []
    columns = silent.format(name="column_name", source="duckdb_columns") + " AND table_name NOT IN (SELECT view_name FROM duckdb_views())"
    assert attached.sql(columns).fetchall() == []


def test_python_slices_agree(dataset):
    pages = {row["article_id"]: row["text"] for row in dataset.rows("pages")}
    for table, text, start, end in SLICES:
        for row in dataset.rows(table):
            if row[text] is None:
                assert row[start] is None and row[end] is None
            else:
                assert pages[row["article_id"]][row[start] : row[end]] == row[text]


def test_parts_lie_inside_their_outer_bounds(dataset):
    bounds = [("spans", "start", "end"), ("cue_spans", "cue_start", "cue_end")]
    for spans, start, end in [*bounds, ("frame_spans", "frame_start", "frame_end")]:
        for row in dataset.rows("quotes"):
            if not row[spans]:
                assert row[start] is None and row[end] is None
            else:
                assert min(first for first, _ in row[spans]) == row[start]
                assert max(last for _, last in row[spans]) == row[end]


def test_every_character_is_in_one_paragraph_or_dropped_segment(dataset):
    pieces = dataset.rows("paragraphs") + dataset.rows("dropped")
    for page in dataset.rows("pages"):
        times = [0] * len(page["text"])
        for piece in pieces:
            if piece["article_id"] == page["article_id"]:
                for offset in range(piece["start"], piece["end"]):
                    times[offset] += 1
        astray = [
            offset
            for offset, character in enumerate(page["text"])
            if times[offset] > 1 or (times[offset] == 0 and not character.isspace())
        ]
        assert astray == [], page["source_id"]
