"""Native calls on their way through a stream: each fragment leaves as it comes, under an id that stays."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from agentkit.backend import CallDelta
from agentkit.parse.drafts import Draft, mend, to_calls
from agentkit.types import ToolCall, ToolSpec


@dataclass(slots=True)
class _Slot:
    id: str = ""
    name: str = ""
    begun: bool = False
    sent: int = 0
    held: str = ""


class CallPieces:
    """Writes a call's head once its name is whole, which is when its arguments begin, and then their fragments.

    `Gather` has the last word: `finish` says what of its calls was not said yet. The rules for telling calls apart are
    those of `agentkit.parse.native`.
    """

    def __init__(self, tools: Sequence[ToolSpec], taken: Collection[str]) -> None:
        self._tools, self._used = tools, set(taken)
        self._slots: list[_Slot] = []
        self._by_index: dict[int, int] = {}

    def feed(self, call: CallDelta) -> list[dict[str, Any]]:
        """Take a fragment, and return what can be said of it."""
        at = self._by_index.get(call.index)
        if at is None or (call.id and self._slots[at].id and call.id != self._slots[at].id):
            at = self._by_index[call.index] = len(self._slots)
            self._slots.append(_Slot())
        slot = self._slots[at]
        slot.id = slot.id or call.id
        if call.name != slot.name and not slot.begun:
            slot.name += call.name
        if not call.arguments:
            return []
        heads = [self._head(i, self._slots[i]) for i in range(at + 1) if not self._slots[i].begun]
        return heads + _arguments(at, self._fragment(slot, call.arguments))

    def finish(self, calls: Sequence[ToolCall]) -> list[dict[str, Any]]:
        """Return what is left to say of the answer's calls."""
        said: list[dict[str, Any]] = []
        for at, call in enumerate(calls):
            slot = self._slots[at] if at < len(self._slots) else _Slot()
            if slot.begun:
                said += _arguments(at, _written(call)[slot.sent :])
            else:
                said += [_head(at, call.id, call.name), *_arguments(at, arguments(call))]
        return said

    def _head(self, at: int, slot: _Slot) -> dict[str, Any]:
        (call,) = to_calls([Draft(name=slot.name, id=slot.id)], self._tools, self._used)
        self._used.add(call.id)
        slot.begun = True
        return _head(at, call.id, call.name)

    @staticmethod
    def _fragment(slot: _Slot, text: str) -> str:
        """Return the fragment without half of a surrogate pair at its end, which waits for its other half."""
        text = slot.held + text
        slot.held = text[-1] if "\ud800" <= text[-1] <= "\udbff" else ""
        text = mend(text.removesuffix(slot.held))
        slot.sent += len(text)
        return text


def arguments(call: ToolCall) -> str:
    """Return a call's arguments as the model wrote them, or as they were repaired, for clients parse them."""
    return json.dumps(call.arguments, ensure_ascii=False) if call.repairs else _written(call)


def _written(call: ToolCall) -> str:
    """Return the arguments as written; where the model wrote none, an empty object."""
    return call.raw if call.raw.strip() else call.raw + "{}"


def _head(at: int, call_id: str, name: str) -> dict[str, Any]:
    return {"index": at, "id": call_id, "type": "function", "function": {"name": name, "arguments": ""}}


def _arguments(at: int, text: str) -> list[dict[str, Any]]:
    return [{"index": at, "function": {"arguments": text}}] if text else []
