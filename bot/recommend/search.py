"""One search: what travels through all its steps."""

from dataclasses import asdict, dataclass
from datetime import date

from bot.persons import Person, Recipe
from bot.recommend.arrays import TitleArrays
from bot.recommend.community import Circle
from bot.recommend.config import RecommendSettings
from bot.request import Request
from bot.taste.profile import Taste
from bot.titles import TitleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """One search: what for, by whose taste, what is not to come, how many, by which settings, for whom, in what, and
    on which `day`."""

    request: Request
    taste: Taste
    hidden: frozenset[TitleId]
    count: int
    settings: RecommendSettings
    experiment: str
    variant: str
    person: Person | None
    arrays: TitleArrays
    circle: Circle | None
    day: date = date.min

    @property
    def bearer(self) -> int | None:
        """Who bears the cost of a language model."""
        return self.person.id if self.person else None

    def recipe(self, half_remembered: bool, reranked: bool) -> Recipe:
        """How its picks were made."""
        return Recipe(
            algorithm="half_remembered" if half_remembered else "hybrid",
            reranker=self.settings.reranker if reranked else "none",
            mmr_lambda=self.settings.mmr_lambda,
            weights=asdict(self.settings.weights),
            experiment=self.experiment,
            variant=self.variant,
        )
