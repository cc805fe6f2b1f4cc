"""The metrics of model calls, tool calls and runs, by the conventions for generative AI."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version

from opentelemetry import metrics
from opentelemetry.util.types import AttributeValue

from agentkit.telemetry import names as n
from agentkit.types import Usage

SECONDS = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92]
TOKENS = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864]

Attributes = Mapping[str, AttributeValue]


class Meters:
    """Three histograms: how long an operation took, when the first piece of an answer came, and how many tokens."""

    def __init__(self, provider: metrics.MeterProvider | None = None) -> None:
        meter = metrics.get_meter("agentkit", version("agentkit"), provider, n.SCHEMA)
        self._durations = meter.create_histogram(
            "gen_ai.client.operation.duration", "s", "GenAI operation duration.",
            explicit_bucket_boundaries_advisory=SECONDS,
        )  # fmt: skip
        self._first = meter.create_histogram(
            "gen_ai.client.operation.time_to_first_chunk", "s", "Time to receive the first chunk.",
            explicit_bucket_boundaries_advisory=SECONDS,
        )  # fmt: skip
        self._tokens = meter.create_histogram(
            "gen_ai.client.token.usage", "{token}", "Number of input and output tokens used.",
            explicit_bucket_boundaries_advisory=TOKENS,
        )  # fmt: skip

    def took(self, seconds: float, attributes: Attributes) -> None:
        """Record how long an operation took."""
        self._durations.record(max(seconds, 0.0), attributes)  # clocks may be set back

    def answered(self, usage: Usage, first_seconds: float | None, attributes: Attributes) -> None:
        """Record what a model call took."""
        self._tokens.record(usage.prompt_tokens, {**attributes, n.TOKEN_TYPE: "input"})
        self._tokens.record(usage.completion_tokens, {**attributes, n.TOKEN_TYPE: "output"})
        if first_seconds is not None:
            self._first.record(first_seconds, attributes)
