"""What programs ask for beside the dialogue: picks by the page, a history taken in, a title or a domain as data."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any
from uuid import uuid4

from pydantic import TypeAdapter, ValidationError

from bot.dialogue import Turn
from bot.errors import BadRequest, NoSuchProfile, NotOffered, SourceUnavailable, UnknownTitle
from bot.manager import in_its_turn
from bot.messages import Account, Action, Chat, Chose
from bot.onlooker import Onlooker
from bot.persons import Memory
from bot.ports import Catalogue, Clock, People
from bot.questions.quiz import questionnaire
from bot.recommend.arrays import TitleArrays
from bot.recommend.community import Circle
from bot.recommend.config import Weights
from bot.recommend.pages import Page, Pages
from bot.recommend.pipeline import Recommender
from bot.recommend.reasons import sentences
from bot.recommend.similar import similar
from bot.request import Understanding
from bot.scene.availability import PATIENT, Availability, watch_page
from bot.scene.meant import meant
from bot.scene.quiz import Quiz, question_key
from bot.taste.config import TasteSettings
from bot.titles import Domain, Judgement, Pick, Title, TitleId
from bot.visits import Asked, Conversations, Happened, Wanted
from bot.words import words

Json = dict[str, Any]
_QUIZ = TypeAdapter(Quiz)
SIMILAR = 8


class Answering:
    """Answers `Programs`."""

    def __init__(
        self,
        *,
        onlooker: Onlooker,
        people: People,
        conversations: Conversations,
        catalogue: Catalogue,
        recommender: Recommender,
        pages: Callable[[], Pages],
        understand: Callable[[str, int | None], Awaitable[Understanding]],
        understand_here: Callable[[str], Awaitable[Understanding]],
        circle: Callable[[], Circle | None],
        availability: Availability | None,
        picture: Callable[[Title], str],
        weights: Weights,
        clock: Clock,
        learning: TasteSettings,
    ) -> None:
        self._onlooker, self._people, self._catalogue, self._recommender = onlooker, people, catalogue, recommender
        self._conversations = conversations
        self._pages, self._understand, self._understand_here = pages, understand, understand_here
        self._circle, self._availability, self._picture = circle, availability, picture
        self._weights, self._clock, self._learning = weights, clock, learning

    async def recommend(self, account: Account, wanted: Wanted) -> Json:
        turn = await self._turn(account, wanted.locale, wanted.profile)
        mark = f"{account.platform}:{account.id}:{wanted.profile}"
        if wanted.cursor:
            return await self._told(turn, await self._pages().next(wanted.cursor, mark))
        weights = self._weighed(wanted.weights) if wanted.weights else None
        read = await self._read(wanted, turn)
        request = meant(turn, read.request(None if wanted.text else turn.domain), self._recommender.arrays)
        if wanted.described or not wanted.rewrite:
            request = replace(request, rewritten=wanted.described or request.text)
        person = turn.person if turn.person.id else None
        pages = await self._recommender.pages(request, turn.taste, wanted.limit, weights, wanted.diversify, person)
        return await self._told(turn, await self._pages().first(pages, read.to_json(), mark))

    async def asked(self, account: Account, chat: Chat) -> Asked | None:
        kept = await self._conversations.kept(account, chat, self._clock.now())
        try:
            quiz = _QUIZ.validate_python(kept[Quiz.__name__])
        except (KeyError, ValidationError):  # none, or one that an older version wrote otherwise
            return None
        if quiz.open is None:
            return None
        options = {each.id: tuple(o.id for o in each.options) for each in questionnaire(quiz.domain).questions}
        return Asked(put=quiz.asked, open=quiz.open, options=options)

    async def history(self, account: Account, profile: str, happened: Sequence[Happened]) -> int:
        async def run() -> int:
            return await self._taken_in(account, profile, happened)

        return await in_its_turn(run, account.platform)

    async def _taken_in(self, account: Account, profile: str, happened: Sequence[Happened]) -> int:
        now = self._clock.now()
        event = Chose(id=uuid4().hex, account=account, chat=Chat(id="history"), action=Action(verb="history"))
        memory = await self._of_profile(await self._people.load(event, now), profile)
        turn = Turn.begin(event, memory, now, event.action, self._learning)
        known = {(j.title, j.verdict, j.stars) for j in turn.taste.judgements}
        given = [
            Judgement(title=h.title, verdict=h.verdict, stars=h.stars, at=min(h.at or now, now), turn=turn.mark)
            for h in happened
            if h.title in self._recommender.arrays.place
        ]
        new = tuple(sorted((j for j in given if (j.title, j.verdict, j.stars) not in known), key=lambda j: j.at))
        if new:
            turn.take_in(new)
        await self._people.save(event, memory, turn.conversation, turn.changes, now)
        return len(new)

    async def movie(self, title: TitleId) -> Json:
        found = await self._catalogue.get([title])
        arrays = self._recommender.arrays
        if title not in found or title not in arrays.place:
            raise UnknownTitle(id=title)
        return described(found[title], arrays, self._circle())

    def domains(self, locale: str) -> list[Json]:
        """Each with its questions and their options, in the order of the file."""
        say = words(locale)
        return [
            {
                "id": domain.value,
                "name": say(f"domain-{domain}"),
                "questions": [
                    {
                        "id": question.id,
                        "text": say(question_key(domain, question)),
                        "options": [
                            {"id": o.id, "label": f"{o.icon} {say(f'{question_key(domain, question)}.{o.id}')}"}
                            for o in question.options
                        ],
                    }
                    for question in questionnaire(domain).questions
                ],
            }
            for domain in Domain
        ]

    async def watch_link(self, title: TitleId, service: str, country: str) -> str:
        if title not in await self._catalogue.get([title]):
            raise UnknownTitle(id=title)
        if service and self._availability:
            known = (await self._availability.offers([title], country, PATIENT)).get(title)
            if known is None:
                raise SourceUnavailable(source="TMDB", reason="it says nothing of that title just now")
            names = {name.casefold() for each in known.services.values() for name in each}
            if service.casefold() not in names:
                raise NotOffered(title=title, service=service, country=country)
        return watch_page(title, country)

    def _weighed(self, given: Mapping[str, float]) -> Weights:
        try:
            return replace(self._weights, **given)
        except (TypeError, ValueError):
            known = ", ".join(field.name for field in fields(Weights))
            raise BadRequest(reason=f"Weights are 0 to 10 each, of these parts: {known}.") from None

    async def _turn(self, account: Account, locale: str, profile: str) -> Turn:
        turn = await self._onlooker.turn(account, locale) or self._onlooker.stranger(locale)
        memory = await self._of_profile(turn.memory, profile)
        return (
            turn if memory is turn.memory else Turn.begin(turn.incoming, memory, turn.now, turn.action, self._learning)
        )

    async def _of_profile(self, memory: Memory, name: str) -> Memory:
        """What is known in the profile of this name, in use or not; raises NoSuchProfile."""
        if not name or name == memory.person.profile.name:
            return memory
        found = next((profile for profile in memory.profiles if profile.name == name), None)
        known = await self._people.revisit(found.id, self._clock.now()) if found else None
        if known is None:
            names = ", ".join(profile.name for profile in memory.profiles) or "none yet"
            raise NoSuchProfile(name=name[:40], known=names)
        return known

    async def _read(self, wanted: Wanted, turn: Turn) -> Understanding:
        if not wanted.text:
            return Understanding()
        if not wanted.deep:
            return await self._understand_here(wanted.text)
        return await self._understand(wanted.text, turn.person.id or None)

    async def _told(self, turn: Turn, page: Page) -> Json:
        found = page.found
        titles = await self._catalogue.get(pick.title for pick in found.picks)
        ids = [pick.title for pick in found.picks]
        evidence = [pick.evidence for pick in found.picks]
        reasons = sentences(evidence, found.request, self._recommender.arrays, turn.say, ids)
        items = [
            item(pick, titles[pick.title], reason, self._picture(titles[pick.title]))
            for pick, reason in zip(found.picks, reasons, strict=True)
            if pick.title in titles
        ]
        return {
            "items": items,
            "next_cursor": page.cursor or None,
            "relaxed": list(found.relaxed),
            "request": page.request,
        }


def item(pick: Pick, title: Title, reason: str, picture: str) -> Json:
    """A pick as data."""
    return {
        "id": title.id,
        "kind": title.kind,
        "title": title.title,
        "year": title.year,
        "runtime": title.runtime,
        "genres": list(title.genres),
        "vote_average": title.vote_average,
        "score": pick.score,
        "confidence": pick.confidence,
        "slot": pick.slot.value,
        "reason": reason,
        "evidence": [{"kind": e.kind, "value": e.value, "weight": round(e.weight, 4)} for e in pick.evidence],
        "picture": picture,
    }


def described(title: Title, arrays: TitleArrays, circle: Circle | None) -> Json:
    """A catalogue line with traits, concepts, notes and similar titles."""
    line = {name: list(value) if isinstance(value, tuple) else value for name, value in _line(title).items()}
    return {
        **line,
        "traits": arrays.traits_of(title.id),
        "traits_source": "written" if arrays.is_written(title.id) else "estimated",
        "concepts": arrays.concepts_of(title.id),
        "concepts_source": "written" if title.concepts else "estimated",
        "notes": arrays.notes_of(title.id),
        "notes_known": title.notes_known,
        "suits_from": title.suits_from,
        "ending": title.ending,
        "similar": list(similar(title.id, arrays, circle, SIMILAR)),
    }


_LINE = (
    "id", "kind", "title", "original_title", "year", "overview", "genres", "runtime", "vote_average", "vote_count",
    "popularity", "language", "countries", "keywords", "cast", "directors", "imdb_id", "poster_path", "seasons",
)  # fmt: skip


def _line(title: Title) -> Json:
    return {name: getattr(title, name) for name in _LINE}
