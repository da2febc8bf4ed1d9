"""What Telegram says of a token: whose bot it is, and how that bot is set up. For whoever looks after Usher."""

import asyncio
from dataclasses import dataclass

from telegram.error import InvalidToken, TelegramError

from adapters.telegram.api import Connection, connect, log_text
from bot.errors import KeyRefused, SourceUnavailable

PATIENCE = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BotProfile:
    """`inline` is whether `@bot dune` is asked of it in any chat; `overhears` whether it gets all that groups say;
    `webhook` is the address that Telegram calls, empty while nobody is called, and `waiting` what it has to tell."""

    username: str
    inline: bool
    overhears: bool
    webhook: str
    waiting: int
    trouble: str


async def bot_profile(connection: Connection) -> BotProfile:
    """Raises KeyRefused and SourceUnavailable."""
    bot = connect(connection)
    try:
        async with asyncio.timeout(PATIENCE):
            await bot.initialize()
            hook = await bot.get_webhook_info()
    except InvalidToken:
        raise KeyRefused(by="Telegram", name="TELEGRAM_TOKEN") from None
    except TimeoutError:
        raise SourceUnavailable(source="Telegram", reason=f"no answer in {PATIENCE:g} seconds") from None
    except TelegramError as error:
        raise SourceUnavailable(source="Telegram", reason=log_text(error)) from None
    finally:
        await bot.shutdown()
    return BotProfile(
        username=bot.username,
        inline=bool(bot.supports_inline_queries),
        overhears=bool(bot.can_read_all_group_messages),
        webhook=hook.url,
        waiting=hook.pending_update_count,
        trouble=hook.last_error_message or "",
    )
