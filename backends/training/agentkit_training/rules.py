"""The control: picks tools by shared words and fills values by type and nearness, with no training at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from agentkit_backends.local.decision import Decision
from agentkit_backends.local.layout import Layout, Source, schema_of, tool_features
from agentkit_backends.local.referring import Earlier
from agentkit_backends.local.text import name_words, stem, value_of

THRESHOLD = 0.35


class Rules:
    """Decides as `Chooser` does, by rules."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def decide(
        self, specs: Sequence[dict[str, Any]], clause: str, earlier: Earlier | None = None, only: int | None = None
    ) -> tuple[Decision, ...]:
        """Return the tool with the highest overlap and its arguments; no tool below a fixed threshold."""
        asked, prefix = self.layout.asked(clause), self.layout.prefix(specs)
        features = tool_features(prefix, asked)[:-1]
        scores = features[:, 3] + 0.3 * features[:, 5:9].sum(1)
        best = int(scores.argmax())
        if scores[best] < THRESHOLD:
            return (Decision(None),)
        parameters, source = specs[best]["parameters"], asked.sources[0]
        used: set[int] = set()
        arguments: dict[str, Any] = {}
        missing = []
        for name in parameters.get("properties", {}):
            value = _value(source, name, schema_of(parameters, name), clause, used)
            if value is not None:
                arguments[name] = value
            elif name in parameters.get("required", ()):
                missing.append(name)
        return (Decision(best, arguments, tuple(missing), confidence=1.0),)


def _value(source: Source, name: str, schema: dict[str, Any], request: str, used: set[int]) -> Any:
    if schema.get("enum"):
        stems = {stem(w.text) for w in source.words}
        return next((m for m in schema["enum"] if all(stem(w) in stems for w in name_words(str(m)))), None)
    wanted = {"integer": {"number"}, "number": {"number"}}.get(str(schema.get("type")), set())
    if not wanted:
        wanted = {{"path": "path", "url": "url", "date": "date"}.get(schema.get("format", ""), "")} - {""}
    for span in source.spans:
        covered = set(range(span.first, span.last + 1))
        if covered & used or span.kind not in (wanted or {"quoted", "code", "tail"}):
            continue
        value = value_of(request[source.words[span.first].start : source.words[span.last].end], schema, request)
        if value is not None:
            used |= covered
            return value
    if wanted:
        return None
    hints = {stem(w) for w in name_words(name)}
    for i, word in enumerate(source.words[:-1]):
        follows = source.words[i + 1]
        if stem(word.text) in hints and follows.kind == "word" and i + 1 not in used:
            used.add(i + 1)
            return follows.text
    return None
