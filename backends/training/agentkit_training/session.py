"""The PyTorch model behind the engine's session interface: slow, for checkpoints and as the engine's oracle."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from agentkit_backends.local.calibration import Calibration
from agentkit_backends.local.choose import Chooser as Runner
from agentkit_backends.local.heads import Heads
from agentkit_backends.local.layout import Floats, Layout

from agentkit_training.model import Chooser, Config


class TorchSession:
    """One timeline of tokens; every call runs the whole of it again."""

    def __init__(self, model: Chooser) -> None:
        self.model, self.tokens = model.eval(), list[int]()

    def truncate(self, length: int) -> None:
        """Keep the first `length` tokens."""
        del self.tokens[length:]

    @torch.no_grad()
    def forward(self, tokens: Sequence[int]) -> Floats:
        """Append `tokens`; return their hidden states [n, hidden]."""
        self.tokens += tokens
        ids = torch.tensor([self.tokens])
        size = ids.shape[1]
        mask = torch.ones(1, size, size, dtype=torch.bool).tril()
        hidden = self.model.hidden(ids, torch.arange(size).unsqueeze(0), mask)
        return hidden[0, size - len(tokens) :].float().numpy()


def load_checkpoint(folder: Path) -> Runner:
    """Return a chooser over the averaged weights of `folder`/last.pt."""
    saved = torch.load(folder / "last.pt", map_location="cpu", weights_only=True)
    model = Chooser(Config(**saved["config"]))
    model.load_state_dict(saved["average"])
    heads = {
        name.removeprefix("heads.").removesuffix(".weight"): value.float().numpy()
        for name, value in saved["average"].items()
        if name.startswith("heads.")
    }
    return Runner(TorchSession(model), Layout.load(folder), Heads(heads), Calibration())
