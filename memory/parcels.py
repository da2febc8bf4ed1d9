"""Files that every process has a copy of, handed on through the database: what one learned, all know, without a common
folder."""

import asyncio
import hashlib
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from sqlalchemy import delete, select

from memory.database import Database
from memory.sharing_tables import ParcelRow

PIECE = 1 << 20
"""Bytes in one row."""


class SqlParcels:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def put(self, name: str, path: Path) -> None:
        """Hand the file on, in one transaction."""
        digest = await asyncio.to_thread(_digest, path)
        async with self._database.session(alone=True) as session:
            await session.execute(delete(ParcelRow).where(ParcelRow.name == name))
            with path.open("rb") as file:
                part = 0
                while data := await asyncio.to_thread(file.read, PIECE):
                    session.add(ParcelRow(name=name, part=part, digest=digest, data=data))
                    await session.flush()
                    session.expunge_all()
                    part += 1
        _mark(path).write_text(digest)

    async def fetch(self, name: str, path: Path) -> bool:
        """Bring the file to what was handed on last; whether it changed. It is written beside its place first, and left
        as it is where what came isn't whole."""
        pieces = select(ParcelRow.digest).where(ParcelRow.name == name, ParcelRow.part == 0)
        async with self._database.session() as session:
            digest = await session.scalar(pieces)
        if digest is None or (path.exists() and _marked(path) == digest):
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_name(f".{uuid4().hex}.part")  # another process may fetch it into the same folder
        try:
            with half.open("wb") as file:
                part = 0
                while (data := await self._piece(name, part, digest)) is not None:
                    await asyncio.to_thread(file.write, data)
                    part += 1
            if await asyncio.to_thread(_digest, half) != digest:  # another was put there meanwhile: next time
                return False
            half.replace(path)
        finally:
            half.unlink(missing_ok=True)
        _mark(path).write_text(digest)
        return True

    async def _piece(self, name: str, part: int, digest: str) -> bytes | None:
        wanted = ParcelRow.name == name, ParcelRow.part == part, ParcelRow.digest == digest
        async with self._database.session() as session:
            return await session.scalar(select(ParcelRow.data).where(*wanted))


def _mark(path: Path) -> Path:
    return path.with_name(f"{path.name}.digest")


def _marked(path: Path) -> str:
    with suppress(OSError):
        return _mark(path).read_text()
    return ""


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
