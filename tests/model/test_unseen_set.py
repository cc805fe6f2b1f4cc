"""The set of tools the bundled model has never seen, `unseen_tools.json` and `unseen.jsonl`: that it is well formed."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from agentkit_backends.local.dates import DATE, iso_date
from agentkit_backends.local.figures import number
from agentkit_backends.local.text import words
from jsonschema import Draft202012Validator

FOLDER = Path(__file__).parent
TOOLS: list[dict[str, Any]] = json.loads((FOLDER / "unseen_tools.json").read_text())
CASES: list[dict[str, Any]] = [json.loads(line) for line in (FOLDER / "unseen.jsonl").read_text().splitlines()]
SCHEMAS: dict[str, dict[str, Any]] = {tool["name"]: tool["parameters"] for tool in TOOLS}
CALLS = [(case, call) for case in CASES for call in case["calls"]]
FILLED = [
    (case["request"], call["tool"], arguments, case.get("missing", []))
    for case, call in CALLS
    for arguments in (call["arguments"], *call.get("also", []))
]


def numbers(text: str) -> set[float]:
    """Return every number that up to four words of `text` in a row stand for."""
    parts = words(text)
    runs = [text[a.start : b.end] for i, a in enumerate(parts) for b in parts[i : i + 4]]
    return {float(value) for value in map(number, runs) if value is not None}


def stands_in(request: str, value: Any, schema: dict[str, Any]) -> bool:
    """Return whether the words of a request give a value; what they may only imply (enum, boolean) counts as given."""
    if "enum" in schema or schema["type"] == "boolean":
        return True
    if schema["type"] in ("integer", "number"):
        return float(value) in numbers(request)
    if schema.get("format") == "date":
        return value in {iso_date(found.group()) for found in DATE.finditer(request)}
    return value in request


def test_the_set_has_its_sizes() -> None:
    assert Counter(case["set"] for case in CASES) == {"single": 170, "parallel": 40, "missing": 40, "refuse": 70}
    assert len(TOOLS) == len(SCHEMAS) == 72
    assert {call["tool"] for _, call in CALLS} == SCHEMAS.keys(), "every tool is asked for"


def test_the_tools_are_tools() -> None:
    for tool in TOOLS:
        assert tool.keys() == {"name", "description", "parameters"}
        Draft202012Validator.check_schema(tool["parameters"])
        properties = tool["parameters"]["properties"]
        assert 1 <= len(properties) <= 5
        assert set(tool["parameters"]["required"]) <= properties.keys()


def test_no_request_comes_twice() -> None:
    asked = Counter(" ".join(word.text.lower() for word in words(case["request"])) for case in CASES)
    assert asked.most_common(1)[0][1] == 1


def test_the_called_tools_are_among_the_offered() -> None:
    for case in CASES:
        offered = case["offered"]
        assert 1 <= len(offered) == len(set(offered)) <= 12
        assert set(offered) <= SCHEMAS.keys()
        assert {call["tool"] for call in case["calls"]} <= set(offered), case["request"]


@pytest.mark.parametrize(("name", "fewest", "most"), [("single", 1, 1), ("parallel", 2, 3), ("missing", 1, 1)])
def test_a_set_has_its_number_of_calls(name: str, fewest: int, most: int) -> None:
    assert all(fewest <= len(case["calls"]) <= most for case in CASES if case["set"] == name)


def test_a_refusal_has_no_calls() -> None:
    assert not any(case["calls"] for case in CASES if case["set"] == "refuse")


def test_what_is_missing_is_required_and_not_given() -> None:
    for case in CASES:
        assert bool(case.get("missing")) == (case["set"] == "missing"), case["request"]
    for request, tool, arguments, missing in FILLED:
        assert set(missing) <= set(SCHEMAS[tool]["required"]) - arguments.keys(), request


def test_arguments_fit_their_schemas() -> None:
    for request, tool, arguments, missing in FILLED:
        required = [name for name in SCHEMAS[tool]["required"] if name not in missing]
        schema = {**SCHEMAS[tool], "required": required, "additionalProperties": False}
        checked = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
        assert not list(checked.iter_errors(arguments)), request


def test_other_accepted_arguments_differ() -> None:
    for case, call in CALLS:
        told = [json.dumps(found, sort_keys=True) for found in (call["arguments"], *call.get("also", []))]
        assert len(told) == len(set(told)), case["request"]


def test_values_stand_in_the_words() -> None:
    for request, tool, arguments, _ in FILLED:
        for name, value in arguments.items():
            assert stands_in(request, value, SCHEMAS[tool]["properties"][name]), (request, name, value)
