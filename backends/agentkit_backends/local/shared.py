"""One engine for all backends of a process that ask for the same model in the same way."""

from __future__ import annotations

import os
import threading
import weakref
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from agentkit_backends.local import saved
from agentkit_backends.local.batch import Batch
from agentkit_backends.local.engine import Model, load
from agentkit_backends.local.scheduler import Scheduler

_BATCH = ("chunk", "sessions", "prefix_tokens")
_held: weakref.WeakValueDictionary[Any, Engine] = weakref.WeakValueDictionary()
_lock = threading.Lock()


@dataclass(eq=False)
class Engine:
    """A model, its scheduler, and how many backends use them. Goes when none refers to it, closed or not."""

    path: Path
    options: Mapping[str, Any]
    model: Model
    scheduler: Scheduler
    users: int = field(default=0)

    @cached_property
    def fingerprint(self) -> str:
        """Return what a saved session must have in common with this engine."""
        weights = self.options.get("weights", "auto")
        return saved.fingerprint(self.path, f"{weights} {self.model.native} {self.model.config.model_dump_json()}")


def acquire(path: Path, options: Mapping[str, Any]) -> Engine:
    """Return the engine for a model and these options, loading it where there is none. Raises as `engine.load` does."""
    key = (_files(path), tuple(sorted(options.items())))
    with _lock:
        engine = _held.get(key)
        if engine is None or engine.scheduler.closed:
            model = load(path, **{name: value for name, value in options.items() if name not in _BATCH})
            batch = Batch(model, **{name: value for name, value in options.items() if name in _BATCH})
            engine = Engine(path, dict(options), model, Scheduler(batch))
            _held[key] = engine
        engine.users += 1
        return engine


def release(engine: Engine) -> bool:
    """Count one user less; return True to the last, who closes the scheduler."""
    with _lock:
        engine.users -= 1
        if engine.users:
            return False
        for key in [key for key, held in _held.items() if held is engine]:
            del _held[key]
        return True


def _files(path: Path) -> tuple[tuple[str, int, int], ...]:
    """Return the model's files as they are now: a folder that was written anew is another model."""
    files = [path] if path.is_file() else [path / "config.json", *sorted(path.glob("*.safetensors"))]
    stats = [(file, os.stat(file)) for file in files if file.exists()]
    return tuple((str(file.resolve()), stat.st_size, stat.st_mtime_ns) for file, stat in stats)
