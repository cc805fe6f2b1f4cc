"""The tools of one run: found, described, checked, run, and their results kept small."""

from agentkit.toolbox.box import Toolbox
from agentkit.toolbox.find import bundled_plugins, installed_plugins, plugin_folder
from agentkit.toolbox.functions import tool
from agentkit.toolbox.grants import Grant, grant

__all__ = ["Grant", "Toolbox", "bundled_plugins", "grant", "installed_plugins", "plugin_folder", "tool"]
