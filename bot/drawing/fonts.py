"""Which font has the letters of a text. Latin, Greek, Cyrillic, Hebrew and Arabic letters come with Usher's libraries;
Chinese, Japanese, Korean and others are drawn with what the machine has. Nothing is downloaded."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FOLDERS = (
    "~/.local/share/fonts", "~/.fonts", "/usr/local/share/fonts", "/usr/share/fonts", "~/Library/Fonts",
    "/Library/Fonts", "/System/Library/Fonts", "C:/Windows/Fonts",
)  # fmt: skip
"""Where systems keep fonts."""
FAMILIES = (
    "notosanscjk", "sourcehansans", "notosanssc", "notosansjp", "notosanskr", "pingfang", "hiragino", "msyh", "yugoth",
    "malgun", "wqy", "droidsansfallback", "notosansarabic", "notosanshebrew", "notosansthai", "notosansdevanagari",
    "notosans-", "arialuni", "unifont",
)  # fmt: skip
"""Beginnings of the files' names, the finest first."""
LIGHTER = ("thin", "light", "demilight", "medium", "black", "italic", "mono")
"""Cuts that are passed over."""
FACES = 10
"""Faces that one file may hold: the same letters as Japan, Korea or China writes them."""
SAMPLES = {
    "Latin": "Amélie", "Greek": "Αλέξης", "Cyrillic": "Сталкер", "Arabic": "فيلم", "Hebrew": "סרט", "Chinese": "电影院",
    "Japanese": "千と千尋", "Korean": "기생충", "Thai": "หนัง", "Hindi": "फ़िल्म",
}  # fmt: skip
"""A word of each script, to see whether it can be drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A face in a font's file; Pillow's own font has none."""

    file: str = ""
    index: int = 0


def font_for(text: str, size: int, *, bold: bool = False, plain: bool = False) -> "FreeTypeFont":
    """The first font that has all letters of the text, else the one that has most of them; `plain` begins with the
    font of figures and bars rather than with that of covers."""
    return _loaded(_face_for("".join(sorted(set(text))), bold, plain), size)


def readable(text: str) -> str:
    """The text without the words that no font has letters for: boxes tell nobody anything."""
    face = _face_for("".join(sorted(set(text))), False, False)
    return " ".join(word for word in text.split() if all(_has(face, char) for char in word))


def drawable(text: str) -> bool:
    """Whether some font has all letters of the text."""
    face = _face_for("".join(sorted(set(text))), False, False)
    return all(_has(face, char) for char in text)


def undrawn() -> tuple[str, ...]:
    """Scripts that no font here has, by their names in English."""
    return tuple(name for name, sample in SAMPLES.items() if not drawable(sample))


def file_for(text: str) -> str:
    """The file of a system's font that has the text's letters; empty where it needs none, or there is none."""
    face = _face_for("".join(sorted(set(text))), False, True)
    return face.file if all(_has(face, char) for char in text) else ""


@lru_cache(4096)  # a title has its own letters: without a bound they would grow for as long as it runs
def _face_for(letters: str, bold: bool, plain: bool) -> Face:
    best, most = Face(), -1
    for face in _faces(letters, bold, plain):
        having = sum(_has(face, char) for char in letters)
        if having == len(letters):
            return face
        if having > most:
            best, most = face, having
    return best


def _faces(letters: str, bold: bool, plain: bool) -> Iterator[Face]:
    """Those that come with the libraries first: they are the same on every machine."""
    own = [Face(), Face(file=_dejavu(bold=bold))]
    yield from reversed(own) if plain else own
    for file in _system_files(bold):
        yield from _faces_in(file, _writes(letters))


def _dejavu(*, bold: bool) -> str:
    """The font that comes with matplotlib."""
    found = find_spec("matplotlib")
    assert found and found.origin, "matplotlib is installed with Usher"
    name = "DejaVuSans-Bold" if bold else "DejaVuSans"
    return str(Path(found.origin).parent / "mpl-data" / "fonts" / "ttf" / f"{name}.ttf")


@cache
def _system_files(bold: bool) -> tuple[str, ...]:
    """The fonts of FAMILIES that the machine has, the finest first, bold ones before others if `bold`."""
    found: list[tuple[int, bool, str]] = []
    for folder in FOLDERS:
        for root, _, names in os.walk(Path(folder).expanduser()):
            for name in names:
                low = name.casefold()
                family = next((n for n, each in enumerate(FAMILIES) if low.startswith(each)), None)
                if family is None or not low.endswith((".ttf", ".ttc", ".otf")) or any(cut in low for cut in LIGHTER):
                    continue
                found.append((family, ("bold" in low) != bold, str(Path(root) / name)))
    return tuple(path for _, _, path in sorted(found))


def _writes(letters: str) -> str:
    """The mark that a font's name has for the land whose forms the letters should have."""
    if any("\u3040" <= char <= "\u30ff" for char in letters):
        return "JP"
    return "KR" if any("\uac00" <= char <= "\ud7af" for char in letters) else "SC"


def _faces_in(file: str, wanted: str) -> Iterator[Face]:
    """The faces of a file, the one with the wanted forms first."""
    names = _names_in(file)
    for index in sorted(range(len(names)), key=lambda n: wanted not in names[n].split()):
        yield Face(file=file, index=index)


@cache
def _names_in(file: str) -> tuple[str, ...]:
    names: list[str] = []
    for index in range(FACES if file.endswith(".ttc") else 1):
        try:
            names.append(_loaded(Face(file=file, index=index), 32).getname()[0] or "")
        except OSError:
            break
    return tuple(names)


@cache
def _has(face: Face, char: str) -> bool:
    if char.isspace():
        return True
    font = _loaded(face, 32)
    return bytes(font.getmask(char)) != bytes(font.getmask("\U0010ffff"))


@cache
def _loaded(face: Face, size: int) -> "FreeTypeFont":
    """Raises OSError for a file that is no font."""
    from PIL import ImageFont

    if face.file:
        return ImageFont.truetype(face.file, size, index=face.index)
    font = ImageFont.load_default(size)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font


def mend() -> str:
    """How to come by the letters that are missing."""
    if sys.platform.startswith("linux"):
        return "install the packages fonts-noto-cjk and fonts-noto-core, or put a font into ~/.local/share/fonts"
    return "install Noto Sans (OFL, fonts.google.com/noto) for these scripts"
