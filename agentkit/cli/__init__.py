"""The command line: `agentkit run | chat | runs | tools | doctor`."""

from agentkit.cli.app import main

__all__ = ["main"]
