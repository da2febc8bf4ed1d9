"""Learns what ships of an outside community: `python -m memory.sources.build_prior RATINGS --titles CATALOGUE`.

RATINGS is MovieTweetings as CSV (userId, imdbId, rating 0 to 10, timestamp), gzipped or not; CATALOGUE a file of
catalogue lines, which says whose IMDb ids those are. Writes memory/starter/community.npz and its sha256; the licence of
MovieTweetings (MIT) stands beside them. A tool for those who make releases; Usher never imports it.
"""

from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from bot.errors import FileUnreadable
from bot.ports import Ratings
from bot.recommend.prior import Prior, learn
from bot.titles import Title, TitleId
from memory.sources.build_starter import write
from memory.sources.lines import read
from memory.sources.movielens import rows_of
from memory.sources.starter import PRIOR, STARTER

STARS = 2.0
"""Points of a rating, of ten, that are one star."""


def imdb_ids(catalogue: Path) -> dict[str, TitleId]:
    """Our ids by IMDb's."""
    return {t.imdb_id: t.id for t in read(catalogue) if isinstance(t, Title) and t.imdb_id}


def read_tweeted(path: Path, known: dict[str, TitleId]) -> Ratings:
    """The file's ratings of known titles."""
    titles: dict[TitleId, int] = {}
    raters: dict[str, int] = {}
    found = []
    for number, row in rows_of(path, ("userId", "imdbId", "rating", "timestamp")):
        if title := known.get(row["imdbId"]):
            rater, place = raters.setdefault(row["userId"], len(raters)), titles.setdefault(title, len(titles))
            try:
                found.append((rater, place, float(row["rating"]) / STARS, int(row["timestamp"])))
            except ValueError:
                raise FileUnreadable(path=path, reason=f"line {number}: {row} is no rating") from None
    if not found:
        raise FileUnreadable(path=path, reason="it rates no title of the catalogue")
    who, what, stars, at = (np.array(column) for column in zip(*found, strict=True))
    return Ratings(
        titles=list(titles),
        raters=who.astype(np.int32),
        title=what.astype(np.int32),
        stars=stars.astype(np.float32),
        at=at.astype(np.int64),
    )


def build(ratings: Path, catalogue: Path, folder: Path = STARTER) -> Prior:
    """Learn, and write what changed."""
    prior = learn(read_tweeted(ratings, imdb_ids(catalogue)))
    write(folder / PRIOR.name, {name: getattr(prior, name) for name in Prior.__dataclass_fields__})
    return prior


def main(
    ratings: Annotated[Path, typer.Argument(help="MovieTweetings' ratings.")],
    titles: Annotated[Path, typer.Option(help="A catalogue that has their IMDb ids.")],
) -> None:
    """Learn the community that ships."""
    prior = build(ratings, titles)
    typer.echo(f"{len(prior.titles):,} titles, {len(prior.others):,} neighbours", err=True)


if __name__ == "__main__":
    typer.run(main)
