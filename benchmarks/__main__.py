"""`python -m benchmarks [--short] [NAME …]`: each benchmark's table; exit 1 when a target is missed."""

import argparse
import importlib
import subprocess
import sys
import time

from benchmarks.catalogue import SHARED
from bot import observe

ALL = (
    "turns",
    "promptness",
    "portions",
    "start",
    "memory",
    "million",
    "telegram_turns",
    "discord_turns",
    "load",
    "web",
    "browser",
    "ingest",
    "companion",
    "kills",
    "asking",
    "fortnight",
    "vectors",
    "traits",
    "concepts",
    "understanding",
    "conditions",
    "clauses",
    "passing",
    "evenings",
    "table",
    "messages",
    "wishes",
    "speed",
    "quality",
    "confidence",
)
_LONG = ("speed", "quality", "confidence", "million", "load", "kills", "asking")
SHORT = tuple(name for name in ALL if name not in _LONG)
"""What `--short` runs by itself; the others need the whole catalogue embedded, servers, or minutes."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--short", action="store_true", help="small samples: minutes become seconds")
    parser.add_argument("names", nargs="*", choices=[*ALL, []], help=f"which ones [default: {' '.join(ALL)}]")
    given = parser.parse_args()
    if not SHARED.exists():
        print(f"benchmarks need the shared data at {SHARED}, which is not here", file=sys.stderr)
        return 0
    observe.configure("error", json_lines=False)
    if len(given.names) == 1:
        return 0 if importlib.import_module(f"benchmarks.{given.names[0]}").main(given.short) else 1
    short = ["--short"] if given.short else []
    missed = []
    for name in given.names or (SHORT if given.short else ALL):
        print(f"\n== {name} ==", flush=True)
        began = time.monotonic()
        if subprocess.run([sys.executable, "-m", "benchmarks", *short, name], check=False).returncode:  # each alone
            missed.append(name)
        print(f"{name} took {time.monotonic() - began:.0f} s", flush=True)
    print(f"\ntargets missed: {', '.join(missed) or 'none'}")
    return 1 if missed and not given.short else 0


if __name__ == "__main__":
    sys.exit(main())
