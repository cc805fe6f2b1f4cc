"""`agentkit runs` and the questions of `agentkit run`, as a person meets them: with a terminal, and without one."""

from __future__ import annotations

import io
import os
import pty
import re
import select
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from rich.console import Console

from agentkit import events as e
from agentkit.cli.show import Printer
from agentkit.journal import Journal
from agentkit.types import ToolCall, ToolResult
from tests.http.server import Server, call, say
from tests.test_cli import agentkit, run_id

PNG = b"\x89PNG\r\n\x1a\n\x00\xff"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "work"
    made.mkdir()
    return made


def endpoint(server: Server) -> list[str]:
    return ["--backend", "http", "--base-url", server.url, "--model", "m"]


def write(path: str, call_id: str = "call_1") -> object:
    return call("write_file", {"path": path, "content": f"all about {path}"}, call_id)


def commands(text: str) -> list[list[str]]:
    """Return the commands that a paused run printed, without their first word."""
    return [shlex.split(line)[1:] for line in re.findall(r"agentkit runs (?:approve|deny|resume) .*$", text, re.M)]


def events(folder: Path, run: str) -> list[e.Event]:
    with Journal(folder.parent / "home" / "runs.db") as journal:
        return journal.read(run)


def test_without_a_terminal_a_question_pauses_and_the_printed_commands_go_on(folder: Path) -> None:
    with Server([write("a.md"), say("written")]) as server:
        done = agentkit(folder, "run", "write a.md", "--tools", "files", "--ask", "write_*", *endpoint(server))
        assert done.returncode == 3, done.stdout + done.stderr
        assert "1 call waits for approval: write_file" in done.stdout and '"all about a.md"' in done.stdout
        assert "twice is as good as once" in done.stdout and not (folder / "a.md").exists()
        assert re.search(rf"{run_id(done)}.* paused ", agentkit(folder, "runs", "list").stdout)
        shown = agentkit(folder, "runs", "show", run_id(done)).stdout
        assert "? write_file" in shown and f"agentkit runs approve {run_id(done)}" in shown
        approve, _, resume = commands(done.stdout)
        still = agentkit(folder, *resume)
        assert still.returncode == 3 and "? write_file" in still.stdout and len(server.seen) == 1
        assert "allowed write_file (call_1)" in agentkit(folder, *approve).stdout
        elsewhere = folder.parent / "elsewhere"
        elsewhere.mkdir()
        went_on = agentkit(elsewhere, *resume)
    assert went_on.returncode == 0, went_on.stdout + went_on.stderr
    assert (folder / "a.md").read_text() == "all about a.md\n", "in the run's own workspace, with the run's own tools"
    given = [event for event in events(folder, run_id(done)) if isinstance(event, e.ApprovalGiven)]
    assert len(given) == 1 and given[0].by
    again = agentkit(folder, *approve)
    assert again.returncode == 1 and "no call" in again.stderr


def test_a_refusal_reaches_the_model_in_the_persons_words(folder: Path) -> None:
    with Server([write("a.md"), say("then not")]) as server:
        done = agentkit(folder, "run", "write", "--tools", "files", "--ask", "plugin:files", *endpoint(server))
        assert done.returncode == 3
        unknown = agentkit(folder, "runs", "deny", run_id(done), "--call", "call_9")
        assert unknown.returncode == 1 and "call_9" in unknown.stderr
        denied = agentkit(folder, "runs", "deny", run_id(done), "--call", "call_1", "--because", "not on a Sunday")
        assert "denied write_file" in denied.stdout
        assert agentkit(folder, *commands(denied.stdout)[0], *endpoint(server)).returncode == 0
        told = server.seen[1].body["messages"][-1]["content"]
    assert told == "error (denied): the user does not allow this call: not on a Sunday"
    assert not (folder / "a.md").exists()


def test_rules_of_a_file_and_of_the_command_line_hold_together(folder: Path) -> None:
    rules = folder.parent / "approval.yaml"
    rules.write_text('rules:\n  - {tool: write_file, arguments: {path: "*.md"}, decision: allow}\ndefault: deny\n')
    with Server([write("a.txt", "c1"), write("b.md", "c2"), say("done")]) as server:
        options = ["--tools", "files", "--approval", str(rules), *endpoint(server)]
        done = agentkit(folder, "run", "write", *options)
    assert done.returncode == 0 and "✗ denied" in done.stdout
    assert not (folder / "a.txt").exists() and (folder / "b.md").exists()
    with Server([write("c.txt", "c1"), write("d.md", "c2"), say("done")]) as server:
        options = ["--tools", "files", "--approval", str(rules), "--ask", "*", *endpoint(server)]
        asked = agentkit(folder, "run", "write", *options)
    assert asked.returncode == 3 and "✗ denied" in asked.stdout, "asking does not lift what the file denies"
    with Server([write("e.md", "c1"), say("no")]) as server:
        options = ["--tools", "files", "--approval", str(rules), "--deny", "write_file", *endpoint(server)]
        assert "✗ denied" in agentkit(folder, "run", "write", *options).stdout and not (folder / "e.md").exists()
    rules.write_text("rules:\n  - {tool: pay, decision: maybe}\n")
    wrong = agentkit(folder, "run", "write", "--approval", str(rules))
    assert wrong.returncode == 1 and "approval.yaml:2:17: rules.0.decision" in wrong.stderr


def test_a_chat_without_a_terminal_ends_at_a_question(folder: Path) -> None:
    with Server([write("a.md"), say("never")]) as server:
        done = agentkit(folder, "chat", "--tools", "files", "--ask", "*", *endpoint(server), text="write\nhello\n")
        assert done.returncode == 3 and len(server.seen) == 1 and len(commands(done.stdout)) == 3


class Terminal:
    """A command at a pseudo-terminal, and what it has printed so far."""

    def __init__(self, child: subprocess.Popen[bytes], screen: int) -> None:
        self.child, self.screen, self.text = child, screen, ""

    def read(self) -> bool:
        """Take in what is there; return False at the end."""
        if not select.select([self.screen], [], [], 60)[0]:
            raise TimeoutError(self.text)
        try:
            piece = os.read(self.screen, 4096)
        except OSError:  # how Linux says that the other end is closed
            return False
        self.text += piece.decode(errors="replace")
        return bool(piece)

    def answer(self, question: str, words: str) -> None:
        """Wait for a question that was not answered yet, and answer it."""
        while question not in self.text:
            assert self.read(), f"it ended without asking {question!r}: {self.text}"
        self.text = self.text.partition(question)[2]
        os.write(self.screen, words.encode())

    def end(self) -> str:
        """Return the rest."""
        while self.read():
            pass
        assert self.child.wait(60) is not None
        return self.text.replace("\r\n", "\n")


@contextmanager
def terminal(folder: Path, *arguments: str) -> Iterator[Terminal]:
    environment = {**os.environ, "AGENTKIT_HOME": str(folder.parent / "home"), "COLUMNS": "200", "TERM": "xterm"}
    screen, theirs = pty.openpty()
    command = [sys.executable, "-m", "agentkit", *arguments]
    with subprocess.Popen(command, cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs) as child:
        os.close(theirs)
        try:
            yield Terminal(child, screen)
        finally:
            child.kill()
            os.close(screen)


def test_at_a_terminal_the_person_is_asked_at_once(folder: Path) -> None:
    script = [write(f"{name}.md", f"c{name}") for name in "abcd"]
    script.insert(3, call("append_file", {"path": "c.md", "content": "x"}, "cx"))
    with Server([*script, say("done")]) as server:
        with terminal(folder, "run", "write", "--tools", "files", "--ask", "plugin:files", *endpoint(server)) as screen:
            screen.answer("write_file ca: [y]es", "what?\n")
            screen.answer("write_file ca: [y]es", "y\n")
            screen.answer("write_file cb: [y]es", "no because it is late\n")
            screen.answer("write_file cc: [y]es", "a\n")
            screen.answer("append_file cx: [y]es", "n\n")
            rest = screen.end()
        told = [seen.body["messages"][-1]["content"] for seen in server.seen[1:]]
    assert screen.child.returncode == 0 and "write_file cd: [y]es" not in rest
    assert sorted(path.name for path in folder.iterdir()) == ["a.md", "c.md", "d.md"]
    assert told[1].endswith("the user does not allow this call: it is late") and "denied" in told[3]
    assert (folder / "c.md").read_text() == "all about c.md\n"


def test_the_end_of_the_input_pauses(folder: Path) -> None:
    with Server([write("a.md"), say("written")]) as server:
        options = ["--tools", "files", "--ask", "*", *endpoint(server)]
        with terminal(folder, "run", "write", *options) as screen:
            screen.answer("write_file call_1: [y]es", "\x04")
            rest = screen.end()
        assert screen.child.returncode == 3
        with terminal(folder, *commands(rest)[-1]) as screen:
            screen.answer('"all about a.md"', "")
            screen.answer("write_file call_1: [y]es", "y\n")
            screen.end()
    assert screen.child.returncode == 0 and (folder / "a.md").exists()


@pytest.fixture
def kept(folder: Path) -> str:
    """Return a run that put three artifacts aside, in the journal of the user."""
    with Journal(folder.parent / "home" / "runs.db") as journal:
        journal.append(e.RunStarted(run_id="r", goal="g"))
        journal.put_artifact("r", "read_file", "one\x1b[2J\ntwo\n")
        journal.put_artifact("r", "../../plot.png", PNG, "image/png")
        journal.put_artifact("r", "\x1b]0;evil\x07.csv", b"a,b\n", "text/csv")
    return "r"


def test_artifacts_are_listed_and_written_out(folder: Path, kept: str) -> None:
    listed = agentkit(folder, "runs", "artifacts", kept)
    assert re.search(r"a2 +\.\./\.\./plot\.png +image/png +10", listed.stdout) and "\x1b" not in listed.stdout
    assert agentkit(folder, "runs", "artifact", kept, "a1").stdout == "one\x1b[2J\ntwo\n", "a pipe gets it as it is"
    written = agentkit(folder, "runs", "artifact", kept, "a2", "-o", "out.png")
    assert written.returncode == 0 and (folder / "out.png").read_bytes() == PNG
    assert [path.name for path in folder.iterdir()] == ["out.png"], "a stranger's name is no path"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["artifact", "r", "a9"], "no artifact a9"),
        (["artifact", "r", "a2", "-o", "no/such/out"], "No such file"),
        (["artifact", "r", "a2", "-o", "."], "Is a directory"),
        (["artifact", "x", "a1"], "no run x"),
        (["artifacts", "x"], "no run x"),
        (["approve", "x"], "no run x"),
        (["approve", "r"], "no call of run r waits"),
        (["deny", "r", "--call", "c"], "call c of run r does not wait"),
    ],
)
def test_what_is_not_there_is_one_line(folder: Path, kept: str, arguments: list[str], words: str) -> None:
    done = agentkit(folder, "runs", *arguments)
    assert done.returncode == 1 and words in done.stderr and "Traceback" not in done.stderr


def test_no_binary_is_spilled_onto_a_terminal(folder: Path, kept: str) -> None:
    with terminal(folder, "runs", "artifact", kept, "a2") as screen:
        told = screen.end()
    assert screen.child.returncode == 1 and "PNG" not in told
    assert "ConfigError" in told and "-o FILE" in told and "Traceback" not in told
    with terminal(folder, "runs", "artifact", kept, "a1") as screen:
        assert screen.end() == "one\\x1b[2J\ntwo\n\n"


def test_a_run_without_walls_says_so_in_the_journal_and_when_it_is_shown(folder: Path) -> None:
    with Server([say("hello"), say("again")]) as server:
        done = agentkit(folder, "run", "hello", "--tools", "files", "--unsafe-no-sandbox", *endpoint(server))
    assert done.returncode == 0 and "No walls" in done.stderr and "no walls" in done.stdout
    started = events(folder, run_id(done))[0]
    assert isinstance(started, e.RunStarted) and started.config["sandbox"] is False
    assert "This run's tools have no walls." in agentkit(folder, "runs", "show", run_id(done)).stdout


def test_walls_that_are_given_up_by_a_resume_are_told_too(folder: Path) -> None:
    with Server([write("a.md"), say("written")]) as server:
        done = agentkit(folder, "run", "write", "--tools", "files", "--ask", "*", *endpoint(server))
        agentkit(folder, "runs", "approve", run_id(done))
        went_on = agentkit(folder, "runs", "resume", run_id(done), "--unsafe-no-sandbox", *endpoint(server))
    assert went_on.returncode == 0, went_on.stderr
    (resumed,) = [event for event in events(folder, run_id(done)) if isinstance(event, e.RunResumed)]
    assert resumed.sandbox is False
    shown = agentkit(folder, "runs", "show", run_id(done)).stdout
    assert "From here on this run's tools have no walls." in shown and "This run's tools have no walls." not in shown


def shown(*shown_events: e.Event, terminal: bool) -> str:
    screen = io.StringIO()
    console = Console(file=screen, force_terminal=terminal, width=40, color_system=None, highlight=False)
    printer = Printer(console)
    for event in shown_events:
        printer(event)
    return screen.getvalue()


AT_HALF = e.CallProgress(run_id="r", call_id="c", name="count", text="line\x1b[2J " + "x" * 99, fraction=0.5)
DONE = e.CallFinished(run_id="r", result=ToolResult(call_id="c", name="count", ok=True, output="all \x1b[2J counted"))


def test_progress_is_one_line_that_is_rewritten_and_nothing_in_a_pipe() -> None:
    text = shown(AT_HALF, AT_HALF, DONE, terminal=True)
    first, second, result = text.split("\r\x1b[2K")
    assert first == second and first.startswith("  … count 50% line\\x1b[2J xxx") and len(first) == 39
    assert "all \\x1b[2J counted" in result
    assert shown(AT_HALF, DONE, terminal=False) == shown(DONE, terminal=False)


def test_progress_is_silent_while_somebody_types() -> None:
    screen = io.StringIO()
    printer = Printer(Console(file=screen, force_terminal=True, width=40, color_system=None))
    printer(AT_HALF)
    with printer.still():
        before = screen.getvalue()
        printer(AT_HALF)
        assert screen.getvalue() == before and before.endswith("\r\x1b[2K")
    printer(AT_HALF)
    assert len(screen.getvalue()) > len(before)


def test_a_question_shows_all_that_would_run_and_hides_nothing() -> None:
    hidden = "rm \u202e-rf\u2066 \x9b2J /"
    arguments = {"command": hidden, "long": "y" * 5000, "key\n? fake": 1}
    made = ToolCall(id="c", name="run_command", arguments=arguments)
    text = shown(e.ApprovalAsked(run_id="r", call=made, effects="once", reason="[red]why"), terminal=False)
    flat = text.replace("\n", "").replace(" ", "")
    assert "rm\\u202e-rf\\u2066\\x9b2J/" in flat and "and1002charactersmore" in flat and "key\\n?fake=1" in flat
    assert "[red]why" in flat and "eachtimeitruns" in flat
