"""What becomes of a reply before it is sent: its cover drawn, for whose eyes it is, its card remembered."""

from collections.abc import AsyncIterator, Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from adapters.covers import cover_for
from adapters.discord.calendar import Calendar
from adapters.discord.decks import Decks
from adapters.discord.read import PLATFORM
from adapters.discord.show import Look, Message, show
from adapters.words import Say
from bot.messages import Account, Buttons, Chat, Reply
from bot.ports import CoverArt, DoorMemory
from bot.titles import TitleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How the door shows things: as `embeds`, and among others for the asker's eyes alone (`private`). `language_of`
    gives the language that words are in, empty where they don't tell: messages don't say which one somebody reads."""

    embeds: bool = False
    private: bool = True
    language_of: Callable[[str], str] = lambda text: ""


class Presenter:
    def __init__(
        self,
        *,
        memory: DoorMemory,
        art: CoverArt,
        say: Say,
        manners: Manners,
        now: Callable[[], datetime],
        anyones: Collection[str] = (),
    ) -> None:
        """`anyones` are verbs of a card's buttons that mean the same whoever presses them."""
        self._anyones = anyones
        self._memory = memory
        self._art = art
        self._manners = manners
        self.language_of = manners.language_of
        self.now = now
        self.say = say
        self.decks = Decks()
        self.calendar = Calendar(memory, now)
        self.commands: Mapping[str, int] = {}
        """Discord's ids of commands, by their names, once they are known: texts that name one can be tapped."""

    def hidden(self, chat: Chat, reply: Reply) -> bool:
        """Whether a reply to an interaction is for one person's eyes."""
        if chat.private:
            return False
        return reply.alert or reply.private or (self._manners.private and not reply.everyones)

    async def messages(self, reply: Reply, locale: str, *, hidden: bool = False) -> AsyncIterator[Message]:
        """The messages of a reply; a hidden card can be shared."""
        say = partial(self.say, reply.locale or locale)
        look = Look(say=say, embeds=self._manners.embeds, share=hidden, commands=self.commands)
        for message in show(await self._dressed(reply), look):
            yield message

    async def keep_card(self, account: Account, chat: str, number: int | None, message: Message) -> None:
        """Remember what title a message shows, for what is said to it later."""
        if message.title and number:
            await self._memory.keep_card(account, chat, str(number), message.title, self.now())

    async def keep_standing(self, reply: Reply, number: int | None) -> None:
        """Remember which message stands under the reply's name, if it has one."""
        if reply.stands and number:
            await self._memory.keep(PLATFORM, f"stands:{reply.stands}", str(number))

    async def standing(self, reply: Reply) -> int | None:
        """The message that stands under the reply's name."""
        known = await self._memory.recall(PLATFORM, f"stands:{reply.stands}")
        return int(known) if known else None

    async def title_on(self, chat: int, message: int) -> TitleId | None:
        return await self._memory.title_on(PLATFORM, str(chat), str(message))

    async def reachable(self, account: Account, able: bool) -> None:
        await self._memory.reachable(account, able, self.now())

    def for_all(self, name: str, locale: str, reply: Reply) -> Reply:
        """A card as its asker shows it to all: whoever presses its buttons answers for themselves."""
        if not reply.cards:
            return reply

        def anyones(rows: Buttons) -> Buttons:
            kept = ([b for b in row if b.action.verb in self._anyones] for row in rows)
            return tuple(tuple(replace(b, action=replace(b.action, owner="")) for b in row) for row in kept)

        cards = tuple(replace(card, buttons=anyones(card.buttons)) for card in reply.cards)
        text = self.say(reply.locale or locale, "discord-shared", name=name)
        return replace(reply, text=text, cards=cards, buttons=(), everyones=True, replaces=False)

    async def _dressed(self, reply: Reply) -> Reply:
        """With the top card's cover drawn where nobody has a poster; a card without a cover is still a card."""
        card = reply.cards[reply.position] if reply.cards else None
        if not (card and card.picture and not card.picture.url and not card.picture.data):
            return reply
        found = await cover_for(self._art, card.picture)
        cover = replace(card.picture, data=found.data) if found else None
        return replace(
            reply, cards=tuple(replace(card, picture=cover) if other is card else other for other in reply.cards)
        )
