"""Rows of training data as arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from agentkit_backends.local.candidates import ENUM, VALUE_FEATURES
from agentkit_backends.local.layout import Floats, Ints

from agentkit_training.data import NOTHING, UNKNOWN, Row

IGNORED = -100
"""What no loss looks at."""


@dataclass
class Batch:
    """Rows as arrays; `*_row` says which row a query belongs to, `*_ask` which request.

    Words, -1 for none: asks [requests, r], of these the spoken [requests, s]; told and told_parts [rows, tools, t]; value_told and
    value_parts [choices, p]; members [m, t] of an enum, the candidate `member_at` of the choice `member_of`.
    Readings: where a request's words begin, its call's parameters [readings, p], -1 for none, and what each word is for
    [readings, r]: a turn, the last index for nothing, IGNORED for unknown. A choice is of `value_turn` of `value_reading`.
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
    tool_ask: Ints
    asks: Ints
    spoken: Ints
    ask_row: Ints
    told: Ints
    told_parts: Ints
    members: Ints
    member_of: Ints
    member_at: Ints
    value_row: Ints
    value_query: Ints
    value_ask: Ints
    value_reading: Ints
    value_turn: Ints
    value_told: Ints
    value_parts: Ints
    first: Ints
    last: Ints
    special: Ints
    features: Floats
    gold: Floats
    value_count: Ints
    reading_row: Ints
    reading_start: Ints
    reading_params: Ints
    reading_gold: Ints


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
    first_of: dict[tuple[int, tuple[int, int]], int] = {}
    tool_ask = np.zeros(len(asks), np.int64)
    for i, (r, _, found, target, own) in enumerate(asks):
        tool_ask[i] = first_of.setdefault((r, own), len(first_of))
        k = len(rows[r].ends)
        ends[i, :k] = rows[r].ends
        features[i, :k], features[i, most] = found[:k], found[k]
        gold[i], count[i] = (most if target == k else target), k
    told = [row.words for row in rows]
    widest_tool = max(len(tokens) for row in told for tokens, _ in row)
    shape = (n, most, widest_tool)
    told_tokens, told_parts = np.full(shape, -1, np.int64), np.full(shape, -1, np.int64)
    for r, tools in enumerate(told):
        for i, (words, parts) in enumerate(tools):
            told_tokens[r, i, : len(words)], told_parts[r, i, : len(words)] = words, parts
    choices = [
        (r, choice) for r, row in enumerate(rows) for choice in row.values if len(choice.candidates.texts) <= widest
    ]
    wide = max((len(choice.candidates.texts) for _, choice in choices), default=1)
    wide += -wide % 64
    first, last, special = (np.zeros((len(choices), wide), np.int64) for _ in range(3))
    value_features = np.zeros((len(choices), wide, VALUE_FEATURES), np.float32)
    right = np.zeros((len(choices), wide), np.float32)
    for i, (_, choice) in enumerate(choices):
        found_ = choice.candidates
        k = len(found_.texts)
        first[i, :k], last[i, :k], special[i, :k] = found_.first, found_.last, found_.special
        value_features[i, :k] = found_.features
        right[i, choice.gold] = 1
    readings = [(r, reading) for r, row in enumerate(rows) for reading in row.readings]
    readings_before = np.cumsum([0, *(len(row.readings) for row in rows)])
    params = padded([reading.params for _, reading in readings])
    role = {NOTHING: params.shape[1], UNKNOWN: IGNORED}
    roles = padded([[role.get(one, one) for one in reading.gold] for _, reading in readings])
    members = [
        (i, int(c), rows[r].tokens[choice.candidates.first[c] : choice.candidates.last[c] + 1])
        for i, (r, choice) in enumerate(choices)
        for c in np.flatnonzero(choice.candidates.features[:, ENUM])
    ]
    return Batch(
        tokens, positions, segments,
        np.array([a[0] for a in asks], np.int64), np.array([a[1] for a in asks], np.int64), ends, features, gold, count,
        tool_ask, padded([rows[r].tokens[start:stop] for r, (start, stop) in first_of]),
        padded([rows[r].spoken[own] for r, own in first_of]),
        np.array([r for r, _ in first_of], np.int64),
        told_tokens, told_parts,
        padded([words for _, _, words in members]),
        np.array([i for i, _, _ in members], np.int64), np.array([c for _, c, _ in members], np.int64),
        np.array([r for r, _ in choices], np.int64), np.array([c.query for _, c in choices], np.int64),
        tool_ask[[asks_before[r] + c.ask for r, c in choices]],
        np.array([readings_before[r] + c.reading for r, c in choices], np.int64), np.array([c.turn for _, c in choices], np.int64),
        padded([c.told[0] for _, c in choices]), padded([c.told[1] for _, c in choices]),
        first, last, special, value_features, right, np.array([len(c.candidates.texts) for _, c in choices], np.int64),
        np.array([r for r, _ in readings], np.int64), np.array([reading.start for _, reading in readings], np.int64),
        params, np.where(roles == -1, IGNORED, roles),
    )  # fmt: skip


def padded(lists: Sequence[Sequence[int]]) -> Ints:
    """Return lists of tokens as one array, -1 behind the end of each."""
    out = np.full((len(lists), max((len(one) for one in lists), default=1)), -1, np.int64)
    for i, one in enumerate(lists):
        out[i, : len(one)] = one
    return out
