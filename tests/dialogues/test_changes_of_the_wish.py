"""The wish as it changes: what is let go, what is missed, who is gone, and what was noted of somebody else."""

from collections.abc import Callable

import pytest

from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    ("locale", "first", "said", "gone", "there"),
    [
        ("en", "a korean thriller", "ok different: a western", "Korea", "Western"),
        ("en", "something with cats", "not about cats any more, something with dogs", "cat", "dog"),
        ("en", "a korean thriller", "forget the korean thing", "Korea", "hrilling"),
        ("de", "ein koreanischer thriller", "themawechsel: ein western", "Korea", "Western"),
        ("fr", "une comédie française", "laisse tomber les comédies, plutôt un polar", "Drôle", "Policier"),
    ],
)
async def test_what_is_let_go_is_gone_from_the_wish(
    someone: Someone, locale: str, first: str, said: str, gone: str, there: str
) -> None:
    someone.locale = locale
    await someone.says(first)
    await someone.says(said)
    assert someone.titles
    assert gone not in someone.text
    assert there in someone.text


async def test_what_is_missed_is_wished_and_the_rest_holds(someone: Someone) -> None:
    await someone.says("a horror comedy")
    await someone.says("none of these are scary")
    assert "errifying" in someone.text
    assert "comedy" in someone.text
    await someone.says("I said FUNNY")
    assert "Noted" not in someone.text


async def test_too_american_keeps_away_from_there(someone: Someone) -> None:
    await someone.says("a thriller")
    await someone.says("too american")
    assert "not from the US" in someone.text


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("a film for my 6 year old, nothing scary", "kids are in bed now. something sad for me alone"),
        ("an adventure with my 8 year old niece", "she's gone home. something sad"),
    ],
)
async def test_a_childs_limit_goes_with_the_child(someone: Someone, first: str, said: str) -> None:
    await someone.says(first)
    await someone.says(said)
    assert someone.titles
    assert "children" not in someone.text
    assert "frightening" not in someone.text


async def test_who_is_spared_is_spared_only_while_there(someone: Someone) -> None:
    await someone.says("a film with gran, nothing violent")
    await someone.says("gran went home, something scarier")
    assert "violence" not in someone.text
    assert "grandparents" not in someone.text


async def test_an_opinion_that_was_a_brothers_is_taken_back(someone: Someone) -> None:
    await someone.says("I hated Parasite")
    await someone.says("no wait, that was my brother who hated it, I haven't seen it")
    assert "Taken back" in someone.text
    assert not (await someone.export())["verdicts"]


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("this is useless", "change"),
        ("hm", "Not quite"),
        ("stop", "See you"),
        ("you there?", "cards"),
        ("wait", "cards"),
        ("danke, gn8", "night"),
    ],
)
async def test_a_short_word_gets_a_fitting_line(another: Callable[..., Someone], said: str, answered: str) -> None:
    someone = another()
    await someone.says("a thriller")
    await someone.says(said)
    assert not someone.titles
    assert answered in someone.text or "See you" in someone.text or "ood night" in someone.text


async def test_an_age_told_in_passing_changes_the_wish(someone: Someone) -> None:
    await someone.says("a horror comedy")
    await someone.says("im 14 btw")
    assert "14" in someone.text
    assert "comedy" in someone.text


async def test_a_title_refused_with_a_bang_goes(someone: Someone) -> None:
    await someone.says("a korean thriller")
    first = someone.titles[0]
    name = someone.last.cards[0].heading.rpartition(" (")[0]
    await someone.says(f"{name.lower()} no!!")
    assert someone.titles
    assert first not in someone.titles


async def test_no_subtitles_asks_for_no_english_films_of_those_who_speak_another_language(someone: Someone) -> None:
    someone.locale = "de"
    await someone.says("ein thriller")
    await someone.says("keine untertitel bitte")
    assert "Englisch" not in someone.text
    assert "synchronisiert" in someone.text


@pytest.mark.parametrize(
    ("locale", "said"),
    [("es", "mi madre odia el terror jaja"), ("en", "my mother hates horror"), ("fr", "ma mère déteste l'horreur")],
)
async def test_what_somebody_else_hates_is_refused_and_teaches_nothing(
    someone: Someone, locale: str, said: str
) -> None:
    someone.locale = locale
    await someone.says("un thriller")
    await someone.says(said)
    assert not (await someone.export())["verdicts"]


async def test_a_film_of_love_in_its_name_is_an_opinion_of_ones_own(someone: Someone) -> None:
    await someone.says("saw parasite and in the mood for love, loved both")
    assert "Noted" in someone.text


async def test_series_that_were_meant_change_the_wish(someone: Someone) -> None:
    await someone.says("a crime film")
    await someone.says("no I meant tv shows")
    assert someone.titles
    assert all(title.startswith("tmdb:tv:") for title in someone.titles)


@pytest.mark.parametrize("text", ["can it be without romance", "que no sea de miedo", "could it be in french"])
async def test_what_it_is_to_be_changes_the_cards_and_asks_nothing_of_the_first(someone: Someone, text: str) -> None:
    await someone.says("a comedy")
    await someone.says(text)
    assert len(someone.titles) > 2


async def test_what_a_surprise_took_for_granted_is_no_part_of_the_wish_that_follows(someone: Someone) -> None:
    await someone.does("surprise")
    await someone.says("shorter")
    await someone.says("something Korean")
    assert "how well known" not in someone.text
    assert "rating" not in someone.text
