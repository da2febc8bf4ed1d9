"""Pages on a title that Google's Custom Search JSON API finds (GET /customsearch/v1). Only with keys; ten results a
page, a hundred questions a day for nothing. Google takes no new customers and closes it to the others on 1 January
2027: whoever has no key lacks nothing."""

from urllib.parse import urlsplit

from bot.errors import SourceUnavailable
from bot.ports import Json
from bot.titles import Title
from bot.world import Fact, Heard, clean
from memory.sources.polite import Polite

PAGES, MOST = 2, 2
"""Pages of results that are read, and pages of the web that are named."""
LONGEST_LINK = 300


class Google:
    name = "google"

    def __init__(self, *, client: Polite, base: str, key: str, engine: str) -> None:
        self._client, self._base, self._key, self._engine = client, base, key, engine

    async def hear(self, title: Title, locale: str) -> Heard:
        """The first pages whose names have the title's; names and excerpts of all may name concepts."""
        items = [each for each in await self._search(title, locale) if _is_of(each, title)]
        facts = tuple(
            Fact(kind="page", values=(clean(str(each.get("title")), 120),), where=_host(each), url=str(each["link"]))
            for each in items[:MOST]
        )
        texts = tuple((clean(f"{each.get('title')}. {each.get('snippet')}"), str(each["link"])) for each in items)
        return Heard(facts=facts, texts=texts if locale == "en" else ())

    async def close(self) -> None:
        await self._client.close()

    async def _search(self, title: Title, locale: str) -> list[Json]:
        found: list[Json] = []
        start = 1
        kind = "film" if title.kind == "movie" else "series"
        for _ in range(PAGES):
            got = await self._client.get(
                f"{self._base}/customsearch/v1",
                key=self._key,
                cx=self._engine,
                q=f'"{title.title}" {title.year or ""} {kind} review'.replace("  ", " "),
                num=10,
                start=start,
                safe="active",
                hl=locale,
            )
            if not isinstance(got, dict):
                raise SourceUnavailable(source="Google", reason="it said what has no form of its own")
            found += [each for each in got.get("items") or () if isinstance(each, dict)]
            following = (got.get("queries") or {}).get("nextPage") or ()
            if not following:
                break
            start = int(following[0].get("startIndex") or 0)
            if not start:
                break
        return found


def _is_of(item: Json, title: Title) -> bool:
    """Whether a page is named after the title and stands at an address that can be shown."""
    link = str(item.get("link"))
    parts = urlsplit(link)
    fits = parts.scheme == "https" and parts.hostname and len(link) <= LONGEST_LINK and " " not in link
    return bool(fits) and title.title.casefold() in str(item.get("title")).casefold()


def _host(item: Json) -> str:
    return (urlsplit(str(item["link"])).hostname or "").removeprefix("www.")
