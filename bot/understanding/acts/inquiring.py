"""Rules for questions that name no title: of Usher, of somebody, of the cards as they lie there; and for whatever else
is put as a question while a title is talked of, which is of that title and searches nothing."""

import re

from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import cue, is_all, opens
from bot.understanding.acts.heard import Heard, has_question_word
from bot.understanding.acts.references import says_it
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
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

USHER = ("words", "stars", "sure", "keeps", "remembers", "costs", "source", "count", "plays", "others", "chooses")
"""What is asked of Usher, each a cue `usher ...`; the answers are small_talk.py's."""
OF_CARDS = ("words", "stars", "sure")
"""What is asked of what stands on every card, whichever title is named beside, and whether it is so."""
PERSON = ("made", "did", "own", "newest", "best", "who")
"""What is asked of somebody, each a cue `person ...`, the first that fits."""
_ELSEWHERE = (
    "wishes", "comparative", "another", "what_to_watch", "listed", "told", "save", "unsave", "unlearn", "choose",
    "opinion", "person", "recall", "seen", "joke", "why", "of_usher",
)  # fmt: skip
"""What a question's words do that other rules know."""

_PREFACE = re.compile(
    r"^(?:(?:and|ok|oh|hey|sorry|just) )*"
    r"(?:(?:(?:a|one|another|last|quick|short) )*(?:q|question|quick one)(?: for you)?"
    r"|(?:noch )?(?:eine )?(?:kurze )?frage|(?:une )?(?:petite )?question|(?:una )?pregunta(?: rapida)?"
    r"|(?:еще )?(?:один )?вопрос|请问|问一下|问个问题)(?: ?[:,.，：–-] ?| (?=\w+ \w)|(?<=[问下题]))"
)
"""What only says that something is going to be asked: "quick q how long"."""


_MEANT = re.compile(
    r"^(?:(?:no|nein|non|нет|ok|sorry|but|and|aber|mais|pero)[,.!]* )*"
    r"(?:(?:what )?i (?:meant|mean|asked|was asking|wanted to know|want to know|am asking)"
    r"|ich (?:meinte|meine|wollte wissen|hab\w* gefragt|frage)"
    r"|je (?:voulais (?:dire|savoir)|demandais|demande)|(?:quise decir|queria saber|preguntaba|pregunto)"
    r"|я (?:спрашивал\w?|спросил\w?|имел\w? в виду|хотел\w? знать)|我(?:是)?(?:说|问|想知道)的?(?:是)?)"
    r"(?: (?:if|whether|ob|si))?[,:：，]? ?"
    r"(?!(?:what|how) about\b)"
    r"(?=(?:how|what|who|when|where|is|are|was|does|do|has|have|can|will|ist|hat|wie|wer|gibt|kommt|lauft|c'est"
    r"|est-ce|il y a|y a|qui|es|hay|quien|cuanto|tiene|есть|это|он|она|там|сколько|кто)\b|[^，。]{1,16}[吗？?])"
)
"""What says that a question is put once more: "i meant is there romance in it"."""
_SHRUG = re.compile(
    r"^(?:(?:ok|okay|well|so|right|whatever|anyway|anyways|never ?mind|hm+),? )*(?:whatever|anyway|anyways)[,.]? "
    r"(?=(?:how|what|who|when|where|which|is|does|has|can)\b)"
)


_SMALL = r"^(?:(?:also|and|but|no|nah|hey|bruh|sorry|ok|und|aber|nein|et|mais|non|y|pero|no|и|но|нет)[,.!]* )*"
_TOLD_OF = (
    (
        re.compile(
            rf"{_SMALL}(?:what )?i (?:just |only |already )*(?:asked|was asking|am asking|meant|want(?:ed)? to know)"
            r"(?: you)? (?:if|whether) (?P<who>.{1,40}?) (?P<does>is|was|has|does|did|will|can) "
            r"(?P<what>.{2,60}?)[?.! ]*$"
        ),
        "{does} {who} {what}?",
    ),
    (
        re.compile(
            rf"{_SMALL}ich (?:hab\w* |wollte )?(?:nur |doch |bloss )*(?:gefragt|wissen|fragte),? ob (?P<who>.{{1,40}}) "
            r"(?P<what>\S+) (?P<does>ist|war|hat|wird)[?.! ]*$"
        ),
        "{does} {who} {what}?",
    ),
    (
        re.compile(
            rf"{_SMALL}(?:j'ai demande|je demandais|je voulais savoir) si (?P<who>.{{1,40}}?) (?P<does>est|etait) "
            r"(?P<what>.{2,40}?)[?.! ]*$"
        ),
        "{who}, c'{does} {what} ?",
    ),
    (
        re.compile(
            rf"{_SMALL}(?:te )?(?:pregunte|preguntaba|he preguntado|queria saber) si "
            r"(?P<who>.{1,40}?) (?P<does>es|era) (?P<what>.{2,40}?)[?.! ]*$"
        ),
        "¿{does} {who} {what}?",
    ),
)
"""What somebody says they asked, and how it is asked: "i asked if Heat is slow", "is Heat slow?"."""


_AND_SO_ON = re.compile(
    r" (?:or|and|n|&) (?:(?:any|some)thing|stuff|things|whatever|whatnot)(?: like that)?(?=[?.!,]|$)"
    r"| (?:oder|und) (?:so|sowas|so was|irgendwas)(?=[?.!,]|$)| ou (?:un truc|quelque chose)(?: comme ca)?(?=[ ?.!,]|$)"
    r"| o (?:algo|alguna cosa)(?: asi)?(?=[?.!,]|$)| или что-(?:то|нибудь)(?: такое)?(?=[?.!,]|$)",
    re.IGNORECASE,
)
"""What says behind a question that its like is asked too: "is it gory or anything"."""


def _put_straight(text: str) -> str:
    """A question that is only told of, as it is asked."""
    said = plain(text)
    for told, put in _TOLD_OF if len(said) == len(text) else ():
        if match := told.match(said):
            return put.format(**{name: text[slice(*match.span(name))] for name in match.groupdict()})
    return text


def without_preface(text: str) -> str:
    """The text without what only says that something is going to be asked, or a shrug before it."""
    text = _put_straight(_AND_SO_ON.sub("", text))
    for begins in (_MEANT, _PREFACE, _SHRUG):
        said = plain(text)
        if len(said) == len(text) and (match := begins.match(said)):
            text = text[match.end() :]
    return text


def asks_of_words(heard: Heard) -> Act | None:
    """What the words and the stars on the cards mean, whichever title is named beside."""
    told = not heard.scene.asks and any(heard.has(f"usher {topic}") for topic in OF_CARDS)
    return Act(kind="other", about="usher") if told else None


def asks_of_usher(heard: Heard) -> Act | None:
    """What Usher keeps, costs, knows, can do; and whether it has a kind of titles besides."""
    read = heard.read.full
    if heard.slots or heard.scene.asks or heard.ref.how in ("place", "described"):
        return None
    if not heard.named and any(heard.has(f"usher {topic}") for topic in USHER):
        return Act(kind="other", about="usher")
    kind = read.genres or read.languages or read.countries or read.concepts or read.kind != "any"
    return Act(kind="ask", about="stock") if kind and heard.has("stock") and not read.people else None


def asks_of_cards(heard: Heard) -> Act | None:
    """The cards once more, whether there are others, which of them were seen."""
    scene = heard.scene
    ways = (heard.text.strip("?!.,。？！ "), without_courtesies(heard.text).strip("?!.,。？！ "))
    if not scene.deck or scene.asks or heard.facts or heard.named or heard.slots:
        return None
    if any(is_all("cards_again", said) for said in ways):
        return Act(kind="ask", about="cards", titles=scene.deck, group=True)
    asks = heard.asks or "?" in heard.text or "？" in heard.text
    if asks and any(is_all("all_there", said) for said in ways) and not scene.spoken_last:
        return Act(kind="ask", about="all_there", titles=scene.deck, group=True)
    if heard.fact == "mine" and (heard.has("among") or heard.ref.how == "group"):
        return Act(kind="ask", about="mine_among", titles=heard.ref.titles or scene.deck, group=True)
    return None


def asks_of_person(heard: Heard) -> Act | None:
    """What somebody made, is best known for, made last, who it is; what only a biography knows is not known."""
    read = heard.read.full
    names = read.people.wanted or read.people.refused
    if heard.fact == "others_by" and heard.has("worth_seeing") and not names and at_hand(heard) and not heard.named:
        return Act(kind="wish", about="person")  # "did she make anything else worth seeing?"
    pointed = heard.slots or heard.named or says_it(heard.text) or heard.ref.how in ("place", "described")
    if not names or pointed or heard.words > SHORT + FRAGMENT or heard.scene.asks or heard.has("opinion"):
        return None
    if not (has_question_word(heard.text) or "?" in heard.text or "？" in heard.text) or heard.has("wishes"):
        return None
    found = next((each for each in PERSON if heard.has(f"person {each}")), "")
    return Act(kind="ask", about="person", value=found) if found else None


def asks_of_subject(heard: Heard) -> Act | None:
    """Anything put as a question of the title that is talked of: somebody in it, what is in it, else what nobody here
    knows of it. Never a wish: it asks for no films and says nothing to Usher."""
    titles = heard.titles[:1] or (at_hand(heard) if heard.scene.spoken_last else ())
    if not titles or not _is_question(heard) or not _is_definite(heard) or _does_besides(heard):
        return None
    read = heard.read.full
    if read.people:
        return Act(kind="ask", about="person_in", titles=titles, places=heard.ref.places)
    told = read.concepts or read.refused or read.genres or read.traits or read.notes_refused
    about = "checks" if told and not opens("open_question", heard.text) else "beyond"
    return Act(kind="ask", about=about, titles=titles, places=heard.ref.places)


def _is_question(heard: Heard) -> bool:
    marked = "?" in heard.text or "？" in heard.text
    named = bool(heard.named) and heard.asks  # "and Dunkirk, how much fighting"
    asks = has_question_word(heard.text) or named or (marked and heard.words > 2)
    return heard.words <= LONG and asks and not tells_wish(heard)


def _is_definite(heard: Heard) -> bool:
    """Whether it speaks of a title by its name, or of something that was spoken of: it, the dog, somebody by name; of
    "a dog" a wish does."""
    table = lexicon("acts/inquiring")
    named = heard.named or heard.slot == "about"
    return bool(named or says_it(heard.text) or heard.read.full.people or re.search(table["definite"], heard.text))


def _does_besides(heard: Heard) -> bool:
    """Whether other films are asked for, Usher is spoken to, or something is done."""
    if heard.scene.asks or heard.courtesies or more_of(heard) or verdict(heard) or heard.read.description:
        return True
    if heard.read.full.services or heard.read.full.similar_to or heard.company or opens("something", heard.text):
        return True
    others = re.search(lexicon("acts/inquiring")["others"], heard.text)
    return bool(others) or any(heard.has(name) for name in _ELSEWHERE) or bool(cue("to_usher").search(heard.text))
