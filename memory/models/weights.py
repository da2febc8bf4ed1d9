"""Where the embedding model's weights are, and whether they are the expected ones."""

import hashlib
import importlib.util
from pathlib import Path

from bot.errors import ModelMissing, ModelUntrusted

WEIGHTS = "model.safetensors"


def locate(name: str) -> Path | None:
    """The folder of `package:NAME` or of a path; None for a hub name. Raises ModelMissing."""
    if name.startswith("package:"):
        try:
            spec = importlib.util.find_spec(name.removeprefix("package:"))
        except (ImportError, ValueError):
            spec = None
        roots = [Path(root) for root in (spec.submodule_search_locations or ())] if spec else []
        for root in roots:
            for weights in sorted(root.rglob(WEIGHTS)):
                return weights.parent
        raise ModelMissing(name=name)
    path = Path(name).expanduser()
    return path if path.is_dir() else None


def downloaded(name: str) -> Path:
    """The weights of a hub name, fetched if need be; raises ModelMissing."""
    from huggingface_hub import hf_hub_download

    try:
        return Path(hf_hub_download(name, WEIGHTS))
    except (OSError, ValueError) as error:
        raise ModelMissing(name=name) from error


def digest_of(file: Path) -> str:
    """The sha256 of a file, in hexadecimal; raises OSError."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def check(weights: Path, sha256: str) -> None:
    """Raises ModelUntrusted when the weights are not the expected ones, ModelMissing when there are none."""
    try:
        found = digest_of(weights)
    except OSError:
        raise ModelMissing(name=str(weights)) from None
    if found != sha256:
        raise ModelUntrusted(path=weights, found=found, wanted=sha256)
