"""Makers of numbers, in figures and words."""

from __future__ import annotations

import random

from agentkit_training.family import Maker
from agentkit_training.values.base import Made

SMALL = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen").split()  # fmt: skip
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(n: int) -> str:
    """Return a number below ten thousand in words."""
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10] + (f"-{SMALL[n % 10]}" if n % 10 else "")
    head, rest = (f"{SMALL[n // 100]} hundred", n % 100) if n < 1000 else (f"{in_words(n // 1000)} thousand", n % 1000)
    return head + (f" and {in_words(rest)}" if 0 < rest < 100 else f" {in_words(rest)}" if rest else "")


def integer(low: int, high: int) -> Maker:
    """Return a maker of whole numbers, sometimes in words or with separators."""

    def make(rng: random.Random) -> Made:
        draw = rng.random()
        n = rng.randint(low, min(high, low + 12)) if draw < 0.4 else rng.randint(low, high)
        if draw > 0.8 and high > low + 40:
            n = max(low, n - n % 10)
        if n <= 20 and rng.random() < 0.3 or n <= 100 and n % 10 == 0 and rng.random() < 0.15:
            return in_words(n), n
        return (f"{n:,}" if rng.random() < 0.4 else str(n)), n

    return make


def digits(low: int, high: int) -> Maker:
    """Return a maker of whole numbers in figures alone."""

    def make(rng: random.Random) -> Made:
        n = rng.randint(low, high)
        return str(n), n

    return make


def negative(maker: Maker) -> Maker:
    """Return a maker of the same words for the negative number."""

    def make(rng: random.Random) -> Made:
        words, value = maker(rng)
        return words, -value  # type: ignore[operator]

    return make


def quantity(rng: random.Random) -> Made:
    """Return a number, whole or not."""
    draw = rng.random()
    if draw < 0.55:
        return integer(2, rng.choice((20, 200, 5000)))(rng)
    if draw < 0.62:
        n = rng.choice((100, 200, 250, 500, 750, 1000, 1500, 2500, 10000, 100000, rng.randint(2, 9) * 100))
        return (in_words(n) if n < 10000 and rng.random() < 0.4 else f"{n:,}" if rng.random() < 0.5 else str(n)), n
    if draw < 0.66:
        x = round(rng.uniform(1000, 99999), 2)
        return f"{x:,}", x
    x = round(rng.uniform(0.1, rng.choice((10, 100, 1000))), rng.choice((1, 1, 2, 3)))
    return str(x), x


def figures(rng: random.Random) -> Made:
    """Return a number in plain figures, as written close to its unit."""
    n: float = (
        rng.randint(2, rng.choice((20, 200, 5000)))
        if rng.random() < 0.7
        else round(rng.uniform(0.1, 300), rng.choice((1, 2)))
    )
    return str(n), n


def degrees(rng: random.Random) -> Made:
    """Return a temperature, below zero now and then."""
    n: float = rng.randint(-40, 250) if rng.random() < 0.7 else round(rng.uniform(-20, 110), 1)
    return str(n), n
