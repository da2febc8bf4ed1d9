"""Around a movie night: titles that people put up themselves, what there is to know of each, and how it was."""

import pytest

from bot.jobs.nights import AskingAfterwards
from bot.titles import TitleId, short_id
from bot.wiring.house import House
from memory.queue import SqlQueue
from tests.dialogues.gathering import Group, Told, closing, labels
from tests.fakes import fake

HEAT = TitleId("tmdb:movie:949")


@pytest.fixture
def group(house: House) -> Group:
    return Group(house)


async def asking(house: House, told: Told) -> str:
    job = AskingAfterwards(
        queue=SqlQueue(house.database),
        nights=house.nights,
        shown=house.night_shown,
        tellers={told.name: told},
        clock=house.clock,
    )
    return await job.run()


async def test_a_title_of_ones_own_is_put_up_and_voted_on(group: Group) -> None:
    await group.plan()
    await group["Ben"].says("/nominate Heat")
    night = group.look("Ben")
    assert "Ben wants Heat" in night.text
    assert "Put up by you: Heat (1995)" in night.text
    assert "Ben" in night.text.split("In so far")[1], "who puts one up is in"
    await group.press("Ben", "Just use my taste") if "Just use my taste" in labels(night) else None
    ballot = await group.press("Ann", "Start")
    assert "5  Heat (1995)" in ballot.text
    assert ballot.text.count("(1995)") >= 1
    assert len([label for label in labels(ballot) if label[0] in "12345"]) == 5


async def test_without_a_night_or_a_title_it_is_said_what_to_do(group: Group) -> None:
    await group["Ben"].says("/nominate Heat")
    assert "movie_night" in group["Ben"].text
    await group.plan()
    await group["Ben"].says("/nominate")
    assert "Which film" in group["Ben"].text
    await group.press("Ann", "Start")
    await group["Ben"].does("nominate", short_id(HEAT))
    assert "vote has begun" in group["Ben"].text


async def test_the_title_that_was_asked_for_is_put_up_by_its_name_alone(group: Group) -> None:
    await group.plan()
    await group["Ben"].says("/nominate")
    assert group["Ben"].last.completes
    await group["Ben"].says("Heat")
    assert "Put up by you: Heat" in group["Ben"].text


async def test_with_a_child_among_them_not_everything_can_be_put_up(group: Group) -> None:
    await group.plan()
    await group["Ben"].does("profile", "new", "kids")
    await group["Ben"].does("nominate", short_id(HEAT))
    assert "can't be put up" in group["Ben"].text or "children" in group["Ben"].text


async def test_answering_by_taste_keeps_what_was_put_up(group: Group) -> None:
    await group.plan()
    await group["Ann"].does("nominate", short_id(HEAT))
    night = group.look("Ann")
    join = next(action for row in night.buttons for action in row if "in" in action.label)
    await group["Ann"].does("night_taste", join.action.arg(0))
    ballot = await group.press("Ann", "Start")
    assert "Heat (1995)" in ballot.text


async def test_each_title_of_the_ballot_shows_its_card_to_whoever_asks(group: Group) -> None:
    ballot = await group.voting("Ben")
    second = ballot.text.split("\n2  ")[1].split(" · ")[0]
    button = next(each for row in ballot.buttons for each in row if each.label == "🎞 2")
    await group["Ben"].presses(button.action)
    (reply,) = group["Ben"].replies
    assert reply.private
    assert reply.cards[0].heading == second


async def test_that_nobody_has_seen_them_is_said_as_far_as_it_is_known(group: Group) -> None:
    ballot = await group.voting("Ben")
    assert "As far as you've told me, nobody has seen any of them" in ballot.text


async def test_the_next_day_it_is_asked_once_how_it_was(house: House) -> None:
    group, told = Group(house), Told()
    await group.voting("Ben", "Chi")
    await group.press("Ben", "1")
    fake(house.clock).advance(minutes=11)
    await closing(house, told)
    before = len(told.to(group))
    await asking(house, told)
    assert len(told.to(group)) == before, "not in the same night"
    fake(house.clock).advance(hours=20)
    await asking(house, told)
    await asking(house, told)
    (question,) = told.to(group)[before:]
    winner = told.to(group)[before - 1].cards[0]
    assert question.text == f"How was {winner.heading}?"
    for name, label, said in (("Ben", "👍", "more"), ("Chi", "👎", "off"), ("Ann", "🙈", "Another time")):
        button = next(each for row in question.buttons for each in row if label in each.label)
        await group[name].presses(button.action)
        assert said in group[name].text
        assert all(reply.private and reply.alert for reply in group[name].replies)
    kept = await group["Ben"].export()
    assert [(each["title_id"], each["verdict"]) for each in kept["verdicts"]] == [(winner.title, "liked")]


async def test_where_the_door_is_shut_it_is_asked_later(house: House) -> None:
    group, told = Group(house), Told(silent=True)
    await group.voting("Ben")
    await group.press("Ben", "1")
    await group.press("Ann", "1")
    fake(house.clock).advance(hours=20)
    await asking(house, told)
    assert not told.to(group)
    told.silent = False
    fake(house.clock).advance(minutes=11)
    await asking(house, told)
    assert [reply.text.startswith("How was") for reply in told.to(group)] == [True]


async def test_what_was_put_up_before_a_child_came_is_not_voted_on(group: Group) -> None:
    await group.plan()
    await group["Ben"].does("nominate", short_id(HEAT))
    await group["Chi"].does("profile", "new", "kids")
    group.night = await group["Ben"].says("/movie_night")
    await group.press("Chi", "I'm in")
    ballot = await group.press("Ann", "Start")
    assert "vote" in ballot.text.casefold()
    assert "Heat" not in ballot.text


async def test_only_what_the_catalogue_has_is_put_up(group: Group) -> None:
    await group.plan()
    await group["Ben"].does("nominate", "m999999999")
    assert "Which film" in group["Ben"].text
    await group["Ann"].says("/movie_night")
    assert "Put up by you" not in group["Ann"].text


async def test_of_what_somebody_put_up_it_is_not_said_that_nobody_has_seen_it(group: Group) -> None:
    await group["Ben"].does("seen", short_id(HEAT))
    await group.plan()
    await group["Ben"].does("nominate", short_id(HEAT))
    group.look("Ben")
    ballot = await group.press("Ann", "Start")
    assert "Heat (1995)" in ballot.text
    assert "nobody has seen" not in ballot.text
