"""Another evening is another wish; who watches along may be grown up; what is refused takes only that off the table."""

import pytest

from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    ("locale", "first", "taken", "text", "told"),
    [
        (
            "en",
            "a comedy with jim carrey",
            "the second one, perfect",
            "also need something for friday, maybe horror",
            "Horror",
        ),
        ("en", "a good heist film", "2. sounds great", "and what about a musical for my parents on sunday", "Musical"),
        ("de", "ein guter krimi", "der zweite, perfekt", "und für samstag was mit zeitreisen", "Zeit"),
        ("fr", "une comédie", "le deuxième, parfait", "et pour demain un polar avec Delon ?", "Delon"),
        ("es", "una comedia", "la segunda, perfecto", "y para mañana algo de terror", "error"),
        ("ru", "комедию", "вторую, отлично", "а на субботу ужасы", "жас"),
        ("zh", "喜剧片", "第二个，完美", "周六想看恐怖片", "恐怖"),
        ("de", "ein guter krimi", "der zweite, perfekt", "und für meine schwester morgen was mit zeitreisen", "Zeit"),
    ],
)
async def test_a_film_for_another_evening_is_a_wish_of_its_own(
    someone: Someone, locale: str, first: str, taken: str, text: str, told: str
) -> None:
    someone.locale = locale
    await someone.says(first)
    await someone.says(taken)
    assert "↩" in " ".join(button.label for row in someone.last.buttons for button in row)
    await someone.says(text)
    assert told in someone.text.split("\n")[0]
    assert "Carrey" not in someone.text.split("\n")[0]
    assert len(someone.titles) > 2


@pytest.mark.parametrize(
    "text", ["save it for friday", "ok the second one for saturday", "what's on the list for sunday?"]
)
async def test_what_is_done_for_another_evening_is_no_wish(someone: Someone, text: str) -> None:
    await someone.says("a good heist film")
    await someone.says("tell me about the second")
    before = someone.titles
    await someone.says(text)
    assert len(someone.titles) < 3 or someone.titles == before


@pytest.mark.parametrize(
    ("text", "gone", "kind"),
    [
        ("the second one is a war film, my wife can't stand those", True, "war"),
        ("the first is too slow, she won't like it", True, "low"),
        ("the second is a western, that's not for us", True, "western"),
    ],
)
async def test_what_somebody_would_hate_is_refused_and_not_wished(
    someone: Someone, text: str, gone: bool, kind: str
) -> None:
    await someone.says("a thriller")
    second, first = someone.titles[1], someone.titles[0]
    await someone.says(text)
    assert (second if "second" in text else first) not in someone.titles
    assert "Noted" not in someone.text
    header = someone.text.split("\n")[0]
    assert "hrilling" in header or "hriller" in header


async def test_what_was_only_seen_is_not_blamed_with_what_was_hated(someone: Someone) -> None:
    await someone.says("a war movie")
    await someone.says("seen 1917 and dunkirk, hated fury")
    assert "Fury" in someone.text
    assert "1917" not in someone.text.split(";")[0].split("\n")[0]


@pytest.mark.parametrize(
    ("text", "wanted", "refused"),
    [("less american and with a dog", "dog", "US"), ("no guns and with a dog", "dog", "guns")],
)
async def test_what_is_added_behind_a_refusal_is_wanted(someone: Someone, text: str, wanted: str, refused: str) -> None:
    await someone.says("comedies from the 90s")
    await someone.says(text)
    assert f"without {wanted}" not in someone.text
    assert f"without a {wanted}" not in someone.text


@pytest.mark.parametrize(
    "text", ["my daughter is home from uni and we want a tear-jerker", "a tear-jerker for my grown up son and me"]
)
async def test_grown_children_are_no_children(someone: Someone, text: str) -> None:
    await someone.says(text)
    assert "children" not in someone.text


@pytest.mark.parametrize(
    ("locale", "first", "text"),
    [
        ("en", "a film for my daughter and me", "she's 20! not a kid"),
        ("en", "a film for my daughter and me", "she's not a child anymore"),
        ("de", "ein film für meine tochter und mich", "sie ist doch kein kind mehr"),
        ("fr", "un film pour ma fille et moi", "elle n'est plus une enfant"),
        ("es", "una peli para mi hija y para mí", "ya no es una niña"),
        ("ru", "фильм для дочки и меня", "она уже взрослая"),
        ("zh", "给我和女儿看的电影", "她已经不是小孩了"),
    ],
)
async def test_a_child_that_turns_out_to_be_grown_limits_nothing(
    someone: Someone, locale: str, first: str, text: str
) -> None:
    someone.locale = locale
    await someone.says(first)
    assert "7" in someone.text.split("\n")[0]
    await someone.says(text)
    assert "7" not in someone.text.split("\n")[0]
    assert len(someone.titles) > 3


async def test_what_fits_stays_when_something_is_only_refused(someone: Someone) -> None:
    await someone.says("scary but not gory")
    before = set(someone.titles)
    await someone.says("she's seen the first and hates found footage")
    assert len(before & set(someone.titles)) >= 3
    assert someone.text.count("errifying") == 1


async def test_milder_than_terrifying_still_is_to_frighten(someone: Someone) -> None:
    await someone.says("something scary but not gory, under 2 hours")
    await someone.says("then something milder please")
    header = someone.text.split("\n")[0]
    assert "erie" in header
    assert "2 h" in header
    await someone.says("no i still want scary, just not nightmare scary")
    assert "2 h" in someone.text.split("\n")[0]
    assert "omance" not in " ".join(card.facts for reply in someone.replies for card in reply.cards[:3])


@pytest.mark.parametrize("locale", ["en", "fr"])
async def test_not_so_old_is_newer_than_what_lies_there_and_not_only_new(someone: Someone, locale: str) -> None:
    someone.locale = locale
    await someone.says({"en": "a french film from before 1980", "fr": "un film français d'avant 1980"}[locale])
    await someone.says({"en": "not so old", "fr": "pas si vieux"}[locale])
    header = someone.text.split("\n")[0]
    assert not any(year in header for year in ("2015", "2016", "2020"))


async def test_a_name_is_kept_for_grown_ups_though_it_is_of_family_films(someone: Someone) -> None:
    await someone.says("a movie for me and my 9 yr old")
    await someone.says("mum and me now, he's in bed. something with Maggie Smith?")
    assert "Maggie Smith" in someone.text
    assert "closest" not in someone.text


async def test_whether_it_is_so_is_answered_as_one_would_say_it(someone: Someone) -> None:
    await someone.says("something cosy")
    await someone.says("is the first one funny?")
    assert "fits" not in someone.text
    assert "“" not in someone.text


async def test_what_somebody_else_is_into_teaches_nothing(someone: Someone) -> None:
    await someone.says("a lazy sunday film with my teenager")
    await someone.says("she's into horror lately but i'm not")
    assert "Noted" not in someone.text
    assert "errifying" not in someone.text


async def test_one_season_limits_a_wish_and_fades_none_of_it(someone: Someone) -> None:
    await someone.says("a funny series")
    await someone.says("only one season if possible")
    assert "unny" in someone.text


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en", "what else is like Fleabag"), ("de", "was gibt es noch wie Fleabag"), ("ru", "что похоже на Fleabag")],
)
async def test_what_else_is_like_a_title_asks_for_films(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert "Fleabag" in someone.text
    assert len(someone.titles) > 3


@pytest.mark.parametrize(
    "text",
    ["and for sunday we need a family film, the girls are 5 and 8", "for saturday, our boys are 5 and 8: a comedy"],
)
async def test_ages_of_children_are_no_places_of_cards(someone: Someone, text: str) -> None:
    await someone.says("something gentle")
    await someone.says(text)
    assert "from 5" in someone.text
    assert len(someone.titles) > 3


@pytest.mark.parametrize(
    ("locale", "first", "text", "title"),
    [
        ("en", "anything korean?", "knives out looks cool, how scary is it", "Knives Out"),
        ("de", "einen western", "Heat klingt gut, wie lang geht der", "Heat"),
        ("fr", "un western", "Heat a l'air bien, c'est long ?", "Heat"),
    ],
)
async def test_a_question_behind_a_title_that_looks_good_is_of_that_title(
    someone: Someone, locale: str, first: str, text: str, title: str
) -> None:
    someone.locale = locale
    await someone.says(first)
    await someone.says(text)
    assert title in someone.text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "we're looking for a film for tonight, my parents are here"),
        ("de", "wir suchen einen film für heute abend, meine eltern sind da"),
        ("fr", "on cherche un film pour ce soir, mes parents sont là"),
        ("zh", "今晚想找部电影，爸妈在"),
    ],
)
async def test_whoever_looks_for_a_film_with_visitors_gets_films(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert len(someone.titles) > 3


async def test_less_of_what_a_model_has_keeps_its_kind(someone: Someone) -> None:
    await someone.says("something like get out but less gory")
    facts = [card.facts for reply in someone.replies for card in reply.cards]
    assert sum(any(kind in each for kind in ("Horror", "Thriller", "Mystery")) for each in facts) >= len(facts) / 2


@pytest.mark.parametrize("text", ["seen paddington a million times lol", "seen paddington a hundred times"])
async def test_how_often_it_was_seen_is_no_praise(someone: Someone, text: str) -> None:
    await someone.says("something gentle")
    await someone.says(text)
    assert "seen" in someone.text and "liked" not in someone.text


async def test_both_of_us_are_no_cards(someone: Someone) -> None:
    await someone.says("something like get out")
    await someone.says("we've both seen heat and ronin")
    assert "seen Heat and Ronin" in someone.text


async def test_what_nobody_has_seen_is_not_seen_with_all_the_others(someone: Someone) -> None:
    await someone.says("old comedies with cary grant")
    before = someone.text
    await someone.says("We saw all of those. I have not seen Holiday. What is it about?")
    assert "Cary Grant" in before
    assert "Holiday" not in someone.text.split("\n")[0]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "something for my 6 year old sister"),
        ("fr", "un dessin animé pour ma soeur de six ans"),
        ("de", "was für meine schwester, 6 jahre"),
        ("es", "algo para mi hermanita de 6 años"),
    ],
)
async def test_a_small_sister_is_a_child(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert "6" in someone.text.split("\n")[0]
    assert len(someone.titles) > 3


async def test_the_year_in_which_somebody_died_is_no_year_of_films(someone: Someone) -> None:
    await someone.says("my husband died last year. something comforting")
    assert "from 2" not in someone.text
    assert someone.titles


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "comedies between 2010 and now"),
        ("fr", "une comédie entre 2010 et maintenant"),
        ("es", "una comedia entre 2010 y ahora"),
    ],
)
async def test_until_now_has_no_end(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert "2010" in someone.text.split("\n")[0]


async def test_pictures_of_somebody_are_no_unknown_title(someone: Someone) -> None:
    await someone.says("old Cary Grant pictures")
    assert "With Cary Grant" in someone.text


async def test_who_comes_again_wishes_anew(someone: Someone) -> None:
    await someone.says("something like Rio Bravo, not black and white")
    await someone.says("ok the first one. good night")
    await someone.says("Good morning. my wife wants one with Cary Grant")
    assert "Rio Bravo" not in someone.text
    assert "Cary Grant" in someone.text.split("\n")[-1]


async def test_two_wishes_for_two_people_are_both_served_within_the_time_there_is(someone: Someone) -> None:
    await someone.says("max 2h15. give me a good romcom for me, and a heist movie for him")
    first, second = (reply.text.split("\n")[-1] for reply in someone.replies[-2:])
    assert "omantic comedy" in first and "Heist" not in first
    assert "Heist" in second and "omantic" not in second
    assert "under 2 h 15" in first and "under 2 h 15" in second


async def test_what_is_refused_beside_a_question_holds_from_then_on(someone: Someone) -> None:
    await someone.says("a family adventure")
    await someone.says("no cartoons please. is the first one sad?")
    await someone.says("something funny")
    assert "animation" in someone.text.lower()
