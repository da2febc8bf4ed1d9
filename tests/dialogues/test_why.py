"""Why a pick was made: said truly, drawn, and corrected by one press."""

import pytest

from bot.titles import TitleId, short_id
from bot.wiring.house import House
from tests.dialogues.talking import Someone

ALIEN, HEAT = TitleId("tmdb:movie:348"), TitleId("tmdb:movie:949")


async def test_why_names_the_reason_and_draws_its_parts(someone: Someone) -> None:
    await someone.does("like", short_id(ALIEN))
    await someone.does("surprise")
    top = TitleId(someone.titles[0])
    reply = await someone.does("why", short_id(top))
    assert "What counted" in reply.text
    assert reply.picture and reply.picture.data and reply.picture.data.startswith(b"\x89PNG")


async def test_without_pictures_why_is_words_alone(someone: Someone) -> None:
    await someone.does("surprise")
    await someone.does("set", "pictures", "no")
    reply = await someone.does("why")
    assert "What counted" in reply.text or reply.picture is None


async def test_not_because_of_a_title_makes_it_no_guide_and_undo_brings_it_back(someone: Someone, house: House) -> None:
    await someone.does("like", short_id(ALIEN))
    await someone.does("like", short_id(HEAT))
    reply = await someone.does("not_this", "title", short_id(ALIEN))
    assert "Alien" in reply.text and someone.titles
    assert await liked(someone) == {"Heat"}
    await someone.taps("Undo")
    assert await liked(someone) == {"Alien", "Heat"}


async def test_a_seed_that_is_no_reason_leaves_the_request(someone: Someone) -> None:
    await someone.does("more", short_id(ALIEN))
    before = someone.titles
    await someone.does("why")
    await someone.taps("Not because of Alien")
    assert someone.titles and not set(before) & set(someone.titles)


async def test_a_trait_that_is_no_reason_is_asked_for_no_more(someone: Someone) -> None:
    await someone.does("mood", "cosy")
    reply = await someone.does("not_this", "trait", "comfort+")
    assert reply.cards
    reply = await someone.does("why")
    assert not any("comfort" in button.action.args for button in someone.buttons())


async def test_an_old_or_odd_button_gets_a_way_on(someone: Someone) -> None:
    for args in (("title", "m999999999"), ("trait", "nonsense+"), ("trait", ""), ("", ""), ("title",)):
        reply = await someone.does("not_this", *args)
        assert reply.text or reply.cards
    assert (await someone.does("picks")).cards


@pytest.mark.parametrize("locale", ["de", "es", "fr", "ru", "zh"])
async def test_why_speaks_every_language(house: House, locale: str) -> None:
    person = Someone(manager=house.manager, locale=locale)
    await person.does("surprise")
    reply = await person.does("why")
    assert reply.text and reply.picture


async def liked(someone: Someone) -> set[str]:
    """Titles that the export says are liked, by the latest verdict on each."""
    latest = {str(row["title_id"]): row["verdict"] for row in (await someone.export())["verdicts"]}
    names = {ALIEN: "Alien", HEAT: "Heat"}
    return {names[TitleId(title)] for title, verdict in latest.items() if verdict == "liked"}


async def test_where_nothing_counted_more_than_a_little_no_empty_list_is_told(someone: Someone) -> None:
    await someone.does("trending")
    await someone.does("why")
    assert ": ." not in someone.text
    assert "What counted" not in someone.text or "%" in someone.text
