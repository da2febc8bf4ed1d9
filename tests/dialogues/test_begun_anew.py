"""Beginning anew, putting right what was misheard, where somebody lives, what was refused behind its name."""

import pytest

from tests.dialogues.talking import Someone

PARASITE, SNOWPIERCER = "tmdb:movie:496243", "tmdb:movie:110415"


@pytest.mark.parametrize(
    "said", ["let's start over", "nochmal von vorne", "on recommence à zéro", "empezamos de nuevo"]
)
async def test_who_begins_anew_has_nothing_left_of_the_wish(someone: Someone, said: str) -> None:
    await someone.says("a korean thriller")
    await someone.says(said)
    await someone.says("something funny")
    assert "Korea" not in someone.text


async def test_beginning_anew_within_a_message_drops_the_wish_and_hears_the_rest(someone: Someone) -> None:
    await someone.says("a korean thriller")
    await someone.says("forget it. a western")
    assert "Western" in someone.text
    assert "Korea" not in someone.text


async def test_where_somebody_lives_filters_nothing(someone: Someone) -> None:
    await someone.says("a comedy")
    await someone.says("i'm in the uk")
    assert someone.titles == []
    assert "United Kingdom" in someone.text
    await someone.says("a korean thriller")
    assert "Kingdom" not in someone.text


async def test_the_other_title_was_meant(someone: Someone) -> None:
    await someone.says("no, not snowpiercer, parasite")
    assert someone.titles == [PARASITE]


async def test_show_me_a_title_shows_it(someone: Someone) -> None:
    await someone.says("show me parasite")
    assert someone.titles == [PARASITE]


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("ru", "мультики не надо, лучше комедию"),
        ("es", "anime no, una comedia"),
        ("en", "live action please, a comedy"),
    ],
)
async def test_what_is_refused_behind_its_name_is_refused(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says(said)
    assert someone.titles
    facts = " ".join(card.facts or "" for reply in someone.replies for card in reply.cards)
    assert "Anim" not in facts
    assert "Анимация" not in facts


async def test_the_eighties_refused_set_no_years(someone: Someone) -> None:
    await someone.says("horror from the 80s")
    await someone.says("not the 80s. something modern")
    assert "from 1980" not in someone.text


async def test_a_title_on_the_table_is_no_place_though_an_ordinal_is_in_its_name(someone: Someone) -> None:
    await someone.says("how long is the sixth sense?")
    assert "The Sixth Sense" in someone.text


async def test_a_new_start_before_a_colon_is_one(someone: Someone) -> None:
    await someone.says("a korean thriller")
    await someone.says("please start over: something funny")
    assert "Korea" not in someone.text
    assert "Second chance" not in someone.text


async def test_who_does_not_want_to_cry_is_not_taken_to_be_sad(someone: Someone) -> None:
    await someone.says("a comedy, we don't want to cry")
    assert "sorry" not in someone.text
    assert "good cry" not in someone.text


async def test_what_was_seen_and_what_is_seen_too_often_teaches_no_dislike(someone: Someone) -> None:
    await someone.says("a thriller")
    await someone.says("nah seen inception a hundred times")
    verdicts = {row["title_id"]: row["verdict"] for row in (await someone.export())["verdicts"]}
    assert verdicts == {"tmdb:movie:27205": "seen"}
