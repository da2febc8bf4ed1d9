"""Another evening than this one: "and for tomorrow something with her?" is a wish of its own, whatever lies there."""

import re

from bot.understanding.text.plain import plain

_DAYS = (
    r"(?:tomorrow(?: night| evening)?|(?:the |this |next )?weekend"
    r"|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: night| evening)?"
    r"|another (?:night|evening|day|time)|next time"
    r"|(?:uber)?morgen(?: abend)?|(?:das |dieses |nachstes )?wochenende"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag(?: abend)?|mittwoch"
    r"|(?:apres-)?demain(?: soir)?|(?:le |ce )?week-end"
    r"|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: soir)?"
    r"|manana|(?:el )?finde|(?:el )?fin de semana|(?:el )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
    r"|(?:после)?завтра|выходные|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)"
)
_FOR = r"(?:for|on|fur|am|pour|para|на|в)"
_GOES_ON = (
    r"(?=\s*(?:$|[,.;:!?)]|(?:we|i|my|the kids|something|anything|maybe|what|can|could|do|need|want|with|then"
    r"|wir|ich|was|et|on|je|y|и)\b))"
)
_EVENING = re.compile(
    rf"(?:^|(?<=\s)){_FOR} {_DAYS}\b{_GOES_ON}"
    r"|(?:明天|后天|周末|下次|改天|(?:这|下)?(?:周|星期)[一二三四五六日天])(?:晚上?)?"
)
_OPENS = re.compile(
    r"^(?:(?:and|also|oh|ok|und|et|y|и|а|dann|puis|then|luego|потом),? )*"
    rf"{_FOR} (?:the |den |le |el )?{_DAYS}\b[,:]? (?=\w)"
)


_OF_A_DAY = re.compile(
    r"\b(?:remind|erinner|rappel|recuerd|recorda|напомн|send|ask|schick|frag|envoi|envoy|envia|manda|присыл|пришл|every"
    r"|jede|chaque|cada|кажд)|提醒|每|推荐|发给|问我"
)
"""Words with which a day is when something is to be said, and no film is wished for it."""


_TOMORROW = re.compile(
    r"^(?:(?:and|und|et|y|и|а|ok|then|dann|also),? )*"
    r"(?:tomorrow(?: night)?|morgen(?: abend)?|demain(?: soir)?|manana|завтра)"
    r"(?=,? (?:for|with|something|an?|fur|mit|was|eine?n?|pour|avec|une?|para|con|algo|una?|для|с|что)\b)"
)
"""Tomorrow, where what is wished for it follows."""
_FOR_THEM = re.compile(
    r"\b(?:for (?:me|us|him|her|them|my \w+)|fur (?:mich|uns|ihn|sie|meine?n? \w+)"
    r"|pour (?:moi|nous|lui|elle|eux|(?:mon|ma|mes) \w+)|para (?:mi|nosotr\w+|el|ella|mis? \w+)"
    r"|для (?:меня|нас|него|нее|мо\w+ \w+)),? "
    r"(?P<day>tomorrow(?: night)?|morgen(?: abend)?|demain(?: soir)?|manana|завтра)\b"
)
"""The same, where for whom stands before."""
_PAST = re.compile(
    r"\b(?:got|(?:it|i|he|she|that) was|we were|had|saw|watched|seen|went|came|since|last|broke|gesehen|geschaut|seit"
    r"|letzten?|(?:hatte|war) (?:ich|wir)|(?:ich|wir) (?:hatten?|waren?)|(?:j'|je l'|on l')ai|(?:on|il|elle) (?:a|est)"
    r"|vu\w*|depuis|dernier|vimos|fue|fui|desde|pasad\w+|видел\w*|смотрел\w*|был\w*|прошл\w+)\b"
)
"""Words with which a day is told of that is over: "got dumped on saturday"."""


def without_evening(text: str) -> tuple[str, bool]:
    """The text without another evening that it names, and whether it names one beside anything else."""
    said = plain(text)
    if len(said) != len(text) or _OF_A_DAY.search(said):
        return text, False
    match = _OPENS.match(said) or _TOMORROW.search(said) or _FOR_THEM.search(said) or _EVENING.search(said)
    if match is None or _PAST.search(re.split(r"[.,;!?]", said[: match.start()])[-1]):
        return text, False
    first, last = match.span("day" if match.re is _FOR_THEM else 0)
    rest = f"{text[:first].rstrip()} {text[last:].lstrip()}".strip()
    return (rest, True) if any(sign.isalnum() for sign in rest) else (text, False)
