"""The tools of one run: found, described, checked, run, and their results kept small."""

from agentkit.toolbox.box import Toolbox
from agentkit.toolbox.functions import tool
from agentkit.toolbox.grants import Grant, grant
from agentkit.toolbox.plugins import installed_plugins, plugin_folder

__all__ = ["Grant", "Toolbox", "grant", "installed_plugins", "plugin_folder", "tool"]
