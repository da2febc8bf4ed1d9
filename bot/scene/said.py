"""What is said as it is meant, before it is read: without address and reproaches, and figures that are stars."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.dialogue import Turn
from bot.scene.heard import Meant
from bot.titles import TitleId
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.complaints import unloved
from bot.understanding.acts.correcting import without_denial
from bot.understanding.acts.parts import unreported
from bot.understanding.acts.places import places_in
from bot.understanding.acts.protests import as_asked, without_reproach
from bot.understanding.acts.references import points_at_card
from bot.understanding.acts.refusing import as_refused
from bot.understanding.acts.slots import Names
from bot.understanding.text.address import as_to_a_friend, to_be_kept

_HELP = re.compile(
    r"(?<=\w)[.!?,;]+\s*(?:please |pls |so )?"
    r"(?:help(?: (?:me|us))?(?: out)?|hilfe|au secours|a l'aide|ayuda|socorro|помоги\w*|救命)\W*$",
    re.IGNORECASE,
)
"""A sigh behind a wish, that asks nothing of Usher itself."""
_FIGURE = re.compile(r"\s*(\d{1,2}(?:[.,]5)?)\s*[.!]?\s*")


def plainly(turn: Turn) -> str:
    """The turn hears what is said without how somebody is addressed or reproached; given back is what is to be
    remembered, empty where nothing is."""
    friendly = as_to_a_friend(turn.text, turn.say.locale)
    noted = to_be_kept(friendly)
    meant = as_refused(unreported(without_reproach(as_asked(without_denial(_HELP.sub("", noted or friendly))))))
    if meant != turn.text:
        turn.hears(meant, last=True)
    return noted


def refused_for_good(meant: Meant) -> Meant | None:
    """What is to be remembered as something told, where it refuses and names no title; None for anything else."""
    refuses = meant.act.kind in ("refine", "wish") and not meant.act.titles and meant.read.full.refuses
    return replace(meant, act=Act(kind="tell")) if refuses else None


def asks_for_stars(scene: Scene) -> bool:
    """Whether a bare figure is stars: in reply to a card, or where stars were asked for."""
    return bool(scene.card) or scene.prompt == "rate"


def in_stars(text: str) -> str:
    """`4` -> `4/5`, `8` -> `8/10`; any other words as they are."""
    match = _FIGURE.fullmatch(text)
    if not match or not 1 <= (value := float(match[1].replace(",", "."))) <= 10:
        return text
    return f"{value:g}/{5 if value <= 5 else 10}"


def unloved_refused(text: str, scene: Scene, names: Names, name: Callable[[TitleId], str]) -> str:
    """The refusal that is meant where a title is said to be what somebody who watches along wouldn't like: "Hush is a
    slasher, she'd hate that". Empty for any other words."""
    found = unloved(text)
    if not found or not points_at_card(found[0], scene, names):
        return ""
    place = next(iter(places_in(found[0], len(scene.deck))), 0)
    title = name(scene.deck[place - 1]) if 0 < place <= len(scene.deck) else found[0]
    return f"not {title}, {found[1]}"
