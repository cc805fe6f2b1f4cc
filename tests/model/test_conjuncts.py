"""When one clause is several calls, with a decider that knows a few sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from agentkit_backends.local import BUNDLED
from agentkit_backends.local.choose import Chooser
from agentkit_backends.local.conjuncts import conjuncts, cuts
from agentkit_backends.local.decision import Decision
from agentkit_backends.local.engine import load
from hypothesis import given
from hypothesis import strategies as st

SPECS = [
    {
        "name": "jot_rate",
        "description": "",
        "parameters": {
            "properties": {
                "ticket": {"type": "string"},
                "rate": {"type": "integer"},
                "case": {"type": "string", "enum": ["old_oak", "brass"]},
                "note": {"type": "string"},
                "seen_by": {"type": "array", "items": {"type": "string"}},
                "date": {"type": "string"},
            },
            "required": ["ticket"],
        },
    }
]
NOTHING = Decision(None)


def call(values: float = 0.9, sure: float = 0.9, **arguments: Any) -> Decision:
    return Decision(0, arguments, confidence=sure, chances=(1.0, values))


def found(clause: str, known: dict[str, Sequence[Decision]]) -> list[dict[str, Any]]:
    """Return the arguments of a clause's calls, where a decider knows these texts and no others."""

    def decide(text: str, only: int | None) -> Sequence[Decision]:
        return known.get(text, [NOTHING])

    return [one.arguments for one in conjuncts(decide, SPECS, clause, decide(clause, None))]


TWO = "jot down K18 at 3 and K19 at 8"
KNOWN = {
    TWO: [call(ticket="K18", rate=8)],
    "jot down K18 at 3": [call(ticket="K18", rate=3)],
    "jot down K19 at 8": [call(ticket="K19", rate=8)],
}
BOTH = [{"ticket": "K18", "rate": 3}, {"ticket": "K19", "rate": 8}]


def test_what_stands_behind_a_joint_is_asked_for_in_the_same_words() -> None:
    assert found(TWO, KNOWN) == BOTH


def test_three_in_a_row_are_three_calls() -> None:
    three = {
        "jot down K17 at 1, K18 at 3 and K19 at 8": [call(ticket="K17", rate=8)],
        "jot down K17 at 1": [call(ticket="K17", rate=1)],
        "jot down K18 at 3 and K19 at 8": KNOWN[TWO],
    }
    assert found("jot down K17 at 1, K18 at 3 and K19 at 8", {**KNOWN, **three}) == [
        {"ticket": "K17", "rate": 1},
        *BOTH,
    ]


def test_what_the_second_lacks_is_what_the_first_was_told() -> None:
    known = {
        "K18 makes 3, then 8": [call(ticket="K18", rate=8)],
        "K18 makes 3": [call(ticket="K18", rate=3)],
        "then 8": [replace(call(rate=8), missing=("ticket",))],
    }
    assert found("K18 makes 3, then 8", known) == [{"ticket": "K18", "rate": 3}, {"rate": 8, "ticket": "K18"}]


def test_a_further_call_is_no_surer_than_the_first() -> None:
    known = {**KNOWN, "jot down K18 at 3": [call(sure=0.5, ticket="K18", rate=3)]}
    calls = conjuncts(lambda text, only: known.get(text, [NOTHING]), SPECS, TWO, known[TWO])
    assert [one.confidence for one in calls] == [0.5, 0.5]


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"jot down K18 at 3": [call(sure=0.1, ticket="K18", rate=3)]}, "the first is unsure"),
        ({"jot down K18 at 3": [call(ticket="K18", rate=3), call(ticket="K20")]}, "the first is several itself"),
        (
            {
                "jot down K18 at 3": [replace(call(rate=3), missing=("ticket",))],
                "jot down K18 at K19 at 8": [call(ticket="K19", rate=8)],
            },
            "the first lacks something",
        ),
        ({"jot down K18 at 3": [replace(call(ticket="K18"), waits={"rate": 1})]}, "the first waits"),
        ({"jot down K19 at 8": [replace(call(ticket="K19"), waits={"rate": 1})]}, "the second waits"),
        ({"jot down K19 at 8": [replace(call(rate=8), missing=("note",))]}, "the second lacks something"),
        ({"jot down K19 at 8": [call(ticket="K18", rate=3)]}, "nothing else is told"),
        ({"jot down K19 at 8": [call(ticket="K21", rate=3)]}, "K21 is not said"),
        ({"jot down K19 at 8": [call(values=1e-4, ticket="K19", rate=8)]}, "the second is unlikely"),
        ({TWO: [call(ticket="K18", rate=3, note="K19 at 8")]}, "one call holds as many words"),
    ],
)
def test_a_clause_is_one_call(told: dict[str, list[Decision]], why: str) -> None:
    known = {**KNOWN, **told}
    assert found(TWO, known) == [one.arguments for one in known[TWO]], why


@pytest.mark.parametrize(
    ("first", "second", "several"),
    [
        ({"note": "worn"}, {"note": "slow"}, False),
        ({"note": "Ada"}, {"note": "slow"}, False),
        ({"note": "worn"}, {"note": "Otto"}, False),
        ({"note": "Ada"}, {"note": "Otto"}, True),
        ({"date": "2026-03-04"}, {"date": "2026-03-05"}, True),
        ({"seen_by": ["Ada"]}, {"seen_by": ["Otto"]}, False),
        ({"case": "old_oak"}, {"case": "brass"}, True),
        ({"case": "brass"}, {"case": "old_oak"}, False),
    ],
)
def test_what_is_changed_is_a_name_a_number_or_a_member_that_is_spoken_of(
    first: dict[str, Any], second: dict[str, Any], several: bool
) -> None:
    text = "look at K18, Otto slow brass"
    known = {
        text: [NOTHING],
        "look at K18": [call(ticket="K18", **first)],
        "look at Otto slow brass": [call(ticket="K18", **second)],
    }
    assert found(text, known) == ([{"ticket": "K18", **first}, {"ticket": "K18", **second}] if several else [{}])


@pytest.mark.parametrize(
    ("clause", "places"),
    [
        ("K18 at 3 and K19 at 8", 1),
        ("K18, K19, and K20; K21 & K22", 4),
        ("two notes: K18 and K19", 1),
        ("1,240 of them", 0),
        ("K18 at 3, as it was in May, and as before", 0),
        ("K18 at 3, but not K19", 0),
        ("K18 at 3, noon and Isaac", 2),
        ("on 3 March, 2026", 0),
        ("seven hundred and ten grams", 0),
        ('write "salt, and pepper"', 0),
        ("f(a, b) and g", 1),
        (", and then", 0),
    ],
)
def test_a_clause_is_cut_at_its_joints(clause: str, places: int) -> None:
    assert len(list(cuts(clause))) == places


@given(st.text(max_size=80) | st.lists(st.sampled_from(["a", ",", "and", "K19", "(", ")", '"', "3"])).map(" ".join))
def test_both_sides_of_a_cut_are_as_they_were_written(clause: str) -> None:
    for left, right in cuts(clause):
        assert left and right and clause.startswith(left) and clause.endswith(right)


def test_the_bundled_model_takes_names_and_numbers_in_a_row_for_calls() -> None:
    chooser = Chooser.load(BUNDLED, load(BUNDLED).session())
    properties = {"horse": {"type": "string", "description": "The horse."}, "kilos": {"type": "number"}}
    parameters = {"type": "object", "properties": properties, "required": ["horse", "kilos"]}
    specs = [{"name": "weigh_horse", "description": "Write down what a horse weighs.", "parameters": parameters}]
    calls = chooser.decide(specs, "weigh Bella at 480 kilos and Rocco at 512")
    assert [one.arguments for one in calls] == [{"horse": "Bella", "kilos": 480}, {"horse": "Rocco", "kilos": 512}]
    one = chooser.decide(specs, "Bella weighs 480 kilos, as she did in May")
    assert [d.arguments for d in one] == [{"horse": "Bella", "kilos": 480}]
