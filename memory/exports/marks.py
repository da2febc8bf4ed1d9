"""Marks at the head of a table's file: its encoding, and what Excel is told of its delimiter."""

import codecs
import re

SEP = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
"""A first line that names the delimiter."""
_BOMS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def encoding_of(head: bytes) -> str:
    """What a file's first bytes say, else UTF-8."""
    return next((name for mark, name in _BOMS.items() if head.startswith(mark)), "utf-8-sig")
