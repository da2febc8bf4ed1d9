"""The HTTP API: the dialogue's questions, picks, histories and clicks, for others' programs."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse

from adapters.text import clean
from adapters.web.api import models as m
from adapters.web.api.callers import Callers
from adapters.web.api.talking import Sessions, as_data, chose, fits
from adapters.web.problems import TYPE, Problem
from bot.messages import Action, Chat, Incoming, Reply, Said
from bot.ports import Catalogue
from bot.titles import TitleId, Verdict, short_id
from bot.visits import Clicks, Happened, Programs, Wanted

_TOLD = {
    401: "no key, or none that opens anything",
    403: "a key without the scope",
    404: "there is no such thing",
    408: "the request came in too slowly",
    409: "the session's open question is another, or none",
    413: "too much at once",
    422: "what was sent can't be read",
    429: "too often; `Retry-After` says when again",
    503: "not ready yet",
}
TROUBLES: dict[int | str, dict[str, Any]] = {
    status: {"description": what, "content": {TYPE: {"schema": {"$ref": "#/components/schemas/Trouble"}}}}
    for status, what in _TOLD.items()
}
VERDICTS = ("like", "dislike", "seen", "save", "not_interested")
SessionId = Annotated[str, Path(max_length=120)]


class Api:
    """`answer` hands an event to the dialogue."""

    def __init__(
        self,
        *,
        answer: Callable[[Incoming], Awaitable[tuple[Reply, ...]]],
        callers: Callers,
        programs: Programs,
        clicks: Clicks,
        catalogue: Catalogue,
        now: Callable[[], datetime],
    ) -> None:
        self._answer, self._callers, self._programs = answer, callers, programs
        self._clicks, self._now = clicks, now
        self._sessions = Sessions(answer=answer, catalogue=catalogue)

    def router(self) -> APIRouter:
        router = APIRouter(responses=TROUBLES)
        add, needing = router.add_api_route, self._needing
        movies: dict[str, Any] = {"tags": ["movies"]}
        add("/api/movies/start", self.start, methods=["POST"], dependencies=needing("talk"), **movies)
        add("/api/movies/answer/{sessionId}", self.answer, methods=["POST"], dependencies=needing("talk"), **movies)
        add("/api/movies/refine/{sessionId}", self.refine, methods=["POST"], dependencies=needing("talk"), **movies)
        add("/api/movies/{movieId}", self.movie, dependencies=needing("recommend"), **movies)
        add("/api/domains", self.domains, **movies)
        add("/api/talk", self.talk, methods=["POST"], dependencies=needing("talk"), tags=["dialogue"])
        add("/recommend", self.recommend, dependencies=needing("recommend"), tags=["picks"])
        add("/user/history", self.history, methods=["POST"], dependencies=needing("history"), tags=["people"])
        add("/feedback", self.feedback, methods=["POST"], dependencies=needing("history"), tags=["people"])
        add("/watch-link/{item_id}", self.watch_link, tags=["picks"], status_code=307, response_class=RedirectResponse)
        return router

    def _needing(self, scope: str) -> list[Any]:
        return [Depends(self._callers.needing(scope))]

    async def start(self, request: Request, given: m.Start) -> m.Step:
        """Begin the five questions of a domain; the session lasts an hour."""
        caller = self._callers.caller(request)
        session = self._callers.begin(caller, given.context.user_id, given.context.locale)
        return await self._sessions.step(session, await self._sessions.act(session, "find", given.domain))

    async def answer(self, request: Request, sessionId: SessionId, given: m.Answer) -> m.Step:
        """Answer the open question, or change an earlier answer; after the last come recommendations."""
        session = self._callers.session(self._callers.caller(request), sessionId)
        fits(await self._programs.asked(session.account, session.chat), given.questionId, given.answer)
        replies = await self._sessions.act(session, "answer", given.questionId, given.answer)
        return await self._sessions.step(session, replies)

    async def refine(self, request: Request, sessionId: SessionId, given: m.Refine) -> m.Step:
        """Say what is thought of titles, and have others."""
        session = self._callers.session(self._callers.caller(request), sessionId)
        for each in given.feedback:
            await self._programs.movie(TitleId(each.movieId))
            await self._sessions.act(session, each.reaction, short_id(TitleId(each.movieId)))
        liked = [each.movieId for each in given.feedback if each.reaction == "like"]
        about = given.movieId or (liked[-1] if liked else "")
        args: tuple[str, ...] = ()
        verb: str = given.action
        if verb == "more_like_this":
            verb, args = "more", (short_id(TitleId(about)),) if about else ()
        elif verb == "adjust_mood" and given.mood:
            verb, args = "mood", (given.mood,)
        return await self._sessions.step(session, await self._sessions.act(session, verb, *args))

    async def movie(self, movieId: Annotated[m.MovieId, Path()]) -> dict[str, Any]:
        """All that is known of a title: facts, traits, concepts, notes, similar titles."""
        return dict(await self._programs.movie(TitleId(movieId)))

    async def domains(self, locale: Annotated[m.Locale, Query()] = "en") -> list[m.DomainOut]:
        """The domains with their five questions, in words."""
        return [m.DomainOut.model_validate(each) for each in self._programs.domains(locale)]

    async def talk(self, request: Request, given: m.Talk) -> m.Talked:
        """The dialogue as data: say something, or press a button that came before."""
        if bool(given.text.strip()) == bool(given.press):
            raise Problem(422, "Send either text or press.")
        caller = self._callers.caller(request)
        account, chat = caller.account(given.user_id), Chat(id=f"api-{caller.key.id}-{given.user_id}"[:80])
        event: Incoming = chose(account, chat, given.locale, Action.decode(clean(given.press)))
        if given.text.strip():
            text = clean(given.text)
            event = Said(id=event.id, account=account, chat=chat, locale=given.locale, text=text)
        return m.Talked(replies=[as_data(reply) for reply in await self._answer(event)])

    async def recommend(self, request: Request, asked: Annotated[m.Recommend, Query()]) -> m.Picks:
        """Picks for somebody, page by page; overrides hold for this request alone."""
        wanted = Wanted(
            text=clean(asked.query),
            profile=asked.profile,
            limit=asked.limit,
            cursor=asked.cursor,
            weights=_weights(asked.weights),
            diversify=asked.diversify,
            described=clean(asked.ann_description),
            rewrite=asked.rewrite,
            deep=asked.use_llm_intent,
            locale=asked.locale,
        )
        account = self._callers.caller(request).account(asked.user_id)
        return m.Picks.model_validate(await self._programs.recommend(account, wanted))

    async def history(self, request: Request, given: m.History) -> m.HistoryTaken:
        """Take in what happened elsewhere, at most 500 lines at once. Titles that are not here are passed over."""
        happened = [
            Happened(
                title=TitleId(each.id),
                verdict=Verdict.RATED if each.rating else _verdict(given.event_type),
                stars=each.rating,
                at=each.at if each.at is None or each.at.tzinfo else each.at.replace(tzinfo=UTC),
            )
            for each in given.items
        ]
        account = self._callers.caller(request).account(given.user_id)
        taken = await self._programs.history(account, given.profile, happened)
        return m.HistoryTaken(taken=taken, known=len(happened) - taken)

    async def feedback(self, request: Request, given: m.Feedback) -> m.Noted:
        """A verdict, or something that is only kept: an impression, a click."""
        caller, title = self._callers.caller(request), TitleId(given.item_id)
        account = caller.account(given.user_id)
        await self._programs.movie(title)
        if given.event_type in VERDICTS:
            action = Action(verb=given.event_type, args=(short_id(title),))
            await self._answer(chose(account, Chat(id=f"api-{caller.key.id}-feedback"), "en", action))
            return m.Noted(noted=True)
        return m.Noted(noted=await self._clicks.note(account, given.event_type, title, given.meta, self._now()))

    async def watch_link(
        self,
        item_id: Annotated[m.MovieId, Path()],
        service: Annotated[str, Query(max_length=60)] = "",
        country: Annotated[str, Query(pattern=r"^[A-Z]{2}$")] = "US",
    ) -> RedirectResponse:
        """To where a title's offers in a country are shown. Nobody is ever sent anywhere else."""
        return RedirectResponse(await self._programs.watch_link(TitleId(item_id), service, country), 307)


def _verdict(event: str) -> Verdict:
    if event == "rated":
        raise Problem(422, "items.rating: a rating needs its stars, 0.5 to 5.")
    return Verdict(event)


def _weights(text: str) -> Mapping[str, float]:
    parts = [part.partition("=") for part in text.split(",") if part.strip()]
    try:
        return {name.strip(): float(weight) for name, _, weight in parts}
    except ValueError:
        raise Problem(422, "weights: they look like text=1,words=0.5.") from None
