"""A plugin's dependencies in a folder of its own, by pip: wheels alone, and pip may start no program meanwhile."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from agentkit.errors import PluginError
from agentkit.toolbox.installed import Package

SECONDS = 1800
_LONGEST = 500
_REQUIREMENT = re.compile(
    r"""([A-Za-z0-9]++(?:[._-]++[A-Za-z0-9]++)*+)            # a name
    \s*+ (?: \[ [A-Za-z0-9._,\s-]*+ \] )?+                   # extras
    \s*+ \(?+                                                # versions, in brackets or not
    (?: \s*+ (?:===|==|~=|!=|<=|>=|<|>) \s*+ [A-Za-z0-9.*+_-]++ (?:!\d++[A-Za-z0-9.*+_-]*+)?+ \s*+ ,?+ )*+
    \s*+ \)?+ \s*+ (?: ;[^\n]*+ )?+                          # where it is needed""",
    re.VERBOSE,
)
_ROOT = Path(__file__).parents[2]
# pip reads what it installs and runs none of it; that it cannot build anything either is the filter's work.
_PIP = """
import runpy, sys
sys.path.append(sys.argv.pop(1))
from agentkit.plugin.seccomp import refuse_programs
refuse_programs(replacing=False)
sys.argv[0] = "pip"
runpy.run_module("pip", run_name="__main__", alter_sys=True)
"""
_LAST_LINES = 8


def needed(requirements: tuple[str, ...]) -> tuple[str, ...]:
    """Return the requirements that have to be installed: all but agentkit itself, which is there.

    Raises:
        PluginError: one is no plain name with versions: an option of pip's, an address, or a path.
    """
    found = []
    for requirement in requirements:
        match = _REQUIREMENT.fullmatch(requirement.strip())
        if match is None or len(requirement) > _LONGEST:
            raise PluginError(
                f"the dependency {requirement[:100]!r} is not a package's name with versions, such as `toml>=0.10`",
                remedy="addresses, paths and options are not taken; ask the plugin's author for a name",
            )
        if re.sub(r"[-_.]+", "-", match[1]).lower() != "agentkit":
            found.append(requirement.strip())
    return tuple(found)


def install_packages(requirements: tuple[str, ...], into: Path) -> tuple[Package, ...]:
    """Install what `needed` returned, and what that needs, into a fresh folder; return what was installed.

    Raises:
        PluginError: pip is missing, or could not find or install one of them as a wheel.
    """
    report = into.with_name("report.json")
    # Of the user's own settings pip keeps those that say where packages come from.
    command = [
        sys.executable, "-I", "-c", _PIP, str(_ROOT), "install", "--target", str(into), "--only-binary", ":all:",
        "--no-input", "--no-user", "--disable-pip-version-check", "--quiet", "--report", str(report), "--",
        *requirements,
    ]  # fmt: skip
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", timeout=SECONDS,
            cwd=into.parent, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise PluginError(f"pip did not end within {SECONDS} seconds", remedy="try again later") from None
    if done.returncode != 0:
        raise _failed(requirements, done.stderr)
    packages = [_package(part) for part in json.loads(report.read_bytes())["install"]]
    report.unlink()
    return tuple(sorted(packages, key=lambda package: package.name))


def _package(part: dict[str, Any]) -> Package:
    file = part["download_info"]["archive_info"]
    digest = file.get("hashes", {}).get("sha256") or file.get("hash", "").removeprefix("sha256=")
    return Package(name=part["metadata"]["name"], version=part["metadata"]["version"], sha256=digest)


def _failed(requirements: tuple[str, ...], printed: str) -> PluginError:
    told = f"pip could not install {', '.join(requirements)}"
    if "No module named pip" in printed:
        return PluginError(f"{told}: it is missing here", remedy=f"{sys.executable} -m ensurepip")
    last = "\n".join(printed.strip().splitlines()[-_LAST_LINES:])
    if "No matching distribution" in printed or "Operation not permitted" in printed:
        last += "\nOnly wheels are installed: to build a package means to run its code, which no wall would hold."
    return PluginError(f"{told}:\n{last}", remedy="see that each has a wheel for this machine and this Python")
