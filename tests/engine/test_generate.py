"""The text-writing backend on a random model: it babbles, but within its walls."""

import gc
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import anyio
import pytest
from agentkit_backends.local import create, shared
from agentkit_backends.local.backend import GenerateBackend
from jsonschema import Draft202012Validator

from agentkit.backend import Delta, Request
from agentkit.errors import CacheFull, ConfigError, ContextOverflow, EngineUnavailable, WeightsError
from agentkit.parse import Gather
from agentkit.types import Message, ToolSpec
from tests.engine.engines import ENGINES, babbler
from tests.engine.languages import LIGHT, WEATHER, request

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return babbler(tmp_path_factory.mktemp("babbler"))


@pytest.fixture(scope="module")
def backend(folder: Path) -> GenerateBackend:
    made = create(folder, threads=1)
    assert isinstance(made, GenerateBackend)
    return made


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


# Budgets and ends.


@pytest.mark.parametrize("budget", [1, 2, 7, 33])
@pytest.mark.parametrize("choice", ["none", "required"])
async def test_an_answer_keeps_its_budget_exactly(backend: GenerateBackend, budget: int, choice: str) -> None:
    _, last = await collect(backend, request(tools=(WEATHER,), tool_choice=choice, max_tokens=budget))
    assert last.usage is not None and last.usage.completion_tokens <= budget
    assert last.finish != "length" or last.usage.completion_tokens == budget


async def test_the_window_bounds_prompt_and_answer_together(folder: Path, tmp_path: Path) -> None:
    made = create(babbler(tmp_path, max_position_embeddings=64), threads=1)
    asked = request(max_tokens=1000)
    _, last = await collect(made, asked)
    assert last.usage is not None and last.usage.prompt_tokens + last.usage.completion_tokens <= 64


async def test_an_answer_that_is_forced_from_end_to_end_needs_no_step(backend: GenerateBackend) -> None:
    before = backend.stats()["steps"]
    text, last = await collect(backend, request(output_schema={"const": {"done": True}}))
    assert json.loads(text) == {"done": True} and last.finish == "stop"
    assert backend.stats()["steps"] == before


async def test_forced_tokens_save_steps(backend: GenerateBackend) -> None:
    before = backend.stats()["steps"]
    _, last = await collect(backend, request(tools=(WEATHER,), tool_choice="get_weather", max_tokens=200))
    steps = backend.stats()["steps"] - before
    assert last.usage is not None and last.usage.completion_tokens > 4 * steps


async def test_a_schema_that_cannot_be_enforced_is_told(backend: GenerateBackend) -> None:
    with pytest.raises(ConfigError, match="cannot be enforced"):
        await collect(backend, request(output_schema={"type": "string", "pattern": "(?<=a)b"}))


async def test_a_tool_whose_schema_cannot_be_enforced_still_gets_an_object(backend: GenerateBackend) -> None:
    odd = ToolSpec(name="odd", parameters={"type": "object", "not": {"required": ["x"]}})
    text, last = await collect(
        backend, request(tools=(odd,), tool_choice="odd", max_tokens=400, temperature=1.0, seed=2)
    )
    if last.finish == "calls":
        gather = Gather("kimi_k2", (odd,))
        gather.feed(Delta(text=text))
        assert isinstance(gather.finish().calls[0].arguments, dict)


@pytest.mark.parametrize("seed", range(3))
async def test_with_tools_a_typed_answer_is_a_call_or_fits(backend: GenerateBackend, seed: int) -> None:
    schema = {"type": "integer", "minimum": 0, "maximum": 9}
    kinds = set()
    for sub in range(6):
        asked = request(tools=(WEATHER,), output_schema=schema, temperature=2.5, seed=10 * seed + sub, max_tokens=300)
        text, last = await collect(backend, asked)
        gather = Gather("kimi_k2", (WEATHER,))
        gather.feed(Delta(text=text))
        message = gather.finish()
        if not message.calls:
            Draft202012Validator(schema).validate(json.loads(text))
        else:
            assert message.calls[0].fault is None
        kinds.add(bool(message.calls))
    assert False in kinds


# One engine for all.


async def test_backends_share_an_engine_until_the_last_closes(folder: Path) -> None:
    first, second, other = (GenerateBackend(folder, threads=n) for n in (2, 2, 3))
    assert first._engine is second._engine is not other._engine
    async with anyio.create_task_group() as tasks:
        for backend in (first, second, other) * 4:
            tasks.start_soon(collect, backend, request(max_tokens=5))
    assert first.stats() == second.stats() and first.stats()["tokens_decoded"] >= 8
    await first.aclose()
    await first.aclose()
    assert (await collect(second, request(max_tokens=3)))[1].usage is not None
    await second.aclose()
    with pytest.raises(EngineUnavailable, match="closed"):
        await collect(second, request())
    third = GenerateBackend(folder, threads=2)
    assert third._engine is not first._engine
    await third.aclose()
    await other.aclose()


async def test_a_folder_written_anew_is_another_model(tmp_path: Path) -> None:
    first = GenerateBackend(babbler(tmp_path), threads=1)
    second = GenerateBackend(babbler(tmp_path, rms_norm_eps=1e-5), threads=1)
    assert first._engine is not second._engine


def test_engines_nobody_uses_are_let_go(folder: Path) -> None:
    gc.collect()
    held = len(shared._held)
    backend = GenerateBackend(folder, threads=1, chunk=32)
    assert len(shared._held) == held + 1
    del backend
    gc.collect()
    assert len(shared._held) == held


async def test_a_prompt_that_does_not_fit_the_cache_is_told(folder: Path) -> None:
    backend = GenerateBackend(folder, threads=1, cache_bytes=1, native=None)
    if not backend._engine.model.native:
        pytest.skip("not built")
    with pytest.raises(CacheFull, match="cache_bytes"):
        await collect(backend, request("word " * 100))
    await backend.aclose()


# Prefixes on disk.

LONG = request("the weather in Oslo is fine " * 30, max_tokens=8)


@pytest.mark.parametrize("native", ENGINES)
async def test_a_prefix_survives_its_process(folder: Path, tmp_path: Path, native: bool) -> None:
    script = f"""
import anyio
from pathlib import Path
from agentkit_backends.local.backend import GenerateBackend
from tests.engine.test_generate import LONG, collect
async def main():
    backend = GenerateBackend(Path({str(folder)!r}), native={native}, threads=1)
    print(await backend.save_prefix(LONG, {str(tmp_path / "prefix")!r}))
    print((await collect(backend, LONG))[0].encode().hex())
    await backend.aclose()
anyio.run(main)
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    saved, text = ran.stdout.split("\n")[:2]
    backend = GenerateBackend(folder, native=native, threads=1)
    assert await backend.restore_prefix(tmp_path / "prefix") == int(saved) == backend.count(LONG)
    found, last = await collect(backend, LONG)
    assert found.encode().hex() == text
    assert last.usage is not None and last.usage.cached_tokens == last.usage.prompt_tokens - 1
    await backend.aclose()


async def test_damaged_and_foreign_prefixes_are_told(folder: Path, tmp_path: Path) -> None:
    backend = GenerateBackend(folder, threads=1)
    path = tmp_path / "prefix"
    await backend.save_prefix(LONG, path)
    whole = path.read_bytes()
    for at in [0, 5, 20, 30, 100, 200, 300, len(whole) // 2, len(whole) - 1]:
        path.write_bytes(whole[:at])
        with pytest.raises(WeightsError):
            await backend.restore_prefix(path)
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(WeightsError):
            await backend.restore_prefix(path)
    path.write_bytes(whole)
    with pytest.raises(WeightsError, match="cannot read"):
        await backend.restore_prefix(tmp_path / "nothing")
    other = GenerateBackend(babbler(tmp_path / "other", rope_theta=40_000.0), threads=1)
    with pytest.raises(WeightsError, match="another model"):
        await other.restore_prefix(path)
    if backend._engine.model.native:
        numpy = GenerateBackend(folder, native=False)
        with pytest.raises(WeightsError, match="another model"):
            await numpy.restore_prefix(path)
        await numpy.aclose()
    await backend.restore_prefix(path)
    await other.aclose()
    await backend.aclose()
