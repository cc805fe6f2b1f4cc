"""What was installed stays what it was, and a kill at any moment leaves the old or the new."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from agentkit.errors import ConfigError, PermissionNeeded, PluginError
from agentkit.install.store import install, remove, staged
from agentkit.sandbox import load_manifest
from agentkit.toolbox.find import find_plugin, installed_plugins, plugin_folder
from agentkit.toolbox.grants import permitted, read_grants, write_grant
from agentkit.toolbox.installed import read_lock
from agentkit.toolbox.places import plugins_folder
from agentkit.toolbox.plugins import open_plugin
from tests.sandbox.conftest import write_plugin

from .install_kit import called, install_one, look_at, plugin

ASKS = "permissions:\n  read: [$workspace]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return plugin(tmp_path / "source" / "greeter")


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["files", "python"])
def test_a_bundled_plugins_name_is_not_taken(name: str, folder: Path) -> None:
    (folder / "plugin.yaml").write_text(f"name: {name}\n")
    with pytest.raises(PluginError, match="as a plugin that came with agentkit"):
        look_at(folder)


def test_a_broken_manifest_is_refused_before_anything_is_installed(folder: Path) -> None:
    (folder / "plugin.yaml").write_text("name: greeter\ncolour: red\n")
    with pytest.raises(PluginError, match=r"plugin.yaml:2: colour"):
        look_at(folder)
    assert not read_lock().plugins


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda folder: (folder / "plugin.py").write_text("x"), "plugin.py was changed"),
        (lambda folder: (folder / "plugin.py").chmod(0o755), "plugin.py was changed"),
        (lambda folder: (folder / "setup.py").unlink(), "setup.py is gone"),
        (lambda folder: (folder / "more.py").write_text(""), "more.py was added"),
        (lambda folder: (folder / "way").symlink_to("/etc"), "way was added"),
        (lambda folder: (folder / "__pycache__").mkdir() or (folder / "__pycache__/plugin.cpython-311.pyc").write_text(""), "pyc was added"),
        (lambda folder: shutil.rmtree(folder), "plugin.yaml"),
    ],
)  # fmt: skip
def test_an_installed_plugin_that_was_changed_is_refused(
    spoil: object, says: str, folder: Path, workspace: Path
) -> None:
    install_one(folder)
    assert callable(spoil)
    spoil(plugin_folder("greeter"))
    with pytest.raises(PluginError) as caught:
        open_plugin("greeter", workspace)
    assert says in str(caught.value)
    if "plugin.yaml" not in says:
        assert f"agentkit tools install {folder}" in caught.value.remedy
    install_one(folder)
    open_plugin("greeter", workspace)


@pytest.mark.parametrize("text", ["", "{", '{"version": 2}', '{"plugins": {"a": {}}}', '{"version": 1, "else": 1}'])
def test_a_broken_lock_file_is_told(text: str, folder: Path, workspace: Path) -> None:
    install_one(folder)
    (plugins_folder() / "plugins.lock").write_text(text)
    for use in (lambda: open_plugin("greeter", workspace), lambda: install_one(folder), installed_plugins):
        with pytest.raises(PluginError, match=r"plugins.lock.*restore"):
            use()
    assert (plugins_folder() / "plugins.lock").read_text() == text
    open_plugin("files", workspace)  # what came with agentkit is not in it


def test_the_lock_file_cannot_lead_elsewhere(folder: Path, tmp_path: Path) -> None:
    install_one(folder)
    lock = plugins_folder() / "plugins.lock"
    told = json.loads(lock.read_text())
    for key, value in (("id", "../../x"), ("name", "../x")):
        wrong = json.loads(lock.read_text())
        wrong["plugins"]["greeter"][key] = value
        lock.write_text(json.dumps(wrong))
        with pytest.raises(PluginError):
            read_lock()
        lock.write_text(json.dumps(told))


@pytest.mark.anyio
async def test_an_upgrade_takes_the_place_and_asks_again(folder: Path, workspace: Path) -> None:
    (folder / "plugin.yaml").write_text(f"name: greeter\nversion: '1'\n{ASKS}")
    first = install_one(folder)
    found = find_plugin("greeter")
    write_grant(found, load_manifest(found.folder), found.digest())
    plugin(folder, version="2", more=ASKS)
    second = install_one(folder)
    assert [record.version for record in (first, second)] == ["1", "2"]
    assert (await called("greeter", workspace)).output == "2"
    assert [path.name for path in (plugins_folder() / "greeter").iterdir()] == [second.id]
    found = find_plugin("greeter")
    with pytest.raises(PermissionNeeded, match="has changed"):
        permitted(found, load_manifest(found.folder), found.digest())


def test_the_same_once_more_keeps_its_grant(folder: Path) -> None:
    (folder / "plugin.yaml").write_text(f"name: greeter\n{ASKS}")
    install_one(folder)
    found = find_plugin("greeter")
    write_grant(found, load_manifest(found.folder), found.digest())
    install_one(folder)
    found = find_plugin("greeter")
    assert permitted(found, load_manifest(found.folder), found.digest()).read == ("$workspace",)


def test_remove_leaves_nothing(folder: Path, tmp_path: Path) -> None:
    (folder / "plugin.yaml").write_text(f"name: greeter\n{ASKS}")
    install_one(plugin(tmp_path / "other", "other"))
    install_one(folder)
    found = find_plugin("greeter")
    write_grant(found, load_manifest(found.folder), found.digest())
    remove("greeter")
    assert not (plugins_folder() / "greeter").exists() and not read_grants().plugins
    assert list(read_lock().plugins) == ["other"] and "greeter" not in installed_plugins()
    for name, says in (
        ("greeter", "no plugin greeter is installed"),
        ("files", "came with agentkit"),
        ("../other", "no plugin"),
    ):
        with pytest.raises(ConfigError, match=says):
            remove(name)
    assert plugin_folder("other").exists()


def test_what_a_person_put_beside_the_plugins_stays(folder: Path) -> None:
    mine = plugins_folder() / "mine"
    write_plugin(mine, "")
    (plugins_folder() / "greeter").mkdir()
    (plugins_folder() / "greeter" / "notes.txt").write_text("mine")
    install_one(folder)
    install_one(folder)
    remove("greeter")
    assert (mine / "plugin.py").exists() and (plugins_folder() / "greeter" / "notes.txt").exists()


def test_a_candidate_that_is_not_taken_leaves_nothing(folder: Path) -> None:
    assert look_at(folder)[0].manifest.name == "greeter"
    assert names(plugins_folder()) <= {".plugins.lock.lock"} and not read_lock().plugins


KILLED = """
import os, signal, sys
from agentkit.install.store import install, remove, staged
from agentkit.toolbox.installed import check, read_lock
from agentkit.toolbox.places import plugins_folder

EVENTS = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree", "fcntl.flock", "tempfile.mkdtemp",
          "tempfile.mkstemp", "os.chmod", "os.utime", "os.listdir", "os.scandir")

def work(do):
    if do == "remove":
        return remove("greeter")
    with staged(do) as (candidate,):
        install(candidate)

def killed_at(number, do):
    '''Do it in a child that kills itself at one event of the file system; tell whether it got that far.'''
    child = os.fork()
    if child == 0:
        left = number
        def watch(event, arguments):
            nonlocal left
            if event in EVENTS:
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
        sys.addaudithook(watch)
        try:
            work(do)
        except BaseException:
            sys.excepthook(*sys.exc_info())
            os._exit(1)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert status in (0, signal.SIGKILL), status
    return status == signal.SIGKILL

before, do = sys.argv[1:3]
seen, number = set(), 0
while True:
    if before != "none":
        work(before)
    elif "greeter" in read_lock().plugins:
        work("remove")
    number += 1
    killed = killed_at(number, do)
    installed = read_lock().plugins.get("greeter")
    if installed is not None:
        check(installed)
    seen.add(installed.version if installed else "none")
    work(before if before != "none" else do)
    left = sorted(path.name for path in plugins_folder().iterdir() if path.is_dir())
    versions = sorted(path.name for path in (plugins_folder() / "greeter").iterdir())
    assert left == ["greeter"] and versions == [read_lock().plugins["greeter"].id], (left, versions)
    if not killed:
        break
print(number, *sorted(seen))
"""


@pytest.mark.parametrize(("before", "do", "states"), [
    ("none", "two", {"none", "2"}), ("one", "two", {"1", "2"}), ("one", "remove", {"1", "none"}),
])  # fmt: skip
def test_a_kill_at_any_moment_leaves_the_old_or_the_new_and_what_is_left_is_swept(
    before: str, do: str, states: set[str], tmp_path: Path
) -> None:
    for number, name in ((1, "one"), (2, "two")):
        plugin(tmp_path / name, version=str(number))
    at = {"one": str(tmp_path / "one"), "two": str(tmp_path / "two")}
    command = [sys.executable, "-c", KILLED, at.get(before, before), at.get(do, do)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stderr
    tries, *seen = done.stdout.split()
    assert int(tries) > 10 and set(seen) == states


def test_an_installation_that_is_under_way_is_left_alone(folder: Path, tmp_path: Path) -> None:
    other = plugin(tmp_path / "other", "other")
    with staged(str(folder)) as (candidate,):
        install_one(other)
        assert candidate.fetched.folder.exists()
        install(candidate)
    assert set(read_lock().plugins) == {"greeter", "other"}


def test_many_that_install_at_once_lose_nothing(tmp_path: Path) -> None:
    code = "import sys; from agentkit.install.store import *\nwith staged(sys.argv[1]) as c: install(c[0])"
    sources = [plugin(tmp_path / f"p{number}", f"p{number}") for number in range(4)]
    children = [subprocess.Popen([sys.executable, "-c", code, str(source)]) for source in sources]
    assert [child.wait(timeout=100) for child in children] == [0] * 4
    assert set(read_lock().plugins) == {f"p{number}" for number in range(4)}
