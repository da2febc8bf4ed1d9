"""Files that show or sound: nobody exports ratings as a picture."""

_SHOWN = {"image": "photo", "video": "video", "audio": "voice"}


def shown_by(kind: str | None) -> str:
    """What a file is to those who look at it, by its media type: photo, video, voice; empty for any other."""
    return _SHOWN.get((kind or "").partition("/")[0], "")
