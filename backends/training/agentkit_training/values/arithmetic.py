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


def percent(rng: random.Random) -> str:
    """Return a share of something, or something with a share added or taken off."""
    p = rng.choice(
        (
            str(rng.randint(1, 99)),
            str(rng.randint(1, 19) * 5),
            f"{rng.uniform(0.5, 25):.1f}",
            in_words(rng.randint(2, 60)),
        )
    )
    a, coin = _figure(rng), rng.choice("$€£")
    return rng.choice((
        f"{p}% of {a}" if p[0].isdigit() else f"{p} percent of {a}", f"{p} % of {a}" if p[0].isdigit() else f"{p} per cent of {a}", f"{p} percent of {a}", f"{p} per cent of {a}", f"{p} percent of {coin}{a}",
        f"{rng.randint(2, 60)}% of {coin}{a}", f"{a} plus {rng.randint(2, 30)}%", f"{a} minus {rng.randint(2, 30)}%", f"{a} less {rng.randint(2, 30)}%", f"{coin}{a} + {rng.randint(2, 30)} %", f"{coin}{a} minus {rng.randint(2, 30)}%", f"{rng.randint(5, 70)}% off {a}", f"{rng.randint(5, 70)} % off {coin}{a}",
        f"half of {a}", f"a third of {a}", f"a quarter of {coin}{a}", f"twice {a}", f"double {a}",
    ))  # fmt: skip


def product(rng: random.Random) -> str:
    """Return a product: so many times so much."""
    a, b, k, coin = _figure(rng), _figure(rng), in_words(rng.randint(2, 99)), rng.choice("$€£")
    return rng.choice((
        f"{a} times {b}", f"{a} x {b}", f"{a} * {b}", f"{a} × {b}", f"{k} times {a}", f"{a} times {k}", f"{rng.randint(2, 60)} x {coin}{b}", f"{rng.randint(2, 60)} times {coin}{b}", f"{a} multiplied by {k}", f"{a}*{b}",
        f"{k} times {in_words(rng.randint(2, 400))}", f"{rng.randint(2, 40)} x {rng.randint(2, 40)} x {rng.randint(2, 40)}", f"{a} times {b} times {rng.randint(2, 9)}", f"{in_words(rng.randint(2, 12))} dozen", f"the product of {a} and {b}",
    ))  # fmt: skip


def quotient(rng: random.Random) -> str:
    """Return a quotient: so much shared among so many."""
    a, b, k, coin = _figure(rng), rng.randint(2, 60), in_words(rng.randint(2, 40)), rng.choice("$€£")
    return rng.choice((
        f"{a} divided by {b}", f"{a} / {b}", f"{a}/{b}", f"{a} ÷ {b}", f"{a} over {b}", f"{a} divided by {k}", f"{coin}{a} divided by {b}", f"{coin}{a} split by {b}", f"{coin}{a} split between {b}", f"{a} split among {b}", f"{in_words(rng.randint(100, 3000))} divided by {k}",
        f"{coin}{a} / {b}", f"{a} divided by {_figure(rng)}",
    ))  # fmt: skip


def amounts(rng: random.Random) -> str:
    """Return a sum or a difference of several amounts."""
    a, b, c, d = (_figure(rng) for _ in range(4))
    coin = rng.choice("$€£")
    return rng.choice((
        f"{a} + {b} + {c}", f"{a} plus {b} plus {c}", f"{a}+{b}+{c}+{d}", f"{a} plus {b}", f"{a} minus {b}", f"{a} - {b} - {c}", f"{coin}{a} + {coin}{b}", f"{coin}{a} minus {coin}{b}", f"{coin}{a} plus {coin}{b} plus {coin}{c}", f"{a} less {b}", f"{in_words(rng.randint(20, 900))} plus {in_words(rng.randint(2, 90))}",
        f"{in_words(rng.randint(100, 900))} minus {in_words(rng.randint(2, 99))}", f"the sum of {a} and {b}", f"the difference between {a} and {b}", f"{a} plus {b} minus {c}", f"{a} + {b} - {c} + {d}", f"{a} minus {b} plus {c} minus {d}",
    ))  # fmt: skip


def formula(rng: random.Random) -> str:
    """Return a formula with brackets, powers, roots or functions."""
    a, b, c, k, x = _figure(rng), _figure(rng), _figure(rng), rng.randint(2, 12), f"{rng.uniform(1.01, 1.2):.2f}"
    return rng.choice((
        f"({a} - {b}) * {c}", f"({a} + {b}) / {k}", f"({a}+{b}+{c})/3", f"{a} * {x}^{k}", f"{a} * {x}**{k}", f"{a} * (1 + 0.0{rng.randint(1, 9)})^{k}", f"{k}^{rng.randint(2, 20)}", f"{k} to the power of {rng.randint(2, 12)}", f"{rng.randint(2, 99)} squared", f"{k} cubed", f"the square root of {a}",
        f"sqrt({a})", f"sqrt({a} * {b})", f"pi * {k}^2", f"3.14 * {k} * {k}", f"4/3 * pi * {k}**3", f"{k}!", f"the cube root of {rng.randint(2, 999)}", f"{a} mod {k}", f"log10({a})", f"ln({k})", f"{a} * {b} / 100", f"{k}/{k + 3} * {a}", f"1/{k} + 1/{k + 2}", f"{rng.randint(1, 9)}e{rng.randint(2, 6)} / {k}", f"abs({k} - {a})",
        f"round({a} / {k}, 2)", f"({a} - {b}) / {b} * 100", f"{a} divided by {k} squared", f"√{rng.randint(2, 900)}", f"2*({k} + {k + 4})",
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
