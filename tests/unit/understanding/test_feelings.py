"""Who likes what: verdicts with negation and contrast, by whom, and what a title is an example of."""

from collections.abc import Sequence

import pytest

from bot.request import Ref
from tests.unit.understanding.conftest import Read


def titles(refs: Sequence[Ref]) -> set[str]:
    return {ref.title for ref in refs}


@pytest.mark.parametrize(
    ("text", "liked", "disliked"),
    [
        ("Jaws is a masterpiece", {"Jaws"}, set()),
        ("Groundhog Day. Loved it!", {"Groundhog Day"}, set()),
        ("rather liked it, that Inception", {"Inception"}, set()),
        ("Little Women wasn't bad", {"Little Women"}, set()),
        ("Forrest Gump never gets old", {"Forrest Gump"}, set()),
        ("Arrival put me to sleep", set(), {"Arrival"}),
        ("can't say I enjoyed Knives Out", set(), {"Knives Out"}),
        ("not really a fan of La La Land", set(), {"La La Land"}),
        ("I don't think I liked Alien", set(), {"Alien"}),
        ("Just watched The Shining. What a snoozefest.", set(), {"The Shining"}),
        ("Interstellar was way too weepy", set(), {"Interstellar"}),
        ("liked Inception, hated Interstellar", {"Inception"}, {"Interstellar"}),
        ("I enjoyed Paddington but not Paddington 2", {"Paddington"}, {"Paddington 2"}),
        ("The Matrix was great. I didn't care for John Wick though.", {"The Matrix"}, {"John Wick"}),
        ("everyone says Pulp Fiction is great but I was bored", set(), {"Pulp Fiction"}),
        ("I realy enjoyd Jaws", {"Jaws"}, set()),
    ],
)
def test_praise_and_blame_reach_their_title(read: Read, text: str, liked: set[str], disliked: set[str]) -> None:
    found = read(text)
    assert titles(found.like) == liked
    assert titles(found.dislike) == disliked


@pytest.mark.parametrize(
    "text",
    [
        "I didn't hate Frozen",
        "not that I disliked Moonlight",
        "The Prestige was ok I guess",
        "my boyfriend hates Love Actually",
        "would you recommend Little Women?",
        "is Jaws any good?",
        "I will watch Alien tonight, sounds great",
        "who directed Arrival",
    ],
)
def test_what_is_no_verdict_of_the_person_is_none(read: Read, text: str) -> None:
    found = read(text)
    assert not found.like
    assert not found.dislike


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("seen the matrix a hundred times", {"The Matrix"}),
        ("I have seen Jaws but not Alien", {"Jaws"}),
        ("never seen the godfather", set()),
        ("I haven't watched Jaws yet but I will", set()),
        ("I want to see Parasite", set()),
        ("have you seen Inception?", set()),
    ],
)
def test_seen_is_what_was_watched(read: Read, text: str, seen: set[str]) -> None:
    assert titles(read(text).seen) == seen


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("something like Jaws", {"Jaws"}),
        ("films like Jaws or Alien", {"Jaws", "Alien"}),
        ("in the vein of Arrival", {"Arrival"}),
        ("a movie with the same feel as Amelie", {"Amélie"}),
        ("I just finished Arrival, more like that please", {"Arrival"}),
        ("something like Jaws but not like Saw", {"Jaws"}),
        ("nothing like Love Actually please", set()),
        ("no more Toy Story", set()),
        ("anything but not like Saw", set()),
        ("I like Jaws", set()),
        ("something dumb like Jaws", {"Jaws"}),
        ("a slow film like Arrival", {"Arrival"}),
        ("a silly comedy, something like Jaws", {"Jaws"}),
        ("it was a boring film like Arrival", set()),
        ("not a fan of slow movies like Arrival", set()),
        ("une comédie bien débile genre Arrival", {"Arrival"}),
        ("eher so wie Arrival oder Jaws", {"Arrival", "Jaws"}),
        ("una película lenta tipo Arrival", {"Arrival"}),
        ("что-нибудь медленное типа Arrival", {"Arrival"}),
    ],
)
def test_anchors_are_what_more_of_is_wanted(read: Read, text: str, anchors: set[str]) -> None:
    found = read(text)
    assert titles(found.similar_to) == anchors
    assert (found.intent == "more_like") == bool(anchors)


def test_a_title_that_stands_for_what_is_hated_is_disliked_and_no_anchor(read: Read) -> None:
    found = read("I really hate films like The Usual Suspects")
    assert titles(found.dislike) == {"The Usual Suspects"}
    assert not found.similar_to


def test_a_mixed_verdict_keeps_the_love_and_learns_the_traits(read: Read) -> None:
    found = read("I loved Dune's visuals but it was too slow")
    assert titles(found.like) == {"Dune"}
    assert found.traits["spectacle"] > 0 > found.traits["pacing_slow"]
    assert found.conversation_type == "loved_it"


def test_a_comparison_turns_into_an_anchor_and_a_push(read: Read) -> None:
    found = read("something like Dune but faster")
    assert titles(found.similar_to) == {"Dune"}
    assert found.traits["pacing_slow"] < 0
    assert found.conversation_type == "want_more_like_this"


@pytest.mark.parametrize(
    ("text", "wanted", "refused"),
    [
        ("anything with Keanu Reeves", ("Keanu Reeves",), ()),
        ("films by scorsese", ("Martin Scorsese",), ()),
        ("chris nolan films", ("Christopher Nolan",), ()),
        ("a tarrantino movie", ("Quentin Tarantino",), ()),
        ("brad pit movies", ("Brad Pitt",), ()),
        ("nothing with Jim Carrey in it", (), ("Jim Carrey",)),
        ("I can't stand Jim Carrey", (), ("Jim Carrey",)),
        ("tom hanks or al pacino, either is fine", ("Tom Hanks", "Al Pacino"), ()),
        ("I lean towards comedy", (), ()),
    ],
)
def test_people_are_known_by_name_surname_and_misspelt(
    read: Read, text: str, wanted: tuple[str, ...], refused: tuple[str, ...]
) -> None:
    found = read(text)
    assert found.people.wanted == wanted
    assert found.people.refused == refused


def test_a_name_that_only_says_which_title_is_no_wish_for_the_person(read: Read) -> None:
    assert not read("Us with Lupita Nyong'o was lovely").people


@pytest.mark.parametrize(
    ("text", "stars", "liked", "disliked"),
    [
        ("Jaws 9/10", 4.5, {"Jaws"}, set()),
        ("Jaws: 95/100", 5, {"Jaws"}, set()),
        ("I'd give Frozen two stars", 2, set(), {"Frozen"}),
        ("The Prestige ★★★★", 4, {"The Prestige"}, set()),
        ("Arrival: 3/5", 3, set(), set()),
        ("three and a half stars for Parasite", 3.5, set(), set()),
        ("seven out of ten for Alien", 3.5, set(), set()),
        ("I rate Inception 1/10", 1, set(), {"Inception"}),
    ],
)
def test_a_score_is_stars_and_a_verdict_from_four_and_up_to_two(
    read: Read, text: str, stars: float, liked: set[str], disliked: set[str]
) -> None:
    found = read(text)
    assert (found.intent, found.stars) == ("rate", stars)
    assert titles(found.like) == liked
    assert titles(found.dislike) == disliked
    assert found.seen


def test_a_rating_that_is_asked_for_is_none_that_is_given(read: Read) -> None:
    assert read("movies rated above 8/10").stars is None
