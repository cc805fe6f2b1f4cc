"""What every maker is made of."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from agentkit_training.family import Maker, Surface

Made = str | Surface
Text = Callable[[random.Random], str]


def pick(options: Sequence[str]) -> Text:
    """Return a maker that picks one of `options`."""
    return lambda rng: rng.choice(options)


def one(*options: Made) -> Maker:
    """Return a maker that picks one of the values given."""
    return lambda rng: rng.choice(options)


def mix(*makers: tuple[float, Maker]) -> Maker:
    """Return a maker that draws from one of `makers`, by their weights."""
    weights = [weight for weight, _ in makers]
    return lambda rng: rng.choices(makers, weights)[0][1](rng)


def words_of(made: Made) -> str:
    """Return the words of a made value."""
    return made if isinstance(made, str) else made[0]


def double_quotable(maker: Text) -> Text:
    """Return a maker whose text holds no double quotation mark."""
    return lambda rng: maker(rng).replace('"', "")
