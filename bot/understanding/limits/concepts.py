"""Concepts and notes in words: `a heist with a twist`, `no jump scares`, `nothing with cancer`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from bot.knowledge.vocabulary import FRANCHISE, concepts, notes
from bot.understanding.limits.details import by_other_words, tells_what_about
from bot.understanding.limits.watching import is_company, is_of_the_day, is_own_life
from bot.understanding.text.degrees import WHOLLY
from bot.understanding.text.lexicons import Hit, Phrases, lexicon
from bot.understanding.text.tokens import Text, clause_before

CENTRAL: Mapping[str, float] = {
    "plot": 1.0, "shape": 0.9, "people": 0.9, "feel": 0.9, "ending": 0.8, "place": 0.9, "time": 0.8, "kind": 1.0,
    "subject": 1.0, "standing": 0.7, "occasion": 0.7,
}  # fmt: skip
"""How central a concept of a group is to a wish that names it, 0 to 1."""
_ARTICLES = frozenset(("a", "an"))
_DEGREES = frozenset(("too", "so", "that", "very", "less", "overly", "really", "as"))
"""Before a concept under a refusal: less of it is wanted, not none."""
_WISH = frozenset(("want", "need", "wanna", "could", "feel", "fancy"))
"""What somebody says of themselves all the same: "I want to laugh"."""
_DOERS = frozenset(("i", "we"))
"""Before a word that says what somebody does: \"while I cook\" asks for no film about chefs."""
_WITH_IT: Mapping[str, tuple[str, ...]] = {"marriage": ("wedding",), "marriages": ("wedding",)}
"""What goes with a concept that is refused by such a word."""
_CLEAN = frozenset(("clean", "cleaner"))
"""Words that refuse crude jokes and swearing with whatever they refuse."""
_TOO = frozenset(("too", "overly"))
_SOFT_GROUPS = frozenset(("feel", "shape", "occasion"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptsSaid:
    """Concepts wanted with how central they are (0 to 1), concepts and notes refused, the token ranges that said so,
    those of them that say what it is about, and of these such that use other words than the concept's own. `set_then`:
    whether a time is said as that of the story, "Paris in the twenties", and not of the making."""

    wanted: Mapping[str, float] = field(default_factory=dict)
    refused: frozenset[str] = frozenset()
    notes_refused: frozenset[str] = frozenset()
    phrases: tuple[tuple[int, int], ...] = ()
    about: tuple[tuple[int, int], ...] = ()
    aliases: tuple[tuple[int, int], ...] = ()
    set_then: bool = False

    def __bool__(self) -> bool:
        return bool(self.wanted or self.refused or self.notes_refused)


class ConceptWords:
    """Finds the ways of saying concepts and notes among tokens. English ones: other languages are read in English."""

    def __init__(self) -> None:
        ways = [
            (each, ("concept", name))
            for name, concept in concepts().items()
            for way in concept.words["en"]
            for each in _wordings(way)
        ]
        ways += [(name, ("concept", name)) for name in concepts()]
        ways += [(way, ("note", name)) for name, note in notes().items() for way in note.words["en"]]
        known = {way for way, _ in ways}
        self._of_concepts = {way: name for way, (kind, name) in ways if kind == "concept"}
        self._franchises = Phrases((way, name) for way, (_, name) in ways if name.startswith(FRANCHISE))
        refusals = ((way, ("refusal", name)) for name, note in notes().items() for way in note.refusals["en"])
        self._phrases: Phrases[tuple[str, str]] = Phrases([*ways, *((w, v) for w, v in refusals if w not in known)])

    def around(self, text: Text, first: int, last: int) -> bool:
        """Whether these tokens are part of a longer way of saying a concept, `triangle` in `love triangle`; not of one
        that names a title as an example, `inception` in `like inception`."""
        longest = text.tokens[max(0, first - 3) : last + 3]
        shift = max(0, first - 3)
        return any(
            hit.first + shift <= first
            and last <= hit.last + shift
            and hit.last - hit.first > last - first
            and longest[hit.first].word != "like"
            for hit in self._phrases.find(longest)
        )

    def are(self, text: Text, first: int, last: int) -> bool:
        """Whether several tokens, an article before them aside, are a way of saying a concept where a kind of film is
        meant: "a haunted house", "film noir movie"."""
        tokens = text.tokens[first:last]
        article = tokens[0].word in _ARTICLES
        behind = text.tokens[last].word if last < len(text.tokens) else ""
        if not (article or behind in lexicon("limits/things")["films"]):
            return False
        whole = tokens[1:] if article else tokens
        return len(whole) > 1 and any(hit.last - hit.first == len(whole) for hit in self._phrases.find(whole))

    def franchises_refused(self, text: Text, signs: Sequence[int], judged: frozenset[int]) -> frozenset[str]:
        """Franchises that are refused by a name that is a title's too ("no star wars"); tokens in `judged` are titles
        of which an opinion is told."""
        hits = self._franchises.find(text.tokens, judged)
        return frozenset(hit.value for hit in hits if signs[hit.first] < 0)

    def read(
        self,
        text: Text,
        signs: Sequence[int],
        taken: frozenset[int],
        no_nations: Sequence[tuple[int, int]] = (),
    ) -> ConceptsSaid:
        """What is wanted and refused; `signs` are those of scopes.py, tokens in `taken` belong to names. Where a nation
        is refused, so are its films and not the place, unless it was said of the place."""
        wanted: dict[str, float] = {}
        ways: dict[str, str] = {}
        refused, unwanted, phrases, sorts = set[str](), set[str](), [], set[int]()
        told: list[Hit[tuple[str, str]]] = []
        set_then = False
        for hit in self._phrases.find(text.tokens, taken):
            kind, name = hit.value
            if kind == "note" and signs[hit.first] > 0 and not _too_much(text, hit):
                if not (meant := name if name in concepts() else self._of_concepts.get(_written(text, hit), "")):
                    continue  # what may be refused and is no concept is none that is wanted
                kind, name = "concept", meant
            apart = kind == "concept" and _is_set_elsewhere(text, hit, name)
            no = (
                kind == "refusal" or apart or signs[hit.first] < 0 or _too_much(text, hit) or _seen_all(text, hit, name)
            )
            if kind == "concept" and no and self._is_soft(text, hit, name):
                continue
            if kind == "concept" and _is_aside(text, hit, name):
                phrases.append((hit.first, hit.last))
                continue
            if (hit.first, hit.last) in no_nations and not apart:
                continue
            if _is_apart(text, hit) or (hit.first and _is_done(text, hit)) or _is_surpassed(text, hit):
                continue
            phrases.append((hit.first, hit.last))
            occasion = kind == "concept" and concepts()[name].group == "occasion"
            if hit.first and not occasion and is_own_life(text, hit.first):
                continue
            if kind == "concept":
                narrowed = name in ways and _is_narrowed(text, hit, ways[name])
                if no and (narrowed or (name in _KINDS and hit.first in sorts)):  # "no slapstick comedies"
                    continue
                sorts |= {hit.last} if no else set()
                refused.update({name, *_WITH_IT.get(text.tokens[hit.first].word, ())} if no else ())
                set_then |= not no and name in _DECADES and _is_setting(text, hit, phrases[:-1])
                if not no:
                    ways.setdefault(name, _written(text, hit))
                    wanted.setdefault(name, CENTRAL[concepts()[name].group])
                    told += [hit] if tells_what_about(name) else []
            elif no:
                clean = bool(_CLEAN & {token.word for token in text.tokens[hit.first : hit.last]})
                unwanted.update({name, *(("strong language",) if clean else ())})
                refused.update(("raunchy",) if clean else ())
        return ConceptsSaid(
            wanted={name: weight for name, weight in wanted.items() if name not in refused},
            refused=frozenset(refused),
            notes_refused=frozenset(unwanted),
            phrases=tuple(phrases),
            set_then=set_then,
            about=tuple((hit.first, hit.last) for hit in told if hit.value[1] not in refused),
            aliases=tuple(
                (h.first, h.last)
                for h in told
                if h.value[1] not in refused and by_other_words(h.value[1], _written(text, h))
            ),
        )

    def _is_soft(self, text: Text, hit: Hit[tuple[str, str]], name: str) -> bool:
        """Whether less of a feeling is asked for ("not too sad"), which traits say better than a refusal."""
        *further, next_to = clause_before(text.tokens, hit.first, 3) or [""]
        before = {*further, next_to} if next_to == "that" else {*further, next_to} - {"that"}  # "that isn't cheesy"
        if concepts()[name].group == "shape" and _written(text, hit) not in _pushing():
            return False  # no trait says "not too much talking"
        if before & _DEGREES and _written(text, hit) not in _pushing():
            return False  # no trait says "less slapstick"
        if any(concepts()[each].group == concepts()[name].group for each in concepts()[name].implies):
            return False  # "nothing too silly" may be funny
        return concepts()[name].group in _SOFT_GROUPS and bool(before & _DEGREES)


def _is_apart(text: Text, hit: Hit[tuple[str, str]]) -> bool:
    """Whether a mark stands between its words: "that one, night all" is no film of one night."""
    return any(token.gap.strip(" '\"-/&") for token in text.tokens[hit.first + 1 : hit.last])


def _is_done(text: Text, hit: Hit[tuple[str, str]]) -> bool:
    """Whether it is what somebody does: "while I cook" asks for no film about chefs."""
    return text.tokens[hit.first - 1].word in _DOERS and text.tokens[hit.first].word not in _WISH


_LIKE_A = re.compile(
    r"\blike an?(?: (?!(?:films?|movies?|shows?|series|story|comedy|thriller|but|set|about|with|where|only|in)\b)\w+)"
    r"{2,}$"
)


def _is_simile(text: Text, hit: Hit[tuple[str, str]], name: str) -> bool:
    """Whether it only stands in what the film is to feel like: "like a long drive home from a wedding"."""
    before = clause_before(text.tokens, hit.first, 10)
    return concepts()[name].group in _OF_STORY and bool(_LIKE_A.search(" ".join(before)))


_OF_STORY = frozenset(("plot", "people", "place", "subject"))


def _is_surpassed(text: Text, hit: Hit[tuple[str, str]]) -> bool:
    """Whether there is to be more than it: "women doing more than dying"."""
    before = [token.word for token in text.tokens[max(0, hit.first - 3) : hit.first]]
    return any(before[place : place + 2] == ["more", "than"] for place in range(len(before) - 1))


_HARDLY = re.compile(r"(?:not|isnt|nt) (?:really|just|only|all|so much|exactly|actually) about(?: the)?$")


def _is_narrowed(text: Text, hit: Hit[tuple[str, str]], way: str) -> bool:
    """Whether of what is wished for (said as `way`) only a sort is refused, or something that belongs to it: "a cop
    show that isn't about the cop's divorce", "scary but not gory scary", "a christmas film without santa"."""
    before = [token.word for token in text.tokens[max(0, hit.first - 4) : hit.first]]
    owner = text.tokens[hit.last - 1].raw.lower().endswith(("'s", "’s")) and hit.last < len(text.tokens)
    part = before[-1:] == ["without"] and _written(text, hit).removesuffix("s") != way.removesuffix("s")
    sort = before[-1:] != [] and before[-1] not in WHOLLY
    return owner or part or sort or bool(_HARDLY.search(" ".join(before)))


def _written(text: Text, hit: Hit[tuple[str, str]]) -> str:
    return " ".join(token.word for token in text.tokens[hit.first : hit.last])


def _is_aside(text: Text, hit: Hit[tuple[str, str]], name: str) -> bool:
    """Whether it is who watches along, the occasion of their watching, or a simile."""
    theirs = is_company(text, hit.first, hit.last) or is_of_the_day(text, hit.first, hit.last, name)
    return theirs or _is_simile(text, hit, name)


@cache
def _pushing() -> frozenset[str]:
    """The phrases that push a trait."""
    traits = lexicon("limits/traits").values()
    return frozenset(phrase for sides in traits for side in sides.values() for phrase in side)


SHORTEST = 3
"""Letters of a word from which its plural means the same."""
_FILM = re.compile(r" (?:movie|film)s?$")


_KINDS = frozenset(("funny", "horror", "thrilling", "crime story", "love story", "animation", "action film"))
"""Concepts by whose name films are of a kind, of which there are sorts."""


def _wordings(way: str) -> Iterator[str]:
    """The way itself, its plural, and "space films" for "space movie"."""
    yield way
    if " " not in way and len(way) > SHORTEST and way.isalpha() and not way.endswith("s"):
        yield f"{way}s"
    if way.endswith(" comedy"):
        yield f"{way.removesuffix('y')}ies"
    if _FILM.search(way):
        yield from (_FILM.sub(f" {word}", way) for word in ("movie", "movies", "film", "films"))


def _too_much(text: Text, hit: Hit[tuple[str, str]]) -> bool:
    """Whether there is more of it than is wanted: "too depressing"."""
    return hit.first > 0 and text.tokens[hit.first - 1].word in _TOO


_SET_OUTSIDE = re.compile(r"\b(?:set|plays?|playing|takes? place|taking place|happens?) outside(?: of| the)*$")


def _is_set_elsewhere(text: Text, hit: Hit[tuple[str, str]], name: str) -> bool:
    """Whether the story is to play anywhere but there: "set outside France"."""
    before = " ".join(token.word for token in text.tokens[max(0, hit.first - 5) : hit.first])
    return concepts()[name].group == "place" and bool(_SET_OUTSIDE.search(before))


_DECADES = frozenset(("twenties and thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"))
_PLAYS = frozenset(("set", "life", "living", "lives", "plays", "playing", "place", "happens", "happening", "love"))
"""Words before "in the eighties" that make it the time of the story."""


def _is_setting(text: Text, hit: Hit[tuple[str, str]], phrases: Sequence[tuple[int, int]]) -> bool:
    """Whether a time is that in which a story plays: "set in the eighties", "growing up in the sixties", "Paris in the
    twenties"; and not that in which films were made, as in "from the eighties". `phrases` are the concepts so far."""
    first = hit.first
    while first > 0 and text.tokens[first - 1].word in ("the", "early", "late", "mid"):
        first -= 1
    if first < 2 or text.tokens[first - 1].word not in ("in", "during"):
        return False
    return text.tokens[first - 2].word in _PLAYS or any(last == first - 1 for _, last in phrases)


_SEEN = frozenset(("seen", "watched", "know", "done", "had"))
_ALL = frozenset(("every", "all", "everything", "each"))


def _seen_all(text: Text, hit: Hit[tuple[str, str]], name: str) -> bool:
    """Whether a whole franchise was seen, so that none of it is wanted: "seen every disney ever"."""
    before = [token.word for token in text.tokens[max(0, hit.first - 4) : hit.first]]
    return name.startswith("franchise") and bool(_SEEN & set(before)) and bool(_ALL & set(before))
