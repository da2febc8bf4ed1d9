"""What a person's verdicts say, folded into one value."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bot.titles import Judgement, TitleId, Verdict

LIKED_STARS = 4.0
DISLIKED_STARS = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Taste:
    """Verdicts in the order they were given, and the latest standing of each title.

    `liked` and `disliked` are oldest first; four stars and more are a like, two and fewer a dislike.
    """

    judgements: tuple[Judgement, ...] = ()
    liked: tuple[TitleId, ...] = ()
    disliked: tuple[TitleId, ...] = ()
    saved: tuple[TitleId, ...] = ()
    seen: frozenset[TitleId] = frozenset()
    stars: dict[TitleId, float] = field(default_factory=dict)

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> "Taste":
        taste = cls()
        for judgement in judgements:
            taste = taste.with_judgement(judgement)
        return taste

    def with_judgement(self, judgement: Judgement) -> "Taste":
        """This taste after one more verdict; a later opinion of a title replaces the earlier one."""
        title, opinion = judgement.title, opinion_of(judgement)
        liked, disliked, saved, seen, stars = self.liked, self.disliked, self.saved, self.seen, self.stars
        if opinion:
            liked, disliked = _without(liked, title), _without(disliked, title)
            liked, disliked = (*liked, title) if opinion > 0 else liked, (*disliked, title) if opinion < 0 else disliked
        saved = (*_without(saved, title), *((title,) if judgement.verdict is Verdict.SAVED else ()))
        if judgement.verdict in (Verdict.SEEN, Verdict.RATED):
            seen = seen | {title}
        if judgement.stars is not None:
            stars = {**stars, title: judgement.stars}
        return replace(
            self,
            judgements=(*self.judgements, judgement),
            liked=liked,
            disliked=disliked,
            saved=saved,
            seen=seen,
            stars=stars,
        )

    @property
    def known(self) -> frozenset[TitleId]:
        """Titles that need not be shown again: whatever the person gave a verdict on."""
        return frozenset(judgement.title for judgement in self.judgements)


def opinion_of(judgement: Judgement) -> int:
    """1 for a like, -1 for a dislike, 0 for no opinion."""
    if judgement.stars is not None:
        return int(judgement.stars >= LIKED_STARS) - int(judgement.stars <= DISLIKED_STARS)
    if judgement.verdict is Verdict.LIKED:
        return 1
    return -1 if judgement.verdict in (Verdict.DISLIKED, Verdict.NOT_INTERESTED) else 0


def _without(titles: tuple[TitleId, ...], title: TitleId) -> tuple[TitleId, ...]:
    return tuple(other for other in titles if other != title)
