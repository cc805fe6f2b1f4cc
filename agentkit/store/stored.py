"""What a journal hands out beside events: lines of its lists, and artifacts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RunInfo:
    """One line of the list of runs; times are seconds since the epoch. `running`: a live process works on it."""

    run_id: str
    goal: str
    agent: str
    backend: str
    parent: str | None
    started: float
    ended: float | None
    reason: str | None
    steps: int
    running: bool = False


@dataclass(frozen=True, slots=True)
class ArtifactInfo:
    """What a run put aside; `size` is in bytes. Name and media type are as the tool gave them: a stranger's words."""

    id: str
    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Artifact:
    """What a run put aside, with all of it: a text where one was kept, else bytes."""

    id: str
    name: str
    media_type: str
    kept: str | bytes

    @property
    def data(self) -> bytes:
        """Return its bytes."""
        return self.kept.encode() if isinstance(self.kept, str) else self.kept

    @property
    def text(self) -> str | None:
        """Return its text; None where it is none, whatever its media type says."""
        if isinstance(self.kept, str):
            return self.kept
        try:
            return None if b"\0" in self.kept else self.kept.decode()
        except UnicodeDecodeError:
            return None
