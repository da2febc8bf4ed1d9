"""An IMDb export in an archive: the CSV of somebody's ratings (1 to 10), of their watchlist, or of a list."""

from pathlib import PurePosixPath


def wanted(path: PurePosixPath) -> bool:
    return path.suffix.lower() == ".csv" and len(path.parts) == 1
