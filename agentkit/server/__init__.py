"""Any backend behind an OpenAI-compatible endpoint. Needs the extra `serve`: starlette, uvicorn, prometheus-client."""

from agentkit.server.app import Settings, create_app
from agentkit.server.guard import is_loopback
from agentkit.server.run import Server, address, background, bind, serve

__all__ = ["Server", "Settings", "address", "background", "bind", "create_app", "is_loopback", "serve"]
