"""Whose opinion it is: one's own, somebody else's, or no more than supposed. Only one's own teaches."""

import re

_OTHERS = re.compile(
    r"\b(?:he|she|they|(?:the )?(?:kids|children|boys|girls|wife|husband|gf|bf|mum|mom|dad|parents)|"
    r"everyone|everybody|people|critics|reviewers|(?:my|our|his|her|their|the|most|some|a|all) "
    r"(?!i\b|we\b)\w+(?: (?!i\b|we\b)\w+)?) (?:(?:all|really|absolutely|just|always|also|never|did|does|do|has|have) )?"
    r"(?:hate[sd]?|love[sd]?|like[sd]?|adore[sd]?|enjoy(?:s|ed)?|dislike[sd]?|says?|said|thinks?|thought|"
    r"raves?|raved|swears?|"
    r"(?:couldn't|can't) stand|(?:didn't|doesn't|don't) (?:like|love|enjoy))\b"
    r"|\b(?:he|she|they|(?:my|our) \w+)(?:'s| is|'re| are| has been)? (?:really |very |so |totally |super |more )?"
    r"(?:not )?(?:into|big on|mad about|crazy about|obsessed with|keen on|all about|an? (?:big |huge )?fan of)\b"
    r"|(?:(?:^|[,;] )|\b(?:and|but|who|that) )(?:really |absolutely |just )?"
    r"(?:hates|loves|likes|dislikes|adores|enjoys|prefers|doesn't (?:like|love|enjoy))\b"
    r"|\b(?!(?:i|we|you|it|this|that|which|who)\b)\w+ (?:says|reckons|swears|claims|insists)\b"
    r"|\b(?:sie|er|die kinder|alle|jeder) (?:mag|mögen|mogen|liebt|hasst|findet|fand|steht auf|ertragt|vertragt|"
    r"furchtet)\b"
    r"|\b(?:il|elle|ils|elles) (?:n'|ne )?(?:l'|les )?(?:aime|aiment|adore|adorent|deteste|detestent|"
    r"supportent?|a adore|a deteste)"
    r"|\ba (?:el|ella|ellos|ellas) (?:no )?(?:le|les) (?:gusta|encanta|gusto|encanto)"
    r"|\b(?:он|она|они) (?:не |очень |тоже )*(?:любит|любят|ненавидит|обожает|боится|боятся|выносит|переносит)"
    r"|\b(?:fand|fanden|mag|mogen|liebt|liebte|hasst|hasste) (?:meine?|unsere?) \w+\b"
    r"|\bmeine?r? \w+ (?:fand|mag|mochte|liebt|liebte|hasst|hasste)"
    r"|\b(?:ma|mon|mes|notre|nos|les|(?:tous|toutes) (?:mes|nos|les)) \w+ (?:(?:a|ont) )?"
    r"(?:adore|deteste|aime|kiffe)(?:nt)?\b"
    r"|\b(?:mi|mis|tu|su|nuestr[oa]s?) \w+ (?:odian?|aman?|adoran?|detestan?|(?:no )?(?:aguantan?|soportan?))\b"
    r"|\b(?:a|mi|mis) (?:mi )?\w+ (?:le|les) (?:encanto|gusto)"
    r"|\b(?:мо\w+|жен\w|муж\w*) (?:жене |мужу |маме |другу )?(?:\w+ )?"
    r"(?:понравил\w+|любит|ненавидит)"
    r"|\b(?:dicen?|dij(?:o|eron)|opinan?) (?:que|mi|tod\w+)\b|\bsegun (?:mi|mis|todos)\b"
    r"|\b(?:il|elle|ils|elles|(?:ma|mon|mes) \w+|tout le monde) (?:m'a |m'ont |nous a )?"
    r"(?:dit|disent|trouvent?|pensent?)\b"
    r"|\b(?:er|sie|alle|meine?r? \w+|unsere? \w+) (?:sagt|sagen|meint|meinen|sagte|meinte)\b|\bangeblich\b"
    r"|(?:говор(?:ит|ят)|сказал[аи]?|считает|считают)\b|(?:妈|爸|姐|妹|哥|弟|老婆|老公|朋友|同事|他|她|他们|大家)(?:们)?(?:说|觉得|认为)|听说|据说"
    r"|(?:老婆|老公|朋友|妈妈|爸爸|女儿|儿子|他|她|他们)(?:们)?(?:很|不|最|特别|超|都|也|好|真)*(?:喜欢|讨厌|爱|怕|受不了)"
    r"|(?:孩子|大家|儿童|小孩|爸|妈|姐|妹|哥|弟|同学|同事)(?:们)?(?:很|不|最|特别|超|都|也|好|真)*(?:喜欢|讨厌|爱看|爱|怕)"
)
_SUPPOSED = re.compile(
    r"\bif (?:you|i|we|one|someone|somebody|people|they|he|she)\b|\b(?:supposed to be|apparently|they say|"
    r"i(?:'ve)? heard(?! of\b| about\b)|"
    r"reviews?|would (?:i|you|we) (?:like|love|hate|enjoy)|might (?:like|love|hate|enjoy)|wish i (?:liked|loved))\b"
    r"|\bwenn (?:du|ich|man|ihr)\b|\bsi (?:tu|vous|on|te|alguien)\b|\bесли (?:ты|вы|кто)|如果"
    r"|\b(?:how|whether|if|what) (?:i|we) (?:liked|loved|hated|enjoyed|thought of) (?:it|that|them)\b"
    r"|\bwie (?:er|sie|es|der|die|das) (?:mir|uns) gefallen hat\b|\bsi (?:ca|cela|il|elle) m'a plu\b"
    r"|\b(?:si|que tal) me (?:ha gustado|gusto|parecio)\b|понравил\w+ ли|喜不喜欢"
)
"""What only may be, or will be told: "I'll tell you tomorrow how I liked it"."""
_PAST = re.compile(
    r"\b(?:fand\w*|gefiel\w*|gefallen|adore|encant[oó]|gust[oó]|was|wasn't|were|loved|hated|liked|disliked|enjoyed|adored|bored)\b|\bwar\b|\betait\b|\bfue\b|\bбыл"
)
_NOBODY_SAW = (
    r"|\b(?:none|neither|nobody|no one)(?: of (?:us|them)| here)? (?:has|have|had|'s|'ve) (?:ever |yet |actually )?"
    r"(?:seen|watched)\b|\bkein(?:er|e)?(?: von uns)? (?:hat|kennt)\b"
    r"|\b(?:aucune?(?: de nous| d'entre nous)?|personne) ne (?:l'|le )?(?:a|connait)\b"
    r"|\b(?:ningun[oa]?(?: de nosotr[oa]s)?|nadie) (?:la |lo )?(?:ha visto|vio|conoce)\b"
    r"|никто(?: из нас)? (?:его |ее )?не (?:видел|смотрел)"
)
_UNSEEN = re.compile(
    r"\b(?:haven't|have not|havent|never|not yet|didn't|did not|want to|still need to) (?:seen|watched|see|watch|saw)\b"
    r"|\bnoch (?:nie|nicht) gesehen|\bkenn\w* (?:ich |wir )?(?:noch )?(?:nicht|nie)\b|\bconnais(?:sons)? pas\b"
    r"|\bno (?:la |lo )?conozco|\b(?:pas|jamais) (?:encore )?vu"
    r"|\b(?:no|nunca) (?:la |lo )?(?:he )?visto|не (?:видел|смотрел)|没看过" + _NOBODY_SAW
)
_NEVER = re.compile(
    r"\b(?:haven't|have not|havent|never|didn't|did not) (?:\w+ )?(?:seen|watched|see|watch|saw)\b"
    r"|\bnot (?:seen|watched)\b|\b(?:nie|nicht) gesehen|(?:pas|jamais) (?:encore )?vue?s?\b"
    r"|\b(?:no|nunca) (?:la |lo )?(?:he |hemos )?(?:visto|vi|vimos)\b"
    r"|\bkenn\w* (?:ich |wir )?noch (?:nicht|nie)\b|\bconnais(?:sons)? pas\b|\bno (?:la |lo )?conozco\b"
    r"|не (?:видел|смотрел)|没(?:有)?看过" + _NOBODY_SAW
)
_KNOWS_NOT = re.compile(
    r"\b(?:doesn't|does not|don't|didn't|hasn't|haven't|never) (?:know|seen?|watched?)\b"
    r"|\bkenn\w*(?: \w+){0,3} (?:nicht|noch nicht)\b|\b(?:connai\w*|vue?s?) (?:pas|jamais)\b"
    r"|\b(?:pas|jamais) vue?s?\b|\bno (?:la |lo |las |los )?(?:conoce\w*|ha\w* visto|vio|vieron)\b"
    r"|не (?:знает|знают|видел\w*|смотрел\w*)|没(?:有)?看过|没听说"
)
_VERDICT = re.compile(
    r"\b(?:lov|lik|enjoy|ador|hat|dislik|great|brilliant|amazing|good|bad|boring|awful|terrible|fun|favou?rit|best|worst|"
    r"masterpiece|fand|gefiel|gefall|mag|mocht|super|toll|langweil|aim|ador|genial|nul|gust|encant|odi|понрав|любл|ненавиж)"
    r"|喜欢|讨厌|好看"
)
"""Beginnings of words that judge: one's own voice counts where it says one."""
_I = frozenset(("i", "we", "im", "ive", "ich", "wir", "je", "j", "yo", "я", "мне"))


def is_not_own(text: str) -> bool:
    """Whether an opinion is somebody else's, hearsay or an if; one's own beside somebody else's counts."""
    others = _OTHERS.sub(" ", text)
    if others != text and _UNSEEN.search(text):  # "people say it is great, but I haven't seen it"
        return True
    own = bool(_I & set(re.findall(r"\w+", others))) and others != text and bool(_VERDICT.search(others))
    return bool(_SUPPOSED.search(text)) or (others != text and not own)


def tells_verdict(text: str) -> bool:
    """Whether words of praise or blame are in it."""
    return bool(_VERDICT.search(text))


def names_others(text: str) -> bool:
    """Whether somebody else's opinion is told, be it beside one's own."""
    return bool(_OTHERS.search(text))


def is_unseen(text: str) -> bool:
    """Whether something is said not to have been seen yet."""
    return bool(_UNSEEN.search(text))


def never_saw(text: str) -> bool:
    """Whether somebody says that they never saw something."""
    return bool(_NEVER.search(text))


def knows_not(text: str) -> bool:
    """Whether somebody is said not to know something yet."""
    return bool(_KNOWS_NOT.search(text))


def is_past(text: str) -> bool:
    """Whether it speaks of what was seen, rather than of what is to be seen."""
    return bool(_PAST.search(text))


_TOO_MUCH = re.compile(
    r"\b(?:is|are|was|were|looks?|seems?|ist|sind|est|sont|es|son)(?: \w+)? (?:too|zu|trop|demasiado) \w|'s too \w"
    r"|слишком \w|太"
)


def too_much(text: str) -> bool:
    """Whether something is said to be too much of something, for whom it is meant."""
    return bool(_TOO_MUCH.search(text))


_DENIES_HATE = re.compile(
    r"\b(?:i|we)(?: really| actually| certainly)* (?:didn't|did not|don't|do not|never)(?: really| actually| exactly)* "
    r"(?:hated?|disliked?|despised?|detested?|loathed?)\b"
    r"|\bich (?:hab|habe|fand|find|hasse) .{0,40}\bnicht (?:gehasst|furchtbar|schrecklich)\b|\bhasse ich nicht\b"
    r"|\bje (?:n'|ne l')?(?:ai|l'ai) pas (?:deteste|hai)\b|\bj'ai pas deteste\b"
    r"|\bno (?:la |lo )?(?:odio|odie|detesto|deteste)\b"
    r"|(?:я )?не (?:ненавижу|ненавидел\w*|возненавидел\w*)|(?:我)?(?:不|没有?)讨厌"
)


def denies_hate(said: str) -> bool:
    """Whether somebody says that they don't hate something, which is neither hate nor love."""
    return bool(_DENIES_HATE.search(said))
