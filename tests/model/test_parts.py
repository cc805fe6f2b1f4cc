"""What stands beside the model: its calibration, what it tries after an error, and what a conversation shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from agentkit_backends.local import BUNDLED
from agentkit_backends.local.calibration import Calibration, log_odds, sigmoid
from agentkit_backends.local.candidates import Made, candidates
from agentkit_backends.local.choose import Decision, coordinated
from agentkit_backends.local.conversation import Done, turns_of
from agentkit_backends.local.layout import Layout
from agentkit_backends.local.recover import mended
from hypothesis import given
from hypothesis import strategies as st

from agentkit.types import Message, ToolCall

CHANCE = st.floats(0, 1)


@given(CHANCE, CHANCE, CHANCE, st.floats(0.1, 3), st.floats(0.1, 3), st.floats(-3, 3))
def test_a_confidence_is_a_chance_and_grows_with_the_models_own(
    tool: float, values: float, other: float, by_tool: float, by_values: float, bias: float
) -> None:
    fitted = Calibration(by_tool, by_values, bias)
    low, high = sorted((values, other))
    assert 0 <= fitted.call(tool, low) <= fitted.call(tool, high) <= 1


@given(st.floats(0.001, 0.999))
def test_log_odds_are_undone_by_the_sigmoid(chance: float) -> None:
    assert sigmoid(log_odds(chance)) == pytest.approx(chance)


def test_a_calibration_is_read_as_it_was_written(tmp_path: Path) -> None:
    fitted = Calibration(0.5, 0.7, -0.2, 0.9, 0.1, 0.8)
    fitted.save(tmp_path / "calibration.json")
    assert Calibration.load(tmp_path / "calibration.json") == fitted
    assert Calibration.load(tmp_path / "none.json") == Calibration()


@pytest.mark.parametrize(
    ("arguments", "error", "wanted"),
    [
        ({"path": "salse.csv"}, "error: there is no file salse.csv; data files here: sales.csv, x.txt", {"path": "sales.csv"}),
        ({"column": "amout", "path": "a.csv"}, "error: there is no column 'amout'; the columns are amount, region",
         {"column": "amount", "path": "a.csv"}),
        ({"path": "b.txt"}, "error: there is no file b.txt; data files here: sales.csv", None),
        ({"path": "sales.csv"}, "error: sales.csv is not UTF-8; sale.csv is", None),
        ({"path": "a.csv", "column": "a.csv"}, "error: there is no file a.csv; beside it are: b.csv", None),
        ({"number": 3}, "error: there is no note 3", None),
    ],
)  # fmt: skip
def test_an_error_offers_another_value_or_none(arguments: dict[str, object], error: str, wanted: object) -> None:
    assert mended(arguments, error) == wanted


def test_a_file_that_the_request_speaks_of_is_the_one_meant() -> None:
    error = "there is no file mean.txt; data files here: results.csv, means.txt"
    assert mended({"path": "mean.txt"}, error, "the mean of results.csv in mean.txt") == {"path": "results.csv"}
    assert mended({"path": "mean.txt"}, error, "the mean of it in mean.txt") == {"path": "means.txt"}


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=8), max_size=3), st.text(max_size=60))
def test_what_is_mended_differs_in_one_value(arguments: dict[str, str], error: str) -> None:
    fixed = mended(arguments, f"there is no {error}")
    if fixed is not None:
        assert sum(fixed[name] != value for name, value in arguments.items()) == 1 and fixed.keys() == arguments.keys()


def test_a_conversation_is_read_as_requests_with_their_calls() -> None:
    call = ToolCall(id="1", name="read_file", arguments={"path": "a"})
    turns = turns_of(
        [
            Message(role="system", content="be brief"),
            Message(role="user", content="read a"),
            Message(role="assistant", calls=(call,)),
            Message(role="tool", call_id="1", content="text"),
            Message(role="assistant", content="text"),
            Message(role="user", content="thanks"),
        ]
    )
    assert [(turn.request, turn.done) for turn in turns] == [
        ("read a", [Done(call, "text", failed=False)]),
        ("thanks", []),
    ]
    assert [turn.request for turn in turns_of([])] == [""]


def test_a_quoted_name_with_spaces_is_one_name() -> None:
    asked = Layout.load(BUNDLED).asked("describe 'exports/Q3 orders.csv' and a.csv")
    schema = {"type": "string", "format": "path"}
    found = candidates(asked, "path", schema, [], Made(tools=["describe_data"]), 0).texts
    assert {"exports/Q3 orders.csv", "a.csv"} <= set(found) and not {"orders.csv", "exports/Q3"} & set(found)


@pytest.mark.parametrize(
    ("text", "files"),
    [
        ("read a.txt and b.txt", ["b.txt"]),
        ("read a.txt, b.txt, and c.txt please", ["b.txt", "c.txt"]),
        ("read a.txt and save it in b.txt", []),
        ("read a.txt and the rest", []),
        ("read a.txt and https://x.org/b", []),
        ("read a.txt", []),
    ],
)
def test_a_row_of_files_is_a_row_of_calls(text: str, files: list[str]) -> None:
    found = coordinated(Decision(0, {"path": "a.txt", "end": 3}), Layout.load(BUNDLED).asked(text))
    assert [decision.arguments for decision in found] == [{"path": file, "end": 3} for file in files]


def test_a_row_that_one_call_takes_whole_is_no_row_of_calls() -> None:
    asked = Layout.load(BUNDLED).asked("swap a.txt and b.txt")
    assert coordinated(Decision(0, {"path": "a.txt", "other": "b.txt"}), asked) == []
    assert coordinated(Decision(0, {"path": "a.txt"}, missing=("content",)), asked) == []
