"""From pages to the tables of wortlaut on Spark: spark-submit spark/job.py --input PAGES --out OUT

The work on a document is done by wortlaut itself, in a Node process beside each Python worker (see docs/cluster.md).
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import sys
import tempfile
import time

from pyspark import SparkConf
from pyspark.sql import SparkSession

from wortlaut_spark import phases

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("--input", help="a file or folder of pages, also s3://, gs://, hdfs://")
    add("--paths", help="instead of --input: a file that lists paths, one a line")
    add("--base", default="", help="where the paths of --paths lie: s3://commoncrawl")
    add("--out", required=True, help="a folder that all workers reach")
    add("--unit-mb", type=int, default=32, help="megabytes of input a unit of work (default 32)")
    add("--unit-kb", type=int, help=argparse.SUPPRESS)
    add("--worker-flags", default="", help=argparse.SUPPRESS)
    add("--seconds", type=int, default=30, help="what a document may take (default 30)")
    add("--megabytes", type=int, default=1024, help="memory a document may take (default 1024)")
    add("--silence", type=float, default=60, help="seconds after which a mute process is ended")
    add("--favour", choices=("recall", "balance", "precision"), default="balance")
    add("--hosts", help="of archives: records of these hosts and those below them, by comma or @FILE")
    add("--since", help="of archives: records fetched on this day or later, 2024-05-01")
    add("--until", help="of archives: records fetched on this day or earlier")
    add("--languages", help="of archives: records whose head names one of these, ISO 639-3, or none")
    add("--command", help="what starts wortlaut (default: the bundle beside, or --archives …#wortlaut)")
    add("--keep", action="store_true", help="keep what lies between the phases, in OUT/.work")
    parsed = parser.parse_args()
    if (parsed.input is None) == (parsed.paths is None):
        parser.error("give --input or --paths")
    return parsed


def command_of(parsed: argparse.Namespace, spark: SparkSession) -> str:
    if parsed.command is not None:
        command = parsed.command
    elif "#wortlaut" in spark.conf.get("spark.archives", ""):
        command = "{archive}/bin/node {archive}/dist/wortlaut.js"
    else:
        bundle = os.path.join(ROOT, "dist", "wortlaut.js")
        if not os.path.exists(bundle):
            sys.exit(f"{bundle}: no bundle; make it with `npm run bundle`, or give --archives")
        command = f"node {shlex.quote(bundle)}"
    limits = f"--seconds {parsed.seconds} --megabytes {parsed.megabytes}"
    return f"{command} spark-worker {limits} --favour {parsed.favour} {parsed.worker_flags}"


# What is not said on the command line.
DEFAULTS = {
    "spark.app.name": "wortlaut",
    # Tasks may run twice at once; the committer takes the files of one of them.
    "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version": "1",
    # Few, since a document may be large.
    "spark.sql.execution.arrow.maxRecordsPerBatch": "64",
    "spark.sql.parquet.compression.codec": "zstd",
    "spark.python.worker.reuse": "true",
    "spark.master.rest.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}


def session() -> SparkSession:
    conf = SparkConf()
    for name, value in DEFAULTS.items():
        conf.setIfMissing(name, value)
    if conf.get("spark.master", "local[*]").startswith("local"):
        # 200, Spark's own, are made for a cluster.
        conf.setIfMissing("spark.sql.shuffle.partitions", "8")
        conf.setIfMissing("spark.ui.enabled", "false")
    spark = SparkSession.builder.config(conf=conf).getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def main() -> None:
    parsed = options()
    began = time.monotonic()
    spark = session()
    with tempfile.TemporaryDirectory(prefix="wortlaut-spark-") as scratch:
        package = os.path.join(os.path.dirname(os.path.abspath(__file__)), "wortlaut_spark")
        root, name = os.path.split(package)
        spark.sparkContext.addPyFile(
            shutil.make_archive(os.path.join(scratch, name), "zip", root, name)
        )
        counts = phases.run(spark, parsed, command_of(parsed, spark))
    print("Rows by table")
    for table, count in counts.items():
        print(f"  {table:<15} {count}")
    print(f"Tables: {parsed.out}/tables ({time.monotonic() - began:.0f} s)")
    spark.stop()


if __name__ == "__main__":
    main()
