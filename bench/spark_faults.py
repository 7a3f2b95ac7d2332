#!/usr/bin/env python3
"""Kills what a Spark job consists of, one kind after the other, and compares the tables with those of plain wortlaut.

    make bundle .venv-spark/.installed
    .venv-spark/bin/python bench/spark_faults.py CORPUS.jsonl

Each time a job starts on local-cluster[2,1,1024], two executors of their own processes. When documents are being made, one
process of the kind is ended by signal 9; a job whose driver was killed is started again. Linux.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "spark"))

from conftest import job_command, plain_table, run_plain, sorted_bytes, spark_table  # noqa: E402

KINDS = {
    "Node child": "spark-worker",
    "Python worker": "pyspark.daemon",
    "executor": "CoarseGrainedExecutorBackend",
    "driver": "spark.deploy.SparkSubmit",
}


def processes(out: Path) -> dict[int, str]:
    """The command lines of all processes that descend from a job that writes there."""
    lines, parents = {}, {}
    for each in Path("/proc").iterdir():
        try:
            pid = int(each.name)
            lines[pid] = (each / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
            parents[pid] = int((each / "stat").read_text().rsplit(")", 1)[1].split()[1])
        except (ValueError, OSError):
            continue
    own = {pid for pid, line in lines.items() if f"--out {out} " in line}
    while more := {pid for pid, parent in parents.items() if parent in own and pid not in own}:
        own |= more
    return {pid: lines[pid] for pid in own if pid in lines}


def start(source: Path, out: Path) -> subprocess.Popen[bytes]:
    command = job_command(source, out, "--unit-kb", "60", "--keep", master="local-cluster[2,1,1024]")
    env = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_HOME": str(next((Path(sys.prefix) / "lib").glob("python*/site-packages/pyspark"))),
    }
    return subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )


def kill_one(job: subprocess.Popen[bytes], out: Path, kind: str) -> str:
    """As soon as a child works on documents, and has for some seconds."""
    while job.poll() is None:
        found = processes(out)
        children = [pid for pid, line in found.items() if "spark-worker" in line]
        if len(children) > 1:
            time.sleep(8)
            found = processes(out)
            wanted = [pid for pid, line in found.items() if KINDS[kind] in line]
            if wanted:
                os.kill(max(wanted), signal.SIGKILL)
                return f"killed one of {len(wanted)}"
        time.sleep(0.5)
    return "it had ended before"


def main() -> None:
    source = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="wortlaut-faults-") as folder:
        plain = Path(folder) / "plain"
        run_plain(source, plain)
        for kind in sys.argv[2:] or KINDS:
            out = Path(folder) / "spark"
            shutil.rmtree(out, ignore_errors=True)
            job = start(source, out)
            killed = kill_one(job, out, kind)
            error = job.communicate()[1].decode("utf-8", "replace")
            again = ""
            if kind == "driver":
                again = ", started again"
                job = start(source, out)
                error = job.communicate()[1].decode("utf-8", "replace")
            if job.returncode != 0:
                print(f"{kind}: {killed}{again}: the job failed\n{error[-3000:]}")
                continue
            same = []
            for path in sorted((plain / "tables").glob("*.parquet")):
                expected = plain_table(plain, path.stem)
                found = spark_table(out, path.stem, expected)
                same.append(sorted_bytes(found, expected) == sorted_bytes(expected, expected))
            left = [each for each in processes(out).values() if "spark-worker" in each]
            print(
                f"{kind}: {killed}{again}; {sum(same)} of {len(same)} tables are the same, "
                f"{len(left)} Node children left",
                flush=True,
            )


if __name__ == "__main__":
    main()
