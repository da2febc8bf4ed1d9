"""What Wikidata and Wikipedia say of a title: awards, what it is based on, where it was shot, how it was received.

Wikidata (CC0) knows a title by TMDB's number (P4947 films, P4983 series) or by IMDb's id (P345), and names its
articles; Wikipedia (CC BY-SA 4.0) gives an article as plain text (TextExtracts), of which one sentence on reception is
taken.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from bot.errors import SourceUnavailable
from bot.ports import Json
from bot.titles import Title
from bot.world import Fact, FactKind, Heard, clean
from memory.sources.polite import Polite

KNOWN_BY = {"movie": "P4947", "tv": "P4983"}
IMDB = "P345"
FACTS: Mapping[FactKind, str] = {"award": "P166", "based_on": "P144", "shot_in": "P915"}
THEMES = ("P921", "P136")
"""Main subject, and genre."""
MOST = {"award": 4, "based_on": 2, "shot_in": 4, "theme": 8}
AT_ONCE = 50
"""Entities of one question, as the API allows."""
CC0, CC_BY_SA = "CC0", "CC BY-SA 4.0"
RECEPTION: Mapping[str, tuple[str, ...]] = {
    "en": ("critical response", "critical reception", "reception", "release and reception"),
    "de": ("kritiken", "kritik", "rezeption", "kritische rezeption"),
    "fr": ("accueil critique", "réception critique", "critiques", "accueil", "réception"),
    "es": ("recepción crítica", "crítica", "críticas", "recepción"),
    "ru": ("критика", "отзывы критиков", "реакция критиков", "восприятие", "отзывы"),
    "zh": ("评价", "專業評價", "专业评价", "反响", "評價", "迴響"),
}
"""What the section is called, the most telling first."""
_HEADING = re.compile(r"^(={2,4})\s*(.+?)\s*\1\s*$", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[\"“«А-ЯЁA-ZÀ-Þ0-9])|(?<=[。！？])")
SHORTEST, LONGEST = 40, 240


class Wikimedia:
    """`wikidata` is an address, `wikipedia` one with {language} in it."""

    name = "wikimedia"

    def __init__(self, *, client: Polite, wikidata: str, wikipedia: str) -> None:
        self._client, self._wikidata, self._wikipedia = client, wikidata, wikipedia

    async def hear(self, title: Title, locale: str) -> Heard:
        entity = await self._entity(title)
        if entity is None:
            return Heard()
        item, claims = entity["id"], entity.get("claims") or {}
        address = f"https://www.wikidata.org/wiki/{item}"
        wanted = {kind: _items(claims.get(name)) for kind, name in FACTS.items()}
        themes = [each for name in THEMES for each in _items(claims.get(name))][: MOST["theme"]]
        named = [each for kind, items in wanted.items() for each in items[: MOST[kind]]]
        labels = await self._labels([*named, *themes], locale)
        facts = [
            Fact(kind=kind, values=values, where="Wikidata", url=address, licence=CC0)
            for kind, items in wanted.items()
            if (values := tuple(clean(labels[each][0], 80) for each in items[: MOST[kind]] if each in labels))
        ]
        facts += await self._received(entity, locale)
        text = ", ".join(labels[each][1] for each in themes if each in labels)
        return Heard(facts=tuple(facts), texts=((text, address),) if text else ())

    async def close(self) -> None:
        await self._client.close()

    async def _entity(self, title: Title) -> Json | None:
        """The item of a title with its claims and articles; None where Wikidata has none."""
        _, kind, number = title.id.split(":")
        asked = [f"haswbstatement:{KNOWN_BY[kind]}={number}"]
        asked += [f"haswbstatement:{IMDB}={title.imdb_id}"] if title.imdb_id else []
        for statement in asked:
            found = await self._data(action="query", list="search", srsearch=statement, srlimit="1")
            hits = (found.get("query") or {}).get("search") or ()
            if hits and re.fullmatch(r"Q\d{1,12}", str(hits[0].get("title"))):
                item = str(hits[0]["title"])
                got = await self._data(action="wbgetentities", ids=item, props="claims|sitelinks")
                entity = (got.get("entities") or {}).get(item)
                return entity if isinstance(entity, dict) and "missing" not in entity else None
        return None

    async def _labels(self, items: Sequence[str], locale: str) -> dict[str, tuple[str, str]]:
        """What items are called in a language, else in English, and in English; fifty a question."""
        found: dict[str, tuple[str, str]] = {}
        known = list(dict.fromkeys(items))
        languages = "|".join(dict.fromkeys((locale, "en")))
        for start in range(0, len(known), AT_ONCE):
            some = "|".join(known[start : start + AT_ONCE])
            got = await self._data(
                action="wbgetentities", ids=some, props="labels", languages=languages, languagefallback="1"
            )
            for item, entity in (got.get("entities") or {}).items():
                labels = {name: each.get("value") for name, each in (entity.get("labels") or {}).items()}
                if own := labels.get(locale) or labels.get("en"):
                    found[item] = (str(own), str(labels.get("en") or own))
        return found

    async def _received(self, entity: Json, locale: str) -> list[Fact]:
        """One sentence of the article on how it was received; in English where the language has no article."""
        articles = entity.get("sitelinks") or {}
        for language in dict.fromkeys((locale, "en")):
            name = str((articles.get(f"{language}wiki") or {}).get("title") or "")
            if not name:
                continue
            base = self._wikipedia.format(language=language)
            query = {"action": "query", "prop": "extracts", "explaintext": "1", "redirects": "1", "titles": name}
            got = await self._client.get(f"{base}/w/api.php", format="json", formatversion="2", maxlag="5", **query)
            pages = (got.get("query") or {}).get("pages") or [{}]
            if line := reception(str(pages[0].get("extract") or ""), language):
                url = f"https://{language}.wikipedia.org/wiki/{quote(name.replace(' ', '_'))}"
                return [Fact(kind="reception", values=(line,), where="Wikipedia", url=url, licence=CC_BY_SA)]
        return []

    async def _data(self, **asked: str) -> Json:
        got = await self._client.get(f"{self._wikidata}/w/api.php", format="json", maxlag="5", **asked)
        if not isinstance(got, dict):
            raise SourceUnavailable(source="Wikidata", reason="it said what has no form of its own")
        if error := got.get("error"):
            code = error.get("code", "") if isinstance(error, dict) else ""
            raise SourceUnavailable(source="Wikidata", reason=f"it said {clean(str(code), 40)}")
        return got


def reception(article: str, language: str) -> str:
    """The first sentence of the section on reception that says something; "" where there is none."""
    sections = dict(_sections(article))
    for heading in RECEPTION.get(language, ()):
        for sentence in _SENTENCE.split(sections.get(heading, "").replace("\n", " ")):
            line = clean(sentence, LONGEST + 1)
            if SHORTEST * (0.4 if language == "zh" else 1) <= len(line) <= LONGEST:
                return line
    return ""


def _sections(article: str) -> Iterator[tuple[str, str]]:
    """Headings, in small letters, and what stands below each."""
    marks = list(_HEADING.finditer(article))
    for place, mark in enumerate(marks):
        end = marks[place + 1].start() if place + 1 < len(marks) else len(article)
        yield mark[2].casefold(), article[mark.end() : end].strip()


def _items(statements: Any) -> list[str]:
    """The items that statements name, the preferred first; deprecated ones are none."""
    found: dict[str, int] = {}
    for each in statements if isinstance(statements, list) else ():
        rank = {"preferred": 0, "normal": 1}.get(each.get("rank", "normal"))
        value = ((each.get("mainsnak") or {}).get("datavalue") or {}).get("value")
        item = value.get("id") if isinstance(value, dict) else None
        if rank is not None and isinstance(item, str) and re.fullmatch(r"Q\d{1,12}", item):
            found.setdefault(item, rank)
    return sorted(found, key=lambda item: found[item])
