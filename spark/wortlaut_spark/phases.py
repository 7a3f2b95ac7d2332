"""The phases of the job: documents, links, tables. Each is written as a whole, and is not made again where it is there."""

from __future__ import annotations

import argparse
import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql.pandas.types import from_arrow_schema

from . import linking, store, units, work
from .child import Child

CORPUS = ("entities", "quote_clusters", "reuse_clusters")
TABLES_AT_A_TIME = 3
NO_TABLES = ("source_id", "article_id", "status")


class Job:
    """What all phases need."""

    def __init__(self, spark: SparkSession, options: argparse.Namespace, command: str) -> None:
        self.spark = spark
        self.options = options
        self.command = command
        self.out = options.out.rstrip("/")
        self.work = f"{self.out}/.work"
        self.child = Child(work.located(command), options.silence)

    def schema(self, of: str) -> Any:
        return from_arrow_schema(self.child.schema(of))

    def asked(self, kind: str) -> Any:
        return work.asked(self.command, self.options.silence, kind)


def run(spark: SparkSession, options: argparse.Namespace, command: str) -> dict[str, int]:
    """Rows by table."""
    job = Job(spark, options, command)
    try:
        plan = planned(job)
        note = store.Note(spark, f"{job.work}/note.json", fingerprint(job, plan))
        documents = note.phase("documents", lambda path: write_documents(job, plan, path))
        links = linking.linked(job, note, documents)
        rows = note.phase(
            "rows", lambda path: write_rows(job, documents, links, path), f"{job.out}/documents"
        )
        counts = write_tables(job, rows, links)
        if not options.keep:
            store.remove(spark, job.work)
        return counts
    finally:
        job.child.close()


def planned(job: Job) -> list[dict[str, Any]]:
    """The files of the input, in their order."""
    options = job.options
    if options.paths is not None:
        found = units.listed_paths(options.paths, options.base)
    elif "://" in options.input:
        found = units.listed(options.input)
    else:
        found = None
    schema = pa.schema([("path", pa.string()), ("source_file", pa.string()), ("bytes", pa.float64())])
    rows = None if found is None else pa.Table.from_pylist(found, schema)
    head = {
        "kind": "plan",
        "input": options.input if found is None else None,
        "out": None if "://" in job.out else job.out,
    }
    answers = list(job.child.answers(rows, **head))
    return [row for answer in answers for row in answer.to_pylist()]


def fingerprint(job: Job, plan: list[dict[str, Any]]) -> str:
    """What decides the result: the files, their sizes, the choices, and the code of the bundle."""
    options = job.options
    chosen = {
        name: getattr(options, name)
        for name in ("favour", "hosts", "since", "until", "languages", "seconds", "megabytes")
    }
    files = [(file["path"], file["bytes"]) for file in plan]
    told = json.dumps([files, chosen, job.command, store.code_of(job.command)], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def units_of(job: Job, plan: list[dict[str, Any]]) -> list[str]:
    """Units of work. Where the lines of large files end is looked up on the cluster."""
    options = job.options
    size = options.unit_kb << 10 if options.unit_kb else options.unit_mb << 20
    large = [
        file
        for file in plan
        if units.splittable(file, size) and not units.is_utf16(file["path"])
    ]
    ranges = [
        (file["file_order"], file["path"], start, min(start + size, int(file["bytes"])))
        for file in large
        for start in range(0, int(file["bytes"]), size)
    ]
    ends: dict[int, list[tuple[int, int]]] = {}
    if ranges:
        found = job.spark.sparkContext.parallelize(ranges, len(ranges)).map(
            lambda each: (each[0], units.line_ends(each[1], each[2], each[3]))
        )
        for order, end in found.collect():
            ends.setdefault(order, []).append(end)
    parts = [
        part
        for file in plan
        for part in (
            units.parts_by_lines(file, ends[file["file_order"]])
            if file["file_order"] in ends
            else [units.whole(file)]
        )
    ]
    bytes_of = {file["file_order"]: file["bytes"] for file in plan}
    return [json.dumps(unit) for unit in units.grouped(parts, size, bytes_of)]


def filter_of(options: argparse.Namespace) -> dict[str, Any] | None:
    chosen: dict[str, Any] = {
        "hosts": options.hosts and listed_in(options.hosts),
        "since": options.since,
        "until": options.until,
        "languages": options.languages and listed_in(options.languages),
    }
    chosen = {name: value for name, value in chosen.items() if value is not None}
    return chosen or None


def listed_in(text: str) -> list[str]:
    """By comma, or, behind an @, one a line of a file."""
    if not text.startswith("@"):
        return [each.strip() for each in text.split(",")]
    with units.opened(text[1:]) as file:
        return [line.strip() for line in file.read().decode().splitlines() if line.strip()]


def write_documents(job: Job, plan: list[dict[str, Any]], path: str) -> None:
    """A row a document: what the stages made of it, and what link must know."""
    jobs = units_of(job, plan)
    spread = job.spark.sparkContext.parallelize([(unit,) for unit in jobs], len(jobs))
    frame = job.spark.createDataFrame(spread, "unit string")
    run_documents = work.documents(job.command, job.options.silence, filter_of(job.options))
    made = frame.mapInArrow(run_documents, job.schema("documents"))
    made.write.mode("overwrite").parquet(path)


def write_rows(job: Job, documents: DataFrame, links: DataFrame, path: str) -> None:
    """A row a document, with its rows in every table."""
    articles = links.where("article_id is not null").select("article_id", "link", "entity_ids")
    names = links.select(f.explode("entities").alias("entity")).select(
        f.col("entity.entity_id").alias("entity_id"), f.col("entity.name").alias("name")
    )
    named = (
        articles.select("article_id", f.explode("entity_ids").alias("entity_id"))
        .distinct()
        .join(names, "entity_id")
        .groupBy("article_id")
        .agg(f.map_from_entries(f.collect_list(f.struct("entity_id", "name"))).alias("names"))
        .select("article_id", f.to_json("names").alias("names"))
    )
    linked = (
        documents.join(f.broadcast(linking.taken(documents)), ["file_order", "number"], "left")
        .join(articles.drop("entity_ids").join(named, "article_id", "left"), "article_id", "left")
        .select(
            "source_file",
            "place",
            "source_id",
            "article_id",
            "status",
            "stage",
            "reason",
            "message",
            "lines",
            "taken_by",
            "link",
            "names",
        )
    )
    made = linked.mapInArrow(job.asked("rows"), job.schema("rows"))
    made.write.mode("overwrite").parquet(path)


def write_tables(job: Job, rows: DataFrame, links: DataFrame) -> dict[str, int]:
    """The tables, exploded from the rows of documents and of the corpus; how many rows each has."""
    tables = [name for name in rows.columns if name not in NO_TABLES]
    sources = {table: links if table in CORPUS else rows for table in tables}

    def write(table: str) -> None:
        exploded = sources[table].select(f.explode(table).alias("row")).select("row.*")
        exploded.write.mode("overwrite").parquet(f"{job.out}/tables/{table}")

    # Small tables leave cores idle.
    with ThreadPoolExecutor(TABLES_AT_A_TIME) as pool:
        list(pool.map(write, tables))
    counts = {**counted(rows, set(tables) - set(CORPUS)), **counted(links, set(CORPUS))}
    return {table: counts[table] for table in tables}


def counted(rows: DataFrame, tables: set[str]) -> dict[str, int]:
    sums = rows.agg(*[f.sum(f.size(table)).alias(table) for table in sorted(tables)]).first()
    return {table: (sums[table] if sums else None) or 0 for table in tables}
