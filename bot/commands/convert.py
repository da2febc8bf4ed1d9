"""`convert`: the embedding model made ready for onnxruntime, which answers people's words without torch."""

from pathlib import Path

from bot.commands.opening import errors, fail, read_settings
from bot.errors import UsherError
from memory.documents import document
from memory.models.convert import convert
from memory.sources.starter import read_starter

COMPARED = 250
"""Titles of the starter whose documents and names, twice as many texts, are compared to the reference."""
LONGEST = 500
"""Characters of a document that are compared: about a hundred tokens."""


def convert_model(config: Path | None) -> None:
    """Convert the model of the settings where that is not done yet, and say where it lies."""
    model = read_settings(config).model
    try:
        folder = convert(model.name, sha256=model.sha256, dimension=model.dimension, texts=texts())
    except UsherError as error:
        fail(error)
    errors.print(f"Converted model: {folder}", soft_wrap=True)


def texts() -> list[str]:
    """What is compared: long texts and short ones, in many languages' names."""
    titles = list(read_starter())
    chosen = titles[:: max(1, len(titles) // COMPARED)][:COMPARED]
    return [text for title in chosen for text in (document(title)[:LONGEST], title.original_title or title.title)]
