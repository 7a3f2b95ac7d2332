"""What lies between the phases, on whatever file system Spark writes to."""

from __future__ import annotations

import hashlib
import json
import os
import shlex
from collections.abc import Callable
from typing import Any

from pyspark.sql import DataFrame, SparkSession


def _path(spark: SparkSession, path: str) -> tuple[Any, Any]:
    java = spark._jvm.org.apache.hadoop.fs.Path(path)
    return java.getFileSystem(spark._jsc.hadoopConfiguration()), java


def exists(spark: SparkSession, path: str) -> bool:
    filesystem, java = _path(spark, path)
    return bool(filesystem.exists(java))


def remove(spark: SparkSession, path: str) -> None:
    filesystem, java = _path(spark, path)
    filesystem.delete(java, True)


def read_text(spark: SparkSession, path: str) -> str:
    filesystem, java = _path(spark, path)
    stream = filesystem.open(java)
    try:
        return bytes(stream.readAllBytes()).decode()
    finally:
        stream.close()


def write_text(spark: SparkSession, path: str, text: str) -> None:
    filesystem, java = _path(spark, path)
    stream = filesystem.create(java, True)
    try:
        stream.write(bytearray(text.encode()))
    finally:
        stream.close()


class Note:
    """What the phases that are done were made of. Another input, choice or version begins anew."""

    def __init__(self, spark: SparkSession, path: str, fingerprint: str) -> None:
        self.spark = spark
        self.path = path
        known = json.loads(read_text(spark, path)) if exists(spark, path) else {}
        same = known.get("fingerprint") == fingerprint
        self.told = known if same else {"fingerprint": fingerprint, "done": []}

    def phase(
        self, name: str, write: Callable[[str], None], path: str | None = None
    ) -> DataFrame:
        """The phase's rows, made now where they are not there already."""
        folder = path or os.path.join(os.path.dirname(self.path), name)
        done = name in self.told["done"] and exists(self.spark, f"{folder}/_SUCCESS")
        if not done:
            write(folder)
            self.told["done"].append(name)
            write_text(self.spark, self.path, json.dumps(self.told))
        return self.spark.read.parquet(folder)


def code_of(command: str) -> str:
    """A hash of the files that a command names and that are here."""
    digest = hashlib.sha256()
    for word in shlex.split(command):
        if word.endswith((".js", ".ts")) and os.path.isfile(word):
            with open(word, "rb") as file:
                digest.update(file.read())
    return digest.hexdigest()
