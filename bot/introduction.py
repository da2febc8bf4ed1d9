"""How Usher presents itself where a platform shows a menu: the commands that its flows describe, and two texts."""

from collections.abc import Mapping

from bot.dialogue import Command
from bot.messages import Introduction, MenuCommand
from bot.words import Words, languages, words


def introductions(commands: Mapping[str, Command]) -> tuple[Introduction, ...]:
    """One for each language, English first."""
    return tuple(_in(locale, commands) for locale in sorted(languages(), key=lambda name: (name != "en", name)))


def _in(locale: str, commands: Mapping[str, Command]) -> Introduction:
    say = words(locale)
    given = {verb: each for verb, each in commands.items() if each.offered or each.public or each.options}
    return Introduction(
        locale=locale,
        commands=tuple(_told(verb, command, say) for verb, command in given.items()),
        description=say("bot-description"),
        short_description=say("bot-short"),
        reading=say("import-reading"),
        unfetched=say("import-unfetched"),
        anyones=frozenset(verb for verb, command in commands.items() if command.anyones),
    )


def _told(verb: str, command: Command, say: Words) -> MenuCommand:
    return MenuCommand(
        verb=verb,
        description=say(f"command-{verb.replace('_', '-')}") if command.offered else "",
        options=command.options,
        offered=command.offered,
        public=command.public,
        private=command.private,
    )
