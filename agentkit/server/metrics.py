"""What /metrics shows: counts, places taken, tokens and times, in Prometheus' text format."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from agentkit.backend import Backend
from agentkit.server.gate import Gate
from agentkit.types import Usage

LEFT = 499
"""The status under which a request counts whose client left before the answer began."""
_FIRST = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)
_EACH = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1)
_NO_NAME = re.compile(r"[^a-zA-Z0-9_]")


class Metrics:
    """One server's numbers, in a registry of their own. Times are in seconds."""

    def __init__(self, backend: Backend, gate: Gate) -> None:
        self.registry = registry = CollectorRegistry()
        self.requests = Counter("agentkit_requests", "HTTP requests by status.", ["status"], registry=registry)
        running = Gauge("agentkit_requests_running", "Requests the model works on.", registry=registry)
        waiting = Gauge("agentkit_requests_waiting", "Requests in the queue.", registry=registry)
        running.set_function(lambda: gate.running)
        waiting.set_function(lambda: gate.waiting)
        self._prompt = Counter("agentkit_prompt_tokens", "Tokens read, cached ones included.", registry=registry)
        self._cached = Counter("agentkit_cached_tokens", "Tokens of prompts found in a cache.", registry=registry)
        self._written = Counter("agentkit_completion_tokens", "Tokens written.", registry=registry)
        self._first = Histogram(
            "agentkit_time_to_first_token_seconds", "From the request, its wait included, to the answer's first piece.",
            buckets=_FIRST, registry=registry,
        )  # fmt: skip
        self._each = Histogram(
            "agentkit_time_per_output_token_seconds", "An answer's time after its first piece, by its tokens.",
            buckets=_EACH, registry=registry,
        )  # fmt: skip
        registry.register(_Stats(backend))

    def answered(self, usage: Usage, asked: float, first: float, last: float) -> None:
        """Count an answer; the three moments are on one clock."""
        self._prompt.inc(usage.prompt_tokens)
        self._cached.inc(usage.cached_tokens)
        self._written.inc(usage.completion_tokens)
        self._first.observe(first - asked)
        if usage.completion_tokens > 1:
            self._each.observe((last - first) / (usage.completion_tokens - 1))


class _Stats(Collector):
    """The backend's own numbers, where it has a method `stats() -> dict[str, float]`."""

    def __init__(self, backend: Backend) -> None:
        self._stats = getattr(backend, "stats", dict)

    def collect(self) -> Iterator[GaugeMetricFamily]:
        for name, value in self._stats().items():
            yield GaugeMetricFamily(f"agentkit_backend_{_NO_NAME.sub('_', name)}", "Reported by the backend.", value)


class Counted:
    """ASGI middleware: counts every request under the status its answer began with."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app, self._metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        status = LEFT

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception:
            status = 500
            raise
        finally:
            self._metrics.requests.labels(str(status)).inc()
