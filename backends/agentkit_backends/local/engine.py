"""Loads a model into the C++ engine, or into numpy where the engine was not built; one interface for both."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from itertools import accumulate
from pathlib import Path
from typing import Any, Literal, Protocol

import numpy as np
import numpy.typing as npt

from agentkit.errors import CacheFull, ConfigError, EngineUnavailable, WeightsError
from agentkit_backends.local import packed
from agentkit_backends.local.assemble import kept
from agentkit_backends.local.config import ModelConfig
from agentkit_backends.local.panels import Bytes, pack, packed_size
from agentkit_backends.local.reference import ReferenceModel, ReferenceSession
from agentkit_backends.local.rope import rope_settings
from agentkit_backends.local.weights import Weights

try:
    from agentkit_backends.local import _engine
except ImportError as missing:
    _engine = None  # type: ignore[assignment]
    _why = str(missing)

Floats = npt.NDArray[np.float32]
Stored = tuple[str, int, int, int, Bytes]
WeightKind = Literal["auto", "f32", "bf16", "q8", "q4"]
PAGE = 64
"""Tokens of a page of cache."""
SMALL = 1 << 25
"""Bytes of weights that one thread packs as fast as several."""
LINE = 64
"""Bytes that weights begin at a multiple of: a line of the processor's caches."""


def available() -> tuple[bool, str]:
    """Return whether the C++ engine is here, and its kernels or why it is missing."""
    if _engine is None:
        return False, f"not built ({_why})"
    return True, f"{_engine.instruction_set()} kernels, {default_threads()} threads"


def need_engine(remedy: str = "install g++ and reinstall agentkit") -> None:
    """Raise EngineUnavailable where the C++ engine was not built."""
    if _engine is None:
        raise EngineUnavailable(f"the C++ engine is not here: {_why}", remedy=remedy)


def default_threads() -> int:
    """Return the cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def memory_bytes() -> int:
    """Return the machine's memory, in bytes."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError, AttributeError):
        return 8 << 30


def default_cache() -> int:
    """Return a quarter of the machine's memory, in bytes."""
    return memory_bytes() // 4


def cache_bytes(config: ModelConfig, brain: bool) -> int:
    """Return the bytes of cache that a token takes in all layers; `brain`: in bfloat16, as for all but f32 weights."""
    c = config
    numbers = (c.kv_lora_rank or 0) + c.rope_dim if c.attention == "mla" else c.head_dim
    padded = -(-numbers // 16) * 16
    return (
        c.num_hidden_layers
        * (padded if c.attention == "mla" else 2 * c.num_key_value_heads * padded)
        * (2 if brain else 4)
    )


class Timeline(Protocol):
    """What both engines' sessions offer."""

    def fork(self) -> Any: ...
    def truncate(self, length: int) -> None: ...
    def save(self) -> bytes: ...


class Runner(Protocol):
    """What both engines offer. `step` takes (timeline, tokens, number of last hidden states wanted)."""

    @property
    def free_pages(self) -> int: ...
    @property
    def pages(self) -> int: ...
    def session(self) -> Timeline: ...
    def restore(self, saved: bytes) -> Timeline: ...
    def step(self, work: list[tuple[Any, npt.NDArray[np.int32], int]]) -> Floats: ...
    def logits(self, hidden: Floats) -> Floats: ...


class Model:
    """Weights, shared by its sessions. `native` says whether the C++ engine holds them."""

    def __init__(self, config: ModelConfig, runner: Runner, native: bool) -> None:
        self.config, self.native = config, native
        self._runner = runner

    @property
    def vocab(self) -> int:
        """Return the vocabulary's size."""
        return self.config.vocab_size

    @property
    def hidden_size(self) -> int:
        """Return the length of a hidden state."""
        return self.config.hidden_size

    @property
    def cache_tokens(self) -> int:
        """Return the tokens that all sessions together can hold."""
        return self._runner.pages * PAGE

    @property
    def cache_tokens_free(self) -> int:
        """Return how many more of them fit; a session takes whole pages of `PAGE` tokens."""
        return self._runner.free_pages * PAGE

    def session(self) -> Session:
        """Return an empty timeline."""
        return Session(self, self._runner.session(), [])

    def step(self, work: Sequence[tuple[Session, Sequence[int], int]]) -> Floats:
        """Append tokens to several sessions in one pass; return the final hidden states of the last tokens wanted.

        work: for each session its new tokens and how many of their last hidden states are wanted. What a session gets
        does not depend on the others. Returns [sum of wanted, hidden], after the last norm.

        Raises:
            CacheFull: the sessions do not fit into the cache; nothing was changed.
            WeightsError: a token is outside the vocabulary; nothing was changed.
        """
        try:
            hidden = self._runner.step([(s.timeline, np.asarray(t, np.int32), wanted) for s, t, wanted in work])
        except (ValueError, OverflowError) as error:
            raise WeightsError(str(error), remedy="tokenizer and model do not belong together") from error
        except Exception as error:
            if _engine is not None and isinstance(error, _engine.OutOfPages):
                raise _full(self) from error
            raise
        for session, tokens, _ in work:
            session.tokens += tokens
        return hidden

    def logits(self, hidden: Floats) -> Floats:
        """Return the vocabulary's scores [n, vocab] for hidden states [n, hidden]."""
        return self._runner.logits(np.ascontiguousarray(hidden, np.float32))

    def restore(self, saved: bytes, tokens: Sequence[int]) -> Session:
        """Return the session that `Session.save` wrote while it held `tokens`.

        Raises:
            CacheFull: it does not fit into the cache.
            WeightsError: these bytes are of another model, or damaged.
        """
        try:
            return Session(self, self._runner.restore(saved), list(tokens))
        except ValueError as error:
            raise WeightsError(str(error), remedy="run the prompt again") from error
        except Exception as error:
            if _engine is not None and isinstance(error, _engine.OutOfPages):
                raise _full(self) from error
            raise


def _full(model: Model) -> CacheFull:
    return CacheFull(
        f"the cache of {model.cache_tokens} tokens is full",
        remedy="run fewer agents at once, shorten their prompts, or pass cache_bytes for a larger one",
    )


class Session:
    """One timeline of tokens and its cache; forks share what they have in common until one of them writes."""

    def __init__(self, model: Model, timeline: Timeline, tokens: list[int]) -> None:
        self.model, self.timeline, self.tokens = model, timeline, tokens
        self._last: Floats = np.zeros((0, model.hidden_size), np.float32)

    @property
    def length(self) -> int:
        """Return the number of tokens held."""
        return len(self.tokens)

    def fork(self) -> Session:
        """Return a second session that goes on from here."""
        return Session(self.model, self.timeline.fork(), self.tokens.copy())

    def forward(self, tokens: Sequence[int]) -> Floats:
        """Append tokens; return all their final hidden states [n, hidden]. Raises as `Model.step` does."""
        hidden = self.model.step([(self, tokens, len(tokens))])
        if len(hidden):
            self._last = hidden[-1:]
        return hidden

    def truncate(self, length: int) -> None:
        """Keep the first `length` tokens."""
        self.timeline.truncate(length)
        del self.tokens[length:]

    def sync(self, tokens: Sequence[int]) -> int:
        """Hold exactly `tokens`, running only what the cache lacks; return how many were reused.

        At least the last token is run again, so that `last_logits` speaks of it.
        """
        same = 0
        while same < min(len(tokens) - 1, self.length) and tokens[same] == self.tokens[same]:
            same += 1
        self.truncate(same)
        self._last = self.model.step([(self, tokens[same:], 1)])
        return same

    def last_logits(self) -> Floats:
        """Return the scores [vocab] after the last token run."""
        return np.asarray(self.model.logits(self._last)[0], np.float32)

    def save(self) -> bytes:
        """Return the cache, for `Model.restore`."""
        return self.timeline.save()


class _Native:
    def __init__(self, engine: _engine.Engine) -> None:
        self._engine = engine

    @property
    def free_pages(self) -> int:
        return self._engine.free_pages

    @property
    def pages(self) -> int:
        return self._engine.pages

    def session(self) -> _engine.Session:
        return _engine.Session(self._engine)

    def restore(self, saved: bytes) -> _engine.Session:
        session = self.session()
        session.restore(saved)
        return session

    def step(self, work: list[tuple[Any, npt.NDArray[np.int32], int]]) -> Floats:
        return np.asarray(self._engine.step(work))

    def logits(self, hidden: Floats) -> Floats:
        return np.asarray(self._engine.logits(hidden))


class _Numpy:
    """The reference as a runner: one session after the other, without pages."""

    pages = free_pages = 1 << 20

    def __init__(self, model: ReferenceModel) -> None:
        self._model = model

    def session(self) -> ReferenceSession:
        return self._model.session()

    def restore(self, saved: bytes) -> ReferenceSession:
        return self._model.restore(saved)

    def step(self, work: list[tuple[Any, npt.NDArray[np.int32], int]]) -> Floats:
        vocab = self._model.config.vocab_size
        if any(((tokens < 0) | (tokens >= vocab)).any() for _, tokens, _ in work):
            raise ValueError("a token is outside the vocabulary")
        hidden = [timeline.forward(tokens.tolist())[len(tokens) - wanted :] for timeline, tokens, wanted in work]
        return np.concatenate(hidden) if hidden else np.zeros((0, self._model.config.hidden_size), np.float32)

    def logits(self, hidden: Floats) -> Floats:
        return np.asarray(hidden @ self._model.lm_head.T, np.float32)


def load(
    path: str | Path,
    *,
    weights: WeightKind = "auto",
    threads: int | None = None,
    native: bool | None = None,
    cache_bytes: int | None = None,
    pinned: bool | None = None,
) -> Model:
    """Load a Hugging Face folder (config.json and safetensors), or a file that `agentkit model pack` wrote.

    A packed file is read into large pages of memory, or mapped where it has more than half of the machine's memory.

    weights: `auto` keeps what is stored, in the nearest form the engine has; the others convert at load. A packed file
    stays as it is.
    native: False takes numpy, True insists on the C++ engine, None takes the engine where it was built.
    cache_bytes: memory for all sessions' caches together, a quarter of the machine's by default.
    pinned: whether the engine's threads stay on their cores; by default only where it may use all of the machine's.

    Raises:
        EngineUnavailable: the C++ engine is needed, and was not built.
        ConfigError: numpy is wanted for a packed file.
        WeightsError: the model is missing, incomplete, damaged, or of an unknown family.
    """
    path = Path(path)
    if native is None:
        native = _engine is not None or path.is_file()
    if native:
        need_engine("install g++ and reinstall agentkit, or pass a model folder with native=False")
    if path.is_file():
        if not native:
            raise ConfigError(f"numpy does not run {path}, a packed file", remedy="leave native=False out")
        file = packed.open(path)
        config = ModelConfig.of(file.config, str(path))
        stored = file.read(_room) if file.header.size < memory_bytes() // 2 else file.tensors
        brain = any(kind != "f32" for kind, *_ in stored.values() if kind != "vector")
    else:
        config = ModelConfig.load(path)
        held = Weights(path)
        if not native:
            return Model(config, _Numpy(ReferenceModel(config, held)), False)
        stored = _pack(config, held, weights, threads or default_threads())
        brain = weights != "f32" and (weights != "auto" or held.kind("model.embed_tokens.weight") != "f32")
    count = threads or default_threads()
    try:
        engine = _engine.Engine(
            native_config(config), stored, count, count > 1 if pinned is None else pinned, brain,
            cache_bytes or default_cache(),
        )  # fmt: skip
    except ValueError as error:
        other = "it may be of another version: " + packed.AGAIN
        remedy = other if path.is_file() else "config and weights belong to different models"
        raise WeightsError(f"{path}: {error}", remedy=remedy) from error
    return Model(config, _Native(engine), True)


def _pack(config: ModelConfig, held: Weights, weights: str, threads: int) -> dict[str, Stored]:
    """Return a folder's weights in the engine's layout."""
    planned = kept(config, held, weights)
    sizes = [packed_size(part, kind) for part, kind in planned]
    out: dict[str, Stored] = {}
    with ThreadPoolExecutor(threads) if sum(sizes) > SMALL else nullcontext() as workers:
        for (part, kind), place in zip(planned, _room(sizes), strict=True):
            done = 0
            for chunk in pack(part, kind, workers):
                place[done : done + chunk.size] = chunk
                done += chunk.size
            out[part.name] = (kind, *part.shape, place)
    return out


def _room(sizes: Sequence[int]) -> list[Bytes]:
    """Return places for all weights in one piece of memory: numpy asks for large pages, which are read faster."""
    ends = list(accumulate((-(-size // LINE) * LINE for size in sizes), initial=0))
    memory = np.empty(ends[-1] + LINE, np.uint8)
    start = -memory.ctypes.data % LINE
    return [memory[start + at : start + at + size] for at, size in zip(ends, sizes, strict=False)]


def native_config(c: ModelConfig) -> _engine.Config:
    """Return a config as the C++ engine takes it."""
    frequency, rope_scale, softmax_scale = rope_settings(c)
    latent = c.attention == "mla"
    out = _engine.Config()
    for name, value in {
        "vocab": c.vocab_size, "hidden": c.hidden_size, "layers": c.num_hidden_layers, "heads": c.num_attention_heads,
        "q_lora": c.q_lora_rank or 0, "kv_lora": (latent and c.kv_lora_rank) or 0, "nope": c.qk_nope_head_dim or 0,
        "rope": c.qk_rope_head_dim or 0, "v": c.v_head_dim or 0, "kv_heads": c.num_key_value_heads,
        "head": c.head_dim, "experts": c.n_routed_experts, "active": c.num_experts_per_tok, "groups": c.n_group,
        "kept_groups": c.topk_group, "sigmoid": c.scoring == "sigmoid", "normalise": c.norm_topk_prob,
        "interleave": latent and c.rope_interleave, "routed_scale": c.routed_scaling_factor, "eps": c.rms_norm_eps,
        "rope_scale": rope_scale, "softmax_scale": softmax_scale, "frequency": list(frequency),
    }.items():  # fmt: skip
        setattr(out, name, value)
    return out
