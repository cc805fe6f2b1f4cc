"""Teaches words before the decoder: what they mean, and which tool they ask for.

First one table learns meanings from a dictionary: what speaks of a word must be nearer to it than to a thousand others
(InfoNCE, arXiv:1807.03748). Its main directions become the tables that compare words one by one, all of it the decoder's
embedding. Then those tables learn from requests; without the decoder a step sees hundreds of them instead of fifty.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from agentkit_backends.local.layout import MARKS, STOPWORDS, Ints, Layout
from torch import Tensor

from agentkit_training.batch import padded
from agentkit_training.data import offered_spec
from agentkit_training.episodes import Episodes
from agentkit_training.model import KEY, Chooser, Heads
from agentkit_training.public import Public
from agentkit_training.wordnet import Thesaurus, senses, thesaurus

MEANINGS, LISTS, REQUESTS = 1024, 24, 12
"""Meanings in a batch; lists of tools in a batch, and requests for each."""
UNIMPORTANT = -3.0


def learn_words(model: Chooser, layout: Layout, public: Public, dictionary: Path, minutes: float) -> None:
    """Train the words' tables of a fresh `model` in place, half of `minutes` each on meanings and on requests."""
    with torch.no_grad():
        table, weight = meanings(layout, dictionary, model.c.hidden_size, minutes / 2)
        spread = table.norm(dim=1).mean() / table.shape[1] ** 0.5
        model.embed_tokens.weight.copy_(table / spread)
        small = F.normalize(main_directions(table, KEY), dim=1)
        heads = model.heads
        heads.word_query.weight.copy_(small)
        heads.word_key.weight.copy_(small)
        heads.word_weight.copy_(weight.expand(2, -1))
        heads.word_weight[:, [*range(len(MARKS)), *layout.tokens(sorted(STOPWORDS))]] += UNIMPORTANT
    learn_requests(heads, layout, public, thesaurus(dictionary), minutes / 2)


def main_directions(table: Tensor, size: int) -> Tensor:
    """Return [n, size]: the table in its first principal directions."""
    return table @ torch.linalg.svd(table, full_matrices=False).Vh[:size].T


@torch.enable_grad()
def meanings(layout: Layout, folder: Path, size: int, minutes: float, seed: int = 4) -> tuple[Tensor, Tensor]:
    """Return a table [vocab, size] of what tokens mean, and their weights [vocab]; random ones without a dictionary."""
    rng, count = random.Random(seed), layout.tokenizer.get_vocab_size()
    table = torch.nn.Parameter(torch.randn(count, size) * 0.3)
    weight = torch.nn.Parameter(torch.zeros(count))
    known = senses(folder)
    optimizer = torch.optim.Adam([table, weight], 0.01)
    found, started, step = 0.0, time.time(), 0
    while known and (done := (time.time() - started) / 60 / minutes) < 1:
        optimizer.param_groups[0]["lr"] = 0.01 * max(0.02, 1 - done)
        pairs = [sense.pair(rng) for sense in rng.sample(known, MEANINGS)]
        spoken = _means(table, weight, [layout.tokens(a) for a, _ in pairs])
        named = _means(table, weight, [layout.tokens(b) for _, b in pairs])
        scores, gold = spoken @ named.T / KEY**0.5, torch.arange(len(pairs))
        (F.cross_entropy(scores, gold) + F.cross_entropy(scores.T, gold)).backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        found += 0.02 * ((scores.argmax(-1) == gold).float().mean().item() - found)
        step += 1
        if step % 500 == 0:
            print(f"words: {found:.1%} of {MEANINGS} meanings are told apart", flush=True)
    return table.detach(), weight.detach()


def _means(table: Tensor, weight: Tensor, lists: Sequence[Sequence[int]]) -> Tensor:
    tokens = torch.tensor([token for one in lists for token in one])
    group = torch.repeat_interleave(torch.arange(len(lists)), torch.tensor([len(one) for one in lists]))
    weights = weight[tokens].exp()
    total = torch.zeros(len(lists)).index_add(0, group, weights)
    sums = torch.zeros(len(lists), table.shape[1]).index_add(0, group, table[tokens] * weights.unsqueeze(1))
    return sums / total.clamp(min=1e-9).unsqueeze(1)


def requests(
    layout: Layout, public: Public, other: Thesaurus, seed: int
) -> Iterator[tuple[Ints, Ints, Ints, Ints, Ints]]:
    """Yield for ever: asked [n, r], told and parts [lists, k, t], the list of each [n], and its tool [n]."""
    rng = random.Random(seed)
    episodes = Episodes(rng, public)
    kinds = ["bundled", "world", "world", "mixed", *(["public"] if public.families else []),
             *(["meanings"] if public.meanings else [])]  # fmt: skip
    while True:
        asked, lists, gold = list[Sequence[int]](), list[int](), list[int]()
        told = list[list[tuple[list[int], list[int]]]]()
        for number in range(LISTS):
            offered = episodes.tools(rng.choice(kinds))
            told.append(layout.prefix([offered_spec(families[0], rng, other) for families in offered]).words())
            for _ in range(REQUESTS):
                episode = episodes.draw(offered)
                if len(episode.calls) == 1:
                    asked.append(layout.asked(episode.request).spoken)
                    lists.append(number)
                    gold.append(episode.calls[0].tool)
        most = max(len(tools) for tools in told)
        blank: tuple[list[int], list[int]] = ([], [])
        flat = [tool for tools in told for tool in (*tools, *[blank] * (most - len(tools)))]
        shape = (LISTS, most, -1)
        tokens, parts = padded([a for a, _ in flat]).reshape(shape), padded([b for _, b in flat]).reshape(shape)
        yield padded(asked), tokens, parts, np.array(lists), np.array(gold)


def learn_requests(
    heads: Heads, layout: Layout, public: Public, other: Thesaurus, minutes: float, seed: int = 5
) -> None:
    """Train the words' tables on which tool a request asks for, among those on offer."""
    tables = [heads.word_query.weight, heads.word_key.weight]
    optimizer = torch.optim.Adam(
        [
            {"params": tables, "lr": 0.002},
            {"params": [heads.word_weight, heads.word_part, heads.word_scale], "lr": 0.02},
        ]
    )
    rates = [group["lr"] for group in optimizer.param_groups]
    found, started = 0.0, time.time()
    for step, arrays in enumerate(requests(layout, public, other, seed), 1):
        done = (time.time() - started) / 60 / minutes
        if done >= 1:
            break
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * max(0.02, 1 - done)
        asked, told, parts, of, gold = (torch.from_numpy(array) for array in arrays)
        scores = heads.words(asked, told[of], parts[of]).masked_fill((told < 0).all(-1)[of], -1e9)
        F.cross_entropy(scores, gold).backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        hit = (scores.argmax(-1) == gold).float().mean().item()
        found = hit if step == 1 else found + 0.05 * (hit - found)
        if step % 20 == 0:
            print(f"words: {found:.1%} of the tools are found by words alone", flush=True)
