"""What is kept about a person, as a file; and forgetting all of it."""

import json
from collections.abc import Sequence

from bot.dialogue import Command, Flow, Replies, Turn, Verbs
from bot.messages import Document, Reply
from bot.ports import People
from bot.scene.privately import privacy
from bot.scene.ways_on import find_buttons


class Privacy:
    """`leaves` names the services elsewhere that are asked."""

    def __init__(self, *, people: People, leaves: Sequence[str] = ()) -> None:
        self._people, self._leaves = people, leaves

    def flow(self) -> Flow:
        verbs: Verbs = {
            "export": Command(self.export, offered=True, private=True),
            "forget": Command(self.ask, offered=True, private=True),
            "forget_all": Command(self.forget, private=True),
            "privacy": Command(self.privacy, offered=True, private=True),
        }
        return Flow(name="privacy", verbs=verbs)

    async def privacy(self, turn: Turn) -> Replies:
        buttons = (turn.button("button-export", "export"), turn.button("button-forget", "forget"))
        return (Reply(text=privacy(turn.say, self._leaves), buttons=(buttons,)),)

    async def export(self, turn: Turn) -> Replies:
        kept = await self._people.export(turn.person.id)
        data = json.dumps(kept, ensure_ascii=False, indent=2, sort_keys=True).encode()
        return (Reply(text=turn.say("exported"), document=Document(filename="usher-export.json", data=data)),)

    async def ask(self, turn: Turn) -> Replies:
        """Erasing can't be undone, so it is asked once."""
        buttons = (turn.button("button-forget-all", "forget_all"), turn.button("button-keep", "taste"))
        return (Reply(text=turn.say("forget-ask"), buttons=(buttons,)),)

    async def forget(self, turn: Turn) -> Replies:
        turn.forget()
        return (Reply(text=turn.say("forgotten"), buttons=(find_buttons(turn),), replaces=True),)
