"""Several conditions in one casual message: each is kept as it is understood alone, and what only stands around them is
no part of the wish."""

import pytest

from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    ("locale", "said", "told", "never"),
    [
        (
            "en",
            "something women-led and not too long, can be older, my mum doesn't do subtitles, 2 hours is fine,"
            " no horror any more please",
            ("strong female lead", "in English", "under 2 h", "without horror"),
            ("1989",),
        ),
        ("en", "help me out: tense, no superheroes, everything else is up to you", ("tense", "superheroes"), ()),
        ("en", "long day lol. korean pls, nothing before 2000", ("Korean", "2000"), ()),
        ("en", "a heist; no gore; black and white is ok", ("Heist", "gore"), ("lack and white",)),
        ("de", "hast du ideen? auf englisch, mit tom hanks. sonst bin ich offen", ("Tom Hanks", "Englisch"), ()),
        ("de", "schwarzweiß ist ok und keine romanze, krimi", ("Krimi", "Liebe"), ("chwarz",)),
        ("fr", "je dirais des années 90, une heure et demie grand max, tu choisis", ("1990", "1 h 30"), ()),
        ("fr", "un polar, le noir et blanc ça va, 2 heures ça va", ("olicier", "2 h"), ("oir et blanc",)),
        ("es", "tienes ideas? en el espacio, puede ser antigua. por lo demás me da igual", ("spacio",), ("1989",)),
        ("ru", "я бы сказал умное, комедия, выбирай сам", ("омедия", "умное"), ()),
        ("zh", "我觉得韩国的，2015年以后的，你来选", ("韩语", "2015"), ()),
    ],
)
async def test_each_condition_is_kept_beside_the_others(
    someone: Someone, locale: str, said: str, told: tuple[str, ...], never: tuple[str, ...]
) -> None:
    someone.locale = locale
    await someone.says(said)
    assert someone.titles
    assert all(each.lower() in someone.text.lower() for each in told), someone.text
    assert not any(each in someone.text.partition("\n")[0] for each in never)


async def test_two_more_conditions_join_what_was_said_before(someone: Someone) -> None:
    await someone.says("a comedy for my 7 year old, nothing scary, under 90 minutes")
    await someone.says("newer, and with animals")
    for told in ("nimal", "from 20", "under 1 h 30", "children from 7", "not frightening"):
        assert told in someone.text


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("length doesn't matter after all", "under 2 h"),
        ("gore is fine after all", "gore"),
        ("can be older after all", "1980"),
    ],
)
async def test_a_condition_that_is_lifted_goes_alone(someone: Someone, said: str, gone: str) -> None:
    await someone.says("a heist, under two hours, no gore, nothing before 1980")
    assert gone in someone.text
    await someone.says(said)
    assert gone not in someone.text
    assert "Heist" in someone.text


async def test_something_else_entirely_keeps_the_childs_limit(someone: Someone) -> None:
    await someone.says("a funny film for my 7 year old, nothing scary")
    await someone.says("something else entirely: an adventure")
    assert "Adventure" in someone.text
    assert "children from 7" in someone.text
    assert "unny" not in someone.text


@pytest.mark.parametrize(
    ("locale", "first", "said", "wanted", "told"),
    [
        ("en", "something uplifting", "those are all comedies", "plifting", "not funny"),
        ("en", "a thriller", "these are all too long", "hrilling", "under "),
        ("de", "ein krimi", "die sind alle zu lang", "Krimi", "unter "),
        ("es", "un thriller", "son todas demasiado largas", "Emocionante", "menos de "),
        ("ru", "триллер", "они все слишком длинные", "Захватывающее", "до "),
        ("zh", "惊悚片", "这些都太长了", "惊险", "以内"),
    ],
)
async def test_a_complaint_of_the_cards_changes_the_wish(
    someone: Someone, locale: str, first: str, said: str, wanted: str, told: str
) -> None:
    someone.locale = locale
    await someone.says(first)
    await someone.says(said)
    assert wanted in someone.text
    assert told in someone.text


async def test_bad_guys_are_no_film_of_that_name(someone: Someone) -> None:
    await someone.says("something for kids, no bad guys please")
    assert "Bad Guys" not in someone.text


async def test_a_parents_death_is_no_film_about_motherhood(someone: Someone) -> None:
    await someone.says("a drama, nothing where the mom dies")
    assert "otherhood" not in someone.text
    assert "parent" in someone.text


@pytest.mark.parametrize("remark", ["we had a fight and now nobody is talking", "it's not for laughing"])
async def test_a_remark_on_ones_own_life_is_no_condition(someone: Someone, remark: str) -> None:
    await someone.says(f"{remark}. something about time travel")
    assert "Time travel" in someone.text
    assert "alogue" not in someone.text
    assert "laugh" not in someone.text


@pytest.mark.parametrize("first", ["a film for my girl, she is 5", "for my daughter, she's 5"])
async def test_an_age_that_was_told_holds(someone: Someone, first: str) -> None:
    await someone.says(first)
    assert "from 5" in someone.text
    await someone.says("shorter, for little kids")
    assert "from 5" in someone.text


async def test_picks_that_meet_a_condition_by_half_say_so_first(someone: Someone) -> None:
    await someone.says("a korean comedy under 80 minutes from the 50s, women-led")
    assert "Nothing I know" in someone.replies[0].text.partition("\n")[0]
