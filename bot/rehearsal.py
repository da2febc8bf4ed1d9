"""What the first message would wait for, made ready behind the open doors: what thousands of patterns must have, some
hundred that stand in many messages, and six languages' words; the turns meanwhile go on."""

from collections.abc import Sequence

from bot.dialogue import Routes
from bot.request import Understanding
from bot.titles import TitleId
from bot.understanding.acts.act import Scene
from bot.understanding.acts.company import company_of
from bot.understanding.acts.cues import cues
from bot.understanding.acts.deciding import decide
from bot.understanding.acts.slots import exactly, in_slots
from bot.understanding.text.ordinary import word_list
from bot.understanding.text.plain import plain
from bot.words import FALLBACK, languages, words

SAID = (
    "something slow like nothing before, in Korean",
    "have you seen it?",
    "not that one, 4/5 for the other",
    "what's the second one about, and is it any good?",
    "I liked it. anything else like that, but shorter?",
    "tschüss",
)
"""What is said to nobody: a wish, a question, a refusal with stars, a word of another language."""


def rehearse(routes: Routes) -> None:
    """Read a few messages as if somebody had said them, in a scene where nothing lies on the table. A thread's work."""
    cues()
    for code in languages():
        word_list(code)
    routes.typed("nothing that stands for a button", words(FALLBACK))
    for said in SAID:
        company_of(said, Understanding())
        in_slots(plain(said), _nobody)
        decide(said, Understanding(), Scene(), _undescribed, _nobody, _nobody, exactly)


def _nobody(name: str) -> TitleId | None:
    return None


def _undescribed(titles: Sequence[TitleId], name: str) -> tuple[TitleId, ...]:
    return ()
