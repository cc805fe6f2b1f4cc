"""`agentkit tools serve`: agentkit's tools for clients of the Model Context Protocol."""

from __future__ import annotations

import ipaddress
import socket
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import anyio
import typer

from agentkit.cli.grants import ensure_granted
from agentkit.errors import ConfigError
from agentkit.toolbox.find import bundled_plugins


def serve(
    plugins: Annotated[
        list[str] | None, typer.Argument(help="Names, or folders; all bundled ones if left out.", metavar="[NAME]...")
    ] = None,
    workspace: Annotated[
        Path, typer.Option("--workspace", "-w", help="The folder that the tools may read and write.")
    ] = Path("."),
    http: Annotated[
        str | None, typer.Option(help="Serve streamable HTTP there, such as 127.0.0.1:8080; port 0 takes any.")
    ] = None,
) -> None:
    """Serve plugins to an MCP client, in their walls: on standard input and output, or on HTTP for this machine."""
    if not workspace.is_dir():
        raise ConfigError(f"the workspace {workspace} is not a folder", remedy="pass --workspace FOLDER")
    tools: list[str | Path] = [Path(name) if "/" in name else name for name in plugins or bundled_plugins()]
    with _listen(http) if http is not None else nullcontext() as listener:
        ensure_granted(tools)
        try:
            from agentkit.cli import mcp_server
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] not in ("mcp", "mcp_types"):
                raise
            raise ConfigError("the MCP SDK is not installed", remedy="pip install 'agentkit[mcp]'") from None
        if listener is None:
            anyio.run(mcp_server.serve_stdio, tools, workspace.resolve())
        else:
            anyio.run(mcp_server.serve_http, tools, workspace.resolve(), listener)


def _listen(place: str) -> socket.socket:
    """Return a socket that listens at HOST:PORT.

    Raises:
        ConfigError: other machines could reach it, or it cannot be had.
    """
    host, port = _split(place)
    if not _is_loopback(host):
        raise ConfigError(
            f"whoever reaches {host} could use the tools",
            remedy="serve on 127.0.0.1, and let ssh or a proxy lead there",
        )
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise ConfigError(
            f"cannot listen on {place}: {error.strerror}", remedy="name port 0 for any that is free"
        ) from None


def _split(place: str) -> tuple[str, int]:
    try:
        found = urlsplit(f"//{place}")
        if found.hostname and found.port is not None and not found.path:
            return found.hostname, found.port
    except ValueError:
        pass
    raise ConfigError(f"--http {place} is not HOST:PORT", remedy="such as 127.0.0.1:8080, or [::1]:8080")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
