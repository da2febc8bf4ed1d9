"""What TMDB's answers mean: its films and series as Titles of the catalogue, and where they can be watched."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.ports import Json
from bot.titles import WAYS, Kind, Offered, Title, TitleId

PATHS: Mapping[Kind, str] = {"movie": "movie", "series": "tv"}
KINDS: Mapping[str, Kind] = {"movie": "movie", "tv": "series"}
MOST_NAMES = 5
DETAILS: Mapping[Kind, str] = {
    "movie": "credits,keywords,release_dates,external_ids,videos,watch/providers",
    "series": "credits,keywords,content_ratings,external_ids,videos,watch/providers",
}
"""What comes with a title's details in one answer; TMDB appends twenty at most."""
CERTIFIERS = ("US", "GB", "DE", "CA", "AU", "FR", "ES")
"""Whose certificate is taken, the first that gave one."""
LONGEST_MARK, LONGEST_SERVICE = 12, 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """A title, and by country where it can be watched."""

    title: Title
    offers: Mapping[str, Offered]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A title in one of TMDB's lists: what it is called in the language that was asked for, and how popular it is."""

    id: TitleId
    title: str
    original_title: str | None = None
    year: int | None = None
    popularity: float = 0.0
    votes: int = 0


def parts_of(title: TitleId) -> tuple[Kind, int]:
    """`tmdb:tv:1399` -> series 1399."""
    _, path, number = title.split(":")
    return KINDS[path], int(number)


def as_hits(given: Json, kind: Kind | None = None) -> tuple[Hit, ...]:
    """The films and series of a list; without `kind` each says itself what it is, and people are passed over."""
    found = []
    for each in _listed(given.get("results") if isinstance(given, dict) else None):
        path = PATHS[kind] if kind else each.get("media_type")
        if path in KINDS and isinstance(each.get("id"), int):
            found.append(
                Hit(
                    id=TitleId(f"tmdb:{path}:{each['id']}"),
                    title=each.get("title") or each.get("name") or "",
                    original_title=each.get("original_title") or each.get("original_name") or None,
                    year=_year(each),
                    popularity=each.get("popularity") or 0.0,
                    votes=each.get("vote_count") or 0,
                )
            )
    return tuple(found)


def as_details(kind: Kind, given: Json) -> Details:
    return Details(title=as_title(kind, given), offers=as_offers((given.get("watch/providers") or {}).get("results")))


def as_title(kind: Kind, given: Json) -> Title:
    """TMDB's details of a film or series as a Title; zeros and empty texts that mean "unknown" become None."""
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
        year=_year(given),
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
        backdrop_path=given.get("backdrop_path") or None,
        trailer=trailer((given.get("videos") or {}).get("results")),
        collection=(given.get("belongs_to_collection") or {}).get("name") or None,
        seasons=given.get("number_of_seasons") or None,
        certificate=certificate(given),
        certificates={country: marks[0] for country, marks in _certified(given).items() if marks},
        adult=bool(given.get("adult")),
    )


def trailer(listed: Any) -> str | None:
    """The key at YouTube of the best of a title's videos: an official trailer, any trailer, a teaser."""
    videos = [v for v in _listed(listed) if v.get("site") == "YouTube" and isinstance(v.get("key"), str)]
    ranks = {"Trailer": 2, "Teaser": 1}
    fit = [video for video in videos if video.get("type") in ranks]
    best = max(fit, key=lambda video: (ranks[video["type"]], bool(video.get("official"))), default=None)
    return best["key"] if best and re.fullmatch(r"[\w-]{1,20}", best["key"]) else None


def certificate(given: Json) -> str | None:
    """The age rating of a film (`release_dates`) or a series (`content_ratings`) in the first of CERTIFIERS that has
    one: the United States' as it is, another's figure as the age (`12` of `12A`); None where nobody has any."""
    told = _certified(given)
    for country in CERTIFIERS:
        for mark in told.get(country, ()):
            if mark.upper() in ("NR", "UR", "UNRATED"):
                continue
            if country == "US":
                return mark
            if age := re.match(r"\d{1,2}", mark):
                return age[0]
            if mark in ("U", "G", "PG"):
                return mark
    return None


def _certified(given: Json) -> dict[str, list[str]]:
    """The age ratings by country, as they stand there."""
    told: dict[str, list[str]] = {}
    for each in (given.get("release_dates") or {}).get("results") or ():
        releases = each.get("release_dates") or ()
        told[each.get("iso_3166_1")] = [release.get("certification") or "" for release in releases]
    for each in (given.get("content_ratings") or {}).get("results") or ():
        told[each.get("iso_3166_1")] = [each.get("rating") or ""]
    marks = {country: [mark.strip()[:LONGEST_MARK] for mark in several] for country, several in told.items()}
    return {country: kept for country, several in marks.items() if country and (kept := [m for m in several if m])}


def as_offers(given: Json) -> dict[str, Offered]:
    """By country where a title can be watched; what has another form is passed over."""
    found: dict[str, Offered] = {}
    for country, ways in given.items() if isinstance(given, dict) else ():
        services = {way: _names(ways.get(way)) for way in WAYS} if isinstance(ways, dict) else {}
        if known := {way: names for way, names in services.items() if names}:
            link = ways.get("link")
            found[str(country)] = Offered(services=known, link=link if _is_link(link) else "")
    return found


def _is_link(link: Any) -> bool:
    return isinstance(link, str) and bool(re.match(r"https://(www\.)?(themoviedb\.org|justwatch\.com)/", link))


def _names(listed: Any) -> tuple[str, ...]:
    rows = sorted(_listed(listed), key=lambda row: _priority(row.get("display_priority")))
    names = (row["provider_name"].strip() for row in rows if isinstance(row.get("provider_name"), str))
    return tuple(dict.fromkeys(name[:LONGEST_SERVICE] for name in names if name))


def _priority(value: Any) -> int:
    return value if isinstance(value, int) else 999


def _listed(given: Any) -> Iterable[Any]:
    return [row for row in given if isinstance(row, dict)] if isinstance(given, list) else []


def _year(given: Json) -> int | None:
    date = given.get("release_date") or given.get("first_air_date") or ""
    return int(date[:4]) if date[:4].isdigit() else None
