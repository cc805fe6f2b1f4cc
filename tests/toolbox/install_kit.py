"""Wheels, repositories and plugins, made for tests of installation."""

from __future__ import annotations

import os
import subprocess
import zipfile
from pathlib import Path

from agentkit.install.store import Candidate, install, staged
from agentkit.toolbox import Toolbox
from agentkit.toolbox.installed import Installed
from agentkit.toolbox.own_grant import Grant
from agentkit.types import ToolCall, ToolResult, ToolSpec
from tests.sandbox.conftest import write_plugin

SOURCE = """
try:
    open({marker!r}, "w").close()
except OSError:
    pass  # in the walls it cannot

from agentkit.plugin.sdk import tool

@tool(effects="none")
def version() -> str:
    "Tell the version."
    return {version!r}
"""


def plugin(folder: Path, name: str = "greeter", version: str = "1", more: str = "") -> Path:
    """Write a plugin that leaves WAS-RUN beside its folder when any of it is run outside of the walls."""
    marker = str(folder.parent / "WAS-RUN")
    write_plugin(folder, SOURCE.format(marker=marker, version=version), f"name: {name}\nversion: '{version}'\n{more}")
    (folder / "setup.py").write_text(f"open({marker!r}, 'w').close()\n")
    return folder


def install_all(source: object) -> list[Installed]:
    with staged(str(source)) as candidates:
        return [install(candidate) for candidate in candidates]


def install_one(source: object) -> Installed:
    (record,) = install_all(source)
    return record


def look_at(source: object) -> list[Candidate]:
    with staged(str(source)) as candidates:
        return candidates


def wheel(path: Path, name: str, files: dict[str, str], requires: tuple[str, ...] = (), points: str = "") -> Path:
    """Build a real wheel."""
    made = path / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    told = "".join(f"Requires-Dist: {requirement}\n" for requirement in requires)
    with zipfile.ZipFile(made, "w") as bundle:
        for place, text in files.items():
            bundle.writestr(place, text)
        bundle.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{told}")
        bundle.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        if points:
            bundle.writestr(f"{info}/entry_points.txt", f"[agentkit.tools]\n{points}")
        bundle.writestr(f"{info}/RECORD", "".join(f"{place},,\n" for place in files) + f"{info}/RECORD,,\n")
    return made


def git(folder: Path, *arguments: str) -> str:
    environment = {
        **os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@a.org", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@a.org",
    }  # fmt: skip
    command = ["git", "-c", "protocol.file.allow=always", "-c", "init.defaultBranch=main", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def commit(folder: Path, message: str = "change") -> str:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)
    return git(folder, "rev-parse", "HEAD")


async def called(name: str, workspace: Path, tool: str = "version") -> ToolResult:
    """Call a tool of an installed plugin, with all that it asks for."""

    async def no_intent(call: ToolCall, spec: ToolSpec) -> None: ...
    async def as_it_is(result: ToolResult) -> ToolResult:
        return result

    async with Toolbox([Grant(name)], workspace) as box:
        (result,) = await box.run([ToolCall(id="1", name=tool)], no_intent, as_it_is)
        return result
