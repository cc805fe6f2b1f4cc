"""The HTTP backend: any endpoint that speaks OpenAI's chat completions."""

from agentkit_backends.http.backend import HttpBackend, create

__all__ = ["HttpBackend", "create"]
