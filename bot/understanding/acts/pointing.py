"""Rules for what is done with titles before one: looked for, chosen, saved, rated, passed over."""

import re

from bot.titles import TitleId
from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import cue, has, is_all, opens, trimmed
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.references import is_reference, says_all, says_it
from bot.understanding.acts.signs import (
    FRAGMENT,
    SHORT,
    at_hand,
    changes_wish,
    named_beside,
    says_besides,
    verdict,
    without_courtesies,
    without_fillers,
)
from bot.understanding.acts.taking import taken_plainly
from bot.understanding.acts.voices import is_not_own, is_past, is_unseen, never_saw
from bot.understanding.text.lexicons import UNLISTED, surprise
from bot.understanding.text.plain import plain
from bot.understanding.text.tongues import words_of_tongues

PLEASED = "pleased"
"""What a choice is about that only says that a title looks good: a question behind it is asked first."""


_THAT_AND = re.compile(r"\b(?:that|this|it)(?: one)? and\b|\b(?:den|die|das) und\b|\b(?:celui-la|ca) et\b|\bes[ae] y\b")
"""What was spoken of, and places beside it: "save that and the first"."""


def lists(heard: Heard) -> Act | None:
    """The watchlist: shown, put on, taken off; and what was told so far."""
    if heard.has("taken_before") and not heard.named:
        return Act(kind="list", about="taken")
    of_title = heard.slots or (heard.fact == "mine" and (heard.named or (says_it(heard.text) and heard.scene.at_hand)))
    if heard.has("told") and not of_title and not heard.has("what_to_watch"):
        return Act(kind="list", about="told")
    if heard.has("listed") and heard.asks and not heard.titles:
        return Act(kind="list", about="show" if _shows(heard) else "pick")
    if heard.has("listed") and heard.asks and (heard.slots or heard.named) and not _commands(heard):
        return Act(kind="list", about="holds", titles=heard.titles)
    if heard.has("unsave") and (unsaved := _unsaved(heard)) and not heard.has("unlearn"):
        return Act(kind="list", about="remove", titles=unsaved)
    if heard.has("save") and _saves(heard) and not heard.missing:
        named = heard.titles or at_hand(heard)
        beside = _names_after_saving(heard) and says_it(heard.text) and heard.ref.how == "it" and heard.has("along")
        beside = beside or (heard.ref.how == "place" and bool(_THAT_AND.search(heard.text)))
        titles = dict.fromkeys((*at_hand(heard), *named)) if beside else named
        return Act(kind="list", about="save", titles=tuple(titles))
    if opens("save", heard.text) and heard.words <= FRAGMENT and not heard.ref and says_it(heard.text):
        return Act(kind="ask", about="card")
    if heard.has("listed"):
        return Act(kind="list", about="pick" if heard.asks and not _shows(heard) else "show")
    taken = heard.slot == "taken" or heard.has("choose")
    if (
        heard.scene.prompt == "list:save"
        and not (taken or heard.slot in ("seen", "judged"))
        and (heard.read.about or heard.slot == "added")
        and heard.words <= SHORT
    ):
        return Act(kind="list", about="save", titles=heard.titles)
    return None


def _commands(heard: Heard) -> bool:
    """Whether something is to be done with the list: "can you put Heat on my list?", and not asked of it."""
    begins = any(opens(name, without_fillers(heard.text)) for name in ("save", "unsave"))
    return begins or has("save_please", heard.text)


def _unsaved(heard: Heard) -> tuple[TitleId, ...]:
    """What is to be taken off: what is named, or what lies at hand where little is said ("enlève")."""
    alone = is_all("unsave", heard.text) or says_it(heard.text)
    return heard.titles or (at_hand(heard) if alone and heard.words <= SHORT and not heard.asks else ())


def _shows(heard: Heard) -> bool:
    return not any(
        word in heard.text for word in ("should", "take", "pick", "choose", "watch tonight", "watch tomorrow")
    )


def _names_after_saving(heard: Heard) -> bool:
    """Whether titles are named behind the word that saves ("put it on my list, along with Heat"), and none before."""
    match = cue("save").search(heard.text)
    if not match or not (heard.named or heard.slots):
        return False
    return all(heard.text.find(plain(ref.text)) >= match.start() for ref in heard.named)


def _saves(heard: Heard) -> bool:
    """Whether something is to be kept: near the beginning, or after the title was pointed at."""
    match = cue("save").search(heard.text)
    if (
        not match
        or heard.fact in ("mine", "good")  # "c'est bien noté ?"
        or heard.read.description
        or (heard.slot == "taken" and not heard.has("listed"))
    ):
        return False
    early = len(heard.text[: match.start()].split()) <= FRAGMENT or any(
        opens("save", without_fillers(each)) for each in heard.clauses
    )
    return bool(early and (heard.titles or heard.scene.at_hand)) or bool(heard.ref and heard.has("pleases"))


def asks_where(heard: Heard) -> Act | None:
    pointed = heard.named or heard.ref.how in ("place", "described", "it")
    of_service = heard.read.full.services and heard.asks and pointed and not heard.has("wishes")
    if heard.read.full.services and not (heard.titles or heard.scene.at_hand):
        return None  # "gibts was gscheits auf netflix" asks for films
    if heard.has("where") or of_service or (heard.read.intent == "where" and (heard.named or heard.scene.at_hand)):
        return Act(kind="where", titles=heard.titles or at_hand(heard))
    return None


TWO = 2
_LESS_SO = re.compile(
    r"(?:not|nicht|pas|no|не) (?:quite |ganz )?(?:as|so|too|very|aussi|trop|si|tan|muy|demasiado|zu|sehr|так\w*|слишком"
    r"|очень) (?!(?:bad|shabby|late|schlecht|ubel|spat|mal|tard|tarde|плох\w+|поздно)\b)\w"
)
"""Less of something than a card has is asked for, and no card taken."""


_LIKE_IT = re.compile(
    r"\b(?:something|anything|smth|more|one|films?|movies?) (?:else )?like (?:it|that|this|them|those)\b"
    r"|^(?:(?:ok|okay|hm+|well|no|nah|but|oh)[, ]+)*not (?:that|this|it)(?: one)?(?: then| either)?\W*$"
)
"""Others are asked for, and it itself is not taken: "ok then something like it", "ok not that"."""
_NOT_FELT = re.compile(r"\b(?:not|isn't|aren't|ain't)(?: really| quite| so)? feeling (?:it|this|that|these|any|the)\b")
"""What lies there pleases nobody: "hmm not feeling it"."""
_REFUSES_IN_IT = re.compile(
    r"\b(?:no|without(?: any)?) [\w ]{2,24} in (?:it|them)\b|\b(?:kein\w*|ohne) [\w ]{2,24} (?:drin|dabei)\b"
    r"|\b(?:sans|pas de) [\w ]{2,24} dedans\b|\bsin [\w ]{2,24} (?:dentro|en ella)\b"
)
"""What is not to be in a film that is not chosen yet."""


def chooses(heard: Heard) -> Act | None:
    """A title is taken for tonight."""
    if (heard.asks and "?" in heard.text) or heard.fact == "order" or has("what_to_watch", heard.blotted):
        return None
    if opens("where", without_fillers(heard.text)) or _LIKE_IT.search(heard.text) or _NOT_FELT.search(heard.text):
        return None  # "where can i watch it" says "watch it", and asks; "ok then something like it"
    if _LESS_SO.match(without_fillers(heard.text)) or _REFUSES_IN_IT.search(heard.text):
        return None  # "not as slow as the first one pls", "ok and no kids in it"
    if heard.slot == "taken":
        return Act(kind="choose", titles=heard.slots[:1])
    if act := taken_plainly(heard):
        return act
    if spoken := _agrees_to_spoken(heard):
        return Act(kind="choose", titles=spoken)
    if heard.has("where"):  # "Dodgeball wo kann man den schauen" takes nothing
        return None
    pleased = heard.has("pleases") and heard.ref.how in ("place", "described", "it")
    pleased = pleased or is_approved(heard)
    taken = heard.has("choose") or heard.has("takes") or pleased or _agrees_to_one(heard)
    full = heard.read.full
    wished = full.genres or full.similar_to or full.runtime or full.concepts
    if not taken or (wished and not _pleased_by_place(heard)) or opens("pass", heard.text):
        return None
    if heard.fact and not (heard.has("choose") or heard.has("takes")):
        return None  # "der letzte klingt gut, worum geht's da" asks first
    pointed = heard.ref.how in ("place", "described", "other")
    named = heard.slots or named_beside("choose", heard)
    titles = heard.ref.titles if pointed else named or (at_hand(heard) if says_it(heard.text) else heard.titles)
    if heard.ref.how == "nowhere":
        return Act(kind="ask", about="card", places=heard.ref.places)
    if not titles and _names_another(heard):
        return Act(kind="ask", about="card")
    if titles or (heard.words <= FRAGMENT and heard.scene.at_hand):
        about = "" if heard.has("choose") or heard.has("takes") else PLEASED
        return Act(kind="choose", titles=titles[:1] or at_hand(heard), places=heard.ref.places, about=about)
    return None


def _agrees_to_spoken(heard: Heard) -> tuple[TitleId, ...]:
    """The title that was spoken of before and is named with a word of agreement and nothing else: "ok Heat"."""
    lying = {*heard.scene.spoken, *(heard.scene.deck if _SETTLES.match(heard.text) else ())}
    named = tuple({ref.id for ref in heard.named} & lying)
    agreed = len(heard.named) == 1 and "?" not in heard.text and opens("agree", heard.text)
    rest = cue("agree").sub("", trimmed(heard.blotted), count=1)
    return named if agreed and without_courtesies(rest).strip(" .!,") == "_" else ()


_SETTLES = re.compile(r"(?:(?:ok|okay|alright|all right)[, ]+)?(?:fine|alright|deal|sold|settled)\b")
"""Words with which one gives in: "ok fine, Heat" takes a card that only lies there."""


def _pleased_by_place(heard: Heard) -> bool:
    """Whether nothing but a place and how it pleases is said: the French "me tente" is no wish for what is tense."""
    rest = without_courtesies(cue("pleases").sub(" ", heard.text))
    return heard.ref.how == "place" and len(rest.split()) < FRAGMENT


def _names_another(heard: Heard) -> bool:
    """Whether what is taken has a name that nobody here knows: "I'll take zorgon" is not the card on top."""
    rest = without_courtesies(cue("choose").sub("", heard.text)).split()
    bare = [word.strip(",.!?'\"") for word in rest]
    bare = [word for word in bare if not is_all("agree", word)]  # "passt, nehm ich"
    return any(word.isascii() and surprise(word) >= UNLISTED and word not in words_of_tongues() for word in bare)


def is_approved(heard: Heard) -> bool:
    """Whether a card is pointed at, and nothing but approval follows: "the second one, perfect"."""
    if heard.ref.how not in ("place", "described") or heard.asks or len(heard.clauses) < 2:
        return False
    first, *others = heard.clauses
    pointing = is_reference(first) or (heard.ref.how == "place" and len(first.split()) <= 2)
    return pointing and all(any(is_all(name, each) for name in ("agree", "cool")) for each in others)


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


def scores(heard: Heard) -> Act | None:
    """Nothing but scores, each of its own title."""
    if not heard.scores or heard.scene.prompt.startswith("answer") or heard.scene.asks:
        return None
    return Act(kind="rate", titles=tuple(each.title for each in heard.scores), scores=heard.scores)


def _is_age(heard: Heard) -> bool:
    """Whether a bare figure is how old a young one is: "for my girl, she's 5"."""
    return bool(heard.company) and not _MARKED.search(heard.text)


_MARKED = re.compile(r"\d ?/ ?\d|\bstars?\b|★|\bout of\b|\bsterne?\b|\betoiles?\b|\bestrellas?\b|звезд|分|星")


def rates(heard: Heard) -> Act | None:
    if (
        heard.read.stars
        and not _is_age(heard)
        and (heard.titles or heard.scene.at_hand)
        and heard.read.intent in ("rate", "feedback", "about")
    ):
        behind = _stars_behind(heard)
        return Act(kind="rate", titles=_scored(heard) or heard.titles or at_hand(heard), value=behind)
    if score := _score_of_seen(heard):
        chosen = heard.scene.chosen if heard.ref.how in ("", "it") and not heard.scene.spoken_last else None
        named = heard.slots or tuple(ref.id for ref in heard.named)
        titles = named or ((chosen,) if chosen else heard.titles or at_hand(heard))
        return Act(kind="rate", titles=titles[:1], value=score)
    if heard.slot == "judged" and heard.stars and heard.words <= SHORT and not _is_age(heard):  # "Ronin 3"
        return Act(kind="rate", titles=heard.slots, value=f"{heard.stars:g}")
    bare = heard.read.stars and heard.words <= FRAGMENT and not (heard.titles or heard.scene.at_hand)
    return Act(kind="rate") if bare else None


_SCORE = re.compile(r"(\d{1,2}(?:[.,]5)?) ?(?:/|out of) ?(5|10)(?:,|$)")


def _score_of_seen(heard: Heard) -> str:
    """The score of what was seen, whatever is remarked beside it: "watched it, 10/10, my wife forgot it was old"."""
    scored = next((match for clause in heard.clauses if (match := _SCORE.match(clause))), None)
    seen = heard.has("seen") or heard.clauses[:1] == (scored and scored[0],)
    if not scored or not seen or heard.has("wishes") or heard.asks or heard.read.full.similar_to:
        return ""
    stars = float(scored[1].replace(",", ".")) * 5 / float(scored[2])
    return f"{max(1.0, round(stars * 2) / 2):g}" if 0 <= stars <= 5 else ""


_STARS_BEHIND = re.compile(r"_[:,]? (?:an? )?([1-5](?:[.,]5)?) ?(?:stars?|/ ?5|out of 5)")


def _stars_behind(heard: Heard) -> str:
    """The stars right behind the title, whatever others get: "The Room 3 stars, Moon 5 stars"."""
    match = _STARS_BEHIND.search(heard.blank) if heard.slot == "judged" and len(heard.slots) == 1 else None
    return match[1].replace(",", ".") if match else ""


def _scored(heard: Heard) -> tuple[TitleId, ...]:
    """Of several titles named, those of which nothing else is said: "Chernobyl 10/10, and Heat was slow"."""
    judged = [c for c in heard.clauses if not any(sign.isdigit() for sign in c)]
    judged = [clause for clause in judged if has("praise", clause) or has("blame", clause)]
    apart = {ref.id for ref in heard.named if any(plain(ref.text) in clause for clause in judged)}
    named = dict.fromkeys((*heard.slots, *(ref.id for ref in heard.named)))
    return tuple(title for title in named if title not in apart) if apart else ()


def other_cards(heard: Heard) -> Act | None:
    """Others for the same wish ("idk, something different?"), and one that is chosen for who can't decide."""
    if not heard.scene.deck or heard.scene.asks or heard.has("person") or heard.fact == "about":
        return None
    said = trimmed(heard.text)
    if _told_of_titles(heard) and not heard.facts and any(is_all("others", clause) for clause in heard.clauses):
        return Act(kind="pass", about="all")  # "watched Heat last week, anything else": the list goes on
    if heard.ref.how == "other" and heard.ref.titles and len(heard.scene.together) == TWO:
        return None  # "ok the other one", of two that were set beside each other
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


def _told_of_titles(heard: Heard) -> bool:
    """Whether titles are said to have been seen, or what they were like."""
    read = heard.read.full
    return bool(read.seen or read.like or read.dislike) and not is_not_own(heard.text)


def goes_back(heard: Heard) -> Act | None:
    """To the cards that lay there before ("go back to the previous ones", "back to the war films")."""
    if not heard.scene.deck or heard.scene.asks or not heard.has("previous") or heard.words > SHORT + FRAGMENT:
        return None
    if heard.has("comes_again"):  # "I'm back"
        return None
    read = heard.read.full
    if read.refused or read.genres.refused or read.notes_refused or read.shunned:
        return None  # "back to the funny ones, no kids stuff" changes what lay there
    return Act(kind="refine", about="back")


def saw_series(heard: Heard) -> Act | None:
    """All films of a series were seen: "seen all 4 john wicks"."""
    titles = heard.slots or tuple(ref.id for ref in heard.named)
    if len(titles) != 1 or not heard.has("saw_all") or heard.asks or heard.has("wishes") or heard.has("others_saw"):
        return None
    if heard.facts or is_not_own(heard.text) or never_saw(heard.text) or verdict(heard) < 0:
        return None
    return Act(kind="tell", about="praise" if verdict(heard) > 0 else "seen", titles=titles, group=True)


def was_seen(heard: Heard) -> Act | None:
    """What lies on the table was seen already."""
    if heard.slot == "seen" and not heard.has("wishes"):
        if heard.scene.wish and heard.facts and changes_wish(heard):
            return None
        judged = heard.read.full.like or heard.read.full.dislike  # "i've seen Heat and Ronin, loved both"
        never = never_saw(heard.text) or any(
            word in heard.text for word in ("never", "haven't", "have not", "not seen")
        )
        if never:
            return Act(kind="ask", about="card", titles=heard.slots)
        if not judged and heard.tone and says_all(heard.text):  # "видел Heat и Ronin, оба отличные"
            return Act(kind="tell", about="praise" if heard.tone > 0 else "blame", titles=heard.slots)
        if not judged and heard.tone > 0 and len(heard.slots) == 1 and _liked_it(heard):
            return Act(kind="tell", about="praise", titles=heard.slots)
        return Act(kind="tell", about="" if judged else "seen", titles=heard.slots)
    if (
        (heard.ref.how == "group" and heard.facts)
        or named_beside("seen", heard)
        or not heard.has("seen")
        or not (heard.ref or heard.scene.at_hand)
        or heard.has("company")
        or heard.has("everywhere")
        or is_unseen(heard.text)
    ):
        return None
    if verdict(heard) or heard.has("wishes") or "?" in heard.text or (not heard.ref and says_besides("seen", heard)):
        return None
    return Act(kind="pass", about="seen", titles=heard.ref.titles or at_hand(heard), places=heard.ref.places)


def _liked_it(heard: Heard) -> bool:
    """Whether what was seen is praised in the next breath, by the person: "kennen wir, fand sie super"."""
    behind = heard.clauses[1:]
    own = [each for each in behind if has("praise", each) and not is_not_own(each)]
    return bool(own) and heard.words <= SHORT + FRAGMENT and not (heard.facts or heard.asks)
