"""Local understanding: a text to an Understanding with nothing but the catalogue and the lexicons of this folder.

normalise (text) -> names (titles, people) -> scopes of refusals -> filters, leanings, feelings -> intent. Each step is
one file; this one is the order of the steps.
"""

import logging
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from bot.language.messages import Message
from bot.ports import Columns
from bot.request import Choice, Ref, Understanding
from bot.thrift import all_kept
from bot.titles import TitleId
from bot.understanding.acts.limited import is_mere_limit, offers_several
from bot.understanding.acts.references import is_reference
from bot.understanding.acts.refused import refused_in
from bot.understanding.acts.refusing import as_refused
from bot.understanding.acts.slots import capitalised
from bot.understanding.acts.turns import without_permitted
from bot.understanding.limits.deadlines import without_deadline, without_journey
from bot.understanding.limits.finest import without_finest
from bot.understanding.names.bearers import Bearers
from bot.understanding.names.elsewhere import in_known_titles
from bot.understanding.names.introduced import Introduced, Stranger
from bot.understanding.names.lacking import Lacking
from bot.understanding.names.people import PeopleIndex
from bot.understanding.names.phonetic import Sounding
from bot.understanding.names.placed import in_quotes
from bot.understanding.names.scripts import in_latin
from bot.understanding.names.titles import TitleIndex
from bot.understanding.reading import Reader
from bot.understanding.text.clauses import parted
from bot.understanding.text.dialogue import join
from bot.understanding.text.excepted import as_excepted
from bot.understanding.text.known_words import genres_in_words
from bot.understanding.text.lexicons import UNLISTED, surprise
from bot.understanding.text.mending import Slips, as_meant, in_full, without_duties
from bot.understanding.text.plain import plain
from bot.understanding.text.readable import is_readable
from bot.understanding.text.tokens import fold
from bot.understanding.text.tongues import (
    in_english,
    in_known_words,
    is_english,
    letters,
    means_kind,
    small_words,
    tongues,
    words_of_tongues,
)

WELL_KNOWN = 2.5
"""log10 of the votes from which a title may be named in a message in another language."""
SEVERAL_WORDS, KNOWN_AT_ALL = 3, 1.3
"""Words from which a name is no chance, and the log10 of the votes that it needs then: Ocho apellidos vascos."""
MENDED = 400
"""Characters of a message up to which slips are put right: who writes more says it more than once."""
_LOG = logging.getLogger(__name__)


NOTHING = "well"
"""The English of a message that is small words alone."""


class LocalUnderstanding:
    """Reads messages. Building takes a second or two for 25,000 titles; afterwards nothing in it changes.

    `titles` and `people` are its indexes, for whoever else links names, `lacking` the well-known titles that are not
    here. `today` gives the day from which "recent" and "last ten years" are counted.
    """

    def __init__(
        self,
        columns: Columns,
        *,
        today: Callable[[], date],
    ) -> None:
        with all_kept():
            self.titles, self.people = TitleIndex(columns), PeopleIndex(columns)
            self.lacking = Lacking(self.titles)
            self._bearers = Bearers(columns, self.people)
            self._introduced = Introduced(self._bearers)
            self._sounding = Sounding(self._bearers.known)
            tongues()
            self._slips = Slips(lambda word: self.titles.spelling.known(word) or self._bearers.is_known_last(word))
            self._reader = Reader(self.titles, self.people, today)

    def read(self, messages: Sequence[Message]) -> Understanding:
        """What all the person's messages together say. Never raises; reads 4,000 characters of each message."""
        started = time.perf_counter()
        try:
            understanding = self._read(messages)
        except Exception:  # the contract: whatever someone writes, they get an answer; the operator gets the trace
            _LOG.exception("a message could not be read")
            understanding = Understanding()
        return replace(understanding, ms=round((time.perf_counter() - started) * 1000))

    def _read(self, messages: Sequence[Message]) -> Understanding:
        messages = [self._asked(m) if m.role == "user" else m for m in messages]
        bare = [without_finest(m.text) if m.role == "user" else None for m in messages]
        messages = [m if text is None else replace(m, text=text) for m, text in zip(messages, bare, strict=True)]
        read = self._whose(self._found(messages))
        if any(text is not None for text in bare):
            read = _of_finest(read)
        contrasted = {ref.id for ref in read.full.dislike} if read.full.like else set()
        return read.setting_aside(tuple(ref for ref in self._refused(messages) if ref.id not in contrasted))

    def _asked(self, message: Message) -> Message:
        """The message without what it only says may be, its clauses apart."""
        if len(message.text) > MENDED:
            return message
        text = as_excepted(message.text, lambda words: self.titles.best(words) is not None, self._is_full_name)
        message = replace(message, text=parted(text))

        def is_limit(words: str) -> bool:
            said = (words, f"something {words}") if is_english(words) else (words,)  # "long" is none, a long film is
            found = [self._found([replace(message, text=each)]) for each in said]
            return any(is_mere_limit(each) and not offers_several(each, message.text) for each in found)

        return replace(message, text=without_permitted(message.text, is_limit))

    def _is_full_name(self, words: str) -> bool:
        return bool(self._bearers.full(words.split()))

    def _whose(self, read: Understanding) -> Understanding:
        """The reading with those things that are somebody's name as people ("a gabin film")."""
        if read.unknown and (names := self._bearer(read.unknown.split())):
            people = read.people.joined(Choice(wanted=names))
            return replace(read, intent="recommend", unknown="", near=(), people=people, whole=None)  # "un Truffaut"
        whose = {thing: self._bearer(thing.split()) for thing in read.full.things}
        if not any(whose.values()):
            return read
        people = Choice(wanted=tuple(name for names in whose.values() for name in names))
        things = tuple(thing for thing, names in whose.items() if not names)
        changed = replace(read, things=things, people=read.people.joined(people)) if read.things else read
        whole = replace(read.whole, things=things, people=read.whole.people.joined(people)) if read.whole else None
        return replace(changed, whole=whole)

    def _bearer(self, words: Sequence[str]) -> tuple[str, ...]:
        if len(words) > 1:
            return self._bearers.full(words)
        strange = self._bearers.is_last(fold(words[0])) and surprise(fold(words[0])) >= UNLISTED
        return self._bearers.single(words[0], directs=False) if strange else ()

    def _refused(self, messages: Sequence[Message]) -> tuple[Ref, ...]:
        """The titles that the person's words refuse by exactly their names."""
        columns, rows = self.titles.columns, dict[TitleId, int]()

        def named(words: str) -> TitleId | None:
            row = self.titles.best(words)
            if row is None:
                return None
            rows[columns.ids[row]] = row
            return columns.ids[row]

        own = [said.text for said in messages if said.role == "user"]
        brief = [text for text in own if len(text) <= MENDED]
        own += [_unquoted(known) for text in brief if (known := in_known_titles(text, self._is_of_year)) != text]
        found = dict.fromkeys(
            title for text in own for title in refused_in(plain(text), named, capitals=capitalised(text))
        )
        return tuple(
            Ref(
                id=title,
                title=columns.titles[row],
                year=self.titles.years[row],
                text=columns.titles[row],
                confidence=1.0,
            )
            for title in found
            for row in (rows[title],)
        )

    def _found(self, messages: Sequence[Message]) -> Understanding:
        """Titles that are not here are left out, and people spelt as the catalogue spells them, before anything else
        is read."""
        own = [without_journey(without_deadline(m.text)) if m.role == "user" else m.text for m in messages]
        bare = [
            self.lacking.left_out(text) if m.role == "user" else (text, ())
            for m, text in zip(messages, own, strict=True)
        ]
        read = self._with_people([replace(m, text=text) for m, (text, _) in zip(messages, bare, strict=True)])
        lacking = tuple(name for _, names in bare for name in names)
        return replace(read, lacking=lacking, whole=read.whole and replace(read.whole, lacking=lacking))

    def _with_people(self, messages: Sequence[Message]) -> Understanding:
        named = [self._in_quotes(m) if m.role == "user" else m.text for m in messages]
        introduced = [self._people_in(text) for text in named]
        messages = [
            replace(m, text=as_meant(as_refused(self.mended(text))))
            for m, (text, _) in zip(messages, introduced, strict=True)
        ]
        read = self._worded(messages)
        stranger = next(
            (who for m, (_, who) in zip(messages, introduced, strict=True) if m.role == "user" and who), None
        )
        if stranger and stranger.beside and read.people.wanted:
            whole = replace(read.whole, stranger=stranger.name) if read.whole else None
            return replace(read, stranger=stranger.name, whole=whole)
        if stranger is None or read.people.wanted or (stranger.plays and self._is_name(stranger.name)):
            return read
        return replace(read, stranger=stranger.name, alike=stranger.alike, several=stranger.several)

    def _people_in(self, text: str) -> tuple[str, Stranger]:
        """The text with those named in it as the catalogue spells them, and who of them it has nothing of."""
        latin, absent = in_latin(text, self.people.is_called)
        text, stranger = self._introduced.read(self._sounding.in_latin(latin))
        return text, stranger or Stranger(name=absent, plays=True)

    def _in_quotes(self, message: Message) -> str:
        """What was said, in another language than English, with its titles in quotes where they stand as titles do."""
        text = in_known_titles(message.text, self._is_of_year)
        return text if is_english(text) or len(text) > MENDED else in_quotes(text, self._is_no_word)

    def _is_no_word(self, words: str) -> bool:
        """Whether a title is called so, and no reference, small word or genre: "den ersten", "krimis kenn ich"."""
        low = letters(words)
        ordinary = is_reference(low) or set(low.split()) <= small_words() or low in genres_in_words()
        return not (ordinary or means_kind(low)) and self._is_name(words)

    def _worded(self, messages: Sequence[Message]) -> Understanding:
        """Messages in other languages are read by their English words, which then are the subject; what they name must
        be spelt as it is."""
        english = [
            in_english(message.text, self._is_name, message.locale) if message.role == "user" else None
            for message in messages
        ]
        if all(text is None for text in english):
            read = _comparable(self._reader.read(join(messages)), english=True)
            return self._as_spelt(read) if _is_elsewhere(messages) else read
        told = [
            said if text is None else replace(said, text=text or NOTHING)
            for said, text in zip(messages, english, strict=True)
        ]
        read = self._reader.read(join(told), translated=True)
        known = tuple(thing for thing in read.full.shunned if thing not in words_of_tongues())
        said = plain(" ".join(message.text for message in messages))
        spelt = self._as_spelt(_comparable(read, english=False), said)
        return replace(
            spelt,
            subject=in_known_words(read.full.topic),
            english=" ".join(message.text for message in told if message.role == "user"),
            shunned=known,
            whole=replace(spelt.whole, shunned=known) if spelt.whole else None,
        )

    def _as_spelt(self, read: Understanding, said: str = "") -> Understanding:
        """The reading with those titles alone whose names are spelt as they are, and stand so in what was `said`: words
        that were put into English are no name ("чёрно-белое кино" is no film called Black and White)."""
        return replace(
            read,
            like=self._spelt(read.like, said),
            dislike=self._spelt(read.dislike, said),
            seen=self._spelt(read.seen, said),
            similar_to=self._spelt(read.similar_to, said),
            about=self._spelt(read.about, said),
            whole=self._as_spelt(read.whole, said) if read.whole else None,
        )

    def mended(self, text: str) -> str:
        """What was said with its words in full, one slip a word put right, and without the duties of tomorrow; names
        stay as they were written."""
        if len(text) > MENDED:
            return text
        text = without_duties(in_full(text))
        return self._slips.mended(text) if is_english(text) else text

    def _spelt(self, refs: Sequence[Ref], said: str) -> tuple[Ref, ...]:
        return tuple(ref for ref in refs if self._is_spelt(ref) and (not said or plain(ref.text) in said))

    def _is_name(self, words: str) -> bool:
        """Whether a well-known title is called so; of several words any that is known at all, or somebody."""
        several = len(words.split())
        if several > 1 and self.people.is_called(words):
            return True
        least = KNOWN_AT_ALL if several >= SEVERAL_WORDS else WELL_KNOWN
        return any(self.titles.fame[row] >= least for row, _ in self.titles.named(words))

    def _is_of_year(self, words: str, year: int | None) -> bool:
        """Whether a title is called so, of that year where one is said."""
        return any(year in (None, self.titles.years[row]) for row, _ in self.titles.named(words))

    def _is_spelt(self, ref: Ref) -> bool:
        named = {self.titles.columns.ids[row] for row, _ in self.titles.named(ref.text)}
        return ref.id in named and self._is_name(ref.text)


_QUOTED = re.compile(r' ?"([^"]+)"(?: \(\d{4}\))? ?')


def _unquoted(text: str) -> str:
    """The text with titles as they are called here without the quotes and years by which they are read."""
    return _QUOTED.sub(r" \1", text)


def _of_finest(read: Understanding) -> Understanding:
    """The reading of a wish for the best there is of what it names."""
    full = replace(read.full, whole=None)
    return replace(full, intent="recommend", best=True, opinion=0.0)


def _is_elsewhere(messages: Sequence[Message]) -> bool:
    """Whether somebody writes several words, none of them English, and not from where English is spoken."""
    own = [message for message in messages if message.role == "user"]
    return any(
        message.locale not in ("", "en") and len(message.text.split()) > 1 and not is_english(message.text)
        for message in own
    )


def _comparable(read: Understanding, *, english: bool) -> Understanding:
    """The reading without a topic that can't be compared by its meaning: it would fit anything."""
    if is_readable(read.full.topic, english=english):
        return read
    whole = replace(read.whole, topic="", unread=True) if read.whole else None
    return replace(read, topic="", unread=True, whole=whole)
