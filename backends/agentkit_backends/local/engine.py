"""Loads a model folder into the C++ engine, or into numpy where the engine was not built; one interface for both."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal, Protocol, cast

import numpy as np
import numpy.typing as npt

from agentkit.errors import EngineUnavailable, WeightsError
from agentkit_backends.local.config import ModelConfig
from agentkit_backends.local.reference import ReferenceModel, rope_settings
from agentkit_backends.local.weights import Array, Weights, widen

try:
    from agentkit_backends.local import _engine
except ImportError as missing:
    _engine = None  # type: ignore[assignment]
    _why = str(missing)

Floats = npt.NDArray[np.float32]
Kind = Literal["auto", "f32", "bf16", "int8"]


def available() -> tuple[bool, str]:
    """Return whether the C++ engine is here, and its instruction set or why it is missing."""
    if _engine is None:
        return False, f"not built ({_why})"
    return True, f"{_engine.instruction_set()}, {default_threads()} threads"


def default_threads() -> int:
    """Return the cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Timeline(Protocol):
    """What both engines' sessions offer."""

    @property
    def length(self) -> int: ...
    def forward(self, tokens: Sequence[int]) -> Floats: ...
    def truncate(self, length: int) -> None: ...
    def logits(self, hidden: Floats) -> Floats: ...


class Model:
    """Weights, shared by its sessions. `native` says which engine holds them."""

    def __init__(self, config: ModelConfig, make: Callable[[], Timeline], native: bool) -> None:
        self.config, self._make, self.native = config, make, native

    @property
    def vocab(self) -> int:
        """Return the vocabulary's size."""
        return self.config.vocab_size

    @property
    def hidden_size(self) -> int:
        """Return the length of a hidden state."""
        return self.config.hidden_size

    def session(self) -> Session:
        """Return an empty timeline."""
        return Session(self._make())


class Session:
    """One timeline of tokens and its cache."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self.tokens: list[int] = []
        self._last: Floats = np.zeros(0, np.float32)

    @property
    def length(self) -> int:
        """Return the number of tokens held."""
        return len(self.tokens)

    def forward(self, tokens: Sequence[int]) -> Floats:
        """Append tokens; return their final hidden states [n, hidden], after the last norm.

        Raises:
            WeightsError: a token is outside the vocabulary.
        """
        hidden = self._timeline.forward(tokens)
        self.tokens += tokens
        if len(hidden):
            self._last = hidden[-1]
        return hidden

    def truncate(self, length: int) -> None:
        """Keep the first `length` tokens."""
        self._timeline.truncate(length)
        del self.tokens[length:]

    def sync(self, tokens: Sequence[int]) -> int:
        """Hold exactly `tokens`, running only what the cache lacks; return how many were reused.

        At least the last token is run again, so that `last_logits` speaks of it.
        """
        same = 0
        while same < min(len(tokens) - 1, self.length) and tokens[same] == self.tokens[same]:
            same += 1
        self.truncate(same)
        self.forward(tokens[same:])
        return same

    def logits(self, hidden: Floats) -> Floats:
        """Return the vocabulary's scores [n, vocab] for hidden states [n, hidden]."""
        return self._timeline.logits(hidden)

    def last_logits(self) -> Floats:
        """Return the scores [vocab] after the last token run."""
        return np.asarray(self.logits(self._last[None])[0], np.float32)


class _NativeTimeline:
    def __init__(self, engine: Any) -> None:
        self._engine, self._session = engine, _engine.Session(engine)

    @property
    def length(self) -> int:
        return int(self._session.length)

    def forward(self, tokens: Sequence[int]) -> Floats:
        try:
            return np.asarray(self._session.forward(self._engine, np.asarray(tokens, np.int32)), np.float32)
        except (ValueError, OverflowError) as error:
            raise WeightsError(str(error), remedy="tokenizer and model do not belong together") from error

    def truncate(self, length: int) -> None:
        self._session.truncate(length)

    def logits(self, hidden: Floats) -> Floats:
        return np.asarray(self._session.logits(self._engine, np.ascontiguousarray(hidden, np.float32)), np.float32)


def load(
    folder: str | Path, *, weights: Kind = "auto", threads: int | None = None, native: bool | None = None
) -> Model:
    """Load a folder of the `deepseek_v3`/`kimi_k2` family: config.json and safetensors.

    weights: `auto` keeps what the file holds (float32 or bfloat16); `int8` quantizes each row at load.
    native: False takes numpy, True insists on the C++ engine, None takes the engine where it was built.

    Raises:
        EngineUnavailable: `native` is True, and the engine was not built.
        WeightsError: the folder is missing, incomplete, damaged, or of another family.
    """
    path = Path(folder)
    config = ModelConfig.load(path)
    held = Weights(path)
    if native is None:
        native = _engine is not None
    if native and _engine is None:
        raise EngineUnavailable(
            f"the C++ engine is not here: {_why}", remedy="install g++ and reinstall agentkit, or pass native=False"
        )
    if not native:
        model = ReferenceModel(config, held)
        return Model(config, model.session, False)
    engine = _load_native(config, held, weights, threads or default_threads())
    return Model(config, lambda: _NativeTimeline(engine), True)


def _load_native(config: ModelConfig, held: Weights, weights: Kind, threads: int) -> Any:
    def get(name: str, shape: tuple[int, ...]) -> Array:
        tensor = held.raw(name, *shape)
        if weights == "f32":
            return widen(tensor)
        if weights == "bf16" and tensor.dtype == np.float32:
            return _narrow(tensor)
        return cast(Array, np.ascontiguousarray(tensor))

    try:
        engine = _engine.load(_native_config(config), get, weights == "int8", threads)
        if not config.tie_word_embeddings:
            _engine.set_head(engine, get, weights == "int8")
    except ValueError as error:
        raise WeightsError(f"config.json: {error}", remedy="pass another model folder") from error
    return engine


def _narrow(tensor: Array) -> Array:
    """Return float32 rounded to the nearest bfloat16, ties to even."""
    bits = np.ascontiguousarray(tensor, np.float32).view(np.uint32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype(np.uint16)


def _native_config(c: ModelConfig) -> Any:
    frequency, rope_scale, softmax_scale = rope_settings(c)
    out = _engine.Config()
    for name, value in {
        "vocab": c.vocab_size, "hidden": c.hidden_size, "layers": c.num_hidden_layers, "heads": c.num_attention_heads,
        "q_lora": c.q_lora_rank or 0, "kv_lora": c.kv_lora_rank, "nope": c.qk_nope_head_dim, "rope": c.qk_rope_head_dim,
        "v": c.v_head_dim, "dense_inner": c.intermediate_size, "expert_inner": c.moe_intermediate_size,
        "experts": c.n_routed_experts, "active": c.num_experts_per_tok, "shared": c.n_shared_experts,
        "dense_layers": c.first_k_dense_replace, "groups": c.n_group, "kept_groups": c.topk_group,
        "normalise": c.norm_topk_prob, "interleave": c.rope_interleave, "routed_scale": c.routed_scaling_factor,
        "eps": c.rms_norm_eps, "rope_scale": rope_scale, "softmax_scale": softmax_scale, "frequency": list(frequency),
    }.items():  # fmt: skip
        setattr(out, name, value)
    return out
