"""Every word a person reads is there, in every language, and fits its place."""

import re
from pathlib import Path

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from bot.errors import UsherError, WordMissing
from bot.knowledge.vocabulary import concepts
from bot.questions.quiz import questionnaire
from bot.recommend.filters import RELAXABLE
from bot.recommend.reasons import ORDER, concept_label, duration
from bot.taste.traits import TRAITS
from bot.titles import GENRES, Domain, Verdict
from bot.words import LOCALES, languages, words

BOT = Path(__file__).parents[2] / "bot"


def keys(locale: str) -> dict[str, set[str]]:
    """Message id -> its attributes."""
    found = {}
    for path in (LOCALES / locale).glob("*.ftl"):
        for entry in parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path}: {entry.content[:80]}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} twice"
                found[entry.id.name] = {a.id.name for a in entry.attributes}
    return found


def fields(locale: str) -> dict[str, set[str]]:
    """Message id -> the fields that its texts ask for."""

    class Asked(Visitor):  # type: ignore[misc]  # the library has no types
        def __init__(self) -> None:
            self.names: set[str] = set()

        def visit_VariableReference(self, node: ast.VariableReference) -> None:
            self.names.add(node.id.name)

    found = {}
    for path in (LOCALES / locale).glob("*.ftl"):
        for entry in parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                asked = Asked()
                asked.visit(entry)
                found[entry.id.name] = asked.names
    return found


def used() -> set[str]:
    """Keys that the code names outright."""
    pattern = re.compile(r'(?:say|button)\(\s*"([a-z][\w.-]*)"')
    return {key for path in BOT.rglob("*.py") for key in pattern.findall(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("locale", languages())
def test_no_language_lacks_a_word_that_english_has(locale: str) -> None:
    """Fails with the names of the words that bot/locale/<language>/ still needs."""
    wanted, there = keys("en"), keys(locale)
    missing = {key: sorted(parts - there.get(key, set())) for key, parts in wanted.items() if key not in there}
    missing |= {key: sorted(parts ^ there[key]) for key, parts in wanted.items() if there.get(key, parts) != parts}
    assert not missing, f"{locale} lacks {missing}"
    assert not (surplus := set(there) - set(wanted)), f"{locale} has {surplus} and English has not"


@pytest.mark.parametrize("locale", languages())
def test_no_language_asks_for_more_than_english_is_given(locale: str) -> None:
    given, asked = fields("en"), fields(locale)
    assert not {key: names - given[key] for key, names in asked.items() if key in given and names - given[key]}


@pytest.mark.parametrize("locale", languages())
def test_questions_and_buttons_fit_a_phone_in_every_language(locale: str) -> None:
    say = words(locale)
    for key, parts in keys(locale).items():
        if key.startswith(tuple(f"ask-{domain.value}-" for domain in Domain)):
            assert len(say(key)) <= 60, key
            assert all(len(say(f"{key}.{part}")) <= 26 for part in parts if not part.endswith("-like")), key
        if key.startswith(("critique-", "mood-", "put-back-")):
            assert len(say(key)) <= 28, key


def test_every_key_in_the_code_is_in_english() -> None:
    assert not {key for key in used() if not words("en").has(key)}


def test_every_question_and_option_has_words() -> None:
    say = words("en")
    for domain in Domain:
        for question in questionnaire(domain).questions:
            key = f"ask-{domain.value}-{question.id.replace('_', '-')}"
            assert len(say(key)) <= 60
            for option in question.options:
                assert len(say(f"{key}.{option.id}")) <= 24
                assert say(f"{key}.{option.id}-like")


def test_every_name_that_code_puts_together_has_words() -> None:
    wanted = [f"trait-{name.replace('_', '-')}.{side}" for name in TRAITS for side in ("more", "less")]
    told = [f.name for f in RELAXABLE if not f.quiet]
    wanted += [f"filter-{name}" for name in told] + [f"put-back-{name}" for name in told]
    wanted += [f"genre-{genre.lower().replace(' ', '-')}" for genre in GENRES]
    wanted += [f"mark-{v.replace('_', '-')}" for v in Verdict] + [f"sure-{how}" for how in ("very", "likely", "gamble")]
    families = {kind.replace("_", "-") for kind in ORDER} - {"trait"} | {"traits", "none", "unasked", "runtime-long"}
    wanted += [f"shape-{family}-1" for family in families]
    assert not [key for key in wanted if not words("en").has(key)]


def test_an_unknown_language_gets_english_and_an_unknown_key_an_error() -> None:
    assert words("xx-YY")("button-skip") == words("en")("button-skip")
    with pytest.raises(WordMissing, match="no-such-word"):
        words("en")("no-such-word")


@pytest.mark.parametrize(("minutes", "said"), [(45, "45 min"), (60, "1 h"), (116, "1 h 56"), (125, "2 h 05")])
def test_minutes_are_said_as_people_say_them(minutes: int, said: str) -> None:
    assert duration(minutes, words("en")) == said


def test_usher_does_not_shout_or_excuse_itself() -> None:
    text = " ".join(path.read_text(encoding="utf-8") for path in LOCALES.glob("*/*.ftl"))
    assert not re.search(r"[!¡！]|Oops|As an AI", text)


def test_every_error_says_something_whole() -> None:
    def all_of(kind: type[UsherError]) -> list[type[UsherError]]:
        return [kind, *(sub for child in kind.__subclasses__() for sub in all_of(child))]

    for kind in all_of(UsherError):
        assert kind.__doc__
        assert kind.__doc__.strip().endswith((".", "}"))


@pytest.mark.parametrize("language", languages())
def test_every_part_of_a_score_that_is_told_can_be_drawn(language: str) -> None:
    parts, bars = (
        {key.partition("-")[2] for key in keys(language) if key.startswith(start)} for start in ("part-", "bar-")
    )
    assert parts == bars
    assert parts


@pytest.mark.parametrize("locale", languages())
def test_every_concept_has_a_name_of_its_own_in_every_language(locale: str) -> None:
    labels = [concept_label(name, words(locale)) for name in concepts()]
    assert all(labels)
    assert len(set(labels)) > 0.97 * len(labels)


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("fr", "d'Agnès Varda et Éric Rohmer"),
        ("es", "de Ana Belén e Icíar Bollaín"),
    ],
)
def test_small_words_are_elided_before_a_vowel(locale: str, told: str) -> None:
    names = ["Agnès Varda", "Éric Rohmer"] if locale == "fr" else ["Ana Belén", "Icíar Bollaín"]
    say = words(locale)
    assert say("understood-by", names=say.several(names)) == told


def test_a_title_is_called_in_a_sentence_as_on_its_card() -> None:
    assert words("zh")("ask-year", title="Mean Girls", year=2004).startswith("《贱女孩》（Mean Girls）")
    assert "（" not in words("zh")("ask-year", title="Good Boys", year=2019)


def test_a_title_of_a_list_keeps_its_quotes_and_both_its_names_in_a_sentence() -> None:
    say = words("zh")
    assert say("pass-one", title=say.several(["Mean Girls"])) == "《贱女孩》（Mean Girls）拿掉了。"
