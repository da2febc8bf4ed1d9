"""Discord's own OpenAPI description as a judge of requests and answers. What it doesn't say is in discord_limits.py.

The description is no part of this project: without it (see `SPECIFICATION`) shapes go unjudged, the limits don't.
"""

import json
import os
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

SPECIFICATION = Path(
    os.environ.get("USHER_DISCORD_SPEC") or Path(__file__).parents[3] / "shared" / "specs" / "discord-openapi.json"
)
MISSING = f"Discord's specification is not at {SPECIFICATION}: shapes of requests go unjudged"
_BESIDES = {"nsfw", "tts", "flags"}
"""Keys that Discord takes and its description forgets (`tts` of an edit and `flags` of an embed, which
discord.py always sends)."""
BINARY = re.compile(r"files\[\d\]")
_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict,
    "null": type(None),
}  # fmt: skip
_FORMATS = {
    "snowflake": re.compile(r"0|[1-9]\d{0,19}"),
    "date-time": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"),
    "uri": re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:\S+"),
}


class Refused(Exception):
    """What Discord answers 400 "Invalid Form Body" to."""


@cache
def description() -> Mapping[str, Any]:
    """Paths and schemas; both empty where the file isn't there."""
    if not SPECIFICATION.exists():
        return {"paths": {}, "components": {"schemas": {}}}
    return json.loads(SPECIFICATION.read_text(encoding="utf-8"))


def judge_request(method: str, template: str, query: Mapping[str, str], body: Any) -> None:
    """Raises Refused for what the endpoint doesn't take: names, types, lengths, keys it has never heard of."""
    operation = _operation(method, template)
    if operation is None:
        return
    known = {each["name"]: each["schema"] for each in operation.get("parameters", []) if each["in"] == "query"}
    wrong = [f"unknown query parameter {name}" for name in query if name not in known]
    for name, text in query.items():
        wrong += _wrong(known.get(name, {}), _from_query(known.get(name, {}), text), name)
    content = operation.get("requestBody", {}).get("content", {})
    if body is not None and not content:
        wrong.append("takes no body")
    elif body is not None:
        form = content.get("application/json") or content["multipart/form-data"]
        wrong += _wrong(form["schema"], body, "body", strict=True)
    elif operation.get("requestBody", {}).get("required"):
        wrong.append("needs a body")
    if wrong:
        raise Refused("; ".join(wrong[:6]))


def judge_answer(method: str, template: str, status: int, body: Any) -> None:
    """Raises Refused when the stand-in itself answers what Discord never would."""
    operation = _operation(method, template)
    if operation is None:
        return
    answers = operation["responses"]
    found = answers.get(str(status)) or answers.get("4XX") if status < 500 else None
    if found is None:
        raise Refused(f"{method} {template} never answers {status}")
    while "$ref" in found:
        found = _target(found["$ref"])
    content = found.get("content", {}).get("application/json")
    wrong = list(_wrong(content["schema"], body, "answer")) if content else []
    if wrong:
        raise Refused("; ".join(wrong[:6]))


def judge(schema: str, value: Any) -> None:
    """Raises Refused when the value is none of the named schema."""
    found = description()["components"]["schemas"].get(schema)
    wrong = list(_wrong(found, value, schema)) if found else []
    if wrong:
        raise Refused("; ".join(wrong[:6]))


def _operation(method: str, template: str) -> Mapping[str, Any] | None:
    path = description()["paths"].get(template)
    return path and path.get(method.lower())


def _from_query(schema: Mapping[str, Any], text: str) -> Any:
    kind = _resolved(schema).get("type")
    if kind == "boolean":
        return {"1": True, "0": False, "true": True, "false": False}.get(text.lower(), text)
    return int(text) if kind == "integer" and text.isdecimal() else text


def _target(reference: str) -> Any:
    found: Any = description()
    for part in reference.removeprefix("#/").split("/"):
        found = found[part]
    return found


def _resolved(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    while "$ref" in schema:
        schema = _target(schema["$ref"])
    return schema


def _wrong(schema: Mapping[str, Any], value: Any, where: str, *, strict: bool = False) -> Iterator[str]:
    """What the schema has against the value. `strict` also refuses keys that it doesn't name."""
    schema = _resolved(schema)
    if strict and schema.get("format") == "snowflake" and isinstance(value, int):
        return  # as discord.py sends them, and Discord takes them
    for part in schema.get("allOf", ()):
        yield from _wrong(part, value, where)
    if union := schema.get("oneOf") or schema.get("anyOf"):
        yield from _wrong_in_all(union, value, where, strict)
        return
    kinds = schema.get("type", ())
    kinds = (kinds,) if isinstance(kinds, str) else kinds
    if kinds and not any(_is(value, kind) for kind in kinds):
        yield f"{where} must be {' or '.join(kinds)}, not {value!r:.60}"
        return
    if "const" in schema and value != schema["const"]:
        yield f"{where} must be {schema['const']!r}, not {value!r:.60}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where} must be one of {schema['enum']}, not {value!r:.60}"
    if isinstance(value, str):
        yield from _wrong_text(schema, value, where)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield from _wrong_number(schema, value, where)
    elif isinstance(value, list):
        yield from _wrong_list(schema, value, where, strict)
    elif isinstance(value, dict):
        yield from _wrong_object(schema, value, where, strict)


def _is(value: Any, kind: str) -> bool:
    return isinstance(value, _TYPES[kind]) and not (isinstance(value, bool) and kind in {"integer", "number"})


def _wrong_in_all(union: list[Any], value: Any, where: str, strict: bool) -> Iterator[str]:
    """Nothing when one of the union fits; else what is wrong with the likeliest: that of the value's `type`, if any."""
    some = union if value is None else [each for each in union if each.get("type") != "null"]
    meant = [each for each in some if isinstance(value, dict) and value.get("type") in _kinds(each)] or some
    reasons = []
    for each in meant:
        found = list(_wrong(each, value, where, strict=strict))
        if not found:
            return
        reasons.append(found)
    if all("const" in each for each in meant):
        yield f"{where} must be one of {[each['const'] for each in meant]}, not {value!r:.60}"
    else:
        yield from min(reasons, key=len) if len(meant) > 1 else reasons[0]


def _kinds(schema: Mapping[str, Any]) -> Any:
    return _resolved(schema).get("properties", {}).get("type", {}).get("enum", ())


def _wrong_text(schema: Mapping[str, Any], value: str, where: str) -> Iterator[str]:
    size = len(value)
    if size < schema.get("minLength", 0):
        yield f"{where} must have {schema['minLength']} characters or more"
    if size > schema.get("maxLength", size):
        yield f"{where} must have at most {schema['maxLength']} characters, not {size}"
    form = _FORMATS.get(schema.get("format", ""))
    if form and not form.fullmatch(value):
        yield f"{where} must be a {schema['format']}, not {value!r:.60}"


def _wrong_number(schema: Mapping[str, Any], value: float, where: str) -> Iterator[str]:
    low, high = schema.get("minimum", value), schema.get("maximum", value)
    if schema.get("format") == "int32":
        low, high = max(low, -(2**31)), min(high, 2**31 - 1)
    if not low <= value <= high:
        yield f"{where} must be {low} to {high}, not {value}"


def _wrong_list(schema: Mapping[str, Any], value: list[Any], where: str, strict: bool) -> Iterator[str]:
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield f"{where} must have {schema.get('minItems', 0)} to {schema.get('maxItems')} parts, not {len(value)}"
    if schema.get("uniqueItems") and len({json.dumps(part) for part in value}) < len(value):
        yield f"{where} must not have the same twice"
    if "items" in schema:
        for place, part in enumerate(value):
            yield from _wrong(schema["items"], part, f"{where}[{place}]", strict=strict)


def _wrong_object(schema: Mapping[str, Any], value: dict[str, Any], where: str, strict: bool) -> Iterator[str]:
    known = _properties(schema)
    for name in schema.get("required", ()):
        if name not in value:
            yield f"{where} needs {name}"
    if len(value) > schema.get("maxProperties", len(value)):
        yield f"{where} has more than {schema['maxProperties']} keys"
    others = schema.get("additionalProperties")
    for name, part in value.items():
        if name in schema.get("properties", ()):
            yield from _wrong(schema["properties"][name], part, f"{where}.{name}", strict=strict)
        elif isinstance(others, dict):
            yield from _wrong(others, part, f"{where}.{name}", strict=strict)
        elif strict and known and name not in known | _BESIDES:
            yield f"{where} has no {name}"


def _properties(schema: Mapping[str, Any]) -> set[str]:
    schema = _resolved(schema)
    found = set(schema.get("properties", ()))
    for part in schema.get("allOf", ()):
        found |= _properties(part)
    return found
