"""A message's text with the titles in it written as the catalogue writes them, so that their words are read as nothing
else."""

from bot.scene.on_table import in_quotes
from bot.scene.titles import Titles
from bot.understanding.acts.cues import has
from bot.understanding.acts.of_kind import tells_kind
from bot.understanding.acts.slots import EQUAL, Loosely, Names, capitalised, in_slots
from bot.understanding.text.plain import plain


def in_slots_marked(text: str, names: Names, loosely: Loosely, titles: Titles) -> str:
    """The text with the titles that stand where titles stand in quotes, their years behind them: "4/5 for primer", "add
    signs and us"."""
    low = plain(text)
    if len(low) != len(text):  # letters that fall apart when accents go: places would not agree
        return text
    slots = in_slots(low, names, capitalised(text), loosely)
    if slots.kind in ("", EQUAL) or (slots.kind == "added" and not has("save", low)):
        return text
    if tells_kind(low, [low[each.first : each.last] for each in slots.found]):
        return text  # "the series Fargo": no film of that name
    years = titles.years(slots.titles)
    for each in sorted(slots.found, key=lambda each: -each.first):
        if each.title in years and not in_quotes(text, each.first):
            name = titles.name(each.title).replace('"', "'")
            text = f'{text[: each.first]}"{name}" ({years[each.title]}){text[each.last :]}'
    return text


def maker_of(words: str, names: Names, loosely: Loosely, titles: Titles, *, directs: bool) -> str:
    """Who directed, else who leads, the title that words name; "" where that isn't told."""
    exact = names(words)
    named = (exact,) if exact else loosely(words)
    if len(named) != 1:
        return ""
    found = titles.directors(named[0]) if directs else titles.cast(named[0])
    return found[0] if found else ""
