"""`agentkit tools new`: a plugin that works, to begin with."""

from __future__ import annotations

import re
from pathlib import Path

from agentkit.errors import ConfigError
from agentkit.toolbox.find import bundled_plugins

_MANIFEST = """\
name: {name}
version: 0.1.0
description: Count the lines of text files.
entry: {entry}
# What it may touch, once the user has granted it. Beside these: write, network: [host, "host:port"], subprocess: true.
permissions:
  read: [$workspace]
limits:
  seconds: 10
# Packages from PyPI, such as [toml>=0.10], which are installed for this plugin alone:
# dependencies: []
"""
_PYTHON = '''\
from agentkit.plugin.sdk import ToolFailed, tool, workspace


@tool(effects="none")
def {tool}(path: str) -> int:
    """Count the lines of a text file.

    Args:
        path: The file, relative to the workspace.
    """
    file = workspace() / path
    if not file.is_file():
        raise ToolFailed(f"there is no file {{path}}")
    return len(file.read_text().splitlines())
'''
_PROGRAM = '''\
#!/usr/bin/env python3
"""Any language can do this: a line of JSON comes in on standard input, and a line of JSON goes out."""

import json
import os
import sys

TOOL = {{
    "name": "{tool}",
    "description": "Count the lines of a text file.",
    "parameters": {{
        "type": "object",
        "properties": {{"path": {{"type": "string", "description": "The file, relative to the workspace."}}}},
        "required": ["path"],
    }},
    "effects": "none",
}}


def answer(request):
    if request["do"] == "describe":
        return {{"tools": [TOOL]}}
    path = request["arguments"]["path"]
    try:
        with open(os.path.join(os.environ["AGENTKIT_WORKSPACE"], path), encoding="utf-8") as file:
            return {{"ok": True, "output": str(len(file.read().splitlines()))}}
    except OSError:
        return {{"ok": False, "fault": "failed", "message": f"there is no file {{path}}"}}


for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps({{"id": request["id"], **answer(request)}}), flush=True)
'''
_TESTS = """\
# `agentkit tools test` runs these in order, in the walls, in one fresh workspace.
- tool: {tool}
  files: {{poem.txt: "one\\ntwo\\nthree\\n"}}
  arguments: {{path: poem.txt}}
  output: "3"
- tool: {tool}
  arguments: {{path: nothing.txt}}
  fault: failed
  output: there is no file
- tool: {tool}
  arguments: {{}}
  fault: bad_arguments
"""


def make(folder: Path, program: bool) -> Path:
    """Write the folder of a new plugin, whose name is the folder's, and return it.

    Raises:
        ConfigError: the name is no plugin's, or something is there.
    """
    name = folder.name
    if not re.fullmatch(r"[a-z][a-z0-9_-]{0,63}", name):
        raise ConfigError(f"{name!r} is no name of a plugin", remedy="use a-z, 0-9, - and _, and begin with a letter")
    if name in bundled_plugins():
        raise ConfigError(f"a plugin {name} came with agentkit", remedy="choose another name")
    tool = f"{name.replace('-', '_')[:50]}_lines"
    entry, code = (name, _PROGRAM) if program else ("plugin.py", _PYTHON)
    try:
        folder.mkdir(parents=True)
        (folder / "plugin.yaml").write_text(_MANIFEST.format(name=name, entry=entry))
        (folder / entry).write_text(code.format(tool=tool))
        (folder / entry).chmod(0o755 if program else 0o644)
        (folder / "tests.yaml").write_text(_TESTS.format(tool=tool))
    except FileExistsError:
        raise ConfigError(f"{folder} is there already", remedy="choose another name, or remove it") from None
    except OSError as error:
        raise ConfigError(f"{folder} cannot be made: {error.strerror}") from None
    return folder
