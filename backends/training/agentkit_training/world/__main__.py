"""Check every family: its shape, its phrasings, and that the model could choose each value. Prints counts."""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from typing import Any

from agentkit_backends.local.candidates import Made, candidates
from agentkit_backends.local.layout import MARKS, Layout, schema_of
from agentkit_backends.local.text import value_of
from tokenizers import Tokenizer
from tokenizers.models import WordLevel

from agentkit_training.family import SLOT, Family, Param, fill, fill_several, parted
from agentkit_training.world import NEGATIVES, SEVERAL, WORLD

DRAWS = 12
RARE = 3
"""So many draws of a phrasing may hold a value that cannot be chosen; training leaves such a draw out."""
LAYOUT = Layout(Tokenizer(WordLevel({mark: i for i, mark in enumerate(MARKS)}, unk_token=MARKS[0])))
"""One token a word: enough to know what may be chosen."""
TYPES: dict[str, tuple[type, ...]] = {"string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,)}


def shape_faults(family: Family) -> list[str]:
    """Return what is wrong with a family before anything is drawn from it."""
    faults = []
    params = {p.name for p in family.params}
    required = {p.name for p in family.params if p.required}
    if len(params) > 5 or not 7 <= len(family.phrasings) <= 20:
        faults.append(f"{len(params)} params, {len(family.phrasings)} phrasings")
    if not 2 <= len(family.names) <= 4 or not 2 <= len(family.descriptions) <= 4:
        faults.append("2 to 4 names and descriptions wanted")
    said: set[str] = set()
    for phrasing in (*family.phrasings, *family.lacks):
        template, fixed = (phrasing, {}) if isinstance(phrasing, str) else phrasing
        slots = set(SLOT.findall(template))
        said |= slots | set(fixed)
        if unknown := (slots | set(fixed)) - params:
            faults.append(f"unknown {unknown}: {template}")
        absent = required - slots - set(fixed)
        if bool(absent) != (phrasing in family.lacks):
            faults.append(f"missing {absent or 'nothing'}: {template}")
        if unmade := slots - set(family.values):
            faults.append(f"no maker for {unmade}: {template}")
    for phrasing in family.several:
        template, fixed = (phrasing, {}) if isinstance(phrasing, str) else phrasing
        slots = [parted(slot) for slot in (*SLOT.findall(template), *fixed)]
        calls = range(1, 1 + max((call for _, call in slots), default=0))
        if len(calls) < 2 or {name for name, _ in slots} - params:
            faults.append(f"no several calls, or unknown slots: {template}")
        for call in calls:
            if absent := required - {name for name, own in slots if own in (0, call)}:
                faults.append(f"call {call} lacks {absent}: {template}")
    if unsaid := params - said:
        faults.append(f"never used: {unsaid}")
    if unused := set(family.values) - params:
        faults.append(f"makers of nothing: {unused}")
    return faults


def reachable(request: str, param: Param, value: Any) -> bool:
    """Tell whether `value` is among what the model may choose for `param`."""
    if isinstance(value, bool):
        return True
    schema: dict[str, Any] = {"type": param.type, "description": param.description}
    if param.format:
        schema["format"] = param.format
    if param.enum:
        schema["enum"] = list(param.enum)
    schema = schema_of({"properties": {param.name: schema}}, param.name)
    found = candidates(LAYOUT.asked(request), param.name, schema, [(0, 0)] * len(param.enum), Made())
    plain = [text for text, special in zip(found.texts, found.special, strict=True) if special < 0]
    return value in plain if param.enum else any(value_of(text, schema, request) == value for text in plain)


def value_faults(family: Family, rng: random.Random) -> list[str]:
    """Return what is wrong with requests drawn from a family."""
    params = {p.name: p for p in family.params}
    faults = []
    for phrasing in (*family.phrasings, *family.lacks):
        lost = []
        for _ in range(DRAWS):
            example = fill(family, phrasing, rng)
            for name, value in example.arguments.items():
                param = params[name]
                if not isinstance(value, TYPES[param.type]) or (isinstance(value, bool) and param.type != "boolean"):
                    faults.append(f"{name}={value!r} is no {param.type}")
                elif param.enum and value not in param.enum:
                    faults.append(f"{name}={value!r} is not in {param.enum}")
                elif example.surfaces.get(name, "") not in example.request:
                    faults.append(f"{name}: words not in request: {example.request}")
                elif not reachable(example.request, param, value):
                    lost.append(f"{name}={value!r} cannot be chosen: {example.request}")
        if len(lost) > RARE:
            faults += lost
    for phrasing in family.several:
        examples = [one for _ in range(DRAWS) for one in fill_several(family, phrasing, rng)]
        lost = [
            f"{name}={value!r} cannot be chosen: {one.request}"
            for one in examples
            for name, value in one.arguments.items()
            if not reachable(one.request, params[name], value)
        ]
        if len(lost) > RARE:
            faults += lost
    return faults


def main() -> int:
    """Print counts and faults; return the number of faults."""
    rng = random.Random(7)
    faults: dict[str, list[str]] = defaultdict(list)
    for name, times in Counter(f.names[0] for f in WORLD).items():
        if times > 1:
            faults[name].append("name used twice")
    for name in SEVERAL.keys() - {f.names[0] for f in WORLD}:
        faults[name].append("several calls of a tool that is not there")
    templates = Counter(p if isinstance(p, str) else p[0] for f in WORLD for p in (*f.phrasings, *f.lacks))
    for template, times in templates.items():
        if times > 1:
            faults["phrasings"].append(f"said {times} times: {template}")
    for family in WORLD:
        faults[family.names[0]] += shape_faults(family) or value_faults(family, rng)
    drawn = [fill(f, rng.choice(f.phrasings), rng) for f in WORLD for _ in range(20)]
    values = [str(x) for example in drawn for x in example.surfaces.values()]
    for name, said in faults.items():
        for fault in said[:4]:
            print(f"FAULT {name}: {fault}")
    print(
        f"{len(WORLD)} families, {len({f.topic for f in WORLD})} topics, {len(templates)} phrasings, {len(NEGATIVES)} negatives"
    )
    print(
        f"{sum(len(f.params) for f in WORLD)} parameters; {len(set(values))} of {len(values)} drawn values are distinct"
    )
    return sum(len(said) for said in faults.values())


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
