"""Half-remembered films, and words typed where a button would do."""

from tests.dialogues.talking import Someone

STORY = "what's that film where a weatherman lives the same day over and over in a small town"


async def test_a_story_told_from_memory_is_answered_with_five_candidates_to_choose_from(someone: Someone) -> None:
    await someone.says(STORY)
    assert "one of these" in someone.text
    assert len(someone.titles) == 5
    assert "None of these" in someone.labels


async def test_yes_marks_it_as_seen_and_shows_its_card_and_undo_takes_that_back(someone: Someone) -> None:
    await someone.says(STORY)
    chosen = someone.titles[0]
    await someone.presses(next(b.action for b in someone.buttons() if b.action.verb == "it_is"))
    assert someone.titles == [chosen]
    assert chosen in (await someone.export())["verdicts"][0]["title_id"]
    await someone.taps("Undo")
    assert not (await someone.export())["verdicts"]


async def test_none_of_these_asks_for_more(someone: Someone) -> None:
    await someone.says(STORY)
    await someone.taps("None of these")
    assert "tell me more" in someone.text
    assert someone.labels


async def test_a_film_one_has_seen_can_still_be_what_one_half_remembers(someone: Someone) -> None:
    await someone.says(STORY)
    found = someone.titles[0]
    await someone.presses(next(b.action for b in someone.buttons() if b.action.verb == "it_is"))
    await someone.says(STORY)
    assert found in someone.titles


async def test_more_and_undo_can_be_typed(someone: Someone) -> None:
    await someone.does("enough")
    before = set(someone.titles)
    await someone.says("More!")
    assert len(someone.titles) == 8
    assert not before & set(someone.titles)
    await someone.says("I loved Parasite")
    await someone.says("undo that")
    assert "Parasite" in someone.text
