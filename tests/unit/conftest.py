"""The starter catalogue as arrays, once for all unit tests."""

import pytest

from bot.recommend.arrays import TitleArrays
from bot.taste.traits import TraitModel
from memory.sources.starter import TRAIT_MODEL, read_starter, starter_vectors
from tests.fakes import columns_of


@pytest.fixture(scope="session")
def arrays() -> TitleArrays:
    shipped = starter_vectors()
    vectors = dict(zip(shipped.ids, shipped.vectors, strict=True))
    return TitleArrays.of(columns_of(read_starter(), vectors), TraitModel.load(TRAIT_MODEL))
