"""agentkit: agents that call sandboxed tools, and a local engine that runs the model."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from agentkit.agent import Agent
    from agentkit.approval import ApprovalAnswer, ApprovalPolicy, ApprovalRule
    from agentkit.backend import Backend, Delta, Request
    from agentkit.errors import AgentKitError
    from agentkit.fallback import CascadeBackend, FallbackBackend
    from agentkit.journal import Journal
    from agentkit.retry import RetryPolicy
    from agentkit.toolbox import grant, tool
    from agentkit.types import Image, Limits, Message, Permissions, RunResult, ToolCall, ToolResult, ToolSpec

_HOMES = {
    "Agent": "agent", "AgentKitError": "errors", "ApprovalAnswer": "approval", "ApprovalPolicy": "approval",
    "ApprovalRule": "approval", "Backend": "backend", "CascadeBackend": "fallback", "Delta": "backend",
    "FallbackBackend": "fallback", "Image": "types", "Journal": "journal", "Limits": "types",
    "Message": "types", "Permissions": "types", "Request": "backend", "RetryPolicy": "retry", "RunResult": "types",
    "ToolCall": "types", "ToolResult": "types", "ToolSpec": "types", "grant": "toolbox", "tool": "toolbox",
}  # fmt: skip

__all__ = [
    "Agent",
    "AgentKitError",
    "ApprovalAnswer",
    "ApprovalPolicy",
    "ApprovalRule",
    "Backend",
    "CascadeBackend",
    "Delta",
    "FallbackBackend",
    "Image",
    "Journal",
    "Limits",
    "Message",
    "Permissions",
    "Request",
    "RetryPolicy",
    "RunResult",
    "ToolCall",
    "ToolResult",
    "ToolSpec",
    "grant",
    "tool",
]


def __getattr__(name: str) -> Any:
    # Names are loaded when first used: a plugin's child imports this package and must start fast.
    if name not in _HOMES:
        raise AttributeError(f"module 'agentkit' has no attribute {name!r}")
    return getattr(import_module(f"agentkit.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
