"""Words and presses without any platform: `python -m bot talk`, one turn at a time."""

from typing import Any

from bot.commands.talk import Talk
from bot.wiring.house import House

HELP = """says TEXT | press LABEL [CARD'S PLACE]; a new person's language: WHO:de"""


class InWords:
    """Who talked so far, by name."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._known: dict[str, Talk] = {}

    async def do(self, who: str, words: list[str]) -> str:
        name, _, locale = who.partition(":")
        talk = self._known.setdefault(name, Talk(self._house, name, locale or "en"))
        match words:
            case ["says", *text]:
                return shown(await talk.answered(" ".join(text)))
            case ["press", label]:
                return shown(await talk.answered({"press": label}))
            case ["press", label, card]:
                return shown(await talk.answered({"press": label, "card": int(card)}))
        return HELP


def shown(turn: dict[str, Any]) -> str:
    """A turn as one reads it; what was noted of the person stands below."""
    lines = [f"!! {turn['error']}"] if "error" in turn else []
    for reply in turn["replies"]:
        lines += [f"U: {reply['text']}", *(_card(place, card) for place, card in enumerate(reply["cards"], 1))]
        if reply["buttons"]:
            lines.append(f"   [{'] ['.join(reply['buttons'])}]")
        if reply["alert"]:
            lines.append("   (shown as a short notice)")
    learned = {name: found for name, found in turn["learned"].items() if found}
    if learned:
        lines.append(f"   NOTED: {learned}")
    if unlearned := turn.get("unlearned"):
        lines.append(f"   TAKEN BACK: {unlearned}")
    return "\n".join(lines) or "(nothing)"


def _card(place: int, card: dict[str, Any]) -> str:
    return f"   {place}. {card['heading']} | {card['facts']} | {card['reason']} {card['footer'] or ''}"
