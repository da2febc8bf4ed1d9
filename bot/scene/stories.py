"""What a title is about, in the person's language: English has synopses, the other languages one sentence a title."""

from bot.knowledge.pitches import pitch
from bot.titles import Title
from bot.words import FALLBACK, Words


def story(title: Title, say: Words) -> str:
    """What is told of a title that is asked about; a synopsis in English where nobody wrote a sentence."""
    said = "" if say.locale == FALLBACK else pitch(title.id, say.locale)
    stop = "。" if say.locale == "zh" else "."
    return f"{said}{'' if said[-1] in '.!?。！？…' else stop}" if said else title.overview or ""


def synopsis(title: Title, say: Words) -> str:
    """What a card tells below its reason. In other languages than English the reason has the sentence already, and an
    English synopsis is left off."""
    return "" if say.locale != FALLBACK and pitch(title.id, say.locale) else title.overview or ""
