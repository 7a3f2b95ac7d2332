"""A Node process that answers frames of Arrow: strictly one reply to one request."""

from __future__ import annotations

import json
import os
import select
import shlex
import struct
import subprocess
import threading
import time
from collections import deque
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

HEAD = b"wortlaut"
PIECE = 1 << 20
LAST_WORDS = 40
NO_ROWS = pa.table({"nothing": pa.array([], pa.int32())})


class ChildDied(Exception):
    """The process is gone, or says nothing any more. What it last said is in the message."""


class ChildRefused(Exception):
    """The process ended with an error of its own: a bug, or wrong input."""


class Child:
    """A process and what it is asked. Starts when it is first asked, and again when it has died."""

    def __init__(self, command: str, silence: float) -> None:
        self.command = command
        self.silence = silence
        self.process: subprocess.Popen[bytes] | None = None
        self.heard = 0.0
        self.last_words: deque[str] = deque(maxlen=LAST_WORDS)
        self.starts = 0

    def answers(self, rows: pa.Table | pa.RecordBatch | None, **head: Any) -> Iterator[pa.Table]:
        """The parts of an answer, as long as there are more."""
        reply, more = self._ask(rows, head)
        while True:
            if reply.num_rows > 0:
                yield reply
            if not more:
                return
            reply, more = self._ask(None, {"kind": "more"})

    def schema(self, of: str) -> pa.Schema:
        """The columns of an answer."""
        reply, _ = self._ask(None, {"kind": "schema", "of": of})
        return reply.schema.remove_metadata()

    def close(self) -> None:
        process, self.process = self.process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()

    def _ask(self, rows: Any, head: dict[str, Any]) -> tuple[pa.Table, bool]:
        request = frame_of(NO_ROWS if rows is None else rows, head)
        process = self._started()
        try:
            write_all(process.stdin.fileno(), request)
            self.heard = time.monotonic()
            length = struct.unpack(">I", self._read(process, 4))[0]
            reply = self._read(process, length)
        except (BrokenPipeError, EOFError, TimeoutError) as error:
            raise self._death(process, error) from None
        table = pa.ipc.open_stream(pa.py_buffer(reply)).read_all()
        told = json.loads((table.schema.metadata or {}).get(HEAD, b"{}"))
        return table, bool(told.get("more"))

    def _started(self) -> subprocess.Popen[bytes]:
        if self.process is None:
            self.last_words.clear()
            self.process = subprocess.Popen(
                shlex.split(self.command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                bufsize=0,
            )
            self.starts += 1
            threading.Thread(target=self._drain, args=(self.process,), daemon=True).start()
        return self.process

    def _drain(self, process: subprocess.Popen[bytes]) -> None:
        """Standard error: dots say that it lives, the rest is what it has to say. A full pipe would stop it."""
        with process.stderr as stream:
            while piece := os.read(stream.fileno(), PIECE):
                self.heard = time.monotonic()
                words = piece.decode("utf-8", "replace").strip(".")
                if words:
                    self.last_words.append(words)

    def _read(self, process: subprocess.Popen[bytes], length: int) -> bytearray:
        held = bytearray(length)
        view, at = memoryview(held), 0
        out = process.stdout.fileno()
        while at < length:
            if not select.select([out], [], [], 1.0)[0]:
                if time.monotonic() - self.heard > self.silence:
                    raise TimeoutError(f"it has said nothing for {self.silence:.0f} seconds")
                continue
            count = os.readv(out, [view[at : at + PIECE]])
            if count == 0:
                raise EOFError("it ended")
            at += count
        return held

    def _death(self, process: subprocess.Popen[bytes], error: Exception) -> Exception:
        if isinstance(error, TimeoutError):
            process.kill()
        code = process.wait()
        time.sleep(0.05)  # for its last words to arrive
        self.close()
        words = "".join(self.last_words)[-2000:]
        # An error that Node reports ends the process with a code; a signal, or its own abort, does not.
        kind = ChildRefused if 0 < code < 128 and code != 134 else ChildDied
        return kind(f"{error} (exit {code}) {words}".strip())


def frame_of(rows: pa.Table | pa.RecordBatch, head: dict[str, Any]) -> memoryview:
    """A length of four bytes and an Arrow stream, whose metadata says what is asked."""
    metadata = {HEAD: json.dumps(head).encode()}
    sink = pa.BufferOutputStream()
    sink.write(b"\0\0\0\0")
    schema = rows.schema.with_metadata(metadata)
    with pa.ipc.new_stream(sink, schema) as writer:
        if isinstance(rows, pa.RecordBatch):
            writer.write_batch(rows.replace_schema_metadata(metadata))
        else:
            writer.write_table(rows.replace_schema_metadata(metadata))
    frame = memoryview(bytearray(sink.getvalue()))
    struct.pack_into(">I", frame, 0, len(frame) - 4)
    return frame


def write_all(file: int, data: memoryview) -> None:
    at = 0
    while at < len(data):
        at += os.write(file, data[at : at + PIECE])


_children: dict[str, Child] = {}


def the_child(command: str, silence: float = 60.0) -> Child:
    """The one child of this Python process for this command: a Python worker keeps it from task to task."""
    child = _children.get(command)
    if child is None:
        child = _children[command] = Child(command, silence)
    return child
