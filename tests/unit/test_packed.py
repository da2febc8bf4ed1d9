"""A packed table answers as the dictionary that it was made of."""

from hypothesis import given
from hypothesis import strategies as st

from bot.packed import Packed

words = st.text(st.characters(exclude_characters="\n", exclude_categories=("Cs",)), max_size=8)


@given(st.dictionaries(words, st.integers(-(2**31), 2**31 - 1), max_size=40), words)
def test_it_is_the_dictionary(numbers: dict[str, int], other: str) -> None:
    packed = Packed(numbers)
    assert dict(packed) == numbers
    assert list(packed) == sorted(numbers)
    assert packed.get(other) == numbers.get(other)
    assert (other in packed) == (other in numbers)


@given(st.lists(words, unique=True, max_size=40), words)
def test_a_place_is_where_a_word_would_stand(known: list[str], other: str) -> None:
    packed = Packed(dict.fromkeys(known, 0))
    before = [packed.word(place) for place in range(packed.at(other))]
    assert before == sorted(word for word in known if word < other)
