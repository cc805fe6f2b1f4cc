"""Which clauses of a request are taken together, with a decider that knows a few sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from agentkit_backends.local.choose import Decision, Earlier
from agentkit_backends.local.clauses import Clauses, Specs, decisions

SPECS = [{"name": "show", "description": "", "parameters": {}}, {"name": "book", "description": "", "parameters": {}}]
NOTHING, SHOW, BOOK = Decision(None), Decision(0, {"path": "budget.csv"}), Decision(1, {"seats": 2})
LACKING = Decision(1, missing=("seats",))


class Known:
    """Decides what it was told, and nothing else."""

    def __init__(self, known: Mapping[str, tuple[Decision, ...]]) -> None:
        self.known, self.heard = known, list[tuple[str, Any]]()

    def decide(
        self, specs: Specs, clause: str, earlier: Earlier | None = None, only: int | None = None
    ) -> tuple[Decision, ...]:
        self.heard.append((clause, earlier.last.name if earlier and earlier.last else None))
        return self.known.get(clause, (NOTHING,))


@pytest.mark.parametrize(
    ("request_", "known", "taken"),
    [
        (
            "The auditors are coming. Show me budget.csv",
            {"The auditors are coming. Show me budget.csv": (SHOW,)},
            [("The auditors are coming. Show me budget.csv", (SHOW,))],
        ),
        (
            "Book a table. For two, please.",
            {"Book a table.": (LACKING,), "Book a table. For two, please.": (BOOK,)},
            [("Book a table. For two, please.", (BOOK,))],
        ),
        (
            "Book a table. Show me budget.csv.",
            {"Book a table.": (LACKING,), "Show me budget.csv.": (SHOW,)},
            [("Book a table.", (LACKING,)), ("Show me budget.csv.", (SHOW,))],
        ),
        (
            "Take two seats. Book them.",
            {"Take two seats.": (LACKING,), "Book them.": (LACKING,), "Take two seats. Book them.": (BOOK,)},
            [("Take two seats. Book them.", (BOOK,))],
        ),
        (
            "Good morning. Lovely day.",
            {},
            [("Good morning.", (NOTHING,)), ("Lovely day.", (NOTHING,))],
        ),
    ],
)
def test_a_clause_is_taken_alone_where_it_is_a_request(
    request_: str, known: dict[str, tuple[Decision, ...]], taken: list[tuple[str, tuple[Decision, ...]]]
) -> None:
    clauses = Clauses(Known(known), SPECS, request_)
    found = []
    while clauses.left:
        found.append(clauses.next(Earlier()))
    assert found == taken


def test_a_later_clause_knows_the_call_before_and_takes_from_it_what_it_lacks() -> None:
    again = Decision(1, {"day": "Friday"}, missing=("seats",))
    decider = Known({"Book two seats": (BOOK,), "book it for Friday": (again,)})
    found = list(decisions(decider, SPECS, "Book two seats, then book it for Friday", Earlier()))
    assert [(one.arguments, one.missing) for one in found] == [({"seats": 2}, ()), ({"day": "Friday", "seats": 2}, ())]
    assert decider.heard == [("Book two seats", None), ("book it for Friday", "book")]


def test_a_call_spoken_of_twice_is_made_once() -> None:
    decider = Known({"Book two seats": (BOOK,), "book them": (BOOK,), "show it": (SHOW,)})
    found = list(decisions(decider, SPECS, "Book two seats, then book them, then show it", Earlier()))
    assert found == [BOOK, SHOW]
