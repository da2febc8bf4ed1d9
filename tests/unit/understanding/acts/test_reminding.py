"""A wish to be reminded says when and of what, in six languages; what only sounds like one says nothing."""

import pytest

from bot.request import Understanding
from bot.titles import TitleId
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.reminding import LIST, OFF, SET, reminds

HEAT, ANGRY, FRIDAY, LYING = TitleId("heat"), TitleId("12"), TitleId("friday"), TitleId("lying")
NAMES = {
    "heat": HEAT, "12 angry men": ANGRY, "friday": FRIDAY, "盗火线": HEAT, "paddington 2": TitleId("p2"),
    "the call": TitleId("call"), "call": TitleId("call"),
}  # fmt: skip
SCENE = Scene(decks=((LYING, TitleId("second")),), spoken=(LYING,), at_hand=LYING)


def act_of(text: str, scene: Scene = SCENE) -> Act | None:
    return reminds(
        text,
        Understanding(),
        scene,
        lambda words: NAMES.get(words.strip()),
        lambda words, sequel=False: (),
        lambda titles, words: (),
    )


@pytest.mark.parametrize(
    ("text", "title", "value"),
    [
        ("remind me on Friday at eight to watch Heat", HEAT, "w4.1200|"),
        ("remind me to watch 12 Angry Men on Friday", ANGRY, "w4.1200|"),
        ("remind me to watch Friday on friday", FRIDAY, "w4.1200|"),
        ("please remind me about Heat on the 5th of December at 9pm", HEAT, "t12-05.1260|"),
        ("remind me about this one tomorrow evening", LYING, "d1.1200|"),
        ("remind me of the second one tomorrow", "second", "d1.1200|"),
        ("I want to watch Heat on Friday at eight, remind me", HEAT, "w4.1200|"),
        ("remind me tomorrow at 5 pm to call Anna", None, "d1.1020|call Anna"),
        ("remind me in ten minutes", LYING, "m10|"),
        ("remind me of Heat", HEAT, "|"),
        ("erinnere mich morgen daran, Heat zu schauen", HEAT, "d1.1200|"),
        ("kannst du mich Samstag Abend an Paddington 2 erinnern", "p2", "w5.1200|"),
        ("rappelle-moi dimanche après-midi de regarder Heat", HEAT, "w6.900|"),
        ("recuérdame mañana por la noche que vea Heat", HEAT, "d1.1200|"),
        ("напомни через десять минут про Heat", HEAT, "m10|"),
        ("周五晚上八点提醒我看盗火线", HEAT, "w4.1200|"),
        ("十分钟后提醒我看盗火线", HEAT, "m10|"),
    ],
)
def test_when_and_of_what(text: str, title: str | None, value: str) -> None:
    assert act_of(text) == Act(kind="remind", about=SET, titles=(TitleId(title),) if title else (), value=value)


@pytest.mark.parametrize(
    "text",
    [
        "remind me what Heat is about", "that reminds me of Heat", "films that remind me of Heat",
        "erinnere mich, wer Heat gedreht hat", "ça me rappelle Heat", "напомни, кто снял Heat", "something tense",
    ],
)  # fmt: skip
def test_what_only_sounds_like_it(text: str) -> None:
    assert act_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "what reminders do I have?", "when will you remind me?", "woran erinnerst du mich?", "quels rappels ai-je ?",
        "¿qué me vas a recordar?", "о чём ты мне напомнишь?", "我有哪些提醒",
    ],
)  # fmt: skip
def test_what_there_is_is_asked(text: str) -> None:
    act = act_of(text)
    assert act
    assert act.about == LIST


@pytest.mark.parametrize(
    ("text", "titles", "value"),
    [
        ("forget the reminder", (), ""),
        ("cancel the reminder for Heat", (HEAT,), ""),
        ("cancel my Heat reminder", (HEAT,), ""),
        ("forget all my reminders", (), "all"),
        ("取消盗火线的提醒", (HEAT,), ""),
        ("delete the reminder to call Anna", (), "call Anna"),
        ("don't remind me", (), ""),
    ],
)
def test_what_is_to_go(text: str, titles: tuple[TitleId, ...], value: str) -> None:
    act = act_of(text)
    assert act
    assert (act.about, act.titles, act.value) == (OFF, titles, value)
