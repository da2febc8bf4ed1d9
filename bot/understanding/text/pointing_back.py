"""A refusal that points back to what was told before it: "my ex loved horror, so none of that" wants no horror."""

import re
from functools import cache

from bot.understanding.text.lexicons import lexicon

_ALL_THAT = re.compile(
    r",? (?:and|und|et|y|и) "
    r"(?:all (?:of )?(?:that|those|it)|all|that|stuff|so on|such|the like|so|tout ca|todo eso|все такое)"
    r"(?: (?:stuff|things?|kind|sort))*$",
    re.IGNORECASE,
)
LONGEST = 500
"""Characters of a message that is looked through; in a longer one what was told before is told too far away."""
_AND = re.compile(r"(?<!black) (?:and|n|&) (?!white)", re.IGNORECASE)


def without_that(text: str) -> str:
    """The text with what such a refusal points at refused by its name; any other as it is."""
    for told, no in _refusals() if len(text) <= LONGEST else ():
        if match := told.search(text):
            what = _AND.sub(" or ", _ALL_THAT.sub("", match["what"].strip(" ,")))
            who = match.groupdict().get("who")  # who can't bear it watches along
            return f"{text[: match.start()]}{f'with {who}, ' if who else ''}{no}{what}{text[match.end() :]}"
    return text


@cache
def _refusals() -> tuple[tuple[re.Pattern[str], str], ...]:
    """How it is told what somebody liked and then refused, and what refuses it in the same language."""
    return tuple(
        (re.compile(entry["told"], re.IGNORECASE), entry["no"]) for entry in lexicon("text/pointing_back").values()
    )
