"""What someone wants now, and what a message taught: the values that understanding hands to taste and recommend."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from bot.titles import Domain, Kind, TitleId

Intent = Literal["recommend", "feedback", "rate", "more_like", "where", "about", "smalltalk", "help", "other"]
ConversationType = Literal["loved_it", "hated_it", "want_more_like_this", "mood_request", "general_preference", "none"]

Facet = tuple[tuple[str, float], ...]
"""One side of a wish, any of whose concepts will do: pairs of a concept and how far it speaks for that side (up to 1)
or against it (below nought)."""

CHILD_UNTIL = 13
"""The age from which young people watch what grown-ups do, as far as it suits them, and no children's films."""

OWN_SERVICES = "mine"
"""Stands among services for those that the person set as theirs, whichever these are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A closed range, open where None."""

    min: float | None = None
    max: float | None = None

    def __bool__(self) -> bool:
        return self.min is not None or self.max is not None

    def narrowed(self, other: "Span") -> "Span":
        """The part that both ranges allow."""
        lows = [v for v in (self.min, other.min) if v is not None]
        highs = [v for v in (self.max, other.max) if v is not None]
        return Span(min=max(lows, default=None), max=min(highs, default=None))


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Values wanted (any of them will do) and values refused (none of them)."""

    wanted: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.wanted or self.refused)

    def joined(self, other: "Choice") -> "Choice":
        """Both choices' wishes and refusals, each once."""
        return Choice(
            wanted=tuple(dict.fromkeys((*self.wanted, *other.wanted))),
            refused=tuple(dict.fromkeys((*self.refused, *other.refused))),
        )

    def to_json(self) -> dict[str, list[str]]:
        return {"in": list(self.wanted), "out": list(self.refused)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What someone wants now.

    `text` is what the words are about once filters and names are taken out, `subject` the bare words of it,
    `rewritten` a sentence that says the same as a catalogue would, `description` a half-remembered film as it was told,
    in English words, `told` the same in another language's where it was; `phrases` are sentences that stand for tapped
    answers: both are embedded. `in_style_of` are people whose way of making films is meant, not their own.
    `traits` are signed pushes, -1 (much less) to 1 (much more). `concepts` are those
    wanted, each with how central it is to the wish, 0 to 1; `facets` are sides of it of which any
    concept will do, as an answer to one of the five questions names them; `kids_age` is the age, up to 17, that all
    must suit;
    `adult` lets in what is for adults alone; `services` are those on which it must run, as far as anybody can tell;
    `refused` concepts and `notes_refused` must not hold, nor may a title speak of the words `shunned`; `things` are
    what the wish is about where no concept stands for it, `details` what it tells beyond its concepts, both in the
    person's own words, as are those by which subjects were named that are called otherwise (`aliases`);
    those of them and of the genres that tact refuses rather than words are `unsaid` as well, and never spoken of.
    Titles `without` which it is to be, and their sequels, never come; those that run on none of the services, as far
    as that is known, are `nowhere`. `count` is how many titles are wanted, 1 to 7. `shades` bound traits, in standard
    deviations: what is to be lighter is lighter than what lay there. `beside` are concepts that must hold although the
    titles it is to be like lack them: "like Heat, but with a dog". `novelty` is -1 (only the famous) to 1 (away from
    them). `insist` names filters that may not be relaxed, `lean` those that are wishes: titles that meet them go first.
    `best` asks for the best there is rather than for anything that fits, `together` for titles with all the people
    wanted rather than with any of them. `tongue` is the language that whoever asks reads, two letters, "" where nobody
    knows.
    """

    text: str = ""
    subject: str = ""
    rewritten: str = ""
    description: str = ""
    told: str = ""
    phrases: tuple[str, ...] = ()
    domain: Domain | None = None
    kind: Kind | None = None
    similar_to: tuple[TitleId, ...] = ()
    people: Choice = Choice()
    in_style_of: tuple[str, ...] = ()
    genres: Choice = Choice()
    languages: Choice = Choice()
    countries: Choice = Choice()
    runtime: Span = Span()
    year: Span = Span()
    seasons: Span = Span()
    rating_min: float | None = None
    votes_min: float | None = None
    kids_age: int | None = None
    adult: bool = False
    services: tuple[str, ...] = ()
    traits: Mapping[str, float] = field(default_factory=dict)
    concepts: Mapping[str, float] = field(default_factory=dict)
    facets: tuple[Facet, ...] = ()
    refused: frozenset[str] = frozenset()
    notes_refused: frozenset[str] = frozenset()
    shunned: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    without: frozenset[TitleId] = frozenset()
    nowhere: frozenset[TitleId] = frozenset()
    unsaid: frozenset[str] = frozenset()
    shades: Mapping[str, Span] = field(default_factory=dict)
    beside: frozenset[str] = frozenset()
    novelty: float = 0.0
    insist: frozenset[str] = frozenset()
    lean: frozenset[str] = frozenset()
    count: int | None = None
    best: bool = False
    together: bool = False
    tongue: str = ""

    @property
    def for_children(self) -> bool:
        """Whether children watch, and not only young people."""
        return self.domain is Domain.KIDS or (self.kids_age is not None and self.kids_age < CHILD_UNTIL)

    @property
    def open(self) -> bool:
        """Whether nothing in particular is wanted: at most a domain and limits."""
        return not (
            self.text or self.subject or self.description or self.phrases or self.similar_to or self.people.wanted
            or self.in_style_of or self.genres.wanted or self.traits or self.concepts or self.things or self.novelty
            or self.best or self.facets
        )  # fmt: skip

    def pushed(self, traits: Mapping[str, float]) -> "Request":
        """The same request, more of some traits (or less)."""
        merged = dict(self.traits)
        for name, push in traits.items():
            merged[name] = max(-1.0, min(1.0, merged.get(name, 0.0) + push))
        return replace(self, traits=merged)

    def within(self, other: "Request") -> "Request":
        """This request inside a wider one, such as what someone wrote inside what they tapped: the stricter limits
        hold, wishes add up, and this one's domain and kind go first."""
        return replace(
            self.pushed(other.traits),
            text=self.text or other.text,
            subject=self.subject or other.subject,
            description=self.description or other.description,
            told=self.told or other.told,
            phrases=(*self.phrases, *other.phrases),
            domain=self.domain or other.domain,
            kind=self.kind or other.kind,
            similar_to=(*self.similar_to, *other.similar_to),
            people=self.people.joined(other.people),
            in_style_of=(*self.in_style_of, *other.in_style_of),
            genres=self.genres.joined(other.genres),
            languages=self.languages.joined(other.languages),
            countries=self.countries.joined(other.countries),
            runtime=self.runtime.narrowed(other.runtime),
            year=self.year.narrowed(other.year),
            seasons=self.seasons.narrowed(other.seasons),
            rating_min=max((v for v in (self.rating_min, other.rating_min) if v is not None), default=None),
            votes_min=max((v for v in (self.votes_min, other.votes_min) if v is not None), default=None),
            kids_age=min((v for v in (self.kids_age, other.kids_age) if v is not None), default=None),
            adult=self.adult or other.adult,
            services=self.services or other.services,
            concepts={n: w for n, w in {**other.concepts, **self.concepts}.items() if n not in self.refused},
            facets=tuple(dict.fromkeys((*self.facets, *other.facets))),
            refused=(self.refused | other.refused) - frozenset(self.concepts),
            notes_refused=self.notes_refused | other.notes_refused,
            shunned=tuple(dict.fromkeys((*self.shunned, *other.shunned))),
            things=self.things or other.things,
            details=self.details or other.details,
            aliases=self.aliases or other.aliases,
            without=self.without | other.without,
            unsaid=self.unsaid | other.unsaid,
            shades={**other.shades, **self.shades},
            beside=self.beside | other.beside,
            novelty=max(-1.0, min(1.0, self.novelty + other.novelty)),
            insist=self.insist | other.insist,
            lean=self.lean | other.lean,
            count=self.count or other.count,
            best=self.best or other.best,
            together=self.together or other.together,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """A title named in a message: the words that named it, and how sure the link is (0 to 1). `doubtful` where so much
    had to be mended that it is asked before anything is learned of it."""

    id: TitleId
    title: str
    year: int | None
    text: str
    confidence: float
    doubtful: bool = False

    def to_json(self) -> dict[str, Any]:
        return {"id": self.id, "title": self.title, "year": self.year, "text": self.text,
                "confidence": round(self.confidence, 3)}  # fmt: skip


LEANING = frozenset(("genre", "year", "people"))
"""Filters that bind when one message says them and lean when a whole dialogue does: people name genres, actors and
"something new" in passing, and talk on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """What Usher understood of a message: the understanding object of the design.

    `topic` and `subject` (not part of that object) are what the words are about once names, filters and chatter are
    taken out: as sentences to embed, and as bare words to look up. `opinion` is a verdict (-2 to 2) on what is
    not named; `unknown` a name that no title has, and `near` the titles whose names are most like it; `lacking`
    well-known titles that are not here, of which nothing else is read (what is to be like them is like those that are);
    `stranger` somebody's name that nobody here bears, `alike` people whose names are like it (who are `several` of it);
    `dialogue` whether several messages say it together; `without` titles that a wish refuses by name, of which it says
    nothing else; `english` its words in English where it was said in another language; `unread` whether much of it
    was said in words that nobody here knows; `home` the country (ISO 3166) in which somebody says to live;
    `count` how many titles are wanted, 1 to 7, `best` whether the best there is are, `together` whether with all the
    people wanted; `things` are what a wish is about where no concept stands for it, `details` clauses that tell more;
    `lifted` what is said that need not be any more; `whole` all that was found, where the intent lets less stand.
    """

    intent: Intent = "other"
    conversation_type: ConversationType = "none"
    like: tuple[Ref, ...] = ()
    dislike: tuple[Ref, ...] = ()
    seen: tuple[Ref, ...] = ()
    similar_to: tuple[Ref, ...] = ()
    about: tuple[Ref, ...] = ()
    description: str | None = None
    people: Choice = Choice()
    in_style_of: tuple[str, ...] = ()
    genres: Choice = Choice()
    runtime: Span = Span()
    year: Span = Span()
    seasons: Span = Span()
    languages: Choice = Choice()
    countries: Choice = Choice()
    services: tuple[str, ...] = ()
    kids: bool = False
    kind: Literal["movie", "series", "any"] = "any"
    stars: float | None = None
    traits: Mapping[str, float] = field(default_factory=dict)
    concepts: Mapping[str, float] = field(default_factory=dict)
    refused: frozenset[str] = frozenset()
    notes_refused: frozenset[str] = frozenset()
    shunned: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    significance: float = 0.0
    source: Literal["local", "claude", "cache"] = "local"
    ms: int = 0
    topic: str = ""
    subject: str = ""
    opinion: float = 0.0
    unknown: str = ""
    lacking: tuple[str, ...] = ()
    near: tuple[Ref, ...] = ()
    stranger: str = ""
    alike: tuple[str, ...] = ()
    several: bool = False
    dialogue: bool = False
    without: tuple[Ref, ...] = ()
    english: str = ""
    unread: bool = False
    best: bool = False
    together: bool = False
    home: str = ""
    count: int | None = None
    lifted: "Understanding | None" = None
    whole: "Understanding | None" = None

    @property
    def full(self) -> "Understanding":
        """All that was found in the words, whatever they are for: small talk lets hardly anything of it stand."""
        return replace(self.whole, intent=self.intent, description=self.description) if self.whole else self

    def setting_aside(self, refs: tuple[Ref, ...]) -> "Understanding":
        """The same with these titles refused: nothing else is said of them but that they were seen."""
        aside = {ref.id for ref in refs}

        def left(said: tuple[Ref, ...]) -> tuple[Ref, ...]:
            return tuple(ref for ref in said if ref.id not in aside)

        return replace(
            self,
            like=left(self.like),
            dislike=left(self.dislike),
            similar_to=left(self.similar_to),
            about=left(self.about),
            without=(*left(self.without), *refs),
            whole=self.whole.setting_aside(refs) if self.whole else None,
        )

    @property
    def wordless(self) -> "Understanding":
        """The same without words to embed: what a message refuses is not what it is about."""
        whole = replace(self.whole, topic="", subject="") if self.whole else None
        return replace(self, topic="", subject="", whole=whole)

    @property
    def asks(self) -> bool:
        """Whether there is anything in it to search by."""
        return bool(
            self.similar_to or self.people or self.in_style_of or self.genres or self.runtime or self.year
            or self.languages or self.countries or self.kids or self.traits or self.moods or self.description
            or self.topic or self.concepts or self.refused or self.notes_refused or self.shunned or self.things
            or self.seasons or self.kind != "any" or self.count or self.best
        )  # fmt: skip

    @property
    def refuses(self) -> bool:
        """Whether it moves away from anything: a kind, a nation, a time, a feeling."""
        return bool(
            self.genres.refused or self.languages.refused or self.countries.refused or self.people.refused
            or self.refused or self.notes_refused or self.shunned or self.runtime or self.year or self.kind == "movie"
            or any(push < 0 for push in self.traits.values())
        )  # fmt: skip

    def request(self, domain: Domain | None = None) -> Request:
        """The request in it, in a domain unless the words say another; liked titles are seeds too when something is
        asked for."""
        seeds = self.similar_to or (self.like if self.intent in ("recommend", "more_like") else ())
        return Request(
            text="" if self.description else self.topic,
            subject=self.subject,
            description=self.description or "",
            domain=(asked := self._domain(seeds, domain)),
            kind=self.kind if self.kind != "any" and asked is Domain.DOCUMENTARIES else None,
            similar_to=tuple(ref.id for ref in seeds),
            people=self.people,
            in_style_of=self.in_style_of,
            genres=self.genres,
            languages=self.languages,
            countries=self.countries,
            runtime=self.runtime,
            year=self.year,
            seasons=self.seasons,
            services=self.services,
            traits=dict(self.traits),
            concepts=dict(self.concepts),
            refused=self.refused,
            notes_refused=self.notes_refused,
            shunned=self.shunned,
            things=self.things,
            details=self.details if self.concepts or self.genres.wanted else (),
            aliases=self.aliases,
            without=frozenset(ref.id for ref in self.without),
            lean=LEANING if self.dialogue else frozenset(),
            count=self.count,
            best=self.best,
            together=self.together,
        )

    def _domain(self, seeds: "tuple[Ref, ...]", usual: Domain | None) -> Domain | None:
        """Where to look: what children may see, the kind that was said, that of the seeds, else the usual."""
        if self.kids:
            return Domain.KIDS
        true = "Documentary" in self.genres.wanted
        if self.kind != "any":
            return Domain.DOCUMENTARIES if true else Domain.TV if self.kind == "series" else Domain.MOVIES
        if true or self.description:
            return None
        kinds = {ref.id.startswith("tmdb:tv:") for ref in seeds or (self.without if self.concepts else ())}
        of_one = Domain.TV if True in kinds else usual if not seeds else Domain.MOVIES
        return usual if not kinds else of_one if len(kinds) == 1 else None

    def to_json(self) -> dict[str, Any]:
        refs = {
            name: [ref.to_json() for ref in getattr(self, name)]
            for name in ("like", "dislike", "seen", "similar_to", "about")
        }
        return {
            "intent": self.intent, "conversation_type": self.conversation_type, **refs, "description": self.description,
            "people": self.people.to_json(), "genres": self.genres.to_json(),
            "runtime": {"min": self.runtime.min, "max": self.runtime.max},
            "year": {"min": self.year.min, "max": self.year.max},
            "languages": self.languages.to_json(), "countries": self.countries.to_json(),
            "services": list(self.services), "kids": self.kids, "kind": self.kind, "stars": self.stars,
            "traits": {name: round(push, 3) for name, push in self.traits.items()}, "moods": list(self.moods),
            "significance": round(self.significance, 3), "source": self.source, "ms": self.ms,
        }  # fmt: skip
