"""Who runs a chat: Telegram is asked only where a verb is for those alone."""

import structlog
from telegram import Bot
from telegram.error import TelegramError

from adapters.telegram.api import log_text
from bot.messages import STEWARDS, Chose, Incoming

log = structlog.get_logger("usher.telegram")
RUN = frozenset(("creator", "administrator"))


async def runs(bot: Bot, event: Incoming) -> bool:
    """Whether the one who gave a command runs the chat; an admin who speaks as the chat does. False where Telegram
    doesn't say."""
    if not isinstance(event, Chose) or event.action.verb not in STEWARDS or event.chat.private:
        return False
    chat, account = event.chat.id, event.account.id
    if account == chat:
        return True
    if not (chat.lstrip("-").isdecimal() and account.isdecimal()):
        return False
    try:
        member = await bot.get_chat_member(int(chat), int(account))
    except TelegramError as error:
        log.warning("who runs a chat isn't told", door="telegram", error=log_text(error))
        return False
    return member.status in RUN
