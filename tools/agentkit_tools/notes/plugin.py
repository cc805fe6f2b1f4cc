"""Notes, one JSON object a line, in the workspace."""

from __future__ import annotations

import json
import os
from datetime import datetime

from agentkit.plugin.sdk import ToolFailed, tool, workspace

Note = dict[str, str | int]


def _load() -> list[Note]:
    path = workspace() / ".notes.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _save(notes: list[Note]) -> None:
    path = workspace() / ".notes.jsonl"
    fresh = path.with_name(".notes.jsonl.new")
    fresh.write_text("".join(json.dumps(note, ensure_ascii=False) + "\n" for note in notes), "utf-8")
    os.replace(fresh, path)


def _shown(notes: list[Note]) -> str:
    return "\n".join(f"{note['number']}. {note['text']}" for note in notes)


@tool(effects="once")
def add_note(text: str) -> str:
    """Add a note to remember.

    Args:
        text: The words of the note.
    """
    notes = _load()
    number = max((int(note["number"]) for note in notes), default=0) + 1
    _save([*notes, {"number": number, "text": text, "at": datetime.now().isoformat(timespec="seconds")}])
    return f"note {number}: {text}"


@tool(effects="none")
def list_notes() -> str:
    """List all notes with their numbers."""
    return _shown(_load()) or "there are no notes"


@tool(effects="none")
def search_notes(text: str) -> str:
    """Find the notes that contain a text.

    Args:
        text: The text to look for.
    """
    found = [note for note in _load() if text.lower() in str(note["text"]).lower()]
    return _shown(found) or f"no note contains {text!r}"


@tool(effects="idempotent")
def delete_note(number: int) -> str:
    """Delete a note by its number.

    Args:
        number: The number of the note.
    """
    notes = _load()
    kept = [note for note in notes if note["number"] != number]
    if len(kept) == len(notes):
        raise ToolFailed(f"there is no note {number}")
    _save(kept)
    return f"deleted note {number}"
