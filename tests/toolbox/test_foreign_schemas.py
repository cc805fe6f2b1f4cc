"""Schemas of strangers' plugins are used in this process, so they must do no harm in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from agentkit import grant
from agentkit.errors import PluginError
from agentkit.toolbox import Toolbox

pytestmark = pytest.mark.anyio


def declared(folder: Path, parameters: dict[str, Any]) -> Path:
    folder.mkdir()
    (folder / "plugin.py").touch()
    tool = {"name": "odd", "parameters": parameters}
    (folder / "plugin.yaml").write_text(json.dumps({"name": "odd", "tools": [tool]}))
    return folder


async def test_a_pattern_is_told_and_not_run(tmp_path: Path) -> None:
    slow = {"type": "object", "properties": {"x": {"type": "string", "pattern": "^(a+)+$"}}}
    async with Toolbox([grant(declared(tmp_path / "odd", slow))], tmp_path) as box:
        (spec,) = box.specs
        assert "pattern" not in spec.parameters["properties"]["x"]
        assert "(a+)+" in spec.parameters["properties"]["x"]["description"]


@pytest.mark.parametrize(
    "parameters",
    [{"$ref": "http://127.0.0.1:9/schema"}, {"type": "array"}, {"type": "no such type"}],
    ids=["elsewhere", "no object", "no schema"],
)
async def test_what_cannot_be_used_is_named(tmp_path: Path, parameters: dict[str, Any]) -> None:
    with pytest.raises(PluginError, match="tool odd"):
        async with Toolbox([grant(declared(tmp_path / "odd", parameters))], tmp_path):
            pass
