"""Puts aside what does not fit the window, and the files a tool handed over; the model is told where they are."""

from __future__ import annotations

from collections.abc import Sequence

from agentkit.context.clip import clip
from agentkit.events import ArtifactStored
from agentkit.journal import Journal
from agentkit.plain import one_line
from agentkit.types import ToolResult

LISTED = 20
"""Attached files that a result tells the model of one by one."""


def put_aside(journal: Journal, run_id: str, result: ToolResult) -> tuple[ToolResult, list[ArtifactStored]]:
    """Return the result as the conversation keeps it, and an event for each artifact that was stored for it."""
    stored: list[ArtifactStored] = []

    def store(name: str, data: str | bytes, media_type: str = "text/plain") -> str:
        artifact = journal.put_artifact(run_id, name, data, media_type)
        size = len(data.encode("utf-8", "replace") if isinstance(data, str) else data)
        stored.append(ArtifactStored(run_id=run_id, artifact=artifact, name=name, size=size, media_type=media_type))
        return artifact

    kept = clip(result, store)
    if not result.attachments:
        return kept, stored
    clipped = len(stored)
    for file in result.attachments:
        store(one_line(file.name), file.data, one_line(file.media_type))
    attached = stored[clipped:]
    told = "\n".join(filter(None, (kept.output, *_lines(attached))))
    artifacts = tuple(event.artifact for event in attached)
    return kept.model_copy(update={"output": told, "artifacts": artifacts, "attachments": ()}), stored


def _lines(attached: Sequence[ArtifactStored]) -> list[str]:
    """Return what the model is told of attached files: a line each, and one for those beyond LISTED."""
    lines = [
        f"[artifact {file.artifact}: {file.name} ({file.media_type}, {file.size} bytes)]" for file in attached[:LISTED]
    ]
    more = attached[LISTED:]
    return lines + ([f"[{len(more)} more, artifact {more[0].artifact} to {more[-1].artifact}]"] if more else [])
