"""What a message says of somebody's life beside what it does here: "my sister just moved in, something funny please".

The message is cut into clauses once. Rules tell those that count for what is to be shown; of the others the model of
clausal.py says how likely they are of somebody's life, and those that likely are belong to no wish.
"""

import re
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.understanding.acts.company import ages_said
from bot.understanding.acts.cues import has, has_unspaced
from bot.understanding.acts.feelings import feeling_in
from bot.understanding.acts.heard import courtesies_in, has_question_word
from bot.understanding.acts.openings import says_opening
from bot.understanding.acts.questions import fact_asked
from bot.understanding.acts.remark_pieces import Piece, cut_clauses
from bot.understanding.acts.remark_words import WATCHED, is_of_remarks, is_ordinary, is_said
from bot.understanding.acts.slots import Names, capitalised
from bot.understanding.text.known_words import says_kind
from bot.understanding.text.lexicons import ranks
from bot.understanding.text.plain import plain

Likely = Callable[[Sequence[str]], Awaitable[Sequence[float]]]
"""How likely each clause is of somebody's life, and says nothing of what is to be shown."""
Limits = Callable[[str], Awaitable[bool]]
"""Whether words set a condition and say nothing else."""
LEAST, BESIDE_CARDS = 0.55, 0.7
"""The likelihood from which a clause is of somebody's life beside others that count; and while cards lie there, of
which much may be said."""
BRIEF = 4
"""Words up to which any word that a title is called by may be that title."""
LONGEST, MOST = 600, 12
"""Characters and clauses up to which a message is looked at."""
FEWEST_WORDS, FEWEST_SIGNS = 3, 4
"""Words of a clause, or Chinese signs, that can tell of a life."""
LONGEST_NAME, COMMONEST, MOST_RANK = 6, 300, 100_000
"""Words of a name that is looked for, the rank up to which a word is hardly one, and that of a word that has none."""
LONG_NAME = 2
"""Spaces of a name of which nothing else is said."""
_NOBODY = frozenset(
    ("nobody", "everybody", "everyone", "someone", "somebody", "home", "work", "life", "ma", "mon", "mes")
)
_HARD = re.compile(
    r"\b(?:(?:don'?t|can'?t|never) (?:understand|get|follow)|(?:not (?:that |very |so )?|too )smart"
    r"|i'?m (?:too )?dumb)\b"
)
"""What is too hard for somebody says what it is to be like: "I don't understand physics"."""
_TO_ME = re.compile(r"给我们?(?=打|发|寄|带|买|说|讲)")
"""What is done to one, and nothing that one asks for."""
_COUNTS = (
    "wishes", "a_film", "a_movie", "something", "what_came", "suits", "takes", "pleases", "save", "seen",
    "shorter", "longer", "older", "newer", "milder", "more_of", "enough", "thank", "date night", "with parents",
    "with grandparents", "with friends", "lifts", "meant", "choose", "recall", "which", "where", "listed", "takes_back",
    "children_gone", "grown_ups", "sleepless", "usher words", "usher stars", "usher sure",
)  # fmt: skip
"""Cues of what counts here."""
_JOINT = re.compile(
    r"^(?:(?:but|and|so|also|aber|und|mais|et|donc|du coup|pero|y|asi que|no|но|и|а|так что|поэтому)(?: |, )|"
    r"(?:但是?|不过|可是|所以|而且))+"
)
"""What joins a clause to the one before it."""
_CAPITAL = re.compile(r"(?<!\w)[^\W\d_a-zа-яß-ÿ][\w'-]+")
_POINTS = re.compile(
    r"^(?:(?:no|nein|non|нет|不),? )?(?:i mean|i meant|ich mein\w*|je veux dire|digo|quiero decir|я про|我是说)\b"
    r"|^(?:(?:the|that|this|another|other) one|den mit|der mit|die mit|das mit|celui|celle|(?:la|el|los|las) del?\b)"
    r"|^(?:no|nummer|number|numero|номер) ?\d|^(?:тот|та|те) |^(?:那|这)(?:部|个)|的那部$"
)
"""How a clause begins that points at a card."""
_THEY = re.compile(
    r"^(?:he|she|they|it|who|which|that|where|er|sie|der|die|das|es|il|elle|ils|elles|qui|ou|el|ella|ellos|ellas|que|"
    r"donde|он|она|они|которы\w+|где)\b|^(?:他|她|它)"
)
"""How a clause begins that may go on about what was wished for: "a man loses his job, he moves to the sea"."""


@dataclass(frozen=True, slots=True)
class Told:
    """A message without what is of somebody's life; whether it says nothing else."""

    rest: str
    only_life: bool = False


async def without_life(
    text: str, likely: Likely, names: Names, *, least: float = LEAST, limits: Limits | None = None
) -> Told:
    """The message without clauses of somebody's life where it says anything else; `names` finds titles, and what
    `limits` a wish is of no life."""
    if len(text) > LONGEST or any(mark in text for mark in "()（）") or says_opening(plain(text)):
        return Told(text)
    cut = cut_clauses(text)
    if len(cut) > MOST or len(cut) < 2:
        return Told(text)
    capitals = capitalised(text) | {plain(word) for word in _CAPITAL.findall(text)}
    said = [_said(text, each, each) for each in cut]
    bare = [
        place
        for place, each in enumerate(cut)
        if not (each.asks or _counts(said[place]) or _names_title(said[place], names, capitals))
    ]
    spans: list[tuple[int, ...]] = [(place,) for place in bare if _is_long(said[place])]
    spans += [pair for pair in pairwise(bare) if pair[1] == pair[0] + 1 and _are_joined(text, cut, pair[0])]
    chances = await likely([_said(text, cut[span[0]], cut[span[-1]]) for span in spans])
    life = {place for span, chance in zip(spans, chances, strict=True) if chance >= least for place in span}
    life -= {place for place in life if _goes_on(place, said, cut, life)}
    life -= {place for place in life if limits and await limits(_bare(text, cut[place]))}
    if not life:
        return Told(text)
    if len(life) == len(cut):
        return Told(text, only_life=True)
    return Told(_without(text, cut, life))


def _are_joined(text: str, cut: Sequence[Piece], place: int) -> bool:
    """Whether a word joins a clause to the next, and no mark parts them."""
    gap = text[cut[place].last : cut[place + 1].first].strip()
    return bool(gap) and gap.isalpha() and not cut[place].ends


def _said(text: str, first: Piece, last: Piece) -> str:
    """The words of clauses that follow each other, without what joins them to the one before."""
    return _JOINT.sub("", plain(text[first.first : last.last]).strip())


def _is_long(said: str) -> bool:
    """Whether a clause is long enough to tell of a life by itself."""
    return len(said) >= FEWEST_SIGNS if has_unspaced(said) else len(said.split()) >= FEWEST_WORDS


def _counts(said: str) -> bool:
    """Whether a rule says that a clause counts for what is to be shown, or does something here."""
    rest = _TO_ME.sub(" ", said)
    young = has("children", said) and has("joined", said)  # "mi hija de 15 solo ve tiktok"
    return (
        young
        or any(has(name, rest) for name in _COUNTS)
        or bool(_POINTS.search(said) or feeling_in(said, (said,)) or ages_said(said) or courtesies_in(said))
        or says_kind(said)
        or (has_question_word(said) and bool(fact_asked(said)))  # "who plays the mother"
        or bool(WATCHED.search(said) or _HARD.search(said))
    )


def _names_title(said: str, names: Names, capitals: frozenset[str]) -> bool:
    """Whether a title is named: by a name that is written as one, or that nobody says of anything else."""
    if "《" in said:
        return True
    brief = len(said.split()) <= BRIEF

    def is_name(words: str) -> bool:
        if words in capitals or words.split(" ", 1)[0] in capitals:
            return True
        if brief:
            return not is_of_remarks(words) and words not in _NOBODY and ranks().get(words, MOST_RANK) > COMMONEST
        return not (is_ordinary(words) or (is_said(words) and words.count(" ") < LONG_NAME))

    return any(names(words) and is_name(words) for words in _runs_of_words(said))


def _runs_of_words(said: str) -> Iterator[str]:
    words = re.findall(r"[^\s,.!?;:()\"]+", said)
    for size in range(1, LONGEST_NAME + 1):
        for at in range(len(words) - size + 1):
            yield " ".join(words[at : at + size])


def _goes_on(place: int, said: Sequence[str], cut: Sequence[Piece], life: set[int]) -> bool:
    """Whether a clause may tell of the film that the clause before it wishes for."""
    before = place - 1
    return before >= 0 and before not in life and not cut[before].ends and bool(_THEY.match(said[place]))


def _without(text: str, cut: Sequence[Piece], life: set[int]) -> str:
    """What is left of a text without some clauses, those on both sides joined as sentences or clauses are."""
    comma, stop = ("，", "。") if has_unspaced(text) else (", ", ". ")
    kept = [place for place in range(len(cut)) if place not in life]
    said = _bare(text, cut[kept[0]]) if kept[0] else text[: cut[0].last]
    for before, place in pairwise(kept):
        ended = any(each.ends for each in cut[before:place])
        mark = _end_of(text, cut, before) if cut[before].ends else stop if ended else comma
        if place == before + 1:
            said += text[cut[before].last : cut[place].last]
        else:
            said += mark + _bare(text, cut[place])
    end = kept[-1]
    if end == len(cut) - 1 or not cut[end].ends:
        return f"{said}{text[cut[-1].last :]}".strip()
    return f"{said}{text[cut[end].last : cut[end + 1].first]}".strip()


def _end_of(text: str, cut: Sequence[Piece], place: int) -> str:
    """The signs with which a sentence ends, as the next one wants them."""
    mark = text[cut[place].last : cut[place + 1].first].strip()
    return mark if has_unspaced(text) else f"{mark} "


def _bare(text: str, piece: Piece) -> str:
    """A clause without what joins it to the one before."""
    words = text[piece.first : piece.last].strip()
    joint = _JOINT.match(plain(words)) if len(plain(words)) == len(words) else None
    return words[joint.end() :] if joint else words
