"""Well-known titles that are not here: told from the words around them, and nothing else is read of them."""

import pytest

from bot.understanding.local import LocalUnderstanding


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jane Eyre? Mansfield Park? some of us have read Charlotte Brontë", ("Jane Eyre", "Mansfield Park")),
        ("something like Bad Sisters maybe", ("Bad Sisters",)),
        ("холм одного дерева я уже видел", ("холм одного дерева",)),
        ("镀金时代这种的有吗", ("镀金时代",)),
        ("hast du was Neues? oder Longmire", ("Longmire",)),
    ],
)
def test_title_that_is_not_here_is_told_as_written(
    understanding: LocalUnderstanding, text: str, names: tuple[str, ...]
) -> None:
    assert understanding.lacking.left_out(text)[1] == names


@pytest.mark.parametrize(
    "text",
    ["after life gets hard I need a comedy", "my maid of honour wants a comedy", "living in a small town",
     "une comédie pour la reine de la soirée", "Мне нравится хорошая борьба добра и зла"],
)  # fmt: skip
def test_words_of_a_sentence_are_none(understanding: LocalUnderstanding, text: str) -> None:
    assert understanding.lacking.left_out(text) == (text, ())


def test_what_tells_which_film_is_meant_is_no_wish(understanding: LocalUnderstanding) -> None:
    assert (
        understanding.lacking.left_out("Le Sens de la fête avec Bacri, 2017, tu l'as ?")[0].strip(" ,") == "tu l'as ?"
    )
