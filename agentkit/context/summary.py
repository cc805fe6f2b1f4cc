"""Summaries of older turns: structured ones by the model, and a deterministic form for when it cannot."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from pydantic import BaseModel, Field

from agentkit.types import Message

ASK = (
    "Pause the work and sum up everything above for yourself: you will go on from this summary alone. Answer with one "
    "JSON object with the fields goal, constraints (what the user demands, in the user's words), decisions, facts "
    "(with their source), open_items, artifacts (ids of outputs set aside)."
)


class Summary(BaseModel):
    """What is kept of older turns."""

    goal: str = ""
    constraints: list[str] = Field(default_factory=list)
    decisions: list[str] = Field(default_factory=list)
    facts: list[str] = Field(default_factory=list)
    open_items: list[str] = Field(default_factory=list)
    artifacts: list[str] = Field(default_factory=list)

    def render(self) -> str:
        """Return the text the model sees."""
        parts = [f"Summary of the work so far. Goal: {self.goal}"]
        for title in ("constraints", "decisions", "facts", "open_items", "artifacts"):
            items = getattr(self, title)
            if items:
                parts.append(f"{title.replace('_', ' ').capitalize()}:\n" + "\n".join(f"- {item}" for item in items))
        return "\n".join(parts)


def by_model(text: str, messages: Sequence[Message]) -> Summary:
    """Return the summary a model wrote. A constraint that the user did not voice is a fact: tools set no rules.

    Raises:
        ValueError: the text holds no such object.
    """
    match = re.search(r"\{.*\}", text, re.S)
    if not match:
        raise ValueError("no JSON object in the summary")
    summary = Summary.model_validate_json(match.group())
    voiced = set(re.findall(r"\w{4,}", " ".join(m.content for m in messages if m.role in ("user", "system")).lower()))
    own = [c for c in summary.constraints if _share(c, voiced) >= 0.6]
    others = [c for c in summary.constraints if c not in own]
    return summary.model_copy(update={"constraints": own, "facts": [*summary.facts, *others]})


def by_rule(messages: Sequence[Message], line: int = 160) -> Summary:
    """Return a summary made without a model: each call with the beginning of what it gave, and the answers."""
    goal = next((m.content for m in messages if m.role == "user"), "")
    results = {m.call_id: m.content for m in messages if m.role == "tool"}
    facts, decisions = [], []
    for message in messages:
        for call in message.calls:
            told = " ".join(results.get(call.id, "no result").split())
            arguments = json.dumps(call.arguments, ensure_ascii=False)
            facts.append(f"{call.name}({arguments[:line]}) gave: {told[:line]}")
        if message.role == "assistant" and message.content:
            decisions.append(" ".join(message.content.split())[:line])
    artifacts = sorted(set(re.findall(r"\bartifact (a\d+)\b", " ".join(results.values()))))
    return Summary(goal=goal[: line * 4], decisions=decisions, facts=facts, artifacts=artifacts)


def _share(text: str, voiced: set[str]) -> float:
    words = re.findall(r"\w{4,}", text.lower())
    return sum(word in voiced for word in words) / len(words) if words else 0.0
