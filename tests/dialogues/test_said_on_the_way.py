"""What people say around a wish: that they don't know, that Usher may choose, what they just finished, how something at
hand is to be different."""

import numpy as np
import pytest

from bot.titles import TitleId
from bot.wiring.house import House
from tests.dialogues.talking import Someone

SUCCESSION, HUNGER_GAMES = "tmdb:tv:76331", "tmdb:movie:70160"


def seasons(house: House, someone: Someone) -> list[float]:
    arrays = house.recommender.arrays
    return [float(arrays.columns.seasons[arrays.place[TitleId(title)]]) for title in someone.titles]


@pytest.mark.parametrize(
    ("locale", "opening", "said"),
    [
        ("en", "a comedy", "i don't know, you choose"),
        ("en", "a comedy", "whatever you like"),
        ("de", "eine Komödie", "keine Ahnung, such du was aus"),
        ("fr", "une comédie", "je sais pas, tu choisis"),
        ("es", "una comedia", "ni idea, elige tú"),
        ("ru", "комедию", "не знаю, выбирай сам"),
    ],
)
async def test_who_does_not_know_and_leaves_the_choice_is_given_one_of_the_cards(
    someone: Someone, locale: str, opening: str, said: str
) -> None:
    someone.locale = locale
    await someone.says(opening)
    deck = someone.titles
    await someone.says(said)
    assert not someone.titles or len(someone.titles) == 1
    await someone.does("watchlist")
    assert not await someone.kept()
    assert len(deck) > 1


@pytest.mark.parametrize("said", ["can you recommend a good horror film", "could you recommend something scary"])
async def test_who_asks_for_a_recommendation_is_shown_films_and_no_opinion(someone: Someone, said: str) -> None:
    await someone.says(said)
    assert len(someone.titles) > 1
    assert "no taste of my own" not in someone.text


@pytest.mark.parametrize("said", ["i want to cry tonight", "need a film that makes me cry"])
async def test_who_wants_to_cry_at_a_film_is_not_consoled(someone: Someone, said: str) -> None:
    await someone.says(said)
    assert len(someone.titles) > 1
    assert "sorry" not in someone.text


@pytest.mark.parametrize(
    ("locale", "said"),
    [("en", "like Succession but shorter"), ("de", "so was wie Succession, aber kürzer")],
)
async def test_a_shorter_series_is_one_of_fewer_seasons(someone: Someone, house: House, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says(said)
    assert someone.titles
    assert np.max(seasons(house, someone)) <= 3


async def test_after_a_series_was_finished_another_is_offered(someone: Someone, house: House) -> None:
    await someone.says("just finished Succession and i'm empty inside")
    assert await someone.kept() == {SUCCESSION: "seen"}
    await someone.says("yes please")
    assert SUCCESSION not in someone.titles
    assert all(title.startswith("tmdb:tv:") for title in someone.titles)


@pytest.mark.parametrize(
    ("locale", "said"),
    [("en", "less stupid"), ("de", "weniger dumm"), ("fr", "moins bête"), ("es", "menos tonta"), ("ru", "не так тупо")],
)
async def test_a_title_at_hand_is_what_another_is_to_be_different_from(
    someone: Someone, locale: str, said: str
) -> None:
    someone.locale = locale
    await someone.says("The Hunger Games")
    await someone.says(said)
    assert len(someone.titles) > 1
    assert HUNGER_GAMES not in someone.titles


async def test_what_was_found_again_can_be_the_model_at_once(someone: Someone) -> None:
    await someone.says("what's that film where a tribute girl with a bow has to kill other children on live tv")
    found = someone.titles[0]
    await someone.says("yes that. got anything similar?")
    alike = [card.title for card in someone.last.cards]
    assert len(alike) > 1
    assert found not in alike


@pytest.mark.parametrize(
    ("locale", "opening", "said"),
    [
        ("en", "a comedy", "great, number 2"),
        ("en", "a comedy", "fine, the second one"),
        ("de", "eine Komödie", "super, dann den zweiten"),
        ("fr", "une comédie", "parfait, le deuxième"),
        ("es", "una comedia", "perfecto, la segunda"),
        ("ru", "комедию", "отлично, второй"),
    ],
)
async def test_a_place_behind_gladness_is_taken(someone: Someone, locale: str, opening: str, said: str) -> None:
    someone.locale = locale
    await someone.says(opening)
    second = someone.titles[1]
    await someone.says(said)
    assert await someone.kept() == {second: "saved"}


@pytest.mark.parametrize("said", ["ok 2", "yeah 2", "hmm 2"])
async def test_a_place_behind_a_small_word_is_looked_at(someone: Someone, said: str) -> None:
    await someone.says("a comedy")
    second = someone.titles[1]
    await someone.says(said)
    assert someone.titles == [second]
    assert not await someone.kept()


@pytest.mark.parametrize(
    ("locale", "said"),
    [("en", "a foreign comedy"), ("en", "anything with subtitles but funny"), ("de", "eine Komödie mit Untertiteln")],
)
async def test_what_is_foreign_is_not_in_ones_own_language(
    someone: Someone, house: House, locale: str, said: str
) -> None:
    someone.locale = locale
    await someone.says(said)
    arrays = house.recommender.arrays
    spoken = {str(arrays.languages[arrays.place[TitleId(title)]]) for title in someone.titles}
    assert spoken and locale not in spoken


async def test_who_is_hard_of_hearing_is_shown_any_language(someone: Someone, house: House) -> None:
    await someone.says("a thriller, with subtitles please, i'm hard of hearing")
    arrays = house.recommender.arrays
    assert "en" in {str(arrays.languages[arrays.place[TitleId(title)]]) for title in someone.titles}


async def test_what_is_asked_of_a_title_is_answered_of_it_though_others_are_sought(someone: Someone) -> None:
    await someone.says("Anora")
    await someone.says("nah too long. what else has that director done")
    assert "Sean Baker" in someone.replies[0].text


async def test_what_somebody_made_in_some_years_is_looked_for(someone: Someone) -> None:
    await someone.says("what did Spielberg make in the 80s")
    assert "tmdb:movie:601" in someone.titles


async def test_who_else_made_a_title_is_asked_in_a_word(someone: Someone) -> None:
    await someone.says("Eternal Sunshine of the Spotless Mind")
    await someone.says("and the writer?")
    assert "I only know who directed" in someone.text


@pytest.mark.parametrize("said", ["Hocus Pocus we did last year", "Hocus Pocus, we watched last Halloween"])
async def test_what_was_watched_on_another_evening_is_seen(someone: Someone, said: str) -> None:
    await someone.says("a halloween comedy")
    await someone.says(said)
    assert await someone.kept() == {"tmdb:movie:10439": "seen"}


@pytest.mark.parametrize("said", ["seen that too lol", "seen that too actually", "seen that one too haha"])
async def test_what_was_seen_too_is_no_blame(someone: Someone, said: str) -> None:
    await someone.says("a comedy")
    await someone.says("seen it")
    await someone.says(said)
    assert {*(await someone.kept()).values()} == {"seen"}
