"""A title and what is said of it in one breath: the name ends where the remark begins, a film is known by the words of
its card, and what is taken, asked, felt and noted in one message is all done."""

import pytest

from bot.titles import TitleId
from tests.dialogues.talking import Someone

PARASITE, MOTHER, SNOWPIERCER = "tmdb:movie:496243", "tmdb:movie:30018", "tmdb:movie:110415"
UP, WALL_E, RATATOUILLE, NEMO = "tmdb:movie:14160", "tmdb:movie:10681", "tmdb:movie:2062", "tmdb:movie:12"
HEAT, COLLATERAL, AMELIE, THE_FALL_GUY = "tmdb:movie:949", "tmdb:movie:1538", "tmdb:movie:194", "tmdb:movie:746036"
MR_SMITH, BELIER, CHTIS = "tmdb:movie:787", "tmdb:movie:304410", "tmdb:movie:8265"
KIKI, SPIRITED_AWAY, RESERVOIR_DOGS = "tmdb:movie:16859", "tmdb:movie:129", "tmdb:movie:500"
INTOUCHABLES, COHERENCE, INCEPTION = "tmdb:movie:77338", "tmdb:movie:220289", "tmdb:movie:27205"


async def lessons(someone: Someone) -> set[object]:
    """What kinds of things were learned besides verdicts."""
    told = (each["lessons"] for each in (await someone.export())["insights"])
    return {lesson["kind"] for each in told if isinstance(each, list) for lesson in each}


@pytest.mark.parametrize(
    ("locale", "opening", "said", "title", "verdict"),
    [
        ("en", "films by bong joon-ho", "parasite we've seen, we both loved it", PARASITE, "liked"),
        ("de", "Filme von Pixar", "wall-e kennen wir, fand sie super", WALL_E, "liked"),
        ("es", "películas de Michael Mann", "collateral ya la vimos, nos encantó", COLLATERAL, "liked"),
        ("fr", "films de Pixar", "ratatouille on l'a déjà vu, c'était génial", RATATOUILLE, "liked"),
        ("ru", "мультфильмы Pixar", "рататуй мы видели, нам очень понравилось", RATATOUILLE, "liked"),
        ("zh", "宫崎骏的电影", "千与千寻看过了，很喜欢", SPIRITED_AWAY, "liked"),
        ("en", "action", "mr and mrs smith we've seen 3 times", MR_SMITH, "seen"),
    ],
)
async def test_a_name_ends_where_it_is_said_to_be_seen(
    someone: Someone, locale: str, opening: str, said: str, title: str, verdict: str
) -> None:
    someone.locale = locale
    await someone.says(opening)
    await someone.says(said)
    assert await someone.kept() == {title: verdict}


@pytest.mark.parametrize(
    ("locale", "opening", "said", "noted", "answered"),
    [
        ("de", "Filme von Pixar", "wall-e kennen wir, fand sie super. ist oben gruselig?", WALL_E, "Oben"),
        ("ru", "мультфильмы Pixar", "рататуй мы видели, ей очень понравился. в поисках немо не страшный?", RATATOUILLE,
         "Немо"),
        ("es", "películas de Michael Mann", "collateral ya la vimos, nos encantó. heat es muy violenta?", COLLATERAL,
         "Heat"),
        ("zh", "宫崎骏的电影", "千与千寻看过了，很喜欢。龙猫吓人吗？", SPIRITED_AWAY, "龙猫"),
    ],
)  # fmt: skip
async def test_what_was_seen_is_noted_and_the_question_is_of_the_title_named_in_it(
    someone: Someone, locale: str, opening: str, said: str, noted: str, answered: str
) -> None:
    someone.locale = locale
    await someone.says(opening)
    reply = await someone.says(said)
    assert [*await someone.kept()] == [noted]
    assert answered in reply.text.splitlines()[-1]


@pytest.mark.parametrize("said", ["parasite looks cool", "parasite sounds intriguing"])
async def test_what_looks_good_is_no_title_of_that_name_that_is_missing(someone: Someone, said: str) -> None:
    await someone.says("films by bong joon-ho")
    await someone.says(said)
    assert "no title" not in someone.text and someone.titles[:1] == [PARASITE]


async def test_a_title_that_looks_good_is_shown_behind_what_was_noted_of_others(someone: Someone) -> None:
    await someone.says("films by bong joon-ho")
    await someone.says("seen parasite and the host, loved both. snowpiercer looks cool")
    assert set(await someone.kept()) == {PARASITE, "tmdb:movie:1255"}
    assert someone.titles == [SNOWPIERCER]


async def test_the_title_asked_for_behind_what_was_seen_is_shown(someone: Someone) -> None:
    await someone.says("back to the future")
    await someone.says("we've all seen it anyway. school of rock?")
    assert await someone.kept() == {"tmdb:movie:105": "seen"}
    assert someone.titles == ["tmdb:movie:1584"]


@pytest.mark.parametrize(
    ("locale", "opening", "said", "title"),
    [
        ("es", "películas de bong joon-ho", "la del tren mola, cuánto dura?", SNOWPIERCER),
        ("es", "películas de bong joon-ho", "no, digo la del vagón mugriento", SNOWPIERCER),
        ("fr", "films de bong joon-ho", "celui avec les wagons, il dure combien ?", SNOWPIERCER),
        ("de", "Filme von Bong Joon-ho", "den mit den Waggons, wie lang ist der?", SNOWPIERCER),
        ("ru", "фильмы Тарантино", "тот, где склад и цветы, сколько идёт?", RESERVOIR_DOGS),
        ("zh", "宫崎骏的电影", "讲小魔女送快递的那部多长？", KIKI),
    ],
)
async def test_a_film_is_known_by_the_words_of_its_card(
    someone: Someone, locale: str, opening: str, said: str, title: str
) -> None:
    someone.locale = locale
    await someone.says(opening)
    reply = await someone.says(said)
    name = {"es": "Rompenieves", "zh": "魔女宅急便", "ru": "Бешеные псы"}.get(locale, "Snowpiercer")
    assert someone.titles[:1] == [title] or name in reply.text


async def test_the_film_named_behind_i_mean_is_no_description_of_another(someone: Someone) -> None:
    await someone.says("something like inception")
    await someone.says("i mean the film Coherence, whats it about")
    assert someone.titles == [COHERENCE] or "Coherence" in someone.text
    assert await someone.kept() == {}


@pytest.mark.parametrize(
    ("locale", "said", "title"),
    [
        ("en", "heat no, collateral", COLLATERAL),
        ("de", "heat lieber nicht, dann collateral", COLLATERAL),
        ("fr", "heat non, collateral alors", COLLATERAL),
        ("es", "heat no, entonces collateral", COLLATERAL),
        ("ru", "heat не надо, тогда collateral", COLLATERAL),
    ],
)
async def test_the_title_in_place_of_one_that_is_let_go_is_shown(
    someone: Someone, locale: str, said: str, title: str
) -> None:
    someone.locale = locale
    await someone.says("Michael Mann")
    await someone.says(said)
    assert someone.titles == [title]
    assert await someone.kept() == {}


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "heat no. collateral, how long is it?"),
        ("de", "nee also heat lassen wir. collateral vielleicht, wie lang ist der?"),
        ("fr", "heat non. collateral, il dure combien ?"),
        ("es", "heat no. collateral, cuánto dura?"),
    ],
)
async def test_a_title_let_go_is_not_the_one_asked_about(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says("Michael Mann")
    reply = await someone.says(said)
    assert "Collateral" in reply.text.splitlines()[-1] and "Heat" not in reply.text.splitlines()[-1]
    assert await someone.kept() == {}


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "heat where can i watch it"),
        ("de", "heat wo kann man den schauen"),
        ("de", "heat, läuft das irgendwo?"),
        ("fr", "heat on peut le voir où ?"),
        ("es", "heat dónde la puedo ver"),
        ("ru", "heat где можно посмотреть"),
        ("zh", "heat在哪里能看"),
    ],
)
async def test_who_asks_where_a_title_runs_has_not_taken_it(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says("Michael Mann")
    await someone.says(said)
    assert "Heat" in someone.text and not someone.titles
    assert await someone.kept() == {}


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "heat then. where can we watch it"),
        ("de", "na gut, heat. wo läuft der?"),
        ("fr", "va pour heat. on peut le voir où ?"),
        ("es", "vale, heat. dónde la podemos ver?"),
        ("ru", "ладно, heat. где его посмотреть?"),
    ],
)
async def test_a_title_is_taken_and_where_it_runs_is_answered(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says("heat")
    await someone.says(said)
    assert await someone.kept() == {HEAT: "saved"}
    assert someone.text.count("Heat") == 2


@pytest.mark.parametrize(
    ("locale", "said", "human"),
    [
        ("en", "ok collateral. we've both had a rough week so thanks", "sorry"),
        ("de", "na gut, collateral. wir hatten beide eine miese Woche, danke dir", ""),
        ("fr", "ok collateral. on a passé une sale semaine, merci", ""),
    ],
)
async def test_a_title_taken_in_a_hard_week_is_taken(someone: Someone, locale: str, said: str, human: str) -> None:
    someone.locale = locale
    await someone.says("collateral")
    await someone.says(said)
    assert await someone.kept() == {COLLATERAL: "saved"}
    assert human in someone.text


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "something to laugh at tomorrow, but tonight it's heat"),
        ("en", "no i just meant tonight heat, bye!"),
        ("de", "morgen was lustiges, aber heute abend schauen wir heat"),
        ("fr", "demain une comédie, mais ce soir c'est heat"),
        ("es", "hoy vemos heat, mañana algo de miedo"),
        ("ru", "завтра комедию, а сегодня смотрим heat"),
        ("zh", "今晚就看heat吧"),
    ],
)
async def test_what_is_for_tonight_is_taken_whatever_is_for_tomorrow(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says("Michael Mann")
    await someone.says(said)
    assert await someone.kept() == {HEAT: "saved"}


@pytest.mark.parametrize(
    ("locale", "loved", "said"),
    [
        ("en", "we loved paddington 2", "yes but with grown-ups in it"),
        ("de", "wir fanden Ratatouille super", "ja, aber für Erwachsene"),
        ("fr", "on a adoré Ratatouille", "oui mais plus court"),
        ("es", "nos encantó Ratatouille", "sí, pero para adultos"),
        ("ru", "нам очень понравился Рататуй", "да, но для взрослых"),
        ("zh", "我很喜欢料理鼠王", "好，但是要短一点"),
    ],
)
async def test_a_yes_to_an_offer_may_change_it(someone: Someone, locale: str, loved: str, said: str) -> None:
    someone.locale = locale
    await someone.says(loved)
    before = await someone.kept()
    await someone.says(said)
    assert len(someone.titles) > 2
    assert await someone.kept() == before


@pytest.mark.parametrize(
    "said",
    [
        "we both hated the fall guy. and mr and mrs smith we've seen 3 times",
        "we both hated the fall guy. mr and mrs smith we have seen",
    ],
)
async def test_two_sentences_about_two_titles_note_each_its_own(someone: Someone, said: str) -> None:
    await someone.says(said)
    assert await someone.kept() == {THE_FALL_GUY: "disliked", MR_SMITH: "seen"}
    assert await lessons(someone) <= {"title", "seen"}


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "we loved la famille bélier. welcome to the sticks too"),
        ("fr", "la famille bélier on adore. bienvenue chez les ch'tis aussi"),
        ("fr", "la famille bélier on adore. bienvenue chez les ch'tis aussi. autre chose du même genre?"),
    ],
)
async def test_what_holds_of_another_title_as_well_is_noted_of_it(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says(said)
    assert await someone.kept() == {BELIER: "liked", CHTIS: "liked"}


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("fr", "il y a d'autres films avec omar sy?"),
        ("fr", "d'autres films avec omar sy"),
        ("es", "hay otras películas con omar sy?"),
        ("de", "gibt es noch andere Filme mit Omar Sy?"),
    ],
)
async def test_other_films_with_somebody_are_wished_for_and_no_question_of_the_card(
    someone: Someone, locale: str, said: str
) -> None:
    someone.locale = locale
    await someone.says("Intouchables")
    await someone.says(said)
    assert len(someone.titles) > 1 and TitleId(INTOUCHABLES) not in someone.titles[:1]
    assert "autres »" not in someone.text and "otras»" not in someone.text


@pytest.mark.parametrize(
    ("locale", "opening", "said", "name"),
    [
        ("fr", "Michael Mann", "c'est long collateral ?", "Collatéral"),
        ("es", "Michael Mann", "es muy larga collateral?", "Colateral"),
        ("de", "Michael Mann", "collateral, ist der lang?", "Collateral"),
        ("ru", "Michael Mann", "это страшно, collateral?", "Соучастник"),
    ],
)
async def test_a_title_named_last_is_what_is_asked_about_and_nothing_beside_the_card(
    someone: Someone, locale: str, opening: str, said: str, name: str
) -> None:
    someone.locale = locale
    await someone.says(opening)
    reply = await someone.says(said)
    assert name in reply.text and "Heat" not in reply.text and not someone.titles


async def test_what_none_of_the_cards_is_like_is_not_asked_of_the_one_on_top(someone: Someone) -> None:
    someone.locale = "ru"
    await someone.says("фильмы Кристофера Нолана")
    reply = await someone.says("тот, где про гномов, сколько идёт?")
    assert "Тёмный рыцарь" not in reply.text


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "something like collateral, we loved that one"),
        ("de", "so was wie collateral, den fanden wir super"),
        ("fr", "quelque chose comme collateral, on l'a adoré"),
        ("es", "algo como collateral, esa nos flipó"),
        ("ru", "что-нибудь вроде collateral, нам очень понравилось"),
    ],
)
async def test_what_something_is_to_be_like_is_noted_where_it_was_loved(
    someone: Someone, locale: str, said: str
) -> None:
    someone.locale = locale
    await someone.says(said)
    assert await someone.kept() == {COLLATERAL: "liked"} and len(someone.titles) > 2


@pytest.mark.parametrize("said", ["something like collateral, we love action", "like collateral, my dad loves it"])
async def test_what_else_is_loved_or_by_whom_is_no_verdict_on_the_model(someone: Someone, said: str) -> None:
    await someone.says(said)
    assert COLLATERAL not in await someone.kept()
