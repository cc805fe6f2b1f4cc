"""The development sets can be worked with, and have nothing in common with what judges or what is trained on."""

from __future__ import annotations

import json

from agentkit_backends.local import BUNDLED
from agentkit_backends.local.clauses import decisions
from agentkit_backends.local.layout import Layout
from agentkit_backends.local.referring import Earlier
from agentkit_training.apart import DEVELOPMENT, SETS, judged, plain, share_of_words
from agentkit_training.data import real_specs
from agentkit_training.episodes import SEEN
from agentkit_training.judge import bundled_cases, unseen_cases
from agentkit_training.rules import Rules
from jsonschema import Draft202012Validator

from tests.model.jobs import read_jobs

CASES = [*bundled_cases(DEVELOPMENT), *unseen_cases(DEVELOPMENT)]


def test_no_request_or_goal_is_one_of_those_that_judge() -> None:
    goals = [job.goal for job in read_jobs(DEVELOPMENT / "jobs.jsonl")]
    assert not {plain(text) for text in [*(case.request for case in CASES), *goals]} & judged()


def test_the_tools_that_are_called_as_unseen_are_none_of_the_generators() -> None:
    trained = {name for family in SEEN for name in family.names}
    called = {tool for case in unseen_cases(DEVELOPMENT) for tool, _ in case.calls}
    assert len(called) > 15
    assert not [name for name in called if any(share_of_words(name, other) >= 0.5 for other in trained)]


def test_every_call_fits_its_tools_schema() -> None:
    for case in CASES:
        specs = {spec["name"]: spec["parameters"] for spec in case.specs}
        for tool, accepted in case.calls:
            schema = {**specs[tool], "required": []} if case.missing else specs[tool]
            for arguments in accepted:
                Draft202012Validator(schema).validate(arguments)


def test_the_sets_are_others_than_those_that_judge() -> None:
    judging = {tool["name"] for tool in json.loads((SETS / "unseen_tools.json").read_text("utf-8"))}
    own = {tool["name"] for tool in json.loads((DEVELOPMENT / "unseen_tools.json").read_text("utf-8"))}
    assert not judging & own


def test_the_rules_beside_the_model_go_through_all_clauses_of_a_request() -> None:
    rules, specs = Rules(Layout.load(BUNDLED)), list(real_specs().values())
    made = decisions(rules, specs, "read the file a.txt and then list the files in docs/", Earlier())
    assert [specs[one.tool]["name"] for one in made if one.tool is not None] == ["read_file", "list_files"]
