"""The picks that lie there, by the words with which somebody wonders at them."""

from bot.dialogue import Replies, Step, Turn
from bot.request import Understanding
from bot.scene.on_table import among
from bot.scene.scene import Compared, Proposed, scene_of
from bot.scene.spoken import speak_of
from bot.scene.titles import FindName, Titles
from bot.titles import TitleId
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.correcting import doubted
from bot.understanding.acts.passing import FOR_NOW
from bot.understanding.acts.places import places_in
from bot.understanding.acts.references import is_reference
from bot.understanding.acts.slots import Names

BENEATH = 2
"""Decks whose cards may be wondered at: the one that lies there, and the one before."""


async def wondered_at(turn: Turn, titles: Titles, names: FindName, passed: Step) -> tuple[Replies, bool]:
    """The picks that are wondered at go, without a verdict; and whether nothing else is said. The turn hears the
    rest."""
    gone, rest = doubted(turn.text, lying(scene_of(turn), titles, names), turn.say.locale)
    if not gone:
        return (), False
    turn.drop(Compared)
    turn.drop(Proposed)
    turn.act, turn.read, turn.goes_on = Act(kind="pass", about=FOR_NOW, titles=gone), Understanding(), bool(rest)
    replies = await passed(turn)
    if rest:
        turn.hears(rest, last=True)
        speak_of(turn, *gone)
    return replies, not rest


def lying(scene: Scene, titles: Titles, names: FindName) -> Names:
    """Finds a card by its place, by a part of its name, or any title by exactly its name; none where no deck lies."""
    decks = {title for deck in scene.decks[:BENEATH] for title in deck}
    before = {title: called for title, called in titles.before(scene).items() if title in decks}

    def found(words: str) -> TitleId | None:
        if not scene.deck:
            return None
        places = places_in(words, len(scene.deck))
        if places and is_reference(words) and places[0] <= len(scene.deck):
            return scene.deck[places[0] - 1]
        return among(before, words) or names(words)

    return found
