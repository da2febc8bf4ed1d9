"""What Usher is: its version, where what it knows comes from, and what it keeps."""

from collections.abc import Sequence

from bot import VERSION
from bot.dialogue import Command, Flow, Replies, Turn
from bot.messages import Reply
from bot.scene.privately import privacy
from bot.scene.ways_on import find_buttons


class About:
    """`leaves` names the services elsewhere that are asked; TMDB's terms want a sentence for that."""

    def __init__(self, *, leaves: Sequence[str] = ()) -> None:
        self._leaves = leaves

    def flow(self) -> Flow:
        return Flow(name="about", verbs={"about": Command(self.about, offered=True, public=True)})

    async def about(self, turn: Turn) -> Replies:
        told = [turn.say("about", version=VERSION), turn.say("about-sources"), privacy(turn.say, self._leaves)]
        if "tmdb" in self._leaves:
            told.append(turn.say("about-tmdb"))
        ways = (turn.button("button-privacy", "privacy"), turn.button("button-help", "help"))
        return (Reply(text="\n".join(told), buttons=(find_buttons(turn), ways)),)
