"""What is asked to be milder, newer or shorter is so beside the cards that lie there, and the line above says so."""

import pytest

from bot.titles import TitleId
from bot.wiring.house import House
from tests.dialogues.talking import Someone


def _mean(house: House, titles: list[TitleId], trait: str) -> float:
    arrays = house.recommender.arrays
    return float(arrays.z[arrays.rows(tuple(titles)), arrays.trait_place(trait)].mean())


def _figures(house: House, titles: list[TitleId], column: str) -> list[float]:
    arrays = house.recommender.arrays
    return [float(getattr(arrays.columns, column)[row]) for row in arrays.rows(tuple(titles))]


@pytest.mark.parametrize(
    "said", ["something milder", "hm bit less intense please", "tamer", "gentler please", "too scary"]
)
async def test_milder_than_terrifying_is_less_frightening_and_not_called_terrifying(
    someone: Someone, house: House, said: str
) -> None:
    await someone.says("a really scary film")
    assert "errifying" in someone.text
    before = _mean(house, someone.titles, "scares")
    await someone.says(said)
    assert someone.titles
    assert "errifying" not in someone.text
    assert _mean(house, someone.titles, "scares") < before - 0.4


async def test_milder_still_goes_on_down(someone: Someone, house: House) -> None:
    await someone.says("a really scary film")
    await someone.says("something milder")
    once = _mean(house, someone.titles, "scares")
    await someone.says("gentler still")
    assert _mean(house, someone.titles, "scares") < once


async def test_scarier_after_milder_is_scarier_again(someone: Someone, house: House) -> None:
    await someone.says("a really scary film")
    await someone.says("something milder")
    mild = _mean(house, someone.titles, "scares")
    await someone.says("a bit scarier")
    assert "ilder" not in someone.text
    assert _mean(house, someone.titles, "scares") > mild


async def test_who_asks_whether_it_is_scary_is_offered_a_milder_one(someone: Someone, house: House) -> None:
    await someone.says("a scary film")
    before = _mean(house, someone.titles, "scares")
    await someone.says("is the first one very scary?")
    assert someone.text.startswith("Yes")
    await someone.taps("milder")
    assert _mean(house, someone.titles, "scares") < before


@pytest.mark.parametrize("said", ["something newer tho", "more modern please"])
async def test_newer_is_newer_than_the_cards_and_holds(someone: Someone, house: House, said: str) -> None:
    await someone.says("a crime film")
    latest = max(_figures(house, someone.titles, "year"))
    await someone.says(said)
    assert min(_figures(house, someone.titles, "year")) > min(latest, 2015)
    await someone.says("shorter")
    assert min(_figures(house, someone.titles, "year")) > min(latest, 2015)


async def test_shorter_keeps_cards_in_the_running_that_are_short_enough(someone: Someone, house: House) -> None:
    await someone.says("like Sicario but funnier")
    await someone.says("not so old")
    before = dict(zip(someone.titles, _figures(house, someone.titles, "runtime"), strict=True))
    await someone.says("shorter")
    limit = max(_figures(house, someone.titles, "runtime"))
    assert {title for title, minutes in before.items() if minutes <= limit} & {*someone.titles}


@pytest.mark.parametrize(
    ("said", "trait", "sign", "told"),
    [
        ("like Sicario but funnier", "humor", 1, "Like Sicario, but funnier"),
        ("like Heat but faster", "pacing_slow", -1, "Like Heat, but faster"),
        ("something like Arrival but more romantic", "romance", 1, "Like Arrival, but more romantic"),
    ],
)
async def test_what_is_to_differ_from_its_model_moves_away_from_it(
    someone: Someone, house: House, said: str, trait: str, sign: int, told: str
) -> None:
    await someone.says(said.partition(" but ")[0])
    alike = _mean(house, someone.titles, trait)
    await someone.says(said)
    assert someone.text.startswith(told)
    assert sign * _mean(house, someone.titles, trait) > sign * alike + 0.4


async def test_what_its_model_lacks_all_cards_have(someone: Someone, house: House) -> None:
    await someone.says("like Notting Hill but with dogs")
    assert someone.text.startswith("Like Notting Hill, but with a dog")
    arrays = house.recommender.arrays
    rows = arrays.rows(tuple(someone.titles))
    assert (arrays.concept("dog")[rows] >= 0.3).all()
