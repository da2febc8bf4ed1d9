"""How a message changes the wish so far: nothing is lost unless it is let go or replaced, nothing is turned round."""

from datetime import date

import pytest

from bot.language.messages import Message
from bot.request import Choice, Request, Span, Understanding
from bot.scene.changing import changed
from bot.scene.letting_go import without_let_go
from bot.titles import Domain
from bot.understanding.local import LocalUnderstanding
from tests.unit.understanding.small_catalogue import small_columns


@pytest.fixture(scope="module")
def local() -> LocalUnderstanding:
    return LocalUnderstanding(small_columns(), today=lambda: date(2026, 1, 15))


async def said(local: LocalUnderstanding, wish: Request, text: str) -> Request:
    """The wish once a message changed it."""

    async def reading(words: str) -> Understanding:
        return local.read((Message(role="user", text=words),)).full

    found = await without_let_go(text, wish, reading)
    rest, read = found or (text, await reading(text))
    return changed(wish, read, rest)


NO_GORE = Request(
    domain=Domain.MOVIES,
    genres=Choice(wanted=("Crime",), refused=("Horror", "War")),
    notes_refused=frozenset(("gore",)),
    runtime=Span(max=110),
    unsaid=frozenset(("Horror", "War")),
)


@pytest.mark.parametrize("text", ["gore is fine now", "ok gore is allowed", "just me now so gore is fine"])
async def test_what_was_refused_may_be_again_and_the_rest_holds(local: LocalUnderstanding, text: str) -> None:
    wish = await said(local, NO_GORE, text)
    assert not wish.notes_refused
    assert not wish.genres.refused, "what tact refused beside it goes too"
    assert wish.genres.wanted == ("Crime",)
    assert wish.runtime == Span(max=110)


async def test_a_length_that_does_not_matter_is_let_go(local: LocalUnderstanding) -> None:
    wish = await said(local, NO_GORE, "ok length doesn't matter actually")
    assert not wish.runtime
    assert wish.notes_refused == {"gore"}


async def test_what_nobody_refused_is_wished_and_not_let_go(local: LocalUnderstanding) -> None:
    wish = await said(local, Request(domain=Domain.MOVIES), "a thriller is fine")
    assert "Thriller" in wish.genres.wanted


async def test_what_somebody_else_liked_is_refused_where_none_of_that_is_wished(local: LocalUnderstanding) -> None:
    wish = await said(local, Request(domain=Domain.MOVIES), "my ex loved horror so none of that")
    assert "Horror" in wish.genres.refused
    assert "Horror" not in wish.genres.wanted
    assert "horror" not in wish.concepts


SERIES = Request(
    domain=Domain.TV,
    genres=Choice(wanted=("Fantasy",)),
    concepts={"mini series": 0.9},
    seasons=Span(max=2),
    shunned=("dragon",),
)


async def test_a_film_instead_has_no_seasons_and_keeps_the_rest(local: LocalUnderstanding) -> None:
    wish = await said(local, SERIES, "a film instead")
    assert wish.domain is Domain.MOVIES
    assert not wish.seasons
    assert "mini series" not in wish.concepts
    assert wish.genres.wanted == ("Fantasy",)
    assert wish.shunned == ("dragon",)


async def test_a_series_instead_has_no_length_of_a_film(local: LocalUnderstanding) -> None:
    wish = await said(local, NO_GORE, "a series rather")
    assert wish.domain is Domain.TV
    assert not wish.runtime
    assert wish.notes_refused == {"gore"}


async def test_many_seasons_refused_is_a_series_all_the_same(local: LocalUnderstanding) -> None:
    read = local.read((Message(role="user", text="fantasy series, not too many seasons, max 3"),))
    assert read.kind == "series"
    assert read.seasons.max == 3


async def test_nothing_as_old_as_a_decade_begins_behind_it(local: LocalUnderstanding) -> None:
    assert local.read((Message(role="user", text="and nothing old like 90s"),)).year.min == 2000


async def test_a_no_behind_a_colon_refuses(local: LocalUnderstanding) -> None:
    read = local.read((Message(role="user", text="musicals: no. something uplifting"),)).full
    assert "musical" not in read.concepts
    assert "Music" in read.genres.refused or "musical" in read.refused


async def test_tomorrows_duties_say_nothing_of_the_film(local: LocalUnderstanding) -> None:
    assert local.mended("2 hours max, she has to be up at 6").strip() == "2 hours max"


@pytest.mark.parametrize("text", ["something funny, short", "a quick comedy", "nothing too long"])
async def test_what_is_only_called_short_loosens_no_minutes(local: LocalUnderstanding, text: str) -> None:
    wish = await said(local, Request(domain=Domain.MOVIES, runtime=Span(max=90)), text)
    assert wish.runtime == Span(max=90)


async def test_shorter_is_for_the_cards_to_tell(local: LocalUnderstanding) -> None:
    wish = await said(local, Request(domain=Domain.MOVIES, runtime=Span(max=130)), "shorter please")
    assert wish.runtime == Span(max=130)


async def test_or_somebody_else_leaves_who_was_named(local: LocalUnderstanding) -> None:
    wish = Request(domain=Domain.MOVIES, people=Choice(wanted=("Keanu Reeves",)))
    assert (await said(local, wish, "or Alfonso Cuarón")).people.wanted == ("Keanu Reeves", "Alfonso Cuarón")
    assert (await said(local, wish, "with Alfonso Cuarón")).people.wanted == ("Alfonso Cuarón",)
