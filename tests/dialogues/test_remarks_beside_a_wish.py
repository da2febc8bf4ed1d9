"""What is said of titles beside a wish is noted of exactly whom and what it was said; the wish is answered as alone."""

import pytest

from tests.dialogues.talking import Someone

ALIEN, DRIVE, FURY_ROAD, GET_OUT, HEAT, INCEPTION = (
    f"tmdb:movie:{number}" for number in (348, 64690, 76341, 419430, 949, 27205)
)
LION_KING, MOANA, PARASITE, SHREK, TITANIC, UP = (
    f"tmdb:movie:{number}" for number in (8587, 277834, 496243, 808, 597, 14160)
)


@pytest.mark.parametrize(
    ("locale", "text", "noted"),
    [
        ("en", "turned Heat off halfway. a western please", {HEAT: "seen"}),
        ("en", "Titanic was the last one we all liked, so a western please", {TITANIC: "liked"}),
        ("en", "saw Mad Max: Fury Road at the cinema. a western please", {FURY_ROAD: "seen"}),
        ("en", "fell asleep in drive, a western please", {DRIVE: "seen"}),
        ("en", "Inception blew me away i'm in the mood for a western", {INCEPTION: "liked"}),
        ("de", "Parasite hat mich umgehauen, also bitte einen Western", {PARASITE: "liked"}),
        ("de", "mit Titanic konnte ich nichts anfangen. bitte einen Western", {TITANIC: "disliked"}),
        ("fr", "Shrek c'est le dernier qui nous a tous plu. je cherche un western", {SHREK: "liked"}),
        ("es", "dejamos Titanic a la media hora. busco un western", {TITANIC: "seen"}),
        ("ru", "Титаник один из моих любимых. хочется вестерн", {TITANIC: "liked"}),
        ("zh", "《飞屋环游记》是我最爱的电影之一，想看西部片", {UP: "liked"}),
    ],
)
async def test_a_remark_of_ones_own_is_noted_and_the_wish_answered(
    someone: Someone, locale: str, text: str, noted: dict[str, str]
) -> None:
    someone.locale = locale
    await someone.says(text)
    assert await someone.kept() == noted
    assert len(someone.titles) > 2


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "my teacher showed us bits of Parasite. a western please"),
        ("en", "my dad fell asleep during Inception, a western please"),
        ("en", "our neighbour won't stop talking about The Lion King, so a western please"),
        ("de", "alle meine freunde feiern Titanic, bitte einen Western"),
        ("fr", "ma mère a pleuré devant Titanic. je cherche un western"),
        ("es", "un compañero me recomendó Titanic, busco un western"),
        ("ru", "папа уснул на Титанике. хочется вестерн"),
    ],
)
async def test_what_somebody_else_did_with_a_title_is_no_part_of_the_wish(
    someone: Someone, locale: str, text: str
) -> None:
    someone.locale = locale
    await someone.says(text)
    caption, titles = someone.text, someone.titles
    assert await someone.kept() == {}
    await someone.says("/start")
    await someone.says({"de": "bitte einen Western", "fr": "je cherche un western", "es": "busco un western",
                        "ru": "хочется вестерн"}.get(locale, "a western please"))  # fmt: skip
    assert caption == someone.text
    assert len(titles) > 2


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "my kids loved Shrek and Moana"),
        ("de", "die Kinder lieben Shrek"),
        ("fr", "mes enfants ont adoré Shrek"),
        ("en", "my son is obsessed with Shrek"),
    ],
)
async def test_what_somebody_else_loves_is_heard_and_not_noted(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert await someone.kept() == {}
    assert not someone.titles
    assert len(someone.labels) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "a romantic comedy. who directed Heat?",
        "we'd like a smart sci-fi film. who directed Heat?",
        "saw Alien on friday. a romantic comedy. who directed Heat?",
    ],
)
async def test_a_wish_and_the_question_behind_it_are_both_answered(someone: Someone, text: str) -> None:
    await someone.says(text)
    assert "Michael Mann" in someone.text
    assert len(someone.titles) > 2


@pytest.mark.parametrize("text", ["saw Heat. got any good horror movies from the 80s?", "saw Heat. a musical please"])
async def test_a_whole_wish_is_not_asked_of_the_title_noted_before_it(someone: Someone, text: str) -> None:
    await someone.says(text)
    assert await someone.kept() == {HEAT: "seen"}
    assert len(someone.titles) > 2


async def test_how_old_a_child_is_beside_what_it_loves_is_a_wish(someone: Someone) -> None:
    await someone.says("she loved moana and paddington, my daughter is 5")
    assert await someone.kept() == {}
    assert "from 5" in someone.text
    assert len(someone.titles) > 2
