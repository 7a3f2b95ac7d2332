"""What the tests of the Spark job share: a corpus of invented articles, the job, and plain wortlaut."""

from __future__ import annotations

import gzip
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.dataset
import pyarrow.parquet as pq

ROOT = Path(__file__).resolve().parents[2]
NAMES = ["Ina Voss", "Karl Brenner", "Mara Lindt", "Jonas Petersen", "Selma Aydin", "Uwe Hartl"]
ROLES = ["Ministerin", "Bürgermeister", "Sprecherin", "Trainer", "Vorsitzende", "Kommissar"]
PLACES = ["Kiel", "Graz", "Bern", "Emden", "Zwickau", "Lüneburg", "Konstanz"]
THINGS = ["Brücke", "Schule", "Reform", "Fähre", "Halle", "Ernte", "Werft", "Bahnlinie", "Klinik"]
DEEDS = ["eröffnet", "geschlossen", "verkauft", "umgebaut", "verschoben", "geprüft"]


def article(pick: random.Random, said: str) -> str:
    """A short article in which somebody says something, some of it said elsewhere too."""
    name, role, place = pick.choice(NAMES), pick.choice(ROLES), pick.choice(PLACES)
    thing, deed = pick.choice(THINGS), pick.choice(DEEDS)
    number = pick.randint(2, 900)
    return "\n\n".join(
        [
            f"In {place} wird die {thing} {deed}. Das teilte {role} {name} am Dienstag mit. "
            f"Betroffen sind {number} Menschen, die meisten wohnen im Süden der Stadt.",
            f"„Wir haben {number} Tage lang um jede Lösung gerungen, und am Ende stand die {thing}“, "
            f"sagte {name.split()[1]}. Es gebe keinen Grund zur Sorge, betonte {role} {name}.",
            said,
            f"Nach Angaben der Stadt {place} kostet das Vorhaben {number} Millionen Euro. "
            f"{name.split()[1]} zufolge soll die {thing} im Herbst {deed} werden.",
        ]
    )


def articles(count: int, seed: int = 7) -> list[str]:
    """Every fifth article takes over what another one quotes."""
    pick = random.Random(seed)
    shared = [
        f"„Die {pick.choice(THINGS)} in {pick.choice(PLACES)} ist für uns alle ein Geschenk, das wir "
        f"in {pick.randint(3, 99)} Jahren nicht vergessen werden“, sagte {pick.choice(NAMES)} der Zeitung."
        for _ in range(max(1, count // 20))
    ]
    texts = []
    for number in range(count):
        said = pick.choice(shared) if number % 5 == 0 else f"Mehr dazu stand im Bericht {number}."
        texts.append(article(pick, said))
    return texts


def line(number: int, text: str, **more: Any) -> str:
    published = f"2024-05-{number % 28 + 1:02d}"
    told = {"id": f"d{number}", "text": text, "date_published": published, **more}
    return json.dumps(told, ensure_ascii=False)


def mixed_corpus(folder: Path) -> None:
    """500 documents of several formats, some of them no documents at all, and IDs that are taken."""
    texts = articles(500)
    lines = [line(number, text) for number, text in enumerate(texts[:380])]
    lines[40] = line(7, texts[40])  # another one's ID
    lines[50] = '{"id": "d50", "text": '
    lines[60] = ""
    folder.mkdir()
    (folder / "a.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    packed = [line(number, texts[number]) for number in [7, *range(380, 470)]]
    (folder / "b.jsonl.gz").write_bytes(gzip.compress("\n".join(packed).encode()))
    for number in range(470, 490):
        paragraphs = "".join(f"<p>{each}</p>" for each in texts[number].split("\n\n"))
        title = f"<h1>Meldung {number} aus dem Rathaus</h1>"
        (folder / f"page{number}.html").write_text(
            f"<!doctype html><html lang=de><meta charset=utf-8><title>Meldung {number}</title>"
            f"<nav><a href=/>Start</a> <a href=/x>Mehr</a></nav><article>{title}{paragraphs}</article>",
            encoding="utf-8",
        )
    (folder / "deep").mkdir()
    for number in range(490, 500):
        (folder / "deep" / f"{number}.txt").write_text(texts[number], encoding="utf-8")
    (folder / "deep" / "470.txt").write_bytes(b"")
    (folder / "notes.pdf").write_bytes(b"%PDF")
    (folder / ".hidden.txt").write_text("nicht gelesen")


def run_plain(source: Path, out: Path) -> None:
    command = ["node", "dist/wortlaut.js", "run", str(source), "--out", str(out), "-f", "parquet"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def job_command(source: Path, out: Path, *flags: str, master: str = "local[2]") -> list[str]:
    head = ["spark-submit", "--master", master, "--driver-memory", "1g"]
    return [*head, "spark/job.py", "--input", str(source), "--out", str(out), *flags]


def run_job(source: Path, out: Path, *flags: str, master: str = "local[2]", **env: str) -> str:
    """What the job says."""
    done = subprocess.run(
        job_command(source, out, *flags, master=master),
        cwd=ROOT,
        env={**os.environ, "PYSPARK_PYTHON": sys.executable, **env},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-8000:]
    return done.stdout + done.stderr


def plain_table(out: Path, name: str) -> pa.Table:
    table = pq.read_table(out / "tables" / f"{name}.parquet")
    columns = [
        column.cast(pa.string()) if pa.types.is_dictionary(column.type) else column
        for column in table.columns
    ]
    return pa.table(dict(zip(table.column_names, columns, strict=True)))


def spark_table(out: Path, name: str, like: pa.Table) -> pa.Table:
    return pa.dataset.dataset(out / "tables" / name).to_table().select(like.column_names)


def sorted_bytes(table: pa.Table, like: pa.Table) -> bytes:
    """The rows in the order of their texts, as Arrow writes them."""
    fields = [pa.field(field.name, field.type) for field in like.schema]
    rows = sorted(table.cast(pa.schema(fields)).to_pylist(), key=repr)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_file(sink, pa.schema(fields)) as writer:
        writer.write_table(pa.Table.from_pylist(rows, pa.schema(fields)))
    return sink.getvalue().to_pybytes()
