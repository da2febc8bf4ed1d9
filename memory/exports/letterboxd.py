"""A Letterboxd export: a zip of ratings.csv, watched.csv, watchlist.csv, likes/films.csv and more."""

from pathlib import PurePosixPath

_FILES = {"ratings", "watched", "watchlist", "diary", "reviews"}
_ASIDE = {"deleted", "orphaned", "lists"}


def wanted(path: PurePosixPath) -> bool:
    """Of the archive's files those that say what was seen, rated, liked or saved; not what was deleted."""
    if path.suffix.lower() != ".csv" or _ASIDE & set(path.parts):
        return False
    return path.stem in _FILES or path.parts[-2:] == ("likes", "films.csv")
