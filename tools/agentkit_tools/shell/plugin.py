"""A shell in the walls."""

from __future__ import annotations

import subprocess

from agentkit.plugin.sdk import ToolFailed, tool, workspace


@tool(effects="once")
def run_command(command: str) -> str:
    """Run a shell command in the workspace.

    Args:
        command: The command line.
    """
    done = subprocess.run(
        ["/bin/sh", "-c", command], cwd=workspace(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, errors="replace", check=False,
    )  # fmt: skip
    output = done.stdout.rstrip()
    if done.returncode:
        raise ToolFailed(f"exit code {done.returncode}\n{output}".rstrip())
    return output or "(no output)"
