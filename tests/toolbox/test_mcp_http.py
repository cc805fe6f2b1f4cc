"""MCP servers at an address: streamable HTTP by the SDK on both ends, and by hand. Both loops."""

from __future__ import annotations

import json
import logging
import time
from pathlib import Path
from typing import Any

import anyio
import pytest

from agentkit.agent import Agent
from agentkit.errors import PermissionNeeded, PluginError
from agentkit.testing import ScriptedBackend
from agentkit.toolbox import mcp_wire
from agentkit.toolbox.own_grant import grant
from agentkit.toolbox.plugins import open_plugin
from agentkit.types import Message, Progress

from .mcp_far import Answer, Handler, by_hand, on_the_sdk, served
from .mcp_kit import call, open_files, opened

pytestmark = [
    pytest.mark.anyio,
    # On trio httpx2 leaves the bodies that it breaks off to the collector of garbage.
    pytest.mark.filterwarnings("ignore:.* was garbage collected before it had been exhausted:ResourceWarning"),
]
SECRET = 'the "key" of it all'
PATIENCE = 15.0
LIMITS = "{seconds: 10, output_bytes: 50_000, artifact_mb: 1}"


def write_url(folder: Path, url: str, more: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plugin.yaml").write_text(f"name: far\nmcp: {{url: '{url}'{more}}}\nlimits: {LIMITS}\n")
    return folder


async def test_calls(tmp_path: Path, workspace: Path) -> None:
    told: list[Progress] = []

    async def note(progress: Progress) -> None:
        told.append(progress)

    with served(on_the_sdk) as url:
        async with opened(write_url(tmp_path / "plugin", url), workspace) as plugin:
            assert [spec.name for spec in plugin.specs] == ["count", "headers", "steps"]
            # One session for all calls of a run ...
            assert [(await plugin.run(call("count"))).output for _ in range(3)] == ["1", "2", "3"]
            assert (await plugin.run(call("steps", number=3), note)).output == "done"
            assert (await plugin.run(call("steps", number="many"))).fault == "failed"
        # ... and another for the next.
        async with opened(tmp_path / "plugin", workspace) as plugin:
            assert (await plugin.run(call("count"))).output == "1"
    assert [progress.text for progress in told] == ["step 1", "step 2", "step 3"]
    assert told[-1].fraction == 1


async def test_headers_hold_the_users_secrets_and_nobody_else_hears_them(
    tmp_path: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("FAR_KEY", SECRET)
    monkeypatch.setenv("FAR_TENANT", "7")
    caplog.set_level(logging.DEBUG)
    headers = ", headers: {Authorization: 'Bearer ${FAR_KEY}', X-Tenant: '${FAR_TENANT}', X-Plain: plain}"
    seen: list[str] = []

    def repeat(handler: Handler, message: dict[str, Any]) -> None:
        told = handler.headers["Authorization"]
        seen.append(told)
        body = {
            "content": [{"type": "text", "text": f"You sent {told}, {handler.headers['X-Tenant']}"}],
            "isError": True,
        }
        answer = json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": body}).encode()
        handler.reply(answer, X_Repeated=told, Mcp_Session_Id=told)

    with by_hand(tools_call=repeat) as url:
        folder = write_url(tmp_path / "plugin", url, headers)
        backend = ScriptedBackend([Message(role="assistant", calls=(call("do"),)), "It is done."])
        agent = Agent(backend=backend, tools=[grant(folder)], workspace=workspace, journal=tmp_path / "journal.db")
        events: list[Any] = []
        result = await agent.run("Do it.", on_event=events.append)
    assert seen == [f"Bearer {SECRET}"]
    (finished,) = [event.result for event in events if event.kind == "call_finished"]
    assert "You sent Bearer [secret], 7" in finished.output
    journal = b"".join(path.read_bytes() for path in tmp_path.glob("journal.db*"))
    printed = "".join(f"{record.getMessage()} {record.args} {record.exc_text}" for record in caplog.records)
    assert "httpcore2" in {record.name.partition(".")[0] for record in caplog.records}
    for text in (str(result), str(events), journal.decode("latin-1"), printed, caplog.text):
        assert SECRET not in text and json.dumps(SECRET)[1:-1] not in text


async def test_a_secret_is_hidden_wherever_it_is_cut(
    tmp_path: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAR_KEY", "abcabcabd")

    def in_pieces(handler: Handler, message: dict[str, Any]) -> None:
        words = "abcabcabcabd abcabcab abcabcabd"
        result = {"content": [{"type": "text", "text": words}]}
        body = json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": result})
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.send_header("Connection", "close")
        handler.end_headers()
        for character in f"event: message\ndata: {body}\n\n":
            handler.wfile.write(character.encode())
            handler.wfile.flush()
        handler.close_connection = True

    with by_hand(tools_call=in_pieces) as url:
        folder = write_url(tmp_path / "plugin", url, ", headers: {X-Key: '${FAR_KEY}'}")
        async with opened(folder, workspace) as plugin:
            result = await plugin.run(call("do"))
    assert result.output == "abc[secret] abcabcab [secret]"


@pytest.mark.parametrize(
    ("value", "says"),
    [(None, "FAR_KEY, which is not set"), ("", "is not set"), ("a\nb", "no HTTP header"), ("é", "no HTTP")],
)
async def test_a_variable_that_cannot_be_sent_is_named(
    tmp_path: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch, value: str | None, says: str
) -> None:
    monkeypatch.delenv("FAR_KEY", raising=False)
    if value is not None:
        monkeypatch.setenv("FAR_KEY", value)
    folder = write_url(tmp_path / "plugin", "http://127.0.0.1:1/mcp", ", headers: {Authorization: 'Bearer ${FAR_KEY}'}")
    with pytest.raises(PluginError, match="far") as caught:
        async with opened(folder, workspace):
            pass
    assert says in str(caught.value) and (not value or value not in str(caught.value))


async def test_its_host_has_to_be_granted(tmp_path: Path, workspace: Path) -> None:
    folder = write_url(tmp_path / "plugin", "http://127.0.0.1:1/mcp")
    with pytest.raises(PermissionNeeded, match="127.0.0.1:1"):
        open_plugin(folder, workspace)


def _refuse(handler: Handler, message: dict[str, Any]) -> None:
    handler.reply(b"no", status=401)


def _go_away(handler: Handler, message: dict[str, Any]) -> None:
    handler.reply(b"", status=307, Location="http://localhost:1/elsewhere")


def _page(handler: Handler, message: dict[str, Any]) -> None:
    handler.reply(b"<html>Welcome</html>", kind="text/html")


def _zipped(handler: Handler, message: dict[str, Any]) -> None:
    handler.reply(b"\x1f\x8b", Content_Encoding="gzip")


def _junk(handler: Handler, message: dict[str, Any]) -> None:
    handler.reply(b"not json")


def _hang_up(handler: Handler, message: dict[str, Any]) -> None:
    handler.close_connection = True
    handler.wfile.close()


def _endless(handler: Handler, message: dict[str, Any]) -> None:
    handler.flood("application/json", b"x" * 1_000_000)


def _endless_lists(handler: Handler, message: dict[str, Any]) -> None:
    handler.flood("application/json", b"[],{}," * 10_000)


def _endless_event(handler: Handler, message: dict[str, Any]) -> None:
    handler.flood("text/event-stream", b"data: " + b"x" * 1_000_000)


def _endless_events(handler: Handler, message: dict[str, Any]) -> None:
    note = json.dumps({"jsonrpc": "2.0", "method": "notifications/message", "params": {"data": "x"}}).encode()
    handler.flood("text/event-stream", b"event: message\ndata: " + note + b"\n\n")


BROKEN = [(_refuse, "401"), (_go_away, "localhost:1"), (_page, "text/html"), (_zipped, "compressed"),
          (_junk, "JSON"), (_hang_up, ""), (_endless, ""), (_endless_lists, ""), (_endless_event, ""), (_endless_events, "")]  # fmt: skip


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_bad_answers_to_a_call_are_faults(
    tmp_path: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mcp_wire, "MESSAGES", 2000)
    for answer, says in BROKEN:
        with by_hand(tools_call=answer) as url, anyio.fail_after(PATIENCE):
            async with opened(write_url(tmp_path / "plugin", url), workspace) as plugin:
                result = await plugin.run(call("do"))
                assert not result.ok and result.fault in ("failed", "crashed", "too_big"), (answer, result)
                assert says in result.output, (answer, result)


@pytest.mark.parametrize("anyio_backend", ["trio"])
async def test_bad_answers_at_the_start_are_named(
    tmp_path: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mcp_wire, "MESSAGES", 2000)
    for answer, says in BROKEN:
        with by_hand(initialize=answer) as url, anyio.fail_after(PATIENCE):
            with pytest.raises(PluginError, match="its MCP server") as caught:
                async with opened(write_url(tmp_path / "plugin", url), workspace):
                    pass
            assert says in str(caught.value), (answer, caught.value)


async def test_nobody_there(tmp_path: Path, workspace: Path) -> None:
    with pytest.raises(PluginError, match="its MCP server cannot be talked with: ConnectError"):
        async with opened(write_url(tmp_path / "plugin", "http://127.0.0.1:1/mcp"), workspace):
            pass


async def test_a_timeout_and_the_next_call_in_another_session(tmp_path: Path, workspace: Path) -> None:
    calls: list[str] = []

    def first_hangs(handler: Handler, message: dict[str, Any]) -> None:
        calls.append("call")
        if len(calls) == 1:
            handler.rfile.read(1)  # until the client hangs up
        else:
            handler.result(message, content=[{"type": "text", "text": "done"}])

    with by_hand(tools_call=first_hangs) as url:
        folder = write_url(tmp_path / "plugin", url)
        (folder / "plugin.yaml").write_text((folder / "plugin.yaml").read_text().replace("seconds: 10", "seconds: 0.5"))
        async with opened(folder, workspace) as plugin:
            began = time.monotonic()
            assert (await plugin.run(call("do"))).fault == "timeout"
            assert time.monotonic() - began < 5
            assert (await plugin.run(call("do"))).output == "done"


async def test_a_session_that_the_server_forgot_is_begun_again(tmp_path: Path, workspace: Path) -> None:
    sessions: list[str] = []
    calls: list[str] = []

    def begin(handler: Handler, message: dict[str, Any]) -> None:
        sessions.append(f"s{len(sessions)}")
        result = {
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "serverInfo": {"name": "by hand", "version": "1"},
        }
        body = {"jsonrpc": "2.0", "id": message["id"], "result": result}
        handler.reply(json.dumps(body).encode(), Mcp_Session_Id=sessions[-1])

    def know(handler: Handler, message: dict[str, Any]) -> None:
        calls.append(handler.headers["Mcp-Session-Id"])
        if handler.headers["Mcp-Session-Id"] in ("s0", "s3", "s4"):
            handler.reply(b"", status=404)
        else:
            handler.result(message, content=[{"type": "text", "text": calls[-1]}])

    with by_hand(initialize=begin, tools_call=know) as url:
        async with opened(write_url(tmp_path / "plugin", url), workspace) as plugin:
            assert [(await plugin.run(call("do"))).output for _ in range(2)] == ["s1", "s1"]
        async with opened(tmp_path / "plugin", workspace) as plugin:
            assert (await plugin.run(call("do"))).output == "s2"
        # Twice is enough.
        async with opened(tmp_path / "plugin", workspace) as plugin:
            result = await plugin.run(call("do"))
            assert (result.fault, "knows nothing of the session" in result.output) == ("failed", True), result
    assert calls == ["s0", "s1", "s1", "s2", "s3", "s4"]


async def test_nothing_is_leaked(tmp_path: Path, workspace: Path) -> None:
    with by_hand() as url:
        before = open_files()
        for _ in range(4):
            async with opened(write_url(tmp_path / "plugin", url), workspace) as plugin:
                assert (await plugin.run(call("do"))).output == "done"
            # What the server's threads have open they close in their own time.
            with anyio.move_on_after(5):
                while open_files() != before:
                    await anyio.sleep(0.01)
            assert open_files() == before


def _modern(handler: Handler, message: dict[str, Any]) -> None:
    version = "2026-07-28"
    error = {
        "code": -32022,
        "message": "unsupported version",
        "data": {"supported": [version], "requested": "2025-11-25"},
    }
    if message["method"] == "initialize":
        handler.reply(json.dumps({"jsonrpc": "2.0", "id": message["id"], "error": error}).encode(), status=400)
    else:
        about = {"resultType": "complete", "ttlMs": 0, "cacheScope": "private"}
        handler.result(message, supportedVersions=[version], capabilities={"tools": {}}, **about)


async def test_a_server_that_knows_only_the_newest_protocol(tmp_path: Path, workspace: Path) -> None:
    versions: list[str] = []

    def note(handler: Handler, message: dict[str, Any]) -> None:
        versions.append(handler.headers["Mcp-Protocol-Version"])
        handler.result(message, resultType="complete", content=[{"type": "text", "text": "done"}])

    def tools(handler: Handler, message: dict[str, Any]) -> None:
        schema = {"type": "object"}
        handler.result(
            message, resultType="complete", ttlMs=0, cacheScope="private", tools=[{"name": "do", "inputSchema": schema}]
        )

    answers: dict[str, Answer] = {
        "tools_call": note,
        "tools_list": tools,
        "initialize": _modern,
        "server_discover": _modern,
    }
    with by_hand(**answers) as url:
        async with opened(write_url(tmp_path / "plugin", url), workspace) as plugin:
            assert (await plugin.run(call("do"))).output == "done"
    assert versions == ["2026-07-28"]
