"""What may happen at one request: the calls it asks for, several at once, something missing, nothing that fits, a
follow-up to the call before, an answer to a question, a look back at a result."""

from __future__ import annotations

import random
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

from agentkit_backends.local.layout import Last
from agentkit_backends.local.text import name_words, stem

from agentkit_training.apart import is_judged, judged, plain, share_of_words
from agentkit_training.bundled import BESIDE as BESIDE_BUNDLED
from agentkit_training.bundled import (
    BUNDLED,
    CHAINS,
    HELD,
    MISSING,
    NO_TOOL,
    REFERENCE_VALUES,
    REFERENCES,
    SMALLTALK,
    TAKES,
)
from agentkit_training.bundled.shape import Reference
from agentkit_training.family import SLOT, Example, Family, Param, Phrasing, fill, fill_several
from agentkit_training.followups import ANSWERS, ANY_CHANGE, BOTH, JOINTS, NAMED_CHANGE, NO, YES
from agentkit_training.noise import counted, noisy
from agentkit_training.public import SPOKEN, Public
from agentkit_training.results import holding, result_of, some_result
from agentkit_training.wordnet import MEANING
from agentkit_training.world import BESIDE, NEGATIVES, WORLD

HOLD_OUT = 9
"""One phrasing in nine, and one family of WORLD in nine, is kept for validation."""
SAME = "<same>"
TRAPS = 8
"""Of so many requests that no tool serves, the one most like the tools' names is drawn half of the time."""
BEFORE = 5
"""Of so many calls, the one most like a request that looks back is half of the time the one it comes after."""
WRITTEN = 0.6
"""How often several calls are asked for in words written for it, where there are some."""
OF_WHAT_IS_HELD = 0.12
"""How often a request that looks back wants a date or an address that the result holds."""
TO = "to_"
"""Before the parameters of a chain's second tool."""
SOME = 300
"""So many meanings are looked through for one that none of the tools has."""
SEEN = tuple(family for family in WORLD if not is_judged(family.names))
"""Families that are not too like the tools that the model is judged by as unseen ones."""
END = re.compile(
    r",? (?:to|for|in|at|on|by|from|with|until|till|as|into|onto|under|called|named)(?: the| my| our)? \{(\w+)\}[.?!]?$"
)
"""How a request ends that would be one without it."""
FREE_TEXT = frozenset(
    "content text body message note notes comment description title subject reason query question expression code sql "
    "command script find replace details instructions words sentence caption summary".split()
)

Tools = Sequence[Sequence[Family]]
"""The tools on offer; each is one family, or several that are one tool asked for in different ways."""


@dataclass
class Wanted:
    """One call: which of the tools, and its arguments with the words they have in the request."""

    tool: int
    arguments: Mapping[str, Any]
    surfaces: Mapping[str, str]


@dataclass
class Episode:
    """One request, what came before it, and the calls it asks for; none where no tool fits."""

    request: str
    calls: list[Wanted] = field(default_factory=list)
    result: str = ""
    last: Last | None = None


class Episodes:
    """Draws tools to offer and episodes about them. `train` False gives the held-out phrasings and families."""

    def __init__(self, rng: random.Random, public: Public, *, train: bool = True) -> None:
        self.rng, self.public, self.train = rng, public, train
        self.bundled: dict[str, list[Family]] = {}
        for family in BUNDLED:
            self.bundled.setdefault(family.names[0], []).append(family)
        self.world = [f for f in SEEN if (crc32(f.names[0].encode()) % HOLD_OUT == 0) != train]
        self.own = {f.names[0] for f in self.world}
        self.topics: dict[str, list[Family]] = {}
        for family in [*self.world, *public.families, *public.meanings]:
            self.topics.setdefault(family.topic, []).append(family)

    def tools(self, kind: str) -> Tools:
        """Return tools to offer: `bundled` ones, some of the `world`'s, `mixed`, of the `public` sets, or `meanings`."""
        rng, tools = self.rng, list[Sequence[Family]]()
        if kind in ("bundled", "mixed"):
            names = list(self.bundled)
            count = len(names) if rng.random() < 0.5 else rng.randint(3, len(names))
            count = rng.randint(2, 8) if kind == "mixed" else count
            tools = [self.bundled[name] for name in (names if count == len(names) else rng.sample(names, count))]
        if kind != "bundled":
            wanted = rng.randint(6, 14) if kind == "meanings" else rng.randint(1, 12)
            chosen: list[Family] = []
            topics = self._topics(kind)
            while len(chosen) < wanted:
                topic = self.topics[rng.choice(topics)]
                chosen += rng.sample(topic, min(len(topic), rng.randint(1, 4), wanted - len(chosen)))
            tools += [[family] for family in {family.names[0]: family for family in chosen}.values()]
        if rng.random() < 0.7:
            rng.shuffle(tools)
        return tools

    def _topics(self, kind: str) -> list[str]:
        """Return topics to draw tools from: those of people's own words as often as those made of schemas."""
        if kind == "meanings":
            return sorted({family.topic for family in self.public.meanings})
        if kind != "public":
            return sorted({family.topic for family in self.world})
        spoken = self.public.topics & SPOKEN
        return sorted(spoken if self.rng.random() < 0.5 else self.public.topics - spoken)

    def draw(self, tools: Tools) -> Episode:
        """Return one episode about `tools`, and never a request that is judged."""
        while plain((made := self._any(tools)).request) in judged():
            pass
        return made

    def _any(self, tools: Tools) -> Episode:
        rng = self.rng
        kinds = {
            self._single: 0.31, self._foreign: 0.17, self._missing: 0.08, self._reference: 0.12, self._follow_up: 0.05,
            self._several: 0.08, self._joined: 0.05, self._dependent: 0.06, self._chain: 0.05, self._answer: 0.03,
        }  # fmt: skip
        made = rng.choices(list(kinds), list(kinds.values()))[0](tools) or self._single(tools)
        if made.last is None and rng.random() < 0.4:
            made.last = self._some_call(tools)
        if not made.result and made.last and not made.last.asked and rng.random() < 0.7:
            made.result = result_of(made.last.name, made.last.arguments, rng)
        elif not made.result and rng.random() < 0.1:
            made.result = some_result(rng)
        return made

    def _phrasings(self, family: Family, pool: Sequence[Phrasing]) -> Sequence[Phrasing]:
        """Return those of the side this is on; held-out families show all of theirs."""
        if family.names[0] in self.own and not self.train:
            return pool
        return [p for i, p in enumerate(pool) if (i % HOLD_OUT == HOLD_OUT - 1) != self.train] or pool

    def _side(self, pool: Sequence[Any]) -> list[Any]:
        return [one for i, one in enumerate(pool) if (i % HOLD_OUT == HOLD_OUT - 1) != self.train]

    def _pick(self, tools: Tools) -> tuple[int, Family]:
        """Return one of the tools, and of its families one: what is written by hand as often as all the others."""
        target = self.rng.randrange(len(tools))
        topic = self.rng.choice(sorted({f.topic for f in tools[target]}))
        families = [f for f in tools[target] if f.topic == topic]
        return target, self.rng.choices(families, [len(f.phrasings) + 1 for f in families])[0]

    def _example(self, family: Family) -> Example:
        phrasing = self.rng.choice(self._phrasings(family, family.phrasings))
        return phrasing if isinstance(phrasing, Example) else counted(fill(family, phrasing, self.rng), self.rng)

    def _said(self, request: str, *surfaces: Mapping[str, str], whole: bool = True) -> str:
        return noisy(request, {text for one in surfaces for text in one.values()}, self.rng, whole=whole)

    def _single(self, tools: Tools) -> Episode:
        target, family = self._pick(tools)
        example = self._example(family)
        call = Wanted(target, example.arguments, example.surfaces)
        return Episode(self._said(example.request, example.surfaces), [call])

    def _some_call(self, tools: Tools) -> Last:
        """Return a call that was made before and has nothing to do with this request."""
        _, family = self._pick(tools)
        return Last(family.names[0], dict(self._example(family).arguments))

    def _foreign(self, tools: Tools) -> Episode:
        """Return a request that none of `tools` can serve."""
        rng = self.rng
        if rng.random() < 0.06:
            _, family = self._pick(tools)
            example = self._example(family)
            missing = tuple(p.name for p in family.params if p.required and p.name not in example.arguments)
            return Episode(rng.choice(NO), last=Last(family.names[0], example.arguments, missing, asked=True))
        present = {family.names[0] for families in tools for family in families}
        topics = {family.topic for families in tools for family in families}
        own = bool(present & set(self.bundled))
        known = self.world if own or not topics & self.public.topics else [*self.world, *self.public.families]
        if any(topic.startswith(MEANING) for topic in topics):
            known = rng.sample(self.public.meanings, min(len(self.public.meanings), SOME))
        near = [f for f in known if f.topic in topics and f.names[0] not in present]
        far = [f for f in known if f.topic not in topics]
        if not far or rng.random() < 0.4:
            return Episode(self._said(self._beside(own, topics)))
        pool = near if near and rng.random() < 0.4 else far
        drawn = [self._example(f) for f in self._unlike(pool, tools, rng.choice((1, TRAPS)))]
        if not drawn:
            return Episode(self._said(self._beside(own, topics)))
        names = {stem(word) for families in tools for word in name_words(families[0].names[0])}
        example = max(drawn, key=lambda one: len(names & {stem(word) for word in re.findall(r"\w+", one.request)}))
        return Episode(self._said(example.request, example.surfaces))

    def _unlike(self, pool: Sequence[Family], tools: Tools, count: int) -> list[Family]:
        """Return up to `count` of `pool` that are no offered tool under another name."""
        drawn = self.rng.sample(pool, min(len(pool), 2 * count))
        return [family for family in drawn if not _alike(family, tools)][:count]

    def _beside(self, own: bool, topics: Collection[str]) -> str:
        """Return a request that no tool is made for, often one about the matter of those on offer."""
        if self.public.foreign and self.rng.random() < 0.2:
            return str(self.rng.choice(self._side(self.public.foreign)))
        pools = [self._side(pool) for pool in ((NO_TOOL, NO_TOOL, BESIDE_BUNDLED) if own else ())]
        pools += [self._side(NEGATIVES), self._side(SMALLTALK)]
        if not own and (near := [line for topic, line in self._side(BESIDE) if topic in topics]):
            pools += [near, near]
        return str(self.rng.choice(self.rng.choice(pools)))

    def _of_bundled(self, tools: Tools, pool: Sequence[tuple[str, Any, Any]]) -> tuple[int, Any, Any] | None:
        by_name = {families[0].names[0]: i for i, families in enumerate(tools)}
        fitting = [one for one in self._side(pool) if one[0] in by_name]
        if not fitting:
            return None
        name, template, rest = self.rng.choice(fitting)
        return by_name[name], template, rest

    def _reference(self, tools: Tools) -> Episode | None:
        if self.rng.random() < OF_WHAT_IS_HELD and (held := self._held(tools)):
            return held
        found = self._back(tools)
        if found is None:
            return None
        request, call = found
        if self.rng.random() < 0.1:
            return Episode(request, [call], some_result(self.rng))
        last = self._call_before(request, tools)
        result = result_of(last.name, last.arguments, self.rng)
        unit = _unit_of(last) if tools[call.tool][0].names[0] == "convert_units" else None
        if unit and "from_unit" not in call.arguments:
            call.arguments = {**call.arguments, "from_unit": unit}
        if self.rng.random() < 0.2:
            last = self._passing_on(tools, result) or last
        return Episode(request, [call], result, last)

    def _held(self, tools: Tools) -> Episode | None:
        """Return a request for the date or the address that the last result holds."""
        found = self._back(tools, HELD)
        if found is None:
            return None
        request, call = found
        name, kind = next((name, one) for name, one in call.arguments.items() if one in ("<date>", "<url>"))
        result, held = holding(kind, self.rng)
        call.arguments = {**call.arguments, name: held}
        return Episode(request, [call], result, self._call_before(request, tools))

    def _call_before(self, request: str, tools: Tools) -> Last:
        """Return a call that was made before, often one of whose tool the request speaks: "those rows" after top_rows.

        As it is at run time, where this is yet another request, and not a correction of what was done.
        """
        drawn = [self._some_call(tools) for _ in range(self.rng.choice((1, BEFORE)))]
        told = {families[0].names[0]: f"{families[0].names[0]} {families[0].descriptions[0]}" for families in tools}
        own = {stem(word) for word in re.findall(r"\w+", request)}
        return max(drawn, key=lambda last: len(own & {stem(word) for word in name_words(told[last.name])}))

    def _passing_on(self, tools: Tools, result: str) -> Last | None:
        """Return a call that only passed a result on, which may be spoken of once more."""
        takers = [name for families in tools if "<result>" in TAKES.get(name := families[0].names[0], {}).values()]
        if not takers:
            return None
        name = self.rng.choice(takers)
        example = self._example(self.rng.choice(self.bundled[name]))
        return Last(name, {**example.arguments, **dict.fromkeys(TAKES[name], result)})

    def _dependent(self, tools: Tools) -> Episode | None:
        """Return a request for a call and for what is to be done with its result, in one sentence."""
        first, found = self._single(tools), self._back(tools)
        if found is None or len(first.request) > 160:
            return None
        request, call = found
        joint = self.rng.choice(JOINTS)
        return Episode(first.request.rstrip(" .!?") + joint + request[0].lower() + request[1:], [*first.calls, call])

    def _chain(self, tools: Tools) -> Episode | None:
        """Return a request that names a call and what is to be done with its result as one thing."""
        by_name = {families[0].names[0]: i for i, families in enumerate(tools)}
        fitting = [one for one in self._side(CHAINS) if one[0] in by_name and one[1] in by_name]
        if not fitting:
            return None
        first, second, template, fixed, then = self.rng.choice(fitting)
        makers = _makers(tools[by_name[first]])
        makers |= {f"{TO}{name}": maker for name, maker in _makers(tools[by_name[second]]).items()}
        example = fill(Family((first,), ("",), (), (), makers), (template, {}), self.rng)
        calls = []
        for name, own, prefix in ((first, fixed, False), (second, then, True)):
            mine = [slot for slot in example.surfaces if slot.startswith(TO) == prefix]
            told = {slot.removeprefix(TO): example.arguments[slot] for slot in mine}
            surfaces = {slot.removeprefix(TO): example.surfaces[slot] for slot in mine}
            calls.append(Wanted(by_name[name], {**own, **told}, surfaces))
        request = self._said(example.request, example.surfaces)
        if "<path>" not in fixed.values():
            return Episode(request, calls)
        last = self._call_before(request, tools)
        return Episode(request, calls, result_of(last.name, last.arguments, self.rng), last)

    def _back(self, tools: Tools, pool: Sequence[Reference] = REFERENCES) -> tuple[str, Wanted] | None:
        """Return a request of `pool`, which speaks of a result, and its call."""
        found = self._of_bundled(tools, pool)
        if found is None:
            return None
        target, template, arguments = found
        name = tools[target][0].names[0]
        values = {**_makers(tools[target]), **REFERENCE_VALUES.get(name, {})}
        example = fill(Family((name,), ("",), tools[target][0].params, (), values), (template, arguments), self.rng)
        request = self._said(example.request, example.surfaces)
        return request, Wanted(target, example.arguments, example.surfaces)

    def _lacking(self, tools: Tools) -> tuple[int, Example] | None:
        """Return a tool and a request that leaves out what it needs."""
        rng = self.rng
        if rng.random() < 0.4:
            target, family = self._pick(tools)
            shorter = without_its_end(family, rng.choice(self._phrasings(family, family.phrasings)))
            if shorter is not None:
                return target, fill(family, shorter, rng)
        lacking = [i for i, families in enumerate(tools) if families[0].lacks]
        if lacking and (families := tools[rng.choice(lacking)]) and rng.random() < len(lacking) / len(tools):
            family = families[0]
            return tools.index(families), fill(family, rng.choice(self._phrasings(family, family.lacks)), rng)
        found = self._of_bundled(tools, MISSING)
        if found is None:
            return None
        target, template, _ = found
        family = Family(tools[target][0].names, ("",), tools[target][0].params, (), _makers(tools[target]))
        return target, fill(family, template, rng)

    def _missing(self, tools: Tools) -> Episode | None:
        found = self._lacking(tools)
        if found is None:
            return None
        target, example = found
        call = Wanted(target, example.arguments, example.surfaces)
        return Episode(self._said(example.request, example.surfaces), [call])

    def _answer(self, tools: Tools) -> Episode | None:
        """Return the answer to a question: the value that was missing, or a plain yes."""
        rng, found = self.rng, self._lacking(tools)
        if found is None or rng.random() < 0.3:
            target, family = self._pick(tools)
            arguments = self._example(family).arguments
            call = Wanted(target, dict.fromkeys(arguments, SAME), {})
            return Episode(
                self._said(rng.choice(YES), whole=False), [call], last=Last(family.names[0], arguments, asked=True)
            )
        target, example = found
        family = tools[target][0]
        missing = [p for p in family.params if p.required and p.name not in example.arguments]
        makers = _makers(tools[target])
        if not missing or missing[0].name not in makers:
            return None
        last = Last(family.names[0], example.arguments, tuple(p.name for p in missing), asked=True)
        return self._changed(target, missing[0], makers[missing[0].name], rng.choice(ANSWERS), last)

    def _follow_up(self, tools: Tools) -> Episode | None:
        """Return a request that changes one argument of the call before: a correction, or the same once more."""
        target, family = self._pick(tools)
        makers = _makers(tools[target])
        arguments = self._example(family).arguments
        params = [p for p in family.params if p.name in makers and p.type != "boolean" and not _free(p)]
        if not params:
            return None
        param = self.rng.choice(params)
        pool = ANY_CHANGE if param.name in arguments and self.rng.random() < 0.6 else NAMED_CHANGE
        template = self.rng.choice(pool)
        return self._changed(target, param, makers[param.name], template, Last(family.names[0], arguments))

    def _changed(self, target: int, param: Param, maker: Any, template: str, last: Last) -> Episode | None:
        made = maker(self.rng)
        surface, value = (made, made) if isinstance(made, str) else made
        if value == last.arguments.get(param.name) or len(surface) > 60:
            return None
        request = template.replace("{P}", " ".join(name_words(param.name))).replace("{X}", surface)
        arguments = {**dict.fromkeys(last.arguments, SAME), param.name: value}
        call = Wanted(target, arguments, {param.name: surface})
        return Episode(self._said(request, call.surfaces, whole=False), [call], last=last)

    def _several(self, tools: Tools) -> Episode | None:
        """Return a request that names two or three values of one parameter, each for a call of its own."""
        rng = self.rng
        written = [i for i, families in enumerate(tools) if families[0].several]
        if written and rng.random() < WRITTEN:
            return self._in_a_row(rng.choice(written), tools)
        target, family = self._pick(tools)
        phrasing = rng.choice(self._phrasings(family, family.phrasings))
        if isinstance(phrasing, Example):
            return None
        template, fixed = (phrasing, {}) if isinstance(phrasing, str) else phrasing
        params = {p.name: p for p in family.params}
        slots = [
            name
            for name in SLOT.findall(template)
            if not _free(params[name]) and params[name].type not in ("boolean", "array")
        ]
        if not slots or len(set(slots)) != len(slots):
            return None
        if len(slots) > 1 and rng.random() < 0.5:
            return self._repeated(target, family, template, fixed)
        name = rng.choice(slots)
        made = [family.values[name](rng) for _ in range(rng.choice((2, 2, 2, 3)))]
        pairs = list(dict((one, one) if isinstance(one, str) else one for one in made).items())
        if len(pairs) < 2 or any(len(surface.split()) > 4 or re.search(r",|\band\b", surface) for surface, _ in pairs):
            return None
        *most, final = [surface for surface, _ in pairs]
        joined = rng.choice(BOTH[len(pairs)]).format(*most, final)
        shared = fill(family, (template.replace(f"{{{name}}}", "\0"), fixed), rng)
        request = self._said(shared.request.replace("\0", joined), shared.surfaces, {"": joined})
        calls = [
            Wanted(target, {**shared.arguments, name: value}, {**shared.surfaces, name: surface})
            for surface, value in pairs
        ]
        return Episode(request, calls)

    def _in_a_row(self, target: int, tools: Tools) -> Episode:
        """Return a request for several calls of one tool, as it was written."""
        family = tools[target][0]
        found = fill_several(family, self.rng.choice(self._phrasings(family, family.several)), self.rng)
        request = self._said(found[0].request, *(one.surfaces for one in found))
        return Episode(request, [Wanted(target, one.arguments, one.surfaces) for one in found])

    def _repeated(self, target: int, family: Family, template: str, fixed: Mapping[str, Any]) -> Episode | None:
        """Return a request that says what lies between its first and last slot once more with other values."""
        rng = self.rng
        start, end = template.index("{"), template.rindex("}") + 1
        made = [fill(family, (template[start:end], fixed), rng) for _ in range(rng.choice((2, 2, 2, 3)))]
        said = [surface for one in made for surface in one.surfaces.values()]
        if len(set(said)) < len(said) or any(len(one.request) > 60 for one in made):
            return None
        if any(re.search(r",|;|\band\b", surface) for surface in said):
            return None
        *most, final = [one.request for one in made]
        joined = ", ".join(most) + rng.choice((" and ", ", and ", ", ", "; ")) + final
        request = self._said(template[:start] + joined + template[end:], dict(zip(said, said, strict=True)))
        return Episode(request, [Wanted(target, one.arguments, one.surfaces) for one in made])

    def _joined(self, tools: Tools) -> Episode | None:
        """Return two requests in one sentence, or one of the public sets that asks for several things."""
        rng = self.rng
        if self.public.several and rng.random() < 0.5 and (found := self.public.draw_several(tools, rng)):
            request, calls = found
            return Episode(request, [Wanted(*call) for call in calls])
        if len(tools) < 2:
            return None
        first, second = self._single(tools), self._single(tools)
        if len(first.request) + len(second.request) > 240:
            return None
        words = second.request
        if not words.startswith(("I ", "I'", *second.calls[0].surfaces.values())):
            words = words[0].lower() + words[1:]
        request = first.request.rstrip(" .!?") + rng.choice(JOINTS) + words
        same = first.calls[0].tool == second.calls[0].tool
        if same and first.calls[0].arguments == second.calls[0].arguments:
            return None
        return Episode(request, [*first.calls, *second.calls])


def without_its_end(family: Family, phrasing: Phrasing) -> Phrasing | None:
    """Return a phrasing without the required value at its end, "move {file} to {folder}" as "move {file}"; None without."""
    template, fixed = phrasing if isinstance(phrasing, tuple) else (phrasing, {})
    found = END.search(template) if isinstance(template, str) else None
    required = {p.name for p in family.params if p.required}
    if found is None or found.group(1) not in required or template.count(f"{{{found.group(1)}}}") > 1:
        return None
    shorter = template[: found.start()]
    return (shorter, fixed) if len(shorter.split()) > 1 else None


def _unit_of(last: Last) -> str | None:
    """Return the one word for the unit of a call's result, None where it has none."""
    unit = "days" if last.name == "date_difference" else last.arguments.get("to_unit")
    return unit if isinstance(unit, str) and unit.isalpha() else None


def _makers(families: Sequence[Family]) -> dict[str, Any]:
    return {name: maker for family in reversed(families) for name, maker in family.values.items()}


def _alike(family: Family, offered: Tools) -> bool:
    """Return whether a family may well be an offered tool under another name: no sure refusal."""
    return any(share_of_words(family.names[0], families[0].names[0]) > 0.5 for families in offered)


def _free(param: Param) -> bool:
    return bool(FREE_TEXT & set(name_words(param.name)))
