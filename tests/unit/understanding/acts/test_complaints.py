"""Complaints about the cards are refusals in the wish; praise, questions and wishes are none."""

import pytest

from bot.understanding.acts.complaints import as_missed, as_refusal


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


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("none of these are scary", "just scary"), ("this isn't scary at all", "just scary"),
        ("that's not a crime series at all, I want blood", "just crime series, I want blood"),
        ("no, that's not a western", "just western"), ("I said FUNNY", "just FUNNY"),
        ("das ist doch gar kein Horror", "nur Horror"), ("ich hab doch lustig gesagt", "nur lustig"),
        ("c'est pas drôle du tout", "juste drôle"), ("j'ai dit drôle", "juste drôle"),
        ("no da nada de miedo", "solo miedo"), ("это не детектив", "только детектив"),
        ("这些都不恐怖", "只要恐怖"), ("我说的是恐怖片", "只要恐怖片"),
    ],
)  # fmt: skip
def test_what_the_cards_are_said_not_to_be_is_wished_again(said: str, meant: str) -> None:
    assert as_missed(said) == meant


@pytest.mark.parametrize(
    "said",
    ["it's not bad", "not too scary", "this is not scary, is it?", "it's not for me", "I said no sad ones",
     "I said that I liked it", "das ist nicht schlecht", "not scary", "it wasn't scary"],
)  # fmt: skip
def test_praise_refusals_and_questions_miss_nothing(said: str) -> None:
    assert as_missed(said) == said
