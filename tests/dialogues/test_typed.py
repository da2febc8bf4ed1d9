"""Words typed instead of tapped: thanks, the bare names of commands, a limit that narrows the wish before."""

import numpy as np
import pytest

from bot.titles import TitleId
from bot.wiring.house import House
from tests.dialogues.talking import Someone


@pytest.mark.parametrize(("locale", "text"), [("en", "Thanks!"), ("de", "danke"), ("ru", "Спасибо!"), ("zh", "谢谢")])
async def test_thanks_are_taken_as_thanks(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    welcome = {"en": "You're welcome", "de": "Gern", "ru": "Пожалуйста", "zh": "不客气"}[locale]
    reply = await someone.says(text)
    assert welcome in reply.text
    assert someone.labels


@pytest.mark.parametrize("word", ["watchlist", "history", "settings", "trending", "privacy", "surprise", "refine"])
async def test_a_command_does_without_its_slash(someone: Someone, word: str) -> None:
    plain = await someone.says(word)
    command = await someone.says(f"/{word}")
    assert plain.text == command.text
    assert len(plain.cards) == len(command.cards)


async def test_skip_skips_the_open_question(someone: Someone) -> None:
    await someone.does("find", "movies")
    await someone.says("skip")
    assert "2/5" in someone.text


def runtimes(house: House, someone: Someone) -> list[float]:
    arrays = house.recommender.arrays
    return [float(arrays.columns.runtime[arrays.place[TitleId(title)]]) for title in someone.titles]


async def test_a_bare_limit_narrows_what_was_asked_and_undo_steps_back(someone: Someone, house: House) -> None:
    await someone.says("something under two hours")
    before = someone.titles
    await someone.says("no horror")
    arrays = house.recommender.arrays
    assert np.max(runtimes(house, someone)) <= 120
    assert not any("Horror" in arrays.columns.genres[arrays.place[TitleId(title)]] for title in someone.titles)
    await someone.says("undo")
    assert someone.titles == before


async def test_a_whole_wish_begins_anew_within_the_time_there_is(someone: Someone, house: House) -> None:
    await someone.says("a comedy under ninety minutes")
    assert np.max(runtimes(house, someone)) <= 90
    await someone.says("I want a war film without any romance")
    assert "comedy" not in someone.text.casefold()
    assert "under 1 h 30" in someone.text
    assert np.max(runtimes(house, someone)) <= 90


async def test_the_reason_of_a_surprise_claims_nothing_that_was_asked(someone: Someone) -> None:
    reply = await someone.says("surprise me")
    assert reply.cards
    assert not any("you asked" in card.reason for card in reply.cards)


async def test_two_genres_are_one_concept(someone: Someone) -> None:
    reply = await someone.says("a romantic comedy")
    reasons = [card.reason for card in reply.cards]
    assert "romantic comedy" in reply.text.casefold()
    assert len(set(reasons)) == len(reasons)


async def test_the_one_with_something_in_it_is_a_film_half_remembered(someone: Someone) -> None:
    reply = await someone.says("the one with the ship that sinks")
    assert "one of these" in reply.text


async def test_where_it_runs_is_asked_of_nothing_so_usher_asks_which(someone: Someone) -> None:
    bare = await someone.says("where is it streaming")
    assert bare.text == (await someone.says("/where")).text
    assert someone.labels


async def test_a_title_named_and_liked_is_one_reason(someone: Someone) -> None:
    await someone.says("I loved Dune")
    reply = await someone.taps("Yes")
    assert any("Dune" in card.reason for card in reply.cards)
    assert not any(card.reason.count("Dune") > 1 for card in reply.cards)


async def test_only_what_can_be_corrected_is_offered_for_it(someone: Someone) -> None:
    await someone.does("seen", "m329865")
    await someone.says("/taste")
    for label in [label for label in someone.labels if "Correct" in label or "Remove" in label]:
        await someone.taps(label)
        assert "any more" not in someone.text, label
        await someone.says("/taste")
    assert not any("Correct" in label for label in someone.labels)


async def test_a_command_nobody_knows_is_said_to_be_unknown_with_a_way_on(someone: Someone) -> None:
    reply = await someone.says("/nonsense")
    assert "don't know that command" in reply.text
    await someone.taps("Help")
    assert "/recommend" in someone.text


@pytest.mark.parametrize("word", ["shorter", "kürzer", "más corta", "plus courte", "покороче"])
async def test_shorter_is_shorter_in_other_languages_too(someone: Someone, house: House, word: str) -> None:
    await someone.says("a war film")
    before = runtimes(house, someone)
    await someone.says(word)
    assert runtimes(house, someone)
    assert np.max(runtimes(house, someone)) < np.max(before)


@pytest.mark.parametrize(
    ("locale", "word", "command"),
    [
        ("en", "import", "/import"), ("en", "my data", "/export"), ("en", "profiles", "/profile"),
        ("en", "mood", "/mood"), ("de", "Filmabend", "/movie_night"), ("fr", "rappels", "/reminders"),
        ("es", "ánimo", "/mood"), ("ru", "импорт", "/import"), ("zh", "导入", "/import"),
    ],
)  # fmt: skip
async def test_more_commands_do_without_their_slash(someone: Someone, locale: str, word: str, command: str) -> None:
    someone.locale = locale
    plain = await someone.says(word)
    given = await someone.says(command)
    assert plain.text == given.text or plain.text in given.text


@pytest.mark.parametrize(("locale", "said"), [("en", "start over"), ("de", "von vorn"), ("zh", "重新开始")])
async def test_to_start_over_lets_go_of_all_that_was_wished(
    someone: Someone, house: House, locale: str, said: str
) -> None:
    await someone.says("something under ninety minutes")
    someone.locale = locale
    await someone.says(said)
    await someone.does("mood", "think")
    assert np.max(runtimes(house, someone)) > 90


async def test_a_place_is_a_card_once_cards_lie_on_the_question(someone: Someone) -> None:
    await someone.does("find", "movies")
    await someone.says("a heist film")
    second = someone.titles[1]
    await someone.says("the second one")
    assert someone.titles == [second]
    await someone.does("resume")
    assert someone.text.startswith("1/5")
    await someone.says("the second one")
    assert someone.text.startswith("2/5"), "and an option again once the question is back"


async def test_where_something_runs_is_asked_though_it_says_watch_it(someone: Someone) -> None:
    await someone.says("a heist film")
    await someone.says("where can i watch it")
    assert "Enjoy" not in someone.text
    assert "can't look up" in someone.text


async def test_a_wish_is_no_answer_to_which_title_to_rate(someone: Someone) -> None:
    await someone.says("/rate")
    await someone.says("something like Alien but funnier")
    assert someone.text.startswith("Like Alien")


@pytest.mark.parametrize("said", ["compare Heat and Inception", "Heat vs Inception", "vergleiche Heat mit Inception"])
async def test_two_titles_are_told_side_by_side(someone: Someone, said: str) -> None:
    await someone.says(said)
    assert "Heat (1995): " in someone.text
    assert "Inception (2010): " in someone.text
    await someone.says("which is shorter")
    assert someone.text.startswith("Shorter: Inception")


async def test_who_asks_whether_usher_is_there_is_greeted(someone: Someone) -> None:
    await someone.says("are you there")
    assert "a bot" not in someone.text
