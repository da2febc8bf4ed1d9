"""What is denied, refused by name, or lifted: it binds, stays, and is told above the cards."""

from collections.abc import Callable

import pytest

from bot.titles import TitleId
from bot.wiring.house import House
from tests.dialogues.talking import Someone

MARS = "tmdb:movie:286217"


def noted(house: House, someone: Someone, note: str) -> list[str]:
    """The titles on the table of which the note is known."""
    arrays = house.recommender.arrays
    return [title for title in someone.titles if arrays.note(note)[arrays.place[TitleId(title)]] > 0]


class TestDenied:
    @pytest.mark.parametrize(
        ("locale", "wish", "denied", "without"),
        [
            ("en", "something cosy", "unsettling was never my wish", "not eerie"),
            ("en", "a comedy", "who wanted superheroes?", "without superheroes"),
            ("en", "a comedy", "I didn't ask for horror", "without horror"),
            ("fr", "une comédie", "j'ai pas demandé d'animation", "sans animation"),
            ("ru", "комедия", "я не просил мультики", "анимация"),
            ("zh", "喜剧", "我没要动画片", "不要动画"),
        ],
    )
    async def test_what_was_never_wished_for_goes(
        self, another: Callable[..., Someone], locale: str, wish: str, denied: str, without: str
    ) -> None:
        someone = another(locale=locale)
        await someone.says(wish)
        await someone.says(denied)
        assert without in someone.text
        assert someone.titles


class TestNotes:
    @pytest.mark.parametrize(
        ("locale", "said", "told"),
        [
            ("en", "a drama without sex scenes", "without sex scenes"),
            ("de", "ein Drama ohne Sexszenen", "ohne Sexszenen"),
            ("fr", "un drame sans scènes de sexe", "sans scènes de sexe"),
            ("es", "un drama sin sexo", "sin escenas de sexo"),
            ("ru", "драма без постельных сцен", "постельные сцены"),
            ("zh", "剧情片，不要床戏", "床戏"),
        ],
    )
    async def test_a_note_refused_binds_is_told_and_stays(
        self, another: Callable[..., Someone], house: House, locale: str, said: str, told: str
    ) -> None:
        someone = another(locale=locale)
        await someone.says(said)
        assert told in someone.text
        assert someone.titles
        assert not noted(house, someone, "sex")
        await someone.taps({"en": "Shorter", "de": "Kürzer", "fr": "Plus court", "es": "Más corta", "ru": "Короче",
                            "zh": "短一点"}[locale])  # fmt: skip
        assert not noted(house, someone, "sex")


class TestByName:
    async def test_a_thing_that_no_concept_stands_for_is_kept_away(self, someone: Someone, house: House) -> None:
        arrays = house.recommender.arrays
        await someone.says("a drama, no windmills or trains")
        assert "without" in someone.text
        rows = {arrays.place[TitleId(title)] for title in someone.titles}
        assert rows
        assert not rows & set(arrays.words.speaking_of(["windmill"]).tolist())

    @pytest.mark.parametrize("said", ["no idea, you pick", "no problem", "no preference really"])
    async def test_sayings_refuse_nothing(self, someone: Someone, said: str) -> None:
        await someone.says("a western")
        await someone.says(said)
        assert "without" not in someone.text


class TestHowLong:
    @pytest.mark.parametrize(
        ("locale", "said"),
        [
            ("en", "I have 90 minutes before bed"),
            ("de", "ich hab 90 minuten"),
            ("fr", "j'ai 90 minutes devant moi"),
            ("es", "tengo 90 minutos antes de dormir"),
            ("ru", "у меня 90 минут"),
            ("zh", "我只有90分钟"),
        ],
    )
    async def test_the_time_one_has_is_the_limit(
        self, another: Callable[..., Someone], house: House, locale: str, said: str
    ) -> None:
        someone = another(locale=locale)
        await someone.says(said)
        arrays = house.recommender.arrays
        lengths = [arrays.columns.runtime[arrays.place[TitleId(title)]] for title in someone.titles]
        assert lengths
        assert max(lengths) <= 90


class TestFeelings:
    async def test_lighter_than_something_sad_is_not_sad(self, someone: Someone) -> None:
        await someone.says("something sad")
        await someone.says("lighter")
        assert "omething sad" not in someone.text
        assert someone.titles

    async def test_what_is_only_refused_after_sorrow_is_asked_of_something_gentle(self, someone: Someone) -> None:
        await someone.says("she left me")
        await someone.says("please no love stories")
        assert "gentle" in someone.text
        await someone.says("I'd rather laugh")
        assert "funny" in someone.text
        assert "gentle" not in someone.text


class TestWhoWatches:
    @pytest.mark.parametrize(
        ("locale", "wish", "said"),
        [
            ("en", "a date night movie", "my wife hates horror and I hate romcoms"),
            ("de", "ein Thriller", "sie mag keine Horrorfilme"),
            ("fr", "un thriller", "elle n'aime pas l'horreur"),
            ("es", "un thriller", "a ella no le gusta el terror"),
            ("ru", "триллер", "она не любит ужасы"),
            ("zh", "惊悚片", "她不喜欢恐怖片"),
        ],
    )
    async def test_what_somebody_else_dislikes_changes_tonight_and_teaches_nothing(
        self, another: Callable[..., Someone], house: House, locale: str, wish: str, said: str
    ) -> None:
        someone = another(locale=locale)
        await someone.says(wish)
        before = (await someone.export())["insights"]
        await someone.says(said)
        arrays = house.recommender.arrays
        rows = [arrays.place[TitleId(title)] for title in someone.titles]
        assert rows
        assert not any("Horror" in arrays.columns.genres[row] for row in rows)
        assert (await someone.export())["insights"] == before
