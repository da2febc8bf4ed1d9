"""What somebody can watch on is said in words, kept in the settings, and bound to where anything is known of it."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import pytest

from bot.flows.owning import Owning
from bot.recommend.pipeline import Recommender
from bot.request import Understanding
from bot.scene.cards import Deck
from bot.scene.finding import Finder
from bot.scene.streaming import Streaming
from bot.titles import Offered, TitleId
from bot.understanding.acts.act import Scene
from bot.understanding.acts.owning import owns, services_in
from bot.wiring.house import House
from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    ("locale", "words", "country", "services"),
    [
        ("en", "I live in Germany and have Netflix and Mubi", "DE", ["Netflix", "MUBI"]),
        ("en", "we have disney plus and prime", None, ["Disney+", "Prime Video"]),
        ("de", "ich wohne in Österreich und habe Netflix und Mubi", "AT", ["Netflix", "MUBI"]),
        ("fr", "j'habite en Belgique et j'ai Netflix et Canal+", "BE", ["Netflix", "Canal+"]),
        ("es", "vivo en México y tengo Netflix y Disney+", "MX", ["Netflix", "Disney+"]),
        ("ru", "я живу в Германии, у меня есть Netflix и Mubi", "DE", ["Netflix", "MUBI"]),
        ("zh", "我住在德国，有Netflix和Mubi", "DE", ["Netflix", "MUBI"]),
    ],
)
async def test_country_and_services_in_words_are_settings(
    someone: Someone, locale: str, words: str, country: str | None, services: list[str]
) -> None:
    someone.locale = locale
    reply = await someone.says(words)
    assert services[0] in reply.text
    assert not reply.cards, "it wishes for nothing"
    (person,) = (await someone.export())["people"]
    preferences = person["preferences"]
    assert isinstance(preferences, Mapping)
    assert preferences["services"] == services
    assert preferences["country"] == country


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "forget my services"),
        ("de", "vergiss meine Dienste"),
        ("fr", "oublie mes abonnements"),
        ("es", "olvida mis plataformas"),
        ("ru", "забудь мои подписки"),
        ("zh", "忘掉我的平台"),
    ],
)
async def test_all_services_go_at_once(someone: Someone, locale: str, words: str) -> None:
    someone.locale = locale
    await someone.does("set", "services", "Netflix")
    assert "Netflix" in (await someone.says(words)).text
    (person,) = (await someone.export())["people"]
    assert not person["preferences"]["services"]


@pytest.mark.parametrize(
    ("locale", "has", "lost"),
    [
        ("en", "I have Netflix", "I don't have Netflix anymore"),
        ("de", "ich habe Netflix", "Netflix habe ich gekündigt"),
        ("fr", "j'ai Netflix", "je n'ai plus Netflix"),
        ("es", "tengo Netflix", "ya no tengo Netflix"),
        ("ru", "у меня есть Netflix", "у меня больше нет Netflix"),
        ("zh", "我有Netflix", "我没有Netflix了"),
    ],
)
async def test_what_was_cancelled_goes(someone: Someone, locale: str, has: str, lost: str) -> None:
    someone.locale = locale
    await someone.says(has)
    await someone.says(lost)
    (person,) = (await someone.export())["people"]
    preferences = person["preferences"]
    assert isinstance(preferences, Mapping)
    assert preferences["services"] == []


async def test_without_data_it_is_said_that_nobody_can_know(someone: Someone) -> None:
    assert "can't look up" in (await someone.says("I have Netflix")).text
    assert "can't look up" in (await someone.says("something funny, only what I can stream")).text


async def test_which_services_is_answered(someone: Someone) -> None:
    assert "haven't told me" in (await someone.says("what services do I have?")).text
    await someone.says("I have Netflix and Mubi")
    assert "You have Netflix and MUBI" in (await someone.says("which services do I have?")).text


async def test_services_and_a_wish_in_one_message_are_both_heard(someone: Someone) -> None:
    await someone.says("I have Netflix. something funny")
    assert "Netflix" in someone.text
    assert someone.titles


@pytest.mark.parametrize(
    "words",
    ["something funny on Netflix", "do you have Netflix?", "only on Netflix", "I have seen everything on Netflix",
     "I have Netflix and want something scary", "is Heat on Netflix?"],
)  # fmt: skip
def test_what_asks_or_wishes_besides_is_no_telling(words: str) -> None:
    assert owns(words, Understanding(), Scene()) is None


def test_a_service_is_known_by_what_people_write() -> None:
    assert services_in("netflix, hbo max, amazon prime and disney plus") == ("Netflix", "Max", "Prime Video", "Disney+")


class Known:
    """The Availability port: a few titles on Netflix in Germany."""

    def __init__(self, titles: set[TitleId]) -> None:
        self.titles = titles

    async def offers(self, titles: Sequence[TitleId], country: str, seconds: float = 0.0) -> dict[TitleId, Offered]:
        there = Offered(services={"flatrate": ("Netflix",)}, at=datetime(2026, 11, 1, tzinfo=UTC))
        return {title: there if title in self.titles and country == "DE" else Offered(at=there.at) for title in titles}

    async def known(self, country: str) -> dict[TitleId, Offered]:
        return {}


async def test_a_wish_that_waits_for_the_services_goes_on_and_binds(house: House, someone: Someone) -> None:
    recommender: Recommender = house.recommender
    known = Known({TitleId(title) for title in recommender.arrays.ids[::2]})
    deck = Deck(catalogue=house.catalogue, poster_base="", streaming=Streaming(known))
    finder = Finder(recommender=recommender, deck=deck, late_hour_runtime=999)
    owning = Owning(finder=finder, streaming=True)
    before = house.routes.acts["own"]
    acts = dict(house.routes.acts) | {"own": type(before)(flow="owning", step=owning.said)}
    object.__setattr__(house.routes, "acts", acts)
    try:
        await someone.does("set", "country", "DE")
        await someone.says("something tense, only what I can stream")
        reply = await someone.says("I have Netflix")
    finally:
        object.__setattr__(house.routes, "acts", acts | {"own": before})
    assert "Netflix in Germany" in reply.text
    assert someone.titles
    assert set(someone.titles) <= known.titles
