"""Understanding in depth: the local reading, and Claude's where the local one is unsure and Claude may be asked.

Local reading -> unsure? -> kept answer? -> within budget and circuit? -> Claude -> checked against the catalogue. Every
step falls back on the local reading.
"""

import asyncio
import hashlib
import json
import time
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import Literal, Protocol

from bot import observe
from bot.language.kept import KeptAnswers
from bot.language.messages import Message
from bot.language.model import LanguageModel
from bot.request import Understanding
from bot.understanding.linking import Linker
from bot.understanding.schema import ReadAnswer
from bot.understanding.text.lexicons import ROOM
from bot.understanding.unsure import worth_asking


class Reads(Protocol):
    """The local reading."""

    def read(self, messages: Sequence[Message]) -> Understanding: ...


class DeepUnderstanding:
    """Reads messages over one state of the catalogue. `linker` checks answers against it."""

    def __init__(self, *, local: Reads, linker: Linker, language_model: LanguageModel, kept: KeptAnswers) -> None:
        self._local, self._language_model, self._kept = local, language_model, kept
        self._linker = linker

    async def read(
        self, messages: Sequence[Message], person: int | None = None, *, here: bool = False
    ) -> Understanding:
        """What all messages of the person say together. Never raises; `source`: who read; `person` bears the cost.
        `here` asks nobody else: for words that are still being typed."""
        started = time.perf_counter()
        local, wanted = await asyncio.to_thread(self._read, messages)
        if here or not wanted:
            return local
        try:
            deep = await self._deepen(messages, person)
            deep = deep and deep.setting_aside(local.without)
        except Exception as error:  # whatever went wrong out there, in here someone waits for an answer
            observe.errors.labels(kind=type(error).__name__).inc()
            observe.log.error("deep understanding failed", exc_info=error)
            deep = None
        return replace(deep or local, ms=round((time.perf_counter() - started) * 1000))

    async def warm(self, text: str, lasting: timedelta = timedelta()) -> bool | None:
        """Have the answer to a common request kept for at least so long; True when it was asked for now, False when
        there was no need, None when there is no answer to be had. Nobody in particular bears the cost."""
        messages = [Message(role="user", text=text)]
        _, wanted = await asyncio.to_thread(self._read, messages)
        key = digest(messages, self._language_model.mark)
        if not wanted or await self._kept.get(key, ReadAnswer, lasting):
            return False
        answer = await self._language_model.ask(instructions(), messages, ReadAnswer)
        if not answer:
            return None
        await self._kept.put(key, answer)
        return True

    def _read(self, messages: Sequence[Message]) -> tuple[Understanding, bool]:
        """The local reading, and whether to ask about it."""
        local = self._local.read(messages)
        return local, self._language_model.able and worth_asking(local, _said(messages, own=True))

    async def _deepen(self, messages: Sequence[Message], person: int | None) -> Understanding | None:
        """Claude's reading, kept or new; None when there is none to be had."""
        key = digest(messages, self._language_model.mark)
        source: Literal["cache", "claude"] = "cache"
        answer = await self._kept.get(key, ReadAnswer)
        if answer:
            observe.language_calls.labels(outcome="kept").inc()
        else:
            source, answer = "claude", await self._language_model.ask(instructions(), messages, ReadAnswer, person)
            if answer:
                await self._kept.put(key, answer)
        if not answer:
            return None
        found = await asyncio.to_thread(self._linker.understood, answer, _said(messages))
        return replace(found, source=source)


@cache
def instructions() -> str:
    """The fixed part of the question."""
    return (ROOM / "instructions.md").read_text(encoding="utf-8")


def digest(messages: Sequence[Message], mark: str) -> str:
    """A key of what was said and what answers depend on. Case, spacing and a final full stop make no difference."""
    turns = [(message.role, _plain(message.text)) for message in messages]
    whole = json.dumps([mark, instructions(), turns])
    return hashlib.sha256(whole.encode()).hexdigest()


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split()).rstrip(".! ")


def _said(messages: Sequence[Message], *, own: bool = False) -> str:
    """All words, or the person's own."""
    return "\n".join(message.text for message in messages if not own or message.role == "user")
