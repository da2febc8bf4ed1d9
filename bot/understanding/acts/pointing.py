"""Rules for what is done with titles before one: asked about, chosen, saved, rated, passed over."""

import re

from bot.titles import TitleId
from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import cue, has, is_all, opens, trimmed
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.places import places_in
from bot.understanding.acts.questions import age_in, words_asked
from bot.understanding.acts.references import description, says_it
from bot.understanding.acts.signs import FRAGMENT, SHORT, at_hand, more_of, verdict, without_courtesies
from bot.understanding.acts.voices import is_not_own, is_past, is_unseen
from bot.understanding.text.lexicons import UNLISTED, surprise
from bot.understanding.text.plain import plain
from bot.understanding.text.tongues import words_of_tongues

PLEASED = "pleased"
"""What a choice is about that only says that a title looks good: a question behind it is asked first."""


def lists(heard: Heard) -> Act | None:
    """The watchlist: shown, put on, taken off; and what was told so far."""
    of_title = heard.slots or (heard.fact == "mine" and (heard.named or (says_it(heard.text) and heard.scene.at_hand)))
    if heard.has("told") and not of_title:
        return Act(kind="list", about="told")
    if heard.has("listed") and heard.asks and not heard.titles:
        return Act(kind="list", about="show" if _shows(heard) else "pick")
    if heard.has("unsave") and heard.titles and not heard.has("unlearn"):
        return Act(kind="list", about="remove", titles=heard.titles)
    if heard.has("save") and _saves(heard):
        return Act(kind="list", about="save", titles=heard.titles or at_hand(heard))
    if opens("save", heard.text) and heard.words <= FRAGMENT and not heard.ref and says_it(heard.text):
        return Act(kind="ask", about="card")
    if heard.has("listed"):
        return Act(kind="list", about="pick" if heard.asks and not _shows(heard) else "show")
    if heard.scene.prompt == "list:save" and (heard.read.about or heard.slot == "added") and heard.words <= SHORT:
        return Act(kind="list", about="save", titles=heard.titles)
    return None


def _shows(heard: Heard) -> bool:
    return not any(
        word in heard.text for word in ("should", "take", "pick", "choose", "watch tonight", "watch tomorrow")
    )


def _saves(heard: Heard) -> bool:
    """Whether something is to be kept: near the beginning, or after the title was pointed at."""
    match = cue("save").search(heard.text)
    if not match or heard.fact in ("mine",) or heard.read.description:
        return False
    early = len(heard.text[: match.start()].split()) <= FRAGMENT
    return bool(early and (heard.titles or heard.scene.at_hand)) or bool(heard.ref and heard.has("pleases"))


def asks_fact(heard: Heard) -> Act | None:
    """A question about titles named, pointed at, or at hand."""
    scene = heard.scene
    if heard.read.description and heard.ref.how != "described":
        return None
    if heard.has("why_not") and heard.titles:
        return Act(kind="ask", about="why_not", titles=heard.titles, places=heard.ref.places)
    if heard.has("why") and not heard.has("why_ask") and heard.words <= 14:
        titles = heard.ref.titles or heard.titles or scene.deck[:1] or at_hand(heard)
        if heard.slots or heard.named or heard.ref.how in ("place", "described"):
            titles = heard.titles
        if titles:
            return Act(kind="ask", about="why", titles=titles, places=heard.ref.places)
    people = heard.read.full.people
    pointed = heard.slots or heard.named or heard.ref.how in ("place", "described")
    if (people.wanted or people.refused) and pointed and heard.asks and not heard.fact and not heard.has("wishes"):
        return Act(kind="ask", about="person_in", titles=heard.titles[:1], places=heard.ref.places)
    if heard.fact in ("director", "cast") and heard.has("person") and heard.has("another"):
        return None  # "un autre du même réalisateur ?" asks for a film
    named = heard.named[0].id if len(heard.named) == 1 else None
    if heard.fact in ("shared", "difference") and named and scene.at_hand not in (None, named):
        return Act(kind="ask", about=heard.fact, titles=(*at_hand(heard), named))
    if heard.fact and _is_name(heard.read.unknown, heard.text) and not heard.titles:
        return Act(kind="ask", about="unknown", value=heard.read.unknown)
    if heard.fact and _is_asked(heard):
        return _asked_fact(heard)
    if heard.ref.how == "described" and heard.asks and heard.words <= SHORT:
        return Act(kind="ask", about="card", titles=heard.ref.titles, places=heard.ref.places)
    if heard.ref.how == "described" and _only_describes(heard):
        return Act(kind="ask", about="card", titles=heard.ref.titles, places=heard.ref.places)
    return None


def _asked_fact(heard: Heard) -> Act:
    """The fact that is asked, of what it is asked of."""
    group = heard.ref.how == "group" or len(heard.titles) > 1
    titles = heard.titles or at_hand(heard)
    rest = heard.text.replace(words_asked(heard.text), " ")
    named = heard.slots or heard.named or places_in(rest)
    of_series = heard.fact in ("order", "sequel") and not named  # "a second one" is none of the deck
    if of_series or (heard.fact == "ending" and group):
        titles, group = at_hand(heard) or titles[:1], False
    if heard.fact == "compare" and len(titles) == 1 and heard.scene.deck[:1] not in ((), titles):
        titles, group = (titles[0], heard.scene.deck[0]), True  # "is the second one funnier?"
    if heard.fact in ("compare", "take") and len(titles) < 2 and not heard.ref.places:
        titles, group = (heard.scene.together if heard.fact == "compare" else ()) or heard.scene.deck or titles, True
    age = str(age_in(heard.text) or "")
    return Act(kind="ask", about=heard.fact, titles=titles, places=heard.ref.places, group=group, value=age)


def _is_name(unknown: str, text: str) -> bool:
    """Whether a name that no title has is more than the words of the question itself."""
    return bool(unknown) and plain(unknown) not in words_asked(text)


def asks_which(heard: Heard) -> Act | None:
    """What is pointed at fits several: which one is asked back."""
    among = heard.ref.among
    if heard.ref.how != "unclear" or not among or heard.named or heard.slots or heard.words > SHORT:
        return None
    return Act(kind="ask", about="which", titles=among, group=True) if _only_describes(heard) else None


def _only_describes(heard: Heard) -> bool:
    """Whether nothing is said but which title is meant."""
    if verdict(heard):
        return False
    if len(without_courtesies(heard.text).split()) <= FRAGMENT and description(heard.text):
        return not any(heard.has(name) for name in ("choose", "seen", "pleases", "save"))
    rest = heard.text.replace(description(heard.text), "").split()
    done = any(heard.has(name) for name in ("choose", "seen", "pleases", "save", "comparative"))
    return len(rest) <= FRAGMENT + 2 and not done


_FACTS_OF_FORM = (
    "animal",
    "child",
    "scary",
    "violent",
    "sad",
    "funny",
    "paced",
    "good",
    "language",
    "genre",
    "length",
    "compare",
    "sequel",
    "ending",
)
"""Facts whose words stand in wishes as well ("no animals dying", "not too long"): asked only in a question's form."""


def _is_asked(heard: Heard) -> bool:
    """Whether a fact is asked of titles that are there, rather than wished for."""
    read = heard.read.full
    pointed = bool(heard.titles or heard.scene.at_hand)
    if heard.fact in _FACTS_OF_FORM and not heard.asks:
        return False
    if heard.fact in _FACTS_OF_FORM[:-5] and heard.has("comparative") and not (heard.titles or says_it(heard.text)):
        return False  # "bof, un truc plus drôle ?" asks for another film
    if heard.has("wishes") and not heard.slots and heard.company:
        return False
    if heard.has("wishes") and not heard.slots and not heard.ref.places and (heard.facts or heard.fact == "about"):
        return False
    if heard.has("lifts") or (read.similar_to and not heard.asks) or (verdict(heard) and not heard.asks):
        return False
    if heard.fact == "about":
        return bool(heard.titles) or (pointed and heard.asks)
    return pointed or heard.fact in ("mine", "compare", "take") or heard.asks


def asks_where(heard: Heard) -> Act | None:
    if heard.has("where") or (heard.read.intent == "where" and (heard.named or heard.scene.at_hand)):
        return Act(kind="where", titles=heard.titles or at_hand(heard))
    return None


def chooses(heard: Heard) -> Act | None:
    """A title is taken for tonight."""
    if (heard.asks and "?" in heard.text) or heard.fact == "order":
        return None
    if heard.slot == "taken":
        return Act(kind="choose", titles=heard.slots[:1])
    pleased = heard.has("pleases") and heard.ref.how in ("place", "described", "it")
    taken = heard.has("choose") or heard.has("takes") or pleased or _agrees_to_one(heard)
    full = heard.read.full
    if not taken or full.genres or full.similar_to or full.runtime or full.concepts or opens("pass", heard.text):
        return None
    pointed = heard.ref.how in ("place", "described", "other")
    named = heard.slots or _named_beside("choose", heard)
    titles = heard.ref.titles if pointed else named or (at_hand(heard) if says_it(heard.text) else heard.titles)
    if heard.ref.how == "nowhere":
        return Act(kind="ask", about="card", places=heard.ref.places)
    if not titles and _names_another(heard):
        return Act(kind="ask", about="card")
    if titles or (heard.words <= FRAGMENT and heard.scene.at_hand):
        about = "" if heard.has("choose") or heard.has("takes") else PLEASED
        return Act(kind="choose", titles=titles[:1] or at_hand(heard), places=heard.ref.places, about=about)
    return None


def _names_another(heard: Heard) -> bool:
    """Whether what is taken has a name that nobody here knows: "I'll take zorgon" is not the card on top."""
    rest = without_courtesies(cue("choose").sub("", heard.text)).split()
    bare = [word.strip(",.!?'\"") for word in rest]
    return any(word.isascii() and surprise(word) >= UNLISTED and word not in words_of_tongues() for word in bare)


def _agrees_to_one(heard: Heard) -> bool:
    """ "Perfect, that one": a word of agreement, and what is agreed to."""
    rest = without_courtesies(heard.text)
    agreed = any(cue(name).match(trimmed(heard.text)) for name in ("agree", "thank"))
    agreed = agreed or bool(re.search(r"\bthen\b", heard.text))
    return bool(
        agreed
        and not is_past(heard.text)
        and heard.ref.how in ("place", "it", "described", "other", "nowhere")
        and len(rest.split()) <= 3
        and not heard.fact
    )


def rates(heard: Heard) -> Act | None:
    if (
        heard.read.stars
        and (heard.titles or heard.scene.at_hand)
        and heard.read.intent in ("rate", "feedback", "about")
    ):
        return Act(kind="rate", titles=_scored(heard) or heard.titles or at_hand(heard))
    if heard.slot == "judged" and heard.stars and heard.words <= SHORT:  # "Ronin 3"
        return Act(kind="rate", titles=heard.slots, value=f"{heard.stars:g}")
    bare = heard.read.stars and heard.words <= FRAGMENT and not (heard.titles or heard.scene.at_hand)
    return Act(kind="rate") if bare else None


def _scored(heard: Heard) -> tuple[TitleId, ...]:
    """Of several titles named, those of which nothing else is said: "Chernobyl 10/10, and Heat was slow"."""
    judged = [c for c in heard.clauses if not any(sign.isdigit() for sign in c)]
    judged = [clause for clause in judged if has("praise", clause) or has("blame", clause)]
    apart = {ref.id for ref in heard.named if any(plain(ref.text) in clause for clause in judged)}
    named = dict.fromkeys((*heard.slots, *(ref.id for ref in heard.named)))
    return tuple(title for title in named if title not in apart) if apart else ()


def seen_by_others(heard: Heard) -> Act | None:
    """What lies on the table was seen by somebody who watches along; what is wished besides goes on as a change."""
    pointed = heard.ref.how in ("place", "described", "it", "group")
    if not heard.has("others_saw") or heard.facts or heard.asks or heard.has("wishes") or verdict(heard):
        return None
    titles = heard.slots or _named_beside("others_saw", heard) or (heard.ref.titles if pointed else ())
    return Act(kind="pass", about="others_seen", titles=titles, places=heard.ref.places) if titles else None


def _named_beside(name: str, heard: Heard) -> tuple[TitleId, ...]:
    """The titles named, but for one that is only the words of the cue: "déjà vu"."""
    said = " ".join(match[0] for match in cue(name).finditer(heard.text))
    return tuple(ref.id for ref in heard.named if plain(ref.text) not in said)


def other_cards(heard: Heard) -> Act | None:
    """Others for the same wish ("idk, something different?"), and one that is chosen for who can't decide."""
    if not heard.scene.deck or heard.scene.asks or heard.has("person"):
        return None
    said = trimmed(heard.text)
    if heard.has("unlike_before") and not heard.facts and heard.words <= SHORT:
        return Act(kind="wish", about="unlike")
    if is_all("seen_some", said.strip(".!… ")):
        return Act(kind="pass", about="all")
    if is_all("undecided", said):
        return Act(kind="ask", about="take", titles=heard.scene.deck, group=True)
    if opening := cue("undecided").match(said):
        said = trimmed(said[opening.end() :])
    return (
        Act(kind="pass", about="all") if is_all("others", said) or is_all("others", without_courtesies(said)) else None
    )


def goes_back(heard: Heard) -> Act | None:
    """To the cards that lay there before ("go back to the previous ones", "back to the war films")."""
    if not heard.scene.deck or heard.scene.asks or not heard.has("previous") or heard.words > SHORT + FRAGMENT:
        return None
    return Act(kind="refine", about="back")


def was_seen(heard: Heard) -> Act | None:
    """What lies on the table was seen already."""
    if heard.slot == "seen" and not heard.has("wishes"):
        judged = heard.read.full.like or heard.read.full.dislike  # "i've seen Heat and Ronin, loved both"
        never = any(word in heard.text for word in ("never", "haven't", "have not", "not seen"))
        if never:
            return Act(kind="ask", about="card", titles=heard.slots)
        return Act(kind="tell", about="" if judged else "seen", titles=heard.slots)
    if (
        (heard.ref.how == "group" and heard.facts)
        or _named_beside("seen", heard)
        or not heard.has("seen")
        or not (heard.ref or heard.scene.at_hand)
        or heard.has("company")
    ):
        return None
    if verdict(heard) or heard.has("wishes") or "?" in heard.text:
        return None
    return Act(kind="pass", about="seen", titles=heard.ref.titles or at_hand(heard), places=heard.ref.places)


def passes(heard: Heard) -> Act | None:
    """Not this one, or none of these."""
    if (
        not heard.scene.deck
        or heard.facts
        or heard.slots
        or heard.has("person")
        or more_of(heard)
        or heard.words > SHORT
        or heard.read.full.similar_to
    ):
        return None
    if not (opens("pass", heard.text) or (heard.has("pass") and heard.words <= FRAGMENT + 1)):
        return None
    single = heard.ref.how in ("place", "described") or (heard.ref.how == "it" and heard.scene.spoken_last)
    return Act(kind="pass", about="one" if single else "all", titles=heard.ref.titles if single else ())


def of_others(heard: Heard) -> Act | None:
    """What somebody else thinks of a title: it teaches nothing of the person."""
    if heard.slot == "others":
        return Act(kind="other", about="others", titles=heard.titles)
    if heard.named and is_not_own(heard.text) and is_unseen(heard.text) and not heard.has("wishes"):
        return Act(kind="ask", about="card", titles=(heard.named[0].id,))  # "people say it's great, I haven't seen it"
    return None
