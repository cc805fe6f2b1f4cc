"""`agentkit serve` as a person meets it: a process, what it prints, how it ends."""

from __future__ import annotations

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.http.server import Server, say
from tests.server.helpers import WAIT

RUN = "from agentkit.cli import main; main()"


def environment(tmp_path: Path, **more: str) -> dict[str, str]:
    found = {**os.environ, "AGENTKIT_HOME": str(tmp_path / "home"), "COLUMNS": "60", **more}
    if "AGENTKIT_SERVE_KEY" not in more:
        found.pop("AGENTKIT_SERVE_KEY", None)
    return found


@contextmanager
def served(tmp_path: Path, *arguments: str, **more: str) -> Iterator[tuple[subprocess.Popen[str], str, str]]:
    """Yield the process, the base URL and the curl line it printed."""
    command = [sys.executable, "-m", "agentkit", "serve", "--port", "0", *arguments]
    with subprocess.Popen(
        command, env=environment(tmp_path, **more), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        try:
            first, curl = child.stdout.readline(), child.stdout.readline()
            found = re.search(r"http://\S+/v1", first)
            assert found, first + (child.stderr.read() if child.stderr and not first else "")
            yield child, found[0], curl
        finally:
            child.kill()


def refused(tmp_path: Path, *arguments: str, code: str = RUN) -> str:
    command = [sys.executable, "-c", code, "serve", *arguments]
    done = subprocess.run(command, env=environment(tmp_path), capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 1 and "Traceback" not in done.stderr and not done.stdout
    return done.stderr.replace("\n", " ")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_prints_where_it_is_and_ends_well(tmp_path: Path, number: signal.Signals) -> None:
    with served(tmp_path) as (child, url, curl):
        models = httpx.get(f"{url}/models").json()["data"]
        assert [model["id"] for model in models] == ["local:model"]
        done = subprocess.run(shlex.split(f"{curl} -sS"), capture_output=True, text=True, timeout=WAIT, check=True)
        assert '"object":"chat.completion"' in done.stdout, done.stdout + done.stderr
        child.send_signal(number)
        out, err = child.communicate(timeout=WAIT)
    assert child.returncode == 0 and not out and not err


def test_the_key_of_the_environment_is_asked_and_not_printed(tmp_path: Path) -> None:
    with served(tmp_path, AGENTKIT_SERVE_KEY="open-sesame") as (_, url, curl):
        assert httpx.get(f"{url}/models").status_code == 401
        assert httpx.get(f"{url}/models", headers={"Authorization": "Bearer open-sesame"}).status_code == 200
        assert "open-sesame" not in curl and "$AGENTKIT_SERVE_KEY" in curl
    with served(tmp_path, "--no-auth", AGENTKIT_SERVE_KEY="open-sesame") as (_, url, _):
        assert httpx.get(f"{url}/models").status_code == 200


def test_another_endpoint_may_stand_behind_it(tmp_path: Path) -> None:
    body = {"model": "http:m", "messages": [{"role": "user", "content": "Hello."}]}
    with (
        Server([say("Good day.")]) as behind,
        served(tmp_path, "--backend", "http", "--base-url", behind.url, "--model", "m") as (_, url, _),
    ):
        done = httpx.post(f"{url}/chat/completions", json=body).json()
    assert done["choices"][0]["message"]["content"] == "Good day."
    assert done["usage"]["prompt_tokens_details"] == {"cached_tokens": 60}


def test_other_machines_need_a_key(tmp_path: Path) -> None:
    for host in ("0.0.0.0", "::", "example.com"):
        told = refused(tmp_path, "--host", host, "--port", "0")
        assert host in told and "--api-key" in told and "--no-auth" in told
    with served(tmp_path, "--host", "0.0.0.0", "--api-key", "k") as (_, url, _):
        port = url.rpartition(":")[2]
        assert httpx.get(f"http://127.0.0.1:{port}/models", headers={"Host": "any.example"}).status_code == 401


def test_an_address_in_use_is_told_before_a_model_is_loaded(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        told = refused(tmp_path, "--port", port, "--model", "/nowhere")
    assert port in told and "in use" in told and "--port 0" in told and "/nowhere" not in told


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--backend", "cloud9"], "installed are"),
        (["--backend", "local", "--model", "/nowhere"], "/nowhere"),
        (["--backend", "http"], "--base-url"),
        (["--api-key", " "], "API key"),
        (["--api-key", "schlüssel"], "API key"),
    ],
)
def test_what_cannot_work_is_one_line(tmp_path: Path, arguments: list[str], words: str) -> None:
    assert words in refused(tmp_path, "--port", "0", *arguments)


@pytest.mark.parametrize("missing", ["starlette", "uvicorn", "prometheus_client"])
def test_without_the_extra_it_says_what_to_install(tmp_path: Path, missing: str) -> None:
    told = refused(tmp_path, code=f"import sys; sys.modules[{missing!r}] = None; {RUN}")
    assert missing in told and "pip install 'agentkit[serve]'" in told


def test_other_commands_do_not_need_the_extra(tmp_path: Path) -> None:
    code = f"import sys; sys.modules['starlette'] = sys.modules['uvicorn'] = None; {RUN}"
    done = subprocess.run(
        [sys.executable, "-c", code, "serve", "--help"],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0 and "--concurrency" in done.stdout
