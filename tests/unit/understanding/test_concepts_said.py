"""Concepts are heard however they are said; nothing else swallows them."""

import pytest

from tests.unit.understanding.conftest import Read


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("I want a love story", "love story"), ("space films", "outer space"), ("got any robbery movies", "heist"),
        ("a body horror", "body horror"), ("nordic noir tonight?", "nordic noir"),
        ("a british comedy", "british comedy"),
    ],
)  # fmt: skip
def test_a_concept_is_wanted_in_any_frame(read: Read, text: str, concept: str) -> None:
    assert concept in read(text).concepts


@pytest.mark.parametrize(
    ("concept", "texts"),
    [
        ("anthology", ("a series, each episode its own story", "eine Serie, jede Folge eine eigene Geschichte",
                       "сериал, где каждая серия отдельная история", "每集一个独立故事的剧")),
        ("cynical", ("a mean comedy", "horrible people destroying each other")),
        ("dysfunctional family", ("a series about a dysfunctional rich family", "una familia rica y disfuncional")),
        ("surreal", ("something really weird", "un film bizarre", "странный фильм", "怪诞的电影")),
        ("technology and hacking", ("how computers changed us", "wie das Internet uns verändert", "关于互联网的片子")),
        ("twist ending", ("an ending that pulls the rug", "ein Ende, das einem den Boden wegzieht", "意想不到的结局")),
        ("death and mortality", ("a singer who died too young", "英年早逝的音乐家")),
        ("atmospheric", ("a crime series set somewhere rainy", "something haunting")),
        ("with grandparents", ("three generations on the sofa", "trois générations sur le canapé")),
        ("strong female lead", ("about a complicated woman", "только про женщин", "an all-female cast")),
    ],
)  # fmt: skip
def test_what_people_mean_is_heard_in_their_own_words(read: Read, concept: str, texts: tuple[str, ...]) -> None:
    assert [text for text in texts if concept not in read(text).concepts] == []


@pytest.mark.parametrize(
    "text", ["a series set somewhere rainy", "a tired detective in a rainy city", "about a lonely man", "a tired cop"]
)
def test_how_somebody_in_a_film_is_tells_nothing_of_who_watches(read: Read, text: str) -> None:
    assert read(text).moods == ()


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("not a love triangle please", "love triangle"), ("no british comedy", "british comedy"),
        ("not american football", "american sports"), ("something without space films", "outer space"),
        ("no star wars please", "franchise: star wars"), ("not james bond", "franchise: james bond"),
    ],
)  # fmt: skip
def test_a_concept_is_refused_in_any_frame(read: Read, text: str, concept: str) -> None:
    assert concept in read(text).refused


@pytest.mark.parametrize("text", ["too depressing", "that's overly sad", "this is too bleak"])
def test_too_much_of_a_feeling_is_no_wish_for_it(read: Read, text: str) -> None:
    found = read(text)
    assert not found.concepts and found.traits["darkness"] < 0


@pytest.mark.parametrize(
    "text",
    ["not american", "nothing from hollywood", "smth from outside the us", "non american", "not from the states"],
)
def test_a_refused_nation_is_one_of_making_and_not_of_place(read: Read, text: str) -> None:
    found = read(text)
    assert found.countries.refused == ("US",) and not found.refused and not found.countries.wanted


@pytest.mark.parametrize(
    "text", ["a comedy from outside france", "a comedy, anything but french", "non french comedies"]
)
def test_a_nation_whose_films_are_refused_is_no_place_that_is_wanted(read: Read, text: str) -> None:
    found = read(text)
    assert found.languages.refused == ("fr",) and not {"paris and france"} & (set(found.concepts) | found.refused)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("like inception but set outside france", "paris and france"), ("a thriller set outside new york", "new york"),
        ("a love story that takes place outside of japan", "japan"),
    ],
)  # fmt: skip
def test_a_place_outside_which_the_story_is_to_play_is_refused(read: Read, text: str, place: str) -> None:
    found = read(text)
    assert place in found.refused and place not in found.concepts


@pytest.mark.parametrize(
    "text", ["a thriller, subtitles are fine", "a thriller, I don't mind subtitles", "a thriller, dubbed is ok"]
)
def test_subtitles_that_are_fine_push_nothing(read: Read, text: str) -> None:
    found = read(text)
    assert found.genres.wanted == ("Thriller",) and not {"foreign", "subtitles"} & set(found.traits)


@pytest.mark.parametrize("text", ["nothing childish", "not kids films", "the kids are in bed, not for children"])
def test_films_for_children_are_refused_by_their_genre(read: Read, text: str) -> None:
    found = read(text)
    assert "Family" in found.genres.refused and not found.kids


@pytest.mark.parametrize("text", ["like inception but funnier", "something like inception but easier to follow"])
def test_a_title_that_stands_for_a_concept_is_still_a_title(read: Read, text: str) -> None:
    assert [ref.title for ref in read(text).similar_to] == ["Inception"]


def test_who_has_seen_a_whole_franchise_wants_none_of_it(read: Read) -> None:
    assert "franchise: disney animation" in read("we have seen every disney ever, what else is there").refused
    assert "franchise: disney animation" in read("a disney film i haven't seen").concepts


@pytest.mark.parametrize("text", ["a spy series that is slow", "a spy film that's slow", "a spy series which is slow"])
def test_how_it_is_to_be_is_no_blame_of_its_kind(read: Read, text: str) -> None:
    found = read(text)
    assert "spies" in found.concepts and not found.refused


def test_what_may_be_noted_is_a_subject_where_it_is_asked_for(read: Read) -> None:
    assert "memory" in read("a film about dementia").concepts
    assert "cancer or illness" in read("nothing with cancer").notes_refused


@pytest.mark.parametrize("text", ["an animated series for adults", "a cartoon for grown-ups"])
def test_animation_for_grown_ups_is_a_kind_of_its_own(read: Read, text: str) -> None:
    found = read(text)
    assert "adult animation" in found.concepts
    assert not found.topic


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("coming of age in the eighties", "eighties"), ("Paris in the twenties", "twenties and thirties"),
        ("a comedy set in the 80s", "eighties"), ("growing up in the sixties", "sixties"),
    ],
)  # fmt: skip
def test_a_time_in_which_the_story_plays_sets_no_years_of_making(read: Read, text: str, time: str) -> None:
    assert not read(text).year
    assert time in read(text).concepts


@pytest.mark.parametrize("text", ["a thriller from the seventies", "70s horror", "made in the seventies"])
def test_a_time_of_making_sets_years(read: Read, text: str) -> None:
    assert (read(text).year.min, read(text).year.max) == (1970, 1979)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("like Severance but a film", "movie"), ("something like Jaws, but make it a series", "series"),
        ("like Jaws but a film version", "movie"), ("like Jaws but funnier", "any"),
    ],
)  # fmt: skip
def test_a_kind_behind_but_is_wanted_instead_of_the_examples(read: Read, text: str, kind: str) -> None:
    assert read(text).kind == kind


def test_a_broken_heart_before_a_refusal_is_not_refused(read: Read) -> None:
    found = read("just broke up, don't want to see happy couples")
    assert "heartbreak cure" in found.concepts
    assert found.refused == {"love story"}
    assert found.traits.get("darkness", 0) <= 0


def test_a_film_set_somewhere_is_not_about_a_film_set(read: Read) -> None:
    assert "films about film" not in read("a film set in Rome").concepts
    assert "films about film" in read("a film about making films").concepts


def test_animation_that_is_not_for_children_is_for_grown_ups(read: Read) -> None:
    assert "adult animation" in read("animation that isn't for children").concepts


def test_who_watches_along_is_no_subject(read: Read) -> None:
    assert "grandparent" not in read("something for a six-year-old and her grandfather").concepts
    assert "grandparent" in read("a film about a girl and her grandfather").concepts


def test_leads_over_an_age_are_not_done_with(read: Read) -> None:
    found = read("a romance, the leads are over fifty")
    assert "older leads" in found.concepts
    assert not found.shunned


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("a christmas movie that isn't cheesy", "campy"),
        ("a romance that is not cheesy", "campy"),
        ("a comedy that isn't slapstick", "slapstick"),
        ("a horror that's not a slasher", "slasher"),
    ],
)
def test_that_before_a_verb_says_no_degree(read: Read, text: str, refused: str) -> None:
    assert refused in read(text).refused


@pytest.mark.parametrize("text", ["something not that sad", "nothing that scary", "a film that is not too sad"])
def test_less_of_a_feeling_is_no_refusal(read: Read, text: str) -> None:
    assert not read(text).refused


@pytest.mark.parametrize(
    ("text", "concepts", "genres"),
    [
        ("I hate cringe comedy", {"deadpan"}, ()),
        ("no slapstick comedies", {"slapstick"}, ()),
        ("I don't like dark comedies", {"dark comedy"}, ()),
        ("I hate comedies", {"funny"}, ("Comedy",)),
        ("I detest comedies", {"funny"}, ("Comedy",)),
        ("no comedies, no horror", {"funny"}, ("Comedy", "Horror")),
    ],
)
def test_a_sort_that_is_refused_leaves_the_kind(
    read: Read, text: str, concepts: set[str], genres: tuple[str, ...]
) -> None:
    found = read(text)
    assert (found.refused, found.genres.refused) == (concepts, genres)


@pytest.mark.parametrize(
    "text",
    ["a show I can finish in a weekend", "une série à finir dans le week-end", "una serie para ver en un finde",
     "сериал, чтобы досмотреть за выходные", "周末看完的剧"],
)  # fmt: skip
def test_a_series_for_a_weekend_is_a_short_one(read: Read, text: str) -> None:
    assert "mini series" in read(text).concepts
