"""In which languages a title can be had: the original's is known, dubs and subtitles are not, and that is said."""

import re

from bot.dialogue import Turn
from bot.recommend.reasons import language_word
from bot.titles import Title
from bot.understanding.text.plain import plain

_VERSION = re.compile(r"\b(?:in|auf|en|na|на|available|gibt\w*|version|fassung)\b|版")
_DUBS = re.compile(r"\bdub\w*|synchron\w*|double\w*|\bvf\b|doblad\w*|дубл\w*|озвуч\w*|配音")
_SUBTITLES = re.compile(r"subtit\w*|\bsub(?:s|bed)\b|untertitel\w*|sous-titre\w*|\bvost\w*|субтитр\w*|字幕")
"""Questions for a version of a title: of those only the original's language is known."""

_OTHER = re.compile(r"\b(?:other than|besides|ausser|andere\w*|autre|otro|кроме)\b|以外|之外")
"""Another language than the one that is named."""


def language(turn: Turn, title: Title) -> str:
    """The original's language; of another one, whether there is a version is not known here."""
    if not title.language:
        return turn.say("ask-language-unknown", title=title.title)
    say, asked = turn.say, turn.read.full.languages.wanted
    other = language_word(asked[0], say) if asked else ""
    return say(_key(turn, title, asked), title=title.title, language=language_word(title.language, say), other=other)


def _key(turn: Turn, title: Title, asked: tuple[str, ...]) -> str:
    said = plain(turn.text)
    subtitles, dubs = bool(_SUBTITLES.search(said)), bool(_DUBS.search(said))
    if dubs and _OTHER.search(said):
        return "ask-dubs"
    if asked and title.language in asked:
        return "ask-language-yes"
    if asked:
        return "ask-language-version" if _VERSION.search(said) or dubs or subtitles else "ask-language-no"
    if subtitles:
        return f"ask-subtitles-{'no' if title.language == turn.say.locale else 'yes'}"
    return "ask-dubs" if dubs else "ask-language"
