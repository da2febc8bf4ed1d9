"""Refusals, complaints and "others": what is said of the cards changes the wish and nothing that lasts."""

from collections.abc import Callable

import pytest

from bot.messages import Chat
from bot.taste.profile import Taste
from bot.titles import TitleId
from bot.wiring.house import House
from tests.dialogues.talking import Someone

HEAT, GODFATHER, SECOND_GODFATHER = "tmdb:movie:949", "tmdb:movie:238", "tmdb:movie:240"


def rows(house: House, someone: Someone) -> list[int]:
    return [house.recommender.arrays.place[TitleId(title)] for title in someone.titles]


def genres(house: House, someone: Someone) -> list[tuple[str, ...]]:
    return [tuple(house.recommender.arrays.columns.genres[row]) for row in rows(house, someone)]


async def nothing_was_learned(someone: Someone) -> bool:
    kept = await someone.export()
    return not kept["verdicts"] and not kept["insights"]


class TestComplaints:
    @pytest.mark.parametrize(
        ("locale", "wish", "complaint"),
        [
            ("en", "a comedy", "these are cartoons"), ("de", "eine Komödie", "das sind alles Zeichentrickfilme"),
            ("fr", "une comédie", "c'est que des dessins animés"),
            ("es", "una comedia", "son todas de dibujos animados"),
            ("ru", "комедия", "это всё мультики"), ("zh", "想看喜剧", "怎么都是动画片"),
        ],
    )  # fmt: skip
    async def test_what_the_cards_are_said_to_be_is_moved_away_from(
        self, another: Callable[..., Someone], house: House, locale: str, wish: str, complaint: str
    ) -> None:
        someone = another(locale=locale)
        await someone.says(wish)
        await someone.says(complaint)
        assert someone.titles
        assert all("Comedy" in of and "Animation" not in of for of in genres(house, someone))
        assert await nothing_was_learned(someone)

    async def test_american_cards_are_followed_by_others(self, someone: Someone, house: House) -> None:
        await someone.says("a thriller")
        await someone.says("these are all American")
        assert someone.titles
        assert not any("US" in house.recommender.arrays.columns.countries[row] for row in rows(house, someone))
        assert "not from the US" in someone.text

    async def test_old_cards_are_followed_by_newer_ones(self, someone: Someone, house: House) -> None:
        await someone.says("a good drama")
        await someone.says("that's all old stuff")
        assert min(house.recommender.arrays.years[row] for row in rows(house, someone)) >= 1990

    async def test_praise_of_the_suggestions_is_no_verdict_on_any(self, someone: Someone) -> None:
        await someone.says("a thriller")
        await someone.says("these are great")
        assert await nothing_was_learned(someone)


class TestRefusedTitles:
    async def test_a_title_refused_by_name_never_comes_again(self, someone: Someone) -> None:
        await someone.says("a crime film from the 90s, but not heat")
        for change in ("darker", "longer", "something else", "a crime film from the 90s"):
            assert someone.titles and HEAT not in someone.titles, change
            await someone.says(change)
        assert await nothing_was_learned(someone)

    async def test_its_sequels_stay_away_too(self, someone: Someone) -> None:
        await someone.says("a classic gangster film, not Godfather or Casablanca")
        assert someone.titles and not {GODFATHER, SECOND_GODFATHER} & set(someone.titles)

    async def test_its_card_gives_way_and_the_others_stay(self, someone: Someone, house: House) -> None:
        await someone.says("a pixar film")
        before = someone.titles
        gone = before[1]
        await someone.says(f"please not {house.recommender.arrays.columns.titles[rows(house, someone)[1]]}")
        assert gone not in someone.titles and someone.titles[0] == before[0]
        assert set(before) - {gone} <= set(someone.titles)

    async def test_a_batch_of_wishes_keeps_to_it(self, house: House) -> None:
        read = await house.library.understand("a classic gangster film, not Godfather or Casablanca")
        found = await house.recommender.recommend(read.request(), Taste())
        assert found.picks and not {GODFATHER, SECOND_GODFATHER} & {pick.title for pick in found.picks}


class TestOthers:
    @pytest.mark.parametrize(
        "said",
        [
            "something else", "idk maybe something different", "other ideas?", "what else have you got",
            "nah something better",
        ],
    )  # fmt: skip
    async def test_others_come_for_the_same_wish(self, someone: Someone, house: House, said: str) -> None:
        await someone.says("a western")
        before = someone.titles
        await someone.says(said)
        assert someone.titles and not set(before) & set(someone.titles)
        assert all("Western" in of for of in genres(house, someone))

    @pytest.mark.parametrize("said", ["idk", "not sure", "i can't decide", "weiß nicht", "je sais pas", "不知道"])
    async def test_one_is_picked_for_who_cannot_decide(self, someone: Someone, house: House, said: str) -> None:
        await someone.says("a western")
        first = house.recommender.arrays.columns.titles[rows(house, someone)[0]]
        await someone.says(said)
        assert first in someone.text

    @pytest.mark.parametrize(
        ("locale", "wish", "said"),
        [
            ("en", "an animated film", "he has seen the first one"),
            ("en", "an animated film", "my kids know the first"),
            ("de", "ein Zeichentrickfilm", "meine Frau kennt den ersten schon"),
            ("fr", "un dessin animé", "ma femme a déjà vu le premier"),
            ("es", "una película de dibujos animados", "mi mujer ya ha visto la primera"),
            ("ru", "мультик", "жена уже видела первый"), ("zh", "想看动画片", "我老婆看过第一部"),
        ],
    )  # fmt: skip
    async def test_what_somebody_else_has_seen_gives_way_and_teaches_nothing(
        self, another: Callable[..., Someone], locale: str, wish: str, said: str
    ) -> None:
        someone = another(locale=locale)
        await someone.says(wish)
        before = someone.titles
        await someone.says(said)
        assert someone.titles[0] == before[1] and before[0] not in someone.titles
        assert await nothing_was_learned(someone)

    async def test_the_one_that_is_named_gives_way_and_not_the_one_on_top(self, someone: Someone) -> None:
        await someone.says("a horror comedy")
        before = someone.titles
        third = someone.last.cards[2].heading.rpartition(" (")[0]
        await someone.says(f"she has seen {third.lower()} already")
        assert someone.titles[0] == before[0] and before[2] not in someone.titles
        assert await nothing_was_learned(someone)

    async def test_a_kind_that_somebody_has_seen_is_refused_and_no_card_is_seen(self, someone: Someone) -> None:
        await someone.says("an animated adventure for my daughter")
        await someone.says("no disney, she's seen them all")
        assert someone.titles
        assert await nothing_was_learned(someone)


class TestSeveralAtOnce:
    async def test_all_refusals_of_one_message_bind(self, someone: Someone, house: House) -> None:
        columns = house.recommender.arrays.columns
        await someone.says("an action film")
        await someone.says("no more than 2 hours, no musicals, nothing with tom cruise")
        assert someone.titles
        for row in rows(house, someone):
            assert columns.runtime[row] <= 120 and "Music" not in columns.genres[row]
            assert "Tom Cruise" not in columns.cast[row]


@pytest.mark.parametrize("words", ["not that one", "nah not this one", "pas celui-la", "не этот"])
async def test_where_one_card_is_seen_that_one_is_it_and_not_those_behind(someone: Someone, words: str) -> None:
    someone.chat = Chat(id=f"narrow-{someone.name}", narrow=True)
    await someone.says("a heist film")
    first, *behind = someone.titles
    await someone.says(words)
    assert first not in someone.titles
    assert someone.titles[: len(behind)] == behind
