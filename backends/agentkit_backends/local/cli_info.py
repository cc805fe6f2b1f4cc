"""`agentkit model info`: what a model is, from its config, the list of its weights and its small files."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from rich.text import Text

from agentkit.errors import AgentKitError
from agentkit_backends.local import packed
from agentkit_backends.local.assemble import parts
from agentkit_backends.local.cli_show import facts, number, out, size
from agentkit_backends.local.config import ModelConfig
from agentkit_backends.local.engine import available, cache_bytes
from agentkit_backends.local.files import read_files
from agentkit_backends.local.packer import parameters
from agentkit_backends.local.weights import Weights, read_folder

Shapes = Mapping[str, tuple[int, int, int]]
KINDS = {"vector": "f32", "F32": "f32", "F16": "f16", "BF16": "bf16", "F8_E4M3": "fp8", "I32": "int4"}
"""How kinds of a packed file and types of safetensors are told; INT4 comes eight to an I32."""


def run(path: Path) -> None:
    """Do the command's work."""
    table = facts()
    for name, told in describe(path):
        table.add_row(name, Text(told))
    out.print(table)


def describe(path: Path) -> Iterable[tuple[str, str]]:
    """Yield what there is to say of a folder or a packed file, line by line; reads no weights.

    Raises:
        WeightsError: there is no model that the engine runs, or its header is damaged.
    """
    held: list[tuple[str, int]]
    if path.is_file():
        file = packed.open(path)
        config, files = ModelConfig.of(file.config, str(path)), file.files
        pieces = file.header.weight_pieces
        shapes = {piece.name: (piece.count, piece.rows, piece.cols) for piece in pieces}
        held = [(piece.kind, piece.length) for piece in pieces]
        where = f"a packed file of {size(path.stat().st_size)}, {file.header.weights}, format {packed.VERSION}"
    else:
        config, files = ModelConfig.load(path), read_files(path)
        shapes = {part.name: part.shape for part in parts(config, Weights(path))}
        held = [(tensor.dtype, tensor.data.size) for tensor in read_folder(path).values()]
        where = f"a folder of {size(sum(length for _, length in held))}"
    yield "model", f"{path}: {where}"
    yield from _sizes(config, shapes)
    yield from _cache(config, all(kind in ("F32", "f32", "vector") for kind, _ in held))
    yield "weights", _kinds(held)
    yield from _texts(path, config, files)
    native, detail = available()
    yield "runs on", f"the C++ engine, {detail}" if native else "numpy: the C++ engine is " + detail


def total_and_active(shapes: Shapes, config: ModelConfig) -> tuple[int, int]:
    """Return how many numbers a model has, and how many of them take part in a token, embedding and head included."""
    total = parameters(shapes)
    routed = sum(math.prod(shape) for name, shape in shapes.items() if ".experts." in name)
    used = routed * config.num_experts_per_tok // max(1, config.n_routed_experts)
    return total, total - routed + used


def _sizes(c: ModelConfig, shapes: Shapes) -> Iterable[tuple[str, str]]:
    attention = "latent attention" if c.attention == "mla" else f"{c.num_key_value_heads} heads of keys and values"
    yield "family", f"{c.model_type}: {c.num_attention_heads} heads, {attention}, hidden size {c.hidden_size:,}"
    total, active = total_and_active(shapes, c)
    yield "parameters", f"{number(total)}, {number(active)} active for a token"
    sparse = sum(c.sparse)
    yield "layers", f"{c.num_hidden_layers}" + (f", {sparse} of them with experts" if sparse else "")
    if sparse:
        beside = f" and {c.n_shared_experts} shared" if c.n_shared_experts else ""
        yield "experts", f"{c.n_routed_experts}{beside} a layer, {c.num_experts_per_tok} chosen for a token"


def _cache(c: ModelConfig, floats: bool) -> Iterable[tuple[str, str]]:
    token = cache_bytes(c, brain=not floats)
    yield "context window", f"{c.max_position_embeddings:,} tokens"
    yield "KV cache", f"{size(token)} a token, {size(token * c.max_position_embeddings)} for a full window"


def _kinds(held: Iterable[tuple[str, int]]) -> str:
    bytes_: Counter[str] = Counter()
    for kind, length in held:
        bytes_[KINDS.get(kind, kind)] += length
    total = bytes_.total()
    return "\n".join(f"{kind:5} {size(n):>8}  {n / total:4.0%}" for kind, n in bytes_.most_common())


def _texts(path: Path, config: ModelConfig, files: Mapping[str, bytes]) -> Iterable[tuple[str, str]]:
    if (path / "heads.safetensors").exists():
        yield "writes", "no text: it chooses calls and their arguments among what the request says"
        return
    from agentkit_backends.local.language import Language
    from agentkit_backends.local.template import ChatTemplate

    try:
        language = Language(files, config)
    except AgentKitError as error:
        yield "tokenizer", f"none that can be used: {error.message}"
        return
    yield "tokenizer", _tokenizer(files)
    own = ChatTemplate(files).source
    yield "prompt", "the model's own chat template" if own else "Kimi K2's form, for the model has no chat template"
    form = language.calls
    if form is None:
        yield "tool calls", "in a way not known here: they are read from the text, and not held to schemas"
    else:
        mark = "a JSON object" if form.opens is None else language.decode([form.opens])
        yield "tool calls", f"begin with {mark}, and are held to the tools' schemas"


def _tokenizer(files: Mapping[str, bytes]) -> str:
    if "tokenizer.json" not in files:
        return "tiktoken.model"
    told = json.loads(files["tokenizer.json"])
    return f"tokenizer.json, {told['model']['type']} of {len(told['model']['vocab']):,} tokens"
