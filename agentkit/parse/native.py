"""Calls that arrive as `CallDelta`s, the way OpenAI-compatible endpoints stream them."""

from __future__ import annotations

from dataclasses import dataclass, field

from agentkit.backend import CallDelta
from agentkit.parse.drafts import Draft


@dataclass(slots=True)
class _Slot:
    id: str = ""
    name: str = ""
    pieces: list[str] = field(default_factory=list)
    confidence: float | None = None


class NativeCalls:
    """Joins fragments by index. A new id under an index in use begins a new call: some servers never count on."""

    def __init__(self) -> None:
        self._order: list[_Slot] = []
        self._by_index: dict[int, _Slot] = {}

    def feed(self, delta: CallDelta) -> None:
        """Take one fragment."""
        slot = self._by_index.get(delta.index)
        if slot is None or (delta.id and slot.id and delta.id != slot.id):
            slot = _Slot()
            self._by_index[delta.index] = slot
            self._order.append(slot)
        slot.id = slot.id or delta.id
        # Most servers send the name once, some with every fragment, a few in pieces before the arguments begin.
        if delta.name != slot.name and not slot.pieces:
            slot.name += delta.name
        if delta.arguments:
            slot.pieces.append(delta.arguments)
        if delta.confidence is not None:
            slot.confidence = delta.confidence

    def drafts(self) -> list[Draft]:
        """Return the calls in the order in which they began."""
        return [
            Draft(name=slot.name, id=slot.id, raw="".join(slot.pieces), confidence=slot.confidence)
            for slot in self._order
        ]
