"""A message that does two things, cut where one ends and the other begins: "seen it. who directed the second?"

Sentences that do the same stay together: a wish is read as a whole, however many sentences say it. A title that one
sentence only names is what the sentences behind it speak of: "Oh Charade! Is it frightening?"
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.titles import TitleId
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.apart import (
    APART,
    BESIDE,
    DOES,
    HELPS,
    LEANS,
    LOOKS,
    NOTES,
    SEEKS,
    TAKES,
    TEACHES,
    does_of,
    only_shows,
)
from bot.understanding.acts.colours import in_colours
from bot.understanding.acts.comparing import only_adds_to_choice
from bot.understanding.acts.cues import has, is_all, opens
from bot.understanding.acts.pointing import PLEASED
from bot.understanding.acts.put_as_wish import asks_anew, is_put_as_wish, is_remark, wishes_itself
from bot.understanding.acts.slots import TOO
from bot.understanding.text.plain import plain

WHOLE = frozenset(("recall", "answer", "feel", "friends"))
"""Acts that are told in several sentences: such a message is never cut."""
CUT_INSIDE = frozenset(("ask", "where", "choose", "rate", "refine", "list", "pass", "remind", "speak"))
"""Acts of a sentence that may be cut at a comma, as in "I'll take that, how long is it?"."""
MOST, LONGEST = 5, 400
"""Sentences and characters up to which a message is cut."""
_SENTENCES = re.compile(
    r"(?<=[.!?…;])(?<!\b[A-Za-z]\.)(?<!\b(?:Mr|Dr|St|vs|No|ca|ep)\.)(?<!\b(?:Mrs|Vol|min|etc|bzw|usw|z\.B)\.)"
    r"(?<!^\d\.)(?<!\b(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]en|[Dd]em) \d\.)[ \t]+"
    r"|\n+|(?<=[。！？；])|(?<=[!?])(?=[\u3400-\u9fff])"
)
_REPORTED = re.compile(
    r"(?:^|(?<=[.!?] ))(?:and |but |ok |so )?(?:"
    r"(?:my|the|our) \w+(?: \w+)? (?:asks?|asked|is asking|are asking|wants? to know|wonders?)(?: if| whether)?"
    r"(?=[:,]? (?:how|what|who|when|which|is|are|can|could|does|do|has|will|it|he|she|they|we)\b)"
    r"|(?:mein|unser)e? \w+ (?:fragt|fragen|will wissen)(?=[:,]? (?:wie|was|wer|wann|ob|ist|hat|kann|darf)\b)"
    r"|(?:mon|ma|mes) \w+ demande(?:nt)?(?=[:,]? (?:si|combien|qui|quand|est-ce|c'est)\b)"
    r"|mis? \w+ preguntan?(?=[:,]? (?:si|cu[aá]nto|qui[eé]n|de qu[eé]|es|puede)\b)"
    r"|(?:мой|моя|мои) \w+ спрашива[ею]т(?=[:,]? (?:сколько|кто|о чем|можно|а|это)\b)"
    r")[:,]? ",
    re.IGNORECASE,
)
"""Who wants to know, before what is asked: "my mum asks how long it is"."""
_JOINTS = r"(?:but|and|so|aber|und|mais|et|pero|y(?! a\b)|но|а|и)"
_CLAUSES = re.compile(
    rf",\s+(?:{_JOINTS}\s+)?|\s+[-–—]\s+|(?<=\w\w):\s+|\s+(?:n|{_JOINTS})\s+|，(?:但是?|不过|可是)?",
    re.IGNORECASE,
)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a message, their marks with them; one where it is too long to be cut."""
    found = tuple(part.strip() for part in _SENTENCES.split(text) if any(sign.isalnum() for sign in part))
    return found if len(found) <= MOST and len(text) <= LONGEST else (text,)


def after_new_start(text: str) -> str:
    """What is said besides a sentence that begins anew ("start over. light, short, easy"); empty where none does, or
    where nothing else is said."""
    said = tuple(part for each in sentences(text) or (text,) for part in _with_colon(each))
    begun = [place for place, each in enumerate(said) if is_all("anew", plain(each))]
    if begun and begun[-1] + 1 < len(said):  # what was said before it is gone
        said = said[begun[-1] :]
    rest = [each for each in said if not is_all("anew", plain(each)) and not is_all("drops_it", plain(each))]
    return " ".join(rest) if 0 < len(rest) < len(said) else ""


def begins_anew(text: str) -> bool:
    """Whether a sentence says that all begins anew, rather than that something is to be forgotten."""
    return any(is_all("anew", plain(part)) for each in (*sentences(text), text) for part in _with_colon(each))


def _with_colon(sentence: str) -> tuple[str, ...]:
    """A sentence, in two where it begins anew before a colon: "start again: a family film"."""
    first, mark, behind = sentence.partition(":")
    cut = mark and behind.strip() and is_all("anew", plain(first))
    return (first, behind.strip()) if cut else (sentence,)


_RUNS_ON = re.compile(
    r"\s+(?=(?:is|does|was|has) (?:it|there|that|this)\b|how (?:long|many|old|scary|violent|gory|sad|funny|much)\b"
    r"|who(?:'?s| is| directed| plays| made)\b|(?:what|which) (?:language|year)\b|any (?!good)\w+ |c'est\b|y a\b"
    r"|il y a\b|ca (?:dure|parle|fait)\b"
    r"|ist (?:der|die|das|es)\b|gibt'?s?\b|wie lang|wer spielt|es (?:muy|de|larg|trist)|cuanto dura|quien\b"
    r"|(?:это|он|она|там) |сколько |кто )"
    r"|(?<=[\u4e00-\u9fff])(?=会不会|是不是|有没有|有多|是谁|讲的?是?什么|血腥|恐怖|好看)",
    re.IGNORECASE,
)
"""Where a question begins right behind a name: "The Thing is it gross"."""


def run_on(sentence: str) -> tuple[tuple[str, str], ...]:
    """The two sides of each place where a question may begin right behind a title's name."""
    cuts = ((sentence[: at.start()].strip(), sentence[at.end() :].strip()) for at in _RUNS_ON.finditer(sentence))
    return tuple((left, right) for left, right in cuts if left and right)[:MOST] if len(sentence) <= LONGEST else ()


def unreported(text: str) -> str:
    """The text without who wants to know what is asked in it."""
    return _REPORTED.sub("", text)


def clauses(sentence: str) -> tuple[tuple[str, str], ...]:
    """The two sides of each place where a sentence might be cut; none where it is too long to be."""
    if len(sentence) > LONGEST:
        return ()
    low = sentence.lower()
    cuts = (
        (sentence[: at.start()].strip(), sentence[at.end() :].strip())
        for at in _CLAUSES.finditer(sentence)
        if not in_colours(low, at.start() + 1, at.end() - 1)
    )
    told = ((left, right) for left, right in cuts if left and right)
    return tuple(cut for cut in told if not is_all("agree", plain(cut[0])))[
        :MOST
    ]  # "ok, and the other, how long is it?"


_FOR_WHOM = (
    r"(?:for (?:me|myself|us|him|her|them|(?:my|the|our) \w+"
    r"|grand(?:pa|ma|dad|mum|mom|pop)|gran|nan|nana|granny|mum|mom|dad)"
    r"|fur (?:mich|uns|ihn|sie|(?:meine?n?|die|den|unsere?n?) \w+|oma|opa|mama|papa)"
    r"|pour (?:moi|nous|lui|elle|eux|(?:mon|ma|mes|les) \w+|papi|mamie|papa|maman)"
    r"|para (?:mi|nosotr[oa]s|el|ella|ell[oa]s|(?:mis?|los|las) \w+|papa|mama)"
    r"|для (?:меня|него|нее|нас|\w+)|мне|ему|ей|给(?:我[妈爸]?|他|她))"
)
_TWO_WISHES = re.compile(
    rf"(?P<first>.{{6,240}}?\b{_FOR_WHOM})(?:,? (?P<joint>and|und|et|y|и|а) |, )"
    rf"(?P<second>[^.!?]{{3,60}}\b{_FOR_WHOM}(?:[ ,.!?].*)?)"
    rf"|(?P<first_zh>.*给(?:我[妈爸]?|他|她)[^，,。]{{2,20}})[，,](?:再|然后)?(?P<second_zh>给(?:我[妈爸]?|他|她)[^，,。]{{2,20}}.*)"
)


def two_wishes(text: str) -> tuple[str, str] | None:
    """The two wishes of a message that wishes one thing for one and another for somebody else: "a romcom for me and a
    heist film for him"."""
    said = plain(text)
    match = _TWO_WISHES.fullmatch(said)
    if match is None or len(said) != len(text):
        return None
    first, second = ("first", "second") if match["first"] else ("first_zh", "second_zh")
    whom = [each[-1] for part in (first, second) if (each := re.findall(_FOR_WHOM, match[part]))]
    if len(whom) < 2 or whom[0] == whom[1]:
        return None
    joint = "再" if second == "second_zh" else f"{match['joint'] or 'and'} "
    return text[: match.end(first)], f"{joint}{text[match.start(second) : match.end(second)]}"


@dataclass(frozen=True, slots=True)
class Part:
    """Words that do one thing, and the titles named before them in sentences that do nothing else; `unknown` is the
    name of one that nobody here has, where they are nothing but that. What changes the wish beside a question is
    `quiet`: it holds for the next cards, and brings none."""

    text: str
    titles: tuple[TitleId, ...] = ()
    unknown: str = ""
    quiet: bool = False


def parts_of(said: Sequence[str], acts: Sequence[Act]) -> tuple[Part, ...]:
    """What the sentences do one after the other, those joined that do one thing; all in one where they belong
    together. A goodbye behind what only looks something up or notes it is said back."""
    acts = _with_named_only(acts)
    told = _without_remarks(said, acts)
    kept = [n for n in told if not (_is_pleased_before_more(n, acts) or _takes_back_a_question(n, acts))]
    asked = any(does_of(act) == LOOKS and act.titles for act in acts) and not any(act.kind == "choose" for act in acts)
    quiet = tuple(
        Part(said[n], quiet=not (asked and is_put_as_wish(said[n])))
        for n, act in enumerate(acts)
        if n not in told and act.kind in ("refine", "wish")
    )
    leaves = len(kept) > 1 and acts[kept[-1]].kind == "part"
    groups = _grouped(kept[:-1] if leaves else kept, said, acts)
    does = [_does_in(group, acts) for group in groups]
    if len(groups) > 1 and not _can_part(does):
        groups = _with_questions_apart(groups, does)
        does = [_does_in(group, acts) for group in groups]
    if leaves:
        groups = _with_goodbye(groups, does, kept[-1])
    return (*(_part(said, acts, group) for group in groups or [[*range(len(said))]]), *quiet)


def _with_questions_apart(groups: Sequence[list[int]], does: Sequence[str]) -> list[list[int]]:
    """What can't be done one after the other as one, and each question for itself, in its place before or behind."""
    rest = sorted(place for group, done in zip(groups, does, strict=True) if done != LOOKS for place in group)
    asked = [group for group, done in zip(groups, does, strict=True) if done == LOOKS]
    before = [group for group in asked if group[-1] < rest[0]] if rest else asked
    return [*before, rest, *(group for group in asked if group not in before)] if rest else list(asked)


def _with_goodbye(groups: Sequence[list[int]], does: Sequence[str], place: int) -> list[list[int]]:
    """The groups with a goodbye behind them: "X it is. Enjoy the evening" is one already."""
    if TAKES in does:  # what is taken is said with a wish for the evening
        return [*groups]
    if SEEKS in does and does[-1] != LOOKS:
        return [*groups[:-1], [*groups[-1], place]]
    return [*groups, [place]]


def _takes_back_a_question(place: int, acts: Sequence[Act]) -> bool:
    """Whether a sentence takes back what was just asked, and nothing that was noted: "does he fall? just kidding"."""
    back = acts[place].kind == "unlearn" and not (acts[place].titles or acts[place].about)
    return back and place > 0 and does_of(acts[place - 1]) == LOOKS


def _is_pleased_before_more(place: int, acts: Sequence[Act]) -> bool:
    """Whether a sentence only likes the look of a card and another wish follows: "nice. and something similar?"."""
    pleased = acts[place].kind == "choose" and acts[place].about == PLEASED
    return pleased and any(DOES.get(act.kind) == SEEKS for act in acts[place + 1 :])


def _part(said: Sequence[str], acts: Sequence[Act], group: Sequence[int]) -> Part:
    """The words of a group; what is only named before a question, or before "that one", is what these speak of."""
    titles: tuple[TitleId, ...] = ()
    while len(group) > 1 and only_shows(acts[group[0]]) and _does_in(group[1:], acts) in (LOOKS, TAKES, TEACHES):
        titles, group = acts[group[0]].titles, group[1:]
    told = [place for place in group if acts[place].kind not in ("thank", "part", "greet")]
    if _does_in(told, acts) in (TAKES, TEACHES, HELPS):  # "den nehm ich. Danke herzlich" wishes for nothing warm
        group = told
    if _does_in(group, acts) == LOOKS:  # "that's better. tell me more about 3" changes nothing
        group = [place for place in group if not (acts[place].kind == "other" and acts[place].about == "agree")]
        group = [place for place in group if acts[place].kind != "thank"] or group
    unknown = acts[group[0]].value if len(group) == 1 and acts[group[0]].about == "unknown" else ""
    return Part(" ".join(said[place] for place in group), titles, unknown)


def _with_named_only(acts: Sequence[Act]) -> tuple[Act, ...]:
    """The acts, where what is chosen or set beside another and then compared is only named: "ok Smile. that or
    Barbarian, which is better?", "Dunkirk or 1917? which is longer"."""
    found = list(acts)
    for place, act in enumerate(acts):
        later = [{*each.titles} for each in acts[place + 1 :] if each.kind == "ask" and each.about in BESIDE]
        chosen = act.kind == "choose" and any({*act.titles} & titles for titles in later)
        beside = act.kind == "ask" and act.about in BESIDE and any({*act.titles} == titles for titles in later)
        if chosen or beside:
            found[place] = Act(kind="ask", about="card", titles=act.titles)
    return tuple(found)


def _does_in(group: Sequence[int], acts: Sequence[Act]) -> str:
    return next((does for place in group if (does := does_of(acts[place]))), "")


def _grouped(places: Sequence[int], said: Sequence[str], acts: Sequence[Act]) -> list[list[int]]:
    """The places of the sentences, those that do one thing together; none where none does anything."""
    groups: list[list[int]] = []
    before: list[int] = []
    for place in places:
        does, last = does_of(acts[place]), _does_in(groups[-1], acts) if groups else ""
        if only_shows(acts[place]) and groups and last not in (SEEKS, LEANS):
            before.append(place)  # what comes next speaks of it
        elif not groups and not does:
            before.append(place)
        elif last == LOOKS and not before and acts[place].kind in ("other", "thank", "greet"):
            if "?" in said[place]:
                groups.append([place])  # what isn't understood is asked for itself
        elif groups and not before and (not does or (does == last and not _are_told_apart(groups[-1], place, acts))):
            groups[-1].append(place)
        else:
            groups.append([*before, place])
            before = []
    if before and groups:
        if _shows_another(groups[-1], before, said, acts):
            groups.append(before)
        else:
            groups[-1] += before
    return groups


def _shows_another(group: Sequence[int], named: Sequence[int], said: Sequence[str], acts: Sequence[Act]) -> bool:
    """Whether what is named last is another title than those something was noted of, and is asked for or looks good:
    "we've seen it. School of Rock?", "loved both. Coherence looks cool"."""
    noted = {title for place in group for title in acts[place].titles}
    wanted = any(mark in said[named[-1]] for mark in "?？") or has("pleases", plain(said[named[-1]]))
    return _does_in(group, acts) == TEACHES and wanted and not noted & {*acts[named[-1]].titles}


def felt_and_taken(said: Sequence[str], acts: Sequence[Act]) -> tuple[Part, ...]:
    """How one is, and the title that is taken in the same breath: "ok Heat. we've had a rough week so thanks"; empty
    where anything else is said."""
    taken = [n for n, act in enumerate(acts) if does_of(act) == TAKES and act.titles]
    taken = taken or [n for n, act in enumerate(acts) if only_shows(act) and opens("agree", plain(said[n]))]
    felt = [n for n, act in enumerate(acts) if act.kind == "feel" and act.value != "wish"]
    kind = all(
        act.kind in ("feel", "choose", "thank", "part", "greet", "other") or n in taken for n, act in enumerate(acts)
    )
    return (Part(said[felt[0]]), Part(said[taken[0]])) if kind and len(taken) == 1 and felt else ()


def _are_told_apart(group: Sequence[int], place: int, acts: Sequence[Act]) -> bool:
    """Whether a sentence does the same as those before it, but for itself: each question is answered, and "seen 1 and
    3. Arrival was overrated" says two things of several titles."""
    own, before = acts[place], [acts[each] for each in group if acts[each].titles]
    if does_of(own) in APART:
        return True
    noted = does_of(own) == TEACHES and bool(own.titles) and bool(before)
    return noted and all(_tells_else(each, own) and not {*each.titles} & {*own.titles} for each in before)


def _tells_else(one: Act, other: Act) -> bool:
    """Whether two say different things of titles: "we hated Heat. and Ronin we've seen" dislikes one of them."""
    apart = one.kind != other.kind or (one.about == "seen") != (other.about == "seen")
    return apart or other.about == TOO


def _without_remarks(said: Sequence[str], acts: Sequence[Act]) -> list[int]:
    """The places of all sentences but those that only remark something beside a question about a title: "she scares
    easily. is Migration ok for her?" and "any crying in it? like sad crying" ask, and want no other cards. Nor does
    "no romance please. the second one then"."""
    asked = [place for place, act in enumerate(acts) if does_of(act) == LOOKS and act.titles]
    told = next((place for place, act in enumerate(acts) if act.kind in ("tell", "pass") and act.titles), len(acts))
    taken = next((n for n, act in enumerate(acts) if n and act.kind == "choose" and does_of(act) and act.titles), 0)
    places = [n for n in range(len(acts)) if not (n > told and does_of(acts[n]) == SEEKS and is_remark(said[n]))]
    places = [n for n in places if not (n < taken and acts[n].kind == "refine" and not asks_anew(plain(said[n])))]
    took = next((n for n, act in enumerate(acts) if act.kind == "choose" and does_of(act) and act.titles), len(acts))
    places = [n for n in places if not (n > took and does_of(acts[n]) == SEEKS and not is_put_as_wish(said[n]))]
    return [n for n in places if not asked or does_of(acts[n]) != SEEKS or wishes_itself(plain(said[n]), acts[n])]


def is_whole(whole: Act, acts: Sequence[Act]) -> bool:
    """Whether the sentences belong together: a title is taken by none of them alone ("Heat! bye"), or the last wants
    what is like a title that only the others name ("we saw Searching, very good. something like it, in colour"), or
    none wants alone what comes after the titles that all name ("after Heat and Ronin, what next?")."""
    if whole.kind == "choose":
        return not that_do(acts)
    if whole.kind == "wish" and whole.about == "after":
        return not any(act.kind == "wish" and act.about == "after" for act in acts)
    if whole.about == "compare" and only_adds_to_choice(acts):
        return True
    if whole.kind == "ask" and whole.about == "take" and len(whole.titles) > 1:
        return all({*act.titles} <= {*whole.titles} or act.about == "take" for act in acts)
    alike = whole.kind == "wish" and whole.about == "like" and bool(whole.titles)
    return alike and acts[-1].kind in ("refine", "pass") and not acts[-1].titles and does_of(acts[0]) == TEACHES


def answers_prompt(act: Act, scene: Scene) -> bool:
    """Whether a whole message is for the command that waits; what is asked of a story that is looked for is not."""
    if scene.prompt in ("", "list:save"):
        return False
    return not (scene.prompt == "recall" and act.kind in ("ask", "where"))


def asked_first(acts: Sequence[Act], scene: Scene) -> list[int]:
    """The places of a message's sentences in the order in which they are heard: what is asked of the title spoken of
    comes before a search, which lays others there ("too long. what else has she made?")."""
    of_it = [
        place
        for place, act in enumerate(acts)
        if act.kind == "ask" and scene.spoken_last and act.titles == (scene.at_hand,) and not act.places
    ]
    searched = next((place for place, act in enumerate(acts) if does_of(act) == SEEKS), len(acts))
    ahead = [place for place in of_it if place > searched]
    return [*range(searched), *ahead, *(place for place in range(searched, len(acts)) if place not in ahead)]


def only_names(act: Act) -> bool:
    """Whether a whole message does nothing, or only shows the card of a title in it."""
    return act == Act(kind="other") or (act.kind == "ask" and act.about == "card")


def that_do(acts: Sequence[Act]) -> tuple[int, ...]:
    """The places of the sentences that do something by themselves, at most one of them a search."""
    found = tuple(place for place, act in enumerate(acts) if does_of(act))
    return found if sum(does_of(acts[place]) == SEEKS for place in found) < 2 else ()


def _can_part(kinds: Sequence[str]) -> bool:
    """Whether what the parts do is done one after the other: at most one search, of which no other part says what is
    liked, and no verdict behind it."""
    if len(kinds) < 2 or kinds.count(SEEKS) > 1 or {SEEKS, LEANS} <= set(kinds):
        return False
    sought = kinds.index(SEEKS) if SEEKS in kinds else len(kinds)
    return not any(does in NOTES for does in kinds[sought:])
