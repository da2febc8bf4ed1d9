"""Whether a film is set, or was filmed, in a place that is named: "is it set in Lisbon?", "filmed in Prague?"."""

import re
from functools import cache

from bot.titles import TitleId
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.places import place_alone
from bot.understanding.acts.slots import Names
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

SET = "set_there"
"""What such a question is about."""
FILMED = "filmed"
"""What it says besides where it is asked where a film was made."""
LONGEST = 40
"""Letters of a place's name."""
_ABOUT_SET = frozenset(("set", "based", "ambientado", "ambientada"))


def asks_whether_there(said: str, scene: Scene, names: Names) -> Act | None:
    """The question, with the place as it was typed; None for any other words, and where no film is talked of."""
    low = plain(said)
    if len(low) != len(said):
        return None
    asked = low.rstrip(" .!").endswith(("?", "？", "吗", "么")) or scene.card is not None
    text = low.strip(" .!?¿？。")
    begins = low.find(text)
    for key in ("whole", "short"):
        for form in _forms(key) if asked or key == "whole" else ():
            if (match := form.fullmatch(text)) and len(match["place"]) <= LONGEST and begins >= 0:
                subject = (match.groupdict().get("subject") or "").strip()
                title = _title(subject, scene, names)
                how = next((value for name, value in match.groupdict().items() if name.startswith("how") and value), "")
                filmed = bool(how or match.groupdict().get("how_es") is not None) and how not in _ABOUT_SET
                place = said[begins + match.start("place") : begins + match.end("place")].strip()
                besides = frozenset((FILMED,) if filmed else ())
                if title:
                    return Act(kind="ask", about=SET, titles=(title,), value=place, besides=besides)
    return None


def _title(subject: str, scene: Scene, names: Names) -> TitleId | None:
    if not subject or _it().fullmatch(subject):
        return scene.card or scene.at_hand
    if place := place_alone(subject, len(scene.deck)):
        return scene.deck[place - 1]
    return names(subject.strip('" '))


@cache
def _it() -> re.Pattern[str]:
    return re.compile(str(lexicon("acts/set_there")["it"]))


@cache
def _forms(key: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_form(line)) for line in lexicon("acts/set_there")[key])


def _form(line: str) -> str:
    """The line with its film and its place as groups."""
    return re.sub(r"(?<!\?)P(?![<a-z])", "(?P<place>.+?)", re.sub(r"(?<!\w)S(?!\w)", "(?P<subject>.{1,60}?)", line))
