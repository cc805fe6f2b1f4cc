"""Files of the workspace. The walls hold whatever this code does; the checks here give better words."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from agentkit.plugin.sdk import ToolFailed, tool, workspace

LINES, MATCHES = 2000, 200


def _inside(path: str) -> Path:
    root = workspace().resolve()
    found = (root / path).resolve()
    if found != root and root not in found.parents:
        raise ToolFailed(f"{path} lies outside the workspace")
    return found


def _text(path: str) -> str:
    found = _inside(path)
    if found.is_dir():
        raise ToolFailed(f"{path} is a folder; list_files shows what is in it")
    try:
        data = found.read_bytes()
    except FileNotFoundError:
        near = sorted(p.name for p in found.parent.glob("*"))[:20] if found.parent.is_dir() else []
        raise ToolFailed(f"there is no file {path}" + (f"; beside it are: {', '.join(near)}" if near else "")) from None
    except OSError as error:
        raise ToolFailed(f"cannot read {path}: {error.strerror}") from None
    if b"\0" in data[:8192]:
        raise ToolFailed(f"{path} is not text ({len(data)} bytes)")
    return data.decode("utf-8", "replace")


def _shown(path: Path) -> str:
    name = path.relative_to(workspace().resolve()).as_posix()
    return f"{name}/" if path.is_dir() else f"{name}  {path.stat().st_size} bytes"


@tool(effects="none")
def list_files(path: str = ".", pattern: str | None = None) -> str:
    """List the files and folders in a folder.

    Args:
        path: The folder, relative to the workspace.
        pattern: A glob pattern such as *.csv; **/*.csv looks in subfolders too.
    """
    folder = _inside(path)
    if not folder.is_dir():
        raise ToolFailed(f"{path} is not a folder")
    found = folder.glob(pattern) if pattern else folder.iterdir()
    lines = [_shown(p) for p in sorted(found, key=lambda p: p.as_posix()) if not p.name.startswith(".")]
    return "\n".join(lines) or ("nothing matches" if pattern else "the folder is empty")


@tool(effects="none")
def read_file(path: str, start: int | None = None, end: int | None = None) -> str:
    """Read a text file, whole or a range of lines.

    Args:
        path: The file, relative to the workspace.
        start: First line to read, from 1.
        end: Last line to read.
    """
    text = _text(path)
    if start is None and end is None:
        return text
    lines = text.splitlines()
    first, last = max(start or 1, 1), min(end or len(lines), len(lines))
    if first > len(lines):
        raise ToolFailed(f"{path} has only {len(lines)} lines")
    return "\n".join(lines[first - 1 : last])


def _write(path: str, text: str) -> None:
    found = _inside(path)
    try:
        found.parent.mkdir(parents=True, exist_ok=True)
        mode = found.stat().st_mode & 0o777 if found.exists() else 0o644
        with tempfile.NamedTemporaryFile("w", dir=found.parent, prefix=".", delete=False, encoding="utf-8") as fresh:
            fresh.write(text)
        os.chmod(fresh.name, mode)
        os.replace(fresh.name, found)
    except OSError as error:
        raise ToolFailed(f"cannot write {path}: {error.strerror}") from None


@tool(effects="idempotent")
def write_file(path: str, content: str) -> str:
    """Write text to a file, replacing what was there.

    Args:
        path: The file, relative to the workspace.
        content: The text to write.
    """
    if _inside(path).is_dir():
        raise ToolFailed(f"{path} is a folder")
    _write(path, content if content.endswith("\n") else content + "\n")
    return f"wrote {len(content.encode())} bytes to {path}"


@tool(effects="once")
def append_file(path: str, content: str) -> str:
    """Append text to the end of a file.

    Args:
        path: The file, relative to the workspace.
        content: The text to append.
    """
    before = _text(path) if _inside(path).exists() else ""
    if before and not before.endswith("\n"):
        before += "\n"
    _write(path, before + (content if content.endswith("\n") else content + "\n"))
    return f"appended {len(content.encode())} bytes to {path}"


@tool(effects="once")
def edit_file(path: str, find: str, replace: str) -> str:
    """Replace a piece of text in a file with another.

    Args:
        path: The file, relative to the workspace.
        find: The text to replace; it must occur once.
        replace: The text to put in its place.
    """
    text = _text(path)
    count = text.count(find) if find else 0
    if count != 1:
        raise ToolFailed(f"{find!r} occurs {count} times in {path}; give a piece that occurs once")
    _write(path, text.replace(find, replace))
    return f"replaced it on line {text[: text.index(find)].count(chr(10)) + 1} of {path}"


@tool(effects="none")
def search_files(text: str, path: str = ".") -> str:
    """Find the lines that contain a text in the files of a folder.

    Args:
        text: The text to look for; upper and lower case count as the same.
        path: The folder or file to search, relative to the workspace.
    """
    found = _inside(path)
    if not found.exists():
        raise ToolFailed(f"there is no {path}")
    hits = []
    for file, number, line in _lines(found):
        if text.lower() in line.lower():
            hits.append(f"{file}:{number}: {line.strip()[:300]}")
            if len(hits) == MATCHES:
                hits.append(f"... more than {MATCHES} lines; search a narrower folder or a longer text")
                break
    return "\n".join(hits) or f"no line contains {text!r}"


def _lines(found: Path) -> Iterator[tuple[str, int, str]]:
    root = workspace().resolve()
    files = [found] if found.is_file() else sorted(p for p in found.rglob("*") if p.is_file())
    for file in files:
        name = file.relative_to(root).as_posix()
        if any(part.startswith(".") for part in Path(name).parts):
            continue
        try:
            data = file.read_bytes()
        except OSError:
            continue
        if b"\0" not in data[:8192]:
            for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
                yield name, number, line
