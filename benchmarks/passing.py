"""What is said in passing beside a wish must not change it: remarks of life and of titles, before and behind wishes.

Each line of passing.tsv is heard alone first, then in random company, in every order and with every joint. A message is
kept where the line above the cards and the cards are those of the wish alone, what is noted is exactly what was said of
which title, and the question at its end is answered as it is alone. Every third line is of the unseen half: rules were
made by looking at the others.
"""

import argparse
import asyncio
import csv
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.house import open_starter
from bot import observe
from bot.commands.talk import Talk
from bot.wiring.house import House
from memory.sources.starter import read_starter

LINES = Path(__file__).with_suffix(".tsv")
KEPT, KEPT_UNSEEN = 0.68, 0.50
"""The least share of messages kept, of lines that rules were made by and of others."""
MESSAGES, FEWER = 100, 15
"""Messages of several parts a language, and in the short form."""
SHARED_PICKS = 5
"""Of eight picks, how many stay where a title is seen, which says a little of its kind, or somebody spoke of one."""
SHAPES = ("LW", "LW", "TW", "TW", "WL", "WT", "LTW", "TLW", "LLW", "LWT", "TTW", "LWQ", "TWQ", "WQ", "TLWQ")
"""Which sorts stand one after the other: life, title, wish, question."""
_SORTS = {"L": "life", "T": "title", "W": "wish", "Q": "question"}
JOINTS = {
    "en": (", ", ". ", ". ", " but ", ", so ", " "),
    "de": (", ", ". ", ". ", " aber ", ", also ", " "),
    "fr": (", ", ". ", ". ", " mais ", ", donc ", " "),
    "es": (", ", ". ", ". ", " pero ", ", así que ", " "),
    "ru": (", ", ". ", ". ", ", но ", ", так что ", " "),
    "zh": ("，", "。", "。", "，但是", "，所以", "，"),
}
VERDICTS = {"like": "liked", "dislike": "disliked", "seen": "seen"}
LOWERED = 0.3
"""The share of messages that are typed without capitals."""


@dataclass(frozen=True, slots=True)
class Line:
    sort: str
    says: str
    text: str


@dataclass(slots=True)
class Spoken:
    """A message, the wish and the question in it, and what is to be noted of which titles. A wish may rightly lean on
    what those who watch along love."""

    text: str
    shape: str
    wish: str = ""
    question: str = ""
    noted: dict[str, str] = field(default_factory=dict)
    named: bool = False
    leans: bool = False


def lines(unseen: bool) -> dict[str, dict[str, list[Line]]]:
    """By language and sort, the lines of one half; names are of both."""
    found: dict[str, dict[str, list[Line]]] = defaultdict(lambda: defaultdict(list))
    with LINES.open(encoding="utf-8") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if not row[0].startswith("#"):
                locale, sort, says, text = row
                found[locale][sort].append(Line(sort, says, text))
    return {
        locale: {
            sort: [each for n, each in enumerate(told) if sort == "name" or (n % 3 == 2) == unseen]
            for sort, told in sorts.items()
        }
        for locale, sorts in found.items()
    }


def titles() -> dict[str, str]:
    """The id of the best known title of each English name."""
    known = sorted(read_starter(), key=lambda title: title.vote_count or 0)
    return {title.title: str(title.id) for title in known}


class Mixing:
    """Messages of lines of one language."""

    def __init__(self, locale: str, told: dict[str, list[Line]], ids: dict[str, str], seed: int) -> None:
        self._locale, self._told, self._ids = locale, told, ids
        self._random = random.Random(f"{locale}{seed}")

    def alone(self) -> Iterator[Spoken]:
        for sort in ("life", "title"):
            for line in self._told[sort]:
                yield self._put("T" if sort == "title" else "L", [line])

    def mixed(self, count: int) -> Iterator[Spoken]:
        for n in range(count):
            shape = SHAPES[n % len(SHAPES)]
            yield self._put(shape, [self._random.choice(self._told[_SORTS[each]]) for each in shape])

    def _put(self, shape: str, told: Sequence[Line]) -> Spoken:
        names = self._random.sample(self._told["name"], 2 * len(told))
        spoken, said = Spoken("", shape), ""
        for place, line in enumerate(told):
            pair = dict(zip("ab", names[2 * place : 2 * place + 2], strict=True))
            words = line.text.format(**{key: name.text for key, name in pair.items()})
            for what in line.says.split("; ") if line.sort == "title" and line.says[0] not in "-?" else ():
                verdict, key = what.split()
                spoken.noted[self._ids[pair[key].says]] = VERDICTS[verdict]
            spoken.named |= line.sort == "title"
            spoken.leans |= line.says == "?"
            spoken.wish = words if line.sort == "wish" else spoken.wish
            spoken.question = words if line.sort == "question" else spoken.question
            said += self._joint(said, line.sort) + words
        spoken.text = said.lower() if self._random.random() < LOWERED else said
        return spoken

    def _joint(self, said: str, sort: str) -> str:
        if not said:
            return ""
        if said[-1] in "?？":
            return " " if self._locale != "zh" else ""
        if sort == "question":
            return ". " if self._locale != "zh" else "。"
        return self._random.choice(JOINTS[self._locale])


class Judge:
    """Hears messages, each by a new person, and tells what of them went wrong."""

    def __init__(self, house: House) -> None:
        self._house, self._alone = house, dict[tuple[str, str], dict[str, Any]]()

    async def heard(self, text: str, locale: str) -> dict[str, Any]:
        return await Talk(self._house, "passing", locale).turn(text)

    async def wrongs(self, spoken: Spoken, locale: str) -> tuple[list[str], dict[str, Any]]:
        """What is wrong with the reply to a message, and the reply."""
        out = await self.heard(spoken.text, locale)
        noted = {each["id"]: each["verdict"] for each in out["learned"].get("verdicts", ())}
        wrong = [] if noted == spoken.noted else ["noted"]
        if spoken.wish:
            wrong += self._wish(out, await self._by_itself(spoken.wish, locale), spoken)
        elif len(_cards(out)) > 1:
            wrong.append("cards")
        if spoken.question and _answer(await self._by_itself(spoken.question, locale)) not in _text(out):
            wrong.append("answer")
        return wrong, out

    async def _by_itself(self, text: str, locale: str) -> dict[str, Any]:
        if (text, locale) not in self._alone:
            self._alone[text, locale] = await self.heard(text, locale)
        return self._alone[text, locale]

    def _wish(self, out: dict[str, Any], alone: dict[str, Any], spoken: Spoken) -> list[str]:
        picks, before = _cards(out), [each for each in _cards(alone) if each not in spoken.noted]
        if not picks:
            return ["lost"]
        if spoken.leans:
            return []
        if _caption(alone) not in _text(out).splitlines():
            return ["caption"]
        if not {"liked", "disliked"} & {*spoken.noted.values()}:
            shared = len({*picks[:8]} & {*before[:8]})
            if shared < (min(SHARED_PICKS, len(before)) if spoken.named else len(before)):
                return ["picks"]
        return []


def _cards(out: dict[str, Any]) -> list[str]:
    return [card["id"] for reply in out["replies"] for card in reply["cards"]]


def _text(out: dict[str, Any]) -> str:
    return "\n".join(reply["text"] for reply in out["replies"])


def _caption(out: dict[str, Any]) -> str:
    return next((line for line in reversed(_text(out).splitlines()) if line), "")


def _answer(out: dict[str, Any]) -> str:
    return next((line for line in _text(out).splitlines() if line), "")


async def measure(
    unseen: bool, count: int, only: Sequence[str] = (), told: bool = False, seed: int = 0
) -> tuple[float, float]:
    """The shares kept of lines alone and of messages of several parts; `told` prints what went wrong."""
    ids, shares = titles(), dict[str, float]()
    house = await open_starter()
    await house.library.understand("warm")
    judge = Judge(house)
    try:
        for name in ("alone", "mixed"):
            kept, all_of, kinds = Counter[str](), Counter[str](), Counter[str]()
            for locale, sorts in lines(unseen).items():
                if only and locale not in only:
                    continue
                mixing = Mixing(locale, sorts, ids, seed)
                for spoken in mixing.alone() if name == "alone" else mixing.mixed(count):
                    wrong, out = await judge.wrongs(spoken, locale)
                    all_of[locale] += 1
                    kept[locale] += not wrong
                    kinds.update(f"{spoken.shape} {each}" for each in wrong)
                    if wrong and told:
                        said = _text(out).replace("\n", " | ")[:200]
                        noted = {each["id"]: each["verdict"] for each in out["learned"].get("verdicts", ())}
                        found = f"{out['act']} {noted} for {spoken.noted}" if "noted" in wrong else out["act"]
                        print(f"{locale} {name} {spoken.shape} {','.join(wrong)}: {spoken.text}\n      {found}: {said}")
            shares[name] = kept.total() / max(1, all_of.total())
            by_locale = {locale: round(kept[locale] / all_of[locale], 3) for locale in all_of}
            print(name, round(shares[name], 3), json.dumps(by_locale), dict(kinds.most_common(12)), flush=True)
    finally:
        await house.close()
    return shares["alone"], shares["mixed"]


def main(short: bool) -> bool:
    """Print the tables; True when both floors hold."""
    count = FEWER if short else MESSAGES
    print("lines that rules were made by:")
    seen = min(asyncio.run(measure(False, count)))
    print("unseen lines:")
    return min(asyncio.run(measure(True, count))) >= KEPT_UNSEEN and seen >= KEPT


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--unseen", action="store_true")
    parser.add_argument("--count", type=int, default=MESSAGES)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--told", action="store_true", help="print what went wrong")
    parser.add_argument("only", nargs="*", help="languages")
    given = parser.parse_args()
    observe.configure("error", json_lines=False)
    asyncio.run(measure(given.unseen, given.count, given.only, given.told, given.seed))
