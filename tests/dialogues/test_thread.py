"""Usher keeps the thread: what was said before holds, prompts remember what they asked, goodbyes are goodbyes."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from bot.titles import TitleId
from bot.wiring.house import House
from bot.words import languages, words
from tests.dialogues.talking import Someone

PARASITE, HEAT = "tmdb:movie:496243", "tmdb:movie:949"


async def verdicts(someone: Someone) -> dict[object, object]:
    return {row["title_id"]: row["stars"] or row["verdict"] for row in (await someone.export())["verdicts"]}


def ages(house: House, someone: Someone) -> list[float]:
    arrays = house.recommender.arrays
    return [float(arrays.kids_age[arrays.place[TitleId(title)]]) for title in someone.titles]


class TestRefinements:
    async def test_a_childs_limit_holds_through_refinements(self, someone: Someone, house: House) -> None:
        await someone.says("something funny for my son, he is eight")
        assert someone.titles
        for change in ("shorter", "older", "with animals", "a bit more exciting", "none of these"):
            await someone.says(change)
            assert max(ages(house, someone), default=0) <= 8, change

    async def test_a_refusal_holds_through_refinements(self, someone: Someone, house: House) -> None:
        arrays = house.recommender.arrays
        await someone.says("a thriller, no horror")
        for change in ("darker", "scarier", "newer", "in English"):
            await someone.says(change)
            assert someone.titles, change
            rows = [arrays.place[TitleId(title)] for title in someone.titles]
            assert not any("Horror" in arrays.columns.genres[row] for row in rows), change

    async def test_shorter_is_shorter_than_before(self, someone: Someone, house: House) -> None:
        arrays = house.recommender.arrays
        await someone.says("a drama")
        before = np.median([arrays.columns.runtime[arrays.place[TitleId(title)]] for title in someone.titles])
        await someone.says("shorter")
        assert np.median([arrays.columns.runtime[arrays.place[TitleId(title)]] for title in someone.titles]) < before


class TestReferences:
    async def test_a_place_is_its_card_and_stays_at_hand(self, someone: Someone) -> None:
        await someone.says("a comedy")
        second = someone.titles[1]
        await someone.says("the second one")
        assert someone.titles == [second]
        await someone.says("4/5")
        assert await verdicts(someone) == {second: 4.0}

    @pytest.mark.parametrize("text", ["the ninth one", "der neunte", "le neuvième", "el noveno", "девятый", "第九个"])
    async def test_a_place_that_is_not_there_is_asked_back(self, someone: Someone, text: str) -> None:
        await someone.says("a comedy")
        await someone.says(text)
        assert someone.text == words("en")("ask-nowhere", count=8)
        assert await verdicts(someone) == {}

    async def test_choosing_a_place_saves_it_for_tonight(self, someone: Someone, house: House) -> None:
        await someone.says("a comedy")
        third = someone.titles[2]
        await someone.says("we'll take the third")
        assert house.titles.name(TitleId(third)) in someone.text
        assert await verdicts(someone) == {third: "saved"}

    async def test_passing_one_lays_another_in_its_place(self, someone: Someone) -> None:
        await someone.says("a comedy")
        before = someone.titles
        await someone.says("not the first one")
        assert before[0] not in someone.titles
        assert set(before[1:]) <= set(someone.titles)


class TestPrompts:
    async def test_rate_alone_asks_which_then_what(self, someone: Someone, house: House) -> None:
        await someone.says("/rate")
        await someone.says("Parasite")
        person = await house.people.find(someone.account)
        assert person and (await house.people.export(person))["verdicts"] == []
        await someone.says("4")
        assert await verdicts(someone) == {PARASITE: 4.0}

    async def test_more_like_this_alone_asks_which(self, someone: Someone) -> None:
        await someone.says("/more-like-this")
        await someone.says("Heat")
        assert len(someone.titles) > 1
        assert HEAT not in someone.titles

    async def test_where_alone_asks_which(self, someone: Someone) -> None:
        await someone.says("/where")
        await someone.says("Heat")
        assert "Heat" in someone.text
        assert not someone.titles

    async def test_a_prompt_is_over_once_something_else_was_said(self, someone: Someone) -> None:
        await someone.says("/rate")
        await someone.says("thanks")
        await someone.says("Parasite")
        assert someone.titles == [PARASITE]


class TestComingAndGoing:
    @pytest.mark.parametrize(
        "text",
        ["bye", "good night", "not tonight", "see you tomorrow", "thanks, bye", "gute Nacht", "tschüss", "au revoir",
         "bonne nuit",
         "adiós", "buenas noches", "пока", "спокойной ночи", "再见", "晚安"],
    )  # fmt: skip
    async def test_a_goodbye_gets_a_goodbye(self, another: Callable[..., Someone], text: str) -> None:
        for before in ((), ("a comedy",)):
            someone = another()
            for said in before:
                await someone.says(said)
            await someone.says(text)
            assert someone.text in (words("en")("leave"), words("en")("leave-later"))
            assert not someone.titles

    async def test_a_greeting_is_greeted_and_only_a_greeting(self, another: Callable[..., Someone]) -> None:
        greetings = {words("en")("greet"), words("en")("greet-back")}
        for text, greeted in (("hi", True), ("good evening", True), ("bye", False), ("thanks", False), ("ok", False),
                              ("my dog died today", False), ("asdf", False), ("it was terrible", False)):  # fmt: skip
            someone = another()
            await someone.says(text)
            assert (someone.text in greetings) is greeted, text

    async def test_sad_news_gets_a_sentence_before_any_film(self, someone: Someone) -> None:
        await someone.says("my dog died today")
        assert someone.text == words("en")("feel-loss")
        assert not someone.titles


async def test_what_an_older_version_left_on_the_table_is_dropped_quietly(someone: Someone, house: House) -> None:
    await someone.says("a comedy")
    handled = house.manager._witness
    turns = []
    house.manager._witness = turns.append
    try:
        await someone.says("hm")
        kept = turns[-1].conversation
        assert kept
        for name in list(kept):
            kept[name] = {"from": "an older version"}
        memory = turns[-1].memory
        incoming = replace(turns[-1].incoming, id="of an older version")
        await house.people.save(
            incoming, await house.people.load(incoming, house.clock.now()), kept, [], house.clock.now()
        )
        await someone.says("the second one")
        assert someone.replies
        assert "reference" not in someone.text
        await someone.says("shorter")
        assert "reference" not in someone.text
    finally:
        house.manager._witness = handled
    assert memory.person


@pytest.mark.parametrize(
    "question",
    ["what year is Parasite from?", "when was it made?", "is Heat older than Parasite?", "tell me about Heat"],
)
async def test_years_are_years(someone: Someone, question: str) -> None:
    await someone.says("Parasite")
    for locale in ("en", "de", "fr"):
        someone.locale = locale
        await someone.says(question)
        shown = someone.text + "".join(card.heading + card.facts for reply in someone.replies for card in reply.cards)
        assert not any(mark in shown for mark in ("2,019", "1,995", "2.019", "1.995", "2\u202f019", "1\u202f995")), (
            shown
        )


@pytest.mark.parametrize("locale", languages())
@pytest.mark.parametrize("key", ["title-near", "ask-year"])
def test_no_word_writes_a_year_as_a_count(locale: str, key: str) -> None:
    assert "2013" in words(locale)(key, title="Her", year=2013)


INTERN, VISIT, CITY_LIGHTS = "tmdb:movie:257211", "tmdb:movie:298312", "tmdb:movie:901"


class TestChosenByName:
    @pytest.mark.parametrize(
        ("locale", "said", "title"),
        [
            ("en", "The Intern it is, thank you, good night", INTERN),
            ("en", "I think we'll watch The Intern instead, my mum would like it too", INTERN),
            ("en", "ok young frankenstein is ancient. we'll take the visit, thx bye", VISIT),
            ("de", "City Lights von Chaplin, ja, den schauen wir. Vielen Dank und gute Nacht", CITY_LIGHTS),
        ],
    )
    async def test_the_title_that_is_named_is_taken_and_not_the_card_on_top(
        self, another: Callable[..., Someone], locale: str, said: str, title: str
    ) -> None:
        someone = another(locale=locale)
        await someone.says("a comedy" if locale == "en" else "eine Komödie")
        await someone.says(said)
        assert await verdicts(someone) == {title: "saved"}

    async def test_stars_go_to_the_title_they_stand_beside(self, someone: Someone) -> None:
        await someone.says("5 stars for heat, alien was boring")
        assert await verdicts(someone) == {HEAT: 5, "tmdb:movie:348": "disliked"}


class TestTalkOfOtherLanguages:
    @pytest.mark.parametrize(
        ("locale", "said", "years"),
        [("fr", "un film drôle d'après 2000", (2001, 2100)), ("es", "una comedia antes de 1970", (1900, 1969)),
         ("de", "eine Komödie nach 2000", (2001, 2100)), ("ru", "комедию до 1970", (1900, 1970))],
    )  # fmt: skip
    async def test_years_are_read(
        self, another: Callable[..., Someone], house: House, locale: str, said: str, years: tuple[int, int]
    ) -> None:
        someone = another(locale=locale)
        await someone.says(said)
        arrays = house.recommender.arrays
        found = [int(arrays.years[arrays.place[TitleId(title)]]) for title in someone.titles]
        assert found and years[0] <= min(found) and max(found) <= years[1]

    @pytest.mark.parametrize(
        ("locale", "said"),
        [("de", "Ich gebe Heat vier Sterne"), ("es", "Le doy cuatro estrellas a Heat"),
         ("fr", "Je donne quatre étoiles à Heat"),
         ("ru", "ставлю Heat четыре звезды"), ("zh", "给《Heat》四星")],
    )  # fmt: skip
    async def test_stars_are_read(self, another: Callable[..., Someone], locale: str, said: str) -> None:
        someone = another(locale=locale)
        await someone.says(said)
        assert await verdicts(someone) == {HEAT: 4}


async def test_what_is_too_much_of_something_is_no_model_for_what_comes(someone: Someone) -> None:
    await someone.says("a war film")
    await someone.says("how long is the first one?")
    await someone.says("that one's too grim. something with a bit of humour in it")
    assert "Like " not in someone.text
    assert someone.titles


async def test_that_and_a_place_beside_it_are_both_saved(someone: Someone) -> None:
    await someone.says("a heist film")
    first, second = someone.titles[:2]
    await someone.says("is the second one sad?")
    await someone.says("save that and the first")
    kept = {each["title_id"] for each in (await someone.export())["verdicts"] if each["verdict"] == "saved"}
    assert kept == {first, second}


async def test_french_words_that_a_title_is_called_too_are_words(someone: Someone) -> None:
    someone.locale = "fr"
    await someone.says("un film de braquage")
    seen = set(someone.titles[:2])
    await someone.says("non déjà vu les deux premiers")
    noted = {each["title_id"] for each in (await someone.export())["verdicts"] if each["verdict"] == "seen"}
    assert noted == seen
