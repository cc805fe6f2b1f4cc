"""MCP servers in the walls: what they describe, what a call gives, how it ends. The server is by hand; both loops."""

from __future__ import annotations

import base64
import http.server
import sys
import textwrap
import threading
from pathlib import Path

import anyio
import pytest

from agentkit.errors import PluginError
from agentkit.toolbox.own_grant import grant
from agentkit.toolbox.plugins import AnyPlugin, open_plugin
from agentkit.types import Progress, ToolResult
from tests.sandbox.test_worker import children, held

from .mcp_kit import HOLD, MANIFEST, call, open_files, opened, run, said, write_server

pytestmark = pytest.mark.anyio
# What does not depend on the event loop runs on one of them: each test starts processes, which takes time.
on_asyncio = pytest.mark.parametrize("anyio_backend", ["asyncio"])
on_trio = pytest.mark.parametrize("anyio_backend", ["trio"])
WHO = "answer = state.setdefault('who', os.urandom(8).hex())"
"""Tells one server from another."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_server(tmp_path / "plugin")


async def test_it_is_described_page_by_page(folder: Path, workspace: Path) -> None:
    async with opened(folder, workspace) as plugin:
        echo, code, value = plugin.specs
    assert (echo.name, echo.description, echo.effects) == ("echo", "Say it again.", "none")
    assert echo.parameters["properties"] == {"text": {"type": "string"}}
    assert (code.name, code.description, code.effects) == ("run", "Run Python", "once")
    assert (value.name, value.effects) == ("set_value", "idempotent")
    assert {spec.plugin for spec in plugin.specs} == {"stranger"}
    assert (echo.limits.seconds, echo.permissions.write) == (20, ("$workspace",))


@on_asyncio
async def test_a_server_that_did_not_change_is_not_started_to_be_described(folder: Path, workspace: Path) -> None:
    write_server(folder, 'open("starts", "a").write("x")')
    for _ in range(3):
        async with opened(folder, workspace) as plugin:
            assert [spec.name for spec in plugin.specs] == ["echo", "run", "set_value"]
    assert (workspace / "starts").read_text() == "x"
    async with opened(folder, workspace) as plugin:
        assert (await plugin.run(call("set_value"))).output.startswith(
            "KeyError"
        )  # the tool that it knows as set/value
    assert (workspace / "starts").read_text() == "xx"
    write_server(folder, 'open("starts", "a").write("x")\nTOOLS.pop()')
    async with opened(folder, workspace) as plugin:
        assert [spec.name for spec in plugin.specs] == ["echo", "run"]


@on_trio
async def test_a_server_that_changed_without_its_files_is_noticed_by_the_next_run(
    tmp_path: Path, workspace: Path
) -> None:
    folder = write_server(tmp_path / "plugin", 'if os.path.exists("newer"): TOOLS.pop()')
    async with opened(folder, workspace) as plugin:
        assert len(plugin.specs) == 3
    (workspace / "newer").touch()
    async with opened(folder, workspace) as plugin:
        assert len(plugin.specs) == 3
        assert await said(plugin, "x") == "x"
    async with opened(folder, workspace) as plugin:
        assert len(plugin.specs) == 2


async def test_calls(folder: Path, workspace: Path) -> None:
    async with opened(folder, workspace) as plugin:
        for text in ("häl\nlo \x00 😀", "", "x" * 500_000):
            result = await plugin.run(call("echo", text=text))
            assert (result.ok, result.output, result.call_id, result.name) == (True, text, "call_1", "echo")
            assert result.seconds > 0
        assert await said(plugin, "\ud800") == "?"
        result = await run(plugin, "import sys; print('seen', file=sys.stderr); answer = 1")
        assert (result.output, result.log) == ("1", "seen\n")
        assert (await plugin.run(call("nonsense"))).fault == "unknown_tool"


@on_asyncio
async def test_contents_become_words_and_attachments(folder: Path, workspace: Path) -> None:
    source = f"""
        data = {base64.b64encode(bytes(range(256))).decode()!r}
        result = {{"content": [
            {{"type": "text", "text": "first"}},
            {{"type": "image", "data": data, "mimeType": "image/png"}},
            {{"type": "audio", "data": data, "mimeType": "audio/x-wav"}},
            {{"type": "resource", "resource": {{"uri": "file:///a/report.pdf", "mimeType": "application/pdf", "blob": data}}}},
            {{"type": "resource", "resource": {{"uri": "file:///a/notes.txt", "text": "note"}}}},
            {{"type": "resource_link", "uri": "file:///b.txt", "name": "b.txt"}},
        ]}}
    """
    async with opened(folder, workspace) as plugin:
        result = await run(plugin, source)
    assert result.output == "first\nfile:///a/notes.txt\nnote\nfile:///b.txt: b.txt"
    told = [(attached.name, attached.media_type) for attached in result.attachments]
    assert told[0] == ("image-1.png", "image/png") and told[2] == ("report.pdf", "application/pdf")
    assert told[1][0].startswith("audio-2")
    assert all(attached.data == bytes(range(256)) for attached in result.attachments)


ANSWERS = [
    ('result = {"content": [], "structuredContent": {"sum": 5}}', True, '{"sum": 5}'),
    ('result = {"content": [{"type": "text", "text": "5"}], "structuredContent": {"sum": 5}}', True, "5"),
    ('result = {"content": [{"type": "text", "text": "no such city"}], "isError": True}', False, "no such city"),
    ("raise ValueError('wrong')", False, "ValueError: wrong"),
    ('send(id=message["id"], error={"code": -32602, "message": "not so"}); result = None', False, "not so"),
    (
        'send(id=message["id"], error={"code": -32000, "message": "Connection closed"}); result = None',
        False,
        "closed",
    ),
    ('result = {"content": [{"type": "image", "data": "!", "mimeType": "image/png"}]}', False, "not base64"),
    ('result = {"content": "words"}', False, "does not follow the protocol: "),
    ('result = {"content": [{"type": "film"}]}', False, "does not follow the protocol: "),
]


@on_trio
async def test_what_a_tool_answers(folder: Path, workspace: Path) -> None:
    async with opened(folder, workspace) as plugin:
        await run(plugin, "state['kept'] = 'kept'")
        for source, ok, output in ANSWERS:
            result = await run(plugin, source)
            assert (result.ok, result.fault) == (ok, None if ok else "failed"), result
            assert result.output == output if ok else output in result.output
            # It was the tool that failed, so the server and what it knows live on.
            assert (await run(plugin, "answer = state['kept']")).output == "kept", source


@on_asyncio
async def test_a_schema_of_an_output_is_nothing_to_this_process(folder: Path, workspace: Path) -> None:
    # To match this pattern would take for ever.
    schema = '{**OBJECT, "properties": {"x": {"type": "string", "pattern": "^(a+)+$"}}}'
    write_server(folder, f'TOOLS[1]["outputSchema"] = {schema}')
    async with opened(folder, workspace) as plugin:
        with anyio.fail_after(10):
            result = await run(plugin, 'result = {"content": [], "structuredContent": {"x": "a" * 50 + "b"}}')
    assert result.ok


async def test_progress_is_told(folder: Path, workspace: Path) -> None:
    source = """
        def tell(**what): send(method="notifications/progress", params={"progressToken": token, **what})
        tell(progress=1, total=4, message="begun")
        tell(progress=2)
        tell(progress=9, total=4, message="x" * 10_000)
        send(method="notifications/progress", params={"progressToken": 12345, "progress": 3})
        send(method="notifications/progress", params={"progress": "much"})
        answer = "done"
    """
    told: list[Progress] = []

    async def note(progress: Progress) -> None:
        told.append(progress)

    async with opened(folder, workspace) as plugin:
        result = await plugin.run(call("run", source=source.replace("\n        ", "\n")), note)
        assert result.output == "done"
    assert told == [
        Progress(text="begun", fraction=0.25),
        Progress(),
        Progress(text="x" * 500, fraction=1.0),
    ]


async def test_whoever_is_told_of_progress_may_fail(folder: Path, workspace: Path) -> None:
    async def refuse(progress: Progress) -> None:
        raise ZeroDivisionError

    source = 'send(method="notifications/progress", params={"progressToken": token, "progress": 1}); time.sleep(1000)'
    async with opened(folder, workspace) as plugin:
        with pytest.raises(ZeroDivisionError):
            await plugin.run(call("run", source=HOLD + source), refuse)
        assert not held(workspace)
        assert await said(plugin, "again") == "again"


async def test_calls_run_side_by_side_in_one_session(folder: Path, workspace: Path) -> None:
    source = 'barrier = state.setdefault("barrier", threading.Barrier(3)); barrier.wait(10); ' + WHO
    answers: list[str] = []

    async def ask(plugin: AnyPlugin) -> None:
        answers.append((await run(plugin, source)).output)

    async with opened(folder, workspace) as plugin:
        async with anyio.create_task_group() as group:
            for _ in range(3):
                group.start_soon(ask, plugin)
        assert len(answers) == 3 and len(set(answers)) == 1 and len(answers[0]) == 16


@on_trio
async def test_no_more_calls_at_once_than_workers(tmp_path: Path, workspace: Path) -> None:
    folder = write_server(tmp_path / "plugin", manifest=MANIFEST + "workers: 2\n")
    source = """
        state["now"] = state.get("now", 0) + 1
        state["most"] = max(state.get("most", 0), state["now"])
        time.sleep(0.02)
        state["now"] -= 1
        answer = state["most"]
    """
    async with opened(folder, workspace) as plugin:
        async with anyio.create_task_group() as group:
            for _ in range(6):
                group.start_soon(run, plugin, source)
        assert (await run(plugin, "answer = state['most']")).output == "2"


@on_asyncio
async def test_a_session_serves_one_run_and_is_its_own(folder: Path, workspace: Path) -> None:
    count = "state['count'] = state.get('count', 0) + 1; answer = state['count']"
    for _ in range(2):
        async with opened(folder, workspace) as plugin:
            assert [(await run(plugin, count)).output for _ in range(3)] == ["1", "2", "3"]


async def test_a_timeout_ends_the_server_and_the_next_call_starts_anew(tmp_path: Path, workspace: Path) -> None:
    folder = write_server(tmp_path / "plugin", manifest=MANIFEST.replace("seconds: 20,", "seconds: 0.7,"))
    async with opened(folder, workspace) as plugin:
        result = await run(plugin, HOLD + "while True: time.sleep(1000)")
        assert (result.fault, result.output) == ("timeout", "run took more than 0.7 seconds and was ended")
        assert not held(workspace)
        assert await said(plugin, "again") == "again"


async def test_a_timeout_does_not_touch_calls_beside_it(tmp_path: Path, workspace: Path) -> None:
    folder = write_server(tmp_path / "plugin", manifest=MANIFEST.replace("seconds: 20,", "seconds: 1,"))
    results: dict[str, ToolResult] = {}

    async def ask(name: str, source: str) -> None:
        results[name] = await run(plugin, source)

    async with opened(folder, workspace) as plugin, anyio.create_task_group() as group:
        group.start_soon(ask, "stuck", HOLD + "time.sleep(1000)")
        await run(plugin, "time.sleep(0.5)")
        # Is at work when the other one's time is over, and ends in time itself.
        group.start_soon(ask, "slow", f"time.sleep(0.75); {WHO}")
        before = (await run(plugin, WHO)).output
    assert results["stuck"].fault == "timeout"
    assert results["slow"].output == before
    assert not held(workspace)


async def test_cancelling_tells_the_server_and_leaves_nothing_running(folder: Path, workspace: Path) -> None:
    source = """
        heard = inbox.setdefault("cancelled", threading.Event())
        open("ready", "w").close()
        heard.wait(10)
        open("heard", "w").write(str(state["cancelled"] == message["id"]))
        time.sleep(1000)
    """
    # Keeps the server alive, so that it can be seen what it was told.
    other = "while not os.path.exists('heard'): time.sleep(0.01)\nanswer = open('heard').read()"
    results: list[str] = []

    async def ask() -> None:
        results.append((await run(plugin, other)).output)

    async with opened(folder, workspace) as plugin:
        with anyio.fail_after(10):
            async with anyio.create_task_group() as outer:
                outer.start_soon(ask)
                async with anyio.create_task_group() as group:
                    group.start_soon(run, plugin, HOLD + textwrap.dedent(source))
                    while not (workspace / "ready").exists():
                        await anyio.sleep(0.01)
                    assert held(workspace)
                    group.cancel_scope.cancel()
        assert results == ["True"]
        assert not held(workspace)
        assert await said(plugin, "again") == "again"


async def test_cancelling_the_only_call_ends_the_server_at_once(folder: Path, workspace: Path) -> None:
    async with opened(folder, workspace) as plugin:
        with anyio.fail_after(10):
            async with anyio.create_task_group() as group:
                group.start_soon(run, plugin, HOLD + "open('ready', 'w').close(); time.sleep(1000)")
                while not (workspace / "ready").exists():
                    await anyio.sleep(0.01)
                assert held(workspace)
                group.cancel_scope.cancel()
        assert not held(workspace)


async def test_closing_ends_calls_that_are_under_way(folder: Path, workspace: Path) -> None:
    results = []

    async def ask() -> None:
        results.append(await run(plugin, HOLD + "open('ready', 'w').close(); time.sleep(1000)"))

    async with opened(folder, workspace) as plugin, anyio.create_task_group() as group:
        group.start_soon(ask)
        while not (workspace / "ready").exists():
            await anyio.sleep(0.01)
        await plugin.aclose()
    assert [result.fault for result in results] == ["crashed"]
    assert not held(workspace)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("os.write(2, b'my last words\\n'); os._exit(7)", "status 7; it last printed:\nmy last words"),
        ("import ctypes; ctypes.string_at(0)", "SIGSEGV"),
    ],
)
async def test_a_crash_is_told_with_the_last_words(folder: Path, workspace: Path, source: str, says: str) -> None:
    async with opened(folder, workspace) as plugin:
        result = await run(plugin, source)
        assert result.fault == "crashed" and says in result.output, result
        assert "the MCP server of plugin 'stranger'" in result.output
        assert await said(plugin, "again") == "again"


@on_trio
async def test_a_server_that_used_up_its_processor_time_is_replaced(tmp_path: Path, workspace: Path) -> None:
    folder = write_server(tmp_path / "plugin", manifest=MANIFEST.replace("cpu_seconds: 20", "cpu_seconds: 1"))
    burn = f"end = time.thread_time() + {{}}\nwhile time.thread_time() < end: pass\n{WHO}"
    async with opened(folder, workspace) as plugin:
        first = await run(plugin, burn.format(0.3))
        assert (await run(plugin, burn.format(0.9))).output == first.output
        assert (await run(plugin, burn.format(0.1))).output != first.output


async def test_processor_time_is_bounded_for_each_call(tmp_path: Path, workspace: Path) -> None:
    manifest = MANIFEST.replace("20, cpu_seconds: 20", "100, cpu_seconds: 1").replace(
        "{read", "{subprocess: true, read"
    )
    folder = write_server(tmp_path / "plugin", manifest=manifest)
    async with opened(folder, workspace) as plugin:
        for burn in ("while True: pass", "if os.fork() == 0:\n    while True: pass\ntime.sleep(1000)"):
            result = await run(plugin, burn)
            assert (result.fault, "more than 1 seconds of processor time" in result.output) == ("timeout", True), result
            assert await said(plugin, "again") == "again"


@on_asyncio
async def test_the_disk_is_bounded(tmp_path: Path, workspace: Path) -> None:
    folder = write_server(tmp_path / "plugin", manifest=MANIFEST.replace("cpu_seconds: 20", "disk_mb: 2, file_mb: 64"))
    async with opened(folder, workspace) as plugin:
        fill = "with open('big', 'wb') as file: file.write(os.urandom(20 << 20)); os.fsync(file.fileno())\n"
        for rest in ("answer = 'done'", "time.sleep(1000)"):
            result = await run(plugin, fill + rest)
            assert (result.fault, "2 MiB" in result.output) == ("too_big", True), result
            (workspace / "big").unlink()
        assert await said(plugin, "again") == "again"


@on_trio
async def test_results_are_bounded(tmp_path: Path, workspace: Path) -> None:
    limits = "cpu_seconds: 20, output_bytes: 10_000, artifact_mb: 1"
    folder = write_server(tmp_path / "plugin", manifest=MANIFEST.replace("cpu_seconds: 20", limits))
    image = "import base64; data = base64.b64encode(bytes({})).decode()\nresult = {{'content': [{{'type': 'image', 'data': data, 'mimeType': 'image/png'}}] * {}}}"
    async with opened(folder, workspace) as plugin:
        await run(plugin, "state['kept'] = 'kept'")
        assert len((await run(plugin, "answer = 'ä' * 5000")).output) == 5000
        assert (await run(plugin, "answer = 'ä' * 5001")).fault == "too_big"
        assert len((await run(plugin, image.format(1 << 19, 2))).attachments) == 2
        for source in (image.format(1 << 19, 3), image.format(1, 101)):
            assert (await run(plugin, source)).fault == "too_big"
        assert (await run(plugin, "answer = state['kept']")).output == "kept"
        for source in ("answer = 'x' * 10_000_000", "raw(b'x' * 10_000_000)"):
            result = await run(plugin, source)
            assert (result.fault, "was ended" in result.output) == ("too_big", True), result
            assert await said(plugin, "again") == "again"


SECRETS = """
    import socket
    told = []
    def attempt(what):
        try:
            told.append(f"got {what()}")
        except OSError as error:
            told.append(type(error).__name__)
    attempt(lambda: open(SECRET).read())
    attempt(lambda: open("/etc/shadow").read())
    attempt(lambda: open(f"/proc/{os.getppid()}/environ", "rb").read())
    attempt(lambda: open("/usr/new", "w"))
    attempt(lambda: os.fork())
    attempt(lambda: socket.create_connection(("127.0.0.1", PORT), 5))
    told.append(os.environ.get("TOKEN"))
    answer = told
"""


@on_asyncio
async def test_the_server_is_inside_the_walls(
    folder: Path, workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret").write_text("the secret")
    monkeypatch.setenv("TOKEN", "the token")
    with http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler) as there:
        source = SECRETS.replace("SECRET", repr(str(tmp_path / "secret"))).replace("PORT", str(there.server_address[1]))
        async with opened(folder, workspace) as plugin:
            walled = (await run(plugin, source)).output
            assert (await run(plugin, "open('made', 'w').write('x'); answer = os.listdir()")).output == "['made']"
        async with opened(folder, workspace, confined=False) as plugin:
            # The same server reaches what this user reaches where there are no walls, so the walls it was.
            assert (await run(plugin, source)).output.startswith("['got the secret', ")
    assert "got" not in walled and "None" in walled and walled.count("Error") == 6, walled
    assert (workspace / "made").read_text() == "x"


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"page {self.path}".encode())

    def log_message(self, format: str, *arguments: object) -> None:
        return


@on_trio
async def test_listed_hosts_are_reached_by_calls_and_at_the_start(tmp_path: Path, workspace: Path) -> None:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page) as there:
        threading.Thread(target=there.serve_forever).start()
        host = f"localhost:{there.server_address[1]}"
        url = f"http://{host}"
        folder = write_server(
            tmp_path / "plugin",
            f"import urllib.request\nstate['first'] = urllib.request.urlopen('{url}/start', timeout=10).read().decode()",
            MANIFEST.replace("write:", f"network: ['{host}'], write:"),
        )
        try:
            async with opened(folder, workspace) as plugin:
                fetch = f"answer = state['first'], urllib.request.urlopen('{url}/call', timeout=10).read().decode()"
                for _ in range(3):
                    assert (await run(plugin, fetch)).output == "('page /start', 'page /call')"
                other = await run(plugin, "urllib.request.urlopen('http://127.0.0.1:1/', timeout=10)")
                assert "Forbidden" in other.output or "is not allowed" in other.output
        finally:
            there.shutdown()


async def test_nothing_is_leaked(folder: Path, workspace: Path) -> None:
    before = None
    for _ in range(6):
        async with opened(folder, workspace) as plugin:
            assert await said(plugin, "x") == "x"
            assert (await run(plugin, "os._exit(1)")).fault == "crashed"
            assert (await run(plugin, "raw(b'junk\\n')")).fault == "crashed"
            assert await said(plugin, "x") == "x"
        now = (open_files(), children(), threading.active_count())
        # The first round opens what the event loop keeps.
        before = before or now
        assert now == before


async def test_without_the_sdk_it_says_what_to_install(
    folder: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mcp", None)
    with pytest.raises(PluginError, match="stranger") as caught:
        open_plugin(grant(folder), workspace)
    assert caught.value.remedy == "pip install 'agentkit[mcp]'"
