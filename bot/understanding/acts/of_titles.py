"""Whether a message is a question about one title, by how it is put: "is it ...", "c'est ... ?", "hat der ...".

What such a question says would be a wish in other words ("in German", "from the nineties", "like Heat"); here it is
asked whether that holds of the title.
"""

import re
from dataclasses import dataclass
from functools import cache

from bot.titles import TitleId
from bot.understanding.acts.cues import has, has_unspaced, opens
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.questions import fact_in_short, kinds_asked
from bot.understanding.acts.references import says_it
from bot.understanding.acts.signs import FRAGMENT, LONG, SHORT, at_hand, more_of
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

_MARK = re.compile(r"[?？]")
_LIKE = re.compile(
    r"(?:so |asi |так )?(?:wie|comme|como|как) "
    r"(?!(?:ist|war|sind|waren|hat|lang\w*|gut|alt|heiss\w*|es|son|fue|era|esta|est|c'est|etait|был\w*|там|теб\w+)\b)\w"
)
"""What one is to be like, and no question how it is: "wie Der Pate"."""
_ON = re.compile(
    r"^(?:(?:and|but|so|ok|okay|also|then|well|hm+|oh|ah|hey|wait|btw|please|sorry|usher|yes|yeah|no|und|aber|ja|nein|naja"
    r"|et|mais|donc|alors|bon|oui|y|pero|si|а|и|но|ну|да|那|那么|请问)[ ,.!，]+)+|^[¿\s]+"
)
"""Small words with which one goes on asking."""

_INDEFINITE = re.compile(
    r"\b(?:irgend\w*|etwas|was|something|anything|quelque chose|rien|algo|nada|что-нибудь|что-то)\b"
)
"""What may be in a title that is asked about."""
_BESIDE = (
    r"(?:comme|como|wie|like|how|что|как|que|than|als|чем|avant|apres|antes|before|after|до|после|par|von|by|de)\b"
)
_AFTER_ADJECTIVE = re.compile(
    r"(?:c'est|est-ce que c'est|es|era|fue|это|ist das|is it|was it)"
    rf"(?: (?:(?:de|avec) (?:qui|quand|quien|cuando)|von (?:wem|wann))|(?: (?!{_BESIDE})[\w-]+){{1,3}})"
    r",? (?:el |la |le |the |der |die |das )?_+ ?\??"
)
"""What is asked before the title it is asked of: "c'est long, Léon ?", "es muy larga Heat?"."""


_FILM = re.compile(r"\b(?:film|movie|series|show|serie|peli(?:cula)?|фильм|сериал)$")
"""A word for a film, behind which its name stands: "ist der Film Klaus traurig?"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`titles` are what is asked about; `beside` the titles named that it is set beside ("is it like Heat?")."""

    titles: tuple[TitleId, ...]
    beside: tuple[TitleId, ...] = ()


def question_of(heard: Heard) -> Question | None:
    """What is asked about which title; None where the message is no question about one, or about none that is there."""
    nowhere = heard.ref.how in ("group", "unclear", "nowhere") and heard.slot != "about"
    if heard.words > LONG or heard.scene.asks or nowhere or opens("what_about", heard.text):
        return None
    if heard.read.full.similar_to and heard.has("comparative") and not _MARK.search(heard.text):
        return None  # "como Interstellar pero más tranquila"
    marked = bool(_MARK.search(heard.text)) or has("tag", heard.text)
    alike = heard.slot == "like" or (heard.read.intent == "more_like" and _LIKE.match(heard.text))
    if alike and not marked:
        return None  # "so was wie Heat", "quelque chose comme Heat": no "was ...", no "quel ..."
    onward = heard.has("comparative") or heard.has("another")  # "something shorter?" asks for films
    for text in dict.fromkeys(_bare(each) for each in (heard.text, heard.blank)):
        named = without_names(text, heard)
        match = _form("sure").match(named)
        if not match and marked and (heard.named or not onward):
            match = _form("asked").match(named)
        match = match or (None if heard.read.full.like or heard.read.full.dislike else _form("doubted").match(named))
        if match:
            is_named = "_" in match[0] or bool(_FILM.search(match[0]) and named[match.end() :].startswith(" _"))
            return _found(heard, named[match.end() :], is_named)
    few = SHORT if has("either_or", heard.text) else FRAGMENT
    short = (marked and heard.words <= few) or leaves_choice(heard)
    elliptic = short and heard.scene.spoken_last and not heard.named
    alone = not onward or fact_in_short(heard.text) not in ("", "compare")  # "too dark?", but not "darker?"
    return _found(heard, heard.text, is_named=False) if elliptic and alone else None


def _found(heard: Heard, rest: str, is_named: bool) -> Question | None:
    """The question, where its `rest` wishes for nothing."""
    named = in_order(heard)
    titles = _asked_about(heard, named, is_named)
    others = heard.ref.titles[1:] if heard.ref.how == "place" else ()
    like_it = at_hand(heard) if is_named and more_of(heard) else ()  # "is Gravity like that?"
    beside = tuple(each for each in (*named, *others, *like_it) if each not in titles)
    rest = _INDEFINITE.sub(" ", rest) if is_named else rest  # "ist bei Lilo & Stitch irgendwas traurig?"
    onward = more_of(heard) and not (beside or leaves_choice(heard))
    if not titles or has("wishes", rest) or onward:
        return None
    return Question(titles=titles, beside=beside)


PAIR = 2


def leaves_choice(heard: Heard) -> bool:
    """Whether it is asked which of two kinds one title is: "is it more of a comedy or an action film?"."""
    few = len(heard.named) < PAIR and len(heard.ref.places) < PAIR
    return few and has("either_or", heard.text) and len(kinds_asked(heard.read.full)) >= PAIR


def _asked_about(heard: Heard, named: tuple[TitleId, ...], is_named: bool) -> tuple[TitleId, ...]:
    """The title in the question's subject: by its name, its place, or "it"."""
    if is_named and named:
        return named[:1]
    if heard.ref.how in ("place", "described", "other"):
        return heard.ref.titles[:1]
    if named and _AFTER_ADJECTIVE.fullmatch(_bare(without_names(heard.text, heard))):
        return named[:1]
    if has_unspaced(heard.text) and not (says_it(heard.text) or more_of(heard)):
        return named[:1] or at_hand(heard)  # named as it is called in Chinese
    return at_hand(heard) or named[:1]


def _bare(text: str) -> str:
    """The text without small words, and without a reference set before the question: "the first one, has it won?"."""
    text = _ON.sub("", _ON.sub("", text))
    match = _before().match(text)
    return text[match.end() :] if match else text


def without_names(text: str, heard: Heard) -> str:
    """The text with a blank for each title that it names."""
    for name in sorted({*heard.standing, *(plain(ref.text) for ref in heard.named)}, key=len, reverse=True):
        edges = ("", "") if has_unspaced(name) else (r"(?<!\w)", r"(?!\w)")
        text = re.sub(re.escape(name).join(edges), "_", text) if name else text
    return text


def in_order(heard: Heard) -> tuple[TitleId, ...]:
    """The titles named as they follow each other."""
    found = sorted(heard.named, key=lambda ref: heard.text.find(plain(ref.text)))
    return tuple(dict.fromkeys((*(heard.slots if heard.slot == "about" else ()), *(ref.id for ref in found))))


@cache
def _subject() -> str:
    return "|".join(f"(?:{line})" for line in lexicon("acts/of_titles")["subjects"])


_RUNS_ON = (
    r" (?:is|was|does|did|has|will) (?:it|that|this|he|she)\b| (?:ist|war|hat|geht) (?:er|sie|es|der|die|das)\b"
    r"| (?:c'est|c'etait|est-ce|ca|il est|elle est)\b| [¿](?:es|da|tiene)\b| (?:он|она|это) (?!про\b|о\b)\w"
)
"""How a question follows right behind the title that it is of: "the Pacino one is that sad"."""


@cache
def _before() -> re.Pattern[str]:
    ends = rf"(?: \?|,|:| [-–—]|(?={_RUNS_ON}))"
    return re.compile(rf"(?:ok(?:ay)?,? |and |und |et |y |а )?(?:{_subject()}){ends} ?(?=\w)")


@cache
def _form(name: str) -> re.Pattern[str]:
    lines = (re.sub(r"\bS\b", lambda _: f"(?:{_subject()})", line) for line in lexicon("acts/of_titles")[name])
    return re.compile("|".join(f"(?:{line})" for line in lines))
