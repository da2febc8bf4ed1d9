"""What a message does: the one ordered list of rules, the first that fits decides.

Each rule looks at what was found (heard.py) and makes an Act or passes on. What is in doubt between teaching and not
teaching falls to a rule that doesn't teach: those come first.
"""

import re
from collections.abc import Callable

from bot.request import Understanding
from bot.titles import TitleId
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.cues import cue, is_all, opens, plain, trimmed
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.questions import age_in
from bot.understanding.acts.references import Describes, description, description_after, places_in, resolve, says_it
from bot.understanding.acts.slots import Names, capitalised, in_slots
from bot.understanding.text.mending import with_apostrophes

FEELINGS = ("loss", "heartbreak", "illness", "joy", "low")
FRAGMENT = 4
"""Words up to which facts without a verb go on with the wish before ("in French", "crime, she loves that")."""
SHORT = 8
"""Words up to which a message without any wish of its own can mean what lies on the table."""

Rule = Callable[[Heard], Act | None]


def decide(said: str, read: Understanding, scene: Scene, describes: Describes, names: Names) -> Act:
    """The act of a message; `other` where no rule knows one. `names` finds a title by exactly its name."""
    text = plain(with_apostrophes(said))
    slots, slot = in_slots(text, names, capitalised(said))
    heard = Heard(text=text, read=read, scene=scene, ref=resolve(text, scene, describes), slots=slots, slot=slot)
    for rule in ORDER:
        if act := rule(heard):
            return act
    return Act(kind="other")


def _place(heard: Heard) -> Act | None:
    """A place alone ("2", "the third"): its card; a place that the deck lacks is asked back."""
    bare = heard.ref.how in ("place", "nowhere") and heard.words <= FRAGMENT and not heard.fact and not heard.scene.asks
    if not bare or heard.scene.prompt or not _only_reference(heard):
        return None
    return Act(kind="ask", about="card", titles=heard.ref.titles, places=heard.ref.places)


def _only_reference(heard: Heard) -> bool:
    """Whether nothing but a reference and small words is said."""
    read = heard.read
    if heard.facts or heard.named or read.stars or heard.has("seen") or heard.has("pass") or heard.has("save"):
        return False
    return not any(
        heard.has(name) for name in ("choose", "pleases", "why", "unsave", "where", "unlearn", "comparative")
    )


def _command(heard: Heard) -> Act | None:
    """Attempts to command the bot, abuse, gibberish: heard calmly, taught by nothing."""
    if heard.has("dislikes_all") and heard.scene.deck:
        return Act(kind="pass", about="all")
    if heard.has("abuse"):
        return Act(kind="other", about="abuse")
    if heard.read.intent == "other" and not heard.ref and not heard.slots and not _known_words(heard):
        return Act(kind="other", about="nonsense")
    return None


def _known_words(heard: Heard) -> bool:
    """Whether a cue knows the words that the reader took for gibberish: figures alone, other scripts."""
    cues = ("greet", "thank", "part", "agree", "no", "wish", "of_usher", "unlearn", "choose", "pass", "listed", "told",
            "help", "back", "quiz", "skip", "enough", *FEELINGS)  # fmt: skip
    full = heard.read.full
    return bool(heard.fact or heard.courtesies or full.stars or full.opinion or any(heard.has(name) for name in cues))


def _answer(heard: Heard) -> Act | None:
    """An answer to the question of the five that is open."""
    if not heard.scene.asks:
        return None
    if heard.has("why_ask"):
        return Act(kind="answer", about="why")
    if is_all("enough", heard.text) or (opens("enough", heard.text) and not heard.facts):
        return Act(kind="answer", about="enough")
    if _is_nearly(heard, "skip"):
        return Act(kind="answer", about="skip")
    typed = trimmed(heard.text)
    if place := next((n for n, words in enumerate(heard.scene.options, 1) if typed in words), 0):
        return Act(kind="answer", about="place", places=(place,))
    if (places := places_in(heard.text)) and not heard.facts and heard.words <= SHORT:
        return Act(kind="answer", about="place", places=places[:1])
    return None


def _is_nearly(heard: Heard, name: str) -> bool:
    """Whether the text is the cue, but for small words around it."""
    words = [word for word in trimmed(heard.text).split() if not is_all("filler", word)]
    return bool(words) and (is_all(name, " ".join(words)) or is_all(name, heard.text) or _starts_so(heard, name))


def _starts_so(heard: Heard, name: str) -> bool:
    return heard.words <= FRAGMENT and opens(name, heard.text) and not heard.facts


def _prompted(heard: Heard) -> Act | None:
    """What a command asked for: a title, stars, a name; whatever else is said is heard as ever."""
    prompt, titles = heard.scene.prompt, heard.titles
    if prompt == "recall":
        return _recalled(heard)
    if prompt == "rate" and heard.stars and (titles or heard.scene.at_hand):
        return Act(kind="rate", titles=titles or (_hand(heard),), value=f"{heard.stars:g}")
    if not titles or heard.asks:
        return None
    if prompt == "rate":
        return Act(kind="rate", titles=titles[:1], value=f"{heard.stars:g}" if heard.stars else "")
    if prompt == "more":
        return Act(kind="wish", titles=titles, about="like")
    return Act(kind="where", titles=titles[:1]) if prompt == "where" else None


def _recalled(heard: Heard) -> Act | None:
    """After "is it one of these?": which one, none, or more of the story."""
    if heard.ref.how == "place" and not heard.fact:
        return Act(kind="recall", about="yes", titles=heard.ref.titles[:1])
    if opens("agree", heard.text) and not heard.fact and heard.scene.deck and heard.words <= SHORT:
        return Act(kind="recall", about="yes", titles=heard.scene.deck[:1])
    if heard.fact and heard.words <= SHORT and not heard.titles and heard.scene.deck:
        return Act(kind="ask", about=heard.fact, titles=heard.scene.deck[:1])
    if is_all("no", heard.text) or _is_nearly(heard, "no"):
        return Act(kind="recall", about="no")
    told = heard.words > FRAGMENT and not (heard.fact or heard.asks or heard.has("part") or heard.has("save"))
    return Act(kind="recall", about="more") if told and not heard.has("wish") else None


def _offered(heard: Heard) -> Act | None:
    """A yes or no to what was offered."""
    if not heard.scene.offer or heard.words > FRAGMENT or heard.facts or heard.titles:
        return None
    if "agree" in heard.courtesies and "thank" not in heard.courtesies and "part" not in heard.courtesies:
        return Act(kind="wish", about="accepted")
    return Act(kind="other", about="no") if "no" in heard.courtesies and "part" not in heard.courtesies else None


def _hand(heard: Heard) -> TitleId:
    title = heard.scene.at_hand
    assert title is not None
    return title


def _unlearn(heard: Heard) -> Act | None:
    """Something is taken back. What is said in its place ("no, I meant I hated it") is told anew."""
    if heard.has("lifts") or (heard.has("enough") and not heard.scene.taught):
        return None
    if heard.has("unlearn") and not _asks_onward(heard):
        return Act(kind="unlearn", titles=heard.titles, about="instead" if _says_instead(heard) else "")
    if not heard.has("meant"):
        return None
    if (heard.scene.taught or heard.scene.taken) and (heard.named or heard.slots or _verdict(heard)):
        return Act(kind="unlearn", titles=heard.titles, about="instead")
    if heard.titles:
        return Act(kind="ask", about="card", titles=heard.titles)
    described = description_after(heard.text)
    return Act(kind="recall", about="meant", value=described) if described else None


def _says_instead(heard: Heard) -> bool:
    return heard.has("meant") and bool(_verdict(heard))


def _verdict(heard: Heard) -> int:
    """1 for praise, -1 for blame, 0 for neither or both."""
    read = heard.read.full
    if read.like or read.dislike:
        return 1 if read.like and not read.dislike else -1 if read.dislike and not read.like else 0
    if read.opinion:
        return 1 if read.opinion > 0 else -1
    return heard.tone


def _courtesy(heard: Heard) -> Act | None:
    """Nothing but a goodbye, thanks, a greeting."""
    for kind in ("part", "thank", "greet"):
        if kind in heard.courtesies:
            return Act(kind=kind)
    if _is_nearly(heard, "part"):
        return Act(kind="part")
    return None


def _of_usher(heard: Heard) -> Act | None:
    """A question about Usher itself, or a word in passing ("brb"): nothing is searched for it."""
    if heard.has("quiz"):
        return Act(kind="help", about="quiz")
    if heard.has("why_ask") and not heard.named and not heard.ref:
        return Act(kind="help", about="why_ask")
    if heard.has("of_usher") and not heard.slots and not heard.has("wishes"):
        return Act(kind="other", about="usher")
    if "back" in heard.courtesies or (opens("back", heard.text) and not heard.facts and not _verdict(heard)):
        return Act(kind="other", about="back")
    if is_all("help", heard.text) or (
        heard.read.intent == "help" and not heard.has("told") and not heard.has("listed")
    ):
        return Act(kind="help") if not heard.has("unsave") and not heard.has("save") else None
    return None


def _feel(heard: Heard) -> Act | None:
    """News of sorrow or joy: one human sentence first; what is asked for besides is searched all the same."""
    if heard.read.description or heard.has("told"):
        return None
    for feeling in FEELINGS:
        if heard.has(feeling):
            return Act(kind="feel", about=feeling, value="wish" if _wish_besides(heard) else "")
    return None


def _wish_besides(heard: Heard) -> bool:
    return bool(heard.read.full.similar_to or heard.has("wishes"))


def _listed(heard: Heard) -> Act | None:
    """The watchlist: shown, put on, taken off; and what was told so far."""
    of_title = heard.slots or (heard.fact == "mine" and (heard.named or (says_it(heard.text) and heard.scene.at_hand)))
    if heard.has("told") and not of_title:
        return Act(kind="list", about="told")
    if heard.has("listed") and heard.asks and not heard.titles:
        return Act(kind="list", about="show" if _shows(heard) else "pick")
    if heard.has("unsave") and heard.titles and not heard.has("unlearn"):
        return Act(kind="list", about="remove", titles=heard.titles)
    if heard.has("save") and _saves(heard):
        return Act(kind="list", about="save", titles=heard.titles or _at_hand(heard))
    if heard.has("listed"):
        return Act(kind="list", about="pick" if heard.asks and not _shows(heard) else "show")
    if heard.scene.prompt == "list:save" and (heard.read.about or heard.slot == "added") and heard.words <= SHORT:
        return Act(kind="list", about="save", titles=heard.titles)
    return None


def _shows(heard: Heard) -> bool:
    return not any(
        word in heard.text for word in ("should", "take", "pick", "choose", "watch tonight", "watch tomorrow")
    )


def _at_hand(heard: Heard) -> tuple[TitleId, ...]:
    return (heard.scene.at_hand,) if heard.scene.at_hand else ()


def _saves(heard: Heard) -> bool:
    """Whether something is to be kept: near the beginning, or after the title was pointed at."""
    match = cue("save").search(heard.text)
    if not match or heard.fact in ("mine",) or heard.read.description:
        return False
    early = len(heard.text[: match.start()].split()) <= FRAGMENT
    return bool(early and (heard.titles or heard.scene.at_hand)) or bool(heard.ref and heard.has("pleases"))


def _ask(heard: Heard) -> Act | None:
    """A question about titles named, pointed at, or at hand."""
    scene = heard.scene
    if heard.read.description and not heard.ref.how == "described":
        return None
    if heard.has("why_not") and heard.titles:
        return Act(kind="ask", about="why_not", titles=heard.titles, places=heard.ref.places)
    if heard.has("why") and not heard.has("why_ask") and heard.words <= 14:
        titles = heard.ref.titles or heard.titles or scene.deck[:1] or _at_hand(heard)
        if heard.slots or heard.named or heard.ref.how in ("place", "described"):
            titles = heard.titles
        if titles:
            return Act(kind="ask", about="why", titles=titles, places=heard.ref.places)
    people = heard.read.full.people
    pointed = heard.slots or heard.named or heard.ref.how in ("place", "described")
    if (people.wanted or people.refused) and pointed and heard.asks and not heard.fact and not heard.has("wishes"):
        return Act(kind="ask", about="person_in", titles=heard.titles[:1], places=heard.ref.places)
    if heard.fact and heard.read.unknown and not heard.titles:
        return Act(kind="ask", about="unknown", value=heard.read.unknown)
    if heard.fact and _is_asked(heard):
        group = heard.ref.how == "group" or len(heard.titles) > 1
        titles = heard.titles or _at_hand(heard)
        if heard.fact in ("compare", "take") and len(titles) < 2 and not heard.ref.places:
            titles, group = (scene.together if heard.fact == "compare" else ()) or scene.deck or titles, True
        return Act(
            kind="ask",
            about=heard.fact,
            titles=titles,
            places=heard.ref.places,
            group=group,
            value=str(age_in(heard.text) or ""),
        )
    if heard.ref.how == "described" and heard.asks and heard.words <= SHORT:
        return Act(kind="ask", about="card", titles=heard.ref.titles, places=heard.ref.places)
    if heard.ref.how == "described" and _only_describes(heard):
        return Act(kind="ask", about="card", titles=heard.ref.titles, places=heard.ref.places)
    return None


def _only_describes(heard: Heard) -> bool:
    """Whether nothing is said but which title is meant."""
    rest = heard.text.replace(description(heard.text), "").split()
    done = any(heard.has(name) for name in ("choose", "seen", "pleases", "save", "comparative"))
    return len(rest) <= FRAGMENT + 2 and not done


_FACTS_OF_FORM = (
    "animal",
    "child",
    "scary",
    "violent",
    "sad",
    "funny",
    "paced",
    "good",
    "language",
    "genre",
    "length",
    "compare",
)
"""Facts whose words stand in wishes as well ("no animals dying", "not too long"): asked only in a question's form."""


def _is_asked(heard: Heard) -> bool:
    """Whether a fact is asked of titles that are there, rather than wished for."""
    read = heard.read.full
    pointed = bool(heard.titles or heard.scene.at_hand)
    if heard.fact in _FACTS_OF_FORM and not heard.asks:
        return False
    if heard.has("wishes") and not heard.slots and not heard.ref.places and (heard.facts or heard.fact == "about"):
        return False
    if heard.has("lifts") or (read.similar_to and not heard.asks) or (_verdict(heard) and not heard.asks):
        return False
    if heard.fact == "about":
        return bool(heard.titles) or (pointed and heard.asks)
    return pointed or heard.fact in ("mine", "compare", "take") or heard.asks


def _where(heard: Heard) -> Act | None:
    if heard.has("where") or (heard.read.intent == "where" and (heard.named or heard.scene.at_hand)):
        return Act(kind="where", titles=heard.titles or _at_hand(heard))
    return None


def _choose(heard: Heard) -> Act | None:
    """A title is taken for tonight."""
    if heard.asks and "?" in heard.text:
        return None
    pleased = heard.has("pleases") and heard.ref.how in ("place", "described", "it")
    taken = heard.has("choose") or pleased or _agrees_to_one(heard)
    full = heard.read.full
    if not taken or full.genres or full.similar_to or full.runtime or full.concepts or opens("pass", heard.text):
        return None
    pointed = heard.ref.how in ("place", "described", "other")
    titles = heard.ref.titles if pointed else _at_hand(heard) if says_it(heard.text) else heard.titles
    if heard.ref.how == "nowhere":
        return Act(kind="ask", about="card", places=heard.ref.places)
    if titles or (heard.words <= FRAGMENT and heard.scene.at_hand):
        return Act(kind="choose", titles=titles[:1] or _at_hand(heard), places=heard.ref.places)
    return None


def _agrees_to_one(heard: Heard) -> bool:
    """ "Perfect, that one": a word of agreement, and what is agreed to."""
    rest = _without_fillers(heard.text)
    match = cue("agree").match(trimmed(heard.text))
    return bool(
        match and heard.ref.how in ("place", "it", "described", "other") and len(rest.split()) <= 3 and not heard.fact
    )


def _rate(heard: Heard) -> Act | None:
    if (
        heard.read.stars
        and (heard.titles or heard.scene.at_hand)
        and heard.read.intent in ("rate", "feedback", "about")
    ):
        return Act(kind="rate", titles=heard.titles or _at_hand(heard))
    bare = heard.read.stars and heard.words <= FRAGMENT and not (heard.titles or heard.scene.at_hand)
    return Act(kind="rate") if bare else None


def _seen(heard: Heard) -> Act | None:
    """What lies on the table was seen already."""
    if heard.slot == "seen" and not heard.has("wishes"):
        never = any(word in heard.text for word in ("never", "haven't", "have not", "not seen"))
        if never:
            return Act(kind="ask", about="card", titles=heard.slots)
        return Act(kind="tell", about="seen", titles=heard.slots)
    if heard.named or not heard.has("seen") or not (heard.ref or heard.scene.at_hand) or heard.has("company"):
        return None
    if _verdict(heard) or heard.has("wishes"):
        return None
    return Act(kind="pass", about="seen", titles=heard.ref.titles or _at_hand(heard), places=heard.ref.places)


def _pass(heard: Heard) -> Act | None:
    """Not this one, or none of these."""
    if (
        not heard.scene.deck
        or heard.facts
        or heard.slots
        or _more_of(heard)
        or heard.words > SHORT
        or heard.read.full.similar_to
    ):
        return None
    if not (opens("pass", heard.text) or (heard.has("pass") and heard.words <= FRAGMENT + 1)):
        return None
    single = heard.ref.how in ("place", "described") or (heard.ref.how == "it" and heard.scene.spoken_last)
    return Act(kind="pass", about="one" if single else "all", titles=heard.ref.titles if single else ())


def _tell(heard: Heard) -> Act | None:
    """An opinion of one's own, of titles or of kinds of titles."""
    read, verdict = heard.read.full, _verdict(heard)
    if _is_not_own(heard.text):
        return None
    if heard.slot == "judged" and verdict and not (heard.asks and "?" in heard.text):
        return Act(kind="tell", about="praise" if verdict > 0 else "blame", titles=heard.titles)
    if verdict and _of_it(heard):
        return Act(kind="tell", about="praise" if verdict > 0 else "blame", titles=heard.titles or _at_hand(heard))
    if heard.asks or heard.has("wishes") or _more_of(heard) or read.similar_to:
        return None
    if heard.has("company") and not _own_voice(heard.text):
        return None
    if read.like or read.dislike or read.seen:
        return Act(kind="tell", titles=heard.titles)
    about_one = heard.slots or heard.named or heard.ref or heard.scene.at_hand
    if verdict and about_one and not heard.facts and heard.words <= LONG:
        return Act(kind="tell", about="praise" if verdict > 0 else "blame", titles=heard.titles or _at_hand(heard))
    if read.moods:
        return None
    lasting = heard.read.intent == "feedback" or read.conversation_type == "general_preference" or bool(verdict)
    if lasting and heard.facts and not heard.has("comparative") and _own_voice(heard.text):
        return Act(kind="tell")
    return None


_OTHERS = re.compile(
    r"\b(?:he|she|they|everyone|everybody|people|critics|reviewers|(?:my|our|his|her|their|the|most|some|a|all) "
    r"(?!i\b|we\b)\w+(?: (?!i\b|we\b)\w+)?) (?:(?:all|really|absolutely|just|always|also|never|did|does|do|has|have) )?"
    r"(?:hate[sd]?|love[sd]?|like[sd]?|adore[sd]?|enjoy(?:s|ed)?|dislike[sd]?|says?|said|thinks?|thought|raves?|raved|swears?|"
    r"(?:couldn't|can't) stand|(?:didn't|doesn't|don't) (?:like|love|enjoy))\b"
    r"|\bmeine?r? \w+ (?:fand|mag|mochte|liebt|liebte|hasst|hasste)|\b(?:ma|mon|mes) \w+ (?:a|ont) (?:adore|deteste|aime)"
    r"|\b(?:a|mi|mis) (?:mi )?\w+ (?:le|les) (?:encanto|gusto)|\b(?:мо\w+|жен\w|муж\w*) (?:жене |мужу |маме |другу )?(?:\w+ )?"
    r"(?:понравил\w+|любит|ненавидит)|(?:老婆|老公|朋友|妈妈|爸爸|女儿|儿子|他|她|他们)(?:很|不|最)?(?:喜欢|讨厌|爱)"
)
"""Somebody else's opinion."""
_SUPPOSED = re.compile(
    r"\bif (?:you|i|we|one|someone|somebody|people|they|he|she)\b|\b(?:supposed to be|apparently|they say|i(?:'ve)? heard|"
    r"reviews?|would (?:i|you|we) (?:like|love|hate|enjoy)|might (?:like|love|hate|enjoy)|wish i (?:liked|loved))\b"
    r"|\bwenn (?:du|ich|man|ihr)\b|\bsi (?:tu|vous|on|te|alguien)\b|\bесли (?:ты|вы|кто)|如果"
)
"""What is no more than supposed."""
_I = frozenset(("i", "we", "im", "ive", "ich", "wir", "je", "j", "yo", "я", "мне"))


def _is_not_own(text: str) -> bool:
    """Whether an opinion is not the person's own: somebody else's, hearsay, an if; their own beside it counts."""
    others = _OTHERS.sub(" ", text)
    own = bool(_I & set(re.findall(r"\w+", others))) and others != text
    return bool(_SUPPOSED.search(text)) or (others != text and not own)


def _of_it(heard: Heard) -> bool:
    """Whether a few words say what "it" was like: "it was boring", "loved it"; which one is asked where none is."""
    short = heard.words <= SHORT and says_it(heard.text) and "?" not in heard.text
    there = heard.slots or heard.named or heard.ref or heard.scene.at_hand or heard.facts
    return short and not (heard.named or heard.has("company")) and (bool(_PAST.search(heard.text)) or not there)


_PAST = re.compile(
    r"\b(?:was|wasn't|were|loved|hated|liked|disliked|enjoyed|adored|bored)\b|\bwar\b|\betait\b|\bfue\b|\bбыл"
)
"""An opinion of what was seen, rather than of what is to be seen."""
LONG = 20
"""Words up to which praise or blame is of the one title that is named or at hand."""


def _own_voice(text: str) -> bool:
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


def _asks_onward(heard: Heard) -> bool:
    return heard.asks and "?" in heard.text


def _of_others(heard: Heard) -> Act | None:
    """What somebody else thinks of a title: it teaches nothing of the person."""
    if heard.slot == "others":
        return Act(kind="other", about="others", titles=heard.titles)
    return None


def _recall(heard: Heard) -> Act | None:
    if heard.read.description and heard.read.intent == "about":
        return Act(kind="recall")
    if heard.has("recall") and (description(heard.text) or heard.words > SHORT):
        return Act(kind="recall", value=heard.text)
    if heard.has("recall"):
        return Act(kind="recall", about="ask")
    return None


def _story(heard: Heard) -> Act | None:
    """A half-remembered film told at length, unless it is one of those before us."""
    told = heard.has("recall") and heard.words > SHORT and not heard.titles
    return _recall(heard) if told else None


def _refine(heard: Heard) -> Act | None:
    """A change of the wish so far."""
    if heard.scene.wish is None:
        return None
    if heard.has("lifts"):
        return Act(kind="refine", about="lift")
    if heard.has("not_person") and heard.words <= FRAGMENT + 1:
        return Act(kind="refine", about="not_person")
    read, changes = heard.read.full, heard.facts or heard.has("comparative")
    seeded = heard.ref.how in ("place", "it", "described") and bool(read.traits or heard.has("comparative"))
    if read.similar_to and not seeded:
        return None
    opening = opens("wish", _without_fillers(heard.text)) and heard.head and not heard.has("comparative")
    fragment = heard.words <= FRAGMENT and changes and not opening
    company = heard.has("company") and changes
    if opening and not _goes_on(heard):
        return None
    if changes and (fragment or company or heard.has("comparative") or _goes_on(heard) or not heard.head):
        seen = frozenset(("seen",)) if heard.has("seen") and not heard.has("company") else frozenset()
        return Act(kind="refine", titles=heard.ref.titles if seeded or seen else (), besides=seen)
    return None


def _goes_on(heard: Heard) -> bool:
    """Whether it begins, after small words, as one goes on: and, but, only, rather."""
    return opens("goes_on", heard.text) or opens(
        "goes_on", _without_fillers(heard.text, but=("and", "but", "just", "also"))
    )


def _without_fillers(text: str, but: tuple[str, ...] = ()) -> str:
    words = trimmed(text).split()
    while words and words[0].strip(",.!?;:") not in but and is_all("filler", words[0]):
        words = words[1:]
    return " ".join(words)


def _wish(heard: Heard) -> Act | None:
    read = heard.read
    if read.full.similar_to or heard.slot == "like":
        return Act(kind="wish", titles=heard.slots if heard.slot == "like" else (), about="like")
    if heard.has("liked_one") and _more_of(heard):
        return Act(kind="wish", about="like_liked")
    if heard.has("person") and (heard.has("wishes") or opens("wish", _without_fillers(heard.text))):
        return Act(kind="wish", about="person")
    if heard.ref and _more_of(heard):
        return Act(kind="wish", titles=heard.ref.titles, about="like")
    if read.intent in ("recommend", "more_like") and (read.asks or heard.has("wishes")):
        return Act(kind="wish")
    if heard.facts or heard.has("company"):
        return Act(kind="wish") if not heard.courtesies else None
    if heard.has("wishes") or (opens("wish", _without_fillers(heard.text)) and heard.words > 2):
        return Act(kind="wish", about="" if read.full.topic or read.topic else "empty")
    return None


_MORE_OF = ("more like", "more of", "like that", "like this", "like it", "in the spirit", "similar to", "that kind", "mehr wie",
            "so wie", "comme", "como", "parecid", "похож", "типа", "类似", "像", "same kind", "same as", "du meme genre", "такое же")  # fmt: skip


def _more_of(heard: Heard) -> bool:
    return any(words in heard.text for words in _MORE_OF)


def _named(heard: Heard) -> Act | None:
    """A title and nothing else: its card."""
    if (heard.named and (heard.read.intent == "about" or heard.words <= FRAGMENT)) or heard.slot == "about":
        return Act(kind="ask", about="card", titles=heard.titles)
    return Act(kind="ask", about="unknown", value=heard.read.unknown) if heard.read.unknown else None


def _unanswerable(heard: Heard) -> Act | None:
    """A question about a title before us that no fact answers: said so, and shown what is known."""
    title = heard.titles or (_at_hand(heard) if says_it(heard.text) else ())
    if heard.asks and title and heard.words <= LONG and not heard.has("wishes") and heard.ref.how != "group":
        return Act(kind="ask", about="beyond", titles=title[:1])
    return None


def _agree(heard: Heard) -> Act | None:
    if {"agree", "no"} & heard.courtesies:
        return Act(kind="other", about="agree" if "agree" in heard.courtesies else "no")
    return Act(kind="choose", titles=_at_hand(heard)) if _is_nearly(heard, "choose") and heard.scene.at_hand else None


ORDER: tuple[Rule, ...] = (
    _answer,
    _place,
    _command,
    _prompted,
    _offered,
    _courtesy,
    _unlearn,
    _of_usher,
    _feel,
    _listed,
    _choose,
    _where,
    _story,
    _ask,
    _rate,
    _of_others,
    _seen,
    _pass,
    _recall,
    _tell,
    _refine,
    _wish,
    _named,
    _agree,
    _unanswerable,
)
"""The first rule that fits decides."""
