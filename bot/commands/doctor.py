"""`doctor`: checks settings, stores, model, keys and doors, and says how to mend each."""

import asyncio
import shutil
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.drawing.fonts import mend, undrawn
from bot.errors import UsherError
from bot.language.model import DOLLAR
from bot.ports import JobState
from bot.recommend.rule_file import read_rules
from bot.wiring.doors import discord_connection, telegram_connection
from bot.wiring.house import House
from memory.jobs import SqlLeases
from memory.queue import SqlQueue

SPACE_MB = 500
FAILING = 3
"""Failures in a row from which a job is not well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing checked: `well`, what was found, and how to mend it when it is not well."""

    name: str
    well: bool
    found: str
    mend: str = ""


async def examine(house: House) -> list[Finding]:
    """All findings, each check on its own, so that one fault doesn't hide another."""
    checks: list[tuple[str, Callable[[House], Awaitable[Finding]]]] = [
        ("set-up", _set_up),
        ("database", _database),
        ("catalogue", _catalogue),
        ("vectors", _vectors),
        ("model", _model),
        ("rules", _rules),
        ("disk", _disk),
        ("letters", _letters),
        ("web door", _web),
        ("language model", _language),
        ("Telegram door", _telegram),
        ("Discord door", _discord),
        ("jobs", _jobs),
    ]
    return [await _checked(name, check, house) for name, check in checks] + _keys(house)


async def _checked(name: str, check: Callable[[House], Awaitable[Finding]], house: House) -> Finding:
    try:
        return await check(house)
    except UsherError as error:
        return Finding(name=name, well=False, found=str(error))


async def _letters(house: House) -> Finding:
    """Covers leave out what they have no letters for, so a lack is told and is no fault."""
    lacking = await asyncio.to_thread(undrawn)
    found = f"pictures can't show {', '.join(lacking)} names; to have them, {mend()}" if lacking else "all scripts"
    return Finding(name="letters", well=True, found=found)


async def _set_up(house: House) -> Finding:
    await house.open()
    return Finding(name="set-up", well=True, found="migrated, starter catalogue in place")


async def _database(house: House) -> Finding:
    await house.catalogue.note("catalogue")
    kind = "SQLite" if house.database.embedded else "PostgreSQL"
    return Finding(name="database", well=True, found=f"{kind} answers")


async def _catalogue(house: House) -> Finding:
    status = await house.catalogue.status()
    well = status.titles > 0 and status.coverage > 0.99
    found = f"{status.titles:,} titles, {status.coverage:.0%} with vectors"
    mend = "run `python -m bot catalogue starter`, or `catalogue import FILE` again"
    return Finding(name="catalogue", well=well, found=found, mend=mend)


async def _vectors(house: House) -> Finding:
    count, status = await house.vectors.count(), await house.catalogue.status()
    found = f"{count:,} vectors at {house.vectors.where}"
    mend = "run `python -m bot catalogue starter`: it fills the vector store again"
    return Finding(name="vectors", well=count == status.embedded, found=found, mend=mend)


async def _model(house: House) -> Finding:
    loaded = await asyncio.shield(house.embedder.warm())
    found = f"{house.embedder.name} loads, its weights are the expected ones"
    if loaded.kind == "torch":
        found += "; torch runs it, which takes 450 MB more (`make setup` converts it)"
    return Finding(name="model", well=True, found=found)


async def _rules(house: House) -> Finding:
    """Whether the house's rules can be used; a mistake in them raises RulesInvalid, which says where it is."""
    path = house.rules.path
    rules = await asyncio.to_thread(read_rules, path)
    found = f"{len(rules.rules):,} in {path}" if path.exists() else f"none: there is no {path}"
    return Finding(name="rules", well=True, found=found)


async def _disk(house: House) -> Finding:
    free = shutil.disk_usage(house.settings.store.data_dir).free // 2**20
    mend = "free some space, or point USHER_DATA_DIR at a larger disk"
    return Finding(name="disk", well=free > SPACE_MB, found=f"{free:,} MB free", mend=mend)


async def _web(house: House) -> Finding:
    web = house.settings.web
    with socket.socket() as probe:
        taken = probe.connect_ex((web.host, web.port)) == 0
    found = f"{web.host}:{web.port} is {'in use (by a running Usher?)' if taken else 'free'}"
    return Finding(name="web door", well=True, found=found)


async def _language(house: House) -> Finding:
    """Whether the language model may be asked, what it cost today, and how its service has been."""
    chosen = house.settings.language
    if not house.language_model.able:
        return Finding(name="language model", well=True, found="never asked: there is no key, or no budget for it")
    spent, health = await house.language_model.spent(), await house.ai_health.read()
    found = f"{chosen.model}, ${spent.cost / DOLLAR:.4f} of ${chosen.daily_budget:.2f} today in {spent.calls:,} calls"
    found += f", circuit {health.circuit.replace('_', ' ')}"
    found += f", p95 {health.p95_ms:,.0f} ms" if health.p95_ms else ""
    if health.last_error_at:
        found += f", {health.failures:,} of {health.calls:,} failed so far, last {health.last_error}"
        found += f" at {health.last_error_at:%Y-%m-%d %H:%M} UTC"
    mend = _MENDS.get(health.last_error or "", "wait: Usher reads alone meanwhile and tries again by itself")
    return Finding(name="language model", well=health.circuit != "open", found=found, mend=mend)


async def _jobs(house: House) -> Finding:
    """How each job last went, in whichever process, and how much work waits."""
    states = (await SqlLeases(house.database).states()).values()
    if not states:
        return Finding(name="jobs", well=True, found="none has run yet: they begin with `python -m bot run`")
    waiting, aside = await SqlQueue(house.database).waiting()
    lines = [_run_of(state) for state in sorted(states, key=lambda state: state.name)]
    lines.append(f"{waiting:,} pieces of work waiting" + (f", {aside:,} set aside" if aside else ""))
    failing = any(state.failures >= FAILING for state in states)
    mend = "look for the reference in the log of the running Usher; a job that fails is tried again by itself"
    return Finding(name="jobs", well=not failing, found="\n    ".join(["", *lines]), mend=mend)


def _run_of(state: JobState) -> str:
    if not state.ended or not state.outcome:
        return f"{state.name}: running" if state.holder else f"{state.name}: not yet run"
    how = f"{state.outcome.value} after {state.ms / 1000:,.1f} s"
    how += f", {state.failures} times in a row" if state.failures > 1 else ""
    how += f": {state.did}" if state.did else ""
    return f"{state.name}: {state.ended:%Y-%m-%d %H:%M} UTC, {how}" + (", running" if state.holder else "")


async def _telegram(house: House) -> Finding:
    """Whose bot the token is, and what is worth knowing of it."""
    if not house.settings.secrets.telegram_token:
        return Finding(name="Telegram door", well=True, found="closed: TELEGRAM_TOKEN is not set")
    from adapters.telegram.bot_profile import bot_profile

    bot = await bot_profile(telegram_connection(house))
    text = f"@{bot.username} is known there, t.me/{bot.username}"
    text += "" if bot.inline else "; inline mode is off (/setinline at @BotFather turns it on)"
    text += "; it overhears all that groups say (/setprivacy)" if bot.overhears else ""
    wanted = house.settings.telegram.webhook_url
    text += f"; a webhook is set, {bot.waiting:,} updates wait" if bot.webhook else ""
    text += f"; Telegram's last call failed: {bot.trouble}" if bot.webhook and bot.trouble else ""
    well = not (wanted and bot.trouble) and bot.webhook in ("", wanted)
    mend = "start Usher once more: it sets the webhook anew, or takes it away where it polls"
    return Finding(name="Telegram door", well=well, found=text, mend=mend)


async def _discord(house: House) -> Finding:
    """Whether Discord takes the token, and the link that invites the bot."""
    if not house.settings.secrets.discord_token:
        return Finding(name="Discord door", well=True, found="closed: DISCORD_TOKEN is not set")
    from adapters.discord.invite import registration

    found = await registration(discord_connection(house))
    text = (
        f"{found.name} is known there, {found.shards} shard{'s' if found.shards > 1 else ''}. Invite it: {found.link}"
    )
    mend = "empty “Interactions Endpoint URL” in the developer portal: commands go there instead of here"
    return Finding(name="Discord door", well=not found.elsewhere, found=text, mend=mend)


_MENDS = {
    "refused_key": "check ANTHROPIC_API_KEY",
    "bad_request": "check language.model and language.thinking in config.yaml, and the account's credit",
    "connection": "check the network and ANTHROPIC_BASE_URL",
}


def _keys(house: House) -> list[Finding]:
    secrets = house.settings.secrets
    known = (
        ("TELEGRAM_TOKEN", secrets.telegram_token, "opens the Telegram door"),
        ("DISCORD_TOKEN", secrets.discord_token, "opens the Discord door"),
        ("TMDB_API_KEY", secrets.tmdb_api_key, "keeps the catalogue fresh and finds where to watch"),
        ("ANTHROPIC_API_KEY", secrets.anthropic_api_key, "deepens understanding"),
    )
    return [
        Finding(name=name, well=True, found="set" if key else f"not set (optional: {what})")
        for name, key, what in known
    ]


def report(findings: list[Finding]) -> bool:
    """Print the findings; True when all is well."""
    for finding in findings:
        print(f"{'✓' if finding.well else '✗'} {finding.name}: {finding.found}")
        if not finding.well and finding.mend:
            print(f"  → {finding.mend}")
    return all(finding.well for finding in findings)
