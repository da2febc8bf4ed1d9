"""Rules for wishes: half-remembered films, changes of the wish so far, new ones."""

from bot.understanding.acts.act import Act
from bot.understanding.acts.company import are_gone, rating_in
from bot.understanding.acts.cues import opens
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.references import description
from bot.understanding.acts.signs import FRAGMENT, SHORT, goes_on, more_of, without_fillers


def recalls(heard: Heard) -> Act | None:
    if heard.read.description and heard.read.intent == "about":
        return Act(kind="recall")
    if heard.has("recall") and (description(heard.text) or heard.words > SHORT):
        return Act(kind="recall", value=heard.text)
    if heard.has("recall"):
        return Act(kind="recall", about="ask")
    return None


def tells_story(heard: Heard) -> Act | None:
    """A half-remembered film told at length, unless it is one of those before us."""
    told = heard.has("recall") and heard.words > SHORT and not heard.titles
    return recalls(heard) if told else None


def refines(heard: Heard) -> Act | None:
    """A change of the wish so far."""
    if heard.scene.wish is None:
        return None
    if heard.has("lifts") or are_gone(heard.text):
        return Act(kind="refine", about="lift")
    if heard.has("not_person") and heard.words <= FRAGMENT + 1:
        return Act(kind="refine", about="not_person")
    read = heard.read.full
    changes = heard.facts or heard.has("comparative") or rating_in(heard.text) is not None
    seeded = heard.ref.how in ("place", "it", "described") and bool(read.traits or heard.has("comparative"))
    if read.similar_to and not seeded:
        return None
    opening = opens("wish", without_fillers(heard.text)) and heard.head and not heard.has("comparative")
    fragment = heard.words <= FRAGMENT and changes and not opening
    company = heard.has("company") and changes
    if opening and not goes_on(heard):
        return None
    if changes and (fragment or company or heard.has("comparative") or goes_on(heard) or not heard.head):
        seen = frozenset(("seen",)) if heard.has("seen") and not heard.has("company") else frozenset()
        return Act(kind="refine", titles=heard.ref.titles if seeded or seen else (), besides=seen)
    return None


def wishes(heard: Heard) -> Act | None:
    read = heard.read
    if read.full.similar_to or heard.slot == "like":
        return Act(kind="wish", titles=heard.slots if heard.slot == "like" else (), about="like")
    if heard.has("liked_one") and more_of(heard):
        return Act(kind="wish", about="like_liked")
    if heard.has("person") and (heard.has("wishes") or opens("wish", without_fillers(heard.text))):
        return Act(kind="wish", about="person")
    if heard.ref and more_of(heard):
        return Act(kind="wish", titles=heard.ref.titles, about="like")
    if read.intent in ("recommend", "more_like") and (read.asks or heard.has("wishes")):
        return Act(kind="wish")
    if heard.facts or heard.has("company") or (heard.company and not are_gone(heard.text)):
        return Act(kind="wish") if not heard.courtesies else None
    if are_gone(heard.text):
        return Act(kind="wish", about="empty")
    if read.unknown and not heard.facts:
        return Act(kind="ask", about="unknown", value=read.unknown)
    if heard.has("wishes") or (opens("wish", without_fillers(heard.text)) and heard.words > 2):
        return Act(kind="wish", about="" if read.full.topic or read.topic else "empty")
    return None
