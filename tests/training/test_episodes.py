"""The generator: what it draws can be chosen, is what it says it is, and is kept apart from what is judged."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from agentkit_backends.local import BUNDLED
from agentkit_backends.local.candidates import Made, candidates
from agentkit_backends.local.figures import number
from agentkit_backends.local.layout import Layout, schema_of
from agentkit_backends.local.text import value_of
from agentkit_training.apart import is_judged, judged, plain, share_of_words
from agentkit_training.batch import collate
from agentkit_training.bundled import BUNDLED as FAMILIES
from agentkit_training.bundled import CHAINS
from agentkit_training.data import KINDS, Generator, offered_spec, real_specs, spec_of
from agentkit_training.episodes import SAME, SEEN, TO, Episode, Episodes, Tools, without_its_end
from agentkit_training.family import SLOT, Example, Family, Param, fill, fill_several
from agentkit_training.noise import counted
from agentkit_training.public import Public
from agentkit_training.variants import listed, variant
from agentkit_training.world import WORLD
from hypothesis import given
from hypothesis import strategies as st

MODEL_TESTS = Path(__file__).parents[1] / "model"
NOTHING = Public()
LAYOUT = Layout.load(BUNDLED)
SEEDS = st.integers(0, 10**6)


def drawn(seed: int, kind: str, *, train: bool = True) -> tuple[Tools, Episode]:
    episodes = Episodes(random.Random(seed), NOTHING, train=train)
    tools = episodes.tools(kind)
    return tools, episodes.draw(tools)


@given(SEEDS, st.sampled_from(("bundled", "world", "mixed")), st.booleans())
def test_an_episode_is_about_tools_on_offer_and_parameters_they_have(seed: int, kind: str, train: bool) -> None:
    tools, episode = drawn(seed, kind, train=train)
    assert tools and episode.request.strip()
    for call in episode.calls:
        params = {p.name for p in tools[call.tool][0].params}
        assert call.arguments.keys() <= params and call.surfaces.keys() <= params
        kept = [name for name, value in call.arguments.items() if value == SAME]
        assert not kept or (episode.last is not None and episode.last.arguments.keys() >= set(kept))
    if episode.last is not None:
        assert not set(episode.last.missing) & episode.last.arguments.keys()
    seen = [(call.tool, sorted(call.arguments.items(), key=str)) for call in episode.calls]
    assert len({str(one) for one in seen}) == len(seen), "no call is asked for twice"


@given(SEEDS, st.sampled_from(("bundled", "world", "mixed")))
def test_a_seed_draws_the_same_again(seed: int, kind: str) -> None:
    assert drawn(seed, kind)[1] == drawn(seed, kind)[1]


def test_tools_that_leave_little_room_are_drawn_again_until_a_request_fits() -> None:
    generator = Generator(Layout.load(BUNDLED), 3, length=300)
    assert all(generator.row("world").tools for _ in range(20))


@given(SEEDS, st.sampled_from(WORLD))
def test_a_variant_of_a_tool_is_asked_for_as_the_tool_is(seed: int, family: Family) -> None:
    rng = random.Random(seed)
    other = {
        "number": ["figure"],
        "name": ["title"],
        "email": ["e-mail"],
        "start": ["get-go"],
        "id": ["mark"],
        "city": ["town"],
    }
    made = variant(family, WORLD, other, rng)
    names = {p.name for p in made.params}
    required = {p.name for p in made.params if p.required}
    assert len(names) == len(made.params) and len(names) - len(family.params) in (0, 1)
    for phrasing in made.phrasings:
        template, fixed = phrasing if isinstance(phrasing, tuple) else (str(phrasing), {})
        slots = set(SLOT.findall(template))
        assert slots <= made.values.keys() and required <= slots | set(fixed) <= names
    for phrasing in made.several:
        calls = fill_several(made, phrasing, rng)
        assert len(calls) > 1 and all(required <= set(call.arguments) <= names for call in calls)
        assert all(said in call.request for call in calls for said in call.surfaces.values())


def test_a_request_for_several_calls_gives_each_its_own_and_what_is_for_all() -> None:
    family = Family(("weigh",), ("",), (Param("bird"), Param("grams", "integer"), Param("fed", "boolean", required=False)), (),
                    {"bird": lambda rng: f"bird {rng.random()}", "grams": lambda rng: (f"{rng.random()} g", rng.random())})  # fmt: skip
    asked = ("{bird__1} and {bird__2}, {grams} each, {bird__3} too", {"fed__2": True})
    first, second, third = fill_several(family, asked, random.Random(1))
    assert first.request == second.request == third.request
    assert len({call.arguments["bird"] for call in (first, second, third)}) == 3
    assert len({call.arguments["grams"] for call in (first, second, third)}) == 1
    assert ["fed" in call.arguments for call in (first, second, third)] == [False, True, False]
    told = replace(family, several=(asked,), values=family.values)
    episodes = Episodes(random.Random(2), NOTHING)
    episode = episodes._in_a_row(0, [[told]])
    assert [call.tool for call in episode.calls] == [0, 0, 0] and episode.calls[1].arguments["fed"] is True


def test_variants_differ_in_order_names_and_idle_parameters() -> None:
    family = next(f for f in WORLD if len(f.params) == 3 and any("id" in p.name.split("_") for p in f.params))
    made = [variant(family, WORLD, {"id": ["mark"]}, random.Random(seed)) for seed in range(60)]
    shapes = [tuple(p.name for p in one.params) for one in made]
    own = tuple(p.name for p in family.params)
    assert any(sorted(shape) == sorted(own) and shape != own for shape in shapes)
    assert any("mark" in name for shape in shapes for name in shape) and any(len(shape) > 3 for shape in shapes)


@given(SEEDS, st.sampled_from(WORLD))
def test_a_list_is_asked_for_as_its_members_in_a_row(seed: int, family: Family) -> None:
    rng = random.Random(seed)
    made = listed(family, rng)
    many = [p for p in made.params if p.type == "array"]
    if not many:
        assert made == family
        return
    own = family.params[made.params.index(many[0])]
    assert many[0].items == own.type and many[0].required == own.required
    spec = spec_of(made, rng, plain=True)
    schema = schema_of(spec["parameters"], many[0].name)
    assert schema["type"] == "array" and schema["items"] == {"type": "string"}
    for phrasing in made.phrasings:
        example = fill(made, phrasing, rng)
        if many[0].name in example.arguments:
            told, value = example.surfaces[many[0].name], example.arguments[many[0].name]
            assert told in example.request and value_of(told, schema) == value


def test_the_members_of_a_list_are_no_calls_of_their_own() -> None:
    family = Family(("tag_page",), ("",), (Param("tags", "array", items="string"),), ("tag it {tags}",),
                    {"tags": lambda rng: (f"tag {rng.random()}", ["a"])})  # fmt: skip
    assert all(Episodes(random.Random(seed), NOTHING)._several([[family]]) is None for seed in range(9))


def test_nearly_every_value_can_be_chosen() -> None:
    generator = Generator(Layout.load(BUNDLED), 3)
    made = sum(len(generator.row(kind).values) for kind in ("bundled", "world", "mixed") for _ in range(6))
    assert sum(generator.skipped.values()) < 0.03 * made


def test_requests_of_a_row_see_the_tools_and_themselves_alone() -> None:
    row = Generator(Layout.load(BUNDLED), 4).row("bundled")
    tools = row.segments.count(0)
    assert row.segments == sorted(row.segments) and row.positions[:tools] == list(range(tools))
    for segment in range(1, max(row.segments) + 1):
        own = [p for p, s in zip(row.positions, row.segments, strict=True) if s == segment]
        assert own == list(range(tools, tools + len(own))), "as if this request alone followed the tools"
    batch = collate([row], 1024)
    assert (batch.tokens[0, len(row.tokens) :] == 0).all() and (batch.segments[0, len(row.tokens) :] == -1).all()
    assert batch.gold.sum(1).min() >= 1, "of each choice at least one candidate is right"


def test_trained_and_held_out_families_are_apart_and_all_are_used() -> None:
    train, held = (Episodes(random.Random(1), NOTHING, train=side) for side in (True, False))
    assert not train.own & held.own and len(train.own) + len(held.own) == len(SEEN)
    family = FAMILIES[0]
    both = [set(side._phrasings(family, family.phrasings)) for side in (train, held)]
    assert not both[0] & both[1] and len(both[0] | both[1]) == len(set(family.phrasings))


def test_rows_are_of_each_kind_there_is() -> None:
    assert sum(KINDS.values()) == pytest.approx(1)
    assert len(real_specs()) == 22


def test_no_request_that_is_judged_is_trained_on(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(judged()) > 800 and "which day is it today" in judged()
    usual = [drawn(seed, "bundled")[1].request for seed in range(30)]
    monkeypatch.setattr("agentkit_training.episodes.judged", lambda: {plain(request) for request in usual})
    assert not {drawn(seed, "bundled")[1].request for seed in range(30)} & set(usual)


def test_no_tool_that_is_judged_as_unseen_is_trained_on() -> None:
    unseen = {tool["name"] for tool in json.loads((MODEL_TESTS / "unseen_tools.json").read_text("utf-8"))}
    assert is_judged(["cancelShipment"]) and is_judged(["cancel_a_shipment"]) and not is_judged(["list_files"])
    trained = {name for family in SEEN for name in family.names}
    assert not [name for name in trained for other in unseen if share_of_words(name, other) >= 0.5]
    assert 0.9 * len(WORLD) < len(SEEN) < len(WORLD)


def test_all_choices_of_a_request_see_its_words() -> None:
    generator = Generator(Layout.load(BUNDLED), 6)
    batch = collate([generator.row("bundled") for _ in range(3)], 1024)
    asked = set(range(len(batch.asks)))
    assert set(batch.tool_ask.tolist()) == asked and set(batch.value_ask.tolist()) <= asked
    assert len(asked) < len(batch.tool_gold), "a request that calls chooses again afterwards"
    assert (batch.ask_row[batch.tool_ask] == batch.tool_row).all()
    assert (batch.ask_row[batch.value_ask] == batch.value_row).all()
    for row, start, ask in zip(batch.value_row, batch.reading_start[batch.value_reading], batch.value_ask, strict=True):
        own = batch.asks[ask][batch.asks[ask] >= 0]
        assert len(own) and (batch.tokens[row, start : start + len(own)] == own).all(), "read again behind its call"


def test_a_request_without_its_end_lacks_a_value_that_is_required() -> None:
    shorter = 0
    for family in SEEN:
        required = {p.name for p in family.params if p.required}
        for phrasing in family.phrasings:
            found = without_its_end(family, phrasing)
            if found is not None:
                shorter += 1
                template, fixed = found
                lacking = required - set(SLOT.findall(template)) - set(fixed)
                assert lacking and str(phrasing[0] if isinstance(phrasing, tuple) else phrasing).startswith(template)
    assert shorter > 500


def test_tools_are_told_in_other_words_and_never_in_those_of_a_judged_tool() -> None:
    rng, other = random.Random(3), {"delete": ["cancel"], "order": ["shipment"], "files": ["documents"]}
    family = Family(
        ("delete_order",), ("Delete an order.",), (Param("files", description="The files"),), ("x {files}",)
    )
    specs = [offered_spec(family, rng, other) for _ in range(200)]
    names = {spec["name"] for spec in specs}
    assert "cancel_order" in names and "delete_shipment" in names
    assert "cancel_shipment" not in names, "that one is judged"
    assert {spec["parameters"]["properties"]["files"]["description"] for spec in specs} > {"The files", "The documents"}


@given(SEEDS)
def test_a_date_or_an_address_of_a_result_stands_in_it_and_can_be_chosen(seed: int) -> None:
    rng = random.Random(seed)
    episodes = Episodes(rng, NOTHING)
    held = episodes._held(tools := episodes.tools("bundled"))
    if held is None:
        return
    (call,) = held.calls
    spec = real_specs()[tools[call.tool][0].names[0]]
    said = {name for name, text in call.surfaces.items() if text}
    (name,) = {"date", "start", "end", "url"} & call.arguments.keys() - said
    assert call.arguments[name] in held.result
    found = candidates(
        LAYOUT.asked(held.request, held.result, held.last),
        name,
        schema_of(spec["parameters"], name),
        [],
        Made([spec["name"]]),
    )
    assert call.arguments[name] in [value_of(text, schema_of(spec["parameters"], name)) for text in found.texts]


def test_a_result_in_a_unit_is_converted_from_that_unit() -> None:
    episodes = Episodes(random.Random(2), NOTHING)
    tools = [episodes.bundled[name] for name in ("convert_units", "date_difference", "read_file")]
    found = [e for _ in range(400) if (e := episodes._reference(tools)) and e.calls[0].tool == 0]
    untold = [
        e for e in found if "from_unit" not in e.calls[0].surfaces and e.last and e.last.name == "date_difference"
    ]
    days = [e for e in untold if e.result.split()[1:2] == ["days"] and e.calls[0].arguments.get("from_unit") == "days"]
    assert len(days) >= 5


def test_a_chain_names_parameters_of_its_tools_and_says_all_they_require() -> None:
    specs = {name: spec["parameters"] for name, spec in real_specs().items()}
    for first, second, template, fixed, then in CHAINS:
        slots = SLOT.findall(template)
        for name, own, told in (
            (first, fixed, [slot for slot in slots if not slot.startswith(TO)]),
            (second, then, [slot.removeprefix(TO) for slot in slots if slot.startswith(TO)]),
        ):
            assert {*own, *told} <= set(specs[name]["properties"]), template
            assert set(specs[name].get("required", ())) <= {*own, *told}, template
    assert len({template for _, _, template, _, _ in CHAINS}) == len(CHAINS)


def test_a_number_is_told_as_an_ordinal_where_it_counts_things_and_nowhere_else() -> None:
    rng, told = random.Random(1), set()
    example = Example("move it from row 12 to the row 3", {"row": 3, "of": 12}, {"row": "3", "of": "12"})
    others = (
        Example("row 3.5", {"row": 3.5}, {"row": "3.5"}), Example("row 13", {"row": 13}, {"row": "13"}),
        Example("row 3", {"row": "3"}, {"row": "3"}), Example("take 3", {"row": 3}, {"row": "3"}),
    )  # fmt: skip
    for _ in range(60):
        made = counted(example, rng)
        told.add(made.request)
        assert made.arguments == example.arguments
        assert all(number(surface) == made.arguments[name] for name, surface in made.surfaces.items())
        assert all(surface in made.request for surface in made.surfaces.values())
        assert all(counted(other, rng) == other for other in others)
    assert told == {
        example.request,
        "move it from row 12 to the third row",
        "move it from the twelfth row to the row 3",
    }
