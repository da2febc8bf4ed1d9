"""What became of the picks that experiments made: the Trials port over SQL."""

from collections.abc import Sequence

from sqlalchemy import func, select

from bot.ports import Tried
from bot.titles import Judgement, TitleId, Verdict
from memory.database import Database
from memory.tables import PickRow, ProfileRow, SearchRow, VerdictRow
from memory.web_tables import CLICKS, FeedbackRow

_OPINIONS = [verdict.value for verdict in Verdict if verdict not in (Verdict.SEEN, Verdict.SAVED)]


class SqlTrials:
    """Reads everything an experiment ever showed; a command's work."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def tried(self, experiment: str) -> Sequence[Tried]:
        """As the port says; only opinions given and clicks made after the title was shown count."""
        shown = (
            select(SearchRow.variant, ProfileRow.person_id, PickRow.title_id, PickRow.profile_id, PickRow.at)
            .join(SearchRow, SearchRow.id == PickRow.search_id)
            .join(ProfileRow, ProfileRow.id == PickRow.profile_id)
            .where(SearchRow.experiment == experiment)
            .order_by(PickRow.id)
        )
        profiles = select(SearchRow.profile_id).where(SearchRow.experiment == experiment)
        opinions = (
            select(VerdictRow)
            .where(VerdictRow.profile_id.in_(profiles), VerdictRow.verdict.in_(_OPINIONS))
            .order_by(VerdictRow.id)
        )
        clicks = (
            select(FeedbackRow.person_id, FeedbackRow.title_id, func.max(FeedbackRow.at))
            .where(FeedbackRow.kind.in_(CLICKS))
            .group_by(FeedbackRow.person_id, FeedbackRow.title_id)
        )
        found: dict[tuple[int, str], Tried] = {}
        async with self._database.session() as session:
            last = {(row.profile_id, row.title_id): row for row in await session.scalars(opinions)}
            clicked = {(person, title): at for person, title, at in await session.execute(clicks)}
            for variant, person, title, profile, at in await session.execute(shown):
                word, click = last.get((profile, title)), clicked.get((person, title))
                tried = Tried(
                    variant=variant or "",
                    person=person,
                    judgement=_judgement(word) if word and word.at >= at else None,
                    clicked=bool(click and click >= at),
                )
                found.setdefault((person, title), tried)
        return list(found.values())

    async def experiments(self) -> Sequence[str]:
        newest = func.max(SearchRow.at).desc()
        named = select(SearchRow.experiment).where(SearchRow.experiment.is_not(None))
        async with self._database.session() as session:
            rows = await session.scalars(named.group_by(SearchRow.experiment).order_by(newest))
            return [name for name in rows if name]


def _judgement(row: VerdictRow) -> Judgement:
    return Judgement(title=TitleId(row.title_id), verdict=Verdict(row.verdict), stars=row.stars, at=row.at)
