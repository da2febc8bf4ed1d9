"""Which mentions of titles are meant: how surprising the words are, how famous the title, and what stands around.

A mention counts when surprise + FAME x log10(votes) + evidence reaches NEEDED. The weights were set by hand on
sentences of our own and checked on the development set (docs/decisions.md).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.knowledge.vocabulary import concepts
from bot.understanding.names.titles import Mention, TitleIndex
from bot.understanding.names.variants import SHORT
from bot.understanding.text.lexicons import UNLISTED, lexicon, surprise
from bot.understanding.text.tokens import Text, Token, name_words

FAME = 0.6
NEEDED = 7.2
MADE_BY = 4.0
"""What the name of somebody who made the title adds."""
NEVER = -9.0
"""What tells that words are no title, whatever else."""
CAPITAL = 2.0
"""What capitals add inside a sentence."""
SCORED = 3.0
"""What a score beside a name adds."""
MODEL = 6.0
"""What it adds to a pronoun with a capital or a figure that it is all that others are to be like: "movies like It"."""
EVERYDAY = 3.0
"""What a name loses that people say without meaning a film, or that is a word for a genre or a nation."""
_ROUND = 100
"""Figures beyond this one that are not round belong to names rather than to what people count."""
_REST = 0.6
"""What further words of a name add to its most surprising one: words come in pairs more often than by chance."""
_YEAR = re.compile(r"\s*[\(\[]?\s*(?:the\s)?((?:19|20)\d\d)\b")
_COUNTED = re.compile(
    r"\s*(?:stars?\b|/\s*\d|out of|hours?\b|minutes?\b|mins?\b|hrs?\b|years?\b|months?\b|times\b|[★⭐])"
)
_SCORE = re.compile(
    r"\s*[-–:(,]*\s*(?:(?:gets?|got|deserves?|is|was|earns?)\s+)?(?:an?\s+)?(?:solid\s+)?(?:"
    r"(?:zero|one|two|three|four|five)\s+stars?|\d{1,3}\s*/\s*\d{1,3}\b|\d(?:\.\d)? (?:out of|stars?)|[★⭐])"
)

_EXAMPLE = re.compile(r"(?:movies?|films?|shows?|series|stuff|things?|something|anything|more|similar) (?:like|to)$")
_MODEL = re.compile(
    r" (?:(?:some |any |more )?(?:movies?|films?|shows?|series|stuff|things?|something|anything|more) )?like"
)
"""All that stands before the name of a title that others are to be like."""
_GOES_ON = re.compile(r"[, ]+(?:but|only|without|with|just) ")
"""Behind such a name, how the others are to differ."""
_OBJECTS = {"her", "us", "him", "me", "them", "up", "out"}
"""Words that no verb follows when they are what they usually are: `Her is perfect`."""
_INDEFINITE = {"nobody", "everybody", "everyone", "somebody", "someone", "anybody", "anyone", "everything", "nothing"}
_DOES = {"is", "was", "has", "had", "wants", "needs", "likes", "loves", "knows", "can", "could", "will", "would"}
"""Words that no title is, and what one of them does: `Nobody is in distress`."""
_NO_NAME = re.compile(
    r" (?:im|were|youre|theyre|hes|shes|i am|we are|feel|feeling|my|your|our|his|(?:wants?|something|going|"
    r"need|have|love|like|trying|used|try|way|time|how|things?|anything) to|"
    r"(?:my|our|his|her|their|the) (?!favou?rites?|best|films?|movies?|ones?|titles?|name|answer|pick|choice|winner|"
    r"last|first|next|other|second|third)\w+ (?:is|are|was|were))$"
)
"""Before a word that says what one is, has or does: `I'm lost`, `my elf costume`, `to drive us crazy`, `the food was
frozen`."""
_SUBJECT = re.compile(
    r" (?:films?|movies?|stor(?:y|ies)|something|anything|ones?|series|shows?|stuff|thing) (?:all )?about$"
)
"""Before the word that says what a film is to be about: "a slow film about nobody"."""
_UNNAMED = re.compile(r" (?:a|an|no|not|any|some|good|great|another|nice|decent|more|new|old|best|fun|similar)$")
_SCORED = re.compile(r"(?:stars?|[★⭐]|out of \w+) (?:for|to)$")


WRITTEN, TELLING, SMALL_AMONG_CAPITALS = 10, 40, -1.5
"""Words from which a message tells whether its writer uses capitals, and up to which it is looked at; and what it takes
from several words in small letters among them: "before I fall asleep"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around a mention: the words before and after, as one string each, and what follows in raw text."""

    before: str
    after: str
    tail: str
    lead: str
    capital: bool
    figure: bool


class MentionWeights:
    """Weighs mentions."""

    def __init__(self, index: TitleIndex) -> None:
        self._index = index
        cues = lexicon("names/cues")
        self._before, self._strong = (tuple(f" {cue}" for cue in cues[name]) for name in ("before", "strong"))
        self._after, self._things = set(cues["after"]), set(cues["things"])
        self._pronouns = set(cues["pronouns"])
        words = lexicon("names/titles")
        phrases = _lexicon_phrases()
        self._small, self._nouns = set(words["small"]), set(words["nouns"])
        self._said = {phrase for phrase in phrases if " " not in phrase} | set(words["small"])
        self._ways = {way for way in _ways() if " " not in way} - self._said
        self._everyday = {" ".join(name_words(phrase)) for phrase in words["everyday"]}
        self._phrases = phrases
        self._before_kinds = {" ".join(name_words(way)) for way in _ways()}

    def weigh(self, text: Text, mention: Mention, people: frozenset[int] = frozenset()) -> float:
        """How far a mention is above (or below) what is needed; `people` are rows of people named beside it."""
        around = _around(text, mention)
        if _compound(text, mention) or (mention.name in _TIMES and _TIME_YEAR.match(around.tail)):
            return NEVER
        looks = self._looks(text, mention)
        made = MADE_BY if any(row in people for row, _ in mention.options) else 0.0
        facts = self._facts(mention, around)
        example = _EXAMPLE.search(around.before) and not around.after and len(mention.name.split()) > 1
        loss = 0.0 if facts >= SCORED or example else self._everyday_loss(mention, looks)
        return self._prior(text, mention) + looks - loss + self._neighbours(mention, around) + facts + made - NEEDED

    def pronoun(self, mention: Mention) -> bool:
        return mention.name in self._pronouns

    def _prior(self, text: Text, mention: Mention) -> float:
        words = [token.word for token in text.tokens[mention.first : mention.last]]
        known = sorted((surprise(word) for word in words), reverse=True)
        best = max(FAME * self._index.fame[row] + 1.5 * (weight - 1.0) for row, weight in mention.options)
        return known[0] + _REST * sum(known[1:]) + best - 0.8 * mention.slips

    def _everyday_loss(self, mention: Mention, looks: float) -> float:
        """Capitals excuse a phrase that people say (Get Out), not a word that has capitals anyway (French)."""
        if mention.name in self._nouns:
            return 0.0 if looks else EVERYDAY
        if mention.name in self._ways:
            return 0.0 if looks > 0 else EVERYDAY  # a capital excuses the word of a concept: Frozen is no frost
        words = mention.name.split()
        numbered = len(words) > 1
        if any(word.isdigit() and int(word) > _ROUND and int(word) % 10 for word in words):
            return 0.0  # nobody has 127 hours
        if all(word in self._said or (numbered and word.isdigit()) for word in words):
            return EVERYDAY / 2 if looks >= CAPITAL and all(word in self._small for word in words) else EVERYDAY
        return EVERYDAY if looks < CAPITAL and self._is_everyday(mention.name) else 0.0

    def _is_everyday(self, name: str) -> bool:
        """Whether people say it of something else: a phrase of the lexicons, or a concept's with a kind behind it."""
        way, _, kind = name.rpartition(" ")
        return name in self._everyday or name in self._phrases or (kind in _KINDS and way in self._before_kinds)

    def _looks(self, text: Text, mention: Mention) -> float:
        """Quotes and capitals. A capital that begins a sentence tells little, in a shouted message nothing."""
        tokens = text.tokens[mention.first : mention.last]
        start, end = tokens[0].start, tokens[-1].end
        if text.raw[start - 1 : start] in ('"', "*", "_") and text.raw[end : end + 2].strip(".,!?")[:1] in (
            '"',
            "*",
            "_",
        ):
            return 4.0
        content = [token for token in tokens if surprise(token.word) > 2.2 and token.raw[0].isalpha()] or list(tokens)
        if mention.size == 1 and _in_longer_name(text, mention):
            return -1.5
        if mention.size > 1 and not any(token.capital for token in content) and _has_capitals(text):
            return SMALL_AMONG_CAPITALS
        if text.shouted or not all(token.capital for token in content) or tokens[0].raw == "I":
            return 0.0
        if mention.size == 1 and len(tokens[0].raw) > 1 and tokens[0].raw.isupper() and self.pronoun(mention):
            return CAPITAL + 1.5
        opening = (mention.first == 0 or tokens[0].opens) and content[-1] is tokens[0]
        return (0.7 if opening else CAPITAL) + 0.5 * (len(content) - 1)

    def _neighbours(self, mention: Mention, around: Around) -> float:
        """A cue verb before, `was` or `movie` after; pronouns follow such verbs anyway and gain next to nothing."""
        share = 0.15 if mention.name in self._pronouns else 1.0
        gain = 0.0
        if around.before.endswith(self._strong):
            gain += 2.6 if _EXAMPLE.search(around.before) else 1.6
        elif around.before.endswith(self._before):
            gain += 0.8
        following = around.after.split(" ", 1)[0]
        if mention.size == 1 and not around.capital and _NO_NAME.search(around.before):
            gain -= 2.5
        if mention.size == 1 and not around.capital and _SUBJECT.search(around.before):
            gain -= 4.0
        kind = following in self._things and not around.capital and self._is_kind(mention, around, following)
        if kind or (mention.size == 1 and around.before.endswith((" a", " an")) and following not in self._things):
            gain -= 2.5
        opens = around.capital or not around.before.strip()
        what = around.after.split(" ", 2)[1:2]
        if mention.name in _INDEFINITE and following in _DOES and _verdict_words().isdisjoint(what):
            return -EVERYDAY  # "Nobody is in distress"
        if mention.name in _OBJECTS and opens and following in ("is", "was", "has", "had"):
            return 4.0
        if following in self._after:
            gain += 1.0
        elif following in self._things and not kind:
            gain += 1.4
        if around.before == " " and not around.after:
            gain += 1.6
        return share * gain

    def _is_kind(self, mention: Mention, around: Around, following: str) -> bool:
        """Whether a word before `movies` only says which kind: `spy movies`, `a good heist movie`; not `the Bourne
        movies`, nor a name that is no English word."""
        if surprise(mention.name.split()[-1]) >= UNLISTED:
            return False
        named = around.before.endswith((" the", " called", " those", " these", " that", " this", " all"))
        several = following.endswith("s") and following != "series"
        return not named if several else bool(_UNNAMED.search(around.before))

    def _facts(self, mention: Mention, around: Around) -> float:
        """A year of one of the versions, or a score, behind the name; that others are to be like it, and no more."""
        figure = around.figure and len(mention.name) < 3
        last = not (around.after or around.tail.strip(" .!?\n")) or bool(_GOES_ON.match(around.tail))
        if last and (figure or (self.pronoun(mention) and around.capital)) and _MODEL.fullmatch(around.before):
            return MODEL
        if year := _YEAR.match(around.tail):
            years = [self._index.years[row] or 0 for row, _ in mention.options]
            fits = any(abs(int(year[1]) - known) <= 1 for known in years)
            if "(" in year[0] and not any(
                w >= SHORT or abs(int(year[1]) - y) <= 2 for (_, w), y in zip(mention.options, years, strict=True)
            ):
                return NEVER
            return (4.0 if fits else 1.0) if "(" in year[0] or "[" in year[0] else (3.0 if fits else 0.0)
        if figure and not _YEAR.match(around.tail):
            return NEVER
        if _COUNTED.match(around.tail) and mention.name.split()[-1].isdigit():
            return NEVER
        if mention.name.isdigit() and any(mark in around.lead for mark in "/(["):
            return NEVER
        if around.lead == " " and (before := _YEAR.fullmatch(around.before.split(" ")[-1])):
            return 3.0 if any(int(before[1]) == self._index.years[row] for row, _ in mention.options) else 0.0
        if self.pronoun(mention) and not around.capital:
            return 0.0
        if not around.capital and mention.name in _verdict_words() and _COPULA.search(around.before):
            return 0.0  # "Her was great, 9/10": no score of The Great
        return SCORED if _SCORE.match(around.tail) or _SCORED.search(around.before) else 0.0


def _has_capitals(text: Text) -> bool:
    """Whether a message of some length is written with capitals where they belong, as its first words tell."""
    tokens = text.tokens[:TELLING]
    own = [token for token in tokens if token.raw in ("i", "I")]
    return (
        not text.shouted
        and len(tokens) >= WRITTEN
        and bool(own)
        and all(token.raw == "I" for token in own)
        and all(token.capital for token in tokens if token.opens)
        and tokens[0].capital
    )


def _compound(text: Text, mention: Mention) -> bool:
    """Whether the words are a part of a hyphenated one: `character-driven`."""
    tokens = text.tokens
    after = tokens[mention.last].gap if mention.last < len(tokens) else ""
    return tokens[mention.first].gap == "-" or after == "-"


def _in_longer_name(text: Text, mention: Mention) -> bool:
    """Whether a capital word touches a capital word: a part of somebody's name rather than a title."""
    tokens = text.tokens
    if text.shouted or not tokens[mention.first].capital:
        return False
    before = mention.first > 0 and tokens[mention.first].gap == " " and _names(tokens[mention.first - 1])
    after = mention.last < len(tokens) and tokens[mention.last].gap == " " and _names(tokens[mention.last])
    return before or after


def _names(token: Token) -> bool:
    """Whether a capital makes this a name: not on `I`, `Honestly`, nor on words so common that they begin sentences."""
    return token.capital and not token.word.endswith("ly") and len(token.raw) > 2 and surprise(token.word) > 3.3


_TIMES = frozenset(("after", "before", "since", "until", "from"))
_TIME_YEAR = re.compile(r" (?:the )?(?:(?:19|20)\d\d|\d\ds)\b")
"""A year right behind one of these words is a limit, and the word no title."""


_COPULA = re.compile(r" (?:is|was|are|were|its|so|really|very|pretty)$")


@cache
def _verdict_words() -> frozenset[str]:
    return frozenset(word for words in lexicon("opinions/feelings")["verdicts"].values() for word in words)


@cache
def _lexicon_phrases() -> frozenset[str]:
    """What the lexicons read as something else: `french`, `romances`, `the greatest`, `slow burn`."""
    filters = lexicon("limits/filters")
    lists = [*filters["genres"].values(), *filters["services"].values(),
             *(nation["words"] for nation in filters["nations"].values()),
             *filters["kind"].values(), *lexicon("opinions/feelings")["verdicts"].values(),
             *(mood["words"] for mood in lexicon("limits/moods").values()),
             *(side for sides in lexicon("limits/traits").values() for side in sides.values())]  # fmt: skip
    several = [way for way in _ways() if " " in way]
    return frozenset(" ".join(name_words(phrase)) for phrases in [*lists, several] for phrase in phrases)


_KINDS = frozenset(("movie", "film", "series", "show", "movies", "films"))
"""What is said behind a concept: `slow burn movie`."""


def _ways() -> list[str]:
    """The ways of saying concepts, but for franchises: those are names."""
    found = (concept for name, concept in concepts().items() if not name.startswith("franchise"))
    ways = [way for concept in found for way in concept.words["en"]]
    return [*ways, *(f"{way}s" for way in ways if way.isalpha() and not way.endswith("s"))]


def _around(text: Text, mention: Mention) -> Around:
    tokens = text.tokens
    before = " ".join(token.word for token in tokens[max(0, mention.first - 4) : mention.first])
    after = " ".join(token.word for token in tokens[mention.last : mention.last + 3])
    end = tokens[mention.last - 1].end
    tail = text.plain[end : end + 30]
    first = tokens[mention.first]
    return Around(
        before=f" {before}",
        after=after,
        tail=tail,
        lead=first.gap,
        capital=first.capital and not text.shouted,
        figure=mention.size == 1 and first.raw.isdigit(),
    )


def choose(weighed: Sequence[tuple[float, Mention]]) -> list[Mention]:
    """The mentions that are meant, none overlapping: the longest first, among equals the best weighed."""
    chosen: list[Mention] = []
    taken: set[int] = set()
    for _, mention in sorted(weighed, key=lambda each: (-each[1].size, -each[0])):
        places = set(range(mention.first, mention.last))
        if taken.isdisjoint(places):
            taken |= places
            chosen.append(mention)
    return sorted(chosen, key=lambda mention: mention.first)
