"""What runs do, told to whoever watches a service: OpenTelemetry's spans and metrics, and lines of JSON.

Both are observers, `Agent(observers=[OpenTelemetry(), JsonLines()])`: they read events, and no run ever fails of them.
"""

from agentkit.telemetry.lines import JsonLines
from agentkit.telemetry.otel import OpenTelemetry

__all__ = ["JsonLines", "OpenTelemetry"]
