"""A word or two said to Usher do what they say, in every language: no slip in a name is made of them."""

import pytest

from bot.titles import TitleId, short_id
from tests.dialogues.talking import Someone

WISHES = {
    "en": "a comedy",
    "de": "eine Komödie",
    "fr": "une comédie",
    "es": "una comedia",
    "ru": "комедия",
    "zh": "喜剧片",
}


async def verdicts(someone: Someone) -> list[tuple[str, str]]:
    return [(str(row["title_id"]), str(row["verdict"])) for row in (await someone.export())["verdicts"]]


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "save"),
        ("de", "merken"),
        ("fr", "enregistre"),
        ("es", "guárdala"),
        ("es", "guárdamela"),
        ("ru", "сохрани"),
        ("zh", "保存"),
    ],
)
async def test_to_save_and_no_more_keeps_the_card_on_top(someone: Someone, locale: str, words: str) -> None:
    someone.locale = locale
    await someone.says(WISHES[locale])
    top = someone.titles[0]
    await someone.says(words)
    assert await verdicts(someone) == [(top, "saved")]


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "idk, you choose"),
        ("de", "weiß nicht, entscheide du"),
        ("fr", "je sais pas, choisis toi"),
        ("es", "no sé, elige tú"),
        ("ru", "не знаю, выбери ты"),
        ("zh", "不知道，你选吧"),
    ],
)
async def test_who_leaves_it_to_usher_gets_one(someone: Someone, locale: str, words: str) -> None:
    someone.locale = locale
    await someone.says(WISHES[locale])
    top = someone.titles[0]
    await someone.says(words)
    await someone.says({"en": "ok", "de": "ok", "fr": "d'accord", "es": "vale", "ru": "давай", "zh": "好的"}[locale])
    assert await verdicts(someone) == [(top, "saved")], "the one that it takes is taken by an ok"


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("ru", "оцени Матрицу на 5"),
        ("es", "puntúa Matrix con un 5"),
        ("es", "puntúa Matrix 5"),
        ("de", "bewerte Matrix mit 5"),
        ("en", "rate The Matrix with 5"),
    ],
)
async def test_a_title_is_scored_in_words(someone: Someone, locale: str, words: str) -> None:
    someone.locale = locale
    await someone.says(words)
    assert await verdicts(someone) == [("tmdb:movie:603", "rated")]


@pytest.mark.parametrize(
    ("locale", "words"), [("es", "deshaz"), ("ru", "отмени"), ("fr", "annule"), ("de", "mach das rückgängig")]
)
async def test_what_was_done_is_undone(someone: Someone, locale: str, words: str) -> None:
    someone.locale = locale
    await someone.says(WISHES[locale])
    await someone.taps("👍")
    await someone.says(words)
    assert await verdicts(someone) == []


@pytest.mark.parametrize(
    ("locale", "words", "page"),
    [
        ("en", "speak German please", "Einstellungen"),
        ("en", "my language is Russian", "настройки"),
        ("en", "can we talk in french", "réglages"),
        ("en", "deutsch bitte", "Einstellungen"),
        ("en", "en español por favor", "ajustes"),
        ("en", "по-русски пожалуйста", "настройки"),
        ("de", "antworte auf Englisch", "settings"),
        ("de", "english please", "settings"),
        ("fr", "parle en espagnol", "ajustes"),
        ("es", "habla en francés", "réglages"),
        ("es", "cámbiame al inglés", "settings"),
        ("ru", "говори по-английски", "settings"),
        ("zh", "请说英语", "settings"),
    ],
)
async def test_usher_talks_the_language_that_it_is_asked_to(
    someone: Someone, locale: str, words: str, page: str
) -> None:
    someone.locale = locale
    await someone.says(words)
    assert any(page.casefold() in label.casefold() for label in someone.labels)
    assert not someone.titles, "no films"
    await someone.does("settings")
    assert page in someone.text


async def test_a_language_by_its_own_name_is_of_films_where_they_lie_in_it(someone: Someone) -> None:
    await someone.says("a comedy")
    await someone.says("english please")
    assert "in English" in someone.text
    assert someone.titles
    await someone.says("a comedy in english please")
    assert someone.titles


async def test_where_the_settings_ask_for_the_language_its_name_is_an_answer(someone: Someone) -> None:
    await someone.does("settings")
    await someone.taps("Language")
    await someone.says("German")
    assert any("Einstellungen" in label for label in someone.labels)
    await someone.does("start")
    await someone.says("German")
    assert someone.titles, "a wish, where nobody asked"


@pytest.mark.parametrize(
    ("locale", "words"),
    [("en", "tell me about yourself"), ("de", "erzähl mir was über dich"), ("ru", "расскажи о себе")],
)
async def test_usher_tells_what_it_is(someone: Someone, locale: str, words: str) -> None:
    someone.locale = locale
    await someone.says(words)
    assert "CC0" in someone.text


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "I don't like it"),
        ("de", "gefällt mir nicht"),
        ("fr", "ça ne me plaît pas"),
        ("es", "no me gusta"),
        ("ru", "не нравится"),
        ("zh", "不喜欢"),
    ],
)
async def test_what_does_not_please_is_disliked_and_nothing_else(someone: Someone, locale: str, words: str) -> None:
    someone.locale = locale
    await someone.does("surprise")
    top = someone.titles[0]
    await someone.says(words)
    assert await verdicts(someone) == [(top, "disliked")]
    assert top not in someone.titles


@pytest.mark.parametrize(
    ("locale", "words"),
    [("de", "hab ich schon gesehen"), ("de", "den hab ich schon gesehen"), ("en", "already seen it")],
)
async def test_what_was_seen_is_noted_and_no_question(someone: Someone, locale: str, words: str) -> None:
    someone.locale = locale
    await someone.does("surprise")
    top = someone.titles[0]
    await someone.says(words)
    assert await verdicts(someone) == [(top, "seen")]


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "more like this"),
        ("de", "mehr davon"),
        ("fr", "d'autres comme ça"),
        ("es", "más como esta"),
        ("ru", "ещё такое"),
        ("zh", "更多类似的"),
    ],
)
async def test_the_words_on_a_button_do_what_it_does(someone: Someone, locale: str, words: str) -> None:
    someone.locale = locale
    await someone.says("Heat")
    await someone.says(words)
    assert "Heat" in someone.text
    assert len(someone.titles) > 4


@pytest.mark.parametrize(
    ("locale", "save", "show"),
    [
        ("en", "add to favourites", "my favourites"),
        ("de", "zu den Favoriten", "was hab ich mir gemerkt?"),
        ("fr", "ajoute aux favoris", "mes favoris"),
        ("es", "añade a favoritos", "mis favoritas"),
        ("ru", "в избранное", "избранное"),
        ("zh", "收藏", "我的收藏"),
    ],
)
async def test_favourites_are_the_watchlist(someone: Someone, locale: str, save: str, show: str) -> None:
    someone.locale = locale
    await someone.says(WISHES[locale])
    top = someone.titles[0]
    await someone.says(save)
    assert await verdicts(someone) == [(top, "saved")]
    await someone.says(show)
    assert any(button.action.args == (short_id(TitleId(top)),) for button in someone.buttons())


@pytest.mark.parametrize(
    ("locale", "words", "stars"),
    [
        ("en", "give it a 4", 4.0),
        ("fr", "mets-lui 4", 4.0),
        ("es", "ponle 4,5", 4.5),
        ("ru", "поставь 5", 5.0),
        ("es", "ponle un 8", 4.0),
    ],
)
async def test_a_score_alone_is_of_the_card_at_hand(someone: Someone, locale: str, words: str, stars: float) -> None:
    someone.locale = locale
    await someone.says("Heat")
    await someone.says(words)
    assert [(row["title_id"], row["stars"]) for row in (await someone.export())["verdicts"]] == [
        ("tmdb:movie:949", stars)
    ]


@pytest.mark.parametrize(
    ("locale", "rated", "words"),
    [
        ("en", "I gave Heat 4 stars", "no, 3"),
        ("en", "I gave Heat 4 stars", "make it a 3"),
        ("de", "Heat 4 Sterne", "nein, 3"),
        ("fr", "Heat 4 étoiles", "non, 3"),
        ("es", "Heat 4 estrellas", "no, 3"),
        ("ru", "Heat 4 звезды", "нет, 3"),
    ],
)
async def test_a_score_is_put_right(someone: Someone, locale: str, rated: str, words: str) -> None:
    someone.locale = locale
    await someone.says("a comedy")
    await someone.says(rated)
    await someone.says(words)
    rows = (await someone.export())["verdicts"]
    assert [(row["title_id"], row["stars"]) for row in rows][-1] == ("tmdb:movie:949", 3.0)


async def test_what_was_taken_and_saved_goes_from_the_list_at_once(someone: Someone) -> None:
    await someone.says("a comedy")
    await someone.says("I take the second")
    await someone.says("put it on my list")
    await someone.says("take it off my list")
    assert await verdicts(someone) == []


@pytest.mark.parametrize("words", ["it was okay", "it was fine", "it was ok"])
async def test_neither_good_nor_bad_is_seen_and_no_more(someone: Someone, words: str) -> None:
    await someone.says("a comedy")
    await someone.says("I take the second")
    second = (await verdicts(someone))[0][0]
    await someone.says(words)
    assert (second, "seen") in await verdicts(someone)
    assert not any(verdict in ("liked", "disliked") for _, verdict in await verdicts(someone))


async def test_a_title_of_one_short_word_is_looked_up_where_a_title_is_named(someone: Someone) -> None:
    await someone.does("where", "Up")
    assert "I don't know that title" not in someone.text
    assert "Up" in someone.text


@pytest.mark.parametrize("words", ["rate The Sixth Sense", "can I rate Heat", "bewerte Der Pate"])
async def test_a_title_is_rated_by_its_name_in_words(someone: Someone, words: str) -> None:
    await someone.says(words)
    assert any("★" in label for label in someone.labels)
    await someone.says("4")
    assert "4 of 5" in someone.text


async def test_which_films_were_liked_is_the_list_of_them(someone: Someone) -> None:
    await someone.says("I loved Heat")
    await someone.says("I loved Alien")
    await someone.says("which films did I like?")
    assert "Heat" in someone.text
    assert "Alien" in someone.text


async def test_what_nobody_feels_is_not_taken(someone: Someone) -> None:
    await someone.says("a heist film")
    first = someone.titles[0]
    await someone.says("hmm not feeling it")
    assert someone.titles
    assert first not in someone.titles
    assert "saved" not in (await someone.kept()).values()


@pytest.mark.parametrize("words", ["we're two, something funny", "wir sind zwei, was Lustiges"])
async def test_how_many_watch_is_nobodys_age(someone: Someone, words: str) -> None:
    await someone.says(words)
    assert someone.titles
    assert "children" not in someone.text


async def test_what_was_pressed_is_taken_back_in_words_and_a_step_where_nothing_was(someone: Someone) -> None:
    await someone.says("a heist film")
    first = someone.titles
    await someone.says("shorter")
    await someone.taps("👎")
    await someone.says("take that back")
    assert await verdicts(someone) == []
    await someone.says("take that back")
    assert someone.titles == first


@pytest.mark.parametrize(
    ("locale", "words"),
    [("en", "show my ratings"), ("de", "zeig meine Bewertungen"), ("fr", "montre mes notes"),
     ("es", "muestra mis notas"), ("ru", "покажи мои оценки"), ("zh", "我的评分")],
)  # fmt: skip
async def test_ones_ratings_are_the_history(someone: Someone, locale: str, words: str) -> None:
    await someone.says("rate Heat 4")
    someone.locale = locale
    await someone.says(words)
    assert any("★ 4" in label for label in someone.labels)


async def test_a_title_nobody_has_is_named_without_what_is_to_be_done_with_it(someone: Someone) -> None:
    await someone.says("rate Zorgonquest 5")
    assert "“Zorgonquest”" in someone.text


@pytest.mark.parametrize("words", ["what are we watching tonight?", "so what should we watch"])
async def test_what_to_watch_is_asked_for_films(someone: Someone, words: str) -> None:
    await someone.says(words)
    assert someone.titles
