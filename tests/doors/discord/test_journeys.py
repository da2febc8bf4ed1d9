"""Whole conversations through the real library, over the wire, against a stand-in that judges every request."""

import json

from adapters.discord.present import Manners
from bot.understanding.spoken_in import language_of
from tests.doors.discord.conftest import Opened
from tests.standins.discord_api import DiscordApi
from tests.standins.discord_people import Person
from tests.standins.discord_world import Channel, Message


async def answer_all(person: Person) -> None:
    """Take the first answer to each of five questions."""
    quiz = person.last
    for number in range(1, 6):
        assert person.text.startswith(f"{number}/5"), person.text
        assert person.last is quiz, "the quiz is one message"
        await person.press(person.buttons()[0]["custom_id"])


async def test_a_first_evening(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        assert "Usher" in await person.slash("start")
        await person.press("Find me a film")
        await answer_all(person)
        assert person.pictures()
        assert "1/8" in person.labels()
        first, deck = person.text, person.last
        await person.press("›")
        assert "2/8" in person.labels()
        assert person.text != first
        assert person.last is deck, "paged in place"
        await person.choose("8 · ")
        assert "8/8" in person.labels()
        assert person.last is deck
        await person.press("👍")
        await person.press("Undo")
        assert "Taken back" in person.text
    assert api.complaints == []


async def test_old_buttons_work_after_a_restart(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        await person.says("something like Inception but slower")
        deck = person.last
        assert "1/8" in person.labels(deck)
        await person.slash("start")
        start = person.last
    async with opened():
        await person.press("›", deck)
        assert person.last is deck
        assert "2/8" in person.labels()
        await person.choose("5 · ", message=deck)
        assert "5/8" in person.labels(deck)
        await person.press("✅", deck)
        await person.press("4 ★")
        assert "4 of 5" in person.text
        await person.press("Find me a film", start)
        assert person.text.startswith("1/5")
    assert api.complaints == []


async def test_among_others_answers_are_for_who_asked(
    opened: Opened, api: DiscordApi, person: Person, channel: Channel
) -> None:
    ann, ben = person.at(channel), Person(api=api, here=channel)
    async with opened():
        await ann.slash("start")
        await ann.press("Find me a film")
        await answer_all(ann)
        assert "1/8" in ann.labels()
        assert ben.screen == []
        await ann.press("›")
        await ann.press("👎")
        await ann.slash("taste")
        assert ben.screen == []
        assert all(message.private_to == ann.id for message in ann.screen)
    assert api.complaints == []


async def test_a_card_is_shared_with_everyone_who_then_answer_for_themselves(
    opened: Opened, api: DiscordApi, person: Person, channel: Channel
) -> None:
    ann, ben = person.at(channel), Person(api=api, here=channel)
    async with opened():
        await ann.slash("recommend")
        await ann.says(f"{ann.bot} a funny heist film")
        await ann.slash("picks")
        hidden = ann.last
        assert hidden.private_to == ann.id
        await ann.press("Share", hidden)
        shared = next(message for message in ben.screen if "shows you this" in ben.read(message))
        assert "Share" not in ben.labels(shared)
    async with opened():
        seen = len(ann.screen)
        await ben.press("🔖", shared)
        assert "watchlist" in ben.text
        assert ben.last.private_to == ben.id
        assert len(ann.screen) == seen, "what Ben saves is not Ann's to read"
        assert "watchlist" in await ben.slash("watchlist")
        assert ben.read(shared) == ann.read(shared)
    assert api.complaints == []


async def test_anothers_buttons_are_refused(opened: Opened, api: DiscordApi, person: Person, channel: Channel) -> None:
    ann, ben = person.at(channel), Person(api=api, here=channel)
    async with opened():
        deck = await self_made_public_deck(ann)
        before = ann.read(deck)
        await ben.press("›", deck)
        assert ann.read(deck) == before
        assert ben.last.private_to == ben.id
    assert api.complaints == []


async def self_made_public_deck(ann: Person) -> Message:
    """What Usher answers to a mention everyone can see."""
    await ann.says(f"{ann.bot} a funny heist film")
    return ann.last


async def test_a_title_is_found_while_it_is_typed(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        choices = await person.autocomplete("more-like-this", "title", "incep")
        assert choices[0]["name"].startswith("Inception")
        await person.slash("more-like-this", title=choices[0]["value"])
        assert "1/8" in person.labels()
        assert await person.autocomplete("rate", "title", "incpetion"), "typos are forgiven"
        assert len(await person.autocomplete("where", "title", "the")) == 25
        assert await person.autocomplete("where", "title", "") is not None
        await person.slash("more-like-this", title="Arrival")
        assert "1/8" in person.labels(), "words that were not chosen are looked for"
    assert api.complaints == []


async def test_a_command_says_all_at_once(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        recommend = next(command for command in api.commands[0] if command["name"] == "recommend")
        chosen = {o["name"]: o["choices"][0]["name"] if "choices" in o else 100 for o in recommend["options"]}
        assert len(chosen) == 4
        await person.slash("recommend", **chosen)
        assert person.pictures()
        assert person.labels()
        assert await person.slash("mood", mood=chosen["mood"])
    assert api.complaints == []


async def test_words_are_heard_in_dms_and_on_mention_and_nowhere_else(
    opened: Opened, api: DiscordApi, person: Person, channel: Channel
) -> None:
    ann = person.at(channel)
    async with opened():
        await person.says("a quiet film about the sea")
        assert person.pictures()
        await ann.says("has anybody seen Arrival?", answered=False)
        await ann.says("I loved it", reply_to=(await nobody(ann)), answered=False)
        await api.quiet()
        assert ann.screen == []
        await ann.says(f"{ann.bot} a quiet film about the sea")
        answer = ann.last
        assert answer.raw["message_reference"]["message_id"]
        assert answer.raw["mentions"] == [], "nobody is pinged"
        seen = len(ann.screen)
        await ann.says("that one looks good", answered=False)
        await api.quiet()
        assert len(ann.screen) == seen
    assert api.complaints == []


async def nobody(ann: Person) -> Message:
    """A message of another person's."""
    other = Person(api=ann.api, here=ann.channel)
    return ann.api.world.post(ann.channel, other.id, {"content": "hello"}, {})


async def test_the_whole_journey(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        await person.slash("start")
        await person.press("Surprise me")
        await person.press("🔖")
        await person.slash("watchlist")
        assert person.labels()
        await person.press("🔖")
        assert person.pictures()
        await person.says("I loved Arrival")
        assert "Arrival" in person.text
        await person.press("Yes")
        await person.press("Why?")
        await person.slash("rate", title="Heat", stars="★★★★★")
        assert "5 of 5" in person.text
        await person.slash("taste")
        assert "Arrival" in person.text
        assert any(map(person.pictures, person.screen[-2:])), "the taste has a picture"
        await person.slash("undo")
        await person.slash("history")
        assert any("Arrival" in label for label in person.labels() + person.options())
        await person.slash("export")
        kept = json.loads(person.file("usher-export.json"))
        assert "verdicts" in json.dumps(kept)
        await person.slash("forget")
        await person.press("Erase everything")
        assert "I remember nothing" in person.text
        await person.slash("history")
        assert not any("Arrival" in label for label in person.labels() + person.options())
        await person.says("asdf")
        for command in ("help", "privacy", "settings", "profile", "trending", "mood", "where", "picks", "recommend"):
            assert await person.slash(command), command
    assert api.complaints == []


async def test_a_mood_is_told_in_a_form(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        await person.slash("mood")
        await person.press("In my own words")
        assert person.form
    async with opened():
        await person.submit(feel="something warm, under two hours")
        assert "1/8" in person.labels(), "a form that was open during a restart still arrives"
    assert api.complaints == []


async def test_stars_come_with_a_note(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        await person.slash("rate", title="Heat")
        await person.press("Stars with a note")
        await person.submit(stars="★★★★", text="great, but too long")
        assert "4 of 5" in person.text
    assert api.complaints == []


async def test_menus_on_messages_and_people(opened: Opened, api: DiscordApi, person: Person, channel: Channel) -> None:
    ann, ben = person.at(channel), Person(api=api, here=channel)
    async with opened():
        deck = await self_made_public_deck(ann)
        title = ann.read(deck)
        await ben.menu("Rate this", deck)
        assert "★" in "".join(ben.labels())
        assert ben.last.private_to == ben.id
        await ben.menu("More like this", deck)
        assert "1/8" in ben.labels()
        written = api.world.post(channel, ann.id, {"content": "I watched Inception again"}, {})
        await ben.menu("More like this", written)
        assert "Inception" in ben.text
        assert ann.read(deck) == title
    assert api.complaints == []


async def test_everyone_reads_their_own_language(opened: Opened, api: DiscordApi, channel: Channel) -> None:
    expected = {"de": "Film", "fr": "film", "es-ES": "película", "ru": "фильм", "zh-CN": "片", "ja": "film"}
    async with opened():
        for locale, word in expected.items():
            person = Person(api=api, locale=locale, here=channel)
            assert word in await person.slash("start"), locale
            assert word in await person.at(api.world.dm(person.id)).says("asdf"), "DMs know it from the commands"
    assert api.complaints == []


async def test_who_never_gave_a_command_is_answered_as_they_write(
    opened: Opened, api: DiscordApi, channel: Channel
) -> None:
    """The server's language is English; what tells no language goes on in the one before."""
    ann, ben = Person(api=api, here=channel), Person(api=api, here=channel)
    async with opened(manners=Manners(language_of=lambda text: language_of(text, lambda name: False))):
        assert "Bunt gemischt" in await ann.says(f"{ann.bot} ich weiß nicht so recht, was ich will")
        assert "Tippe auf eine Karte" in await ann.says(f"{ann.bot} ok")
        assert "Tell me" in await ben.says(f"{ben.bot} asdf")
    assert api.complaints == []


async def test_embeds_instead_of_components(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened(manners=Manners(embeds=True)):
        await person.slash("start")
        await person.press("Find me a film")
        await answer_all(person)
        deck = person.last
        assert deck.raw["embeds"]
        await person.press("›")
        assert person.last is deck
        assert "2/8" in person.labels()
        await person.slash("taste")
        assert any(map(person.pictures, person.screen[-2:]))
        await person.slash("export")
        assert person.file("usher-export.json")
    assert api.complaints == []


async def test_who_installed_it_for_themselves_uses_it_anywhere(opened: Opened, api: DiscordApi) -> None:
    elsewhere = api.world.guild("Strangers", bot=False).channels[0]
    ann = Person(api=api, here=elsewhere, installed=True)
    async with opened():
        await ann.slash("start")
        await ann.press("Surprise me")
        assert ann.pictures()
        await ann.press("›")
        assert "2/8" in ann.labels()
    assert api.complaints == []


async def test_every_press_is_acknowledged_also_of_buttons_nobody_knows(
    opened: Opened, api: DiscordApi, person: Person
) -> None:
    async with opened():
        await person.slash("start")
        button = person.buttons()[0]
        for data in ("no_such_verb:1", "page:3", "answer:gone:gone", "::::", "like:zzz", "put_back:x", "set:zone", "~"):
            button["custom_id"] = data
            await person.press(data)
            await person.slash("start")
            button = person.buttons()[0]
        assert all(each.answered is not None for each in person.interactions)
    assert api.complaints == []


async def test_files_are_taken_in(opened: Opened, api: DiscordApi, person: Person) -> None:
    stars = b"Date,Name,Year,Letterboxd URI,Rating\n2025-03-01,Inception,2010,https://boxd.it/1skk,5\n"
    stars += b"2025-03-02,Heat,1995,https://boxd.it/2bbk,4.5\n"
    async with opened():
        await person.slash("import", file=("ratings.csv", stars))
        assert "2" in person.text
        await person.slash("history")
        assert any("Heat" in label for label in person.labels() + person.options())
        other = Person(api=api)
        await other.says("", files={"ratings.csv": stars})
        await other.slash("history")
        assert any("Heat" in label for label in other.labels() + other.options())
    assert api.complaints == []


async def test_commands_are_told_once_until_they_change(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        assert api.syncs == [0]
        told = {command["name"]: command for command in api.commands[0]}
        assert {"start", "recommend", "more-like-this", "taste", "export", "forget", "help"} <= told.keys()
        assert told["start"]["description_localizations"]["de"]
        assert told["start"]["integration_types"] == [0, 1]
        assert told["start"]["contexts"] == [0, 1, 2]
    async with opened():
        assert api.syncs == [0]
