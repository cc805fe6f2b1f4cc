"""Made-up tool results, shaped like the bundled tools' own, for requests that refer back to one."""

from __future__ import annotations

import random

from agentkit_training import values as v


def some_result(rng: random.Random) -> str:
    """Return the text of one result."""
    return rng.choice((_figure, _table, _listing, _prose, _matches, _conversion, _date))(rng)


def _amount(rng: random.Random) -> str:
    return f"{rng.uniform(1, 10 ** rng.randint(1, 6)):.{rng.choice((0, 1, 2, 2))}f}"


def _text(maker: object, rng: random.Random) -> str:
    made = maker(rng)  # type: ignore[operator]
    return made if isinstance(made, str) else made[0]


def _figure(rng: random.Random) -> str:
    return rng.choice(("{0}", "= {0}", "{1} = {0}", "{1}: {0}")).format(
        _amount(rng), rng.choice(("sum", "mean", "count", "max", "min", "median", "total", "result"))
    )


def _table(rng: random.Random) -> str:
    key, operation = _text(v.column, rng), rng.choice(("sum", "mean", "count", "max", "min"))
    lines = [f"| {_text(v.category, rng)} | {_amount(rng)} |" for _ in range(rng.randint(2, 6))]
    return "\n".join((f"| {key} | {operation} |", "| --- | ---: |", *lines))


def _listing(rng: random.Random) -> str:
    return "\n".join(f"{_text(v.path, rng)}  {rng.randint(1, 900)} bytes" for _ in range(rng.randint(1, 6)))


def _prose(rng: random.Random) -> str:
    return " ".join(_text(v.sentence, rng) for _ in range(rng.randint(1, 4)))


def _matches(rng: random.Random) -> str:
    return "\n".join(
        f"{_text(v.path, rng)}:{rng.randint(1, 200)}: {_text(v.sentence, rng)}" for _ in range(rng.randint(1, 4))
    )


def _conversion(rng: random.Random) -> str:
    return f"{_amount(rng)} {_text(v.unit, rng)} = {_amount(rng)} {_text(v.unit, rng)}"


def _date(rng: random.Random) -> str:
    return f"{rng.randint(2019, 2030)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
