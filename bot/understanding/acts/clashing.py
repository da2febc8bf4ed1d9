"""Two who watch together and don't like the same: what one of them can't bear is refused."""

import re

from bot.understanding.text.plain import plain

LONGEST = 200
"""Characters up to which a message is looked at."""
_THEY = r"(?:he|she|they|(?:my|our|the) \w+(?: \w+)?|everyone(?: else)?|hubby|dad|mum|mom|kids)"
_CLASH = re.compile(
    rf"\b{_THEY}(?:(?:'s|'re| is| are)(?: (?:really|so|all|only))* into| "
    r"(?:(?:really|only|just|all|always|absolutely) )*(?:likes?|loves?|wants?|enjoys?|adores?)) "
    r"(?P<what>(?!(?:to|it|me|us|him|her|them)\b)[\w' -]{3,30}?)(?:[.,]| -)?(?: (?:but|and|while|though|which))? "
    r"(?:(?:i|we) (?:(?:really|kinda|just|personally) )?(?:"
    r"(?:find|think) (?:them|it|those|that|these)(?: are|'s| is)?(?: (?:so|too|really|very|a bit|kinda|pretty))* "
    r"(?:boring|dull|stupid|awful|bad|silly|slow|lame|scary|tedious|depressing|gross|cheesy|childish)"
    r"|(?:hate|loathe|can'?t (?:stand|bear)|don'?t (?:like|enjoy|want|do)|dislike|am not into|'?m not into"
    r"|(?:am|'?m) (?:sick|tired|bored) of) (?:them|it|those|that|these))"
    r"|(?:they|it|that|those) bores? me|bores? me"
    r"|(?:(?:i'?m|i am|we'?re|we are) (?:really )?not|(?:i|we) (?:really )?don'?t|not me)(?=\s*(?:$|[.,!;])))"
    r"(?: (?:to death|to tears|tbh|lol|honestly|though))*"
)
"""Somebody likes a kind of films that the person can't bear."""


def without_clash(text: str) -> str:
    """The message with the kind of films that one of two can't bear as refused: "for me and my dad, he likes westerns
    but i find them boring" as "for me and my dad, no westerns"; any other as it is."""
    said = plain(text)
    if len(said) != len(text) or len(said) > LONGEST or not (match := _CLASH.search(said)):
        return text
    return f"{text[: match.start()]}no {text[match.start('what') : match.end('what')]}{text[match.end() :]}"
