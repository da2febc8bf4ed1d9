"""Rules for wishes: half-remembered films, changes of the wish so far, new ones."""

import re

from bot.titles import Domain
from bot.understanding.acts.act import Act
from bot.understanding.acts.company import are_gone, rating_in
from bot.understanding.acts.contrasts import says_only_less
from bot.understanding.acts.cues import cue, has, has_unspaced, is_all, opens, trimmed
from bot.understanding.acts.feelings import feeling_in
from bot.understanding.acts.heard import Heard, has_question_word
from bot.understanding.acts.occasions import occasions_gone, without_gone
from bot.understanding.acts.parts import sentences
from bot.understanding.acts.places import places_in
from bot.understanding.acts.questions import notes_asked
from bot.understanding.acts.recollecting import recalls_with_person
from bot.understanding.acts.references import description, is_reference, says_it
from bot.understanding.acts.signs import (
    FRAGMENT,
    SHORT,
    at_hand,
    goes_on,
    more_of,
    says_besides,
    verdict,
    without_courtesies,
    without_fillers,
)
from bot.understanding.acts.voices import is_unseen
from bot.understanding.text.plain import plain

SHORTEST = 3
"""Letters of a description."""
_ABOUT = re.compile(r"\b(?:film|movie|series|show|something|anything|one) about (?:an?|the|two|some|my)? ?\w{3,}")
"""A wish that says what the film is about, though no concept stands for it."""


def recalls(heard: Heard) -> Act | None:
    if heard.read.description and heard.read.intent == "about":
        return Act(kind="recall")
    if heard.has("recall") and (description(heard.text) or _is_long(heard)):
        return Act(kind="recall", value=heard.text)
    if heard.has("recall"):
        return Act(kind="recall", about="ask")
    return None


def recalls_one(heard: Heard) -> Act | None:
    """ "The one with the box", and none before us is surely that: looked for, and asked whether it is one of these."""
    told = description(heard.text)
    named = [ref for ref in heard.named if plain(ref.text) not in told]  # the box is no film of that name
    if not told or heard.ref or heard.ref.how == "unclear" or named or heard.slots or heard.facts:
        return None
    besides = heard.words - len(told.split())
    if besides > FRAGMENT + 2 or heard.has("wishes") or more_of(heard) or heard.scene.asks or len(told) < SHORTEST:
        return None
    return Act(kind="recall", about="meant", value=told)


def _is_long(heard: Heard) -> bool:
    """Whether it says more than a few words; Chinese words are about two signs long."""
    return heard.words > SHORT or (has_unspaced(heard.text) and len(heard.text) > 2 * SHORT)


def tells_story(heard: Heard) -> Act | None:
    """A half-remembered film told at length, or by who is in it, unless it is one of those before us."""
    of_it = heard.ref.how == "it" and opens("recall", heard.text)  # "a town without him" is of the story
    told = heard.has("recall") and _is_long(heard) and (of_it or not heard.titles) and not heard.named
    return recalls(heard) if told else recalls_with_person(heard)


_FORGETS = re.compile(
    r"(?:(?:ok|okay|actually|no|hm+|na|also|bon|bueno|ну),? )*"
    r"(?:forget|drop|scrap|skip|lose|never ?mind|not like|vergiss|"
    r"lass|oublie|laisse|olvida\w*|deja|забудь|не надо)\b|(?:忘了|别管|算了)"
)


_DONE_WITH = ("choose", "takes", "save", "unsave", "listed", "seen", "others_saw", "where", "told")
"""What may be done with a title on another evening too, and is no wish."""


ELSEWHEN, NEXT = "elsewhen", "next"
"""Beside an act: the wish is of another evening; it is the next one of this evening, or for somebody else."""


def for_another_evening(heard: Heard) -> Act | None:
    """A film for another evening, for somebody else, or once one is taken for tonight is a wish of its own: "also need
    something for friday, maybe horror", "now the heist for him"."""
    if heard.scene.asks or heard.scene.prompt or heard.has("person") or more_of(heard):
        return None
    besides = ELSEWHEN if heard.elsewhen else NEXT if _is_next(heard) else ""
    other = heard.elsewhen or heard.has("next_one")
    told = heard.head or (other and (heard.company or heard.has("company") or heard.read.full.concepts))
    if not (besides and told):
        return None
    pointed = heard.ref.how in ("described", "group") or (heard.ref.how == "place" and not heard.company)
    done = pointed or (heard.slots and heard.slot != "like")
    done = done or (heard.named and not heard.read.full.similar_to) or any(heard.has(name) for name in _DONE_WITH)
    if done and not heard.has("next_one"):
        return None
    about = "like" if heard.read.full.similar_to else ""
    return Act(kind="wish", about=about, besides=frozenset((besides,)))


def _is_next(heard: Heard) -> bool:
    """Whether the wish is for another of those who watch, or comes once a title is taken, and changes nothing."""
    if heard.scene.wish is None or heard.has("comparative"):
        return False
    wants = heard.has("wishes") or any(_opens_wish(clause) for clause in heard.clauses)
    return heard.has("next_one") or (heard.scene.settled and wants and not goes_on(heard))


def lets_go(heard: Heard) -> Act | None:
    """Something wished or refused before need not be any more: the wish so far without it. So where who was to watch
    along doesn't: "she's not coming, I'm watching on my own" chooses nothing."""
    wish = heard.scene.wish
    young = wish is not None and wish.kids_age is not None
    gone = occasions_gone(heard.text) or heard.has("left") or (young and heard.has("for_me"))
    alone = heard.scene.wish and gone and not (heard.head or heard.asks)
    rest = cue("for_me").sub(" ", cue("left").sub(" ", without_gone(heard.text))).strip(" ,.!")
    pointed = heard.slots or (heard.named and rest) or heard.ref.how in ("place", "described") or says_it(rest)
    if alone and not (heard.scene.asks or pointed or feeling_in(heard.text, ())):
        return Act(kind="refine", about="lift")
    if heard.scene.wish is None or heard.scene.asks:
        return None
    models = {*heard.scene.wish.similar_to}
    left = tuple(title for title in heard.titles if title in models)  # "forget Star Wars", like which it was to be
    if heard.read.lifted is None and not (left and _FORGETS.match(heard.text)):
        return None
    return Act(kind="refine", about="lift", titles=left)


_REFUSES = re.compile(
    r"(?:(?:but|and|please|aber|bitte|mais|pero|но) )*(?:not|nicht|pas|не|不要|别)(?:\b|(?=[\u3400-\u9fff]))"
)


def refuses(heard: Heard) -> Act | None:
    """A title is refused by name: the wish so far without it."""
    read = heard.read.full
    told = heard.ref.how == "described" and heard.words <= FRAGMENT + 2 and bool(_REFUSES.match(heard.text))
    if told and heard.scene.deck and not (heard.without or heard.facts or heard.has("seen")):
        return Act(kind="pass", titles=heard.ref.titles, places=heard.ref.places)  # "not the martian"
    if heard.slot in ("taken", "dropped"):  # "not Heat, rather Collateral"
        return None
    asks = has_question_word(heard.text) and not heard.text.startswith("que no")  # "que no sea frozen"
    if not heard.without or heard.scene.wish is None or heard.head or asks:
        return None
    if read.similar_to or read.like or read.dislike or heard.read.description:
        return None
    return Act(kind="refine", about="" if heard.facts else "without")


def wants_less(heard: Heard) -> Act | None:
    """ "Less like the first": others for the same wish, and none that is like it."""
    cards = len(heard.scene.deck)
    if heard.scene.wish is None or not cards or heard.asks:
        return None
    less = says_only_less(heard.text, lambda words: is_reference(words) or bool(places_in(words, cards)))
    return Act(kind="pass", about="all") if less else None


def refines(heard: Heard) -> Act | None:
    """A change of the wish so far."""
    if heard.scene.wish is None or opens("ones_turn", heard.text):
        return None
    anew = heard.head and any(_opens_wish(clause) for clause in heard.clauses[1:])
    if are_gone(heard.text) and not heard.has("comparative") and (heard.head or heard.read.topic):
        anew = anew or any(_opens_wish(clause) for clause in heard.clauses[1:])  # "kids are in bed. something bold"
    if (heard.has("lifts") or are_gone(heard.text)) and not anew:  # "forget horror. i want a romcom" is a new wish
        return Act(kind="refine", about="lift")
    if heard.company and not (heard.head or heard.asks or heard.has("wishes")) and heard.words <= FRAGMENT:
        return Act(kind="refine")  # "im 14 btw"
    if heard.has("not_person") and heard.words <= FRAGMENT + 1:
        return Act(kind="refine", about="not_person")
    if heard.has("person") and (heard.asks or heard.has("wishes")):  # "another one with her, but lighter"
        return None
    read = heard.read.full
    if anew and heard.scene.wish.people.wanted and read.genres.wanted and not read.people:
        return None  # somebody's films were too dull: "show me a light comedy" is no comedy of theirs
    changes = heard.facts or heard.has("comparative") or rating_in(heard.text) is not None or _wants_films(heard)
    pointed = heard.ref.how in ("place", "described") or (
        heard.ref.how == "it" and (heard.scene.spoken_last or bool(heard.scene.card) or more_of(heard))
    )
    several = heard.ref.how == "group" and more_of(heard)
    away = verdict(heard) < 0 or bool(_TOO.search(heard.text))  # "that one's too grim. something with humour"
    seeded = (several or (pointed and bool(read.traits or heard.has("comparative")))) and (more_of(heard) or not away)
    if read.similar_to and not (seeded and heard.ref.how != "it"):  # "Re-Animator. more like that": of the one named
        return None
    if _speaks_of_card(heard):
        return None
    headed = heard.head or bool(_ABOUT.search(heard.text))
    opening = headed and not (heard.has("comparative") or _ADDS_A_BIT.match(heard.text))
    opening = opening and any(map(_opens_wish, sentences(heard.text)))
    fragment = heard.words <= FRAGMENT and changes and not opening
    company = heard.has("company") and changes
    if opening and not goes_on(heard):
        return None
    if changes and (fragment or company or heard.has("comparative") or goes_on(heard) or not heard.head):
        own = (
            heard.has("seen")
            and not (is_unseen(heard.text) or heard.named or (not heard.ref and says_besides("seen", heard)))
            and not (heard.has("company") or heard.has("others_saw") or _refuses_kinds(heard))
        )
        seen = frozenset(("seen",)) if own else frozenset()
        return Act(kind="refine", titles=heard.ref.titles if seeded or seen else (), besides=seen)
    return None


_ADDS_A_BIT = re.compile(
    r"(?:and |also |maybe |et |y |und |и )?(?:with )?"
    r"(?:(?:just )?a (?:bit|little|touch|dash|pinch|hint) (?:of )?|un peu (?:de |d')|un poco de |algo de "
    r"|ein (?:bisschen|wenig) |немного |чуть-чуть |有点|带点)"
)
"""How one adds something to a wish: "a bit of humour"."""


def _wants_films(heard: Heard) -> bool:
    """Whether little else is said than that films are meant, where series were wished: "a film instead"."""
    wish = heard.scene.wish
    serial = wish is not None and (wish.kind == "series" or wish.domain is Domain.TV)
    return serial and heard.has("a_movie") and heard.words <= FRAGMENT + 1 and not (heard.ref or heard.slots)


_TOO = re.compile(r"\b(?:too|zu|trop|demasiado|слишком) \w|太")
"""What is said to be too much of something is no model."""


def _speaks_of_card(heard: Heard) -> bool:
    """Whether a card is named, and neither a change nor a wish said: its name's words are no wish ("Close-Up me
    tente")."""
    lying = {*heard.scene.deck, *heard.scene.spoken}
    named = any(ref.id in lying for ref in heard.read.full.about)
    says_change = heard.has("comparative") or heard.has("wishes") or heard.has("company") or more_of(heard)
    return named and heard.words <= SHORT and not (says_change or goes_on(heard))


def _opens_wish(clause: str) -> bool:
    return has("wishes", clause) or opens("wish", without_fillers(clause))


def _refuses_kinds(heard: Heard) -> bool:
    """Whether kinds of titles are refused: those, and no card, are what was seen ("no disney, I've seen them all")."""
    read = heard.read.full
    return heard.ref.how == "group" and bool(read.refused or read.genres.refused or read.countries.refused)


def goes_on_in_wish(heard: Heard) -> Act | None:
    """A wish with nothing to search by ("what should we watch?") while a wish stands: others for that one; who watches
    along changes it."""
    read = heard.read.full
    if heard.scene.wish is None or not heard.scene.deck or heard.facts or heard.courtesies or read.similar_to:
        return None
    if heard.scene.spoken_last and heard.asks and (notes_asked(heard.text) or heard.fact):
        return None
    if read.topic or heard.read.topic or read.unread or heard.ref or heard.slots or heard.named or heard.has("person"):
        return None
    asks = heard.has("wishes") or opens("wish", without_fillers(heard.text)) or heard.read.intent == "recommend"
    if heard.company and asks:  # "now something for my 15-year-old": for them instead
        return None
    if heard.has("company") or (heard.company and not are_gone(heard.text)):
        return Act(kind="refine")
    return Act(kind="pass", about="all") if asks else None


def wants_alike(heard: Heard) -> Act | None:
    """What is like titles that were just said to be seen or loved: "ya vi Amélie, algo parecido"."""
    if heard.slot == "for_two" and not heard.asks:  # "she loved Amélie, I loved Die Hard"
        return Act(kind="wish", titles=heard.slots, about="like")
    seeks = heard.has("wishes") or opens("wish", without_fillers(heard.text))
    if heard.named and heard.company and seeks and verdict(heard) >= 0 and has("they_love", heard.blotted):
        return Act(kind="wish", titles=tuple(ref.id for ref in heard.named), about="like")
    if heard.named and not heard.scene.asks and _ASKS_ALIKE.search(heard.blotted):
        return Act(kind="wish", titles=tuple(ref.id for ref in heard.named), about="like")
    if heard.scene.asks or verdict(heard) < 0 or not _says_alike(heard):
        return None
    told = (*heard.read.full.like, *heard.read.full.seen)
    of_slots = heard.slots if heard.slot in ("seen", "judged") else ()
    titles = dict.fromkeys((*of_slots, *(ref.id for ref in told)))
    if not titles:  # "Tom says Heat is great, something like it?", "the third one, what's similar"
        titles = dict.fromkeys(heard.titles if heard.named or heard.ref.how == "place" else ())
    if not titles and heard.scene.spoken_last and is_all("alike", without_courtesies(heard.text)):
        titles = dict.fromkeys(heard.scene.together or heard.scene.spoken[:1])  # "something in that vein"
    return Act(kind="wish", titles=tuple(titles), about="like") if titles else None


_ASKS_ALIKE = re.compile(
    r"\b(?:what|which (?:one|film|movie|show)s?|anything|something|is there anything|are there any)(?:'?s| is| are)? "
    r"(?:else |out there |also )*(?:is |are |that'?s )?(?:like|similar to) _"
    r"|\bwas (?:ist|gibt es|gibts) (?:sonst |noch |denn )*(?:so )?(?:ahnlich )?wie _"
    r"|\b(?:qu'est-ce qui|quoi d'autre|qu'y a-t-il qui) (?:ressemble|est) (?:a|comme) _"
    r"|\bque (?:mas |otra cosa )?(?:se parece a|hay (?:parecido a|como)) _"
    r"|\bчто (?:еще )?(?:похоже|есть похожее|есть похожего) на _|有(?:什么|没有)(?:和|跟|像)_(?:类似|差不多|一样)?"
)
"""A question for what is like a title: "what else is like Fleabag"."""


def _says_alike(heard: Heard) -> bool:
    """Whether a clause, or the end of what is said, asks for something alike."""
    if any(is_all("alike", clause) or is_all("alike", without_courtesies(clause)) for clause in heard.clauses):
        return True
    last = trimmed(heard.clauses[-1]) if heard.clauses else ""
    return any(match.end() == len(last) for match in cue("alike").finditer(last))


_GOES_ON_WITH = re.compile(
    r"(?:and |but |maybe |perhaps |also )?(?:with|without|featuring|set in|about)\b"
    r"|(?:und |aber |vielleicht )?(?:mit|ohne)\b"
    r"|(?:et |mais )?(?:avec|sans)\b|(?:y |pero )?(?:con|sin)\b|(?:и |но )?(?:с|со|без|про)\b|有|带"
)
"""Words with which something is added to a wish, whatever it is."""


def goes_on_with(heard: Heard) -> Act | None:
    """What is added to the wish so far, though nobody here knows a name for it: "with nice clothes or houses"."""
    if unplaced := _refused_unplaced(heard):
        return Act(kind="other", about="unplaced", value=unplaced)
    told = heard.read.topic or heard.read.full.topic or heard.read.full.unread
    if heard.scene.wish is None or not heard.scene.deck or heard.asks or heard.scene.asks or not told:
        return None
    if heard.ref or heard.slots or heard.named or heard.courtesies or heard.words > SHORT or heard.has("person"):
        return None
    return Act(kind="refine") if _GOES_ON_WITH.match(without_fillers(heard.text)) else None


_REFUSES_WORDS = re.compile(
    r"(?:(?:but|and|ok|please|so|aber|und|mais|et|pero|y|но|и)[, ]+)*"
    r"(?:(?:not|no|nothing|without|kein\w*|nichts|ohne|sans|pas de|sin|nada de|без|никак\w+) |不要)"
    r"(?P<what>[^,.!?，。！？]{3,40}?)(?: (?:please|pls|plz|though|tho|lol|bitte|stp|svp|por favor|пожалуйста))*[.!]*"
)


def _refused_unplaced(heard: Heard) -> str:
    """What is refused of the cards, where nobody here knows what films have it; "" for anything else."""
    if not (heard.scene.wish and heard.scene.deck) or heard.asks or heard.scene.asks or heard.words > SHORT:
        return ""
    known = (
        heard.company
        or heard.has("wishes")
        or heard.facts
        or heard.ref
        or heard.slots
        or heard.named
        or heard.courtesies
        or heard.has("person")
    )
    match = None if known or verdict(heard) > 0 else _REFUSES_WORDS.fullmatch(without_fillers(heard.text) or heard.text)
    match = match or (None if known else _REFUSES_WORDS.fullmatch(heard.text))
    return match["what"].strip() if match and len(match["what"].split()) > 1 else ""


def wishes(heard: Heard) -> Act | None:
    read = heard.read
    if read.full.similar_to or heard.slot == "like":
        return Act(kind="wish", titles=heard.slots if heard.slot == "like" else (), about="like")
    if heard.has("liked_one") and more_of(heard):
        return Act(kind="wish", about="like_liked")
    seeks = heard.has("another") or heard.has("wishes") or opens("wish", without_fillers(heard.text))
    if heard.has("person") and (seeks or (heard.asks and heard.words <= SHORT)):
        return Act(kind="wish", about="person")
    other = read.full.genres.wanted or read.full.people.wanted or read.full.concepts
    alike = opens("alike", without_fillers(heard.text))  # "algo parecido pero que acabe bien"
    onward = heard.scene.spoken_last and (alike or not other)  # "noch was in der Art?", "хочу похожее, но поновее"
    if more_of(heard) and (heard.ref or onward):
        return Act(kind="wish", titles=heard.ref.titles or at_hand(heard), about="like")
    other_than = _TOO.search(heard.text) or (heard.has("comparative") and read.full.traits and not other)
    if heard.scene.spoken_last and heard.scene.wish is None and heard.words <= SHORT and other_than:
        return Act(kind="wish", titles=at_hand(heard), about="like")  # "too long", "less stupid": like it, but so
    if read.intent in ("recommend", "more_like") and (read.asks or heard.has("wishes")):
        return Act(kind="wish")
    if heard.facts or heard.has("company") or (heard.company and not are_gone(heard.text)):
        return Act(kind="wish") if not heard.courtesies else None
    if are_gone(heard.text):
        return Act(kind="wish", about="empty")
    if read.unknown and not heard.facts and heard.is_name(read.unknown):
        return Act(kind="ask", about="unknown", value=read.unknown)
    if heard.has("wishes") or (opens("wish", without_fillers(heard.text)) and heard.words > 2):
        return Act(kind="wish", about="" if read.full.topic or read.topic else "empty")
    return None
