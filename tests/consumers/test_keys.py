"""Keys are unique and lead somewhere; enums hold what they name; counts count."""

from collections import Counter

import pytest
from dataset import TABLES


@pytest.mark.parametrize("table", TABLES)
def test_primary_keys_are_unique(dataset, table):
    key = dataset.schemas[table].get("primaryKey", [])
    assert bool(key) == (table != "failures")
    values = [tuple(row[name] for name in key) for row in dataset.rows(table)]
    assert not key or len(set(values)) == len(values)
    assert all(None not in value for value in values)


@pytest.mark.parametrize("table", TABLES)
def test_foreign_keys_lead_somewhere(dataset, table):
    for key in dataset.schemas[table].get("foreignKeys", []):
        [column], [referenced] = key["fields"], key["reference"]["fields"]
        target = key["reference"]["resource"] or table
        known = {row[referenced] for row in dataset.rows(target)}
        used = {row[column] for row in dataset.rows(table)} - {None}
        assert used <= known, (table, column)


@pytest.mark.parametrize("table", TABLES)
def test_enums_hold_what_they_name(dataset, table):
    for field in dataset.fields(table):
        if "enum" not in field["constraints"]:
            continue
        allowed = set(field["constraints"]["enum"])
        allowed |= set() if field["constraints"]["required"] else {None}
        assert {row[field["name"]] for row in dataset.rows(table)} <= allowed


@pytest.mark.parametrize(
    "table, column, clusters, member",
    [
        ("quotes", "quote_cluster_id", "quote_clusters", "quote_id"),
        ("paragraphs", "reuse_cluster_id", "reuse_clusters", "paragraph_id"),
    ],
)
def test_clusters_and_their_members_agree(dataset, table, column, clusters, member):
    # A row may be in two clusters, with a part in each; its own column names one of them.
    told = {row[member]: row[column] for row in dataset.rows(table) if row[column] is not None}
    pairs = {(row[member], row[column]) for row in dataset.rows(clusters)}
    assert set(told.items()) <= pairs
    assert set(told) == {key for key, _ in pairs}


@pytest.mark.parametrize("table", ["paragraphs", "quotes"])
def test_articles_count_their_rows(dataset, table):
    counts = Counter(row["article_id"] for row in dataset.rows(table))
    for article in dataset.rows("articles"):
        assert article[f"n_{table}"] == counts[article["article_id"]]


def test_entities_count_their_rows(dataset):
    mentions, quotes = dataset.rows("mentions"), dataset.rows("quotes")
    n_mentions = Counter(row["entity_id"] for row in mentions)
    n_quotes = Counter(row["speaker_id"] for row in quotes)
    n_articles = Counter(entity for entity, _ in {(m["entity_id"], m["article_id"]) for m in mentions})
    for entity in dataset.rows("entities"):
        key = entity["entity_id"]
        counted = (n_mentions[key], n_articles[key], n_quotes[key])
        assert (entity["n_mentions"], entity["n_articles"], entity["n_quotes"]) == counted


@pytest.mark.parametrize("table", ["paragraphs", "sentences", "quotes", "dropped"])
def test_seq_counts_from_0_in_the_order_of_the_text(dataset, table):
    last = {}
    for row in dataset.rows(table):
        seq, start = last.get(row["article_id"], (-1, 0))
        assert row["seq"] == seq + 1 and row["start"] >= start
        last[row["article_id"]] = (row["seq"], row["start"])
