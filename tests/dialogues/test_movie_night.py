"""A movie night from the first word to the winner: five people, one leaves, one never votes, a restart in between."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable

import pytest

from bot.messages import Action, Chat
from bot.settings import Settings, StoreSettings
from bot.titles import TitleId
from bot.wiring.house import House
from tests.conftest import Furnished
from tests.dialogues.gathering import NAMES, Group, Told, buttons, closing, labels
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock, FakeEmbedder, fake


@pytest.fixture
def group(house: House) -> Group:
    return Group(house)


@pytest.fixture
async def reopened(furnished: Furnished) -> AsyncIterator[Callable[[], object]]:
    """A house of its own that can be closed and opened again, as a restart would."""
    folder, clock, opened = furnished("restarted"), FakeClock(), list[House]()

    async def reopen() -> House:
        if opened:
            await opened[-1].close()
        opened.append(House(Settings(store=StoreSettings(data_dir=folder)), clock=clock, embedder=FakeEmbedder()))
        await opened[-1].open()
        return opened[-1]

    yield reopen
    await opened[-1].close()


async def test_five_people_one_leaves_one_never_votes_and_a_restart_between(
    reopened: Callable[[], "asyncio.Future[House]"],
) -> None:
    house = await reopened()
    group = Group(house)
    asked = await group.plan()
    assert asked.everyones
    assert "Ann is planning a movie night" in asked.text
    for name in NAMES[1:]:
        await group.press(name, "I'm in")
        assert [reply.private for reply in group[name].replies] == [False, True]
        assert group[name].replies[0].replaces
    assert "Ann, Ben, Chi, Dan and Eve" in group.night.text
    await group["Ben"].taps("Intense")
    assert group["Ben"].last.replaces
    group.move(await reopened())
    await group["Ben"].taps("Make me think")
    await group["Ben"].taps("The usual")
    assert "between us" in group["Ben"].text
    await group["Chi"].taps("Uplifting")
    await group["Dan"].taps("my taste")
    await group.press("Eve", "I'm out")
    assert "Eve" not in group.night.text
    ballot = await group.press("Ann", "Start with 4")
    assert [reply.replaces for reply in group["Ann"].replies] == [True, False], "no phone tells of an edited message"
    assert "Ann, Ben, Chi and Dan" in ballot.text
    assert "asks the least of everyone" in ballot.text
    told = re.findall(r"\w+", ballot.text.partition("Ann, Ben, Chi and Dan")[2])
    assert "one of you" in ballot.text and not {*told} & {*NAMES}, "the answers were to stay private"
    assert labels(ballot)[:5] == ["1", "2", "3", "4", "5"]
    await group.press("Ann", "2")
    group.move(await reopened())
    await group.press("Ben", "1")
    await group.press("Ben", "2")
    await group.press("Chi", "3")
    assert [label for label in labels(group.night) if "●" in label] == ["2 ●●", "3 ●"]
    assert "Voted: Ann, Ben and Chi" in group.night.text
    told = Told()
    assert await closing(group.house, told) == ""
    fake(group.house.clock).advance(minutes=10)
    await closing(group.house, told)
    (won,) = told.to(group)
    assert "2 of 3 votes" in won.text
    assert won.cards
    assert won.everyones
    await closing(group.house, told)
    assert len(told.to(group)) == 1
    old = group.night
    await group.press("Dan", "1")
    assert "over" in group["Dan"].text
    assert group["Dan"].last.alert
    assert labels(group.night) == [] != labels(old)
    group.night = won
    for name in ("Ann", "Dan", "Ann"):
        await group.press(name, "I've seen it")
        assert "you've seen" in group[name].text
    kept = await group["Ann"].export()
    assert [(row["title_id"], row["verdict"]) for row in kept["verdicts"]] == [(won.cards[0].title, "seen")]
    assert (await group["Ben"].export())["verdicts"] == []


async def test_when_all_have_voted_the_winner_is_told_at_once(group: Group) -> None:
    await group.voting("Ben", "Chi")
    for name in ("Ann", "Ben"):
        await group.press(name, "4")
    await group.press("Chi", "1")
    closed, won = group["Chi"].replies
    assert closed.replaces
    assert labels(closed) == []
    assert "2 of 3 votes" in won.text
    told = Told()
    fake(group.house.clock).advance(minutes=11)
    await closing(group.house, told)
    assert told.to(group) == []


async def test_everyone_pressing_at_once_loses_nobody_and_the_last_edition_is_right(group: Group) -> None:
    await group.plan()
    join = next(button.action for button in buttons(group.night) if "I'm in" in button.label)
    await asyncio.gather(*(group[name].presses(join) for name in NAMES for _ in range(2)))
    shown = [reply for name in NAMES for reply in group[name].replies if reply.replaces]
    last = max(shown, key=lambda reply: reply.edition)
    assert all(name in last.text for name in NAMES)
    group.night = last
    ballot = await group.press("Ann", "Start with 5")
    votes = [Action(verb="night_vote", args=(join.args[0], str(place))) for place in (0, 1, 1, 0, 1)]
    await asyncio.gather(*(group[name].presses(vote) for name, vote in zip(NAMES, votes, strict=True)))
    won = [reply for name in NAMES for reply in group[name].replies if reply.cards]
    assert len(won) == 1, "one winner, told once"
    assert "3 of 5 votes" in won[0].text
    assert labels(ballot)


async def test_two_who_start_at_once_start_one_vote(group: Group) -> None:
    await group.gathered("Ben")
    fake(group.house.clock).advance(minutes=20)
    start = next(button.action for button in buttons(group.night) if "Start" in button.label)
    await asyncio.gather(group["Ann"].presses(start), group["Ben"].presses(start))
    ballots = {group.look(name).text for name in ("Ann", "Ben")}
    assert len(ballots) == 1


async def test_the_titles_are_the_same_for_the_same_people(house: House) -> None:
    texts = []
    for _ in range(2):
        group = Group(house)
        ballot = await group.voting("Ben")
        texts.append(ballot.text)
    assert texts[0] == texts[1]


async def test_nothing_is_proposed_that_two_have_seen(group: Group) -> None:
    await group.voting("Ben")
    night = await group.house.nights.on_in("test", group.chat.id)
    assert night
    again = Group(group.house)
    for title in night.titles:
        for name in ("Ann", "Ben"):
            await again[name].does("seen", "m" + title.rsplit(":", 1)[1])
    await again.voting("Ben")
    other = await group.house.nights.on_in("test", again.chat.id)
    assert other
    assert len(other.titles) == 5
    assert not set(other.titles) & set(night.titles)


async def test_with_a_childrens_profile_among_them_only_what_is_safe_is_proposed(group: Group) -> None:
    await group["Ben"].does("profile", "new kids")
    await group.plan()
    await group.press("Ben", "I'm in")
    assert "How old" in group["Ben"].text or "age" in group["Ben"].text.lower()
    await group.press("Ann", "Start")
    night = await group.house.nights.on_in("test", group.chat.id)
    assert night
    arrays = group.house.library.arrays
    assert all(arrays.kids_age[arrays.place[TitleId(title)]] < 99 for title in night.titles)


async def test_a_catalogue_that_cant_satisfy_is_said_so_and_the_night_stays_open(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    await group.gathered("Ben")
    empty = group.house.library.arrays.series & False
    with monkeypatch.context() as patch:
        patch.setattr("bot.recommend.together.allowed", lambda *args, **more: empty)
        said = await group.press("Ann", "Start")
    assert "no film for this round" in said.text
    night = await group.house.nights.on_in("test", group.chat.id)
    assert night
    assert night.titles == ()


async def test_only_the_host_starts_closes_and_calls_off_until_they_seem_to_be_away(group: Group) -> None:
    await group.gathered("Ben")
    for label in ("Start", "Call it off"):
        await group.press("Ben", label)
        assert "That is for Ann to say" in group["Ben"].text
        assert group["Ben"].last.alert
    fake(group.house.clock).advance(minutes=10)
    await group.press("Chi", "Start")
    assert "That is for Ann" in group["Chi"].text, "Chi isn't in"
    ballot = await group.press("Ben", "Start")
    assert "5 films for Ann and Ben" in ballot.text
    await group.press("Ben", "Close the vote")
    assert "That is for Ann" in group["Ben"].text
    await group.press("Ann", "Close the vote")
    assert "Nobody voted" in group["Ann"].text


async def test_a_host_who_leaves_hands_over_and_the_last_one_out_ends_it(group: Group) -> None:
    await group.gathered("Ben")
    await group.press("Ann", "I'm out")
    assert "Ben is planning" in group.night.text
    await group.press("Ben", "I'm out")
    assert "Nobody is in" in group.night.text
    assert labels(group.night) == []
    await group.plan()
    assert "Ann is planning" in group.night.text


async def test_a_night_that_is_called_off_answers_politely(group: Group) -> None:
    gathering = await group.gathered("Ben")
    await group.press("Ann", "Call it off")
    assert "Ann called the movie night off" in group.night.text
    group.night = gathering
    for label in ("I'm in", "Start", "I'm out"):
        await group.press("Ben", label)
        assert "over" in group["Ben"].text
        assert group["Ben"].last.alert
    await group["Chi"].does("night_answer", "nothing", "emotional_tone", "intense")
    assert "over" in group["Chi"].text


async def test_a_second_night_in_a_chat_shows_the_first(group: Group) -> None:
    await group.gathered("Ben")
    await group["Ben"].does("movie_night")
    assert "on here already" in group["Ben"].text
    assert "In so far: Ann and Ben" in group.look("Ben").text
    elsewhere = Group(group.house)
    await elsewhere.plan()
    assert "already" not in elsewhere.night.text


async def test_who_comes_late_is_told_so_and_who_is_not_in_cant_vote(group: Group) -> None:
    gathering = await group.gathered("Ben")
    ballot = await group.press("Ann", "Start")
    group.night = gathering
    await group.press("Chi", "I'm in")
    assert "voting already" in group["Chi"].text
    group.night = ballot
    await group.press("Chi", "1")
    assert "Only those who are in can vote: Ann and Ben" in group["Chi"].text
    await group["Ben"].does("night_answer", next(buttons(ballot)).action.args[0], "emotional_tone", "intense")
    assert "vote still counts" in group["Ben"].text


async def test_an_answer_changes_what_is_proposed_and_can_be_taken_back(house: House) -> None:
    seen = []
    for answers in ((), ("Intense", "Make me think"), ("Uplifting", "Easy fun")):
        group = Group(house)
        await group.plan()
        for answer in answers:
            await group["Ann"].taps(answer)
        seen.append((await group.press("Ann", "Start")).text)
    assert len(set(seen)) == 3
    group = Group(house)
    await group.plan()
    await group["Ann"].taps("Intense")
    await group["Ann"].taps("my taste")
    assert (await group.press("Ann", "Start")).text == seen[0]


async def test_someone_forgotten_in_the_midst_is_gone_and_the_night_goes_on(group: Group) -> None:
    await group.voting("Ben", "Chi")
    await group["Ann"].does("forget_all")
    await group.press("Ben", "1")
    assert "Ann" not in group.night.text.replace("Ann,", "")
    await group.press("Chi", "1")
    assert "2 of 2 votes" in group["Chi"].text


async def test_an_hour_to_vote_may_be_asked_for_and_nonsense_changes_nothing(group: Group) -> None:
    await group.plan("60")
    assert "closes in 1 h" in (await group.press("Ann", "Start")).text or group.night
    night = await group.house.nights.on_in("test", group.chat.id)
    assert night
    assert night.vote_minutes == 60
    await group.press("Ann", "Call it off")
    await group.plan("٣ and a bit")
    night = await group.house.nights.on_in("test", group.chat.id)
    assert night
    assert night.vote_minutes == 10


async def test_alone_in_a_private_chat_it_is_three_questions_and_a_tap(someone: Someone) -> None:
    someone.called = "Fay"
    await someone.does("movienight")
    for answer in ("Another world", "Easy fun", "The usual"):
        await someone.taps(answer)
        assert someone.last.replaces
    assert someone.labels[:5] == ["1", "2", "3", "4", "5"]
    assert "everyone" not in someone.text
    await someone.taps("3")
    assert someone.text.endswith(" it is.")
    assert len(someone.titles) == 1
    await someone.taps("I've seen it")
    assert [row["verdict"] for row in (await someone.export())["verdicts"]] == ["seen"]


async def test_who_is_alone_may_take_their_time_and_is_never_told_unasked(someone: Someone, house: House) -> None:
    await someone.does("movienight")
    await someone.taps("my taste")
    ballot = someone.replies
    fake(house.clock).advance(hours=2)
    await someone.does("movienight")
    assert someone.labels[:2] == ["1", "2"]
    someone.replies = ballot
    await someone.taps("1")
    assert someone.text.endswith(" it is.")
    await someone.does("movienight")
    await someone.taps("my taste")
    fake(house.clock).advance(hours=7)
    told = Told()
    await closing(house, told)
    assert not [chat for chat, _ in told.said if someone.chat and chat == someone.chat.id]
    await someone.taps("1")
    assert "over" in someone.text


async def test_made_up_presses_change_nothing(group: Group) -> None:
    await group.gathered("Ben")
    id = next(buttons(group.night)).action.args[0]
    for verb, args in (("night_close", ()), ("night_vote", ("0",)), ("night_seen", ()), ("night_answer", ("x", "y"))):
        await group["Ann"].does(verb, id, *args)
    await group.press("Ann", "Start")
    for place in ("²", "-1", "5", "99999999999", "", "m27205"):
        await group["Ben"].does("night_vote", id, place)
        assert "error" not in group["Ben"].text.lower()
        assert "reference" not in group["Ben"].text
    night = await group.house.nights.find(id)
    assert night
    assert night.votes == (0, 0, 0, 0, 0)
    for verb in ("night_start", "night_out", "night_vote", "join", "night_seen", "night_taste", "night_off"):
        await group["Ben"].does(verb, "nothing")
        assert "over" in group["Ben"].text


async def test_a_private_night_is_nobody_elses(someone: Someone, another: Callable[..., Someone]) -> None:
    await someone.does("movienight")
    night = next(someone.buttons()).action.args[0]
    stranger = another()
    for verb in ("join", "night_start", "night_vote", "night_off", "night_answer"):
        await stranger.does(verb, night, "0")
        assert "over" in stranger.text


async def test_joining_by_link_asks_in_private(group: Group) -> None:
    """As `t.me/BOT?start=join_…` does, which Telegram needs before a bot may write to somebody."""
    await group.plan()
    join = next(button.action for button in buttons(group.night) if "I'm in" in button.label)
    ben = group["Ben"]
    ben.chat = Chat(id="ben's own")
    await ben.presses(join)
    assert [reply.everyones for reply in ben.replies] == [False]
    assert "1/3" in ben.text
    await ben.taps("Uplifting")
    await group["Ann"].does("movie_night")
    assert "In so far: Ann and Ben" in group.look("Ann").text


async def test_names_are_bounded_and_never_empty(house: House) -> None:
    group = Group(house)
    group["Ann"].called = "A" * 300 + "\n\u202e\0"
    group["Ben"].called = ""
    await group.gathered("Ben")
    assert f"{'A' * 32} is planning" in group.night.text
    assert "and Someone" in group.night.text
    assert "\u202e" not in group.night.text


async def test_the_chat_reads_the_hosts_language_and_each_guest_their_own(house: House) -> None:
    group = Group(house)
    group["Ann"].locale = "de"
    await group.plan()
    assert "Wer ist dabei?" in group.night.text
    join = next(buttons(group.night)).action
    await group["Ben"].presses(join)
    assert "Wer ist dabei?" in group["Ben"].replies[0].text
    assert "You're in" in group["Ben"].replies[1].text
