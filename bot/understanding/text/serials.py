"""Words for a kind of story that say that it is a series: "Krimiserie", "serie de época", "谍战剧"."""

import re

_SERIAL = re.compile(r"(?<!mord)(?<!en )serie[ns]?\b|сериал|(?<![喜悲歌舞乐戏默闹])剧$")
_SERIES = "series"


def as_series(meaning: str, words: str) -> str:
    """What words (without accents) mean in English, as a series where they say so and the meaning doesn't yet."""
    return f"{meaning} {_SERIES}" if _SERIAL.search(words) and _SERIES not in meaning else meaning
