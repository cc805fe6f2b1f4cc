"""The public sets, in the shapes they are published in."""

from __future__ import annotations

import json
import random

import pytest
from agentkit_training.episodes import Episodes
from agentkit_training.family import Example, fill
from agentkit_training.public import SNIPS, Public

TOOLS = [
    {"api_name": "getTide", "api_description": "Retrieve the tide. For sailors.", "field": "Sea/Tides",
     "parameters": {"harbour": {"type": "str", "description": "The harbour (e.g., Leith, Cork)"},
                    "day": {"type": "int", "description": "Day of the month"}},
     "required": ["harbour"], "responses": {}},
    {"api_name": "ringBell", "api_description": "Ring a bell", "field": "Sea/Bells",
     "parameters": {"times": {"type": "int", "description": "How often"}}, "required": ["times"], "responses": {}},
    {"api_name": "setLamp", "api_description": "Set a lamp", "field": "Sea/Bells",
     "parameters": {"on": {"type": "bool", "description": "Whether it burns"}}, "required": ["on"], "responses": {}},
]  # fmt: skip
ASKED = [
    {"query": "Tide at Leith, then ring 3 times.",
     "calling": [{"api": "getTide", "parameters": {"harbour": "Leith"}}, {"api": "ringBell", "parameters": {"times": 3}}]},
    {"query": "Tide there", "calling": [{"api": "getTide", "parameters": {"harbour": "Cork"}}]},
    {"query": "Light it", "calling": [{"api": "setLamp", "parameters": {"on": True}}]},
]  # fmt: skip


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Public:
    folder = tmp_path_factory.mktemp("data")
    for name in ("snips", "clinc", "seal-tools"):
        (folder / name).mkdir()
    clinc = {"train": [["roll the dice for me", "roll_dice"], ["hello", "greeting"], ["wake me", "alarm"]],
             "oos_train": [["why is the sky blue", "oos"]], "oos_val": [], "oos_test": []}  # fmt: skip
    (folder / "clinc" / "clinc.json").write_text(json.dumps(clinc))
    for name in SNIPS:
        spans = [{"text": "rate "}, {"text": "Dune", "entity": "object_name"}, {"text": " "},
                 {"text": "four", "entity": "rating_value"}]  # fmt: skip
        data = [{"data": spans if name == "RateBook" else [{"text": "do "}, {"text": "é", "entity": "city"}]}]
        (folder / "snips" / f"snips_{name}.json").write_text(json.dumps({name: data}, ensure_ascii=False), "latin-1")
    lines = {"seal_tool": TOOLS, "seal_dev": ASKED, "seal_test_in_domain": []}
    for name, rows in lines.items():
        (folder / "seal-tools" / f"{name}.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    return Public.load(folder, folder / "no-dictionary")


def test_intents_become_tools_and_talk_becomes_what_no_tool_serves(public: Public) -> None:
    names = {family.names[0] for family in public.families}
    assert {"roll_dice", "alarm", "rate_book", "getTide", "ringBell"} <= names
    assert "greeting" not in names and sorted(public.foreign) == ["hello", "why is the sky blue"]
    assert "setLamp" not in names, "nothing in words stands for its flag"


def test_slots_become_arguments_with_their_words(public: Public) -> None:
    (family,) = [family for family in public.families if family.names[0] == "rate_book"]
    assert family.phrasings == (
        Example("rate Dune four", {"object_name": "Dune", "rating_value": 4},
                {"object_name": "Dune", "rating_value": "four"}),
    )  # fmt: skip


def test_schemas_ask_for_themselves_with_values_their_descriptions_name(public: Public) -> None:
    (family,) = [family for family in public.families if family.names[0] == "getTide"]
    rng = random.Random(1)
    drawn = [fill(family, phrasing, rng) for phrasing in family.phrasings for _ in range(5)]
    assert all(example.arguments["harbour"] in ("Leith", "Cork") for example in drawn)
    assert all("retrieve the tide" in example.request.lower() for example in drawn)


def test_a_request_for_several_tools_is_kept_where_its_values_are_said(public: Public) -> None:
    assert public.several == [
        ("Tide at Leith, then ring 3 times.", [("getTide", {"harbour": "Leith"}), ("ringBell", {"times": 3})])
    ]
    rng = random.Random(2)
    tools = public.offer_several(rng)
    found = public.draw_several(tools, rng)
    assert found is not None and [tools[tool][0].names[0] for tool, _, _ in found[1]] == ["getTide", "ringBell"]


def test_episodes_are_drawn_from_them(public: Public) -> None:
    episodes = Episodes(random.Random(3), public)
    known = {id(family) for family in public.families}
    for _ in range(40):
        tools = episodes.tools("public")
        assert all(id(families[0]) in known for families in tools)
        assert episodes.draw(tools).request
