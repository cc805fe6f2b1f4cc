"""The dialects by name, and which of them a chat template speaks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from agentkit.errors import ConfigError
from agentkit.parse.deepseek import DEEPSEEK_R1, DEEPSEEK_V3, DEEPSEEK_V31
from agentkit.parse.dialect import Dialect
from agentkit.parse.fenced import FENCED
from agentkit.parse.glm import GLM, GLM_47
from agentkit.parse.hermes import HERMES
from agentkit.parse.kimi_k2 import KIMI_K2
from agentkit.parse.llama import LLAMA3, PYTHONIC
from agentkit.parse.mistral import MISTRAL, MISTRAL_V11
from agentkit.parse.qwen3_coder import QWEN3_CODER

_ALL = (
    KIMI_K2, DEEPSEEK_V31, DEEPSEEK_R1, DEEPSEEK_V3, MISTRAL_V11, MISTRAL, GLM_47, GLM, QWEN3_CODER, HERMES, PYTHONIC,
    LLAMA3, FENCED,
)  # fmt: skip
DIALECTS: Mapping[str, Dialect] = MappingProxyType({dialect.name: dialect for dialect in _ALL})
"""Every dialect, those first that a chat template shows most surely."""


def dialect_named(name: str) -> Dialect:
    """Return the dialect of that name.

    Raises:
        ConfigError: there is none.
    """
    if name not in DIALECTS:
        raise ConfigError(f"no dialect is named {name!r}", remedy=f"choose native, {', '.join(sorted(DIALECTS))}")
    return DIALECTS[name]


def detect(template: str) -> str:
    """Return the name of the dialect that a chat template, given as its source, makes its model speak."""
    return next(name for name, dialect in DIALECTS.items() if all(sign in template for sign in dialect.signs))
