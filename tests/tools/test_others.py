"""Units, time, notes, shell, python and web, as they run: each in its own confined child, on both event loops."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from agentkit.sandbox import Policy, Worker, load_manifest
from agentkit.toolbox import Toolbox
from agentkit.toolbox.find import bundled_plugins, plugin_folder
from agentkit.types import ToolCall, ToolResult

pytestmark = pytest.mark.anyio


async def run(folder: Path, *calls: tuple[str, dict[str, Any]]) -> list[ToolResult]:
    async def on_intent(call: ToolCall, spec: object) -> None: ...

    async def on_result(result: ToolResult) -> ToolResult:
        return result

    asked = [ToolCall(id=str(i), name=name, arguments=arguments) for i, (name, arguments) in enumerate(calls)]
    async with Toolbox(list(bundled_plugins()), folder) as box:
        return [(await box.run([call], on_intent, on_result))[0] for call in asked]


async def test_every_bundled_tool_works_in_its_walls(tmp_path: Path) -> None:
    (tmp_path / "n.csv").write_text("name,age\nAnn,30\nBob,50\n")
    wanted: list[tuple[str, dict[str, Any], str]] = [
        ("list_files", {}, "n.csv"),
        ("write_file", {"path": "a.txt", "content": "hello"}, "wrote 5 bytes"),
        ("append_file", {"path": "a.txt", "content": "there"}, "appended"),
        ("edit_file", {"path": "a.txt", "find": "there", "replace": "world"}, "line 2"),
        ("read_file", {"path": "a.txt"}, "hello\nworld"),
        ("search_files", {"text": "WORLD"}, "a.txt:2: world"),
        ("run_command", {"command": "wc -l < a.txt"}, "2"),
        ("run_python", {"code": "import json\nprint('x')\nsum(range(5))"}, "x\n10"),
        ("describe_data", {"path": "n.csv"}, "2 rows"),
        ("query_data", {"path": "n.csv", "sql": "select name from data where age > 40"}, "Bob"),
        ("aggregate_data", {"path": "n.csv", "operation": "mean", "column": "age"}, "mean of age = 40"),
        ("top_rows", {"path": "n.csv", "column": "age", "count": 1}, "Bob"),
        ("calculate", {"expression": "15% of 3200"}, "480"),
        ("convert_units", {"value": 100, "from_unit": "fahrenheit", "to_unit": "celsius"}, "37.777778 celsius"),
        ("convert_units", {"value": 2, "from_unit": "m3", "to_unit": "l"}, "2000"),
        ("convert_units", {"value": 26.2, "from_unit": "miles", "to_unit": "kilometres"}, "42.164813"),
        ("current_time", {"timezone": "Tokyo"}, "+0900"),
        ("date_difference", {"start": "March 5, 2026", "end": "2026-12-24"}, "294 days"),
        ("shift_date", {"date": "2024-01-31", "amount": 1, "unit": "months"}, "2024-02-29 (Thursday)"),
        ("shift_date", {"date": "2026-07-01", "amount": -90, "unit": "days"}, "2026-04-02"),
        ("add_note", {"text": "buy milk"}, "note 1"),
        ("add_note", {"text": "call Ann"}, "note 2"),
        ("search_notes", {"text": "ANN"}, "2. call Ann"),
        ("delete_note", {"number": 1}, "deleted"),
        ("list_notes", {}, "2. call Ann"),
    ]
    results = await run(tmp_path, *((name, arguments) for name, arguments, _ in wanted))
    for (name, _, words), result in zip(wanted, results, strict=True):
        assert result.ok and words in result.output, f"{name}: {result.output}"
    assert "buy milk" not in results[-1].output
    assert {spec for spec, _, _ in wanted} | {"fetch_url"} == await names(tmp_path)


async def names(folder: Path) -> set[str]:
    async with Toolbox(list(bundled_plugins()), folder) as box:
        return {spec.name for spec in box.specs}


async def test_failures_are_told_in_words(tmp_path: Path) -> None:
    results = await run(
        tmp_path,
        ("run_command", {"command": "echo out; echo err >&2; exit 3"}),
        ("run_python", {"code": "print('first')\n1/0"}),
        ("run_python", {"code": "def ("}),
        ("convert_units", {"value": 1, "from_unit": "miles", "to_unit": "kg"}),
        ("convert_units", {"value": 1, "from_unit": "smoots?", "to_unit": "kg"}),
        ("current_time", {"timezone": "Atlantis"}),
        ("date_difference", {"start": "soon", "end": "later"}),
        ("delete_note", {"number": 9}),
        ("fetch_url", {"url": "file:///etc/passwd"}),
        ("fetch_url", {"url": "http://127.0.0.1:9/"}),
    )
    for result, words in zip(
        results,
        ("exit code 3\nout\nerr", "ZeroDivisionError", "SyntaxError", "different things", "do not know the unit", "Atlantis",
         "not a date", "no note 9", "only http", "127.0.0.1"),
        strict=True,
    ):  # fmt: skip
        assert not result.ok and result.fault == "failed" and words in result.output


PAGE = b"<html><head><title>Fish</title><script>no()</script></head><body><h1>Fish</h1><p>Cod &amp; eel.</p><li>one</li></body></html>"


@pytest.fixture
def site() -> Iterator[str]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = {
                "/": (200, "text/html", PAGE),
                "/data": (200, "application/json", b'{"a": 1}'),
                "/bin": (200, "image/png", b"\x89"),
            }
            status, kind, body = found.get(self.path, (404, "text/html", b"<p>gone</p>"))
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


async def test_pages_come_as_text_from_allowed_hosts_only(site: str, tmp_path: Path) -> None:
    folder = plugin_folder("web")
    policy = Policy(network=(site.removeprefix("http://"),), limits=load_manifest(folder).limits)
    async with Worker(folder, policy, tmp_path) as worker:

        async def fetch(url: str) -> ToolResult:
            return await worker.call(ToolCall(id="1", name="fetch_url", arguments={"url": url}))

        page = await fetch(site + "/")
        assert page.output == "Fish\n\n# Fish\nCod & eel.\n- one", page.output
        assert (await fetch(site + "/data")).output == '{"a": 1}'
        for url, words in (
            (site + "/bin", "image/png"),
            (site + "/nope", "404: gone"),
            ("http://localhost:1/", "grant"),
        ):
            result = await fetch(url)
            assert not result.ok and words in result.output, result.output


async def test_sessions_of_python_keep_their_variables(tmp_path: Path) -> None:
    (tmp_path / "helper.py").write_text("WORD = 'helped'\n")
    results = await run(
        tmp_path,
        ("run_python", {"code": "x = 20"}),
        ("run_python", {"code": "x"}),
        ("run_python", {"code": "x = 21", "session": "s"}),
        ("run_python", {"code": "import helper\nprint(helper.WORD)\nx * 2", "session": "s"}),
        ("run_python", {"code": "x", "session": "other"}),
        ("run_python", {"code": "1 / 0", "session": "s"}),
        ("run_python", {"code": "x", "session": "s"}),
        ("run_python", {"code": "import os; os._exit(3)", "session": "s"}),
        ("run_python", {"code": "x", "session": "s"}),
        ("run_python", {"code": "import os, sys; print('said', file=sys.stderr); os.system('echo from the shell')"}),
        ("run_python", {"code": "print('z' * 2_000_000)"}),
    )
    kept, fresh = results[3], results[1]
    assert "NameError" in fresh.output and kept.output == "helped\n42"
    assert "NameError" in results[4].output and "ZeroDivisionError" in results[5].output
    assert results[6].output == "21"
    assert "status 3, and the session 's' with it" in results[7].output and "NameError" in results[8].output
    assert results[9].output == "from the shell\n0" and results[9].log == "said\n"
    assert results[10].ok and len(results[10].output) < 500_000 and "left out" in results[10].output


FIGURE = """
import sys, types
class Figure:
    def savefig(self, path): open(path, "wb").write(b"a picture")
plt = types.ModuleType("matplotlib.pyplot")
plt.get_fignums, plt.figure, plt.close = (lambda: [1, 2]), (lambda number: Figure()), (lambda which: None)
sys.modules["matplotlib.pyplot"] = plt
"""


async def test_figures_come_back_as_files(tmp_path: Path) -> None:
    (result,) = await run(tmp_path, ("run_python", {"code": FIGURE}))
    assert [(part.name, part.media_type, part.data) for part in result.attachments] == [
        ("figure-1.png", "image/png", b"a picture"), ("figure-2.png", "image/png", b"a picture"),
    ]  # fmt: skip


async def test_sessions_of_the_shell_keep_their_place(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    results = await run(
        tmp_path,
        ("run_command", {"command": "cd inner; export WORD=kept", "session": "s"}),
        ("run_command", {"command": "basename $PWD; echo $WORD", "session": "s"}),
        ("run_command", {"command": "basename $PWD; echo $WORD"}),
        ("run_command", {"command": "false", "session": "s"}),
        ("run_command", {"command": "if", "session": "s"}),
        ("run_command", {"command": "echo $WORD", "session": "s"}),
        ("run_command", {"command": "sleep 100 & echo started"}),
        ("run_command", {"command": "exit 4", "session": "t"}),
        ("run_command", {"command": "cat"}),
    )
    assert results[1].output == "inner\nkept"
    assert results[2].output == tmp_path.name
    assert results[3].output == "exit code 1"
    assert results[4].output.startswith("exit code 2") and results[5].ok
    assert results[6].output == "started" and results[6].seconds < 50
    assert results[7].output == "exit code 4"
    assert results[8].output == "(no output)"
