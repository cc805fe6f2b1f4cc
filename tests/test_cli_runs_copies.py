"""`agentkit runs fork | export | import | rm | recover`, as a person or a script meets them."""

from __future__ import annotations

import json
import os
import re
import shlex
import time
from pathlib import Path

import pytest

from agentkit import events as e
from agentkit.cli.transcript import transcript
from agentkit.journal import Journal
from agentkit.types import Message, ToolCall, ToolResult
from tests.http.server import Server, call, say
from tests.test_cli import agentkit, run_id

DAY = 86400


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "work"
    made.mkdir()
    return made


def open_journal(folder: Path) -> Journal:
    return Journal(folder.parent / "home" / "runs.db")


def endpoint(server: Server) -> list[str]:
    return ["--backend", "http", "--base-url", server.url, "--model", "m"]


def write(folder: Path, run: str, *, at: float = 1e9, parent: str | None = None, ended: bool = True) -> None:
    made = ToolCall(id="c1", name="look", arguments={"what": "`x`"})
    with open_journal(folder) as journal:
        journal.append_all([
            e.RunStarted(run_id=run, at=at, goal=f"goal of {run}", parent=parent, config={"workspace": "/elsewhere"}),
            e.MessageAdded(run_id=run, at=at, message=Message(role="user", content=f"goal of {run}")),
            e.StepStarted(run_id=run, at=at, step=1),
            e.MessageAdded(run_id=run, at=at, message=Message(role="assistant", calls=(made,))),
            e.CallIntended(run_id=run, at=at, call=made, effects="none"),
            e.CallFinished(run_id=run, at=at, result=ToolResult(call_id="c1", name="look", ok=True, output="seen")),
            e.MessageAdded(run_id=run, at=at, message=Message(role="tool", content="seen", call_id="c1")),
        ])  # fmt: skip
        journal.put_artifact(run, "plot.png", b"\x89PNG\x00", "image/png")
        journal.append(
            e.ArtifactStored(run_id=run, at=at, artifact="a1", name="plot.png", size=5, media_type="image/png")
        )
        if ended:
            said = Message(role="assistant", content="done")
            journal.append_all([
                e.StepStarted(run_id=run, at=at, step=2),
                e.MessageAdded(run_id=run, at=at, message=said),
                e.RunEnded(run_id=run, at=at, reason="answer", output="done"),
            ])  # fmt: skip


def command(text: str) -> list[str]:
    """Return the last agentkit command in a text, without its first word."""
    return shlex.split(re.findall(r"agentkit (runs (?:(?!agentkit ).)*)$", text, re.M)[-1])


def test_a_fork_goes_another_way_from_a_step_on(folder: Path) -> None:
    with Server([call("list_files", {}, "c1"), say("one file"), say("another answer")]) as server:
        done = agentkit(folder, "run", "look", "--tools", "files", *endpoint(server))
        assert done.returncode == 0, done.stderr
        first = run_id(done)
        refused = agentkit(folder, "runs", "fork", first)
        assert refused.returncode == 1 and "has answered there" in refused.stderr and "say" in refused.stderr
        forked = agentkit(folder, "runs", "fork", first, "--step", "2", "--say", "be brief")
        assert forked.returncode == 0, forked.stderr
        went_on = agentkit(folder, *command(forked.stdout), *endpoint(server))
        assert "another answer" in went_on.stdout, went_on.stderr
        assert [m["role"] for m in server.seen[2].body["messages"]][-3:] == ["assistant", "tool", "user"]
    shown = agentkit(folder, "runs", "show", command(forked.stdout)[2]).stdout
    assert (
        f"forked from {first}, after its event" in shown
        and "be brief" not in agentkit(folder, "runs", "show", first).stdout
    )


def test_a_run_is_exported_and_imported_whole(folder: Path) -> None:
    write(folder, "parent", ended=False)
    write(folder, "child", parent="parent")
    out = folder / "run.jsonl"
    assert agentkit(folder, "runs", "export", "parent", "-o", str(out)).returncode == 0
    printed = agentkit(folder, "runs", "export", "parent")
    assert printed.stdout == out.read_text() and all(json.loads(line) for line in out.read_text().splitlines())
    there = ["--journal", str(folder / "there.db")]
    again = agentkit(folder, "runs", "import", str(out))
    assert again.returncode == 1 and "has run parent already" in again.stderr
    done = agentkit(folder, "runs", "import", str(out), *there)
    assert done.returncode == 0 and "imported: parent" in done.stdout and "imported: child" in done.stdout
    with open_journal(folder) as here, Journal(folder / "there.db") as copy:
        for run in ("parent", "child"):
            first, *rest = copy.read(run)
            was_first, *were = here.read(run)
            assert rest == were and first.config == {} and first.goal == was_first.goal
            assert copy.get_artifact(run, "a1") == here.get_artifact(run, "a1")
        assert [(i.run_id, i.parent, i.reason) for i in copy.runs()] == [
            ("child", "parent", "answer"),
            ("parent", None, None),
        ]
        with copy.claim("parent"):
            pass


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: text.replace("goal of r", "goal of x", 1), "cut off or was changed"),
        (lambda text: text[: len(text) // 2], "is no record of a run"),
        (lambda text: "\n".join(text.splitlines()[:-1]), "cut off or was changed"),
        (lambda text: '{"lines":0,"crc":0}', "no file of agentkit runs export"),
        (lambda text: '{"agentkit_runs":9}\n{"lines":1,"crc":0}', "cut off or was changed"),
        (lambda text: "[]", "is no record of a run"),
    ],
)
def test_a_file_that_is_not_whole_is_refused(folder: Path, change: object, words: str) -> None:
    write(folder, "r")
    text = agentkit(folder, "runs", "export", "r").stdout
    (folder / "bad.jsonl").write_text(change(text))  # type: ignore[operator]
    done = agentkit(folder, "runs", "import", "bad.jsonl", "--journal", "other.db")
    assert done.returncode == 1 and words in done.stderr and "Traceback" not in done.stderr
    with Journal(folder / "other.db") as journal:
        assert not journal.runs()


def test_a_run_that_was_exported_while_it_ran_needs_a_word_to_go_on(folder: Path) -> None:
    write(folder, "r", ended=False)
    with open_journal(folder) as journal, journal.claim("r"):
        agentkit(folder, "runs", "export", "r", "-o", "r.jsonl")
    assert agentkit(folder, "runs", "import", "r.jsonl", "--journal", "other.db").returncode == 0
    done = agentkit(folder, "runs", "resume", "r", "--journal", "other.db", "--tools", "files")
    assert done.returncode == 1 and "a part of run r is lost" in done.stderr
    assert command(done.stderr) == ["runs", "resume", "r", "--accept-loss", "--journal", "other.db"]


def test_markdown_is_to_be_read_and_no_ones_words_are_markup(folder: Path) -> None:
    write(folder, "r")
    page = agentkit(folder, "runs", "export", "r", "--format", "markdown").stdout
    assert (
        page.startswith("# Run r\n")
        and "## Step 1" in page
        and "→ `look` (`c1`)" in page
        and "## Ended: answer" in page
    )
    evil = "```\n# no title\n![x](http://evil)\x1b[2J\n````"
    told = transcript([
        e.RunStarted(run_id="r", goal="g", backend="a`b"),
        e.MessageAdded(run_id="r", message=Message(role="assistant", content=evil)),
        e.CallFinished(run_id="r", result=ToolResult(call_id="c\n# x", name="n", ok=False, fault="failed", output=evil)),
    ])  # fmt: skip
    assert told.count("`````text\n```\n# no title\n![x](http://evil)\\x1b[2J\n````\n`````") == 2
    outside = re.sub(r"`````text\n.*?\n`````", "", told, flags=re.S)
    assert "evil" not in outside and "\n# x" not in outside and "`` a`b ``" in outside


def test_rm_removes_a_run_with_those_of_its_tasks_and_what_they_kept(folder: Path) -> None:
    write(folder, "parent")
    write(folder, "child", parent="parent")
    write(folder, "other")
    refused = agentkit(folder, "runs", "rm", "child")
    assert refused.returncode == 1 and "carries out a task of run parent" in refused.stderr
    assert "no run x" in agentkit(folder, "runs", "rm", "other", "x").stderr
    done = agentkit(folder, "runs", "rm", "parent")
    assert done.returncode == 0 and "removed 2 runs" in done.stdout
    with open_journal(folder) as journal:
        assert [info.run_id for info in journal.runs()] == ["other"] and not journal.has("child")
        assert not journal.artifacts("parent") and journal.artifacts("other")
    for path in (folder.parent / "home").glob("runs.db*"):
        assert b"goal of parent" not in path.read_bytes() and b"goal of child" not in path.read_bytes()


def test_rm_of_what_is_old_leaves_what_is_new_and_what_runs(folder: Path) -> None:
    write(folder, "old")
    write(folder, "old-runs", ended=False)
    write(folder, "new", at=time.time())
    with open_journal(folder) as journal, journal.claim("old-runs"):
        assert agentkit(folder, "runs", "rm", "old-runs").returncode == 1
        unsure = agentkit(folder, "runs", "rm", "--older-than", "30d")
        assert unsure.returncode == 1 and "1 runs would be removed" in unsure.stderr and "--yes" in unsure.stderr
        done = agentkit(folder, "runs", "rm", "--older-than", "30d", "--yes")
        assert (
            done.returncode == 0 and "removed run old" in done.stdout and "old-runs goes on, and stays" in done.stderr
        )
        assert [info.run_id for info in journal.runs()] == ["new", "old-runs"]
    assert "removed 2 runs" in agentkit(folder, "runs", "rm", "--all", "-y").stdout
    for wrong in (["--older-than", "soon"], ["--older-than", "0d"], [], ["r", "--all"]):
        done = agentkit(folder, "runs", "rm", *wrong)
        assert done.returncode == 1 and "What to do" in done.stderr


def test_the_file_gets_smaller_when_much_of_it_is_removed(folder: Path) -> None:
    with open_journal(folder) as journal:
        for run in ("big", "small"):
            journal.append(e.RunStarted(run_id=run, goal="g"))
        journal.put_artifact("big", "f", os.urandom(3_000_000))
        journal._file.shrink()
        path = journal.path
    before = path.stat().st_size
    assert agentkit(folder, "runs", "rm", "big").returncode == 0
    assert path.stat().st_size < before / 10


def test_lists_are_for_scripts_too(folder: Path) -> None:
    for number in range(3):
        write(folder, f"r{number}", ended=number != 1)
    with open_journal(folder) as journal, journal.claim("r2"):
        listed = [
            json.loads(line) for line in agentkit(folder, "runs", "list", "--json", "--limit", "2").stdout.splitlines()
        ]
        shown = agentkit(folder, "runs", "list").stdout
    assert [(info["run_id"], info["running"], info["reason"]) for info in listed] == [
        ("r2", True, "answer"), ("r1", False, None),
    ]  # fmt: skip
    assert re.search(r"r1 .*interrupted", shown) and re.search(r"r2 .*running", shown)
    assert len(agentkit(folder, "runs", "list", "--json", "--all", "--limit", "1").stdout.splitlines()) == 3
    events = [json.loads(line) for line in agentkit(folder, "runs", "show", "r1", "--json").stdout.splitlines()]
    assert [event["seq"] for event in events] == list(range(1, 9)) and events[0]["event"]["kind"] == "run_started"


def test_a_damaged_journal_is_saved_and_its_open_runs_wait_for_a_word(folder: Path) -> None:
    write(folder, "done")
    write(folder, "open", ended=False)
    path = folder.parent / "home" / "runs.db"
    assert "nothing is damaged" in agentkit(folder, "runs", "recover").stdout
    data = bytearray(path.read_bytes())
    data[:4096] = b"\0" * 4096
    path.write_bytes(data)
    broken = agentkit(folder, "runs", "list")
    assert broken.returncode == 1 and f"agentkit runs recover --journal {path}" in broken.stderr
    done = agentkit(folder, *command(broken.stderr))
    assert done.returncode == 0 and "is kept:" in done.stderr and str(path) in done.stderr
    assert re.search(r"done +11 +0 +finished", done.stdout) and re.search(r"open +8 +0 +open", done.stdout)
    with Server([say("I see")]) as server:
        refused = agentkit(folder, "runs", "resume", "open", "-w", ".", "--tools", "files", *endpoint(server))
        assert refused.returncode == 1 and not server.seen
        accept = command(refused.stderr)
        went_on = agentkit(folder, *accept, "-w", ".", "--tools", "files", *endpoint(server))
        assert went_on.returncode == 0, went_on.stderr
    shown = agentkit(folder, "runs", "show", "open").stdout
    assert "A part of the record is lost here" in shown and "to go on without it was accepted by" in shown
    assert "answer" in agentkit(folder, "runs", "show", "done").stdout
