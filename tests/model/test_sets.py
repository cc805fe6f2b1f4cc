"""The sets the bundled model is judged on: every case asks for what the bundled tools can really be asked."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from jsonschema import Draft202012Validator

from agentkit.toolbox.box import Toolbox
from agentkit.toolbox.find import bundled_plugins

SETS = {
    name: [json.loads(line) for line in Path(__file__).with_name(name).read_text().splitlines()]
    for name in ("held_out.jsonl", "bundled.jsonl")
}
KEYS = {"request", "tool", "arguments", "also", "missing", "earlier"}
Schemas = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> Schemas:
    async def read() -> Schemas:
        async with Toolbox(bundled_plugins(), tmp_path_factory.mktemp("workspace")) as box:
            return {spec.name: spec.parameters for spec in box.specs}

    return anyio.run(read)


def faults(case: dict[str, Any], schemas: Schemas) -> Iterator[str]:
    if unknown := case.keys() - KEYS:
        yield f"no such key: {sorted(unknown)}"
    if case["tool"] is None:
        if case.keys() != {"request", "tool"}:
            yield "no tool, but more than a request"
        return
    schema = schemas.get(case["tool"])
    if schema is None:
        yield f"no such tool: {case['tool']}"
        return
    if ("missing" in case) == ("arguments" in case):
        yield "needs either arguments or missing"
    if "missing" in case and not set() < set(case["missing"]) <= set(schema.get("required", ())):
        yield f"not required: {case['missing']}"
    for accepted in [case.get("arguments"), *case.get("also", [])]:
        if accepted is not None:
            yield from (error.message for error in Draft202012Validator(schema).iter_errors(accepted))


def odd_earlier(case: dict[str, Any]) -> bool:
    match case.get("earlier", {"result": ""}):
        case {"result": str(), **rest}:
            return bool(rest) and not (rest.keys() == {"tool", "arguments"} and isinstance(rest["arguments"], dict))
    return True


@pytest.mark.parametrize("name", SETS)
def test_every_case_fits_the_schema_of_its_tool(name: str, schemas: Schemas) -> None:
    wrong = {case["request"]: found for case in SETS[name] if (found := list(faults(case, schemas)))}
    assert wrong == {}


@pytest.mark.parametrize("name", SETS)
def test_what_came_earlier_is_a_result_and_the_call_it_is_of(name: str) -> None:
    assert [case["request"] for case in SETS[name] if odd_earlier(case)] == []


@pytest.mark.parametrize("name", SETS)
def test_every_bundled_tool_is_asked_for(name: str, schemas: Schemas) -> None:
    assert {case["tool"] for case in SETS[name]} == {None, *schemas}


def test_no_request_is_asked_twice() -> None:
    asked = Counter(" ".join(case["request"].lower().split()) for cases in SETS.values() for case in cases)
    assert [request for request, times in asked.items() if times > 1] == []
