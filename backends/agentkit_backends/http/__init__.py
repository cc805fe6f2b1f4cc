"""The HTTP backend: endpoints that speak OpenAI's or Anthropic's protocols."""

from agentkit_backends.http.backend import HttpBackend
from agentkit_backends.http.create import create
from agentkit_backends.http.price import Price
from agentkit_backends.http.providers import PROVIDERS, Provider

__all__ = ["PROVIDERS", "HttpBackend", "Price", "Provider", "create"]
