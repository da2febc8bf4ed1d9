"""Forms that pop up: stars with a note, and a mood in one's own words. What they mean stands in their id, so that one
that was open during a restart still arrives."""

import discord
from discord.ui import Label, Modal, Select, TextInput

from adapters.discord.keys import NOTE, STARS, WORDS, starred
from adapters.discord.layout import INPUT_LABEL_UNITS, MODAL_TITLE_UNITS
from adapters.text import cut
from adapters.words import Say
from bot.messages import Action

STARS_FIELD, TEXT_FIELD = "stars", "text"
NOTE_CHARACTERS, WORDS_CHARACTERS = 1000, 1000
OPEN_SECONDS = 900
"""How long the library keeps a form in mind; we don't need it to."""


def note_form(say: Say, locale: str, short: str) -> Modal:
    """Stars for the title of this short id, and what there is to say."""
    stars = Select[Modal](
        custom_id=STARS_FIELD,
        options=[discord.SelectOption(label=starred(count), value=f"{count:g}") for count in STARS],
    )
    form = _form(say(locale, "discord-note-title"), Action(verb=NOTE, args=(short,)))
    form.add_item(_labelled(say(locale, "discord-note-stars"), stars))
    return form.add_item(_labelled(say(locale, "discord-note-text"), _text(NOTE_CHARACTERS, required=False)))


def words_form(say: Say, locale: str) -> Modal:
    form = _form(say(locale, "discord-words-title"), Action(verb=WORDS))
    return form.add_item(_labelled(say(locale, "discord-words-text"), _text(WORDS_CHARACTERS, required=True)))


def stars_with_note(action: Action, fields: dict[str, str]) -> Action:
    """What a filled form of stars means: `stars` with the note behind them."""
    note = fields.get(TEXT_FIELD, "")
    stars = (action.arg(0), fields.get(STARS_FIELD, ""))
    return Action(verb="stars", args=(*stars, "", note) if note else stars)


def _form(title: str, action: Action) -> Modal:
    return Modal(title=cut(title, MODAL_TITLE_UNITS), custom_id=action.encode(), timeout=OPEN_SECONDS)


def _labelled(text: str, component: "Select[Modal] | TextInput[Modal]") -> "Label[Modal]":
    return Label(text=cut(text, INPUT_LABEL_UNITS), component=component)


def _text(most: int, *, required: bool) -> "TextInput[Modal]":
    return TextInput(custom_id=TEXT_FIELD, style=discord.TextStyle.paragraph, required=required, max_length=most)
