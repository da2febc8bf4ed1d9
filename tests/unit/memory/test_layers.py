"""What the net that learns says of words, and what NumPy reads from what it wrote."""

import numpy as np
import pytest

from bot.settings import ModelSettings
from bot.understanding.tagger.tagging import Tagger, tokens_of
from memory.models.layers import Layers

torch = pytest.importorskip("torch", reason="torch is of the extra `train`, which learns")


@pytest.mark.parametrize("text", ["the dog in it made me cry, is the second one sad?", "想看一部轻松的喜剧", "ok"])
def test_numpy_reads_words_as_the_net_did_that_learned_them(text: str) -> None:
    from benchmarks.messages import Marked
    from benchmarks.tagger import example, model_weights, whole_texts
    from benchmarks.tagger_net import Batch, Net

    torch.manual_seed(1)
    net = Net(model_weights(), 2).eval()
    with torch.no_grad():
        for each in net.parameters():
            each.add_(0.02 * torch.randn_like(each))  # as if it had learned
    marked = Marked(text=text, language="en", context="deck", spans=((0, len(text), 0),), names=())
    told = Batch.of([example(marked, whole_texts())], 0.0, np.random.default_rng(1))
    learned = net.scores(told)[0].detach().numpy()

    model = ModelSettings()
    data = {name: array.astype(np.float32) for name, array in net.arrays().items()}
    own = {name: data.pop(name) for name in ("weights", "inside", "across", "first", "head", "contexts")}
    tagger = Tagger(states=Layers.load(model.name, sha256=model.sha256, changes=data), **own)
    read = tagger._scored(text, tokens_of(text), "deck")

    assert learned.std() > 0.1
    np.testing.assert_allclose(read, learned, atol=0.08)  # features below 0.01 are left out
