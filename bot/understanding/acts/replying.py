"""Rules for what replies to something: a place alone, an answer to a question, a yes to an offer, nonsense."""

import re

from bot.titles import TitleId
from bot.understanding.acts.act import Act
from bot.understanding.acts.another import is_found
from bot.understanding.acts.brief import says_briefly
from bot.understanding.acts.complaints import COMPLAINT
from bot.understanding.acts.cues import is_all, opens, trimmed
from bot.understanding.acts.feelings import CUES, feeling_in
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.places import places_in
from bot.understanding.acts.pointing import PLEASED, is_approved
from bot.understanding.acts.questions import notes_asked
from bot.understanding.acts.references import description
from bot.understanding.acts.signs import FRAGMENT, LONG, SHORT, is_nearly, refuses_barely, without_courtesies
from bot.understanding.acts.taking import takes
from bot.understanding.acts.voices import is_not_own, is_past


def briefly(heard: Heard) -> Act | None:
    """Few words of the card at hand, or its place alone."""
    return says_briefly(heard) or place_alone(heard)


def place_alone(heard: Heard) -> Act | None:
    """A place alone ("2", "the third"): its card; a place that the deck lacks is asked back."""
    if heard.has("seen_some") or heard.scores or (heard.slot == "about" and heard.slots):
        return None  # "seen most of these"; "the third an 8"; "the matrix, the third one"
    if heard.ref.how == "nowhere" and heard.read.full.similar_to:
        return None  # "like 9", and no ninth card lies there
    if is_all("undecided", heard.text):
        return None  # "都行"
    few = heard.words <= FRAGMENT or len(without_courtesies(heard.text).split()) <= FRAGMENT
    bare = heard.ref.how in ("place", "nowhere", "group") and few and not heard.fact and not heard.scene.asks
    if not bare or heard.scene.prompt or (heard.tone and is_past(heard.text)) or not _only_reference(heard):
        return None
    if heard.ref.how == "place" and heard.scene.deck and _takes_leave(heard):
        return Act(kind="choose", titles=heard.ref.titles[:1], places=heard.ref.places)
    gladly = heard.ref.how == "place" and opens("gladly", heard.text)
    if heard.scene.deck and (gladly or is_approved(heard)):
        return Act(kind="choose", titles=heard.ref.titles[:1], places=heard.ref.places, about=PLEASED)
    group = heard.ref.how == "group"
    if not group and heard.scene.deck and takes(heard.text):
        return None  # "venga, la quinta" is chosen
    return Act(kind="ask", about="card", titles=heard.ref.titles, places=heard.ref.places, group=group)


def _takes_leave(heard: Heard) -> bool:
    """Whether a goodbye or thanks follow the place: "the second then. thanks, night"."""
    behind = heard.clauses[1:]
    return bool(behind) and any(
        is_all(name, clause) for clause in behind for name in ("part", "thank", "goodbye", "farewell")
    )


def _only_reference(heard: Heard) -> bool:
    """Whether nothing but a reference and small words is said."""
    read = heard.read
    if heard.facts or heard.named or read.stars or heard.has("seen") or heard.has("pass") or heard.has("save"):
        return False
    return not any(
        heard.has(name)
        for name in ("choose", "takes", "pleases", "why", "unsave", "where", "unlearn", "comparative", "more_of")
    )


def commands(heard: Heard) -> Act | None:
    """Attempts to command the bot, abuse, gibberish: heard calmly, taught by nothing. Who would only rate films is
    asked for them."""
    if is_all("rates_only", heard.text) and not heard.scene.asks:
        return Act(kind="rate")
    if heard.has("dislikes_all") and heard.scene.deck:
        return Act(kind="pass", about="all", value=COMPLAINT)
    bare = heard.facts and refuses_barely(heard)  # "pas de fantômes, c'est nul" blames what is refused
    if heard.has("abuse") and not (bare or heard.has("meant") or description(heard.text)):
        return Act(kind="other", about="abuse")
    described = description(heard.text) or heard.missing
    if heard.read.intent == "other" and not (heard.ref or heard.slots or described or _known_words(heard)):
        return Act(kind="other", about="nonsense")
    return None


def _known_words(heard: Heard) -> bool:
    """Whether a cue knows the words that the reader took for gibberish: figures alone, other scripts."""
    cues = ("greet", "thank", "part", "agree", "no", "wish", "of_usher", "unlearn", "choose", "pass", "listed", "told",
            "taken_before", "help", "hm", "restores", "back", "previous", "milder", "let_be",
            "quiz", "skip", "enough", "laugh", "compliment", "cool", "joke", "opinion",
            "goodbye", "what_to_watch", "asks_anything",
            "coin", "seen_some", "best_one", "where", "save", "unsave", "seen", *CUES)  # fmt: skip
    full = heard.read.full
    if feeling_in(heard.text, heard.clauses) or any(is_all("what_is_this", clause) for clause in heard.clauses):
        return True
    told = heard.fact or heard.courtesies or full.stars or full.opinion or heard.company or notes_asked(heard.text)
    return bool(told) or any(heard.has(name) for name in cues)


def answers(heard: Heard) -> Act | None:
    """An answer to the question of the five that is open."""
    if not heard.scene.asks:
        return None
    if heard.has("why_ask"):
        return Act(kind="answer", about="why")
    if is_all("enough", heard.text) or (opens("enough", heard.text) and not heard.facts):
        return Act(kind="answer", about="enough")
    if is_nearly(heard, "skip"):
        return Act(kind="answer", about="skip")
    typed = trimmed(heard.text)
    if place := next((n for n, words in enumerate(heard.scene.options, 1) if typed in words), 0):
        return Act(kind="answer", about="place", places=(place,))
    if (places := places_in(heard.text)) and not heard.facts and heard.words <= SHORT:
        return Act(kind="answer", about="place", places=places[:1])
    return None


MEANT = "meant"
"""The value of an act that a yes to "do you mean this title?" is."""


def _meant(heard: Heard) -> Act | None:
    """A yes to "do you mean this title?": what was said of it holds."""
    _, told, title = heard.scene.prompt.split(":", 2)
    if "agree" in heard.courtesies or heard.text.startswith(("yes", "ja", "oui", "si", "да", "是")):
        return Act(kind="tell", about=told, titles=(TitleId(title),), value=MEANT)
    return Act(kind="other", about="no") if "no" in heard.courtesies else None


CLEARS = "clear"
"""What waits for a yes to "shall I empty this list?" begins so; behind it stands which list it is."""


def _cleared(heard: Heard) -> Act | None:
    """A yes, and nothing else, to "shall I empty this list?"."""
    if heard.facts or heard.titles or heard.words > FRAGMENT:
        return None
    if "no" in heard.courtesies:
        return Act(kind="other", about="no")
    _, name = heard.scene.prompt.split(":", 1)
    return Act(kind="list", about="clear_now", value=name) if "agree" in heard.courtesies else None


def prompted(heard: Heard) -> Act | None:
    """What a command asked for: a title, stars, a name; whatever else is said is heard as ever."""
    prompt, titles = heard.scene.prompt, heard.titles
    if prompt.startswith(f"{MEANT}:"):
        return _meant(heard)
    if prompt.startswith(f"{CLEARS}:"):
        return _cleared(heard)
    if prompt == "recall":
        return _recalled(heard)
    if prompt == "rate" and heard.stars and (titles or heard.scene.at_hand):
        return Act(kind="rate", titles=titles or (_hand(heard),), value=f"{heard.stars:g}")
    if not titles or heard.asks or (prompt != "more" and heard.read.full.similar_to):
        return None  # "something like Alien but funnier" answers neither "which to rate?" nor "where is what?"
    if prompt == "rate":
        return Act(kind="rate", titles=titles[:1], value=f"{heard.stars:g}" if heard.stars else "")
    if prompt == "more":
        return Act(kind="wish", titles=titles, about="like")
    if prompt == "nominate":
        return Act(kind="nominate", titles=titles[:1])
    return Act(kind="where", titles=titles[:1]) if prompt == "where" else None


def _recalled(heard: Heard) -> Act | None:
    """After "is it one of these?": which one, none, or more of the story."""
    if heard.read.description and heard.words > LONG:  # "and the last one: a film where ...": a story, and no card
        return Act(kind="recall")
    if heard.ref.how == "place" and not heard.fact:
        return Act(kind="recall", about="yes", titles=heard.ref.titles[:1])
    found = is_found(heard.text)
    if found and heard.scene.deck and heard.stars and heard.words <= SHORT:  # "that's it! 9 out of 10"
        return Act(kind="rate", titles=heard.scene.deck[:1], value=f"{heard.stars:g}")
    if found and heard.scene.deck and heard.has("where"):
        return Act(kind="where", titles=heard.scene.deck[:1])
    if found and not heard.fact and heard.scene.deck and heard.words <= SHORT:
        return Act(kind="recall", about="yes", titles=heard.scene.deck[:1])
    if heard.fact and heard.words <= SHORT and not heard.titles and heard.scene.deck:
        return Act(kind="ask", about=heard.fact, titles=heard.scene.deck[:1])
    if is_all("no", heard.text) or is_nearly(heard, "no"):
        return Act(kind="recall", about="no")
    if heard.named or is_not_own(heard.text) or any(map(heard.has, ("unlearn", "takes_back", "lifts"))):
        return None
    told = heard.words > FRAGMENT and not (heard.has("part") or heard.has("save") or heard.has("seen"))
    told = told and (heard.words > SHORT or not (heard.fact or heard.asks))
    return Act(kind="recall", about="more") if told and not heard.has("wish") else None


CHANGED = "changed"
"""The value of a yes to an offer that changes it."""
_YES_BUT = re.compile(
    r"(?:(?:oh|ok|okay|hm+|well|na|bon|ну|ay) ?,? )*"
    r"(?:yes|yeah|yep|sure|please|gladly|ja|jo|gern\w*|klar|sehr gern\w*|oui|ouais|d'accord|volontiers|si|vale|claro"
    r"|dale|venga|да|ага|давай(?:те)?|конечно|можно)(?: please| bitte| gern\w*)?[,.!]* "
    r"(?:but|only|just|though|maybe|aber|nur|bitte nur|mais|juste|pero|solo|но|только)\b"
    r"(?! (?:not now|later|nicht jetzt|spater|pas maintenant|plus tard|ahora no|luego|не сейчас|потом)).{3,}"
    r"|(?:好的?|行|可以|要|嗯|对)[，, ]?(?:但是?|不过|只要|就是).{2,}"
)
"""A yes that goes on with what is to be different."""


def offered(heard: Heard) -> Act | None:
    """A yes or no to what was offered."""
    if not heard.scene.offer:
        return None
    if _YES_BUT.match(heard.text) and not heard.asks:
        return Act(kind="wish", about="accepted", value=CHANGED)  # "yes but with grown-ups in it"
    if heard.facts or heard.titles:
        return None
    if heard.words <= SHORT and heard.has("what_next") and not heard.read.full.topic:
        return Act(kind="wish", about="accepted")  # "so what would you suggest?"
    if heard.words > FRAGMENT:
        return None
    if is_all("undecided", heard.text):  # "idk", and something gentle was offered
        return Act(kind="wish", about="accepted")
    if is_all("enough", heard.text):  # "show me"
        return Act(kind="wish", about="accepted")
    if "agree" in heard.courtesies and not {"thank", "part", "laugh", "wow"} & heard.courtesies:
        return Act(kind="wish", about="accepted")
    return Act(kind="other", about="no") if "no" in heard.courtesies and "part" not in heard.courtesies else None


def _hand(heard: Heard) -> TitleId:
    title = heard.scene.at_hand
    assert title is not None
    return title
