"""Countries as dumps name them, by their ISO 3166 codes."""

from functools import cache

from babel import Locale

_OTHERS = {
    "united states of america": "US", "usa": "US", "u.s.a.": "US", "us": "US", "america": "US", "uk": "GB",
    "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB",
    "soviet union": "SU", "ussr": "SU", "yugoslavia": "YU", "serbia and montenegro": "YU", "czechoslovakia": "XC",
    "east germany": "XG", "west germany": "DE", "czech republic": "CZ", "korea": "KR", "republic of korea": "KR",
    "democratic people's republic of korea": "KP", "hong kong": "HK", "macao": "MO", "macau": "MO", "burma": "MM",
    "russian federation": "RU", "viet nam": "VN", "holland": "NL", "the netherlands": "NL", "turkey": "TR",
    "ivory coast": "CI", "cote d'ivoire": "CI", "palestine": "PS", "palestinian territory": "PS",
    "bosnia and herzegovina": "BA", "macedonia": "MK", "swaziland": "SZ", "cape verde": "CV", "congo": "CG",
    "democratic republic of the congo": "CD", "lao people's democratic republic": "LA", "syrian arab republic": "SY",
    "libyan arab jamahiriya": "LY", "iran, islamic republic of": "IR", "trinidad and tobago": "TT", "myanmar": "MM",
    "antigua and barbuda": "AG", "st. lucia": "LC", "brunei darussalam": "BN", "holy see": "VA", "reunion": "RE",
}  # fmt: skip
"""Names that are no longer, or never were, what the language data calls a country; TMDB's codes of old ones."""


def country_code(name: str) -> str | None:
    """`United Kingdom` -> `GB`; two letters that are a code stay; None for what is no country."""
    text = " ".join(name.split())
    if len(text) == 2 and text.isascii() and text.isalpha() and text.upper() not in ("UK",):
        return text.upper()
    return _codes().get(text.casefold())


@cache
def _codes() -> dict[str, str]:
    """The English names, and those of the other languages that Usher speaks, for dumps in them."""
    found: dict[str, str] = {}
    for tongue in ("zh", "ru", "es", "fr", "de", "en"):
        names = Locale.parse(tongue).territories
        found |= {str(name).casefold(): str(code) for code, name in names.items() if len(code) == 2 and code.isalpha()}
    return found | _OTHERS
