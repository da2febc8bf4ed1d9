"""Where one thing that is asked for ends and the next begins, as a comma: behind a refusal a semicolon, a stroke, or an
"and" before what begins anew ("no superheroes and a crime film") end it as a comma does."""

import re

_MARKS = re.compile(r"\s*[;；]\s*|\s+/\s+")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_NO = (
    r"\b(?:no|not|nothing|without|don'?t|isn'?t|never|enough|kein\w*|nicht\w*|nix|ohne|nie|genug|pas|rien|sans|aucun\w*"
    r"|jamais|marre|nada|sin|ning[uú]n\w*|nunca|basta|hart[oa]s?|без|не|нет|никак\w*|ничего|хватит)\b"
)
_BEGINS = (
    r"(?:an?|something|with|in|from|set|based|on|for|under|maximum|max|at most|only|my|our|also"
    r"|eine?[nmrs]?|mit|im|in|aus|auf|f[üu]r|[üu]ber|was|etwas|nur|unter|maximal|h[öo]chstens|spielt|gern\w*"
    r"|une?|avec|en|dans|sur|pour|qui|moins|quelque|que|tir[eé]\w*|bas[eé]\w*"
    r"|un[oa]?|con|para|sobre|algo|menos|de los|ambientad\w+|basad\w+|sol[oa]"
    r"|с|со|в|на|для|по|из|что-\w+|чтобы|только|до|меньше)\b"
)
_JOINT = re.compile(
    rf"(?P<no>{_NO}[^,.;:!?\n]{{2,60}}?) (?P<and>and|und|et|y|и) (?={_BEGINS})(?!an? (?:half|quarter|bit|little)\b)",
    re.IGNORECASE,
)


def parted(text: str) -> str:
    """The text with commas there; names that stand in quotes keep their marks."""
    if '"' in text or "“" in text or "«" in text:
        return text
    text = _MARKS.sub("，" if _CHINESE.search(text) else ", ", text)
    return _JOINT.sub(r"\g<no>, \g<and> ", text)
