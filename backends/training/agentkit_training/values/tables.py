"""Makers of columns, the values rows are filtered by, and SQL."""

from __future__ import annotations

import random
from collections.abc import Sequence

from agentkit_training import word_lists as w
from agentkit_training.values.base import pick

column = pick(w.NUMERIC)
key = pick(w.KEYS)
city = pick(w.CITIES)
person = pick(w.NAMES)
thing = pick(w.THINGS)


def category(rng: random.Random) -> str:
    """Return a value that rows are filtered by."""
    draw = rng.random()
    if draw < 0.1:
        return rng.choice(w.CITIES)
    if draw < 0.18:
        return rng.choice(w.THINGS)
    if draw < 0.24:
        return f"{rng.choice('ABCKPSX')}{rng.choice(('', '-'))}{rng.randint(1, 999)}"
    if draw < 0.28:
        return str(rng.randint(1, 2030))
    value = rng.choice(w.CATEGORIES)
    return value.lower() if rng.random() < 0.15 else value


def _sql(rng: random.Random, templates: Sequence[str]) -> str:
    a, b, g = (name.replace(" ", "_") for name in (column(rng), column(rng), key(rng)))
    text = rng.choice(templates).format(a=a, b=b, g=g, n=rng.randint(1, 500), m=rng.randint(1, 20), v=category(rng))
    return text.lower() if rng.random() < 0.3 else text


SHORT_SQL = (
    "SELECT * FROM data LIMIT {m}", "SELECT * FROM data", "SELECT COUNT(*) FROM data", "SELECT AVG({a}) FROM data", "SELECT MAX({a}) FROM data",
    "SELECT SUM({a}) FROM data", "SELECT MIN({a}) FROM data", "SELECT DISTINCT {g} FROM data", "SELECT {a}, {b} FROM data", "SELECT {g} FROM data LIMIT {m}",
    "SELECT {g}, {a} FROM data", "SELECT * FROM data WHERE {a} > {n}", "SELECT {a} FROM data ORDER BY {b}", "SELECT {g} FROM data ORDER BY {a} DESC",
)  # fmt: skip
LONG_SQL = (
    *SHORT_SQL, "SELECT {g}, SUM({a}) FROM data GROUP BY {g}", "SELECT COUNT(*) FROM data WHERE {a} > {n}", "SELECT {g}, {a} FROM data ORDER BY {a} DESC LIMIT {m}",
    "SELECT {a}, {b} FROM data WHERE {g} = '{v}'", "SELECT {g}, COUNT(*) AS n FROM data GROUP BY {g} ORDER BY n", "SELECT {g} FROM data WHERE {a} < {n} AND {b} > {n}",
    "SELECT {g}, AVG({a}) AS mean FROM data GROUP BY {g} HAVING mean > {n}", "SELECT {g}, SUM({a} * {b}) FROM data GROUP BY {g}", "SELECT * FROM data WHERE {g} IN ('{v}', 'other')",
    "SELECT COUNT(DISTINCT {g}) FROM data", "SELECT * FROM data WHERE {g} LIKE '{v}%' LIMIT {m}", "SELECT SUM({a}) FROM data WHERE {g} = '{v}'",
    "SELECT {g}, MAX({a}) - MIN({a}) FROM data GROUP BY {g}", "SELECT * FROM data WHERE {a} BETWEEN {m} AND {n}", "SELECT ROUND(AVG({a}), 2) FROM data WHERE {b} IS NOT NULL",
    "SELECT {g}, MIN({a}), MAX({a}) FROM data GROUP BY {g}", "SELECT * FROM data ORDER BY {a} ASC LIMIT {m} OFFSET {n}", "WITH t AS (SELECT {a} FROM data) SELECT SUM({a}) FROM t",
)  # fmt: skip


def sql(rng: random.Random) -> str:
    """Return a SQL statement over the table `data`."""
    return _sql(rng, LONG_SQL)


def bare_sql(rng: random.Random) -> str:
    """Return a short SQL statement."""
    return _sql(rng, SHORT_SQL)
