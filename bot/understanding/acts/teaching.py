"""Rules for what teaches Usher, or takes back what it was taught. Only what was clearly said."""

import re

from bot.understanding.acts.act import PUT_BACK, Act
from bot.understanding.acts.correcting import claimed
from bot.understanding.acts.cues import has
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.questions import fact_asked, notes_asked
from bot.understanding.acts.references import description_after, says_all, says_it
from bot.understanding.acts.scoring import is_middling, without_middling
from bot.understanding.acts.signs import (
    FRAGMENT,
    LONG,
    SHORT,
    asks_onward,
    at_hand,
    changes_wish,
    more_of,
    own_voice,
    refuses_barely,
    verdict,
)
from bot.understanding.acts.slots import TOO
from bot.understanding.acts.voices import denies_hate, is_not_own, is_past, names_others, never_saw, too_much


def tells_too(heard: Heard) -> Act | None:
    """What was just told of a title is said of another: "la famille Bélier on adore. les ch'tis aussi"."""
    told = heard.scene.taught or heard.scene.spoken_last
    if heard.slot != TOO or heard.asks or heard.words > SHORT or not told or heard.has("wishes"):
        return None
    return Act(kind="tell", about=TOO, titles=heard.slots[:1])


def restores(heard: Heard) -> Act | None:
    """What was taken back is noted again, with the stars that are said ("put that back, 5 stars")."""
    if not heard.has("restores") or heard.asks or heard.has("wishes"):
        return None
    titles = heard.titles or at_hand(heard)
    if heard.stars and titles:
        return Act(kind="rate", titles=titles[:1], value=f"{heard.stars:g}")
    if heard.scene.taken:
        return Act(kind="unlearn", about="restore", titles=titles)
    back = titles and heard.scene.spoken_last and heard.words <= SHORT
    return Act(kind="unlearn", about=PUT_BACK, titles=titles[:1]) if back else None


def never_seen(heard: Heard) -> Act | None:
    """Who never saw a title liked or disliked nothing of it: every note of it goes, and none is made."""
    said = heard.text
    if not never_saw(said) or heard.asks or heard.has("wishes") or is_not_own(said) or len(heard.named) > 1:
        return None
    titles = heard.titles or at_hand(heard)
    takes = any(heard.has(name) for name in ("save", "choose", "takes", "where"))  # "never seen it, save it"
    if not titles or takes or (heard.facts and not heard.named) or heard.scene.chosen in titles:
        return None  # "none of us has seen it" takes no choice back
    if not (heard.scene.taught or verdict(heard)):
        named = heard.slots or heard.named
        return Act(kind="ask", about="card", titles=titles[:1]) if named and not heard.facts else None
    return Act(kind="unlearn", about="unseen", titles=titles[:1])


def unlearns(heard: Heard) -> Act | None:
    """Something is taken back. What is said in its place ("no, I meant I hated it") is told anew."""
    if heard.has("lifts") or (heard.has("enough") and not heard.scene.taught):
        return None
    if heard.scene.taught and heard.has("takes_back") and not (heard.asks or heard.has("wishes")):
        return Act(kind="unlearn", titles=heard.titles)
    noted = heard.scene.taught or heard.scene.taken
    if heard.scene.taught and denies_hate(heard.text) and not (heard.asks or heard.has("wishes")):
        return Act(kind="unlearn", titles=heard.titles or at_hand(heard), about="claim", value="judged")
    if noted and heard.has("mixed_up") and heard.named and not heard.has("wishes"):
        return Act(kind="unlearn", titles=tuple(ref.id for ref in heard.named), about="instead")
    if heard.has("meant") and heard.facts and not (noted or verdict(heard)):  # "no, I meant series" changes the wish
        return None
    if not noted and _MEANT_ANY.search(heard.text) and heard.facts:
        return None  # "no dije nada de eso, quería decir una comedia": a wish
    if heard.has("unlearn") and not asks_onward(heard):
        if heard.titles and (told := _told_right(heard)):
            return Act(kind="unlearn", titles=heard.titles[:1], about="instead", value=told)
        said = "instead" if _says_instead(heard) else "named" if heard.slot == "recalled" else ""
        claim = "" if said == "instead" else claimed(heard.blotted)
        return Act(kind="unlearn", titles=heard.titles, about="claim" if claim and not said else said, value=claim)
    return _meant(heard)


def _meant(heard: Heard) -> Act | None:
    """Another title, or something else, was meant than what was understood."""
    if heard.has("meant") and _MEANT_ANY.search(heard.text):
        return None  # "ich meinte was Lustiges": a wish
    if heard.scene.chosen and heard.scene.taught and heard.has("meant") and _chooses_other(heard):
        return Act(kind="choose", titles=heard.titles[:1], about="instead")
    if not heard.has("meant") or heard.has("wishes") or heard.slot == "taken":  # "I just meant tonight Heat"
        return None
    if heard.scene.wish and heard.facts and not (heard.titles or heard.scene.taught):
        return None  # "nein, ich meinte was mit Rom" changes the wish
    if heard.titles and (heard.fact or heard.has("suits")):  # "I mean Run, is it long?" is a question
        return None
    talked_of = heard.scene.spoken_last and heard.scene.at_hand in heard.titles and not verdict(heard)
    if talked_of and not heard.scene.taken:  # "I mean Coherence", whose card was just shown
        return Act(kind="ask", about="card", titles=heard.titles)
    if (heard.scene.taught or heard.scene.taken) and (heard.named or heard.slots or verdict(heard)):
        return Act(kind="unlearn", titles=heard.titles, about="instead")
    if heard.titles:
        return Act(kind="ask", about="card", titles=heard.titles)
    if heard.facts:  # "no, I meant tv shows" changes the wish
        return None
    described = description_after(heard.text)
    return Act(kind="recall", about="meant", value=described) if described else None


_MEANT_ANY = re.compile(
    r"(?:meant?|meinte?|dire|decir|referia a|в виду|我是说|我指的是),? (?:more |just |eher |plutot |mas bien )?"
    r"(?:something|smth|anything|an?|any|some|was|etwas|irgendwas|eine?n?|quelque chose|un truc|une?|algo|una?|что-то"
    r"|что-нибудь)(?![\w'])"
)
"""Something of a kind is meant, and no title."""


def _chooses_other(heard: Heard) -> bool:
    """Whether another title than the one taken for tonight is named."""
    return bool(heard.slots or heard.named) and heard.titles[:1] != (heard.scene.chosen,) and not heard.asks


def _says_instead(heard: Heard) -> bool:
    return heard.has("meant") and bool(verdict(heard))


_SAID_AGAIN = re.compile(
    r"(?<=\w) (?=(?:but )?(?:i|we) (?:just |only |actually |clearly )?(?:said|told you|meant)\b"
    r"|(?:sondern |aber )?ich (?:hab\w* gesagt|sagte|meinte)\b|(?:mais )?j'ai dit\b|(?:sino que )?(?:te )?dije que\b"
    r"|(?:а )?я (?:сказал|говорил)\w* что\b)"
)
"""Where what was said stands right behind what was not: "i didn't say i saw it i said i hate it"."""


def _told_right(heard: Heard) -> str:
    """The verdict that stands behind what is taken back: "no, I never said I disliked it, I liked it"; "" for none."""
    clauses = [part for clause in heard.clauses for part in _SAID_AGAIN.split(clause)]
    taken = next((place for place, clause in enumerate(clauses) if has("unlearn", clause)), len(clauses))
    for clause in clauses[taken + 1 :]:
        if own_voice(clause) and not (is_not_own(clause) or has("unlearn", clause)):
            if has("blame", clause):
                return "blame"
            if has("praise", clause):
                return "praise"
    return ""


def asked_before(heard: Heard) -> Act | None:
    """ "I asked if X is too crude": said again, a question is no opinion; the card tells what is known."""
    if not heard.has("asked_before") or heard.has("wishes"):
        return None
    titles = heard.slots or tuple(ref.id for ref in heard.named)
    if titles and _FOR_ITSELF.search(heard.blotted):
        return Act(kind="ask", about="card", titles=titles[:1])
    titles = titles or (at_hand(heard) if says_it(heard.text) and heard.scene.spoken_last else ())
    fact = fact_asked(_as_question(heard.blotted))
    about = fact or ("holds" if notes_asked(heard.text) else "beyond")
    return Act(kind="ask", about=about, titles=titles[:1]) if titles else None


_FOR_ITSELF = re.compile(r"\basked (?:you )?for (?:the (?:film|movie|show|series) )?_|\bнужен (?:именно )?_")
"""A title itself was asked for, and nothing like it."""
_WHETHER = (
    (re.compile(r"\b(?:if|whether) .{1,40}?\b(is|was|has|does|did|will|can) (.+)"), r"\1 it \2?"),
    (re.compile(r"\bob (?:_|er|sie|es|der|die|das|man) (.+?) (ist|war|hat|wird|kann)\b.*"), r"\2 es \1?"),
    (re.compile(r"\bsi (?:_|il|elle|c') ?(?:est |c'est |etait )(.+)"), r"c'est \1?"),
    (re.compile(r"\bsi (?:_|la peli\w*|esta|esa) ?(es|era|da|tiene|acaba) (.+)"), r"\1 \2?"),
    (re.compile(r"(?:узнать|спросил\w?|спрашивал\w?),? (\w+) ли (?:_|он|она|это)"), r"он \1?"),
)
"""How a question that is told of was put."""


def _as_question(said: str) -> str:
    """What somebody says they asked, as they would ask it: "i asked if _ is slow" -> "is it slow?"."""
    for pattern, put in _WHETHER:
        if match := pattern.search(said):
            return match.expand(put)
    return said


def finds_middling(heard: Heard) -> Act | None:
    """ "The Fall Guy was meh": seen, and neither liked nor disliked."""
    named = heard.slots or heard.named
    if heard.titles and denies_hate(heard.text) and not (heard.asks or heard.has("wishes")):
        return Act(kind="tell", about="seen", titles=heard.titles)  # "I didn't hate it" is no hate, and no love
    if not named or verdict(heard) > 0 or not is_middling(heard.unnamed) or heard.asks:
        return None
    if heard.facts and heard.slot != "judged":
        return None
    other = is_not_own(heard.unnamed) or heard.has("wishes") or has("blame", without_middling(heard.unnamed))
    return None if other else Act(kind="tell", about="seen", titles=heard.titles)


_OF_SOME = re.compile(r"\b(?:where|in which|in den(?:en)?|wo|ou|dans lesquel\w+|donde|en l[ao]s que|где|в котор\w+)\b")
"""What is said of some of a kind, and not of all of it."""


_TIME_LEFT = re.compile(
    r"\b(?:only |just )(?:have |got )?(?:\d|an hour|half)|\b(?:have|got|hab\w*|j'ai|on a|tengo|tenemos|у меня|у нас)"
    r"(?: only| just| about| nur| noch| que| juste| solo| unos| всего| только)* "
    r"(?:\d+|an?|one|two) ?(?:h|min|st|heure|час|мин)"
    r"|только \d|只有\d|\d ?(?:h|hours?|std|stunden?|heures?|horas?|час\w*)"
    r"(?: is| are|'s| ist| sind| c'est| es| son| это)? "
    r"(?:way |far |viel |bien |ya |уже )*(?:too|zu|trop|demasiado|слишком)\b"
)
"""How much time somebody has, which is of one evening."""


def _is_of_tonight(heard: Heard) -> bool:
    """Whether it is of this evening or of some of a kind: "my son (8) and I, we hate cartoons", "I hate love stories
    where someone dies"."""
    some = bool(heard.read.full.genres.refused and _OF_SOME.search(heard.text))
    return heard.company or heard.has("comes_again") or some or bool(_TIME_LEFT.search(heard.text))


_ONE_SELF = re.compile(r"\b(?:i|we|ich|wir|je|on|yo|me|nos|я|мы|мне)\b|我")
_WEATHER = re.compile(r"\b(?:it'?s|its) (?:(?:way|far|just) )?too (?:hot|cold|late|early|warm|humid|windy|wet|dark)\b")


_WITH = re.compile(
    r"(?:(?:and|but|maybe|also|und|et|y|и) )?(?:with|mit|avec|con|с|со) (?!(?:him|her|them|it|that|this)\b)\w"
)


_OF_PERSON = re.compile(
    r"(?:he|she|they)(?:'d| would|'ll| will) (?:probably |totally |really |so )*(?:hate|love|like|enjoy|dislike) |"
    r"(?:(?:oh|ah|wow|lol|haha|yes|yeah|ok|hm+)[, ]+)*"
    r"(?:he|she|that (?:guy|actor|actress|woman|man|director))(?:'s| is|s| was)"
    r"(?: (?:so|just|really|always|absolutely|pretty|kinda|quite|such an?|an?))* "
    r"(?:great|amazing|brilliant|fantastic|awesome|good|hot|cute|funny|hilarious|gorgeous|wonderful|a legend|legend"
    r"|the best|incredible|talented|genius|terrible|awful|annoying|overrated|underrated)\b"
)


def _is_of_no_title(heard: Heard) -> bool:
    """Whether what is too much is so for a child who is to watch, or is the weather: "my 7 year old wants sharks but
    Jaws is too scary", "it's too hot to think"; or only what a film is to have ("with great acting"), or somebody in
    it ("she's great")."""
    child = heard.company and too_much(heard.text) and not _ONE_SELF.search(heard.text)
    added = heard.scene.wish and _WITH.match(heard.text) and not (heard.named or heard.slots)
    return bool(child or added or _WEATHER.search(heard.text) or _OF_PERSON.match(heard.text))


def tells(heard: Heard) -> Act | None:
    """An opinion of one's own, of titles or of kinds of titles."""
    of_length = _OF_LENGTH.match(heard.text) and not (heard.named or heard.slots)
    return None if of_length or _is_of_no_title(heard) else _told(heard)


_OF_LENGTH = re.compile(
    r"(?:(?:\w+ and a half|an?|one|two|three|\d[\d:h]*|half an|eine?|anderthalb|zwei|deux|une|dos|una|два|полтора) ?"
    r"(?:hours?|h|min\w*|stunden?|heures?|horas?|час\w*|минут\w*)|(?:that|the|die|la|esa) "
    r"(?:length|running time|runtime|lange|duree|duracion))(?: \w+){0,2} (?:is|are|ist|sind|c'est|est|es|son|это)\b"
    r"|(?:\d+|[一两三]个?半?)(?:分钟|小时)(?:正|刚)?好"
)
"""What is said of a length is said of no title: "two hours is perfect"."""


_THEN_SEEN = re.compile(
    r"\b(?:and|but|though) (?:i|we)(?:'ve| have)? (?:already |also |both )?(?:seen|watched)\b"
    r"|\b(?:und|aber) (?:ich|wir) (?:habe?n?|kenne?n?)\b|\b(?:et|mais) (?:j'ai|on a|nous avons) (?:deja )?vu\b"
    r"|\b(?:y|pero) (?:ya )?(?:he|hemos) visto\b|(?:и|но) (?:уже )?(?:видел|смотрел)"
)
"""Behind a verdict on somebody, titles that were only seen: "I adore Nolan, and I've seen Tenet and Dunkirk"."""


def _told(heard: Heard) -> Act | None:
    read, tone = heard.read.full, verdict(heard)
    barely = heard.scene.wish and heard.facts and refuses_barely(heard)  # "no teen stuff. loved Peaky Blinders"
    looks = heard.has("pleases") and not (heard.named or heard.slots or is_past(heard.text))  # "sounds brilliant"
    if is_not_own(heard.unnamed) or heard.courtesies or barely or looks:  # In the Mood for Love is nobody's opinion
        return None
    only_seen = read.seen and not (read.like or read.dislike) and _THEN_SEEN.search(heard.text)
    if heard.slot == "judged" and tone and not (only_seen or (heard.asks and "?" in heard.text)):
        also = (*(read.like if tone > 0 else read.dislike), *(heard.named if says_all(heard.text) else ()))
        titles = dict.fromkeys((*heard.titles, *(ref.id for ref in also)))
        return Act(kind="tell", about="praise" if tone > 0 else "blame", titles=tuple(titles))
    if tone and (judged := _judges_table(heard, tone)):
        return judged
    leans = heard.has("leans") and heard.facts and not heard.has("company")
    if heard.asks or heard.has("wishes") or (more_of(heard) and not leans) or read.similar_to:
        return None
    if heard.has("company") and not own_voice(heard.text):
        return None
    if heard.scene.wish and heard.facts and changes_wish(heard) and not leans:
        return None
    if read.like or read.dislike or read.seen:
        return Act(kind="tell", titles=heard.titles)
    of_hand = heard.scene.at_hand and (heard.words <= FRAGMENT or heard.has("a_film"))  # else of what nobody knows
    about_one = heard.slots or heard.named or heard.ref or of_hand
    at_sight = heard.has("comparative") and not is_past(heard.text) and not (heard.slots or heard.named)
    refused = tone < 0 and refuses_barely(heard) and not (heard.slots or heard.named)  # "no Barbie!" is of tonight
    about_one = about_one and not at_sight and not refused  # "nah too serious", of cards just seen, is no verdict
    if tone and about_one and not heard.facts and heard.words <= LONG:
        return Act(kind="tell", about="praise" if tone > 0 else "blame", titles=heard.titles or at_hand(heard))
    if read.moods:
        return None
    lasting = leans or heard.read.intent == "feedback" or read.conversation_type == "general_preference" or bool(tone)
    if read.kind != "any" and not tone and not leans:  # "short comedy show for my commute" is a wish
        return None
    if names_others(heard.text) or _is_of_tonight(heard):  # of whom "she hates horror, I hate romcoms" is can't be told
        return None
    if lasting and heard.facts and (leans or not heard.has("comparative")) and (leans or own_voice(heard.text)):
        return Act(kind="tell")
    return None


def _judges_table(heard: Heard, tone: int) -> Act | None:
    """What a few words judge that name nothing: the cards on the table, or "it"."""
    if _of_cards(heard):
        return Act(kind="other", about="agree") if tone > 0 else Act(kind="pass", about="all")
    if _of_it(heard) and (heard.titles or heard.scene.spoken_last or heard.words <= FRAGMENT + 2):
        return Act(kind="tell", about="praise" if tone > 0 else "blame", titles=heard.titles or at_hand(heard))
    return None


def _of_cards(heard: Heard) -> bool:
    """Whether a few words judge the suggestions at sight, all of them: "these are great"."""
    all_of_them = heard.ref.how == "group" and heard.ref.titles == heard.scene.deck and not heard.ref.places
    return all_of_them and heard.words <= SHORT and not (heard.facts or heard.has("seen") or is_past(heard.text))


def _of_it(heard: Heard) -> bool:
    """Whether a few words say what "it" was like: "it was boring", "loved it"; which one is asked where none is."""
    short = heard.words <= SHORT and says_it(heard.text) and "?" not in heard.text and not heard.has("wishes")
    there = heard.slots or heard.named or heard.ref or heard.scene.at_hand or heard.facts
    return short and not (heard.named or heard.has("company")) and (is_past(heard.text) or not there)
