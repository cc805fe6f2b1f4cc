"""Plugins as plain modules, with a workspace of the test's own."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from agentkit.plugin import sdk
from agentkit.toolbox.find import plugin_folder


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AGENTKIT_WORKSPACE", str(tmp_path))
    return tmp_path


@pytest.fixture
def plugin(request: pytest.FixtureRequest, workspace: Path) -> ModuleType:
    """Return the plugin named by the test file: tests/tools/test_NAME.py."""
    name = request.path.stem.removeprefix("test_")
    spec = importlib.util.spec_from_file_location(f"plugin_{name}", plugin_folder(name) / "plugin.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sdk._tools.clear()
    spec.loader.exec_module(module)
    return module
