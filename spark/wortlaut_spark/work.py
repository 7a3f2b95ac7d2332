"""What the workers do: functions for Spark's mapInArrow. No side effects, so that a task may run twice."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pyarrow as pa

from .child import ChildDied, the_child
from .units import Part, batches_of

Batches = Iterator[pa.RecordBatch]
ROWS = 64
ATTEMPTS_TOGETHER = 1
ATTEMPTS_ALONE = 2


def documents(command: str, silence: float, filter_: dict[str, Any] | None) -> Callable[[Batches], Batches]:
    """From units of work, as JSON, to a row a document."""

    def run(batches: Batches) -> Batches:
        for batch in batches:
            for unit in batch.column("unit").to_pylist():
                parts = [Part(**part) for part in json.loads(unit)]
                yield from _documents_of(parts, command, silence, filter_)

    return run


def _documents_of(parts: list[Part], command: str, silence: float, filter_: Any) -> Batches:
    """When the child dies, a new one begins the unit again behind the documents that are there already: one by one, so
    that it is known which one kills it; and that one is given up when it has killed it again."""
    child = the_child(located(command), silence)
    done, deaths = 0, 0
    while True:
        head = {
            "kind": "documents",
            "fresh": True,
            "filter": filter_,
            "skip": done,
            "alone": deaths >= ATTEMPTS_TOGETHER,
            "giveUp": deaths > ATTEMPTS_ALONE,
        }
        try:
            for pieces in batches_of(parts):
                for rows in child.answers(pieces, **head):
                    done += rows.num_rows
                    deaths = min(deaths, ATTEMPTS_TOGETHER)
                    yield from rows.replace_schema_metadata(None).to_batches()
                head = {**head, "fresh": False}
            return
        except ChildDied as death:
            deaths += 1
            print(f"wortlaut: after {done} documents of a unit: {death}", file=sys.stderr)


def asked(command: str, silence: float, kind: str) -> Callable[[Batches], Batches]:
    """From rows to the rows that are answered, where each stands for itself."""

    def run(batches: Batches) -> Batches:
        for batch in batches:
            for start in range(0, batch.num_rows, ROWS):
                yield from _answers_again(command, silence, batch.slice(start, ROWS), kind=kind)

    return run


def _answers_again(command: str, silence: float, rows: pa.RecordBatch, **head: Any) -> Batches:
    """Asks again where the child dies: what is asked rests on nothing that was asked before."""
    child = the_child(located(command), silence)
    for attempt in range(3):
        try:
            tables = list(child.answers(rows, **head))
        except ChildDied:
            if attempt == 2:
                raise
            continue
        for table in tables:
            yield from table.replace_schema_metadata(None).to_batches()
        return


def links(command: str, silence: float) -> Callable[[Batches], Batches]:
    """From the keys of all articles and what comparing them has told to what links them: one task, out of core."""

    def run(batches: Batches) -> Batches:
        child = the_child(located(command), silence)
        fresh = True
        for batch in batches:
            columns = batch.select(["article_id", "keys", "compared", "judged"])
            for _ in child.answers(columns, kind="linkable", fresh=fresh):
                pass
            fresh = False
        if fresh:
            return
        for rows in child.answers(None, kind="link"):
            yield from rows.replace_schema_metadata(None).to_batches()

    return run


def located(command: str) -> str:
    """An archive lies where Spark has unpacked it, which each worker must ask for itself."""
    if "{archive}" not in command:
        return command
    from pyspark import SparkFiles

    path = SparkFiles.get("wortlaut")
    return command.replace("{archive}", path if os.path.isdir(path) else os.path.abspath("wortlaut"))
