"""Which act a message is: rules in order; what teaches comes only after what doesn't, and only for one's own words."""

from collections.abc import Callable

import pytest

from bot.request import Request
from bot.titles import Domain, TitleId
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.deciding import decide
from bot.understanding.acts.voices import is_not_own
from tests.unit.understanding.conftest import Read

DECK = tuple(TitleId(f"tmdb:movie:{number}") for number in (949, 496243, 27205, 348))
TABLE = Scene(decks=(DECK,), at_hand=DECK[0], taught=True)
NAMES = {"heat": DECK[0], "parasite": DECK[1], "her": TitleId("tmdb:movie:152601"), "it": TitleId("tmdb:movie:346364")}


@pytest.fixture
def act(read: Read) -> Callable[..., Act]:
    def of(text: str, scene: Scene = TABLE) -> Act:
        return decide(text, read(text), scene, lambda titles, words: (), NAMES.get)

    return of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("hi", "greet"), ("thanks!", "thank"), ("good night", "part"), ("not tonight", "part"), ("au revoir", "part"),
        ("help", "help"), ("the second one", "ask"), ("who directed it?", "ask"), ("how long is it?", "ask"),
        ("we'll take the second", "choose"), ("not that one", "pass"), ("none of these", "pass"),
        ("no the 2nd i said", "ask"), ("seen it", "pass"),
        ("where can I watch it?", "where"), ("I loved Heat", "tell"), ("it was boring", "tell"), ("4/5", "rate"),
        ("forget that", "unlearn"), ("I never said that", "unlearn"), ("my dog died today", "feel"),
        ("we broke up", "feel"), ("add it to my watchlist", "list"), ("a quiet film about the sea", "wish"),
        ("something like Heat", "wish"), ("asdf", "other"), ("you stupid bot", "other"),
    ],
)  # fmt: skip
def test_plain_words_are_plain_acts(act: Callable[..., Act], text: str, kind: str) -> None:
    assert act(text).kind == kind


@pytest.mark.parametrize("text", ["4/5", "5 stars"])
def test_stars_of_nothing_are_still_stars(act: Callable[..., Act], text: str) -> None:
    found = act(text, Scene())
    assert (found.kind, found.titles) == ("rate", ())


def test_a_place_that_is_not_there_is_asked_back(act: Callable[..., Act]) -> None:
    found = act("the ninth one")
    assert (found.kind, found.about, found.places, found.titles) == ("ask", "card", (9,), ())


def test_a_pronoun_is_a_title_only_with_a_capital(act: Callable[..., Act]) -> None:
    assert NAMES["her"] in act("I loved Her", Scene()).titles
    assert NAMES["her"] not in act("I loved her", Scene()).titles


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("my wife hated heat", True), ("everyone loved it", True), ("if you like heat you'll like this", True),
        ("would i like it", True), ("meine frau fand ihn toll", True), ("ma femme a adore", True), ("我老婆喜欢", True),
        ("i hated heat", False), ("the film i loved", False), ("loved it", False),
        ("my wife hated it but i loved it", False),
    ],
)  # fmt: skip
def test_somebody_elses_opinion_is_known_as_such(text: str, others: bool) -> None:
    assert is_not_own(text) is others


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("seen jeanne dielman, loved it", "jeanne dielman"),
        ("watched The Glass Meadow last night, loved it", "The Glass Meadow"),
        ("I hated Blood Cathedral 3", "Blood Cathedral 3"),
        ("ich habe jeanne dielman gesehen, toll", "jeanne dielman"),
        ("j'ai vu jeanne dielman hier, c'était génial", "jeanne dielman"),
        ("vi jeanne dielman anoche, me encantó", "jeanne dielman"),
        ("посмотрел Зоргон вчера, очень понравилось", "Зоргон"),
    ],
)
def test_an_opinion_of_a_title_that_nobody_knows_is_of_no_card_on_the_table(
    act: Callable[..., Act], text: str, name: str
) -> None:
    found = act(text)
    assert (found.kind, found.about, found.value, found.titles) == ("ask", "unknown", name, ())


@pytest.mark.parametrize("text", ["saw it, loved it", "watched the second one, it was great", "seen both, loved them"])
def test_what_was_seen_of_the_table_is_no_unknown_title(act: Callable[..., Act], text: str) -> None:
    assert act(text).about != "unknown"


PRIMER = TitleId("tmdb:movie:14337")
SAID_OF = {**NAMES, "primer": PRIMER, "us": TitleId("tmdb:movie:458723"), "up": TitleId("tmdb:movie:14160")}


@pytest.mark.parametrize(
    ("text", "kind", "titles"),
    [
        ("4/5 for primer", "rate", (PRIMER,)),  # no place, though Spanish counts so
        ("is primer any good", "ask", (PRIMER,)),
        ("her was great", "tell", (SAID_OF["her"],)),
        ("heat was meh", "tell", (DECK[0],)),
        ("seen us, up and it", "tell", (SAID_OF["us"], SAID_OF["up"], SAID_OF["it"])),
        ("us, up, her: which is shortest", "ask", (SAID_OF["us"], SAID_OF["up"], SAID_OF["her"])),
        ("just parasite then", "choose", (DECK[1],)),
        ("he visto Heat y Primer", "tell", (DECK[0], PRIMER)),
        ("видел Heat и Primer, оба отличные", "tell", (DECK[0], PRIMER)),
        ("j'ai vu Heat et Primer", "tell", (DECK[0], PRIMER)),
        ("dann lieber Parasite", "choose", (DECK[1],)),
        ("va pour Parasite alors", "choose", (DECK[1],)),
        ("mejor Parasite", "choose", (DECK[1],)),
        ("тогда лучше Parasite", "choose", (DECK[1],)),
        ("那就看Parasite", "choose", (DECK[1],)),
    ],
)
def test_ordinary_words_are_titles_where_titles_stand(
    read: Read, text: str, kind: str, titles: tuple[TitleId, ...]
) -> None:
    act = decide(text, read(text), TABLE, lambda titles, words: (), SAID_OF.get)
    assert (act.kind, set(act.titles)) == (kind, set(titles))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("have you seen trapped", "trapped"), ("has anyone here seen Trapped?", "Trapped"),
        ("have you got stuck on you", "stuck on you"),
        ("kennst du Gefangen in der Wildnis?", "Gefangen in der Wildnis"),
        ("conoces Ocho apellidos vascos?", "Ocho apellidos vascos"), ("знаешь Ирония судьбы?", "Ирония судьбы"),
        ("add trapped", "trapped"), ("What about Trapped?", "Trapped"),
    ],
)  # fmt: skip
def test_title_that_nobody_knows_is_said_by_its_name(act: Callable[..., Act], text: str, name: str) -> None:
    found = act(text)
    assert (found.kind, found.about, found.value) == ("ask", "unknown", name)


@pytest.mark.parametrize(
    "text",
    ["have you got horror", "do you know any good westerns", "have you seen my keys", "is the ending any good",
     "have you got something sad", "what about funny", "what about something with dogs"],
)  # fmt: skip
def test_what_is_no_name_is_not_said_to_be_unknown(act: Callable[..., Act], text: str) -> None:
    assert act(text).about != "unknown"


def test_what_fits_several_is_asked(read: Read) -> None:
    def loosely(words: str, *, sequel: bool = False) -> tuple[TitleId, ...]:
        return DECK[:2] if words == "the dark one" and not sequel else ()

    act = decide("let's watch the dark one", read("x"), Scene(), lambda titles, words: (), NAMES.get, loosely=loosely)
    assert (act.kind, act.about, act.titles) == ("ask", "which", DECK[:2])


def test_one_with_something_is_looked_for(act: Callable[..., Act]) -> None:
    found = act("ok the one with the sled")
    assert (found.kind, found.about, found.value) == ("recall", "meant", "the sled")


SERIES = Scene(decks=(DECK,), at_hand=DECK[0], wish=Request(domain=Domain.TV, traits={"humor": 0.8}))


@pytest.mark.parametrize(
    "text", ["one season only, i never finish", "a film instead", "only films after all", "with nice clothes or houses"]
)
def test_a_form_a_number_and_what_is_added_change_the_wish_before(act: Callable[..., Act], text: str) -> None:
    assert act(text, SERIES).kind == "refine"


@pytest.mark.parametrize(
    "text",
    ["otra como la segunda pero más divertida", "comme le deuxième mais plus drôle", "wie der zweite, nur lustiger"],
)
def test_like_the_second_but_funnier_is_like_the_second_and_passes_nothing(act: Callable[..., Act], text: str) -> None:
    found = act(text, SERIES)
    assert (found.kind, found.titles) == ("refine", (DECK[1],))
