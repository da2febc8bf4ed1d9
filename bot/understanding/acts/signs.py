"""What the rules ask of a message: how it is put, whose voice it is, whether it goes on."""

import re

from bot.titles import TitleId
from bot.understanding.acts.cues import cue, is_all, opens, trimmed
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.references import says_it
from bot.understanding.text.lexicons import UNLISTED, surprise
from bot.understanding.text.plain import plain
from bot.understanding.text.tongues import words_of_tongues

FRAGMENT = 4
"""Words up to which facts without a verb go on with the wish before ("in French", "crime, she loves that")."""


SHORT = 8
"""Words up to which a message without any wish of its own can mean what lies on the table."""


LONG = 20
"""Words up to which praise or blame is of the one title that is named or at hand."""


def is_nearly(heard: Heard, name: str) -> bool:
    """Whether the text is the cue, but for small words around it."""
    words = [word for word in trimmed(heard.text).split() if not is_all("filler", word)]
    return bool(words) and (is_all(name, " ".join(words)) or is_all(name, heard.text) or _starts_so(heard, name))


def _starts_so(heard: Heard, name: str) -> bool:
    return heard.words <= FRAGMENT and opens(name, heard.text) and not heard.facts


def verdict(heard: Heard) -> int:
    """1 for praise, -1 for blame, 0 for neither or both."""
    read = heard.read.full
    if read.like or read.dislike:
        return 1 if read.like and not read.dislike else -1 if read.dislike and not read.like else 0
    if read.opinion:
        return 1 if read.opinion > 0 else -1
    return heard.tone


def at_hand(heard: Heard) -> tuple[TitleId, ...]:
    return (heard.scene.at_hand,) if heard.scene.at_hand else ()


def asks_onward(heard: Heard) -> bool:
    return heard.asks and "?" in heard.text


def own_voice(text: str) -> bool:
    """Whether the person speaks of themselves."""
    words = set(text.replace("'", " ").split())
    return (
        bool(words & {"i", "we", "me", "my", "im", "ich", "wir", "je", "j", "moi", "yo", "я", "мне"})
        or "我" in text
        or (
            text.startswith(
                ("love", "hate", "can't stand", "cant stand", "loved", "hated", "adore", "liked", "not a fan")
            )
        )
    )


def without_fillers(text: str, but: tuple[str, ...] = ()) -> str:
    words = trimmed(text).split()
    while words and words[0].strip(",.!?;:") not in but and is_all("filler", words[0]):
        words = words[1:]
    return " ".join(words)


def without_courtesies(text: str) -> str:
    """What is left once small words at the beginning, and small words and thanks at the end, are taken away."""
    words = without_fillers(text).split()
    while size := next((n for n in (2, 1) if len(words) > n and _is_courtesy(words[:n])), 0):
        words = words[size:]
    while size := next((n for n in (3, 2, 1) if len(words) > n and _is_courtesy(words[-n:])), 0):
        words = words[:-size]
    return " ".join(words)


def _is_courtesy(words: list[str]) -> bool:
    text = " ".join(words).strip(",.!?;: ")
    return any(is_all(name, text) for name in ("filler", "thank", "part", "farewell"))


def goes_on(heard: Heard) -> bool:
    """Whether it begins, after small words, as one goes on: and, but, only, rather."""
    bare = without_fillers(heard.text, but=("and", "but", "just", "also"))
    if opens("goes_on", heard.text) or opens("goes_on", bare):
        return True
    return bool(_NICE_BUT.match(heard.text) or _WOULD_BE.search(heard.text))


_NICE_BUT = re.compile(
    r"(?:(?:nice|good|great|not bad|fine|ok|okay|cool|hm+|well|schon|gut|nett|nicht schlecht|pas mal|bien|bon|super"
    r"|vale|no esta mal|неплохо|хорошо|ок|ладно|хм)[,.!]* )+(?:but|aber|mais|pero|но)\b"
    r"|(?:不错|好的?|还行)[，,]?(?:不过|但是?)"
    r"|(?:(?:and|ah|oh|y|и) )?(?:(?:one|another) (?:more )?thing|noch (?:was|etwas)|encore une chose|una cosa mas"
    r"|еще (?:кое-что|одно))[:,] |(?:还有一点|(?:哦)?对了)[：:，,]"
)
"""What goes on behind a word on the cards, or as one more thing: "nice, but nothing American"."""
_WOULD_BE = re.compile(
    r"\b(?:would be (?:good|nice|great|cool|better|lovely)|war\w* (?:auch )?(?:gut|schon|toll|super|nett|besser)"
    r"|ce serait (?:bien|mieux|top|cool)|(?:estaria|seria) (?:bien|mejor|genial)"
    r"|было бы (?:хорошо|неплохо|здорово|лучше))\b(?! (?:i|we|ich|wir)\b)"
)
"""What would be good, of the wish so far."""


def more_of(heard: Heard) -> bool:
    return heard.has("more_of")


_WANTED = re.compile(
    r"(?:and |but |maybe |und |et |y |и )?"
    r"(?:with|featuring|mit|avec|con|с|со|an?|une?|ein\w*|una?|о|про) "
    r"(?!(?:who|what|which|wem|qui|quoi|quien|que|quel\w*|welch\w*|кем|чем|котор\w+)\b)\w"
)


_MAY_BE = re.compile(
    r"(?:(?:and|or|ok|please|und|et|y|и) )*(?:(?:can|could|may) (?:it|they|this|these) (?:please |also |maybe )*be"
    r"|(?:can|could) (?:we|i) (?:have|get) (?:it|them|one|something)|(?:kann|konnte|darf|soll|sollte) (?:es|er|das) "
    r"|(?:ca peut|ca pourrait|est-ce que ca peut) etre|que ce (?:soit|ne soit)"
    r"|(?:que|puede) (?:no )?(?:sean?|ser|dure|haya|tengan?|lleve)"
    r"|(?:можно )?чтобы (?:\w+ )?(?:был\w*|не был\w*)|(?:能不能|可不可以|可以)是)\b"
)
"""Beginnings of what the cards are to be instead: "can it be from the 90s"."""
_SHOULD_BE = re.compile(
    r"(?:(?:and|but|so|und|aber|et|mais|y|pero|и|но) )?"
    r"(?:(?:it|they|this|that|the film|the movie)(?: really| just| only)? "
    r"(?:should|shouldn't|must|mustn't|has to|have to|needs to|need to|ought to) (?:not |really |only )?"
    r"(?:be|run|last|take)"
    r"|(?:es|er|das|sie|der film) (?:soll\w*|muss|darf) (?:nicht |hochstens |maximal |unter |kurzer )"
    r"|(?:ca|il|le film) (?:doit|devrait|faudrait) (?:\w+ )?(?:etre|durer|faire)"
    r"|il faut que (?:ca|ce) (?:soit|dure|fasse)"
    r"|(?:tiene|deberia|debe)(?: que)? (?:ser|durar)|(?:он|она|оно|фильм|это)? ?(?:должн\w+) (?:быть|длиться|идти)"
    r"|(?:片子|电影|它)?(?:必须|应该|得)(?:是|在|短|不超过))"
)
"""Beginnings of what the cards have to be: "it should be under two hours" asks for nothing of a title."""


_GOOD_FOR = re.compile(
    r"(?:and |so |ok )?(?:what|anything)(?: else)? (?:have you got|do you have|you got|is there)"
    r" (?:from|with|about|by) (?!(?:it|this|that)\b)|"
    r"(?:(?:ok|so|and|but|hey|und|et|y|и|а),? )*(?:what(?:'?s| is| are| would be)|anything|something"
    r"|(?:is|got) (?:there )?anything|was (?:ist|gibt es|gibt's|ware?)|qu'est-ce qui (?:est|serait)|y a quoi|que hay"
    r"|что (?:есть|подойдет)|有什么)"
    r" ?(?:(?:really|else|there|here|de) )*(?:good|nice|fun|ok|okay|suitable|great|best|gut|geeignet|bien|bon|bueno"
    r"|хорошего|适合)[^?]{0,12}? (?:for|fur|pour|para|для) (?!(?:it|this|that)\b)"
)
"""What is good for somebody, asked of no title: "whats good for kids"."""


def tells_wish(heard: Heard) -> bool:
    """Whether it says what a film is to have or to be, and asks for nothing of a title: "with a british cast", "a
    concert or the story of a band", "in black and white"."""
    wished = heard.scene.wish is not None and not heard.scene.spoken and heard.words <= SHORT
    if (
        wished
        and heard.words <= FRAGMENT
        and heard.fact == "colour"
        and heard.text.startswith("in ")
        and not heard.named
    ):
        return True
    if _SHOULD_BE.match(heard.text) and not heard.named and not heard.text.rstrip().endswith(("?", "？")):
        return True
    if _GOOD_FOR.match(heard.text) and not (heard.slots or heard.named or heard.ref.how == "place"):
        return True
    if wished and _MAY_BE.match(heard.text) and not (heard.slots or heard.named or heard.ref.how == "place"):
        return True
    return bool(_WANTED.match(heard.text)) and "?" not in heard.text and not (heard.slots or heard.named)


REFUSED_EARLY = 16
"""Characters within which a refusal begins a message: "no!! no Barbie"."""
_REFUSAL = re.compile(
    r"(?:^|[.,;!?] ?)(?:but |and |so |please |also |ok |aber |und |mais |et |pero |y |но |и )?"
    r"(?:no|nothing|without|kein\w*|nichts|ohne|sans|pas de|rien|sin|nada|без|ничего) \w"
)


def changes_wish(heard: Heard) -> bool:
    """Whether it asks for other cards, whatever it tells besides: a bare refusal ("no spies"), or more of something."""
    return bool(_REFUSAL.search(heard.text)) or any(map(heard.has, ("comparative", "more_of", "meant")))


def refuses_barely(heard: Heard) -> bool:
    """Whether it begins with a bare refusal: "no teen stuff", which is of tonight's cards."""
    return bool(_REFUSAL.match(heard.text) or _REFUSAL.search(heard.text[:REFUSED_EARLY]))


NAMELIKE = 4
"""Letters from which a word may be part of a name."""


def says_besides(name: str, heard: Heard) -> bool:
    """Whether more is said than the cue and small words: what was seen may then be something that nobody here knows."""
    rest = without_courtesies(cue(name).sub(" ", heard.text))
    words = [word.strip(",.!?'\"") for word in rest.split()]
    known = [word in words_of_tongues() or (word.isascii() and surprise(word) < UNLISTED) for word in words]
    told = [len(word) >= NAMELIKE and not old for word, old in zip(words, known, strict=True)]
    pointed = any(says_it(match[0]) for match in cue(name).finditer(heard.text))
    return not pointed and (any(told) or sum(len(word) >= NAMELIKE for word in words) > 1)


def named_beside(name: str, heard: Heard) -> tuple[TitleId, ...]:
    """The titles named, but for one that is only the words of the cue: "déjà vu"."""
    said = " ".join(match[0] for match in cue(name).finditer(heard.text))
    return tuple(ref.id for ref in heard.named if plain(ref.text) not in said)
