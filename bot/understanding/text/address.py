"""How somebody is spoken to, and what is said only to have it kept: neither changes what is meant.

"Haben Sie etwas Lustiges?" is "hast du etwas Lustiges?"; "merken Sie sich, dass ich keine Kriegsfilme mag" says "ich
mag keine Kriegsfilme".
"""

import re
from functools import cache

from bot.understanding.text.lexicons import lexicon

LONGEST = 400
"""Characters of a message that is put so: whoever writes more tells a story."""
_SINCE = re.compile(r"(?:^|(?<=[.!?,;。！？，；]))\s*", re.IGNORECASE)
_VERB_LAST = re.compile(
    r"^((?:ich|wir|er|sie|es|man|(?:mein|meine|unser|unsere) \w+))\s+(.+?)\s+(\w+)\s*([.!?]?)$", re.IGNORECASE
)
"""A German clause behind `dass` keeps its verb for the end."""


def as_to_a_friend(text: str, locale: str = "") -> str:
    """The message in the familiar form, without what a kind of title is not, where it says what it is; who knows all
    films of a studio wants none of them."""
    if len(text) > LONGEST:
        return text
    code = locale[:2]
    text = _in_standard(text if text.isascii() else text.translate(_simplified()), code)
    for pattern, familiar in (*_plainer(), *_short(code), *_all_known()):
        text = pattern.sub(familiar, text)
    for pattern in _rather():
        if match := pattern.match(text):
            return match["rest"]
    return text


def to_be_kept(text: str) -> str:
    """The message with what is to be remembered in it simply said; empty where nothing is."""
    if len(text) > LONGEST:
        return ""
    for pattern in _kept():
        if match := pattern.search(text):
            rest = text[match.end() :]
            if match[0].rstrip().endswith("dass"):
                rest = _VERB_LAST.sub(r"\1 \3 \2\4", rest)
            rest = rest.rstrip().removesuffix("?")
            before = text[: match.start()].strip()
            return f"{before} {rest}".strip() if rest.strip() else ""
    for pattern in _kept_after():
        if (match := pattern.search(text)) and match.start():
            return text[: match.start()]
    return ""


@cache
def _plainer() -> tuple[tuple[re.Pattern[str], str], ...]:
    ways = lexicon("text/address")
    return tuple((_cased(pattern), plainer) for pattern, plainer in (*ways["figures"], *ways["formal"]))


def _cased(pattern: str) -> re.Pattern[str]:
    """In any case, but for German's Sie: without its capital it may be another."""
    return re.compile(pattern.replace("Sie", "(?-i:Sie)"), re.IGNORECASE)


@cache
def _all_known() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((_cased(pattern), refused) for pattern, refused in lexicon("text/address")["all_known"])


@cache
def _short(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((_cased(pattern), full) for pattern, full in lexicon("text/address")["short"].get(code, ()))


@cache
def _simplified() -> dict[int, int]:
    """Chinese signs of Taiwan and Hong Kong with the simplified ones."""
    signs = lexicon("text/traditional")
    return str.maketrans(*("".join(signs[name].split()) for name in ("traditional", "simplified")))


def _in_standard(text: str, code: str) -> str:
    """What a region or a street says in one language, as all its speakers do; a word with a capital inside a sentence
    may be a name, and a message of nothing but such words stays."""
    pattern, standard = _regional(code)
    if pattern is None:
        return text

    def put(match: re.Match[str]) -> str:
        named = match[0][0].isupper() and match.start() > 0 and not text.isupper()
        return match[0] if named else standard[match[0].casefold()]

    said = pattern.sub(put, text)
    return said if any(sign.isalpha() for sign in said) else text


@cache
def _regional(code: str) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    """The regional words of a language as one pattern, and each with what stands for it."""
    own = lexicon("text/address")["regional"].get(code, {})
    standard = {word.casefold(): meant for meant, words in own.items() for word in words}
    told = "|".join(re.escape(word) for word in sorted(standard, key=len, reverse=True))
    return (re.compile(rf"(?<![\w'’-])(?:{told})(?![\w'’-])", re.IGNORECASE) if told else None), standard


_REFUSED = (
    r"^\W*(?:(?:no|nein|nee|nan|non|нет|不)\W+)?"
    r"(?:(?:not|no|kein\w*|nicht|pas|не|不是|不要|别)\W*(?:an?\W|ein\w* |une? |de |una? )?{0}\w*"
    r"|{0}\w* (?:no|nicht|nein|pas|не))\W+(?:(?:sondern|mais|sino|but|а|而是) ?)?(?P<rest>.*{1}.*)$"
)


@cache
def _rather() -> tuple[re.Pattern[str], ...]:
    """A refused kind, then `rest`, in which the other one is named."""
    return tuple(re.compile(_REFUSED.format(*pair), re.IGNORECASE) for pair in lexicon("text/address")["rather"])


@cache
def _kept() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(f"{_SINCE.pattern}(?:{line})", re.IGNORECASE) for line in lexicon("text/address")["kept"])


@cache
def _kept_after() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(line, re.IGNORECASE) for line in lexicon("text/address")["kept_after"])
