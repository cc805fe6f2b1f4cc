"""MCP servers that mean harm: each is a clear fault, in time, and the agent goes on. Both loops."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from pathlib import Path

import anyio
import pytest

from agentkit.errors import PluginError
from agentkit.toolbox import mcp_session, mcp_wire
from tests.sandbox.test_worker import held

from .mcp_kit import HOLD, MANIFEST, call, opened, run, said, write_server

pytestmark = pytest.mark.anyio
PATIENCE = 15.0


def alternately(cases: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the cases, every other one for the other event loop: each of them starts processes, which takes time."""
    return [(("asyncio", "trio")[index % 2], *case) for index, case in enumerate(cases)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_server(tmp_path / "plugin")


BREAKS = [
    (r"raw(b'Server is ready.\n')", "crashed", "not a message"),
    (r"raw(b'\n')", "crashed", "not a message"),
    (r"raw(b'[1, 2]\n')", "crashed", "not a message"),
    (r"raw(b'[' * 100_000 + b'\n')", "crashed", "not a message"),
    (r"raw(b'\xff\xfe\n')", "crashed", "not a message"),
    (r"raw(b'9' * 1_000_000 + b'\n')", "crashed", "not a message"),
    ("raw(b'{}\\n')", "crashed", "not a message"),
    ("send(id=message['id'])", "crashed", "not a message"),
    ("raw(b'x' * 5_000_000)", "too_big", "more than"),
    ("send(id=message['id'], result={'content': [], 'structuredContent': [[]] * 100_000})", "too_big", "parts"),
    ("send(id=message['id'], result={'content': [{'type': 'text', 'text': ''}] * 21_000})", "too_big", "21000 items"),
    ("while True: send(method='notifications/message', params={'level': 'info', 'data': 'x'})", "crashed", "end"),
    ("while True: send(method='notifications/message', params={'data': 'x' * 1_000_000})", "too_big", "end"),
    (
        "while True: send(method='notifications/progress', params={'progressToken': token, 'progress': 1})",
        "crashed",
        "end",
    ),
    ("while True: send(id=1, method='ping')", "crashed", "end"),
    ("while True: send(id='1', method='sampling/createMessage', params={})", "crashed", "end"),
    ("while True: send(id=99999, result={})", "crashed", "end"),
]


@pytest.mark.parametrize(("anyio_backend", "source", "fault", "says"), alternately(BREAKS))
async def test_what_breaks_the_rules_is_a_fault(
    tmp_path: Path, workspace: Path, source: str, fault: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mcp_wire, "MESSAGES", 2000)
    folder = write_server(
        tmp_path / "plugin", manifest=MANIFEST.replace("cpu_seconds: 20", "output_bytes: 50_000, artifact_mb: 1")
    )
    async with opened(folder, workspace) as plugin:
        with anyio.fail_after(PATIENCE):
            result = await run(plugin, HOLD + f"print('last words', file=sys.stderr)\n{source}\ntime.sleep(1000)")
        assert (result.fault, says in result.output) == (fault, True), result
        assert "the MCP server of plugin 'stranger'" in result.output
        assert result.log == "last words\n"
        assert not held(workspace)
        assert await said(plugin, "again") == "again"


IDLE = [
    "send(id=12345, result={'content': []})",
    "send(id=str(message['id']) + 'x', result={'content': []})",
    "send(method='notifications/tools/list_changed')",
    "send(method='notifications/cancelled', params={'requestId': message['id']})",
    "send(method='notifications/progress', params={'progressToken': token, 'progress': 'far', 'message': 5})",
    "send(method='notifications/made_up', params={'x': 1})",
    "send(method='notifications/message', params={'level': 'loud'})",
    "send(id=1, method='made/up', params={})",
    "send(id=message['id'] + 1, result={'content': [{'type': 'text', 'text': 'forged'}]})",
]


async def test_what_is_not_asked_for_changes_nothing(
    folder: Path, workspace: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    async with opened(folder, workspace) as plugin:
        await run(plugin, "state['kept'] = 'kept'")
        for source in IDLE:
            assert (await run(plugin, f"{source}\nanswer = state['kept']")).output == "kept", source
            assert await said(plugin, "mine") == "mine", source
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("number", ["message['id'] + 1000", "'x'", "None"])
async def test_an_answer_to_nobody_is_a_timeout(tmp_path: Path, workspace: Path, number: str) -> None:
    folder = write_server(tmp_path / "plugin", manifest=MANIFEST.replace("seconds: 20,", "seconds: 0.7,"))
    async with opened(folder, workspace) as plugin:
        result = await run(plugin, f"result = None; send(id={number}, result={{'content': []}})")
        assert result.fault == ("crashed" if number == "None" else "timeout")
        assert await said(plugin, "again") == "again"


WISHES: list[tuple[str, dict[str, object], int]] = [
    ("sampling/createMessage", {"messages": [], "maxTokens": 5}, -32600),
    ("elicitation/create", {"message": "?", "requestedSchema": {"type": "object", "properties": {}}}, -32600),
    ("roots/list", {}, -32600),
    ("sampling/createMessage", {}, -32602),
    ("made/up", {}, -32601),
]


async def test_what_the_server_asks_for_is_refused(folder: Path, workspace: Path) -> None:
    async with opened(folder, workspace) as plugin:
        for method, params, code in WISHES:
            result = await run(plugin, f"answer = ask({method!r}, **{params!r})['error']['code']")
            assert result.output == str(code), method
        assert (await run(plugin, "answer = ask('ping')['result']")).output == "{}"


async def test_a_server_that_does_not_read_is_no_trap(tmp_path: Path, workspace: Path) -> None:
    # The thread that reads is the main one, which handles signals too.
    deaf = "import signal; signal.signal(signal.SIGUSR1, lambda *_: time.sleep(1000))"
    folder = write_server(tmp_path / "plugin", deaf, MANIFEST.replace("seconds: 20,", "seconds: 0.5,"))
    async with opened(folder, workspace) as plugin:
        assert (await run(plugin, "signal.pthread_kill(threading.main_thread().ident, signal.SIGUSR1)")).ok
        began = time.monotonic()
        async with anyio.create_task_group() as group:
            for _ in range(4):
                group.start_soon(run, plugin, "#" + "x" * 5_000_000)
        assert time.monotonic() - began < 5
        assert await said(plugin, "again") == "again"


START = [
    ("time.sleep(1000)", "did not answer within 0.5 seconds"),
    ("os._exit(3)", "exited with status 3"),
    ("import no_such_module", "No module named 'no_such_module'"),
    ("print('Welcome!', flush=True); time.sleep(1000)", "not a message"),
    ("while True: raw(b'x' * 100_000)", "more than"),
    ("initialize = tell", "refused: there is no such method"),
    ("initialize = lambda m: send(id=m['id'], result={})", "broke the protocol: capabilities"),
    ("initialize = lambda m: send(id=m['id'], result={'protocolVersion': '1999-01-01', 'capabilities': {}, "
     "'serverInfo': {'name': 'x', 'version': '1'}})", "1999-01-01"),
    ("list_tools = tell", "refused: there is no such method"),
    ("list_tools = lambda m: None", "did not answer within 0.5 seconds"),
    ("list_tools = lambda m: os._exit(3)", "exited with status 3"),
    ("list_tools = lambda m: send(id=m['id'], result={'tools': 5})", "broke the protocol: tools"),
    ("list_tools = lambda m: send(id=m['id'], result={'tools': [{'name': 5}]})", "broke the protocol: tools.0"),
    ("list_tools = lambda m: send(id=m['id'], result={'tools': [], 'nextCursor': 'more'})", "100 pages"),
    ("list_tools = lambda m: send(id=m['id'], result={'tools': [{**TOOLS[0], 'name': str(n)} for n in range(1001)]})",
     "more than 1000 tools"),
    ("list_tools = lambda m: send(id=m['id'], result={'tools': TOOLS * 7000})", "21000 items"),
    ("TOOLS.append(TOOLS[0])", "two tools of its MCP server are called 'echo'"),
    ("TOOLS[0]['inputSchema'] = {**OBJECT, 'minProperties': 'many'}", "the schema of tool 'echo' is not JSON Schema"),
    ("TOOLS[0]['inputSchema'] = {'type': 'array'}", "tools.0.inputSchema.type"),
    ("TOOLS[0]['inputSchema'] = {**OBJECT, 'properties': {'x': {'$ref': 'http://127.0.0.1/x'}}}", "refers to http"),
    ("TOOLS[0]['inputSchema'] = {**OBJECT, 'properties': {'x': {'$ref': '#/$defs/x'}}}", "which it does not have"),
]  # fmt: skip


@pytest.mark.parametrize(("anyio_backend", "source", "says"), alternately(START))
async def test_a_bad_start_is_named(
    tmp_path: Path, workspace: Path, source: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mcp_session, "START_SECONDS", 0.5 if "within 0.5" in says else PATIENCE)
    folder = write_server(tmp_path / "plugin", HOLD + source)
    with anyio.fail_after(PATIENCE), pytest.raises(PluginError, match="'stranger'") as caught:
        async with opened(folder, workspace):
            pass
    assert says in str(caught.value), caught.value
    assert not held(workspace)


async def test_there_is_no_such_program(tmp_path: Path, workspace: Path) -> None:
    folder = write_server(tmp_path / "plugin", manifest="name: stranger\nmcp: {command: [no-such-server]}\n")
    with pytest.raises(PluginError, match="no program no-such-server"):
        async with opened(folder, workspace):
            pass


async def test_names_are_made_valid_and_told_apart(tmp_path: Path, workspace: Path) -> None:
    names = ["a b", "a/b", "a_b", "1st", "", "é", "x" * 100, "x" * 99 + "y", "get.user-1"]
    source = f"TOOLS[:] = [{{'name': name, 'inputSchema': OBJECT}} for name in {names!r}]"
    answer = "def call(m): send(id=m['id'], result={'content': [{'type': 'text', 'text': m['params']['name']}]})"
    folder = write_server(tmp_path / "plugin", f"{source}\n{answer}")
    async with opened(folder, workspace) as plugin:
        made = [spec.name for spec in plugin.specs]
        assert len(set(made)) == len(names) and all(0 < len(name) <= 64 for name in made)
        assert made[0] == "a_b" and made[1].startswith("a_b_") and made[3] == "_1st" and made[-1] == "get.user-1"
        for spec, name in zip(plugin.specs, names, strict=True):
            result = await plugin.run(call(spec.name))
            assert (result.name, result.output) == (spec.name, name)


async def test_a_start_that_is_given_up_leaves_nothing(tmp_path: Path, workspace: Path) -> None:
    folder = write_server(tmp_path / "plugin", HOLD + "open('ready', 'w').close(); time.sleep(1000)")
    with anyio.fail_after(PATIENCE):
        async with anyio.create_task_group() as group:

            async def describe() -> None:
                async with opened(folder, workspace):
                    pass

            group.start_soon(describe)
            while not (workspace / "ready").exists():
                await anyio.sleep(0.01)
            assert held(workspace)
            group.cancel_scope.cancel()
    assert not held(workspace)


async def test_a_server_that_floods_between_calls_waits(folder: Path, workspace: Path) -> None:
    flood = """
        def flood():
            with open("count", "r+b", buffering=0) as count:
                while True:
                    os.write(2, b"x" * 1000)
                    count.seek(0, 2)
                    count.write(b"x")
        open("count", "w").close()
        threading.Thread(target=flood, daemon=True).start()
    """
    async with opened(folder, workspace) as plugin:
        assert (await run(plugin, flood)).ok
        sizes: list[int] = []
        with anyio.fail_after(PATIENCE):
            # Nobody reads while no call is under way, so it stands still as soon as the pipe is full.
            while len(sizes) < 10 or len(set(sizes[-10:])) > 1:
                await anyio.sleep(0.01)
                sizes.append((workspace / "count").stat().st_size)
            assert await said(plugin, "still here") == "still here"
            while (workspace / "count").stat().st_size == sizes[-1]:
                await anyio.sleep(0.01)


async def test_the_disk_is_watched_however_much_is_printed(tmp_path: Path, workspace: Path) -> None:
    folder = write_server(tmp_path / "plugin", manifest=MANIFEST.replace("cpu_seconds: 20", "disk_mb: 2, file_mb: 64"))
    source = "file = open('big', 'wb')\nwhile True: os.write(2, b'x' * 60_000); file.write(b'x' * 60_000)"
    async with opened(folder, workspace) as plugin:
        with anyio.fail_after(PATIENCE):
            result = await run(plugin, source)
        assert (result.fault, "2 MiB" in result.output) == ("too_big", True), result.output


async def test_a_server_that_ended_between_calls_is_replaced(folder: Path, workspace: Path) -> None:
    async with opened(folder, workspace) as plugin:
        assert (await run(plugin, HOLD + "threading.Timer(0.05, os._exit, [3]).start()")).ok
        with anyio.fail_after(PATIENCE):
            while held(workspace):
                await anyio.sleep(0.01)
        assert await said(plugin, "again") == "again"
