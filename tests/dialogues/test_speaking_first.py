"""Usher speaks first only to whoever asked for it, in words of six languages or by a tap; and stops by one."""

import pytest

from bot.messages import Chat
from bot.wiring.house import House
from tests.dialogues.gathering import Told
from tests.dialogues.talking import Someone
from tests.dialogues.waiting_for import said, speaking
from tests.fakes import FakeClock


@pytest.mark.parametrize(
    ("locale", "words", "off"),
    [
        ("en", "send me five films every Friday at seven", "stop the weekly five"),
        ("de", "schick mir jeden Freitag um sieben fünf Filme", "hör auf mit den wöchentlichen Vorschlägen"),
        ("fr", "envoie-moi cinq films chaque vendredi à 19h", "arrête les cinq de la semaine"),
        ("es", "mándame cinco películas cada viernes a las siete", "cancela las cinco de la semana"),
        ("ru", "присылай мне пять фильмов каждую пятницу в семь", "не присылай мне пять фильмов каждую пятницу"),
        ("zh", "每周五晚上七点给我推荐五部电影", "取消每周推荐"),
    ],
)
async def test_five_a_week_begin_and_end_in_words(
    house: House,
    clock: FakeClock,
    ann: Someone,
    locale: str,
    words: str,
    off: str,
) -> None:
    ann.locale = locale
    assert "19:00" in (await ann.says(words)).text
    told = Told()
    clock.advance(days=1, hours=1)
    await speaking(house, told)
    (five,) = said(told, ann)
    assert len(five.cards) == 5
    await ann.says(off)
    clock.advance(days=7)
    await speaking(house, told)
    assert len(said(told, ann)) == 1


async def test_what_was_sent_lies_on_the_table(house: House, clock: FakeClock, ann: Someone) -> None:
    await ann.says("send me five films every Friday at seven")
    told = Told()
    clock.advance(days=1, hours=1)
    await speaking(house, told)
    clock.advance(hours=5)
    await ann.says("I'll take the second")
    name = said(told, ann)[0].cards[1].heading.rpartition(" (")[0]
    assert name in ann.text


@pytest.mark.parametrize(
    ("locale", "on", "off"),
    [
        ("en", "ask me tomorrow how it was", "don't ask me how it was"),
        ("de", "frag mich morgen, wie es war", "frag mich nicht mehr, wie es war"),
        ("fr", "demande-moi demain comment c'était", "ne me demande plus comment c'était"),
        ("es", "pregúntame mañana qué tal", "no me preguntes qué tal"),
        ("ru", "спроси меня завтра, как было", "не спрашивай, как было"),
        ("zh", "明天问问我怎么样", "别问我怎么样"),
    ],
)
async def test_how_it_was_is_asked_of_whoever_wants_that(
    house: House,
    clock: FakeClock,
    ann: Someone,
    locale: str,
    on: str,
    off: str,
) -> None:
    ann.locale = locale
    told = Told()
    await ann.says(off)
    await _choose(ann)
    clock.advance(days=1, hours=1)
    await speaking(house, told)
    assert said(told, ann) == []
    await ann.says(on)
    await _choose(ann)
    clock.advance(days=1, hours=1)
    await speaking(house, told)
    await speaking(house, told)
    assert len(said(told, ann)) == 1


async def _choose(someone: Someone) -> None:
    locale, someone.locale = someone.locale, "en"
    await someone.says("something tense")
    await someone.says("I'll take the first")
    someone.locale = locale


async def test_an_answer_in_words_is_of_what_was_asked(house: House, clock: FakeClock, ann: Someone) -> None:
    await ann.says("something tense")
    await ann.says("I'll take the first, ask me tomorrow how it was")
    told = Told()
    clock.advance(days=1, hours=1)
    await speaking(house, told)
    name = said(told, ann)[0].text.removeprefix("How was ").rstrip("?")
    clock.advance(hours=3)
    assert name in (await ann.says("loved it")).text
    assert (await ann.export())["verdicts"][-1]["verdict"] == "liked"


async def test_what_was_taken_back_is_not_asked_of(house: House, clock: FakeClock, ann: Someone) -> None:
    await ann.says("ask me how it was when I choose something")
    await ann.says("something tense")
    await ann.says("I'll take the first")
    await ann.taps("Undo")
    told = Told()
    clock.advance(days=1, hours=2)
    await speaking(house, told)
    assert said(told, ann) == []


async def test_it_is_offered_until_somebody_says_yes_or_no(ann: Someone) -> None:
    await ann.says("something tense")
    await ann.says("I'll take the first")
    await ann.taps("Ask me how it was")
    await ann.taps("Don't ask")
    await ann.says("something funny")
    await ann.says("I'll take the second")
    assert not any("Ask me" in label for label in ann.labels)


@pytest.mark.parametrize(
    "words",
    [
        "stop writing to me",
        "schreib mir nicht mehr",
        "ne m'écris plus",
        "no me escribas más",
        "не пиши мне",
        "别给我发消息",
    ],
)
async def test_one_word_ends_everything_but_reminders(
    house: House,
    clock: FakeClock,
    ann: Someone,
    words: str,
) -> None:
    await ann.says("send me five films every Friday at seven")
    await ann.says("remind me tomorrow at eight to watch Heat")
    await ann.says(words)
    told = Told()
    clock.advance(days=1, hours=3)
    await speaking(house, told)
    (only,) = said(told, ann)
    assert "Heat" in only.text


async def test_the_settings_say_and_set_all_of_it(ann: Someone) -> None:
    assert "Five a week: Off" in (await ann.does("settings")).text
    await ann.taps("Five a week")
    assert "at 18:00" in (await ann.taps("Saturday")).text
    await ann.taps("Quiet hours")
    assert "23:00-7:00" in (await ann.taps("23:00")).text
    await ann.taps("How it was")
    assert "Ask how it was: on" in (await ann.taps("on")).text


@pytest.mark.parametrize(
    ("words", "hours"),
    [("quiet from 10 pm to 8 am", "22:00 and 8:00"), ("quiet hours from 23 to 7", "23:00 and 7:00")],
)
async def test_quiet_hours_are_set_in_words(ann: Someone, words: str, hours: str) -> None:
    assert hours in (await ann.says(words)).text


async def test_a_chat_that_is_gone_ends_the_five(house: House, clock: FakeClock, ann: Someone) -> None:
    await ann.says("send me five films every Friday at seven")
    clock.advance(days=1, hours=1)
    await speaking(house, Told(gone=True))
    told = Told()
    clock.advance(days=7)
    await speaking(house, told)
    assert said(told, ann) == []


async def test_among_others_the_five_are_not_sent(another: type[Someone]) -> None:
    someone = another(chat=Chat(id="group-five", private=False))
    assert "one person at a time" in (await someone.says("send me five films every Friday at seven")).text


async def test_where_the_door_cannot_speak_the_five_come_with_the_next_turn_and_again(
    house: House,
    clock: FakeClock,
    ann: Someone,
) -> None:
    await ann.says("send me five films every Friday at seven")
    clock.advance(days=1, hours=2)
    for _ in range(2):
        await speaking(house)
        await ann.says("hello")
        assert len(ann.replies[0].cards) == 5
        clock.advance(days=7)
