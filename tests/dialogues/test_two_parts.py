"""A message that does two things has both done; two ratings in a breath; a question beside a choice."""

from collections.abc import Callable

import pytest

from bot.words import words
from tests.dialogues.talking import Someone

HEAT, RONIN, ARRIVAL = "tmdb:movie:949", "tmdb:movie:8195", "tmdb:movie:329865"


async def verdicts(someone: Someone) -> dict[object, object]:
    return {row["title_id"]: row["stars"] or row["verdict"] for row in (await someone.export())["verdicts"]}


class TestNotedAndAnswered:
    @pytest.mark.parametrize(
        ("locale", "wish", "said"),
        [
            ("en", "a thriller", "seen the first one. who directed the second?"),
            ("de", "ein Thriller", "den ersten kenne ich. wer hat beim zweiten Regie geführt?"),
            ("fr", "un thriller", "le premier je l'ai déjà vu. qui a réalisé le deuxième ?"),
            ("es", "un thriller", "la primera ya la vi. ¿quién dirigió la segunda?"),
            ("ru", "триллер", "первый видел. а кто снял второй?"),
            ("zh", "想看惊悚片", "第一部看过了。第二部是谁导演的？"),
        ],
    )
    async def test_what_was_seen_is_noted_and_the_question_answered(
        self, another: Callable[..., Someone], locale: str, wish: str, said: str
    ) -> None:
        someone = another(locale=locale)
        await someone.says(wish)
        first, second = someone.titles[:2]
        await someone.says(said)
        assert await verdicts(someone) == {first: "seen"}
        assert not {first, second} & set(someone.titles), "an answer, no card"

    async def test_what_is_chosen_is_kept_and_the_question_answered(self, someone: Someone) -> None:
        await someone.says("a western")
        second = someone.titles[1]
        await someone.says("ok I'll take the second, how long is it?")
        assert await verdicts(someone) == {second: "saved"}
        assert " h" in someone.text or " min" in someone.text

    async def test_a_title_that_only_looks_good_is_asked_about_and_not_taken(self, someone: Someone) -> None:
        await someone.says("a western")
        await someone.says("the third looks good but is it violent?")
        assert await verdicts(someone) == {}

    async def test_each_question_is_answered(self, someone: Someone) -> None:
        await someone.says("who directed Heat? and how long is it?")
        assert "Michael Mann" in someone.text
        assert "2 h 50" in someone.text

    async def test_a_verdict_and_a_wish_besides(self, someone: Someone) -> None:
        await someone.says("a heist movie")
        first = someone.titles[0]
        await someone.says("I hated the first one. do you have something lighter?")
        assert await verdicts(someone) == {first: "disliked"}
        assert someone.titles
        assert first not in someone.titles

    async def test_one_undo_takes_back_what_a_message_noted(self, someone: Someone) -> None:
        await someone.says("a heist movie")
        await someone.says("I hated the first one. do you have something lighter?")
        assert sum("Undo" in label for label in someone.labels) == 1
        await someone.taps("Undo")
        assert await verdicts(someone) == {}

    async def test_several_sentences_of_one_wish_stay_one_wish(self, someone: Someone) -> None:
        await someone.says("something funny. nothing with animals. under two hours please.")
        assert "Under 2 h" in someone.text or "under 2 h" in someone.text


class TestRatings:
    @pytest.mark.parametrize(
        "said",
        ["rate Heat 5 and Ronin 3", "Heat 10/10, Ronin 6/10", "I gave Heat a 5 and Ronin a 3", "Heat 5. Ronin 3."],
    )
    async def test_each_title_gets_its_own_stars(self, someone: Someone, said: str) -> None:
        await someone.says(said)
        assert await verdicts(someone) == {HEAT: 5.0, RONIN: 3.0}


class TestBack:
    @pytest.mark.parametrize(
        ("locale", "said"),
        [
            ("en", "go back to the previous ones"),
            ("en", "show me the previous list again"),
            ("de", "zeig mir nochmal die vorherigen"),
            ("fr", "remontre-moi les précédents"),
            ("es", "vuelve a las anteriores"),
            ("ru", "вернись к предыдущим"),
            ("zh", "回到之前的"),
        ],
    )
    async def test_the_cards_before_come_back(self, another: Callable[..., Someone], locale: str, said: str) -> None:
        someone = another(locale=locale)
        await someone.says({"en": "a western", "de": "ein Western", "fr": "un western", "es": "un western",
                            "ru": "вестерн", "zh": "西部片"}[locale])  # fmt: skip
        before = someone.titles
        await someone.says({"en": "a musical", "de": "ein Musical", "fr": "une comédie musicale", "es": "un musical",
                            "ru": "мюзикл", "zh": "音乐剧"}[locale])  # fmt: skip
        assert someone.titles != before
        await someone.says(said)
        assert someone.titles == before

    async def test_those_of_a_kind_come_back(self, someone: Someone) -> None:
        await someone.says("a war movie")
        wars = someone.titles
        await someone.says("a musical")
        await someone.says("a western")
        await someone.says("back to the war ones")
        assert someone.titles == wars


class TestOfWhichFilm:
    @pytest.mark.parametrize("said", ["Mulan, the old one", "Mulan, the 1998 one"])
    async def test_a_title_and_which_of_that_name_is_its_card(self, someone: Someone, said: str) -> None:
        await someone.says("a western")
        await someone.says(said)
        assert someone.titles == ["tmdb:movie:10674"]

    async def test_praise_of_a_title_nobody_knows_is_not_praise_of_the_card(
        self, another: Callable[..., Someone]
    ) -> None:
        someone = another(locale="de")
        await someone.says("ein Western")
        await someone.says("den hinterwaldfilm fand ich auch super")
        assert await verdicts(someone) == {}

    @pytest.mark.parametrize(
        ("locale", "said"),
        [("de", "den Paten fand ich stark"), ("de", "Der Pate hat mir gefallen"), ("fr", "Le Parrain m'a beaucoup plu"),
         ("es", "El padrino me encantó"), ("ru", "Крёстный отец мне очень понравился"), ("zh", "教父很好看")],
    )  # fmt: skip
    async def test_praise_in_other_languages(self, another: Callable[..., Someone], locale: str, said: str) -> None:
        someone = another(locale=locale)
        await someone.says(said)
        assert await verdicts(someone) == {"tmdb:movie:238": "liked"}


class TestAsked:
    async def test_who_composed_it_is_not_guessed(self, someone: Someone) -> None:
        await someone.says("who did the music for Interstellar?")
        assert someone.text == "Who did the music of Interstellar I don't know."

    async def test_the_original_title(self, someone: Someone) -> None:
        await someone.says("what's the original title of Parasite?")
        assert "기생충" in someone.text


class TestUnread:
    @pytest.mark.parametrize(("locale", "said"), [("ru", "что-нибудь про шпунтубели"), ("zh", "有没有关于榫卯的电影")])
    async def test_words_that_nobody_here_reads_are_said_to_be_unread(
        self, another: Callable[..., Someone], locale: str, said: str
    ) -> None:
        someone = another(locale=locale)
        await someone.says(said)
        say = words(locale)
        assert say("wish-unclear") in someone.text or say("shortfall-ask") in someone.text
