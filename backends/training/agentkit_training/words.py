"""Trains the heads' bags of words by themselves, before the decoder: which tool a request's words ask for.

Without the decoder a step sees a thousand requests instead of fifty, and every tool of the batch is an alternative
(InfoNCE, arXiv:1807.03748). Training goes on from these tables.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from agentkit_backends.local.layout import Layout
from torch import Tensor

from agentkit_training.data import real_specs, spec_of
from agentkit_training.episodes import Episodes
from agentkit_training.model import KEY, Heads
from agentkit_training.public import Public

LISTS, REQUESTS = 32, 10
"""Lists of tools in a batch, and requests for each."""
RATE = 0.01


@dataclass
class Pairs:
    """Requests and tools as tokens; `gold` [n] is each request's tool, `apart` [n, k] false where another is as good."""

    requests: list[list[int]]
    tools: list[list[int]]
    gold: Tensor
    apart: Tensor


def batches(layout: Layout, public: Public, seed: int) -> Iterator[Pairs]:
    """Yield batches for ever."""
    rng = random.Random(seed)
    episodes = Episodes(rng, public)
    kinds = ["bundled", "world", "world", "mixed", *(["public"] if public.families else [])]
    while True:
        requests: list[list[int]] = []
        tools: list[list[int]] = []
        names: list[str] = []
        gold: list[int] = []
        for _ in range(LISTS):
            offered = episodes.tools(rng.choice(kinds))
            prefix = layout.prefix([_spec(families[0], rng) for families in offered])
            base = len(tools)
            tools += [prefix.tokens[a : b + 1] for a, b in zip(prefix.starts, prefix.ends, strict=True)]
            names += [families[0].names[0] for families in offered]
            for _ in range(REQUESTS):
                episode = episodes.draw(offered)
                if len(episode.calls) == 1:
                    asked = layout.asked(episode.request)
                    requests.append([asked.tokens[i] for i in asked.own])
                    gold.append(base + episode.calls[0].tool)
        same = torch.tensor([[names[g] == name for name in names] for g in gold])
        chosen = torch.tensor(gold)
        apart = ~same
        apart[torch.arange(len(gold)), chosen] = True
        yield Pairs(requests, tools, chosen, apart)


def _spec(family: Any, rng: random.Random) -> dict[str, Any]:
    return real_specs().get(family.names[0]) or spec_of(family, rng, plain=rng.random() < 0.5)


def flat(bags: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Return the tokens of all bags, and which bag each belongs to."""
    tokens = torch.tensor([token for bag in bags for token in bag])
    return tokens, torch.repeat_interleave(torch.arange(len(bags)), torch.tensor([len(bag) for bag in bags]))


def scores(heads: Heads, pairs: Pairs) -> Tensor:
    """Return [n, k]: how well each request's words fit each tool's."""
    asked = heads.bags(heads.bag_query, *flat(pairs.requests), len(pairs.requests))
    offered = heads.bags(heads.bag_key, *flat(pairs.tools), len(pairs.tools))
    return (asked @ offered.T / KEY**0.5).masked_fill(~pairs.apart, -1e9)


def train_words(heads: Heads, layout: Layout, public: Public, minutes: float, seed: int = 5) -> float:
    """Train the tables of `heads` in place; return the share of the last requests whose tool is found among hundreds."""
    own = [heads.bag_query.weight, heads.bag_key.weight, heads.bag_weight]
    optimizer = torch.optim.Adam(own, RATE)
    started, right = time.time(), 0.0
    for step, pairs in enumerate(batches(layout, public, seed), 1):
        done = (time.time() - started) / 60 / minutes
        for group in optimizer.param_groups:
            group["lr"] = RATE * max(0.02, 1 - done)
        found = scores(heads, pairs)
        torch.nn.functional.cross_entropy(found, pairs.gold).backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        hit = (found.argmax(-1) == pairs.gold).float().mean().item()
        right = hit if step == 1 else 0.95 * right + 0.05 * hit
        if step % 50 == 0:
            print(f"words: step {step}, {right:.1%} of the tools found among {len(pairs.tools)}", flush=True)
        if done >= 1:
            break
    return right
