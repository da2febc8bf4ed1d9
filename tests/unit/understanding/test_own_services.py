"""One's own services are a wish that binds, in six languages; a service in a story is none."""

import pytest

from bot.request import OWN_SERVICES
from tests.unit.understanding.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "a comedy on my services",
        "something I can stream tonight",
        "a thriller on any of my streaming services",
        "eine Komödie auf meinen Diensten",
        "was ich streamen kann, gerne ein Krimi",
        "une comédie sur mes plateformes",
        "una comedia en mis plataformas",
        "комедию на моих сервисах",
        "комедия по моей подписке",
        "我的平台上能看的喜剧",
    ],
)
def test_ones_own_services_bind(text: str, read: Read) -> None:
    assert OWN_SERVICES in read(text).full.services


@pytest.mark.parametrize("text", ["a film about the secret services", "a stream of lies", "a comedy"])
def test_what_is_no_service_of_ones_own_binds_nothing(text: str, read: Read) -> None:
    assert read(text).full.services == ()
