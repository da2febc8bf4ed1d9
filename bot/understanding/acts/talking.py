"""Rules for talk that wishes for no film: courtesies, questions about Usher, feelings, names alone."""

from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import is_all, opens
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.references import says_it
from bot.understanding.acts.replying import FEELINGS
from bot.understanding.acts.signs import FRAGMENT, LONG, SHORT, at_hand, is_nearly, verdict


def courtesy(heard: Heard) -> Act | None:
    """Nothing but a goodbye, thanks, a greeting."""
    for kind in ("part", "thank", "greet"):
        if kind in heard.courtesies:
            return Act(kind=kind)
    if is_nearly(heard, "part"):
        return Act(kind="part")
    says_more = (
        heard.named or heard.slots or heard.ref or heard.asks or heard.fact or heard.has("wishes") or heard.facts
    )
    if opens("thank", heard.text) and heard.words <= SHORT and not says_more:
        return Act(kind="thank")  # "thanks for being nice"
    return None


def of_usher(heard: Heard) -> Act | None:
    """A question about Usher itself, or a word in passing ("brb"): nothing is searched for it."""
    if heard.has("quiz"):
        return Act(kind="help", about="quiz")
    if heard.has("why_ask") and not heard.named and not heard.ref:
        return Act(kind="help", about="why_ask")
    if heard.has("of_usher") and not heard.slots and not heard.has("wishes"):
        return Act(kind="other", about="usher")
    if "back" in heard.courtesies or (opens("back", heard.text) and not heard.facts and not verdict(heard)):
        return Act(kind="other", about="back")
    if is_all("help", heard.text) or (
        heard.read.intent == "help" and not heard.has("told") and not heard.has("listed")
    ):
        return Act(kind="help") if not heard.has("unsave") and not heard.has("save") else None
    return None


def feels(heard: Heard) -> Act | None:
    """News of sorrow or joy: one human sentence first; what is asked for besides is searched all the same."""
    if heard.read.description or heard.has("told"):
        return None
    for feeling in FEELINGS:
        if heard.has(feeling):
            return Act(kind="feel", about=feeling, value=_besides(heard))
    return None


def _besides(heard: Heard) -> str:
    """`wish` where films are asked for in the same breath, `told` where a kind of them is only spoken of."""
    read = heard.read.full
    if read.similar_to or heard.has("wishes"):
        return "wish"
    return "told" if read.genres.wanted or read.people.wanted else ""


def names_title(heard: Heard) -> Act | None:
    """A title and nothing else: its card."""
    if (heard.named and (heard.read.intent == "about" or heard.words <= FRAGMENT)) or heard.slot == "about":
        return Act(kind="ask", about="card", titles=heard.titles)
    return Act(kind="ask", about="unknown", value=heard.read.unknown) if heard.read.unknown else None


def asks_beyond(heard: Heard) -> Act | None:
    """A question about a title before us that no fact answers: said so, and shown what is known."""
    title = heard.titles or (at_hand(heard) if says_it(heard.text) else ())
    if heard.asks and title and heard.words <= LONG and not heard.has("wishes") and heard.ref.how != "group":
        return Act(kind="ask", about="beyond", titles=title[:1])
    return None


def agrees(heard: Heard) -> Act | None:
    if {"agree", "no"} & heard.courtesies:
        return Act(kind="other", about="agree" if "agree" in heard.courtesies else "no")
    return Act(kind="choose", titles=at_hand(heard)) if is_nearly(heard, "choose") and heard.scene.at_hand else None
