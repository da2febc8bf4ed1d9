"""What Usher says without being asked, in a test: the job once, at a door that notes it."""

from bot.jobs.notices import SpeakingFirst
from bot.messages import Reply
from bot.ports import Teller
from bot.wiring.house import House
from tests.dialogues.gathering import Told
from tests.dialogues.talking import Someone


async def speaking(house: House, told: Told | None = None) -> None:
    """The job that says what is due, once."""
    tellers: dict[str, Teller] = {told.name: told} if told else {}
    job = SpeakingFirst(
        notices=house.notices, people=house.people, heralds=house.heralds, tellers=tellers, clock=house.clock
    )
    await job.run()


def said(told: Told, someone: Someone) -> list[Reply]:
    assert someone.chat
    return [reply for chat, reply in told.said if chat == someone.chat.id]
