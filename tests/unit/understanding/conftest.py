"""One understanding of the small catalogue for all its tests; it only reads, so they can share it."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.language.messages import Message
from bot.request import Understanding
from bot.understanding.local import LocalUnderstanding
from tests.unit.understanding.small_catalogue import small_columns

Read = Callable[[str], Understanding]


@pytest.fixture(scope="session")
def understanding() -> LocalUnderstanding:
    return LocalUnderstanding(small_columns(), today=lambda: date(2026, 5, 3))


@pytest.fixture(scope="session")
def read(understanding: LocalUnderstanding) -> Read:
    return lambda text: understanding.read([Message(role="user", text=text)])
