"""Check the bundled tools' phrasings: `python -m agentkit_training.bundled [--show]`. Exits 1 when something is wrong."""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from agentkit_backends.local.referring import PRONOUN

from agentkit_training.bundled import BUNDLED, MISSING, NO_TOOL, REFERENCE_VALUES, REFERENCES, SMALLTALK
from agentkit_training.data import REFERENCE
from agentkit_training.family import SLOT, Family, Param, Phrasing, fill
from agentkit_training.world.__main__ import TYPES, reachable

LEFT_OVER = re.compile(r"[\[\]]|<\w+>")
DRAWS = 4
RARE = 2
"""So many of a phrasing's draws may hold a value that cannot be chosen."""

LOST = 0.02
"""So large a share of a tool's values may be out of the model's reach; training leaves such draws out."""


def parted(phrasing: Phrasing) -> tuple[str, Mapping[str, Any]]:
    """Return a phrasing's template and its fixed arguments."""
    return (phrasing, {}) if isinstance(phrasing, str) else phrasing


def shape_faults(family: Family, template: str, fixed: Mapping[str, Any], absent: tuple[str, ...] = ()) -> list[str]:
    """Return what is wrong with a phrasing before anything is drawn; `absent` are the arguments it lacks on purpose."""
    params = {p.name for p in family.params}
    required = {p.name for p in family.params if p.required}
    slots = set(SLOT.findall(template))
    return [
        f"{what} {sorted(names)}: {template}"
        for what, names in (
            ("unknown", (slots | set(fixed)) - params),
            ("both fixed and in the words:", slots & set(fixed)),
            ("no maker for", slots - set(family.values)),
            ("missing", required - slots - set(fixed) - set(absent)),
            ("not missing at all:", set(absent) & (slots | set(fixed))),
        )
        if names
    ] + [f"left over marks: {template}" for _ in LEFT_OVER.findall(template)]


def value_fault(param: Param, value: Any, surface: str | None, request: str) -> str:
    """Return what is wrong with one argument, empty when nothing is."""
    if value in REFERENCE:
        return ""
    if not isinstance(value, TYPES[param.type]) or isinstance(value, bool):
        return f"{param.name}={value!r} is no {param.type}: {request}"
    if param.enum and value not in param.enum:
        return f"{param.name}={value!r} is not one of {param.enum}"
    if surface is not None and surface not in request:
        return f"{param.name}: its words are not in the request: {request}"
    return ""


def makers_of(tool: str) -> Family:
    """Return one family that has every maker of a tool, the first ones going first."""
    families = [f for f in BUNDLED if f.names[0] == tool]
    values = {name: maker for f in reversed(families) for name, maker in f.values.items()}
    return Family((tool,), ("",), families[0].params, (), {**values, **REFERENCE_VALUES.get(tool, {})})


class Check:
    """Collects faults, and how often a value was out of reach."""

    def __init__(self) -> None:
        self.faults: dict[str, list[str]] = defaultdict(list)
        self.drawn: Counter[str] = Counter()
        self.lost: Counter[str] = Counter()
        self.lost_example: dict[str, str] = {}

    def phrasing(self, family: Family, phrasing: Phrasing, rng: random.Random, absent: tuple[str, ...] = ()) -> None:
        """Check one phrasing by its shape and by what is drawn from it."""
        template, fixed = parted(phrasing)
        tool = family.names[0]
        if faults := shape_faults(family, template, fixed, absent):
            self.faults[tool] += faults
            return
        params = {p.name: p for p in family.params}
        before = self.lost.total()
        for _ in range(DRAWS):
            example = fill(family, phrasing, rng)
            for name, value in example.arguments.items():
                if fault := value_fault(params[name], value, example.surfaces.get(name), example.request):
                    self.faults[tool].append(fault)
                    continue
                key = f"{tool}.{name}"
                self.drawn[key] += 1
                if value not in REFERENCE and not reachable(example.request, params[name], value):
                    self.lost[key] += 1
                    self.lost_example[key] = f"{value!r} in {example.request!r}"
        if self.lost.total() - before > RARE:
            self.faults[tool].append(f"{self.lost.total() - before} values out of reach: {template}")


def show(families: list[Family], count: int, rng: random.Random) -> None:
    """Print samples of a tool's requests."""
    for _ in range(count):
        family = rng.choices(families, [len(f.phrasings) for f in families])[0]
        example = fill(family, rng.choice(family.phrasings), rng)
        print(f"    {example.request}\n        {example.arguments}")


def main() -> int:
    """Print counts, samples where asked, and faults; return how many faults there are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", type=int, nargs="?", const=3, default=0, help="print so many samples of each tool")
    parser.add_argument("--tool", help="only this tool")
    parser.add_argument("--by-hand", action="store_true", help="only the phrasings written one by one")
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    rng, check = random.Random(args.seed), Check()
    tools: dict[str, list[Family]] = defaultdict(list)
    for family in BUNDLED:
        if args.tool in (None, family.names[0]) and (family.topic == "by hand" or not args.by_hand):
            tools[family.names[0]].append(family)
    for tool, families in tools.items():
        said = {parted(p)[0]: parted(p)[1] for f in families for p in f.phrasings}
        for family in families:
            twice = [p for p, n in Counter(parted(p)[0] for p in family.phrasings).items() if n > 1]
            check.faults[tool] += [f"said twice: {p}" for p in twice]
            for phrasing in family.phrasings:
                check.phrasing(family, phrasing, rng)
        unsaid = {p.name for p in families[0].params} - {s for t, f in said.items() for s in (*SLOT.findall(t), *f)}
        check.faults[tool] += [f"never said: {name}" for name in unsaid]
        print(f"{tool:16} {len(families):3} families {len(said):5} phrasings")
        show(families, args.show, rng)
    for tool, template, arguments in REFERENCES:
        if args.tool in (None, tool):
            known = tuple(
                p.name for p in makers_of(tool).params if p.name not in arguments and f"{{{p.name}}}" not in template
            )
            check.phrasing(makers_of(tool), (template, arguments), rng, known)
    for maker in REFERENCE_VALUES.get("calculate", {}).values():
        missed = [words for words in (maker(rng) for _ in range(200)) if not PRONOUN.search(str(words))]
        check.faults["calculate"] += [f"refers to nothing: {words}" for words in missed[:3]]
    for tool, missing_phrasing, absent in MISSING:
        if args.tool in (None, tool):
            check.phrasing(makers_of(tool), missing_phrasing, rng, absent)
    for name, texts in (("SMALLTALK", SMALLTALK), ("NO_TOOL", NO_TOOL)):
        check.faults[name] += [f"said twice: {t}" for t, n in Counter(texts).items() if n > 1]
        check.faults[name] += [f"has a slot: {t}" for t in texts if SLOT.search(t) or "[" in t]
    for key, lost in check.lost.items():
        if lost / check.drawn[key] > LOST:
            check.faults[key].append(f"{lost} of {check.drawn[key]} out of reach, such as {check.lost_example[key]}")
    print(
        f"{len(REFERENCES)} references, {len(MISSING)} with something missing, {len(SMALLTALK)} small talk, {len(NO_TOOL)} without a tool"
    )
    print(f"{sum(check.lost.values())} of {sum(check.drawn.values())} values out of reach")
    for name, faults in check.faults.items():
        for fault in faults[:12]:
            print(f"FAULT {name}: {fault}")
    return sum(map(len, check.faults.values()))


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
