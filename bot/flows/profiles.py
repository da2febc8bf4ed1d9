"""The profiles of a person: each its own taste. List them, switch, make one, drop one."""

from dataclasses import replace

from bot.dialogue import Command, Flow, Replies, Turn, rows
from bot.messages import Reply
from bot.persons import Profile, ProfileChosen, ProfileDropped, ProfileMade
from bot.scene.pin import LENGTH, digest, is_right, keypad, locked, paused
from bot.scene.ways_on import find_buttons

LONGEST_NAME = 24
MOST = 8
KIDS = "kids"
_FOR_KIDS = " for kids"


class Profiles:
    def flow(self) -> Flow:
        return Flow(
            name="profiles",
            verbs={
                "profile": Command(self.profile, offered=True, private=True, options=("profile",)),
                "pin": Command(self.pin, private=True),
            },
        )

    async def profile(self, turn: Turn) -> Replies:
        """`/profile` lists, `/profile new NAME` (or `NAME for kids`) makes, `/profile delete NAME` drops after asking,
        `/profile NAME` switches; buttons say the same with a number in place of the name."""
        words = " ".join(turn.action.args).split()
        verb, rest = (words[0].lower(), " ".join(words[1:])) if words else ("", "")
        if verb == "new" and rest:
            return (self._make(turn, rest),)
        if verb in ("delete", "erase") and locked(turn):
            return (keypad(turn, "leave", str(turn.memory.profiles[0].id)),)
        if verb in ("delete", "erase"):
            found = _find(turn, rest)
            return (self._drop(turn, found, sure=verb == "erase") if found else self._list(turn),)
        found = _find(turn, " ".join(words))
        return (self._choose(turn, found) if found else self._list(turn),)

    async def pin(self, turn: Turn) -> Replies:
        """`pin:set::12` and `pin:leave:7:12` take the figures one by one; `pin:off` takes the PIN away."""
        purpose, target, given = (turn.action.arg(n) for n in range(3))
        figures = given[:LENGTH] if given.isascii() and given.isdecimal() else ""
        if purpose == "leave":
            return (self._leave(turn, target, figures),)
        if locked(turn):  # from within a child's profile it can't be changed
            return (keypad(turn, "leave", str(turn.memory.profiles[0].id)),)
        if purpose == "off":
            turn.prefer(replace(turn.preferences, pin=None))
            return (Reply(text=turn.say("pin-gone"), buttons=(find_buttons(turn),), replaces=True),)
        if len(figures) < LENGTH:
            return (keypad(turn, "set", "", figures),)
        turn.prefer(replace(turn.preferences, pin=digest(figures)))
        return (Reply(text=turn.say("pin-kept"), buttons=(find_buttons(turn),), replaces=True),)

    def _leave(self, turn: Turn, target: str, figures: str) -> Reply:
        """To another profile, once the figures are right."""
        found = _find(turn, target)
        if not found or not locked(turn):
            return self._choose(turn, found) if found else self._list(turn)
        if paused(turn):
            return Reply(text=turn.say("pin-paused"), buttons=(find_buttons(turn),), replaces=True)
        if len(figures) < LENGTH:
            return keypad(turn, "leave", target, figures)
        if not is_right(turn, figures):
            return keypad(turn, "leave", target, note=turn.say("pin-wrong"))
        return self._choose(turn, found, let_out=True)

    def _list(self, turn: Turn) -> Reply:
        used, say = turn.person.profile, turn.say
        others = [p for p in turn.memory.profiles if p.id != used.id]
        buttons = [turn.button("profile-entry", "profile", p.id, name=p.name) for p in others]
        if not any(p.for_kids for p in turn.memory.profiles):
            buttons.append(turn.button("button-profile-kids", "profile", "new", KIDS))
        elif not used.for_kids:
            pinned = bool(turn.preferences.pin)
            buttons.append(turn.button("button-pin-off" if pinned else "button-pin", "pin", "off" if pinned else "set"))
        drop = [turn.button("button-profile-drop", "profile", "delete", p.id, name=p.name) for p in _droppable(turn)]
        text = say("profiles", name=used.name, others=say.several([p.name for p in others]), count=len(others))
        return Reply(text=text, buttons=(*rows(*buttons, wide=2), *rows(*drop, wide=2), find_buttons(turn)))

    def _choose(self, turn: Turn, profile: Profile, *, let_out: bool = False) -> Reply:
        """Another profile is in use; out of a child's that a PIN keeps only after the PIN."""
        if locked(turn) and not profile.for_kids and not let_out:
            return keypad(turn, "leave", str(profile.id))
        turn.conversation.clear()  # what lay on the table was for somebody else's eyes
        turn.changes.append(ProfileChosen(id=profile.id))
        return self._now(turn, profile.name, profile.for_kids)

    def _make(self, turn: Turn, wanted: str) -> Reply:
        for_kids = wanted.lower().endswith(_FOR_KIDS) or wanted.lower() == KIDS
        name = _clean(wanted[: -len(_FOR_KIDS)] if wanted.lower().endswith(_FOR_KIDS) else wanted)
        if found := _find(turn, name):
            return self._choose(turn, found)
        if not name or name.isdigit() or len(turn.memory.profiles) >= MOST:
            return Reply(text=turn.say("profile-refused", most=MOST), buttons=(find_buttons(turn),))
        if locked(turn) and not for_kids:
            return keypad(turn, "leave", str(turn.memory.profiles[0].id))
        turn.conversation.clear()
        turn.changes.append(ProfileMade(name=name, for_kids=for_kids))
        return self._now(turn, name, for_kids)

    def _drop(self, turn: Turn, profile: Profile, *, sure: bool) -> Reply:
        """What it learned can't be brought back, so it is asked once."""
        if profile not in _droppable(turn):
            return Reply(text=turn.say("profile-stays", name=profile.name), buttons=(find_buttons(turn),))
        if not sure:
            erase = turn.button("button-profile-erase", "profile", "erase", profile.id)
            keep = turn.button("button-keep", "profile")
            return Reply(text=turn.say("profile-drop-ask", name=profile.name), buttons=((erase, keep),))
        if profile == turn.person.profile:
            turn.conversation.clear()
        turn.changes.append(ProfileDropped(id=profile.id))
        text = turn.say("profile-dropped", name=profile.name)
        return Reply(text=text, buttons=(find_buttons(turn), (turn.button("button-profile", "profile"),)))

    def _now(self, turn: Turn, name: str, for_kids: bool) -> Reply:
        text = turn.say("profile-now-kids" if for_kids else "profile-now", name=name)
        return Reply(text=text, buttons=(find_buttons(turn), (turn.button("button-profile", "profile"),)))


def _droppable(turn: Turn) -> list[Profile]:
    """All but the first: someone always has one."""
    return [profile for profile in turn.memory.profiles if profile.id != turn.memory.profiles[0].id]


def _find(turn: Turn, text: str) -> Profile | None:
    """The profile of this name or number."""
    wanted = text.strip().casefold()
    return next((p for p in turn.memory.profiles if wanted in (str(p.id), p.name.casefold())), None)


def _clean(name: str) -> str:
    """A name that fits a button: printable, one space between words, LONGEST_NAME characters."""
    return " ".join("".join(c for c in name if c.isprintable()).split())[:LONGEST_NAME].strip()
