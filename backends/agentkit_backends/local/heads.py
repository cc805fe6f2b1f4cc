"""The heads that choose, in numpy: scores of candidates from hidden states and features."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from agentkit_backends.local.candidates import ENUM, Candidates
from agentkit_backends.local.layout import Floats
from agentkit_backends.local.weights import read_safetensors


class Heads:
    """Weights of the heads. Every score is a query times a key over sqrt(64), plus gated features.

    Shapes: `*_query`, `*_key` [64, hidden]; `tool_none` [64]; `special_key` [specials, 64]; `*_weights` [features];
    `*_gates` [features, hidden]; `bag_query`, `bag_key` [vocab, 64] and `bag_weight` [vocab] compare the request's
    words with a tool's as bags (fastText's way, arXiv:1607.01759), before and beside what the decoder makes of them.
    """

    def __init__(self, tensors: dict[str, Floats]) -> None:
        self.w = tensors
        self.scale = 1 / np.sqrt(np.float32(tensors["tool_none"].shape[0]))

    @classmethod
    def load(cls, path: Path) -> Heads:
        """Read `heads.safetensors`."""
        return cls({name: np.asarray(tensor.array(), np.float32) for name, tensor in read_safetensors(path).items()})

    def tools(
        self, query: Floats, keys: Floats, features: Floats, asked: Sequence[int], bags: Sequence[Sequence[int]]
    ) -> Floats:
        """Return probabilities [k + 1] of each tool and of none; query [d], keys [k, d], features [k + 1, f].

        asked: the request's tokens; bags: each tool's.
        """
        w, q = self.w, self.w["tool_query"] @ query
        own = keys @ (w["tool_key"].T @ q)
        own = own + self._bag("bag_key", bags) @ self._bag("bag_query", [asked])[0]
        scores = np.append(own, q @ w["tool_none"]) * self.scale
        return softmax(scores + features @ (w["tool_weights"] + w["tool_gates"] @ query))

    def _bag(self, side: str, bags: Sequence[Sequence[int]]) -> Floats:
        weights = [np.exp(self.w["bag_weight"][list(bag)]) for bag in bags]
        means = [w @ self.w[side][list(bag)] / w.sum() for w, bag in zip(weights, bags, strict=True)]
        return np.array(means, np.float32).reshape(len(bags), -1)

    def values(
        self, query: Floats, hidden: Floats, found: Candidates, tokens: Sequence[int], asked: Sequence[int]
    ) -> Floats:
        """Return probabilities [c] of each candidate; query [d], hidden [t, d] and tokens [t] of the whole timeline.

        asked: the request's tokens, which are compared with an enum member's as bags.
        """
        w = self.w
        starts = hidden @ (w["first_key"].T @ (w["first_query"] @ query))
        ends = hidden @ (w["last_key"].T @ (w["last_query"] @ query))
        specials = w["special_key"] @ (w["special_query"] @ query)
        spans = starts[found.first] + ends[found.last]
        scores = np.where(found.special >= 0, specials[np.maximum(found.special, 0)], spans) * self.scale
        members = np.flatnonzero(found.features[:, ENUM])
        if members.size:
            bags = [tokens[found.first[i] : found.last[i] + 1] for i in members]
            own = self._bag("bag_enum_query", [asked])[0]
            scores[members] += self._bag("bag_enum_key", bags) @ own * self.scale
        return softmax(scores + found.features @ (w["value_weights"] + w["value_gates"] @ query))


def softmax(scores: Floats) -> Floats:
    """Return probabilities of `scores`."""
    e = np.exp(scores - scores.max())
    return np.asarray(e / e.sum(), np.float32)
