"""What a person lets Usher say first: "send me five films every Friday at seven", "ask me tomorrow how it was", "stop
writing to me", "quiet from 22 to 8"."""

import re
from functools import cache

from bot.understanding.acts.act import Act, Scene
from bot.understanding.limits.moments import found_in
from bot.understanding.limits.zones import zone_in
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

WEEKLY, AFTERWARDS, SILENCE, QUIET, ZONE = "weekly", "afterwards", "silence", "quiet", "zone"
OCCASIONS, CHANNEL = "occasions", "channel"
"""What an act of this kind is about."""
ON, OFF = "on", "off"
"""Its value; of the weekly five and of a chat's film of the week also the moment of the week, of quiet hours the first
and the last ("22-8")."""
PROMPT_WHEN, PROMPT_ZONE = "speak", "speak:zone"
"""What waits for an answer: when in the week, and on whose clock."""
LONGEST = 200
"""Characters up to which a message is looked at."""
SHORT = 80
"""Characters up to which a message may name quiet hours."""
_HOURS = re.compile(r"(?<![\d:])(\d{1,2})(?::00)? ?(a\.?m|p\.?m|uhr|h|点|ч)?\.?(?![\d:])")
_FIVE = re.compile(
    r"(?<!at )(?<!um )(?<!в )(?<!las )(?<!\d)\b(?:five|5|funf|cinq|cinco|пять)\b(?! ?(?:pm|uhr|h\b|:))|五[部个]"
)
"""How many titles, which is no hour."""
_SPAN = re.compile(r"(?:to|until|till|through|bis|a|jusqu'a|hasta|до|到|至|-|–)")


def speaks(said: str, scene: Scene) -> Act | None:
    """The act of a message about what Usher says first; None for any other."""
    text = plain(said)
    if len(text) > LONGEST:
        return None
    if scene.prompt == PROMPT_ZONE and (zone := zone_in(text)):
        return Act(kind="speak", about=ZONE, value=zone)
    if scene.prompt == PROMPT_WHEN and (moment := found_in(text)[0]) and moment.weekday is not None:
        return Act(kind="speak", about=WEEKLY, value=moment.encode())
    if _has("quiet", text) and (hours := _hours(text)):
        return Act(kind="speak", about=QUIET, value=hours)
    if _has("silence", text):
        return Act(kind="speak", about=SILENCE, value=OFF)
    for about in (CHANNEL, OCCASIONS, AFTERWARDS, WEEKLY):
        if _has(about, text):
            return Act(kind="speak", about=about, value=OFF if _has("off", text) else _on(text, about))
    return None


def _on(text: str, about: str) -> str:
    """On, or the moment of the week that is named."""
    moment = found_in(_FIVE.sub(" ", text))[0] if about in (WEEKLY, CHANNEL) else None
    return moment.encode() if moment and moment.weekday is not None else ON


def _hours(text: str) -> str:
    """The first and the last of the quiet hours, "22-8"; "" where no two are named."""
    if len(text) > SHORT:
        return ""
    digits = _in_digits(text)
    found = [_hour(match) for match in _HOURS.finditer(digits)]
    if len(found) != 2 or not _SPAN.search(digits) or max(found) > 24:
        return ""
    first, last = found
    if 7 < first < 12 and not re.search(r"\d ?a\.?m", digits):
        first += 12  # "from ten to eight" is at night
    return f"{first % 24}-{last % 24}"


def _hour(match: re.Match[str]) -> int:
    hour, half = int(match[1]), (match[2] or "").replace(".", "")
    if half == "pm" and hour < 12:
        return hour + 12
    return 0 if half == "am" and hour == 12 else hour


def _in_digits(text: str) -> str:
    """The text with hours in words as figures."""
    hours: dict[str, str] = lexicon("limits/moments")["hours"]
    return re.sub(r"[^\W\d_]+", lambda match: hours.get(match[0], match[0]), text)


def _has(name: str, text: str) -> bool:
    return bool(_pattern(name).search(text))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(lexicon("acts/speaking")[name]))
