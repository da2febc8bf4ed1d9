"""A movie night by words: in, off, what was chosen; and what is said where a name or a night is not known."""

import pytest

from bot.wiring.house import House
from tests.dialogues.gathering import Group, labels
from tests.dialogues.talking import Someone


@pytest.fixture
def group(house: House) -> Group:
    return Group(house)


async def test_a_night_is_called_off_in_words_also_while_it_asks_for_the_clock(group: Group) -> None:
    await group["Ann"].says("/movie_night friday at 8")
    assert "on whose clock" in group["Ann"].text
    assert "✖ Call it off" in labels(group.look("Ann"))
    await group["Ben"].says("call it off")
    assert "That is for Ann to say" in group["Ben"].text
    assert not group["Ben"].last.private, "what was said in words is answered where it was said"
    await group["Ann"].says("call it off")
    assert "Ann called the movie night off" in group["Ann"].text
    await group["Ann"].says("call it off")
    assert "No movie night is on here" in group["Ann"].text


@pytest.mark.parametrize(
    ("locale", "joins", "off"),
    [
        ("de", "ich bin dabei", "sag den Filmabend ab"),
        ("fr", "j'en suis", "annule la soirée film"),
        ("es", "me apunto", "cancela la noche de cine"),
        ("ru", "я участвую", "отмени киновечер"),
        ("zh", "算我一个", "取消电影之夜"),
    ],
)
async def test_in_and_off_in_five_languages(house: House, locale: str, joins: str, off: str) -> None:
    group = Group(house, locale=locale)
    await group.plan()
    await group["Ben"].says(joins)
    assert "Ben" in group.look("Ben").text
    await group["Ann"].says(off)
    assert not labels(group.look("Ann"))


async def test_a_second_night_with_a_time_shows_the_one_that_is_on(group: Group) -> None:
    await group.plan()
    await group["Ben"].says("/movie_night tomorrow 21:00")
    assert "That is for Ann to say" in group["Ben"].text
    assert "🙋 I'm in" in labels(group.look("Ben"))


async def test_a_title_nobody_has_is_named_and_another_is_waited_for(group: Group) -> None:
    await group.plan()
    await group["Ben"].says("/nominate Zorgblatt the Third")
    assert "no title called “Zorgblatt the Third”" in group["Ben"].text
    await group["Ben"].says("Blorptown Chronicles")
    await group["Ben"].says("Heat")
    assert "Put up by you: Heat (1995)" in group["Ben"].text


async def test_what_was_chosen_is_told_while_it_gathers_votes_and_afterwards(group: Group) -> None:
    await group.plan()
    await group["Ben"].says("what did we choose?")
    assert "In so far: Ann" in group["Ben"].text
    await group.voting("Ben")
    await group["Ben"].says("what did we choose?")
    assert "Tap a number" in group["Ben"].text
    won = await group.press("Ann", "1")
    won = await group.press("Ben", "1")
    await group["Ben"].says("what did we choose?")
    assert group["Ben"].last.cards[0].heading == won.cards[0].heading
    await group["Chi"].says("which film won the vote?")
    assert group["Chi"].last.cards[0].heading == won.cards[0].heading
    alone = Someone(manager=group.house.manager, name=group["Ben"].name, called="Ben", locale="de")
    await alone.says("was haben wir gewählt?")
    assert alone.last.cards[0].title == won.cards[0].title
    assert "wird es" in alone.text or "Stimmen" in alone.text, "in one's own language"


async def test_where_nothing_was_chosen_it_is_said_so(someone: Someone) -> None:
    await someone.says("what did we choose?")
    assert "Nothing has been chosen" in someone.text


async def test_who_is_in_is_asked_and_the_vote_begun_in_words(group: Group) -> None:
    await group.gathered("Ben")
    await group["Chi"].says("who's in?")
    assert "In so far: Ann and Ben" in group["Chi"].text
    await group["Ben"].says("start the vote")
    assert "That is for Ann to say" in group["Ben"].text
    await group["Ann"].says("start the vote")
    gathered, ballot = group["Ann"].replies
    assert gathered.stands, "the message that stood before everyone loses its buttons"
    assert "Tap a number" in ballot.text
    await group["Ben"].says("who voted?")
    assert "Tap a number" in group["Ben"].text


def in_private(group: Group, name: str) -> Someone:
    """The same person in their own chat."""
    return Someone(manager=group.house.manager, name=group[name].name, called=name)


async def test_a_guest_answers_in_their_own_chat_in_words(group: Group) -> None:
    await group.gathered("Ben")
    ben = in_private(group, "Ben")
    await ben.says("skip")
    assert "2/3" in ben.text
    await ben.says("Make me think")
    assert "3/3" in ben.text
    await ben.says("skip it")
    assert "stays between us" in ben.text
    person = await group.house.people.find(ben.account)
    night = await group.house.nights.asking(person or 0, group.house.clock.now())
    assert night
    guest = night.guest(person or 0)
    assert guest
    assert guest.answers == {"emotional_tone": "", "cognitive_load": "challenge", "attention_level": ""}
    await ben.says("intense")
    assert "/3" not in ben.text, "all was asked"


@pytest.mark.parametrize(
    ("locale", "skip", "taste"),
    [
        ("en", "skip", "just use my taste"),
        ("de", "überspringen", "nach meinem Geschmack"),
        ("fr", "passe", "selon mes goûts"),
        ("es", "saltar", "según mi gusto"),
        ("ru", "пропусти", "по моему вкусу"),
        ("zh", "跳过", "按我的口味"),
    ],
)
async def test_a_question_is_passed_over_in_six_languages(house: House, locale: str, skip: str, taste: str) -> None:
    group = Group(house, locale=locale)
    await group.plan()
    await group["Ben"].does("join")
    ben = in_private(group, "Ben")
    ben.locale = locale
    await ben.says(skip)
    assert "2/3" in ben.text
    await ben.says(taste)
    assert "/3" not in ben.text
    assert "1/5" not in ben.text


async def test_an_answer_may_be_in_another_language_than_the_question(group: Group) -> None:
    await group.gathered("Ben")
    ben = in_private(group, "Ben")
    await ben.says("nach meinem Geschmack")
    assert "go by your taste" in ben.text


async def test_who_is_in_no_night_answers_none(group: Group) -> None:
    await group.gathered("Ben")
    chi = in_private(group, "Chi")
    await chi.says("uplifting")
    assert chi.titles
    await chi.says("skip")
    assert chi.titles, "the next card"
    assert "/3" not in chi.text
    assert "/5" not in chi.text


async def test_one_alone_answers_in_words(someone: Someone) -> None:
    await someone.says("/movie_night")
    assert "1/3" in someone.text
    await someone.says("skip")
    await someone.says("skip")
    await someone.says("skip")
    assert "5 films" in someone.text
