"""What the model is trained on is what the tools say at run time."""

from __future__ import annotations

import json

import pytest
from agentkit_training.specs import PATH, told


@pytest.mark.asyncio
async def test_the_specs_trained_on_are_the_tools_own() -> None:
    assert json.loads(PATH.read_text("utf-8")) == await told(), "run python -m agentkit_training.specs"
