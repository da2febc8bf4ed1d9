"""Who watches along limits tonight: the age, what frightens them, what they can't see; nothing of it is learned."""

from collections.abc import Callable

import numpy as np
import pytest

from bot.titles import TitleId
from bot.wiring.house import House
from tests.dialogues.talking import Someone


def rows(house: House, someone: Someone) -> list[int]:
    return [house.recommender.arrays.place[TitleId(title)] for title in someone.titles]


def certificates(house: House, someone: Someone) -> set[str | None]:
    return {house.recommender.arrays.columns.certificates[row] for row in rows(house, someone)}


def childlike(house: House, someone: Someone) -> int:
    arrays = house.recommender.arrays
    return sum(bool({"Family", "Animation"} & {*arrays.columns.genres[row]}) for row in rows(house, someone))


class TestAges:
    @pytest.mark.parametrize(
        "text",
        ["we're 14, something exciting", "an action film for my 15 year old son and me", "a thriller, no R rated",
         "etwas Spannendes, FSK 12", "un film d'action avec mes ados", "мне 14 лет, боевик"],
    )  # fmt: skip
    async def test_teenagers_see_nothing_for_grown_ups(
        self, another: Callable[..., Someone], house: House, text: str
    ) -> None:
        someone = another()
        await someone.says(text)
        for change in ("", "darker", "another one"):
            if change:
                await someone.says(change)
            assert someone.titles, change
            assert not certificates(house, someone) & {"R", "NC-17", "TV-MA"}, change
            assert house.recommender.arrays.young_age[rows(house, someone)].max() <= 16
        assert childlike(house, someone) < len(someone.titles), "not only children's films"

    async def test_a_smaller_child_who_joins_lowers_the_age(self, someone: Someone, house: House) -> None:
        await someone.says("an adventure with my 15 year old")
        await someone.says("my 6 year old joins us too")
        assert house.recommender.arrays.kids_age[rows(house, someone)].max() <= 6

    async def test_a_wish_for_somebody_older_is_for_them(self, someone: Someone, house: House) -> None:
        await someone.says("something for my 6 year old")
        await someone.says("now something for my 15-year-old")
        assert house.recommender.arrays.young_age[rows(house, someone)].max() > 6

    @pytest.mark.parametrize("text", ["something for my 6 year old", "ein Film für meine sechsjährige Tochter"])
    async def test_children_are_shown_films(self, another: Callable[..., Someone], house: House, text: str) -> None:
        someone = another()
        await someone.says(text)
        assert not house.recommender.arrays.series[rows(house, someone)].any()
        assert np.median(house.recommender.arrays.columns.year[rows(house, someone)]) > 1970

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("is Frozen safe for a six-year-old?", "suits a child of 6"),
            ("is Babe ok for my 5 year old?", "suits a child of 5"),
            ("is Totoro ok for a four year old?", "suits a child of 4"),
            ("is Toy Story ok for my 4 year old?", "suits a child of 4"),
            ("would Paddington 2 be too scary for my four year old?", "best from about 5"),
            ("is Coraline ok for a 6 year old?", "wouldn't"), ("is Alien ok for a 14 year old?", "I'd wait"),
        ],
    )  # fmt: skip
    async def test_whether_a_film_suits_a_child_is_answered(
        self, another: Callable[..., Someone], text: str, expected: str
    ) -> None:
        someone = another()
        await someone.says(text)
        assert expected in someone.text

    async def test_babysitters_who_ask_what_there_is_get_films(self, someone: Someone, house: House) -> None:
        await someone.says("we're babysitting two girls, 5 and 8, what do you have?")
        assert len(someone.titles) > 1
        assert house.recommender.arrays.kids_age[rows(house, someone)].max() <= 5


class TestChildrenGone:
    @pytest.mark.parametrize(
        "text",
        ["the kids are in bed now, something for us", "that is for children! we are both 78", "just us adults now",
         "die Kinder schlafen jetzt", "les enfants dorment", "los niños ya duermen", "дети уже спят", "孩子们睡了"],
    )  # fmt: skip
    async def test_the_wish_goes_on_for_grown_ups(
        self, another: Callable[..., Someone], house: House, text: str
    ) -> None:
        someone = another()
        await someone.says("a comedy for my grandkids, 6 and 9")
        assert childlike(house, someone)
        for said in (text, "older"):
            await someone.says(said)
            assert someone.titles, said
            assert not childlike(house, someone), said

    async def test_children_who_are_back_are_welcome(self, someone: Someone, house: House) -> None:
        for said in ("a film for my 6 year old", "the kids are in bed", "they are up again, a film for my 6 year old"):
            await someone.says(said)
        assert house.recommender.arrays.kids_age[rows(house, someone)].max() <= 6
        assert childlike(house, someone)

    async def test_a_relative_who_told_of_it_limits_nothing(self, someone: Someone, house: House) -> None:
        await someone.says("My grandson put this on my phone. What do you have with Audrey Hepburn?")
        hers = {*house.recommender.arrays.people["audrey hepburn"]}
        assert someone.titles
        assert {*rows(house, someone)} <= hers


class TestWhatOthersCannotSee:
    @pytest.mark.parametrize(
        ("text", "trait"),
        [
            ("a thriller, my girlfriend scares easily", "scares"), ("a mystery, I get scared easily", "scares"),
            ("a thriller, my wife is easily frightened", "scares"), ("a thriller, my wife hates blood", "violence"),
            ("a crime film, my wife is squeamish", "violence"), ("a drama, my mum can't take violence", "violence"),
            ("Meine Freundin erschrickt leicht, ein Thriller", "scares"),
            ("ma copine a vite peur, un thriller", "scares"), ("mi novia se asusta fácilmente, un thriller", "scares"),
            ("жена легко пугается, триллер", "scares"), ("我胆子小，想看惊悚片", "scares"),
        ],
    )  # fmt: skip
    async def test_it_holds_for_the_evening_and_is_not_learned(
        self, another: Callable[..., Someone], house: House, text: str, trait: str
    ) -> None:
        someone, arrays = another(), house.recommender.arrays
        await someone.says(text)
        for change in ("", "shorter", "another one"):
            if change:
                await someone.says(change)
            assert someone.titles, change
            assert not any("Horror" in arrays.columns.genres[row] for row in rows(house, someone)), change
        assert not (await someone.export())["verdicts"]

    async def test_no_jump_scares_may_still_terrify(self, someone: Someone, house: House) -> None:
        await someone.says("terrifying, but no jump scares")
        arrays = house.recommender.arrays
        assert "Not frightening" not in someone.text
        assert sum("Horror" in arrays.columns.genres[row] for row in rows(house, someone)) >= 3

    @pytest.mark.parametrize(
        "text",
        ["nothing my 80-year-old dad would find vulgar, a comedy", "a comedy that won't embarrass me and my mum"],
    )
    async def test_nothing_vulgar_beside_ones_parents(
        self, another: Callable[..., Someone], house: House, text: str
    ) -> None:
        someone = another()
        for said in (text, "shorter", "another one"):
            await someone.says(said)
            raunchy = [house.recommender.arrays.concept("raunchy")[row] for row in rows(house, someone)]
            assert raunchy, said
            assert max(raunchy) < 0.5, said


class TestNotForChildren:
    @pytest.mark.parametrize(
        ("locale", "wish", "said"),
        [
            ("en", "a film for my 6 year old", "i'm not a kid lol, something for grown-ups"),
            ("de", "ein Film für meinen sechsjährigen Sohn", "nicht für Kinder, für mich"),
            ("fr", "un film pour mon fils de 6 ans", "pas pour les enfants, pour moi"),
        ],
    )
    async def test_what_is_not_for_children_has_no_childs_limit(
        self, another: Callable[..., Someone], house: House, locale: str, wish: str, said: str
    ) -> None:
        someone = another(locale=locale)
        await someone.says(wish)
        await someone.says(said)
        assert someone.titles
        assert house.recommender.arrays.young_age[rows(house, someone)].max() > 6
