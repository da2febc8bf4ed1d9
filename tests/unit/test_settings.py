"""Settings: defaults, file, environment; what is wrong is named."""

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Settings, load, secret_key


def a_file(folder: Path, text: str) -> Path:
    path = folder / "config.yaml"
    path.write_text(text)
    return path


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load(environment={}) == Settings()


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    path = a_file(tmp_path, "web: {port: 1234, host: 0.0.0.0}")
    found = load(path, {"USHER_WEB_PORT": "4321"})
    assert (found.web.port, found.web.host) == (4321, "0.0.0.0")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("weather: {sunny: 1}", "'weather'"),
        ("web: {prot: 1}", "'web.prot'"),
        ("web: {port: lots}", "web.port"),
        ("web: {port: 99999}", "web.port"),
        ("recommend: {weights: {text: -1}}", "recommend.weights.text"),
        ("secrets: {telegram_token: x}", "environment"),
        ("- a\n- b", "sections"),
        ("web: [", "flow"),
        ("\x00", "config.yaml"),
    ],
)
def test_a_wrong_key_or_value_is_refused_by_name(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(SettingsError, match=named):
        load(a_file(tmp_path, text), {})


def test_a_file_that_is_asked_for_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such file"):
        load(tmp_path / "missing.yaml", {})


def test_secrets_come_from_the_environment_and_are_never_printed(tmp_path: Path) -> None:
    found = load(a_file(tmp_path, ""), {"TELEGRAM_TOKEN": "123:abc"})
    assert found.secrets.telegram_token == "123:abc"
    assert "123:abc" not in repr(found)


def test_the_shipped_config_is_valid() -> None:
    assert load(Path(__file__).parents[2] / "config.yaml", {}) == Settings()


def test_the_secret_key_is_made_once_and_kept(tmp_path: Path) -> None:
    settings = load(a_file(tmp_path, ""), {"USHER_DATA_DIR": str(tmp_path / "data")})
    key = secret_key(settings)
    assert len(key) >= 32
    assert secret_key(settings) == key
    assert (tmp_path / "data" / "secret.key").stat().st_mode & 0o077 == 0


def test_a_process_opens_the_doors_that_are_left_to_it() -> None:
    chosen = load(environment={"USHER_DOORS": "web, telegram", "USHER_SHARE": "3"}).work
    assert chosen.doors == ("web", "telegram") and chosen.share == 3
    assert load(environment={}).work.doors == ()
    with pytest.raises(SettingsError, match="doors"):
        load(environment={"USHER_DOORS": "fax"})
