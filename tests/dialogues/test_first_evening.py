"""A newcomer's first evening: from hello to eight cards that say why."""

from bot.wiring.house import House
from tests.dialogues.talking import Someone


async def test_start_says_who_usher_is_and_offers_a_way_on(someone: Someone) -> None:
    reply = await someone.does("start")
    assert "Usher" in reply.text
    assert any("Find me a film" in label for label in someone.labels)


async def test_five_answers_bring_eight_cards_with_reasons(someone: Someone, house: House) -> None:
    await someone.does("find", "movies")
    for answered in range(5):
        assert someone.text.startswith(f"{answered + 1}/5")
        await someone.taps(someone.labels[0])
    assert len(someone.last.cards) == 8
    assert all(card.reason.endswith(".") and card.footer for card in someone.last.cards)
    assert set(someone.titles) <= set(house.recommender.arrays.ids)


async def test_any_question_can_be_skipped_and_the_rest_cut_short(someone: Someone) -> None:
    await someone.does("find", "movies")
    await someone.taps("Skip")
    assert someone.text.startswith("2/5")
    await someone.taps("Just show me")
    assert len(someone.last.cards) == 8


async def test_skipping_everything_still_brings_cards(someone: Someone) -> None:
    await someone.does("find", "movies")
    for _ in range(5):
        await someone.taps("Skip")
    assert len(someone.last.cards) == 8


async def test_back_returns_to_the_question_before_and_forgets_its_answer(someone: Someone) -> None:
    await someone.does("find", "movies")
    first = someone.text
    await someone.taps(someone.labels[0])
    await someone.taps("Back")
    assert someone.text == first


async def test_each_domain_asks_its_own_five_questions(someone: Someone) -> None:
    seen = set()
    for domain in ("movies", "tv", "documentaries", "kids"):
        await someone.does("find", domain)
        for _ in range(5):
            seen.add(someone.text.split("\n")[0].partition("· ")[2] + domain)
            await someone.taps("Skip")
    assert len(seen) == 20


async def test_the_next_question_is_the_one_that_splits_best_unless_the_order_is_fixed(someone: Someone) -> None:
    await someone.does("set", "order", "fixed")
    await someone.does("find", "movies")
    assert "head work" in someone.text


async def test_an_option_can_be_typed_instead_of_tapped(someone: Someone) -> None:
    await someone.does("set", "order", "fixed")
    await someone.does("find", "movies")
    await someone.says("easy fun")
    assert someone.text.startswith("2/5")


async def test_free_text_in_the_quiz_is_answered_and_the_question_stays_open(someone: Someone) -> None:
    await someone.does("find", "movies")
    await someone.taps(someone.labels[0])
    question = someone.text
    await someone.says("asdfgh qwrtzu")
    assert any("Back to the questions" in label for label in someone.labels)
    await someone.taps("Back to the questions")
    assert someone.text == question


async def test_an_answer_from_a_quiz_that_lapsed_is_taken_up_again(someone: Someone) -> None:
    await someone.does("answer", "cognitive_load", "easy")
    assert someone.text.startswith("2/5")


async def test_children_only_ever_see_what_is_safe_for_them(someone: Someone, house: House) -> None:
    arrays = house.recommender.arrays
    await someone.does("find", "kids")
    for _ in range(5):
        await someone.taps(next(label for label in someone.labels if "Skip" not in label and "Back" not in label))
    for _ in range(3):
        assert someone.titles
        assert all(arrays.kids_age[arrays.place[title]] < 99 for title in someone.titles)
        await someone.taps("Try different")
