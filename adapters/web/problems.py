"""What goes wrong, told: as problem+json to programs (RFC 9457), as a short page to people."""

from http import HTTPStatus
from typing import Any

from starlette.responses import JSONResponse

TYPE = "application/problem+json"


class Problem(Exception):
    """An answer that is no success: `detail` says how to mend it, `word` is the key of the same for people."""

    def __init__(self, status: int, detail: str, *, word: str = "", headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.word = word or f"web-problem-{status}"
        self.headers = headers or {}


def as_json(problem: Problem, **more: Any) -> JSONResponse:
    """The problem as a program reads it."""
    status = HTTPStatus(problem.status)
    told = {"type": "about:blank", "title": status.phrase, "status": problem.status, "detail": problem.detail, **more}
    return JSONResponse(told, problem.status, problem.headers, media_type=TYPE)
