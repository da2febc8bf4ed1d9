"""What people write is mended before it is read: short words in full, apostrophes, slips in words of the lexicons."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from bot.knowledge.vocabulary import concepts
from bot.understanding.text.degrees import without_degree
from bot.understanding.text.lexicons import lexicon, merged, ranks
from bot.understanding.text.pointing_back import without_that
from bot.understanding.text.spelling import Spelling
from bot.understanding.text.tokens import Text, fold
from bot.understanding.text.tongues import is_english, is_foreign, is_held_by

LEXICONS = ("opinions/feelings", "limits/filters", "limits/moods", "limits/traits")


def _phrases(entry: Any) -> Iterator[str]:
    """Every phrase in a lexicon, however deep it stands."""
    if isinstance(entry, str):
        yield entry
    elif not isinstance(entry, float | int):
        for value in entry.values() if isinstance(entry, dict) else entry:
            yield from _phrases(value)


def _words(entry: Any) -> Iterator[str]:
    """Every word in it."""
    return (fold(word) for phrase in _phrases(entry) for word in phrase.split())


_ENDINGS = {
    "t": "can don didn doesn isn wasn weren wouldn couldn shouldn haven hasn hadn won aren",
    "m": "i", "ve": "i we you they", "ll": "it you they", "d": "they", "re": "you they",
    "s": "that what there here let who where",
}  # fmt: skip
_BARE = {f"{stem}{end}": f"{stem}'{end}" for end, stems in _ENDINGS.items() for stem in stems.split()}
"""Words that are written without their apostrophe, and with it."""
_GERMAN_TOO = "im"
"""One that is a word of German as well: "die Kinder sind im Bett" says nothing of oneself."""
_BARE_WORD = re.compile(rf"\b(?:{'|'.join(sorted(_BARE, key=len, reverse=True))})\b", re.IGNORECASE)


def with_apostrophes(text: str) -> str:
    """`cant`, `ive`, `whats` as they are meant: `can't`, `i've`, `what's`."""

    def mend(match: re.Match[str]) -> str:
        bare = match[0].lower()
        if bare == _GERMAN_TOO and (is_held_by("de", text) or _before_german(text[match.end() :])):
            return match[0]
        return match[0][0] + _BARE[bare][1:]

    return _BARE_WORD.sub(mend, text)


def _before_german(behind: str) -> bool:
    """Whether a word follows that English has not: "im weltall"."""
    word = re.match(r" (\w{5,})", behind)
    return word is not None and word[1].lower() not in ranks() and is_foreign(word[1])


_FULL = {short: long for long, shorts in lexicon("text/chat")["full"].items() for short in shorts}
_SHORT = re.compile(
    rf"(?<![\w'’@#/.-])(?:{'|'.join(re.escape(short) for short in sorted(_FULL, key=len, reverse=True))})(?![\w'’-])",
    re.IGNORECASE,
)
_UNSPACED = {short: long for long, shorts in lexicon("text/chat")["full_unspaced"].items() for short in shorts}
_UNSPACED_SHORT = re.compile("|".join(map(re.escape, _UNSPACED)))
_BESIDE = tuple((long, re.compile(line)) for long, lines in lexicon("text/chat")["beside"].items() for line in lines)
_SAID_ALONE = re.compile(r"\W*(?:\w+\W*){0,1}")


def in_full(text: str) -> str:
    """What chat writes short, in full: `smth`, `plz`, `u`, `vllt`, `чонить`. A word in the middle of a sentence that
    begins with a capital may be a name and stays; so does a message of one such word that would say nothing."""

    def mend(match: re.Match[str]) -> str:
        said = match[0]
        long = _FULL[said.lower()]
        named = said[0].isupper() and match.start() > 0 and not text.isupper()
        return said if named or (not long and _SAID_ALONE.fullmatch(text)) else long

    for long, pattern in _BESIDE:
        text = pattern.sub(lambda match, long=long: _with_group(match, long), text)  # type: ignore[misc]  # a default
    text = _SHORT.sub(mend, text)
    return _UNSPACED_SHORT.sub(lambda match: _UNSPACED[match[0]], text) if not text.isascii() else text


def _with_group(match: re.Match[str], long: str) -> str:
    start, end = match.start(1) - match.start(), match.end(1) - match.start()
    return match[0][:start] + long + match[0][end:]


_INTERJECTION = re.compile(
    r"^(?P<so>(?:(?:hm+|well|oh|ok|okay|ah|so|yeah)[ ,]+)*(?:no|nah|nope|yes|yeah|ok|okay))\s+"
    r"(?=(?:let'?s|i|i'm|i'd|i've|we|rather|that|the|wait|but|actually|show|give|go|it|maybe|just|what|please)\b"
    r"|like (?!that|this|these|those|them|it\b))",
    re.IGNORECASE,
)
_SPIRIT = re.compile(r"\bin the (?:spirit|vein|style|manner|tradition) of\b", re.IGNORECASE)


_DUTIES = re.compile(
    r"[,;.]?\s*\b(?:because |cause |cos |as |since )?(?:i|we|he|she|they|i've|we've|he's|she's)"
    r"(?: (?:has|have|got|got to|has to|have to|need to|needs to|gotta))+ (?:an? |the |an early |early )?"
    r"(?:school|work|exams?|a test|flight|train|meeting|shift|game|practice|be up|get up|start|sleep|go to bed)"
    r"(?: (?:early|tomorrow|in the morning|at \w+|tonight|later|soon|on \w+day))+",
    re.IGNORECASE,
)
"""What somebody has to do tomorrow says why, and nothing of the film: "shorter, she has school tomorrow"."""


def without_duties(text: str) -> str:
    """The text without what somebody has to do tomorrow, unless it says nothing else."""
    rest = _DUTIES.sub(" ", text)
    return rest if any(sign.isalnum() for sign in rest) else text


_OR_SET = re.compile(
    r"\b[A-Za-z]+ or (?:at least |just |something |one )*(?P<set>(?:set|shot|filmed|playing) in [A-Za-z])", re.I
)
_SAID_NO = re.compile(
    r"(?:^|(?<=[.!?;,] ))(?P<what>[^\W\d][\w' -]{2,24}): ?(?:no|nope|nah|never|nein|non|нет)\b(?: thanks)?"
    r"(?=\W*(?:$|[.,;!?]))",
    re.IGNORECASE,
)
"""What is refused behind a colon: "musicals: no"."""


_BARE_N = re.compile(r"(?<=[a-z]) n (?=[a-z])(?!n? ?(?:roses|white)\b)")
"""And, as it is typed in haste: "is it long n can i stream it"."""
_AT_SIGHT = re.compile(
    r"\b(?:(?:was|is|looks|seems|sounds)(?: like)? an? )?"
    r"(?:good|great|nice|lovely|fine) (?:idea|suggestion|shout|call|choice|pick)\b",
    re.IGNORECASE,
)
"""What praises a suggestion, and no film that was seen."""
_NONE_THERE = re.compile(
    r"\b(?:is there |there's |are there |have you |got )?(?:nothing|no|none|nichts|rien de|nada)(?: that's)? "
    r"(\w+(?: \w+)?) "
    r"(?:in there|among them|among these|there|here|on there|dabei|dedans|la-dedans|ahi|entre esas)\s*\?",
    re.IGNORECASE,
)
"""What is missed and not refused: "nothing korean in there?"."""
_NAH_SEEN = re.compile(
    r"^\W*(?:nah|no|nope|nein|non),? "
    r"(?=(?:i've |ive |i |we |we've |(?:some(?:one|body)|he|she|they|every(?:one|body)|my \w+)(?:'s|'ve| has| have)? )?"
    r"(?:already )?(?:seen|saw|watched)\b)",
    re.IGNORECASE,
)
"""A no that refuses the cards, and says nothing of what was seen."""
_BARE_W = re.compile(r"(?<=[a-z]) w (?=[a-z])", re.I)
_FOUND_SO = re.compile(
    r"\b((?:found|find|thought|think) .{2,40}? )(?:was |is |were |are )?"
    r"(?:rather|a bit|a little|quite|somewhat|a tad) (?=\w+\W*$|\w+[.,;!])",
    re.I,
)
"""What was found rather so was too much so: "rather vulgar"."""
_WRITTEN_BY = re.compile(r"\b([A-Z][a-z]+)'s (?=(?:novels?|books?|stories|works|plays?|characters)\b)")
_MOVES_OTHERS = re.compile(
    r"\b(?P<makes>makes?|made) (?:my|our|the|her|his) (?:\w+ )?\w+ "
    r"(?P<does>cry|laugh|think|scream|weep|sob|smile|jump)\b",
    re.I,
)
"""What it does to somebody it does to the one who asks: "something to make my dad cry"."""
_LOOKS_SO = re.compile(
    r"(?<!that )(?<!which )(?<!who )\b(?P<looks>looks?|sounds?|seems?|could be|might be) "
    r"(?:so |really |quite |pretty |very |kinda |rather )?"
    r"(?:sweet|cute|adorable|interesting|promising|lovely|intriguing|cool|neat|charming)\b(?! (?:and|but|enough)\b)",
    re.I,
)
"""How a card looks at first sight, which wishes for nothing: "kikis looks sweet"."""
_NOT_LIKE = re.compile(
    r"(?:^|(?<=[.,;!?] ))(?P<so>(?:lol|no|haha|ok|well|hm+|ugh),? )*not like (?!that|this|these|those|them|it\b|the )",
    re.I,
)
"""What a film is not to be like is no dislike: "not like Totoro, just a thriller"."""
_NO_TEARS = re.compile(
    r"\b(?:(?:don'?t|do not) (?:want|wanna|need) to (?:cry|be sad|weep)\b|no (?:more )?(?:crying|tears)\b(?! of joy))",
    re.IGNORECASE,
)
_NO_THINKING = re.compile(
    r"\b(?:just )?(?:don'?t|do not|dont|no) (?:want|wanna|need) to think"
    r"(?: (?:about (?:it|that|anything|work|things)|much|too much))?",
    re.IGNORECASE,
)
_FOR_HATERS = re.compile(
    r"\b(?P<kind>[a-z]{4,}?)(?P<more>s?\b.{0,40}?) (?:for|that|which)(?: even)? "
    r"(?:people|someone|somebody|anyone|those|folks) (?:who|that) "
    r"(?:usually |normally |really |generally |absolutely )?"
    r"(?:hates?|dislikes?|loathes?|can't stand|(?:doesn't|don't)(?: usually| really)? (?:like|enjoy|care for)) "
    r"(?P=kind)[a-z]*(?: (?:will |would |might |could |actually )*(?:likes?|loves?|enjoys?))?",
    re.IGNORECASE,
)
"""One of a kind even for those who hate the kind is wished for: "a musical for people who hate musicals"."""
_IN_COLOUR = re.compile(
    r"\b(?<!not )(?<!isn't )(?:in|only|just|preferably) colou?r\b"
    r"(?=\W*(?:$|[,.;!]|please\b|pls\b|only\b|tho|if\b|and\b|but\b))",
    re.I,
)
"""What is wished in colour: nothing black and white."""
_DUMB_FUN = re.compile(r"\b(?:dumb|stupid) (?=comed|fun\b|funny|action|humou?r)", re.IGNORECASE)
"""What is wished for, and no verdict."""
_SMALL_ES = (
    r"(?:que|si|pero|y|o|como|esta|este|eso|esa|ese|esto|ya|mejor|claro|yo|mi|bien|creo|digo|por|porque|aun|todavia|no)"
)
_REFUSED_BEHIND = (
    (
        re.compile(r"(?<!\w)de ([a-zñáéíóú]{4,}) no(?=\s*(?:[,.!]|$|porf|por fa|gracias))", re.IGNORECASE),
        r"sin películas de \1",
    ),
    (re.compile(r"\b(no|without|not|nothing with|without any) (?:\w+ )?couples\b", re.IGNORECASE), r"\1 love story"),
    (
        re.compile(
            r"(?<!\w)(?:yo )?(?:ya )?no (?:quiero|queremos|quisiera)(?: ver)? (?!que\b|na?da\b|ver\b|[lm][aeo]s?\b)",
            re.I,
        ),
        "sin ",
    ),
    (
        re.compile(r"(?<!\w)(?:я )?не (?:хочу|хотим|надо|нужно) (?=[а-яё]{4,})(?!смотреть|видеть|больше|чтобы)", re.I),
        "без ",
    ),
    (
        re.compile(r"(?<!\w)(?:je |on )?(?:ne |n')?(?:veux|veut|voulons) pas (?:de |d'|voir (?:de |d')?)", re.I),
        "pas de ",
    ),
    (
        re.compile(
            r"(?<!\w)([а-яё]{4,}),? (?:мне )?(?:не (?:надо|нужн\w+|хочу|хочется|предлагай\w*|показывай\w*))\b", re.I
        ),
        r"без \1",
    ),
    (
        re.compile(
            rf"(?<!\w)(?!{_SMALL_ES}\b)([a-zñáéíóú]{{4,}}) no(?=\s*(?:[,.!]|$|porf|por fa|gracias))", re.IGNORECASE
        ),
        r"sin \1",
    ),
    (
        re.compile(
            r"(?<!\w)([A-ZÄÖÜ][\wäöüß]{3,}|anime\w*|horror) (?:bitte |lieber |aber |diesmal |heute )+nicht\b"
            r"(?! (?:zu|so|sehr|allzu|ganz|nur|unbedingt)\b)"
        ),
        r"kein \1",
    ),
)
"""What is refused behind its name, put before it: "мультики не надо", "anime no"."""


def with_place(text: str) -> str:
    """The text with the place alone where a nation's films or those that play there will do: "Italian or set in
    Italy"."""
    return _OR_SET.sub(r"\g<set>", text)


_PARENT_DIES = re.compile(
    r"(?<!my )(?<!our )\b(?P<who>mom|mum|mommy|mummy|mama|dad|daddy|papa) "
    r"(?P<dies>(?:always |also |just )?(?:dies?|dying|died|is dying|passes away|gets killed|is killed))\b",
    re.IGNORECASE,
)
"""What happens to a parent in a film: that is no film about motherhood."""
_NO_MATTER = re.compile(
    r"\b(?:(?:it|this|that|life|today|home)(?:'s| is| was)|there's|we've|i've)(?: really| just| currently)? "
    r"(?:not (?:for laughing|a laughing matter|funny (?:at home|right now|here))"
    r"|no(?:thing)? (?:laughing matter|to laugh about)"
    r"|nothing to laugh about)(?: (?:here|at home|right now|at the moment))*",
    re.IGNORECASE,
)
"""A remark about how things are, and no refusal of comedies."""


def _as_parent(match: re.Match[str]) -> str:
    who = "mother" if match["who"].lower() in ("mom", "mum", "mommy", "mummy", "mama") else "father"
    return f"{who} dies" if match["dies"].lower() != "die" else f"{who} die"


def as_meant(text: str) -> str:
    """The text with its words in full, apostrophes where they belong, a comma behind a no that refuses nothing ("no
    let's go back"), "like" for its longer forms, and without the duties of tomorrow."""
    text = without_duties(_SAID_NO.sub(r"no \g<what>", without_that(with_place(text))))
    text = _AT_SIGHT.sub("looks good", _BARE_N.sub(" and ", text))
    text = _WRITTEN_BY.sub(r"\1 ", _FOUND_SO.sub(r"\1too ", _BARE_W.sub(" with ", _NAH_SEEN.sub("", text))))
    text = text if "?" in text else _IN_COLOUR.sub("not black and white", text)
    text = _NO_TEARS.sub("nothing sad", _FOR_HATERS.sub(r"\g<kind>\g<more>", text))
    text = _NO_THINKING.sub("something easygoing", _DUMB_FUN.sub("silly ", text))
    text = _LOOKS_SO.sub(r"\g<looks> good", _NOT_LIKE.sub("not ", text))
    text = _MOVES_OTHERS.sub(r"\g<makes> me \g<does>", _NONE_THERE.sub(r"something \1", text))
    text = _NO_MATTER.sub("", _PARENT_DIES.sub(_as_parent, text))
    for behind, before in _REFUSED_BEHIND:
        text = behind.sub(before, text)
    return _SPIRIT.sub("like", _INTERJECTION.sub(r"\g<so>, ", with_apostrophes(in_full(text))))


CUES = ("acts/intent", "acts/questions")
"""Lexicons of patterns whose words are read with a slip in them as well, beside the cues."""
_CUE_WORD = re.compile(r"(?<![\w\\\[])[a-z]{5,}(?![\w\[\\])")
_CUE_STEM = re.compile(r"(?<![\w\\\[])[a-z]{4,}(?=\\w|\[)")
_SAID_WORD = re.compile(r"(?<![\w'’-])[a-z]{5,}(?![\w'’-])", re.IGNORECASE)


class Slips:
    """Puts right the one slip in a word that tells what a message does: `recomend`, `somthing`, `shroter`. Words that
    English or another language has stay, and those of which names are made (`is_name_word`)."""

    def __init__(self, is_name_word: Callable[[str], bool]) -> None:
        lexicons = (merged("acts/said"), *(lexicon(name) for name in CUES))
        lines = [line for each in lexicons for line in _phrases(each)]
        words = {word for line in lines for word in _CUE_WORD.findall(line)} | _words_of_wishes()
        self._stems = tuple({stem for line in lines for stem in _CUE_STEM.findall(line)})
        self._spelling = Spelling({word: -float(ranks().get(word, 30_000)) for word in words})
        self._is_name_word = is_name_word

    def mended(self, text: str) -> str:
        english = is_english(text)
        return _SAID_WORD.sub(lambda match: self._mend(match[0], english), text)

    def _mend(self, said: str, english: bool) -> str:
        word = said.lower()
        if not self._spelling.unknown(word) or self._is_name_word(word) or is_foreign(word, english):
            return said
        if not english and word not in self._stems and word.startswith(self._stems):
            return said  # a stem alone is no word of its language: `recomend`
        if any(short in ranks() and not self._spelling.known(short) for short in _one_letter_less(word)):
            return said  # "the usuall suspects": as near to a word that no cue has, such as one of a name
        near = [meant for meant, slips in self._spelling.meant(word) if slips == 1]
        return min(near, key=lambda meant: len(meant) < len(word), default=said)  # letters are left out, rarely put in


def _one_letter_less(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1 :] for place in range(1, len(word)))


def _words_of_wishes() -> frozenset[str]:
    """Common words beside which wishes are put: they are in no cue, yet a slip in them loses the wish."""
    return frozenset(word for word in lexicon("text/chat")["words"] if len(word) > 4)


QUALITIES = ("limits/moods", "limits/traits")
"""Lexicons of what a film may be like."""


class Mending:
    """Corrects words that neither English nor a name has towards the lexicons, one slip each, and takes superlatives
    for what they are of."""

    def __init__(self) -> None:
        words = {word for name in LEXICONS for word in _words(lexicon(name))}
        self._spelling = Spelling({word: -float(ranks().get(word, 30_000)) for word in words})
        self._qualities = {saying for concept in concepts().values() for saying in concept.words["en"]}
        self._qualities |= {phrase for name in QUALITIES for phrase in _phrases(lexicon(name)) if " " not in phrase}

    def mend(self, text: Text, names: frozenset[int]) -> Text:
        """The text with such words corrected; tokens in `names` stay."""
        meant = {word: self._meant(word) for word in {token.word for token in text.tokens}}
        tokens = [
            token if place in names or meant[token.word] == token.word else replace(token, word=meant[token.word])
            for place, token in enumerate(text.tokens)
        ]
        return replace(text, tokens=tuple(tokens))

    def _meant(self, word: str) -> str:
        if (quality := without_degree(word, self._qualities)) != word:
            return quality
        if not self._spelling.unknown(word):
            return word
        return next((meant for meant, slips in self._spelling.meant(word) if slips == 1 and len(word) > 4), word)
