"""Python code in an interpreter of its own, in the walls."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from agentkit.plugin.sdk import Result, ToolFailed, attach, tool, workspace

RUNNER = Path(__file__).with_name("runner.py")


class Interpreter:
    """A Python process that runs one piece of code after another and keeps their variables."""

    def __init__(self) -> None:
        read, write = os.pipe()
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-X", "utf8", str(RUNNER), str(write)], cwd=workspace(), stdin=subprocess.PIPE,
            text=True, encoding="utf-8", pass_fds=[write],
        )  # fmt: skip
        os.close(write)
        self._answers = os.fdopen(read, encoding="utf-8")

    def run(self, code: str) -> dict[str, str] | None:
        """Return what came of the code; None where it ended the process."""
        assert self._process.stdin is not None
        try:
            print(json.dumps({"code": code}), file=self._process.stdin, flush=True)
        except BrokenPipeError:
            return None
        line = self._answers.readline()
        return json.loads(line) if line else None

    def close(self) -> int:
        """End the process with all it holds, and return its exit status."""
        self._answers.close()
        if self._process.stdin is not None:
            with suppress(BrokenPipeError):
                self._process.stdin.close()
        # Where a plugin may signal nobody, the end of its input ends the interpreter.
        with suppress(PermissionError):
            self._process.kill()
        return self._process.wait()


sessions: dict[str, Interpreter] = {}


@tool(effects="once")
def run_python(code: str, session: str = "") -> Result:
    """Run Python code and return what it prints.

    Args:
        code: The Python code; the value of a last expression is shown too.
        session: Calls with the same session share their variables; without one the code runs afresh.
    """
    interpreter = sessions.pop(session, None) or Interpreter()
    done = interpreter.run(code)
    if done is not None and session:
        sessions[session] = interpreter
    else:
        status = interpreter.close()
    if done is None:
        lost = f", and the session {session!r} with it" if session else ""
        raise ToolFailed(f"the interpreter ended with status {status}{lost}")
    for figure in done["figures"]:
        attach(Path(figure).name, Path(figure))
    output = done["out"].rstrip()
    if done["failed"]:
        raise ToolFailed("\n".join(part for part in (output, done["err"].rstrip()[-2000:], done["failed"]) if part))
    return Result(output or "(it printed nothing)", log=done["err"])
