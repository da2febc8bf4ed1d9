"""People first: sorrow, illness, a hard day, good news. One human sentence, an offer, and only then films."""

import re
from dataclasses import replace
from typing import Final

from bot.dialogue import Flow, Replies, Turn
from bot.knowledge.naming import named_concepts
from bot.messages import Button, Reply
from bot.recommend.bound import SAME_AS
from bot.request import Choice, Request
from bot.scene.comfort import BASES, GENTLE, LAUGH, SLEEPY, Consoled
from bot.scene.finding import Finder
from bot.scene.meant import Tonight
from bot.scene.scene import Offer, WishSoFar
from bot.scene.understood import refusals_of
from bot.scene.wishing import held, with_company
from bot.understanding.acts.feelings import words_of_feeling
from bot.understanding.text.plain import plain

WOUNDS: Final = {
    "loss": (
        ("grief", "death and mortality", "terminal illness"),
        ("a dog dies", "an animal dies", "a parent dies", "a child dies", "cancer or illness"),
    ),
    "heartbreak": (
        ("breakup", "infidelity", "couple in crisis", "wedding", "love story", "romantic", "romantic comedy"), (),
    ),
    "illness": (
        ("terminal illness", "pandemic", "zombie outbreak", "hospital", "body horror"),
        ("cancer or illness", "needles or medical"),
    ),
    "worry": (
        ("terminal illness", "pandemic", "hospital", "grief", "body horror"),
        ("cancer or illness", "a parent dies", "a child dies", "needles or medical"),
    ),
    "low": (("grief", "terminal illness"), ("suicide", "bleak ending")),
    "tired": (("grief", "terminal illness", "mind-bending"), ("bleak ending",)),
    "sleepless": (("mental health", "descent into madness", "terrifying", "adrenaline"), ("mental illness shown",)),
    "joy": ((), ()),
}  # fmt: skip
"""What the wound is, by feeling: concepts and notes that stay away for the evening."""
_HARSH: Final = {
    "loss": ("Horror", "War"),
    "illness": ("Horror", "War"),
    "worry": ("Horror", "War"),
    "low": ("Horror", "War"),
    "tired": ("Horror", "War"),
    "sleepless": ("Horror", "Thriller", "War"),
    "heartbreak": ("Horror", "Romance"),
}
"""Genres that stay away for the evening as well."""
_LOVE: Final = frozenset(("love story", "romantic", "romantic comedy"))
_OFFERS: Final = {
    "loss": ("gentle", "else"), "heartbreak": ("laugh", "gentle"), "illness": ("gentle", "laugh"),
    "worry": ("gentle", "else"), "low": ("gentle", "laugh"), "tired": ("laugh", "gentle"),
    "sleepless": ("sleepy", "laugh"), "joy": ("party", "laugh"),
}  # fmt: skip


class Feeling:
    def __init__(self, *, finder: Finder) -> None:
        self._finder = finder

    def flow(self) -> Flow:
        return Flow(name="feeling", verbs={"comfort": self.comfort}, hears={"feel": self.felt})

    async def felt(self, turn: Turn) -> Replies:
        """The sentence and the offer; picks at once where something is asked for in the same breath, and the sentence
        alone where a title is taken."""
        feeling = turn.meant.about
        before = turn.recall(WishSoFar)
        if turn.goes_on:  # a title is taken in the same breath
            return (Reply(text=turn.say(f"feel-short-{feeling}")),)
        spared = _spared(feeling)
        if turn.read.moods:
            turn.keep(Tonight(moods=turn.read.moods, traits=dict(turn.read.traits)))
        if turn.meant.value == "wish":
            base = LAUGH if feeling == "joy" else SLEEPY if feeling == "sleepless" else GENTLE
            spared = _but_asked(spared, turn.read.request())
            asked = with_company(turn, _without_feeling(turn.read.request(turn.domain), turn.text, spared))
            if not (asked.concepts or asked.genres or asked.people or asked.similar_to):
                asked = replace(asked, text="", subject="")  # what was told of the evening is what no film is about
            soft = base if asked.open else replace(base, concepts={}, traits={k: v / 2 for k, v in base.traits.items()})
            if _WEEPING & asked.concepts.keys() or _NO_CHEER.search(plain(turn.text)):
                soft = Request()  # who would cry is not to be cheered up
            request = held(asked.within(soft).within(spared), before.request if before else None, turn.text)
            request = replace(request, domain=request.domain or turn.domain)
            return await self._finder.find(turn, request, origin="text", note=turn.say(f"feel-short-{feeling}"))
        told = replace(turn.read.request(turn.domain), concepts={}, text="", subject="")
        kept = held(told.within(spared) if turn.meant.value == "told" else spared, before.request if before else None)
        kept = kept.within(refusals_of(turn.read.request()))
        if feeling != "joy":
            turn.keep(Consoled(how="sleepy" if feeling == "sleepless" else "gentle"))
        turn.keep(WishSoFar(request=replace(kept, domain=kept.domain or turn.domain)))
        offers = _OFFERS[feeling]
        turn.keep(Offer(request=_wish(offers[0], feeling, turn)))
        buttons = [self._button(turn, offer, feeling) for offer in offers]
        return (
            Reply(
                text=turn.say(f"feel-{feeling}"),
                buttons=(tuple(buttons), (turn.button("button-feel-no", "comfort", "no"),)),
            ),
        )

    async def comfort(self, turn: Turn) -> Replies:
        """`comfort:gentle:loss`: films of that kind, and never of the wound."""
        how, feeling = turn.action.arg(0), turn.action.arg(1)
        if how not in BASES or feeling not in WOUNDS:
            return (Reply(text=turn.say("declined")),)
        return await self._finder.find(turn, _wish(how, feeling, turn), origin="comfort")

    def _button(self, turn: Turn, how: str, feeling: str) -> Button:
        return turn.button(f"button-feel-{how}", "comfort", how, feeling)


def _wish(how: str, feeling: str, turn: Turn) -> Request:
    return replace(BASES[how].within(_spared(feeling)), domain=turn.domain)


def _without_feeling(asked: Request, said: str, spared: Request) -> Request:
    """What is asked for, without the words that only say how one is: "flu, something funny" is not about the flu."""
    own = words_of_feeling(plain(said))

    def rest(words: str) -> str:
        return " ".join(word for word in words.split() if plain(word).strip(",.!?;:") not in own)

    told = set(named_concepts(" ".join(own))) - set(named_concepts(rest(said)))  # "my dog died": no film with a dog
    traits = dict(asked.traits)
    if SAD in asked.concepts and not _SAD_FILM.search(plain(said)):  # "je suis seule et un peu triste": who is sad
        told.add(SAD)
        traits.pop("darkness", None)
    concepts = {name: worth for name, worth in asked.concepts.items() if name not in spared.refused | told}
    return replace(asked, text=rest(asked.text), subject=rest(asked.subject), concepts=concepts, traits=traits)


SAD: Final = "sad"
_WEEPING: Final = frozenset((SAD, "tear-jerker", "melancholic"))
_NO_CHEER = re.compile(
    r"(?:n't|not|no) (?:want |need |wish )?(?:to (?:be|get) )?cheer\w*|nicht aufgeheitert|nicht aufheiter\w*"
    r"|pas (?:besoin )?(?:d'etre |etre )?(?:console|egaye|remonter le moral)|no quiero (?:que me )?(?:anim|alegr)\w*"
    r"|не (?:надо|хочу|нужно) (?:меня )?(?:весел|подбадрив|утеш)\w*|不(?:要|想|用)(?:被)?(?:安慰|逗我?开心)"
)
"""That nobody is to be cheered up."""
_SAD_FILM = re.compile(
    r"sad (?:film|movie|one|stor|drama|romance|comed|series|show)|(?:something|anything|really|properly) sad|tear"
    r"|(?:films?|histoire|chose|truc)\b.{0,12} triste|(?:algo|peli\w*|historia)\b.{0,8} triste"
    r"|traurige\w* (?:film|serie|gesch)"
    r"|(?:etwas|was) (?:\w+ )?traurig|грустн\w+ (?:фильм|кино|истор|сериал)|(?:что-\w+|чего-\w+) (?:\w+ )?грустн"
    r"|(?:悲伤|伤感|难过)的?(?:电影|片|剧|故事)|\b(?:cry|weep|weinen|heulen|pleurer|llorar)\b|плакать|哭"
)
"""That the film is to be sad, and not only whoever asks."""


def _but_asked(spared: Request, asked: Request) -> Request:
    """What stays away, but for the genres that are asked for by name: "we broke up, give me a romcom"."""
    wanted = {*asked.genres.wanted}
    names = frozenset(each for each in asked.concepts if SAME_AS.get(each) in wanted)
    return replace(
        spared,
        refused=spared.refused - (names if "Romance" not in wanted else names | _LOVE),
        genres=Choice(refused=tuple(each for each in spared.genres.refused if each not in wanted)),
    )


def _spared(feeling: str) -> Request:
    """What stays away: the wound itself."""
    concepts, notes = WOUNDS[feeling]
    genres = _HARSH.get(feeling, ())
    return Request(
        refused=frozenset(concepts),
        notes_refused=frozenset(notes),
        genres=Choice(refused=genres),
        unsaid=frozenset((*concepts, *genres, *notes)),
    )
