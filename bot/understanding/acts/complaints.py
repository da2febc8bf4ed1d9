"""Complaints about what lies on the table: "these are all cartoons" refuses cartoons in the wish, teaching nothing."""

import re
from functools import cache, lru_cache

from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import has, has_unspaced, opens
from bot.understanding.acts.parts import sentences
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain
from bot.understanding.text.sought import Told

COMPLAINT = "complaint"
"""The value of an act that is a complaint of all the cards: it is one thing, whatever is exclaimed in it."""
_EXCLAIMED = re.compile(r"[?!？！]+\s*$")
LONGEST = 14
"""Words of a complaint, all told."""
_AGAIN = re.compile(r"(?:,? \b(?:once )?again\b|,? ?\bschon wieder\b|\bencore\b|\botra vez\b|\bопять\b|\bснова\b)|又")
"""What says that it was so before: "all american again?" asks nothing."""
_ERA = re.compile(r"(?:like |literally )?(?:from|made in) (?:the )?(?:'?\d0s|19\d\d|19\d0s|\w+ies)\b")
"""What a card is said to be of, where no such years were wished."""
_SIGHS = r"(?:(?:no|but|ugh|hey|wait|well|nee|nein|aber|non|mais|pero|no|но|нет|а|ну),? )*"
_END = r"(?=\s*(?:$|[,.;:!，。！]))"
_CLAUSE = r"(?:^|(?<=[.,;!?] )|(?<=[。，！？])|(?<= and )|(?<= but ))"


def as_refusal(text: str) -> str:
    """The message as the wish that a complaint stands for: "why are these all about war" as "not about war"; any other
    as it is. Of several sentences one may complain, and the others wish: "all superheroes lol. like Scream"."""
    if (whole := _as_refusal(text)) != text:
        return whole
    said = sentences(text)
    meant = [_as_refusal(each) for each in said] if len(said) > 1 else said
    place = next((n for n, (each, other) in enumerate(zip(said, meant, strict=True)) if each != other), None)
    if place is None:
        return text
    return " ".join(f"{meant[n].rstrip(' .!?')}." if n == place else each for n, each in enumerate(said))


def _as_refusal(text: str) -> str:
    said = plain(text)
    if len(said) != len(text):
        text = said
    for long, shorter in _lengths().likely(said):
        if long.fullmatch(said.strip(" .!?。！？")):
            return shorter
    for denies, no in _denials().likely(said):
        if (match := denies.fullmatch(said.strip(" .!?。！"))) and not has("unlearn", match["what"]):
            return f"{no}{'' if has_unspaced(no) else ' '}{match['what']}"
    if _WHOLE_WORK.match(said) or _ALL_WITH.match(text):
        return text  # "everything by Nolan" is a wish, whatever lies there
    wondered = "?" in said and not (opens("asks_why", said) or _AGAIN.search(said))
    if len(said.split()) > LONGEST or opens("pass", said) or has("dislikes_all", said) or wondered:
        return text
    for begins, no in _ways().likely(said):
        if match := begins.search(said):
            what = _plainer(_AGAIN.sub("", text[match.end() :]).strip(" ,"))
            return (
                f"{text[: match.start()]}{no}{'' if has_unspaced(no) else ' '}{what.rstrip('?？ ')}" if what else text
            )
    match = _one().match(said)
    if match and (has("unwanted", said[match.end() :]) or _ERA.match(said[match.end() :])):
        return f"{lexicon('acts/complaints')['en']['no']} {text[match.end() :]}"
    return text


_WHOLE_WORK = re.compile(
    r"(?:(?:ok|okay|now|please|pls|show|give|i want|i'd like|let's see|me|us|then|und|jetzt|zeig|bitte|alors|et|ahora)"
    r"[, ]+)*"
    r"(?:(?:everything|anything|alles|tout|todo|все)(?: \w+)? (?:by|from|von|de|par|от)\b"
    r"|(?:all|alle|tous|todas?|todos)(?: (?:the|his|her|die|les|las|los))? (?:films?|movies?|filme|pelis?|peliculas) "
    r"(?:by|from|of|von|de)\b|all of (?!these|those|them|it\b|this|that|the\b|you|us\b|my|our)[a-z])"
)
_ALL_WITH = re.compile(r"(?i:everything|anything|all|alles|tout|todo) (?i:with|starring|mit|avec|con) [A-ZÀ-Þ]")
"""All that somebody made or is in, asked for; the second where their name has a capital."""


@lru_cache(maxsize=256)
def as_stated(text: str) -> str:
    """What is said of the cards as its refusal ("это же война" as "не война"), which counts where the wish refuses it
    already; any other message as it is."""
    said = plain(text).strip(" .!。！")
    if "?" in text or "？" in text or len(said.split()) > LONGEST:
        return text
    for pattern, no in _stated().likely(said):
        if match := pattern.fullmatch(said):
            return f"{no}{'' if has_unspaced(no) else ' '}{match['what']}"
    return text


@cache
def _stated() -> Told[str]:
    return Told((line, entry["no"]) for entry in lexicon("acts/complaints").values() for line in entry["stated"])


def _plainer(what: str) -> str:
    """What is complained of in plain words: "ancient" as old, "ewig lang" as too long."""
    for pattern, plainly in _plain_words():
        if match := pattern.search(plain(what)):
            return (
                plainly if len(plain(what)) != len(what) else f"{what[: match.start()]}{plainly}{what[match.end() :]}"
            )
    return what


@cache
def _plain_words() -> tuple[tuple[re.Pattern[str], str], ...]:
    entries = lexicon("acts/complaints").values()
    return tuple((re.compile(line), plainly) for entry in entries for plainly, line in entry.get("plainer", {}).items())


@lru_cache(maxsize=256)
def as_missed(text: str) -> str:
    """The message as the wish that is said to be missed: "none of these are scary" as "just scary", "I said funny" as
    "just funny"; any other as it is."""
    said, written = plain(text), text
    if len(said) != len(text):
        text = said
    if said.rstrip().endswith(("?", "？")) or len(said.split()) > LONGEST:
        return written
    for misses, only in _missing().likely(said):
        if match := misses.search(said):
            what = f"{only}{'' if has_unspaced(only) else ' '}{text[match.start('what') : match.end('what')]}"
            before = text[: match.start()]
            before = "" if _EXCLAIMED.search(before) else before  # "lol Hereditary?? I asked for funny"
            return f"{before}{what}{text[match.end() :]}"
    return written


def as_complaint(act: Act, *, understood: bool) -> Act:
    """What a complaint of the cards does, whatever its words would do alone: the wish holds, as it was said again where
    that was `understood`, and others come."""
    if act.kind in ("refine", "wish", "pass"):
        return act
    return Act(kind="refine") if understood else Act(kind="pass", about="all", value=COMPLAINT)


@lru_cache(maxsize=256)
def unloved(text: str) -> tuple[str, str] | None:
    """The title and the refusal that are meant where a title is said to be what somebody who watches along wouldn't
    like: "Hush is a slasher, my girlfriend would hate that" is of Hush, and "not slasher". None for any other."""
    said = plain(text).strip(" .!。！")
    if "?" in said or len(said.split()) > 2 * LONGEST:
        return None
    for pattern, no in _unloved().likely(said):
        if match := pattern.fullmatch(said):
            return match["title"].strip(), f"{no}{'' if has_unspaced(no) else ' '}{match['what']}"
    return None


@cache
def _unloved() -> Told[str]:
    return Told((line, entry["no"]) for entry in lexicon("acts/complaints").values() for line in entry["unloved"])


@cache
def _missing() -> Told[str]:
    """Ways of saying that cards are not what was wished, and what stands before it where it is wished again."""
    return Told(
        (f"{_CLAUSE}{_SIGHS}(?:{line.replace('X', _what(entry['never_missed']))}){_END}", entry["only"])
        for entry in lexicon("acts/complaints").values()
        for line in (*entry["missing"], *entry["repeated"])
    )


def _what(never: str) -> str:
    edge = "" if has_unspaced(never) else r"\b"
    return f"(?P<what>(?!(?:{never}){edge})[^,.;:!?，。！]{{2,40}}?)"


@cache
def _lengths() -> Told[str]:
    """Ways of saying that all cards are too long or too old, and what is meant by it."""
    ways = (("too_long", "shorter"), ("too_old", "newer"))
    told = ((entry.get(way), entry.get(meant)) for entry in lexicon("acts/complaints").values() for way, meant in ways)
    return Told((way, meant) for way, meant in told if way and meant)


@cache
def _denials() -> Told[str]:
    """Ways of saying that something was never wished for, and what refuses it."""
    return Told(
        (f"(?:\\w+,? )??(?:{line})", entry["no"])
        for entry in lexicon("acts/complaints").values()
        for line in entry["denied"]
    )


@cache
def _ways() -> Told[str]:
    """How complaints begin, and the refusal that takes the beginning's place."""
    return Told(
        (f"{_CLAUSE}(?:{line})", entry["no"]) for entry in lexicon("acts/complaints").values() for line in entry["so"]
    )


@cache
def _one() -> re.Pattern[str]:
    return re.compile(lexicon("acts/complaints")["en"]["one"])
