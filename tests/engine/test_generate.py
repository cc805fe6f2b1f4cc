"""The text-writing backend on a random model: it babbles, but within its walls."""

import json
from pathlib import Path
from typing import Any

import anyio
import numpy as np
import pytest
from agentkit_backends.local import create
from agentkit_backends.local.backend import GenerateBackend
from agentkit_backends.local.sample import Sampler
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from safetensors.numpy import save_file
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from agentkit.backend import Delta, Request
from agentkit.errors import ContextOverflow, WeightsError
from agentkit.parse import Gather
from agentkit.types import Message, ToolSpec
from tests.engine.models import config_of, tensors_of

pytestmark = pytest.mark.anyio
MARKS = [
    "<|im_system|>", "<|im_user|>", "<|im_assistant|>", "<|im_middle|>", "<|im_end|>", "<|tool_calls_section_begin|>",
    "<|tool_calls_section_end|>", "<|tool_call_begin|>", "<|tool_call_argument_begin|>", "<|tool_call_end|>", "[EOS]",
]  # fmt: skip
WEATHER = ToolSpec(
    name="get_weather",
    description="Tell the weather.",
    parameters={
        "type": "object",
        "properties": {
            "city": {"enum": ["Oslo", "Rome", "Lima"]},
            "days": {"type": "integer", "minimum": 1, "maximum": 9},
        },
        "required": ["city", "days"],
        "additionalProperties": False,
    },
)
LIGHT = ToolSpec(
    name="set_light",
    parameters={
        "type": "object",
        "properties": {"on": {"type": "boolean"}, "name": {"type": "string", "maxLength": 6}},
        "required": ["on"],
        "additionalProperties": False,
    },
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("babbler")
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=400, special_tokens=MARKS, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False
    )
    tokenizer.train_from_iterator(["the weather in Oslo is fine", '{"city": "Rome", "days": 3}'] * 4, trainer)
    tokenizer.save(str(path / "tokenizer.json"))
    config = {**config_of("kimi"), "vocab_size": tokenizer.get_vocab_size(), "max_position_embeddings": 2048}
    (path / "config.json").write_text(json.dumps(config))
    save_file(tensors_of(config, 3), path / "model.safetensors")
    return path


@pytest.fixture(scope="module")
def backend(folder: Path) -> GenerateBackend:
    made = create(folder, threads=1)
    assert isinstance(made, GenerateBackend)
    return made


def request(text: str = "hello", **rest: Any) -> Request:
    return Request(messages=(Message(role="user", content=text),), **{"max_tokens": 60, **rest})


async def collect(backend: GenerateBackend, asked: Request) -> tuple[str, Delta]:
    deltas = [delta async for delta in backend.stream(asked)]
    return "".join(delta.text for delta in deltas), deltas[-1]


async def test_the_same_seed_says_the_same(backend: GenerateBackend) -> None:
    async def say(seed: int) -> str:
        return (await collect(backend, request(temperature=1.0, seed=seed)))[0]

    assert await say(1) == await say(1)
    assert len({await say(seed) for seed in range(4)}) > 1
    assert (await collect(backend, request()))[0] == (await collect(backend, request(seed=9)))[0], (
        "greedy has no chance"
    )


async def test_usage_counts_what_was_run_and_reused(backend: GenerateBackend) -> None:
    asked = request("count me")
    _, last = await collect(backend, asked)
    assert last.usage is not None and last.usage.prompt_tokens == backend.count(asked)
    assert 0 < last.usage.completion_tokens <= 60
    longer = Request(messages=(*asked.messages, Message(role="user", content="more")), max_tokens=4)
    _, last = await collect(backend, longer)
    shared = backend.count(asked) - len(backend.mark("<|im_assistant|>assistant<|im_middle|>"))
    assert last.usage is not None and last.usage.cached_tokens >= shared


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("choice", ["required", "get_weather", "set_light"])
async def test_forced_calls_always_fit_their_schema(backend: GenerateBackend, seed: int, choice: str) -> None:
    tools = (WEATHER, LIGHT)
    text, last = await collect(
        backend, request(tools=tools, tool_choice=choice, temperature=1.5, seed=seed, max_tokens=200)
    )
    gather = Gather("kimi_k2", tools)
    gather.feed(Delta(text=text))
    message = gather.finish()
    assert last.finish == "calls" and len(message.calls) == 1, text
    (call,) = message.calls
    assert call.fault is None and call.name in ([choice] if choice != "required" else ["get_weather", "set_light"])
    spec = WEATHER if call.name == "get_weather" else LIGHT
    Draft202012Validator(spec.parameters).validate(call.arguments)


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "object", "properties": {"a": {"type": "integer", "minimum": 0, "maximum": 99}}, "required": ["a"], "additionalProperties": False},
        {"type": "array", "items": {"enum": ["x", "yy"]}, "minItems": 2, "maxItems": 3},
        {"anyOf": [{"type": "null"}, {"type": "boolean"}]},
        {"type": "string", "maxLength": 4},
    ],
)  # fmt: skip
async def test_answers_fit_an_output_schema(backend: GenerateBackend, schema: dict[str, Any]) -> None:
    for seed in range(3):
        text, last = await collect(backend, request(output_schema=schema, temperature=1.0, seed=seed, max_tokens=200))
        Draft202012Validator(schema).validate(json.loads(text))
        assert last.finish == "stop"


async def test_a_stop_text_ends_the_answer_before_it(backend: GenerateBackend) -> None:
    whole, _ = await collect(backend, request())
    cut = whole[5:8]
    text, last = await collect(backend, request(stop=(cut,)))
    assert text == whole[: whole.index(cut)] and last.finish == "stop"


async def test_leaving_early_stops_the_engine(backend: GenerateBackend) -> None:
    with anyio.move_on_after(10) as scope:
        stream = backend.stream(request(max_tokens=1500))
        async for _ in stream:
            break
        await stream.aclose()  # type: ignore[attr-defined]
        assert (await collect(backend, request(max_tokens=3)))[1].usage is not None
    assert not scope.cancelled_caught


async def test_a_prompt_beyond_the_window_is_told(backend: GenerateBackend) -> None:
    with pytest.raises(ContextOverflow, match="window 2048"):
        await collect(backend, request("word " * 3000))


async def test_a_folders_own_template_is_used_and_sandboxed(folder: Path, tmp_path: Path) -> None:
    for file in folder.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    template = tmp_path / "chat_template.jinja"
    template.write_text("{% for m in messages %}[{{ m.role }}] {{ m.content }}{% endfor %}")
    made = create(tmp_path, threads=1)
    assert made.count(request("hi")) == len(made.mark("[user] hi"))  # type: ignore[attr-defined]
    template.write_text("{{ messages.__class__.__mro__ }}")
    with pytest.raises(WeightsError, match="template"):
        create(tmp_path, threads=1).count(request("hi"))


def test_a_folder_without_tokenizer_is_told(folder: Path, tmp_path: Path) -> None:
    for name in ("config.json", "model.safetensors"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    with pytest.raises(WeightsError, match="tokenizer.json"):
        create(tmp_path)


@given(
    st.lists(st.floats(-20, 20), min_size=2, max_size=40),
    st.floats(0, 2),
    st.floats(0.05, 1),
    st.integers(0, 5),
    st.integers(0, 99),
)
def test_sampling_keeps_to_what_is_allowed(
    scores: list[float], temperature: float, top_p: float, top_k: int, seed: int
) -> None:
    logits = np.array(scores, np.float32)
    allowed = np.arange(len(scores)) % 2 == 0
    token = Sampler(temperature, top_p, top_k, seed).draw(logits, allowed)
    assert allowed[token]
    assert token == Sampler(temperature, top_p, top_k, seed).draw(logits, allowed)
    if top_k == 1 or temperature == 0:
        assert logits[token] == logits[allowed].max()
