"""Speaking first: one message to a chat that asked for none just now, by whichever door has the chat."""

from collections.abc import Mapping
from enum import StrEnum

from bot import observe
from bot.errors import DoorSilent, DoorUnsure
from bot.messages import Chat, Reply
from bot.ports import Teller


class Reached(StrEnum):
    """How that went. `silent` may go better later; `unsure` may have arrived, so it is not said again; of a platform
    without a door that speaks first nothing is heard, and a chat that is `gone` is not reached any more."""

    TOLD = "told"
    GONE = "gone"
    SILENT = "silent"
    UNSURE = "unsure"
    NO_DOOR = "no_door"


async def tell(tellers: Mapping[str, Teller], platform: str, chat: Chat, reply: Reply, what: str) -> Reached:
    """Tell it; `what` is for the log and the figures."""
    teller = tellers.get(platform)
    if teller is None or chat.guest:
        reached = Reached.NO_DOOR
    else:
        try:
            reached = Reached.TOLD if await teller.tell(chat, reply) else Reached.GONE
        except DoorSilent as error:
            observe.log.warning("not told yet", what=what, reason=str(error))
            reached = Reached.UNSURE if isinstance(error, DoorUnsure) else Reached.SILENT
    observe.said_first.labels(what=what, outcome=reached.value).inc()
    return reached
