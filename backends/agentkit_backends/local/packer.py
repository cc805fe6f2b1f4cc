"""Turns a model folder into a packed file, piece by piece."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal

from agentkit.errors import ConfigError, WeightsError
from agentkit_backends.local import engine, packed, panels
from agentkit_backends.local.assemble import Kind, Part, kept
from agentkit_backends.local.config import ModelConfig
from agentkit_backends.local.files import read_files
from agentkit_backends.local.weights import Weights

Quantized = Literal["q8", "q4"]


def parameters(shapes: Mapping[str, tuple[int, int, int]]) -> int:
    """Return how many numbers a model has, by the shapes of its parts; `k_up` holds those of `k_b` again."""
    return sum(math.prod(shape) for name, shape in shapes.items() if not name.endswith(".k_up"))


@dataclass(frozen=True)
class Plan:
    """A folder's model as it will be packed. raw: its config.json; parts: all it holds, and the kinds they get."""

    folder: Path
    weights: Quantized
    raw: dict[str, Any]
    parts: tuple[tuple[Part, Kind], ...]

    @property
    def parameters(self) -> int:
        """Return how many numbers the model has."""
        return parameters({part.name: part.shape for part, _ in self.parts})

    @property
    def size(self) -> int:
        """Return the bytes they will take."""
        return sum(panels.packed_size(part, kind) for part, kind in self.parts)


def refuse_chooser(path: Path, remedy: str) -> None:
    """Raise ConfigError where a folder holds a model that chooses, as the bundled one does."""
    if (path / "heads.safetensors").exists():
        raise ConfigError(f"{path} holds a model that chooses calls and writes no text", remedy=remedy)


def plan(folder: Path, weights: Quantized) -> Plan:
    """Return how a folder's model will be packed; reads no weights.

    Raises:
        EngineUnavailable: the C++ engine, which knows the layout, was not built.
        ConfigError: the folder is a file, or its model chooses instead of writing.
        WeightsError: it holds no model that the engine runs.
    """
    engine.need_engine()
    if folder.is_file():
        raise ConfigError(f"{folder} is a file", remedy="pass the model folder")
    refuse_chooser(folder, "use it as it is: agentkit run GOAL")
    config = ModelConfig.load(folder)
    raw = _raw_config(folder / "config.json")
    held = Weights(folder)
    return Plan(folder, weights, raw, tuple(kept(config, held, weights)))


def _raw_config(path: Path) -> dict[str, Any]:
    try:
        return dict(packed.read_json(path.read_bytes()))
    except ValueError as error:
        raise WeightsError(f"{path} makes no sense: {error}", remedy="mend it") from error


def pack(
    plan: Plan,
    path: Path,
    *,
    threads: int | None = None,
    force: bool = False,
    progress: Callable[[int], None] = lambda size: None,
) -> None:
    """Write the packed file; see `packed.write`.

    Raises:
        ConfigError: the file is there already, or cannot be written.
        WeightsError: a tensor is missing, damaged, or of another shape than the config says.
    """
    with ThreadPoolExecutor(threads or engine.default_threads()) as workers:
        tensors = [
            packed.Tensor(
                part.name, kind, part.shape, panels.packed_size(part, kind), partial(panels.pack, part, kind, workers)
            )
            for part, kind in plan.parts
        ]
        packed.write(path, plan.raw, plan.weights, read_files(plan.folder), tensors, force=force, progress=progress)
