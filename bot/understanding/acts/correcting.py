"""Putting right: what was meant instead, what was never said, and picks that are wondered at."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from bot.titles import TitleId
from bot.understanding.acts.act import PUT_BACK, Act
from bot.understanding.acts.company import ages_said
from bot.understanding.acts.cues import LAST, bounded, has, trimmed
from bot.understanding.acts.parts import sentences
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

LONGEST = 300
"""Characters of a message in which a pick is looked for that is wondered at."""
FEW = 6
"""Words of a title's name and what is sighed before it."""
_WONDERING = re.compile(r"[?!？！]{2,}\s*$")
_ASKING = re.compile(r"[?？]\s*$")
_JOINS = re.compile(r"\s*(?:,|，|、)\s*|\s+(?:and|und|et|y|и|&)\s+")


def corrects(text: str) -> bool:
    """Whether a message begins as one does that puts right what was understood: "no, I meant Heat"."""
    said = trimmed(plain(text))
    return bool(_pattern("corrects").match(said) or _MEAN.fullmatch(said))


_ASKS_ON = re.compile(
    r"(?:(?:ok|hm+|oh|ah|lol),? )*(?:and |but )?(?:what|how) about (?:the |number |no |nr )?(?P<place>[\w' ]{1,24})"
    r"|(?:(?:ok|hm+|oh|ah),? )*(?:and|und|et|y|а|и) (?:the |der |die |das |le |la |el )?[\w' ]{1,24}\?+"
    r"|那?第.{1,2}(?:部|个)?呢[?？]?"
)


def asks_on_of(text: str) -> bool:
    """Whether a message asks of another what was just asked, and says nothing else: "and the second?"."""
    return bool(_ASKS_ON.fullmatch(plain(text).strip(" .!")) or _ASKS_ON.fullmatch(trimmed(plain(text))))


def without_denial(text: str) -> str:
    """The message without sentences that only say what was not asked: "that's not what I asked lol. is it long?"; as it
    is where nothing else is said."""
    said = sentences(text)
    kept = [each for each in map(_behind_denial, said) if each]
    return " ".join(kept) if kept else text


def _behind_denial(sentence: str) -> str:
    """What a sentence says behind that something was not what was asked; "" where it says nothing else."""
    if _pattern("denies").fullmatch(trimmed(plain(sentence))):
        return ""
    first, mark, rest = sentence.partition(",")
    return rest.strip() if mark and _pattern("denies").fullmatch(trimmed(plain(first))) else sentence


def without_not_that(text: str) -> str:
    """The message without that another was not meant: "pas celui-là ! Amélie, 2001", "no the second one I mean", "Heat,
    not Ronin"; as it is where nothing else is said, or much."""
    if len(plain(text)) == len(text):
        text = text[: at.start()].strip() if (at := _NOT_OTHER.search(plain(text))) and at.start() > 0 else text
        if match := _MEAN.fullmatch(plain(text)):
            return text[match.start("what") : match.end("what")]
    match = _pattern("not_that").match(plain(text))
    rest = text[match.end() :].strip(" .,!?;:–-。，！") if match and len(plain(text)) == len(text) else ""
    return rest if 0 < len(rest.split()) <= FEW else text


_NOT_OTHER = re.compile(
    r"[,，]? (?:and |und |et |y |а )?(?:not|nicht|pas|no|не) [^,.!?]{2,40}[.!]*$|[,，]?不是[^，。]{1,12}$"
)
"""What was not meant, behind what was."""
_MEAN = re.compile(
    r"(?:no+|nope|nah|nein|nee|non|нет|не|sorry)?[,.! ]*(?P<what>.{2,40}?),? "
    r"(?:i mean|i meant|mein(?:e|te)? ich|je veux dire|digo|quiero decir|я имел\w* в виду|имею в виду)[.!]*"
)
"""What was meant, before that it was."""


def claimed(text: str) -> str:
    """What words say was never said: `saved`, `judged` or `seen`; empty where they don't tell."""
    said = plain(text)
    return next((name for name, pattern in _claims() if pattern.search(said)), "")


def doubted(text: str, lies: Callable[[str], TitleId | None], locale: str) -> tuple[tuple[TitleId, ...], str]:
    """The picks that are wondered at ("garfield?? we're adults", "Heat is nothing for a six-year-old!"), and the
    message without that, what it says of the wish put plainly; none where nothing is. `lies` finds a title that lies
    there by words that name it."""
    said = sentences(text) if len(text) <= LONGEST else ()
    gone: list[TitleId] = []
    rest: list[str] = []
    for place, sentence in enumerate(said):
        behind = said[place + 1] if place + 1 < len(said) else ""
        if titles := _unfit(sentence, lies):
            gone += titles[0]
            rest += [f"{_by_locale('for_whom', locale)} {titles[1]}."] if ages_said(titles[1]) else []
        elif (
            (title := _named_alone(_without_sigh(sentence), lies))
            and not _is_taken(behind)
            and (
                _without_sigh(sentence) != sentence or _WONDERING.search(sentence) or _is_wondered_at(sentence, behind)
            )
        ):
            gone.append(title)
        elif gone and _pattern("wonders").fullmatch(trimmed(plain(sentence))):
            continue
        elif gone and _pattern("grown").fullmatch(trimmed(plain(sentence))):
            rest.append(f"{_by_locale('no_kids', locale)}.")
        else:
            rest.append(sentence)
    return (tuple(dict.fromkeys(gone)), " ".join(rest)) if gone else ((), text)


def protested(said: Sequence[str], acts: Sequence[Act]) -> frozenset[int]:
    """The places of sentences that ask why in protest, beside one that takes back, takes another or only wonders: "no!
    why Heat. forget that"."""
    wonders = {place for place, each in enumerate(said) if _pattern("wonders").fullmatch(trimmed(plain(each)))}
    why = {
        place
        for place, (each, act) in enumerate(zip(said, acts, strict=True))
        if act.kind == "ask" and (act.about in ("why", "why_not") or has("why", plain(each)))
    }
    if any(act.about == PUT_BACK for act in acts):  # whatever is said beside it only says why
        return frozenset(
            n for n, act in enumerate(acts) if n in why or act.kind not in ("ask", "where", "unlearn", "part")
        )
    turns = wonders or any(act.kind in ("unlearn", "choose") for act in acts)
    return frozenset(why | wonders) if why and turns and len(why | wonders) < len(said) else frozenset()


def _is_taken(behind: str) -> bool:
    """Whether what follows a title takes it: "Coco!! that's the one"."""
    said = plain(behind)
    return any(has(name, said) for name in ("thats_it", "choose", "takes", "pleases", "praise"))


def _is_wondered_at(sentence: str, behind: str) -> bool:
    """Whether a title with a mark of question is wondered at by what follows."""
    next_said = trimmed(plain(behind).partition(",")[0])
    follows = _pattern("wonders").fullmatch(next_said) or _pattern("grown").fullmatch(next_said)
    return bool(_ASKING.search(sentence) and behind and follows)


def _without_sigh(sentence: str) -> str:
    """A sentence without that it wonders at its end: "Glass Onion, seriously?"."""
    first, mark, last = sentence.rpartition(",")
    return first if mark and _pattern("wonders").fullmatch(trimmed(plain(last))) else sentence


def _named_alone(sentence: str, lies: Callable[[str], TitleId | None]) -> TitleId | None:
    """The title that lies there, where a sentence says nothing but its name, and sighs."""
    words = trimmed(plain(sentence)).split()
    for start in range(min(3, len(words))):
        if start and not _pattern("wonders").fullmatch(" ".join(words[:start]).strip(",.!?")):
            continue
        if 0 < len(words) - start <= FEW and (title := lies(" ".join(words[start:]))):
            return title
    return None


def _unfit(sentence: str, lies: Callable[[str], TitleId | None]) -> tuple[tuple[TitleId, ...], str] | None:
    """The titles of which a sentence says that they are nothing for somebody, and whom."""
    said = trimmed(plain(sentence))
    if "?" in sentence:
        return None
    for line in lexicon("acts/correcting")["unfit"]:
        if match := re.fullmatch(line, said):
            found = [lies(name.strip(" \"'《》")) for name in _JOINS.split(match["title"])]
            titles = tuple(title for title in found if title)
            if titles:
                return titles, match["whom"]
    return None


def _by_locale(name: str, locale: str) -> str:
    words = lexicon("acts/correcting")[name]
    return str(words.get(locale, words["en"]))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in lexicon("acts/correcting")[name]))


@cache
def _claims() -> tuple[tuple[str, re.Pattern[str]], ...]:
    entries = lexicon("acts/correcting")["claims"].items()
    return tuple((name, re.compile("|".join(bounded(line, ending=LAST) for line in lines))) for name, lines in entries)
