"""Calls are drafted in several ways where an argument is in doubt, and a draft leaves nothing behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from agentkit_backends.local import BUNDLED
from agentkit_backends.local.candidates import VALUE_FEATURES, Candidates, Made, candidates
from agentkit_backends.local.choose import Chooser
from agentkit_backends.local.decision import Decision
from agentkit_backends.local.drafts import MOST_DRAFTS, SURE, Drafter, Opened, Step, Timeline, _agreement, weight
from agentkit_backends.local.engine import load
from agentkit_backends.local.layout import Asked, Call, Floats, Layout
from agentkit_backends.local.lexicon import is_person, is_verb
from agentkit_backends.local.referring import Earlier
from hypothesis import given
from hypothesis import strategies as st

NAMES = ("first", "second", "third")
SPEC = {
    "name": "tool",
    "description": "",
    "parameters": {"type": "object", "properties": {name: {"type": "string"} for name in NAMES}},
}
Way = tuple[str, ...]


class Still:
    """A session that reads nothing."""

    def __init__(self) -> None:
        self.length = 0

    def forward(self, tokens: Sequence[int]) -> Floats:
        self.length += len(tokens)
        return np.zeros((max(len(tokens), 1), 1), np.float32)

    def truncate(self, length: int) -> None:
        self.length = length


class Scripted(Drafter):
    """Chances of an argument's values by what the arguments before it are."""

    def __init__(self, table: Mapping[Way, Mapping[str, float]]) -> None:
        self.still, self.table = Still(), table
        super().__init__(self.still, Layout.load(BUNDLED), heads=None)  # type: ignore[arg-type]

    def _open(self, spec: dict[str, Any], line: Timeline) -> Opened:
        return Opened(spec["parameters"], Call([], [], {}, range(0)), 0, line.made, np.zeros((0, 0), np.float32))

    def _likeliest(self, opened: Opened, line: Timeline, made: Made, turn: int, name: str) -> Step:
        self.advance(line)
        values = self.table[tuple(text for _, text in made.now)]
        blank = np.zeros(len(values), np.int64)
        found = Candidates(blank, blank, blank - 1, np.zeros((len(values), VALUE_FEATURES), np.float32), list(values))
        chances = np.array(list(values.values()), np.float32)
        return Step(found, chances, int(chances.argmax()))

    def ways(self) -> list[tuple[Way, float]]:
        """Return the drafts of the tool, and the chance of each."""
        drafts = self.drafts(SPEC, self.line(), Earlier())
        return [(tuple(draft.decision.arguments.values()), draft.values) for draft in drafts]

    def line(self) -> Timeline:
        asked: Asked = self.layout.asked("some words", "", None)
        return Timeline(asked, 0, [], [])


def test_a_value_that_makes_the_rest_unlikely_is_not_the_last_word() -> None:
    table = {
        (): {"x": 0.55, "y": 0.45},
        ("x",): {"p": 0.4, "q": 0.3, "r": 0.3},
        ("y",): {"p": 0.05, "q": 0.95},
    } | {way: {"z": 1.0} for way in [(a, b) for a in "xy" for b in "pqr"]}
    drafts = dict(Scripted(table).ways())
    assert next(iter(drafts)) == ("x", "p", "z")
    assert max(drafts, key=drafts.__getitem__) == ("y", "q", "z")
    assert drafts["y", "q", "z"] == pytest.approx(0.45 * 0.95)


def test_a_call_agrees_with_its_words_the_more_of_them_serve_what_they_are_for() -> None:
    roles = np.array([[0.1, 0.8, 0.1], [0.9, 0.05, 0.05], [0.1, 0.1, 0.8]], np.float32)
    likeliest = _agreement(roles, np.array([1, 0, -1]))
    assert likeliest == pytest.approx(np.log([0.8, 0.9, 0.8]).mean())
    others = [_agreement(roles, np.array(served)) for served in ([0, 1, -1], [-1, 0, -1], [1, 0, 0])]
    assert max(others) < likeliest and _agreement(np.zeros((0, 0), np.float32), np.zeros(0, np.int64)) == 0


VALUES = st.lists(st.floats(0.01, 1), min_size=1, max_size=3).map(
    lambda weights: {"abc"[i]: weight / sum(weights) for i, weight in enumerate(weights)}
)


@st.composite
def tables(draw: st.DrawFn) -> dict[Way, dict[str, float]]:
    """Return chances for every way that three arguments may take."""
    table: dict[Way, dict[str, float]] = {}
    open_ways: list[Way] = [()]
    while open_ways:
        way = open_ways.pop()
        table[way] = draw(VALUES)
        if len(way) + 1 < len(NAMES):
            open_ways += [(*way, value) for value in table[way]]
    return table


@given(tables())
def test_the_first_draft_takes_the_likeliest_each_time_and_no_draft_comes_twice(
    table: dict[Way, dict[str, float]],
) -> None:
    found = Scripted(table).ways()
    greedy: Way = ()
    while len(greedy) < len(NAMES):
        greedy = (*greedy, max(table[greedy], key=table[greedy].__getitem__))
    assert found[0][0] == greedy
    assert len({way for way, _ in found}) == len(found) <= MOST_DRAFTS
    for way, values in found:
        assert values == pytest.approx(np.prod([table[way[:i]][way[i]] for i in range(3)]), rel=1e-4)
    if all(table[greedy[:i]][greedy[i]] >= SURE for i in range(3)):
        assert len(found) == 1


@given(tables())
def test_drafts_leave_the_line_as_it_was(table: dict[Way, dict[str, float]]) -> None:
    drafter = Scripted(table)
    line = drafter.line()
    drafter.still.forward(line.tokens)
    for _ in drafter.drafts(SPEC, line, Earlier()):
        pass
    assert (line.tokens, line.pending, line.made.now, drafter.still.length) == ([], [], [], 0)


def test_a_clause_is_decided_alike_whatever_was_decided_before() -> None:
    chooser = Chooser.load(BUNDLED, load(BUNDLED).session())
    specs = [
        {
            "name": "lend_tool",
            "description": "Lends a tool to somebody.",
            "parameters": {
                "type": "object",
                "properties": {"tool": {"type": "string"}, "borrower": {"type": "string"}, "days": {"type": "integer"}},
                "required": ["tool", "borrower"],
            },
        }
    ]
    request = "lend the drill to Ines for 3 days, and the ladder to Otto for five"
    first = chooser.decide(specs, request)
    chooser.decide(specs, "What a day")
    assert [(d.tool, d.arguments, d.missing) for d in chooser.decide(specs, request)] == [
        (d.tool, d.arguments, d.missing) for d in first
    ]


def test_a_clause_asks_for_a_further_call_only_where_it_is_sure_and_complete() -> None:
    chooser = Chooser.load(BUNDLED, load(BUNDLED).session())
    place = {"type": "object", "properties": {"turnout": {"type": "string"}}, "required": ["turnout"]}
    specs = [{"name": "throw_turnout", "description": "Throw a turnout to straight.", "parameters": place}]
    request = "throw the turnout W1, then another turnout: W2"
    assert [d.arguments for d in chooser.decide(specs, request)] == [{"turnout": "W1"}, {"turnout": "W2"}]
    chooser.calibration = replace(chooser.calibration, bias=-99)
    assert len(chooser.decide(specs, request)) == 1


def test_the_only_tool_is_asked_about_however_much_is_missing() -> None:
    chooser = Chooser.load(BUNDLED, load(BUNDLED).session())
    names = [f"value_{i}" for i in range(12)]
    form = {"type": "object", "properties": dict.fromkeys(names, {"type": "number"}), "required": names}
    (decision,) = chooser.decide([{"name": "fill_form", "description": "", "parameters": form}], "go on", only=0)
    assert (decision.tool, decision.missing) == (0, tuple(names))


def test_a_span_knows_which_parameter_its_words_name() -> None:
    asked = Layout.load(BUNDLED).asked("chandelier arm goes in kiln B, says Renzo", "", None)
    made = Made(["anneal"], params=("piece", "kiln"))
    columns = {}
    for name in ("piece", "kiln"):
        found = candidates(asked, name, {"type": "string"}, [], made)
        columns[name] = {text: row[48:60] for text, row in zip(found.texts, found.features, strict=True)}
    assert columns["piece"]["kiln B"][1] == 1 and columns["kiln"]["kiln B"][1] == 0, "another parameter's word is in it"
    assert columns["piece"]["B"][0] == 1 and columns["kiln"]["B"][0] == 0, "another parameter's word is before it"
    assert columns["kiln"]["kiln B"][5] == 1 and columns["piece"]["kiln B"][5] == 0, "it begins with its own name"
    assert columns["piece"]["Renzo"][7] == 1 and columns["piece"]["kiln B"][7] == 0, "it names a person"
    assert columns["piece"]["Renzo"][9] == 1, "a verb is before it"


def test_a_name_that_opens_a_sentence_is_one_and_its_verb_is_none() -> None:
    layout, runs = Layout.load(BUNDLED), {}
    for text in ("Gary Pruitt owes us. He has to go", "Flew Ariadne. The Old Punch saw Her"):
        found = candidates(layout.asked(text), "who", {"type": "string"}, [], Made(["tool"], params=("who",)))
        runs[text] = {t for t, row in zip(found.texts, found.features, strict=True) if row[19]}
        assert not {"he", "her"} & {t.lower() for t in found.texts}
    assert list(runs.values()) == [{"Gary Pruitt"}, {"Ariadne", "Old Punch"}]
    quoted = candidates(layout.asked("search for 'him'"), "text", {"type": "string"}, [], Made(["tool"])).texts
    assert "him" in quoted
    owned = candidates(layout.asked("Pinocchio's strings"), "who", {"type": "string"}, [], Made(["tool"]))
    assert {t for t in owned.texts if t[0] != "<"} == {"Pinocchio", "Pinocchio's", "Pinocchio's strings", "strings"}


def test_given_names_and_verbs_are_known_in_all_their_forms() -> None:
    assert all(map(is_person, ("Renzo", "Ines's", "Mrs", "Dr.", "Aoife")))
    assert not any(map(is_person, ("renzo", "Kiln", "The", "Monday", "")))
    assert all(map(is_verb, ("lend", "Lends", "flew", "taken", "dosed", "planned")))
    assert not any(map(is_verb, ("kiln", "the", "Renzo", "order", "")))


def test_a_call_weighs_by_its_chances_its_words_and_what_it_lacks() -> None:
    plain = Decision(0, chances=(0.5, 0.5), told=0.5, agreed=-1.0)
    better = (
        replace(plain, chances=(0.6, 0.5)), replace(plain, chances=(0.5, 0.6)), replace(plain, told=0.6), replace(plain, agreed=-0.5),
    )  # fmt: skip
    assert all(weight(one) > weight(plain) for one in better)
    assert weight(replace(plain, missing=("path",))) < weight(plain)
