"""Zip files from strangers: what is in them, or why they are refused. Nothing is ever written to disk."""

import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import PurePosixPath

from bot.errors import ExportUnreadable

MOST_MEMBERS = 2_000
"""A Letterboxd export has a file for each list."""
MOST_BYTES = 30 << 20
"""Unpacked, all that is read together."""
_ENCRYPTED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""What exports are packed with; other ways can't be unpacked a little at a time."""
_ARCHIVES = {".zip", ".gz", ".7z", ".rar", ".tar", ".bz2", ".xz"}


def is_zip(data: bytes) -> bool:
    return data[:2] == b"PK"


def unpack(data: bytes, wanted: Callable[[PurePosixPath], bool]) -> dict[str, bytes]:
    """The wanted members by their paths. Raises ExportUnreadable for what is damaged, too much, locked, or not what an
    export looks like: paths that lead out of it, archives within."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = _checked(archive.infolist())
            found: dict[str, bytes] = {}
            left = MOST_BYTES
            for member in members:
                if not member.is_dir() and wanted(PurePosixPath(member.filename)):
                    found[member.filename] = content = _bounded(archive, member, left)
                    left -= len(content)
            return found
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        raise ExportUnreadable(reason="damaged") from None


def _checked(members: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    if len(members) > MOST_MEMBERS:
        raise ExportUnreadable(reason="many")
    if sum(member.file_size for member in members) > MOST_BYTES:
        raise ExportUnreadable(reason="large")
    for member in members:
        path = PurePosixPath(member.filename)
        if not path.parts or path.is_absolute() or ".." in path.parts:
            raise ExportUnreadable(reason="path")
        if "\\" in member.orig_filename or ":" in path.parts[0]:
            raise ExportUnreadable(reason="path")
        if member.compress_type not in _METHODS:
            raise ExportUnreadable(reason="damaged")
        if member.flag_bits & _ENCRYPTED:
            raise ExportUnreadable(reason="locked")
        if path.suffix.lower() in _ARCHIVES:
            raise ExportUnreadable(reason="nested")
    return members


def _bounded(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> bytes:
    """A member's content; what its header says of its size is not believed."""
    with archive.open(member) as file:
        content = file.read(left + 1)
    if len(content) > left:
        raise ExportUnreadable(reason="large")
    return content
