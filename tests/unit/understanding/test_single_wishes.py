"""A single wish in plain words: who watches is no subject, a refusal is no wish, a limit is kept, a simile is none."""

import pytest

from bot.scene.wishing import for_the_youngest
from bot.titles import Domain
from tests.unit.understanding.conftest import Read


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("grandpa nods off early so keep it short", "grandparent"), ("nan wants a western", "grandparent"),
        ("something that two brothers won't argue over", "siblings"), ("the twins want a comedy", "doubles"),
        ("parents of newborn twins, nothing loud", "doubles"),
        ("my uncle is here, he's blind, a thriller", "disability"),
        ("just back from church and after church we laugh", "religion and faith"),
        ("wedding tomorrow, something silly", "wedding"), ("our dog is at the vet so a comedy", "dog"),
        ("anything that feels like a slow walk home after a wedding", "wedding"),
    ],
)  # fmt: skip
def test_those_who_watch_and_their_day_are_no_subject(read: Read, text: str, concept: str) -> None:
    assert concept not in read(text).full.concepts


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("a film about a grandpa and a boy", "grandparent"), ("a comedy about twins", "doubles"),
        ("a film where grandma runs a gang", "grandparent"), ("something set at a wedding", "wedding"),
        ("a drama about a deaf girl", "disability"), ("like a heist film but gentle", "heist"),
    ],
)  # fmt: skip
def test_whom_a_film_is_about_is_its_subject(read: Read, text: str, concept: str) -> None:
    assert concept in read(text).full.concepts


@pytest.mark.parametrize(
    ("text", "wanted", "refused"),
    [
        ("less talk more boxing", "boxing", "dialogue-driven"), ("fewer robots more dragons", "dragons", "robots"),
        ("a pirate film that isn't about the pirate's wedding", "pirates", "wedding"),
        ("chess, but not really about chess", "chess", ""),
        ("drop the zombies and give me pirates", "pirates", ""),
        ("she can't bear robots so maybe dragons", "dragons", "robots"),
    ],
)  # fmt: skip
def test_a_refusal_ends_where_the_wish_begins(read: Read, text: str, wanted: str, refused: str) -> None:
    found = read(text).full
    assert wanted in found.concepts
    assert wanted not in found.refused
    assert not refused or refused in found.refused


def test_asking_whether_there_is_nothing_asks_for_it(read: Read) -> None:
    assert read("is there nothing from Norway?").full.countries.refused == ()
    assert read("have you got no pirates?").full.refused == frozenset()


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("nothing scary please the little one gets nightmares", "scares"),
        ("no cute talking bears", "comfort"),
        ("a comedy but not stupid humans", "complexity"),
    ],
)
def test_what_is_refused_is_not_turned_into_its_opposite(read: Read, text: str, trait: str) -> None:
    pushed = read(text).full.traits.get(trait, 0.0)
    assert pushed <= 0 if trait == "scares" else pushed == 0


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("from the year we got our first telly, 1971", (1971, 1971)),
        ("a noir, 1941 to 58", (1941, 1958)),
        ("she hasn't picked a film since 1999", (None, None)),
        ("guns, nothing after like 1995", (None, 1995)),
    ],
)
def test_a_year_is_that_year(read: Read, text: str, years: tuple[float | None, float | None]) -> None:
    found = read(text).full.year
    assert (found.min, found.max) == years


def test_the_shortest_and_the_longest_are_lengths(read: Read) -> None:
    assert read("the shortest there is").full.runtime.max == 75
    assert read("what's the longest thing you have").full.runtime.min == 180


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("we r 12 13 n 15 and want a comedy", 12), ("my lad is nearly 10", 10), ("Alien but for a boy of 12", 12),
        ("she's turning six dragons please", 6), ("a sleepover, five girls, all nine", 9),
        ("they're twelve not two", 12),
        ("one to keep the kids quiet", 7), ("two teenage boys and their mum", 13),
    ],
)  # fmt: skip
def test_how_old_they_are_is_heard(read: Read, text: str, age: int) -> None:
    understood = read(text)
    wish = for_the_youngest(understood.request(Domain.MOVIES), text, understood, Domain.MOVIES)
    assert wish.kids_age == age


def test_where_somebody_is_from_is_no_wish(read: Read) -> None:
    found = read("my husband is Danish and i am from Peru, a thriller for both").full
    assert not (found.languages or found.countries)


def test_a_polite_wish_teaches_no_liking(read: Read) -> None:
    assert read("I should like a film with Keanu Reeves").conversation_type == "none"
    assert read("so bad it's good after the party").opinion == 0


@pytest.mark.parametrize(
    "text", ["a nature documentary not narrated by Tom Hanks", "a documentary that isn't presented by Tom Hanks"]
)
def test_who_is_not_to_narrate_is_refused(read: Read, text: str) -> None:
    assert "Tom Hanks" in read(text).full.people.refused
