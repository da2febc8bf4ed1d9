"""Few words that say one thing of the card at hand, whatever else is made of such words in longer messages."""

import re

from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import is_all, trimmed
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.scoring import is_middling
from bot.understanding.acts.signs import FRAGMENT, at_hand
from bot.understanding.acts.voices import is_past

_SCORED = re.compile(
    r"(?:ponle|ponele|le pongo|le doy|dale|mets[- ]lui|mettez[- ]lui|(?:je )?lui mets|je mets"
    r"|поставь(?:те)?|поставлю|ставь|оцени(?:те)?(?: на)?)(?: un| une| ему| ей)? (\d(?:[.,]5)?|10)"
)
"""A score in words of which no other language's reader knows the verb."""
_RESCORED = re.compile(
    r"(?:(?:no|nope|nah|nein|ne|non|нет|不)(?: wait)?[ ,，]+|make (?:it|that) (?:an? )?"
    r"|(?:nein[ ,]+)?(?:eher|mach)(?: eine)? |plutot |mejor(?: un)? |лучше )"
    r"(\d(?:[.,]5)?)(?: (?:stars?|sterne|etoiles?|estrellas|звезд\w*|actually|rather))*"
)
"""Another score than the one that was given just now."""
BEST = 5.0


def says_briefly(heard: Heard) -> Act | None:
    """ "I don't like it", "more of this", "to my favourites", and no other word: none of them is a name."""
    titles = heard.ref.titles if heard.ref.how == "place" else at_hand(heard)
    if heard.scene.asks:
        return None
    if titles and is_all("dislikes_it", heard.text):
        return Act(kind="tell", about="blame", titles=titles[:1])
    if titles and "?" not in heard.text and is_all("seen_it", heard.text):
        return Act(kind="pass", about="seen", titles=titles[:1])
    others = any(is_all("others", clause) for clause in heard.clauses)  # "naja, was anderes": no past "was"
    past = is_past(heard.text) and not others and "?" not in heard.text
    if titles and heard.words <= FRAGMENT and past and is_middling(heard.text):
        return Act(kind="tell", about="seen", titles=titles[:1])
    if titles and is_all("more_of_it", heard.text):
        return Act(kind="wish", about="like", titles=titles[:1])
    said, told = trimmed(heard.text), heard.scene.taught and heard.scene.spoken_last
    scored = _SCORED.fullmatch(said) or (told and _RESCORED.fullmatch(said)) or None
    if titles and scored:
        stars = float(scored[1].replace(",", "."))
        return Act(kind="rate", titles=titles[:1], value=f"{stars / 2 if stars > BEST else max(1.0, stars):g}")
    saved = is_all("save", heard.text)
    if titles and (saved or is_all("favours_it", heard.text)):
        return Act(kind="list", about="save", titles=titles[:1])
    if titles and heard.words == 1 and is_all("unsave", heard.text):
        return Act(kind="list", about="remove", titles=titles[:1])
    return Act(kind="list", about="show") if is_all("favourites", heard.text) else None
