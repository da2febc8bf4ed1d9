"""A door's own words."""

from typing import Protocol


class Say(Protocol):
    """A word by its key, in the language of a platform's locale such as `de` or `zh-CN`."""

    def __call__(self, locale: str, key: str, **fields: object) -> str: ...
