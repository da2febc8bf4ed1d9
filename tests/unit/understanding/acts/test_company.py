"""Who watches along: how old the youngest is, what a rating allows, and when the children are gone."""

import pytest

from bot.request import Understanding
from bot.understanding.acts.company import Company, are_gone, company_of, rating_in
from bot.understanding.text.plain import plain
from tests.unit.understanding.conftest import Read

NOBODY = Company()


@pytest.mark.parametrize(
    "text",
    [
        "My grandson put this on my phone. What do you have with Audrey Hepburn?",
        "my son told me about you. a good thriller please", "my kids recommended a film to me, something like that",
        "thanks to my daughter I am here, a western for me", "our granddaughter has installed you for us",
        "Mein Enkel hat mir das installiert, ein Film mit Cary Grant",
        "meine Tochter hat mir das empfohlen, ein Krimi für mich",
        "mon petit-fils m'a installé ça, un film avec Gabin", "ma fille m'a parlé de toi, un film pour moi",
        "mi nieto me instaló esto, algo con Cary Grant", "внук поставил мне это, что-нибудь с Гурченко",
        "孙子给我装的这个，想看老电影", "something for my 40 year old son and me",
        "nothing my 80-year-old dad would hate",
        "un film d'il y a 10 ans avec Belmondo", "a film about kids who find a treasure",
    ],
)  # fmt: skip
def test_who_does_not_watch_or_is_grown_sets_no_limit(text: str) -> None:
    assert company_of(text, Understanding()) == NOBODY


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("something for my 6 year old", 6), ("for my 6 and 9 year olds", 6), ("my son is eight, one for him", 8),
        ("babysitting two boys, 5 and 8", 5), ("for my 2 kids tonight", 7), ("for my baby girl and my son, 3", 4),
        ("I'm 34 and my daughter is 6, something for us both", 6), ("my daughter is sick in bed and she is 7", 7),
        ("für meinen sechsjährigen Sohn", 6), ("Ich passe auf meine Enkel auf, 4 und 7", 4),
        ("un film pour mon fils de 6 ans", 6), ("una peli para mi hija de 8 años", 8),
        ("для шестилетней дочки", 6), ("和六岁的孩子一起看的电影", 6), ("我儿子十二岁，给他找一部", 12),
    ],
)  # fmt: skip
def test_the_youngest_child_sets_the_age(text: str, age: int) -> None:
    assert company_of(text, Understanding()) == Company(age=age, children=True)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("we're 14, something exciting", 14), ("I'm 15 and want a horror film", 15), ("my 15 year old son and I", 15),
        ("a film with my teenage daughter", 13), ("movie night with my teenagers, 13 and 16", 13),
        ("ein Film mit meiner 15-jährigen Tochter", 15), ("wir sind 14", 14), ("avec mes ados", 13),
        ("j'ai 14 ans, un film d'action", 14), ("tenemos 15 años", 15), ("нам 14 лет", 14),
        ("фильм для сына, ему 14 лет", 14), ("我们14岁，想看刺激的", 14), ("陪十四岁的女儿看什么好", 14),
    ],
)  # fmt: skip
def test_teenagers_set_their_age_and_ask_for_no_childrens_films(text: str, age: int) -> None:
    assert company_of(text, Understanding()) == Company(age=age, teenagers=True)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("something pg13, action", 13), ("a PG film", 10), ("no R rated", 16), ("not R please", 16), ("12A", 12),
        ("nothing above pg-13", 13), ("rated 15", 15), ("tv-14 is fine", 14), ("FSK 12", 12), ("ab 16", 16),
        ("nichts ab 18", 17), ("tous publics", 10), ("interdit aux moins de 12 ans", 12), ("12+ комедия", 12),
        ("не 18+", 17), ("no recomendada para menores de 16", 16), ("apta para todos los públicos", 10),
        ("不要R级", 16),
    ],
)  # fmt: skip
def test_a_rating_is_an_age(text: str, age: int) -> None:
    assert rating_in(plain(text)) == age
    assert company_of(text, Understanding()) == Company(age=age)


@pytest.mark.parametrize(
    "text", ["R rated horror", "no pg-13 stuff", "a 12 episode series", "ab 1980", "heat, the prestige"]
)
def test_what_is_no_limit_is_none(text: str) -> None:
    assert rating_in(plain(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "the kids are asleep now", "they are in bed now", "that is for children!", "my kids are grown up",
        "just us adults now", "no kids here", "we are both 78", "these are all cartoons", "die Kinder schlafen jetzt",
        "nur noch wir Erwachsenen", "das ist ja alles für Kinder", "wir sind beide 78", "les enfants dorment",
        "juste nous adultes", "c'est pour les enfants, ça", "nous avons tous les deux 78 ans", "los niños ya duermen",
        "solo los adultos", "eso es para niños", "tenemos los dos 78 años", "дети спят", "только взрослые",
        "это же для детей", "нам обоим по 78", "孩子们睡了", "只有大人", "这是给小孩看的", "我们都78岁",
    ],
)  # fmt: skip
def test_grown_ups_among_themselves_are_heard(text: str) -> None:
    assert are_gone(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "something like Gone Girl", "is that for kids?", "for kids and adults", "my son is in bed with a cold",
        "we are both 34 and our daughter is 6", "that's for babies, she is 9", "something to fall asleep to",
    ],
)  # fmt: skip
def test_children_are_not_gone_for_a_word(text: str) -> None:
    assert not are_gone(plain(text))


@pytest.mark.parametrize("text", ["a superhero series that isn't for kids", "a film that isn't for children"])
def test_what_is_not_for_children_is_watched_by_none(read: Read, text: str) -> None:
    assert not company_of(text, read(text)).children
