"""An MCP server by hand, without the SDK: it speaks the protocol, and its tool `run` does whatever it is told."""

from __future__ import annotations

import os
import textwrap
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from agentkit.sandbox import Unconfined
from agentkit.toolbox.own_grant import grant
from agentkit.toolbox.plugins import AnyPlugin, open_plugin
from agentkit.types import ToolCall, ToolResult

SERVER = """
import json, os, sys, threading, time

turn, state, inbox = threading.Lock(), {}, {}
OBJECT = {"type": "object"}
TOOLS = [
    {"name": "echo", "description": "Say it again.", "annotations": {"readOnlyHint": True},
     "inputSchema": {**OBJECT, "properties": {"text": {"type": "string"}}, "required": ["text"]}},
    {"name": "run", "title": "Run Python", "inputSchema": {**OBJECT, "properties": {"source": {"type": "string"}}}},
    {"name": "set/value", "annotations": {"readOnlyHint": False, "idempotentHint": True}, "inputSchema": OBJECT},
]

def raw(data):
    with turn:
        while data:
            data = data[os.write(1, data):]

def send(**message):
    raw(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\\n")

def ask(method, **params):
    inbox[method] = threading.Event()
    send(id=method, method=method, params=params)
    inbox[method].wait(10)
    return state[method]

def call(message):
    params = message["params"]
    arguments = params.get("arguments", {})
    if params["name"] == "echo":
        result = {"content": [{"type": "text", "text": arguments["text"]}]}
    else:
        names = {**globals(), "message": message, "token": params.get("_meta", {}).get("progressToken")}
        try:
            exec(arguments["source"], names)
            result = names.get("result", {"content": [{"type": "text", "text": str(names.get("answer", ""))}]})
        except BaseException as error:
            result = {"content": [{"type": "text", "text": f"{type(error).__name__}: {error}"}], "isError": True}
    if result is not None:
        send(id=message["id"], result=result)

def initialize(message):
    version, about = message["params"]["protocolVersion"], {"name": "by hand", "version": "1"}
    send(id=message["id"], result={"protocolVersion": version, "capabilities": {"tools": {}}, "serverInfo": about})

def list_tools(message):
    at = int(message.get("params", {}).get("cursor", 0))
    after = {"nextCursor": str(at + 1)} if at + 1 < len(TOOLS) else {}
    send(id=message["id"], result={"tools": TOOLS[at : at + 1], **after})

def tell(message):
    if "id" in message and "method" not in message:
        state[message["id"]] = message
        inbox.get(message["id"], threading.Event()).set()
    elif message["method"] == "notifications/cancelled":
        state["cancelled"] = message["params"]["requestId"]
        inbox.setdefault("cancelled", threading.Event()).set()
    elif "id" in message:
        send(id=message["id"], error={"code": -32601, "message": "there is no such method"})

def serve():
    answers = {"initialize": initialize, "tools/list": list_tools}
    for line in sys.stdin.buffer:
        message = json.loads(line)
        if message.get("method") == "tools/call":
            threading.Thread(target=call, args=[message], daemon=True).start()
        else:
            answers.get(message.get("method"), tell)(message)
"""
HOLD = """
import fcntl
lock = open("lock", "w")
fcntl.flock(lock, fcntl.LOCK_SH)
"""
MANIFEST = """
name: stranger
permissions: {read: [$workspace], write: [$workspace]}
limits: {seconds: 20, cpu_seconds: 20}
mcp: {command: [python, -S, $plugin/server.py]}
"""


def write_server(folder: Path, source: str = "", manifest: str = MANIFEST) -> Path:
    """Write a plugin whose server is the one by hand, with `source` run before it begins to serve."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plugin.yaml").write_text(manifest)
    (folder / "server.py").write_text(f"{SERVER}\n{textwrap.dedent(source)}\nserve()\n")
    return folder


@asynccontextmanager
async def opened(folder: Path, workspace: Path, *, confined: bool = True) -> AsyncIterator[AnyPlugin]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Unconfined)
        plugin = open_plugin(grant(folder), workspace, confined=confined)
        try:
            await plugin.describe()
            yield plugin
        finally:
            await plugin.aclose()


def call(tool: str, **arguments: Any) -> ToolCall:
    return ToolCall(id="call_1", name=tool, arguments=arguments)


async def run(plugin: AnyPlugin, source: str) -> ToolResult:
    return await plugin.run(call("run", source=textwrap.dedent(source)))


async def said(plugin: AnyPlugin, text: str) -> str:
    return (await plugin.run(call("echo", text=text))).output


def open_files() -> list[str]:
    return sorted(os.listdir("/proc/self/fd"))
