"""How one is: which feeling a message tells of, and in which of its words."""

import re
from functools import cache

from bot.understanding.acts.cues import LAST, bounded, cue, trimmed
from bot.understanding.text.lexicons import lexicon

FEELINGS = ("loss", "heartbreak", "worry", "illness", "joy", "sleepless", "tired", "low")
"""In this order: the first that a message tells of is answered."""
_CUES = {"illness": ("illness", "unwell"), "worry": ("illness",)}
CUES = tuple(dict.fromkeys(name for feeling in FEELINGS for name in _CUES.get(feeling, (feeling,))))
"""The cues that tell of any of them."""
_ALONE = {"illness": "unwell_alone", "tired": "tired_alone"}
"""Bare words that tell of a feeling where they are all that a clause says: "ugh, flu"."""


def _tells(feeling: str, name: str, text: str) -> bool:
    """Whether the words tell of it as somebody's: with nobody in hospital, or somebody at work there, none is ill. Who
    worries tells of the illness of their own people."""
    return any(
        (feeling != "worry" or _is_of_another(text[: match.start()]))
        and not (
            _ends("at_work").search(before := text[: match.start()])
            or _DENIED.search(before)
            or (not own and (_ends("nobodys").search(before) or _is_of_film(before, text[match.end() :])))
        )
        for match in cue(name).finditer(text)
        for own in (_own().match(match[0]),)
    )


_DENIED = re.compile(r"(?:(?<!\w)(?:no|not|nicht|не)\s+|[不没])$")
"""Before a feeling that somebody says not to have: "no estoy triste"."""


def _is_of_another(before: str) -> bool:
    """Whether the clause that these words begin speaks of one's own people: "my wife is", in hospital."""
    return bool(_kin().search(_CLAUSES.split(before)[-1]))


_CLAUSES = re.compile(r"[.,!?;，。！？；]")


@cache
def _kin() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("acts/feelings")["kin"]))


def _is_of_film(before: str, behind: str) -> bool:
    """Whether words of a feeling tell what happens in a film: "a comedy set at a funeral"."""
    return bool(_ends("of_film").search(before) or _then_film().match(behind))


@cache
def _then_film() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("acts/feelings")["then_film"]))


@cache
def _ends(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(lexicon('acts/feelings')[name])})$")


@cache
def _own() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("acts/feelings")["own"]))


def feeling_in(text: str, clauses: tuple[str, ...]) -> str:
    """The feeling a message tells of, in a sentence or in the bare words of a clause; empty where it tells none."""
    for feeling in FEELINGS:
        if any(_tells(feeling, name, text) for name in _CUES.get(feeling, (feeling,))):
            return feeling
        alone = _ALONE.get(feeling)
        if alone and any(cue(alone).fullmatch(trimmed(clause)) for clause in clauses):
            return feeling
    return ""


def words_of_feeling(text: str) -> frozenset[str]:
    """The words with which a message tells of a feeling: they say how one is, and not what a film is to be about."""
    names = [name for feeling in FEELINGS for name in _CUES.get(feeling, (feeling,))] + list(_ALONE.values())
    return frozenset(word for name in names for match in cue(name).finditer(text) for word in match[0].split())


def besides_feeling(text: str) -> str:
    """The clauses of a message that tell neither of a feeling nor of anybody: "long day. something Korean, no gore"."""
    told = [clause.strip() for clause in _CLAUSES.split(text) if any(sign.isalnum() for sign in clause)]
    left = [each for each in told if not feeling_in(each, (each,)) and not _somebodys().search(each)]
    return ", ".join(left) if len(left) < len(told) else ""


def tells_of_somebody(clause: str) -> bool:
    """Whether a clause tells of somebody: "he cheated on me", "my sister moved in"."""
    return bool(_somebodys().search(clause))


@cache
def _somebodys() -> re.Pattern[str]:
    return re.compile("|".join(bounded(line, ending=LAST) for line in lexicon("acts/feelings")["somebodys"]))
