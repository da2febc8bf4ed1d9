"""What the Analyses port promises, on both databases."""

from dataclasses import replace

import pytest

from bot.errors import UnknownFigure
from bot.titles import Analysis, Sought, Title, TitleId
from memory.analysis import SqlAnalyses
from memory.catalogue import SqlCatalogue
from memory.database import Database
from tests.fakes import DIMENSION

CUBE, LAMP, RIVER = (TitleId(f"tmdb:movie:{number}") for number in (1, 2, 3))
MIND = Analysis(
    title=CUBE, themes=(("psychological", 0.9), ("memory", 0.6)), complexity=0.8, country="US", decade=2010, fame=0.4,
    intensity=0.7, arc="slow burn", pace=0.3, palette="dark", spectacle=0.2, realism=0.5,
)  # fmt: skip
FAMOUS = replace(MIND, title=LAMP, themes=(("psychological", 0.6),), complexity=0.7, fame=0.9, country="FR")
PLAIN = replace(MIND, title=RIVER, themes=(("nature", 0.9),), complexity=0.1, arc="uplift", palette="warm", pace=0.9)
ALL = [MIND, FAMOUS, PLAIN]


@pytest.fixture
async def analyses(database: Database) -> SqlAnalyses:
    catalogue = SqlCatalogue(database, model="m", model_name="m", dimension=DIMENSION)
    await catalogue.upsert([Title(id=a.title, kind="movie", title=a.title) for a in ALL], "file")
    kept = SqlAnalyses(database)
    await kept.put(ALL)
    return kept


async def test_what_was_kept_comes_back_as_it_was(analyses: SqlAnalyses) -> None:
    assert {a.title: a for a in await analyses.find(Sought())} == {a.title: a for a in ALL}


async def test_all_conditions_hold_and_the_best_known_comes_first(analyses: SqlAnalyses) -> None:
    sought = Sought(themes=("psychological",), figures={"complexity": (0.7, 1.0)})
    assert [a.title for a in await analyses.find(sought)] == [LAMP, CUBE]
    assert [a.title for a in await analyses.find(replace(sought, limit=1))] == [LAMP]
    assert [a.title for a in await analyses.find(replace(sought, themes=("psychological", "memory")))] == [CUBE]
    assert [a.title for a in await analyses.find(replace(sought, country="FR"))] == [LAMP]
    assert [a.title for a in await analyses.find(Sought(arc="uplift", palette="warm", decade=2010))] == [RIVER]
    assert await analyses.find(Sought(themes=("nature",), figures={"pace": (0.0, 0.5)})) == []


async def test_an_estimate_does_not_replace_what_a_language_model_said(analyses: SqlAnalyses) -> None:
    told = replace(MIND, source="claude", themes=(("grief", 1.0),), complexity=0.9)
    await analyses.put([told])
    await analyses.put(ALL)
    assert told in await analyses.find(Sought())
    again = replace(told, arc="descent")
    await analyses.put([again])
    assert again in await analyses.find(Sought())


async def test_a_title_that_left_the_catalogue_is_passed_over(analyses: SqlAnalyses) -> None:
    await analyses.put([replace(MIND, title=TitleId("tmdb:movie:99"))])
    assert len(await analyses.find(Sought())) == len(ALL)


async def test_a_figure_that_is_not_kept_is_named(analyses: SqlAnalyses) -> None:
    with pytest.raises(UnknownFigure, match="'beauty'"):
        await analyses.find(Sought(figures={"beauty": (0.0, 1.0)}))
