"""Titles that are ordinary words are read where a title stands, and nowhere else: 120 sentences of both kinds."""

from collections.abc import Callable

import pytest

from bot.language.messages import Message
from bot.titles import TitleId
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.deciding import decide
from bot.understanding.local import LocalUnderstanding

Titles = Callable[[str], set[str]]


@pytest.fixture(scope="module")
def titles(understanding: LocalUnderstanding) -> Titles:
    """The titles that a message is about, by its words and where they stand."""
    index = understanding.titles
    columns = index.columns

    def named(words: str) -> TitleId | None:
        best = max(index.named(words), key=lambda each: index.fame[each[0]] + each[1], default=None)
        return columns.ids[best[0]] if best else None

    def of(text: str) -> set[str]:
        read = understanding.read([Message(role="user", text=text)])
        act: Act = decide(text, read, Scene(), lambda titles, words: (), named)
        full = read.full
        refs = (*full.like, *full.dislike, *full.seen, *full.similar_to, *full.about)
        found = {*act.titles, *(ref.id for ref in refs)}
        return {columns.titles[columns.ids.index(title)] for title in found}

    return of


ORDINARY = """
the heat here is killing me
I saw my sister yesterday
it was a long day
up for something funny
I've taken the kids to the park
turn the heat up, something steamy
tell us something good
she loves her cats
I once saw a film about bees
it takes two hours to get there
that took up the whole evening
saw it already
I'd like her to enjoy it
give us something warm
taken aback by the ending
how long is it?
we saw nothing good this week
up to two hours
give it to us
heat wave here, need something cold and snowy
I was taken to the cinema as a child
it's a gift for my mother
the kids are frozen to the screen
I was 10 when I saw it
something to cheer her up
it made us laugh
pick one for us
can it be under two hours
she saw the trailer
what should we watch, her and I?
is it any good?
I can't stand the heat today
we were taken by surprise
my hands are frozen
he feels like an alien at parties
let us see
who is up for a comedy
look it up
her birthday is today
us two want something short
it is raining
I grew up in the 90s
my mother and her friends want a romance
we saw each other last week
pick me up
it hurts
she gave up on horror
anything that cheers us up
the food was frozen
my seat was taken
all of it please
make it shorter
I saw that one
both of us loved the second
warm it up a bit
what's up
it's up to you
he taught her to swim
can you find us a film
the two of us are tired
""".strip().splitlines()
SHAPED = """
Heat: watched heat last night
Heat: Heat was great
Heat: who directed heat
Heat: something like heat
Heat: i give heat 5/5
Heat: heat (1995) is the best
Heat: never seen Heat
Heat: is heat longer than dune?
Heat: movies like heat
Heat: i hated heat
Heat: we watched heat yesterday
Heat: loved heat
Heat: Heat blew me away
Heat: how long is heat?
Heat: have you seen heat?
Heat: rewatched heat
Her: Her was beautiful
Her: I loved Her
Her: is Her sad?
Her: her (2013)
Her: watched Her last night
Her: "her" was great
Her: is Her any good?
Her: something like Her
Her: who directed Her?
Up: loved Up
Up: "up" made me cry
Up: watched Up with the kids last night
Up: the film up
Up: Up broke my heart
Up: something like Up
Up: Up was lovely, great film
Us: have you seen Us?
Us: is Us scary?
Us: "us" was great
Us: Us is a great film
Us: who directed Us?
It: is It scary?
It: "it" was great
It: have you seen It?
Saw: just saw Saw
Saw: i hated saw
Saw: something like saw
Saw: saw is a terrible film
Saw: who directed saw?
Saw: Saw was awful
Taken: Taken was fun
Taken: something like taken
Taken: i loved taken
Taken: taken 4/5
Taken: who directed taken?
Taken: watched taken yesterday
Frozen: the film frozen was boring
Frozen: i hated frozen
Frozen: watched frozen last night
Frozen: Frozen was great
Frozen: movies like frozen
Alien: i loved alien
Alien: something like alien
Alien: Alien is a brilliant film
""".strip().splitlines()
"""The title that stands in a sentence, and the sentence."""


def test_the_set_has_120_sentences() -> None:
    assert len(ORDINARY) + len(SHAPED) == 120


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_word_is_no_title(titles: Titles, text: str) -> None:
    assert titles(text) == set()


@pytest.mark.parametrize("line", SHAPED)
def test_an_ordinary_word_where_a_title_stands_is_the_title(titles: Titles, line: str) -> None:
    title, _, text = line.partition(": ")
    assert title in titles(text)
