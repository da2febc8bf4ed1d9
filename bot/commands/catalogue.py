"""What fills the shelves and says what stands on them: behind `python -m bot catalogue …` and `ratings …`."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import typer

from bot.analysis.conditions import sought_of
from bot.commands.opening import Bars, errors, fail, in_house, print_json
from bot.errors import NothingRated, UsherError
from bot.jobs.sync import take_in
from bot.titles import Analysis
from bot.wiring.house import House
from bot.wiring.jobs import retraining
from memory.sources.lines import Bad, Flaw, read
from memory.sources.movielens import read_links, read_ratings, store_ratings

MOST_SHOWN = 20
ALL = 1_000_000


def import_titles(file: Path, config: Path | None) -> None:
    """Titles from a file: JSON Lines in the design's form, or a CSV of a TMDB dump. Run again to go on or update."""

    async def work(house: House) -> tuple[Bad, ...]:
        bars = Bars()
        filler = house.filler(bars)
        try:
            loaded = await filler.load(read(file, adult=house.settings.catalogue.adult), "file")
            embedded = await filler.embed()
            indexed = await filler.index()
        finally:
            bars.stop()
        errors.print(
            f"{loaded.written:,} titles written, {loaded.unchanged:,} unchanged, {len(loaded.bad):,} lines skipped; "
            f"{embedded:,} embedded, {indexed:,} put into the vector store."
        )
        if loaded.adult:
            errors.print(f"{loaded.adult:,} for adults alone passed over (catalogue.adult in config.yaml).")
        if loaded.flaws:
            errors.print(f"{len(loaded.flaws):,} parts of titles could not be read; the titles came without them:")
            _name(file, loaded.flaws)
        return loaded.bad

    _report(file, in_house(config, work))


def sync(config: Path | None, pages: int) -> None:
    """Popular films and series from TMDB, a page at a time; what came before a fault stays."""

    async def work(house: House) -> None:
        bars = Bars()
        filler, source = house.filler(bars), house.tmdb()
        try:
            taken = await take_in(source, filler, pages)
        finally:
            bars.stop()
            await source.close()
        errors.print(f"{taken:,} titles new or changed.")

    in_house(config, work)


def bring_in_starter(config: Path | None) -> None:
    """Bring in the starter catalogue again."""

    async def work(house: House) -> None:
        await house.bring_in_starter(Bars(), again=True)

    in_house(config, work)


def print_status(config: Path | None, as_json: bool) -> None:
    """How many titles there are, by domain, and how many of them have vectors."""

    async def work(house: House) -> None:
        found = await house.catalogue.status()
        values = {
            "titles": found.titles,
            "domains": dict(found.domains),
            "embedded": found.embedded,
            "coverage": round(found.coverage, 4),
            "model": found.model,
            "dimension": found.dimension,
            "updated_at": found.updated_at.isoformat() if found.updated_at else None,
        }
        if as_json:
            print(json.dumps(values))
            return
        for name, value in values.items():
            print(f"{name:<11}{value}")

    in_house(config, work)


def find(conditions: str, limit: int, config: Path | None, as_json: bool) -> None:
    """Print the titles whose analyses and concepts fit, one a line; analyses are made first where they are missing."""

    async def work(house: House) -> None:
        sought = sought_of(conditions, limit)
        await house.analysing.run()
        fitting = await house.analyses.find(replace(sought, limit=ALL) if sought.concepts else sought)
        having = house.library.arrays.having(sought.concepts)
        found = [analysis for analysis in fitting if not sought.concepts or analysis.title in having][:limit]
        titles = await house.catalogue.get(analysis.title for analysis in found)
        for analysis in found:
            known = titles[analysis.title]
            if as_json:
                print_json({"id": known.id, "title": known.title, "year": known.year, **_plain(analysis)})
            else:
                themes = ", ".join(theme for theme, _ in analysis.themes)
                print(f"{known.title} ({known.year})  {analysis.arc}, {analysis.palette}  [{themes}]")

    in_house(config, work)


def _plain(analysis: Analysis) -> dict[str, Any]:
    values = asdict(analysis) | {"themes": dict(analysis.themes)}
    del values["title"]
    return values


def import_ratings(file: Path, links: Path, config: Path | None) -> None:
    """Community ratings in MovieLens form. All or nothing: a file with a bad line changes nothing."""

    async def work(house: House) -> tuple[Bad, ...]:
        known = read_links(links)
        count, bad = 0, list[Bad]()
        for entry in read_ratings(file, known):
            count += 1
            bad += [entry] if isinstance(entry, Bad) else []
        if not count:
            raise NothingRated(path=file, links=links, known=len(known))
        if not bad:
            again = read_ratings(file, known)  # for millions of lines are no list
            count = await store_ratings(house.database, (entry for entry in again if not isinstance(entry, Bad)))
            learned = await retraining(house).learn()
            errors.print(f"{count:,} ratings stored{', and learned from' if learned else ''}.")
        return tuple(bad)

    _report(file, in_house(config, work))


def _report(file: Path, bad: tuple[Bad, ...]) -> None:
    """Name the bad lines; exit 1 when there were any."""
    _name(file, bad)
    if bad:
        raise typer.Exit(1)


def _name(file: Path, lines: Sequence[Bad | Flaw]) -> None:
    for line in lines[:MOST_SHOWN]:
        print(f"{file}:{line.number}: {line.reason}", file=sys.stderr)
    if len(lines) > MOST_SHOWN:
        print(f"{file}: and {len(lines) - MOST_SHOWN} more", file=sys.stderr)


def check(folder: Path | None, facts: Path | None) -> None:
    """Print each problem of a starter folder with its line; exit 1 when there is any."""
    from memory.sources.check import check_starter
    from memory.sources.starter import STARTER

    try:
        problems = check_starter(folder or STARTER, facts)
    except UsherError as error:
        fail(error)
    for problem in problems:
        print(problem)
    if problems:
        raise typer.Exit(1)
    errors.print("All is well.")
