"""Where the user's grants and installed plugins are kept."""

from __future__ import annotations

import os
from pathlib import Path


def grants_file() -> Path:
    """Return $AGENTKIT_HOME/grants.yaml, else the one in the user's configuration folder."""
    return _home("XDG_CONFIG_HOME", ".config") / "grants.yaml"


def plugins_folder() -> Path:
    """Return $AGENTKIT_HOME/plugins, else the one in the user's data folder."""
    return _home("XDG_DATA_HOME", ".local/share") / "plugins"


def _home(variable: str, usual: str) -> Path:
    home = os.environ.get("AGENTKIT_HOME")
    if home:
        return Path(home).absolute()
    return Path(os.environ.get(variable) or Path.home() / usual).absolute() / "agentkit"
