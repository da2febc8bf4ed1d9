"""Rules for what is passed over: none of these, not this one, another instead; a title laid aside by its name."""

import re

from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import is_all, opens
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.of_titles import without_names
from bot.understanding.acts.signs import FRAGMENT, SHORT, at_hand, more_of, verdict, without_fillers

FOR_NOW = "for now"
"""What a pass is about that only lays a card aside: it is no verdict."""


def declines(heard: Heard) -> Act | None:
    """None of these: "ok then nope", "nah then", where nothing was asked that a no could answer: no film Nope."""
    if heard.scene.deck and not heard.scene.asks and _VETO.fullmatch(heard.text.strip(" .!")):
        spoken = heard.scene.spoken_last and heard.scene.at_hand in heard.scene.deck
        return Act(kind="pass", about=FOR_NOW if spoken else "all", titles=at_hand(heard) if spoken else ())
    scene = heard.scene
    waits = scene.asks or scene.offer or scene.prompt or scene.proposed or scene.chosen or scene.card
    if scene.deck and is_all("keeps_others", heard.text):
        return Act(kind="ask", about="cards")  # they lie there still
    if scene.deck and not (scene.asks or scene.prompt) and is_all("not_this", heard.text):
        return Act(kind="pass", about=FOR_NOW, titles=at_hand(heard))
    declined = "no" in heard.courtesies and heard.courtesies <= {"no", "agree", "filler", "cool"}
    if not scene.deck or waits or not declined:
        return None
    if not scene.spoken_last or scene.at_hand not in scene.deck:
        return Act(kind="pass", about="all")
    alone = heard.words == 1  # may answer what was said of the card
    return None if alone else Act(kind="pass", about=FOR_NOW, titles=at_hand(heard))


_THEY = r"(?:he|she|they|hubby|mum|mom|dad|(?:my|our|the) \w+)"
_VETO = re.compile(
    rf"(?:(?:hm+|ok|but|well|ugh|and|so|lol|no|nah)[, ]+)*(?:{_THEY} (?:says?|said|is saying|are saying|goes) "
    r"(?:(?:a|that's a|it's a|hard|absolutely|definitely|big) )*(?:no+|nope|nah|no way|not that(?: one)?|not|meh)"
    rf"|{_THEY} (?:really )?(?:doesn'?t|don'?t|won'?t|isn'?t|aren'?t|is not|are not|refuses?)"
    r"(?: (?:want|like|fancy|into|feeling|keen|convinced|sold|having|watch|to|it|that|this|these|them|on|one))+"
    r"|(?:er|sie) (?:sagt nein|will nicht|mag (?:den|das|die) nicht|will (?:den|das|die) nicht)"
    r"|(?:il|elle|ils|elles) (?:dit non|disent non|(?:ne |n'en )?ve(?:ut|ulent) pas)"
    r"|(?:(?:el|ella) )?(?:dice que no|no quiere)"
    r"|(?:он|она|они) (?:не хочет|не хотят|против|говорит нет)|(?:他|她)(?:不想看|说不|不要|不喜欢)"
    r"|(?:it |that )?(?:sounds?|looks?|seems?) [\w ]{3,20}[, ]+(?:but |though )?"
    r"(?:not (?:for )?(?:tonight|today|now)|(?:another|some other) (?:time|night|day)|maybe (?:tomorrow|later)))"
)
"""Somebody who watches along turns the card down, or it is put off to another evening: no verdict of the person."""
_LEAVES = re.compile(
    r"_[,:]? (?:no+|nope|nah|rather not|not tonight|not now|nein|nee|nicht|(?:lieber|eher|doch) nicht"
    r"|lass\w*(?: wir)?(?: lieber| mal| weg| sein)*|non|pas|plutot pas|pas ce soir|on laisse|mejor no|hoy no"
    r"|esta noche no|нет|не надо|не хочу|не сегодня|лучше не|не будем)|_(?:不要|不看|算了|就算了|先不看)"
)
"""A title, and that it is not to be: "Okja no", "Hot Fuzz lassen wir"."""
_SIGHS = re.compile(
    r"^(?:(?:also|dann|na|hm+|ok|okay|no|nope|nah|nein|nee|non|bon|alors|нет|ну|well|then|so|y|et|und|и)[ ,]+)+"
)


def leaves_named(heard: Heard) -> Act | None:
    """A title is laid aside by its name, and nothing else is said: no verdict on it."""
    if heard.slot == "left":
        return Act(kind="pass", about=FOR_NOW, titles=heard.slots[:1]) if _leaves(heard.blank) else None
    if len(heard.named) != 1 or heard.asks or heard.facts or verdict(heard) > 0 or heard.slot == "seen":
        return None
    left = _leaves(without_names(heard.text, heard))
    return Act(kind="pass", about=FOR_NOW, titles=(heard.named[0].id,)) if left else None


def _leaves(said: str) -> bool:
    return bool(_LEAVES.fullmatch(_SIGHS.sub("", said).strip(" .!,…")))


def passes(heard: Heard) -> Act | None:
    """Not this one, or none of these."""
    if (
        not heard.scene.deck
        or heard.facts
        or heard.slots
        or heard.has("person")
        or more_of(heard)
        or (heard.words > SHORT and not _turns_all_down(heard))
        or heard.read.full.similar_to
    ):
        return None
    if _turns_all_down(heard):
        return Act(kind="pass", about="all")
    if not (opens("pass", heard.text) or (heard.has("pass") and heard.words <= FRAGMENT + 1)):
        return None
    if opens("comparative", without_fillers(heard.text)) and not is_all("pass", heard.text):
        return None  # "more fun" changes the wish
    single = heard.ref.how in ("place", "described") or (heard.ref.how == "it" and heard.scene.spoken_last)
    if heard.ref.how == "place" and _SAID_BEFORE.search(heard.text):
        return Act(kind="ask", about="card", titles=heard.ref.titles[:1], places=heard.ref.places[:1])
    return Act(kind="pass", about="one" if single else "all", titles=heard.ref.titles if single else ())


_SAID_BEFORE = re.compile(
    r"\bi (?:said|meant|mean)\b|\b(?:sagte|meinte|gesagt|gemeint)\b|\bj'ai dit\b|\bje (?:disais|parlais)\b"
    r"|\b(?:he dicho|dije|decia)\b|я (?:же |ведь )?(?:сказал|говорил|имел)|我(?:说|是说|指)的?"
)
"""Words with which a card is named once more: "no the 4th i said" is that one, and no refusal of it."""


def _turns_all_down(heard: Heard) -> bool:
    """Whether the first clause passes over all cards, whatever is told behind it: "not these, we had them lately"."""
    first, *others = heard.clauses or ("",)
    return heard.ref.how == "group" and bool(others) and opens("pass", first) and len(first.split()) <= FRAGMENT
