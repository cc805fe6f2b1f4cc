"""The worker's life inside the walls: load the plugin once, then answer the parent's requests one at a time."""

from __future__ import annotations

import errno
import json
import os
import resource
import signal
import sys
from _thread import allocate_lock
from collections.abc import Callable
from importlib.machinery import EXTENSION_SUFFIXES, ExtensionFileLoader, FileFinder, ModuleSpec, SourceFileLoader
from types import ModuleType
from typing import TYPE_CHECKING, Any, NoReturn

from agentkit.plugin import sdk
from agentkit.plugin.setup import Setup

if TYPE_CHECKING:
    import socket

MESSAGE_BYTES = 32 << 20
_REFUSALS = (errno.EPERM, errno.EACCES, errno.EROFS)


class Wire:
    """Lines of JSON to and from the parent, each at most `MESSAGE_BYTES` long."""

    def __init__(self, fd: int) -> None:
        self.fd = fd
        self._rest = bytearray()
        self._turn = allocate_lock()

    def receive(self) -> dict[str, Any] | None:
        """Return the next message; None when the parent is gone."""
        while (end := self._rest.find(b"\n")) < 0:
            piece = os.read(self.fd, 1 << 16)
            if not piece or len(self._rest) > MESSAGE_BYTES:
                return None
            self._rest += piece
        line = bytes(self._rest[:end])
        del self._rest[: end + 1]
        message: dict[str, Any] = json.loads(line)
        return message

    def send(self, message: dict[str, Any], listener: socket.socket | None = None) -> None:
        """Send one message, and the listener's descriptor with it where there is one."""
        line = memoryview(json.dumps(message, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        # A tool may report its progress from a thread.
        with self._turn:
            if listener is not None:
                line = line[_send_with_descriptor(self.fd, line, listener.fileno()) :]
            while line:
                line = line[os.write(self.fd, line) :]


def _send_with_descriptor(fd: int, line: memoryview, descriptor: int) -> int:
    import socket

    with socket.socket(fileno=os.dup(fd)) as wire:
        return socket.send_fds(wire, [line], [descriptor])


class NotLoaded(Exception):
    """The plugin could not be loaded; the message says why."""


def load(setup: Setup) -> None:
    """Import the plugin's entry file; its decorators register the tools.

    Raises:
        NotLoaded: it raised, or registered nothing.
    """
    sys.path[:0] = [setup.folder, *setup.packages]
    _take_sources_of(setup.folder)
    path = os.path.join(setup.folder, setup.entry)
    name = os.path.basename(path)
    try:
        _import(name.removesuffix(".py"), path)
    except BaseException as error:
        import traceback

        traceback.print_exc()
        raise NotLoaded(f"{name}{_line_of(error, path)}: {type(error).__name__}: {error}") from None
    if not sdk.registered():
        raise NotLoaded(f"{name} registers no tool: decorate a function with @tool")


class _Source(SourceFileLoader):
    """Runs what a file says, not what Python compiled of it some time: that could be anything."""

    def path_stats(self, path: str) -> Any:
        raise OSError(errno.ENOENT, "nothing compiled is wanted", path)


def _take_sources_of(folder: str) -> None:
    kinds = ((ExtensionFileLoader, EXTENSION_SUFFIXES), (_Source, [".py"]))

    def finder(path: str) -> FileFinder:
        if path != folder and not path.startswith(folder + "/"):
            raise ImportError
        return FileFinder(path, *kinds)

    sys.path_hooks.insert(0, finder)


def _import(name: str, path: str) -> None:
    loader = _Source(name, path)
    module = ModuleType(name)
    module.__file__, module.__loader__ = path, loader
    module.__spec__ = ModuleSpec(name, loader, origin=path)
    sys.modules[name] = module
    loader.exec_module(module)


def serve(wire: Wire, setup: Setup) -> None:
    """Answer requests until the parent closes the wire."""
    answers: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
        "describe": lambda request: _describe(),
        "call": lambda request: _call(request, setup, wire),
    }
    while (request := wire.receive()) is not None:
        answer = answers[request["do"]](request)
        sdk.connect(None)
        sys.stdout.flush()
        sys.stderr.flush()
        wire.send({"id": request["id"], **answer, "cpu": _cpu_seconds()})


def _describe() -> dict[str, Any]:
    from agentkit.schema import function_spec

    tools = []
    try:
        for tool in sdk.registered().values():
            tools.append({**function_spec(tool.function), "name": tool.name, "effects": tool.effects})
    except TypeError as error:
        return {"broken": f"tool {tool.name!r}: {error}"}
    return {"tools": tools}


def _call(request: dict[str, Any], setup: Setup, wire: Wire) -> dict[str, Any]:
    room = setup.limits.artifact_mb << 20

    def tell(piece: dict[str, Any]) -> None:
        nonlocal room
        if "attach" in piece:
            room -= len(piece["attach"]["data"]) * 3 // 4
            if room < 0:
                raise sdk.ToolFailed(f"a call may attach {setup.limits.artifact_mb} MiB, and this would be more")
        wire.send({"id": request["id"], **piece})

    sdk.connect(tell)
    tool = sdk.registered().get(request["name"])
    if tool is None:
        return _fault("unknown_tool", f"this plugin has no tool {request['name']!r}")
    _allow_cpu(setup.limits.cpu_seconds)
    try:
        value = tool.function(**request["arguments"])
        if hasattr(value, "__await__"):
            value = _wait_for(value)
        answer = _answer(value)
    except sdk.ToolFailed as error:
        return _fault("failed", str(error))
    except sdk.ToolRetry as error:
        return {**_fault("failed", str(error)), "retry": error.after or 0}
    except BaseException as error:
        return _explain(error, tool, request["arguments"], setup)
    size = sum(len(str(part).encode("utf-8", "replace")) for part in answer.values())
    if size > setup.limits.output_bytes:
        return _fault("too_big", f"the result has {size} bytes, {setup.limits.output_bytes} are allowed")
    return answer


def _answer(value: Any) -> dict[str, Any]:
    if isinstance(value, sdk.Result):
        return {"ok": True, "output": str(value.output), "display": str(value.display), "log": str(value.log)}
    if value is None:
        return {"ok": True, "output": ""}
    if isinstance(value, str):
        return {"ok": True, "output": value}
    return {"ok": True, "output": json.dumps(value, ensure_ascii=False)}


def _explain(error: BaseException, tool: sdk.Tool, arguments: dict[str, Any], setup: Setup) -> dict[str, Any]:
    """Turn what a tool raised into a fault; the traceback goes to the log."""
    if isinstance(error, TypeError) and not _binds(tool, arguments):
        return _fault("bad_arguments", str(error))
    if isinstance(error, MemoryError):
        # The traceback would keep what filled the memory alive.
        return _fault("failed", f"out of memory: {setup.limits.memory_mb} MiB are allowed")
    import traceback

    traceback.print_exception(error)
    message = f"{type(error).__name__}: {error}"
    if isinstance(error, OSError) and error.errno in _REFUSALS:
        return _fault("denied", f"{message} (the sandbox allows this plugin {_allowed(setup)})")
    return _fault("failed", message)


def _allowed(setup: Setup) -> str:
    if not setup.confined:
        return "everything its user may do"
    parts = [f"to write {', '.join(setup.write)}"] if setup.write else []
    parts += [f"to read {', '.join(setup.read)}"] if setup.read else []
    parts += ["its listed hosts"] if setup.network else ["no network"]
    parts += ["to start programs"] if setup.subprocess else ["no programs"]
    return "; ".join(parts)


def _binds(tool: sdk.Tool, arguments: dict[str, Any]) -> bool:
    import inspect

    try:
        inspect.signature(tool.function).bind(**arguments)
    except TypeError:
        return False
    return True


_runner: Any = None


def _wait_for(value: Any) -> Any:
    """Run an async tool; the loop is kept, so that its clients stay usable from call to call."""
    global _runner
    if _runner is None:
        import asyncio

        _runner = asyncio.Runner()

    async def wait() -> Any:
        return await value

    return _runner.run(wait())


def _cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _allow_cpu(seconds: int) -> None:
    """Let this call use `seconds` more; the hard limit stays, and the parent replaces a worker that has used it up."""
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    wanted = int(_cpu_seconds()) + 1 + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))


def _fault(kind: str, message: str) -> dict[str, Any]:
    return {"ok": False, "fault": kind, "message": message}


def _line_of(error: BaseException, path: str) -> str:
    if isinstance(error, SyntaxError):
        return f":{error.lineno}"
    import traceback

    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == path]
    return f":{lines[-1]}" if lines else ""


def environment(setup: Setup, listener: socket.socket | None) -> dict[str, str]:
    """Return the worker's whole environment."""
    home = setup.temporary or "/tmp"
    values = {**setup.environment, "HOME": home, "TMPDIR": home}
    if setup.command and setup.packages:
        values["PYTHONPATH"] = ":".join(setup.packages)
    if setup.workspace:
        values["AGENTKIT_WORKSPACE"] = setup.workspace
    if listener is not None:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        values |= {name: address for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")}
    return values


def program(setup: Setup) -> list[str]:
    """Return the plugin's own command with its program found and `$plugin` filled in.

    Raises:
        NotLoaded: there is no such program within the walls.
    """
    name, *rest = (word.replace("$plugin", setup.folder) for word in setup.command)
    places = [""] if "/" in name else os.environ["PATH"].split(":")
    for place in places:
        path = os.path.join(setup.folder, place, name)
        if os.path.isfile(path) and os.access(path, os.X_OK):
            return [path, *rest]
    raise NotLoaded(f"there is no program {name} that may be run within the walls")


def become(wire: Wire, command: list[str]) -> NoReturn:
    """Let the plugin's own program take this process's place, with the wire as its standard input and output."""
    for stream in (0, 1):
        os.dup2(wire.fd, stream)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        os.execv(command[0], command)
    except OSError as error:
        print(f"{command[0]}: {error.strerror}", file=sys.stderr, flush=True)
        os._exit(127)


def settle(setup: Setup, listener: socket.socket | None) -> None:
    """Put the environment and the current directory in place; of the user's own environment nothing came here."""
    values = environment(setup, listener)
    os.environ.clear()
    os.environ.update(values)
    os.chdir(setup.workspace or values["TMPDIR"])
