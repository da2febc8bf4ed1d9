"""What a wish means beside its words where there is no conversation: who watches along, and what differs from its
examples."""

from bot.recommend.arrays import TitleArrays
from bot.request import Request, Understanding
from bot.scene.shades import beside_models, shaded
from bot.scene.wishing import among, for_the_youngest
from bot.titles import Domain
from bot.understanding.text.plain import plain


def as_meant(request: Request, text: str, read: Understanding, arrays: TitleArrays) -> Request:
    """The request of one message as a conversation takes it: for the youngest who watch, with what suits who watches
    along, and measured by what it is to be like ("like Heat, but faster")."""
    usual = Domain.MOVIES if request.domain in (None, Domain.KIDS) else request.domain
    request = among(for_the_youngest(request, text, read, usual), text, read)
    if not request.similar_to:
        return request
    said = plain(text)
    request = beside_models(request, read, said)
    return shaded(request, read.traits, request.similar_to, said, arrays, models=True)
