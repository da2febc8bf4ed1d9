"""The doors of one house, open at stand-ins of their platforms, and a socket at which one thing is done at a time."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from bot.settings import DiscordSettings, Settings, StoreSettings, TelegramSettings, WebSettings
from bot.wiring.doors import doors
from bot.wiring.house import House
from bot.wiring.keeping import keep_open
from tests.standins.discord_api import DiscordApi
from tests.standins.telegram_api import TelegramApi
from tests.walk.discord import OnDiscord
from tests.walk.talk import InWords
from tests.walk.telegram import OnTelegram

Places = dict[str, InWords | OnTelegram | OnDiscord]


async def serve(folder: Path, socket: Path) -> None:
    """Until it is stopped."""
    async with places(folder) as open_places:
        one_at_a_time = asyncio.Lock()

        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            words = json.loads(await reader.readline())
            async with one_at_a_time:
                writer.write((await _done(open_places, words)).encode())
            await writer.drain()
            writer.close()

        socket.unlink(missing_ok=True)
        server = await asyncio.start_unix_server(answer, str(socket), limit=1 << 20)
        print(f"open at {socket}", flush=True)
        await server.serve_forever()


@asynccontextmanager
async def places(folder: Path) -> AsyncIterator[Places]:
    async with TelegramApi().serving() as telegram, DiscordApi().serving() as discord:
        settings = Settings(
            store=StoreSettings(data_dir=folder),
            telegram=TelegramSettings(api_base=telegram.address),
            discord=DiscordSettings(api_base=discord.address, gateway=discord.gateway_address),
            web=WebSettings(port=0),
        )
        secrets = replace(settings.secrets, telegram_token=telegram.token, discord_token=discord.token)
        house = House(replace(settings, secrets=secrets))
        await house.open()
        await house.embedder.warm()
        running = [asyncio.create_task(keep_open(door, house.manager.handle)) for door in doors(house)]
        await discord.ready()
        try:
            yield {"talk": InWords(house), "telegram": OnTelegram(telegram), "discord": OnDiscord(discord)}
        finally:
            for each in running:
                each.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.gather(*running, return_exceptions=True)
            await house.close()


async def _done(places: Places, words: list[str]) -> str:
    """What is seen then; what can't be done is said, and nothing ends by it."""
    if len(words) < 2 or words[0] not in places:
        return f"PLACE ({', '.join(places)}) and WHO are needed"
    try:
        return await places[words[0]].do(words[1], words[2:])
    except Exception as error:
        return f"!! {type(error).__name__}: {error}"
