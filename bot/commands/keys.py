"""`keys`: the keys that programs ask with: made, shown once, listed, revoked."""

from collections.abc import Sequence

from adapters.web.api.callers import digest_of, new_key
from bot.errors import BadRequest, KeyExists, NoSuchKey
from bot.visits import SCOPES
from bot.wiring.house import House
from memory.web import SqlApiKeys

LONGEST = 60


async def add(house: House, name: str, scopes: Sequence[str]) -> None:
    """Make a key and print it; it can't be shown again."""
    if unknown := [scope for scope in scopes if scope not in SCOPES]:
        raise BadRequest(reason=f"There is no scope {unknown[0]!r}; there are {', '.join(SCOPES)}.")
    if not 0 < len(name.strip()) <= LONGEST:
        raise BadRequest(reason=f"A key's name has 1 to {LONGEST} characters.")
    key = new_key()
    if not await SqlApiKeys(house.database).add(name.strip(), digest_of(key), scopes, house.clock.now()):
        raise KeyExists(name=name)
    print(key)


async def revoke(house: House, name: str) -> None:
    if not await SqlApiKeys(house.database).revoke(name, house.clock.now()):
        raise NoSuchKey(name=name)


async def show(house: House) -> None:
    """One line a key."""
    for key in await SqlApiKeys(house.database).all():
        state = f"revoked {key.revoked_at:%Y-%m-%d}" if key.revoked_at else "open"
        print(f"{key.name}: {', '.join(sorted(key.scopes))}; made {key.created_at:%Y-%m-%d}, {state}")
