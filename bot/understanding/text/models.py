"""What a film is to be like, said in ways of other languages that its words alone don't tell: put as the language says
it plainly, so that tongues.yaml has words for it."""

import re
from collections.abc import Mapping

_OPENS = r"(^|[,.;!?:–-] ?|\b(?:was|etwas|film|filme|quelque chose|un truc|algo|pel[ií]cula|peli|что-то|что-нибудь) )"
"""What may stand before a wish: behind "war" it is no wish, but what somebody thinks of a film."""
_NOT_SO: Mapping[str, tuple[re.Pattern[str], str]] = {
    code: (re.compile(_OPENS + said, re.IGNORECASE), rf"\1{plainly}")
    for code, said, plainly in (
        ("de", r"(?:nicht (?:ganz )?so (\w+) wie|weniger (\w+) als)\b", r"weniger \2\3, sowas wie"),
        ("fr", r"(?:pas (?:aussi|si) (\w+) que|moins (\w+) que)\b", r"moins \2\3, un film comme"),
        ("es", r"(?:no tan (\w+) como|menos (\w+) que)\b", r"menos \2\3, algo como"),
        ("ru", r"(?:не (?:так\w*|столь) (\w+),? как|менее (\w+),? чем)\b", r"менее \2\3, что-то вроде"),
    )
}
"""What is to be like a title, only less so: "nicht so laut wie Dunkirk"."""
_IN_WAY_OF = re.compile(r"\b(?:à|a) la (?=[A-ZÄÖÜÀ-Ý«„“\"])")
"""Behind what is in the way of a title; without a capital it is "à la mer"."""
_IN_WAY = {"fr": "un film comme ", "de": "sowas wie ", "es": "algo como ", "ru": "что-то вроде ", "zh": "类似"}


_NAMED = r"(?=[A-ZÄÖÜÀ-ÝА-Я\d«„“\"])"
_SORT_OF: Mapping[str, re.Pattern[str]] = {
    code: re.compile(said + r"\s+" + _NAMED)
    for code, said in (
        ("de", r"\b(?:(?:eher|lieber|mehr|gerne?|mal|was|etwas) )*so(?: ?was| etwas)? wie"),
        ("fr", r"(?:(?<=\w),? |^)(?:(?:plutôt|plus|du|dans le|un peu) )*(?:genre|style|façon|type)"),
        ("es", r"\b(?:(?:algo|más|mas|en|del|de|como) )*(?:tipo|estilo|rollo|onda)"),
        ("ru", r"(?<![^\W_])(?:(?:скорее|лучше|больше|что-?то|чего-?нибудь) )*(?:типа|вроде|наподобие|в духе)"),
    )
}
"""Before the name of what a film is to be like, with a capital or in quotes: "une comédie genre Very Bad Trip"."""


_STYLE = re.compile(
    r"(?<!même )(?<!le )(?<!un )(?<!du )(?<!son )(?<!de )\bstyle (?=(?!d['eu])[a-zà-ÿ]{3,})", re.IGNORECASE
)
"""Before a title in small letters: "un truc plus sérieux style alien". What is stylish has its accent."""
_MANNER = re.compile(
    r"\b(?:so |bisschen )*((?:[\w'-]+ (?:oder|und) )?[\w']+)(?: |-)m(?:ä|a)(?:ß|ss)ig\b", re.IGNORECASE
)
"""Behind what a film is to be like: "coherence oder predestination mäßig"."""


_SAID = re.compile(
    r"(?:\bj['’]ai (?:bien )?dit|\bje disais|\bich (?:hab\w* |hatte )?(?:doch )?(?:gesagt|sagte):?|"
    r"\b(?:he dicho|dije|yo dije)|"
    r"\bя (?:же |ведь )?(?:сказал|говорил|просил)а?:?) (?=[A-ZА-ЯÀ-Ý«„“\"])|我(?:刚才)?说的是|我要的是(?=《)"
)
"""Before the title that a wish was to be like, said once more: "j'ai dit Intouchables"."""


_OWN = re.compile(r"华语|国语|国产|中文(?!字幕)|普通话")
_UNREAD = re.compile(r"[，,。 ]*[^，,。]{0,6}(?:看不懂|看不清|看不了|不爱看|不想看|不喜欢看|讨厌|懒得看|不识)字幕")
"""Why films are to be in one's own language: they have subtitles all the same, and none need be without."""
_ZH_LESS = re.compile(
    r"(?:没有?|不如|不像)(第.[部个]|[这那]部|[^，。,. ]{1,10}?)那么([^，。,. ]{1,2}?)的?(?=$|[，。,. ])"
)
_ZH_THAN = re.compile(r"比(?:第.[部个]|[这那]部|它)(?=更|还|再|短|长|老|新|轻|好|吓|恐|快|慢|欢|温)")
_ZH_PLACE = re.compile(r"第.[部个]|[这那]部")
"""What there is to be less of than in a card or in a title: `没有第一部那么老的`; and a card that it is measured by."""
_ZH_FEARS = re.compile(
    r"(?<!不)(?:特别|很|最|超|有点|就)?(?:怕|受不了|看不了|见不得)(?:看|见)?(血腥|流血|血|暴力|恐怖|鬼|打打杀杀|打斗)"
)
"""What somebody is afraid of is not to be in it: `她怕血腥`."""


_WHERE = re.compile(r"\s+(?:où|(?<=film )ou(?= (?:un|une|deux|des|le|la|les|tout) ))\s+", re.IGNORECASE)
"""Before what happens in a film; without an accent it may stand between two kinds of films as well."""


def with_models(text: str, code: str) -> str:
    """The text with those models as plainly said."""
    if code == "fr":
        text = _STYLE.sub("comme ", _WHERE.sub(", ", text))
    if code == "de":
        text = _MANNER.sub(r"sowas wie \1", text)
    if code == "zh" and _OWN.search(text):
        text = _UNREAD.sub("", text)
    if code == "zh":
        text = _ZH_FEARS.sub(r"不要\1", text)
        text = _ZH_THAN.sub("", _ZH_LESS.sub(_less_in_chinese, text))
    if code in _NOT_SO:
        pattern, plainly = _NOT_SO[code]
        text = pattern.sub(plainly, text)
    if code in _SORT_OF:
        text = _SORT_OF[code].sub(f", {_IN_WAY[code]}", text)
    text = text if code == "es" else _IN_WAY_OF.sub(_IN_WAY[code], text)
    return _SAID.sub(_IN_WAY[code], text)


def _less_in_chinese(match: re.Match[str]) -> str:
    like = "" if _ZH_PLACE.fullmatch(match[1]) else f"，类似{match[1]}"
    return f"没那么{match[2]}{like}"
