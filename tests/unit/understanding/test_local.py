"""Whatever someone writes: no error, only titles of the catalogue, traits that exist, bounded time."""

from datetime import date
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.messages import READ_CHARACTERS, Message
from bot.request import Understanding
from bot.taste.traits import TRAITS
from bot.titles import GENRES
from bot.understanding.local import LocalUnderstanding
from bot.understanding.names.people import PeopleIndex
from bot.understanding.names.titles import TitleIndex
from bot.understanding.reading import Reader
from bot.understanding.text.dialogue import join
from bot.understanding.text.lexicons import lexicon
from tests.unit.understanding.small_catalogue import small_columns

COLUMNS = small_columns()
UNDERSTANDING = LocalUnderstanding(COLUMNS, today=lambda: date(2026, 5, 3))
READER = Reader(TitleIndex(COLUMNS), PeopleIndex(COLUMNS), lambda: date(2026, 5, 3))
ROLES: tuple[Literal["user", "assistant"], ...] = ("user", "assistant")
WORDS = st.sampled_from(
    [*COLUMNS.titles, "loved", "not", "but", "like", "hated", "under 2h", "1990s", "8/10", "no", "horror", "korean",
     ",", ". ", "?", "seen", "too slow", "Tom Hanks", "the", "2", "(1984)", "\n", "it", "★★", "something"]
)  # fmt: skip


def _read(*texts: str) -> Understanding:
    """The reading itself, without the net that LocalUnderstanding spans under it."""
    return READER.read(join([Message(role=ROLES[n % 2], text=text) for n, text in enumerate(texts)]))


def _is_sound(found: Understanding) -> bool:
    refs = (*found.like, *found.dislike, *found.seen, *found.similar_to, *found.about)
    return (
        all(ref.id in COLUMNS.ids and 0 < ref.confidence <= 1 for ref in refs)
        and all(trait in TRAITS and -1 <= push <= 1 for trait, push in found.traits.items())
        and {*found.genres.wanted, *found.genres.refused} <= set(GENRES)
        and 0 <= found.significance <= 1
        and not {ref.id for ref in found.like} & {ref.id for ref in found.dislike}
    )


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert _is_sound(_read(text))


@given(st.lists(st.lists(WORDS, max_size=25).map(" ".join), min_size=1, max_size=4))
@settings(max_examples=300, deadline=None)
def test_any_muddle_of_names_and_cues_gives_titles_of_the_catalogue(texts: list[str]) -> None:
    assert _is_sound(_read(*texts))


def test_no_messages_are_understood_as_nothing() -> None:
    assert UNDERSTANDING.read([]).intent == "other"


def test_a_fault_inside_never_reaches_the_person() -> None:
    broken = LocalUnderstanding(COLUMNS, today=lambda: 1 / 0)  # type: ignore[arg-type,return-value]  # broken on purpose
    assert broken.read([Message(role="user", text="something recent")]).intent == "other"


def test_a_long_text_is_read_to_its_limit() -> None:
    text = "x " * (READ_CHARACTERS // 2) + "I loved Jaws"
    assert not UNDERSTANDING.read([Message(role="user", text=text)]).like
    assert UNDERSTANDING.read([Message(role="user", text=text[-2_000:])]).like


def test_the_lexicons_name_only_genres_and_traits_that_exist() -> None:
    moods = {trait for mood in lexicon("limits/moods").values() for trait in mood["traits"]}
    filters = lexicon("limits/filters")
    assert set(lexicon("limits/traits")) | moods <= set(TRAITS)
    assert {*filters["genres"], *(genre for genres in filters["several"].values() for genre in genres)} <= set(GENRES)
