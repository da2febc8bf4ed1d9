"""How often one may ask, counted by each process for itself or by several together."""

import os
import socket
from pathlib import Path
from uuid import uuid4

import pytest

from adapters.web.guard import Limiter, storage_at
from adapters.web.problems import Problem
from bot.errors import SettingsError
from bot.settings import load

REDIS = os.environ.get("USHER_TEST_REDIS", "")


async def refused_after(limiters: list[Limiter], most: int = 10) -> int:
    """After how many requests of one address the next is refused, the limiters asked in turn."""
    who = f"address:{uuid4().hex}"
    for times in range(most):
        try:
            await limiters[times % len(limiters)].hit(who)
        except Problem as problem:
            assert problem.status == 429
            return times
    return most


@pytest.mark.skipif(not REDIS, reason="USHER_TEST_REDIS is not set, as in redis://127.0.0.1:6379")
async def test_two_processes_with_one_store_count_together() -> None:
    limiters = [Limiter(limit="3/hour", storage=storage_at(REDIS)) for _ in range(2)]
    assert await refused_after(limiters) == 3


async def test_two_processes_without_a_store_count_each_for_itself() -> None:
    limiters = [Limiter(limit="3/hour", storage=storage_at("")) for _ in range(2)]
    assert await refused_after(limiters) == 6


async def test_while_the_store_is_away_each_process_counts_for_itself() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nobody = taken.getsockname()[1]
    limiter = Limiter(limit="3/hour", storage=storage_at(f"redis://127.0.0.1:{nobody}"))
    assert await refused_after([limiter]) == 3


def test_a_store_of_another_kind_is_refused_at_the_start(tmp_path: Path) -> None:
    settings = tmp_path / "config.yaml"
    settings.write_text("web: {limit_store: memcached://here}\n")
    with pytest.raises(SettingsError, match="limit_store"):
        load(settings, {})
