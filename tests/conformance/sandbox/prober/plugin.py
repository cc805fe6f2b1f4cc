"""A stranger that does whatever a probe says."""

import contextlib
import io
import os

from agentkit.plugin.sdk import tool


@tool
def run(source: str, scene: str) -> str:
    """Run a probe and return what it printed."""
    os.environ["SCENE"] = scene
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(source, "<probe>", "exec"), {"__name__": "__main__"})
    return printed.getvalue()


@tool(effects="none")
def echo(text: str) -> str:
    """Say it again."""
    return text
