"""Who can't or won't read subtitles: in English that means films in English; elsewhere films are dubbed, and which are
is nothing that the catalogue knows. Who wants subtitles, or something foreign, wants no film in their own language."""

import re
from dataclasses import replace

from bot.dialogue import Turn
from bot.request import Request
from bot.understanding.text.plain import plain

_NOTE, _TRAITS = "subtitles needed", ("foreign", "subtitles")
_HARD_OF_HEARING = re.compile(
    r"\b(?:hard of hearing|deaf\w*|hearing (?:aids?|loss|impaired)|can'?t hear|schwerhorig\w*|gehorlos\w*|taub\w*"
    r"|malentendant\w*|sourd\w*|sord[oa]s?|hipoacusi\w*|глух\w*|слабослыш\w*|плохо слыш\w+)\b|听力|听障|聋"
)
"""Who needs subtitles whatever is spoken."""
KNOWN = 0.4
"""How much well-known films, which are dubbed, are preferred."""


def as_dubbed(turn: Turn, request: Request) -> Request:
    """The request as it is meant where films are dubbed: no film in English is asked for, but one that is known; and
    where what is foreign is wanted, none in the reader's own language."""
    foreign = any(request.traits.get(name, 0.0) > 0 for name in _TRAITS)
    if foreign and not (request.languages.wanted or _HARD_OF_HEARING.search(plain(turn.text))):
        refused = dict.fromkeys((*request.languages.refused, turn.say.locale[:2]))
        return replace(request, languages=replace(request.languages, refused=tuple(refused)))
    if turn.say.locale.startswith("en") or not refuses_subtitles(request):
        return request
    heard = {name: push for name, push in request.traits.items() if name not in _TRAITS}
    return replace(request, traits=heard, notes_refused=request.notes_refused - {_NOTE}).pushed({"mainstream": KNOWN})


def dubbed_note(turn: Turn, said: Request) -> str:
    """What is said of dubbing where subtitles are refused; empty where they are not, or films in English are meant."""
    return "" if turn.say.locale.startswith("en") or not refuses_subtitles(said) else turn.say("dubbed-unknown")


def refuses_subtitles(request: Request) -> bool:
    return _NOTE in request.notes_refused or request.traits.get("subtitles", 0.0) < 0
