"""Decides what a clause of a request asks for: which tools, and each argument; see `layout.py` and `heads.py`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from agentkit_backends.local.calibration import Calibration
from agentkit_backends.local.conjuncts import conjuncts, coordinated
from agentkit_backends.local.decision import Decision, only_repeats
from agentkit_backends.local.drafts import Draft, Drafter, Session, Timeline, weight
from agentkit_backends.local.heads import Heads
from agentkit_backends.local.layout import Floats, Layout, Prefix, tool_features
from agentkit_backends.local.referring import Earlier

MOST_CALLS = 4
"""So many calls one clause may ask for."""
MOST_TOOLS, LIKELY = 3, 0.04
"""So many tools are drafted for a call, each at least so likely."""
ANOTHER = 0.4
"""How sure a further call must be that one clause asks for."""


class Chooser:
    """Runs the model over one list of tools at a time; its part of the timeline stays in the KV cache."""

    def __init__(self, session: Session, layout: Layout, heads: Heads, calibration: Calibration) -> None:
        self.session, self.layout, self.heads, self.calibration = session, layout, heads, calibration
        self._drafter = Drafter(session, layout, heads)
        self._key = ""
        self._prefix = Prefix([], [], [], [], [], [], [])
        self._hidden = np.zeros((0, 0), np.float32)

    @classmethod
    def load(cls, folder: Path, session: Session) -> Chooser:
        """Return a chooser over a session of the engine that loaded `folder`."""
        heads = Heads.load(folder / "heads.safetensors")
        return cls(session, Layout.load(folder), heads, Calibration.load(folder / "calibration.json"))

    def decide(
        self, specs: Sequence[dict[str, Any]], clause: str, earlier: Earlier | None = None, only: int | None = None
    ) -> tuple[Decision, ...]:
        """Return what to do about `clause`: one call or several, or one decision without a tool.

        `specs` are {name, description, parameters}; `only` forces one of them. Values that the words do not give are
        taken from `earlier` where the clause refers back.
        """
        earlier = earlier or Earlier()

        def at_once(text: str, tool: int | None) -> Sequence[Decision]:
            return self._at_once(specs, text, earlier, tool)

        whole = at_once(clause, only)
        return tuple(whole if only is not None else conjuncts(at_once, specs, clause, whole))

    def _at_once(
        self, specs: Sequence[dict[str, Any]], clause: str, earlier: Earlier, only: int | None
    ) -> Sequence[Decision]:
        """Return what the model makes of a whole clause."""
        line, reused = self._begin(specs, clause, earlier)
        asked, base, decisions = line.asked, line.base, list[Decision]()
        while len(decisions) < MOST_CALLS:
            chances = self._tools(line)
            if decisions and int(chances.argmax()) == len(specs):
                break
            some = self._drafts(specs, line, earlier, chances if only is None else np.eye(len(chances))[only])
            draft = max(some, key=lambda draft: weight(draft.decision), default=None)
            if draft is None or (only is None and not decisions and self.calibration.refuses(draft.decision)):
                break
            decision = draft.decision
            if any(map(decision.is_like, decisions)) or only_repeats(decision):
                break
            decision.confidence = self.calibration.call(decision)
            if decisions and (decision.missing or decision.confidence < ANOTHER):
                break
            decision.tokens, decision.reused = len(line.tokens) + len(draft.tokens) - base, reused
            decisions.append(decision)
            if only is not None or decision.missing:
                break
            line.made, line.pending = draft.made, [*draft.tokens, self.layout.mark["<do>"]]
        if not decisions:
            none = float(chances[-1])
            sure = self.calibration.none(none)
            return [Decision(None, confidence=sure, chances=(none, 1.0), tokens=len(asked.tokens), reused=reused)]
        return [*decisions, *coordinated(decisions[0], asked)] if len(decisions) == 1 else decisions

    def _begin(self, specs: Sequence[dict[str, Any]], clause: str, earlier: Earlier) -> tuple[Timeline, int]:
        """Return the timeline of a clause, still to be run, and how many of its tokens lie in the cache."""
        reused = self._load_tools(specs)
        asked, known = self.layout.asked(clause, earlier.result, earlier.last), self._prefix.tokens
        return Timeline(asked, len(known), list(known), [self._hidden], list(asked.tokens)), reused

    def _tools(self, line: Timeline) -> Floats:
        """Return the chance of each tool and of none at a `<do>`."""
        query, prefix = self._drafter.advance(line), self._prefix
        features = tool_features(prefix, line.asked, line.made.tools)
        return self.heads.tools(query, self._hidden[prefix.ends], features, line.asked.spoken, prefix.words())

    def _drafts(
        self, specs: Sequence[dict[str, Any]], line: Timeline, earlier: Earlier, chances: Floats
    ) -> Iterator[Draft]:
        """Yield the likeliest calls of each of the likeliest tools."""
        for tool in np.argsort(-chances[:-1])[:MOST_TOOLS]:
            if chances[tool] > LIKELY:
                for draft in self._drafter.drafts(specs[tool], line, earlier):
                    draft.decision.tool, draft.decision.none = int(tool), float(chances[-1])
                    draft.decision.chances = (float(chances[tool]), draft.values)
                    yield draft

    def _load_tools(self, specs: Sequence[dict[str, Any]]) -> int:
        key = json.dumps([[s["name"], s["description"], s["parameters"]] for s in specs])
        if key == self._key:
            self.session.truncate(len(self._prefix.tokens))
            return len(self._prefix.tokens)
        self._key = ""
        self._prefix = self.layout.prefix(specs)
        self.session.truncate(0)
        self._hidden = self.session.forward(self._prefix.tokens)
        self._key = key
        return 0
