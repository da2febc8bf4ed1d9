"""Messages are cut by the model that the tagger was learned with; without it the rules hear alone."""

from dataclasses import replace

from bot.settings import ModelSettings
from bot.wiring.cutting import Cutting

LEARNED_WITH = ModelSettings()


async def test_a_message_is_cut_whatever_model_a_host_embeds_by() -> None:
    (stretch,) = await Cutting()("something funny please", "start")
    assert stretch.label == "wish"


async def test_other_weights_cut_nothing_and_fail_nothing() -> None:
    for model in (replace(LEARNED_WITH, sha256="0" * 64), replace(LEARNED_WITH, name="package:nobody_has_this")):
        assert await Cutting(model)("something funny please", "start") == ()
