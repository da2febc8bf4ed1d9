"""Lengths, seasons and refusals as people say them: nothing is lost, and nothing is turned round."""

import pytest

from bot.understanding.acts.company import are_gone, company_of
from bot.understanding.text.plain import plain
from tests.unit.understanding.conftest import Read


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("below an hour and half please", 90), ("two hours n half at most", 150), ("an hour & half tops", 90),
        ("Alien is still over two hours", 120), ("that's way longer than 100 minutes", 100),
        ("they are all over two hours", 120),
    ],
)  # fmt: skip
def test_a_length_that_is_complained_of_is_the_most(read: Read, text: str, most: float) -> None:
    assert (read(text).full.runtime.min, read(text).full.runtime.max) == (None, most)


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("something that is longer than two hours", 120), ("it should be longer than two hours", 120),
        ("make sure it's at least 2 hours", 120), ("a film which runs over three hours", 180),
    ],
)  # fmt: skip
def test_a_length_that_is_wished_is_the_least(read: Read, text: str, least: float) -> None:
    assert read(text).full.runtime.min == least


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("I'm not starting anything with more than three seasons", 3), ("nothing over two seasons", 2),
        ("that one runs eight seasons, I meant three at the most", 3), ("keep it to five seasons", 5),
        ("more than four seasons is too much", 4), ("six seasons or fewer", 6),
        ("never longer than 7 seasons", 7), ("nine seasons is too long, max four", 4),
        ("keine Serie mit mehr als vier Staffeln", 4), ("pas plus de trois saisons", 3),
        ("nada de más de dos temporadas", 2), ("не больше четырёх сезонов", 4), ("不要超过三季的剧", 3),
    ],
)  # fmt: skip
def test_seasons_have_a_most_however_it_is_said(read: Read, text: str, most: float) -> None:
    assert read(text).full.seasons.max == most
    assert read(text).full.kind == "series"


@pytest.mark.parametrize("text", ["at least four seasons", "how many seasons has it", "four at the most"])
def test_what_sets_no_most_limits_no_seasons(read: Read, text: str) -> None:
    assert not read(text).full.seasons


@pytest.mark.parametrize(
    ("text", "wanted", "refused"),
    [
        ("not gloomy just funny", "funny", ""), ("no not sad just silly", "silly", "sad"),
        ("funny, not scary", "funny", ""), ("action not sad", "action film", "sad"),
        ("nicht traurig, nur lustig", "funny", "sad"), ("не грустное, просто смешное", "funny", "sad"),
        ("no triste, solo divertida", "funny", "sad"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_refusal_is_still_wished(read: Read, text: str, wanted: str, refused: str) -> None:
    found = read(text).full
    assert wanted in found.concepts
    assert found.refused >= ({refused} if refused else set())
    assert wanted not in found.refused


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("a romance that isn't a weepie", "tear-jerker"), ("one that isn't sad", "sad"),
        ("funny but nothing too silly", "silly"), ("not so vulgar", "raunchy"), ("a bit cleaner please", "raunchy"),
    ],
)  # fmt: skip
def test_a_soft_refusal_is_no_wish(read: Read, text: str, refused: str) -> None:
    assert refused in read(text).full.refused
    assert refused not in read(text).full.concepts


@pytest.mark.parametrize("text", ["no guns tho", "nothing with guns", "it has guns and we said no guns"])
def test_guns_are_refused_by_their_name(read: Read, text: str) -> None:
    found = read(text).full
    assert found.shunned == ("guns",)
    assert found.traits["violence"] < 0


def test_a_cleaner_is_a_job_and_something_cleaner_a_refusal(read: Read) -> None:
    assert not read("a film about a cleaner").full.notes_refused
    assert read("something cleaner for mum").full.notes_refused >= {"sex", "strong language"}
    assert "sex" in read("gran will complain about the sexy bits").full.notes_refused


@pytest.mark.parametrize("text", ["less kiddy", "nothing babyish", "not so kidsy"])
def test_what_is_less_for_children_is_no_family_film(read: Read, text: str) -> None:
    assert read(text).full.genres.refused == ("Family",)


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("french or german is fine", ("fr", "de")), ("under 2h, korean or french would be ok", ("ko", "fr")),
        ("spanisch oder italienisch ist okay", ("es", "it")), ("english is fine", ()),
        ("french or german is fine too", ()),
    ],
)  # fmt: skip
def test_two_languages_of_which_any_will_do_are_wished(read: Read, text: str, languages: tuple[str, ...]) -> None:
    assert read(text).full.languages.wanted == languages


def test_a_card_that_is_pointed_at_wishes_for_nothing(read: Read) -> None:
    assert not read("the french one has seven seasons").full.languages
    assert read("a french one please").full.languages.wanted == ("fr",)


@pytest.mark.parametrize(
    ("text", "youngest"),
    [
        ("grandchildren over for the night, 5 and 8", 5), ("the kids are here, 9 and 6", 6),
        ("nephews staying with us 4, 6 & 9", 4), ("kids 5 n 8", 5), ("die Enkel sind da, 5 und 9", 5),
        ("mes petits-enfants sont là 6 et 9 ans", 6),
    ],
)  # fmt: skip
def test_the_youngest_of_those_who_are_here_counts(read: Read, text: str, youngest: int) -> None:
    company = company_of(text, read(text))
    assert (company.age, company.children) == (youngest, True)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("for when my little sister is asleep, real horror. i'm 15", 15), ("once my little brother is in bed", None),
        ("wenn die kleine Schwester schläft, ich bin 16", 16), ("quand ma petite soeur dort, j'ai 15 ans", 15),
    ],
)  # fmt: skip
def test_a_little_sister_who_sleeps_lifts_her_limit_and_leaves_ones_own(read: Read, text: str, age: int | None) -> None:
    assert are_gone(plain(text))
    company = company_of(text, read(text))
    assert (company.age, company.children) == (age, False)


def test_a_verdict_behind_the_last_of_a_list_is_of_that_alone(read: Read) -> None:
    for said in ("I've seen Alien, and Arrival isn't for me", "seen Alien and Arrival was boring"):
        found = read(said).full
        assert ([ref.title for ref in found.seen], [ref.title for ref in found.dislike]) == (["Alien"], ["Arrival"])
