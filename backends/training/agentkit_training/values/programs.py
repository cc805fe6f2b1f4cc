"""Makers of shell commands and Python code."""

from __future__ import annotations

import random

from agentkit_training import word_lists as w
from agentkit_training.values.base import Text
from agentkit_training.values.paths import folder, glob, path


def _filled(text: str, rng: random.Random) -> str:
    makers: dict[str, Text] = {
        "{f}": path, "{d}": folder, "{g}": lambda r: f"'{glob(r)}'", "{n}": lambda r: str(r.randint(1, 60)),
        "{w}": lambda r: r.choice([stem for stem in w.STEMS if stem.isalpha()]),
    }  # fmt: skip
    for slot, make in makers.items():
        while slot in text:
            text = text.replace(slot, make(rng), 1)
    return text


def command(rng: random.Random) -> str:
    """Return a shell command."""
    text = _filled(rng.choice(w.COMMANDS), rng)
    draw = rng.random()
    if draw < 0.12:
        return f"{text} | {_filled(rng.choice(w.PIPES), rng)}"
    if draw < 0.17:
        return f"{text} {rng.choice(('&&', ';', '||'))} {_filled(rng.choice(w.COMMANDS), rng)}"
    return f"{text} > {path(rng)}" if draw < 0.2 else text


def bare_command(rng: random.Random) -> str:
    """Return a short shell command."""
    return _filled(rng.choice(w.COMMANDS), rng)


def snippet(rng: random.Random) -> str:
    """Return Python code."""
    text = _filled(rng.choice(w.SNIPPETS), rng)
    return f"{text}; {_filled(rng.choice(w.SNIPPETS), rng)}" if rng.random() < 0.08 else text


def bare_snippet(rng: random.Random) -> str:
    """Return Python code of a few words and marks."""
    a, b, stem = rng.randint(1, 99), rng.randint(1, 99), rng.choice(w.STEMS)
    return rng.choice((
        f"print({a}+{b})", f"print({a} * {b})", f"len('{stem}')", f"print('{stem}')", f"sum([{a}, {b}])", f"max({a}, {b})", f"2**{a}", f"abs(-{a})", f"'{stem}'.upper()", f"round({a}/{b}, 2)",
        f"print({a} // {b})", f"sorted('{stem}')", f"list(range({a}))", "import math", f"print(len('{stem}'))", f"hex({a})", f"bin({a})", f"{a} % {b}", f"pow({a}, 2)", f"str({a})",
    ))  # fmt: skip
