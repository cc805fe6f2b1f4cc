"""Makers of expressions, units and places."""

from __future__ import annotations

import random

from agentkit_training import word_lists as w
from agentkit_training.values.base import Text, pick
from agentkit_training.values.numbers import in_words


def _figure(rng: random.Random) -> str:
    return rng.choice((
        str(rng.randint(2, 999)), str(rng.randint(2, 20)), str(rng.randint(2, 99)), f"{rng.randint(1000, 99999):,}", str(rng.randint(1000, 9999)),
        f"{rng.uniform(1, 99):.2f}", f"{rng.uniform(1, 9):.1f}", str(rng.randint(1, 90) * 100),
    ))  # fmt: skip


def expression(rng: random.Random) -> str:
    """Return arithmetic, in figures or words."""
    a, b, c, d = (_figure(rng) for _ in range(4))
    p, k = (
        rng.choice((str(rng.randint(1, 99)), str(rng.randint(1, 20) * 5), f"{rng.uniform(0.5, 25):.1f}")),
        rng.randint(2, 12),
    )
    small, other = in_words(rng.randint(2, 40)), in_words(rng.randint(2, 90))
    money = rng.choice("$€£") + _figure(rng)
    return rng.choice((
        f"{a} + {b}", f"{a} * {b}", f"{a}*{b}", f"{a} - {b}", f"{a} / {b}", f"{a}/{b}", f"({a} + {b}) * {c}", f"({a}+{b})*{k}", f"{a} x {b}",
        f"{a} times {b}", f"{a} plus {b}", f"{a} minus {b}", f"{a} divided by {b}", f"{a} multiplied by {b}", f"{a} over {b}", f"{a} × {b}", f"{a} ÷ {b}",
        f"{p}% of {a}", f"{p} percent of {a}", f"{p}% of {money}", f"{p} % of {a}", f"{a} plus {p}%", f"{a} minus {p}%", f"{a} + {p}%", f"{a} - {p}%", f"{p}% off {a}",
        f"square root of {a}", f"the square root of {a}", f"sqrt({a})", f"sqrt {a}", f"cube root of {a}", f"{k} squared", f"{k} cubed", f"{k}^{rng.randint(2, 9)}", f"{k}**{rng.randint(2, 9)}",
        f"{k} to the power of {rng.randint(2, 9)}", f"{k} to the {rng.randint(4, 9)}th", f"{a} + {b} + {c}", f"{a} + {b} - {c}", f"{a} * ({b} - {c})", f"{a} minus {b} plus {c}", f"{a} / {b} * {c}",
        f"{a}+{b}", f"{a}-{b}", f"half of {a}", f"a third of {a}", f"a quarter of {a}", f"double {a}", f"twice {a}", f"-{a} + {b}", f"({a} - {b}) / {c}", f"{a} times {b} plus {c}", f"{a} plus {b} times {c}",
        f"{small} times {other}", f"{small} plus {other}", f"{small} minus {other}", f"{other} divided by {small}", f"{small} percent of {a}", f"{a} mod {k}", f"{a} % {k}", f"log({a})", f"log10({a})", f"ln({k})",
        f"sin({k})", f"cos({k})", f"abs(-{a})", f"round({a} / {k}, 2)", f"factorial of {k}", f"{k}!", f"pi * {k}^2", f"2 * pi * {k}", f"max({a}, {b})", f"({a} + {b} + {c}) / 3", f"{a} + {b} + {c} + {d}",
        f"the sum of {a} and {b}", f"the product of {a} and {b}", f"the difference between {a} and {b}", f"{money} plus {p}%", f"{money} / {k}", f"{money} split by {k}", f"{a} divided by {b} times {c}", f"{k} dozen",
    ))  # fmt: skip


def order(rng: random.Random) -> str:
    """Return arithmetic as an order: "multiply 12 by 4"."""
    a, b = _figure(rng), _figure(rng)
    return rng.choice((
        f"multiply {a} by {b}", f"divide {a} by {b}", f"add {a} and {b}", f"add {a} to {b}", f"subtract {a} from {b}", f"multiply {a} and {b}", f"add {rng.randint(1, 30)}% to {a}", f"take {rng.randint(1, 30)}% off {a}", f"double {a}", f"square {a}", f"add up {a}, {b} and {_figure(rng)}",
    ))  # fmt: skip


def unit_pairs(kind: str, turn: int) -> tuple[Text, Text]:
    """Return makers of two different units of one kind: the kind's units are dealt into two hands, anew each `turn`."""
    units = list(w.UNITS[kind])
    random.Random(turn).shuffle(units)
    half = len(units) // 2
    return pick(units[:half]), pick(units[half:])


def unit(rng: random.Random) -> str:
    """Return a unit."""
    return rng.choice(w.UNITS[rng.choice(list(w.UNITS))])


def zone(rng: random.Random) -> str:
    """Return a time zone or a city."""
    draw = rng.random()
    if draw < 0.25:
        return rng.choice(w.ZONES)
    if draw < 0.33:
        return rng.choice(w.ZONE_LANDS)
    place = rng.choice(w.CITIES)
    return place.lower() if rng.random() < 0.2 else place
