"""`agentkit tools serve`, as clients on the SDK meet it: a process, on standard input and output or on HTTP."""

from __future__ import annotations

import base64
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import anyio
import httpx
import mcp_types as types
import pytest
from mcp.client.session import ClientSession
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.exceptions import MCPError

from agentkit.cli.mcp import serve
from agentkit.errors import ConfigError, PermissionNeeded, PluginError
from agentkit.sandbox import load_manifest
from agentkit.toolbox.find import find_plugin
from agentkit.toolbox.grants import write_grant
from tests.sandbox.test_worker import held

PLUGIN = '''
import fcntl, os, time
from agentkit.plugin.sdk import ToolFailed, attach, progress, tool, workspace

print("a plugin may print what it likes")

@tool(effects="none")
def read(path: str) -> str:
    """Read a file."""
    print("and os.write too")
    os.write(1, b"as well")
    return (workspace() / path).read_text()

@tool(effects="idempotent")
def steps(count: int) -> str:
    """Take steps."""
    for step in range(count):
        progress(f"step {step + 1}", (step + 1) / count)
    return "done"

@tool
def give() -> str:
    """Hand files over."""
    attach("plot.png", bytes(range(256)))
    attach("notes.txt", "words")
    attach("data.bin", b"\\xff")
    return "given"

@tool
def hang() -> str:
    """Hold a lock for ever."""
    lock = open("lock", "w")
    fcntl.flock(lock, fcntl.LOCK_SH)
    open("ready", "w").close()
    time.sleep(1000)

@tool
def fail() -> str:
    """Fail."""
    raise ToolFailed("no such city")
'''
MANIFEST = "name: bench\npermissions: {read: [$workspace], write: [$workspace]}\n"


@pytest.fixture
def plugin(tmp_path: Path) -> Path:
    folder = tmp_path / "plugin"
    folder.mkdir()
    (folder / "plugin.py").write_text(PLUGIN)
    (folder / "plugin.yaml").write_text(MANIFEST)
    found, manifest = find_plugin(folder), load_manifest(folder)
    write_grant(found, manifest, found.digest())
    return folder


def environment() -> dict[str, str]:
    return {**os.environ, "COLUMNS": "200"}


def command(workspace: Path, *arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "agentkit", "tools", "serve", *map(str, arguments), "-w", str(workspace)]


@asynccontextmanager
async def client(workspace: Path, *arguments: str | Path) -> AsyncIterator[ClientSession]:
    program, *rest = command(workspace, *arguments)
    parameters = StdioServerParameters(command=program, args=rest, env=environment())
    async with stdio_client(parameters) as (read, write), ClientSession(read, write) as session:
        await session.initialize()
        yield session


def words(result: types.CallToolResult) -> str:
    return "\n".join(part.text for part in result.content if isinstance(part, types.TextContent))


@pytest.mark.anyio
async def test_tools_are_listed_and_called(plugin: Path, workspace: Path) -> None:
    (workspace / "a.txt").write_text("hello")
    told: list[tuple[float, float | None, str | None]] = []

    async def note(progress: float, total: float | None, message: str | None) -> None:
        told.append((progress, total, message))

    async with client(workspace, plugin) as session:
        tools = {tool.name: tool for tool in (await session.list_tools()).tools}
        assert list(tools) == ["read", "steps", "give", "hang", "fail"]
        assert tools["read"].description == "Read a file."
        assert tools["read"].input_schema["properties"] == {"path": {"type": "string"}}
        hints = {
            name: (tool.annotations.read_only_hint, tool.annotations.idempotent_hint)
            for name, tool in tools.items()
            if tool.annotations
        }
        assert (hints["read"], hints["steps"], hints["give"]) == ((True, True), (False, True), (False, False))

        assert words(await session.call_tool("read", {"path": "a.txt"})) == "hello"
        assert words(await session.call_tool("steps", {"count": 3}, progress_callback=note)) == "done"

        given = (await session.call_tool("give", {})).content
        assert isinstance(given[0], types.TextContent) and given[0].text == "given"
        assert isinstance(given[1], types.ImageContent) and base64.b64decode(given[1].data) == bytes(range(256))
        resources = [part.resource for part in given[2:] if isinstance(part, types.EmbeddedResource)]
        assert isinstance(resources[0], types.TextResourceContents) and resources[0].text == "words"
        assert isinstance(resources[1], types.BlobResourceContents) and base64.b64decode(resources[1].blob) == b"\xff"
        assert resources[1].uri == "attachment:///data.bin"
    assert [message for _, _, message in told][-1] == "step 3"
    assert [done for done, _, _ in told] == sorted({done for done, _, _ in told}) and told[-1][:2] == (1, 1)


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["trio"])
async def test_faults_are_errors_and_a_cancelled_call_is_ended(plugin: Path, workspace: Path) -> None:
    async with client(workspace, plugin) as session:
        for name, arguments, says in (
            ("fail", {}, "error (failed): no such city"),
            ("read", {"path": 5}, "error (bad_arguments): path: 5 is not of type 'string'"),
            ("read", {"path": "/etc/shadow"}, "error ("),
            ("raed", {}, "error (unknown_tool): there is no tool 'raed'; did you mean read?"),
        ):
            result = await session.call_tool(name, arguments)
            assert result.is_error and words(result).startswith(says), result
        with pytest.raises(MCPError):
            await session.list_resources()
        with anyio.fail_after(20):
            async with anyio.create_task_group() as group:
                group.start_soon(session.call_tool, "hang", {})
                while not (workspace / "ready").exists():
                    await anyio.sleep(0.01)
                assert held(workspace)
                group.cancel_scope.cancel()
            while held(workspace):
                await anyio.sleep(0.01)
            assert words(await session.call_tool("steps", {"count": 1})) == "done"


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_all_bundled_plugins_by_default(workspace: Path) -> None:
    async with client(workspace) as session:
        names = {tool.name for tool in (await session.list_tools()).tools}
        assert {"calculate", "read_file", "run_python", "convert_units"} <= names, names
        assert words(await session.call_tool("calculate", {"expression": "6 * 7"})) == "42"


def lines(*messages: dict[str, Any]) -> bytes:
    return b"".join(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\n" for message in messages)


OPENING = {"id": 1, "method": "initialize", "params": {
    "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "by hand", "version": "1"}}}  # fmt: skip


def test_a_client_by_hand_reads_nothing_but_messages(plugin: Path, workspace: Path) -> None:
    (workspace / "a.txt").write_text("hello")
    with subprocess.Popen(
        command(workspace, plugin),
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdin is not None and child.stdout is not None
        child.stdin.write(lines(OPENING, {"method": "notifications/initialized"}))
        child.stdin.write(
            lines({"id": "two", "method": "tools/call", "params": {"name": "read", "arguments": {"path": "a.txt"}}})
        )
        child.stdin.flush()
        opened, read = (json.loads(child.stdout.readline()) for _ in range(2))
        rest, printed = child.communicate(timeout=20)
    assert opened["id"] == 1 and opened["result"]["serverInfo"]["name"] == "agentkit"
    assert (read["id"], read["result"]["content"][0]["text"]) == ("two", "hello")
    assert (child.returncode, rest, printed) == (0, b"", b"")


def test_a_signal_ends_it_with_its_calls(plugin: Path, workspace: Path) -> None:
    with subprocess.Popen(
        command(workspace, plugin),
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdin is not None and child.stdout is not None
        child.stdin.write(lines(OPENING, {"method": "notifications/initialized"}))
        child.stdin.flush()
        child.stdout.readline()
        child.stdin.write(lines({"id": 2, "method": "tools/call", "params": {"name": "hang", "arguments": {}}}))
        child.stdin.flush()
        while not (workspace / "ready").exists():
            assert child.poll() is None
        assert held(workspace)
        child.send_signal(signal.SIGINT)
        assert child.wait(20) == 0
        assert not held(workspace)
        assert child.stderr is not None and child.stderr.read() == b""


@contextmanager
def on_http(workspace: Path, plugin: Path, place: str = "127.0.0.1:0") -> Iterator[tuple[subprocess.Popen[str], str]]:
    with subprocess.Popen(
        command(workspace, plugin, "--http", place),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        try:
            found = re.search(r"5 tools at (http://\S+/mcp)", child.stdout.readline())
            assert found, child.stderr.read() if child.stderr else ""
            yield child, found[1]
        finally:
            child.kill()


def _pages_of_other_origins_are_refused(url: str) -> None:
    body = {"jsonrpc": "2.0", **OPENING}
    port = url.split(":")[2].partition("/")[0]
    accept = {"Accept": "application/json, text/event-stream"}
    wanted: list[tuple[dict[str, str], int]] = [
        ({}, 200),
        ({"Origin": f"http://localhost:{port}"}, 200),
        ({"Origin": "http://localhost:1"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Host": "evil.example"}, 421),
        ({"Host": f"evil.example:{port}"}, 421),
        ({"Content-Type": "text/plain"}, 400),
    ]
    for headers, status in wanted:
        assert httpx.post(url, json=body, headers={**accept, **headers}).status_code == status, headers


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_http_for_this_machine(plugin: Path, workspace: Path) -> None:
    (workspace / "a.txt").write_text("hello")
    with on_http(workspace, plugin) as (child, url):
        async with streamable_http_client(url) as (read, write), ClientSession(read, write) as session:
            await session.initialize()
            assert len((await session.list_tools()).tools) == 5
            assert words(await session.call_tool("read", {"path": "a.txt"})) == "hello"
        async with streamable_http_client(url) as (read, write), ClientSession(read, write) as session:
            await session.discover()
            assert words(await session.call_tool("steps", {"count": 2})) == "done"
        _pages_of_other_origins_are_refused(url)
        child.send_signal(signal.SIGTERM)
        out, err = child.communicate(timeout=20)
    assert (child.returncode, out) == (0, "")
    assert "https://evil.example" in err and "Traceback" not in err


@pytest.mark.parametrize(
    ("plugins", "http", "says"),
    [
        ([], "0.0.0.0:0", "whoever reaches 0.0.0.0"),
        ([], "example.com:80", "whoever reaches example.com"),
        ([], "8080", "is not HOST:PORT"),
        ([], "127.0.0.1:99999", "is not HOST:PORT"),
        ([], "127.0.0.1:80/mcp", "is not HOST:PORT"),
        (["no-such-plugin"], None, "no plugin no-such-plugin"),
    ],
)
def test_what_cannot_work_is_an_error(workspace: Path, plugins: list[str], http: str | None, says: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(says)):
        serve(plugins, workspace, http)


def test_an_address_in_use_and_a_workspace_that_is_none(workspace: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(ConfigError, match="in use"):
        serve([], workspace, f"127.0.0.1:{taken.getsockname()[1]}")
    with pytest.raises(ConfigError, match="is not a folder"):
        serve([], workspace / "nowhere", None)


@pytest.mark.parametrize("http", [None, "127.0.0.1:0"])
def test_a_broken_plugin_is_named(plugin: Path, workspace: Path, http: str | None) -> None:
    (plugin / "plugin.yaml").write_text("name: bench\n")
    (plugin / "plugin.py").write_text("import no_such_module")
    with pytest.raises(PluginError, match="no_such_module"):
        serve([str(plugin)], workspace, http)


def test_a_plugin_that_is_not_granted_is_not_served(plugin: Path, workspace: Path) -> None:
    (plugin / "plugin.yaml").write_text(MANIFEST.replace("read:", "network: [example.com], read:"))
    with pytest.raises(PermissionNeeded, match="bench"):
        serve([str(plugin)], workspace, None)


def test_without_the_sdk_it_says_what_to_install(workspace: Path) -> None:
    code = "import sys; sys.modules['mcp'] = sys.modules['mcp_types'] = None; from agentkit.cli import main; main()"
    run = [sys.executable, "-c", code, "tools", "serve", "calculate", "-w", str(workspace)]
    done = subprocess.run(run, env=environment(), capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1 and "pip install 'agentkit[mcp]'" in done.stderr
