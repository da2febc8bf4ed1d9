"""An evening begins in words that say nothing of the film: whatever it may be is wished then, in every language."""

import pytest

from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "jo servus, was läuft denn so gutes"),
        ("de", "irgendein film halt"),
        ("de", "wir sitzen hier zu viert und keiner weiß was"),
        ("de", "überrasch mich mal"),
        ("fr", "slt t'as une idée de film pour ce soir"),
        ("fr", "mon mec arrive dans 10 min et j'ai rien prévu"),
        ("fr", "surprends moi"),
        ("es", "ya lo he visto todo"),
        ("es", "tienes algo bueno o qué"),
        ("es", "por fin se durmieron los niños"),
        ("ru", "любой фильм"),
        ("ru", "дождь, сидим дома"),
        ("ru", "щас девушка придет а я не знаю что включить"),
        ("zh", "有什么好看的"),
        ("zh", "剧荒了"),
        ("zh", "推荐一下"),
    ],
)
async def test_cards_are_shown_whatever_it_may_be(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert len(someone.titles) > 1
    assert not (await someone.kept())


@pytest.mark.parametrize(
    ("locale", "wish", "text"),
    [
        ("es", "algo de risa", "no sé, sorpréndeme"),
        ("de", "was lustiges", "überrasch mich"),
        ("ru", "комедию", "удиви меня"),
    ],
)
async def test_beside_cards_other_ones_come(someone: Someone, locale: str, wish: str, text: str) -> None:
    someone.locale = locale
    await someone.says(wish)
    before = someone.titles
    await someone.says(text)
    assert someone.titles
    assert someone.titles != before


@pytest.mark.parametrize(
    ("locale", "text"),
    [("de", "egal"), ("fr", "peu importe"), ("es", "me da igual"), ("ru", "без разницы"), ("zh", "都行")],
)
async def test_who_minds_nothing_beside_cards_is_told_one(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says({"de": "krimi", "fr": "polar", "es": "thriller", "ru": "детектив", "zh": "悬疑片"}[locale])
    cards = someone.titles
    await someone.says(text)
    assert cards
    assert not someone.titles
    assert someone.text


@pytest.mark.parametrize(
    ("locale", "story", "text"),
    [
        ("de", "kennst du den film wo der typ mit tom hanks auf ner insel sitzt", "ja genau der. sowas in der art"),
        (
            "fr",
            "c'est quoi déjà le film avec tom hanks sur une île déserte",
            "j'ai adoré, t'as d'autres trucs comme ça",
        ),
        ("es", "cómo se llamaba la peli de tom hanks en una isla desierta", "esa, me encantó. hay algo parecido?"),
        ("ru", "знаешь фильм где чувак живет на острове один с мячом", "точно! а есть похожие"),
        ("zh", "你知道那个男人在荒岛上和排球说话的电影吗", "对就是这个 有没有类似的"),
    ],
)
async def test_what_was_found_is_a_model_for_more(someone: Someone, locale: str, story: str, text: str) -> None:
    someone.locale = locale
    await someone.says(story)
    asked = someone.titles
    await someone.says(text)
    assert asked
    assert someone.titles[0] == asked[0]
    assert len(someone.titles) > 1
    assert (await someone.kept())[asked[0]] == "seen"


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("fr", "mouais bof, autre chose"),
        ("de", "naja, was anderes"),
        ("ru", "ну такое, другое"),
        ("es", "meh, otra cosa"),
    ],
)
async def test_a_shrug_at_cards_teaches_nothing(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says({"fr": "un truc drôle", "de": "was lustiges", "ru": "комедию", "es": "algo de risa"}[locale])
    await someone.says(
        {
            "fr": "le 2 c'est avec qui",
            "de": "wer spielt im 2.",
            "ru": "кто во втором",
            "es": "quién sale en la segunda",
        }[locale]
    )
    await someone.says(text)
    assert not (await someone.kept())


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("fr", "il a peur des loups"),
        ("de", "er hat angst vor wölfen"),
        ("es", "le dan miedo los lobos"),
        ("ru", "он боится волков"),
        ("zh", "她很怕蜘蛛"),
    ],
)
async def test_what_a_child_fears_is_refused(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says({"fr": "un dessin animé pour mon fils de 6 ans", "de": "zeichentrick für meinen sohn (6)",
                        "es": "dibujos para mi hijo de 6 años", "ru": "мультик для сына 6 лет",
                        "zh": "给我6岁的儿子找部动画片"}[locale])  # fmt: skip
    await someone.says(text)
    assert someone.titles
    assert not any(word in someone.text.casefold() for word in ("effrayant", "gruselig", "miedo,", "страшно", "吓人"))


async def test_too_good_is_praise(someone: Someone) -> None:
    someone.locale = "fr"
    await someone.says("inception c'était trop bien")
    assert list((await someone.kept()).values()) == ["liked"]


@pytest.mark.parametrize(
    ("locale", "text", "age"),
    [
        ("ru", "ребенку 4 года, что включить чтобы я поспала", "4"),
        ("ru", "дочке пять лет", "5"),
        ("zh", "娃4岁 不看迪士尼了", "4"),
        ("zh", "女儿五岁", "5"),
        ("es", "la nena tiene 4 y no para quieta", "4"),
        ("de", "das kind ist 4", "4"),
    ],
)
async def test_how_old_a_child_is_says_for_whom_it_is(someone: Someone, locale: str, text: str, age: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert someone.titles
    assert age in someone.text


@pytest.mark.parametrize(
    ("locale", "wish", "text"),
    [
        ("ru", "вестерн", "оке второй"),
        ("de", "western", "passt dann da zweite"),
        ("es", "algo de miedo", "la segunda entonces, chau"),
    ],
)
async def test_a_place_and_a_word_of_agreement_takes_it(someone: Someone, locale: str, wish: str, text: str) -> None:
    someone.locale = locale
    await someone.says(wish)
    second = someone.titles[1]
    await someone.says(text)
    assert (await someone.kept())[second] == "saved"


@pytest.mark.parametrize(
    ("locale", "wish", "text"),
    [("ru", "вестерн", "боян"), ("zh", "西部片", "看过好多遍了"), ("ru", "вестерн", "было, смотрела")],
)
async def test_what_was_seen_often_is_seen(someone: Someone, locale: str, wish: str, text: str) -> None:
    someone.locale = locale
    await someone.says(wish)
    first = someone.titles[0]
    await someone.says(text)
    assert (await someone.kept())[first] == "seen"


@pytest.mark.parametrize(
    ("locale", "wish", "text"),
    [("de", "krimi", "blabla hmpf quatschi"), ("fr", "un polar", "zgloubi boulga"), ("ru", "детектив", "абырвалг ку")],
)
async def test_what_nobody_understands_beside_cards_is_asked_of_them(
    someone: Someone, locale: str, wish: str, text: str
) -> None:
    someone.locale = locale
    await someone.says(wish)
    await someone.says(text)
    assert "?" in someone.text or "." in someone.text
    assert not (await someone.kept())


@pytest.mark.parametrize(
    ("locale", "wish", "text"),
    [
        ("de", "krimi", "joa dann den"),
        ("de", "krimi", "mach ma"),
        ("fr", "un polar", "ça ira, le premier"),
        ("ru", "детектив", "уговорил"),
        ("es", "una de intriga", "me convenciste"),
    ],
)
async def test_who_is_talked_into_it_takes_the_first(someone: Someone, locale: str, wish: str, text: str) -> None:
    someone.locale = locale
    await someone.says(wish)
    first = someone.titles[0]
    await someone.says(text)
    assert (await someone.kept()) == {first: "saved"}


@pytest.mark.parametrize(
    ("locale", "text", "not_told"),
    [
        ("es", "tengo a mis sobrinos de 7 y 9", "Contenido"),
        ("zh", "爸妈不喜欢外国片", "英语"),
        ("fr", "ma grand mère veut voir un film", "grands-parents"),
        ("ru", "интернет еле тянет, что глянуть", "хакеры"),
    ],
)
async def test_who_watches_and_how_is_no_theme(someone: Someone, locale: str, text: str, not_told: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert not_told not in someone.text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("es", "mi hija de 15 solo ve tiktok, necesito algo que la enganche"),
        ("fr", "ma fille de 15 ans ne regarde que tiktok, faut un truc qui tienne en haleine"),
    ],
)
async def test_what_a_child_does_otherwise_leaves_its_age(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert "15" in someone.text
    assert someone.titles


async def test_thanks_behind_praise_are_no_title(someone: Someone) -> None:
    someone.locale = "zh"
    await someone.says("喜剧")
    await someone.says("好看 谢谢你")
    assert "谢谢你" not in someone.text


async def test_hospitals_refused_are_no_illness(someone: Someone) -> None:
    someone.locale = "ru"
    await someone.says("комедию")
    await someone.says("без детей и больниц")
    assert "жаль" not in someone.text.casefold()


async def test_of_two_kinds_the_one_named_next_holds(someone: Someone) -> None:
    someone.locale = "fr"
    await someone.says("j'hésite entre un film et une série")
    await someone.says("bon un film")
    assert someone.titles
    assert all("movie" in title for title in someone.titles)


@pytest.mark.parametrize(
    ("locale", "wish", "text"),
    [
        ("ru", "вестерн", "не, давай еще варианты"),
        ("de", "western", "nee, zeig mir noch andere"),
        ("fr", "un western", "non, montre m'en d'autres"),
    ],
)
async def test_others_are_asked_for_and_none_is_taken(someone: Someone, locale: str, wish: str, text: str) -> None:
    someone.locale = locale
    await someone.says(wish)
    before = someone.titles
    await someone.says(text)
    assert someone.titles
    assert someone.titles != before
    assert not (await someone.kept())


async def test_a_life_and_a_wish_for_anything_bring_cards(someone: Someone) -> None:
    someone.locale = "zh"
    await someone.says("刚搬家什么都没收拾 就想躺着看个片")
    assert len(someone.titles) > 1
