"""OpenTelemetry, where it is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agentkit.errors import ConfigError
from agentkit.events import Event
from agentkit.telemetry.quiet import quiet

if TYPE_CHECKING:
    from opentelemetry.metrics import MeterProvider
    from opentelemetry.trace import TracerProvider


class OpenTelemetry:
    """An observer that tells of runs by OpenTelemetry's conventions for generative AI, as spans and metrics.

    A run is a span `invoke_agent NAME`; under it are `chat MODEL`, `execute_tool TOOL`, and the runs of tasks and of
    agents that were asked. What a tool itself traces lies under its call. A run that goes on is a span of its own,
    linked to the one before where this process made that, and with the same `gen_ai.conversation.id`: the run's id.
    One object serves any number of agents and runs.

    tracer_provider, meter_provider: whose spans and metrics these are; those of the process if left out.
    content: put goals, messages, arguments and results on the spans. They are left out by default: they may be private,
        and long. Values of variables whose names end in KEY, TOKEN, SECRET or PASSWORD are replaced by ***.

    Raises:
        ConfigError: OpenTelemetry is not installed.
    """

    def __init__(
        self,
        *,
        tracer_provider: TracerProvider | None = None,
        meter_provider: MeterProvider | None = None,
        content: bool = False,
    ) -> None:
        try:
            from agentkit.telemetry.meters import Meters
            from agentkit.telemetry.spans import Spans
        except ModuleNotFoundError as error:
            raise ConfigError("OpenTelemetry is not installed", remedy="pip install 'agentkit[otel]'") from error
        self._spans = Spans(tracer_provider, Meters(meter_provider), content=content)

    @quiet
    def __call__(self, event: Event) -> None:
        """Read one event."""
        self._spans.read(event)
