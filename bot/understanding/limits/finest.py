"""Wishes for the best there is: "the best horror films", "die besten Filme von 2019"; praise of a title is none."""

import re

from bot.understanding.text.plain import plain

_FILMS = (
    r"(?:films?|movies?|series|shows?|comed\w+|horrors?|thrillers?|dramas?|westerns?|musicals?|documentar\w+|docs?|"
    r"anime\w*|animation|animated|cartoons?|rom-?coms?|romances?|sci-?fi|noirs?|crime|action|war|heist|mysteries|ones?|"
    r"\w*film\w*|streifen|serien?|komodi\w+|krimis?|dokus?|comedies?|policiers?|peli\w*|comedias?|terror|"
    r"фильм\w*|кино|сериал\w*|комеди\w*|ужас\w*|боевик\w*|мульт\w*|драм\w*)"
)
_SAID = (
    r"(?:what(?:'s|s| is| are| was| were)?|which(?: is| are| was| were)?|tell|show|give|find|name|recommend|suggest|"
    r"i|we|want|need|would|like|i'd|can|you|me|us|so|ok|okay|hey|hi|and|please|got|any|of|some|one|the|your|all|time|"
    r"list|very|top|\d+|only|just|now|"
    r"was|welche\w*|sind|ist|waren|war|zeig|nenn|gib|mir|uns|ich|will|mochte|suche|bitte|die|der|das|den|dem|einen?r?|"
    r"quels?|quelles?|est|sont|montre|donne|cite|moi|je|veux|cherche|les?|la|un|une|des|du|"
    r"cual|cuales|es|son|dime|dame|muestrame|quiero|busco|los?|las|el|una?|"
    r"како[йе]|какие|покажи|назови|дай|мне|хочу|самы[йе]|один|из)"
)
_BEST = (
    r"(?:best|greatest|finest|top[- ]rated|highest[- ]rated|best[- ]rated|most acclaimed|"
    r"(?:aller)?beste[nrs]?|bestbewertete\w*|meilleure?s?|mejor(?:es)?|лучш(?:ий|ие|их|ая|ее|ую))"
)
_WISHED = re.compile(
    rf"^(?P<before>(?:{_SAID} )*){_BEST} (?!(?:es|una?|algo|con|sin|que|ver|of|for|to|if|way|thing)\b)"
    rf"(?=(?:[\w'-]+ ){{0,3}}?{_FILMS}(?!\w))"
    r"(?!(?:friend|freund|ami|amig|друг|man\b|mate))"
)
_UNSPACED = re.compile(
    r"(?:评分最高|最佳|最好(?:看|(?=的))(?!是|有|能|要|不|别|在|短|长|可以|带|没|选|给|来)|最棒|最经典)的?"
    r"(?=.{0,6}(?:电影|片|剧|动画|动漫))"
)
_OPENS_PRAISE = re.compile(
    r"^(?:the |der |die |das |le |la |el )?(?:best|beste|meilleur|mejor) \w+ (?:i|ich|que j'ai|que he)\b"
)
"""What was the best that somebody saw is told, and not wished."""


def without_finest(text: str) -> str | None:
    """A wish without the words that want the best; None where it wants no best."""
    said = plain(text)
    if len(said) != len(text):  # letters that fall apart when accents go: places would not agree
        return None
    if found := _UNSPACED.search(said):
        return text[: found.start()] + text[found.end() :]
    found = _WISHED.match(said)
    if not found or _OPENS_PRAISE.match(said):
        return None
    return text[: found.end("before")] + text[found.end() :]
