"""What the API takes and gives, as models; OpenAPI is made of them."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Domain = Literal["movies", "tv", "documentaries", "kids"]
UserId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.@-]{1,60}$")]
MovieId = Annotated[str, StringConstraints(pattern=r"^tmdb:(movie|tv):[0-9]{1,10}$")]
Locale = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})?$")]
Text = Annotated[str, StringConstraints(max_length=4000)]
Name = Annotated[str, StringConstraints(max_length=40)]


class Taken(BaseModel):
    """What is sent in; a key that nobody knows is refused by name."""

    model_config = ConfigDict(extra="forbid")


class Trouble(BaseModel):
    """RFC 9457; `detail` says how to mend it."""

    type: str
    title: str
    status: int
    detail: str


class Context(Taken):
    """`user_id` is who it is for, a name of your own; without it the session is somebody new."""

    user_id: UserId | None = None
    locale: Locale = "en"


class Start(Taken):
    domain: Domain = "movies"
    context: Context = Context()


class Answer(Taken):
    """`answer` is an option's id; `responseTime` milliseconds until it was given."""

    questionId: Annotated[str, StringConstraints(max_length=60)]
    answer: Annotated[str, StringConstraints(max_length=60)]
    responseTime: Annotated[int, Field(ge=0, le=86_400_000)] | None = None


class Reaction(Taken):
    movieId: MovieId
    reaction: Literal["like", "dislike", "seen", "save", "not_interested"]


class Refine(Taken):
    """`mood` goes with `adjust_mood`; `movieId` says what `more_like_this` is about, else the last title liked here."""

    feedback: Annotated[list[Reaction], Field(max_length=50)] = []
    action: Literal["more_like_this", "try_different", "adjust_mood"]
    mood: Annotated[str, StringConstraints(max_length=30)] = ""
    movieId: MovieId | None = None


class Option(BaseModel):
    id: str
    label: str


class Question(BaseModel):
    id: str
    text: str
    options: list[Option]


class DomainOut(BaseModel):
    id: Domain
    name: str
    questions: list[Question]


class Progress(BaseModel):
    answered: int
    total: int


class Movie(BaseModel):
    """A title on a card; `sure` is how likely it is theirs, in a word."""

    id: str
    title: str
    kind: str
    year: int | None
    runtime: int | None
    genres: list[str]
    rating: float | None
    overview: str | None
    reason: str
    sure: str
    posterUrl: str


class Step(BaseModel):
    """Where a session stands: a question, or recommendations with what was understood (`message`); `moods` where one
    is to be chosen."""

    sessionId: str
    question: Question | None = None
    progress: Progress | None = None
    message: str = ""
    recommendations: list[Movie] = []
    moods: list[Option] = []


class Recommend(Taken):
    """`weights` are part=number with a comma between; `ann_description` are words to search by; the rest says what
    holds for this request alone."""

    user_id: UserId
    profile: Name = ""
    query: Text = ""
    limit: Annotated[int, Field(ge=1, le=50)] = 8
    diversify: Annotated[float, Field(ge=0, le=1)] | None = None
    cursor: Annotated[str, StringConstraints(max_length=200)] = ""
    weights: Annotated[str, StringConstraints(max_length=300)] = ""
    ann_description: Annotated[str, StringConstraints(max_length=1000)] = ""
    rewrite: bool = True
    use_llm_intent: bool = True
    locale: Locale = "en"


class Pick(BaseModel):
    model_config = ConfigDict(extra="allow")
    id: str
    title: str
    score: float
    confidence: float
    reason: str


class Picks(BaseModel):
    items: list[Pick]
    next_cursor: str | None
    relaxed: list[str]
    request: dict[str, Any]


class Event(Taken):
    """`rating` 1 to 5 makes it a rating, whatever `event_type` says."""

    id: MovieId
    rating: Annotated[float, Field(ge=0.5, le=5, multiple_of=0.5)] | None = None
    at: datetime | None = None


class History(Taken):
    user_id: UserId
    profile: Name = ""
    items: Annotated[list[Event], Field(min_length=1, max_length=500)]
    event_type: Literal["liked", "disliked", "seen", "saved", "not_interested", "rated"] = "seen"


class HistoryTaken(BaseModel):
    taken: int
    known: int


class Feedback(Taken):
    """Verdicts (`like` …) are turns of the dialogue; `impression`, `click`, `open`, `dismiss` are kept as they are."""

    user_id: UserId
    item_id: MovieId
    event_type: Literal["impression", "click", "open", "dismiss", "like", "dislike", "seen", "save", "not_interested"]
    meta: Annotated[dict[str, str | int | float | bool | None], Field(max_length=20)] = {}


class Noted(BaseModel):
    noted: bool


class Talk(Taken):
    """`text` is what was said; `press` the `action` of a button that came before."""

    user_id: UserId
    locale: Locale = "en"
    text: Text = ""
    press: Annotated[str, StringConstraints(max_length=64)] = ""


class ButtonOut(BaseModel):
    label: str
    action: str


class CardOut(BaseModel):
    id: str
    heading: str
    facts: str
    reason: str
    footer: str
    overview: str
    buttons: list[ButtonOut]


class ReplyOut(BaseModel):
    text: str
    cards: list[CardOut]
    buttons: list[ButtonOut]
    picture: bool
    alert: bool


class Talked(BaseModel):
    replies: list[ReplyOut]
