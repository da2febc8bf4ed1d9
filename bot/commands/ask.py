"""`understand`, `recommend` and `title`: the commands other programs rely on. JSON alone on standard output."""

import asyncio
import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.errors import BadRequest, FileUnreadable, UnknownTitle
from bot.language.messages import Message
from bot.programs import described, item
from bot.questions.quiz import questionnaire, request_from
from bot.recommend.config import Weights
from bot.recommend.pages import Page
from bot.recommend.reasons import sentences
from bot.request import Request, Understanding
from bot.scene.unspoken import as_meant
from bot.taste.profile import Taste
from bot.titles import Domain, Judgement, TitleId, Verdict, title_id
from bot.wiring.house import House
from bot.words import words

Json = dict[str, Any]


def read_jsonl(path: Path) -> Iterator[tuple[int, Json]]:
    """Line numbers and objects; raises FileUnreadable, or BadRequest naming the line."""
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield number, _object(path, number, line)
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(path=path, reason=str(error)) from None


def _object(path: Path, number: int, line: str) -> Json:
    try:
        found = json.loads(line)
    except json.JSONDecodeError as error:
        raise BadRequest(reason=f"{path}:{number}: not JSON: {error.msg}.") from None
    if not isinstance(found, dict) or "id" not in found:
        raise BadRequest(reason=f"{path}:{number}: a line must be an object with an id.")
    return found


def messages_of(given: Json) -> list[Message]:
    """The line's messages, or its one text."""
    if "messages" not in given:
        return [Message(role="user", text=str(given.get("text") or ""))]
    return [
        Message(role="assistant" if m.get("role") == "assistant" else "user", text=str(m.get("text") or ""))
        for m in given["messages"]
    ]


async def understand_batch(house: House, source: Path, target: Path) -> None:
    with target.open("w", encoding="utf-8") as out:
        for _, given in read_jsonl(source):
            read = await house.library.understand_all(messages_of(given))
            out.write(json.dumps({"id": given["id"], **read.to_json()}, ensure_ascii=False) + "\n")


async def recommend_batch(house: House, source: Path, target: Path, limit: int, weights: str = "") -> None:
    """A line of picks for each line of wishes; `weights` as `--weights` gives them."""
    counting = parse_weights(weights, house.settings.recommend.weights)
    await asyncio.shield(house.embedder.warm())
    with target.open("w", encoding="utf-8") as out:
        for number, given in read_jsonl(source):
            read = await house.library.understand_all(messages_of(given))
            asked = _wish(given, read, f"{source}:{number}")
            wish = meant(house, asked, given, read)
            found = await house.recommender.recommend(wish, taste_of(given, read), count=limit, weights=counting)
            items = [{"id": p.title, "score": p.score, "confidence": p.confidence} for p in found.picks]
            out.write(json.dumps({"id": given["id"], "items": items}) + "\n")


def meant(house: House, asked: Request, given: Json, read: Understanding) -> Request:
    """The request as its one message means it; what a whole dialogue says stands as it was read."""
    messages = messages_of(given)
    return as_meant(asked, messages[0].text, read, house.recommender.arrays) if len(messages) == 1 else asked


def _wish(given: Json, read: Understanding, where: str) -> Request:
    domain = Domain(given["domain"]) if given.get("domain") in list(Domain) else None
    if given.get("domain") and not domain:
        raise BadRequest(reason=f"{where}: no domain {given['domain']!r}; there are {', '.join(Domain)}.")
    answers = given.get("answers") or {}
    return wish(read, answers, domain)


def wish(read: Understanding, answers: Mapping[str, str], domain: Domain | None) -> Request:
    """What was said inside what was answered; about films unless either says otherwise. Raises BadRequest."""
    if not answers:
        return read.request(domain or Domain.MOVIES)
    questions = questionnaire(domain or Domain.MOVIES)
    for question, option in answers.items():
        found = questions.question(question)
        if not found or not found.option(option):
            options = ", ".join(o.id for o in found.options) if found else ""
            known = (
                f"the options of {question} are {options}"
                if found
                else f"the questions are {', '.join(q.id for q in questions.questions)}"
            )
            raise BadRequest(reason=f"No answer {question}={option}: {known}.")
    return read.request(None).within(request_from(questions.domain, answers))


def taste_of(given: Json, read: Understanding) -> Taste:
    """The taste that a line gives and its messages say."""
    named = {key: [*given.get(key, ()), *(ref.id for ref in getattr(read, said))] for key, said in _SAID.items()}
    stars = {title_id(title): float(value) for title, value in (given.get("ratings") or {}).items()}
    return taste(named, stars)


_SAID = {"liked": "like", "disliked": "dislike", "seen": "seen"}


def taste(named: Mapping[str, list[str]], stars: Mapping[TitleId, float]) -> Taste:
    """A taste from ids by verdict and from stars; raises BadTitleId."""
    now = datetime.now(UTC)
    given = [
        Judgement(title=title_id(t), verdict=Verdict(v), at=now)
        for v in ("seen", "disliked", "liked")
        for t in named.get(v, ())
    ]
    rated = [Judgement(title=t, verdict=Verdict.RATED, stars=s, at=now) for t, s in stars.items()]
    return Taste.of([*given, *rated])


async def recommend_one(
    house: House,
    text: str,
    answers: Mapping[str, str],
    named: Mapping[str, list[str]],
    limit: int,
    weights: str = "",
    *,
    paged: bool = False,
) -> Json:
    """One request, answered in the contract's form; `paged`: with the cursor of the next page, if there is one."""
    counting = parse_weights(weights, house.settings.recommend.weights)
    await asyncio.shield(house.embedder.warm())
    read = await house.library.understand(text)
    said = {key: [*named.get(key, ()), *(ref.id for ref in getattr(read, field))] for key, field in _SAID.items()}
    asked, known = meant(house, wish(read, answers, None), {"text": text}, read), taste(said, {})
    if not paged:
        found = await house.recommender.recommend(asked, known, count=limit, weights=counting)
        return await _page(house, Page(found=found, request=read.to_json()), found.ms)
    pages = await house.recommender.pages(asked, known, limit, counting)
    return await _page(house, await house.pages().first(pages, read.to_json()), pages[0].ms)


async def next_page(house: House, cursor: str) -> Json:
    """The page that a cursor stands for, in the same form; raises CursorInvalid."""
    started = time.perf_counter()
    page = await house.pages().next(cursor)
    return await _page(house, page, (time.perf_counter() - started) * 1000)


async def _page(house: House, page: Page, ms: float) -> Json:
    found = page.found
    titles = await house.catalogue.get(pick.title for pick in found.picks)
    arrays = house.recommender.arrays
    reasons = sentences(
        [pick.evidence for pick in found.picks],
        found.request,
        arrays,
        words("en"),
        [pick.title for pick in found.picks],
    )
    items = [
        item(pick, titles[pick.title], reason, await house.title_covers.address(titles[pick.title]))
        for pick, reason in zip(found.picks, reasons, strict=True)
        if pick.title in titles
    ]
    more = {"cursor": page.cursor} if page.cursor else {}
    return {"request": page.request, "relaxed": list(found.relaxed), "took_ms": round(ms), "items": items, **more}


async def describe(house: House, ids: list[str]) -> list[Json]:
    """Catalogue lines with traits and similar titles; raises BadTitleId or UnknownTitle."""
    wanted = [title_id(text) for text in ids]
    found = await house.catalogue.get(wanted)
    for title in wanted:
        if title not in found:
            raise UnknownTitle(id=title)
    return [described(found[title], house.recommender.arrays, house.library.circle()) for title in wanted]


def parse_answers(text: str) -> dict[str, str]:
    """`cognitive_load=easy,discovery_mode=surprise` -> a dict; raises BadRequest."""
    parts = [part.partition("=") for part in text.split(",") if part.strip()]
    if any(not (question and option) for question, _, option in parts):
        raise BadRequest(reason=f"Answers look like question=option,question=option, not {text!r}.")
    return {question.strip(): option.strip() for question, _, option in parts}


def parse_weights(text: str, usual: Weights) -> Weights:
    """`text=1,words=0.5` -> the usual weights with these in place; raises BadRequest."""
    parts = [part.partition("=") for part in text.split(",") if part.strip()]
    try:
        return replace(usual, **{part.strip(): float(weight) for part, _, weight in parts})
    except (TypeError, ValueError):
        known = ", ".join(field.name for field in fields(usual))
        raise BadRequest(reason=f"Weights look like text=1,words=0.5, each 0 to 10; the parts are {known}.") from None


def read_ids(path: Path) -> list[str]:
    """Title ids of a file, one a line; raises FileUnreadable."""
    try:
        return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(path=path, reason=str(error)) from None


def print_picks(found: Json) -> None:
    """Picks for a person at a terminal."""
    for number, pick in enumerate(found["items"], 1):
        year = f" ({pick['year']})" if pick["year"] else ""
        print(f"{number}. {pick['title']}{year}: {pick['reason']} {round(100 * pick['confidence'])} % sure.")
