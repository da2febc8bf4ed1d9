"""What is told of the titles that follow on from each other."""

from collections.abc import Sequence

from bot.dialogue import Turn
from bot.scene.series import series_of
from bot.scene.titles import Titles
from bot.titles import Title, TitleId
from bot.understanding.acts.cues import has
from bot.understanding.acts.references import part_in_words
from bot.understanding.text.plain import plain

MOST = 12
"""Titles of one series that are told."""


def what_follows(turn: Turn, title: Title, titles: Titles) -> str:
    """What comes next, and the whole of them in their order where there are more than two."""
    series = series_of(title, titles.arrays)
    if (asked := part_in_words(plain(turn.text))) > len(series):
        order = in_order(turn, title, titles) if len(series) > 1 else ""
        return turn.say("ask-sequel-none", order=order).strip()
    if 1 < asked <= len(series):
        return f"{turn.say('ask-note-yes')} {_dated(turn, series[asked - 1 : asked], titles)}."
    if len(series) < 2:  # alone
        if has("comes_before", plain(turn.text)):
            return turn.say("ask-order-alone", title=title.title)
        return turn.say("ask-sequel-unknown", title=title.title)
    place = series.index(title.id) + 1
    if has("comes_before", plain(turn.text)):
        if place == 1:
            return turn.say("ask-sequel-first", title=title.title, others=_dated(turn, series[1:], titles))
        return turn.say(
            "ask-sequel-before", title=title.title, before=_dated(turn, series[place - 2 : place - 1], titles)
        )
    if place == len(series):
        return turn.say("ask-sequel-last", title=title.title, others=_dated(turn, series[:-1], titles))
    told = turn.say("ask-sequel-next", title=title.title, next=_dated(turn, series[place : place + 1], titles))
    return told if len(series) == 2 else f"{told} {in_order(turn, title, titles)}"


def in_order(turn: Turn, title: Title, titles: Titles) -> str:
    series = series_of(title, titles.arrays)
    if len(series) < 2:
        return turn.say("ask-order-alone", title=title.title)
    return turn.say("ask-order", titles=_dated(turn, series, titles))


def whether_of_several(turn: Turn, title: Title, titles: Titles) -> str:
    """Whether it is part of a series, and of which."""
    told = in_order(turn, title, titles)
    return f"{turn.say('ask-so')} {told}" if len(series_of(title, titles.arrays)) > 1 else told


def whether_alone(turn: Turn, title: Title, titles: Titles) -> str:
    """Whether one needs another first: what came before it is known, and not how much it leans on that."""
    series = series_of(title, titles.arrays)
    before = series[: series.index(title.id)]
    key = "ask-standalone-after" if before else "ask-standalone"
    return turn.say(key, title=title.title, others=_dated(turn, before, titles))


def _dated(turn: Turn, series: Sequence[TitleId], titles: Titles) -> str:
    """The titles with their years, the first MOST."""
    arrays = titles.arrays
    names = [
        turn.say("title-near", title=titles.name(title), year=int(arrays.years[arrays.place[title]]))
        for title in series[:MOST]
    ]
    return ", ".join(names) if len(names) > 2 else turn.say.several(names)
