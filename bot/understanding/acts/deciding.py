"""What a message does: the one ordered list of rules, the first that fits decides.

Each rule looks at what was found (heard.py) and makes an Act or passes on. What is in doubt between teaching and not
teaching falls to a rule that doesn't teach: those come first.
"""

from collections.abc import Callable
from dataclasses import replace

from bot.request import Understanding
from bot.understanding.acts import opining, pointing, replying, talking, teaching, wishing
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.cues import plain
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.references import Describes, resolve
from bot.understanding.acts.slots import Names, capitalised, in_slots
from bot.understanding.text.mending import with_apostrophes

Rule = Callable[[Heard], Act | None]


def decide(said: str, read: Understanding, scene: Scene, describes: Describes, names: Names) -> Act:
    """The act of a message; `other` where no rule knows one. `names` finds a title by exactly its name."""
    text = plain(with_apostrophes(said))
    slots, slot = in_slots(text, names, capitalised(said))
    heard = Heard(text=text, read=read, scene=scene, ref=resolve(text, scene, describes), slots=slots, slot=slot)
    if slot == "others" and heard.facts:  # "something tense, my wife hates blood": not Blood, the film
        heard = replace(heard, slots=(), slot="")
    for rule in ORDER:
        if act := rule(heard):
            return act
    return Act(kind="other")


ORDER: tuple[Rule, ...] = (
    replying.answers,
    replying.place_alone,
    replying.commands,
    replying.prompted,
    opining.takes_proposed,
    replying.offered,
    talking.courtesy,
    opining.opines,
    teaching.unlearns,
    opining.decides,
    talking.kindly,
    talking.of_usher,
    talking.feels,
    pointing.lists,
    opining.rechooses,
    talking.names_stranger,
    pointing.chooses,
    pointing.asks_where,
    wishing.tells_story,
    pointing.asks_which,
    pointing.asks_fact,
    pointing.rates,
    pointing.of_others,
    pointing.was_seen,
    pointing.passes,
    wishing.recalls,
    teaching.tells,
    wishing.refines,
    wishing.wishes,
    talking.names_title,
    talking.agrees,
    talking.asks_beyond,
)
"""The first rule that fits decides."""
