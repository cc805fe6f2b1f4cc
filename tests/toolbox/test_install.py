"""Installation: from where, with which packages, and that nothing of a plugin is run meanwhile."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tarfile
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from agentkit.errors import PluginError
from agentkit.install.environment import needed
from agentkit.toolbox.find import find_plugin, installed_plugins, plugin_folder
from agentkit.toolbox.installed import read_lock
from agentkit.toolbox.places import plugins_folder
from agentkit.toolbox.plugins import open_plugin
from tests.sandbox.conftest import write_plugin

from .install_kit import called, commit, git, install_all, install_one, look_at, plugin, wheel


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return plugin(tmp_path / "source" / "greeter")


def was_run(tmp_path: Path) -> bool:
    return any(tmp_path.rglob("WAS-RUN"))


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def as_archive(folder: Path, path: Path) -> Path:
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w") as bundle:
            for file in folder.rglob("*"):
                bundle.write(file, f"greeter-1/{file.relative_to(folder)}")
    else:
        with tarfile.open(path, "w:xz" if path.suffix == ".xz" else "w:gz") as tar:
            tar.add(folder, "greeter-1")
    return path


def as_wheel(folder: Path, path: Path) -> Path:
    files = {f"greetings/greeter/{file.name}": file.read_text() for file in folder.iterdir()}
    return wheel(path, "greetings", files, points="greeter = greetings.greeter\n")


def as_repository(folder: Path) -> Path:
    git(folder, "init", "--quiet")
    commit(folder)
    return folder


def test_the_mark_is_left_by_whoever_runs_any_of_it(folder: Path, tmp_path: Path) -> None:
    for name in ("plugin.py", "setup.py"):
        assert not was_run(tmp_path)
        subprocess.run([sys.executable, folder / name], check=True)
        (folder.parent / "WAS-RUN").unlink()


@pytest.mark.anyio
@pytest.mark.parametrize("kind", ["folder", "zip", "tgz", "tar.gz", "tar.xz", "wheel", "git"])
async def test_from_each_source_the_same_plugin_and_nothing_is_run(
    kind: str, folder: Path, tmp_path: Path, workspace: Path
) -> None:
    source: Path | str = folder
    if kind == "wheel":
        source = as_wheel(folder, tmp_path)
    elif kind == "git":
        source = f"git+{as_repository(folder)}"
    elif kind != "folder":
        source = as_archive(folder, tmp_path / f"greeter.{kind}")
    record = install_one(source)
    assert (record.name, record.version) == ("greeter", "1")
    assert names(plugin_folder("greeter")) == {"plugin.yaml", "plugin.py", "setup.py"}
    assert "greeter" in installed_plugins() and plugin_folder("greeter").is_relative_to(plugins_folder() / "greeter")
    assert not was_run(tmp_path)
    assert (await called("greeter", workspace)).output == "1"
    assert not list(plugins_folder().glob(".new-*"))


def test_the_lock_file_tells_what_was_installed_and_from_where(folder: Path, tmp_path: Path) -> None:
    made = as_archive(folder, tmp_path / "greeter.zip")
    install_one(made)
    told = json.loads((plugins_folder() / "plugins.lock").read_text())["plugins"]["greeter"]
    assert told["source"]["kind"] == "archive" and told["source"]["place"] == str(made)
    assert told["source"]["sha256"] == hashlib.sha256(made.read_bytes()).hexdigest()
    assert set(told["files"]) == {"plugin.yaml", "plugin.py", "setup.py"}
    digest = hashlib.sha256((folder / "plugin.py").read_bytes()).hexdigest()
    assert told["files"]["plugin.py"] == f"644 {digest}"


@pytest.mark.parametrize("ref", ["", "@main", "@v1", "@COMMIT", "@SHORT"])
@pytest.mark.parametrize("form", ["git+{}", "{}", "file://{}", "git+file://{}"])
def test_a_repository_is_taken_at_its_ref_and_the_commit_is_kept(
    ref: str, form: str, folder: Path, tmp_path: Path
) -> None:
    first = commit(as_repository_of(folder), "one")
    git(folder, "tag", "v1")
    (folder / "plugin.yaml").write_text("name: greeter\nversion: '2'\n")
    second = commit(folder, "two")
    bare = tmp_path / "bare.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(folder), str(bare))
    at = ref.replace("COMMIT", first).replace("SHORT", first[:10])
    record = install_one(form.format(bare) + at)
    newest = ref in ("", "@main")
    assert record.source.commit == (second if newest else first)
    assert (record.version, record.source.ref) == ("2" if newest else "1", at.removeprefix("@"))


def as_repository_of(folder: Path) -> Path:
    git(folder, "init", "--quiet")
    return folder


def test_a_repository_runs_nothing_and_brings_nothing_else(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hooks, filters, submodules, templates, and the user's own settings that would turn one address into another."""
    marker = tmp_path / "WAS-RUN"
    inner = as_repository(plugin(tmp_path / "inner"))
    as_repository(folder)
    git(folder, "submodule", "--quiet", "add", str(inner), "sub")
    (folder / ".gitattributes").write_text("* filter=evil\n")
    (folder / "sub-link").write_text("")
    commit(folder)
    hook = f"#!/bin/sh\ntouch {marker}\n"
    for place in (folder / ".git" / "hooks", tmp_path / "template" / "hooks"):
        place.mkdir(parents=True, exist_ok=True)
        for name in ("post-checkout", "post-merge", "reference-transaction", "pre-auto-gc"):
            (place / name).write_text(hook)
            (place / name).chmod(0o755)
    me = tmp_path / "me"
    me.mkdir()
    (me / ".gitconfig").write_text(
        f"[core]\n  hooksPath = {tmp_path / 'template' / 'hooks'}\n  fsmonitor = touch {marker}\n"
        f"[init]\n  templateDir = {tmp_path / 'template'}\n[submodule]\n  recurse = true\n"
        f'[filter "evil"]\n  smudge = touch {marker}\n  clean = touch {marker}\n'
        f'[url "{tmp_path / "nowhere"}"]\n  insteadOf = {folder}\n'
    )
    monkeypatch.setenv("HOME", str(me))
    monkeypatch.setenv("GIT_TEMPLATE_DIR", str(tmp_path / "template"))
    install_one(f"git+{folder}")
    assert not was_run(tmp_path) and not marker.exists()
    assert names(plugin_folder("greeter")) == {
        "plugin.yaml", "plugin.py", "setup.py", ".gitattributes", ".gitmodules", "sub-link"
    }  # fmt: skip


def test_a_link_in_a_repository_is_refused(folder: Path) -> None:
    (folder / "way").symlink_to("/etc/passwd")
    with pytest.raises(PluginError, match="link or a device"):
        install_one(f"git+{as_repository(folder)}")


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("ext::sh -c touch% WAS-RUN", "there is no"),
        ("git+ext::sh -c touch% WAS-RUN", "git fetch"),
        ("git+ext://sh", "not by ext"),
        ("http://example.com/x.git", "not by http"),
        ("git://example.com/x.git", "not by git"),
        ("git@example.com:me/x.git", "ssh://git@host/path.git"),
        ("https://me:secret@example.com/x.git", "holds a secret"),
        ("https://token@example.com/x.git", "holds a secret"),
        ("https://example.com/plugin.zip", "download the file yourself"),
        ("git+{}@--upload-pack=touch", "is not the name of a branch"),
        ("git+{}@a:b", "is not the name of a branch"),
        ("git+{}@nothing", "git fetch"),
        ("git+/nowhere", "git fetch"),
        ("/nowhere", "there is no /nowhere"),
        ("{}/plugin.py", "is none of these"),
    ],
)
def test_sources_that_cannot_be_used_are_told(source: str, says: str, folder: Path, tmp_path: Path) -> None:
    as_repository(folder)
    with pytest.raises(PluginError) as caught:
        look_at(source.format(folder))
    assert says in str(caught.value) and "secret@" not in str(caught.value) and not was_run(tmp_path)


def test_without_git_it_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    as_repository(folder)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PluginError, match="git is not installed"):
        look_at(f"git+{folder}")


def test_what_is_no_plugin_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(PluginError, match=r"no plugin.yaml at its top"):
        look_at(tmp_path / "empty")
    for files, points, says in (
        ({"a.py": ""}, "", "holds no plugin"),
        ({"a/b.py": ""}, "x = a\n", "leads to no folder"),
        ({"plugin.yaml": "name: x\n", "plugin.py": ""}, "x = ..\n", "leads to no folder"),
        ({"plugin.yaml": "name: x\n", "plugin.py": ""}, "x = a:b\n", "leads to no folder"),
    ):
        with pytest.raises(PluginError, match=says):
            look_at(wheel(tmp_path, "odd", files, points=points))


@pytest.mark.anyio
async def test_a_wheel_brings_its_package_its_plugins_and_its_requirements(
    tmp_path: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    wheel(tmp_path, "tinydep", {"tinydep.py": "WORD = 'from tinydep'\n"})
    code = (
        "from agentkit.plugin.sdk import tool\nfrom greetings.words import HELLO\nimport tinydep\n\n"
        "@tool\ndef version() -> str:\n    'Tell.'\n    return HELLO + tinydep.WORD\n"
    )
    made = wheel(
        tmp_path,
        "greetings",
        {
            "greetings/__init__.py": "",
            "greetings/words.py": "HELLO = 'hello '\n",
            "greetings/one/plugin.yaml": "name: one\n",
            "greetings/one/plugin.py": code,
            "greetings/two/plugin.yaml": "name: two\n",
            "greetings/two/plugin.py": code,
        },
        requires=("tinydep>=1", "agentkit>=0.1", "nothing; extra == 'dev'"),
        points="first = greetings.one\nsecond = greetings.two\n",
    )
    records = install_all(made)
    assert [record.name for record in records] == ["one", "two"]
    assert [[package.name for package in record.dependencies] for record in records] == [["tinydep"], ["tinydep"]]
    assert (await called("two", workspace)).output == "hello from tinydep"
    assert find_spec("tinydep") is None and find_spec("greetings") is None


@pytest.mark.anyio
async def test_dependencies_go_into_a_folder_of_the_plugins_own(
    folder: Path, tmp_path: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    made = wheel(tmp_path, "tinydep", {"tinydep.py": "import innerdep\nWORD = innerdep.WORD\n"}, requires=("innerdep",))
    wheel(tmp_path, "innerdep", {"innerdep.py": "WORD = 'deep'\n"})
    write_plugin(
        folder,
        "from agentkit.plugin.sdk import tool\nimport tinydep\n\n@tool\ndef version() -> str:\n    'Tell.'\n    return tinydep.WORD\n",
        "name: greeter\ndependencies: [tinydep==1.0]\n",
    )
    with pytest.raises(PluginError, match="needs tinydep==1.0, which come with its installation"):
        open_plugin(folder, workspace)
    record = install_one(folder)
    digest = hashlib.sha256(made.read_bytes()).hexdigest()
    assert [(package.name, package.version) for package in record.dependencies] == [
        ("innerdep", "1.0"),
        ("tinydep", "1.0"),
    ]
    assert record.dependencies[1].sha256 == digest
    assert (await called("greeter", workspace)).output == "deep"
    assert find_spec("tinydep") is None
    # What was installed is looked at again when a glance says that it was touched.
    (package,) = plugins_folder().rglob("packages/innerdep.py")
    os.utime(package)
    find_plugin("greeter").digest()
    package.write_text("WORD = 'evil'\n")
    with pytest.raises(PluginError, match="packages are not what was installed"):
        open_plugin("greeter", workspace)


@pytest.mark.anyio
async def test_a_package_of_the_index_is_installed(folder: Path, workspace: Path) -> None:
    probe = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--no-deps",
        "--quiet",
        "-d",
        str(workspace / "probe"),
        "iniconfig",
    ]
    if subprocess.run(probe, capture_output=True, check=False).returncode != 0:
        pytest.skip("pip has no index here")
    (folder / "plugin.yaml").write_text("name: greeter\ndependencies: ['iniconfig>=2,<3']\n")
    record = install_one(folder)
    assert [package.name for package in record.dependencies] == ["iniconfig"]
    assert len(record.dependencies[0].sha256) == 64


def test_a_package_without_a_wheel_is_refused_and_not_built(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "evil-1.0"
    source.mkdir()
    marker = tmp_path / "WAS-RUN"
    (source / "setup.py").write_text(
        f"open({str(marker)!r}, 'w')\nfrom setuptools import setup\nsetup(name='evil', version='1.0')\n"
    )
    (source / "pyproject.toml").write_text(
        "[build-system]\nrequires = []\nbuild-backend = 'backend'\nbackend-path = ['.']\n[project]\nname = 'evil'\nversion = '1.0'\n"
    )
    (source / "backend.py").write_text(f"open({str(marker)!r}, 'w')\n")
    with tarfile.open(tmp_path / "evil-1.0.tar.gz", "w:gz") as tar:
        tar.add(source, "evil-1.0")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    # pip holds itself to wheels, but not where a wheel requires something by its address.
    wheel(tmp_path, "innocent", {"innocent.py": ""}, requires=(f"evil @ file://{source}",))
    for requirement in ("evil", "innocent"):
        (folder / "plugin.yaml").write_text(f"name: greeter\ndependencies: [{requirement}]\n")
        with pytest.raises(PluginError, match="Only wheels are installed"):
            install_one(folder)
    assert not marker.exists() and not read_lock().plugins
    assert not list(plugins_folder().glob("greeter")) and not list(plugins_folder().glob(".new-*"))


@pytest.mark.parametrize(
    "requirement",
    ["--index-url=http://a.org", "-r x", "-e .", "./here", "/tmp/x", "git+https://a.org/x", "x @ https://a.org/x.whl", "a b",
     "a\n--pre", "", "a==1  " * 30 + "!", "a" * 600],
)  # fmt: skip
def test_a_dependency_is_a_name_with_versions(requirement: str) -> None:
    with pytest.raises(PluginError, match="is not a package's name"):
        needed((requirement,))


def test_usual_requirements_are_taken_and_agentkit_is_there_already() -> None:
    usual = (
        "toml",
        "toml>=0.10",
        "a.b-c_d[x, y]==1.*,!=2",
        "x ~= 1!2.0.post1",
        "y (>=1,<2)",
        "z; python_version > '3'",
    )
    assert needed((*usual, "agentkit", "Agent_Kit>=1", "agentkit[serve]")) == (*usual, "Agent_Kit>=1")
