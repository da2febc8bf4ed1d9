"""What the stretches of a message ask to be done, and whether what was done contradicts it."""

import pytest

from bot.titles import TitleId
from bot.understanding.acts.act import Act, ActKind, Scene
from bot.understanding.acts.passing import FOR_NOW
from bot.understanding.tagger.deeds import CERTAIN, MAY, SURE, context_of, contradicted, plainest
from bot.understanding.tagger.tagging import LABELS, Label, Stretch

HEAT, HER = TitleId("tmdb:movie:949"), TitleId("tmdb:movie:152601")
DECK = Scene(decks=((HEAT, HER),), at_hand=HEAT)


def stretch(label: Label, sure: float = 0.999) -> Stretch:
    return Stretch(label, "words", 0, 5, sure)


@pytest.mark.parametrize("label", LABELS)
def test_what_a_label_may_do_never_contradicts_it(label: Label) -> None:
    assert not [kind for kind in MAY[label] if contradicted([stretch(label)], [Act(kind=kind)])]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("remark", "wish"),  # "the dog in it made me cry" wishes for no dogs
        ("ask", "refine"),  # "does someone have cancer in the beach one?"
        ("choose", "wish"),  # "the chess one does for now"
        ("life", "wish"),  # "the cat is on the keyboard"
        ("chat", "tell"),
        ("others", "refine"),  # "my wife says the musical is dull"
        ("look", "choose"),
    ],
)
def test_what_nobody_asked_for_contradicts(label: Label, kind: ActKind) -> None:
    assert contradicted([stretch(label)], [Act(kind=kind)])


def test_what_is_not_sure_contradicts_nothing() -> None:
    assert not contradicted([stretch("remark", SURE - 0.01)], [Act(kind="wish")])


def test_what_would_teach_must_be_surer() -> None:
    asked = [Act(kind="wish")]
    assert not contradicted([stretch("choose", CERTAIN - 0.01)], asked)
    assert contradicted([stretch("choose", CERTAIN)], asked)


def test_an_opinion_told_beside_a_wish_may_be_heard_in_it() -> None:
    assert not contradicted([stretch("remark"), stretch("wish")], [Act(kind="wish")])


def test_an_ok_takes_what_was_offered_and_nothing_else() -> None:
    taken = [Act(kind="choose", titles=(HEAT,))]
    assert contradicted([stretch("chat")], taken)
    assert not contradicted([stretch("chat")], taken, offered=True)


def test_a_second_thing_of_which_nothing_was_done_contradicts() -> None:
    assert contradicted([stretch("ask"), stretch("wish")], [Act(kind="ask", about="director", titles=(HEAT,))])


@pytest.mark.parametrize("label", LABELS)
def test_the_plainest_act_of_a_label_teaches_no_verdict(label: Label) -> None:
    act = plainest(label, DECK, (), asks=False)
    assert act is None or act.kind not in ("tell", "rate", "list", "unlearn")
    assert act is None or not (act.kind in ("choose", "pass") and act.titles)


def test_nothing_is_taken_or_turned_down_that_was_not_named() -> None:
    choice = plainest("choose", DECK, (HER,), asks=False)
    assert choice is not None and choice.titles == (HER,)
    turned_down = plainest("pass", DECK, (), asks=False)
    assert turned_down is not None and turned_down.about == "all"


def test_what_is_turned_down_is_laid_aside_and_noted_nowhere() -> None:
    assert plainest("pass", DECK, (HER,), asks=False) == Act(kind="pass", titles=(HER,), about=FOR_NOW)


def test_what_is_not_certainly_chosen_is_shown_and_not_taken() -> None:
    assert plainest("choose", DECK, (HER,), asks=False, sure=0.8) == Act(kind="ask", about="card", titles=(HER,))


def test_what_changed_a_night_of_several_is_never_put_back() -> None:
    assert not contradicted([stretch("remark")], [Act(kind="nominate", titles=(HEAT,))])


@pytest.mark.parametrize(
    ("scene", "context"),
    [
        (Scene(), "start"),
        (DECK, "deck"),
        (Scene(decks=((HEAT,),), spoken=(HEAT,), at_hand=HEAT), "card"),
        (Scene(decks=((HEAT,),), taught=True), "noted"),
        (Scene(chosen=HEAT, settled=True), "chosen"),
        (Scene(offer=True), "asked"),
    ],
)
def test_what_lies_there_has_one_name(scene: Scene, context: str) -> None:
    assert context_of(scene) == context
