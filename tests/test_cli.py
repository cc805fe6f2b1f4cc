"""The command line as a person meets it: a process, its output, its exit code."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from agentkit.journal import Journal
from tests.http.server import Server, call, fail, say

ROOT = Path(__file__).parents[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "examples" / "sales", tmp_path / "sales"))


def agentkit(folder: Path, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "AGENTKIT_HOME": str(folder.parent / "home"), "COLUMNS": "200"}
    environment.pop("OPENAI_API_KEY", None)
    command = [sys.executable, "-m", "agentkit", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, input=text, capture_output=True, text=True, timeout=100, check=False
    )


def run_id(done: subprocess.CompletedProcess[str]) -> str:
    found = re.search(r"run (\d{8}-\d{6}-\w{8})", done.stdout)
    assert found, done.stdout + done.stderr
    return found[1]


def test_the_main_job_runs_on_the_bundled_model_and_shows_again(folder: Path) -> None:
    done = agentkit(
        folder, "run", "What is the total amount by region in sales.csv? Then write the result to report.md"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "aggregate_data(" in done.stdout and "tokens/s" in done.stdout and "90010.6" in done.stdout
    assert "90010.6" in (folder / "report.md").read_text()
    shown = agentkit(folder, "runs", "show", run_id(done))
    assert "aggregate_data(" in shown.stdout and "90010.6" in shown.stdout
    assert re.search(r"local:model: [\d,]+ tokens in, [\d,]+ of them cached, \d+ out", shown.stdout)
    assert run_id(done) in agentkit(folder, "runs", "list").stdout
    again = agentkit(folder, "runs", "resume", run_id(done))
    assert again.returncode == 0, again.stderr


def test_the_same_command_runs_on_an_endpoint(folder: Path) -> None:
    with Server([call("read_file", {"path": "targets.txt"}), say("North must sell 48,500.")]) as server:
        done = agentkit(
            folder, "run", "What must North sell?", "--backend", "http", "--base-url", server.url, "--model", "m"
        )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "read_file(" in done.stdout and "North must sell 48,500." in done.stdout


def test_a_chat_goes_on_until_an_empty_line(folder: Path) -> None:
    done = agentkit(folder, "chat", text="what is 15% of 3200?\nwhat is 12 times 4?\n\n")
    assert done.returncode == 0, done.stderr
    assert re.findall(r"^answer\s+(\S+)", done.stdout, re.M) == ["480", "48"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--backend", "cloud9"], "installed are: http, local"),
        (["--backend", "http", "--base-url", "http://127.0.0.1:9/v1", "--model", "m"], "127.0.0.1:9"),
        (["--backend", "local", "--model", "/nowhere"], "/nowhere"),
        (["--workspace", "/nowhere"], "--workspace"),
        (["--tools", "flies"], "no plugin flies"),
        (["--journal", "/dev/null/j.db"], "--journal"),
    ],
)
def test_what_cannot_work_is_one_line_that_says_what_to_do(folder: Path, arguments: list[str], words: str) -> None:
    done = agentkit(folder, "run", "hello", *arguments)
    assert done.returncode == 1, done.stdout
    assert words in done.stderr.replace("\n", " ") and "Traceback" not in done.stderr


def test_a_refused_key_is_told_without_it(folder: Path) -> None:
    with Server([fail(401)]) as server:
        done = agentkit(folder, "run", "hello", "--backend", "http", "--base-url", server.url, "--model", "m")
    assert done.returncode == 1 and "AuthFailed" in done.stderr and "API_KEY" in done.stderr


def test_ctrl_c_ends_the_run_and_leaves_the_journal_whole(folder: Path) -> None:
    environment = {**os.environ, "AGENTKIT_HOME": str(folder.parent / "home")}
    with Server([call("run_command", {"command": "sleep 60"})]) as server:
        command = [
            sys.executable,
            "-m",
            "agentkit",
            "run",
            "wait",
            "--backend",
            "http",
            "--base-url",
            server.url,
            "--model",
            "m",
        ]
        child = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        path = folder.parent / "home" / "runs.db"
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not begun(path):
            time.sleep(0.05)
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=30)
    assert child.returncode == 130 and "Interrupted" in err and "Traceback" not in err
    with Journal(path) as journal:
        (info,) = journal.runs()
        assert info.reason == "cancelled"


def begun(path: Path) -> bool:
    if not path.exists():
        return False
    with Journal(path) as journal:
        return any(event.kind == "call_intended" for info in journal.runs() for event in journal.read(info.run_id))


def test_no_walls_is_loud(folder: Path) -> None:
    done = agentkit(folder, "run", "what is 2 + 2?", "--unsafe-no-sandbox")
    assert done.returncode == 0 and "No walls" in done.stderr and "no walls" in done.stdout


def test_doctor_names_walls_backends_and_plugins(folder: Path) -> None:
    done = agentkit(folder, "doctor")
    for word in ("seccomp", "Landlock", "local engine", "bundled model", "calculate, data, files"):
        assert word.lower() in done.stdout.lower(), done.stdout


def test_a_run_that_ends_at_a_limit_is_not_a_success(folder: Path) -> None:
    with Server([call("list_files", {}), say("never said")]) as server:
        options = ["--backend", "http", "--base-url", server.url, "--model", "m", "--max-steps", "1"]
        done = agentkit(folder, "run", "hello", *options)
    assert done.returncode == 1 and "limit of 1 steps" in done.stdout
    assert agentkit(folder, "run").returncode == 2
