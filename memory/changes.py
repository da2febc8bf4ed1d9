"""What a turn changes, written in its transaction; the statements of what turns often do are built once."""

from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from bot.persons import (
    Change,
    EveningAsked,
    Forgotten,
    Imported,
    Judged,
    Learned,
    NoticeMade,
    NoticesDropped,
    NoticesTold,
    Person,
    Preferred,
    ProfileChosen,
    ProfileDropped,
    ProfileMade,
    Queued,
    Searched,
    TakenBack,
    Unlearned,
)
from bot.ports import Json
from bot.titles import Judgement, Verdict
from memory import profiles
from memory.database import insert_of
from memory.evenings import note_evening
from memory.insights import learn, unlearn
from memory.known import JUDGED, PREFERENCES, judgement
from memory.notices import change_notices
from memory.queue import enqueue
from memory.tables import ConversationRow, EventRow, InsightRow, PersonRow, PickRow, SearchRow, VerdictRow
from memory.transactions import made

AT_ONCE, LONGEST_ASKED = 500, 300
_CONTENT = {Verdict.LIKED: 1.0, Verdict.SAVED: 0.7, Verdict.DISLIKED: -1.0, Verdict.NOT_INTERESTED: -1.0}

COUNT_TURN = (
    update(PersonRow)
    .where(PersonRow.id == bindparam("person"), PersonRow.version == bindparam("before"))
    .values(version=bindparam("after"))
)
"""It changes nothing where a turn was counted since, or the person became another's."""
DEAL_WITH = insert(EventRow)
_JUDGE, _SEARCH, _PICK = insert(VerdictRow), insert(SearchRow), insert(PickRow)
_LAST_SHOWN = (
    select(SearchRow.id, SearchRow.at)
    .join(PickRow, PickRow.search_id == SearchRow.id)
    .where(PickRow.profile_id == bindparam("profile"), PickRow.title_id == bindparam("title"))
    .order_by(PickRow.id.desc())
    .limit(1)
)
_JUDGED_OF_IT = JUDGED.where(
    VerdictRow.title_id.in_(select(PickRow.title_id).where(PickRow.search_id == bindparam("search"))),
    VerdictRow.at >= bindparam("since"),
)
_SATISFY = update(SearchRow).where(SearchRow.id == bindparam("search")).values(satisfaction=bindparam("mean"))


@cache
def keep_talk(dialect: str) -> Any:
    """The conversation of a person in a chat, new or in the place of what was kept before."""
    row = insert_of(dialect, ConversationRow)
    kept = {name: row.excluded[name] for name in ("profile_id", "kept", "expires_at")}
    return row.on_conflict_do_update(index_elements=["person_id", "chat"], set_=kept)


def change(connection: Connection, person: Person, what: Change) -> None:
    match what:
        case Judged(judgement=given):
            connection.execute(_JUDGE, _verdict(person, given))
            _note_satisfaction(connection, person, given.title)
        case Imported(judgements=given):
            _take_in(connection, person, given)
        case TakenBack(turn=turn):
            _take_back(connection, person, turn)
        case Learned(insight=insight):
            learn(connection, person.profile.id, insight)
        case Unlearned(kind=kind, value=value):
            unlearn(connection, person.profile.id, kind, value)
        case Queued():
            enqueue(connection, person, what)
        case Searched():
            _record_search(connection, person, what)
        case EveningAsked():
            note_evening(connection, person, what)
        case Preferred(preferences=preferences):
            values = PREFERENCES.dump_python(preferences, mode="json")
            connection.execute(update(PersonRow).where(PersonRow.id == person.id).values(preferences=values))
        case ProfileMade() | ProfileChosen() | ProfileDropped():
            profiles.change(connection, person, what)
        case NoticeMade() | NoticesDropped() | NoticesTold():
            change_notices(connection, person, what)
        case Forgotten():
            raise AssertionError("forgetting is not one change among others")


def _verdict(person: Person, given: Judgement) -> dict[str, Json]:
    return {
        "profile_id": person.profile.id,
        "title_id": given.title,
        "verdict": given.verdict.value,
        "stars": given.stars,
        "at": given.at,
        "turn": given.turn,
    }


def _take_in(connection: Connection, person: Person, given: Sequence[Judgement]) -> None:
    """Verdicts from elsewhere, in portions; they say nothing of how content anyone was with a search."""
    for start in range(0, len(given), AT_ONCE):
        connection.execute(_JUDGE, [_verdict(person, each) for each in given[start : start + AT_ONCE]])


def _take_back(connection: Connection, person: Person, turn: str) -> None:
    """Only titles that were shown have a search whose satisfaction changes: of an import that is a handful."""
    given = VerdictRow.profile_id == person.profile.id, VerdictRow.turn == turn
    shown = select(PickRow.title_id).where(PickRow.profile_id == person.profile.id)
    changed = select(VerdictRow.title_id).where(*given, VerdictRow.title_id.in_(shown)).distinct()
    titles = list(connection.execute(changed).scalars())
    connection.execute(delete(VerdictRow).where(*given))
    connection.execute(delete(InsightRow).where(InsightRow.profile_id == person.profile.id, InsightRow.turn == turn))
    for title in titles:
        _note_satisfaction(connection, person, title)


def _record_search(connection: Connection, person: Person, search: Searched) -> None:
    recipe = search.recipe
    row = {
        "profile_id": person.profile.id,
        "asked": _storable(search.asked),
        "found": len(search.picks),
        "ms": search.ms,
        "at": search.at,
        "recipe": asdict(recipe) if recipe else None,
        "experiment": (recipe and recipe.experiment) or None,
        "variant": (recipe and recipe.variant) or None,
    }
    number = made(connection, _SEARCH, row)
    picks = [
        {
            "search_id": number,
            "profile_id": person.profile.id,
            "title_id": pick.title,
            "place": place,
            "score": pick.score,
            "confidence": pick.confidence,
            "slot": pick.slot.value,
            "evidence": [{"kind": e.kind, "value": e.value, "weight": e.weight} for e in pick.evidence],
            "source": pick.source,
            "at": search.at,
        }
        for place, pick in enumerate(search.picks)
    ]
    if picks:
        connection.execute(_PICK, picks)


def _note_satisfaction(connection: Connection, person: Person, title: str) -> None:
    """The latest search that showed the title is as satisfying as the last verdicts on its picks, on average."""
    profile = person.profile.id
    shown = connection.execute(_LAST_SHOWN, {"profile": profile, "title": title}).one_or_none()
    if shown is None:
        return
    search, since = shown
    given = connection.execute(_JUDGED_OF_IT, {"profile": profile, "search": search, "since": since})
    last = {each.title: c for each in map(judgement, given) if (c := _content(each)) is not None}
    mean = sum(last.values()) / len(last) if last else None
    connection.execute(_SATISFY, {"search": search, "mean": mean})


def _content(given: Judgement) -> float | None:
    """How content a verdict sounds, -1 to 1; None when it doesn't say."""
    return _CONTENT.get(given.verdict) if given.stars is None else (given.stars - 3) / 2


def _storable(text: str) -> str:
    """Bounded, and without what PostgreSQL refuses in a text: NUL and halves of surrogate pairs."""
    return text.replace("\0", "").encode(errors="ignore").decode()[:LONGEST_ASKED]
