"""What the catalogue answers to a question about one title, or about several beside each other."""

import re
from collections.abc import Callable, Sequence

import numpy as np

from bot.dialogue import Turn
from bot.recommend.reasons import duration, genre_word, language_word
from bot.request import CHILD_UNTIL
from bot.scene import contents
from bot.scene.cards import heading
from bot.scene.known import lesson_phrases
from bot.scene.sequels import series_of
from bot.scene.spoken import PeopleSpoken
from bot.scene.titles import Titles
from bot.titles import Lesson, Title, TitleId, Verdict
from bot.understanding.acts.questions import measure, notes_asked
from bot.understanding.text.plain import plain
from bot.words import territories

NAMES = 5
"""People named in one answer."""
OTHERS, MOST_IN_ORDER = 5, 12
"""Other titles named in one answer, and titles of one series."""
MUCH, SOME = 0.8, 0.0
"""Standard deviations above the usual from which a trait is much, and some."""
NEARLY = 1
"""Years that a child may be younger than a title suits, with a grown-up beside it."""
FOR_GROWN_UPS = ("R", "NC-17", "TV-MA")
GROWN = 17
"""The age from which a title is for grown-ups."""
FEW_VOTES = 20
"""Votes below which an average says nothing."""
HOLDS = 0.4
"""The strength from which a concept is told to hold."""
ENDINGS = {
    "happy ending": "well", "triumphant ending": "well", "bittersweet ending": "bittersweet", "dark ending": "dark",
    "open ending": "open", "shock ending": "shock",
}  # fmt: skip
"""How an ending is told, by its concept."""
COLOUR_SURE = 1975
"""The year from which a film of which nothing is noted is taken to be in colour."""


_ROLE = re.compile(
    r"\b(?:plays?|played|spielt|joue|hace de|играет) "
    r"(?!in\b|it\b|that\b|the (?:lead|main)|dans\b|da\b|mit\b|в\b|там\b)\w"
)
"""A question for somebody's part: "who plays Mr Knightley?"."""


_EPISODES = re.compile(r"episode|folgen|episodio|capitulo|сери[йи]|集")


class Answers:
    """Facts in words. `fact` never raises: what isn't known is said."""

    def __init__(self, titles: Titles) -> None:
        self._titles = titles

    def fact(self, turn: Turn, asked: str, title: Title) -> str:
        """One line on what is asked of one title."""
        if asked == "about":
            return title.overview or turn.say("about-title", title=title.title)
        answer = getattr(self, f"_{asked}", None) if asked in _FACTS else None
        return answer(turn, title) if answer else turn.say("about-title", title=title.title)

    def _holds(self, turn: Turn, title: Title) -> str:
        return contents.holds(turn, title)

    def _warnings(self, turn: Turn, title: Title) -> str:
        return contents.warnings(turn, title)

    def _certificate(self, turn: Turn, title: Title) -> str:
        told = contents.certificate(turn, title)
        known = title.vote_average and (title.vote_count or 0) >= FEW_VOTES
        return f"{told} {self._good(turn, title)}" if known else told

    def _director(self, turn: Turn, title: Title) -> str:
        key = "ask-director-series" if title.kind == "series" else "ask-director"
        return self._names(turn, title, title.directors, key, "ask-director-unknown")

    def _crew(self, turn: Turn, title: Title) -> str:
        """Composers, writers and cameras are in no catalogue here: said so, with whom it does know."""
        who = self._director(turn, title) if title.directors else ""
        return f"{turn.say('ask-crew-unknown', title=title.title)} {who}".strip()

    def _original(self, turn: Turn, title: Title) -> str:
        if not title.original_title:
            return turn.say("ask-original-unknown", title=title.title)
        same = title.original_title == title.title
        key = "ask-original-same" if same else "ask-original"
        return turn.say(key, title=title.title, original=title.original_title)

    def _cast(self, turn: Turn, title: Title) -> str:
        told = self._names(turn, title, title.cast, "ask-cast", "ask-cast-unknown")
        if title.cast and _ROLE.search(plain(turn.text)):  # who plays whom is in no catalogue here
            return f"{turn.say('ask-cast-role')} {told}"
        return told

    def _names(self, turn: Turn, title: Title, names: Sequence[str], key: str, unknown: str) -> str:
        if not names:
            return turn.say(unknown, title=title.title)
        return turn.say(key, title=title.title, names=turn.say.several(list(names[:NAMES])))

    def _person_in(self, turn: Turn, title: Title) -> str:
        asked = [*turn.read.people.wanted, *turn.read.people.refused]
        lately = [
            lesson.value for insight in turn.taste.insights for lesson in insight.lessons if lesson.kind == "person"
        ]
        spoken = turn.recall(PeopleSpoken)
        lately += spoken.names[:1] if spoken else ()
        names = asked or lately[-1:]
        if not names:
            return self._cast(turn, title)
        there = {name.casefold() for name in (*title.cast, *title.directors)}
        key = "ask-person-yes" if names[0].casefold() in there else "ask-person-no"
        return turn.say(key, name=names[0], title=title.title)

    def shared(self, turn: Turn, one: Title, other: Title) -> str:
        """Who plays in both of two titles, or directed both."""
        people = {name.casefold(): name for name in (*one.cast, *one.directors)}
        both = [people[name.casefold()] for name in (*other.cast, *other.directors) if name.casefold() in people]
        names = turn.say.several(list(dict.fromkeys(both))[:NAMES])
        return turn.say("ask-shared" if both else "ask-shared-none", names=names, one=one.title, other=other.title)

    def _length(self, turn: Turn, title: Title) -> str:
        if not title.runtime:
            return turn.say("ask-length-unknown", title=title.title)
        key = "ask-length-series" if title.kind == "series" else "ask-length"
        return turn.say(key, title=title.title, duration=duration(title.runtime, turn.say))

    def _year(self, turn: Turn, title: Title) -> str:
        if not title.year:
            return turn.say("ask-year-unknown", title=title.title)
        return turn.say("ask-year", title=title.title, year=str(title.year))

    def _language(self, turn: Turn, title: Title) -> str:
        if not title.language:
            return turn.say("ask-language-unknown", title=title.title)
        asked = turn.read.languages.wanted
        key = "ask-language"
        if asked:
            key = "ask-language-yes" if title.language in asked else "ask-language-no"
        return turn.say(key, title=title.title, language=language_word(title.language, turn.say))

    def _country(self, turn: Turn, title: Title) -> str:
        if not title.countries:
            return turn.say("ask-country-unknown", title=title.title)
        names = territories(turn.say.locale)
        countries = turn.say.several([names.get(code, code) for code in title.countries[:3]])
        return turn.say("ask-country", title=title.title, countries=countries)

    def _seasons(self, turn: Turn, title: Title) -> str:
        if title.kind != "series":
            return turn.say("ask-seasons-film", title=title.title)
        key = "ask-seasons" if title.seasons else "ask-seasons-unknown"
        told = turn.say(key, title=title.title, count=title.seasons or 0)
        return f"{told} {turn.say('ask-episodes-unknown')}" if _EPISODES.search(plain(turn.text)) else told

    def _genre(self, turn: Turn, title: Title) -> str:
        genres = turn.say.several([genre_word(genre, turn.say) for genre in title.genres])
        asked = turn.read.genres.wanted
        key = "ask-genre" if not asked else "ask-genre-yes" if set(asked) & set(title.genres) else "ask-genre-no"
        return turn.say(key, title=title.title, genres=genres)

    def _good(self, turn: Turn, title: Title) -> str:
        if not title.vote_average or (title.vote_count or 0) < FEW_VOTES:
            return turn.say("ask-good-unknown", title=title.title)
        return turn.say("ask-good", title=title.title, rating=f"{title.vote_average:.1f}")

    def _named(self, turn: Turn, title: Title) -> str:
        return turn.say("ask-named", title=heading(title))

    def _scary(self, turn: Turn, title: Title) -> str:
        return turn.say(f"ask-scary-{self._degree(title, 'scares')}", title=title.title)

    def _violent(self, turn: Turn, title: Title) -> str:
        if title.notes_known and "gore" in notes_asked(plain(turn.text)):
            return contents.holds(turn, title)
        return turn.say(f"ask-violent-{self._degree(title, 'violence')}", title=title.title)

    def _funny(self, turn: Turn, title: Title) -> str:
        return turn.say(f"ask-funny-{self._degree(title, 'humor')}", title=title.title)

    def _sad(self, turn: Turn, title: Title) -> str:
        return turn.say(f"ask-sad-{self._degree(title, 'darkness')}", title=title.title)

    def _degree(self, title: Title, trait: str) -> str:
        much = self._titles.trait(title.id, trait)
        return "yes" if much >= MUCH else "some" if much > SOME else "no"

    def _paced(self, turn: Turn, title: Title) -> str:
        slow = self._titles.trait(title.id, "pacing_slow")
        how = "slow" if slow > 0.5 else "fast" if slow < -0.3 else "middle"
        return turn.say(f"ask-paced-{how}", title=title.title)

    def _child(self, turn: Turn, title: Title) -> str:
        arrays = self._titles.arrays
        row = arrays.place[title.id]
        safe_from = min(int(arrays.kids_age[row]), int(arrays.young_age[row]))
        known = title.suits_from if title.suits_from is not None else (safe_from if safe_from < 99 else None)
        age = turn.meant.value
        if known is None:
            return turn.say(
                "ask-child-grown" if title.certificate in FOR_GROWN_UPS else "ask-child-unknown", title=title.title
            )
        if age:
            return turn.say(
                f"ask-child-{_suits(known, int(age), title)}", title=title.title, age=age, **{"from": known}
            )
        return turn.say("ask-child-grown" if known >= GROWN else "ask-child-from", title=title.title, **{"from": known})

    def _animal(self, turn: Turn, title: Title) -> str:
        """Whether an animal dies: yes or no and nothing else, and only where it is known."""
        if not title.notes_known:
            return turn.say("ask-note-unknown", title=title.title)
        dog = any(word in plain(turn.text) for word in ("dog", "hund", "chien", "perro", "собак", "狗"))
        notes = ("a dog dies",) if dog else ("a dog dies", "an animal dies")
        return turn.say("ask-note-yes" if any(title.notes.get(note) for note in notes) else "ask-note-no")

    def _true(self, turn: Turn, title: Title) -> str:
        if self._is(title, "true story", "based on true story", "biography"):
            return turn.say("ask-true-yes", title=title.title)
        if self._is(title, "based on a book", "based on novel or book"):
            return turn.say("ask-true-book", title=title.title)
        return turn.say("ask-true-no" if title.concepts else "ask-true-unknown", title=title.title)

    def _colour(self, turn: Turn, title: Title) -> str:
        if self._is(title, "black and white", "black and white"):
            return turn.say("ask-colour-no", title=title.title)
        known = bool(title.concepts) or (title.year or 0) >= COLOUR_SURE
        return turn.say("ask-colour-yes" if known else "ask-colour-unknown", title=title.title)

    def _beyond(self, turn: Turn, title: Title) -> str:
        """What no fact answers; the description may."""
        return "\n".join(filter(None, (turn.say("ask-beyond", title=title.title), title.overview)))

    def _award(self, turn: Turn, title: Title) -> str:
        if self._is(title, "oscar winner") or self._is(title, "best picture"):
            return turn.say("ask-award-yes", title=title.title)
        key = "ask-award-festival" if self._is(title, "festival winner") else "ask-award-unknown"
        return turn.say(key, title=title.title)

    def _is(self, title: Title, concept: str, *keywords: str) -> bool:
        """Whether the title has a concept by what was written, or by its source's keywords."""
        return title.concepts.get(concept, 0) >= 0.4 or bool(set(keywords) & set(title.keywords))

    def _sequel(self, turn: Turn, title: Title) -> str:
        """What comes next, and the whole of them in their order where there are more than two."""
        series = series_of(title, self._titles.arrays)
        if len(series) < 2:
            return turn.say("ask-sequel-unknown", title=title.title)
        place = series.index(title.id) + 1
        if place == len(series):
            return turn.say("ask-sequel-last", title=title.title, others=self._dated(turn, series[:-1]))
        told = turn.say("ask-sequel-next", title=title.title, next=self._dated(turn, series[place : place + 1]))
        return told if len(series) == 2 else f"{told} {turn.say('ask-order', titles=self._dated(turn, series))}"

    def _order(self, turn: Turn, title: Title) -> str:
        series = series_of(title, self._titles.arrays)
        if len(series) < 2:
            return turn.say("ask-order-alone", title=title.title)
        return turn.say("ask-order", titles=self._dated(turn, series))

    def _dated(self, turn: Turn, titles: Sequence[TitleId]) -> str:
        """The titles with their years, the first MOST_IN_ORDER."""
        arrays = self._titles.arrays
        names = [
            turn.say("title-near", title=self._titles.name(title), year=int(arrays.years[arrays.place[title]]))
            for title in titles[:MOST_IN_ORDER]
        ]
        return ", ".join(names) if len(names) > 2 else turn.say.several(names)

    def _ending(self, turn: Turn, title: Title) -> str:
        """How a film ends is never told; what may be told is."""
        return "\n".join(filter(None, (turn.say("ask-ending", title=title.title), title.overview)))

    def _end_tone(self, turn: Turn, title: Title) -> str:
        """Whether it ends well, which gives nothing away; what isn't known is said."""
        known = [name for name in ENDINGS if title.concepts.get(name, 0.0) >= HOLDS]
        tone = ENDINGS[max(known, key=lambda name: title.concepts[name])] if known else ""
        if not tone and title.notes.get("bleak ending"):
            tone = "dark"
        return turn.say(f"ask-end-{tone or 'unknown'}", title=title.title)

    def _mine(self, turn: Turn, title: Title) -> str:
        """What the person said of it."""
        said = [i.said for i in turn.taste.insights if i.said and (i.title == title.id or _of(i.lessons, title.id))]
        judged = next((j for j in reversed(turn.taste.judgements) if j.title == title.id), None)
        if said and (not judged or judged.verdict is not Verdict.RATED):
            return turn.say("ask-mine-said", title=title.title, said=said[-1])
        if not judged:
            return turn.say("ask-mine-nothing", title=title.title)
        if judged.verdict is Verdict.RATED:
            return turn.say("ask-mine-stars", title=title.title, stars=f"{judged.stars:g}")
        return turn.say(f"ask-mine-{judged.verdict.value.replace('_', '-')}", title=title.title)

    def people(self, asked: str, title: Title) -> tuple[str, ...]:
        """Whom an answer names, the leads first; nobody where it is about something else."""
        named = {"director": title.directors, "cast": title.cast, "person_in": title.cast}
        return tuple(named.get(asked, ()))

    def against(self, turn: Turn, title: Title) -> str:
        """What the person refuses that the title has, in words; empty when nothing speaks against it."""
        refused = turn.taste.refused
        found = [genre_word(genre, turn.say) for genre in refused.genres if genre in title.genres]
        people = {name.casefold() for name in (*title.cast, *title.directors)}
        found += [name for name in refused.people if name.casefold() in people]
        lessons = [x for insight in turn.taste.insights for x in insight.lessons if x.lean < 0]
        against = [x for x in lessons if x.kind == "concept" and title.concepts.get(x.value)]
        return turn.say.several([*found, *lesson_phrases(tuple(against), turn.say)]) if found or against else ""

    def others_by(self, turn: Turn, title: Title) -> tuple[str, tuple[TitleId, ...], str]:
        """Who is meant by "he" or "she", their other titles, the best known first, and the key of the sentence."""
        arrays = self._titles.arrays
        asked = [name for name in turn.read.people.wanted if name]
        name = asked[0] if asked else next(iter((*title.directors, *title.cast)), "")
        rows = [row for row in arrays.people.get(name.casefold(), []) if arrays.ids[row] != title.id]
        rows = sorted(rows, key=lambda row: -float(np.nan_to_num(arrays.columns.vote_count[row])))
        key = "ask-others" if name in title.directors else "ask-others-cast"
        return name, tuple(arrays.ids[row] for row in rows[:OTHERS]), key

    def compared(self, turn: Turn, titles: Sequence[Title]) -> tuple[str, Title | None]:
        """The one that wins a comparison with the figures of all; None where nothing can be compared."""
        side = measure(plain(turn.text)) or "rating+"
        values = [(title, self._value(title, side[:-1])) for title in titles]
        known = [(title, value) for title, value in values if value is not None]
        if not known:
            return turn.say("ask-compare-unknown"), None
        best = max(known, key=lambda each: each[1] if side.endswith("+") else -each[1])[0]
        figure = _FIGURES.get(side[:-1])
        if not figure:
            return turn.say("ask-compare-plain", title=heading(best)), best
        rest = [turn.say("ask-compare-rest", title=t.title, value=figure(t, turn)) for t, _ in known if t is not best]
        told = turn.say("ask-compare", title=best.title, value=figure(best, turn), rest=" · ".join(rest[:4]))
        return told.strip(), best

    def _value(self, title: Title, name: str) -> float | None:
        if name in ("length", "year", "rating", "fame"):
            found = {
                "length": title.runtime,
                "year": title.year,
                "rating": title.vote_average,
                "fame": title.vote_count,
            }[name]
            return float(found) if found else None
        return self._titles.trait(title.id, name)


def _of(lessons: Sequence[Lesson], title: TitleId) -> bool:
    return any(lesson.value == title for lesson in lessons)


_FACTS = frozenset((
    "director", "crew", "original", "cast", "person_in", "length", "year", "language", "country", "seasons", "genre",
    "good", "named", "scary",
    "violent", "funny", "sad", "paced", "child", "animal", "true", "award", "colour", "beyond", "sequel", "order",
    "ending", "end_tone", "mine", "holds", "warnings", "certificate",
))  # fmt: skip
"""The facts of questions.yaml that are answered by one line a title."""
_FIGURES: dict[str, Callable[[Title, Turn], str]] = {
    "length": lambda title, turn: duration(title.runtime or 0, turn.say),
    "year": lambda title, turn: str(title.year),
    "rating": lambda title, turn: f"★ {title.vote_average:.1f}",
}
"""How a figure that was compared is said."""


def _suits(known: int, age: int, title: Title) -> str:
    """Whether a title that suits from an age `known` suits another: yes, nearly or no; never below seventeen where its
    certificate is for grown-ups."""
    if title.certificate in FOR_GROWN_UPS and age < GROWN:
        return "no"
    return "yes" if known <= age else "nearly" if known - age <= NEARLY and known < CHILD_UNTIL else "no"
