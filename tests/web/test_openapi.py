"""The whole OpenAPI document, tried at random: never a 5xx, never an answer that its schema doesn't know."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from starlette.testclient import TestClient

from adapters.web.api.callers import digest_of, new_key
from bot.settings import Settings, StoreSettings, WebSettings
from bot.visits import SCOPES
from bot.wiring.house import House
from bot.wiring.web import site
from memory.web import SqlApiKeys
from tests.conftest import Furnished
from tests.fakes import FakeClock, FakeEmbedder

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed: `make setup-dev`")
from schemathesis.checks import not_a_server_error  # noqa: E402  # once it is known to be installed
from schemathesis.specs.openapi.checks import (  # noqa: E402  # the same
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
pytestmark = pytest.mark.timeout(1800 if os.environ.get("USHER_TEST_MORE") else 300)
EXAMPLES = 500 if os.environ.get("USHER_TEST_MORE") else 25
"""For each operation; `USHER_TEST_MORE=1` tries many more."""


@pytest.fixture(scope="module")
def tried(furnished: Furnished) -> Iterator[tuple[Any, str]]:
    """The application in a loop of its own, and a key that opens everything."""
    folder: Path = furnished("openapi")
    key = new_key()
    chosen = Settings(
        store=StoreSettings(data_dir=folder), web=WebSettings(limit="900000/minute", key_limit="900000/minute")
    )
    house = House(chosen, clock=FakeClock(), embedder=FakeEmbedder())
    found = site(house)
    found.open(house.manager.handle)
    app = found.build([])

    async def begin() -> None:
        await house.open()
        await SqlApiKeys(house.database).add("tried", digest_of(key), SCOPES, house.clock.now())

    with TestClient(app, raise_server_exceptions=False) as client:
        assert client.portal
        client.portal.call(begin)
        yield client, key
        client.portal.call(house.close)


def test_nothing_breaks_and_every_answer_fits_the_document(tried: tuple[Any, str]) -> None:
    client, key = tried
    schema = schemathesis.openapi.from_dict(client.get("/api/openapi.json").json())
    headers = {"Authorization": f"Bearer {key}"}
    seen: dict[str, int] = {}
    for result in schema.get_all_operations():
        operation = result.ok()

        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        def check(case: Any) -> None:
            sent = case.as_transport_kwargs(base_url="http://testserver", headers=headers)
            answer = client.request(**sent, follow_redirects=False)
            case.validate_response(answer, checks=CHECKS)
            label = case.operation.label
            seen[label] = seen.get(label, 0) + 1

        given(case=operation.as_strategy())(check)()
    assert len(seen) == 10
    assert all(count >= EXAMPLES // 2 for count in seen.values())
