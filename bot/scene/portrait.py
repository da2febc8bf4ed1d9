"""The picture of a taste, from the titles a person judged to the words in it."""

from bot.dialogue import Turn
from bot.drawing.fonts import drawable
from bot.drawing.portrait import Labels, Portrait, picture, portrait
from bot.messages import Picture
from bot.recommend.arrays import TitleArrays
from bot.recommend.reasons import genre_word
from bot.taste.summary import Shelf
from bot.titles import TitleId, plain_genres
from bot.words import Words, words

LATEST = 300
"""Titles that are looked at: the latest say what someone likes."""


def shelf(turn: Turn, titles: tuple[TitleId, ...], arrays: TitleArrays) -> Shelf:
    """The latest of these titles that the catalogue has."""
    known = [title for title in titles[-LATEST:] if title in arrays.place]
    rows = arrays.rows(tuple(known))
    judged = {judgement.title: judgement.at for judgement in turn.taste.judgements}
    columns = arrays.columns
    return Shelf(
        z=arrays.z[rows],
        genres=[plain_genres(tuple(columns.genres[row]), tuple(columns.keywords[row])) for row in rows],
        at=[judged[title] for title in known],
    )


async def taste_picture(turn: Turn, arrays: TitleArrays) -> Picture | None:
    """Drawn on a thread; None while there is nothing to draw."""
    liked, disliked = shelf(turn, turn.taste.liked, arrays), shelf(turn, turn.taste.disliked, arrays)
    shown = portrait(turn.taste, liked, disliked)
    if not shown:
        return None
    data = await picture(shown, _labels(turn, shown, len(liked) + len(disliked)), turn.preferences.theme)
    return Picture(alt=turn.say("picture-alt"), data=data)  # without a key: doors keep what has one, for everybody


def picture_words(turn: Turn) -> Words:
    """The person's words, or English ones where a picture has no letters for theirs."""
    return turn.say if drawable(turn.say("picture-heading")) else words("en")


def _labels(turn: Turn, shown: Portrait, verdicts: int) -> Labels:
    say, profile = picture_words(turn), turn.person.profile
    several = len(turn.memory.profiles) > 1
    return Labels(
        heading=say("picture-heading-profile", name=profile.name) if several else say("picture-heading"),
        traits=say("picture-traits"),
        usual=say("picture-usual"),
        axes=[say(f"axis-{axis.name.replace('_', '-')}") for axis in shown.axes],
        genres_heading=say("picture-genres"),
        genres=[genre_word(bar.name, say) for bar in shown.bars],
        said_more=say("picture-said-more"),
        said_less=say("picture-said-less"),
        footer=say("picture-from", count=verdicts, said=sum(bool(i.said) for i in turn.taste.insights)),
    )
