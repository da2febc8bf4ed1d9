"""What somebody else did with a title, or thinks of it, in any words: "my teacher showed us bits of Heat"."""

import re
from collections.abc import Iterator

from bot.titles import TitleId
from bot.understanding.acts.cues import has
from bot.understanding.acts.references import is_reference
from bot.understanding.acts.remark_words import Clause, Sure, is_ordinary
from bot.understanding.acts.slots import Names

LONGEST_NAME = 7
"""Words of a name that is looked for among others."""
_FILMS = (
    r"(?!(?:favou?rite|last|first|second|third|next|best|film|movie|show|series|sequel|remake|one|lieblings\w*|letzte\w*|"
    r"erste\w*|beste\w*|serie|prefere\w*|dernier\w*|premier\w*|meilleur\w*|suite|peli\w*|favorit\w*|ultim\w*|primer\w*|"
    r"mejor|любим\w*|последн\w*|перв\w*|лучш\w*|фильм\w*|сериал\w*)\b)"
)
"""No word for what is watched."""
_SOMEBODY = re.compile(
    rf"^(?:(?:but|and|so|also|aber|und|mais|et|pero|y|но|и|а|all|alle|tous|toutes) )*(?:"
    rf"(?:my|our|his|her|their|the|meine?[rmn]?|unsere?[rmn]?|seine?|ihre?|mon|ma|mes|notre|nos|son|sa|ses|la|le|les|"
    rf"(?:a )?(?:tod[oa]s )?(?:mis?|nuestr[oa]s?|sus?|el|los|las)|(?:всем )?(?:мо[йяие]\w*|наш\w*|его|ее|их)) "
    rf"{_FILMS}\w+"
    rf"|(?:die|der) (?:kinder|kleine\w*|nachbar\w*|kolleg\w*|oma|opa|jungs|madels|eltern|lehrer\w*|schwieger\w*)"
    rf"|(?:a|an|some|eine?|une?|(?:a )?un[ao]?) (?:friend|colleague|co-?worker|guy|girl|woman|teacher|neighbou?r|mate|"
    rf"freund\w*|kolleg\w*|bekannte\w*|nachbar\w*|ami\w*|collegue|pote|copine?|voisine?|amig\w+|companer\w+|coleg\w+|"
    rf"vecin\w+)\b"
    rf"|(?:every|some|no)(?:one|body)|no one|nobody|people|critics|he|she|they|jeder|alle|er|sie|man|mama|papa|oma|opa|"
    rf"tout le monde|ils?|elles?|maman|papi|mamie|todo el mundo|(?:a )?(?:ell[oa]s?|tod[oa]s)|los criticos"
    rf"|брат\w*|сестр\w*|мам\w*|пап[аеуы]|сын\w*|доч\w*|муж\w*|жен[аеуы]|дет(?:и|ям)|друз\w*|друг|подруг\w*|коллег\w*|"
    rf"сосед\w*|бабушк\w*|дед\w*|парень|девушка|тещ\w*|все|всем|он|она|они|ей|ему|им"
    rf")(?!\w)|^(?:但是?|不过|所以)?(?:我(?:的)?)?(?:老婆|老公|妈|爸|姐|妹|哥|弟|孩子|儿子|女儿|朋友|同事|邻居|老师|室友|大家|男朋友|女朋友|奶奶|爷爷|他|她)"
)
"""How a clause begins that tells of somebody else."""
_OWN = re.compile(
    r"\b(?:and i|i (?:love|like|want|hate|saw)\w*|we (?:love|like|want|hate|saw)\w*|und ich|et moi|y yo|"
    r"(?:like|wie|comme|como) (?:it|that|this))\b|\b(?:и я|мы оба)\b|我们|和我"
)
"""One's own part in it."""

DISTANT = re.compile(
    r"\b(?:friends?|mates?|pals?|colleagues?|critics|every\w+|people|neighbou?rs?|teacher|boss|freunde?n?|kumpels?|kolleg\w*|"
    r"alle|jeder|nachbar\w*|lehrer\w*|amis?|amies?|potes?|copains|collegues?|monde|voisine?s?|amig\w+|coleg\w+|companer\w+|"
    r"tod[oa]s?|vecin\w+)\b|друз|друг|коллег|сосед|все|朋友|同事|大家|邻居|老师"
)
"""Who hardly watches along."""


def of_others(said: str, names: Names, is_sure: Sure) -> Clause | None:
    """The clause (as `plain` writes it) of a title that somebody else is said to have done anything with; None for any
    other, or one that wishes."""
    match = _SOMEBODY.match(said.strip())
    if not match or _OWN.search(said) or any(has(name, said) for name in ("wishes", "a_movie", "seen", "choose")):
        return None
    title = next(_titles(said.strip()[match.end() :], names, is_sure), None)
    return Clause((("others", match[0]), ("some", said)), (), title) if title else None


def _titles(said: str, names: Names, is_sure: Sure) -> Iterator[TitleId]:
    """The titles named in words, by the longest names first."""
    words = re.findall(r"[^\s,.!?;()\"《》]+", said)
    for size in range(min(len(words), LONGEST_NAME), 0, -1):
        for at in range(len(words) - size + 1):
            name = " ".join(words[at : at + size])
            if (is_sure(name, False) or not (is_reference(name) or is_ordinary(name))) and (title := names(name)):
                yield title
