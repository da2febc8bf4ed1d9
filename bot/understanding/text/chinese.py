"""Chinese sentences in the order in which other languages say the same: what is refused behind its refusal, and what a
film is about behind the word for it."""

import re

_MARKS = str.maketrans({"，": ", ", "。": ". ", "！": "! ", "？": "? ", "；": "; ", "：": ": ", "、": ", "})
"""Full-width marks end a clause as plain ones do."""
_FILM = r"(?:片|电影|剧|动画)"
_NO_BEHIND = re.compile(
    r"((?:\"[^\"]{1,60}\"(?: \(\d{4}\))? ?)?[^\s，。,.!！？?；、]{0,24}?)(?:我们?)?"
    r"(?:(?:都|也|全)(?:不要|不想看|不看)|(?<=的)(?:不要|不想看|不看|就算了)(?=\s*(?:$|[,.!?])))"
)
"""What is refused before the words that refuse it: `动画片和黑白的都不要`, `2010年以前的不要`."""
_NOT_OF = re.compile(rf"不是([^\s，。,.！？的]{{1,6}})的([^\s，。,.！？的]{{1,8}}{_FILM})")
"""What is refused before the thing that is wanted: `不是美国的战争片` is a war film, and not American."""
_NO_PREFIX = "(?![是错同到懂清见了完起出透够知会能该得想]|一样)"
"""Behind 不, where it makes another word of it than a refusal: 不错, 想不到."""
_NOT_SO = re.compile(rf"(?<![要得])不{_NO_PREFIX}([^\s，。,.！？的]{{1,5}})的([^\s，。,.！？的]{{0,6}}{_FILM})")
"""What a film is not to be, before it: `不吓人的鬼片`."""
_OF_WHAT = re.compile(r"(?:跟|和|与|同)([^\s，。,.！？的]{1,8}?)(?:有关|相关)的?")
"""What a film is about, around the subject: `跟吃有关的`."""


def in_plain_order(text: str) -> str:
    """The text with plain marks, and with what it refuses and tells of in that order; other scripts as they are."""
    text = _NOT_SO.sub(r"\2, 不\1", _OF_WHAT.sub(r"关于\1的", text.translate(_MARKS)))
    return _NOT_OF.sub(r"\2, 不要\1的", _NO_BEHIND.sub(r"不要\1", text))
