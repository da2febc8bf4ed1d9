"""What Usher is: its version, where what it knows comes from, and what it keeps."""

from bot import VERSION
from bot.dialogue import Command, Flow, Replies, Turn
from bot.messages import Reply
from bot.scene.ways_on import find_buttons


class About:
    """`tmdb` is whether TMDB is used: its terms want a sentence for that."""

    def __init__(self, *, tmdb: bool) -> None:
        self._tmdb = tmdb

    def flow(self) -> Flow:
        return Flow(name="about", verbs={"about": Command(self.about, offered=True, public=True)})

    async def about(self, turn: Turn) -> Replies:
        told = [turn.say("about", version=VERSION), turn.say("about-sources"), turn.say("privacy")]
        if self._tmdb:
            told.append(turn.say("about-tmdb"))
        ways = (turn.button("button-privacy", "privacy"), turn.button("button-help", "help"))
        return (Reply(text="\n".join(told), buttons=(find_buttons(turn), ways)),)
