"""The five questions as they are asked now: as written, or as evenings taught them; kept as notes of the house."""

import dataclasses
import json
from collections.abc import Mapping

from bot.ports import Notes
from bot.questions.quiz import Questionnaire, questionnaire
from bot.questions.tuning import Tuning, tuned, worth
from bot.titles import Domain

WRITTEN = Tuning()


class Asking:
    """`refresh` reads what was learned; until then, and where nothing was, the questions are as they are written."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._tunings: Mapping[Domain, Tuning] = {}
        self._tuned: dict[Domain, Questionnaire] = {}

    def questions(self, domain: Domain) -> Questionnaire:
        return self._tuned.get(domain) or questionnaire(domain)

    def worth(self, domain: Domain, question: str) -> float:
        """What the question's worth is multiplied by, where the most telling one is looked for."""
        return worth(question, self.tuning(domain))

    def tuning(self, domain: Domain) -> Tuning:
        return self._tunings.get(domain, WRITTEN)

    async def refresh(self) -> None:
        tunings = {domain: await self.read(domain) for domain in Domain}
        if tunings != self._tunings:
            self._tuned = {domain: tuned(questionnaire(domain), each) for domain, each in tunings.items()}
            self._tunings = tunings

    async def read(self, domain: Domain) -> Tuning:
        """What is kept; nothing learned where nothing is, or an older version wrote it otherwise."""
        try:
            given = json.loads(await self._notes.note(_key(domain)) or "{}")
            return Tuning(**given)
        except (TypeError, ValueError):
            return WRITTEN

    async def keep(self, domain: Domain, tuning: Tuning) -> None:
        await self._notes.take_note(_key(domain), json.dumps(dataclasses.asdict(tuning)))

    async def forget(self, domain: Domain, last: int) -> None:
        """As written again; evenings up to the `last` teach nothing any more."""
        await self.keep(domain, Tuning(last=last))


def _key(domain: Domain) -> str:
    return f"questions:{domain.value}"
