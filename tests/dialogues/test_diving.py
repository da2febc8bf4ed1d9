"""A deep dive lays out all that somebody made, in an order with a reason for each; what was seen stays ticked, and the
next step is at hand."""

from collections.abc import Callable

import pytest

from bot.scene.filmography import filmography, mostly_directs, steps, whose
from bot.wiring.house import House
from tests.dialogues.gathering import Told
from tests.dialogues.talking import Someone
from tests.dialogues.waiting_for import said, speaking
from tests.fakes import FakeClock


@pytest.mark.parametrize(
    ("locale", "words", "name"),
    [
        ("en", "go deep on Villeneuve", "Denis Villeneuve"),
        ("en", "all films by Hitchcock", "Alfred Hitchcock"),
        ("en", "Greta Gerwig's whole filmography", "Greta Gerwig"),
        ("en", "by the director of Parasite", "Bong Joon-ho"),
        ("de", "geh tief bei Villeneuve", "Denis Villeneuve"),
        ("de", "alle Filme von Hitchcock", "Alfred Hitchcock"),
        ("fr", "toute la filmographie de Villeneuve", "Denis Villeneuve"),
        ("fr", "du réalisateur de Parasite", "Bong Joon-ho"),
        ("es", "todas las películas de Almodóvar", "Pedro Almodóvar"),
        ("ru", "фильмография Villeneuve", "Denis Villeneuve"),
        ("zh", "深入了解Villeneuve", "Denis Villeneuve"),
    ],
)
async def test_all_of_theirs_is_laid_out_with_a_reason_each(
    house: House, someone: Someone, locale: str, words: str, name: str
) -> None:
    someone.locale = locale
    reply = await someone.says(words)
    assert name in reply.text
    titles = filmography(name, house.recommender.arrays)
    lines = reply.text.splitlines()[1:]
    assert len(lines) == min(10, len(titles))
    assert all(line.partition(": " if locale != "zh" else "：")[2].strip() for line in lines)


async def test_in_order_is_the_order_of_release(house: House, someone: Someone) -> None:
    reply = await someone.says("everything by Agnès Varda in order")
    years = [int(line.partition("(")[2][:4]) for line in reply.text.splitlines()[1:]]
    assert len(years) >= 3
    assert years == sorted(years)


@pytest.mark.parametrize(
    ("locale", "asked", "more"),
    [
        ("en", "who directed Arrival?", "more by him"),
        ("de", "wer hat Arrival gedreht?", "mehr von ihm"),
        ("fr", "qui a réalisé Arrival ?", "encore de lui"),
        ("es", "¿quién dirigió Arrival?", "más de él"),
        ("ru", "кто снял Arrival?", "ещё его фильмы"),
        ("zh", "Arrival的导演是谁？", "他的其他电影"),
    ],
)
async def test_more_by_whoever_was_spoken_of(someone: Someone, locale: str, asked: str, more: str) -> None:
    someone.locale = locale
    await someone.says(asked)
    assert "Denis Villeneuve" in (await someone.says(more)).text


async def test_progress_is_kept_and_the_next_step_goes_on(someone: Someone, clock: FakeClock) -> None:
    await someone.says("go deep on Villeneuve")
    first = someone.labels[0].removeprefix("▶ ")
    await someone.taps("▶")
    await someone.taps("Seen")
    clock.advance(days=3)
    reply = await someone.says("next step")
    assert "1 of " in reply.text
    assert first not in reply.text
    again = await someone.does("dive", "Villeneuve")
    assert "1 of them seen" in again.text
    assert f"✓ {first}" in again.text


async def test_of_nobody_known_it_is_said_that_nothing_is_here(someone: Someone) -> None:
    assert "nothing by “Nobody Atall”" in (await someone.says("deep dive into Nobody Atall")).text


@pytest.mark.parametrize(
    "words", ["everything from the 80s", "all movies with dogs", "something deep", "more like this"]
)
async def test_what_names_nobody_is_heard_as_ever(someone: Someone, words: str) -> None:
    await someone.says("something tense")
    await someone.says(words)
    assert not any(button.action.verb.startswith("dive") for button in someone.buttons())


async def test_the_next_step_is_offered_each_week_to_whoever_wants_it(
    house: House, clock: FakeClock, ann: Someone
) -> None:
    await ann.says("go deep on Greta Gerwig")
    await ann.taps("weekly")
    told = Told()
    clock.advance(hours=2)
    for _ in range(2):
        clock.advance(days=7)
        await speaking(house, told)
    offered = said(told, ann)
    assert len(offered) == 2
    assert "Next by Greta Gerwig" in offered[0].text
    title = next(b.action.args[0] for row in offered[0].buttons for b in row if b.action.verb == "seen")
    await ann.does("seen", title)
    clock.advance(days=7)
    await speaking(house, told)
    assert "1 of " in said(told, ann)[-1].text
    await ann.does("dive_weekly", "off")
    clock.advance(days=7)
    await speaking(house, told)
    assert len(said(told, ann)) == 3


async def test_a_child_is_shown_nothing_unsafe(someone: Someone) -> None:
    await someone.does("profile", "new", "kids")
    reply = await someone.says("go deep on Hitchcock")
    assert "Psycho" not in reply.text


def test_what_goes_on_from_another_stands_behind_it(house: House) -> None:
    arrays = house.recommender.arrays
    way = steps(filmography("Denis Villeneuve", arrays), arrays)
    places = {arrays.columns.titles[arrays.place[step.title]]: n for n, step in enumerate(way)}
    assert places["Dune"] < places["Dune: Part Two"]
    assert next(step.why for step in way if places["Dune: Part Two"] == way.index(step)) == "after"
    assert len(way) == len({step.title for step in way}) == len(filmography("Denis Villeneuve", arrays))


def test_one_is_the_start_one_the_best_loved_one_the_newest(house: House) -> None:
    arrays = house.recommender.arrays
    for name in ("Alfred Hitchcock", "Christopher Nolan", "Hayao Miyazaki", "Agnès Varda"):
        why = [step.why for step in steps(filmography(name, arrays), arrays)]
        assert why[0] == "start"
        assert all(why.count(each) <= 1 for each in ("start", "best", "first", "newest", "few", "long", "short"))


def test_a_surname_is_enough_and_who_mostly_plays_is_found_by_all_their_parts(house: House) -> None:
    arrays = house.recommender.arrays
    assert whose("varda", arrays) == "Agnès Varda"
    assert whose("Nobody Atall", arrays) == ""
    assert not mostly_directs("Tom Hanks", arrays)
    assert len(filmography("Tom Hanks", arrays)) > 5


@pytest.mark.parametrize(
    ("locale", "onward"),
    [
        ("en", "what's next?"),
        ("de", "und was kommt als nächstes?"),
        ("fr", "et ensuite ?"),
        ("es", "¿qué sigue?"),
        ("ru", "а что дальше?"),
        ("zh", "接下来呢"),
    ],
)
async def test_while_it_is_talked_of_what_comes_next_is_its_next_step(
    another: Callable[..., Someone], locale: str, onward: str
) -> None:
    someone = another(locale=locale)
    await someone.does("dive", "Denis Villeneuve")
    await someone.says(onward)
    assert "Villeneuve" in someone.text
    assert any(button.action.verb == "save" for button in someone.buttons())
    await someone.does("surprise")
    await someone.says(onward)
    assert not any(b.action.verb == "dive_weekly" for b in someone.buttons())
    assert someone.titles or "Villeneuve" not in someone.text
