"""A film that was looked for is found, and the story of another one follows in the same message."""

import re

from bot.understanding.acts.cues import has, opens, trimmed
from bot.understanding.text.plain import plain

_ANOTHER = re.compile(
    r"(?P<found>.{2,60}[.!…,]) ?(?:and |ok |now |so |und |et |y |и )*"
    r"(?:(?:the |a |der |die |das |le |la |el |il y a )?(?:second|third|next|other|last|another|zweite[rs]?"
    r"|nachste[rs]?|deuxieme|prochain|segunda|siguiente|второй|следующий) ?(?:one|film|movie|pelicula|фильм)?"
    r"|another|noch (?:einer|eine[rns]?)|un autre|otra|еще один)(?: (?:is|ist|est|es))?: ?(?P<story>.{8,})"
)
"""After a film that was looked for is found, the story of another one."""


_LOOKS_FOR = "trying to remember:"
"""What a story opens with that is to be heard as one's own: said alone it may be a wish."""


def found_and_another(text: str) -> tuple[str, str] | None:
    """What says that the film looked for was found, and another one that is looked for then: "that's it! second one:
    an angel, a town without him"."""
    said = plain(text)
    match = _ANOTHER.fullmatch(said) if len(said) == len(text) else None
    if not match or not (has("thats_it", match["found"]) or opens("agree", match["found"])):
        return None
    return text[: match.end("found")], f"{_LOOKS_FOR} {text[match.start('story') :]}"


_CUT = re.compile(r"[.!?…,，。！？]+ ?| (?:and|und|et|y|и|а) ")


def found_and_alike(text: str) -> tuple[str, str] | None:
    """What says that the film looked for was found, and the wish for what is like it: "ja genau der. sowas in der
    art", "точно! а есть похожие"."""
    said = plain(text)
    if len(said) != len(text):
        return None
    for cut in _CUT.finditer(said):
        found, wish = said[: cut.start()], trimmed(said[cut.end() :])
        if is_found(found) and has("more_of", wish):
            return text[: cut.start()], text[cut.end() :].strip()
    return None


def found_and_more(text: str) -> tuple[str, str] | None:
    """What says that the film looked for was found, and what is said behind it: "that's the one!! who played him?"."""
    said = plain(text)
    if len(said) != len(text):
        return None
    for cut in _CUT.finditer(said):
        if has("thats_it", said[: cut.start()]) and trimmed(said[cut.end() :]):
            return text[: cut.start()], text[cut.end() :].strip()
    return None


def found_besides(text: str) -> tuple[str, str] | None:
    """What says that the film looked for was found, and what else is said; None where nothing is."""
    return found_and_another(text) or found_and_alike(text) or found_and_more(text)


def is_found(said: str) -> bool:
    """Whether words say that it is the film that was looked for: "точно", "jaja esa", "j'ai adoré"."""
    return has("thats_it", said) or opens("agree", said) or has("that_moved", said)
