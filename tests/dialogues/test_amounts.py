"""As many titles as somebody asks for."""

from tests.dialogues.talking import Someone


async def test_who_wants_one_film_sees_one(someone: Someone) -> None:
    await someone.says("just one movie, something exciting")
    assert len(someone.titles) == 1


async def test_one_stays_one_when_the_wish_changes_until_another_wish_comes(someone: Someone) -> None:
    await someone.says("a comedy")
    assert len(someone.titles) > 1
    await someone.says("just one film")
    one = someone.titles
    assert len(one) == 1
    await someone.says("something older")
    assert len(someone.titles) == 1
    await someone.says("show me good dramas")
    assert len(someone.titles) > 1


async def test_one_film_asked_for_in_german_passes_over_none(someone: Someone) -> None:
    someone.locale = "de"
    await someone.says("eine Komödie")
    await someone.says("nur einen Film bitte")
    assert len(someone.titles) == 1


async def test_what_usher_does_is_told_in_two_sentences_and_all_of_it_for_who_wants_all(someone: Someone) -> None:
    reply = await someone.says("what do you do?")
    assert "/" not in reply.text
    assert "All I can do" in [button.label for row in reply.buttons for button in row]
    await someone.taps("All I can do")
    assert "/watchlist" in someone.text


async def test_what_is_known_names_what_was_seen_and_saved(someone: Someone) -> None:
    await someone.says("a comedy")
    await someone.says("I've seen Fargo")
    await someone.says("save the first one")
    reply = await someone.says("what do you know about me?")
    assert "Fargo" in reply.text
    assert "On your list" in reply.text
    assert "For now" in reply.text
