"""Several cards by their places in one message, each with what was done with it alone; a figure that is a card's is no
age, and what somebody else knows is theirs."""

import pytest

from tests.dialogues.talking import Someone

EACH = [
    ("en", "seen 1 and 2. loved 2", {1: "seen", 2: "liked"}),
    ("en", "1 and 2 i know, 2 was great", {1: "seen", 2: "liked"}),
    ("en", "the first i've seen, the second was dull, the third sounds good", {1: "seen", 2: "disliked"}),
    ("en", "liked 1, hated 3, never heard of the rest", {1: "liked", 3: "disliked"}),
    ("en", "saw the first two, liked the second better", {1: "seen", 2: "liked"}),
    ("en", "save 2 and 3, i've seen 1", {1: "seen", 2: "saved", 3: "saved"}),
    ("en", "not 1, i've seen it. 2 looks fun, but 3 i hated", {1: "seen", 3: "disliked"}),
    ("en", "4 was 10/10 and 5 was meh", {4: "rated", 5: "seen"}),
    ("en", "we'll watch 2 tonight, save 4 for tomorrow", {2: "saved", 4: "saved"}),
    ("en", "1 seen 2 no 3 maybe", {1: "seen"}),
    ("de", "der erste war super, den zweiten fand ich öde", {1: "liked", 2: "disliked"}),
    ("fr", "j'ai vu le 1 et le 2, le 2 était génial", {1: "seen", 2: "liked"}),
    ("es", "el primero lo he visto, el segundo me encantó", {1: "seen", 2: "liked"}),
    ("ru", "1 и 2 смотрел, 2 понравился", {1: "seen", 2: "liked"}),
]
DECKS = {"en": "a good thriller", "de": "ein guter Thriller", "fr": "un bon thriller", "es": "un buen thriller",
         "ru": "хороший триллер"}  # fmt: skip


@pytest.mark.parametrize(("locale", "words", "verdicts"), EACH)
async def test_each_card_is_noted_as_what_was_said_of_it(
    someone: Someone, locale: str, words: str, verdicts: dict[int, str]
) -> None:
    someone.locale = locale
    await someone.says(DECKS[locale])
    deck = someone.titles
    await someone.says(words)
    assert await someone.kept() == {deck[place - 1]: verdict for place, verdict in verdicts.items()}


async def test_what_is_asked_beside_is_of_the_card_that_lay_there(someone: Someone) -> None:
    await someone.says("a good thriller")
    names = [card.heading.split(" (")[0] for reply in someone.replies for card in reply.cards]
    await someone.says("1 i've seen, what's 2 about?")
    assert names[1] in someone.text and list((await someone.kept()).values()) == ["seen"]


async def test_what_sounds_good_is_spoken_of_then(someone: Someone) -> None:
    await someone.says("a good thriller")
    names = [card.heading.split(" (")[0] for reply in someone.replies for card in reply.cards]
    await someone.says("the second sounds good, the third doesn't")
    await someone.says("how long is it?")
    assert names[1] in someone.text


async def test_all_but_one_were_seen(someone: Someone) -> None:
    await someone.says("a good thriller")
    deck = someone.titles
    await someone.says("i've seen all but 3")
    assert await someone.kept() == {title: "seen" for place, title in enumerate(deck, 1) if place != 3}


@pytest.mark.parametrize(
    ("words", "place"), [("is 2 scary?", 2), ("does 3 have a sequel", 3), ("is 5 on netflix", 5), ("what's 3 about", 3)]
)
async def test_a_question_is_of_the_card_whose_figure_it_names(someone: Someone, words: str, place: int) -> None:
    await someone.says("a good thriller")
    names = [card.heading for reply in someone.replies for card in reply.cards]
    await someone.says(words)
    assert names[place - 1].split(" (")[0] in someone.text
    assert "child of" not in someone.text


@pytest.mark.parametrize("words", ["die kennt sie schon", "den hat er schon gesehen", "den kennt mein Mann schon"])
async def test_what_somebody_else_knows_in_german_is_not_mine(someone: Someone, words: str) -> None:
    someone.locale = "de"
    await someone.says("ein guter Thriller")
    first = someone.titles[0]
    await someone.says(words)
    assert await someone.kept() == {}
    assert first not in someone.titles


@pytest.mark.parametrize("words", ["mixed it up, that was Collateral", "i mixed up Heat and Collateral, sorry"])
async def test_one_film_taken_for_another_is_put_right(someone: Someone, words: str) -> None:
    await someone.says("I loved Heat")
    await someone.says(words)
    assert await someone.kept() == {"tmdb:movie:1538": "liked"}


@pytest.mark.parametrize(
    ("locale", "words"),
    [("en", "nice weather today isn't it"), ("en", "it's raining again"), ("de", "es regnet schon wieder"),
     ("ru", "погода сегодня ужасная"), ("zh", "今天天气真好")],
)  # fmt: skip
async def test_the_weather_is_no_wish_and_no_title(someone: Someone, locale: str, words: str) -> None:
    someone.locale = locale
    await someone.says(words)
    assert not someone.titles
    assert await someone.kept() == {}


@pytest.mark.parametrize(
    ("locale", "words"),
    [("en", "something creepy, not with dolls"), ("de", "was mit Tieren, aber nicht mit Puppen")],
)
async def test_what_is_not_to_be_in_it_is_said_above(someone: Someone, locale: str, words: str) -> None:
    someone.locale = locale
    await someone.says(words)
    assert ("without clowns or dolls" if locale == "en" else "ohne Clowns oder Puppen") in someone.text
