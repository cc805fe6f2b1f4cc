"""A plugin gets what its manifest asks for and the user granted: the file, its rules, its writers, what runs in the end."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest

from agentkit import Agent, grant
from agentkit.errors import ConfigError, PermissionNeeded
from agentkit.sandbox import load_manifest
from agentkit.testing import ScriptedBackend
from agentkit.toolbox import Toolbox
from agentkit.toolbox.find import Found, bundled_plugins, find_plugin
from agentkit.toolbox.grants import permitted, read_grants, remove_grant, write_grant
from agentkit.toolbox.permissions import Rights
from agentkit.toolbox.places import grants_file, replace_file
from agentkit.toolbox.plugins import open_plugin
from agentkit.types import Message, Permissions, ToolCall, ToolResult, ToolSpec
from tests.sandbox.conftest import write_plugin

ASKS = "name: stranger\npermissions:\n  read: [$workspace]\n  write: [$workspace]\n  network: [a.org, b.org]\n  subprocess: true\n"
PLUGIN = '''
import subprocess
from agentkit.plugin.sdk import tool, workspace

@tool
def write(name: str) -> str:
    """Write a file."""
    (workspace() / name).write_text("written")
    return "written"

@tool
def start() -> str:
    """Start a program."""
    return subprocess.run(["echo", "started"], capture_output=True, text=True).stdout
'''


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_plugin(tmp_path / "stranger", PLUGIN, ASKS)


def give(folder: Path, rights: Rights | None = None, *, follow: bool = False) -> Rights:
    found = find_plugin(folder)
    return write_grant(found, load_manifest(folder), found.digest(), rights, follow=follow)


def may(folder: Path) -> Permissions:
    found = find_plugin(folder)
    return permitted(found, load_manifest(folder), found.digest())


def change(folder: Path, manifest: str = ASKS) -> None:
    (folder / "plugin.py").write_text(f"{(folder / 'plugin.py').read_text()}\n# changed\n")
    (folder / "plugin.yaml").write_text(manifest)


async def called(box: Toolbox, tool: str, **arguments: object) -> ToolResult:
    async def no_intent(call: ToolCall, spec: ToolSpec) -> None: ...
    async def as_it_is(result: ToolResult) -> ToolResult:
        return result

    (result,) = await box.run([ToolCall(id="1", name=tool, arguments=dict(arguments))], no_intent, as_it_is)
    return result


def test_nothing_runs_before_it_is_granted(folder: Path, workspace: Path) -> None:
    with pytest.raises(PermissionNeeded) as caught:
        Toolbox([folder], workspace)
    assert "to write the workspace, reach a.org, reach b.org, start programs" in str(caught.value)
    assert caught.value.remedy == f"if you want that: agentkit tools grant {folder}"
    assert not grants_file().exists()


def test_the_remedy_can_be_pasted_into_a_shell(tmp_path: Path, workspace: Path) -> None:
    folder = write_plugin(tmp_path / "it's $HOME; echo", PLUGIN, ASKS)
    with pytest.raises(PermissionNeeded) as caught:
        open_plugin(folder, workspace)
    command = caught.value.remedy.partition(": ")[2].replace("agentkit", f"{sys.executable} -m agentkit", 1)
    subprocess.run(["sh", "-c", command], check=True, capture_output=True)
    open_plugin(folder, workspace)


def test_what_asks_for_nothing_needs_no_grant(tmp_path: Path, workspace: Path) -> None:
    assert may(write_plugin(tmp_path / "quiet", PLUGIN)) == Permissions()


def test_bundled_plugins_were_granted_with_agentkit() -> None:
    for name in bundled_plugins():
        found = find_plugin(name)
        assert permitted(found, load_manifest(found.folder), found.digest()) == load_manifest(found.folder).permissions


def test_another_distribution_does_not_count_as_agentkit(tmp_path: Path, workspace: Path) -> None:
    write_plugin(tmp_path / "site" / "foreign" / "inner", PLUGIN, ASKS)
    (tmp_path / "site" / "foreign" / "__init__.py").write_text("raise SystemExit('imported')")
    info = tmp_path / "site" / "foreign-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: foreign\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[agentkit.tools]\nforeign = foreign.inner\nfiles = foreign.inner\n")
    code = (
        "from pathlib import Path; from agentkit.toolbox.find import *; from agentkit.toolbox.plugins import open_plugin\n"
        "print(find_plugin('files').origin, find_plugin('foreign').origin, 'foreign' in bundled_plugins())\n"
        f"open_plugin('foreign', Path({str(workspace)!r}))"
    )
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["bundled", "package", "False"], done.stderr
    assert "PermissionNeeded: plugin stranger was not granted" in done.stderr


def test_a_grant_gives_all_that_is_asked_for(folder: Path) -> None:
    given = give(folder)
    assert may(folder) == Permissions(**given.model_dump(exclude={"environment"})) == load_manifest(folder).permissions
    text = grants_file().read_text()
    assert text.startswith("# What your plugins may do.") and str(folder) in text and "asked" not in text


async def _results(box: Toolbox) -> tuple[ToolResult, ToolResult]:
    async with box:
        return await called(box, "write", name="a.txt"), await called(box, "start")


@pytest.mark.anyio
async def test_a_partial_grant_is_what_the_walls_hold(folder: Path, workspace: Path) -> None:
    give(folder)
    written, started = await _results(Toolbox([folder], workspace))
    assert written.ok and started.output == "started\n"
    give(folder, Rights(read=("$workspace",)))
    written, started = await _results(Toolbox([folder], workspace))
    assert (written.fault, started.fault) == ("denied", "denied"), (written, started)
    (workspace / "in").mkdir()
    give(folder, Rights(read=("$workspace",), write=("$workspace/in",), subprocess=True))
    box = Toolbox([folder], workspace)
    async with box:
        assert (await called(box, "write", name="b.txt")).fault == "denied"
        assert (await called(box, "write", name="in/a.txt")).ok, "the granted part of the workspace"
        assert (await called(box, "start")).ok
        expected = Permissions(read=("$workspace",), write=("$workspace/in",), subprocess=True)
        assert {spec.permissions for spec in box.specs} == {expected}
    assert sorted(path.name for path in workspace.rglob("*.txt")) == ["a.txt", "a.txt"]


def test_the_file_may_be_edited_by_hand_and_never_gives_more_than_is_asked_for(folder: Path) -> None:
    give(folder)
    path = grants_file()
    path.write_text(path.read_text().replace("- b.org", "- '*'").replace("subprocess: true", "subprocess: false").replace(
        "read:\n      - $workspace", "read: [~/, /etc, $workspace]"))  # fmt: skip
    assert may(folder) == Permissions(read=("$workspace",), write=("$workspace",), network=("a.org", "b.org"))


def test_changed_files_ask_again(folder: Path) -> None:
    give(folder)
    change(folder)
    with pytest.raises(PermissionNeeded, match="has changed since you let it"):
        may(folder)
    give(folder)
    may(folder)


@pytest.mark.parametrize(
    "edit",
    [
        lambda folder: (folder / "plugin.py").chmod(0o755),
        lambda folder: (folder / "more.py").write_text(""),
        lambda folder: (folder / "link").symlink_to("plugin.py"),
        lambda folder: (folder / "__pycache__").mkdir() or (folder / "__pycache__" / "plugin.cpython-311.pyc").write_bytes(b"x"),
        lambda folder: (folder / "plugin.yaml").write_text(ASKS + "version: 2.0.0\n"),
    ],
)  # fmt: skip
def test_every_kind_of_change_counts(folder: Path, edit: object) -> None:
    give(folder)
    assert callable(edit)
    edit(folder)
    with pytest.raises(PermissionNeeded, match="has changed"):
        may(folder)


def test_what_git_keeps_beside_the_files_does_not_count(folder: Path) -> None:
    give(folder)
    (folder / ".git").mkdir()
    (folder / ".git" / "index").write_bytes(b"x")
    may(folder)


def test_another_folder_is_another_plugin(folder: Path, tmp_path: Path) -> None:
    give(folder)
    with pytest.raises(PermissionNeeded):
        may(write_plugin(tmp_path / "other", PLUGIN, ASKS))
    (tmp_path / "way").symlink_to(folder)
    assert may(tmp_path / "way") == may(folder)


def test_a_followed_plugin_may_change_but_not_ask_for_more(folder: Path) -> None:
    give(folder, follow=True)
    change(folder)
    assert may(folder) == load_manifest(folder).permissions
    change(folder, ASKS.replace("network: [a.org, b.org]", "network: [a.org:443]"))
    assert may(folder).network == ("a.org:443",)
    for more in (ASKS.replace("b.org", "c.org"), ASKS.replace("read: [$workspace]", "read: [$workspace, /srv]")):
        change(folder, more)
        with pytest.raises(PermissionNeeded, match="now asks for more"):
            may(folder)


def test_a_followed_partial_grant_stays_partial(folder: Path) -> None:
    give(folder, Rights(read=("$workspace",)), follow=True)
    change(folder)
    assert may(folder) == Permissions(read=("$workspace",))


def test_a_grant_that_is_taken_back_is_gone(folder: Path) -> None:
    give(folder)
    assert remove_grant(str(folder)) and not remove_grant(str(folder))
    with pytest.raises(PermissionNeeded):
        may(folder)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "must be a mapping"),
        ("plugins: [a\n", "grants.yaml:2:"),
        ("version: 2\n", "grants.yaml:1:1: version"),
        ("plugins:\n  x:\n    sha256: a\n", "grants.yaml:2:3: plugins.x.at: Field required"),
        ("users:\n  me: all\n", "grants.yaml:1:1: users: is not known here"),
        ("plugins:\n  x: {sha256: a, at: 2026-01-01T00:00:00Z, granted: {fly: true}}\n", "plugins.x.granted.fly"),
        ("plugins:\n  x: all\n", "grants.yaml:2:3: plugins.x"),
    ],
)
def test_a_broken_or_foreign_file_is_an_error_with_its_line(folder: Path, text: str, says: str) -> None:
    grants_file().parent.mkdir(parents=True)
    grants_file().write_text(text)
    for use in (lambda: may(folder), lambda: give(folder)):
        with pytest.raises(ConfigError) as caught:
            use()
        assert says in str(caught.value) and "mend" in caught.value.remedy
    assert grants_file().read_text() == text


def test_a_file_that_nobody_may_write_is_told(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "no-folder").write_text("")
    monkeypatch.setenv("AGENTKIT_HOME", str(tmp_path / "no-folder"))
    with pytest.raises(ConfigError, match="cannot be written"):
        give(folder)


def test_a_file_that_cannot_be_written_whole_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")
    with pytest.raises(UnicodeEncodeError):
        replace_file(tmp_path / "file", "new" * 100_000 + "\udcff")
    assert {path.name: path.read_text() for path in tmp_path.iterdir() if path.is_file()} == {"file": "old"}


def test_a_linked_file_stays_linked(folder: Path, tmp_path: Path) -> None:
    grants_file().parent.mkdir(parents=True)
    grants_file().symlink_to(tmp_path / "dotfiles.yaml")
    give(folder)
    assert grants_file().is_symlink() and str(folder) in (tmp_path / "dotfiles.yaml").read_text()
    may(folder)


def _give_many(folders: list[Path]) -> None:
    for folder in folders:
        give(folder)


def test_two_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    folders = [write_plugin(tmp_path / f"plugin{number}", PLUGIN, ASKS) for number in range(15)]
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_give_many, args=(folders[start::3],)) for start in range(3)]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        read_grants()  # never half of a file
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    assert set(read_grants().plugins) == set(map(str, folders))


@pytest.mark.parametrize(("permissions", "written"), [(None, True), (Permissions(read=("$workspace",)), False)])
def test_one_agent_may_be_granted_by_itself(
    folder: Path, workspace: Path, permissions: Permissions | None, written: bool
) -> None:
    call = ToolCall(id="1", name="write", arguments={"name": "a.txt"})
    backend = ScriptedBackend([Message(role="assistant", calls=(call,)), "done"])
    journal = workspace.parent / "runs.db"
    agent = Agent(backend=backend, tools=[grant(folder, permissions)], workspace=workspace, journal=journal)
    assert agent.run_sync("go").output == "done"
    assert (workspace / "a.txt").exists() is written
    assert not grants_file().exists()
    with pytest.raises(PermissionNeeded):
        Agent(backend=ScriptedBackend(["done"]), tools=[folder], workspace=workspace, journal=journal).run_sync("go")


def test_a_server_outside_of_the_walls_needs_a_grant_of_all_that_is_sent_there(tmp_path: Path) -> None:
    folder = tmp_path / "far"
    folder.mkdir()
    (folder / "plugin.yaml").write_text(
        "name: far\nmcp:\n  url: https://mcp.example.org/v1\n  headers: {Authorization: 'Bearer ${TOKEN}'}\n"
    )
    with pytest.raises(PermissionNeeded, match=r"to reach mcp.example.org:443, send \$TOKEN"):
        may(folder)
    for part in (Rights(network=("mcp.example.org",)), Rights(environment=("TOKEN",))):
        give(folder, part)
        with pytest.raises(PermissionNeeded, match="outside of the walls"):
            may(folder)
    give(folder)
    assert may(folder) == Permissions(network=("mcp.example.org:443",))


def test_a_plugin_is_found_by_its_name_before_a_folder_of_that_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_plugin(tmp_path / "time", PLUGIN, "name: time\n")
    monkeypatch.chdir(tmp_path)
    assert find_plugin("time").origin == "bundled"
    for way in (Path("time"), "./time"):
        assert find_plugin(way) == Found(Path(way), "folder", str(way))
