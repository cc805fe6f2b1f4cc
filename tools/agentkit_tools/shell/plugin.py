"""A shell in the walls."""

from __future__ import annotations

import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from agentkit.plugin.sdk import ToolFailed, tool, workspace

MOST = 400_000
"""Bytes of the output that are kept, from its end."""


class Shell:
    """A shell that runs one command after another and keeps its directory and variables."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp())
        self._process = subprocess.Popen(
            ["/bin/sh"], cwd=workspace(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, encoding="utf-8", bufsize=1,
        )  # fmt: skip

    def run(self, command: str) -> tuple[int, str]:
        """Return the exit status and what was printed."""
        assert self._process.stdin is not None and self._process.stdout is not None
        script, printed = self._folder / "command", self._folder / "output"
        script.write_text(command + "\n")
        # Into a file, so that what the command leaves running holds no pipe; only the status comes back by one.
        print(f". {script} >{printed} 2>&1 </dev/null; echo $?", file=self._process.stdin, flush=True)
        status = self._process.stdout.readline()
        return int(status) if status else self._process.wait(), _end_of(printed)

    @property
    def ended(self) -> bool:
        """Tell whether the command has ended the shell itself."""
        return self._process.poll() is not None

    def close(self) -> None:
        """End the shell."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        # Where a plugin may signal nobody, the end of its input ends the shell.
        with suppress(PermissionError):
            self._process.kill()
        self._process.wait()


sessions: dict[str, Shell] = {}


@tool(effects="once")
def run_command(command: str, session: str = "") -> str:
    """Run a shell command in the workspace.

    Args:
        command: The command line.
        session: Calls with the same session share directory and variables; without one the command runs afresh.
    """
    shell = sessions.pop(session, None) or Shell()
    status, output = shell.run(command)
    if session and not shell.ended:
        sessions[session] = shell
    else:
        shell.close()
    if status:
        raise ToolFailed(f"exit code {status}\n{output}".rstrip())
    return output or "(no output)"


def _end_of(file: Path) -> str:
    data = file.read_bytes() if file.exists() else b""
    left = f"[{len(data) - MOST} bytes before this were left out]\n" if len(data) > MOST else ""
    return (left + data[-MOST:].decode("utf-8", "replace")).rstrip()
