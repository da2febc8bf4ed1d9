"""What is asked for in words: length, years, genres, languages, services, children, kind, traits, moods."""

import pytest

from tests.unit.understanding.conftest import Read


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("under 90 minutes", None, 90),
        ("max 2h", None, 120),
        ("no longer than an hour and a half", None, 90),
        ("something between 80 and 100 min", 80, 100),
        ("at least 2 hours long", 120, None),
        ("a lean 85", None, 90),
        ("something short and sweet", None, 100),
        ("not too long, I have work tomorrow", None, 120),
        ("shorter than The Matrix", None, 135),
        ("I've only got 100 minutes", None, 100),
        ("1h45 tops", None, 105),
        ("a three hour epic", 165, None),
        ("not a 3 hour epic", None, 150),
        ("something for a 9 hour flight", None, None),
        ("I waited 2 hours for this", None, None),
        ("(500) Days of Summer was great", None, None),
    ],
)
def test_lengths_are_minutes(read: Read, text: str, low: float | None, high: float | None) -> None:
    assert (read(text).runtime.min, read(text).runtime.max) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("80s action", 1980, 1989),
        ("something from the nineties", 1990, 1999),
        ("early 2000s romcoms", 2000, 2004),
        ("movies of the 1940's and 1950's", 1940, 1959),
        ("films before 1970", None, 1969),
        ("nothing older than 2010", 2010, None),
        ("made after 2015", 2016, None),
        ("from the last 5 years", 2021, None),
        ("a recent thriller", 2020, None),
        ("an old black and white movie", None, 1989),
        ("1994 movies", 1994, 1994),
        ("between 1960 and 1975", 1960, 1975),
        ("newer than Alien", 1980, None),
        ("two friends in our thirties, something funny", None, None),
        ("my gran, in her late 80s, loves a laugh", None, None),
        ("old or new, I don't care, just horror", None, None),
        ("a classic western", None, None),
        ("Dune (1984) was a mess", None, None),
    ],
)
def test_years_are_ranges_counted_from_today(read: Read, text: str, low: int | None, high: int | None) -> None:
    assert (read(text).year.min, read(text).year.max) == (low, high)


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("a crime series, not too long", 3.0),
        ("a not too long series about doctors", 3.0),
        ("two seasons at most, a series", 2.0),
        ("a series with episodes that are not too long", None),
        ("a film that is not too long", None),
    ],
)
def test_a_series_that_is_not_long_has_few_seasons(read: Read, text: str, most: float | None) -> None:
    assert read(text).seasons.max == most


@pytest.mark.parametrize(
    ("text", "wanted", "refused"),
    [
        ("no horror please", (), ("Horror",)),
        ("sci-fi without romance", ("Science Fiction",), ("Romance",)),
        ("no horror, gore or musicals", (), ("Horror", "Music")),
        ("a scary movie for tonight", ("Horror",), ()),
        ("whodunnit with a twist", ("Mystery",), ()),
        ("anything but a musical", (), ("Music",)),
        ("I'm sick of westerns, give me a drama", ("Drama",), ("Western",)),
        ("I hate westerns and war films", (), ("Western", "War")),
        ("comedy, but not slapstick", ("Comedy",), ()),
        ("no romcoms", (), ("Romance",)),
        ("romcom", ("Romance", "Comedy"), ()),
        ("a good comdey", ("Comedy",), ()),
        ("I don't want to watch a horror, but a thriller is fine", ("Thriller",), ("Horror",)),
    ],
)
def test_genres_go_in_and_out(read: Read, text: str, wanted: tuple[str, ...], refused: tuple[str, ...]) -> None:
    found = read(text)
    assert found.genres.wanted == wanted
    assert found.genres.refused == refused


@pytest.mark.parametrize(
    ("text", "languages", "countries"),
    [
        ("a Spanish film", ("es",), ()),
        ("korean horror", ("ko",), ()),
        ("british crime drama", (), ("GB",)),
        ("something French but not in French", (), ("FR",)),
        ("a war film set in France", (), ()),
    ],
)
def test_nations_are_a_language_or_a_country(
    read: Read, text: str, languages: tuple[str, ...], countries: tuple[str, ...]
) -> None:
    found = read(text)
    assert found.languages.wanted == languages
    assert found.countries.wanted == countries


def test_a_language_can_be_refused(read: Read) -> None:
    assert read("not in french").languages.refused == ("fr",)
    assert read("something French but not in French").languages.refused == ("fr",)


@pytest.mark.parametrize(
    ("text", "services"),
    [
        ("what's good on netflix", ("netflix",)),
        ("I have disney+ and hulu", ("hulu", "disney+")),
        ("all we've got is prime video", ("prime video",)),
        ("Disney movies", ()),
    ],
)
def test_services_are_those_asked_for_or_owned(read: Read, text: str, services: tuple[str, ...]) -> None:
    assert read(text).services == services


@pytest.mark.parametrize(
    ("text", "kids"),
    [
        ("something for my 5 year old", True),
        ("my seven year old wants a cartoon", True),
        ("movie for the kids", True),
        ("family movie, my niece is 6", True),
        ("date night, kids are asleep", False),
        ("a grown up movie for once, no kids around", False),
        ("I'm 9 years into this job", False),
        ("a film I saw when I was 8 years old, recommend something similar", False),
    ],
)
def test_kids_are_watching_or_not(read: Read, text: str, kids: bool) -> None:
    assert read(text).kids is kids


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a series to binge", "series"),
        ("a tv show like Breaking Bad", "series"),
        ("a film, not a series", "movie"),
        ("a good movie", "any"),
        ("show me something funny", "any"),
        ("a series of films about robots", "any"),
    ],
)
def test_the_kind_is_only_what_was_said(read: Read, text: str, kind: str) -> None:
    assert read(text).kind == kind


@pytest.mark.parametrize(
    ("text", "up", "down"),
    [
        ("funny but not stupid", "humor", None),
        ("not too scary", None, "scares"),
        ("without any violence", None, "violence"),
        ("less violent please", None, "violence"),
        ("not enough blood for me, something bloodier", "violence", None),
        ("a slow burn", "pacing_slow", None),
        ("the weirder the better", "unconventional", None),
        ("it dragged and dragged", None, "pacing_slow"),
        ("it was so slow", None, "pacing_slow"),
        ("hidden gems", None, "mainstream"),
        ("something that makes me think", "intellectual", None),
        ("no subtitles please", None, "subtitles"),
        ("foreign films only", "foreign", None),
        ("nothing heavy tonight", None, "darkness"),
        ("nothing arty", None, "art_house"),
    ],
)
def test_traits_are_pushed_the_way_that_was_meant(read: Read, text: str, up: str | None, down: str | None) -> None:
    traits = read(text).traits
    assert up is None or traits[up] > 0
    assert down is None or traits[down] < 0


@pytest.mark.parametrize(
    ("text", "mood", "trait", "sign"),
    [
        ("rainy sunday, need something", "rainy", "comfort", 1),
        ("I can't sleep", "sleepless", "suspense", -1),
        ("something for the background while I iron", "background", "complexity", -1),
        ("my brain is fried", "tired", "complexity", -1),
        ("I need a good cry", "cry", "depth", 1),
        ("date night", "date", "romance", 1),
        ("home sick with the flu", "sick", "comfort", 1),
    ],
)
def test_moods_are_remembered_and_push_traits(read: Read, text: str, mood: str, trait: str, sign: int) -> None:
    found = read(text)
    assert mood in found.moods
    assert found.traits[trait] * sign > 0
    assert found.intent == "recommend"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Can you recommend me a beekeeper by a lighthouse with jazz please?", "beekeeper by a lighthouse"),
        ("I'd like a korean thriller about windmills under two hours on netflix", "windmills"),
        ("I'd like a korean thriller about revenge under two hours on netflix", ""),
        ("something like Jaws", ""),
        ("hi, any good movies?", ""),
        ("no horror, plumbers in a tram", "plumbers in a tram"),
    ],
)
def test_the_topic_is_what_is_left_of_names_filters_concepts_and_chatter(read: Read, text: str, topic: str) -> None:
    assert read(text).topic == topic


def test_what_comes_after_a_title_is_like_it(read: Read) -> None:
    assert [ref.title for ref in read("what should I watch after Inception").similar_to] == ["Inception"]
    assert [ref.title for ref in read("something for people who miss Jaws").similar_to] == ["Jaws"]


def test_old_hollywood_ends_before_the_new_one(read: Read) -> None:
    assert read("she loves old Hollywood").year.max == 1965


@pytest.mark.parametrize("text", ["films set in Madrid or Portugal", "a story that takes place in Oslo and Denmark"])
def test_another_place_where_a_story_may_be_set_is_no_language_of_the_film(read: Read, text: str) -> None:
    assert not read(text).languages
    assert not read(text).countries


@pytest.mark.parametrize(
    ("text", "genre", "refused"),
    [
        ("a crime film, no mafia", "Crime", "mafia"), ("crime, but no gangsters", "Crime", "gangsters"),
        ("an animated movie, no anime", "Animation", "anime"),
    ],
)  # fmt: skip
def test_a_sort_that_is_refused_leaves_the_rest_of_its_genre(read: Read, text: str, genre: str, refused: str) -> None:
    found = read(text)
    assert genre not in found.genres.refused
    assert refused in found.refused
