"""What is put first and denied is not liked; a title's own words ask nothing; who watches alone is no child."""

import pytest

from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    ("locale", "text", "told"),
    [
        ("en", "horror i don't like", "horror films are not for you"),
        ("ru", "я ужасы не люблю", "ужасы не для вас"),
        ("de", "Horror mag ich nicht", "Horrorfilme sind nichts für dich"),
        ("fr", "l'horreur je supporte pas", "pas pour vous"),
        ("fr", "les comédies musicales j'aime pas", "pas pour vous"),
        ("es", "el terror no me gusta", "esto no es para ti: películas de terror"),
        ("zh", "恐怖片我不喜欢", "恐怖片不适合你"),
        ("de", "Western kann ich nicht leiden", "nichts für dich"),
        ("en", "musicals i can't stand", "you don't like musicals"),
    ],
)
async def test_what_is_put_before_what_denies_it_is_noted_as_not_liked(
    someone: Someone, locale: str, text: str, told: str
) -> None:
    someone.locale = locale
    await someone.says(text)
    assert told in someone.replies[0].text


@pytest.mark.parametrize(
    ("locale", "text", "told"),
    [
        ("en", "a comedy, horror i don't like", "without horror"),
        ("de", "eine Komödie, Horror mag ich nicht", "ohne Horror"),
        ("fr", "une comédie, l'horreur j'aime pas", "sans horreur"),
        ("es", "una comedia, el terror no me gusta", "sin terror"),
        ("ru", "комедию, ужасы не люблю", "только не ужасы"),
        ("ru", "мюзиклы терпеть не могу", "только не мюзикл"),
        ("zh", "想看喜剧，恐怖片我不喜欢", "不要恐怖"),
    ],
)
async def test_beside_a_wish_it_is_refused_and_nothing_is_noted_as_liked(
    someone: Someone, locale: str, text: str, told: str
) -> None:
    someone.locale = locale
    await someone.says(text)
    assert told.casefold() in someone.text.casefold()
    assert "te gusta esto" not in someone.text
    assert "you like" not in someone.text


@pytest.mark.parametrize(
    ("locale", "text", "told"),
    [
        ("en", "is Cast Away sad?", "sad"),
        ("en", "is Cast Away long?", "2 h"),
        ("en", "who is in Cast Away?", "Hanks"),
        ("es", "¿es triste Cast Away?", "triste"),
    ],
)
async def test_no_fact_is_asked_by_a_word_of_the_titles_name(
    someone: Someone, locale: str, text: str, told: str
) -> None:
    someone.locale = locale
    await someone.says(text)
    assert told in someone.text
    assert ("Hanks" in someone.text) == (told == "Hanks")


@pytest.mark.parametrize(
    ("locale", "first", "text", "children"),
    [
        ("en", "tonight with my daughter, 7", "tomorrow something just for me, a thriller", "children"),
        ("en", "tonight with my daughter, 7", "tomorrow something just for me", "children"),
        ("en", "tonight with my daughter, 7", "i'm an adult, for me", "children"),
        ("en", "tonight with my daughter, 7", "tomorrow without the kids, a thriller", "children"),
        ("de", "heute mit meiner Tochter, 7", "morgen was für mich allein, Krimi aus Skandinavien", "Kinder"),
        ("de", "heute mit meiner Tochter, 7", "nein, für MICH, bin erwachsen", "Kinder"),
        ("fr", "ce soir avec ma fille de 7 ans", "demain un truc pour moi seule", "enfants"),
        ("es", "esta noche con mi hija de 7 años", "mañana algo solo para mí, un thriller", "niños"),
        ("ru", "сегодня с дочкой 7 лет", "а завтра что-нибудь только для меня, триллер", "детей"),
        ("zh", "今晚和7岁的女儿一起看", "明天我自己一个人看，惊悚片", "孩子"),
    ],
)
async def test_what_is_for_oneself_alone_is_limited_by_no_child(
    someone: Someone, locale: str, first: str, text: str, children: str
) -> None:
    someone.locale = locale
    await someone.says(first)
    assert children in someone.text.split("\n")[0]
    await someone.says(text)
    assert children not in someone.text.split("\n")[0]


async def test_what_is_for_oneself_and_the_child_keeps_its_limit(someone: Someone) -> None:
    await someone.says("tonight with my daughter, 7")
    await someone.says("something just for me and her")
    assert "children" in someone.text.split("\n")[0]
