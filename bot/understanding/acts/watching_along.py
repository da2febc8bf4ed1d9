"""What somebody else who watches along says of titles, of the cards and of who is in them: it teaches nothing."""

import re

from bot.understanding.acts.act import Act
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.references import says_it
from bot.understanding.acts.signs import SHORT, at_hand, named_beside, verdict
from bot.understanding.acts.voices import is_not_own, is_past, is_unseen, knows_not

_JOINS = re.compile(r"\b(?:joins?|joining|joined)\b|\b(?:kommt|kommen) dazu\b|\bse (?:joint|une)\b|присоедин")
"""Somebody watches along from here on: what they can't stand is of tonight's wish, and of no card."""


_OTHER_VERSION = re.compile(
    r"\b(?:liked?s?|loved?s?|hated?s?|enjoyed|saw|seen|watched) the (?:old|new|first|original|last|other)"
    r"(?: (?:one|film|movie))?\b"
)
"""Another film of the same name or series, and no limit of years: "my son liked the old one"."""
_TOO = re.compile(r"\b(?:too|zu|trop|demasiado|слишком) \w|太")


def _of_deck_at_sight(heard: Heard) -> bool:
    """Whether somebody who watches along finds the cards too much of something, and no title is talked of."""
    pointed = heard.named or heard.slots or heard.ref.how in ("place", "described") or heard.scene.spoken_last
    said = is_not_own(heard.text) and _TOO.search(heard.text) and heard.words <= SHORT
    return bool(heard.scene.deck and said) and not (pointed or heard.facts or heard.asks or is_past(heard.text))


def of_others(heard: Heard) -> Act | None:
    """What somebody else thinks of a title: it teaches nothing of the person."""
    if heard.slot == "others":
        return Act(kind="other", about="others", titles=heard.titles)
    if heard.has("not_person") and heard.scene.wish and heard.words <= SHORT and not (heard.asks or heard.named):
        return Act(kind="refine", about="not_person")  # "she can't stand him", of who is in it
    if _of_deck_at_sight(heard):
        return Act(kind="pass", about="all")  # "he says too girly", of the cards
    if heard.scene.spoken_last and is_not_own(heard.text) and _OTHER_VERSION.search(heard.text) and not heard.asks:
        return Act(kind="other", about="others", titles=at_hand(heard))
    it = says_it(heard.text) and heard.scene.at_hand and not (heard.facts or _JOINS.search(heard.text))
    it = it and heard.words <= SHORT
    if it and is_not_own(heard.text) and not (heard.asks or heard.has("wishes")):  # "airplane! my dad loves that"
        return Act(kind="other", about="others", titles=at_hand(heard))
    if heard.named and is_not_own(heard.text) and is_unseen(heard.text) and not heard.has("wishes"):
        return Act(kind="ask", about="card", titles=(heard.named[0].id,))  # "people say it's great, I haven't seen it"
    return None


def seen_by_others(heard: Heard) -> Act | None:
    """What lies on the table was seen by somebody who watches along; what is wished besides goes on as a change."""
    pointed = heard.ref.how in ("place", "described", "it", "group")
    if knows_not(heard.text):  # it stays
        return None
    if not heard.has("others_saw") or heard.facts or heard.asks or heard.has("wishes") or verdict(heard):
        return None
    titles = heard.slots or named_beside("others_saw", heard) or (heard.ref.titles if pointed else ())
    titles = titles or (at_hand(heard) if _THEY_KNOW_IT.match(heard.text) else ())
    return Act(kind="pass", about="others_seen", titles=titles, places=heard.ref.places) if titles else None


_THEY_KNOW_IT = re.compile(r"(?:den|die|das|ihn|es) (?:auch |schon )*(?:kennt|kennen|hat|haben) (?!ich\b|wir\b)")
"""German puts "it" before who has seen it: "die kennt sie schon"."""
