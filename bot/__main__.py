"""The command line, nothing else."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.thrift import collector

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Usher: a movie companion for Telegram, Discord, the web and this terminal.",
)
catalogue = typer.Typer(no_args_is_help=True, help="The titles Usher knows.")
ratings = typer.Typer(no_args_is_help=True, help="What outside communities thought of them.")
keys = typer.Typer(no_args_is_help=True, help="The keys of programs that use the HTTP API.")
app.add_typer(catalogue, name="catalogue")
app.add_typer(keys, name="keys")
app.add_typer(ratings, name="ratings")

File = Annotated[Path, typer.Argument(help="The file to read; .gz too.")]
Config = Annotated[Path | None, typer.Option("--config", help="Settings file [default: config.yaml].")]
Batch = Annotated[Path | None, typer.Option("--batch", help="Lines of JSON to answer.")]
Out = Annotated[Path | None, typer.Option("--out", help="Where the answers go.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Ids = Annotated[list[str] | None, typer.Option(help="A title id such as tmdb:movie:27205; may be given again.")]


@app.command()
def run(config: Config = None) -> None:
    """Open every configured door, the web door always."""
    from bot.commands.opening import exit_at_once, in_house
    from bot.commands.serve import run
    from bot.wiring.house import House

    in_house(config, run, log_file="usher.log" if sys.stdin.isatty() else "", opened=House.enter)
    exit_at_once()


@app.command()
def chat(config: Config = None) -> None:
    """Talk to Usher in this terminal."""
    from bot.commands.chat import chat
    from bot.commands.opening import exit_at_once, in_house

    in_house(config, chat, log_file="chat.log")
    exit_at_once()


@app.command()
def understand(
    text: Annotated[str | None, typer.Argument(help="What someone said.")] = None,
    config: Config = None,
    as_json: Json = False,
    batch: Batch = None,
    out: Out = None,
) -> None:
    """What Usher understands of a text."""
    from bot.commands import ask
    from bot.commands.opening import in_house, print_json

    if batch and out:
        in_house(config, lambda house: ask.understand_batch(house, batch, out))
    elif text is not None and not batch:
        print_json(in_house(config, lambda house: house.library.understand(text)).to_json(), indent=not as_json)
    else:
        raise typer.BadParameter("give a TEXT, or --batch IN.jsonl with --out OUT.jsonl")


@app.command()
def recommend(
    text: Annotated[str, typer.Argument(help="What you feel like.")] = "",
    config: Config = None,
    as_json: Json = False,
    like: Ids = None,
    dislike: Ids = None,
    seen: Ids = None,
    answers: Annotated[str, typer.Option(help="question=option, comma between them.")] = "",
    limit: Annotated[int, typer.Option(min=1, max=200, help="How many.")] = 8,
    weights: Annotated[str, typer.Option(help="part=number, comma between them: what counts, this once.")] = "",
    paged: Annotated[bool, typer.Option("--paged", help="With the cursor of the next page.")] = False,
    cursor: Annotated[str, typer.Option(help="The cursor of an earlier answer: its next page, and nothing else.")] = "",
    batch: Batch = None,
    out: Out = None,
) -> None:
    """Picks for a wish."""
    from bot.commands import ask
    from bot.commands.opening import in_house, print_json

    if batch and out:
        in_house(config, lambda house: ask.recommend_batch(house, batch, out, limit, weights))
        return
    if batch or out:
        raise typer.BadParameter("--batch IN.jsonl and --out OUT.jsonl go together")
    if cursor and (text or like or dislike or seen or answers or weights):
        raise typer.BadParameter("a cursor stands for the whole request: give nothing beside it")
    named = {"liked": like or [], "disliked": dislike or [], "seen": seen or []}
    given = ask.parse_answers(answers)
    if cursor:
        found = in_house(config, lambda house: ask.next_page(house, cursor))
    else:
        found = in_house(
            config, lambda house: ask.recommend_one(house, text, given, named, limit, weights, paged=paged)
        )
    if as_json:
        print_json(found)
    else:
        ask.print_picks(found)


@app.command()
def talk(batch: Batch = None, out: Out = None, config: Config = None) -> None:
    """Whole conversations as data, each line by a new person."""
    from bot.commands.opening import in_house
    from bot.commands.talk import talk_batch

    if not (batch and out):
        raise typer.BadParameter("--batch IN.jsonl and --out OUT.jsonl go together")
    in_house(config, lambda house: talk_batch(house, batch, out))


@app.command()
def title(
    ids: Annotated[list[str] | None, typer.Argument(help="Title ids.")] = None,
    config: Config = None,
    as_json: Json = False,
    batch: Annotated[Path | None, typer.Option("--batch", help="A file of ids, one a line.")] = None,
) -> None:
    """All that is known of titles, one JSON object a line."""
    from bot.commands import ask
    from bot.commands.opening import in_house, print_json

    wanted = [*(ids or []), *(ask.read_ids(batch) if batch else [])]
    if not wanted:
        raise typer.BadParameter("give title ids, or --batch FILE")
    for line in in_house(config, lambda house: ask.describe(house, wanted)):
        print_json(line, indent=not as_json)


@app.command()
def experiments(config: Config = None, as_json: Json = False) -> None:
    """How the variants of experiments are liked, beside each other."""
    from bot.commands import experiments as trials
    from bot.commands.opening import in_house, print_json

    found = in_house(config, trials.compare_variants)
    if as_json:
        print_json(found)
    else:
        trials.print_compared(found)


@app.command()
def questions(
    domain: Annotated[str, typer.Argument(help="movies, tv, documentaries or kids [default: all].")] = "",
    config: Config = None,
    as_json: Json = False,
    reset: Annotated[bool, typer.Option("--reset", help="As written again: what was learned is undone.")] = False,
) -> None:
    """How the five questions are asked now, and what evenings taught of them."""
    from bot.commands import questions as asked
    from bot.commands.opening import in_house, print_json

    found = in_house(config, lambda house: asked.now_or_reset(house, domain, reset=reset))
    if as_json:
        print_json(found)
    else:
        asked.print_questions(found)


@app.command()
def doctor(config: Config = None) -> None:
    """Check settings, stores, model, keys and doors."""
    from bot.commands import doctor as examination
    from bot.commands.opening import in_house

    if not examination.report(in_house(config, examination.examine, opened=None)):
        raise typer.Exit(1)


@app.command()
def convert(config: Config = None) -> None:
    """Make the embedding model ready to answer without torch. `make setup` does it; again after `model` was changed."""
    from bot.commands.convert import convert_model

    convert_model(config)


@catalogue.command("import")
def catalogue_import(file: File, config: Config = None) -> None:
    """Titles from a file: JSON Lines in the design's form, or a CSV of a TMDB dump. Run again to go on or update."""
    from bot.commands.catalogue import import_titles

    import_titles(file, config)


@catalogue.command("sync")
def catalogue_sync(
    config: Config = None,
    pages: Annotated[int, typer.Option(min=1, max=500, help="Pages of twenty, of films and of series each.")] = 10,
) -> None:
    """Bring in what is popular on TMDB now. Needs TMDB_API_KEY."""
    from bot.commands.catalogue import sync

    sync(config, pages)


@catalogue.command("starter")
def catalogue_starter(config: Config = None) -> None:
    """Bring in the starter catalogue again, and fill the vector store."""
    from bot.commands.catalogue import bring_in_starter

    bring_in_starter(config)


@catalogue.command("check")
def catalogue_check(
    folder: Annotated[Path | None, typer.Option(help="A starter folder [default: the one that ships].")] = None,
    facts: Annotated[Path | None, typer.Option(help="A catalogue file to check facts by.")] = None,
) -> None:
    """Check the starter catalogue: form, duplicates, kindred titles, use of the scales, facts."""
    from bot.commands.catalogue import check

    check(folder, facts)


@catalogue.command("candidates")
def catalogue_candidates(
    config: Config = None,
    as_json: Json = False,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="How many.")] = 100,
) -> None:
    """Concepts that words of the web name for titles: candidates that nobody has looked at."""
    from bot.commands import candidates
    from bot.commands.opening import in_house, print_json

    found = in_house(config, lambda house: candidates.proposed(house, limit))
    if as_json:
        print_json(found)
    else:
        candidates.print_proposed(found)


@catalogue.command("status")
def catalogue_status(config: Config = None, as_json: Json = False) -> None:
    """How many titles there are, by domain, and how many of them have vectors."""
    from bot.commands.catalogue import print_status

    print_status(config, as_json)


@catalogue.command("find")
def catalogue_find(
    conditions: Annotated[str, typer.Argument(help="Such as: themes contains psychological, complexity >= 0.7")],
    config: Config = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many.")] = 20,
    as_json: Json = False,
) -> None:
    """Titles by what they are about and how they feel, the best known first."""
    from bot.commands.catalogue import find

    find(conditions, limit, config, as_json)


@ratings.command("import")
def ratings_import(
    file: File,
    links: Annotated[Path, typer.Option("--links", help="The links.csv that goes with it.")],
    config: Config = None,
) -> None:
    """Community ratings in MovieLens form. All or nothing: a file with a bad line changes nothing."""
    from bot.commands.catalogue import import_ratings

    import_ratings(file, links, config)


@keys.command("add")
def keys_add(
    name: Annotated[str, typer.Argument(help="What the key is for.")],
    scope: Annotated[list[str], typer.Option(help="talk, recommend, history or figures; may be given again.")],
    config: Config = None,
) -> None:
    """Make a key. It is printed once and kept as a digest alone."""
    from bot.commands import keys as of_programs
    from bot.commands.opening import in_house

    in_house(config, lambda house: of_programs.add(house, name, scope))


@keys.command("list")
def keys_list(config: Config = None) -> None:
    """All keys, without their secrets."""
    from bot.commands import keys as of_programs
    from bot.commands.opening import in_house

    in_house(config, of_programs.show)


@keys.command("revoke")
def keys_revoke(name: Annotated[str, typer.Argument(help="The key's name.")], config: Config = None) -> None:
    """The key opens nothing any more."""
    from bot.commands import keys as of_programs
    from bot.commands.opening import in_house

    in_house(config, lambda house: of_programs.revoke(house, name))


if __name__ == "__main__":
    collector.rest()
    app()
