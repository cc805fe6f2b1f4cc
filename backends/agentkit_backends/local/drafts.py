"""Drafts a call: as the model would fill it in, and where it is in doubt about an argument, in other ways too.

A search of the likeliest first: what follows an argument is chosen anew for each value it may have.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any, Protocol

import numpy as np

from agentkit_backends.local.calibration import logarithm
from agentkit_backends.local.candidates import Candidates, Made, candidates
from agentkit_backends.local.decision import Decision
from agentkit_backends.local.heads import Heads
from agentkit_backends.local.layout import Asked, Call, Floats, Ints, Layout, schema_of, turns
from agentkit_backends.local.referring import Earlier, awaited, chosen_value
from agentkit_backends.local.text import plain_words

MOST_DRAFTS = 8
"""So many drafts of a call are made."""
SURE = 0.8
"""An argument likelier than this is not in doubt."""
TINY = 1e-4
TOLD, AGREED, LACK = 3.0, 1.5, 1.35
"""What a call weighs beside its chances: by the words that it holds, how they agree, and each value that is missing."""
LIKELY, MOST_OTHERS = 0.08, 2
"""How likely a value is that is tried in place of the likeliest, and so many of them."""


class Session(Protocol):
    """What the engine's sessions offer."""

    def forward(self, tokens: Sequence[int]) -> Floats: ...
    def truncate(self, length: int) -> None: ...


@dataclass
class Timeline:
    """One clause being decided: its tokens so far, their hidden states, and what its calls were given."""

    asked: Asked
    base: int
    tokens: list[int]
    hidden: list[Floats]
    pending: list[int] = field(default_factory=list)
    made: Made = field(default_factory=Made)


@dataclass(frozen=True)
class Step:
    """What a parameter may be given, the chance of each candidate, and which one is picked."""

    found: Candidates
    chances: Floats
    pick: int


Way = tuple[Step, ...]
"""The first steps of a call."""


@dataclass
class Draft:
    """One way to make a call: the decision, all its tokens, and the chance of all its arguments.

    made: what the clause's calls are given with it. others: other ways to go, and about how likely each is.
    """

    decision: Decision
    tokens: list[int]
    made: Made
    values: float = 1.0
    others: list[tuple[float, Way]] = field(default_factory=list)


@dataclass
class Opened:
    """A call whose opening was read: where that starts, and what the request's words are for."""

    parameters: dict[str, Any]
    call: Call
    start: int
    made: Made
    roles: Floats

    @property
    def own(self) -> range:
        """Where the request's words lie that were read for the call."""
        return range(self.start + self.call.own.start, self.start + self.call.own.stop)


def weight(decision: Decision) -> float:
    """Return how likely a call is beside others, on a scale of logarithms."""
    tool, values = map(logarithm, decision.chances)
    known = TOLD * decision.told + AGREED * decision.agreed
    return tool + values + known - LACK * len(decision.missing)


class Drafter:
    """Reads a timeline on, and drafts calls at its end."""

    def __init__(self, session: Session, layout: Layout, heads: Heads) -> None:
        self.session, self.layout, self.heads = session, layout, heads

    def advance(self, line: Timeline) -> Floats:
        """Run the pending tokens; return the hidden state of the last."""
        line.tokens += line.pending
        line.hidden.append(self.session.forward(line.pending))
        line.pending = []
        return np.asarray(line.hidden[-1][-1], np.float32)

    def drafts(self, spec: dict[str, Any], line: Timeline, earlier: Earlier) -> Iterator[Draft]:
        """Yield the likeliest calls of a tool, and leave `line` as it is; nothing may be pending on it."""
        start = len(line.tokens), len(line.hidden)
        opened = self._open(spec, line)
        ready = len(line.tokens), len(line.hidden)
        ways: list[tuple[float, Way]] = [(1.0, ())]
        for _ in range(MOST_DRAFTS):
            if not ways:
                break
            ways.sort(key=itemgetter(0))
            draft = self._fill(opened, line, earlier, ways.pop()[1])
            ways += draft.others
            self._back(line, *ready)
            yield draft
        self._back(line, *start)

    def _back(self, line: Timeline, tokens: int, hidden: int) -> None:
        del line.tokens[tokens:], line.hidden[hidden:]
        line.pending = []
        self.session.truncate(tokens)

    def _open(self, spec: dict[str, Any], line: Timeline) -> Opened:
        """Read what the tool takes, and the request once more behind it."""
        parameters, start = spec.get("parameters") or {}, len(line.tokens)
        call = self.layout.call(spec, line.asked)
        line.pending += call.tokens
        self.advance(line)
        opened = Opened(
            parameters, call, start, line.made.turn(spec["name"], turns(parameters)), np.zeros((0, 0), np.float32)
        )
        if call.params:
            hidden = np.concatenate(line.hidden)
            asked, params = hidden[opened.own.start : opened.own.stop], hidden[[start + at for at in call.params]]
            opened.roles = self.heads.roles(asked, params)
        return opened

    def _fill(self, opened: Opened, line: Timeline, earlier: Earlier, way: Way) -> Draft:
        """Choose every argument in turn: first as on `way`, then each time the likeliest."""
        begun, held, lowest = len(line.tokens), 0, 1.0
        draft = Draft(Decision(None), [], replace(opened.made, now=[]))
        decision, steps, served = draft.decision, list(way), np.full(len(opened.own), -1)
        for turn, name in enumerate(turns(opened.parameters)):
            line.pending += self.layout.param(name)
            if turn == len(steps):
                step = self._likeliest(opened, line, draft.made, turn, name)
                draft.others += [(ratio, (*steps, replace(step, pick=other))) for other, ratio in _others(step)]
                steps.append(step)
            found, pick, chance = steps[turn].found, steps[turn].pick, float(steps[turn].chances[steps[turn].pick])
            draft.values *= chance
            if chance < lowest:
                lowest, decision.doubtful = chance, name
            line.pending += self.layout.chosen(int(found.special[pick]), found.texts[pick])
            if found.special[pick] < 0:
                held += len(plain_words(found.texts[pick]))
                served[_within(opened.own, int(found.first[pick]), int(found.last[pick]))] = turn
            _give(draft, opened.parameters, name, found, pick, line.asked, earlier)
        draft.others = [(ratio * draft.values, way) for ratio, way in draft.others]
        told_in_order = list(opened.parameters.get("properties") or {})
        decision.arguments = {n: decision.arguments[n] for n in told_in_order if n in decision.arguments}
        decision.missing = tuple(sorted(decision.missing, key=told_in_order.index))
        decision.told = held / max(sum(word.kind != "punct" for word in line.asked.sources[0].words), 1)
        decision.agreed = _agreement(opened.roles, served)
        draft.tokens = [*opened.call.tokens, *line.tokens[begun:], *line.pending]
        return draft

    def _likeliest(self, opened: Opened, line: Timeline, made: Made, turn: int, name: str) -> Step:
        """Return the step at which a parameter is given what is likeliest."""
        schema, start, own = schema_of(opened.parameters, name), opened.start, opened.own
        query = self.advance(line)
        members = [(first + start, last + start) for first, last in opened.call.members[name]]
        bases = (own.start - line.asked.own.start, line.base)
        found = candidates(line.asked, name, schema, members, made, bases)
        told, hidden = self.layout.told(name, schema), np.concatenate(line.hidden)
        chances = self.heads.values(query, hidden, found, line.tokens, own, told, opened.roles, turn)
        return Step(found, chances, int(chances.argmax()))


def _give(
    draft: Draft, parameters: dict[str, Any], name: str, found: Candidates, pick: int, asked: Asked, earlier: Earlier
) -> None:
    """Give a parameter what was chosen for it: a value, what the call before it returns, or nothing."""
    schema, decision = schema_of(parameters, name), draft.decision
    if len(draft.made.tools) > 1 and (what := awaited(found, pick, schema)) is not None:
        decision.waits[name] = what
        return
    value = chosen_value(found, pick, name, schema, asked, earlier)
    if value is not None:
        decision.arguments[name] = value
        draft.made.now.append((name, found.texts[pick]))
    elif name in (parameters.get("required") or ()):
        decision.missing = (*decision.missing, name)


def _within(own: range, first: int, last: int) -> slice:
    """Return which of the request's words a span has; none where it lies elsewhere."""
    return slice(first - own.start, last - own.start + 1) if own.start <= first and last < own.stop else slice(0)


def _agreement(roles: Floats, served: Ints) -> float:
    """Return the mean logarithm of the chance that each word is for the parameter it serves, or for none (-1)."""
    if not roles.size:
        return 0.0
    return float(np.log(np.maximum(roles[np.arange(len(roles)), served], TINY)).mean())


def _others(step: Step) -> Iterator[tuple[int, float]]:
    """Yield what else an argument may well be given, and how likely against its likeliest value."""
    chances, pick = step.chances, step.pick
    if chances[pick] < SURE:
        for other in np.argsort(-chances, kind="stable")[1 : 1 + MOST_OTHERS]:
            if chances[other] > LIKELY:
                yield int(other), float(chances[other] / chances[pick])
