"""More of the same wish comes out of the list that was made for it, until something about the person changes."""

from bot.titles import TitleId, short_id
from bot.wiring.house import House
from tests.dialogues.talking import Someone
from tests.fakes import FakeEmbedder


def searches(house: House) -> int:
    """Texts that were embedded so far: each search embeds what was asked."""
    assert isinstance(house.embedder, FakeEmbedder)
    return len(house.embedder.embedded)


async def test_other_eight_for_the_same_wish_need_no_new_search(someone: Someone, house: House) -> None:
    await someone.says("I want something quiet about memory and the harbour")
    before, shown = searches(house), set(someone.titles)
    await someone.taps("Try different")
    assert len(someone.titles) == 8
    assert not shown & set(someone.titles)
    assert searches(house) == before > 0


async def test_a_like_is_searched_by_at_once(someone: Someone, house: House) -> None:
    await someone.says("I want something quiet about memory and the harbour")
    before = searches(house)
    await someone.does("like", short_id(TitleId(someone.titles[0])))
    await someone.does("try_different")
    assert searches(house) > before


async def test_what_was_shown_says_how_it_was_made(someone: Someone) -> None:
    await someone.says("a heist film in the rain")
    (search,) = (await someone.export())["searches"]
    recipe = search["recipe"]
    assert isinstance(recipe, dict)
    assert (recipe["algorithm"], recipe["reranker"], recipe["experiment"]) == ("hybrid", "none", "")
    assert recipe["weights"]["text"] > 0
