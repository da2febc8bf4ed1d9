"""The language model's answers, kept for some days: what was paid for once serves everybody who asks the same."""

from datetime import timedelta
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from bot.language.ports import Answers
from bot.ports import Clock

Form = TypeVar("Form", bound=BaseModel)


class KeptAnswers:
    """Answers by key, for `days` days, whoever asked."""

    def __init__(self, *, answers: Answers, clock: Clock, days: int) -> None:
        self._answers, self._clock, self._days = answers, clock, timedelta(days=days)

    async def get(self, key: str, form: type[Form], lasting: timedelta = timedelta()) -> Form | None:
        """The answer, if it will be kept so long; None when there is none or its form is an older one."""
        found = await self._answers.get(key, self._clock.now() + lasting)
        try:
            return form.model_validate(found) if found is not None else None
        except ValidationError:
            return None

    async def put(self, key: str, answer: BaseModel) -> None:
        now = self._clock.now()
        await self._answers.put(key, answer.model_dump(mode="json", by_alias=True), now + self._days, now)
