"""The local backend: the bundled model, or any folder of the `deepseek_v3`/`kimi_k2` family, on the own engine."""

from __future__ import annotations

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
