"""Titles from TMDB (API version 3): what is popular now, with people and keywords, as Titles of the catalogue."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from typing import Any

import httpx

from bot.errors import SourceUnavailable
from bot.ports import Json
from bot.titles import Kind, Title, TitleId

PATIENCE = 10.0
TRIES = 4
AT_ONCE = 8
"""Requests under way; TMDB allows some fifty a second."""
PATHS: Mapping[Kind, str] = {"movie": "movie", "series": "tv"}
MOST_NAMES = 5
DETAILS: Mapping[Kind, str] = {
    "movie": "credits,keywords,release_dates",
    "series": "credits,keywords,content_ratings,external_ids",
}
"""What comes with a title's details in one answer."""
CERTIFIERS = ("US", "GB", "DE", "CA", "AU", "FR", "ES")
"""Whose certificate is taken, the first that gave one."""


class Tmdb:
    """Reads TMDB. `base` is the API's address (`https://api.themoviedb.org/3`), `key` a v3 key or a v4 token."""

    def __init__(self, *, base: str, key: str, adult: bool = False) -> None:
        self._adult = adult
        signed = len(key) > 40  # a v4 token travels as a header, a v3 key as a parameter
        headers = {"Authorization": f"Bearer {key}"} if signed else {}
        params = {} if signed else {"api_key": key}
        self._client = httpx.AsyncClient(base_url=base, headers=headers, params=params, timeout=PATIENCE)
        self._room = asyncio.Semaphore(AT_ONCE)

    async def popular(self, kind: Kind, pages: int) -> AsyncIterator[list[Title]]:
        """The most popular films or series, twenty a page, until `pages` or TMDB's last; those for adults alone are
        passed over unless they are wanted. Raises SourceUnavailable."""
        for page in range(1, pages + 1):
            listed = await self._get(f"/{PATHS[kind]}/popular", page=page)
            numbers = [entry["id"] for entry in listed.get("results", ())]
            titles = await asyncio.gather(*(self._title(kind, number) for number in numbers))
            yield [title for title in titles if self._adult or not title.adult]
            if page >= listed.get("total_pages", page):
                return

    async def providers(self, kind: Kind, number: int) -> Json:
        """Where a film or series can be watched, by country, as TMDB has it of JustWatch. Raises SourceUnavailable."""
        return (await self._get(f"/{PATHS[kind]}/{number}/watch/providers")).get("results") or {}

    async def by_imdb(self, imdb_id: str) -> TitleId | None:
        """The film or series that IMDb knows by this id, as TMDB says; None for one it lacks. Raises
        SourceUnavailable."""
        found = await self._get(f"/find/{imdb_id}", external_source="imdb_id")
        for results, path in (("movie_results", "movie"), ("tv_results", "tv")):
            for each in found.get(results) or ():
                return TitleId(f"tmdb:{path}:{each['id']}")
        return None

    async def close(self) -> None:
        await self._client.aclose()

    async def _title(self, kind: Kind, number: int) -> Title:
        return as_title(kind, await self._get(f"/{PATHS[kind]}/{number}", append_to_response=DETAILS[kind]))

    async def _get(self, path: str, **params: Any) -> Json:
        """One answer; waits as asked after 429, tries again after a fault of the server or the line."""
        reason = ""
        for attempt in range(TRIES):
            try:
                async with self._room:
                    answer = await self._client.get(path, params=params)
            except httpx.HTTPError as error:
                reason = type(error).__name__
            else:
                if answer.status_code == httpx.codes.OK:
                    return answer.json()
                reason = f"it answered {answer.status_code}"
                if answer.status_code not in (429, 500, 502, 503, 504):
                    break
            wait = float(answer.headers.get("retry-after", 0)) if "429" in reason else 0.0
            await asyncio.sleep(max(wait, 0.5 * 2**attempt))
        raise SourceUnavailable(source="TMDB", reason=reason)


def as_title(kind: Kind, given: Json) -> Title:
    """TMDB's details of a film or series as a Title; zeros and empty texts that mean "unknown" become None."""
    date = given.get("release_date") or given.get("first_air_date") or ""
    credits = given.get("credits") or {}
    made = [p["name"] for p in credits.get("crew", ()) if p.get("job") == "Director"]
    made += [p["name"] for p in given.get("created_by") or ()]
    keywords = given.get("keywords") or {}
    times = given.get("episode_run_time") or ()
    return Title(
        id=TitleId(f"tmdb:{PATHS[kind]}:{given['id']}"),
        kind=kind,
        title=given.get("title") or given.get("name") or given.get("original_title") or str(given["id"]),
        original_title=given.get("original_title") or given.get("original_name") or None,
        year=int(date[:4]) if date[:4].isdigit() else None,
        overview=given.get("overview") or None,
        genres=tuple(genre["name"] for genre in given.get("genres") or ()),
        runtime=given.get("runtime") or (times[0] if times else None) or None,
        vote_average=given.get("vote_average") or None,
        vote_count=given.get("vote_count"),
        popularity=given.get("popularity"),
        language=given.get("original_language") or None,
        countries=tuple(c["iso_3166_1"] for c in given.get("production_countries") or ()),
        keywords=tuple(k["name"] for k in keywords.get("keywords") or keywords.get("results") or ()),
        cast=tuple(p["name"] for p in credits.get("cast", ())[:MOST_NAMES]),
        directors=tuple(dict.fromkeys(made)),
        imdb_id=given.get("imdb_id") or (given.get("external_ids") or {}).get("imdb_id") or None,
        poster_path=given.get("poster_path") or None,
        seasons=given.get("number_of_seasons") or None,
        certificate=certificate(given),
        adult=bool(given.get("adult")),
    )


def certificate(given: Json) -> str | None:
    """The age rating of a film (`release_dates`) or a series (`content_ratings`) in the first of CERTIFIERS that has
    one: the United States' as it is, another's figure as the age (`12` of `12A`); None where nobody has any."""
    told: dict[str, list[str]] = {}
    for each in (given.get("release_dates") or {}).get("results") or ():
        releases = each.get("release_dates") or ()
        told[each.get("iso_3166_1")] = [release.get("certification") or "" for release in releases]
    for each in (given.get("content_ratings") or {}).get("results") or ():
        told[each.get("iso_3166_1")] = [each.get("rating") or ""]
    for country in CERTIFIERS:
        for mark in filter(None, map(str.strip, told.get(country, ()))):
            if mark.upper() in ("NR", "UR", "UNRATED"):
                continue
            if country == "US":
                return mark
            if age := re.match(r"\d{1,2}", mark):
                return age[0]
            if mark in ("U", "G", "PG"):
                return mark
    return None
