"""What follows a command is a title first, exactly, and prose only where no title is called so."""

import pytest

from bot.titles import TitleId
from bot.wiring.house import House
from tests.conftest import Furnished
from tests.dialogues.conftest import a_house
from tests.dialogues.talking import Someone

NAMED = {"300": "tmdb:movie:1271", "Up": "tmdb:movie:14160", "1917": "tmdb:movie:530915", "It": "tmdb:movie:346364",
         "Us": "tmdb:movie:458723", "Her": "tmdb:movie:152601"}  # fmt: skip


def there(house: House, name: str) -> TitleId:
    title = TitleId(NAMED[name])
    if title not in house.recommender.arrays.place:
        pytest.skip(f"{name} is not in the starter")
    return title


async def verdicts(someone: Someone) -> dict[object, object]:
    return {each["title_id"]: each["stars"] for each in (await someone.export())["verdicts"]}


@pytest.mark.parametrize("asked", ["/rate 1917", "/more_like_this 1917"])
async def test_a_name_is_known_from_the_first_message_after_a_start(furnished: Furnished, asked: str) -> None:
    async with a_house(furnished("house")) as fresh:
        reply = await Someone(manager=fresh.manager).says(asked)
        assert "1917" in reply.text


@pytest.mark.parametrize("name", sorted(NAMED))
@pytest.mark.parametrize("written", [str, str.lower])
async def test_a_name_alone_is_asked_for_stars_which_the_next_message_gives(
    house: House, someone: Someone, name: str, written: type
) -> None:
    title = there(house, name)
    reply = await someone.says(f"/rate {written(name)}")
    assert len(list(someone.buttons())) == 5
    assert house.titles.name(title) in reply.text
    await someone.says("4")
    assert await verdicts(someone) == {title: 4.0}


@pytest.mark.parametrize("name", sorted(NAMED))
async def test_a_name_and_a_figure_are_stars_for_it(house: House, someone: Someone, name: str) -> None:
    title = there(house, name)
    await someone.says(f"/rate {name.lower()} 3")
    assert await verdicts(someone) == {title: 3.0}


async def test_a_figure_that_belongs_to_the_name_is_no_stars(house: House, someone: Someone) -> None:
    reply = await someone.says("/rate Toy Story 3")
    assert "Toy Story 3" in reply.text
    assert await verdicts(someone) == {}
    await someone.says("/rate Toy Story 3 5")
    assert list((await verdicts(someone)).values()) == [5.0]


@pytest.mark.parametrize("verb", ["more", "more-like-this"])
@pytest.mark.parametrize("name", ["1917", "300", "Up"])
async def test_more_like_a_bare_name(house: House, someone: Someone, verb: str, name: str) -> None:
    there(house, name)
    await someone.says(f"/{verb} {name}")
    by_words = someone.titles
    await someone.says(f"something like {house.titles.name(there(house, name))}")
    assert by_words
    assert there(house, name) not in by_words


async def test_prose_after_a_command_is_still_read(someone: Someone) -> None:
    await someone.says("/rate I loved Parasite, 5 stars")
    assert list((await verdicts(someone)).values()) == [5.0]
    await someone.says("/more something like Dune but shorter")
    assert someone.titles


@pytest.mark.parametrize("text", ["gravity", "speed", "frozen", "Frozen"])
async def test_an_everyday_word_and_nothing_else_is_the_title_of_that_name(someone: Someone, text: str) -> None:
    await someone.says(text)
    [card] = [card for reply in someone.replies for card in reply.cards]
    assert card.heading.casefold().startswith(f"{text.casefold()} (")


async def test_a_figure_is_a_title_where_no_card_lies(someone: Someone) -> None:
    await someone.says("like 9")
    assert someone.text.startswith("Like 9")
    await someone.says("3")
    assert len(someone.titles) == 1, "the third one's card"
