"""Rules for questions about titles: which fact, what is in it, for whom it is.

A question about a title that is named, pointed at or was spoken of last is never a wish: it searches nothing and
changes nothing of what was wished.
"""

import re
from dataclasses import replace

from bot.titles import TitleId
from bot.understanding.acts.act import Act
from bot.understanding.acts.certificates import certificate_named
from bot.understanding.acts.company import company_of
from bot.understanding.acts.confirming import THAT_ONE, asks_whether_made, is_tagged, is_that_one
from bot.understanding.acts.cues import has, opens
from bot.understanding.acts.facts import PAIR, asked_fact, fact_put, says_what
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.of_titles import Question, in_order, leaves_choice, question_of, without_names
from bot.understanding.acts.places import says_number
from bot.understanding.acts.questions import (
    age_in,
    measure,
    notes_asked,
    side,
    words_asked,
)
from bot.understanding.acts.references import description, opens_with_description, says_it
from bot.understanding.acts.signs import (
    FRAGMENT,
    LONG,
    SHORT,
    at_hand,
    more_of,
    tells_wish,
    verdict,
    without_courtesies,
)
from bot.understanding.text.plain import plain

_BETTER_BY_NOTE = frozenset(("", "person_in", "cast", "good", "child", "about", "length"))
"""Facts whose words a question about what is in a title may hold by chance: "is there sex in it"."""
_DEGREES = frozenset(("violence", "gore", "frightening scenes", "bleak ending"))
"""Notes of which a trait tells how much there is of it, where nobody noted it."""
_SAID_BETTER = frozenset(("long runtime", "subtitles needed", "slow first hour"))
"""Notes that the running time, the language and the pace say better."""
_FILMS = re.compile(
    r"\bany (?:with|about|in|from|by|where|that)\b"
    r"|\b(?:ones?|films?|movies?|filme|pelis?|peliculas?|фильмы|others?)\b"
)
_THE_FILM = re.compile(
    r"\b(?:the|this|that|der|die|das|den|le|la|ce|cette|el|esta|este|esa|ese|этот?|это|эту) "
    r"(?:film|movie|one|show|series|serie|peli|pelicula|фильм\w*|кино)\b"
)


_WHERE_IS = re.compile(
    r"^(?:(?:and|but|so|hey|und|et|y|а|и) )?(?:where(?:'?s| is| did)|wo (?:ist|bleibt)|ou est|donde esta|(?:а )?где)"
    r" _(?: go(?:ne)?| then| denn)?[?!. ]*$"
)
"""Where a card is that should lie there, and no place in which a film can be watched."""
_ELSEWHERE = ("listed", "told", "save", "unsave", "unlearn", "why", "why_ask", "quiz", "of_you", "swaps")
"""What questions of a title's form ask that other rules know."""


def asks_of_title(heard: Heard) -> Act | None:
    """A question by its form, about one title: a fact, what is in it, or whether what would be a wish holds of it."""
    if act := _asks_for_card(heard):
        return act
    if asks_whether_made(heard) and heard.asks:
        return Act(kind="ask", about="person_in", titles=(heard.named[0].id,))
    asked = None if tells_wish(heard) or _of_any(heard) else question_of(heard)
    if asked is None or _recalls(heard) or any(heard.has(name) for name in _ELSEWHERE):
        return asks_why(heard) if asked and heard.has("why") and heard.fact == "good" else None
    read = heard.read.full
    if (
        read.services
        or opens("streams", heard.text)
        or (heard.has("where") and not (heard.fact or read.languages.wanted))
    ):
        return None
    if heard.has("opinion") and heard.fact in ("", "named") and not is_tagged(heard):
        return None
    if is_that_one(heard):
        about = "person_in" if read.people else "that_one"
        return Act(kind="ask", about=about, titles=at_hand(heard) if not heard.named else asked.titles)
    places = heard.ref.places if heard.ref.titles[:1] == asked.titles else ()
    beside = asked if asked.beside and not leaves_choice(heard) else _more_than_before(heard, asked)
    if beside:
        return _set_beside(heard, beside)
    fact = fact_put(heard)
    if fact in ("compare", "take", "mine", "shared", "related", "difference", "others_by"):
        return None
    act = _in_it(heard, asked.titles)
    fact = "" if fact == "about" and act and act.about == "checks" else fact
    if fact == "child" and not (heard.company or heard.has("children")) and heard.has("relative"):
        act, fact = Act(kind="ask", about="suited", titles=asked.titles), ""
    if fact and not (act and fact in ("about", "good", "child") and act.about not in ("holds", "checks")):
        of_series = fact in ("order", "sequel") and not (heard.named or says_number(heard.text))
        if fact == "standalone":  # "Aliens, do I have to have seen Alien?" asks of the first
            of_series, asked = len(heard.named) < PAIR, replace(asked, titles=in_order(heard)[:1] or asked.titles)
        of_series = of_series and (heard.scene.spoken_last or not heard.named)
        titles = (at_hand(heard) if of_series else ()) or asked.titles
        act = replace(asked_fact(heard, fact), titles=titles, group=False) if titles or not heard.facts else None
    return replace(act, places=places) if act else None


def _asks_for_card(heard: Heard) -> Act | None:
    """The card of a title that is only asked after: "what about Heat?", "where's The Raid?"."""
    if len(heard.named) != 1 or heard.has("choose"):
        return None
    after = opens("what_about", heard.text) and not heard.facts and not heard.has("wishes")
    if after or _WHERE_IS.search(without_names(heard.text, heard)):
        return Act(kind="ask", about="card", titles=(heard.named[0].id,))
    return None


def _of_any(heard: Heard) -> bool:
    """Whether somebody is looked for in all the cards that lie there: "hay alguna con Penélope Cruz?"."""
    pointed = heard.slots or heard.named or heard.ref.how in ("place", "described") or says_it(heard.text)
    several = len(heard.scene.deck) > 1 and not heard.scene.card
    return bool(heard.read.full.people) and several and heard.has("among") and not pointed


def _recalls(heard: Heard) -> bool:
    """Whether a half-remembered film is looked for, and not asked whether the one spoken of is the one with ...."""
    confirms = heard.scene.spoken_last and "?" in heard.text and THAT_ONE.match(heard.text)
    return heard.has("recall") and heard.ref.how != "place" and not confirms


def _more_than_before(heard: Heard, asked: Question) -> Question | None:
    """A title that is set beside the one spoken of just now: "is 4 sadder?"."""
    before = heard.scene.spoken[:1]
    pointed = (heard.ref.how == "place" or heard.named) and before and before != asked.titles
    of_one = heard.has("either_or")  # "is it funny or more action?"
    more = heard.has("comparative") and heard.has("superlative") and measure(heard.text) and not of_one
    return replace(asked, beside=before) if pointed and more else None


def _set_beside(heard: Heard, asked: Question) -> Act | None:
    """A title beside another: before or after it, more or less of something, or simply like it."""
    titles = (asked.titles[0], asked.beside[0])
    if heard.fact in ("shared", "related", "difference", "person_in", "order", "sequel", "standalone"):
        return None
    if heard.fact == "compare" or side(without_names(heard.text, heard)):
        return Act(kind="ask", about="compare", titles=titles, group=True)
    return Act(kind="ask", about="likeness", titles=titles, group=True)


def asks_among(heard: Heard) -> Act | None:
    """Of those that lie there, the one that has most of something, or those that have it at all: "has any of these got
    Meryl Streep in it?"."""
    which, counts = heard.has("which"), heard.has("how_many")
    among = heard.has("among") or counts or (heard.has("are_they") and not heard.scene.spoken_last)
    several = (heard.ref.how == "group" or len(heard.ref.places) > 1) and not counts
    titles = heard.ref.titles if several else heard.scene.deck
    if not (which or among) or len(titles) < 2 or heard.named or heard.slots or heard.words > LONG:
        return None
    one = heard.ref.how in ("place", "described") and len(heard.ref.titles) == 1
    if one and not (heard.has("among") or heard.has("comparative")):
        return None  # "第六部哪个国家的？", "der vierte, welche FSK hat der?"
    if more_of(heard) or heard.has("choose") or heard.has("listed") or heard.scene.asks:
        return None
    if which and heard.has("superlative") and measure(heard.text):
        return Act(kind="ask", about="compare", titles=titles, group=True)
    if has("frightens", heard.text) and not heard.asks:
        return None  # "one of them is scared of clowns" refuses them
    if certificate_named(heard.text):
        return Act(kind="ask", about="among", titles=titles, group=True)
    if heard.fact in _OF_ONE or (has("wishes", heard.text) and not among) or not (heard.asks or among):
        return None
    if heard.fact or says_what(heard) or notes_asked(heard.text) or heard.company:
        return Act(kind="ask", about="among", titles=titles, group=True, value=str(age_in(heard.text) or ""))
    return None


_OF_ONE = ("compare", "take", "order", "about", "mine", "shared", "related", "difference", "others_by", "named",
           "ending", "cast", "director", "length", "year", "crew", "original", "seasons", "certificate",
           "good")  # fmt: skip
"""Facts of each title, none of which picks some out of several."""


def asks_what_is_in_it(heard: Heard) -> Act | None:
    """What is in a title, or for whom it is: "is it dog free?", "any swearing?", "would my mum like it?"."""
    titles = _asked_of(heard)
    first = heard.clauses[0] if heard.clauses else ""  # "is there swearing in it, my dad is here"
    noted = heard.scene.spoken_last and len(first.split()) <= SHORT and notes_asked(first)  # "有没有床戏？"
    if not titles or heard.words > LONG or (_asks_for_films(heard) and not noted) or tells_wish(heard):
        return None
    return _in_it(heard, titles)


_IS_IT = re.compile(
    r"^(?:is|was|ist|war|est-ce|es)\b|\b(?:is|was) (?:it|that|this)\b|\b(?:ist|war) (?:es|das|der)\b|"
    r"\b(?:est-ce|c'est)\b|\bes (?:una?|de)\b|\bэто\b|是"
)
"""How a question begins that yes or no answers: "is that a love story?" asks for no story."""


def _in_it(heard: Heard, titles: tuple[TitleId, ...]) -> Act | None:
    """What a question of these titles asks of what is in them, or for whom they are."""
    notes = tuple(note for note in notes_asked(heard.text) if note not in _SAID_BETTER)
    group = len(titles) > 1
    if notes and not (
        heard.fact and "jump scares" not in notes and (set(notes) <= _DEGREES or heard.fact not in _BETTER_BY_NOTE)
    ):
        return Act(kind="ask", about="holds", titles=titles, places=heard.ref.places, group=group)
    if heard.fact and heard.fact not in ("about", "good"):
        return None
    company = company_of(heard.text, heard.read)
    if company.age is not None and (heard.has("suits") or heard.has("would_like") or heard.has("watchable")):
        age = str(age_in(heard.text) or "")
        return Act(kind="ask", about="child", titles=titles, places=heard.ref.places, group=group, value=age)
    if heard.has("would_like") or heard.has("suits") or heard.has("warnings"):
        about = "warnings" if heard.has("warnings") else "suited"
        return Act(kind="ask", about=about, titles=titles, places=heard.ref.places, group=group)
    read = heard.read.full
    explicit = heard.titles or says_it(heard.text) or opens("any_of_it", heard.text)  # "in black and white?" is a wish
    told = explicit and (read.concepts or read.refused or read.notes_refused)
    fact = "" if heard.fact == "about" and told and _IS_IT.search(heard.text) else heard.fact
    if fact or opens("open_question", heard.text) or not (told or (says_what(heard) and question_of(heard))):
        return None
    return Act(kind="ask", about="checks", titles=titles, places=heard.ref.places, group=group)


def asks_more(heard: Heard) -> Act | None:
    """Any other question about a title that is named or pointed at: said what is known of it."""
    titles = _asked_of(heard)
    explicit = heard.slots or heard.named or heard.ref.how in ("place", "described") or says_it(heard.text)
    alone = without_courtesies(heard.text).strip("?!. ")
    bare = without_courtesies(heard.blank).strip("?!. ") in ("_", "und _", "et _", "y _", "и _", "а _")
    if (heard.has("what_to_watch") and heard.company) or has("choose", heard.blotted):
        return None  # "what should I watch with my son, he loved Moana"
    if bare or heard.has("swaps") or any(alone == plain(ref.text) for ref in heard.named):
        return None  # "Funny Games?!" asks nothing of it
    if (asked := question_of(heard)) and not heard.has("where") and not heard.read.full.services:
        return Act(kind="ask", about="beyond", titles=asked.titles, places=heard.ref.places)
    if not titles or not explicit or heard.words > LONG or _asks_for_films(heard) or opens("what_about", heard.text):
        return None
    if heard.read.intent in ("recommend", "more_like", "feedback") or verdict(heard) or heard.company:
        return None
    return Act(kind="ask", about="beyond", titles=titles[:1], places=heard.ref.places)


def _asked_of(heard: Heard) -> tuple[TitleId, ...]:
    """The titles that a question is about; none where it is no question, or not about any."""
    recalled = heard.scene.prompt == "recall" and not (heard.slots or heard.named)
    if heard.ref.how in ("group", "unclear", "nowhere") or heard.read.description or heard.scene.asks or recalled:
        return ()
    named = heard.slot == "about" and bool(notes_asked(heard.text))  # "swearing in Heat"
    asked = heard.asks or opens("any_of_it", heard.text) or opens("suits", heard.text) or named
    if not asked or heard.has("unlearn") or heard.has("save") or heard.has("choose"):
        return ()
    if heard.titles:
        return heard.titles[:2]
    elliptic = opens("any_of_it", heard.text) or opens("suits", heard.text) or heard.fact or heard.words <= FRAGMENT + 2
    return at_hand(heard) if says_it(heard.text) or elliptic else ()


def _asks_for_films(heard: Heard) -> bool:
    """Whether films are asked for, rather than what one is like: "anything with dogs?", "are there any war ones?"."""
    without = _THE_FILM.sub(" ", heard.text)
    if heard.has("wishes") or more_of(heard) or heard.has("comparative") or heard.has("another"):
        return not heard.has("would_like") or heard.has("comparative")
    return bool(_FILMS.search(without))


def asks_why(heard: Heard) -> Act | None:
    """Why a title was shown, or was not."""
    if heard.read.description and heard.ref.how != "described":
        return None
    if heard.has("why_not") and heard.titles:
        return Act(kind="ask", about="why_not", titles=heard.titles, places=heard.ref.places)
    if not heard.has("why") or heard.has("why_ask") or heard.words > 14:
        return None
    titles = heard.ref.titles or heard.titles or heard.scene.deck[:1] or at_hand(heard)
    if heard.slots or heard.named or heard.ref.how in ("place", "described"):
        titles = heard.titles
    return Act(kind="ask", about="why", titles=titles, places=heard.ref.places) if titles else None


def asks_fact(heard: Heard) -> Act | None:
    """A question about titles named, pointed at, or at hand."""
    scene = heard.scene
    if (heard.read.description and heard.ref.how != "described") or tells_wish(heard):
        return None
    if opens_with_description(heard.text) and not (heard.titles or heard.ref.how or says_it(heard.text)):
        return None  # none that lies there is so, and it is not asked of the card on top
    people = heard.read.full.people
    if _is_wish_alone(heard) or heard.slot == "like" or (heard.read.full.similar_to and heard.has("comparative")):
        return None  # "something like Train to Busan but funnier?"
    pointed = heard.slots or heard.named or heard.ref.how in ("place", "described")
    if (people.wanted or people.refused) and pointed and heard.asks and not heard.fact and not heard.has("wishes"):
        return Act(kind="ask", about="person_in", titles=heard.titles[:1], places=heard.ref.places)
    if heard.fact in ("order", "others_by") and people.wanted and not pointed:
        return Act(kind="wish")  # "Billy Wilder, where should I begin?"
    if heard.fact == "others_by" and more_of(heard):
        return None  # "what else is like that" asks for films, and for nobody's
    if heard.fact in ("director", "cast") and heard.has("person") and heard.has("another"):
        return None  # "un autre du même réalisateur ?" asks for a film
    named = heard.named[0].id if len(heard.named) == 1 else None
    if heard.fact in ("shared", "related", "difference") and named and scene.at_hand not in (None, named):
        return Act(kind="ask", about=heard.fact, titles=(*at_hand(heard), named))
    unknown = heard.read.unknown
    of_part = heard.fact == "cast" and scene.spoken_last  # "qui joue Watson"
    if heard.fact and not of_part and _is_name(unknown, heard.text) and heard.is_name(unknown) and not heard.titles:
        return Act(kind="ask", about="unknown", value=heard.read.unknown)
    if heard.fact and _is_asked(heard):
        return asked_fact(heard)
    if heard.ref.how == "described" and heard.asks and heard.words <= SHORT:
        return Act(kind="ask", about="card", titles=heard.ref.titles, places=heard.ref.places)
    if heard.ref.how == "described" and _only_describes(heard):
        return Act(kind="ask", about="card", titles=heard.ref.titles, places=heard.ref.places)
    return None


def _is_wish_alone(heard: Heard) -> bool:
    """Whether it tells what a film is to be like, where there is none that could be asked of: "based on a true story,
    in colour"."""
    of_title = heard.titles or heard.scene.at_hand or heard.scene.deck or "?" in heard.text or "？" in heard.text
    return bool(heard.facts or heard.company) and not of_title and not opens("open_question", heard.text)


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
    "colour", "true", "certificate", "animal", "child", "scary", "violent", "sad", "funny", "paced", "boring",
    "confusing", "tense", "romantic", "gross", "good", "language", "genre", "length", "compare", "sequel", "ending",
    "end_tone",
)  # fmt: skip
"""Facts whose words stand in wishes as well ("no animals dying", "not too long"): asked only in a question's form."""


def _is_asked(heard: Heard) -> bool:
    """Whether a fact is asked of titles that are there, rather than wished for."""
    read = heard.read.full
    pointed = bool(heard.titles or heard.scene.at_hand)
    if heard.slot in ("seen", "judged") and not heard.asks:  # "j'ai vu Amélie et le Dîner de cons"
        return False
    if heard.fact in _FACTS_OF_FORM and not heard.asks:
        return False
    if heard.fact in _FACTS_OF_FORM[:-6] and heard.has("comparative") and not (heard.titles or says_it(heard.text)):
        return False  # "bof, un truc plus drôle ?" asks for another film
    if heard.has("wishes") and not heard.slots and heard.company:
        return False
    if heard.has("wishes") and not heard.slots and not heard.ref.places and (heard.facts or heard.fact == "about"):
        return False
    if heard.has("lifts") or (read.similar_to and not heard.asks) or (verdict(heard) and not heard.asks):
        return False
    if heard.fact == "about":
        return bool(heard.titles) or (pointed and heard.asks and not (heard.head and opens("what_about", heard.text)))
    return pointed or heard.fact in ("mine", "compare", "take") or heard.asks
