"""The web's word on titles, asked of stand-ins on loopback: what comes of it, of errors, paging and limits."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.errors import SourceUnavailable
from bot.titles import Title, TitleId
from bot.world import Fact
from memory.sources.google import Google
from memory.sources.pace import Pace
from memory.sources.polite import APART, Polite
from memory.sources.reddit import Reddit
from memory.sources.wikimedia import Wikimedia, reception
from tests.standins.world_web import CLIENT, CONTACT, ENGINE, KEY, SECRET, Web, claim, served

HEAT = Title(id=TitleId("tmdb:movie:949"), kind="movie", title="Heat", year=1995, imdb_id="tt0113277")
ARTICLE = """Heat is a film.

== Plot ==
He dies at the end.

== Reception ==
=== Box office ===
It made money.

=== Critical response ===
Short. Critics praised the meeting of the two leads and the long chase through the streets. More was said.
"""


class Waited:
    """A pace that waits for nothing and remembers how long it would have."""

    def __init__(self) -> None:
        self.now, self.waited = 0.0, list[float]()

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.now += seconds

    def pace(self) -> Pace:
        return Pace(most=1, within=APART, clock=self.clock, sleep=self.sleep)


def heat() -> Web:
    claims = {
        "P166": [*claim("Q1"), *claim("Q2", rank="preferred"), *claim("Q9", rank="deprecated")],
        "P144": claim("Q3"),
        "P915": claim("Q4"),
        "P921": claim("Q5"),
        "P136": [{"mainsnak": {"snaktype": "novalue"}}, *claim("Q6")],
    }
    sitelinks = {"enwiki": {"title": "Heat (1995 film)"}, "dewiki": {"title": "Heat (1995)"}}
    labels = {
        "Q1": {"en": "A Prize", "de": "Ein Preis"},
        "Q2": {"en": "The Great Prize"},
        "Q3": {"en": "L.A. Takedown"},
        "Q4": {"en": "Los Angeles"},
        "Q5": {"en": "bank robbery", "de": "Bankraub"},
        "Q6": {"en": "crime film"},
    }
    return Web(
        statements={"P4947=949": "Q42198"},
        entities={"Q42198": {"claims": claims, "sitelinks": sitelinks}},
        labels=labels,
        articles={("en", "Heat (1995 film)"): ARTICLE},
    )


@pytest.fixture
async def waited() -> Waited:
    return Waited()


Asked = Callable[[Web], Awaitable[Web]]


@pytest.fixture
async def web() -> AsyncIterator[Web]:
    async with served(heat()) as web:
        yield web


def client(waited: Waited) -> Polite:
    return Polite(service="it", contact=CONTACT, version="1", pace=waited.pace())


def wikimedia(web: Web, waited: Waited) -> Wikimedia:
    return Wikimedia(client=client(waited), wikidata=f"{web.base}/data", wikipedia=f"{web.base}/{{language}}")


def reddit(web: Web, waited: Waited) -> Reddit:
    base = f"{web.base}/reddit"
    return Reddit(client=client(waited), auth=base, api=base, client_id=CLIENT, secret=SECRET, clock=waited.clock)


def google(web: Web, waited: Waited, key: str = KEY) -> Google:
    return Google(client=client(waited), base=web.base, key=key, engine=ENGINE)


class TestWikimedia:
    async def test_facts_come_with_their_place_and_licence(self, web: Web, waited: Waited) -> None:
        heard = await wikimedia(web, waited).hear(HEAT, "en")
        data, article = "https://www.wikidata.org/wiki/Q42198", "https://en.wikipedia.org/wiki/Heat_%281995_film%29"
        said = "Critics praised the meeting of the two leads and the long chase through the streets."
        assert heard.facts == (
            Fact(kind="award", values=("The Great Prize", "A Prize"), where="Wikidata", url=data, licence="CC0"),
            Fact(kind="based_on", values=("L.A. Takedown",), where="Wikidata", url=data, licence="CC0"),
            Fact(kind="shot_in", values=("Los Angeles",), where="Wikidata", url=data, licence="CC0"),
            Fact(kind="reception", values=(said,), where="Wikipedia", url=article, licence="CC BY-SA 4.0"),
        )
        assert heard.texts == (("bank robbery, crime film", data),)

    async def test_another_language_falls_back_on_english(self, web: Web, waited: Waited) -> None:
        heard = await wikimedia(web, waited).hear(HEAT, "de")
        assert heard.facts[0].values == ("The Great Prize", "Ein Preis")
        assert heard.facts[-1].url.startswith("https://en."), "the German article is not there"
        assert heard.texts[0][0] == "bank robbery, crime film", "concepts are looked for in English"

    async def test_a_title_is_known_by_imdb_where_tmdbs_number_is_not(self, web: Web, waited: Waited) -> None:
        web.statements = {"P345=tt0113277": "Q42198"}
        assert (await wikimedia(web, waited).hear(HEAT, "en")).facts
        web.statements = {}
        assert (await wikimedia(web, waited).hear(HEAT, "en")).facts == ()

    async def test_two_requests_a_second_at_most(self, web: Web, waited: Waited) -> None:
        await wikimedia(web, waited).hear(HEAT, "en")
        assert len(web.asked) == 4
        assert waited.waited == [APART] * 3

    async def test_it_waits_a_little_when_asked_to_and_not_long(self, web: Web, waited: Waited) -> None:
        web.troubles, web.wait = {"wikidata": [429]}, "1"
        assert (await wikimedia(web, waited).hear(HEAT, "en")).facts
        web.troubles, web.wait = {"wikidata": [429]}, "60"
        with pytest.raises(SourceUnavailable, match="429"):
            await wikimedia(web, waited).hear(HEAT, "en")

    async def test_who_lags_behind_says_so(self, web: Web, waited: Waited) -> None:
        web.error = "maxlag"
        with pytest.raises(SourceUnavailable, match="maxlag"):
            await wikimedia(web, waited).hear(HEAT, "en")

    async def test_without_a_contact_nobody_answers(self, web: Web, waited: Waited) -> None:
        nobody = Polite(service="it", contact="", version="1", pace=waited.pace())
        source = Wikimedia(client=nobody, wikidata=f"{web.base}/data", wikipedia=f"{web.base}/{{language}}")
        with pytest.raises(SourceUnavailable, match="403"):
            await source.hear(HEAT, "en")


def test_of_an_article_the_section_on_reception_alone_is_read() -> None:
    assert "dies" not in reception(ARTICLE, "en")
    assert reception("== Handlung ==\nAm Ende stirbt er, und das ist ein sehr langer Satz über das Ende.", "de") == ""
    assert reception("== Критика ==\nФильм получил высокие оценки критиков, отметивших игру актёров.", "ru")
    assert reception("== 评价 ==\n影评人称赞两位主角的对手戏，认为追车场面十分精彩。", "zh")


class TestReddit:
    def thread(self, n: int, title: str = "", **given: object) -> dict[str, object]:
        name = title or f"Heat and what it means {n}"
        return {
            "title": name,
            "score": 60 + n,
            "permalink": f"/r/movies/comments/abc{n}/heat/",
            "over_18": False,
        } | given

    async def test_the_best_thread_of_all_pages_is_told(self, web: Web, waited: Waited) -> None:
        web.threads = [self.thread(n) for n in range(60)]
        heard = await reddit(web, waited).hear(HEAT, "en")
        link = "https://www.reddit.com/r/movies/comments/abc49/heat/"
        assert heard.facts == (Fact(kind="talk", values=("Heat and what it means 49",), where="r/movies", url=link),)
        assert web.asked.count("reddit") == 2, "two pages and no more"

    async def test_what_is_of_something_else_or_not_for_all_is_passed_over(self, web: Web, waited: Waited) -> None:
        web.threads = [
            self.thread(1, "Another film"),
            self.thread(2, over_18=True),
            self.thread(3, permalink="https://evil.example/"),
            self.thread(4, score="many"),
        ]
        assert (await reddit(web, waited).hear(HEAT, "en")).facts == ()

    async def test_a_token_is_asked_for_once_and_again_when_it_is_over(self, web: Web, waited: Waited) -> None:
        source = reddit(web, waited)
        await source.hear(HEAT, "en")
        await source.hear(HEAT, "en")
        assert web.tokens == 1
        waited.now += 4000
        await source.hear(HEAT, "en")
        assert web.tokens == 2

    async def test_a_wrong_secret_is_said(self, web: Web, waited: Waited) -> None:
        base = f"{web.base}/reddit"
        source = Reddit(client=client(waited), auth=base, api=base, client_id=CLIENT, secret="wrong")
        with pytest.raises(SourceUnavailable, match="401"):
            await source.hear(HEAT, "en")


class TestGoogle:
    def result(self, n: int, **given: object) -> dict[str, object]:
        return {
            "title": f"Heat, reviewed {n}",
            "link": f"https://www.paper{n}.example/heat",
            "snippet": "A heist.",
        } | given

    async def test_the_first_pages_named_after_the_title_are_told(self, web: Web, waited: Waited) -> None:
        web.results = [
            self.result(0, link="javascript:alert(1)"),
            self.result(1, link="http://plain.example/heat"),
            self.result(2, title="Something else"),
            *(self.result(n) for n in range(3, 25)),
        ]
        heard = await google(web, waited).hear(HEAT, "en")
        assert [(fact.where, fact.values[0]) for fact in heard.facts] == [
            ("paper3.example", "Heat, reviewed 3"),
            ("paper4.example", "Heat, reviewed 4"),
        ]
        assert web.asked == ["google", "google"], "two pages of results and no more"

    async def test_a_spent_quota_and_a_wrong_key_are_said(self, web: Web, waited: Waited) -> None:
        web.quota = 0
        with pytest.raises(SourceUnavailable, match="429"):
            await google(web, waited).hear(HEAT, "en")
        with pytest.raises(SourceUnavailable, match="403"):
            await google(web, waited, key="wrong").hear(HEAT, "en")

    async def test_nothing_found_is_nothing_said(self, web: Web, waited: Waited) -> None:
        assert (await google(web, waited).hear(HEAT, "en")).facts == ()
