"""The form in which Claude answers: the understanding object of the design, with titles by name instead of id.

Where the words are a fixed list the schema names them, so that the service can only choose among them; reading is
laxer, for what is unknown is dropped in linking.py. All fields are required: the service allows few optional ones.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from bot.request import ConversationType, Intent
from bot.taste.traits import TRAITS
from bot.titles import GENRES
from bot.understanding.text.lexicons import lexicon

Genre = Annotated[str, WithJsonSchema({"enum": list(GENRES)})]
Trait = Annotated[str, WithJsonSchema({"enum": list(TRAITS)})]
Mood = Annotated[str, WithJsonSchema({"enum": list(lexicon("limits/moods"))})]
Service = Annotated[str, WithJsonSchema({"enum": list(lexicon("limits/filters")["services"])})]


class _Part(BaseModel):
    model_config = ConfigDict(allow_inf_nan=False, populate_by_name=True)


class TitleSaid(_Part):
    title: str = Field(description="the title's full English name as TMDB has it")
    year: int | None = Field(description="the year it came out; null when you are not sure")
    quote: str = Field(description="the words of the conversation that name or mean it, exactly as written")


class NamesSaid(_Part):
    wanted: list[str] = Field(alias="in")
    refused: list[str] = Field(alias="out")


class GenresSaid(_Part):
    wanted: list[Genre] = Field(alias="in")
    refused: list[Genre] = Field(alias="out")


class RangeSaid(_Part):
    min: float | None
    max: float | None


class PushSaid(_Part):
    trait: Trait
    push: float = Field(description="-1 (much less of it) to 1 (much more of it)")


class ReadAnswer(_Part):
    intent: Intent
    conversation_type: ConversationType
    like: list[TitleSaid]
    dislike: list[TitleSaid]
    seen: list[TitleSaid]
    similar_to: list[TitleSaid]
    about: list[TitleSaid]
    half_remembered: bool
    topic: str
    people: NamesSaid
    genres: GenresSaid
    runtime: RangeSaid
    year: RangeSaid
    languages: NamesSaid
    countries: NamesSaid
    services: list[Service]
    kids: bool
    kind: Literal["movie", "series", "any"]
    stars: float | None
    traits: list[PushSaid]
    moods: list[Mood]
    significance: float
