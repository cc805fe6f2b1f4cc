"""plugin.yaml and policies: what is read, and that each mistake is named with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentkit.errors import ConfigError, PluginError
from agentkit.sandbox import Policy, load_manifest
from agentkit.types import Permissions, ToolLimits

from .conftest import write_plugin

WHOLE = """\
name: web-reader
version: 1.2.0
description: Reads.
entry: plugin.py
permissions:
  read: [$workspace, /usr/share]
  write: [$workspace/out]
  network: [example.org, "localhost:8080"]
  subprocess: true
limits:
  seconds: 5
"""


def test_the_whole_of_it(tmp_path: Path) -> None:
    manifest = load_manifest(write_plugin(tmp_path, "", WHOLE))
    assert (manifest.name, manifest.version, manifest.description) == ("web-reader", "1.2.0", "Reads.")
    assert manifest.permissions == Permissions(
        read=("$workspace", "/usr/share"),
        write=("$workspace/out",),
        network=("example.org", "localhost:8080"),
        subprocess=True,
    )
    assert manifest.limits == ToolLimits(seconds=5)


def test_the_least_of_it_grants_nothing(tmp_path: Path) -> None:
    manifest = load_manifest(write_plugin(tmp_path, "", "name: small\n"))
    assert manifest.permissions == Permissions()
    assert manifest.entry == "plugin.py"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "must be a mapping"),
        ("- a\n", "must be a mapping"),
        ("name: a\n  b: c\n", "plugin.yaml:2:"),
        ("version: 1.0.0\n", "plugin.yaml: name: Field required"),
        ("name: Bad Name\n", "plugin.yaml:1: name: String should match pattern"),
        ("name: a\ncolour: red\n", "plugin.yaml:2: colour: is not a field of a manifest"),
        ("name: a\npermissions:\n  read: $workspace\n", "plugin.yaml:3: permissions.read:"),
        ("name: a\npermissions:\n  paint: yes\n", "plugin.yaml:3: permissions.paint: is not a field"),
        ("name: a\nlimits:\n  cpu_seconds: 1\n  seconds: soon\n", "plugin.yaml:4: limits.seconds:"),
        ("name: a\npermissions:\n  read:\n    - /a\n    - [b]\n", "plugin.yaml:5: permissions.read.1:"),
        ("name: a\nname: b\n", "plugin.yaml:2: found duplicate key"),
        ("name: a\nentry: other.py\n", "plugin.yaml:2: entry: no file 'other.py'"),
        ("name: a\nentry: ../outside.py\n", "plugin.yaml:2: entry: no file '../outside.py'"),
        ("name: a\npermissions:\n  read: [$workspace/../up]\n", "plugin.yaml:3: permissions.read: '$workspace/../up'"),
        ("name: a\npermissions:\n  write: [here]\n", "plugin.yaml:3: permissions.write: 'here' must begin"),
    ],
)
def test_each_mistake_is_named(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "outside.py").write_text("")
    folder = write_plugin(tmp_path / "plugin", "", text)
    with pytest.raises(PluginError) as caught:
        load_manifest(folder)
    assert says in str(caught.value)
    assert str(folder / "plugin.yaml") in str(caught.value)


def test_a_folder_that_is_no_plugin_is_named(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match=r"plugin\.yaml: No such file"):
        load_manifest(tmp_path)
    (tmp_path / "plugin.yaml").write_bytes(b"name: \xff")
    with pytest.raises(PluginError, match="not UTF-8"):
        load_manifest(tmp_path)


LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{this}: &{this} [{','.join([f'*{last}'] * 9)}]\n" for last, this in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (LAUGHS, "stands for more than 50000 parts"),
        (f"name: {'[' * 1200}", "nested too deeply"),
        (f"version: {'9' * 5000}", "4300 digits"),
        ("#" * (1 << 21), "more than 1 MiB"),
        ("name: \x01", "#x0001"),
    ],
)
def test_a_manifest_cannot_exhaust_whoever_reads_it(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(PluginError, match=says):
        load_manifest(write_plugin(tmp_path, "", text))


def test_a_policy_resolves_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    monkeypatch.setenv("HOME", str(tmp_path))
    wishes = Permissions(read=("$workspace", "~/real"), write=("$workspace/link",), network=("a",), subprocess=True)
    policy = Policy.of(wishes, ToolLimits(seconds=1), tmp_path)
    assert policy == Policy(
        (tmp_path, tmp_path / "real"), (tmp_path / "real",), ("a",), subprocess=True, limits=ToolLimits(seconds=1)
    )


@pytest.mark.parametrize(
    ("wish", "says"),
    [("$workspace/none", "does not exist"), ("here", "is relative"), ("/", "the whole machine")],
)
def test_a_policy_refuses(tmp_path: Path, wish: str, says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        Policy.of(Permissions(read=(wish,)), ToolLimits(), tmp_path)


def test_a_policy_without_a_workspace(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="needs a workspace"):
        Policy.of(Permissions(read=("$workspace",)), ToolLimits(), None)


def test_a_link_in_the_workspace_grants_nothing_outside(tmp_path: Path) -> None:
    workspace, secret = tmp_path / "workspace", tmp_path / "secret"
    workspace.mkdir()
    secret.mkdir()
    (workspace / "data").symlink_to(secret)
    with pytest.raises(ConfigError, match="leads out of the workspace"):
        Policy.of(Permissions(read=("$workspace/data",)), ToolLimits(), workspace)
    (workspace / "inner").mkdir()
    (workspace / "alias").symlink_to("inner")
    assert Policy.of(Permissions(read=("$workspace/alias",)), ToolLimits(), workspace).read == (workspace / "inner",)
