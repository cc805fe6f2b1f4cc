from pathlib import Path
from types import ModuleType

import pytest

from agentkit.plugin.sdk import ToolFailed


@pytest.fixture(autouse=True)
def files(workspace: Path) -> None:
    (workspace / "a.txt").write_text("one\ntwo\nthree\n")
    (workspace / "docs").mkdir()
    (workspace / "docs" / "b.md").write_text("Two words\n")
    (workspace / "image.bin").write_bytes(b"\0\1\2")


def test_list(plugin: ModuleType) -> None:
    assert plugin.list_files().splitlines() == ["a.txt  14 bytes", "docs/", "image.bin  3 bytes"]
    assert plugin.list_files(pattern="**/*.md") == "docs/b.md  10 bytes"
    assert plugin.list_files("docs") == "docs/b.md  10 bytes", "a path is given as the other tools take it"
    assert plugin.list_files("docs", "*.txt") == "nothing matches"
    with pytest.raises(ToolFailed, match="not a folder"):
        plugin.list_files("a.txt")


def test_read(plugin: ModuleType) -> None:
    assert plugin.read_file("a.txt") == "one\ntwo\nthree\n"
    assert plugin.read_file("a.txt", 2, 3) == "two\nthree"
    assert plugin.read_file("a.txt", end=1) == "one"
    for path, words in (
        ("b.txt", "beside it are: a.txt"),
        ("docs", "is a folder"),
        ("image.bin", "not text"),
        ("../x", "outside"),
    ):
        with pytest.raises(ToolFailed, match=words):
            plugin.read_file(path)
    with pytest.raises(ToolFailed, match="only 3 lines"):
        plugin.read_file("a.txt", 9)


def test_write_append_edit(plugin: ModuleType, workspace: Path) -> None:
    plugin.write_file("new/deep/c.txt", "hello")
    assert (workspace / "new/deep/c.txt").read_text() == "hello\n"
    plugin.append_file("new/deep/c.txt", "world")
    plugin.append_file("fresh.txt", "first")
    assert (workspace / "new/deep/c.txt").read_text() == "hello\nworld\n" and (
        workspace / "fresh.txt"
    ).read_text() == "first\n"
    plugin.edit_file("a.txt", "two", "2")
    assert (workspace / "a.txt").read_text() == "one\n2\nthree\n"
    with pytest.raises(ToolFailed, match="occurs 0 times"):
        plugin.edit_file("a.txt", "nothing", "x")
    with pytest.raises(ToolFailed, match="occurs 3 times"):
        plugin.edit_file("a.txt", "e", "x")
    with pytest.raises(ToolFailed, match="outside"):
        plugin.write_file("/etc/x", "x")
    (workspace / "link").symlink_to("/etc")
    with pytest.raises(ToolFailed, match="outside"):
        plugin.write_file("link/x", "x")


def test_search(plugin: ModuleType) -> None:
    assert plugin.search_files("two").splitlines() == ["a.txt:2: two", "docs/b.md:1: Two words"]
    assert plugin.search_files("two", "docs") == "docs/b.md:1: Two words"
    assert plugin.search_files("nowhere to be found") == "no line contains 'nowhere to be found'"
