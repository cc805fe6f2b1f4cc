"""What the engine claims of itself: calls under a schema, second turns, loading, and long prompts."""

from __future__ import annotations

import importlib
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
from agentkit_backends.local import BUNDLED, create
from agentkit_backends.local.backend import GenerateBackend
from agentkit_backends.local.engine import load
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from agentkit.backend import Backend, Request
from agentkit.parse.kimi_k2 import ARGUMENTS, CALL, CALL_END, SECTION, SECTION_END
from agentkit.types import Message, ToolSpec
from tests.benchmarks.models import BASE, CONFIGS, RandomWeights, tokens_of
from tests.benchmarks.ours import write
from tests.benchmarks.report import Row
from tests.benchmarks.worker import Remote, resident

ROOT = Path(__file__).parents[2]
MARKS = [
    "<|im_system|>", "<|im_user|>", "<|im_assistant|>", "<|im_middle|>", "<|im_end|>", "[EOS]", SECTION, SECTION_END, CALL, ARGUMENTS,
    CALL_END,
]  # fmt: skip
EVENT = {
    "type": "object",
    "properties": {
        "calendar": {"enum": ["personal", "work", "family"]},
        "date": {"type": "string", "format": "date"},
        "start_time": {"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"},
        "duration_minutes": {"type": "integer", "minimum": 5, "maximum": 480},
        "title": {"type": "string", "pattern": "^[A-Z][a-z]{2,7} [a-z]{2,7}$"},
        "send_reminder": {"type": "boolean"},
    },
    "required": ["calendar", "date", "start_time", "duration_minutes", "title", "send_reminder"],
    "additionalProperties": False,
}
SUM = {"type": "object", "properties": {"expression": {"type": "string"}}, "required": ["expression"]}
TOOL = ToolSpec(name="create_event", description="Put an event into a calendar.", parameters=EVENT)
SMALL: dict[str, Any] = {
    **BASE, "vocab_size": 4096, "hidden_size": 256, "num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 4,
    "kv_lora_rank": 64, "qk_nope_head_dim": 32, "qk_rope_head_dim": 32, "v_head_dim": 32, "intermediate_size": 768,
    "moe_intermediate_size": 128, "n_routed_experts": 16, "num_experts_per_tok": 4,
}  # fmt: skip


def babbler(folder: Path, config: dict[str, Any]) -> Path:
    """Write a random q4 model with a tokenizer learnt from this project's own texts; it writes, but makes no sense."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=config["vocab_size"], special_tokens=MARKS, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False
    )  # fmt: skip
    tokenizer.train([str(path) for path in texts()], trainer)
    tokenizer.save(str(folder / "tokenizer.json"))
    return write(folder / "model.akm", RandomWeights(config, "q4"), folder)


def texts() -> list[Path]:
    return sorted([*ROOT.glob("docs/*.md"), *(ROOT / "agentkit").rglob("*.py"), *(ROOT / "backends").rglob("*.py")])


def call_rows() -> Iterator[Row]:
    """A tool call under a schema beside as many tokens of free text, both after the same prompt, which is cached."""
    with tempfile.TemporaryDirectory() as name:
        backend = GenerateBackend(babbler(Path(name), CONFIGS["60M"]))
        question = (Message(role="user", content="Put lunch with Ada into my calendar, Friday at noon."),)

        def request(**more: Any) -> Request:
            return Request(messages=question, tools=(TOOL,), temperature=0.0, **more)

        async def run(asked: Request) -> tuple[float, int]:
            started, made = time.perf_counter(), 0
            async for delta in backend.stream(asked):
                made = delta.usage.completion_tokens if delta.usage else made
            return time.perf_counter() - started, made

        async def measure() -> tuple[list[float], list[float], int]:
            _, tokens = await run(request(tool_choice=TOOL.name))
            free = request(tool_choice="none", max_tokens=tokens)
            await run(free)
            pairs = [(await run(request(tool_choice=TOOL.name)), await run(free)) for _ in range(9)]
            assert all(text[1] == tokens for _, text in pairs), "the text ended early"
            return [call[0] for call, _ in pairs], [text[0] for _, text in pairs], tokens

        calls, free, tokens = anyio.run(measure)
        anyio.run(backend.aclose)
    what = f"60M q4: a call of {tokens} tokens under a schema, as much free text as peer"
    yield Row(what, statistics.median(calls) * 1e3, statistics.median(free) * 1e3, "ms")


def turn_rows() -> Iterator[Row]:
    """Time to the first token of a session's second turn, beside the first's, which read 32,768 tokens."""
    with tempfile.TemporaryDirectory() as name:
        backend = GenerateBackend(babbler(Path(name), SMALL))
        said = "\n".join(path.read_text() for path in texts())
        first = Request(messages=(Message(role="user", content=cut(backend, said, 32_768)),), max_tokens=16)

        async def run(asked: Request) -> tuple[float, str, int]:
            started, taken, text, cached = time.perf_counter(), 0.0, "", 0
            async for delta in backend.stream(asked):
                taken = taken or time.perf_counter() - started
                text += delta.text
                cached = delta.usage.cached_tokens if delta.usage else cached
            return taken, text, cached

        async def measure() -> tuple[float, float, int, int]:
            slow, answer, _ = await run(first)
            more = (
                Message(role="assistant", content=answer),
                Message(role="user", content="Go on with the second part."),
            )
            second = replace(first, messages=(*first.messages, *more))
            fast, _, cached = await run(second)
            return slow, fast, cached, backend.count(second)

        slow, fast, cached, count = anyio.run(measure)
        anyio.run(backend.aclose)
    what = f"small q4: first token of a second turn of {count} tokens, {cached} of them cached; the first turn as peer"
    yield Row(what, fast, slow, "s")


def cut(backend: GenerateBackend, text: str, tokens: int) -> str:
    """Return the longest beginning of a text whose request has at most so many tokens."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        asked = Request(messages=(Message(role="user", content=text[:middle]),))
        low, high = (middle, high) if backend.count(asked) <= tokens else (low, middle - 1)
    return text[:low]


class Bundled:
    """The bundled model in a process of its own."""

    def measure(self) -> tuple[float, int]:
        """Return the seconds of loading it, and the bytes that it and its first answer then take in memory."""
        importlib.import_module("agentkit_backends.local.chooser_backend")
        before, started = resident(), time.perf_counter()
        backend = create()
        taken = time.perf_counter() - started
        anyio.run(self._answer, backend)
        return taken, resident() - before

    async def _answer(self, backend: Backend) -> None:
        tool = ToolSpec(name="calculate", description="Calculate.", parameters=SUM)
        asked = Request(messages=(Message(role="user", content="what is 12 * 4?"),), tools=(tool,))
        assert [delta async for delta in backend.stream(asked)][-1].finish == "calls"


def load_rows() -> Iterator[Row]:
    """Loading the bundled model, after Python's own imports: seconds, and memory beside its files' size."""
    size = sum(
        path.stat().st_size
        for path in BUNDLED.iterdir()
        if path.name in ("model.safetensors", "heads.safetensors", "tokenizer.json")
    )
    taken, memory = [], []
    for _ in range(5):
        with Remote(Bundled) as process:
            seconds, held = process.measure()
        taken.append(seconds)
        memory.append(held)
    yield Row("bundled model: load, the goal of 0.3 s as peer", statistics.median(taken), 0.3, "s")
    yield Row("bundled model: memory, its files as peer", statistics.median(memory) / 1e6, size / 1e6, "MB")


class Long:
    """A small model and one session that grows."""

    def __init__(self, path: Path) -> None:
        self._model = load(path, threads=2, cache_bytes=8 << 30)

    def read(self, count: int) -> tuple[float, int]:
        """Return the seconds of a prompt of `count` tokens, and the memory of this process afterwards."""
        session, tokens = self._model.session(), tokens_of(SMALL, count)
        started = time.perf_counter()
        for at in range(0, count, 512):
            self._model.step([(session, tokens[at : at + 512], 1)])
        taken = time.perf_counter() - started
        held = resident()
        session.truncate(0)
        return taken, held


def long_rows() -> Iterator[Row]:
    """Prompts of up to 128K tokens on a small model: time and memory; the peer is what growth by the length would give."""
    lengths = (1024, 8192, 32_768, 131_072)
    with tempfile.TemporaryDirectory() as name:
        path = babbler(Path(name), SMALL)
        first: tuple[float, int] = (0.0, 0)
        for length in lengths:
            with Remote(Long, path) as process:
                empty = process.resident()
                seconds, held = process.read(length)
            first = first if first[0] else (seconds, held - empty)
            yield Row(f"small q4: prompt of {length} tokens", seconds, first[0] * length / lengths[0], "s")
            yield Row(f"small q4: memory for {length} tokens", (held - empty) / 1e6, None, "MB")
