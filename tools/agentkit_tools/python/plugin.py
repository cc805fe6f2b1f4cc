"""Python code in a fresh interpreter, in the walls."""

from __future__ import annotations

import subprocess
import sys

from agentkit.plugin.sdk import ToolFailed, tool, workspace

# Runs the code, and prints the value of a last expression as an interactive session would.
RUNNER = """
import ast, sys
code = sys.stdin.read()
tree = ast.parse(code, "<code>")
last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
space = {"__name__": "__main__"}
exec(compile(tree, "<code>", "exec"), space)
if last is not None:
    value = eval(compile(ast.Expression(last.value), "<code>", "eval"), space)
    if value is not None:
        print(repr(value))
"""


@tool(effects="once")
def run_python(code: str) -> str:
    """Run Python code and return what it prints.

    Args:
        code: The Python code; the value of a last expression is shown too.
    """
    done = subprocess.run(
        [sys.executable, "-I", "-c", RUNNER], input=code, cwd=workspace(), capture_output=True, text=True,
        errors="replace", check=False,
    )  # fmt: skip
    output = done.stdout.rstrip()
    if done.returncode:
        lines = [line for line in done.stderr.rstrip().splitlines() if 'File "<string>"' not in line]
        raise ToolFailed("\n".join([*([output] if output else []), *lines[-20:]]))
    return output or "(it printed nothing)"
