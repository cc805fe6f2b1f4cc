"""Servers on the official SDK in the walls, and agentkit's own as a plugin of agentkit. Both loops."""

from __future__ import annotations

from pathlib import Path

import anyio
import pytest

from agentkit.agent import Agent
from agentkit.testing import ScriptedBackend
from agentkit.toolbox.own_grant import grant
from agentkit.types import Message, Progress, ToolCall

from .mcp_kit import call, opened

pytestmark = pytest.mark.anyio
MANIFEST = """
name: {name}
permissions: {{read: [$workspace], write: [$workspace]}}
mcp: {{command: [python, $plugin/server.py]}}
"""
HIGH = '''
import anyio
from mcp.server import MCPServer
from mcp.server.mcpserver import Context, Image
from mcp_types import ToolAnnotations

server = MCPServer("high")

@server.tool(annotations=ToolAnnotations(readOnlyHint=True))
def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b

@server.tool()
def draw() -> Image:
    """Draw."""
    return Image(data=bytes(range(256)), format="png")

@server.tool()
async def wait(context: Context) -> str:
    """Wait for ever."""
    await context.report_progress(1, 4, "waiting")
    open("ready", "w").close()
    try:
        await anyio.sleep(1000)
    finally:
        open("cancelled", "w").close()
    return ""

@server.tool()
async def linger() -> str:
    """Wait until the other call was cancelled."""
    while not await anyio.Path("cancelled").exists():
        await anyio.sleep(0.01)
    return "it was"

@server.tool()
async def ask(context: Context) -> str:
    """Ask the person."""
    await context.session.list_roots()
    return "answered"

@server.tool()
def peek(path: str) -> str:
    """Read a file."""
    return open(path).read()

server.run()
'''
LOW = """
import anyio
import mcp_types as types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

async def list_tools(context, params):
    schema = {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]}
    return types.ListToolsResult(tools=[types.Tool(name="say.it", description="Say it.", input_schema=schema)])

async def call_tool(context, params):
    return types.CallToolResult(content=[types.TextContent(text=params.arguments["text"])])

async def main():
    server = Server("low", on_list_tools=list_tools, on_call_tool=call_tool)
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())

anyio.run(main)
"""


def write(folder: Path, source: str) -> Path:
    folder.mkdir()
    (folder / "plugin.yaml").write_text(MANIFEST.format(name=folder.name))
    (folder / "server.py").write_text(source)
    return folder


async def test_a_server_of_the_high_level(tmp_path: Path, workspace: Path) -> None:
    (tmp_path / "secret").write_text("the secret")
    told: list[Progress] = []
    results: list[str] = []

    async def note(progress: Progress) -> None:
        told.append(progress)

    async def linger() -> None:
        results.append((await plugin.run(call("linger"))).output)

    async with opened(write(tmp_path / "high", HIGH), workspace) as plugin:
        assert [(spec.name, spec.effects) for spec in plugin.specs][:2] == [("add", "none"), ("draw", "once")]
        assert (await plugin.run(call("add", a=2, b=3))).output == "5"
        assert (await plugin.run(call("add", a="two", b=3))).fault == "failed"
        (image,) = (await plugin.run(call("draw"))).attachments
        assert (image.media_type, image.data) == ("image/png", bytes(range(256)))
        peeked = await plugin.run(call("peek", path=str(tmp_path / "secret")))
        assert peeked.fault == "failed" and "the secret" not in peeked.output
        asked = await plugin.run(call("ask"))
        assert asked.fault == "failed" and "List roots not supported" in asked.output

        with anyio.fail_after(20):
            async with anyio.create_task_group() as outer:
                outer.start_soon(linger)
                async with anyio.create_task_group() as group:
                    group.start_soon(plugin.run, call("wait"), note)
                    while not (told and (workspace / "ready").exists()):
                        await anyio.sleep(0.01)
                    group.cancel_scope.cancel()
        assert results == ["it was"]
    assert told == [Progress(text="waiting", fraction=0.25)]


async def test_a_server_of_the_low_level_in_an_agents_run(tmp_path: Path, workspace: Path) -> None:
    said = ToolCall(id="1", name="say.it", arguments={"text": "hello"})
    backend = ScriptedBackend([Message(role="assistant", calls=(said,)), "It said hello."])
    folder = write(tmp_path / "low", LOW)
    agent = Agent(backend=backend, tools=[grant(folder)], workspace=workspace, journal=tmp_path / "journal.db")
    result = await agent.run("Say hello.")
    assert (result.reason, result.output) == ("answer", "It said hello.")
    assert [tool.name for tool in backend.requests[0].tools] == ["say.it"]
    assert backend.requests[1].messages[-1].content == "hello"
