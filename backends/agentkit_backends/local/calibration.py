"""How sure the bundled model may be: its own chances, fitted to how often it is right (Platt scaling, 1999)."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path

from agentkit_backends.local.decision import Decision

TINY = 1e-6


@dataclass(frozen=True)
class Calibration:
    """Turns the chances of the choices into the chance that a decision is right.

    tool, values: weights of the logarithms of the tool's chance and of the product of the arguments'; told, agreed: of
    the share of the clause's words that the arguments hold, and of how far these are what each word is for; bias is
    added. none_weight, none_bias: where no tool fits, the same of its log-odds. keeps_80: the confidence that four of
    five calls reach. doubt, held, lack: what the arguments' chance, the share of the words that they hold, and each of
    them that is missing weigh where a call stands against no call; ready is added.
    """

    tool: float = 1.0
    values: float = 1.0
    bias: float = 2.0
    none_weight: float = 1.0
    none_bias: float = 0.0
    keeps_80: float = 0.5
    doubt: float = 0.0
    held: float = 0.0
    lack: float = 0.0
    told: float = 0.0
    agreed: float = 0.0
    ready: float = 0.0

    @classmethod
    def load(cls, path: Path) -> Calibration:
        """Read what `agentkit_training.calibrate` wrote; without a file, nothing is fitted."""
        return cls(**json.loads(path.read_text())) if path.exists() else cls()

    def save(self, path: Path) -> None:
        """Write it as JSON."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n")

    def call(self, decision: Decision) -> float:
        """Return the chance that a call is right all through."""
        tool, values = map(logarithm, decision.chances)
        known = self.told * decision.told + self.agreed * decision.agreed + self.bias
        return sigmoid(self.tool * tool + self.values * values + known)

    def refuses(self, decision: Decision) -> bool:
        """Return whether no call is likelier than this one; a tool that the words give no arguments for rarely fits."""
        tool, values = map(logarithm, decision.chances)
        known = self.held * decision.told - self.lack * len(decision.missing) + self.ready
        return logarithm(decision.none) > tool + self.doubt * values + known

    def none(self, chance: float) -> float:
        """Return the chance that no tool fits indeed."""
        return sigmoid(self.none_weight * log_odds(chance) + self.none_bias)


def logarithm(chance: float) -> float:
    """Return ln(p), bounded where p is all but 0."""
    return math.log(max(chance, TINY))


def log_odds(chance: float) -> float:
    """Return ln(p / (1 - p)), bounded where p is all but 0 or 1."""
    bounded = min(max(chance, TINY), 1 - TINY)
    return math.log(bounded / (1 - bounded))


def sigmoid(x: float) -> float:
    """Return 1 / (1 + e^-x)."""
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))
