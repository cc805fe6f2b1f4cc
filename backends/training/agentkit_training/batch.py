"""Rows of training data as arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from agentkit_backends.local.layout import Floats, Ints

from agentkit_training.data import Row


@dataclass
class Batch:
    """Rows as arrays; `*_row` says which row a query belongs to.

    ask_of: of each token of a request, the first choice of a tool that it leads to. tool_ask, value_ask: the first one of
    the same request.
    """

    tokens: Ints
    positions: Ints
    segments: Ints
    tool_row: Ints
    tool_query: Ints
    tool_ends: Ints
    tool_features: Floats
    tool_gold: Ints
    tool_count: Ints
    tool_of: Ints
    ask_of: Ints
    tool_ask: Ints
    value_row: Ints
    value_query: Ints
    value_ask: Ints
    first: Ints
    last: Ints
    special: Ints
    features: Floats
    gold: Floats
    value_count: Ints


def collate(rows: list[Row], length: int, widest: int = 640) -> Batch:
    """Return `rows` padded to `length` tokens; choices with more than `widest` candidates are left out."""
    n = len(rows)
    tokens, positions, segments = (np.zeros((n, length), np.int64) for _ in range(3))
    segments -= 1
    for r, row in enumerate(rows):
        size = min(len(row.tokens), length)
        tokens[r, :size] = row.tokens[:size]
        positions[r, :size] = row.positions[:size]
        segments[r, :size] = row.segments[:size]
    asks = [(r, *ask) for r, row in enumerate(rows) for ask in row.tools]
    asks_before = np.cumsum([0, *(len(row.tools) for row in rows)])
    most = max(len(row.ends) for row in rows)
    ends = np.zeros((len(asks), most), np.int64)
    features = np.zeros((len(asks), most + 1, asks[0][2].shape[1]), np.float32)
    gold, count = np.zeros(len(asks), np.int64), np.zeros(len(asks), np.int64)
    tool_of, ask_of = np.full((n, length), -1, np.int64), np.full((n, length), -1, np.int64)
    for r, row in enumerate(rows):
        for i, (start, end) in enumerate(zip(row.starts, row.ends, strict=True)):
            tool_of[r, start : end + 1] = i
    first_of: dict[tuple[int, tuple[int, int]], int] = {}
    first_ask = np.zeros(len(asks), np.int64)
    for i, (r, _, found, target, own) in enumerate(asks):
        first_ask[i] = first_of.setdefault((r, own), i)
        ask_of[r, own[0] : own[1]] = first_ask[i]
        k = len(rows[r].ends)
        ends[i, :k] = rows[r].ends
        features[i, :k], features[i, most] = found[:k], found[k]
        gold[i], count[i] = (most if target == k else target), k
    choices = [
        (r, choice) for r, row in enumerate(rows) for choice in row.values if len(choice.candidates.texts) <= widest
    ]
    wide = max((len(choice.candidates.texts) for _, choice in choices), default=1)
    wide += -wide % 64
    first, last, special = (np.zeros((len(choices), wide), np.int64) for _ in range(3))
    shape = choices[0][1].candidates.features.shape[1] if choices else 1
    value_features = np.zeros((len(choices), wide, shape), np.float32)
    right = np.zeros((len(choices), wide), np.float32)
    for i, (_, choice) in enumerate(choices):
        found_ = choice.candidates
        k = len(found_.texts)
        first[i, :k], last[i, :k], special[i, :k] = found_.first, found_.last, found_.special
        value_features[i, :k] = found_.features
        right[i, choice.gold] = 1
    return Batch(
        tokens, positions, segments,
        np.array([a[0] for a in asks], np.int64), np.array([a[1] for a in asks], np.int64), ends, features, gold, count, tool_of, ask_of, first_ask,
        np.array([r for r, _ in choices], np.int64), np.array([c.query for _, c in choices], np.int64),
        first_ask[[asks_before[r] + c.ask for r, c in choices]],
        first, last, special, value_features, right, np.array([len(c.candidates.texts) for _, c in choices], np.int64),
    )  # fmt: skip
