"""Friends see what each other loved: those alone who said so, in the group they said it in."""

from collections.abc import Callable

import pytest

from bot.messages import Chat
from tests.dialogues.talking import Someone

OTHER = Chat(id="strangers-group", private=False)
HEAT, AMELIE, ALIEN = "m949", "m194", "m348"


@pytest.fixture
async def anna(another: Callable[..., Someone]) -> Someone:
    """Somebody in a group of her own."""
    anna = another(called="Anna Berg")
    anna.chat = Chat(id=f"group-of-{anna.name}", private=False)
    for title in (AMELIE, ALIEN):
        await anna.does("like", title)
    await anna.does("dislike", HEAT)
    return anna


async def agreed(*people: Someone) -> None:
    for each in people:
        await each.does("friends")
        await each.taps("I'm in")


async def test_what_friends_loved_comes_as_cards_with_their_names(
    another: Callable[..., Someone], anna: Someone
) -> None:
    me = another(chat=anna.chat, called="Cem")
    await me.does("like", ALIEN)
    await agreed(anna, me)
    assert "Anna Berg and Cem" in me.text
    await me.says("what did my friends like")
    assert me.titles == ["tmdb:movie:194"], "without what I know, and without what she disliked"
    assert "Anna Berg" in me.last.cards[0].reason
    shown = (await me.export())["picks"]
    assert {row["source"] for row in shown if row["title_id"] == "tmdb:movie:194"} == {"friends"}


async def test_alone_the_friends_of_all_groups_are_seen_and_by_name(
    another: Callable[..., Someone], anna: Someone
) -> None:
    me = another(chat=anna.chat, called="Cem")
    await agreed(anna, me)
    me.chat = Chat(id=f"chat-{me.name}")
    await me.says("What did Anna love?")
    assert set(me.titles) == {"tmdb:movie:194", "tmdb:movie:348"}, me.text
    await me.says("What did Berta love?")
    assert me.titles == []
    assert "Berta" in me.text


async def test_who_shows_nothing_sees_nothing(another: Callable[..., Someone], anna: Someone) -> None:
    me = another(chat=anna.chat, called="Cem")
    await agreed(anna)
    await me.says("what did my friends like")
    assert me.titles == []


async def test_a_group_hears_of_its_own_circle_alone(another: Callable[..., Someone], anna: Someone) -> None:
    me = another(chat=anna.chat, called="Cem")
    await agreed(anna, me)
    me.chat = OTHER
    await me.says("what did my friends like")
    assert me.titles == []


async def test_one_tap_ends_it(another: Callable[..., Someone], anna: Someone) -> None:
    me = another(chat=anna.chat, called="Cem")
    await agreed(anna, me)
    await anna.does("friends")
    await anna.taps("Not me")
    await me.says("what did my friends like")
    assert me.titles == []


async def test_one_for_both_counts_all_that_a_friend_loved(another: Callable[..., Someone], anna: Someone) -> None:
    me = another(chat=anna.chat, called="Cem")
    await agreed(anna, me)
    await me.says("Anna loved Amélie and I loved Heat: one for both")
    assert me.titles
    assert not {"tmdb:movie:194", "tmdb:movie:949"} & set(me.titles)
    assert "by all Anna Berg loved" in me.text
    assert [(row["title_id"], row["verdict"]) for row in (await me.export())["verdicts"]] == [
        ("tmdb:movie:949", "liked")
    ], "what she loved is no verdict of mine"


async def test_one_for_both_goes_by_the_titles_where_nobody_agreed(someone: Someone) -> None:
    await someone.says("Anna loved Amélie and I loved Heat: one for both")
    assert someone.titles
    assert "Anna" in someone.text
    assert "alone" in someone.text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "my wife loves Amélie, I love Heat. something for both of us?"),
        ("de", "Anna mochte Amélie und ich liebe Heat: etwas für uns beide"),
        ("fr", "Anna a adoré Amélie et moi j'adore Heat : un film pour nous deux"),
        ("es", "a Anna le encantó Amélie y a mí me encantó Heat: algo para los dos"),
        ("ru", "Анна любит Амели, а я люблю Heat: что-нибудь для нас обоих"),
        ("zh", "我老婆喜欢《天使爱美丽》，我喜欢《盗火线》，有什么适合我们俩的？"),
    ],
)
async def test_a_film_for_two_is_asked_for_in_six_languages(
    another: Callable[..., Someone], locale: str, text: str
) -> None:
    me = another(locale=locale)
    await me.says(text)
    assert me.titles, me.text
    verdicts = {row["title_id"] for row in (await me.export())["verdicts"]}
    assert verdicts <= {"tmdb:movie:949"}, "what somebody else loves teaches nothing of me"


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "was haben meine Freunde gemocht?"),
        ("fr", "qu'est-ce que mes amis ont aimé ?"),
        ("es", "¿qué les gustó a mis amigos?"),
        ("ru", "что понравилось моим друзьям?"),
        ("zh", "我的朋友都喜欢什么？"),
    ],
)
async def test_what_friends_loved_is_asked_in_other_languages(
    another: Callable[..., Someone], locale: str, text: str
) -> None:
    me = another(locale=locale)
    await me.says(text)
    assert "/friends" in me.text


async def test_a_childrens_profile_shows_nothing(another: Callable[..., Someone], anna: Someone) -> None:
    me = another(chat=anna.chat, called="Cem")
    await agreed(anna, me)
    await anna.does("profile", "new", "kids for kids")
    await anna.does("friends")
    assert "children" in anna.text
