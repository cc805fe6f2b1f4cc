"""The tools of one run: found, described, checked, run, and their results kept small."""

from agentkit.toolbox.box import Toolbox
from agentkit.toolbox.functions import tool
from agentkit.toolbox.own_grant import Grant, grant

__all__ = ["Grant", "Toolbox", "grant", "tool"]
