"""The rules as they stand in their file: read again when it changes, refused as a whole when a line is wrong."""

from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from bot import observe
from bot.errors import RulesInvalid
from bot.recommend.rules import Rules

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Every scalar is a string: YAML would read the language `no` as False."""


class RuleFile:
    """Watches a file by its time and size, which costs microseconds."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen: tuple[int, int] | None = None
        self._rules = Rules()

    def rules(self) -> Rules:
        """The rules that hold: those of the file, or those before it where it can't be used. Without one, none."""
        seen = self._look()
        if seen != self._seen:
            again, self._seen = self._seen is not None, seen
            try:
                self._rules = read_rules(self.path)
            except RulesInvalid as error:
                observe.errors.labels(kind=type(error).__name__).inc()
                observe.log.error(
                    "rules refused", file=str(self.path), line=error.fields["line"], reason=error.fields["reason"]
                )
            else:
                if again:
                    observe.log.info("rules read anew", file=str(self.path), rules=len(self._rules.rules))
        return self._rules

    def _look(self) -> tuple[int, int] | None:
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size


def read_rules(path: Path) -> Rules:
    """The file's rules, none where there is no file; raises RulesInvalid naming line and key."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Rules()
    except (OSError, UnicodeDecodeError) as error:
        raise RulesInvalid(path=path, line=1, reason=str(error)) from None
    try:
        tree = yaml.compose(text, Loader=_LOADER)
        given = yaml.load(text, Loader=_LOADER)  # noqa: S506  it makes nothing but strings, lists and dicts
    except yaml.YAMLError as error:
        raise RulesInvalid(path=path, line=_line_of(error), reason=" ".join(str(error).split())) from None
    try:
        return Rules.model_validate(given or {})
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise RulesInvalid(path=path, line=_line_at(tree, first["loc"]), reason=_reason(first)) from None


def _line_of(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else 1


def _line_at(node: yaml.Node | None, where: tuple[int | str, ...]) -> int:
    """The line on which the key or the place in a list stands; of what is missing, that of what lacks it."""
    line = node.start_mark.line + 1 if node else 1
    for part in where:
        if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
        elif isinstance(node, yaml.MappingNode):
            found = next(((key, value) for key, value in node.value if key.value == part), None)
            if not found:
                break
            line, node = found[0].start_mark.line + 1, found[1]
    return line


def _reason(error: Any) -> str:
    where = ".".join(str(part) for part in error["loc"]) or "all of it"
    if error["type"] == "extra_forbidden":
        return f"the key {where!r} is unknown"
    message = error["msg"].removeprefix("Value error, ")
    return f"{where}: {message[0].lower()}{message[1:]}"
