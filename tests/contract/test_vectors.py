"""What the Vectors port promises: the fake, Chroma in the process, and Chroma as a server on loopback."""

import asyncio
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import numpy as np
import pytest

from bot.errors import VectorsNotReady, VectorsUnavailable
from bot.ports import Floats, Vectors
from bot.titles import TitleId
from memory import vectors as vectors_module
from memory.vectors import PREFIX, ChromaVectors, fingerprint
from tests.fakes import DIMENSION, FakeVectors

Chroma = Callable[..., ChromaVectors]
"""Chroma by the name of a collection; the same store every time."""


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a Chroma server of our own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url, folder = f"http://127.0.0.1:{port}", tmp_path_factory.mktemp("server")
    command = [Path(sys.executable).parent / "chroma", "run", "--path", folder, "--host", "127.0.0.1"]
    environment = os.environ | {"ANONYMIZED_TELEMETRY": "False", "CHROMA_ANONYMIZED_TELEMETRY": "False"}
    with (folder / "log").open("w") as log:
        process = subprocess.Popen([*command, "--port", str(port)], env=environment, stdout=log, stderr=log)
    try:
        for _ in range(200):
            try:
                urlopen(f"{url}/api/v2/heartbeat", timeout=1).close()
                break
            except (URLError, OSError):
                assert process.poll() is None, (folder / "log").read_text()
                time.sleep(0.1)
        yield url
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture
def chroma_of(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], Chroma]:
    """`chroma_of("embedded")` or `chroma_of("server")`, empty."""

    def of(kind: str) -> Chroma:
        url = request.getfixturevalue("server") if kind == "server" else ""
        if url:
            client = vectors_module._connect(url, tmp_path)
            for collection in client.list_collections():
                client.delete_collection(collection.name)
        return lambda name="one": ChromaVectors(url=url, folder=tmp_path / "chroma", name=name, patience=60)

    return of


@pytest.fixture(params=["embedded", "server"])
def chroma(request: pytest.FixtureRequest, chroma_of: Callable[[str], Chroma]) -> Chroma:
    return chroma_of(request.param)


def ids(count: int, first: int = 0) -> list[TitleId]:
    return [TitleId(f"tmdb:movie:{n}") for n in range(first, first + count)]


def some_vectors(count: int, seed: int = 7) -> Floats:
    """Unit vectors, float32 [count, 384], the same for the same seed."""
    found = np.random.default_rng(seed).normal(size=(count, DIMENSION)).astype(np.float32)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def nobody(count: int) -> None:
    """Progress that nobody watches."""


async def held(chroma: ChromaVectors, count: int) -> list[TitleId]:
    return sorted(title for title, _ in await chroma.nearest(some_vectors(1)[0], count))


class TestEveryVectors:
    @pytest.fixture(params=["fake", "embedded", "server"])
    async def vectors(self, request: pytest.FixtureRequest, chroma_of: Callable[[str], Chroma]) -> Vectors:
        if request.param == "fake":
            return FakeVectors(dict(zip(ids(300), some_vectors(300), strict=True)))
        chroma = chroma_of(request.param)()
        await chroma.sync(ids(300), ["mark"] * 300, some_vectors(300), nobody)
        return chroma

    async def test_the_nearest_come_first_with_their_cosine(self, vectors: Vectors) -> None:
        query = some_vectors(1, seed=8)[0]
        cosines = some_vectors(300) @ query
        found = await vectors.nearest(query, 20)
        assert [title for title, _ in found] == [ids(300)[row] for row in np.argsort(-cosines)[:20]]
        assert [cosine for _, cosine in found] == pytest.approx(np.sort(cosines)[::-1][:20], abs=1e-4)

    async def test_a_title_is_nearest_to_itself(self, vectors: Vectors) -> None:
        (found,) = await vectors.nearest(some_vectors(300)[123], 1)
        assert found == (ids(300)[123], pytest.approx(1.0, abs=1e-5))

    async def test_what_is_asked_side_by_side_is_told_apart(self, vectors: Vectors) -> None:
        asked = [5, 200, 77, 5]
        found = await asyncio.gather(*(vectors.nearest(some_vectors(300)[row], 3) for row in asked))
        assert [near[0][0] for near in found] == [ids(300)[row] for row in asked]
        assert [len(near) for near in found] == [3] * 4

    async def test_asking_for_more_than_there_are_gives_all(self, vectors: Vectors) -> None:
        assert len(await vectors.nearest(some_vectors(1)[0], 1000)) == 300


class TestChroma:
    async def test_an_empty_store_finds_nothing(self, chroma: Chroma) -> None:
        assert await chroma().nearest(some_vectors(1)[0], 10) == []
        assert await chroma().count() == 0

    async def test_what_is_asked_side_by_side_is_one_question(
        self, chroma: Chroma, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store, questions = chroma(), list[int]()
        await store.sync(ids(50), ["a"] * 50, some_vectors(50), nobody)
        answered = store._nearest
        monkeypatch.setattr(store, "_nearest", lambda asked, k: questions.append(len(asked)) or answered(asked, k))
        await asyncio.gather(*(store.nearest(vector, 2) for vector in some_vectors(4)))
        assert questions == [4]

    async def test_sync_writes_once_and_only_what_changed(self, chroma: Chroma) -> None:
        store, told = chroma(), []
        marks, vectors = ["a"] * 50, some_vectors(50)
        assert await store.sync(ids(50), marks, vectors, told.append) == 50
        assert await store.sync(ids(50), marks, vectors, told.append) == 0
        marks[3], vectors[3] = "b", some_vectors(1, seed=9)[0]
        assert await store.sync(ids(50), marks, vectors, told.append) == 1
        assert told == [50, 1]
        assert (await store.nearest(vectors[3], 1))[0] == (ids(50)[3], pytest.approx(1.0, abs=1e-5))

    async def test_sync_takes_away_what_is_gone(self, chroma: Chroma) -> None:
        store = chroma()
        await store.sync(ids(50), ["a"] * 50, some_vectors(50), nobody)
        assert await store.sync(ids(20), ["a"] * 20, some_vectors(20), nobody) == 0
        assert await store.count() == 20
        assert await held(store, 50) == sorted(ids(20))

    async def test_sync_of_nothing_empties_the_store(self, chroma: Chroma) -> None:
        store = chroma()
        await store.sync(ids(5), ["a"] * 5, some_vectors(5), nobody)
        assert await store.sync([], [], some_vectors(0), nobody) == 0
        assert await store.count() == 0

    async def test_a_sync_that_was_cut_off_goes_on_where_it_stopped(
        self, chroma: Chroma, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(vectors_module, "ADD", 10)

        class Cut(Exception):
            pass

        def cut(count: int) -> None:
            raise Cut

        with pytest.raises(Cut):
            await chroma().sync(ids(50), ["a"] * 50, some_vectors(50), cut)
        assert await chroma().sync(ids(50), ["a"] * 50, some_vectors(50), nobody) == 40
        assert await held(chroma(), 60) == sorted(ids(50))

    async def test_what_was_synced_is_there_after_a_restart(self, chroma: Chroma) -> None:
        await chroma().sync(ids(50), ["a"] * 50, some_vectors(50), nobody)
        assert await chroma().count() == 50
        assert await chroma().sync(ids(50), ["a"] * 50, some_vectors(50), nobody) == 0

    async def test_another_models_collection_stays_until_the_new_one_is_whole(
        self, chroma: Chroma, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(vectors_module, "ADD", 10)
        old, new = chroma("old"), chroma("new")
        await old.sync(ids(30), ["a"] * 30, some_vectors(30), nobody)
        seen: list[set[str]] = []

        def look(count: int) -> None:
            client = new._client
            assert client
            seen.append({collection.name for collection in client.list_collections()})

        await new.sync(ids(30), ["a"] * 30, some_vectors(30, seed=9), look)
        assert [old._name in names for names in seen] == [True, True, True]
        assert new._client
        assert [c.name for c in new._client.list_collections() if c.name.startswith(PREFIX)] == [new._name]

    async def test_a_collection_that_vanished_is_made_again(self, chroma: Chroma) -> None:
        store = chroma()
        await store.sync(ids(5), ["a"] * 5, some_vectors(5), nobody)
        assert store._client
        store._client.delete_collection(store._name)
        with pytest.raises(VectorsUnavailable):
            await store.nearest(some_vectors(1)[0], 5)
        assert await store.nearest(some_vectors(1)[0], 5) == []
        assert await store.sync(ids(5), ["a"] * 5, some_vectors(5), nobody) == 5

    async def test_a_vector_of_another_length_is_no_crash(self, chroma: Chroma) -> None:
        store = chroma()
        await store.sync(ids(5), ["a"] * 5, some_vectors(5), nobody)
        with pytest.raises(VectorsUnavailable):
            await store.nearest(np.ones(7, dtype=np.float32), 5)
        assert len(await store.nearest(some_vectors(1)[0], 5)) == 5


def filled_elsewhere(folder: Path) -> None:
    """A store filled and written out by another process: in this one Chroma would know its files already."""
    script = (
        "import asyncio, sys, pathlib\n"
        "from memory import vectors as module\n"
        "from tests.contract.test_vectors import ids, some_vectors, nobody\n"
        "store = module.ChromaVectors(url='', folder=pathlib.Path(sys.argv[1]), name='one')\n"
        "asyncio.run(store.sync(ids(200), ['a'] * 200, some_vectors(200), nobody))\n"
    )
    house = Path(__file__).parents[2]
    environment = os.environ | {"PYTHONPATH": str(house)}
    subprocess.run([sys.executable, "-c", script, str(folder)], check=True, cwd=house, env=environment)


class TestAStoreThatIsBroken:
    """Never another exception than VectorsUnavailable, and never a long wait: the arrays in memory answer then."""

    async def fails(self, store: ChromaVectors) -> VectorsUnavailable:
        with pytest.raises(VectorsUnavailable) as caught:
            await store.nearest(some_vectors(1)[0], 5)
        with pytest.raises(VectorsUnavailable):
            await store.sync(ids(5), ["a"] * 5, some_vectors(5), nobody)
        with pytest.raises(VectorsUnavailable):
            await store.count()
        return caught.value

    async def test_no_server_at_the_address(self, tmp_path: Path) -> None:
        error = await self.fails(ChromaVectors(url="http://127.0.0.1:9", folder=tmp_path, name="one"))
        assert "http://127.0.0.1:9" in str(error)
        assert "USHER_CHROMA_URL" in str(error)

    async def test_an_address_that_is_none(self, tmp_path: Path) -> None:
        await self.fails(ChromaVectors(url="http://127.0.0.1:notaport", folder=tmp_path, name="one"))

    async def test_a_server_that_never_answers_costs_one_turn_a_moment_and_the_next_nothing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with socket.create_server(("127.0.0.1", 0)) as silent:
            url = f"http://127.0.0.1:{silent.getsockname()[1]}"
            store = ChromaVectors(url=url, folder=tmp_path, name="one", patience=0.05)
            with pytest.raises(VectorsNotReady, match="late"):
                await store.nearest(some_vectors(1)[0], 5)
            late = store._late
            with pytest.raises(VectorsNotReady):
                await store.nearest(some_vectors(1)[0], 5)
            assert store._late is late, "nothing more was asked"
            monkeypatch.setattr(vectors_module, "LOST", 0.0)
            with pytest.raises(VectorsNotReady):
                await store.nearest(some_vectors(1)[0], 5)
            assert store._late is not late, "after a while it was connected to anew"
        store._worker.shutdown(wait=False, cancel_futures=True)

    async def test_a_store_that_still_loads_is_used_when_it_is_there(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        await ChromaVectors(url="", folder=tmp_path, name="one").sync(ids(5), ["a"] * 5, some_vectors(5), nobody)
        gate, connect = threading.Event(), vectors_module._connect
        monkeypatch.setattr(vectors_module, "_connect", lambda *given: gate.wait(30) and connect(*given))
        store = ChromaVectors(url="", folder=tmp_path, name="one", patience=60)
        warming = asyncio.create_task(store.warm(DIMENSION))
        await asyncio.sleep(0)
        for _ in range(2):
            with pytest.raises(VectorsNotReady):
                await store.nearest(some_vectors(1)[0], 5)
        gate.set()
        await warming
        assert len(await store.nearest(some_vectors(1)[0], 5)) == 5

    async def test_a_start_finds_the_index_written(self, tmp_path: Path) -> None:
        """What isn't written is indexed again at every start, two seconds for a starter."""
        filled_elsewhere(tmp_path)
        assert [path for path in tmp_path.glob("*/*") if path.is_file()]

    async def test_a_folder_that_cannot_be_made(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        await self.fails(ChromaVectors(url="", folder=tmp_path / "file" / "chroma", name="one"))

    async def test_a_corrupt_database_file(self, tmp_path: Path) -> None:
        (tmp_path / "chroma.sqlite3").write_bytes(b"this is no database" * 500)
        await self.fails(ChromaVectors(url="", folder=tmp_path, name="one"))

    async def test_index_files_that_were_torn(self, tmp_path: Path) -> None:
        filled_elsewhere(tmp_path)
        torn = [path for path in tmp_path.glob("*/*") if path.is_file()]
        assert torn
        for path in torn:
            path.write_bytes(b"\xff" * 100)
        store = ChromaVectors(url="", folder=tmp_path, name="one")
        try:
            await store.nearest(some_vectors(1)[0], 5)
        except VectorsUnavailable as error:
            assert str(tmp_path) in str(error)

    async def test_a_panic_of_chromas_rust_part(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        class PanicException(BaseException):
            """As pyo3 has it."""

        def panic(*_: object) -> None:
            raise PanicException

        monkeypatch.setattr(vectors_module, "_connect", panic)
        error = await self.fails(ChromaVectors(url="", folder=tmp_path, name="one"))
        assert "PanicException" in str(error)


def test_a_collection_is_named_after_model_dimension_and_template() -> None:
    names = {fingerprint(*given) for given in [("a", 384, "1"), ("b", 384, "1"), ("a", 768, "1"), ("a", 384, "2")]}
    assert len(names) == 4
    assert fingerprint("a", 384, "1") in names
