"""`chat`: the conversation in the terminal."""

import asyncio

from adapters.console import ConsoleDoor
from bot.wiring.house import House


async def chat(house: House) -> None:
    """The conversation in the terminal, until its input ends. What the first message needs is loaded behind the
    greeting, which would wait for it otherwise."""
    await asyncio.to_thread(house.embedder.verify)
    door = ConsoleDoor(art=house)
    await door.greet(house.manager.handle)
    warming = asyncio.create_task(house.warm())
    await door.run(house.manager.handle)
    warming.cancel()
