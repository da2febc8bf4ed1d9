"""Conditions in words, `themes contains psychological, complexity >= 0.7`, as what is sought."""

import re
from collections.abc import Iterable

from bot.analysis.estimate import rules
from bot.errors import BadRequest
from bot.knowledge.vocabulary import concepts
from bot.recommend.themes import themes as all_themes
from bot.titles import Sought

FIGURES = ("complexity", "intensity", "pace", "spectacle", "realism")
_CONDITION = re.compile(r"\s*(\w+)\s*(contains|>=|<=|=)\s*(.+?)\s*", re.IGNORECASE)
FORM = (
    "themes contains NAME, concepts contains NAME, arc = NAME, palette = NAME, country = XX, decade = 1990, "
    "complexity >= 0.7"
)


def sought_of(text: str, limit: int = 20) -> Sought:
    """What the conditions, a comma between them, ask for; raises BadRequest naming the one that can't be read."""
    themes: list[str] = []
    having: list[str] = []
    words: dict[str, str] = {}
    figures: dict[str, tuple[float, float]] = {}
    for condition in filter(str.strip, text.split(",")):
        match = _CONDITION.fullmatch(condition)
        name, sign, value = (match[1].lower(), match[2].lower(), match[3]) if match else ("", "", "")
        if name == "themes" and sign in ("contains", "="):
            themes.append(_one_of(value, all_themes(), condition))
        elif name == "concepts" and sign in ("contains", "="):
            having.append(_one_of(value, concepts(), condition))
        elif name in FIGURES and sign != "contains":
            figures[name] = _range(figures.get(name, (0.0, 1.0)), sign, value, condition)
        elif name in ("arc", "palette", "country", "decade") and sign == "=":
            words[name] = value
        else:
            raise BadRequest(reason=f"{condition.strip()!r} is no condition. They look like: {FORM}")
    return Sought(
        themes=tuple(themes),
        concepts=tuple(having),
        arc=_one_of(words["arc"], rules().arcs, words["arc"]) if "arc" in words else None,
        palette=_one_of(words["palette"], rules().palettes, words["palette"]) if "palette" in words else None,
        country=words["country"].upper() if "country" in words else None,
        decade=int(_number(words["decade"].rstrip("s"), words["decade"])) if "decade" in words else None,
        figures=figures,
        limit=limit,
    )


def _one_of(value: str, known: Iterable[str], condition: str) -> str:
    names = sorted(known)
    if (name := value.casefold()) in names:
        return name
    raise BadRequest(reason=f"{condition.strip()!r}: there is no {value!r}. There are: {', '.join(names)}")


def _range(now: tuple[float, float], sign: str, value: str, condition: str) -> tuple[float, float]:
    number = _number(value, condition)
    least, most = now
    return (number if sign in (">=", "=") else least, number if sign in ("<=", "=") else most)


def _number(value: str, condition: str) -> float:
    try:
        return float(value)
    except ValueError:
        raise BadRequest(reason=f"{condition.strip()!r}: {value!r} is no number") from None
