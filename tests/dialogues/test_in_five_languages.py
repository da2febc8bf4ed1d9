"""What people who write German, French, Spanish, Russian and Chinese meet: a list that goes on, questions about the
cards, what a film is about, changes of the wish, small talk."""

import pytest

from tests.dialogues.talking import Someone

SHREK = "tmdb:movie:808"
FUNNY = {"de": "etwas Lustiges", "fr": "une comédie", "es": "una comedia", "ru": "комедию", "zh": "喜剧片"}
SCARY = {"de": "etwas Gruseliges", "fr": "un film d'horreur", "es": "una de miedo", "ru": "что-нибудь страшное"}


async def verdicts(someone: Someone) -> dict[object, object]:
    return {each["title_id"]: each["verdict"] for each in (await someone.export())["verdicts"]}


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("de", "hab shrek schon gesehn"),
        ("de", "shrek kennen wir in und auswendig"),
        ("fr", "j'ai deja vu shrek et toy story"),
        ("fr", "shrek, on l'a déjà vu dix fois"),
        ("es", "ya vi shrek"),
        ("es", "shrek ya la vimos"),
        ("ru", "шрека мы уже смотрели"),
        ("zh", "怪物史瑞克看过了"),
    ],
)
async def test_what_was_seen_is_noted_and_the_list_goes_on(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says(FUNNY[locale])
    cards = len(someone.titles)
    await someone.says(said)
    assert (await verdicts(someone))[SHREK] == "seen"
    assert len(someone.titles) == cards
    assert SHREK not in someone.titles


@pytest.mark.parametrize(
    ("locale", "said", "header"),
    [
        ("de", "ziemlich beste freunde kenn ich schon, sowas in der art", "Wie „Ziemlich beste Freunde“"),
        ("fr", "on a bien aimé shrek, un truc du genre", "Comme Shrek"),
        ("es", "shrek ya la vimos, otra parecida", "Como Shrek"),
        ("ru", "обожаем амели, хочется такого же", "Как «Амели»"),
        ("zh", "怪物史瑞克我们看过了，有没有类似的", "像《怪物史瑞克》"),
    ],
)
async def test_something_alike_is_looked_for_behind_what_was_seen_or_loved(
    someone: Someone, locale: str, said: str, header: str
) -> None:
    someone.locale = locale
    await someone.says(FUNNY[locale])
    await someone.says(said)
    assert header in someone.text
    assert await verdicts(someone)
    assert someone.titles


@pytest.mark.parametrize(
    ("locale", "wish", "said", "told"),
    [
        ("fr", "une comédie française", "il y en a un avec Omar Sy ?", "Intouchables"),
        ("es", "un drama español", "¿hay alguna con Penélope Cruz?", "Volver"),
        ("de", "französische Komödie", "gibt es da einen mit Omar Sy?", "Ziemlich beste Freunde"),
    ],
)
async def test_somebody_is_looked_for_in_all_the_cards(
    someone: Someone, locale: str, wish: str, said: str, told: str
) -> None:
    someone.locale = locale
    await someone.says(wish)
    await someone.says(said)
    assert told in someone.text
    assert not someone.titles


@pytest.mark.parametrize(
    ("locale", "said"),
    [("de", "gibts da einen mit Brad Pitt?"), ("ru", "а есть с брэдом питтом?"), ("zh", "有布拉德·皮特的吗")],
)
async def test_who_is_on_no_card_is_looked_for_in_the_catalogue(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says(FUNNY[locale])
    await someone.says(said)
    assert "Brad Pitt" in someone.text
    assert someone.titles


@pytest.mark.parametrize(
    ("locale", "said", "centre", "none_longer"),
    [
        ("de", "worum geht es in Blade Runner?", "Im Mittelpunkt:", "Inhaltsangabe"),
        ("fr", "de quoi parle Blade Runner ?", "Au centre :", "résumé"),
        ("es", "¿de qué va Blade Runner?", "En el centro:", "sinopsis"),
        ("ru", "о чём Бегущий по лезвию?", "В центре:", "описания"),
        ("zh", "银翼杀手讲什么", "主要讲", "简介"),
    ],
)
async def test_what_a_film_is_about_is_more_than_its_cards_sentence(
    someone: Someone, locale: str, said: str, centre: str, none_longer: str
) -> None:
    someone.locale = locale
    await someone.says(said)
    assert centre in someone.text
    assert none_longer in someone.text


async def test_what_a_film_is_about_gives_no_turn_and_no_end_away(someone: Someone) -> None:
    someone.locale = "de"
    await someone.says("worum geht es in The Sixth Sense?")
    assert "Im Mittelpunkt:" in someone.text
    assert "Wendung" not in someone.text
    assert "Ende" not in someone.text


@pytest.mark.parametrize(
    ("locale", "said", "told"),
    [
        ("de", "nicht älter als 2010", "ab 2010"),
        ("de", "nichts vor 2010", "ab 2010"),
        ("fr", "pas de films d'avant les années 2000", "à partir de 2000"),
        ("es", "que no sea de antes del 2010", "desde 2010"),
        ("ru", "не раньше 2010", "с 2010 года"),
        ("zh", "不要2010年以前的", "2010 年起"),
        ("zh", "2010年以前的不要", "2010 年起"),
    ],
)
async def test_what_is_not_to_be_from_before_a_year_is_from_then_on(
    someone: Someone, locale: str, said: str, told: str
) -> None:
    someone.locale = locale
    await someone.says(FUNNY[locale])
    await someone.says(said)
    assert told in someone.text


@pytest.mark.parametrize(
    ("locale", "said", "told"),
    [
        ("es", "española o argentina", "de España o Argentina"),
        ("fr", "plutôt français ou belge", "France ou Belgique"),
        ("ru", "советское или российское", "усский язык"),
    ],
)
async def test_either_of_two_nations_will_do(someone: Someone, locale: str, said: str, told: str) -> None:
    someone.locale = locale
    await someone.says(FUNNY[locale])
    await someone.says(said)
    assert told in someone.text
    assert "1991" not in someone.text


@pytest.mark.parametrize(
    ("locale", "said"), [("de", "auf deutsch synchronisiert"), ("fr", "en vf"), ("es", "doblada"), ("ru", "с дубляжом")]
)
async def test_who_wants_a_dubbed_film_gets_known_ones_and_no_other_language(
    someone: Someone, locale: str, said: str
) -> None:
    someone.locale = locale
    await someone.says(FUNNY[locale])
    await someone.says(said)
    assert someone.titles
    assert someone.text.count("\n") == 1  # what is known of dubbing, then the wish


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("de", "nicht ganz so gruselig"),
        ("fr", "qui fait moins peur"),
        ("es", "no tan de miedo"),
        ("ru", "не настолько страшное"),
    ],
)
async def test_less_fright_brings_other_cards(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says(SCARY[locale])
    before = someone.titles
    await someone.says(said)
    assert someone.titles
    assert someone.titles != before


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("de", "mir ist langweilig"), ("fr", "je m'ennuie"), ("es", "me aburro mucho"), ("ru", "мне скучно"),
        ("zh", "我好无聊啊"),
    ],
)  # fmt: skip
async def test_who_is_bored_hears_a_human_word_and_is_shown_films(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says(said)
    first, _, header = someone.text.partition("\n")
    assert first
    assert header
    assert someone.titles
    assert "pacing_slow" not in str((await someone.export())["insights"])


@pytest.mark.parametrize(
    ("locale", "said", "told"),
    [
        ("de", "Wer sind Sie?", "Ich bin Usher"),
        ("fr", "Qui êtes-vous ?", "Je suis Usher"),
        ("ru", "ты кто вообще", "Я Usher"),
        ("ru", "Как Ваши дела?", "спасибо"),
        ("es", "¿Cómo está usted?", "gracias"),
        ("fr", "Comment allez-vous ?", "merci"),
        ("de", "was kannst du", "Ich bin Usher"),
        ("es", "¿Qué sabe hacer?", "Soy Usher"),
        ("fr", "Que savez-vous faire ?", "Je suis Usher"),
        ("ru", "Что вы умеете?", "Я Usher"),
        ("de", "erzähl mir einen witz", "Komödie"),
        ("fr", "ça va pas fort", "désolé"),
        ("ru", "день был ужасный", "жаль"),
        ("de", "hatte einen scheißtag", "leid"),
        ("es", "Muy buenas tardes", "Hola"),
    ],
)
async def test_small_talk_is_answered_as_such_however_formal(
    someone: Someone, locale: str, said: str, told: str
) -> None:
    someone.locale = locale
    await someone.says(said)
    assert told in someone.text
    assert not someone.titles


@pytest.mark.parametrize(
    ("locale", "said", "header"),
    [
        ("de", "französische oder belgische Komödie", "aus Frankreich oder Belgien"),
        ("de", "Komödie aus der Schweiz", "aus der Schweiz"),
        ("de", "horror aber nicht zu blutig", "Horror, ohne Gewalt"),
        ("de", "koreanischer rachefilm", "Rache, auf Koreanisch"),
        ("fr", "un film drôle", "Pour rire :"),
        ("ru", "корейский про месть", "Месть, корейский язык:"),
        ("ru", "фильм с томом хэнксом", "С участием Tom Hanks:"),
        ("zh", "不是美国的战争片", "战争片，不要美国的："),
    ],
)
async def test_the_line_above_the_cards_reads_aloud(someone: Someone, locale: str, said: str, header: str) -> None:
    someone.locale = locale
    await someone.says(said)
    assert header in someone.text


async def test_nobody_in_french_is_no_persian(someone: Someone) -> None:
    someone.locale = "fr"
    await someone.says("une comédie avec personne que je connais")
    assert "persan" not in someone.text
