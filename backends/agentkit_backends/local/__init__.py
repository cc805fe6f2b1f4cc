"""The local backend: the bundled model, or any folder of the `deepseek_v3`/`kimi_k2` family, on the own engine."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from agentkit.backend import Backend

BUNDLED = Path(__file__).parent / "model"


def create(model: str | Path | None = None, **options: Any) -> Backend:
    """Return a backend over a model folder; without one, `$AGENTKIT_MODEL`, else the bundled model.

    A folder with `heads.safetensors` holds a model that chooses, as the bundled one does; any other writes text.

    Raises:
        EngineUnavailable: the folder holds no model.
        WeightsError: its weights cannot be used.
    """
    folder = Path(model or os.environ.get("AGENTKIT_MODEL") or BUNDLED)
    if folder == BUNDLED or (folder / "heads.safetensors").exists():
        from agentkit_backends.local.chooser_backend import ChooserBackend

        return ChooserBackend(folder, **options)
    from agentkit_backends.local.backend import GenerateBackend

    return GenerateBackend(folder, **options)


def checks() -> list[tuple[str, bool, str, str]]:
    """Return what `agentkit doctor` shows: (name, stands, detail, remedy) of the engine and the bundled model."""
    from agentkit_backends.local.engine import available

    native, detail = available()
    scores = BUNDLED / "scores.json"
    found: list[tuple[str, bool, str, str]] = [
        ("local engine", native, detail, "install g++ and reinstall agentkit; until then numpy does the work, slower")
    ]
    if not scores.exists():
        return [*found, ("bundled model", False, f"not in {BUNDLED}", "reinstall agentkit")]
    shares = json.loads(scores.read_text())["model"]
    told = ", ".join(f"{key} {value['share']:.0%}" for key, value in shares.items() if isinstance(value, dict))
    return [*found, ("bundled model", True, f"on held-out requests: {told}", "")]
