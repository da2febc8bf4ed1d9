"""One message in its scene, with what was found in it: what the rules of deciding.py look at."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.knowledge.vocabulary import concepts, subjects
from bot.request import Ref, Understanding
from bot.titles import TitleId
from bot.understanding.acts.act import Scene, Scored
from bot.understanding.acts.company import are_gone, company_of
from bot.understanding.acts.cues import cue, has, opens, trimmed
from bot.understanding.acts.questions import fact_asked, words_asked
from bot.understanding.acts.references import Reference
from bot.understanding.limits.things import is_subject
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

_POLITE = ("part", "thank", "greet", "laugh", "compliment", "agree", "no", "back", "cool", "pity", "wow", "farewell",
           "address", "filler")  # fmt: skip
"""Courtesies; where two fit as long a stretch of words, the first."""
_NO = re.compile(r"(?:\b(?:not|never|no|hardly|nicht|kein\w*|pas|no|не)|n't)(?: \w+){0,2} $")
_BEHIND = re.compile(r"(?<![\d.])([1-5](?:[.,]5)?) ?(?:stars?|/ ?5|out of 5)?[.!]*$")
_MARKS = re.compile(r"[,.;!?:\n…()]+|\s[-–—]+\s|，|。|！|？|；| (?:and|but|so|und|aber|et|mais|y|pero|и|но) ")
LATE_QUESTION = re.compile(
    r"(?:[,.:]| [-–—]) ?(?:and |but )?(?:which|what|who|how|is (?:it|there|that|this|he|she)"
    r"|does|did|do (?:they|you|i|we)|can|will|welche\w*|quel\w*|cual\w*|как\w+)\b"
    r"|, ?(?:is|are|was|does|will) [\w' ]{2,30} (?:ok|okay|suitable|good|fine|safe|sad|scary|long|any|too|worth)\b"
    r"|\bbut (?:which|what|who|how|is|does|did|do|can|will)\b|\w (?:any good|any cop|worth (?:it|watching|seeing))$"
    r"|\b(?:combien|cuant[oa]s?|сколько|wie ?viele?|wie lang\w*|worum geht\w*|wer spielt"
    r"|(?:en|de) que (?:idioma|ano|pais|trata|va)|para que edad"
    r"|pour quel age|fur welches alter|(?:с|для) какого возраста"
    r"|quien\w* (?:dirig\w+|sale\w*|actua\w*|la hizo)|c'est quoi"
    r"|de quoi (?:ca )?parle|qui joue|про что|о чем|кто (?:снял|играет|режиссер)|на каком языке|как(?:ого|ой) года?)\b"
)
_EITHER = re.compile(r"\b(?:oder|ou|или)\b|还是")
"""What asks of a place in the deck without a question's mark: "второй цветной или чб"."""
_JOINTS = frozenset(("und", "et", "y", "а", "и"))
"""Words that a question may begin with and that ask nothing."""
NAMELIKE = 3
"""Words from which a title's name may be a question's own words."""
LONGEST_POLITE = 120
"""Characters up to which a message may be nothing but courtesies."""


@dataclass(frozen=True, kw_only=True)
class Heard:
    """`text` is the message as `plain` writes it, `read` what its words say, `ref` what it points at;
    `slots` the titles that stand where titles stand, in a slot of the kind `slot`; `blank` the text
    with a blank for these; `scores` what each title is given where nothing else is said; `missing` a name
    that stands where a title stands, and that no title here has; `elsewhen` whether it is said of another evening;
    `standing` the names of titles before us in it."""

    text: str
    read: Understanding
    scene: Scene
    ref: Reference
    slots: tuple[TitleId, ...] = ()
    slot: str = ""
    missing: str = ""
    blank: str = ""
    scores: tuple[Scored, ...] = ()
    elsewhen: bool = False
    standing: tuple[str, ...] = ()

    @cached_property
    def named(self) -> tuple[Ref, ...]:
        """Titles named, in whichever role, each once."""
        read = self.read.full
        refs = (*read.about, *read.like, *read.dislike, *read.seen, *read.similar_to)
        return tuple({ref.id: ref for ref in refs if not self._only_asks(ref)}.values())

    def _only_asks(self, ref: Ref) -> bool:
        """Whether a name is nothing but the words of a question of the title that is talked of: "is it based on a true
        story" is of no film of that name."""
        name = plain(ref.text)
        asks = self.scene.at_hand and len(name.split()) >= NAMELIKE and fact_asked(name)
        return bool(asks and self.text.strip("?!. ") != name)

    @cached_property
    def without(self) -> tuple[TitleId, ...]:
        """Titles that are refused by name."""
        return tuple(ref.id for ref in self.read.full.without)

    @cached_property
    def titles(self) -> tuple[TitleId, ...]:
        """What the message is about: what its places or descriptions point at, titles where titles stand, titles named,
        else "it"."""
        if self.ref.how in ("place", "described", "other"):
            return self.ref.titles
        return self.slots or tuple(ref.id for ref in self.named) or self.ref.titles

    @cached_property
    def fact(self) -> str:
        """The fact that is asked for, by the words as they stand, else with "it" for each title's name."""
        found = fact_asked(self.text) or (fact_asked(self.blank) if self.slot == "about" else "")
        words = words_asked(self.text)
        if found and any(words in plain(ref.text) for ref in self.named):
            found = fact_asked(self.blotted)  # "seen Shrek and Toy Story" asks for no story
        elif found and any(fact_asked(plain(ref.text)) == found for ref in self.named):
            found = fact_asked(self.blotted) or fact_asked(self.of_it) or found  # "is Cast Away sad?" asks for no cast
        return found or (fact_asked(self.of_it) if self.named and self.asks else "")

    @cached_property
    def of_it(self) -> str:
        """The text with "it" for each title's name."""
        text = self.text
        for name in filter(None, (plain(ref.text) for ref in self.named)):
            text = text.replace(name, "it")
        return text

    @cached_property
    def blotted(self) -> str:
        """The text with a blank for each title's name."""
        text = self.text
        for name in (*self.standing, *(plain(ref.text) for ref in self.named)):
            text = text.replace(name, "_")
        return text

    @cached_property
    def company(self) -> bool:
        """Whether it says who watches along, by age or rating, or that the children are gone."""
        return company_of(self.text, self.read).age is not None or are_gone(self.text)

    @cached_property
    def words(self) -> int:
        return len(self.text.split())

    @cached_property
    def asks(self) -> bool:
        """Whether it is put as a question, or begins as one does."""
        marks = "?" in self.text or "？" in self.text or bool(LATE_QUESTION.search(self.text))
        either = self.ref.how == "place" and bool(_EITHER.search(self.text))
        return marks or either or has_question_word(self.text) or self.slot == "compared"

    @cached_property
    def facts(self) -> bool:
        """Whether it says anything to search by, besides words that are embedded."""
        read = self.read.full
        limits = read.people or read.genres or read.runtime or read.year or read.seasons or read.languages
        return bool(
            limits or read.countries or read.kids or read.traits or read.moods or read.services or read.kind != "any"
            or read.concepts or read.refused or read.notes_refused or read.shunned or read.count
            or self._subject
        )  # fmt: skip

    @cached_property
    def _subject(self) -> bool:
        """Whether it names what a film may be about, in any language: a lighthouse."""
        return any(map(is_subject, self.read.full.things))

    @cached_property
    def head(self) -> bool:
        """Whether it names what is wanted, rather than a limit: a genre, a subject, a feeling, a person, a title."""
        read = self.read.full
        return bool(
            read.genres.wanted or self._told_subjects or read.similar_to or read.people.wanted or read.moods
            or self._subject
        )  # fmt: skip

    @cached_property
    def _told_subjects(self) -> frozenset[str]:
        """Concepts that say what it is about, and not only in how many parts a series is told."""
        named = subjects(self.read.full.concepts)
        return frozenset(name for name in named if not _is_form(name))

    @cached_property
    def stars(self) -> float | None:
        """Stars given, 1 to 5: as read, else a figure right behind a title that stands where titles stand."""
        if self.read.full.stars or self.read.stars:
            return self.read.full.stars or self.read.stars
        match = _BEHIND.search(self.blank) if self.slot == "judged" else None
        if not match or any(plain(ref.text).endswith(f" {match[1]}") for ref in self.named):
            return None  # the 2 of Paddington 2 is no star
        return float(match[1].replace(",", "."))

    @cached_property
    def tone(self) -> int:
        """1 for praise, -1 for blame, 0 for neither, by the words alone; a no before praise makes it blame."""
        text = self.text
        for ref in self.named:
            text = text.replace(plain(ref.text), "_")  # The Favourite is not praised by its name
        text = cue("of_pick").sub(" ", text)
        rest = cue("praise").sub(lambda match: " " * len(match[0]) if match[0].startswith("not ") else match[0], text)
        kind = 1 if rest != text else 0
        if cue("blame").search(rest):
            return -1
        praised = cue("praise").search(rest)
        if not praised:
            return kind
        return -1 if _NO.search(rest[: praised.start()]) else 1

    def has(self, name: str) -> bool:
        return has(name, self.unnamed)

    @cached_property
    def unnamed(self) -> str:
        """The text with a blank for each longer title: In the Mood for Love is no mood."""
        text = self.text
        for ref in self.named:
            if len(ref.text.split()) > 2:
                text = text.replace(plain(ref.text), "_")
        return text

    def is_name(self, unknown: str) -> bool:
        """Whether an unknown name may be one: written as names are, of several words, or all that is said."""
        alone = self.words <= len(unknown.split()) + 2
        return unknown[:1].isupper() or len(unknown.split()) > 1 or alone

    @cached_property
    def clauses(self) -> tuple[str, ...]:
        """What stands between its marks, without what is sighed before it."""
        return tuple(filter(None, (_without_sighs(part) for part in _MARKS.split(self.text))))

    @cached_property
    def courtesies(self) -> frozenset[str]:
        """Which courtesies the message consists of, where it consists of nothing else; empty where it says more."""
        return courtesies_in(self.text)


@lru_cache(maxsize=256)
def courtesies_in(text: str) -> frozenset[str]:
    """Which courtesies a text consists of; empty where it says more. Kind wishes at a goodbye are one."""
    rest, found = trimmed(text), set[str]()
    if len(rest) > LONGEST_POLITE:
        return frozenset()
    while rest:
        match, name = max(
            ((m, name) for name in _POLITE if (m := cue(name).match(rest)) and m.end()),
            key=lambda each: (each[0].end(), each[1] not in ("filler", "address")),
            default=(None, ""),
        )
        if match is None:
            return frozenset()
        found.add("part" if name == "farewell" else name)
        rest = trimmed(rest[match.end() :])
    return frozenset(found - {"address"} or found)


def _without_sighs(clause: str) -> str:
    words = trimmed(clause).split()
    while len(words) > 1 and cue("sigh").fullmatch(words[0].strip(",.!?")):
        words = words[1:]
    return trimmed(" ".join(words))


def _is_form(concept: str) -> bool:
    """Whether a concept is a form that series have: "one season only" limits the wish before."""
    known = concepts()[concept]
    return known.group == "shape" and known.limits is not None and known.limits.kind == "series"


def has_question_word(text: str) -> bool:
    """Whether the first word but fillers is one with which questions begin."""
    words = [word.strip(",.!?;:") for word in text.split()[:4]]
    first = next((word for word in words if word and not (cue("filler").fullmatch(word) or word in _JOINTS)), "")
    known = lexicon("acts/questions")["words"]
    if opens("something", " ".join(words)):
        return False
    if any(f" {word} " in f" {text.strip('?!. ')} " for word in lexicon("acts/questions")["anywhere"]):
        return True
    return first in known or any(mark in text for mark in lexicon("acts/questions")["marks"])
