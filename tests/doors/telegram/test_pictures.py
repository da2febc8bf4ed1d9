"""Pictures: the poster by its address, else the drawn cover, sent once and known by its id from then on."""

from uuid import uuid4

from bot.errors import UnknownTitle
from bot.messages import Card, Incoming, Picture, Reply
from bot.ports import Handle
from bot.titles import TitleId
from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_phone import Phone
from tests.standins.telegram_spec import File

NOBODYS = TitleId("tmdb:movie:999999999")


def showing(picture: Picture) -> Handle:
    card = Card(title=TitleId(picture.key), heading="A film", facts="", reason="", footer="", picture=picture)

    async def handle(incoming: Incoming) -> tuple[Reply, ...]:
        return (Reply(cards=(card,)),)

    return handle


class FakeArt:
    """The CoverArt port: a cover of its own for every title but one."""

    def __init__(self) -> None:
        self._run = uuid4().hex

    async def draw(self, title: TitleId) -> Picture:
        if title == NOBODYS:
            raise UnknownTitle(id=title)
        return Picture(alt=title, data=b"\x89PNG" + title.encode(), key=f"{self._run}{title}")


def photos(api: TelegramApi) -> list[object]:
    return [call.given["photo"] for call in api.calls if call.method == "sendPhoto"]


async def test_a_poster_is_sent_by_its_address(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    poster = Picture(alt="", url="https://posters.example/a.jpg", key="tmdb:movie:27205")
    async with opened(showing(poster)):
        await phone.says("x")
    assert photos(api) == ["https://posters.example/a.jpg"]


async def test_a_cover_is_uploaded_once_and_known_by_its_id_also_after_a_restart(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    cover, art = Picture(alt="", key="tmdb:movie:11"), FakeArt()
    for _ in range(2):
        async with opened(showing(cover), art=art):
            await phone.says("x")
    first, second = photos(api)
    assert isinstance(first, File)
    assert first.data.startswith(b"\x89PNG")
    assert second == phone.screen[0]["photo"][-1]["file_id"]


async def test_an_address_that_telegram_cannot_open_and_an_id_it_forgot_give_way_to_the_cover(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    gone = Picture(alt="", url="https://posters.example/gone.jpg", key="tmdb:movie:603")
    api.bad_addresses.add("https://posters.example/gone.jpg")
    async with opened(showing(gone), art=FakeArt()):
        await phone.says("x")
        assert "photo" in phone.last
        api.files.clear()
        await phone.says("y")
        assert "photo" in phone.last
    assert [type(photo) for photo in photos(api)] == [str, File, str, str, File]


async def test_a_card_whose_picture_cannot_be_had_is_text(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened(showing(Picture(alt="", key=NOBODYS)), art=FakeArt()):
        assert "A film" in await phone.says("x")
        assert "text" in phone.last
