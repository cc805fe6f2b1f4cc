"""What stands beside the model: its calibration, what it tries after an error, and what a conversation shows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from agentkit_backends.local import BUNDLED
from agentkit_backends.local.calibration import Calibration, log_odds, sigmoid
from agentkit_backends.local.candidates import Made, candidates
from agentkit_backends.local.choose import Chooser
from agentkit_backends.local.conjuncts import coordinated
from agentkit_backends.local.conversation import Done, turns_of
from agentkit_backends.local.decision import Decision
from agentkit_backends.local.engine import load
from agentkit_backends.local.layout import Layout, tool_features, turns
from agentkit_backends.local.recover import mended
from agentkit_backends.local.referring import Earlier, referred
from hypothesis import given
from hypothesis import strategies as st

from agentkit.types import Message, ToolCall

CHANCE = st.floats(0, 1)


WEIGHT = st.floats(0, 3)


@given(
    CHANCE, CHANCE, CHANCE, CHANCE, st.floats(-9, 0),
    st.builds(Calibration, WEIGHT, WEIGHT, told=WEIGHT, agreed=WEIGHT),
)  # fmt: skip
def test_a_confidence_is_a_chance_and_grows_with_all_that_speaks_for_a_call(
    tool: float, values: float, other: float, told: float, agreed: float, fitted: Calibration
) -> None:
    low, high = sorted((values, other))
    call = Decision(0, chances=(tool, low), told=told, agreed=agreed)
    assert 0 <= fitted.call(call) <= fitted.call(replace(call, chances=(tool, high))) <= 1
    assert fitted.call(replace(call, told=0.0)) <= fitted.call(call) <= fitted.call(replace(call, agreed=0.0))


def test_a_call_that_lacks_its_arguments_gives_way_to_no_call_the_sooner() -> None:
    fitted, call = Calibration(doubt=0.3, lack=0.6), Decision(0, none=0.3, chances=(0.4, 0.9))
    lacking = replace(call, missing=("path",))
    assert not fitted.refuses(call)
    assert fitted.refuses(lacking) and fitted.refuses(replace(call, chances=(0.4, 0.1)))
    assert not replace(fitted, held=1.0).refuses(replace(lacking, told=0.5)), "the words that it holds speak for it"
    assert not replace(fitted, ready=0.5).refuses(lacking)
    assert not Calibration().refuses(replace(call, missing=("a", "b", "c")))
    assert Calibration().refuses(replace(call, none=0.5, told=1.0))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("multiply it by 2", "multiply 480 by 2"),
        ("the total plus 3", "480 plus 3"),
        ("the sum of it and 48", "the sum of 480 and 48"),
        ("the difference between that and 5", "the difference between 480 and 5"),
        ("times 1.2", "480 times 1.2"),
    ],
)
def test_a_sum_that_speaks_of_a_result_gets_its_figure(words: str, wanted: str) -> None:
    assert referred(words, Earlier("15% of 3200 = 480")) == wanted


def test_a_tools_enum_members_and_its_parameters_descriptions_speak_for_it() -> None:
    layout = Layout.load(BUNDLED)
    meter = {"type": "string", "description": "What is measured", "enum": ["gas", "hot_water"]}
    optional = {"anyOf": [{"type": "string", "enum": ["attic"]}, {"type": "null"}], "description": "Where it hangs"}
    read = {"name": "log_reading", "description": "Log it. It goes to the landlord.", "parameters": {"properties": {
        "meter": meter, "place": optional}}}  # fmt: skip
    other = {"name": "log_visit", "description": "Log it.", "parameters": {"properties": {"who": {"type": "string"}}}}
    prefix = layout.prefix([read, other])
    (tokens, parts), _ = prefix.words()
    further = {token for token, part in zip(tokens, parts, strict=True) if part == 3}
    assert further >= {*layout.tokens(["gas", "hot", "water", "attic", "measured", "hangs", "landlord"])}
    features = tool_features(prefix, layout.asked("the hot water in the attic stands at 4012"))
    assert features[0, 16] == 2 and features[0, 15] > 0
    assert not features[1, 15:].any(), "nothing of it speaks for the other"


@given(st.floats(0.001, 0.999))
def test_log_odds_are_undone_by_the_sigmoid(chance: float) -> None:
    assert sigmoid(log_odds(chance)) == pytest.approx(chance)


def test_a_calibration_is_read_as_it_was_written(tmp_path: Path) -> None:
    fitted = Calibration(0.5, 0.7, -0.2, 0.9, 0.1, 0.8, 0.3, 0.6, 1.2, 0.4, 0.1, -0.7)
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
    found = candidates(asked, "path", schema, [], Made(tools=["describe_data"])).texts
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


def test_codes_in_a_row_are_a_row_of_calls_and_quantities_are_not() -> None:
    asked = Layout.load(BUNDLED).asked("void 3301, 77-B and 3302, 3305, for 2 or 3 reasons")
    found = coordinated(Decision(0, {"invoice": "3302", "count": 2}), asked)
    assert [decision.arguments for decision in found] == [{"invoice": "3305", "count": 2}]
    asked = Layout.load(BUNDLED).asked("void 3301, 77-B and 3302, please")
    found = coordinated(Decision(0, {"invoice": "3301"}), asked)
    assert [decision.arguments["invoice"] for decision in found] == ["77-B", "3302"]
    assert coordinated(Decision(0, {"count": 2}), Layout.load(BUNDLED).asked("add 2, 3 and 4")) == []


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("give ticket 812 and 3 points", {"ticket": "812", "points": 3}),
        ("bill room 812, 3 nights", {"ticket": "812"}),
        ("pay invoice 812, 40 EUR", {"ticket": "812"}),
        ("clean room 812 and 2nd floor", {"ticket": "812"}),
        ("move 812, 3", {"ticket": "812", "to": 3}),
    ],
)
def test_a_figure_that_counts_what_stands_behind_it_makes_no_call(text: str, given: dict[str, object]) -> None:
    assert coordinated(Decision(0, given), Layout.load(BUNDLED).asked(text)) == []


def test_the_specials_know_whether_a_parameter_is_spoken_of_and_denied() -> None:
    layout, schema = Layout.load(BUNDLED), {"type": "boolean", "description": "Whether somebody helps"}

    def marks(text: str) -> list[list[float]]:
        found = candidates(layout.asked(text), "with_assistant", schema, [], Made())
        return [list(row[44:48]) for row in found.features]  # nothing, true, false

    def denied(text: str) -> list[list[float]]:
        found = candidates(layout.asked(text), "with_assistant", schema, [], Made())
        return [list(row[60:62]) for row in found.features]

    assert denied("he doesn't want an assistant") == [[0, 0], [0, 1], [1, 0]]
    assert denied("no, on Monday he will need an assistant") == [[0, 0]] * 3, "what is denied is something else"
    assert marks("he needs an assistant on Monday") == [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]]
    assert marks("he doesn't want an assistant") == [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 1]]
    assert marks("he comes on Monday") == [[0, 0, 0, 0]] * 3


def test_what_few_words_may_stand_for_is_decided_before_names_and_texts() -> None:
    parameters = {"properties": {
        "who": {"type": "string"}, "count": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
        "day": {"type": "string", "format": "date"}, "size": {"type": "string", "enum": ["s", "m"]},
        "title": {"type": "string"}, "path": {"type": "string"}, "dry": {"type": "boolean"},
    }}  # fmt: skip
    assert turns(parameters) == ["size", "dry", "day", "path", "count", "who", "title"]
    chooser = Chooser.load(BUNDLED, load(BUNDLED, threads=1).session())
    spec = {
        "name": "book_table",
        "description": "Book a table.",
        "parameters": {**parameters, "required": ["who", "day"]},
    }
    (decision, *_) = chooser.decide([spec], "book a table for 3 on 5 March 2026", only=0)
    names = list(parameters["properties"])
    assert [*decision.arguments] == sorted(decision.arguments, key=names.index), "told as the schema has them"


@pytest.mark.parametrize(
    "parameters",
    [
        None,
        {},
        {"properties": None},
        {"properties": {"a": True, "b": {"type": ["string", "null"], "description": None, "enum": None}}},
        {"properties": {"a": {"anyOf": [True, {"type": "integer"}]}, "date": {"type": ["null", "string"]}}},
    ],
)
def test_a_tool_may_have_any_schema(parameters: object) -> None:
    chooser = Chooser.load(BUNDLED, load(BUNDLED, threads=1).session())
    spec = {"name": "do_it", "description": None, "parameters": parameters}
    assert chooser.decide([spec], "do it by 3 March 2026", only=0)[0].tool == 0


def test_a_row_that_one_call_takes_whole_is_no_row_of_calls() -> None:
    asked = Layout.load(BUNDLED).asked("swap a.txt and b.txt")
    assert coordinated(Decision(0, {"path": "a.txt", "other": "b.txt"}), asked) == []
    assert coordinated(Decision(0, {"path": "a.txt"}, missing=("content",)), asked) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "run SELECT city, COUNT(*) AS shops FROM data WHERE open = 1 GROUP BY city on stores.csv",
            "SELECT city, COUNT(*) AS shops FROM data WHERE open = 1 GROUP BY city",
        ),
        (
            'put "the cat sat on the mat and looked at all of the birds in the tree" into a.txt, please',
            "the cat sat on the mat and looked at all of the birds in the tree",
        ),
        (
            "add to a.txt: the cat sat on the mat and looked at all of the birds in the tree. Then read b.txt",
            "the cat sat on the mat and looked at all of the birds in the tree",
        ),
    ],
)
def test_a_long_text_in_the_middle_can_be_chosen(text: str, value: str) -> None:
    asked = Layout.load(BUNDLED).asked(text)
    found = candidates(asked, "content", {"type": "string"}, [], Made())
    assert value in found.texts and len(found.texts) < 1000
