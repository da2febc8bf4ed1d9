"""Pages: templates with the words of a language in them, everything escaped."""

import hashlib
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse

HERE = Path(__file__).parent
STATIC = HERE / "static"


class Say(Protocol):
    """A word by its key, in the language of a locale such as `de` or `zh-CN`."""

    def __call__(self, locale: str, key: str, **fields: object) -> str: ...


class Pages:
    """Renders templates. `languages` are those Usher speaks, by their own names."""

    def __init__(self, say: Say, languages: Mapping[str, str]) -> None:
        self._say = say
        self.languages = languages
        self._environment = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.globals.update(asset=_assets().__getitem__, languages=languages)

    def say(self, locale: str, key: str, **fields: object) -> str:
        return self._say(locale, key, **fields)

    def html(self, name: str, locale: str, **fields: Any) -> str:
        """A template with these fields, in a language."""
        return self._environment.get_template(name).render(say=partial(self._say, locale), locale=locale, **fields)

    def page(self, name: str, locale: str, status: int = 200, **fields: Any) -> HTMLResponse:
        """The same as an answer that no cache keeps."""
        return HTMLResponse(self.html(name, locale, **fields), status, {"Cache-Control": "no-store"})


def _assets() -> dict[str, str]:
    """The addresses of static files by their names, with a mark that changes when they do, so that browsers may keep
    them for ever."""
    files = [path for path in STATIC.rglob("*") if path.is_file()]
    marks = {path: hashlib.sha256(path.read_bytes()).hexdigest()[:10] for path in files}
    return {
        path.relative_to(STATIC).as_posix(): f"/static/{path.relative_to(STATIC).as_posix()}?{mark}"
        for path, mark in marks.items()
    }


def is_fragment(request: Request) -> bool:
    """Whether a part of a page was asked for, by a script."""
    return request.headers.get("hx-request") == "true"
