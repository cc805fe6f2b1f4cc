"""Calls in the forms of all families: written as their models do, and held to their schemas."""

import dataclasses
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from agentkit_backends.local import create
from agentkit_backends.local.backend import GenerateBackend
from jsonschema import Draft202012Validator

from agentkit.backend import Delta, Request
from agentkit.parse import Gather
from agentkit.types import Message, ToolCall
from tests.engine.engines import babbler
from tests.engine.languages import LIGHT, WEATHER, kimi_files, ranks, request

pytestmark = pytest.mark.anyio
QWEN = "{% for m in messages %}{{ m.content }}{% endfor %}{# <tool_call> #}"
LLAMA = '{% for m in messages %}{{ m.content }}{% endfor %}{# {"name": , "parameters": } #}'
DEEPSEEK = [
    "<|im_end|>",
    *(f"<｜tool▁{what}｜>" for what in ("calls▁begin", "calls▁end", "call▁begin", "call▁end", "sep")),
]
FORMS = {
    "hermes": (["<|im_end|>", "<tool_call>", "</tool_call>"], QWEN),
    "mistral": (["<|im_end|>", "[TOOL_CALLS]"], QWEN),
    "mistral with marks": (["<|im_end|>", "[TOOL_CALLS]", "[ARGS]"], QWEN),
    "mistral with ids": (["<|im_end|>", "[TOOL_CALLS]", "[ARGS]", "[CALL_ID]"], QWEN + "{# [CALL_ID] #}"),
    "llama3": (["<|im_end|>", "<|eom_id|>"], LLAMA),
    "deepseek": (DEEPSEEK, QWEN + "{# ```json #}"),
    "deepseek 3.1": (DEEPSEEK, QWEN),
}
WRITTEN = {
    "hermes": '<tool_call>\n{"name": "NAME", "arguments": ARGUMENTS}\n</tool_call>',
    "mistral": '[TOOL_CALLS][{"name": "NAME", "arguments": ARGUMENTS}]',
    "mistral with marks": "[TOOL_CALLS]NAME[ARGS]ARGUMENTS",
    "mistral with ids": "[TOOL_CALLS]NAME[CALL_ID]call00000[ARGS]ARGUMENTS",
    "llama3": '{"name": "NAME", "parameters": ARGUMENTS}',
    "deepseek": "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>NAME\n```json\nARGUMENTS\n```<｜tool▁call▁end｜><｜tool▁calls▁end｜>",
    "deepseek 3.1": "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>NAME<｜tool▁sep｜>ARGUMENTS<｜tool▁call▁end｜><｜tool▁calls▁end｜>",
}


def tiktoken_babbler(path: Path) -> Path:
    """Write a random model with Kimi's kind of tokenizer."""
    files = kimi_files()
    babbler(path, vocab_size=len(ranks()) + 260)
    (path / "tokenizer.json").unlink()
    for name, data in files.items():
        (path / name).write_bytes(data)
    return path


@pytest.fixture(scope="module")
def speakers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, GenerateBackend]:
    """Return a model for each form of calls."""
    made = {form: babbler(tmp_path_factory.mktemp("form"), *told) for form, told in FORMS.items()}
    made["kimi"] = babbler(tmp_path_factory.mktemp("kimi"))
    made["kimi tiktoken"] = tiktoken_babbler(tmp_path_factory.mktemp("kimi"))
    return {form: GenerateBackend(path, threads=1) for form, path in made.items()}


async def answer(backend: GenerateBackend, asked: Request) -> tuple[Message, str]:
    """Return the answer as the loop reads it, and why it ended."""
    gather, finish = Gather(backend.traits.dialect, asked.tools), ""
    async for delta in backend.stream(asked):
        gather.feed(delta)
        finish = delta.finish or finish
    return gather.finish(), finish


def check(calls: tuple[ToolCall, ...]) -> None:
    """Hold calls to the schemas of their tools."""
    for call in calls:
        assert call.fault is None
        tool = {tool.name: tool for tool in (WEATHER, LIGHT)}[call.name]
        Draft202012Validator(tool.parameters).validate(call.arguments)


EVERY = (*FORMS, "kimi", "kimi tiktoken")


@pytest.mark.parametrize("form", FORMS)
async def test_calls_in_other_forms_come_apart_from_the_text(speakers: dict[str, GenerateBackend], form: str) -> None:
    made = speakers[form]
    assert made.traits.dialect == "native"
    for seed in range(3):
        asked = request(tools=(WEATHER, LIGHT), tool_choice="required", temperature=1.5, seed=seed, max_tokens=300)
        message, finish = await answer(made, asked)
        (call,) = message.calls
        assert call.arguments and message.content == "" and finish == "calls"
        assert len(call.id) == 9 and call.id.isalnum(), "Mistral's templates insist"


def written(made: GenerateBackend, asked: Request, seed: int) -> tuple[list[int], list[Delta]]:
    """Return what a writer writes whose scores are chance."""
    _, writer = made._prepare(asked)
    tokens, chance = list(writer.begun), np.random.default_rng(seed)
    while not writer.ended:
        tokens += writer.choose(chance.standard_normal(made._language.vocab).astype(np.float32))
    return tokens, writer.emit() or []


@pytest.mark.parametrize("form", FORMS)
def test_calls_are_written_as_their_family_does(speakers: dict[str, GenerateBackend], form: str) -> None:
    made = speakers[form]
    asked = request(tools=(WEATHER, LIGHT), tool_choice="required", temperature=1.5, seed=4, max_tokens=300)
    tokens, deltas = written(made, asked, seed=4)
    (delta,) = [delta for delta in deltas if delta.call]
    assert delta.call is not None
    wanted = WRITTEN[form].replace("NAME", delta.call.name).replace("ARGUMENTS", delta.call.arguments)
    assert made._language.decode(tokens) == wanted


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("form", EVERY)
async def test_calls_in_every_form_fit_their_schema(speakers: dict[str, GenerateBackend], form: str, seed: int) -> None:
    for choice in ("required", "set_light"):
        asked = request(tools=(WEATHER, LIGHT), tool_choice=choice, temperature=1.5, seed=seed, max_tokens=300)
        message, finish = await answer(speakers[form], asked)
        assert finish == "calls" and len(message.calls) == 1
        check(message.calls)


@pytest.mark.parametrize(
    "schema", [{"type": "integer", "minimum": 0, "maximum": 9}, WEATHER.parameters], ids=["number", "object"]
)
@pytest.mark.parametrize("form", EVERY)
async def test_typed_answers_in_every_form_fit(
    speakers: dict[str, GenerateBackend], form: str, schema: dict[str, Any]
) -> None:
    """Without tools the answer fits; with tools it fits or is a call that does."""
    for seed in range(4):
        for tools in ((), (WEATHER, LIGHT)):
            asked = request(tools=tools, output_schema=schema, temperature=2.0, seed=seed, max_tokens=300)
            message, finish = await answer(speakers[form], asked)
            check(message.calls)
            if not message.calls:
                assert finish == "stop"
                Draft202012Validator(schema).validate(json.loads(message.content))


@pytest.mark.parametrize("form", FORMS)
async def test_a_call_the_model_opens_itself_is_held_to_its_form(tmp_path: Path, form: str) -> None:
    """Biased towards the mark that opens a call, the model talks, calls, and goes on."""
    marks, template = FORMS[form]
    backend = GenerateBackend(babbler(tmp_path, marks, template), threads=1)
    opens = backend._language.calls.opens  # type: ignore[union-attr]
    if opens is None:
        opens = backend.mark("{")[0]
    model = backend._engine.model
    logits, turns = model.logits, []

    def biased(hidden: Any) -> Any:
        scores = logits(hidden)
        turns.append(len(scores))
        if len(turns) in ((1,) if form == "llama3" else (3, 9)):
            scores[:, opens] += 1000
        return scores

    model.logits = biased  # type: ignore[method-assign]
    asked = request(tools=(WEATHER, LIGHT), temperature=0.5, seed=1, max_tokens=120)
    gather = Gather("native", asked.tools)
    async for delta in backend.stream(asked):
        gather.feed(delta)
    message = gather.finish()
    assert message.calls and all(call.fault is None for call in message.calls)
    assert "get_weather" not in message.content and "tool_call" not in message.content.lower()
    assert form == "llama3" or message.content, "what came before is text"


@pytest.mark.parametrize(
    ("template", "dialect"),
    [
        (QWEN, "hermes"),
        (LLAMA + "<|start_header_id|>", "llama3"),
        (QWEN + "{# [TOOL_CALLS] #}", "mistral"),
        ("{{ messages }}", "fenced"),
        ("", "kimi_k2"),
    ],
)
def test_a_model_without_marks_for_calls_writes_text_as_its_template_does(
    tmp_path: Path, template: str, dialect: str
) -> None:
    made = create(babbler(tmp_path, ["<|im_end|>"], template), threads=1)
    assert made.traits.dialect == dialect


def test_a_typed_answer_may_be_a_call_without_a_mark(speakers: dict[str, GenerateBackend]) -> None:
    """Nothing is shown before it is certain which of the two it is; both come, and where it ends early the text does."""
    made, schema = speakers["llama3"], {"type": "object", "properties": {"name": {"type": "string", "maxLength": 3}}}
    asked = request(tools=(WEATHER, LIGHT), output_schema=schema, max_tokens=400)
    kinds = set()
    for seed in range(30):
        tokens, deltas = written(made, asked, seed)
        text, calls = "".join(delta.text for delta in deltas), [delta.call for delta in deltas if delta.call]
        assert len(calls) + bool(text) == 1
        if text:
            Draft202012Validator(schema).validate(json.loads(text))
        else:
            tool = WEATHER if calls[0].name == "get_weather" else LIGHT
            Draft202012Validator(tool.parameters).validate(json.loads(calls[0].arguments))
        kinds.add(bool(text))
        few, deltas = written(made, dataclasses.replace(asked, max_tokens=3), seed)
        assert "".join(delta.text for delta in deltas) == made._language.decode(few) and few == tokens[:3]
    assert kinds == {True, False}
