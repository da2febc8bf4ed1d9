"""How firm a length is in other languages, and since when, as English says it: "bis 90 Minuten" as "up to 90 Minuten",
"de 2021 en adelante" as "from 2021 on"."""

import re

from bot.understanding.text.tens import with_figures

_TIME_LEFT = re.compile(
    r"(?:\b(?:ich|wir) hab\w*|\bhab\w* (?:ich|wir)|\b(?:j['’]ai|on a|nous avons|il (?:me|nous) reste)|"
    r"\b(?:tengo|tenemos|me quedan|nos quedan|solo hay)|\bу (?:меня|нас)(?: есть)?|我们?(?:只|就)?有|只有)"
    r"(?: (?:nur|noch|nur noch|ungefähr|etwa|que|juste|solo|unos|только|всего|примерно))* ?(?=\d{2,3} ?(?:min|мин|分))",
    re.IGNORECASE,
)
"""How much time there is, in words that mean so only before minutes."""
_LENGTH = (
    r"(?=\d{1,3} ?(?:min|h\b|std|stund|heure|hora|мин|час)"
    r"|(?:an?derthalb|eineinhalb|zwei|une|deux|una|dos|полтора|два) (?:stund|heure|hora|час))"
)
_DIAL = r"(?:le|nle)?(?: (?:un poco|un toque|\w+ \w+itas?|\w+ cambios?|\w+ niveles?))? (?:a la |al |el |la )"
"""Behind a verb that turns something down or up: "bájale dos rayitas al drama"."""
_SEASONS = dict(zip("一二两三四五六七八九", "1223456789", strict=True))
_NUMBERS = {
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "deux": 2, "trois": 3, "quatre": 4,
    "cinq": 5, "six": 6, "sept": 7, "huit": 8, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "два": 2, "двух": 2, "три": 3, "трёх": 3, "трех": 3, "четыре": 4, "четырёх": 4, "четырех": 4, "пять": 5,
    "пяти": 5, "шесть": 6, "шести": 6, "семь": 7, "семи": 7,
}  # fmt: skip
"""Spelt numbers of seasons."""
_LIMITS = (
    (
        re.compile(rf"\b({'|'.join(_NUMBERS)})(?= (?:staffeln|saisons|temporadas|сезон\w*))", re.I),
        lambda match: str(_NUMBERS[match[1].lower()]),
    ),
    (re.compile(r"(?<![一二三四五六七八九十\d])([二三四五六七八九])([三四五六七八九])十年代"), r"\1十年代或\2十年代"),
    (
        re.compile(r"(?<![一二三四五六七八九十])([二三四五六七八九])十年代"),
        lambda match: f"{'二三四五六七八九'.index(match[1]) + 2}0年代",
    ),
    (re.compile(r"(?<!\d)(\d)0年代"), r" from the \g<1>0s "),
    (
        re.compile(
            rf"\bb[aá]ja{_DIAL}",
            re.I,
        ),
        "menos ",
    ),
    (
        re.compile(
            rf"\bs[uú]be{_DIAL}",
            re.I,
        ),
        "más ",
    ),
    (re.compile(r"(?:(?<=^)|(?<=[.,;] ))наш(?:е|у|а|его)?(?=\s*(?:[.,;]|$))", re.I), "русское"),
    (re.compile(r"\b(?:ann[ée]es? )(\d0)(?=(?: (?:ou|et|à) |, | ?/ ?)(?:les )?\d0\b)", re.I), r"from the \1s"),
    (re.compile(r"(?<=\d0s) (?:ou|et|à) (?:les )?(\d0)\b", re.I), r" or the \1s"),
    (re.compile(r"(?<!\d)(\d0)-?(?:е|х|ых|ые)(?!\w)"), r"from the \1s"),
    (
        re.compile(
            r"(?<=[hsn]) (?:es|son|ya es|c['’]est|ist|sind|это)(?: ya| ja| déjà| schon| уже)? "
            r"(?:demasiado|mucho|beaucoup|trop|zu viel|слишком много|перебор|многовато)(?! l|\w)|"
            r"(?<=[hsnаов]) (?:es|son|ya es|это|уже)? ?(?:demasiado|перебор|многовато)(?!\w)",
            re.I,
        ),
        " is too long",
    ),
    (
        re.compile(
            r"(?:不(?:要)?超过|最多|至多|别超过|不多于)([一二两三四五六七八九]|\d)季|([一二两三四五六七八九]|\d)季(?:以内|以下|之内)"
        ),
        lambda m: f" at most {_SEASONS.get(m[1] or m[2]) or m[1] or m[2]} seasons ",
    ),
    (re.compile(r"([三四])个?(半)?小时"), lambda m: f" {'三四'.index(m[1]) + 3}{'.5' if m[2] else ''} hours "),
    (re.compile(rf"\b(?:bis(?: zu)?|jusqu['’]\s?[àa]|hasta|до) {_LENGTH}", re.I), "up to "),
    (
        re.compile(
            r"\b(?:ungef[äa]hr|etwa|circa|ca\.?|rund|so um die|environ|[àa] peu pr[èe]s|autour d[e']|un[oa]s"
            rf"|alrededor de|aproximadamente|m[áa]s o menos|примерно|около|где-то|приблизительно) {_LENGTH}",
            re.I,
        ),
        "roughly ",
    ),
    (re.compile(r"(?<=[分钟时半])(?:左右|上下)"), " or so "),
    (
        re.compile(
            r"\b(?:de|en|des|du|aus|in|der|за|(?<!\w)из) ?(?:l[oa]s|les|den|der|die)? ?"
            r"(?:[úu]ltim[oa]s|derni[èe]re?s|letzten|последни[ехй]\w?) (\d{1,2})"
            r" (?:a[ñn]os|ans|ann[ée]es|jahre?n?|лет)\b",
            re.I,
        ),
        r"last \1 years",
    ),
    (re.compile(r"\b(?:des|ces|les) (\d{1,2}) derni[èe]re?s (?:ann[ée]es|ans)\b", re.I), r"last \1 years"),
    (
        re.compile(r"(?<![\d-])((?:19|20)\d\d)(?:[ ,/]| ou | oder | o | или |或)((?:19|20)\d\d)(?![\d-])"),
        r"from \1 to \2",
    ),
    (re.compile(r"(?:最近|近|过去)(\d{1,2})年(?:的|内|以内)?"), r"last \1 years "),
    (
        re.compile(
            r"(?:\b(?:desde|a partir de|de)|(?<!\w)(?:начиная )?с) ((?:19|20)\d\d)"
            r"(?: (?:en adelante|hacia (?:delante|adelante)|года?(?: и (?:позже|новее|далее))?))",
            re.I,
        ),
        r"from \1 on",
    ),
    (
        re.compile(
            r"\b((?:älter|jünger|plus (?:vieux|anciens?)|más (?:viej|antigu)\w+|старше|старее)"
            r"(?: als| wie| que| de)? \d{1,2})"
            r" (?:jahre?n?|ans|años|anos|лет)\b",
            re.I,
        ),
        r"\1 years ",
    ),
)
"""How firm a limit is, in words that mean so only beside a length."""


def with_limits(text: str) -> str:
    """The text with such words in English."""
    text = _TIME_LEFT.sub("only ", with_figures(text))
    for words, meaning in _LIMITS:
        text = words.sub(meaning, text)
    return text
