"""Rules for what Usher is asked to think, and to decide: opinions of titles, people and kinds; one card of several."""

from bot.titles import TitleId
from bot.understanding.acts.act import Act
from bot.understanding.acts.confirming import is_tagged
from bot.understanding.acts.cues import cue, has, is_all, opens
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.questions import fact_asked, measure
from bot.understanding.acts.references import says_it
from bot.understanding.acts.signs import FRAGMENT, LONG, at_hand, verdict, without_courtesies, without_fillers
from bot.understanding.acts.slots import SET_BESIDE

PAIR = 2
_OF_TITLES = ("cast", "director", "person_in", "others_by")
"""Facts that are asked of a title, though somebody is named."""


def takes_proposed(heard: Heard) -> Act | None:
    """An "ok" to the title that Usher would take."""
    title = heard.scene.proposed
    if title is None or heard.fact or heard.facts or heard.words > FRAGMENT + 2 or "part" in heard.courtesies:
        return None
    if heard.ref.how in ("place", "other") and heard.ref.titles:
        return None  # "ok, the second" takes that one
    agreed = {"agree", "cool"} & heard.courtesies and not {"no", "laugh", "wow"} & heard.courtesies
    if is_all("wow", heard.text):
        return None
    if agreed or (opens("agree", heard.text) and heard.has("choose")) or is_all("choose", heard.text):
        return Act(kind="choose", titles=(title,))
    return None


def opines(heard: Heard) -> Act | None:
    """What Usher thinks of a title, somebody, or a kind of films: nothing is learned from the question."""
    if not heard.has("opinion") or heard.words > LONG or heard.has("recall"):
        return None
    read = heard.read.full
    if not _is_put_as_question(heard) or has("wishes", cue("opinion").sub(" ", heard.text)):
        return None
    if is_tagged(heard):
        return None
    if heard.fact == "good" and not (read.people.wanted or read.people.refused):
        return None
    wish = heard.scene.wish
    if wish and wish.people.wanted and heard.ref.how == "it" and heard.has("he_or_she"):
        return Act(kind="ask", about="opinion", value="person")
    if titles := heard.slots or tuple(ref.id for ref in heard.named):
        return Act(kind="ask", about="opinion", titles=titles[:1])
    if (read.people.wanted or read.people.refused) and heard.fact not in _OF_TITLES:
        return Act(kind="ask", about="opinion", value="person")
    if heard.ref.how in ("place", "described", "it"):
        return Act(kind="ask", about="opinion", titles=heard.ref.titles[:1], places=heard.ref.places)
    said = heard.asks or "?" in heard.text or heard.has("of_you")  # "an underrated thriller" asks for one
    if said and (read.genres.wanted or read.genres.refused or read.concepts or read.refused):
        return Act(kind="ask", about="opinion", value="kind")
    if heard.scene.deck and heard.words <= FRAGMENT + 2:
        return Act(kind="ask", about="take", titles=heard.scene.deck, group=True)
    return None


def _is_put_as_question(heard: Heard) -> bool:
    """A question's form, or an opinion that is asked of "you": "thoughts on Heat", "nolan is overrated right"."""
    asked = heard.asks or "?" in heard.text or not verdict(heard)
    return asked or any(heard.has(name) for name in ("of_you",))


def decides(heard: Heard) -> Act | None:
    """ "You pick one", "flip a coin", "the best one?": one of the cards, with a reason; of nothing, a surprise."""
    coin, best = heard.has("coin"), is_all("best_one", heard.text)
    if not (coin or best or heard.fact == "take") or heard.has("listed") or heard.facts or heard.slots or heard.named:
        return None
    together = heard.scene.together if len(heard.scene.together) > 1 and not heard.scene.spoken_last else ()
    several = heard.scene.compared or together
    titles = heard.ref.titles if heard.ref.how == "group" else several or heard.scene.deck
    if titles:
        return Act(
            kind="ask", about="take", titles=titles, group=True, value="coin" if coin else "best" if best else ""
        )
    if best or heard.has("usher favourite") or (heard.fact == "take" and at_hand(heard) and says_it(heard.text)):
        return None
    return Act(kind="wish", about="empty")


def asks_what_now(heard: Heard) -> Act | None:
    """ "So what now?": the next step of the evening. One of the cards is taken, one that was taken is watched; where
    nothing lies there yet the five questions find something."""
    scene = heard.scene
    if scene.asks or not is_all("what_now", without_fillers(heard.text)):
        return None
    if scene.chosen:
        return Act(kind="other", about="what_now")
    if scene.deck:
        return Act(kind="ask", about="take", titles=scene.deck, group=True)
    return Act(kind="help", about="quiz")


def takes_either(heard: Heard) -> Act | None:
    """One of two, by place or by name: "should we watch the first or the third?"."""
    if heard.scene.asks:
        return None
    if two := _left_to_usher(heard):
        return Act(kind="ask", about="take", titles=two, group=True)
    if not (heard.has("either") or _are_two_alone(heard)):
        return None
    if heard.read.full.similar_to and "?" not in heard.text:  # "eher so wie The Bodyguard oder Titanic"
        return None
    if _is_measured(heard) or (heard.has("comparative") and not heard.has("either")):
        return None
    named = tuple(dict.fromkeys((*heard.slots, *(ref.id for ref in heard.named))))
    titles = heard.ref.titles if heard.ref.how == "place" and len(named) != PAIR else named
    value = "" if {*titles} <= {*heard.scene.deck} else "best"
    return Act(kind="ask", about="take", titles=titles, group=True, value=value) if len(titles) == PAIR else None


def _left_to_usher(heard: Heard) -> tuple[TitleId, ...]:
    """The two titles of which Usher is to take one: "Heat then? or Ronin? you pick"; empty where it isn't so."""
    named = tuple(dict.fromkeys((*heard.slots, *(ref.id for ref in heard.named))))
    left = heard.has("either_or") and any(fact_asked(clause) == "take" for clause in heard.clauses)
    return named if left and len(named) == PAIR else ()


def sets_beside(heard: Heard) -> Act | None:
    """Two titles that are to be told side by side: "compare Heat and Inception"."""
    told = heard.slot == SET_BESIDE and not heard.scene.asks
    return Act(kind="ask", about="difference", titles=heard.slots[:PAIR], group=True) if told else None


def _is_measured(heard: Heard) -> bool:
    """Whether it is asked which of two has more of something, and not only which is rather to be taken."""
    return bool(measure(heard.text)) and not heard.has("either_better")


def _are_two_alone(heard: Heard) -> bool:
    """Whether nothing but two cards is said, by their places and with an "or": "la primera o la tercera?"."""
    rest = without_courtesies(cue("either_or").sub(" ", heard.text)).split()
    return heard.has("either_or") and len(heard.ref.places) == PAIR and len(rest) <= FRAGMENT + 1


def rechooses(heard: Heard) -> Act | None:
    """After one was taken for tonight: "actually no, the other one"."""
    chosen = heard.scene.chosen
    if chosen is None or heard.facts or heard.asks or not opens("instead", heard.text):
        return None
    if heard.ref.how in ("place", "described", "other") and heard.ref.titles[:1] != (chosen,):
        return Act(kind="choose", titles=heard.ref.titles[:1], places=heard.ref.places, about="instead")
    if heard.ref.how == "other" or heard.has("other_one"):
        return Act(kind="choose", about="instead")
    return None
