"""What tests of the scheduler share: small models, a plain writer, and batches run by hand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from agentkit_backends.local.batch import Batch
from agentkit_backends.local.engine import PAGE, Model, Session, available, load
from agentkit_backends.local.sample import Floats, Sampler
from safetensors.numpy import save_file
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from tests.engine.models import config_of, tensors_of

ENGINES = [
    pytest.param(False, id="numpy"),
    pytest.param(True, id="native", marks=pytest.mark.skipif(not available()[0], reason="not built")),
]
MARKS = [
    "<|im_system|>", "<|im_user|>", "<|im_assistant|>", "<|im_middle|>", "<|im_end|>", "<|tool_calls_section_begin|>",
    "<|tool_calls_section_end|>", "<|tool_call_begin|>", "<|tool_call_argument_begin|>", "<|tool_call_end|>", "[EOS]",
]  # fmt: skip


def write(folder: Path, name: str = "groups", seed: int = 0) -> Path:
    """Write a model whose window is long."""
    folder.mkdir(parents=True, exist_ok=True)
    config = {**config_of(name), "max_position_embeddings": 16_384}
    (folder / "config.json").write_text(json.dumps(config))
    save_file(tensors_of(config, seed), folder / "model.safetensors")
    return folder


def small(folder: Path, pages: int) -> Model:
    """Load the native engine with a cache of so many pages."""
    size = load(folder, threads=1, cache_bytes=1)
    page: int = size._runner._engine.page_bytes  # type: ignore[attr-defined]
    return load(folder, threads=1, cache_bytes=pages * page)


def babbler(path: Path, marks: Sequence[str] = MARKS, template: str = "", **changes: Any) -> Path:
    """Write a random model with a tokenizer: it babbles, but within its walls."""
    path.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=400, special_tokens=list(marks), initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False
    )  # fmt: skip
    tokenizer.train_from_iterator(["the weather in Oslo is fine", '{"city": "Rome", "days": 3}'] * 4, trainer)
    tokenizer.save(str(path / "tokenizer.json"))
    config = {**config_of("kimi"), "vocab_size": tokenizer.get_vocab_size(), "max_position_embeddings": 2048, **changes}
    (path / "config.json").write_text(json.dumps(config))
    if template:
        (path / "chat_template.jinja").write_text(template)
    save_file(tensors_of(config, 3), path / "model.safetensors")
    return path


class Plain:
    """Writes `budget` tokens and emits each turn's."""

    def __init__(self, budget: int, temperature: float = 0.0, seed: int = 0, begun: Sequence[int] = ()) -> None:
        self.begun = list(begun)
        self.budget, self.tokens, self.ended = budget, [], False
        self.tokens: list[int] = []
        self._new: list[int] = []
        self._sampler = Sampler(temperature, seed=seed)

    def choose(self, scores: Floats) -> list[int]:
        assert not self.ended, "nothing is chosen after the end"
        token = self._sampler.draw(scores)
        self.tokens.append(token)
        self._new.append(token)
        self.ended = len(self.tokens) >= self.budget
        return [token]

    def guess(self, room: int) -> list[int]:
        return []

    def judge(self, guessed: int, right: int) -> None:
        assert 0 <= right <= guessed

    def emit(self) -> list[int] | None:
        new, self._new = self._new, []
        return new or None


def run(batch: Batch) -> None:
    """Step until all is done."""
    for _ in range(100_000):
        if not batch.busy:
            return
        batch.step()
    raise AssertionError("the batch does not end")


def alone(model: Model, prompt: Sequence[int], budget: int, temperature: float = 0.0, seed: int = 0) -> list[int]:
    """Return the tokens a session gives with nothing beside it."""
    session, sampler, tokens = model.session(), Sampler(temperature, seed=seed), []
    hidden = session.forward(list(prompt))
    for _ in range(budget):
        tokens.append(sampler.draw(model.logits(hidden[-1:])[0]))
        hidden = session.forward([tokens[-1]])
    session.truncate(0)
    return tokens


class Log:
    """Wraps a model's step: what each held, by session."""

    def __init__(self, model: Model) -> None:
        self.steps: list[list[tuple[Session, list[int], int]]] = []
        self._step = model.step
        model.step = self  # type: ignore[method-assign, assignment]

    def __call__(self, work: Sequence[tuple[Session, Sequence[int], int]]) -> np.ndarray[Any, Any]:
        hidden = self._step(work)
        self.steps.append([(session, list(tokens), wanted) for session, tokens, wanted in work])
        return hidden

    @property
    def sizes(self) -> list[list[int]]:
        return [[len(tokens) for _, tokens, _ in step] for step in self.steps]


__all__ = ["ENGINES", "MARKS", "PAGE", "Log", "Plain", "alone", "babbler", "run", "small", "write"]
