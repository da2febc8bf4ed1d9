"""Walk through Usher as people do, by hand: the real doors of one house, at stand-ins of their platforms.

`python -m tests.walk serve FOLDER` keeps the doors open, with FOLDER for what they keep.
`python -m tests.walk FOLDER PLACE WHO DO [WHAT ...]` does one thing there and prints what that person sees then;
without DO it says what can be done. PLACE is `talk`, `telegram` or `discord`; WHO is any name, of a new person where it
is new. `anna@friends` is Anna in the group or server "friends", `anna` Anna alone with Usher.
"""

import asyncio
import json
import shlex
import sys
from pathlib import Path

SOCKET = "walk.sock"


async def _ask(folder: Path, words: list[str]) -> str:
    reader, writer = await asyncio.open_unix_connection(str(folder / SOCKET))
    writer.write(json.dumps(words).encode() + b"\n")
    await writer.drain()
    return (await reader.read()).decode()


def main(words: list[str]) -> int:
    match words:
        case ["serve", folder]:
            from tests.walk.serving import serve

            asyncio.run(serve(Path(folder), Path(folder) / SOCKET))
        case [folder, *rest] if rest:
            print(asyncio.run(_ask(Path(folder), rest)))
        case [folder]:
            for line in filter(str.strip, sys.stdin):
                print(f"> {line.strip()}\n{asyncio.run(_ask(Path(folder), shlex.split(line)))}")
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
