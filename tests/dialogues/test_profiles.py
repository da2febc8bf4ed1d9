"""Profiles of one person: each its own taste, and a children's profile that shows nothing unsafe, whatever is asked."""

from collections.abc import AsyncIterator

import pytest

from bot.messages import Action
from bot.titles import TitleId, Verdict, short_id
from bot.wiring.house import House
from tests.dialogues.talking import Someone

SAW = TitleId("tmdb:movie:176")
SHINING = TitleId("tmdb:movie:694")


async def test_each_profile_has_its_own_taste(someone: Someone) -> None:
    await someone.says("I loved Parasite")
    await someone.says("/profile new Ann and Ben")
    assert "Ann and Ben" in someone.text
    await someone.does("taste")
    assert "nothing about you" in someone.text
    await someone.says("/profile main")
    await someone.does("taste")
    assert "Parasite" in someone.text


async def test_profiles_are_listed_switched_and_dropped_by_button(someone: Someone) -> None:
    await someone.does("profile")
    await someone.taps("One for kids")
    await someone.taps("Profiles")
    await someone.taps("main")
    await someone.taps("Profiles")
    await someone.taps("🗑 kids")
    assert "can't be undone" in someone.text
    await someone.taps("Erase it")
    await someone.does("profile")
    assert "You have one profile, main" in someone.text


async def test_a_name_that_is_there_is_switched_to_and_the_first_profile_stays(someone: Someone) -> None:
    await someone.says("/profile new Ann")
    await someone.says("/profile new main")
    await someone.says("/profile delete main")
    assert "stays" in someone.text
    await someone.says("/profile")
    assert "This is main" in someone.text
    assert "Ann" in someone.text


@pytest.mark.parametrize("name", ["", "   ", "42", "\u202e", "x" * 500, "<b>", "a:b@c", "名前" * 40])
async def test_any_name_is_answered_and_fits_its_buttons(someone: Someone, name: str) -> None:
    await someone.says(f"/profile new {name}")
    assert "Something went wrong" not in someone.text
    await someone.says("/profile")
    assert all(len(b.action.encode().encode()) <= 64 and len(b.label) <= 40 for b in someone.buttons())


async def test_there_is_an_end_to_profiles(someone: Someone) -> None:
    for number in range(9):
        await someone.says(f"/profile new p{number}")
    assert "8 at most" in someone.text


async def test_undo_in_another_profile_takes_nothing_back(someone: Someone) -> None:
    await someone.says("I loved Parasite")
    undo = next(b.action for b in someone.buttons() if b.action.verb == "undo")
    await someone.says("/profile new Ann")
    await someone.presses(undo)
    assert "nothing to take back" in someone.text
    await someone.says("/profile main")
    await someone.does("taste")
    assert "Parasite" in someone.text


class TestChildren:
    @pytest.fixture
    async def child(self, someone: Someone, house: House) -> AsyncIterator[Someone]:
        """A child's profile of someone who has a grown-up's taste and grown-up cards on the table."""
        await someone.says("I loved The Shining")
        await someone.says("show me a horror film")
        assert someone.titles
        self.house, self.left = house, [button.action for button in someone.buttons()]
        await someone.does("profile", "new", "kids")
        yield someone

    def unsafe(self, someone: Someone) -> list[str]:
        """Unsafe titles in the cards and buttons of the last turn."""
        arrays = self.house.recommender.arrays
        named = {arg for button in someone.buttons() for arg in button.action.args}
        shown = {short_id(TitleId(title)) for title in someone.titles} | named
        bad = {short_id(t) for t, row in arrays.place.items() if arrays.kids_age[row] >= 99}
        return sorted(shown & bad)

    @pytest.mark.parametrize(
        "text",
        [
            "show me a horror film with lots of gore", "something like The Shining", "a series like Game of Thrones",
            "thriller in Korean", "I loved Saw", "what is The Shining about?", "where can I watch Saw?",
            "5 stars for Saw",
            "I loved Toy Story, something like The Shining please", "a documentary about war", "not for kids please",
            "a film for adults", "/rate Saw 5", "/more-like-this The Shining", "/surprise", "/picks", "/mood scare",
            "what's that film where a man with a mask kills teenagers and nobody believes the girl who saw him do it",
            "/card m694", "/like m176", "/find movies", "/watchlist", "/history", "/taste", "/rate",
        ],
    )  # fmt: skip
    async def test_no_words_lead_to_an_unsafe_title(self, child: Someone, text: str) -> None:
        await child.says(text)
        assert child.labels
        assert not self.unsafe(child)
        for follow in ("try_different", "picks", "yes_like", "surprise", "rate"):
            await child.does(follow)
            assert not self.unsafe(child), follow

    @pytest.mark.parametrize("verb", ["card", "more", "like", "dislike", "seen", "stars", "save", "why"])
    async def test_no_button_for_an_unsafe_title_works(self, child: Someone, verb: str) -> None:
        await child.does(verb, short_id(SHINING), "5")
        assert "isn't for children" in child.text or "cleared away" in child.text
        await child.does("history")
        assert not self.unsafe(child)

    async def test_no_button_that_the_grown_up_left_behind_leads_back(self, child: Someone) -> None:
        for action in self.left:
            await child.presses(action)
            assert child.replies
            assert not self.unsafe(child), action
            assert "Shining" not in child.text

    async def test_refinements_and_paging_stay_safe(self, child: Someone) -> None:
        await child.does("enough")
        for turn in range(8):
            offered = [b.action for b in child.buttons() if b.action.verb in ("critique", "put_back", "adjust_mood")]
            assert child.titles
            assert not self.unsafe(child)
            await child.presses(offered[turn % len(offered)])
            if not child.titles:
                await child.does("mood", "thrill")
            await child.does("page", "3")
        await child.presses(Action(verb="critique", args=("darker",)))
        assert not self.unsafe(child)

    async def test_the_questions_are_those_for_children(self, child: Someone) -> None:
        await child.does("find", "movies")
        assert not any("Make me think" in label for label in child.labels)
        for _ in range(5):
            await child.taps(child.labels[0])
        assert child.titles
        assert not self.unsafe(child)
        await child.does("answer", "cognitive_load", "easy")
        assert "1/5" in child.text

    async def test_a_grown_ups_taste_is_left_out_and_untouched(self, child: Someone) -> None:
        await child.does("taste")
        assert "nothing about you" in child.text
        await child.does("enough")
        await child.does("like", short_id(TitleId(child.titles[0])))
        await child.says("/profile main")
        await child.does("history")
        assert len(child.labels) == 1
        assert Verdict.LIKED in [j.verdict for j in (await self._memory(child))]

    async def _memory(self, someone: Someone) -> list[object]:
        from bot.messages import Chat, Chose

        event = Chose(id="look", account=someone.account, chat=Chat(id="x"), action=Action(verb="start"))
        return list((await self.house.people.load(event, self.house.clock.now())).judgements)

    async def test_switching_back_brings_no_childrens_limits_along(self, child: Someone) -> None:
        await child.does("enough")
        await child.says("/profile main")
        await child.says("show me a horror film")
        assert self.unsafe(child)
