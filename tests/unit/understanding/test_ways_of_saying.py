"""The many ways of saying the same: lengths, years, ages, scores, refusals, verdicts, names."""

import pytest

from tests.unit.understanding.conftest import Read
from tests.unit.understanding.test_feelings import titles


@pytest.mark.parametrize(
    ("text", "longest"),
    [
        ("an hour thirty tops", 90), ("1:30 at most", 90), ("i need a sub 2 hour movie", 120),
        ("less than one hundred minutes", 100), ("any film under two and a half hours", 150),
        ("it should last at most one hour and forty-five minutes", 105), ("max. 100 min.", 100),
        ("my train ride is 2 hours", None), ("I waited 3 hours for this", None),
    ],
)  # fmt: skip
def test_a_length_may_be_spelt_out(read: Read, text: str, longest: float | None) -> None:
    assert read(text).runtime.max == longest


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("a western that isn't old", (1990, None)), ("films of this century", (2000, None)),
        ("not older than ten years", (2016, None)), ("a silent film", (None, 1930)), ("'80s or '90s", (1980, 1999)),
        ("western, no old film", (1990, None)),
    ],
)  # fmt: skip
def test_years_may_be_told_by_their_sort(read: Read, text: str, years: tuple[float | None, float | None]) -> None:
    found = read(text).year
    assert (found.min, found.max) == years


@pytest.mark.parametrize(
    ("text", "kids"),
    [
        ("for my little brother who is 7", True), ("my son turned 4", True), ("PG please, the little one is up", True),
        ("suitable for under 10s", True), ("I'm watching with my nieces", True), ("my sister is 32", False),
        ("animation that isn't for children", False), ("my brother is 7 years older", False),
    ],
)  # fmt: skip
def test_children_are_told_by_age_and_kin(read: Read, text: str, kids: bool) -> None:
    assert read(text).kids is kids


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("horror is not for me", {"Horror"}), ("war movies bore me", {"War"}), ("musicals aren't my thing", {"Music"}),
        ("comedies do nothing for me", {"Comedy"}), ("horror? no thanks", {"Horror"}),
        ("I can do without westerns", {"Western"}), ("I prefer quiet films to action", {"Action"}),
        ("I prefer short films", set()), ("an action film that is not boring", set()),
    ],
)  # fmt: skip
def test_blame_behind_a_genre_refuses_it(read: Read, text: str, refused: set[str]) -> None:
    found = read(text)
    assert set(found.genres.refused) == refused
    assert not refused & set(found.genres.wanted)


@pytest.mark.parametrize(
    ("text", "stars"),
    [
        ("Alien - 80%", 4), ("Alien 7 of 10", 3.5), ("gave Alien a two", 2), ("Alien was a solid 8", 4),
        ("rated Alien five stars", 5), ("half a star for Alien", 1), ("A+ for Alien", 5),
        ("Oh, Alien gets a 9 from me", 4.5),
        ("4/5", 4), ("8/10", 4), ("show me films with 4 stars or more", None), ("a 5 star movie please", None),
    ],
)  # fmt: skip
def test_scores_are_given_in_many_ways_and_asked_for_in_some(read: Read, text: str, stars: float | None) -> None:
    assert read(text).stars == stars


def test_two_scores_are_for_two_titles(read: Read) -> None:
    found = read("Se7en 5 stars, Frozen 1 star")
    assert titles(found.like) == {"Se7en"}
    assert titles(found.dislike) == {"Frozen"}


@pytest.mark.parametrize(
    ("text", "liked", "disliked"),
    [
        ("I could watch Frozen every day", {"Frozen"}, set()),
        ("Honestly Heat gave me a headache", set(), {"Heat"}),
        ("I would not recommend Saw to anybody", set(), {"Saw"}),
        ("Parasite put me right to sleep", set(), {"Parasite"}),
        ("Moonlight is a masterpiece and so is Arrival", {"Moonlight", "Arrival"}, set()),
        ("I thought Frozen was lovely, Up too", {"Frozen", "Up"}, set()),
        ("Jaws! Such a classic. And Alien.", {"Jaws", "Alien"}, set()),
        ("Frozen is too sappy for me but I do like a good cry", set(), {"Frozen"}),
        ("the original Alien is fun, the new one is awful", {"Alien"}, set()),
        ("Her is one of the few films I'd call perfect", {"Her"}, set()),
    ],
)
def test_verdicts_have_many_words(read: Read, text: str, liked: set[str], disliked: set[str]) -> None:
    found = read(text)
    assert titles(found.like) == liked
    assert titles(found.dislike) == disliked


@pytest.mark.parametrize(
    ("text", "liked"),
    [
        ("loved shawshank", {"The Shawshank Redemption"}),
        ("loved eternal sunshine", {"Eternal Sunshine of the Spotless Mind"}),
        ("shashank redemtion is my comfort film", {"The Shawshank Redemption"}),
        ("I loved IT, scared me to death", {"It"}),
    ],
)
def test_long_names_are_known_by_their_telling_words(read: Read, text: str, liked: set[str]) -> None:
    assert titles(read(text).like) == liked


@pytest.mark.parametrize(
    "text",
    ["Hello", "Hello!", "help", "lol", "a good spy movie", "I love car movies", "rate it 7/10",
     "character-driven please", "it scared me out of my mind", "what's on Max"],
)  # fmt: skip
def test_chatter_and_sorts_of_films_are_no_titles(read: Read, text: str) -> None:
    found = read(text)
    assert not (found.like or found.dislike or found.seen or found.similar_to or found.about)


def test_films_with_a_first_name_only_one_star_has(read: Read) -> None:
    assert read("films with Keanu").people.wanted == ("Keanu Reeves",)


@pytest.mark.parametrize(
    "text", ["GOTG", "the second Godfather", "maybe Inception?", "Paddington", "have you seen Jaws?"]
)
def test_a_bare_title_is_asked_about(read: Read, text: str) -> None:
    found = read(text)
    assert found.intent == "about"
    assert len(found.about) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("have you seen Zorgon 9?", "Zorgon 9"), ("something like Zorblax please", "Zorblax"), ("Blorpan", "Blorpan"),
        ("where can I watch Blue Gorilla", "Blue Gorilla"), ("tell me about Blorpan", "Blorpan"),
    ],
)  # fmt: skip
def test_a_name_that_no_title_has_is_kept_as_such(read: Read, text: str, name: str) -> None:
    found = read(text)
    assert (found.intent, found.unknown) == ("about", name)
    assert not found.about


def test_the_nearest_names_come_with_it(read: Read) -> None:
    assert read("have you seen Paddingtonians?").near[0].title == "Paddington"


@pytest.mark.parametrize("text", ["have you seen anything good?", "tell me about yourself", "asdf qwer", "I'm Peter",
                                  "Can you help me Find Something", "a film about Bitcoin", "A Dream"])  # fmt: skip
def test_what_is_no_name_is_not_taken_for_one(read: Read, text: str) -> None:
    assert not read(text).unknown


@pytest.mark.parametrize(
    ("text", "side"),
    [("loved it", 1), ("that one put me right to sleep", -1), ("it was boring", -1), ("I love quiet films", 0),
     ("I loved Jaws", 0), ("good but boring", 0)],
)  # fmt: skip
def test_an_opinion_of_nothing_named_is_kept_as_such(read: Read, text: str, side: int) -> None:
    opinion = read(text).opinion
    assert (opinion > 0) - (opinion < 0) == side
