"""Words beside what is asked or told: remarks, goodbyes, approval; each is heard as what it is."""

import pytest

from tests.dialogues.talking import Someone
from tests.fakes import FakeClock


@pytest.mark.parametrize("remark", ["weird!!", "so weird", "really scary!", "it was dark", "funny and sad!"])
async def test_a_remark_on_what_was_seen_wishes_for_nothing(someone: Someone, remark: str) -> None:
    await someone.says(f"we watched The Lighthouse last night. {remark}")
    assert "The Lighthouse" in someone.text
    assert not someone.titles
    await someone.says("liked it though")
    assert "you liked The Lighthouse" in someone.text


async def test_what_is_wished_beside_what_was_seen_is_found(someone: Someone) -> None:
    await someone.says("we watched The Lighthouse last night. something funny now")
    assert someone.titles


@pytest.mark.parametrize("text", ["better", "that's much better", "much better thanks"])
async def test_approval_changes_nothing(someone: Someone, text: str) -> None:
    await someone.says("a heist film")
    await someone.says("something lighter")
    await someone.says(text)
    assert not someone.titles


@pytest.mark.parametrize("text", ["better. tell me more about 3", "that's better. how long is 3?"])
async def test_what_is_asked_beside_it_is_answered_of_the_cards_that_lie_there(someone: Someone, text: str) -> None:
    await someone.says("a heist film")
    third = someone.last.cards[2].title
    await someone.says(text)
    assert [card.title for card in someone.last.cards] in ([third], [])
    assert "Heist" not in someone.text


@pytest.mark.parametrize("text", ["perfect that one, night all", "that one. night everyone"])
async def test_a_goodbye_behind_a_choice_is_no_wish(someone: Someone, text: str) -> None:
    await someone.says("something scary")
    await someone.says(text)
    assert "Enjoy" in someone.text


async def test_a_number_is_a_place_and_no_film_of_that_name(someone: Someone) -> None:
    await someone.says("a heist film")
    second = someone.last.cards[1].heading.partition(" (")[0]
    await someone.says("whats it about, number 2")
    assert someone.text.startswith(f"{second}:")
    assert not someone.last.cards


async def test_a_title_asked_after_and_seen_is_noted(someone: Someone) -> None:
    await someone.says("something angry")
    await someone.says("kill bill? seen it")
    assert "you've seen Kill Bill" in someone.text


async def test_a_story_that_is_asked_for_by_kind_is_told_by_yes_or_no(someone: Someone) -> None:
    await someone.says("Decision to Leave, is that a love story?")
    assert someone.text.startswith("Yes")


async def test_the_second_of_a_series_is_none_of_its_older_versions(someone: Someone) -> None:
    await someone.says("just finished Dune 2, amazing")
    assert "Dune: Part Two" in someone.text


async def test_black_and_white_sets_no_years(someone: Someone) -> None:
    await someone.says("something absurd, black and white")
    assert "1989" not in someone.text


@pytest.mark.parametrize("text", ["not the martian", "please not the martian"])
async def test_a_title_with_its_article_is_turned_down_by_its_name(someone: Someone, text: str) -> None:
    await someone.says("movie like interstellar")
    await someone.says("something with matt damon")
    await someone.says(text)
    assert not any("The Martian" in card.heading for card in someone.last.cards)


@pytest.mark.parametrize("text", ["seen most of these tbh", "i've seen most of those honestly"])
async def test_who_has_seen_most_of_the_cards_gets_others(someone: Someone, text: str) -> None:
    await someone.says("i like thrillers")
    before = set(someone.titles)
    await someone.says(text)
    assert someone.titles
    assert before.isdisjoint(someone.titles)


@pytest.mark.parametrize("text", ["the prestige sure", "ok the prestige then", "the prestige will do"])
async def test_a_title_that_will_do_is_taken(someone: Someone, text: str) -> None:
    await someone.says("something with a twist")
    await someone.says(text)
    assert "The Prestige it is" in someone.text


async def test_the_cards_before_come_back(someone: Someone) -> None:
    await someone.says("anything good")
    before = someone.titles
    await someone.says("next")
    await someone.says("prev")
    assert someone.titles == before


async def test_what_is_too_long_brings_what_is_like_it_and_quicker(someone: Someone) -> None:
    await someone.says("is oppenheimer worth it?")
    await someone.says("3 hours?! too long")
    assert "Like Oppenheimer" in someone.text


async def test_what_was_seen_and_what_was_overrated_are_noted_apart(someone: Someone) -> None:
    await someone.says("something sci fi")
    await someone.says("seen 1 3 7. arrival overrated")
    assert "you didn't like Arrival." in someone.text
    assert "you've seen" in someone.text
    assert someone.text.count("Noted") == 2


@pytest.mark.parametrize("text", ["lame", "aw what a shame", "too bad"])
async def test_regret_at_an_answer_is_of_no_film(someone: Someone, text: str) -> None:
    await someone.says("something scary")
    await someone.says("is the second on netflix")
    await someone.says(text)
    assert "Noted" not in someone.text


async def test_praise_by_a_great_word_is_of_the_title_alone(someone: Someone) -> None:
    await someone.says("whiplash is a masterpiece")
    assert "Noted: you liked Whiplash." in someone.text


async def test_what_a_card_is_complained_of_is_refused(someone: Someone) -> None:
    await someone.says("something funny")
    await someone.says("thats from the 80s")
    assert "1980" not in someone.text


async def test_a_no_before_what_it_should_be_like_refuses_nobody(someone: Someone) -> None:
    await someone.says("something romantic")
    await someone.says("no like nora ephron")
    assert "without Nora Ephron" not in someone.text


async def test_what_calls_itself_a_mystery_of_it_follows_on_from_it(someone: Someone) -> None:
    await someone.says("is there a sequel to knives out?")
    assert "Glass Onion" in someone.text


async def test_a_length_is_read_as_it_is_typed(someone: Someone) -> None:
    await someone.says("something funny, hour and half")
    assert "under 1 h 30" in someone.text


async def test_the_last_years_are_counted_from_today(someone: Someone, clock: FakeClock) -> None:
    await someone.says("a comedy, last like 20 yrs")
    assert f"from {clock.now().year - 20} on" in someone.text


async def test_a_shrug_before_a_question_asks_it_all_the_same(someone: Someone) -> None:
    await someone.says("something funny")
    await someone.says("tell me about the first")
    await someone.says("ok whatever how long is it")
    assert "runs" in someone.text


async def test_what_must_be_seen_before_is_asked_of_what_was_taken(someone: Someone) -> None:
    await someone.says("a swashbuckler")
    await someone.says("ok the mask of zorro it is. do we need to see anything before?")
    assert "nothing that comes before" in someone.text
    assert not someone.titles


async def test_what_it_is_not_to_be_like_is_no_dislike(someone: Someone) -> None:
    await someone.says("like totoro")
    await someone.says("lol not like totoro, just a good thriller for adults")
    assert "Noted" not in someone.text


async def test_grown_ups_among_themselves_let_go_of_the_childs_limit(someone: Someone) -> None:
    await someone.says("something for my 6 year old")
    await someone.says("smth for us grown ups, maybe a thriller")
    assert "children" not in someone.text


async def test_somebodys_wife_is_no_director(someone: Someone) -> None:
    someone.locale = "ru"
    await someone.says("жене очень понравилось, еще такое?")
    assert "Jeunet" not in someone.text


@pytest.mark.parametrize(
    "text", ["kikis looks sweet. whats it about", "totoro looks really cute", "kiki sounds lovely"]
)
async def test_a_card_that_looks_sweet_by_a_part_of_its_name_is_shown(someone: Someone, text: str) -> None:
    await someone.says("something cosy, animated")
    await someone.says(text)
    assert "no title called" not in someone.text
    assert len(someone.last.cards) < 2
