"""Units of work: the input's files, or parts of them, and their bytes piece by piece."""

from __future__ import annotations

import errno
import gzip
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.fs

PIECE = 1 << 20
LINES = ("jsonl",)
UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Part:
    """A file of the input, or what of it lies from `start` up to `end`."""

    path: str
    source_file: str
    file_order: int
    key: str
    start: int
    end: int | None
    lines_before: int | None
    reason: str | None = None
    message: str | None = None


PIECE_SCHEMA = pa.schema(
    [
        ("source_file", pa.string()),
        ("file_order", pa.int32()),
        ("key", pa.string()),
        ("lines_before", pa.int32()),
        ("begins", pa.bool_()),
        ("ends", pa.bool_()),
        ("bytes", pa.binary()),
        ("reason", pa.string()),
        ("message", pa.string()),
    ]
)


def opened(path: str) -> BinaryIO:
    """A file of this machine, or of whatever Arrow reads by its address: s3://, gs://, hdfs://."""
    if "://" not in path:
        return open(path, "rb")
    filesystem, inside = pa.fs.FileSystem.from_uri(path)
    return filesystem.open_input_file(inside)


def pieces_of(part: Part) -> Iterator[dict[str, Any]]:
    """The bytes of a part; of a file that cannot be read one piece that says why."""
    head = {
        "source_file": part.source_file,
        "file_order": part.file_order,
        "key": part.key,
        "lines_before": part.lines_before,
        "reason": part.reason,
        "message": part.message,
    }
    empty = {"begins": True, "ends": True, "bytes": b""}
    if part.reason is not None:
        yield {**head, **empty}
        return
    try:
        with opened(part.path) as file:
            yield from _pieces_in(file, part, head)
    except OSError as error:
        # As Node words it.
        code = errno.errorcode.get(error.errno or 0, "EIO")
        said = f"{code}: {os.strerror(error.errno or errno.EIO).lower()}, open '{part.path}'"
        yield {
            **head,
            **empty,
            "reason": "unreadable",
            "message": f"{said}; check its permissions",
        }


def _pieces_in(file: BinaryIO, part: Part, head: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if part.start:
        file.seek(part.start)
    left = None if part.end is None else part.end - part.start
    begins = True
    ahead = _piece(file, left)
    while True:
        now = ahead
        left = None if left is None else left - len(now)
        ahead = _piece(file, left) if now else b""
        yield {**head, "begins": begins, "ends": not ahead, "bytes": now}
        if not ahead:
            return
        begins = False


def _piece(file: BinaryIO, left: int | None) -> bytes:
    want = PIECE if left is None else min(PIECE, left)
    return file.read(want) if want else b""


def batches_of(parts: list[Part]) -> Iterator[pa.RecordBatch]:
    """Pieces of about a megabyte together: many small files travel as one."""
    held: list[dict[str, Any]] = []
    size = 0
    for part in parts:
        for piece in pieces_of(part):
            held.append(piece)
            size += len(piece["bytes"]) + 1024
            if size >= PIECE:
                yield pa.RecordBatch.from_pylist(held, PIECE_SCHEMA)
                held, size = [], 0
    if held:
        yield pa.RecordBatch.from_pylist(held, PIECE_SCHEMA)


def listed(address: str) -> list[dict[str, Any]]:
    """The files below an address that Arrow reads; hidden ones are passed over."""
    filesystem, inside = pa.fs.FileSystem.from_uri(address)
    scheme = address.split("://", 1)[0]
    info = filesystem.get_file_info(inside)
    if info.type == pa.fs.FileType.File:
        return [{"path": address, "source_file": info.base_name, "bytes": float(info.size)}]
    found = filesystem.get_file_info(pa.fs.FileSelector(inside, recursive=True))
    base = inside.rstrip("/") + "/"
    return [
        {
            "path": f"{scheme}://{each.path}",
            "source_file": each.path.removeprefix(base),
            "bytes": float(each.size or 0),
        }
        for each in found
        if each.type == pa.fs.FileType.File
        and not any(name.startswith(".") for name in each.path.removeprefix(base).split("/"))
    ]


def listed_paths(file: str, base: str) -> list[dict[str, Any]]:
    """The paths in a list, one a line, packed or not, as Common Crawl publishes them; each below `base`."""
    with opened(file) as packed:
        data = packed.read()
    text = (gzip.decompress(data) if file.endswith(".gz") else data).decode()
    names = [line.strip() for line in text.splitlines() if line.strip()]
    paths = [f"{base.rstrip('/')}/{name}" if base else name for name in names]
    return [
        {"path": path, "source_file": name, "bytes": size}
        for path, name, size in zip(paths, names, sizes_of(paths), strict=True)
    ]


def sizes_of(paths: list[str]) -> list[float]:
    """In bytes; 0 for what is not there, which becomes a failure when it is read."""
    if not paths:
        return []
    if "://" not in paths[0]:
        return [float(os.path.getsize(path)) if os.path.exists(path) else 0.0 for path in paths]
    filesystem, _ = pa.fs.FileSystem.from_uri(paths[0])
    infos = filesystem.get_file_info([path.split("://", 1)[1] for path in paths])
    return [float(info.size or 0) for info in infos]


def splittable(file: dict[str, Any], size: int) -> bool:
    return file["reason"] is None and file["reader"] in LINES and file["bytes"] > size


def line_ends(path: str, start: int, end: int) -> tuple[int, int]:
    """How many lines end in this range, and where the last of them does; 0 where none does."""
    with opened(path) as file:
        file.seek(start)
        count, last, at = 0, 0, start
        while at < end and (piece := file.read(min(PIECE, end - at))):
            count += piece.count(b"\n")
            found = piece.rfind(b"\n")
            if found >= 0:
                last = at + found + 1
            at += len(piece)
    return count, last


def is_utf16(path: str) -> bool:
    """Such a file is one failure, and must not become one a part."""
    with opened(path) as file:
        return file.read(2) in UTF16


def whole(file: dict[str, Any]) -> Part:
    return Part(
        path=file["path"],
        source_file=file["source_file"],
        file_order=file["file_order"],
        key=file["key"],
        start=0,
        end=None,
        lines_before=None,
        reason=file["reason"],
        message=file["message"],
    )


def parts_by_lines(file: dict[str, Any], ends: list[tuple[int, int]]) -> list[Part]:
    """`ends`: of each range of the file, in order. A part ends where the last line of its range does."""
    parts: list[Part] = []
    start, lines, before = 0, 0, 0
    for count, last in ends:
        lines += count
        if last == 0:
            continue
        parts.append(_lines_part(file, start, last, before))
        start, before = last, lines
    size = int(file["bytes"])
    if start < size:
        parts.append(_lines_part(file, start, size, before))
    return parts


def _lines_part(file: dict[str, Any], start: int, end: int, before: int) -> Part:
    return Part(
        path=file["path"],
        source_file=file["source_file"],
        file_order=file["file_order"],
        key=file["key"],
        start=start,
        end=end,
        lines_before=before,
    )


def grouped(parts: list[Part], size: int, bytes_of: dict[int, float]) -> list[list[dict[str, Any]]]:
    """Units of work: small files together, in their order; a large part alone."""
    units: list[list[dict[str, Any]]] = []
    held: list[dict[str, Any]] = []
    held_size = 0.0
    for part in parts:
        weight = bytes_of[part.file_order] if part.end is None else float(part.end - part.start)
        if held and held_size + weight > size:
            units.append(held)
            held, held_size = [], 0.0
        held.append(asdict(part))
        held_size += weight + 1
    if held:
        units.append(held)
    return units
