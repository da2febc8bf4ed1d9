"""Who watches along is told by words about watching together, and gone when words say so; protests ask anew."""

import pytest

from bot.understanding.acts.feelings import feeling_in
from bot.understanding.acts.occasions import OCCASIONS, occasions_gone, occasions_in
from bot.understanding.acts.protests import as_asked, without_reproach
from bot.understanding.text.plain import plain


@pytest.mark.parametrize(
    ("said", "occasion"),
    [
        ("a thriller for me and my wife", "date night"), ("algo para ver con mi novio", "date night"),
        ("un film avec ma copine", "date night"), ("was mit meinen eltern", "with parents"),
        ("something silly with the lads", "with friends"), ("что посмотреть с мужем", "date night"),
    ],
)  # fmt: skip
def test_words_about_watching_together_tell_the_occasion(said: str, occasion: str) -> None:
    assert occasions_in(plain(said)) == {occasion}


@pytest.mark.parametrize(
    "said",
    ["my husband and I split last month", "had a row with my boyfriend. explosions",
     "I live with my parents, a western", "meine Freundin und ich haben uns getrennt",
     "mon copain et moi on a rompu", "me separé, vivía con mi novio",
     "not a date", "keine Romantik mit meiner Frau gestritten"],
)  # fmt: skip
def test_who_is_told_of_otherwise_is_no_company(said: str) -> None:
    assert not occasions_in(plain(said))


@pytest.mark.parametrize(
    "said",
    ["not a date", "forget date night", "stop with the date stuff", "kein Date", "vergiss den Pärchenabend",
     "pas de soirée en amoureux", "nada de citas", "это не свидание", "不是约会"],
)  # fmt: skip
def test_a_date_that_is_none_is_gone(said: str) -> None:
    assert occasions_gone(plain(said)) == {"date night"}


@pytest.mark.parametrize(
    "said",
    ["I'm watching on my own", "she's not coming", "without them", "nur für mich allein", "pour moi toute seule",
     "la veo sola", "только для себя", "我一个人看"],
)  # fmt: skip
def test_whoever_is_alone_watches_with_nobody(said: str) -> None:
    assert occasions_gone(plain(said)) == {*OCCASIONS}


@pytest.mark.parametrize("said", ["home alone", "the release date", "no horror", "a film about my generation"])
def test_other_words_send_nobody_away(said: str) -> None:
    assert not occasions_gone(plain(said))


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("No dear, I asked about Charade", "Charade"), ("I asked who the girl is", "who the girl is?"),
        ("No!! I asked if The Raid is too crude. Is it?", "is The Raid too crude?"),
        ("I didn't ask for a list", "I didn't ask for a list"), ("te pregunté por Smile", "Smile"),
        ("ich hab gefragt wer mitspielt", "wer mitspielt?"), ("j'ai demandé qui joue dedans", "qui joue dedans?"),
    ],
)  # fmt: skip
def test_what_was_asked_is_asked_anew(said: str, question: str) -> None:
    assert plain(as_asked(said)) == plain(question)


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("Romcoms? I said NO romcoms", "I said NO romcoms"),
        ("Seriously? Four Weddings? I said nothing about love. Crime.", "I said nothing about love. Crime."),
        ("Hochzeiten?! Ich hab doch gesagt nichts mit Hochzeit", "Ich hab doch gesagt nichts mit Hochzeit"),
        ("Heat? is it long", "Heat? is it long"),
    ],
)
def test_what_is_wondered_at_is_no_wish(said: str, rest: str) -> None:
    assert without_reproach(said) == rest


@pytest.mark.parametrize(
    "said",
    ["nobody in hospital pls", "I work in hospital", "niemand im krankenhaus bitte", "nothing with cancer, no cold"],
)
def test_nobodys_illness_is_none(said: str) -> None:
    assert feeling_in(plain(said), ()) == ""


@pytest.mark.parametrize(
    ("said", "feeling"),
    [
        ("im in hospital", "illness"), ("no, i'm sick", "illness"), ("my sister is getting divorced", "heartbreak"),
        ("freshly divorced", "heartbreak"), ("mein freund hat schluss gemacht", "heartbreak"),
    ],
)  # fmt: skip
def test_ones_own_sorrow_is_heard(said: str, feeling: str) -> None:
    assert feeling_in(plain(said), ()) == feeling
