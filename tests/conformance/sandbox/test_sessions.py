"""The same attacks from within the bundled python and shell plugins, whose sessions run what a model has written."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Callable

import pytest

from agentkit.sandbox import Policy, Worker, load_manifest
from agentkit.toolbox.find import plugin_folder
from agentkit.types import ToolCall, ToolLimits

from .known import reason_for
from .machines import BARE
from .probe import Probe, probes
from .scene import Scene

pytestmark = pytest.mark.anyio
# In a session the process above is the plugin's own worker, and so are descriptors and variables.
OWN = {"inherited_descriptors", "environment_secrets", "limit_parent", "slow_parent_down"}
# What needs other grants, or ends its worker, is for the suite.
CHOSEN = [
    probe
    for probe in probes()
    if not (probe.alone or probe.must_work or probe.name in OWN) and probe.grant <= {"subprocess"}
]


def in_python(probe: Probe, scene: str) -> ToolCall:
    """Return a call of the python plugin that runs a probe, in a session that all share."""
    code = f"import os\nos.environ['SCENE'] = {scene!r}\n{probe.source}"
    return ToolCall(id="1", name="run_python", arguments={"code": code, "session": "one"})


def in_shell(probe: Probe, scene: str) -> ToolCall:
    """Return a call of the shell plugin that runs a probe, in a session that all share."""
    command = f"SCENE={shlex.quote(scene)} {sys.executable} - <<'PROBE'\n{probe.source}\nPROBE"
    return ToolCall(id="1", name="run_command", arguments={"command": command, "session": "one"})


@pytest.mark.parametrize(("name", "make"), [("python", in_python), ("shell", in_shell)])
async def test_sessions_are_contained(name: str, make: Callable[[Probe, str], ToolCall], scene: Scene) -> None:
    folder = plugin_folder(name)
    policy = Policy.of(load_manifest(folder).permissions, ToolLimits(seconds=20), scene.workspace)
    # Started beside a neighbour that is not there: its number is nobody's.
    names = {**scene.names, "neighbour": 2**22, "neighbour_file": "/tmp/hidden", "limits": {}, "walls": True}
    names["plugin"] = str(folder)
    wrong = {}
    async with Worker(folder, policy, scene.workspace) as worker:
        for probe in CHOSEN:
            result = await worker.call(make(probe, json.dumps(names)))
            said = result.output.strip().splitlines()[-1:]
            if said != ["CONTAINED"] and not reason_for(probe.name, BARE):
                wrong[probe.name] = result.output[-300:]
    assert not wrong
    assert not scene.harm()
    assert len(CHOSEN) > 60
