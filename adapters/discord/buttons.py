"""Buttons and selects that carry their whole meaning: pressed after a restart, they still arrive."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord.ui import DynamicItem, Item

Event = discord.Interaction[Any]
_ANY = re.compile(r".+", re.DOTALL)
"""Every component is ours: what its id says is for the dialogue to judge, also when it is an old one."""


def pressed_by(answer: Callable[[Event], Awaitable[None]]) -> type[DynamicItem[Item[Any]]]:
    """The kind of component whose presses go to `answer`."""

    class Pressed(DynamicItem[Item[Any]], template=_ANY):
        @classmethod
        async def from_custom_id(cls, interaction: Event, item: Item[Any], match: re.Match[str], /) -> "Pressed":
            return cls(item)

        async def callback(self, interaction: Event) -> None:
            await answer(interaction)

    return Pressed
