"""Which fact a question asks for, and what a comparison goes by."""

import re
from functools import cache

from bot.understanding.acts.company import OF_AGE, ages_said
from bot.understanding.text.lexicons import lexicon

_AGE = re.compile(r"(?<!\d)(1[0-7]|[1-9])(?!\d)")
_PRONOUNS = frozenset(("him", "her", "he", "she"))


@cache
def _asks() -> dict[str, re.Pattern[str]]:
    found = lexicon("acts/questions")["asks"]
    return {fact: re.compile("|".join(_bounded(line) for line in lines)) for fact, lines in found.items()}


@cache
def _measures() -> dict[str, re.Pattern[str]]:
    found = lexicon("acts/questions")["measures"]
    return {name: re.compile("|".join(_bounded(line) for line in lines)) for name, lines in found.items()}


def _bounded(line: str) -> str:
    """Between word boundaries; a line with Chinese in it is written without them."""
    return rf"(?<![\w']){_group(line)}" if not re.search(r"[\u3400-\u9fff]", line) else _group(line)


def _group(line: str) -> str:
    return f"(?:{line})"


def fact_asked(text: str) -> str:
    """The fact that `text` (as cues.py's `plain` writes it) asks for, by its name in questions.yaml; empty for none."""
    return next((fact for fact, pattern in _asks().items() if pattern.search(text)), "")


def words_asked(text: str) -> str:
    """The words of `text` that ask for the fact; empty for none."""
    return next((match[0] for pattern in _asks().values() if (match := pattern.search(text))), "")


def measure(text: str) -> str:
    """What a comparison goes by, signed: `length-`, `humor+`; empty where nothing fits. `least` and `less` turn it."""
    name = next((name for name, pattern in _measures().items() if pattern.search(text)), "")
    if name and re.search(r"\b(?:least|less)\b", text) and not name.startswith("scares-"):
        return name[:-1] + ("-" if name.endswith("+") else "+")
    return name


def age_in(text: str) -> int | None:
    """The age that a question names: `a 5 year old`."""
    said = [age for age in ages_said(text) if age < OF_AGE]
    match = _AGE.search(text)
    return min(said) if said else int(match[1]) if match else None
