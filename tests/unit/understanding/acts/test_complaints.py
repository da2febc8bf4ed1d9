"""Complaints about the cards are refusals in the wish; praise, questions and wishes are none."""

import pytest

from bot.understanding.acts.complaints import as_refusal


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("these are cartoons", "not cartoons"), ("they're all cartoons!", "not cartoons!"),
        ("why are these all about war", "not about war"), ("that's all old stuff", "not old stuff"),
        ("that's a murder mystery, too complicated", "not murder mystery, too complicated"),
        ("these are all American", "not American"), ("too many superhero films", "not superhero films"),
        ("why so many romcoms", "not romcoms"), ("half of these are cartoons", "not cartoons"),
        ("everything is sad", "not sad"), ("these are all so long", "not so long"),
        ("all depressing", "not depressing"),
        ("I asked for something light, these are all dramas", "I asked for something light, not dramas"),
        ("why are they all in black and white?", "not black and white"), ("ugh they r all horror", "not horror"),
        ("das sind alles Zeichentrickfilme", "nicht Zeichentrickfilme"),
        ("warum lauter Kriegsfilme?", "nicht Kriegsfilme"),
        ("die sind alle so alt", "nicht so alt"), ("que des vieux films", "pas vieux films"),
        ("c'est que des dessins animés", "pas dessins animés"),
        ("pourquoi que des films américains ?", "pas films américains"),
        ("son todas de superhéroes", "nada de superhéroes"), ("por qué son todas tan viejas", "nada de tan viejas"),
        ("это всё мультики", "не мультики"), ("почему одни ужасы", "не ужасы"),
        ("怎么都是动画片", "不要动画片"), ("这些都是老片", "不要老片"),
    ],
)  # fmt: skip
def test_what_the_cards_are_is_refused(said: str, meant: str) -> None:
    assert as_refusal(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "only comedies", "all ages", "why?", "why the first one", "that's a comedy", "why is this a comedy",
        "all of them are in english?", "something with cartoons", "are these all american?", "a film about war",
        "these are all boring", "none of these", "nur Komödien", "les deux", "что-нибудь про войну", "想看动画片",
    ],
)  # fmt: skip
def test_anything_else_stays_as_it_is(said: str) -> None:
    assert as_refusal(said) == said
