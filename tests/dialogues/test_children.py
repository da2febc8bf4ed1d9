"""A children's profile: a PIN keeps it where one is set, the age is asked first, what is not for them is refused."""

import pytest

from bot.messages import Chat
from bot.wiring.house import House
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock


async def with_pin(someone: Someone) -> None:
    """A children's profile in use, kept by the PIN 1234."""
    await someone.does("profile", "new", "kids")
    await someone.does("profile", "main")
    await someone.does("profile")
    await someone.taps("PIN")
    for figure in "1234":
        await someone.taps(figure)
    assert "four figures from now on" in someone.text
    await someone.does("profile", "kids")


async def types(someone: Someone, figures: str) -> None:
    for figure in figures:
        await someone.taps(figure)


async def test_nobody_leaves_without_the_pin(someone: Someone) -> None:
    await with_pin(someone)
    for attempt in (("profile", "main"), ("profile", "new", "grown"), ("profile", "delete", "kids"), ("forget_all",)):
        await someone.does(*attempt)
        assert "Which four figures?" in someone.text, attempt
    await someone.does("pin", "off")
    assert "Which four figures?" in someone.text
    await someone.does("profile", "main")
    await types(someone, "1243")
    assert "Those weren't the ones." in someone.text
    await someone.does("profile")
    assert "This is kids" in someone.text
    await someone.does("profile", "main")
    await types(someone, "12")
    assert "●●○○" in someone.text
    await types(someone, "34")
    assert "This is main now" in someone.text


async def test_after_five_wrong_tries_it_waits(someone: Someone, clock: FakeClock) -> None:
    await with_pin(someone)
    main = next(a for a in [await someone.export()] if a)["profiles"][0]["id"]
    for _ in range(5):
        await someone.does("pin", "leave", str(main), "0000")
    await someone.does("pin", "leave", str(main), "1234")
    assert "wait ten minutes" in someone.text
    clock.advance(minutes=11)
    await someone.does("pin", "leave", str(main), "1234")
    assert "This is main now" in someone.text


@pytest.mark.parametrize("meanwhile", [("new", "small one for kids"), ("new", "kids")])
async def test_another_childrens_profile_does_not_end_the_wait(
    someone: Someone, clock: FakeClock, meanwhile: tuple[str, ...]
) -> None:
    await with_pin(someone)
    main = (await someone.export())["profiles"][0]["id"]
    for _ in range(5):
        await someone.does("pin", "leave", str(main), "0000")
    await someone.does("profile", *meanwhile)
    await someone.does("pin", "leave", str(main), "1234")
    assert "wait ten minutes" in someone.text
    clock.advance(minutes=11)
    await someone.does("pin", "leave", str(main), "1234")
    assert "This is main now" in someone.text


async def test_another_chat_does_not_end_the_wait(someone: Someone) -> None:
    await with_pin(someone)
    main = (await someone.export())["profiles"][0]["id"]
    for _ in range(5):
        await someone.does("pin", "leave", str(main), "0000")
    someone.chat = Chat(id=f"another-{someone.name}")
    await someone.does("pin", "leave", str(main), "1234")
    assert "wait ten minutes" in someone.text


async def test_a_pin_is_taken_away_outside_and_is_kept_as_a_digest_alone(someone: Someone) -> None:
    await with_pin(someone)
    assert "1234" not in str((await someone.does("export")).document)
    await someone.does("profile", "main")
    await types(someone, "1234")
    await someone.does("profile")
    await someone.taps("No PIN any more")
    await someone.does("profile", "kids")
    await someone.does("profile", "main")
    assert "This is main now" in someone.text


async def test_the_age_is_asked_first(someone: Someone) -> None:
    await someone.does("profile", "new", "kids")
    await someone.does("find")
    assert "old" in someone.text.casefold()
    assert {button.action.arg(0) for button in someone.buttons() if button.action.verb == "answer"} == {"age"}


@pytest.mark.parametrize(
    "said", ["more like Alien", "something like Alien", "/more-like-this Alien", "movies like Alien"]
)
async def test_what_is_like_something_not_for_children_is_refused_kindly(someone: Someone, said: str) -> None:
    await someone.does("profile", "new", "kids")
    reply = await someone.says(said)
    assert "isn't for children" in reply.text
    assert someone.titles == []
    assert someone.labels


async def test_like_something_for_children_is_answered(someone: Someone, house: House) -> None:
    await someone.does("profile", "new", "kids")
    await someone.says("more like Toy Story")
    assert len(someone.titles) > 3


@pytest.mark.parametrize(
    ("locale", "pin", "leave"),
    [
        ("en", "set a PIN", "leave the kids profile"),
        ("de", "eine PIN setzen", "Kinderprofil verlassen"),
        ("fr", "mets un code", "quitter le profil enfant"),
        ("es", "pon un PIN", "salir del perfil infantil"),
        ("ru", "поставь пин", "выйти из детского профиля"),
        ("zh", "设置密码", "退出儿童档案"),
    ],
)
async def test_the_pin_and_the_way_out_are_there_in_words_too(
    someone: Someone, locale: str, pin: str, leave: str
) -> None:
    someone.locale = locale
    await someone.does("profile", "new", "kids")
    await someone.says(pin)
    assert "○○○○" in someone.text
    await someone.says(leave)
    await someone.taps("main")
    assert not (await someone.does("profile")).text.startswith("This is kids")
