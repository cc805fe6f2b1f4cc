"""What was set aside can be had back: two functions the loop offers once there is something to recall."""

from __future__ import annotations

from collections.abc import Callable

from agentkit.journal import Journal


def recall_tools(journal: Journal, run_id: str) -> tuple[Callable[..., str], Callable[..., str]]:
    """Return `read_artifact` and `recall`, bound to one run."""

    def read_artifact(artifact: str, start: int = 1, end: int = 200) -> str:
        """Read lines of an output that was too large to show whole, or of a text file that a tool attached.

        Args:
            artifact: The artifact's id, such as a1.
            start: First line, from 1.
            end: Last line.
        """
        try:
            kept = journal.get_artifact(run_id, artifact)
        except KeyError:
            raise ValueError(f"there is no artifact {artifact}") from None
        if kept.text is None:
            size = len(kept.data)
            raise ValueError(f"{artifact} is binary ({kept.media_type}, {size} bytes): it has no lines to read")
        lines = kept.text.splitlines()
        chosen = lines[max(start - 1, 0) : end]
        return "\n".join([f"lines {start} to {start + len(chosen) - 1} of {len(lines)}", *chosen])

    def recall(query: str) -> str:
        """Search everything said and found earlier in this run.

        Args:
            query: Words to look for.
        """
        hits = journal.search(run_id, query)
        return "\n\n".join(hit.text[:1000] for hit in hits) or "nothing was said or found with these words"

    return read_artifact, recall
