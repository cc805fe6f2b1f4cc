"""The bundled model at work: what it must carry, that it is what was trained, and its backend's manners."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from agentkit_backends.local import BUNDLED, checks, create
from agentkit_backends.local.candidates import Made, candidates
from agentkit_backends.local.choose import Chooser
from agentkit_backends.local.chooser_backend import ChooserBackend
from agentkit_backends.local.decision import Decision, confirmation, question
from agentkit_backends.local.engine import load
from agentkit_backends.local.heads import softmax
from agentkit_backends.local.layout import Last, Layout, schema_of
from agentkit_backends.local.referring import Earlier, last_path, main_number
from agentkit_backends.local.text import name_words
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from agentkit.backend import Request
from agentkit.errors import EngineUnavailable
from agentkit.types import Message, ToolCall, ToolSpec

ROOT = Path(__file__).parents[2]
SPECS: list[dict[str, Any]] = json.loads((ROOT / "backends/training/agentkit_training/bundled_specs.json").read_text())
CASES = [json.loads(line) for line in (ROOT / "tests/model/held_out.jsonl").read_text().splitlines()]
READERS = ("calculate", "read_file", "top_rows")
TOOLS = tuple(ToolSpec(**spec, effects="none" if spec["name"] in READERS else "once") for spec in SPECS)


@pytest.fixture(scope="module")
def chooser() -> Chooser:
    return Chooser.load(BUNDLED, load(BUNDLED, threads=2).session())


@pytest.fixture(scope="module")
def backend() -> ChooserBackend:
    made = create(threads=2)
    assert isinstance(made, ChooserBackend)
    return made


async def ask(backend: ChooserBackend, *messages: Message, **rest: Any) -> tuple[str, ToolCall | None]:
    deltas = [delta async for delta in backend.stream(Request(messages=messages, tools=TOOLS, **rest))]
    made = next((d.call for d in deltas if d.call), None)
    text = "".join(d.text for d in deltas)
    return text, ToolCall(id=made.id, name=made.name, arguments=json.loads(made.arguments)) if made else None


def test_it_beats_the_rules_on_what_it_never_saw(chooser: Chooser) -> None:
    right = 0
    calls = [case for case in CASES if case["tool"] and "missing" not in case and "earlier" not in case]
    for case in calls:
        decision = chooser.decide(SPECS, case["request"])[0]
        right += decision.tool is not None and SPECS[decision.tool]["name"] == case["tool"]
    assert right / len(calls) > 0.85, "the card's figure for the tool alone is higher; the rules reach under a half"


def test_every_call_fits_its_schema(chooser: Chooser) -> None:
    for case in CASES:
        for decision in chooser.decide(SPECS, case["request"]):
            if decision.tool is not None and not decision.missing and not decision.waits:
                Draft202012Validator(SPECS[decision.tool]["parameters"]).validate(decision.arguments)
            assert 0 <= decision.confidence <= 1


def test_numpy_and_the_engine_choose_alike(chooser: Chooser) -> None:
    slow = Chooser.load(BUNDLED, load(BUNDLED, native=False).session())
    for case in CASES[::15]:
        ours, theirs = (c.decide(SPECS, case["request"]) for c in (chooser, slow))
        assert [(d.tool, d.arguments) for d in ours] == [(d.tool, d.arguments) for d in theirs]
        assert ours[0].confidence == pytest.approx(theirs[0].confidence, abs=0.02)


def test_the_tools_prefix_is_reused_and_changes_nothing(chooser: Chooser) -> None:
    request = "what is 15% of 3200?"
    first = chooser.decide(SPECS, request)[0]
    again = chooser.decide(SPECS, request)[0]
    assert again.reused == len(chooser.layout.prefix(SPECS).tokens) > 300
    assert (first.arguments, first.confidence) == (again.arguments, pytest.approx(again.confidence))
    assert chooser.decide(SPECS[:3], request)[0].reused == 0, "other tools, another prefix"


@pytest.mark.asyncio
async def test_a_request_is_worked_off_clause_by_clause(backend: ChooserBackend) -> None:
    goal = Message(role="user", content="Calculate 12 times 4, then write the result to out.txt")
    _, first = await ask(backend, goal)
    assert first and first.name == "calculate" and first.arguments == {"expression": "12 times 4"}
    done = [Message(role="assistant", calls=(first,)), Message(role="tool", call_id=first.id, content="48")]
    _, second = await ask(backend, goal, *done)
    assert second and second.name == "write_file" and second.arguments == {"path": "out.txt", "content": "48"}
    done += [
        Message(role="assistant", calls=(second,)),
        Message(role="tool", call_id=second.id, content="wrote 2 bytes"),
    ]
    text, none = await ask(backend, goal, *done)
    assert none is None and "48" in text and "wrote 2 bytes" in text


@pytest.mark.asyncio
async def test_it_declines_asks_and_obeys_the_choice(backend: ChooserBackend) -> None:
    text, made = await ask(backend, Message(role="user", content="book a table for two tonight"))
    assert made is None and "None of my tools" in text
    text, made = await ask(backend, Message(role="user", content="convert 12 miles"))
    assert made is None and text.endswith(")") and "?" in text
    _, made = await ask(backend, Message(role="user", content="what time is it?"), tool_choice="list_notes")
    assert made and made.name == "list_notes"
    _, made = await ask(backend, Message(role="user", content="what time is it?"), tool_choice="none")
    assert made is None


@pytest.mark.asyncio
async def test_typed_output_takes_values_from_the_result(backend: ChooserBackend) -> None:
    call = ToolCall(id="c", name="calculate", arguments={"expression": "12 times 4"})
    schema = {"title": "Figure", "type": "object", "properties": {"value": {"type": "number"}}, "required": ["value"]}
    text, _ = await ask(
        backend,
        Message(role="user", content="calculate 12 times 4"),
        Message(role="assistant", calls=(call,)),
        Message(role="tool", call_id="c", content="48"),
        output_schema=schema,
    )
    assert set(json.loads(text)) <= {"value"}


def test_a_folder_without_a_model_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EngineUnavailable, match="no model"):
        ChooserBackend(tmp_path)
    assert all(len(check) == 4 for check in checks())


def test_what_later_clauses_refer_to() -> None:
    assert main_number("| a | 1 |\n| b | 2,500.5 |") == 2500.5 and main_number("none") is None
    assert main_number("76 days from 2026-07-01 to 2026-09-15 (10 weeks and 6 days)") == 76
    assert main_number("72 kilograms = 158.73 pounds") == 158.73 and main_number("max of load_2 = 1340") == 1340
    before = Last("read_file", {"path": "b.csv"})
    assert last_path(Earlier("see notes/a.txt", before)) == "notes/a.txt"
    assert last_path(Earlier("nothing", before)) == "b.csv" and last_path(Earlier()) is None


def test_questions_name_the_value_and_the_tool() -> None:
    spec = {"name": "read_file", "parameters": {"properties": {"path": {"description": "The file."}}}}
    assert question(spec, Decision(0, missing=("path",))) == "Which path should I use to read file? (The file)"
    unsure = Decision(0, {"path": "a.txt"}, doubtful="path")
    assert confirmation(spec, unsure) == "Should I read file with path 'a.txt'? I am least sure of the path."


@given(st.text(min_size=1, max_size=120), st.sampled_from(["string", "integer", "number", "boolean"]), st.booleans())
def test_candidates_lie_in_the_words_for_any_text(text: str, kind: str, result: bool) -> None:
    layout = Layout.load(BUNDLED)
    asked = layout.asked(text, text[::-1] if result else "")
    found = candidates(asked, "value", {"type": kind}, [], Made(["tool"], [("other", "x")]), (7, 7))
    assert len(found.texts) == len(found.first) == len(found.last) == len(found.special) == len(found.features)
    spans = found.special < 0
    assert (found.first[spans] >= 7).all() and (found.last[spans] < 7 + len(asked.tokens)).all()
    assert (found.first[spans] <= found.last[spans]).all() and np.isfinite(found.features).all()
    assert softmax(found.features.sum(1)).sum() == pytest.approx(1, abs=1e-4)


def test_optional_schemas_are_opened_and_formats_guessed() -> None:
    parameters = {"properties": {
        "end": {"anyOf": [{"type": "integer"}, {"type": "null"}], "default": None, "description": "Last line."},
        "path": {"type": "string"}, "candidate": {"type": "string"}, "start": {"type": "string", "description": "The first date."},
    }}  # fmt: skip
    assert schema_of(parameters, "end")["type"] == "integer"
    assert schema_of(parameters, "path")["format"] == "path" and schema_of(parameters, "start")["format"] == "date"
    assert "format" not in schema_of(parameters, "candidate")


def test_the_same_value_is_offered_only_where_the_call_before_had_it() -> None:
    layout = Layout.load(BUNDLED)
    asked = layout.asked("and b.csv?", "", Last("read_file", {"path": "a.csv"}))
    texts = [
        candidates(asked, name, {"type": "string"}, [], Made([tool])).texts
        for tool, name in (("read_file", "path"), ("read_file", "end"), ("write_file", "path"))
    ]
    assert ["<same>" in found for found in texts] == [True, False, False]


TURN = tuple[str, tuple[tuple[str, dict[str, Any], str], ...]]


def conversation(*turns: TURN) -> tuple[Message, ...]:
    """Return messages of requests, each with the calls that were made for it and what they returned."""
    messages: list[Message] = []
    for number, (request, made) in enumerate(turns):
        messages.append(Message(role="user", content=request))
        for i, (name, arguments, result) in enumerate(made):
            call = ToolCall(id=f"{number}.{i}", name=name, arguments=arguments)
            messages += [
                Message(role="assistant", calls=(call,)),
                Message(role="tool", call_id=call.id, content=result),
            ]
    return tuple(messages)


async def calls_for(backend: ChooserBackend, *turns: TURN) -> list[tuple[str, dict[str, Any]]]:
    request = Request(messages=conversation(*turns), tools=TOOLS)
    made = [delta.call async for delta in backend.stream(request) if delta.call]
    assert len({call.id for call in made}) == len(made)
    return [(call.name, json.loads(call.arguments)) for call in made]


@pytest.mark.asyncio
async def test_one_clause_may_ask_for_two_calls(backend: ChooserBackend) -> None:
    made = await calls_for(backend, ("read a.txt and b.txt", ()))
    assert made == [("read_file", {"path": "a.txt"}), ("read_file", {"path": "b.txt"})]


@pytest.mark.asyncio
async def test_calls_that_were_made_are_not_made_again(backend: ChooserBackend) -> None:
    done = ("read_file", {"path": "a.txt"}, "hello"), ("read_file", {"path": "b.txt"}, "world")
    assert await calls_for(backend, ("read a.txt and b.txt", done)) == []
    assert await calls_for(backend, ("read a.txt and b.txt", done[:1])) == [("read_file", {"path": "b.txt"})]


@pytest.mark.asyncio
async def test_an_answer_to_a_question_completes_the_call(backend: ChooserBackend) -> None:
    text, made = await ask(backend, *conversation(("read a file", ())))
    assert made is None and text.startswith("Which path should I use")
    assert await calls_for(backend, ("read a file", ()), ("notes.txt", ())) == [("read_file", {"path": "notes.txt"})]


@pytest.mark.asyncio
async def test_a_correction_changes_one_value_and_keeps_the_others(backend: ChooserBackend) -> None:
    first = "top_rows", {"path": "sales.csv", "column": "amount", "count": 3}, "| amount |\n| 9 |"
    made = await calls_for(backend, ("top 3 rows by amount in sales.csv", (first,)), ("no, I meant orders.csv", ()))
    assert made == [("top_rows", {"path": "orders.csv", "column": "amount", "count": 3})]


@pytest.mark.asyncio
async def test_a_misspelt_file_is_read_under_the_name_that_the_error_offers(backend: ChooserBackend) -> None:
    wrong = "read_file", {"path": "salse.csv"}, "error: there is no file salse.csv; beside it are: sales.csv, notes.txt"
    assert await calls_for(backend, ("read salse.csv", (wrong,))) == [("read_file", {"path": "sales.csv"})]
    right = "read_file", {"path": "sales.csv"}, "region,amount"
    assert await calls_for(backend, ("read salse.csv", (wrong, right))) == []
    again = "read_file", {"path": "sales.csv"}, "error: there is no file sales.csv; beside it are: sale.csv"
    assert await calls_for(backend, ("read salse.csv", (wrong, again))) == [], "it tries once, and tells"


@pytest.mark.asyncio
async def test_an_unsure_call_is_asked_about_and_made_after_a_yes() -> None:
    careful = ChooserBackend(BUNDLED, threads=2, sure=1.1)
    text, made = await ask(careful, *conversation(("read notes.txt", ())))
    assert made is None and text.startswith("Should I read file with path 'notes.txt'?")
    assert await calls_for(careful, ("read notes.txt", ()), ("yes", ())) == [("read_file", {"path": "notes.txt"})]
    assert await calls_for(careful, ("read notes.txt", ()), ("no, leave it", ())) == []


@pytest.mark.asyncio
async def test_a_result_that_was_passed_on_may_be_passed_on_again(backend: ChooserBackend) -> None:
    goal = "Calculate 15% of 3200. Save the result to a.txt. Append it to b.txt."
    sums = "calculate", {"expression": "15% of 3200"}, "480"
    saved = "write_file", {"path": "a.txt", "content": "480"}, "wrote 3 characters to a.txt"
    assert await calls_for(backend, (goal, (sums, saved))) == [("append_file", {"path": "b.txt", "content": "480"})]


@pytest.mark.asyncio
async def test_what_rests_on_a_failed_step_is_not_done(backend: ChooserBackend) -> None:
    goal = "Read gone.txt. Write the result to a.txt. What is 2 + 2?"
    gone = ToolCall(id="1", name="read_file", arguments={"path": "gone.txt"})
    messages = (
        Message(role="user", content=goal),
        Message(role="assistant", calls=(gone,)),
        Message(role="tool", call_id="1", content="cannot read gone.txt: no permission", failed=True),
    )
    _, made = await ask(backend, *messages)
    assert made is not None and made.name == "calculate", "a write of the error's text would be worse than none"
    sums = ToolCall(id="2", name="calculate", arguments={"expression": "2 + 2"})
    text, made = await ask(
        backend, *messages, Message(role="assistant", calls=(sums,)), Message(role="tool", call_id="2", content="4")
    )
    assert made is None and "Write the result to a.txt: not done, because a step before it is not." in text


@pytest.mark.asyncio
async def test_what_speaks_of_something_still_asked_for_waits(backend: ChooserBackend) -> None:
    text, made = await ask(backend, *conversation(("read a file. Append it to b.txt. What is 2 + 2?", ())))
    assert made is not None and made.name == "calculate"
    done = ("calculate", {"expression": "2 + 2"}, "4")
    text, made = await ask(backend, *conversation(("read a file. Append it to b.txt. What is 2 + 2?", (done,))))
    assert made is None and "Which path should I use to read file?" in text
    assert "Append it to b.txt: waits for your answer." in text


@pytest.mark.asyncio
async def test_what_waited_for_an_answer_is_done_after_it_and_not_after_a_no(backend: ChooserBackend) -> None:
    goal = "read a file. Append it to b.txt. What is 2 + 2?"
    sums = "calculate", {"expression": "2 + 2"}, "4"
    read = "read_file", {"path": "notes.txt"}, "milk, bread"
    assert await calls_for(backend, (goal, (sums,)), ("notes.txt", ())) == [read[:2]]
    added = "append_file", {"path": "b.txt", "content": "milk, bread"}
    assert await calls_for(backend, (goal, (sums,)), ("notes.txt", (read,))) == [added]
    text, made = await ask(backend, *conversation((goal, (sums,)), ("notes.txt", (read, (*added, "done")))))
    assert made is None and text.endswith("Append it to b.txt: done")
    assert await calls_for(backend, (goal, (sums,)), ("notes.txt. What is 3 + 3?", (read,))) == [added]
    for no in ("no, never mind", "no, never mind. Read notes.txt instead."):
        assert added not in await calls_for(backend, (goal, (sums,)), (no, (read,)))


@pytest.mark.asyncio
async def test_what_waits_goes_on_waiting_while_the_question_is_open(backend: ChooserBackend) -> None:
    first, aside = ("read a file. Append it to b.txt.", ()), ("who are you?", ())
    read = "read_file", {"path": "notes.txt"}, "milk, bread"
    added = "append_file", {"path": "b.txt", "content": "milk, bread"}
    assert await calls_for(backend, first, aside, ("notes.txt", (read,))) == [added]


@pytest.mark.asyncio
async def test_a_remark_waits_for_nothing(backend: ChooserBackend) -> None:
    text, _ = await ask(backend, *conversation(("read a file. Thanks, that is all.", ())))
    assert "waits" not in text


@pytest.mark.asyncio
async def test_a_call_of_a_later_clause_is_not_taken_for_one_that_is_asked_about(chooser: Chooser) -> None:
    clauses = ("Read notes.txt.", "What is 2 + 2?")
    sure = {clause: chooser.decide(SPECS, clause)[0].confidence for clause in clauses}
    first, second = sorted(clauses, key=lambda clause: sure[clause])
    backend = ChooserBackend(BUNDLED, threads=2, sure=sum(sure.values()) / 2)
    goal = f"{first} {second}"
    (made,) = await calls_for(backend, (goal, ()))
    text, again = await ask(backend, *conversation((goal, ((*made, "done"),))))
    assert again is None and "Should I" in text and text.endswith("done")


@given(
    st.text(min_size=1, max_size=80),
    st.lists(st.sampled_from(["low", "very high", "A-1", "é"]), max_size=4, unique=True),
)
def test_a_call_opens_with_all_that_its_tool_takes_and_reads_the_request_again(text: str, members: list[str]) -> None:
    layout = Layout.load(BUNDLED)
    asked = layout.asked(text)
    size = {"type": "string", "enum": members} if members else {"type": "string"}
    spec = {"name": "set_it", "parameters": {"properties": {"size": size, "count": {"type": "integer"}}}}
    opening = layout.call(spec, asked)
    told = opening.tokens[opening.own.start : opening.own.stop]
    assert told == asked.tokens[asked.own.start : asked.own.stop]
    assert opening.tokens[opening.own.start - 1] == layout.mark["<user>"]
    assert opening.tokens[opening.own.stop :] == [layout.mark["<end>"]]
    assert opening.tokens.count(layout.mark["<opt>"]) == 2 and opening.members["count"] == []
    for member, (first, last) in zip(members, opening.members["size"], strict=True):
        assert opening.tokens[first : last + 1] == layout.tokens(name_words(member) or [member])
