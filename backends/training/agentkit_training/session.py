"""The PyTorch model behind the engine's session interface: slow, as the engine's oracle."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from agentkit_backends.local.layout import Floats

from agentkit_training.model import Chooser


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
