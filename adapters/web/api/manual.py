"""The API's own page, made from its OpenAPI file: no script, nothing from elsewhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from adapters.web.api.models import Trouble


def described(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document, with the form of troubles in it."""
    if not app.openapi_schema:
        found = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        found["components"]["schemas"]["Trouble"] = Trouble.model_json_schema()
        app.openapi_schema = found
    return app.openapi_schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One thing the API does: `fields` are what it takes, by name, sort and whether it must be there."""

    method: str
    path: str
    about: str
    fields: tuple[tuple[str, str, bool], ...]
    needs_key: bool


def operations(document: Mapping[str, Any]) -> list[Operation]:
    """Everything in an OpenAPI document, in its order."""
    return [
        Operation(
            method=method.upper(),
            path=path,
            about=given.get("description", ""),
            fields=tuple(_fields(given, document)),
            needs_key=bool(given.get("security")),
        )
        for path, methods in document["paths"].items()
        for method, given in methods.items()
    ]


def _fields(given: Mapping[str, Any], document: Mapping[str, Any]) -> Iterator[tuple[str, str, bool]]:
    for each in given.get("parameters", ()):
        yield each["name"], _sort(each["schema"]), each.get("required", False)
    for body in given.get("requestBody", {}).get("content", {}).values():
        model = document["components"]["schemas"][body["schema"]["$ref"].rpartition("/")[2]]
        for name, schema in model["properties"].items():
            yield name, _sort(schema), name in model.get("required", ())


def _sort(schema: Mapping[str, Any]) -> str:
    """A schema in a few words."""
    if "enum" in schema:
        return " | ".join(map(str, schema["enum"]))
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(_sort(each) for each in schema["anyOf"])
    if schema.get("type") == "array":
        return f"list of {_sort(schema['items'])}"
    return str(schema.get("type", "anything"))
