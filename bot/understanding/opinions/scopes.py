"""Negation: for every word of a text, whether it is wanted (1) or refused (-1)."""

from collections.abc import Sequence
from functools import cache

from bot.understanding.opinions.voices import Voice
from bot.understanding.text.lexicons import Phrases, lexicon
from bot.understanding.text.phrasing import words_of
from bot.understanding.text.tokens import Text, Token

CLOSE = 2
"""Words after a refusal within which a wanting word belongs to it (`don't really like`)."""
_SUBJECTS = {"but", "i", "im", "ive", "id", "ill", "we"}
_PLEASE = {"please", "pls", "plz"}
_VERBS = {
    "be",
    "watch",
    "see",
    "have",
    "laugh",
    "get",
    "start",
    "avoid",
    "stay",
    "me",
    "a",
    "go",
    "find",
    "rent",
    "stream",
}
"""Words before which a `to` belongs to what is preferred: `I prefer films to be short`."""
_MODALS = {"would", "might", "could", "may", "will"}
_LESS = {"less", "fewer"}
_ENDS_LIST = (
    "but", "with", "i", "im", "we", "something", "just", "please", "no", "not", "like", "maybe", "perhaps", "ideally",
    "preferably", "rather", "more",
)  # fmt: skip
_ROUGHLY = ("so", "less", "more", "thereabouts", "whatever")
"""Behind an `or` that joins nothing: "six episodes or so"."""
_DEGREES = frozenset(("too", "so", "very", "overly", "less"))
"""Behind a refusal, or one themselves: how a film is not to be, and no refusal of the kind that follows."""
_RELATIVES = frozenset(("that", "thats", "which", "whats"))
_MANY = frozenset(("much", "many"))
_CARRIERS = frozenset(
    ("nothing", "no", "not", "film", "films", "movie", "movies", "something", "anything", "one", "ones")
)
"""Words before which a refusal goes on into what happens there: "no film where the dog dies"."""
_ADDS = frozenset(
    ("with", "on", "in", "from", "for", "set", "based", "about", "a", "an", "something", "under", "only", "max")
)
"""Words with which something else begins behind an "and"."""
_BIDS = frozenset((
    "give", "hand", "show", "find", "get", "gimme", "bring", "take", "put", "pick", "throw", "play", "choose", "make",
))  # fmt: skip
"""Verbs with which one asks for something else behind an "and": "skip the chat and hand me a thriller"."""
_SO_MUCH = frozenset(("is", "are", "was", "were", "be", "thats", "isnt", "arent", "not", "ever", "that", "get", "gets"))
"""Before a "so" that tells how much."""
_ASKED_FOR = frozenset(("there", "you", "got", "have"))
"""Before a "nothing" that asks for something: "is there nothing from Norway?"."""
_NO_NOUNS = frozenset((
    "with", "any", "no", "not", "even", "and", "or", "be", "is", "are", "much", "many", "want", "need", "get",
    "nothing",
    "something", "anything", "see", "watch", "once", "one", "the", "some", "for", "of", "a", "have", "like", "about",
))  # fmt: skip
"""Words behind which a "more" belongs to what is refused: "nothing with more gore"."""
_NO_QUALITIES = _NO_NOUNS | {"really", "it", "that", "this", "want", "always", "only", "here", "to"}
"""Words behind which a "just" belongs to what is refused: "not really just action"."""
_AND = frozenset(("and", "but"))
_OR = ("or", "nor")
"""Words that go on with what is refused, even behind a full stop: "not zombies. or vampires"."""
LIST = 8
"""Words within which a refused list must reach its `or` to run on over commas."""


class Scopes:
    """Reads where refusals begin and end. A refusal ends with the sentence, a comma, `but` and the like."""

    def __init__(self) -> None:
        feelings = lexicon("opinions/feelings")
        self._phrases: Phrases[str] = Phrases.of({name: feelings[name] for name in ("want", "refuse", "calm")})

    def signs(self, text: Text, taken: frozenset[int]) -> list[int]:
        """1 or -1 a token; tokens in `taken` (names) open and end nothing."""
        signs, sign, opened, place = [1] * len(text.tokens), 1, -9, 0
        lesser = _lesser(text.tokens)
        while place < len(text.tokens):
            token = text.tokens[place]
            goes_on = sign < 0 and (token.word in _OR or ("," in token.gap and _list_goes_on(text.tokens, place)))
            if (token.opens or "," in token.gap) and not goes_on:
                sign = 1
            if token.word == "more" and sign < 0 and _is_rather(text.tokens, place, opened):
                sign = 1
            if place in lesser:
                sign, opened = -1, place
            if sign < 0 and (_is_behind(text.tokens, place, opened) or _adds(text.tokens, place)):
                sign = 1
            signs[place] = sign
            hit = None if place in taken else self._phrases.at(text.tokens, place)
            if hit is None or any("," in token.gap for token in text.tokens[place + 1 : hit.last]):
                place += 1  # "any language will do, but a documentary" is not anything but one
                continue
            signs[place : hit.last] = [sign] * (hit.last - place)
            if hit.value == "refuse" and _asks_for(text.tokens, place):
                sign = 1
            elif hit.value == "refuse" or (hit.value == "calm" and _is_told(text.tokens, place)):
                sign, opened = -1, hit.last
            elif sign < 0 and _supposes(text.tokens, place):
                pass  # nothing my father would find vulgar
            elif hit.value == "calm" or place - opened >= CLOSE or token.word in _SUBJECTS:
                sign = 1
            elif token.word == "just" and place > opened and text.tokens[place - 1].word not in _NO_QUALITIES:
                sign = 1  # "not scary just funny"
            elif token.word in _PLEASE and place > opened:
                sign = 1  # "nothing scary pls the little one gets nightmares"
            place = hit.last
        return signs


@cache
def _qualities() -> frozenset[str]:
    """Single words for how a film is, and for its kind."""
    traits = lexicon("limits/traits").values()
    pushing = (words for sides in traits for side, words in sides.items() if side in ("up", "down", "wanted"))
    return frozenset(word for words in pushing for word in words if " " not in word) | _kinds() - _CARRIERS


def _is_told(tokens: Sequence[Token], place: int) -> bool:
    """Whether "isn't that" tells what a film is not to be ("one that isn't that scary"), and asks for no agreement."""
    return place > 0 and tokens[place - 1].word in _RELATIVES and not tokens[place].opens


def blamed(text: Text, signs: Sequence[int], voices: Sequence[Voice], names: frozenset[int]) -> list[int]:
    """The signs, refused also where blame follows what it is of: `war films bore me`, `horror? no thanks`."""
    turned = list(signs)
    for voice in voices:
        start = _blamed_from(text, voice, names) if voice.strength < 0 else voice.first
        start = _put_first(text, voice, names) if voice.strength < 0 and start == voice.first else start
        turned[start : voice.first] = [-1] * (voice.first - start)
    return turned


def _blamed_from(text: Text, voice: Voice, names: frozenset[int]) -> int:
    """Where the kind of film begins that a verdict behind it is of; the verdict itself where there is none."""
    place = voice.first
    while place > 0 and text.tokens[place - 1].word in words_of("between"):
        if text.tokens[place].opens or place - 1 in names:
            return voice.first
        place -= 1
    if _parts(text.tokens[place]) and voice.last < len(text.tokens) and not _parts(text.tokens[voice.last]):
        return voice.first  # "just broke up, don't want to see couples" blames the couples
    if place > 0 and text.tokens[place - 1].word in _RELATIVES:
        return voice.first  # "a spy series that is slow" says what it is to be like
    says = [token.word for token in text.tokens[place : voice.first + 1]]
    if not any(word in words_of("blames") for word in says):
        return voice.first
    if says[0] == "not" and says[-1] in _qualities():
        return voice.first  # "funny, not thrilling" blames nothing funny
    first = place
    while first > max(0, place - 3) and not (text.tokens[first].gap.strip(" ?-") and first < place):
        if first - 1 in names or text.tokens[first - 1].word in words_of("clause"):
            break
        first -= 1
    return voice.first if any(each in names for each in range(first, place)) else first


_OWN = frozenset(("i", "we", "me", "just", "really", "simply", "absolutely", "personally", "honestly", "always"))
"""Words between what is put first and the verdict on it: "horror i really don't like"."""
_WISHED = frozenset(("a", "an", "something", "some", "anything", "what", "that", "it", "this", "but", "and", "with"))
"""Words with which begins what nobody blames: "a film i don't hate"."""
LONGEST_FIRST = 4
"""Words at most that may be put first."""


def _put_first(text: Text, voice: Voice, names: frozenset[int]) -> int:
    """Where the kind of film begins that is put before the verdict as its object, the verdict being all that follows:
    "horror i don't like", "a comedy, musicals i can't stand"; the verdict itself where there is none."""
    last = voice.last
    if last < len(text.tokens) and text.tokens[last].word in ("it", "them", "those", "these", "that", "at"):
        last += 1
    if last < len(text.tokens) and not (_parts(text.tokens[last]) or text.tokens[last].word in _AND):
        return voice.first
    end = voice.first
    while end > 0 and text.tokens[end - 1].word in _OWN and not _parts(text.tokens[end]):
        end -= 1
    if end in (0, voice.first) or text.tokens[end].gap.strip(" -–—") or text.tokens[end].opens:
        return voice.first
    first = end - 1
    while first > 0 and not _parts(text.tokens[first]) and text.tokens[first - 1].word not in _AND:
        first -= 1
    of_names = any(place in names for place in range(first, end))
    wished = text.tokens[first].word in _WISHED or any(each.word in _RELATIVES for each in text.tokens[first:end])
    return voice.first if of_names or wished or end - first > LONGEST_FIRST else first


def _parts(token: Token) -> bool:
    """Whether a new clause begins there."""
    return token.opens or "," in token.gap


def _supposes(tokens: Sequence[Token], place: int) -> bool:
    """Whether a wanting word tells what somebody else would do: `my father would find`, `that she might like`."""
    return place > 1 and tokens[place - 1].word in _MODALS and tokens[place - 2].word not in ("i", "we")


def _lesser(tokens: Sequence[Token]) -> set[int]:
    """Where what is liked less begins: `I prefer quiet films to action`."""
    found: set[int] = set()
    preferred = -9
    for place, token in enumerate(tokens[:-1]):
        if token.opens or "," in token.gap:
            preferred = -9
        if token.word in ("prefer", "preferred", "prefers"):
            preferred = place
        elif preferred >= 0 and token.word in ("to", "over") and place > preferred + 1:
            if tokens[place + 1].word not in _VERBS:
                found.add(place)
            preferred = -9
    return found


def _is_behind(tokens: Sequence[Token], place: int, opened: int) -> bool:
    """Whether a refusal, of which the words began at `opened`, is over here: at the kind of film that only was not to
    be too much so ("a not too dark comedy"), or at what is told of it ("no gore where you still get scared")."""
    if tokens[place].word == "where":
        return place > opened and tokens[place - 1].word not in _CARRIERS
    between = [token.word for token in tokens[opened:place]]
    degrees = [*between[:1], *(token.word for token in tokens[max(0, opened - 1) : opened])]
    told = len(between) - (between[:1] != [] and between[0] in _DEGREES)
    soft = any(word in _DEGREES for word in degrees) and _MANY.isdisjoint(between)
    return soft and told > 0 and tokens[place].word in _kinds()


def _adds(tokens: Sequence[Token], place: int) -> bool:
    """Whether something is wanted besides what is refused: "less American and with a dog"."""
    before, word = tokens[place - 1].word if place else "", tokens[place].word
    if word == "so":
        return place > 1 and before not in _SO_MUCH and not tokens[place].opens
    return (word == "with" and before in _AND) or (word in (_ADDS | _BIDS) and before == "and")


def _is_rather(tokens: Sequence[Token], place: int, opened: int) -> bool:
    """Whether a "more" says what is wanted rather: "fewer guns more dancing", "not talky more dance"."""
    before = tokens[place - 1].word
    return tokens[opened - 1].word in _LESS or (place > opened and before not in _NO_NOUNS)


def _asks_for(tokens: Sequence[Token], place: int) -> bool:
    """Whether it is asked whether there is nothing of the kind: "have you got nothing with pirates?"."""
    before = [token.word for token in tokens[max(0, place - 3) : place]]
    there = before[-2:] in (["is", "there"], ["are", "there"], ["was", "there"], ["have", "you"], ["you", "got"])
    return tokens[place].word in ("nothing", "no", "none") and there and before[-1] in _ASKED_FOR


@cache
def _kinds() -> frozenset[str]:
    """Single words for kinds of films."""
    genres = lexicon("limits/filters")["genres"]
    return frozenset(word for words in genres.values() for word in words if " " not in word) | _CARRIERS - {"no", "not"}


def _is_another_sort(tokens: Sequence[Token], place: int) -> bool:
    """Whether behind the comma something of another sort begins: years or a nation, where neither is refused ("no
    horror, 70s or 80s")."""
    word = tokens[place].word
    if word in ("the", "from") and place + 1 < len(tokens):
        word = tokens[place + 1].word
    before = next((n for n in range(place - 1, -1, -1) if tokens[n].opens or "," in tokens[n].gap), 0)
    refused = {token.word for token in tokens[before:place]}
    if word[:1].isdigit():
        return not any(each[:1].isdigit() for each in refused)
    return word in _nations() and _nations().isdisjoint(refused)


@cache
def _nations() -> frozenset[str]:
    """Single words for nations."""
    return frozenset(word for nation in lexicon("limits/filters")["nations"].values() for word in nation["words"])


def _list_goes_on(tokens: Sequence[Token], place: int) -> bool:
    """Whether a comma in a refusal only parts the members of a list that ends in `or`: `no horror, gore or war`."""
    if _is_another_sort(tokens, place):
        return False
    for at, token in enumerate(tokens[place : place + LIST], place):
        if token.word in _OR:
            return at + 1 == len(tokens) or tokens[at + 1].word not in _ROUGHLY
        if token.opens or token.word in _ENDS_LIST:
            return False
    return False
