"""What a pattern must have of letters is told before it is sought, and what is sought so is what would be found."""

import re

import pytest

from bot.understanding.acts.cues import LAST, alternatives, bounded, cues
from bot.understanding.text.lexicons import merged
from bot.understanding.text.sought import Family, Told, letters_of, sought


@pytest.mark.parametrize(
    ("source", "letters"),
    [
        ("shortest", {"shortest"}),
        ("short(?:er|est)?", {"short"}),
        ("colou?r", {"colo"}),
        ("(?:kino|film)abend", {"abend"}),
        ("(?:one|two) x", {"one", "two"}),
        (r"films?\b of", {"film"}),
        (r"\bwho's\b in", {"who's in"}),
        ("[abc]hurch", {"hurch"}),
        ("(?!never)ever", {"ever"}),
        ("(?:ab){2,}c", {"ab"}),
        ("(?:ab)*cd", {"cd"}),
        ("a{0,2}bc", {"bc"}),
        ("x|other", set()),
        ("[^]]*", set()),
        (r"what\?", {"what?"}),
        ("多少", {"多少"}),
        ("谁", {"谁"}),
        (r"(?P<what>seen|saw) it", {" it"}),
    ],
)
def test_what_a_pattern_must_have(source: str, letters: set[str]) -> None:
    assert letters_of(source) == letters


def test_a_bracket_too_many_is_told() -> None:
    with pytest.raises(ValueError, match="bracket"):
        letters_of("one) two")


SAID = (
    "", "hm", "k", "have you seen it?", "what about the second one, is it sad or funny", "no thanks, not tonight",
    "wie lang ist der zweite?", "hast du was lustiges für heute abend", "c'est combien de temps", "¿de quién es esa?",
    "а второй про что", "谁导演的", "看过了，不好看", "lol ok bye", "i loved it!! anything else like that? 😂",
    "my mum is in hospital, something gentle please", "ok then the first, how long is it and who made it",
)  # fmt: skip


@pytest.mark.parametrize("text", SAID)
def test_a_cue_is_found_where_the_whole_pattern_finds_it(text: str) -> None:
    for name, lines in merged("acts/said").items():
        whole = re.compile("|".join(bounded(line, ending=LAST) for line in lines))
        for way in ("search", "match", "fullmatch"):
            there, found = getattr(whole, way)(text), getattr(cues()[name], way)(text)
            assert (there and there.span()) == (found and found.span()), (name, way)
        assert cues()[name].is_in(text) == bool(whole.search(text))
        assert cues()[name].sub("_", text) == whole.sub("_", text)
        assert [each.span() for each in cues()[name].finditer(text)] == [each.span() for each in whole.finditer(text)]


def test_of_two_in_one_place_the_first_is_found() -> None:
    found = sought(("red", "red car", "the red car")).search("here is the red car")
    assert found
    assert found[0] == "the red car"
    found = sought(("red", "red car")).search("a red car")
    assert found
    assert found[0] == "red"


def test_names_are_found_in_their_order() -> None:
    family = Family({"big": ("large", "big"), "small": ("small",), "any": (r"\w",)})
    assert [name for name, _ in family.found("a small and a big one")] == ["big", "small", "any"]
    assert [name for name, _ in family.found("?")] == []


def test_what_cannot_stand_in_a_text_is_never_compiled() -> None:
    told = Told([("many signs (?<=a*)", 1), ("some words", 2)])  # the first is none that could be compiled
    assert [value for _, value in told.likely("some words more")] == [2]


def test_alternatives_keep_what_stands_in_brackets_and_what_is_escaped() -> None:
    assert alternatives(r"a(?:b|c)|d\|e|f\)|g") == ["a(?:b|c)", r"d\|e", r"f\)", "g"]
