"""Which fact a question asks for, and of which titles."""

import re

from bot.titles import TitleId
from bot.understanding.acts.act import Act
from bot.understanding.acts.company import ages_said
from bot.understanding.acts.cues import has, opens
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.of_titles import leaves_choice
from bot.understanding.acts.places import places_in, says_number
from bot.understanding.acts.questions import (
    FACTS_BESIDE,
    age_in,
    fact_asked,
    fact_in_short,
    facts_asked,
    mended,
    notes_asked,
    words_asked,
)
from bot.understanding.acts.signs import FRAGMENT, at_hand

PAIR = 2  # titles of which one is asked beside the other
_MOST = re.compile(
    r"\b(?:the )?(?:\w{2,}est|most \w+|least \w+)\b|\b(?:am )?\w{3,}sten?\b|\b(?:le|la) plus\b|\bсам\w+ |最"
)
"""One of all is asked for, and not of two."""


def asked_fact(heard: Heard, fact: str = "") -> Act:
    """The fact that is asked, of what it is asked of."""
    fact = fact or heard.fact
    group = heard.ref.how == "group" or len(heard.titles) > 1
    titles = heard.titles or at_hand(heard)
    rest = heard.text.replace(words_asked(heard.text), " ")
    named = heard.slots or heard.named or places_in(rest)
    of_series = fact in ("order", "sequel") and not (named or says_number(heard.text))
    of_series |= (
        fact == "standalone" and heard.ref.how == "place" and heard.scene.spoken_last
    )  # "a second one" is none of the deck
    if of_series or (group and fact in ("ending", "own_story", "standalone")):
        titles, group = at_hand(heard) or titles[:1], False
    of_all = bool(_MOST.search(heard.text)) and len(heard.scene.together) > 1  # "and the newest?" of three
    if fact == "compare" and len(titles) == 1 and not of_all and (other := _beside(heard, titles[0])):
        titles, group = (titles[0], other), True
    if fact in ("compare", "take") and len(titles) < 2 and not heard.ref.places:
        several = heard.scene.together if fact == "compare" else ()
        titles, group = several or heard.scene.deck or heard.scene.spoken[:PAIR] or titles, True
    young = age_in(heard.text)
    young = None if heard.ref.how == "place" and young in heard.ref.places else young  # "la 3 da mucho miedo?"
    age = str(young or "")
    beside = frozenset(facts_asked(heard.of_it)) - {fact} if fact in FACTS_BESIDE else frozenset[str]()
    plot = opens("what_about", heard.text) or fact == "true"  # a true story is no plot, nor is "what about Heat, ..."
    beside -= {"about"} if plot else set()
    return Act(kind="ask", about=fact, titles=titles, places=heard.ref.places, group=group, value=age, besides=beside)


def _beside(heard: Heard, title: TitleId) -> TitleId | None:
    """What a title is compared with where no other is named: those of one breath ("is there a second one? is it
    better?"), the title spoken of just now ("or Barbarian, which is better?"), the first of the deck."""
    scene = heard.scene
    if scene.spoken_last and title in scene.together:
        return next((each for each in scene.together if each != title), None)
    said = scene.spoken[:1] if scene.spoken_last else ()
    return next((each for each in (*said, *scene.deck[:1]) if each != title), None)


def fact_put(heard: Heard) -> str:
    """The fact that a question of a title's form asks for, by its words or as they would be in full; empty for none."""
    fact = heard.fact or fact_asked(f"{heard.text.strip('?!. ')}?")  # some words ask only where a mark follows
    fact = "" if fact == "person_in" and not (heard.fact or heard.read.full.people) else fact
    fact = "genre" if leaves_choice(heard) and fact in ("", "compare", "funny", "tense") else fact
    if not (fact or notes_asked(heard.text)) and (heard.words <= FRAGMENT or has("either_or", heard.text)):
        fact = fact_in_short(heard.text)
    if not (fact or says_what(heard) or notes_asked(heard.text)):
        fact = fact_asked(f"{mended(heard.text).strip('?!. ')}?")
    fact = fact or ("child" if ages_said(heard.text) and heard.ref.how != "place" else "")
    if fact == "shared":  # "is that the one in Paris with Audrey Hepburn?"
        fact = "person_in" if heard.read.full.people else ""
    return fact


def says_what(heard: Heard) -> bool:
    """Whether anything is said that a title has or has not."""
    read = heard.read.full
    return bool(
        read.people or read.languages or read.countries or read.genres or read.year or read.runtime
        or read.traits or read.concepts or read.refused or read.kind != "any"
    )  # fmt: skip
