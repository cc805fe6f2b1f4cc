"""Runs every code fence of README and docs, in a copy of examples/sales."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from agentkit.approval import ApprovalPolicy
from agentkit.sandbox import load_manifest
from agentkit.telemetry.lines import FACTS

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```", re.M | re.S)
FENCES = [
    pytest.param(language, code, id=f"{page.name}-{number}")
    for page in PAGES
    for number, (language, code) in enumerate(FENCE.findall(page.read_text()), 1)
]


def is_a_manifest(code: str, folder: Path) -> None:
    (folder / "plugin.py").touch()
    (folder / "plugin.yaml").write_text(code)
    load_manifest(folder)


def are_rules(code: str, folder: Path) -> None:
    (folder / "rules.yaml").write_text(code)
    assert ApprovalPolicy.load(folder / "rules.yaml").rules


def are_lines(code: str, folder: Path) -> None:
    assert all("id" in json.loads(line) for line in code.splitlines())


def are_events(code: str, folder: Path) -> None:
    for line in code.splitlines():
        facts = json.loads(line)
        assert facts.keys() <= {"run_id", "at", "kind", *FACTS[facts["kind"]]}


CHECKS = {
    "yaml manifest": is_a_manifest, "yaml approval": are_rules, "json wire": are_lines, "json log": are_events
}  # fmt: skip


@pytest.mark.parametrize(("language", "code"), FENCES)
def test_fence_runs(language: str, code: str, tmp_path: Path) -> None:
    folder = tmp_path / "sales"
    shutil.copytree(ROOT / "examples" / "sales", folder)
    environment = {
        **os.environ,
        "AGENTKIT_HOME": str(tmp_path / "home"),
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
    if language in CHECKS:
        CHECKS[language](code, tmp_path)
        return
    assert language in ("python", "sh"), f"a fence in a language that no test runs: {language!r}"
    if language == "python":
        commands = [[sys.executable, "-c", code]]
    else:
        commands = [shlex.split(line, comments=True) for line in code.splitlines()]
    for command in commands:
        if command[:1] == ["make"]:  # these are run by .ci/run itself; here: that they exist
            command, where = ["make", "--dry-run", *command[1:]], ROOT
        else:
            where = folder
        done = subprocess.run(
            command, cwd=where, env=environment, capture_output=True, text=True, timeout=110, check=False
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"


def test_links_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
