"""Which clauses of a request are taken together, with a decider that knows a few sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from agentkit_backends.local.clauses import Clauses, Specs, decisions, requests
from agentkit_backends.local.decision import Decision
from agentkit_backends.local.referring import Earlier
from hypothesis import given
from hypothesis import strategies as st

from agentkit.parse.goal import split_goal

SPECS = [{"name": "show", "description": "", "parameters": {}}, {"name": "book", "description": "", "parameters": {}}]
NOTHING, SHOW, BOOK = Decision(None), Decision(0, {"path": "budget.csv"}), Decision(1, {"seats": 2})
LACKING = Decision(1, missing=("seats",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The shed leaks. Get it mended by Friday. Ida lets you in", 1),
        ("Rank a.csv by goals.  Only the best 8, please.", 1),
        ("The mill has lost its licence, so show me the papers", 1),
        ("its all in a.csv\nshow me the top 3", 1),
        ("Read a.txt. How many words has it got?", 2),
        ("Who won? It is in cup.csv. Save that to won.txt", 2),
        ("I need the sum of a.csv. Could you note it?", 2),
        ("Read a.txt and write it to b.txt. It is short.", 2),
        ("Took 15 kilos off Meadow, then dosed Meadow", 2),
        ("Fetched W1. Then run 4472 over", 2),
        ("1. Strike 77-B.\n2. Pay Mia.", 2),
        ("- Strike 77-B.\n- Pay Mia.", 2),
        ("Lend it to Ida next Thursday. Have a good day", 1),
    ],
)  # fmt: skip
def test_what_only_tells_of_a_request_is_a_part_of_it(text: str, found: int) -> None:
    clauses = requests(text)
    assert len(clauses) == found
    assert all(clause in text for clause in clauses), "as it was written"


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from(["Read a.txt", "It is short.", "then", "1. Go!", "and show it", "?"])).map(" ".join)
)
def test_no_clause_is_lost(text: str) -> None:
    whole, at = "\n".join(requests(text)), 0
    for clause in split_goal(text):
        at = whole.index(clause, at) + len(clause)


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
            "Show the first rows. The file is budget.csv.",
            {
                "Show the first rows.": (Decision(0, missing=("path",)),),
                "The file is budget.csv.": (LACKING,),
                "Show the first rows. The file is budget.csv.": (SHOW,),
            },
            [("Show the first rows. The file is budget.csv.", (SHOW,))],
        ),
        (
            "Show the first rows. Add them to budget.csv.",
            {
                "Show the first rows.": (Decision(0, missing=("path",)),),
                "Add them to budget.csv.": (LACKING,),
                "Show the first rows. Add them to budget.csv.": (SHOW,),
            },
            [
                ("Show the first rows.", (Decision(0, missing=("path",)),)),
                ("Add them to budget.csv.", (LACKING,)),
            ],
        ),
        (
            "Good morning. Lovely day.",
            {},
            [("Good morning. Lovely day.", (NOTHING,))],
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
    again = Decision(0, {"day": "Friday"}, missing=("seats",))
    decider = Known({"Book two seats": (BOOK,), "show it for Friday": (again,)})
    found = list(decisions(decider, SPECS, "Book two seats, then show it for Friday", Earlier()))
    assert [(one.arguments, one.missing) for one in found] == [({"seats": 2}, ()), ({"day": "Friday", "seats": 2}, ())]
    assert decider.heard[-1] == ("show it for Friday", "book")


def test_an_afterthought_is_a_part_of_the_call_and_another_value_a_call_of_its_own() -> None:
    friday = Decision(1, {"day": "Friday"}, missing=("seats",))
    decider = Known({"Book two seats.": (BOOK,), "let it be Friday": (friday,)})
    found = list(decisions(decider, SPECS, "Book two seats. let it be Friday", Earlier()))
    assert [one.arguments for one in found] == [{"seats": 2, "day": "Friday"}]
    three = Decision(1, {"seats": 3})
    decider = Known({"Book two seats.": (BOOK,), "book three": (three,)})
    found = list(decisions(decider, SPECS, "Book two seats. Then book three", Earlier()))
    assert [one.arguments for one in found] == [{"seats": 2}, {"seats": 3}]


def test_a_remark_on_what_is_done_asks_for_nothing_and_nothing_else_is_passed_over() -> None:
    decider = Known({"Book two seats": (BOOK,)})
    assert list(decisions(decider, SPECS, "Book two seats and tell me the result", Earlier())) == [BOOK]
    assert list(decisions(decider, SPECS, "Book two seats and tell my boss the result", Earlier())) == [BOOK, NOTHING]
    assert list(decisions(decider, SPECS, "tell me the result", Earlier())) == [NOTHING], "nothing is done yet"
    for other, made in ((Decision(0), [BOOK]), (SHOW, [BOOK, SHOW]), (Decision(0, waits={"path": 2}), None)):
        decider = Known({"Book two seats": (BOOK,), "show me": (other,)})
        found = list(decisions(decider, SPECS, "Book two seats and show me", Earlier()))
        assert found == (made or [BOOK, other]), "a call that no word speaks for is none"


def test_a_call_spoken_of_twice_is_made_once() -> None:
    decider = Known({"Book two seats": (BOOK,), "book them": (BOOK,), "show it": (SHOW,)})
    found = list(decisions(decider, SPECS, "Book two seats, then book them, then show it", Earlier()))
    assert found == [BOOK, SHOW]
