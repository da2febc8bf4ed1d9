"""Analyses of the starter's titles say what people who have seen them would say."""

import pytest

from bot.analysis.conditions import sought_of
from bot.analysis.estimate import analyses, rules
from bot.errors import BadRequest
from bot.recommend.arrays import TitleArrays
from bot.recommend.themes import themes
from bot.taste.traits import TRAITS
from bot.titles import GENRES, Analysis


@pytest.fixture(scope="module")
def analysed(arrays: TitleArrays) -> dict[str, Analysis]:
    names = dict(zip(arrays.ids, arrays.columns.titles, strict=True))
    return {names[analysis.title]: analysis for some in analyses(arrays) for analysis in some}


def test_every_title_is_analysed_and_every_figure_is_a_share(
    analysed: dict[str, Analysis], arrays: TitleArrays
) -> None:
    assert sum(len(some) for some in analyses(arrays)) == len(arrays)
    for analysis in analysed.values():
        figures = (analysis.complexity, analysis.intensity, analysis.pace, analysis.spectacle, analysis.realism)
        assert all(0 <= figure <= 1 for figure in (*figures, analysis.fame)), analysis
        assert all(0.5 <= strength <= 1 for _, strength in analysis.themes), analysis
        strengths = [strength for _, strength in analysis.themes]
        assert strengths == sorted(strengths, reverse=True)


@pytest.mark.parametrize(
    ("title", "theme"),
    [
        ("Black Swan", "psychological"), ("Memento", "memory"), ("Ratatouille", "food"), ("Casablanca", "war"),
        ("The Shawshank Redemption", "friendship"), ("Back to the Future", "time"), ("Parasite", "class"),
        ("Blade Runner", "technology"),
    ],
)  # fmt: skip
def test_a_title_has_the_theme_it_is_known_for(analysed: dict[str, Analysis], title: str, theme: str) -> None:
    assert theme in dict(analysed[title].themes)


def test_how_titles_feel_differs_as_people_would_say(analysed: dict[str, Analysis]) -> None:
    assert analysed["Mad Max: Fury Road"].intensity > analysed["Amélie"].intensity + 0.4
    assert analysed["Mad Max: Fury Road"].pace > analysed["2001: A Space Odyssey"].pace + 0.4
    assert analysed["Casablanca"].palette == "monochrome"
    assert analysed["Amélie"].palette == "warm"
    assert analysed["Moonlight"].realism > analysed["Inception"].realism
    assert analysed["Memento"].complexity > analysed["Toy Story"].complexity


def test_no_theme_is_empty_and_none_says_the_same_of_everything(analysed: dict[str, Analysis]) -> None:
    for theme in themes():
        count = sum(theme in dict(analysis.themes) for analysis in analysed.values())
        assert 3 <= count <= len(analysed) / 2, theme
    for kind in (rules().arcs, rules().palettes):
        for name in kind:
            assert any(name in (a.arc, a.palette) for a in analysed.values()), name


def test_the_rules_name_only_traits_and_genres_that_exist() -> None:
    told = rules()
    tables = [*told.arcs.values(), *told.figures.values()]
    tables += [theme.traits for theme in themes().values()] + [palette.traits for palette in told.palettes.values()]
    assert {name for table in tables for name in table} <= set(TRAITS)
    genres = {*told.unreal, *told.realistic.genres, *(g for p in told.palettes.values() for g in p.genres)}
    assert genres <= set(GENRES)


def test_conditions_in_words_are_what_is_sought() -> None:
    sought = sought_of(
        "themes contains Psychological, complexity >= 0.7, pace<=0.5, arc = slow burn, decade = 1990s", 5
    )
    assert sought.themes == ("psychological",)
    assert sought.figures == {"complexity": (0.7, 1.0), "pace": (0.0, 0.5)}
    assert (sought.arc, sought.decade, sought.limit) == ("slow burn", 1990, 5)
    assert sought_of("concepts contains Heist, concepts contains twist ending").concepts == ("heist", "twist ending")
    assert sought_of("complexity >= 0.2, complexity <= 0.4").figures == {"complexity": (0.2, 0.4)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("themes contains nonsense", "there is no 'nonsense'"),
        ("concepts contains nonsense", "there is no 'nonsense'"),
        ("beauty >= 0.5", "'beauty >= 0.5' is no condition"),
        ("complexity >= much", "'much' is no number"), ("psychological", "is no condition"),
        ("arc = round", "There are"),
    ],
)  # fmt: skip
def test_a_condition_that_cant_be_read_is_named_with_what_there_is(text: str, said: str) -> None:
    with pytest.raises(BadRequest, match=said):
        sought_of(text)
