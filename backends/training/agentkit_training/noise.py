"""The same request in another register: lead-ins, politeness, case, missing marks, and now and then a slip of the keys."""

from __future__ import annotations

import random
import re
from collections.abc import Collection
from dataclasses import replace

from agentkit_backends.local.figures import ORDINALS

from agentkit_training.family import Example

LEAD_INS = (
    "please", "could you", "can you", "hey,", "hi,", "ok,", "now", "i need you to", "i'd like you to", "would you",
    "go ahead and", "quickly", "can you please", "just", "alright,", "so,", "i want to", "kindly", "first,", "next,",
    "let's", "help me", "hello, could you", "and",
)  # fmt: skip
LEAD_OUTS = ("please", "thanks", "thank you", "for me", "now", "if you can", "right away", "would you?", "asap", "pls")

COUNTED = re.compile(
    r"\b(?:the )?(page|lane|row|episode|table|class|layer|place|seat|season|slot|level|book|desk|floor|chapter|court|bay|gate"
    r"|lap|round|attempt|hole|track|shelf|section|step|stage|question|day|week|entry|line|column|verse|volume|heat|card|slide"
    r"|match|game|set|paragraph|box|stall|berth|bed|room|unit|carriage|item) (\d+)\b(?![.,:]\d)"
)
WORDS = {n: word for word, n in ORDINALS.items()}
IN_TURN = 0.4
"""How often "row 3" is told as "the third row"."""


def counted(example: Example, rng: random.Random) -> Example:
    """Return a request that tells a whole number as an ordinal where it can, or the same one."""
    for name, text in example.surfaces.items():
        n = example.arguments.get(name)
        found = next((m for m in COUNTED.finditer(example.request) if m[2] == text), None)
        if type(n) is int and found is not None and text == str(n) and n in WORDS and rng.random() < IN_TURN:
            told = f"{example.request[: found.start()]}the {WORDS[n]} {found[1]}{example.request[found.end() :]}"
            return replace(example, request=told, surfaces={**example.surfaces, name: WORDS[n]})
    return example


def noisy(request: str, kept: Collection[str], rng: random.Random, *, whole: bool = True) -> str:
    """Return `request` in another register; the texts in `kept` stay as they are. `whole`: it is a sentence."""
    if whole and rng.random() < 0.2 and request[:1].islower():  # a capital opens a sentence of its own
        request = f"{rng.choice(LEAD_INS)} {request}"
    if rng.random() < 0.1 and request[-1:].isalnum():
        request = f"{request}{rng.choice((' ', ', '))}{rng.choice(LEAD_OUTS)}"
    if rng.random() < 0.06:
        request = _slip(request, kept, rng)
    draw = rng.random()
    if draw < 0.3 and request[:1].islower() and not request.startswith(tuple(kept)):
        request = request[0].upper() + request[1:]
    if draw < 0.25 and request[-1:].isalnum() and not any(request.endswith(text) for text in kept):
        request += rng.choice((".", "?", "!", "."))
    elif draw > 0.85:
        request = request.rstrip(".?!")
    return request


def _slip(request: str, kept: Collection[str], rng: random.Random) -> str:
    """Mistype one longer word that no value holds: a letter twice, left out, or two in the wrong order."""
    parts = request.split(" ")
    held = " ".join(kept)
    free = [i for i, word in enumerate(parts) if len(word) > 4 and word.isalpha() and word not in held]
    if not free:
        return request
    i = rng.choice(free)
    word, at = parts[i], rng.randrange(1, len(parts[i]) - 1)
    parts[i] = rng.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )
    return " ".join(parts)
