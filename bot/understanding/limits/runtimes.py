"""Lengths in text: `under 2h`, `between 80 and 100 minutes`, `a lean 85`, `nothing too long`."""

import re

from bot.request import Span

_WORDS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "half an": 0.5, "half a": 0.5}
_NUMBER = r"(?:\d{1,3}(?:[.,]\d)?|(?:half an?|an?|one|two|three|four)(?=[\s-]))"
_HOURS = (
    rf"(?P<h>{_NUMBER})(?P<plus>\s+and\s+a\s+half)?\s*-?\s*(?:hours?|hrs?|h)\b(?:\s*(?:and\s+)?(?:(?P<m>\d{{1,2}})\s*(?:minutes?|mins?|"
    rf"m)?\b(?!\s*hours)|(?P<half>(?:and|n|&) (?:a )?half|a half)))?"
)
_TENS = {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
         "ninety": 90, "one hundred": 100, "a hundred": 100, "hundred": 100}  # fmt: skip
_SPELT = re.compile(rf"\b({'|'.join(sorted(_TENS, key=len, reverse=True))})(?:[- ](five|ten|twenty))?\b")
_UNITS = {None: 0, "five": 5, "ten": 10, "twenty": 20}
_DURATION = re.compile(
    rf"\b(?:{_HOURS}|(?P<hm>\d)h(?P<mm>\d\d)\b|(?P<min>\d{{2,3}})\s*-?\s*(?:minutes?|mins?|min|m)\b|"
    rf"(?P<hh>(?:an )?hour (?:and|n|&) (?:a )?half))"
)
_BETWEEN = re.compile(r"\b(?:between\s+)?(\d{2,3})\s*(?:and|to|-|–)\s*(\d{2,3})\s*-?\s*(?:minutes?|mins?|min)\b")
_UNDER = re.compile(
    r"(?:under|below|sub|beyond|past|exceeding|less than|shorter than|fewer than|max(?:imum)?(?: of)?|"
    r"at most|no more than|no longer than|"
    r"up to|within|not over|not (?:be )?(?:more|longer) than|"
    r"nothing (?:over|above|longer than|more than)|n't (?:be )?(?:over|longer than|more than|exceed)|"
    r"not exceed(?:ing)?|<=?|exactly|(?:have|got) (?:just|about|roughly)|just|gives? up after|falls? asleep after|"
    r"(?:nods?|doz\w+|drops?|zones?) (?:off|out) after|(?:restless|bored|fidgety) after|"
    r"(?:we|i|i've|we've) (?:have|got)(?: only| just)?|\b(?:i|we)'ve(?: only| just| about)?|only (?:have|got)|"
    r"(?:have|last) at most|have only|got only|only|have|"
    r"got)\W*(?:like\s+|about\s+|around\s+|"
    r"maybe\s+)?$"
)
_AT_MOST = re.compile(
    r"\s*(?:long\s*)?(?:at (?:the )?most|max|tops|or less|or under|or shorter|at most|maximum|limit|free|left\b|"
    r"to myself|of (?:quiet|peace|calm|time|me[- ]time|free time|freedom)|"
    r"to kill|to spare|and no more)\b"
)
_OVER = re.compile(r"(?:over|more than|longer than|at least|min(?:imum)?|above|>=?)\s*$")
_NOT = re.compile(r"(?:\bno|\bnot|n't|nothing|without|hate|sick of|avoid|never)\b[\w\s']{0,24}$")
_ELSE = re.compile(
    r"(?:next|last|past|first|spent|spend|wait(?:ed|ing)?|every|for over|for about|slept|sleep|binged?|"
    r"work(?:ed)?|drive|drove|"
    r"(?<!up )(?<!asleep )(?<! off )(?<! out )(?<!restless )(?<!bored )(?<!fidgety )after|in about|within the|"
    r"(?:ride|flight|trip|journey|commute|shift|lecture|class) (?:is|takes|lasts|of)|arriv\w+ in|here in|"
    r"back in|starts in|leav\w+ in)\s*(?:for\s+|the\s+|like\s+)?$"
)
_ELSE_AFTER = re.compile(
    r"\s*(?:-?\s*(?:flight|drive|train|bus|shift|wait|layover|journey|trip|ride|commute|binge)|ago|later|"
    r"of (?:my life|sleep|waiting|binge)|away|into|in\b(?! length)|straight|a day|per|until|"
    r"before(?! (?:bed|sleep|i (?:sleep|go|have)|we (?:sleep|go|have)|going))|watching|every|"
    r"old|early|late|delay)"
)
_TIGHT = re.compile(r"\b(?:tight|brisk|lean|neat|quick|short) (\d{2,3})\b(?!\s*(?:min|h))")
_BARE = re.compile(
    r"(?:under|below|max|less than|at most|<)\s*(\d{2,3})\b(?!\s*(?:%|years?|dollars|bucks|films|movies|votes|"
    r"minutes?|mins?|min|m\b|h\b|hours?|\d|/|degrees|episodes|people))"
)
_SHORT = re.compile(
    r"\b(?:(?:something|anything|a|an|film|movie|pretty|really|quite|super|very|nice and|keep it|fairly|be|is|and|"
    r"but|quick|one)\s+)*(short|shorter|shortish|short-ish|quick)\b(?!\s*(?:question|list|story|stories|of|term|"
    r"series|season|seasons|episodes?|eps?|reply|answer|er|tempered|circuit|bus|paced|\w*cut))"
)
_QUICK = re.compile(r"\bquick (?:watch|movie|film|flick|one|comedy|thriller|something)")
_NOT_LONG = re.compile(
    r"\b(?:not|nothing|isn't|no|don't want (?:anything|something)|not be)\s+(?:be\s+|that's\s+|that is\s+)?(?:too|"
    r"super|very|so|as|quite as|that|overly|crazy|insanely)?\s*(?:long|lengthy)\b|"
    r"\b(?:not|isn't|nothing) an? (?:super |very |too )?long"
)
_LONG = re.compile(
    r"\b(?:something|really|very|nice|super|a|good|proper|and) long (?:movie|film|one|epic|watch)|"
    r"\bsomething (?:really |very |nice and )?long\b|\bthe longer the better"
    r"|\b(?:make|keep) it (?:really |very |nice and )?long(?!er)\b|\ba(?: \w+)? long one\b"
)
_SHORTEST = re.compile(r"\bshortest\b(?! (?:day|night|way|war|straw))")
_LONGEST = re.compile(r"\blongest\b(?! (?:day|night|yard|ride|way|time|week))")
_ALONE = re.compile(
    r"\s*-?\s*(?:long|film|movie|comedy|thriller|flick|watch|or so|ish|one|thing|(?:episode|ep)s?\b|$|[.,!;)]|"
    r"\w+ (?:film|movie|flick|comedy|thriller|horror|drama)\b)"
)
"""What stands behind a length that is all there is said of it."""
_ABOUT = re.compile(r"\b(?:about|around|roughly|approximately|some|circa|ca\.?|~)\s*$")
_OR_SO = re.compile(r"\s*-?\s*(?:long )?(?:or so|ish|or thereabouts|give or take|more or less|roughly)\b")
_EXCEEDS = re.compile(r"over|more|longer|above|>(?!=)")
_TOLD = re.compile(
    r"(?:(?<!that )(?<!which )(?:\b(?:is|are|was|runs?|lasts?|goes)|(?<!that)(?<!which)'s)|"
    r"\b(?:that|this|these|those|they|it)(?:'s|'re| is| are))"
    r"(?: (?:still|way|all|both|again|even|far|much|well|already|just|also|a bit|a lot))* $"
)
"""Before "over two hours": words that tell it of a film that is there, and wish for none of the kind."""
_AMONG = re.compile(r"\b(?:how many|which|any) (?:of (?:these|those|them) )?(?:\w+ )?(?:is|are|run|last)\b")
"""What asks which of several are so: "how many of them are longer than two hours"."""
_RELATIVE = re.compile(
    r"\b(?:an?|the|some\w+|any\w+|films?|movies?|ones?|series|shows?) (?:that|which)(?:'s| is| are|\b)[\w ]*$"
)
_TOO_LONG = re.compile(
    r"(?: \w+'?){0,3}?(?:,| -)? (?:is |are |'s )?"
    r"(?:(?:way |far |much |a bit |just )*too (?:long|much)|no way|no thanks|nope)\b"
)
"""What is said of a length that is more than anybody has."""
ABOUT = 10.0
"""Minutes by which a film may be longer than the length that was said roughly, and is shorter than one too long."""
SHORTEST, SHORT, NOT_LONG, LONG, LONGEST = 75.0, 100.0, 120.0, 150.0, 180.0
"""Minutes: what `shortest`, `short`, `not too long`, `long` and `longest` stand for."""


def read_runtime(plain: str) -> Span:
    """The length asked for, in minutes; `plain` is lower case with names blotted out."""
    plain = _figures(plain)
    if match := _BETWEEN.search(plain):
        first, last = sorted((float(match[1]), float(match[2])))
        return Span(min=first, max=last)
    low: float | None = None
    high: float | None = None
    for match in _DURATION.finditer(plain):
        span = _judge(plain, match)
        low, high = span.min or low, span.max or high
    if low is None and high is None:
        return _without_unit(plain)
    return Span(min=low, max=high)


def is_vague(plain: str) -> bool:
    """Whether a length is only called short or long, where no minutes or hours are told."""
    plain = _figures(plain)
    return not any(told.search(plain) for told in (_BETWEEN, _DURATION, _TIGHT, _BARE))


def _figures(plain: str) -> str:
    """Spelt numbers and clock times as figures: `an hour thirty` -> `an hour 30`, `1:30` -> `1h30`, `90ish` ->
    `about 90`."""
    plain = _SPELT.sub(lambda match: str(_TENS[match[1]] + _UNITS[match[2]]), plain)
    plain = re.sub(r"\b([1-3]):([0-5]\d)\b(?!\s*(?:am|pm|o'clock))", r"\1h\2", plain)
    return re.sub(r"\b(\d{2,3})[- ]?ish\b", r"about \1", plain)


def _judge(plain: str, match: re.Match[str]) -> Span:
    minutes = _minutes(match)
    before, after = plain[max(0, match.start() - 40) : match.start()], plain[match.end() :][:30]
    if not 15 <= minutes <= 360:
        return Span()
    if _TOO_LONG.match(after):
        return Span(max=minutes - ABOUT)
    if over := _OVER.search(before):
        said = before[: over.start()]
        told = _TOLD.search(said) and not (_RELATIVE.search(said) or _AMONG.search(said))
        if _EXCEEDS.match(over[0]) and told:
            return Span() if _asked(after) else Span(max=minutes)
        return Span(max=minutes) if _NOT.search(said) else Span(min=minutes)
    if _ELSE_AFTER.match(after) or (_ELSE.search(before) and not _AT_MOST.match(after)):
        return Span()
    if _UNDER.search(before) or _AT_MOST.match(after):
        return Span(max=minutes)
    if _NOT.search(before):
        return Span(max=max(minutes - 30.0, NOT_LONG) if minutes > NOT_LONG else minutes)
    if minutes >= 135:
        return Span(min=minutes - 15)
    if not _ALONE.match(after):
        return Span()
    return Span(max=minutes + (ABOUT if _ABOUT.search(before) or _OR_SO.match(after) else 0.0))


def _asked(after: str) -> bool:
    """Whether the sentence that ends there is a question."""
    end = re.search(r"[.!?]", after)
    return bool(end and end[0] == "?")


def _minutes(match: re.Match[str]) -> float:
    parts = match.groupdict()
    if parts["hh"]:
        return 90.0
    if parts["min"]:
        return float(parts["min"])
    if parts["hm"]:
        return 60.0 * int(parts["hm"]) + int(parts["mm"])
    hours = _WORDS.get(parts["h"]) or float(parts["h"].replace(",", "."))
    return 60.0 * hours + float(parts["m"] or 0) + (30.0 if parts["half"] or parts["plus"] else 0.0)


def _without_unit(plain: str) -> Span:
    if match := _TIGHT.search(plain):
        return Span(max=float(match[1]) + 5)
    if (match := _BARE.search(plain)) and 60 <= int(match[1]) <= 240:
        return Span(max=float(match[1]))
    if _SHORTEST.search(plain):
        return Span(max=SHORTEST)
    if _LONGEST.search(plain):
        return Span(min=LONGEST)
    if _NOT_LONG.search(plain):
        return Span(max=NOT_LONG)
    if _LONG.search(plain):
        return Span(min=LONG)
    match = _SHORT.search(plain)
    refused = match and _NOT.search(plain[: match.start(1)])
    if (match and not refused and not re.search(r"(?:too|so|was|were) $", plain[: match.start(1)])) or _QUICK.search(
        plain
    ):
        return Span(max=SHORT)
    return Span()
