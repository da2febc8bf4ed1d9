"""What people remember of a title years later: scenes, objects, faces, how it ends, in remembered.tsv (CC0).

Titles are found by it; nobody is ever shown it, for it tells the end.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot.titles import TitleId

REMEMBERED = Path(__file__).with_name("remembered.tsv")


@cache
def remembered() -> Mapping[TitleId, str]:
    """All of it by title, in English, read when the first story is told."""
    lines = (line.split("\t") for line in REMEMBERED.read_text(encoding="utf-8").splitlines())
    return {TitleId(title): said for title, said in lines}
