"""The HTTP backend: endpoints that speak OpenAI's or Anthropic's protocols."""

from agentkit_backends.http.backend import HttpBackend
from agentkit_backends.http.create import create

__all__ = ["HttpBackend", "create"]
