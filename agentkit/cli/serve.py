"""`agentkit serve`: a backend as an OpenAI-compatible endpoint."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from agentkit.backend import Backend
from agentkit.backends import make_backend
from agentkit.errors import ConfigError

if TYPE_CHECKING:
    from agentkit.server import Settings

EXTRA = ("prometheus_client", "starlette", "uvicorn")
KEY = "AGENTKIT_SERVE_KEY"
out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False)


def serve(
    backend: Annotated[str, typer.Option(help="local, http, or another installed backend.")] = "local",
    base_url: Annotated[str | None, typer.Option(help="http: the endpoint behind this one.")] = None,
    model: Annotated[str | None, typer.Option(help="http: the model's name; local: a folder or a packed file.")] = None,
    host: Annotated[str, typer.Option(help="The address to listen on; others than loopback need a key.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="0 takes any that is free.", min=0, max=65535)] = 8000,
    api_key: Annotated[str | None, typer.Option(envvar=KEY, help="What clients must show.", show_default=False)] = None,
    no_auth: Annotated[bool, typer.Option("--no-auth", help="Ask nobody for a key, wherever they are.")] = False,
    concurrency: Annotated[int, typer.Option(help="Requests answered at once.", min=1)] = 64,
    queue: Annotated[int, typer.Option(help="Requests that may wait; more get a 429.", min=0)] = 256,
    cors: Annotated[list[str] | None, typer.Option(help="An origin whose pages may ask; may be repeated.")] = None,
) -> None:
    """Answer OpenAI's chat completions with a backend, until Ctrl-C."""
    try:
        from agentkit import server
    except ModuleNotFoundError as error:
        name = (error.name or "").partition(".")[0]
        if name not in EXTRA:
            raise
        raise ConfigError(f"{name} is not installed", remedy="pip install 'agentkit[serve]'") from None
    key = _key(None if no_auth else api_key)
    local = server.is_loopback(host)
    if not local and key is None and not no_auth:
        raise ConfigError(
            f"anybody who reaches {host} could use the model",
            remedy=f"set ${KEY} or pass --api-key, or open it to everyone with --no-auth",
        )
    settings = server.Settings(
        api_key=key, local_only=local, cors=tuple(cors or ()), concurrency=concurrency, queue=queue
    )
    options: dict[str, Any] = {name: value for name, value in (("base_url", base_url), ("model", model)) if value}
    with server.bind(host, port) as listener:  # before the model is loaded, which may take long
        url = server.address(listener)
        made = make_backend(backend, **options)
        server.serve(made, settings, listener, lambda: _tell(made, url, settings))


def _key(key: str | None) -> str | None:
    if key is None:
        return None
    if not (key.strip() and key.isascii() and key.isprintable()):
        raise ConfigError("the API key holds what no HTTP header may hold, or nothing", remedy="choose another")
    return key.strip()


def _tell(backend: Backend, url: str, settings: Settings) -> None:
    body = json.dumps({"model": backend.name, "messages": [{"role": "user", "content": "Hello"}]})
    key = f' -H "Authorization: Bearer ${KEY}"' if settings.api_key else ""
    out.print(f"[bold]{backend.name}[/] with a window of {backend.window:,} tokens at [bold]{url}[/]")
    if not settings.api_key and not settings.local_only:
        err.print("[bold red]No key is asked: whoever reaches this address can use the model.[/]")
    out.print(
        f"curl {url}/chat/completions -H 'Content-Type: application/json'{key} -d {shlex.quote(body)}", markup=False
    )
    out.file.flush()
