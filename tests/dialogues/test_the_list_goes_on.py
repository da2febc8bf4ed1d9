"""What was seen or judged leaves the list, and the list goes on; what is put right is noted anew."""

import pytest

from tests.dialogues.talking import Someone


def _name(someone: Someone, place: int) -> str:
    return someone.last.cards[place - 1].heading.rpartition(" (")[0]


@pytest.mark.parametrize("said", ["already seen {}", "loved {}", "{} was great", "hated {}"])
async def test_what_was_seen_or_judged_leaves_the_list_and_another_takes_its_place(someone: Someone, said: str) -> None:
    await someone.says("a heist film")
    before, name = someone.titles, _name(someone, 2)
    await someone.says(said.format(name))
    assert someone.text.startswith("Noted")
    assert before[1] not in someone.titles
    assert someone.titles[:2] == [before[0], before[2]]
    assert len(someone.titles) == len(before)


async def test_the_list_goes_on_where_more_is_asked_besides_what_was_seen_elsewhere(someone: Someone) -> None:
    await someone.says("a heist film")
    await someone.says("watched notting hill last week, anything else")
    assert "Notting Hill" in someone.text
    assert "Heist" in someone.text


async def test_what_was_loved_is_noted_where_others_are_asked_in_one_breath(someone: Someone) -> None:
    await someone.says("an exciting action film")
    before = someone.titles
    await someone.says("i loved interstellar what else")
    assert "you liked Interstellar" in someone.text
    assert not {*before} & {*someone.titles}


async def test_what_is_not_ones_thing_behind_what_was_seen_blames_no_film(someone: Someone) -> None:
    await someone.says("a comedy")
    await someone.says("seen hot fuzz and superbad, not my thing the slapstick")
    assert [each["verdict"] for each in (await someone.export())["verdicts"]] == ["seen", "seen"]


async def test_a_verdict_is_put_right_and_said_so(someone: Someone) -> None:
    await someone.says("I hated Hot Fuzz")
    await someone.says("no i never said i didnt like hot fuzz, i liked it")
    assert "you liked Hot Fuzz" in someone.text
    assert [each["verdict"] for each in (await someone.export())["verdicts"]] == ["liked"]


@pytest.mark.parametrize("said", ["ok then nope", "nah then", "ok no"])
async def test_a_plain_no_to_the_cards_brings_others_for_the_same_wish(someone: Someone, said: str) -> None:
    await someone.says("a romance")
    before = someone.titles
    await someone.says(said)
    assert "Love story" in someone.text
    assert someone.titles
    assert not {*before} & {*someone.titles}


async def test_funny_as_a_first_word_is_a_wish(someone: Someone) -> None:
    await someone.says("funny")
    assert "unny" in someone.text
    assert someone.titles


async def test_more_fun_changes_the_wish(someone: Someone) -> None:
    await someone.says("a romance")
    await someone.says("more fun")
    assert someone.titles
    assert "funny" in someone.text
    assert "Love story" in someone.text


async def test_what_now_is_the_next_step_of_the_evening(someone: Someone) -> None:
    await someone.says("a romance")
    await someone.says("so what now")
    assert "I'd take" in someone.text
    await someone.says("ok")
    assert "Enjoy" in someone.text
    await someone.says("so what now")
    assert "Usher" not in someone.text
    assert "Lights down" in someone.text


@pytest.mark.parametrize("said", ["not oceans", "no, not the oceans ones"])
async def test_a_franchise_on_the_table_is_refused_by_how_its_names_begin(someone: Someone, said: str) -> None:
    await someone.says("a heist film")
    assert any("Ocean's" in card.heading for card in someone.last.cards)
    await someone.says(said)
    assert someone.titles
    assert "sea" not in someone.text
    assert not any("Ocean's" in card.heading for card in someone.last.cards)


async def test_a_film_is_refused_whose_name_is_a_word_for_something_else(someone: Someone) -> None:
    await someone.says("an animated film")
    await someone.says("not frozen tho")
    assert "without Frozen" in someone.text


async def test_a_no_to_the_card_that_was_asked_of_lays_it_aside_and_is_no_verdict(someone: Someone) -> None:
    await someone.says("a scary film")
    first, second = someone.titles[:2]
    await someone.says("is the first one long?")
    await someone.says("ok no")
    assert someone.titles[0] == second
    assert first not in someone.titles
    assert not (await someone.export())["verdicts"]


async def test_it_is_what_was_told_of_and_not_the_card_on_top(someone: Someone) -> None:
    await someone.says("a heist film")
    name = _name(someone, 3)
    await someone.says(f"seen {name}")
    await someone.says("loved it")
    assert f"you liked {name}" in someone.text


async def test_two_that_were_seen_are_noted_with_an_already_between(someone: Someone) -> None:
    await someone.says("a heist film")
    await someone.says(f"saw {_name(someone, 1)} already and {_name(someone, 2)}")
    assert len((await someone.export())["verdicts"]) == 2


async def test_seen_it_again_is_of_the_next_card_and_loved_it_of_the_one_seen(someone: Someone) -> None:
    await someone.says("a heist film")
    first, second = _name(someone, 1), _name(someone, 2)
    await someone.says("seen it")
    await someone.says("seen it")
    assert f"you've seen {second}" in someone.text
    await someone.says("loved it")
    assert f"you liked {second}" in someone.text
    assert first not in someone.text
