"""Messages that do several things, marked by what each stretch of them does: is all of it done, and nothing else?

A line of messages.tsv is a language, a tab, and a message with a `[label]` before each stretch; `{t:...}` and `{p:...}`
are names of titles and people. A line of messages_in_context.tsv says between the two what lay there (start, deck,
card, chosen, asked, noted, later), and marks with `{r:...}` what points at it. The tagger learns from both, and nothing
from messages_unseen.tsv, of the latter's form. Each is said by a new person with cards on the table, and the acts that
were heard are held against the labels. `python -m benchmarks.messages --wrong` says those that were not learned from,
and shows what went wrong, message by message; `--learned --every 40` says some of the others.
"""

import argparse
import asyncio
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.house import open_starter
from bot.commands.talk import Talk
from bot.understanding.tagger.tagging import LABELS
from bot.wiring.house import House

MESSAGES = Path(__file__).with_suffix(".tsv")
IN_CONTEXT, UNSEEN = (MESSAGES.with_name(f"messages_{name}.tsv") for name in ("in_context", "unseen"))
SEARCHES = frozenset(("wish", "refine", "recall", "dive", "friends", "feel"))
DONE: Mapping[str, frozenset[str]] = {
    "wish": SEARCHES | {"pass", "answer"},
    "company": SEARCHES | {"answer"},
    "remark": frozenset(("tell", "pass", "rate")),
    "ask": frozenset(("ask", "where", "world", "help", "own", "speak", "recall", "dive", "list")),
    "choose": frozenset(("choose",)),
    "keep": frozenset(("list", "remind", "speak")),
    "pass": frozenset(("pass", "refine", "wish", "tell")),
    "rate": frozenset(("rate", "tell")),
    "feel": frozenset(("feel",)),
}
"""The acts that do what a label says; of labels that are not here nothing is asked."""
UNASKED: Mapping[str, frozenset[str]] = {
    "choose": frozenset(("choose",)),
    "list": frozenset(("keep",)),
    "rate": frozenset(("rate", "remark")),
    "tell": frozenset(("remark", "rate", "others", "pass", "wish", "company", "complain", "forget")),
    "wish": frozenset(("wish", "company", "complain", "forget", "pass", "feel", "remark")),
    "refine": frozenset(("wish", "company", "complain", "forget", "pass", "feel", "remark")),
    "feel": frozenset(("feel", "life", "company")),
}
"""Acts that only these labels may bring."""
NAMED = frozenset(("remark", "choose", "keep", "rate"))
"""Labels whose deed is only asked for where a title is named, or a place of the deck."""
FIRST = {
    "en": "something good for tonight", "de": "etwas gutes für heute abend", "fr": "un bon film pour ce soir",
    "es": "una buena película para esta noche", "ru": "что-нибудь хорошее на вечер", "zh": "今晚看点好看的",
}  # fmt: skip
LEAST_LEARNED, LEAST = 0.6, 0.55
"""Of messages that the tagger learned from, and of those that it did not (the rules alone reach 0.56)."""
_PLACES: Mapping[str, int] = {label: place for place, label in enumerate(LABELS)}
_PIECE = re.compile(r"\[(\w+)\]")
_NAME = re.compile(r"\{([tpr]):([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Marked:
    """A message as it was typed; its stretches, each with its start, the place behind its end, and its label's place
    among LABELS; the stretches of it that name something; what lay there, empty where nobody says."""

    language: str
    text: str
    spans: tuple[tuple[int, int, int], ...]
    names: tuple[tuple[int, int], ...]
    context: str = ""

    def pieces(self) -> list[tuple[str, str, bool]]:
        """Each stretch's label, its words, and whether they name a title or somebody."""
        return [
            (LABELS[label], self.text[start:end].strip(), any(start <= low < end for low, _ in self.names))
            for start, end, label in self.spans
        ]


def read_marked(line: str) -> Marked:
    """A line as the module says; raises ValueError for one that is not so."""
    language, *contexts, marked = line.rstrip("\n").split("\t")
    pieces = _PIECE.split(marked)
    if pieces[0].strip() or len(pieces) < 3:
        raise ValueError(f"no label before {marked[:60]!r}")
    text = ""
    spans: list[tuple[int, int, int]] = []
    names: list[tuple[int, int]] = []
    for label, said in zip(pieces[1::2], pieces[2::2], strict=True):
        start, last = len(text), 0
        for name in _NAME.finditer(said):
            text += said[last : name.start()]
            if name[1] != "r":
                names.append((len(text), len(text) + len(name[2])))
            text += name[2]
            last = name.end()
        text += said[last:]
        spans.append((start, len(text), _PLACES[label]))
    return Marked(language, text, tuple(spans), tuple(names), "".join(contexts))


def messages(path: Path = MESSAGES) -> list[Marked]:
    return [read_marked(line) for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def judged(message: Marked, heard: list[str]) -> tuple[list[str], list[str]]:
    """The labels of which nothing was done, and the acts that nobody asked for."""
    labels = {label for label, *_ in message.pieces()}
    missed = []
    for label, _, named in message.pieces():
        done = DONE.get(label)
        if done and (named or label not in NAMED) and not done & {*heard}:
            missed.append(label)
    unasked = [act for act in heard if act in UNASKED and not UNASKED[act] & labels]
    return sorted({*missed}), unasked


async def run(house: House, told: list[Marked], *, show: bool) -> dict[str, list[bool]]:
    """Whether each message was heard rightly, by language."""
    right: dict[str, list[bool]] = defaultdict(list)
    kinds: Counter[str] = Counter()
    for place, message in enumerate(told):
        talk = Talk(house, f"message-{place}", message.language)
        await talk.answered(FIRST[message.language])
        out = await talk.answered(message.text)
        done = talk.last.done if talk.last else []
        heard = ["wish" if act.kind == "pass" and act.about == "all" else str(act.kind) for act in done]
        missed, unasked = judged(message, heard)
        right[message.language].append(not (missed or unasked))
        kinds.update(f"not done: {label}" for label in missed)
        kinds.update(f"unasked: {act}" for act in unasked)
        if show and (missed or unasked):
            marked = " ".join(f"[{label}]{said}" for label, said, _ in message.pieces())
            said = " / ".join(reply["text"][:70].replace("\n", " ") for reply in out["replies"])
            print(
                f"{message.language} {marked}\n    heard {heard}; missed {missed}; unasked {unasked}; {said}",
                flush=True,
            )
    for name, count in kinds.most_common():
        print(f"  {name}: {count}")
    return right


def main(short: bool, every: int = 0, show: bool = False, learned: bool = False) -> bool:
    """Say the messages that nothing was learned from, in the short form some of the others too."""
    lying = [each for each in messages(UNSEEN) if each.context == "deck"]
    asked = [(UNSEEN, lying[:: every or (4 if short else 1)], LEAST)]
    if short or learned:
        asked.append((MESSAGES, messages()[:: every or 80], LEAST_LEARNED))

    async def measure() -> list[dict[str, list[bool]]]:
        house = await open_starter()
        try:
            return [await run(house, told, show=show) for _, told, _ in asked]
        finally:
            await house.close()

    enough = True
    for (path, _, least), right in zip(asked, asyncio.run(measure()), strict=True):
        for language, found in sorted(right.items()):
            print(f"{language}: {sum(found)} of {len(found)}")
        share = sum(map(sum, right.values())) / max(1, sum(map(len, right.values())))
        print(f"{path.stem} heard rightly: {share:.3f} (at least {least})")
        enough = enough and share >= least
    return enough


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=0)
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--learned", action="store_true")
    arguments = parser.parse_args()
    main(short=False, every=arguments.every, show=arguments.wrong, learned=arguments.learned)
