"""No word is kept that nobody reads: each key stands in the code, or is composed of what stands there."""

import ast
import re
from collections.abc import Iterator

from bot.questions.quiz import questionnaire
from bot.scene.answers import TRAITS
from bot.titles import Domain
from tests.unit.test_words import BOT, keys

SHORTEST = 3
"""Letters that a composed key begins with, at least, before the part that varies."""
BROAD = ("ask-",)
"""Beginnings under which whole families stand: what is composed with these alone is listed by `questions`."""
WAYS = re.compile(r"-[2-9]")
"""What bot.scene.varied puts behind a key."""


def code() -> Iterator[ast.AST]:
    for room in (BOT, BOT.parent / "adapters"):
        for path in room.rglob("*.py"):
            yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def questions() -> set[str]:
    degrees = {f"ask-{fact}-{degree}" for fact in TRAITS for degree in ("yes", "some", "no")}
    asked = ((domain, question.id) for domain in Domain for question in questionnaire(domain).questions)
    return degrees | {f"ask-{domain}-{name.replace('_', '-')}" for domain, name in asked}


def unread(wanted: set[str]) -> set[str]:
    plain, patterns, endings = set[str](), list[str](), set[str]()
    for node in code():
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            plain.add(node.value.partition(".")[0])
        elif isinstance(node, ast.JoinedStr):
            parts = [str(part.value) if isinstance(part, ast.Constant) else None for part in node.values]
            if (first := parts[0]) is None:
                endings |= {part for part in parts[1:2] if part and len(parts) == 2 and part.startswith("-")}
            elif len(first) > SHORTEST and first.endswith("-") and first not in BROAD:
                whole = "".join(r"[\w-]+" if part is None else re.escape(part) for part in parts)
                patterns.append(whole.partition("\\.")[0])
    composed = re.compile("|".join(patterns))
    found = plain | questions() | {f"{key}{ending}" for key in plain for ending in endings}
    found |= {key for key in wanted if composed.fullmatch(key)}
    return {key for key in wanted - found if WAYS.sub("", key) not in found}


def test_every_word_is_read_somewhere() -> None:
    assert unread({key for key in keys("en") if not key.startswith("typed-")}) == set()


def test_a_word_that_nobody_reads_is_found() -> None:
    nobodys = {"wish-nobody-says-this", "ask-nobody-asks", "nobodyreads"}
    assert unread({"welcome-hello", *nobodys}) == nobodys
