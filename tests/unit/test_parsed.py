"""A YAML file that ships is parsed once, and anew as soon as it changed."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import bot
from bot.parsed import shipped_yaml


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    path = tmp_path / "words.yaml"
    path.write_text("language: no\nhours: {1: [one, eins]}\n")
    return path


def copies(file: Path) -> list[str]:
    return sorted(path.name for path in (file.parent / "__pycache__").iterdir())


def test_what_was_parsed_is_read_again_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = {strings: shipped_yaml(file, strings=strings) for strings in (False, True)}
    assert parsed[False] == {"language": False, "hours": {1: ["one", "eins"]}}
    assert parsed[True] == {"language": "no", "hours": {"1": ["one", "eins"]}}
    monkeypatch.delattr("yaml.load")
    assert {strings: shipped_yaml(file, strings=strings) for strings in (False, True)} == parsed
    assert copies(file) == ["words.yaml.strings.msgpack", "words.yaml.values.msgpack"]


def test_a_file_that_changed_is_parsed_anew(file: Path) -> None:
    shipped_yaml(file)
    file.write_text("language: yes\nhours: {1: [one, eins]}\n")
    os.utime(file, ns=(1, 1))
    assert shipped_yaml(file)["language"] is True
    assert shipped_yaml(file)["language"] is True


@pytest.mark.parametrize("damage", [b"", b"\x92", b"\xc1", b"\x93\x01\x02\x03", b"\x01"])
def test_a_copy_that_is_not_whole_is_made_anew(file: Path, damage: bytes) -> None:
    before = shipped_yaml(file)
    (copy,) = (file.parent / "__pycache__").iterdir()
    copy.write_bytes(damage)
    assert shipped_yaml(file) == before
    assert copy.read_bytes() != damage


def test_where_python_keeps_nothing_nothing_is_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    shipped_yaml(file)
    assert not (file.parent / "__pycache__").exists()


def test_a_file_that_is_no_yaml_is_an_error(file: Path) -> None:
    file.write_text("a: [")
    with pytest.raises(yaml.YAMLError):
        shipped_yaml(file)


def _twice(node: yaml.Node | None, at: str) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        keys = [key.value for key, _ in node.value]
        yield from (f"{at}: {key}" for key, count in Counter(map(str, keys)).items() if count > 1)
        for key, value in zip(keys, (value for _, value in node.value), strict=True):
            yield from _twice(value, f"{at}: {key}")
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _twice(value, at)


def test_no_entry_stands_in_a_file_twice() -> None:
    """YAML's loader keeps the last of two entries of one name and says nothing of the first."""
    paths = sorted(Path(bot.__file__).parent.rglob("*.yaml"))
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    assert paths
    assert [each for path in paths for each in _twice(yaml.compose(path.read_text("utf-8"), loader), path.name)] == []
