"""Years in text: decades, before and after, recent and old, counted from today."""

import re

from bot.request import Span

_DECADE = re.compile(
    r"\b(?:(early|mid|late)(?:\s+to\s+(mid|late))?[-\s]+)?(?:the\s+)?(?:'?(\d0)'?s|((?:19|20)\d0)'?s)(?!\w)"
)
_WORDS = re.compile(
    r"\b(?:(early|mid|late)[-\s]+)?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|"
    r"noughties|aughts)\b"
)
_DECADES = {"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
            "eighties": 1980, "nineties": 1990, "noughties": 2000, "aughts": 2000}  # fmt: skip
_PARTS = {"early": (0, 4), "mid": (3, 6), "late": (5, 9), None: (0, 9)}
_EARLIER_THAN = re.compile(r"(?:before|pre|older than|earlier than)[-\s]*(?:from\s+)?(?:the\s+)?$")
_LATER_THAN = re.compile(r"(?:after|since|post|newer than) (?:the )?$")
_FROM = re.compile(r"from (?:the )?$")
_OR_EARLIER = re.compile(r"\s*(?:or|and|&) (?:earlier|older|before)\b")
_OR_LATER = re.compile(r"\s*(?:(?:or|and|&) (?:later|newer|after|more recent)|at (?:the )?(?:least|earliest)|over)\b")
_ONWARDS = re.compile(r"\s*(?:on|onwards?)\b")
_Y = r"((?:19|20)\d\d)(?!\d)"
_RANGE = re.compile(
    rf"(?:between\s+|from\s+)?{_Y}\s*(?:and|to|-|–|until|through)\s*"
    rf"(?:{_Y}|'?(\d\d)(?!\d|[.:]\d| ?(?:min|m\b|years)))"
)
_UNTIL_NOW = re.compile(
    rf"(?:between\s+|from\s+)?{_Y}\s*(?:and|to|-|–|until|through|till)\s*(?:now|today|the present)\b"
)
_BEFORE = re.compile(
    rf"\b(?:before|pre|prior to|older than|earlier than|until|up to)[-\s]+(?:(?:like|about|around|maybe|say)\s+)?"
    rf"(?:the\s+)?(?:year\s+)?{_Y}"
)
_AFTER = re.compile(
    rf"\b(?:after|since|post|newer than|later than|more recent than|"
    rf"from)[-\s]+(?:(?:like|about|around|maybe|say)\s+)?(?:the\s+)?(?:year\s+)?{_Y}"
    r"(\s*(?:on|onward|onwards|and later|and up|or later|or newer))?"
)
_LATER = re.compile(rf"{_Y}\s*(?:or (?:later|newer)|and (?:later|newer|up|on)|onwards?|\+)")
_EARLIER = re.compile(rf"{_Y}\s*(?:or|and) (?:earlier|older|before)")
_IN = re.compile(
    rf"\b(?:in|from|of|made in|released in|year)\s+{_Y}|\b{_Y}\s+(?:movies?|films?|releases?|flicks?|"
    rf"\w+ (?:movies?|films?))|"
    rf"\bby {_Y}$|^(?:\w+ ){{1,3}}{_Y}$|{_Y}(?:-?го)? ?(?:года?\b|г\.)|{_Y}年(?!.{{0,2}}[前后以])"
)
_LAST = re.compile(
    r"\b(?:last|past)\s+(?:like |about |around |maybe )?"
    r"(couple of|few|\d+|two|three|four|five|ten|fifteen|twenty)?\s*(years?|yrs?|decades?)\b"
)
_NOT_SINCE = re.compile(
    r"\b(?:hasn't|haven't|hadn't|havent|hasnt|not|never|didn't|last|together|married|known|been|had)\b[^.,;!?]{0,40}$"
)
"""What somebody has done, or hasn't, since then, and no year of a film: "hasn't chosen a film since 1998"."""
_BORN = re.compile(rf"\bborn (?:in |back in )?{_Y}")
_BEFORE_BIRTH = re.compile(r"\b(?:older than (?:me|i am|us|we are)|before (?:i was|we were|my) (?:born|birth|time))\b")
"""What is to be older than who wishes it, and their year."""
_ALONE = re.compile(rf"(?:^|[,.;:!?] ?|(?<!\" )\(){_Y}(?=\s*(?:$|[,.;!?)]))")
"""A year that stands for itself, "from the year my parents met, 1984", and not beside a title, as in "9" (2009)."""
_ONE_YEAR = re.compile(r"(?<!the )\blast year\b(?!s| or)|(?:^|(?<=from )|(?<=of ))last year's\b")
"""The year before this one, and no other."""
_AGO = re.compile(
    r"\b(?:from|of|made|released|out|filmed|shot) (?:about |around |like )?"
    r"(a|one|\d+|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty) years? ago\b"
)
_LIVED = re.compile(
    r"\b(?:died|dies|passed(?: away)?|lost|left|moved|met|married|divorced|retired|broke up|born|got|saw|seen|watched"
    r"|went|visited|had|happened|started|quit)\b[^.,;!?]{0,24}$"
)
"""What happened to somebody then, and no year of a film: "my husband died last year"."""
_COUNTS = {
    "a": 1, "one": 1, "couple of": 2, "few": 4, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_THING = (
    r"(?:\w+\s+){0,3}?(?:movies?|films?|releases?|flicks?|stuff|ones?|shows?|series|comed\w+|horrors?|thrillers?|"
    r"dramas?|action|"
    r"sci-?fi|romances?|romcoms?|musicals?|westerns?|documentar\w+|cartoons?|animation|animated|anime|cinema|"
    r"things?|mysteries|rom-?coms?|classics?)\b"
)
_NEW = re.compile(
    rf"\b(?:recent|newest|newish|new-ish|up to date|newly released|current)\b(?!ly)|"
    rf"\bnewer\b(?! than(?! (?:that|this|these|those|it)\b))|\b(?:new|latest)\s+{_THING}|"
    r"\b(?:came|come|coming) out (?:recently|lately|this year|last year)|\brecently (?:released|made|came out)|"
    r"\bjust (?:came out|released)|\bnew releases?\b|"
    r"\bless old\b|\bnot (?:so|that|as|too) old\b(?! school)|"
    r"\bsomething (?:brand )?new(?:er)?\b(?! to (?:try|me))|\b(?:this|last) year's\b"
)
_OLD = re.compile(
    rf"\b(?:old|vintage|old school|old-school|oldie|golden age)\s+{_THING}|"
    rf"\bolder\b(?! than(?! (?:that|this|these|those|it)\b)| brother| sister|"
    rf" kids?| son| daughter|"
    rf" person| lad(?:y|ies)| gentlem[ae]n| detective\w*| widow\w*| people| characters?| leads?| actors?| actress\w*|"
    rf" couples?| lovers?| m[ae]n| wom[ae]n| protagonists?| hero\w*| cast| adults?| audience| folks|"
    rf" or new| and new|\s+child| one was| one is)|"
    r"\b(?:something|anything|really|bit|pretty) (?:old|vintage|oldie)\b(?!er)|\boldies?\b|\bgolden age\b|"
    r"\bold-fashioned\b"
)
_GOLDEN = re.compile(r"\b(?:old|classic|golden age(?: of)?) hollywood\b|\bhollywood'?s? golden age\b|\bgolden age\b")
GOLDEN = 1965
"""The last year of old Hollywood."""
_NOT = re.compile(r"(?:\bno|\bnot|n't|nothing|none|without|except|avoid|hate|never)\b[\w\s]{0,22}$")
_NEITHER = re.compile(
    r"\b(?:old(?:er)?|new(?:er)?|recent)\s*(?:or|and|/|and/or)\s*(?:new(?:er)?|old(?:er)?|recent|modern)\b|"
    r"\bone (?:old|new)(?:er)?(?: one)?,? (?:and )?one (?:old|new)(?:er)?\b|"
    r"\bany (?:year|decade|era)\b|\bpast or present\b"
)
_SOVIET = re.compile(
    r"\b(?:soviet|ussr)\b(?!-? ?(?:style|era spies)| (?:films? |movies? |comed\w+ )?(?:or|and) russian)"
    r"(?<!russian or soviet)(?<!russian and soviet)"
)
"""Films of a time, but for "Soviet or Russian": those of any."""
RECENT, MODERN, OLD = 6, 2000, 1989
"""`Recent` is the last six years; `modern` is from this year on, `old` up to this one."""
_MODERN = re.compile(r"\b(?:modern|contemporary)\b(?!ly| times| art| dance| jazz| music| (?:day|life|society|world))")


def read_years(plain: str, today: int) -> Span:
    """The years asked for; `plain` is lower case with names blotted out, `today` this year."""
    for reading in (_exact, _decades, _one_year, _relative):
        if span := reading(plain, today):
            return span
    soviet = _SOVIET.search(plain)
    return Span(max=1991) if soviet and not _refused(plain, soviet) else Span()


def _exact(plain: str, today: int) -> Span:
    if (match := _BORN.search(plain)) and _BEFORE_BIRTH.search(plain):
        return Span(max=int(match[1]) - 1)
    if match := _RANGE.search(plain):
        last = int(match[2]) if match[2] else int(match[1]) // 100 * 100 + int(match[3])
        return Span(min=min(int(match[1]), last), max=max(int(match[1]), last))
    if match := _UNTIL_NOW.search(plain):
        return Span(min=int(match[1]))
    low: float | None = None
    high: float | None = None
    for match in _BEFORE.finditer(plain):
        year = int(match[1])
        low, high = (year, high) if _refused(plain, match) else (low, year - 1)
    for match in (*_AFTER.finditer(plain), *_LATER.finditer(plain)):
        if match[0].startswith("from") and not match.group(2):
            continue
        if match[0].startswith("since") and _NOT_SINCE.search(plain[: match.start()]):
            continue
        year = int(match[1])
        low, high = (
            (low, year)
            if _refused(plain, match)
            else (year + match[0].startswith(("after", "post", "newer", "later")), high)
        )
    if match := _EARLIER.search(plain):
        low, high = (int(match[1]), high) if _refused(plain, match) else (low, int(match[1]))
    if low is None and high is None and (match := _IN.search(plain)) and not _refused(plain, match):
        year = int(next(group for group in match.groups() if group))
        return Span(min=year, max=year) if year <= today + 1 else Span()
    if low is None and high is None and (match := _ALONE.search(plain)) and int(match[1]) <= today + 1:
        return Span(min=int(match[1]), max=int(match[1]))
    return Span(min=low, max=high)


def _decades(plain: str, today: int) -> Span:
    """All decades named make one range; a decade before or after which something lies bounds it on one side."""
    low: list[float] = []
    high: list[float] = []
    for match in (*_DECADE.finditer(plain), *_WORDS.finditer(plain)):
        start = _DECADES.get(match[match.lastindex or 0]) or _century(match)
        begin, end = _PARTS[match[1]]
        lead, refused = plain[max(0, match.start() - 24) : match.start()], _refused(plain, match)
        if _OF_AGE.search(lead):
            continue
        if _EARLIER_THAN.search(lead):
            (low if refused else high).append(start if refused else start - 1)
        elif _LATER_THAN.search(lead) or (_FROM.search(lead) and _ONWARDS.match(plain, match.end())):
            low.append(start)
        elif not refused:
            low += [] if _OR_EARLIER.match(plain, match.end()) else [start + begin]
            high += [] if _OR_LATER.match(plain, match.end()) else [start + end]
    return Span(min=min(low, default=None), max=max(high, default=None))


def _century(match: re.Match[str]) -> int:
    if match[4]:
        return int(match[4])
    two = int(match[3])
    return 1900 + two if two >= 30 else 2000 + two


_OF_AGE = re.compile(r"\b(?:my|our|his|her|their|your) $")
"""How old somebody is, and no years of films: "two friends in our thirties"."""
_AGE = re.compile(r"(?:not|nothing|no) (?:\w+ )?(?:more than|older than) (\d+|\w+) years|less than (\d+|\w+) years old")
_CENTURY = re.compile(r"\b(this|21st|20th|twenty-first|twentieth) century\b")
_SILENT = re.compile(r"\bsilent (?:era|films?|movies?|cinema|comed\w+|classics?)\b")
TALKIES = 1930
"""The last year of the silent film, roughly."""


def _one_year(plain: str, today: int) -> Span:
    """One year that is counted from this one: "from last year", "made ten years ago"."""
    if (match := _ONE_YEAR.search(plain)) and not _LIVED.search(plain[: match.start()]):
        return Span(min=today - 1, max=today - 1)
    if match := _AGO.search(plain):
        ago = int(match[1]) if match[1].isdigit() else _COUNTS[match[1]]
        return Span(min=today - ago, max=today - ago)
    return Span()


def _relative(plain: str, today: int) -> Span:
    if match := _AGE.search(plain):
        said = match[1] or match[2]
        if years := int(said) if said.isdigit() else _COUNTS.get(said):
            return Span(min=today - years)
    if match := _CENTURY.search(plain):
        return Span(max=1999) if match[1] in ("20th", "twentieth") else Span(min=2000)
    if _SILENT.search(plain):
        return Span(max=TALKIES)
    if (match := _LAST.search(plain)) and not _LIVED.search(plain[: match.start()]):
        count = _COUNTS.get(match[1] or "") or int(match[1] or 1)
        return Span(min=today - count * (10 if match[2].startswith("decade") else 1))
    if _NEITHER.search(plain):
        return Span()
    if match := _NEW.search(plain):
        return Span(max=today - RECENT) if _refused(plain, match) else Span(min=today - RECENT)
    if match := _MODERN.search(plain):
        return Span(max=MODERN - 1) if _refused(plain, match) else Span(min=MODERN)
    if (match := _GOLDEN.search(plain)) and not _refused(plain, match):
        return Span(max=GOLDEN)
    if match := _OLD.search(plain):
        return Span(min=OLD + 1) if _refused(plain, match) else Span(max=OLD)
    if re.search(r"\bthis year\b", plain) and not re.search(r"seen this year|watched this year", plain):
        return Span(min=today)
    if re.search(r"\b(?:nothing|not|isn't|aren't) (?:(?:too|that|so|very|really) )?old\b(?! enough)", plain):
        return Span(min=OLD + 1)
    return Span()


def _refused(plain: str, match: re.Match[str]) -> bool:
    return bool(_NOT.search(plain[: match.start()]))
