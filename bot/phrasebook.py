"""A language's messages out of its Fluent files, each parsed when it is first said."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import MessageReference, TermReference
from fluent.syntax.visitor import Visitor

_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*)[ ]*=", re.MULTILINE)
"""Where an entry of a Fluent file begins; all that belongs to one is indented, or closes a brace."""


class Phrasebook:
    """One language's messages, each parsed when it is first said: all of one language take the parser a third of a
    second and eight megabytes, and most are never said."""

    def __init__(self, locale: str, sources: Iterable[str]) -> None:
        self._bundle = FluentBundle([locale], use_isolating=False)
        self._sources: dict[str, str] = {}
        for source in sources:
            starts = [(found.start(), found[1]) for found in _ENTRY.finditer(source)]
            ends = [start for start, _ in starts[1:]] + [len(source)]
            for (start, name), end in zip(starts, ends, strict=True):
                self._sources.setdefault(name, source[start:end])
        self._parsed: set[str] = set()

    def __iter__(self) -> Iterator[str]:
        """The keys of all messages."""
        return (name for name in self._sources if not name.startswith("-"))

    def has_message(self, name: str) -> bool:
        return name in self._sources

    def get_message(self, name: str) -> Any:
        """The message with its `value` and `attributes`; raises LookupError where there is none."""
        self._parse(name)
        return self._bundle.get_message(name)

    def format_pattern(self, pattern: Any, fields: Mapping[str, object]) -> tuple[object, list[Exception]]:
        """The text of a message's value or attribute, and what went wrong in it."""
        return self._bundle.format_pattern(pattern, dict(fields))

    def _parse(self, name: str) -> None:
        """Bring a message or a term into the bundle, with all that it refers to."""
        if name in self._parsed or name not in self._sources:
            return
        self._parsed.add(name)
        resource = FluentResource(self._sources[name])
        references = _References()
        references.visit(resource)
        for other in references.found:
            self._parse(other)
        self._bundle.add_resource(resource)


class _References(Visitor):
    """The messages and terms (with their dash) that are spoken of in a syntax tree."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def visit_MessageReference(self, node: MessageReference) -> None:
        self.found.append(node.id.name)

    def visit_TermReference(self, node: TermReference) -> None:
        self.found.append(f"-{node.id.name}")
        self.generic_visit(node)
