"""Regions: the countries of which any will do, where somebody wishes for something Nordic or African."""

from collections.abc import Collection
from functools import cache

from bot.understanding.text.lexicons import lexicon

MOSTLY = 0.6
"""The share of a region's countries that are the region still, where some were refused."""


@cache
def _regions() -> dict[frozenset[str], str]:
    nations = lexicon("limits/filters")["nations"].items()
    named = ((name, frozenset(nation.get("countries", "").split())) for name, nation in nations)
    return {countries: name for name, countries in named if len(countries) > 1}


def region_of(countries: Collection[str]) -> str:
    """The name (in lower case with dashes) of the region that these countries are; empty for none."""
    named = frozenset(countries)
    around = [region for region in _regions() if len(named) >= MOSTLY * len(region) and named <= region]
    return _regions()[min(around, key=len)].replace(" ", "-") if named and around else ""
