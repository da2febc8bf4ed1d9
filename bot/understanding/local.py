"""Local understanding: a text to an Understanding with nothing but the catalogue and the lexicons of this folder.

normalise (text) -> names (titles, people) -> scopes of refusals -> filters, leanings, feelings -> intent. Each step is
one file; this one is the order of the steps.
"""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from bot.ports import Columns
from bot.request import Understanding
from bot.understanding.dialogue import join
from bot.understanding.messages import Message
from bot.understanding.people import PeopleIndex
from bot.understanding.reading import Reader
from bot.understanding.titles import TitleIndex

_LOG = logging.getLogger(__name__)


class LocalUnderstanding:
    """Reads messages. Building takes a second or two for 25,000 titles; afterwards nothing in it changes.

    `titles` and `people` are its indexes, for whoever else links names. `today` gives the day from which "recent" and
    "last ten years" are counted.
    """

    def __init__(
        self,
        columns: Columns,
        *,
        today: Callable[[], date],
    ) -> None:
        self.titles, self.people = TitleIndex(columns), PeopleIndex(columns)
        self._reader = Reader(self.titles, self.people, today)

    def read(self, messages: Sequence[Message]) -> Understanding:
        """What all the user's messages together say. Never raises; reads 4,000 characters of each message."""
        started = time.perf_counter()
        try:
            understanding = self._reader.read(join(messages))
        except Exception:  # the contract: whatever someone writes, they get an answer; the operator gets the trace
            _LOG.exception("a message could not be read")
            understanding = Understanding()
        return replace(understanding, ms=round((time.perf_counter() - started) * 1000))
