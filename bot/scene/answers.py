"""What the catalogue answers to a question about one title, or about several beside each other."""

import re
from collections.abc import Sequence

from bot.dialogue import Turn
from bot.recommend.reasons import duration, genre_word
from bot.scene import checks, contents, criteria, particulars, sequels, set_there, versions
from bot.scene.cards import heading
from bot.scene.known import lesson_phrases, told_before
from bot.scene.opinions import standing, usual_rating
from bot.scene.scene import WishSoFar
from bot.scene.stories import story
from bot.scene.titles import Titles
from bot.scene.who_is_in import whether_in
from bot.titles import Title, TitleId
from bot.understanding.acts.certificates import certificate_named
from bot.understanding.acts.cues import has
from bot.understanding.acts.questions import fact_asked, measure, notes_asked
from bot.understanding.acts.references import description
from bot.understanding.text.plain import plain

NAMES = 5
"""People named in one answer."""
NAMELIKE = 3
"""Letters from which a word of a description may tell a title."""
FEW_VOTES = 20
"""Votes below which an average says nothing."""
HOLDS = 0.4
"""The strength from which a concept is told to hold."""
ENDINGS = {
    "happy ending": "well", "triumphant ending": "well", "bittersweet ending": "bittersweet", "dark ending": "dark",
    "open ending": "open", "shock ending": "shock",
}  # fmt: skip
"""How an ending is told, by its concept."""
_MADE_FROM = ("based on a comic", "based on a play", "based on a game")
"""What else than a book or what happened a title may be made from."""
COLOUR_SURE = 1975
"""The year from which a film of which nothing is noted is taken to be in colour."""


TRAITS = {
    "scary": "scares", "violent": "violence", "funny": "humor", "confusing": "complexity", "tense": "suspense",
    "romantic": "romance",
}  # fmt: skip
"""Facts that are asked of how much of a trait there is."""


_FOR_THEM = re.compile(
    r"\bfor (?:them|him|her|us|the)\b|\bfur (?:sie|ihn|die)\b|\bpour (?:eux|elles?|lui|les)\b"
    r"|\bpara (?:ell[ao]s?|el|l[ao]s)\b|\bдля (?:них|него|нее|дет\w+)|他们|她们|孩子"
)
"""For those who watch along."""


_ROLE = re.compile(
    r"\bplayed by\b|\b(?:plays?|played|spielt|joue|hace de|играет) "
    r"(?!in\b|it\b|that\b|the (?:lead|main)|die haupt|den haupt|le role principal|главн|dans\b|dedans|la-dedans|da\b"
    r"|hier\b|noch\b|denn\b|alles\b|mit\b|in\b|im\b|beim?\b|dabei\b|в\b|во\b|там\b|тут\b|еще\b)\w"
)
"""A question for somebody's part: "who plays Mr Knightley?"."""


_MORE = re.compile(
    r"finish|\bover\b|cancel|complete|ongoing|running|going|more|another|next|new season"
    r"|abgeschlossen|zu ende|fortgesetzt|abgesetzt|fini|termin|annul|acab|cancel|законч|заверш|закры|完结|下一季"
)
_EPISODES = re.compile(r"episode|folgen|episodio|capitulo|сери[йи]|集")


def asks_part(text: str) -> bool:
    """Whether it is asked who plays somebody."""
    return bool(_ROLE.search(plain(text))) or has("whose_part", plain(text))


class Answers:
    """Facts in words. `fact` never raises: what isn't known is said."""

    def __init__(self, titles: Titles) -> None:
        self._titles = titles

    def fact(self, turn: Turn, asked: str, title: Title) -> str:
        """One line on what is asked of one title."""
        if asked == "about":
            return story(title, turn.say) or turn.say("about-title", title=title.title)
        if asked in particulars.TOLD:
            return particulars.TOLD[asked](turn, title)
        if asked in TRAITS and asked != "violent":
            return self._of_degree(turn, title, asked)
        answer = getattr(self, f"_{asked}", None) if asked in _FACTS else None
        return answer(turn, title) if answer else turn.say("about-title", title=title.title)

    def _holds(self, turn: Turn, title: Title) -> str:
        return contents.holds(turn, title)

    def _warnings(self, turn: Turn, title: Title) -> str:
        return contents.warnings(turn, title)

    def _certificate(self, turn: Turn, title: Title) -> str:
        told = contents.certificate(turn, title)
        return f"{told} {self._stands(turn, title)}".strip()

    def _director(self, turn: Turn, title: Title) -> str:
        key = "ask-director-series" if title.kind == "series" else "ask-director"
        return self._names(turn, title, title.directors, key, "ask-director-unknown")

    def _original(self, turn: Turn, title: Title) -> str:
        if not title.original_title:
            return turn.say("ask-original-unknown", title=title.title)
        same = title.original_title == title.title
        key = "ask-original-same" if same else "ask-original"
        return turn.say(key, title=title.title, original=title.original_title)

    def _cast(self, turn: Turn, title: Title) -> str:
        told = self._names(turn, title, title.cast, "ask-cast", "ask-cast-unknown")
        if title.cast and asks_part(turn.text):  # who plays whom is in no catalogue here
            return f"{turn.say('ask-cast-role')} {told}"
        return told

    def _names(self, turn: Turn, title: Title, names: Sequence[str], key: str, unknown: str) -> str:
        if not names:
            return turn.say(unknown, title=title.title)
        return turn.say(key, title=title.title, names=turn.say.several(list(names[:NAMES])))

    def _person_in(self, turn: Turn, title: Title) -> str:
        return whether_in(turn, title, self._titles) or self._elsewise(turn, title)

    def _that_one(self, turn: Turn, title: Title) -> str:
        """Whether it is the one that is described; where nothing tells, that nothing does."""
        said = plain(turn.text)
        words = {word.strip(".,!?") for word in description(said).split() if len(word) > NAMELIKE}
        told = plain(f"{title.overview or ''} {story(title, turn.say)} {' '.join(title.keywords)}")
        known = any(word in told for word in words)
        known = known or bool(self._titles.described([title.id], description(said), turn.read.full))
        return turn.say(f"ask-that-one-{'yes' if known else 'unknown'}", title=title.title)

    def _elsewise(self, turn: Turn, title: Title) -> str:
        """Where nobody was named after all: what else is asked of it, else who is in it."""
        read = turn.read.full
        if read.concepts or read.refused or notes_asked(plain(turn.text)):
            return checks.told(turn, title, self._titles)
        return self._cast(turn, title) if has("he_or_she", plain(turn.text)) else self._beyond(turn, title)

    def _length(self, turn: Turn, title: Title) -> str:
        if not title.runtime:
            return turn.say("ask-length-unknown", title=title.title)
        key = "ask-length-series" if title.kind == "series" else "ask-length"
        return turn.say(key, title=title.title, duration=duration(title.runtime, turn.say))

    def _year(self, turn: Turn, title: Title) -> str:
        if not title.year:
            return turn.say("ask-year-unknown", title=title.title)
        key = "ask-year-old" if has("too_old", plain(turn.text)) else "ask-year"
        return turn.say(key, title=title.title, year=str(title.year))

    def _language(self, turn: Turn, title: Title) -> str:
        return versions.language(turn, title)

    def _seasons(self, turn: Turn, title: Title) -> str:
        if title.kind != "series":
            return turn.say("ask-seasons-film", title=title.title)
        key = "ask-seasons" if title.seasons else "ask-seasons-unknown"
        told = turn.say(key, title=title.title, count=title.seasons or 0)
        said = plain(turn.text)
        unknown = "ask-episodes-unknown" if _EPISODES.search(said) else "ask-more-unknown" if _MORE.search(said) else ""
        return f"{told} {turn.say(unknown)}" if unknown else told

    def _genre(self, turn: Turn, title: Title) -> str:
        if (kind := turn.read.full.kind) != "any" and not turn.read.full.genres:
            yes = "ask-note-yes" if title.kind == kind else "ask-note-no"
            return f"{turn.say(yes)} {self._seasons(turn, title)}"
        if told := particulars.either(turn, title):
            return told
        genres = turn.say.several([genre_word(genre, turn.say) for genre in title.genres])
        asked = turn.read.full.genres.wanted
        key = "ask-genre" if len(asked) != 1 else "ask-genre-yes" if set(asked) & set(title.genres) else "ask-genre-no"
        return turn.say(key, title=title.title, genres=genres)

    def _good(self, turn: Turn, title: Title) -> str:
        """How it is rated beside what is usual; whether it is good is for others to say."""
        if not title.vote_average or (title.vote_count or 0) < FEW_VOTES:
            return turn.say("ask-good-unknown", title=title.title)
        usual = usual_rating(self._titles.arrays)
        key = f"ask-good-{standing(title.vote_average, usual)}"
        return turn.say(key, title=title.title, rating=f"{title.vote_average:.1f}", usual=f"{usual:.1f}")

    def _named(self, turn: Turn, title: Title) -> str:
        return turn.say("ask-named", title=heading(title, turn.say))

    def _violent(self, turn: Turn, title: Title) -> str:
        if title.notes_known and "gore" in notes_asked(plain(turn.text)):
            return contents.holds(turn, title)
        return self._of_degree(turn, title, "violent")

    def _sad(self, turn: Turn, title: Title) -> str:
        return turn.say(f"ask-sad-{criteria.how_sad(title, self._titles)}", title=title.title)

    def _of_degree(self, turn: Turn, title: Title, fact: str) -> str:
        """How much of a trait it has; behind it whether it suits those who watch along, where it is asked for them."""
        told = turn.say(f"ask-{fact}-{checks.degree(title, TRAITS[fact], self._titles)}", title=title.title)
        wish = turn.recall(WishSoFar)
        age = wish.request.kids_age if wish and _FOR_THEM.search(plain(turn.text)) else None
        if fact in ("scary", "violent") and (age is not None or turn.meant.value):
            return f"{told} {contents.for_child(turn, title, int(turn.meant.value or age or 0), self._titles)}"
        return told

    def _paced(self, turn: Turn, title: Title) -> str:
        """Slow or not, or fast or not, as it is asked."""
        slow = self._titles.trait(title.id, "pacing_slow")
        how = "slow" if slow > 0.5 else "fast" if slow < -0.3 else "middle"
        told = turn.say(f"ask-paced-{how}", title=title.title)
        asked = measure(plain(turn.text))
        if how == "middle" or asked not in ("pacing_slow+", "pacing_slow-"):
            return told
        yes = (how == "slow") == asked.endswith("+")
        return f"{turn.say('ask-so' if yes else 'ask-not-so')} {told}"

    def _boring(self, turn: Turn, title: Title) -> str:
        """How it moves and what people say: whom it bores is theirs to know."""
        slow = self._titles.trait(title.id, "pacing_slow")
        how = "slow" if slow > 0.5 else "fast" if slow < -0.3 else "middle"
        return f"{turn.say(f'ask-boring-{how}', title=title.title)} {self._stands(turn, title)}".strip()

    def _stands(self, turn: Turn, title: Title) -> str:
        """Its rating, where enough have rated it."""
        known = title.vote_average and (title.vote_count or 0) >= FEW_VOTES
        return turn.say("ask-stands", rating=f"{title.vote_average:.1f}") if known else ""

    def _checks(self, turn: Turn, title: Title) -> str:
        """Whether what would be a wish in other words holds of it; facts are told with the figure."""
        read = turn.read.full
        if read.people:
            return self._person_in(turn, title)
        if read.languages.wanted:
            return self._language(turn, title)
        if not criteria.SADNESS.keys().isdisjoint({*read.concepts, *read.refused}):
            return self._sad(turn, title)
        year = "year" if read.year and not checks.beside_time(read) else ""
        figure = "country" if read.countries.wanted else "length" if read.runtime else year
        if figure:
            yes = checks.check(turn, title, self._titles) == "yes"
            return f"{turn.say('ask-note-yes' if yes else 'ask-note-no')} {self.fact(turn, figure, title)}"
        if read.genres.wanted and not read.traits and not read.concepts.keys() - {"funny", "horror"}:
            return self._genre(turn, title)
        return checks.told(turn, title, self._titles)

    def among(self, turn: Turn, titles: Sequence[Title]) -> tuple[str, tuple[TitleId, ...]]:
        """Which of several have what is asked, the surest first."""
        hows = {title.id: self._holds_of(turn, title) for title in titles}
        found = sorted((t for t in titles if hows[t.id] in ("yes", "some")), key=lambda t: hows[t.id] != "yes")
        sure = [t for t in found if hows[t.id] == "yes"] or found
        if not sure:
            return turn.say("ask-among-none"), ()
        counts = has("how_many", plain(turn.text))
        key = "ask-among-all" if len(sure) == len(titles) else "ask-among-count" if counts else "ask-among"
        names = turn.say.several([t.title for t in sure])
        return turn.say(key, titles=names, count=len(sure), of=len(titles)), tuple(t.id for t in sure)

    def _holds_of(self, turn: Turn, title: Title) -> str:
        """yes, some or no: whether what is asked of several holds of one."""
        if certificate := certificate_named(plain(turn.text)):
            return "yes" if title.certificate == certificate else "no"
        fact = turn.meant.about if turn.meant.about != "among" else fact_asked(plain(turn.text))
        noted = {"colour": "black and white", "remake": "remake", "award": "oscar winner"}
        if fact in noted:
            held = self._is(title, noted[fact], noted[fact])
            return "yes" if held != (fact == "colour" and "black and white" not in turn.read.full.concepts) else "no"
        if fact == "true":
            book = "based on a book" in turn.read.full.concepts
            return "yes" if self._is(title, "based on a book" if book else "true story") else "no"
        if fact == "child" or turn.meant.value:
            age = int(turn.meant.value or 6)
            return "yes" if contents.suits(contents.known_from(title, self._titles), age, title) == "yes" else "no"
        if fact in TRAITS:
            return checks.degree(title, TRAITS[fact], self._titles)
        if fact == "sad":
            return criteria.how_sad(title, self._titles)
        return checks.check(turn, title, self._titles)

    def _child(self, turn: Turn, title: Title) -> str:
        return contents.for_child(turn, title, int(turn.meant.value or 0), self._titles)

    def _suited(self, turn: Turn, title: Title) -> str:
        return contents.suited(turn, title)

    def _animal(self, turn: Turn, title: Title) -> str:
        return contents.animal(turn, title)

    def _true(self, turn: Turn, title: Title) -> str:
        """Whether it is a true story, or after a book where that is asked; the other of the two is told as well."""
        true = self._is(title, "true story", "based on true story", "biography")
        book = self._is(title, "based on a book", "based on novel or book")
        of_book = "based on a book" in turn.read.full.concepts
        if other := next((name for name in _MADE_FROM if name in turn.read.full.concepts), ""):
            return turn.say("ask-note-yes" if self._is(title, other) else "ask-true-no")
        if not (true or book):
            return turn.say("ask-true-no" if title.concepts else "ask-true-unknown", title=title.title)
        told = [turn.say("ask-true-yes", title=title.title)] if true and not of_book else []
        if of_book or not true:
            yes = "ask-note-yes" if book and of_book else "ask-true-no"
            told = [turn.say(yes), turn.say("ask-true-book" if book else "ask-true-yes", title=title.title)]
        return " ".join(told)

    def _colour(self, turn: Turn, title: Title) -> str:
        if self._is(title, "black and white", "black and white"):
            return turn.say("ask-colour-no", title=title.title)
        known = bool(title.concepts) or (title.year or 0) >= COLOUR_SURE
        return turn.say("ask-colour-yes" if known else "ask-colour-unknown", title=title.title)

    def _beyond(self, turn: Turn, title: Title) -> str:
        """What no fact answers: said so, and nothing else."""
        return turn.say("ask-beyond", title=title.title)

    def _figures(self, turn: Turn, title: Title) -> str:
        """What a film cost and made is in no catalogue here."""
        return turn.say("ask-figures", title=title.title)

    def _remake(self, turn: Turn, title: Title) -> str:
        key = "yes" if self._is(title, "remake", "remake") else "no"
        return turn.say(f"ask-remake-{key}", title=title.title)

    def _setting(self, turn: Turn, title: Title) -> str:
        told = contents.setting(turn, title)
        return told or f"{turn.say('ask-setting-unknown', title=title.title)} {particulars.country(turn, title)}"

    def _set_there(self, turn: Turn, title: Title) -> str:
        return set_there.told(turn, title, self._titles)

    def _award(self, turn: Turn, title: Title) -> str:
        if self._is(title, "oscar winner") or self._is(title, "best picture"):
            return turn.say("ask-award-yes", title=title.title)
        key = "ask-award-festival" if self._is(title, "festival winner") else "ask-award-unknown"
        return turn.say(key, title=title.title)

    def _is(self, title: Title, concept: str, *keywords: str) -> bool:
        """Whether the title has a concept by what was written, or by its source's keywords."""
        return title.concepts.get(concept, 0) >= 0.4 or bool(set(keywords) & set(title.keywords))

    def _sequel(self, turn: Turn, title: Title) -> str:
        return sequels.what_follows(turn, title, self._titles)

    def _order(self, turn: Turn, title: Title) -> str:
        return sequels.in_order(turn, title, self._titles)

    def _in_series(self, turn: Turn, title: Title) -> str:
        return sequels.whether_of_several(turn, title, self._titles)

    def _book(self, turn: Turn, title: Title) -> str:
        """Whether there is a book behind it: no catalogue here knows books."""
        book = self._is(title, "based on a book", "based on novel or book", "based on novel", "based on short story")
        told = turn.say("ask-book-better" if book else "ask-book-none", title=title.title)
        return f"{told} {self._stands(turn, title)}".strip()

    def _standalone(self, turn: Turn, title: Title) -> str:
        if title.kind == "series":
            return particulars.whether_anywhere(turn, title)
        return sequels.whether_alone(turn, title, self._titles)

    def _ending(self, turn: Turn, title: Title) -> str:
        """How a film ends is never told; what may be told is."""
        return "\n".join(filter(None, (turn.say("ask-ending", title=title.title), story(title, turn.say))))

    def _end_tone(self, turn: Turn, title: Title) -> str:
        """Whether it ends well, which gives nothing away; what isn't known is said."""
        known = [name for name in ENDINGS if title.concepts.get(name, 0.0) >= HOLDS]
        tone = ENDINGS[max(known, key=lambda name: title.concepts[name])] if known else ""
        if not tone and title.notes.get("bleak ending"):
            tone = "dark"
        return turn.say(f"ask-end-{tone or 'unknown'}", title=title.title)

    def _mine(self, turn: Turn, title: Title) -> str:
        return told_before(turn, title)

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


_FACTS = frozenset((
    "director", "original", "cast", "person_in", "length", "year", "language", "seasons",
    "genre", "good", "named", "violent", "sad", "paced", "boring", "checks", "remake", "setting", "standalone",
    "set_there", "that_one", "figures", "book", "suited", "in_series", "child", "animal", "true", "award", "colour",
    "beyond", "sequel", "order",
    "ending", "end_tone", "mine", "holds", "warnings", "certificate",
))  # fmt: skip
"""The facts of questions.yaml that are answered by one line a title."""
