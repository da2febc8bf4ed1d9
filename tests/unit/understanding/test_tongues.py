"""Short messages in other languages: what people need most is read without a language model."""

import pytest

from bot.understanding.text.tongues import in_english
from tests.unit.understanding.conftest import Read


@pytest.mark.parametrize(
    "text",
    ["Guten Abend", "hola", "Bonjour !", "привет", "你好", "Danke!", "gracias", "merci beaucoup", "спасибо", "谢谢",
     "Wie geht's?", "привет! как дела?", "¿Qué tal?"],
)  # fmt: skip
def test_greetings_and_thanks_are_small_talk(read: Read, text: str) -> None:
    found = read(text)
    assert found.intent == "smalltalk"
    assert not found.asks


@pytest.mark.parametrize(
    ("text", "genres", "refused", "longest"),
    [
        ("Ich suche eine Komödie unter zwei Stunden, keinen Horror", {"Comedy"}, {"Horror"}, 120),
        ("una comedia de menos de dos horas, nada de terror", {"Comedy"}, {"Horror"}, 120),
        ("une comédie de moins de deux heures, sans horreur", {"Comedy"}, {"Horror"}, 120),
        ("комедия короче двух часов, без ужасов", {"Comedy"}, {"Horror"}, 120),
        ("推荐一部喜剧片,两小时以内,不要恐怖片", {"Comedy"}, {"Horror"}, 120),
        ("ein spannender Krimi aus den 90ern", {"Crime"}, set(), None),
        ("film de science-fiction récent", {"Science Fiction"}, set(), None),
        ("documental corto", {"Documentary"}, set(), 100),
    ],
)
def test_genres_and_lengths_are_filters(
    read: Read, text: str, genres: set[str], refused: set[str], longest: float | None
) -> None:
    found = read(text)
    assert found.intent == "recommend"
    assert set(found.genres.wanted) == genres
    assert set(found.genres.refused) == refused
    assert found.runtime.max == longest


@pytest.mark.parametrize(
    ("text", "trait"),
    [("etwas Lustiges für heute Abend", "humor"), ("algo divertido", "humor"), ("quelque chose de drôle", "humor"),
     ("что-нибудь смешное", "humor"), ("来点搞笑的", "humor"), ("etwas Gruseliges", "scares")],
)  # fmt: skip
def test_a_feeling_is_a_trait(read: Read, text: str, trait: str) -> None:
    assert read(text).traits[trait] > 0


@pytest.mark.parametrize(
    ("text", "liked", "disliked"),
    [
        ("Ich liebe Arrival", {"Arrival"}, set()),
        ("Arrival hat mir nicht gefallen", set(), {"Arrival"}),
        ("me encantó Interstellar", {"Interstellar"}, set()),
        ("j'ai adoré Le Fabuleux Destin d'Amélie Poulain", {"Amélie"}, set()),
        ("обожаю Inception", {"Inception"}, set()),
    ],
)
def test_opinions_of_titles_are_read(read: Read, text: str, liked: set[str], disliked: set[str]) -> None:
    found = read(text)
    assert {ref.title for ref in found.like} == liked
    assert {ref.title for ref in found.dislike} == disliked


@pytest.mark.parametrize("text", ["Etwas wie Dune, aber schneller", "quelque chose comme Dune mais plus rapide"])
def test_something_like_a_title_is_like_it(read: Read, text: str) -> None:
    found = read(text)
    assert [ref.title for ref in found.similar_to] == ["Dune"]
    assert found.traits["pacing_slow"] < 0


def test_children_and_refused_ages_are_understood(read: Read) -> None:
    assert read("busco algo para ver con mis hijos").kids
    assert read("ein Western, der nicht alt ist").year.min


@pytest.mark.parametrize("text", ["Die Wahrheit liegt im Wein", "Wie wird das Wetter?", "Der Hund ist müde"])
def test_what_these_words_do_not_tell_teaches_nothing(read: Read, text: str) -> None:
    found = read(text)
    assert not (found.like or found.dislike or found.seen or found.genres)


@pytest.mark.parametrize("text", ["Die Hard", "it was funny", "a war film", "no horror", "was it long?"])
def test_english_stays_english(read: Read, text: str) -> None:
    assert not read(text).subject


@pytest.mark.parametrize(
    ("locale", "text", "english"),
    [
        ("de", "lieber was aus Österreich", "something from austrian"),
        ("de", "Passt, nehm ich", ""),
        ("es", "ponme algo con mi novia", "something"),
        ("fr", "un truc drôle pour ce soir", "something funny"),
        ("ru", "ладно, давай другое", "something else"),
    ],
)
def test_an_ordinary_word_that_nobody_reads_is_no_name(locale: str, text: str, english: str) -> None:
    told = in_english(text, lambda words: False, locale)
    assert told is not None
    assert english in told
    assert not {"lieber", "passt", "nehm", "ponme", "novia", "ladno"} & set(told.lower().split())


@pytest.mark.parametrize(("locale", "text"), [("de", "about time"), ("fr", "heat"), ("es", "the great escape")])
def test_an_english_title_in_another_locale_stays_english(locale: str, text: str) -> None:
    assert in_english(text, lambda words: False, locale) is None


@pytest.mark.parametrize(("locale", "name"), [("fr", "Deneuve"), ("es", "Almodóvar"), ("de", "Haneke")])
def test_names_are_kept(locale: str, name: str) -> None:
    word = {"fr": "avec", "es": "con", "de": "mit"}[locale]
    assert name in (in_english(f"{word} {name}", lambda words: False, locale) or "")


@pytest.mark.parametrize(
    "text", ["weniger Horror", "menos sustos", "moins de peur", "поменьше страшного", "少一点恐怖"]
)
def test_less_of_it_in_every_language_is_never_more(read: Read, text: str) -> None:
    found = read(text)
    assert "Horror" in found.genres.refused or found.traits["scares"] < 0
    assert not (found.genres.wanted or found.concepts or found.people.wanted)


@pytest.mark.parametrize(
    "text",
    ["weder Musical noch Krieg", "ni musical ni guerra", "ni comédie musicale ni film de guerre", "ни мюзикл ни война"],
)
def test_neither_nor_refuses_both(read: Read, text: str) -> None:
    found = read(text)
    assert {"Music", "War"} <= {*found.genres.refused}
    assert not found.concepts


@pytest.mark.parametrize(
    "text",
    ["too american", "zu amerikanisch", "demasiado americana", "trop américain", "слишком американское", "太美国了"],
)
def test_too_much_of_a_nation_refuses_it(read: Read, text: str) -> None:
    assert read(text).countries.refused == ("US",)


@pytest.mark.parametrize(
    "text", ["alles außer Horror", "cualquier cosa menos terror", "tout sauf l'horreur", "除了恐怖片都行"]
)
def test_anything_but_refuses_what_follows(read: Read, text: str) -> None:
    found = read(text)
    assert "Horror" in found.genres.refused
    assert not found.genres.wanted


def test_a_figure_is_a_limit_still(read: Read) -> None:
    assert read("moins de 90 minutes").runtime.max == 90


def test_a_refusal_goes_on_behind_a_full_stop(read: Read) -> None:
    assert read("not zombies. or vampires").refused >= {"vampires"}


@pytest.mark.parametrize("said", ["no cartoons", "no romance", "no gore"])
def test_a_bare_no_with_english_words_is_english(said: str) -> None:
    assert in_english(said, lambda word: False) is None


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("eine Krimiserie, düster", "crime story"), ("una serie de época con mucho romance", "period drama"),
        ("une série historique", "period drama"), ("谍战剧", "spies"), ("a true crime docuseries", "true crime"),
    ],
)  # fmt: skip
def test_a_series_in_one_word_with_what_it_is_about_is_a_series(read: Read, text: str, concept: str) -> None:
    found = read(text)
    assert found.kind == "series"
    assert concept in found.concepts


@pytest.mark.parametrize("text", ["Serienmörder", "un film de tueur en série", "喜剧", "une comédie"])
def test_other_words_with_the_same_letters_are_none(read: Read, text: str) -> None:
    assert read(text).kind == "any"


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("una de terror de los últimos 5 años", 2021),
        ("terror de 2021 en adelante", 2021),
        ("horreur des 5 dernières années", 2021),
        ("Horror aus den letzten 5 Jahren", 2021),
        ("ужасы за последние 5 лет", 2021),
        ("ужасы с 2021 года", 2021),
        ("最近5年的恐怖片", 2021),
    ],
)
def test_since_when_is_a_limit(read: Read, text: str, since: int) -> None:
    assert read(text).year.min == since


@pytest.mark.parametrize(
    "text",
    ["something for my girl", "for our little ones", "was für meine Kleine", "quelque chose pour ma petite",
     "algo para mi niña", "что-нибудь для моего малыша", "找个给我女儿看的"],
)  # fmt: skip
def test_ones_little_ones_are_children(read: Read, text: str) -> None:
    assert read(text).kids


@pytest.mark.parametrize("text", ["science fiction, no aliens", "an action film, no kung fu"])
def test_words_that_english_has_too_are_no_other_language(text: str) -> None:
    assert in_english(text, lambda _: False) is None
