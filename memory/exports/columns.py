"""The names under which exports, scripts and spreadsheets keep what they say of films: which part a column plays."""

from functools import cache

_NAMES = {
    "title": "title, name, film, movie, movie title, movie name, film title, primary title, show title,"
    "titel, titre, título, titulo, titolo, nombre, film name, название, фильм, 片名, 电影",
    "original": "original title, original name, originaltitel, titre original, título original",
    "year": "year, release year, released year, start year, jahr, année, annee, año, anno, год, 年份, 年",
    "imdb": "const, tconst, imdb, imdb id, imdb code, imdb title id, imdb url, imdb link",
    "tmdb": "tmdb, tmdb id, themoviedb, themoviedb id, tmdb url, tmdb link",
    "letterboxd": "letterboxd uri, letterboxd url",
    "trakt": "trakt, trakt id, trakt slug",
    "link": "url, link, uri",
    "type": "type, title type, media type, kind, typ",
    "rating": "rating, your rating, you rated, my rating, user rating, personal rating, bewertung, meine bewertung,"
    "calificación, оценка, моя оценка, 评分, 我的评分",
    "rating10": "rating10, vote, your vote, my vote",
    "score": "score, points, stars, note, nota, my score, punkte, mark, grade",
    "watched": "watched date, watched at, last watched at, date watched, watched on, watched, last watched, seen,"
    "seen at, date seen, view date, viewed at, viewed, gesehen, gesehen am, vu, vu le, visto, просмотрено",
    "rated": "rated at, date rated, rating date, rated on",
    "listed": "listed at",
    "added": "date added, added at, added on, added, created, created at, hinzugefügt",
    "date": "date, day, datum, fecha, дата, 日期",
    "position": "position",
    "directors": "directors, director, regie, réalisateur, directed by",
    "runtime": "runtime, runtime mins, runtime minutes, runtime min",
    "review": "review, rewatch",
}


def _bare(head: str) -> str:
    return "".join(c for c in head.casefold() if c.isalnum())


_ROLES = {_bare(name): role for role, names in _NAMES.items() for name in names.split(",")}


@cache
def role_of(head: str) -> str:
    """`imdb_id`, `imdbID` and `Const` -> `imdb`; empty for a column that says nothing of use."""
    return _ROLES.get(_bare(head), "") if len(head) < 40 else ""
