"""Names of titles that nobody here has: "something like wolfwalkers", "saw quiet thunder yesterday", "minari 4/5".

What stands where a title stands is weighed: how surely only a title can stand there, and how much the words look like a
name: words that no language has, several telling ones, capitals, an article before. What is a word for something else
speaks against it. Such a name is said to be missing as it was typed; no title that is only like it is taken for it.
"""

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache

from bot.understanding.acts.cues import has, is_all, trimmed
from bot.understanding.acts.references import is_reference
from bot.understanding.acts.slots import BRIEF, LISTS, OFTEN, Loosely, Names, matches_of, name_in
from bot.understanding.names.lacking import without_joint
from bot.understanding.text.known_words import facts_in_words, kinds_in_words
from bot.understanding.text.lexicons import lexicon, ranks, surprise
from bot.understanding.text.ordinary import frequency, has_form, is_used, nearly_said
from bot.understanding.text.plain import plain
from bot.understanding.text.subjects import subjects
from bot.understanding.text.tongues import small_words, tongues, words_of_tongues

NEEDED = 2.0
"""What a place and its words must weigh together."""
PLACES = {
    "strange": 2.5, "added": 1.5, "listed": 1.5, "seen": 1.5, "about": 1.0, "like": 1.0, "taken": 1.0, "meant": 1.0,
    "scored": 1.0, "judged": 0.0, "bare": 0.0,
}  # fmt: skip
"""How surely a title stands in each kind of slot: "who directed T" before "T was great"."""
SUREST = "strange"
"""The kind of place where nothing but a title stands, whatever word it is."""
UNHEARD, RARE, TELLING, INTRODUCED, CAPITALS = 2.0, 1.0, 1.0, 1.0, (0.0, 1.0, 2.0)
"""What a word adds that no language has, and one that few people use; several telling ones; an article before some; one
word with a capital, several."""
KNOWN, ALL_KNOWN, COMMON = -0.5, -2.0, -1.0
"""What is taken by a word for something that films have, by nothing but such words, and by one common word alone."""
TELLS = 4.0
"""How surprising a word must be to tell a name from others."""
DESCRIBED = 1.0
"""What a wish that says more than what it is to be like takes from a name."""
COMMON_RANK, VERY_COMMON = 1000, 150
"""The ranks up to which a word is common, and very common."""
SHORTEST, MOST_WORDS, FEW, MOST_AROUND, LONG = 5, 7, 5, 9, 4
"""Letters of a word that no language has; words of a name, of a clause that may be nothing but one, and of a message
with such a clause; words from which a name may hold some that stand in for names otherwise."""
OFTENER, PART = 1.0, 4
"""How much oftener, in powers of ten, a language has a word of its own than English; letters of a compound's part."""
SMALL = 3
"""Letters of a small word, which a name may have within it."""
_ASKS = re.compile(
    "^的|什么|谁|哪[部个]|怎么|^[这那][部个]|^(?:昨[天晚]|前[天晚]|今[天晚]|刚[刚才]?|上(?:周|个?月)|周末|最近)|[遍次回]$|谢谢|多谢|晚安|再见|拜拜|厉害的$|[会是有好能可][不没]|没看|看[过完]|不想|想看"
)
"""Chinese words of a question, that say what was seen and when, that point at a film, or that go on behind another
word: no name has them."""
_CLAUSE = re.compile(
    r"^(?:no|not|nope|nein|nicht|non|pas|нет|не|ya|hes|shes|theyre)\b"
    r"|\b(?:i|we|you|they|he|she|it|that|there|who|what)'(?:m|re|ve|ll|d|s)\b"
    r"|^(?:i|we|you|they) (?:\w+ )?"
    r"(?:have|had|do|don't|did|didn't|am|was|were|would|will|can|can't|think|understand|mean)\b"
    r"|\b(?:i|we|you) (?:mentioned|asked|said|told|showed|meant|wanted|gave)\b"
)
"""What makes words a clause, or more than one, and no name where none of them has a capital."""
ORDINARY_RANK = 4000
"""The rank up to which an English word behind an article is no name by itself: "the novel"."""
_THERE_IS = re.compile(r"there (?:any|some|an?|no|not|another|more)", re.IGNORECASE)
"""What is asked to be there, and no name: "is there anything on Netflix like Dark?"."""
_BROKEN = re.compile(r"[!?…] |\.\. ?|(?<![a-z])(?!(?:mrs|vol|sgt|rev|gen|col|etc)\.)[a-z]{3,}\. [a-z]")
"""A sentence that ends within: no name goes on behind it."""
_MEASURES = re.compile(
    r"(?:and |so |und |et |y |и )?(?:how (?:many|much|long|old)|wie ?(?:viele?|lange?)|combien|cuant\w+|сколько)\b"
    r"|the (?:\w+ )?\w+ side$",
    re.IGNORECASE,
)
"""How many or how much of something is asked, or on which side something is: "how many minutes", "the milder side"."""
_CARES_FOR = re.compile(r"(?:babysitting|babysit|minding|looking after|watching) (?:my|our|the|his|her)\b")
"""Whom somebody looks after tonight, and no title."""
_ALL_SEEN = re.compile(
    r"(?:(?:i|we)(?:'?ve| have)? )?(?:already |both )?(?:seen|watched|done|finished|know)(?: \w+)? "
    r"(?:all|everything|most|every)\b"
)
"""How much is seen, of whomever: "seen all of finchers stuff"."""
_LASTING = re.compile(
    r"\W*(?:i |we )?(?:really |absolutely |just )*(?:love|like|hate|adore|me gusta|me encanta|odio)\b"
)
"""What is liked for good may be anything: "i love carbonara"."""
_UNSPACED = re.compile("[\u3400-\u9fff]")
_BLANK = "\0"
_JOINED = re.compile('\0[»"”“’?]? *(?:or|oder|ou|o|или|或者?|还是)\\b *(.{4,})')
_CLAUSES = re.compile(r"[!?.,;:，。！？；]+(?:\s+|$|(?=[\u3400-\u9fff]))")
_MARKS = re.compile(r"[!?.,;:]+(?:\s+|$)")
_TAIL = re.compile(
    r"(?: (?:(?:yesterday|today|tonight|already|before|again|too|recently|finally|instead|please|pls|then|maybe|now)"
    r"|(?:an? )?\d{1,2} ?(?:/ ?\d{1,2}|stars?|out of \d{1,2})|[★⭐]+"
    rf"|{OFTEN}"
    r"|last (?:night|week\w*|month|year)|on (?:\w+day|tv|netflix|the plane)|this (?:week\w*|morning)"
    r"|(?:with|at) (?:my|the|our|a) .*|gestern|heute|hier soir|hier|ayer|anoche|вчера))+$"
)
"""What is said behind a name."""
_LETTERS = re.compile(r"(.)\1\1|[bcdfghjklmnpqrstvwxz]{5}|^[b-df-hj-np-tv-xz]+$")
"""Letters that no name has: "heyyy", "sdfgh"."""


def without_tail(said: str) -> str:
    """A name without what is said behind it: when it was seen, what it gets."""
    return _TAIL.sub("", said)


def without_names(text: str, names: Sequence[str]) -> str:
    """The text without the names of titles that are not here and the joints beside them."""
    for name in names:
        before, found, behind = text.partition(name)
        text = without_joint(before, behind) if found else text
    return text


def beside_names(text: str, names: Sequence[str]) -> str:
    """What a message says besides naming titles that are not here: the clauses without them, and where it wishes for
    anything the rest of theirs."""
    for name in names:
        text = text.replace(name, _BLANK)
    if joined := _JOINED.search(text):
        return joined[1].strip(" ,.!?")  # "have you got Veep or some other comedy?"
    clauses = (each.strip() for each in _CLAUSES.split(text))
    rest = ", ".join(each for each in clauses if each and _BLANK not in each)
    whole = has("wishes", plain(text)) and not has("wishes", plain(rest))
    return text.replace(_BLANK, " ").strip(" ,.!?") if whole else rest


def missing_in(
    text: str,
    names: Names,
    loosely: Loosely,
    told: Sequence[str] = (),
    capitals: Set[str] = frozenset(),
    *,
    described: bool = False,
    translated: bool = False,
    standing: Sequence[str] = (),
) -> str:
    """The name in `text` (as `plain` writes it) of a title that is not here, "" for none; the surest place counts, then
    the shortest name. `told` are the words that were read as titles and people: a name that they account for is none.
    What a wish is to be like needs more where it is `described` besides: "something like agatha christie"; so does what
    stands alone in another language (`translated`): "koreanischer rachefilm". What begins with a name of a title before
    us (`standing`) says something of it: "coherence looks cool"."""
    best: tuple[float, int, str] | None = None
    for kind, said in _fillers(text) if len(text) <= BRIEF else ():
        name = without_tail(said)
        if not may_be_name(name, capitals) or _is_here(name, names, loosely) or _accounted(name, told):
            continue
        if any(re.match(rf"(?:[\w'¿¡]+ )?{re.escape(each)}(?!\w)", name) for each in standing):
            continue
        needs_more = kind == "like" or (kind == "bare" and translated)
        looks = looks_like_name(name, capitals) - DESCRIBED * (described and needs_more)
        if kind == SUREST and " " not in name:
            looks = max(looks, KNOWN)  # "have you seen trapped"
        weight = PLACES[kind] + looks
        if weight >= NEEDED and (best is None or (weight, -len(name)) > (best[0], -best[1])):
            best = weight, len(name), name
    return best[2] if best else ""


def is_titled(said: str) -> bool:
    """Whether a message is one name as titles are written: each telling word of several with a capital."""
    words = re.findall(r"[^\W\d_][\w'’-]*", said)
    content = [word for word in words if len(word) > SMALL]
    written = all(word[0].isupper() and not word.isupper() for word in content)
    one = not _MARKS.search(said.strip(" .!?")) and len(words) <= MOST_WORDS
    return one and len(content) > 1 and words[0][0].isupper() and written


WHOSE, _OF = 2, frozenset(("of", "de", "von", "del", "du"))
"""Words from which on a last one behind one of these belongs to the name, though films have it."""


def looks_like_name(name: str, capitals: Set[str] = frozenset()) -> float:
    """How much words look like a title's name and like nothing else."""
    words = [word.strip(",.!?'\"") for word in name.split()]
    content = [word for word in words if len(word) > SMALL or surprise(word) >= TELLS] or words
    whose = words[-1] if len(words) > WHOSE and words[-2] in _OF else ""  # "harbor lights of oslo": no film set there
    known = [word for word in content if _is_known(word) and word != whose]
    telling = [word for word in content if surprise(word) >= TELLS and word not in known]
    written = sum(word in capitals for word in words)
    foreign = {code for word in words for code in _tongues_of(word)}
    german = "de" in foreign
    unheard = any(is_unheard(word) and not (german and _is_compound(word)) for word in words)
    rare = not (unheard or foreign) and any(map(_is_rare, telling))  # how surprising a word is is known in English
    weight = UNHEARD * unheard + RARE * rare
    weight += CAPITALS[min(written, len(CAPITALS) - 1)] * (not german)  # where every noun has one
    weight += TELLING * (not foreign and len(telling) > 1)
    weight += INTRODUCED * (words[0] in _words("articles") and len(words) > 2 and bool(telling))
    if known and not (written or unheard or rare):
        weight += KNOWN if telling else ALL_KNOWN
    return weight + COMMON * (len(words) == 1 and not written and ranks().get(name, COMMON_RANK) < COMMON_RANK)


def _is_rare(word: str) -> bool:
    """Whether few people use it, in any language here, and it is no slip in a word that many do."""
    if not word.isalpha() or word in ranks() or any(frequency(word, code) for code in ("en", *tongues())):
        return False
    if _LETTERS.search(word):
        return False
    return is_used(word, "en") or not _is_slip(word)


@cache
def _tongues_of(word: str) -> frozenset[str]:
    """The languages besides English whose word it is rather than an English one."""
    english, known = frequency(word, "en"), is_used(word, "en")
    return frozenset(
        code for code in tongues() if frequency(word, code) > english + OFTENER or (not known and is_used(word, code))
    )


@cache
def _is_compound(word: str) -> bool:
    """Whether German words stand at both its ends: Zeichentrickfilm."""
    begins = any(is_used(word[:at], "de") for at in range(PART, len(word) - PART + 1))
    return begins and any(is_used(word[at:], "de") for at in range(PART, len(word) - PART + 1))


def is_unheard(word: str) -> bool:
    """Whether no language here has the word, so that it is a name; letters struck at random are none."""
    if len(word) < SHORTEST or not word.isalpha() or word in ranks() or word in words_of_tongues() | _in_facts():
        return False
    if not word.isascii() and (not re.fullmatch("[а-яё]+", word) or has_form(word, "ru")):
        return False
    return not (_LETTERS.search(word) or is_used(word, "en", *tongues()) or _is_slip(word) or _is_joined(word))


@cache
def _in_facts() -> frozenset[str]:
    """The words of longer phrases for what films have: Studio Ghibli."""
    return frozenset(word for phrase in facts_in_words() for word in phrase.split())


@cache
def _is_slip(word: str) -> bool:
    """Whether it is a common word but for a letter: "comdey"."""
    return any(nearly_said(word, code) for code in ("en", *tongues()))


def _is_joined(word: str) -> bool:
    """Whether it is words for films run together: "horrormovie"."""
    sides = ((word[:at], word[at:]) for at in range(SMALL, len(word) - SMALL + 1))
    return any(
        (_is_kind(one) and is_used(other, "en")) or (is_used(one, "en") and _is_kind(other)) for one, other in sides
    )


def _is_kind(word: str) -> bool:
    return word in _words("things") or word in facts_in_words()


def _fillers(text: str) -> Iterator[tuple[str, str]]:
    """What fills the places of titles, with the kind of each place; last what stands alone between two marks."""
    for kind in PLACES:
        if kind == "added" and not has("save", text):
            continue
        for match in matches_of(kind, text):
            if kind == "judged" and _LASTING.match(match[0]):
                continue
            yield from ((kind, name_in(trimmed(group))) for group in match.groups() if group)
    clauses = [each for each in _MARKS.split(text) if each.strip()] if len(text.split()) <= MOST_AROUND else ()
    for clause in clauses:
        name = _head(trimmed(clause).split())
        small = any(_is_small(word) for word in name.split())
        if len(clause.split()) <= FEW and name.isascii() and not small:  # Russian names are inflected
            yield "bare", name_in(name)


def _head(words: Sequence[str]) -> str:
    """The words before a joint or a comma."""
    ends = next((at for at, word in enumerate(words) if at and word in _words("joints")), len(words))
    return " ".join(words[:ends]).partition(",")[0]


def _is_small(word: str) -> bool:
    """Whether a word makes a clause of what it stands in: "i'm knackered", "whatcha got"."""
    small = word not in _words("articles") and (
        word in _not_names() | small_words() or ranks().get(word, COMMON_RANK) < VERY_COMMON
    )
    return small or "'" in word.removesuffix("'s")


_ABOUT = frozenset(("about", "with", "without", "from", "where", "which", "that", "like", "for", "in", "on"))
"""Before what a film is about: "movie about artificial intelligence"."""


_LOOKS_FOR = re.compile(r"(?:今晚|想|要|帮我|给我)*(?:找|看)[一几点]?[部个]?\S{0,2}(?:电影|片子?|剧)$")
"""Chinese that looks for a film: "想找部电影"."""


def may_be_name(name: str, capitals: Set[str] = frozenset()) -> bool:
    """Whether words may be a title's name: no reference, no kind of films, none that only stand in for one."""
    words = name.split()
    written = any(word.strip(".,!?'\"") in capitals for word in words)
    if any(each.match(name) for each in (_THERE_IS, _MEASURES, _LOOKS_FOR, _ALL_SEEN, _CARES_FOR)):
        return False
    if _ASKS.search(name) or _BROKEN.search(name) or (_CLAUSE.search(name) and not written):
        return False
    if _is_noun(words) and not written:
        return False  # "who wrote the novel?"
    introduced = len(words) > 2 and words[0] in _words("articles")
    if not 0 < len(words) <= MOST_WORDS or (words[0] in _not_names() and not introduced):
        return False
    if is_reference(name) or is_reference(_head(words)):  # "garde le deuxième pour plus tard"
        return False
    bare = (word.strip(",.!?") for word in words)
    if sum(word in small_words() and word not in _words("articles") for word in bare) > 1:
        return False  # "die merk ich mir, pack die auf die liste" is a sentence
    if (words[0] in _words("joints") or words[0] in _ABOUT) and name not in capitals:
        return False  # "do you have series as well"
    if any(word in _not_names() and len(word) > SMALL for word in words) and len(words) < LONG:
        return False  # "stuck on you" may be a title, "one more film" is none
    if any(word in _words("things") for word in words):
        return False
    if any(name.removesuffix(ending) in kinds_in_words() for ending in ("", "s", "的")):
        return False  # "westerns", `华语的`
    if any(is_all(cue, name) for cue in ("filler", "laugh", "thank", "part", "greet", "agree", "no")):
        return False
    return len(words) > 1 or name in capitals or ranks().get(name, COMMON_RANK) >= COMMON_RANK


def _is_noun(words: Sequence[str]) -> bool:
    """Whether it is an article and one ordinary word of a language."""
    if len(words) != 2 or words[0] not in _words("articles"):
        return False
    word = words[1].strip(".,!?")
    return ranks().get(word, ORDINARY_RANK) < ORDINARY_RANK or any(frequency(word, code) for code in tongues())


def _is_here(name: str, names: Names, loosely: Loosely) -> bool:
    """Whether a title is called so, or one of several that are named together."""
    parts = dict.fromkeys((name, *LISTS.split(name)))
    return any(names(part) is not None or loosely(part) for part in parts if part)


def _accounted(name: str, told: Sequence[str]) -> bool:
    """Whether something read in the name stands by itself there: before it nothing but small words, behind it the end
    or what goes on with ("heat with my mum"). The Lighthouse in "the last lighthouse keeper of skye" does not."""
    words = name.replace("-", " ").split()
    for each in told:
        if _UNSPACED.search(each) and each in name:
            return True
        run = each.split()
        for at in range(len(words) - len(run) + 1):
            if words[at : at + len(run)] != run:
                continue
            before, behind = words[:at], words[at + len(run) :]
            starts = (
                not before or before[-1] in _words("joints") or set(before) <= (_words("beside") | _words("articles"))
            )
            goes_on = not behind or behind[0] in _words("joints") | _words("made") or behind[0].isdigit()
            if starts and (goes_on or _are_words(behind)):
                return True
            if len(run) > 1 and not before and all(word in ranks() or _are_words([word]) for word in behind):
                return True  # "emily blunt yeah shes great"
            if not behind and before and _are_words(before) and before[0] not in _words("articles"):
                return True  # "no i liked whiplash"
    return False


def _are_words(words: Sequence[str]) -> bool:
    """Whether all are ordinary words of English."""
    return all(_is_small(word) or ranks().get(word, COMMON_RANK) < COMMON_RANK or word in _SHORT for word in words)


_SHORT = frozenset(("i", "shes", "hes", "its", "thats", "im", "ive", "theyre", "yeah", "yep", "nah", "lol"))
"""Words of chat that stand in no list of words."""


@cache
def _not_names() -> frozenset[str]:
    return frozenset((*lexicon("acts/references")["no_names"], *_words("own")))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("acts/missing")[name])


def _is_known(word: str) -> bool:
    """Whether it is a word for something that films have."""
    stem = word.removesuffix("s")
    return any(each in known for each in (word, stem) for known in (facts_in_words(), subjects()))
