"""Rules for talk that wishes for no film: courtesies, kind words, questions about Usher, feelings, names alone."""

import re

from bot.understanding.acts.act import Act, ActKind
from bot.understanding.acts.cues import cue, has, is_all, opens, trimmed
from bot.understanding.acts.feelings import feeling_in
from bot.understanding.acts.heard import Heard, has_question_word
from bot.understanding.acts.missing import may_be_name, without_tail
from bot.understanding.acts.of_kind import only_says_which
from bot.understanding.acts.questions import fact_asked
from bot.understanding.acts.references import says_it
from bot.understanding.acts.repairing import is_unfit
from bot.understanding.acts.signs import FRAGMENT, LONG, SHORT, at_hand, goes_on, is_nearly, verdict, without_courtesies
from bot.understanding.acts.slots import INSISTED, REPEATED
from bot.understanding.names.elsewhere import called_elsewhere
from bot.understanding.text.plain import plain
from bot.understanding.text.tongues import is_foreign

CORRECTED = 2
"""Titles of a correction: the wrong one, the right one."""
_KINDLY = ("compliment", "laugh", "pity", "cool", "wow")
_BLOTTED = 3
"""Words from which a title's name is no news of one's own: Long Day's Journey Into Night."""


def courtesy(heard: Heard) -> Act | None:
    """Nothing but a goodbye, thanks, a greeting; and what ends with a goodbye and wishes for nothing."""
    if heard.slot == "taken":  # "Game Night it is, good night"
        return None
    for kind in ("part", "thank", "greet"):
        if kind in heard.courtesies:
            return Act(kind=kind)
    if is_nearly(heard, "part") or _ends_with_goodbye(heard) or _lets_be(heard):
        return Act(kind="part")
    if opens("thank", heard.text) and heard.words <= SHORT and not _says_more(heard):
        return Act(kind="thank")  # "thanks for being nice"
    return None


def _lets_be(heard: Heard) -> bool:
    """ "nvm then": what was begun is let be; after something was noted or taken it is that which is taken back."""
    scene = heard.scene
    undoes = scene.taught or scene.chosen or scene.offer or scene.prompt
    return not (undoes or scene.asks or heard.facts) and is_all("let_be", heard.text)


def _says_more(heard: Heard) -> bool:
    named = heard.named or heard.slots or heard.ref
    return bool(named or heard.asks or heard.fact or heard.has("wishes") or heard.facts)


def _ends_with_goodbye(heard: Heard) -> bool:
    """ "Meh, you're alright. bye": a goodbye at the end of what does nothing else."""
    last = heard.clauses[-1] if heard.clauses else ""
    said = (m for name in ("goodbye", "farewell") for m in cue(name).finditer(last))
    match = next((m for m in said if m.end() == len(last)), None)
    if match is None:
        return False
    early = last[: match.start()]
    if early and len(early.split()) > SHORT:
        return False
    does = ("choose", "save", "unsave", "unlearn", "wishes", "loss", "heartbreak", "listed", "seen")
    read = heard.read.full
    named = heard.named or heard.slots or heard.ref.how in ("place", "described")
    wishes = read.genres or read.people or read.runtime or read.similar_to or read.stars or read.kids or read.year
    return not (named or wishes or any(heard.has(name) for name in does))


def kindly(heard: Heard) -> Act | None:
    """Laughter, kind words, a "bet": answered in kind, and nothing is taken from them."""
    if heard.scene.asks or heard.slots or (goes_on(heard) and heard.facts):  # "also funny"
        return None
    if heard.scene.deck and is_all("hm", heard.text) and not (heard.scene.offer or heard.scene.prompt):
        return Act(kind="other", about="hm")
    found = next((name for name in _KINDLY if name in heard.courtesies), "")
    if found == "laugh" and heard.facts and heard.words == 1 and not heard.scene.spoken_last:
        return Act(kind="refine" if heard.scene.wish else "wish")  # "funny": what it is to be
    if found and not (found in ("cool", "wow") and {"agree", "no"} & heard.courtesies):
        return Act(kind="other", about="cool" if found == "wow" else found)
    agreed = heard.courtesies - {"filler", "cool"} == {"agree"}
    if agreed and heard.words < FRAGMENT and not (heard.scene.card or heard.scene.prompt or heard.scene.offer):
        return Act(kind="other", about="agree")
    kind_words = has("compliment", heard.text) and not _wishes_besides(heard)
    if kind_words and any(is_all("compliment", clause) for clause in heard.clauses):
        return Act(kind="other", about="compliment")
    if heard.has("joke") and not _wishes_besides(heard, but="about"):  # "erzähl mir einen Witz" asks for no story
        return Act(kind="other", about="joke")
    return None


def _wishes_besides(heard: Heard, but: str = "") -> bool:
    read = heard.read.full
    fact = heard.fact if heard.fact != but else ""
    return bool(
        heard.named or heard.ref.how in ("place", "described") or fact or heard.has("wishes")
        or read.genres or read.people or read.runtime or read.similar_to
    )  # fmt: skip


def of_usher(heard: Heard) -> Act | None:
    """A question about Usher itself, or a word in passing ("brb"): nothing is searched for it."""
    if heard.has("quiz"):
        return Act(kind="help", about="quiz")
    if heard.has("why_ask") and not heard.named and not heard.ref:
        return Act(kind="help", about="why_ask")
    if any(is_all("what_is_this", clause) for clause in heard.clauses) and not heard.facts:
        return Act(kind="help", about="usher")
    pointed = heard.slots or heard.named or heard.ref.how in ("place", "described")
    if heard.has("of_usher") and not pointed and not heard.has("wishes"):
        return Act(kind="other", about="usher")
    if "back" in heard.courtesies or (
        opens("back", heard.text) and heard.words <= SHORT - 1 and not heard.facts and not verdict(heard)
    ):
        return Act(kind="other", about="back")
    if is_all("help", heard.text) or (
        heard.read.intent == "help" and not heard.has("told") and not heard.has("listed")
    ):
        return Act(kind="help") if not heard.has("unsave") and not heard.has("save") else None
    return None


def begins_anew(heard: Heard) -> Act | None:
    """ "Forget it all, let's start over": the wish so far is dropped, nothing learned is. "Forget that" drops it where
    nothing was noted that could be meant."""
    scene, said = heard.scene, without_courtesies(heard.text)
    noted = scene.taught or scene.taken or scene.chosen or scene.spoken_last
    drops = scene.wish is not None and not noted and is_all("drops_wish", heard.text)
    if scene.asks or not (drops or is_all("anew", said) or is_all("anew", heard.text)):
        return None
    return Act(kind="other", about="anew")


def finds_unfit(heard: Heard) -> Act | None:
    """The cards are not it, or nobody knows why they came, and nothing else is said: what was understood is told."""
    scene = heard.scene
    if not scene.deck or scene.wish is None or scene.asks or scene.prompt or scene.spoken_last or heard.slots:
        return None
    about = is_unfit(heard.text)
    return Act(kind="other", about=about) if about else None


def corrects(heard: Heard) -> Act | None:
    """ "No, not Inception, Prisoners": the other title was meant; what was taught of the wrong one goes to it."""
    if heard.slot not in ("corrected", "rather", "dropped") or len(heard.slots) != CORRECTED:
        return None
    wrong, right = heard.slots[::-1] if heard.slot == "rather" else heard.slots
    taught = heard.scene.taught and heard.scene.spoken_last and heard.scene.at_hand == wrong
    kind: ActKind = "unlearn" if taught else "ask"
    whole = INSISTED if heard.slot != "dropped" and not heard.asks else ""  # it may be said in two sentences
    return Act(kind=kind, titles=(right,), about="instead" if taught else "card", value=whole)


def insists(heard: Heard) -> Act | None:
    """ "No, Fargo. The Coen one", after a title was talked of: the one that was meant, and no refusal of it."""
    scene = heard.scene
    waits = scene.asks or scene.prompt or "?" in heard.text
    alike = scene.wish is not None and scene.wish.similar_to  # "I said Intouchables": what it was to be like
    spoken = scene.spoken_last or scene.deck or heard.slot == REPEATED
    asks = (has_question_word(each) or fact_asked(f"{each}?") for each in heard.clauses[1:])
    waits = waits or any(asks)  # "no. Fargo. does it end well"
    lately = heard.slot == REPEATED or (heard.slot == INSISTED and scene.taught and scene.at_hand == scene.chosen)
    if scene.chosen and lately and heard.slots[0] != scene.chosen and not waits:
        return Act(kind="choose", titles=heard.slots[:1], about="instead")
    if heard.slot not in (INSISTED, REPEATED) or waits or alike or not spoken or heard.has("wishes"):
        return None
    return Act(kind="ask", about="card", titles=heard.slots[:1], value=INSISTED)


def shows_title(heard: Heard) -> Act | None:
    """ "Show me Inception": its card, and no search."""
    first = heard.text.partition(",")[0]
    named = [ref for ref in heard.read.full.about if plain(ref.text) in first]  # "find me Kiki, she calls it the witch"
    if (
        len(named) != 1
        or (first == heard.text and len(heard.named) != 1)
        or heard.facts
        or heard.fact
        or not heard.has("wishes")
    ):
        return None
    if heard.slot == "judged":  # "Get Out didn't do anything for me"
        return None
    rest = cue("wishes").sub(" ", first.replace(plain(named[0].text), " "))
    words = without_courtesies(rest).split()
    said = [word for word in words if not is_all("filler", word) and not is_all("a_film", word)]
    lies_there = named[0].id in {*heard.scene.deck, *heard.scene.spoken}
    return Act(kind="ask", about="card", titles=(named[0].id,)) if len(said) <= 1 or lies_there else None


def tells_home(heard: Heard) -> Act | None:
    """Where somebody lives, and nothing else: it filters no films, and says where they can be watched."""
    read = heard.read.full
    does = heard.facts or heard.named or heard.slots or heard.fact or heard.has("wishes") or heard.has("where")
    return Act(kind="other", about="home", value=read.home) if read.home and not does else None


def feels(heard: Heard) -> Act | None:
    """News of sorrow or joy: one human sentence first; what is asked for besides is searched all the same."""
    asked = heard.slots and heard.slot != "judged"  # "flu, day 3" gives no film three stars
    does = (heard.has("told") or heard.has("choose")) and not heard.has("what_to_watch")
    of_card = heard.scene.deck and _TOLD_OF_CARD.search(heard.text)  # "lol the first one is about a breakup"
    if heard.read.description or asked or does or of_card:
        return None
    text = heard.text
    for ref in heard.named:
        if len(ref.text.split()) >= _BLOTTED:
            text = text.replace(plain(ref.text), "_")
    bare = () if "?" in text or text.startswith("the ") else heard.clauses
    feeling = feeling_in(text, bare)
    return Act(kind="feel", about=feeling, value=_besides(heard)) if feeling else None


_TOLD_OF_CARD = re.compile(
    r"^(?:(?:but|and|lol|please|pls|ok|so)[, ]+)*(?:not|no|nothing|without) (?:an? |about )?(?!way\b|one\b|idea\b)|"
    r"\b(?:one|first|second|third|last|it|that|this|these|they|film|movie)(?:'s| is| are| was|'re|s)? "
    r"(?:all |just |literally |basically |also )*(?:about|all about|on)\b"
)
"""What is told of a card is nobody's news."""


def _besides(heard: Heard) -> str:
    """`wish` where films are asked for in the same breath, `told` where a kind of them is only spoken of."""
    read = heard.read.full
    if read.similar_to or heard.has("wishes"):
        return "wish"
    if read.genres.wanted or read.people.wanted:
        return "told" if heard.has("leans") or verdict(heard) else "wish"
    return "wish" if (read.runtime or read.kind != "any") and not heard.asks else ""


def names_stranger(heard: Heard) -> Act | None:
    """Somebody is asked for whom nobody here knows: said so, and no other of that name is taken for them."""
    read = heard.read
    if not read.stranger or heard.named or heard.slots or heard.ref.how in ("place", "described"):
        return None
    if heard.facts and not read.alike:
        return None  # "a comedy with Blanche Gardin": the rest of it is answered
    return Act(kind="ask", about="stranger", value=read.stranger)


_UNREAD = re.compile(
    r"\W*([\u0400-\u04ff]{4,}(?:[ -][\u0400-\u04ff]+)*|[\u3400-\u9fff]{2,})\W+"
    r"(?:i have seen|i loved|i hated|was great|was boring|was so so)"
)
"""Words that nobody here could put into English, before what is said of titles: a name, and no card on the table."""


def of_weather(heard: Heard) -> Act | None:
    """The weather, and nothing else: no film is looked for, and none is called so."""
    told = heard.clauses and all(is_all("weather", each) or is_all("tag", each) for each in heard.clauses)
    return Act(kind="other", about="life") if told and not (heard.named or heard.scene.asks) else None


def names_missing(heard: Heard) -> Act | None:
    """A title that nobody here has, whatever is done with it: said so, and nothing is learned of any other. What it is
    made of are no wishes: "have you seen Trapped"."""
    if heard.has("recall") and heard.words > FRAGMENT and not heard.slots:
        return None  # "你知道那个失忆的男人的电影吗" tells a story
    unread = _UNREAD.match(heard.read.english)
    if (
        unread
        and may_be_name(unread[1])
        and not (heard.asks or heard.slots or heard.named or heard.ref.how in ("place", "described"))
    ):
        return Act(kind="ask", about="unknown", value=without_tail(unread[1]))
    return Act(kind="ask", about="unknown", value=_RATED.sub(r"\1", heard.missing)) if heard.missing else None


_RATED = re.compile(
    r"^(?:rate|score|bewerte|evalue|valora|puntua|оцени)\s+(.+?)(?:\s+(?:with |mit )?\d(?:[.,]5)?)?$", re.IGNORECASE
)
"""A name that nobody here knows, with what is to be done with it: "rate Jiro 5"."""


def names_version(heard: Heard) -> Act | None:
    """A title and which film of that name it is ("Coco, la de Pixar", "Fargo the series"): its card."""
    names = [each for ref in heard.named[:1] for each in (ref.text, *called_elsewhere(ref.title))]
    if len(heard.named) == 1 and any(only_says_which(heard.text, plain(name)) for name in names):
        return Act(kind="ask", about="card", titles=(heard.named[0].id,), value=INSISTED)
    if heard.slot == "about" and len(heard.slots) == 1 and "," in heard.text and not (heard.asks or heard.fact):
        return Act(kind="ask", about="card", titles=heard.slots, value=INSISTED)  # "Johnny English, the second one"
    first, comma, rest = heard.text.partition(",")
    refs = [ref for ref in heard.named if plain(ref.text) == trimmed(first)]
    if not (comma and refs) or not is_all("qualifies", trimmed(rest).strip(".!? ")):
        return None
    return Act(kind="ask", about="card", titles=(refs[0].id,))


def names_title(heard: Heard) -> Act | None:
    """A title and nothing else: its card."""
    bare = heard.named[0].text if heard.words == 1 and heard.named else ""
    if bare.islower() and is_foreign(bare, among_english=True):
        return None  # "den", "super": words of another language before they are titles
    few = len(without_courtesies(heard.text).split()) <= FRAGMENT or (heard.has("pleases") and heard.words <= SHORT)
    if (heard.named and (heard.read.intent == "about" or few)) or heard.slot == "about":
        return Act(kind="ask", about="card", titles=heard.titles)
    unknown = heard.read.unknown
    return Act(kind="ask", about="unknown", value=unknown) if unknown and heard.is_name(unknown) else None


def asks_beyond(heard: Heard) -> Act | None:
    """A question about a title before us that no fact answers: said so, and shown what is known."""
    title = heard.titles or (at_hand(heard) if says_it(heard.text) else ())
    if heard.asks and title and heard.words <= LONG and not heard.has("wishes") and heard.ref.how != "group":
        return Act(kind="ask", about="beyond", titles=title[:1])
    return None


def agrees(heard: Heard) -> Act | None:
    if {"agree", "no"} & heard.courtesies:
        return Act(kind="other", about="agree" if "agree" in heard.courtesies else "no")
    return Act(kind="choose", titles=at_hand(heard)) if is_nearly(heard, "choose") and heard.scene.at_hand else None
