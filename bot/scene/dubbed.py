"""Who can't or won't read subtitles: in English that means films in English; elsewhere films are dubbed, and which are
is nothing that the catalogue knows."""

from dataclasses import replace

from bot.dialogue import Turn
from bot.request import Request

_NOTE, _TRAITS = "subtitles needed", ("foreign", "subtitles")
KNOWN = 0.4
"""How much well-known films, which are dubbed, are preferred."""


def as_dubbed(turn: Turn, request: Request) -> Request:
    """The request as it is meant where films are dubbed: no film in English is asked for, but one that is known."""
    if turn.say.locale.startswith("en") or not refuses_subtitles(request):
        return request
    heard = {name: push for name, push in request.traits.items() if name not in _TRAITS}
    return replace(request, traits=heard, notes_refused=request.notes_refused - {_NOTE}).pushed({"mainstream": KNOWN})


def dubbed_note(turn: Turn, said: Request) -> str:
    """What is said of dubbing where subtitles are refused; empty where they are not, or films in English are meant."""
    return "" if turn.say.locale.startswith("en") or not refuses_subtitles(said) else turn.say("dubbed-unknown")


def refuses_subtitles(request: Request) -> bool:
    return _NOTE in request.notes_refused or request.traits.get("subtitles", 0.0) < 0
