"""Smaller questions of a title: its tone, whether there is singing in it, whether a season is a story of its own, who
wrote or scored it, what it is called in the person's language, which of two things it is more of."""

from collections.abc import Callable, Mapping

from bot.dialogue import Turn
from bot.knowledge.vocabulary import concepts
from bot.recommend.reasons import concept_label, genre_word, shared_word
from bot.titles import Title
from bot.understanding.acts.cues import has
from bot.understanding.acts.questions import ROLES, kinds_asked
from bot.understanding.text.plain import plain
from bot.words import FALLBACK, ORDINARY, territories, titles_elsewhere

HOLDS = 0.4
"""The strength from which a concept is told to be there."""
MOST = 3
"""Things told in one line."""
_SUNG = ("musical", "music making", "bollywood")
_BY_ITSELF = ("anthology", "case of the week", "sitcom", "episodic", "reality show")
"""Concepts of series into which one may come at any place."""
_GOES_ON = ("puzzle box", "interwoven stories", "decades-spanning", "crime saga", "succession", "slow burn", "epic")
"""Concepts of series that tell one story."""
SHORT = 30
"""Minutes of an episode up to which a comedy is told in single ones."""


def tone(turn: Turn, title: Title) -> str:
    """How it feels, by its concepts."""
    felt = [name for name, strength in title.concepts.items() if strength >= HOLDS and name in concepts()]
    felt = sorted((n for n in felt if concepts()[n].group == "feel"), key=lambda name: -title.concepts[name])
    if not felt:
        return turn.say("ask-tone-unknown", title=title.title)
    things = turn.say.several([concept_label(name, turn.say) for name in felt[:MOST]])
    return turn.say("ask-tone", title=title.title, things=things)


def songs(turn: Turn, title: Title) -> str:
    """Whether there is singing in it."""
    sung = any(title.concepts.get(name, 0.0) >= HOLDS for name in _SUNG) or "Music" in title.genres
    known = "yes" if sung else "no" if title.concepts else "unknown"
    return turn.say(f"ask-songs-{known}", title=title.title)


def own_story(turn: Turn, title: Title) -> str:
    """Whether each season, or each episode, of a series is a story of its own."""
    if title.kind != "series":
        return turn.say("ask-seasons-film", title=title.title)
    if title.concepts.get("anthology", 0.0) >= HOLDS:
        return turn.say("ask-own-story-yes", title=title.title)
    if _stands_by_itself(title):
        return turn.say("ask-own-story-episodes", title=title.title)
    known = any(title.concepts.get(name, 0.0) >= HOLDS for name in _GOES_ON)
    return turn.say("ask-own-story-no" if known else "ask-own-story-unknown", title=title.title)


def _stands_by_itself(title: Title) -> bool:
    """Whether one may come into a series at any place: by what it is, or a comedy of short episodes."""
    short = "Comedy" in title.genres and 0 < (title.runtime or 0) <= SHORT
    return short or any(title.concepts.get(name, 0.0) >= HOLDS for name in _BY_ITSELF)


def whether_anywhere(turn: Turn, title: Title) -> str:
    """Whether one may come into a series without its first season."""
    return turn.say(
        "ask-standalone-anywhere" if _stands_by_itself(title) else "ask-standalone-first", title=title.title
    )


def crew(turn: Turn, title: Title) -> str:
    """Who wrote, scored or shot it is in no catalogue here: said so of whom it was asked, else who did direct it."""
    role = next((role for role in ROLES if has(f"role {role}", plain(turn.text))), "")
    if role:
        return turn.say(f"ask-crew-{role}", title=title.title)
    return turn.say("ask-crew-unknown", title=title.title)


def local_title(turn: Turn, title: Title) -> str:
    """What it is called in the language asked for, else in the person's, as far as anybody wrote that down."""
    asked = turn.read.full.languages.wanted
    locale = asked[0] if asked else turn.say.locale
    names = titles_elsewhere().get(title.title) or titles_elsewhere().get(f"{title.title} ({title.year})") or {}
    own = [title.title] if locale == FALLBACK else names.get(locale, [])
    if not own:
        return turn.say("ask-local-title-none", title=title.title)
    return turn.say("ask-local-title", name=own[0].removesuffix(ORDINARY))


def either(turn: Turn, title: Title) -> str:
    """Which of two genres it is more of; empty where no two are named."""
    asked = kinds_asked(turn.read.full)[:2]
    if len(asked) < 2 or not has("either_or", plain(turn.text)):
        return ""
    weight = {genre: len(title.genres) - title.genres.index(genre) if genre in title.genres else 0 for genre in asked}
    one, other = sorted(asked, key=lambda genre: -weight[genre])
    names = {"one": shared_word(one, turn.say), "other": shared_word(other, turn.say)}
    if not weight[one]:
        genres = turn.say.several([genre_word(genre, turn.say) for genre in title.genres])
        return turn.say("ask-genre-no", title=title.title, genres=genres)
    how = "both" if weight[other] and weight[one] - weight[other] < 2 else "more"
    return turn.say(f"ask-either-{how}", title=title.title, **names)


def country(turn: Turn, title: Title) -> str:
    """Where it was made."""
    if not title.countries:
        return turn.say("ask-country-unknown", title=title.title)
    names = territories(turn.say.locale)
    countries = turn.say.several([names.get(code, code) for code in title.countries[:3]])
    return turn.say("ask-country", title=title.title, countries=countries)


_GROSS = {"body horror": 1.0, "vomiting": 1.0, "gore": 0.8, "sex": 0.5, "strong language": 0.4}
"""What each note, shown strongly, adds to how gross a title is."""
_COARSE = ("raunchy", "disturbing", "cannibalism")


def gross(turn: Turn, title: Title) -> str:
    """Whether it is gross: crude in its jokes, or hard on the stomach."""
    noted = max((weight * title.notes.get(name, 0.0) for name, weight in _GROSS.items()), default=0.0)
    told = max(noted, *(title.concepts.get(name, 0.0) for name in _COARSE))
    known = "yes" if told >= 0.7 else "some" if told >= HOLDS else "no" if title.notes_known else "unknown"
    return turn.say("ask-note-unknown" if known == "unknown" else f"ask-gross-{known}", title=title.title)


TOLD: Mapping[str, Callable[[Turn, Title], str]] = {
    "tone": tone, "songs": songs, "own_story": own_story, "crew": crew, "local_title": local_title,
    "gross": gross, "country": country,
}  # fmt: skip
"""The facts of questions.yaml that are told here."""
