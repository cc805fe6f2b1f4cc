"""The heads that choose, in numpy: scores of candidates from hidden states and features."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from agentkit.errors import EngineUnavailable
from agentkit_backends.local.candidates import ENUM, VALUE_FEATURES, Candidates
from agentkit_backends.local.layout import PARTS, TOOL_FEATURES, Floats, Ints
from agentkit_backends.local.weights import read_safetensors

ROLE_FEATURES = 7


class Heads:
    """Weights of the heads. Every score is a query times a key over sqrt(64), plus gated features.

    Shapes: `*_query`, `*_key` [64, hidden]; `tool_none` [64]; `special_key` [specials, 64]; `*_weights` [features];
    `*_gates` [features, hidden]. Beside what the decoder makes of them, the words of the request and of a tool are
    compared one by one (ColBERT's late interaction, arXiv:2004.12832): `word_query`, `word_key` [vocab, 64];
    `word_weight` [2, vocab], of a tool's words and of the request's; `word_part` [4], see `Prefix.words`;
    `word_scale` [3]; `hint_weights` [6], `hint_gates` [6, hidden]. Each token of the request's second reading tells
    which parameter it is for, if any: `role_query`, `role_key` [64, hidden], `role_none` [64], `role_weights` [7].
    """

    def __init__(self, tensors: dict[str, Floats]) -> None:
        sized = ("tool_weights", "value_weights", "word_part", "role_weights")
        found = tuple(len(tensors.get(name, ())) for name in sized)
        if found != (wanted := (TOOL_FEATURES, VALUE_FEATURES, PARTS, ROLE_FEATURES)):
            raise EngineUnavailable(
                f"the model's heads know {found} features, not {wanted}", remedy="reinstall agentkit"
            )
        self.w = tensors
        self.scale = 1 / np.sqrt(np.float32(tensors["tool_none"].shape[0]))
        self.unit = {
            name: tensors[name] / np.maximum(np.linalg.norm(tensors[name], axis=1, keepdims=True), 1e-12)
            for name in ("word_query", "word_key")
        }

    @classmethod
    def load(cls, path: Path) -> Heads:
        """Read `heads.safetensors`."""
        return cls({name: np.asarray(tensor.array(), np.float32) for name, tensor in read_safetensors(path).items()})

    def tools(
        self, query: Floats, keys: Floats, features: Floats, asked: Sequence[int],
        told: Sequence[tuple[Sequence[int], Sequence[int]]],
    ) -> Floats:  # fmt: skip
        """Return probabilities [k + 1] of each tool and of none; query [d], keys [k, d], features [k + 1, f].

        asked: the request's tokens; told: each tool's, and their parts.
        """
        w, q = self.w, self.w["tool_query"] @ query
        scores = np.append(keys @ (w["tool_key"].T @ q), q @ w["tool_none"]) * self.scale
        for i, (tokens, parts) in enumerate(told):
            scores[i] += self.overlap(asked, tokens, w["word_part"][parts]) @ w["word_scale"][:2]
        return softmax(scores + features @ (w["tool_weights"] + w["tool_gates"] @ query))

    def overlap(self, asked: Sequence[int], told: Sequence[int], weights: Floats | float = 0.0) -> Floats:
        """Return [2]: how much of `told`, and how much of `asked`, finds its like in the other."""
        if not asked or not told:
            return np.zeros(2, np.float32)
        alike = self.unit["word_query"][list(asked)] @ self.unit["word_key"][list(told)].T
        of_told, of_asked = self.w["word_weight"][:, list(told)][0], self.w["word_weight"][1][list(asked)]
        covered = softmax(of_told + weights) @ alike.max(0)
        return np.array([covered, softmax(of_asked) @ alike.max(1)], np.float32)

    def roles(self, asked: Floats, params: Floats) -> Floats:
        """Return probabilities [r, p + 1] of each token being for a parameter or none; asked [r, d], params [p, d]."""
        query, key = asked @ self.w["role_query"].T, params @ self.w["role_key"].T
        return softmax(query @ np.concatenate([key, self.w["role_none"][None]]).T * self.scale)

    def values(
        self, query: Floats, hidden: Floats, found: Candidates, tokens: Sequence[int], own: range,
        told: tuple[Sequence[int], Sequence[int]], roles: Floats, turn: int,
    ) -> Floats:  # fmt: skip
        """Return probabilities [c] of each candidate; query [d], hidden [t, d] and tokens [t] of the whole timeline.

        own: where the request's words lie in it; told: the parameter's tokens, and their parts (`Layout.told`); roles:
        what the words are for, see above; turn: which of the parameters it is.
        """
        asked = tokens[own.start : own.stop]
        w = self.w
        starts = hidden @ (w["first_key"].T @ (w["first_query"] @ query))
        ends = hidden @ (w["last_key"].T @ (w["last_query"] @ query))
        specials = w["special_key"] @ (w["special_query"] @ query)
        follows = hidden @ (w["after_key"].T @ (w["after_query"] @ query))
        spans = starts[found.first] + ends[found.last] + follows[np.minimum(found.last + 1, len(follows) - 1)]
        scores = np.where(found.special >= 0, specials[np.maximum(found.special, 0)], spans) * self.scale
        for i in np.flatnonzero(found.features[:, ENUM]):
            member = tokens[found.first[i] : found.last[i] + 1]
            scores[i] += self.overlap(asked, member)[0] * w["word_scale"][2]
        scores = scores + self.hints(asked, told, found, own.start) @ (w["hint_weights"] + w["hint_gates"] @ query)
        scores = scores + self.told_by_roles(roles, turn, found, own.start) @ w["role_weights"]
        return softmax(scores + found.features @ (w["value_weights"] + w["value_gates"] @ query))

    def hints(
        self, asked: Sequence[int], told: tuple[Sequence[int], Sequence[int]], found: Candidates, start: int
    ) -> Floats:
        """Return [c, 6]: how like a parameter's name and description are the words before, behind and in each span."""
        parts = np.array(told[1])
        weights = 1 / (1 + np.exp(-self.w["word_weight"][0][list(told[0])]))
        alike = self.unit["word_query"][list(asked)] @ (self.unit["word_key"][list(told[0])] * weights[:, None]).T
        near = [alike[:, parts == part].max(1, initial=0) for part in (0, 1)]
        return around(np.stack(near, 1), found.first - start, found.last - start)

    @staticmethod
    def told_by_roles(roles: Floats, turn: int, found: Candidates, start: int) -> Floats:
        """Return [c, 7]: how much of the words before, behind and in each span are for the parameter, and for others.

        Of the specials, whether any word is for it.
        """
        own = roles[:, turn]
        spans = around(np.stack([own, 1 - own - roles[:, -1]], 1), found.first - start, found.last - start)
        return np.column_stack([spans, (found.special >= 0) * own.max(initial=0)])


def around(near: Floats, first: Ints, last: Ints) -> Floats:
    """Return [c, 6]: the two columns of `near` [t, 2] before, behind and, as a mean, in each span; 0 outside of it."""
    out = np.zeros((len(first), 6), np.float32)
    inside = (first >= 0) & (last < len(near))
    first, last = first[inside], last[inside]
    beside, total = np.pad(near, ((1, 1), (0, 0))), np.pad(near.cumsum(0), ((1, 0), (0, 0)))
    out[inside, 0:2], out[inside, 2:4] = beside[first], beside[last + 2]
    out[inside, 4:6] = (total[last + 1] - total[first]) / (last - first + 1)[:, None]
    return out


def softmax(scores: Floats) -> Floats:
    """Return probabilities of `scores`, along the last axis."""
    e = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(e / e.sum(-1, keepdims=True), np.float32)
