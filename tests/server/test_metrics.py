"""What /metrics and /health show, read by Prometheus' own parser."""

from __future__ import annotations

import httpx
from prometheus_client.parser import text_string_to_metric_families

from agentkit.backend import Delta, Request
from agentkit.server import Settings
from agentkit.testing import ScriptedBackend
from agentkit.types import Usage
from tests.server.helpers import WAIT, Held, body, http_of
from tests.server.test_queue import BODY, CHAT, raw_request, until

USAGE = Usage(prompt_tokens=100, completion_tokens=10, cached_tokens=60)


def samples(http: httpx.Client) -> dict[str, float]:
    """Return every sample, by its name and labels."""
    response = http.get("/metrics")
    assert response.status_code == 200 and response.headers["content-type"].startswith("text/plain")
    return {
        sample.name + "".join(f"/{value}" for value in sample.labels.values()): sample.value
        for family in text_string_to_metric_families(response.text)
        for sample in family.samples
    }


def test_requests_tokens_and_times_are_counted() -> None:
    answer = [Delta(text="a"), Delta(text="b"), Delta(usage=USAGE, finish="stop")]
    with http_of(ScriptedBackend([answer, answer])) as http:
        for stream in (False, True):
            assert http.post(CHAT, json=body(stream=stream)).status_code == 200
        assert http.post(CHAT, content="{", headers={"Content-Type": "application/json"}).status_code == 400
        http.get("/nowhere")
        shown = samples(http)
    assert [shown[f"agentkit_requests_total/{status}"] for status in (200, 400, 404)] == [2, 1, 1]
    assert shown["agentkit_prompt_tokens_total"] == 200 and shown["agentkit_cached_tokens_total"] == 120
    assert shown["agentkit_completion_tokens_total"] == 20
    for name in ("agentkit_time_to_first_token_seconds", "agentkit_time_per_output_token_seconds"):
        assert shown[f"{name}_count"] == 2 == shown[f"{name}_bucket/+Inf"] and 0 < shown[f"{name}_sum"] < WAIT
    assert shown["agentkit_requests_running"] == shown["agentkit_requests_waiting"] == 0


def test_what_runs_waits_and_leaves_is_shown() -> None:
    backend = Held()
    with http_of(backend, Settings(concurrency=1, queue=1)) as http, raw_request(http) as first:
        assert backend.begun.acquire(timeout=WAIT)
        with raw_request(http):
            until(lambda: samples(http)["agentkit_requests_waiting"] == 1)
            assert samples(http)["agentkit_requests_running"] == 1
            assert http.get("/health").json() == {"status": "ok", "running": 1, "waiting": 1}
            assert http.post(CHAT, json=BODY).status_code == 429
        until(lambda: samples(http)["agentkit_requests_waiting"] == 0)
        first.close()
        assert backend.left.wait(WAIT)
        until(lambda: samples(http).get("agentkit_requests_total/499") == 2)
        assert samples(http)["agentkit_requests_total/429"] == 1


class Told(ScriptedBackend):
    def stats(self) -> dict[str, float]:
        return {"cache_tokens_free": 4096, "batch size": 2.5}


def test_the_backends_own_numbers_are_shown() -> None:
    with http_of(Told([])) as http:
        shown = samples(http)
    assert shown["agentkit_backend_cache_tokens_free"] == 4096 and shown["agentkit_backend_batch_size"] == 2.5


class Ill(ScriptedBackend):
    def count(self, request: Request) -> int:
        raise RuntimeError("the engine is gone")


def test_a_backend_that_cannot_count_is_not_well() -> None:
    with http_of(Ill([])) as http:
        response = http.get("/health")
    assert response.status_code == 503 and response.json()["error"]["code"] == "backend_failed"
    with http_of(ScriptedBackend([])) as http:
        assert http.get("/health").json()["status"] == "ok"
