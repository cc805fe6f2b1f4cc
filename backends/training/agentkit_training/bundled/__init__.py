"""The bundled tools, and the many ways people ask for them."""

from __future__ import annotations

from agentkit_training.bundled.beside import BESIDE as BESIDE_APART
from agentkit_training.bundled.by_hand import BY_HAND
from agentkit_training.bundled.by_hand.missing_others import MISSING_BY_HAND
from agentkit_training.bundled.by_hand.none import NO_TOOL_BY_HAND
from agentkit_training.bundled.by_hand.references_figures import REFERENCES_BY_HAND
from agentkit_training.bundled.chains import CHAINS as CHAINS_ALIKE
from agentkit_training.bundled.chains import TAKES
from agentkit_training.bundled.code import CODE
from agentkit_training.bundled.data import DATA
from agentkit_training.bundled.dates import DATES
from agentkit_training.bundled.figures import FIGURES
from agentkit_training.bundled.files import FILES
from agentkit_training.bundled.held import HELD
from agentkit_training.bundled.looking_on import LOOKING_ON
from agentkit_training.bundled.missing import MISSING as MISSING_ALIKE
from agentkit_training.bundled.near import NEAR
from agentkit_training.bundled.none import NO_TOOL as NO_TOOL_ALIKE
from agentkit_training.bundled.none import SMALLTALK
from agentkit_training.bundled.notes import NOTES
from agentkit_training.bundled.references import REFERENCE_VALUES
from agentkit_training.bundled.references import REFERENCES as REFERENCES_ALIKE
from agentkit_training.bundled.two_steps import TWO_STEPS
from agentkit_training.bundled.two_steps_on import TWO_STEPS_ON
from agentkit_training.bundled.web import WEB
from agentkit_training.family import Family

BUNDLED: tuple[Family, ...] = (*FILES, *CODE, *DATA, *FIGURES, *DATES, *WEB, *NOTES, *BY_HAND)
REFERENCES = [*REFERENCES_ALIKE, *REFERENCES_BY_HAND, *LOOKING_ON]
CHAINS = (*CHAINS_ALIKE, *TWO_STEPS, *TWO_STEPS_ON)
NO_TOOL = list(dict.fromkeys([*NO_TOOL_ALIKE, *NO_TOOL_BY_HAND]))
BESIDE = (*BESIDE_APART, *NEAR)
MISSING = [*MISSING_ALIKE, *MISSING_BY_HAND]

__all__ = [
    "BESIDE", "BUNDLED", "CHAINS", "HELD", "MISSING", "NO_TOOL", "REFERENCES", "REFERENCE_VALUES", "SMALLTALK", "TAKES",
]  # fmt: skip
