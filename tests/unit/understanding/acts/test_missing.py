"""Names of titles that nobody here has: seen where a title stands, in small letters; and words that are none."""

import pytest

from bot.titles import TitleId
from bot.understanding.acts.missing import missing_in
from bot.understanding.acts.slots import exactly

HERE = {"heat": TitleId("tmdb:movie:949"), "collateral": TitleId("tmdb:movie:1538")}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("something like wolfwalkers", "wolfwalkers"),
        ("got anything like minari?", "minari"),
        ("something like the glass orchard", "the glass orchard"),
        ("we watched freaky last night", "freaky"),
        ("saw the last lighthouse keeper of skye yesterday", "the last lighthouse keeper of skye"),
        ("just watched gravelheart", "gravelheart"),
        ("wolfwalkers was gorgeous", "wolfwalkers"),
        ("minari 4/5", "minari"),
        ("thirteen lanterns 4 stars", "thirteen lanterns"),
        ("the copper mill was boring", "the copper mill"),
        ("put the dentist's apprentice on my list", "the dentist's apprentice"),
        ("bookmark quiet thunder", "quiet thunder"),
        ("how long is ember and ash", "ember and ash"),
        ("who directed dog eat pixel", "dog eat pixel"),
        ("where can i stream harbor lights of oslo", "harbor lights of oslo"),
        ("let's watch fogbound", "fogbound"),
        ("i'd rather watch the hollow minute", "the hollow minute"),
        ("wolfwalkers!! that's the one", "wolfwalkers"),
        ("tu connais la pluie de carton", "la pluie de carton"),
        ("algo como la hormiga de plata", "la hormiga de plata"),
        ("hast du der letzte nachtbus gesehen", "der letzte nachtbus"),
    ],
)
def test_a_name_that_no_title_has_is_heard_as_it_was_typed(said: str, name: str) -> None:
    assert missing_in(said, HERE.get, exactly) == name


@pytest.mark.parametrize(
    "said",
    [
        "something like a warm blanket", "something like the old days", "something cozy for a rainy sunday",
        "the car chases were great", "the acting was awful", "loved the twist", "dinner was great",
        "i love carbonara", "save me from boredom", "what about the second one", "what about pizza",
        "we saw a great play yesterday", "let's watch something light", "not bad 3/5", "heyyy", "asdfgh",
        "comdey please", "horrormovie", "i'm knackered", "seen heat with my dad",
        "saw heat and collateral with my mum yesterday", "is the ending sad", "how long is the movie",
        "die merk ich mir, pack die auf die liste", "die kinder schlafen jetzt",
        "les enfants dorment", "жена легко пугается", "мультики не надо, лучше комедию",
        "wer hat da regie gefuhrt", "recomend somthing scray", "会不会很无聊", "zeig mir nochmal die vorherigen",
        "garde le deuxieme pour plus tard", "и без уилла феррелла", "seen the first, rush through the rest",
    ],
)  # fmt: skip
def test_words_that_are_no_name_are_none(said: str) -> None:
    assert missing_in(said, HERE.get, exactly, ["heat", "collateral"]) == ""


def test_a_person_is_no_missing_title() -> None:
    assert missing_in("something like scorsese", HERE.get, exactly, ["martin scorsese", "scorsese"]) == ""
