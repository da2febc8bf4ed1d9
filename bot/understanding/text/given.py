"""What somebody gives a film, in any language, as a score: "ставлю 4", "8 sur 10"."""

import re

FIVE, TEN = 5, 10
_OUT_OF = re.compile(
    r"(?<![\d/])(\d{1,2}(?:[.,]5)?) ?(?:von|sur|de|sobre|из|на) ?(5|10)(?![\d%]| ?(?:min|st|h\b|мин|час))",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"(?:\b(?:(?:ich |i )?geb\w*|kriegt|bekommt|kriegst|je (?:lui |leur )?(?:mets|donne)|mets|"
    r"(?:yo )?l[ea]s? (?:doy|pongo)|"
    r"(?:по)?ставлю|даю|дам|оценка|nota|note)\b(?: (?:ihm|dem|der|ihr|von mir|eine?|ne|une?|la|ему|ей|ему бы|de))*|"
    r"(?:打|给|评)(?:个|了|它|这部|他|她)*|^\W*(?:un|ne|eine|une)|[,.!;] ?(?:un|ne|eine|une))\s?"
    r"(?P<given>10|\d(?:[.,]5)?)(?: ?(?:分|баллов|балла|points?|punkte|puntos))?(?=\W*$|[,.!;，。！])",
    re.IGNORECASE,
)
"""What somebody gives a film: of five, or of ten where it is more."""


def with_scores(text: str) -> str:
    """The text with what is given as scores out of five or ten."""
    return _GIVEN.sub(_as_score, _OUT_OF.sub(r" \1/\2 ", text))


def _as_score(match: re.Match[str]) -> str:
    figure = float(match["given"].replace(",", "."))
    return f" {figure:g}/{FIVE if figure <= FIVE else TEN} " if figure else match[0]
