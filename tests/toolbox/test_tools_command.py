"""`agentkit tools` as a person meets it: processes, what they print, how they end, and a terminal where one is asked."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from agentkit.toolbox.grants import read_grants
from agentkit.toolbox.places import plugins_folder
from tests.http.server import Server, call, say
from tests.sandbox.conftest import write_plugin

from .install_kit import commit, git, plugin, wheel

EXAMPLES = Path(__file__).parents[2] / "examples" / "plugins"
ASKS = "permissions:\n  read: [$workspace]\n  network: [api.example.com]\n  subprocess: true\n"
SEE = '''
from agentkit.plugin.sdk import Result, ToolFailed, attach, progress, tool, workspace

@tool(effects="none")
def see(path: str, times: int = 1, loud: bool = False, words: list[str] | None = None) -> Result:
    """Look at a file.

    Args:
        path: The file.
        times: How often.
    """
    progress("looking", 0.5)
    if not (workspace() / path).is_file():
        raise ToolFailed("there is no " + path)
    attach("seen.txt", "attached")
    attach("../../seen.txt", "climbing")
    text = (workspace() / path).read_text()
    return Result(repr([text, times, loud, words]), display="\\x1b[31mseen")
'''


def agentkit(folder: Path, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "agentkit", *arguments]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, "COLUMNS": "400"}, input=text, capture_output=True, text=True,
        timeout=100, check=False,
    )  # fmt: skip


def tools(folder: Path, *arguments: str) -> str:
    """Run a command that works, and return what it prints."""
    done = agentkit(folder, "tools", *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def refused(folder: Path, *arguments: str) -> str:
    done = agentkit(folder, "tools", *arguments)
    assert done.returncode == 1 and "Traceback" not in done.stderr, done.stdout + done.stderr
    return " ".join(done.stderr.split())


def on_terminal(folder: Path, answer: str, *arguments: str) -> tuple[int, str]:
    """Run a command on a terminal of its own, answer its question, and return how it ended and all that was shown."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "agentkit", *arguments], cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs,
        env={**os.environ, "COLUMNS": "200", "TERM": "dumb"}, start_new_session=True,
    ) as child:  # fmt: skip
        os.close(theirs)
        shown, asked, deadline = b"", False, time.monotonic() + 60
        while time.monotonic() < deadline:
            if select.select([ours], [], [], 1)[0]:
                try:
                    shown += os.read(ours, 1 << 16)
                except OSError:  # the other side is closed
                    break
            if b"[y/N]" in shown and not asked:
                os.write(ours, answer.encode())
                asked = True
        os.close(ours)
        return child.wait(timeout=30), shown.decode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_plugin(
        tmp_path / "source" / "seer", SEE, f"name: seer\nversion: 1.0.0\ndescription: It [b]sees[/b].\n{ASKS}"
    )


@pytest.mark.parametrize("options", [[], ["--program"]])
def test_a_new_plugin_works_at_once(options: list[str], workspace: Path) -> None:
    assert "agentkit tools test my-plugin" in tools(workspace, "new", "my-plugin", *options)
    shown = tools(workspace, "test", "my-plugin")
    assert "may read the workspace" in shown and "3 cases passed" in shown
    (workspace / "poem.txt").write_text("one\ntwo\n")
    tools(workspace, "grant", "my-plugin")
    assert tools(workspace, "run", "./my-plugin", "my_plugin_lines", "path=poem.txt") == "2\n"
    assert "is there already" in refused(workspace, "new", "my-plugin")


@pytest.mark.parametrize(("name", "says"), [("My Plugin", "no name of a plugin"), ("files", "came with agentkit")])
def test_a_new_plugin_needs_a_name_of_its_own(name: str, says: str, workspace: Path) -> None:
    assert says in refused(workspace, "new", name)
    assert not list(workspace.iterdir())


@pytest.mark.parametrize(("name", "cases"), [("expenses", 7), ("wordcount", 2)])
def test_the_examples_pass_their_cases(name: str, cases: int, workspace: Path) -> None:
    shown = tools(workspace, "test", str(EXAMPLES / name))
    assert f"{cases} cases passed" in shown and shown.count("✓") == cases + 1


def test_cases_that_fail_are_told(workspace: Path) -> None:
    folder = shutil.copytree(EXAMPLES / "expenses", workspace / "expenses")
    (folder / "tests.yaml").write_text(
        "- tool: sum_expenses\n"
        "- {tool: add_expense, arguments: {amount: 1, category: food}, output: added 2.00}\n"
        "- {tool: add_expense, arguments: {amount: 1, category: food}, fault: failed}\n"
        "- {tool: add_expense, arguments: {amount: 1, category: food}}\n"
        "- {tool: fly, fault: unknown_tool}\n"
    )
    done = agentkit(workspace, "tools", "test", "expenses")
    assert done.returncode == 1 and "3 of 5 cases failed" in done.stdout
    for words in (
        "no fault was expected, and it was fault failed",
        "'added 2.00' was expected",
        "fault failed was expected",
    ):
        assert words in done.stdout
    (folder / "tests.yaml").write_text("- tool: sum_expenses\n  result: 3\n")
    assert "tests.yaml:2:3: 0.result: is not known here" in refused(workspace, "test", "expenses")
    (folder / "tests.yaml").write_text("- {tool: add_expense, arguments: {day: 2026-01-01}}\n")
    assert "tests.yaml:1:" in refused(workspace, "test", "expenses")
    (folder / "plugin.py").write_text("import nothing_here\n")
    (folder / "tests.yaml").unlink()
    assert "nothing_here" in refused(workspace, "test", "expenses")


def test_what_is_declared_must_be_there_and_schemas_valid(folder: Path, workspace: Path) -> None:
    (folder / "plugin.yaml").write_text("name: seer\ntools: [{name: hear}]\n")
    assert "plugin.yaml declares hear, and plugin.py has see" in refused(workspace, "test", str(folder))
    (folder / "plugin.yaml").write_text("name: seer\ntools: [{name: see, parameters: {type: 5}}]\n")
    assert "the schema of its tool see is not JSON Schema" in refused(workspace, "test", str(folder))
    (folder / "plugin.yaml").write_text("name: seer\ntools: [{name: see}]\n")
    assert "no cases" in tools(workspace, "test", str(folder))


def test_cases_run_with_the_dependencies_of_the_plugin(
    folder: Path, workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    wheel(tmp_path, "tinydep", {"tinydep.py": "WORD = 'from tinydep'\n"})
    (folder / "plugin.py").write_text(
        "import tinydep\nfrom agentkit.plugin.sdk import tool\n\n@tool\ndef word() -> str:\n    'Tell.'\n    return tinydep.WORD\n"
    )
    (folder / "plugin.yaml").write_text("name: seer\ndependencies: [tinydep]\n")
    (folder / "tests.yaml").write_text("- {tool: word, output: from tinydep}\n")
    assert "1 cases passed" in tools(workspace, "test", str(folder))
    assert "agentkit tools install" in refused(workspace, "run", str(folder), "word")
    shown = tools(workspace, "install", str(folder))
    assert "needs the package tinydep" in shown and "with tinydep 1.0" in shown
    assert tools(workspace, "run", "seer", "word") == "from tinydep\n"
    assert "tinydep 1.0" in tools(workspace, "show", "seer")


def test_a_case_writes_nowhere_but_into_its_workspace(tmp_path: Path, workspace: Path) -> None:
    """A plugin may leave links in its workspace, and its next case then asks for a file where one of them leads."""
    (tmp_path / "outside").mkdir()
    folder = write_plugin(
        tmp_path / "linker",
        "import os\nfrom agentkit.plugin.sdk import tool, workspace\n\n@tool\ndef link(path: str, to: str) -> str:\n"
        "    'Link.'\n    os.symlink(to, workspace() / path)\n    return 'linked'\n",
        "name: linker\npermissions:\n  write: [$workspace]\n",
    )
    outside = tmp_path / "outside"
    (folder / "tests.yaml").write_text(
        f"- {{tool: link, arguments: {{path: a, to: {outside}}}, output: linked}}\n"
        f"- {{tool: link, arguments: {{path: b, to: {outside}/evil.txt}}, output: linked}}\n"
        "- {tool: link, files: {a/evil.txt: x}, arguments: {path: c, to: d}}\n"
        "- {tool: link, files: {b: x}, arguments: {path: c, to: d}}\n"
        "- {tool: link, files: {../evil.txt: x}, arguments: {path: c, to: d}}\n"
    )
    done = agentkit(workspace, "tools", "test", str(folder))
    assert "3 of 5 cases failed" in done.stdout and done.stdout.count("cannot be written into the workspace") == 3, done
    assert not list(outside.iterdir())


def test_a_test_that_reaches_beyond_its_workspace_needs_a_grant(folder: Path, workspace: Path) -> None:
    (folder / "tests.yaml").write_text("- {tool: see, arguments: {path: a.txt}, files: {a.txt: A}, output: A}\n")
    assert f"agentkit tools grant {folder}" in refused(workspace, "test", str(folder))
    tools(workspace, "grant", str(folder))
    assert "1 cases passed" in tools(workspace, "test", str(folder))


def test_one_call(folder: Path, workspace: Path, tmp_path: Path) -> None:
    (workspace / "a.txt").write_text("A")
    tools(workspace, "grant", str(folder))
    run = ["run", str(folder), "see"]
    assert tools(workspace, *run, "path=a.txt") == "['A', 1, False, None]\n"
    assert tools(workspace, *run, "path=a.txt", "times=3", "loud=true", 'words=["x"]') == "['A', 3, True, ['x']]\n"
    assert tools(workspace, *run, "--json", '{"path": "a.txt", "times": 2}', "times=4") == "['A', 4, False, None]\n"
    kept = tmp_path / "kept"
    done = agentkit(tmp_path, "tools", *run, "path=a.txt", "-w", str(workspace), "-o", str(kept))
    assert {path.name: path.read_text() for path in kept.iterdir()} == {
        "seen.txt": "attached",
        "seen-2.txt": "climbing",
    }
    assert "… 50% looking" in done.stderr and "\x1b" not in done.stderr and "\\x1b[31mseen" in done.stderr
    agentkit(tmp_path, "tools", *run, "path=a.txt", "-w", str(workspace), "-o", str(kept))
    assert len(list(kept.iterdir())) == 4


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["see", "path=b.txt"], "failed: there is no b.txt"),
        (["see"], "bad_arguments: 'path' is a required property"),
        (["see", "path=a.txt", "times=often"], "bad_arguments: times: 'often' is not"),
        (["fly"], "has no tool fly What to do: it has: see"),
        (["see", "path"], "'path' is not KEY=VALUE"),
        (["see", "--json", "[1]"], "--json must be an object"),
        (["see", "--json", "{"], "--json is not JSON"),
        (["see", "path=a.txt", "-w", "/nowhere"], "is not a folder"),
    ],
)
def test_a_call_that_is_a_fault_ends_with_1(arguments: list[str], says: str, folder: Path, workspace: Path) -> None:
    tools(workspace, "grant", str(folder))
    assert says in refused(workspace, "run", str(folder), *arguments)


def test_list_and_show_tell_what_is_there(folder: Path, workspace: Path) -> None:
    tools(workspace, "install", str(folder), "--yes", "--deny", "network")
    other = plugin(workspace / "other", "other", more="permissions: {write: [$workspace]}\n")
    tools(workspace, "grant", str(other))
    rows = {row.split()[0]: " ".join(row.split()) for row in tools(workspace, "list").splitlines() if row.strip()}
    assert rows["files"] == "files 0.1.0 bundled write the workspace yes, with agentkit"
    assert rows["seer"] == "seer 1.0.0 installed read the workspace, reach api.example.com, start programs in part"
    assert rows[str(other)] == f"{other} 1 folder write the workspace yes"
    (other / "plugin.py").write_text("")
    (plugins_folder() / "plugins.lock").touch()
    (next(plugins_folder().glob("seer/*/plugin")) / "plugin.py").write_text("evil")
    rows = {row.split()[0]: " ".join(row.split()) for row in tools(workspace, "list").splitlines() if row.strip()}
    assert "no, it has changed" in rows[str(other)]
    assert "broken: plugin seer is not what was installed: plugin.py was changed" in rows["seer"]
    shown = tools(workspace, "show", "seer")
    assert "plugin.py was changed" in shown
    assert "seer" in agentkit(workspace, "doctor").stdout


def test_show_tells_all_of_a_plugin_that_is_not_granted(folder: Path, workspace: Path) -> None:
    shown = tools(workspace, "show", str(folder))
    for words in (
        "seer 1.0.0  It [b]sees[/b].",
        "may read the workspace",
        "may reach api.example.com on any port",
        "may start programs",
        "granted   nothing: plugin seer was not granted what it asks for, to read the workspace",
        "limits    seconds 30.0",
        f"lies in   {folder}",
        "see  Look at a file.  effects: none",
        "path: string  The file.",
        "times: integer (may be left out)  How often.",
    ):
        assert words in shown, shown
    assert re.search("sha256    [0-9a-f]{64}", shown)


def test_install_tells_asks_and_can_be_told_the_answer(folder: Path, workspace: Path) -> None:
    told = refused(workspace, "install", str(folder))
    assert "--yes" in told and "--grant none" in told and not read_grants().plugins
    assert "no plugin seer" in refused(workspace, "show", "seer")
    shown = tools(workspace, "install", str(folder), "--grant", "none")
    assert "may reach api.example.com on any port" in shown and "agentkit tools grant seer" in shown
    assert "agentkit tools grant seer" in refused(workspace, "run", "seer", "see", "path=a")
    tools(workspace, "install", str(folder), "--grant", "all")
    assert read_grants().plugins["seer"].granted.network == ("api.example.com",)
    assert "in the place of seer 1.0.0" in tools(
        workspace, "install", str(folder), "-y", "--deny", "files", "--deny", "subprocess"
    )
    given = read_grants().plugins["seer"].granted
    assert (given.read, given.network, given.subprocess) == ((), ("api.example.com",), False)
    assert "removed seer" in tools(workspace, "remove", "seer") and not read_grants().plugins
    assert "no plugin seer is installed" in refused(workspace, "remove", "seer")
    assert "contradict" in refused(workspace, "install", str(folder), "--yes", "--grant", "none")


def test_install_from_a_repository_tells_the_commit(folder: Path, workspace: Path) -> None:
    git(folder, "init", "--quiet")
    found = commit(folder)
    assert f"at {found}" in tools(workspace, "install", f"git+{folder}@main", "--yes")
    assert f"at {found}" in tools(workspace, "show", "seer")


@pytest.mark.parametrize(
    ("answer", "code", "granted"), [("y\n", 0, True), ("n\n", 1, False), ("\n", 1, False), ("\x04", 1, False)]
)
def test_on_a_terminal_install_asks(answer: str, code: int, granted: bool, folder: Path, workspace: Path) -> None:
    ended, shown = on_terminal(workspace, answer, "tools", "install", str(folder))
    assert ended == code and "may start programs" in shown and "Install it, and let it do that?" in shown, shown
    assert ("seer" in read_grants().plugins) is granted and any(plugins_folder().glob("seer/*")) is granted
    assert "Traceback" not in shown


def test_on_a_terminal_run_asks_once(folder: Path, workspace: Path) -> None:
    (workspace / "a.txt").write_text("A")
    run = ["tools", "run", str(folder), "see", "path=a.txt"]
    ended, shown = on_terminal(workspace, "y\n", *run)
    assert ended == 0 and "may reach api.example.com" in shown and "['A', 1, False, None]" in shown, shown
    ended, shown = on_terminal(workspace, "", *run)
    assert ended == 0 and "[y/N]" not in shown
    tools(workspace, "grant", "--revoke", str(folder))
    ended, shown = on_terminal(workspace, "n\n", *run)
    assert ended == 1 and "PermissionNeeded" in shown and not read_grants().plugins


def test_an_agents_run_asks_once_and_elsewhere_fails_with_the_remedy(folder: Path, workspace: Path) -> None:
    (workspace / "a.txt").write_text("A")
    with Server([call("see", {"path": "a.txt"}), say("I saw it.")]) as server:
        options = ["run", "look", "--backend", "http", "--base-url", server.url, "--model", "m", "--tools", str(folder)]
        done = agentkit(workspace, *options)
        assert done.returncode == 1 and f"agentkit tools grant {folder}" in " ".join(done.stderr.split()), done.stderr
        ended, shown = on_terminal(workspace, "y\n", *options)
        assert ended == 0 and "Grant this?" in shown and "I saw it." in shown, shown


def test_grant_gives_a_part_follows_and_is_taken_back(folder: Path, workspace: Path) -> None:
    shown = tools(
        workspace,
        "grant",
        str(folder),
        "--deny",
        "subprocess",
        "--network",
        "api.example.com:443",
        "--read",
        "workspace/in",
    )
    assert "may read in in the workspace" in shown and "on port 443" in shown and "programs" not in shown
    (entry,) = read_grants().plugins.values()
    assert entry.granted.read == ("$workspace/in",) and entry.asked is not None and not entry.follow
    for wrong in (
        ["--network", "evil.org"],
        ["--read", "/etc"],
        ["--write", "workspace"],
        ["--read", "workspace/../x"],
    ):
        assert "does not ask for all of that" in refused(workspace, "grant", str(folder), *wrong)
    tools(workspace, "grant", str(folder), "--follow")
    assert read_grants().plugins[str(folder)].follow
    assert "taken back" in tools(workspace, "grant", str(folder), "--revoke")
    assert "has no grant" in refused(workspace, "grant", str(folder), "--revoke")
    assert "came with agentkit" in refused(workspace, "grant", "files")
    tools(workspace, "install", str(folder), "--yes")
    assert "does not change" in refused(workspace, "grant", "seer", "--follow")


def test_help_names_every_command(workspace: Path) -> None:
    shown = tools(workspace, "--help")
    for verb in ("new", "list", "show", "run", "test", "install", "remove", "grant"):
        assert f" {verb} " in shown
