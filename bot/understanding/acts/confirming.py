"""Whether somebody only asks if they are right: "that's Bogart, isn't it?", "is it the one with the shark?"."""

import re

from bot.understanding.acts.cues import cue, has
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.questions import fact_asked
from bot.understanding.acts.references import description

THAT_ONE = re.compile(
    r"^(?:and |so |und |et |y |а )?(?:(?:is|isn't|wasn't|was) (?:it|that|this)|ist (?:das|der)|c'est|est-ce"
    r"|¿?(?:es|no es) (?:es[ae]|la|el)|это)\b"
)
"""Whether the title spoken of is the one with ...: nothing is looked for."""
_THE_ONE = re.compile(
    r"(?:and |so |und |et |y |а )?(?:(?:(?:is|isn't|wasn't|was) (?:it|that|this)|that's|it's)(?: not)? (?:the|that) "
    r"(?:\w+ )?(?:one|film|movie|show|series)\b|(?:ist das|das ist)(?: \w+)? (?:der|die|das)(?:jenige)? "
    r"(?:mit|von|wo|aus|in)\b|(?:c'est|est-ce)(?: \w+)? (?:celle|celui|le film|la serie)\b"
    r"|¿?(?:no )?es (?:la|el) (?:de|que|del|con|donde|peli\w*)\b"
    r"|это (?:тот|та|где|который|там)\b|(?:是|就是)(?:不是)?(?:那部|那个|有|讲))"
)
"""The same, where what it is the one with follows."""


def is_tagged(heard: Heard) -> bool:
    """Whether it asks for Usher's opinion by nothing but a tag behind a fact: "that's Bogart, isn't it?"."""
    rest = cue("tag").sub("", heard.text)
    read = heard.read.full
    told = (
        heard.fact
        or fact_asked(f"{rest.strip(' ,')}?")
        or heard.ref.how == "described"
        or read.people
        or read.languages
        or read.countries
        or read.year
    )
    return bool(rest != heard.text and told and not has("opinion", rest))


def is_that_one(heard: Heard) -> bool:
    """Whether it is asked if the title talked of is the one with something: "is that the one with the bookshop?"."""
    spoken = heard.scene.spoken_last or heard.named
    told = heard.fact in ("", "shared", "person_in")
    return bool(spoken and told and _THE_ONE.match(_last_clause(heard.text)) and description(heard.text))


def _last_clause(text: str) -> str:
    """What stands behind the last comma, without what only asks whether it is so."""
    return cue("tag").sub("", text).strip(" ,").rsplit(", ", 1)[-1]


_HE_MADE = re.compile(
    r"\b(?:did|has|have) (?:he|she|they) (?:also |ever )?(?:do|done|make|made|direct|directed|write|written)\b"
    r"|\b(?:he|she) (?:also )?(?:did|made|directed)\b|\bhat (?:er|sie|der|die) (?:auch )?.{1,40} (?:gemacht|gedreht)\b"
    r"|\b(?:il|elle) a (?:aussi )?(?:fait|realise)\b|\b(?:hizo|dirigio|hizo tambien) (?:el|ella|tambien)\b"
    r"|\b(?:он|она) (?:же |тоже |еще )?(?:снял\w?|снимал\w?)\b|(?:他|她)(?:也|还)?(?:拍|导)(?:了|过)"
)


def asks_whether_made(heard: Heard) -> bool:
    """Whether it is asked if somebody spoken of made a title that is named: "did he do The Apartment too?"."""
    return (
        len(heard.named) == 1 and bool(_HE_MADE.search(heard.blotted)) and heard.fact in ("", "director", "others_by")
    )
