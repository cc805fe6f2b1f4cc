"""Whether a request wants to be told something, and whether a tool tells it."""

from __future__ import annotations

import pytest
from agentkit_backends.local import BUNDLED
from agentkit_backends.local.layout import Layout, tool_features
from agentkit_backends.local.moods import asks, tells


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("Who plays the Gravedigger?", True),
        ("ok, and where's the Petrel", True),
        ("The slip reads K44. How is it doing?", True),
        ("is bench 2 free on Monday?", True),
        ("we'd like to know how many are left", True),
        ("show me the last ten", True),
        ("Give the part to Sam", False),
        ("have him redone in silk", False),
        ("Could you lend the drill to Ines?", False),
        ("the one who was here is to get bench 2", False),
        ("Pinocchio's strings are in tatters", False),
        ("", False),
    ],
)
def test_a_request_asks_for_something_to_be_told(text: str, asking: bool) -> None:
    assert asks(text) is asking


@pytest.mark.parametrize(
    ("name", "description", "telling"),
    [
        ("leaf_through_log", "Finds entries of the logbook.", True),
        ("get_weather", "", True),
        ("elementInfo", "Look up an element.", True),
        ("log_meter_reading", "Records a reading of a meter.", False),
        ("lend_puppet", "Lends a puppet; returns its number.", False),
        ("do", None, False),
    ],
)
def test_a_tool_tells_something(name: str, description: str | None, telling: bool) -> None:
    assert tells({"name": name, "description": description}) is telling


@pytest.mark.parametrize(
    ("text", "told"),
    [("who has bench 2?", [[1, 0, 0], [0, 1, 0], [0, 0, 0]]), ("bench 2 to Renzo", [[0, 0, 1], [0, 0, 0], [0, 0, 0]])],
)
def test_a_tool_knows_whether_it_does_what_is_asked(text: str, told: list[list[int]]) -> None:
    layout = Layout.load(BUNDLED)
    names = {"list_benches": "Lists who has a bench.", "hire_bench": "Hires a bench to a blower."}
    specs = [{"name": n, "description": about, "parameters": {}} for n, about in names.items()]
    assert tool_features(layout.prefix(specs), layout.asked(text))[:, 19:22].tolist() == told
