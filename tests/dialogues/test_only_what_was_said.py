"""Only what someone clearly said of themselves is learned: no others' opinions, no ifs, no questions, no negations."""

from collections.abc import Callable, Iterator

import pytest

from bot.dialogue import Turn
from bot.persons import Judged, Learned
from bot.titles import TitleId, Verdict
from bot.wiring.house import House
from tests.dialogues.talking import Someone

TITLES = {"Heat": "tmdb:movie:949", "Parasite": "tmdb:movie:496243", "Her": "tmdb:movie:152601",
          "Inception": "tmdb:movie:27205", "Arrival": "tmdb:movie:329865"}  # fmt: skip
PEOPLE = ("my wife", "my dad", "everyone", "people", "my best friend", "critics", "she")
FELT = ("loved", "hated", "adored", "really liked", "couldn't stand", "didn't like")
OTHERS = [f"{who} {felt} {{title}}" for who in PEOPLE for felt in FELT]
SUPPOSED = (
    "if you like {title} you'll like this", "if someone hated {title} they'd hate this", "would I like {title}?",
    "they say {title} is great", "apparently {title} is terrible", "I might like {title}", "I heard {title} is awful",
)  # fmt: skip
ASKED = (
    "is {title} any good?", "who directed {title}?", "is {title} too scary for a ten-year-old?", "how long is {title}?",
    "have you seen {title}?", "what is {title} about?", "did people like {title}?", "is {title} boring?",
    "what do you think of {title}?", "where can I watch {title}?",
)  # fmt: skip
NEITHER = (
    "{title}", "tell me about {title}", "something like {title}", "I haven't seen {title}", "I've never seen {title}",
    "not {title} again please", "remind me what {title} is",
)  # fmt: skip


@pytest.fixture
def learned(house: House) -> Iterator[Callable[[], list[tuple[str, str]]]]:
    """What the last turn noted: verdicts as (title, verdict), insights as (kind, value)."""
    turns: list[Turn] = []
    before = house.manager._witness
    house.manager._witness = turns.append

    def last() -> list[tuple[str, str]]:
        assert turns, "the turn failed"
        changes = turns.pop().changes
        turns.clear()
        found = [(c.judgement.title, c.judgement.verdict.value) for c in changes if isinstance(c, Judged)]
        lessons = [lesson for c in changes if isinstance(c, Learned) for lesson in c.insight.lessons]
        return [(str(title), verdict) for title, verdict in found] + [(x.kind, x.value) for x in lessons]

    yield last
    house.manager._witness = before


@pytest.mark.parametrize("template", [*OTHERS, *SUPPOSED, *ASKED, *NEITHER])
async def test_what_is_not_ones_own_opinion_teaches_nothing(
    another: Callable[..., Someone], learned: Callable[[], list[tuple[str, str]]], template: str
) -> None:
    for title in TITLES:
        someone = another()
        await someone.says(template.format(title=title))
        assert learned() == [], title


@pytest.mark.parametrize("template", ["my wife {felt} it", "if you like it, good", "is it any good?", "not for my dad"])
async def test_what_others_think_of_the_card_on_the_table_teaches_nothing(
    someone: Someone, learned: Callable[[], list[tuple[str, str]]], template: str
) -> None:
    await someone.says("Heat")
    await someone.says(template.format(felt="hated"))
    assert learned() == []


@pytest.mark.parametrize(
    ("template", "verdict"),
    [
        ("I loved {title}", Verdict.LIKED), ("I hated {title}", Verdict.DISLIKED), ("{title} was great", Verdict.LIKED),
        ("I really liked {title}", Verdict.LIKED), ("I didn't like {title}", Verdict.DISLIKED),
        ("my wife hated {title} but I loved it", Verdict.LIKED),
    ],
)  # fmt: skip
async def test_ones_own_opinion_is_learned(
    another: Callable[..., Someone], learned: Callable[[], list[tuple[str, str]]], template: str, verdict: Verdict
) -> None:
    for title, id in TITLES.items():
        if title == "Her" and template.endswith("it"):
            continue  # "my wife hated Her": nobody can tell, and nothing is learned
        someone = another()
        await someone.says(template.format(title=title))
        assert (id, verdict.value) in learned(), title


async def test_a_list_teaches_each_of_its_titles(
    someone: Someone, learned: Callable[[], list[tuple[str, str]]]
) -> None:
    await someone.says("I loved Arrival, Her and Inception")
    verdicts = {(title, verdict) for title, verdict in learned() if title.startswith("tmdb:")}
    assert verdicts == {(TITLES[name], "liked") for name in ("Arrival", "Her", "Inception")}


async def test_seen_is_seen_and_no_dislike(someone: Someone, learned: Callable[[], list[tuple[str, str]]]) -> None:
    await someone.says("a thriller")
    title = someone.titles[0]
    await someone.says("seen it")
    assert learned() == [(title, "seen")]
    assert title not in someone.titles


async def test_forgetting_that_one_liked_her_unlearns_her_and_nothing_else(someone: Someone) -> None:
    await someone.says("I hated Transformers")
    await someone.says("I loved Her")
    await someone.says("I loved Arrival")
    await someone.says("forget that I liked Her")
    assert "Her" in someone.text
    rows = (await someone.export())["verdicts"]
    assert TitleId(TITLES["Her"]) not in {row["title_id"] for row in rows}
    assert (TITLES["Arrival"], "liked") in {(row["title_id"], row["verdict"]) for row in rows}
    assert not any(row["verdict"] == "liked" and row["title_id"] != TITLES["Arrival"] for row in rows)


@pytest.mark.parametrize(
    "said",
    [
        "my girlfriend likes Her and hates anything with subtitles. what should i put on?",
        "me n the boys loved Heat once. something loud please, no marvel, we are sick of it",
    ],
)
async def test_a_wish_dislikes_no_title_of_which_nobody_said_so(someone: Someone, said: str) -> None:
    await someone.says(said)
    assert "disliked" not in (await someone.export())["verdicts"].__repr__()
    assert someone.titles


@pytest.mark.parametrize("words", ["I didn't hate Heat, it was just confusing", "we really didn't dislike Heat"])
async def test_not_to_hate_is_neither_hate_nor_love(someone: Someone, words: str) -> None:
    await someone.says(words)
    assert await someone.kept() == {TITLES["Heat"]: "seen"}


@pytest.mark.parametrize("words", ["actually I didn't hate it", "no wait, I didn't hate Heat, just confusing"])
async def test_a_hate_that_is_denied_is_taken_back(someone: Someone, words: str) -> None:
    await someone.says("I hated Heat")
    await someone.says(words)
    assert await someone.kept() == {}
