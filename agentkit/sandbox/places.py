"""Where Python, its packages and agentkit lie: what a child imports from, and must be let read."""

from __future__ import annotations

import os
import sys
import sysconfig
from pathlib import Path

_ROOT = str(Path(__file__).resolve().parents[2])


def package_folders() -> list[str]:
    """Return where agentkit and the installed packages are imported from, agentkit's own place first."""
    installed = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
    return list(dict.fromkeys([_ROOT, *(path for path in installed if os.path.isdir(path))]))


def code_folders() -> list[str]:
    """Return every folder the child needs to run Python: of the prefixes only what belongs to Python."""
    folders = [f"{_ROOT}/agentkit", *package_folders()[1:]]
    if os.path.basename(_ROOT) in ("site-packages", "dist-packages"):
        folders.append(_ROOT)
    for prefix in (sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix):
        for base in (prefix, os.path.realpath(prefix)):
            folders += [f"{base}/{name}" for name in ("bin", "lib", "lib64", "ssl", "pyvenv.cfg")]
    folders.append(sysconfig.get_path("stdlib"))
    outermost: list[str] = []
    for folder in sorted(set(folders), key=len):
        if os.path.exists(folder) and not any(folder.startswith(outer + "/") for outer in outermost):
            outermost.append(folder)
    return outermost


def home_folder(variable: str, usual: str) -> Path:
    """Return $AGENTKIT_HOME, else agentkit's folder in `variable`'s, or in the `usual` one of the user's home."""
    home = os.environ.get("AGENTKIT_HOME")
    if home:
        return Path(home).absolute()
    return Path(os.environ.get(variable) or Path.home() / usual).absolute() / "agentkit"


def own_folders() -> list[Path]:
    """Return where agentkit keeps runs, grants, installed plugins and what it has learnt of plugins."""
    kept = home_folder("XDG_DATA_HOME", ".local/share"), home_folder("XDG_CONFIG_HOME", ".config")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "agentkit")
    return [path.resolve() for path in dict.fromkeys((*kept, cache))]
