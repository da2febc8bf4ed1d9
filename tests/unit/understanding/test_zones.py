"""A place names its time zone, in six languages; a country with several names none."""

import pytest

from bot.understanding.limits.zones import zone_in, zone_of_country


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Berlin", "Europe/Berlin"), ("I'm in London", "Europe/London"), ("à Paris", "Europe/Paris"),
        ("Wien", "Europe/Vienna"), ("в Москве", "Europe/Moscow"), ("上海", "Asia/Shanghai"),
        ("北京时间", "Asia/Shanghai"),
        ("Deutschland", "Europe/Berlin"), ("USA", ""), ("something funny", ""), ("München", "Europe/Berlin"),
    ],
)  # fmt: skip
def test_a_place_has_its_zone(text: str, zone: str) -> None:
    assert zone_in(text) == zone


def test_a_country_has_one_only_where_its_clocks_are_alike() -> None:
    assert zone_of_country("AT") == "Europe/Vienna"
    assert zone_of_country("US") == ""
