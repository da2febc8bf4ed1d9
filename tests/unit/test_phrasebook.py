"""A phrasebook says what its files say, though it parses each message only when it is wanted."""

import pytest
from fluent.runtime import FluentBundle, FluentResource

from bot.phrasebook import Phrasebook
from bot.words import LOCALES, languages, phrasebook


@pytest.mark.parametrize("locale", languages())
def test_every_message_is_what_the_whole_file_has(locale: str) -> None:
    whole = FluentBundle([locale], use_isolating=False)
    for path in sorted((LOCALES / locale).glob("*.ftl")):
        whole.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    book = phrasebook(locale)
    assert set(book) == set(whole._messages)
    for name, wanted in whole._messages.items():
        book.get_message(name)
        assert wanted.equals(book._bundle._messages[name], ignored_fields=["span", "comment"]), name


FILE = """# A comment of the file.
-house = { $case ->
    [where] at Usher's
   *[who] Usher
}
hello = Welcome, says { greeter }
greeter = { -house }, { $more ->
    [one] once
   *[other] often
}
    .place = { -house(case: "where") }
## A group
hello = Told twice: the first counts
"""


def test_what_a_message_refers_to_comes_along() -> None:
    book = Phrasebook("en", [FILE])
    assert list(book) == ["hello", "greeter"]
    text, errors = book.format_pattern(book.get_message("hello").value, {"more": 1})
    assert (text, errors) == ("Welcome, says Usher, once", [])
    text, errors = book.format_pattern(book.get_message("greeter").attributes["place"], {})
    assert (text, errors) == ("at Usher's", [])


def test_a_message_that_is_not_there_is_an_error() -> None:
    book = Phrasebook("en", [FILE])
    assert not book.has_message("goodbye")
    with pytest.raises(LookupError):
        book.get_message("goodbye")


def test_messages_that_refer_to_each_other_end() -> None:
    book = Phrasebook("en", ["this = { that }\nthat = { this }\n"])
    assert book.get_message("this") is not None
