"""What a run costs where the endpoint does not say so itself."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from agentkit_backends.http import Price, create
from agentkit_backends.http.price import price_of

from agentkit.agent import Agent
from agentkit.errors import ConfigError
from agentkit.types import Usage
from tests.http import responses_server
from tests.http.server import USAGE, Answer, Server, say

pytestmark = pytest.mark.anyio
SPENT = Usage(prompt_tokens=1_000_000, cached_tokens=600_000, cache_write_tokens=100_000, completion_tokens=500_000)


@pytest.mark.parametrize(
    ("price", "cost"),
    [
        (Price(), 0.0),
        (Price(prompt=2.0), 2.0),
        (Price(completion=10.0), 5.0),
        (Price(prompt=2.0, cached=0.5), 1.1),  # 400,000 at 2, and 600,000 at 0.5.
        (Price(prompt=2.0, cached=0.5, cache_write=2.5), 1.15),  # 300,000 at 2, 600,000 at 0.5, 100,000 at 2.5.
        (Price(prompt=2.0, cached=0.0, cache_write=0.0, completion=10.0), 5.6),
    ],
)
def test_each_kind_of_token_has_its_price(price: Price, cost: float) -> None:
    assert price.of(SPENT) == pytest.approx(cost)


def test_counts_that_do_not_add_up_cost_nothing_below_zero() -> None:
    assert Price(prompt=1.0, cached=0.0).of(Usage(prompt_tokens=10, cached_tokens=99)) == 0.0


def test_a_price_may_be_given_by_names() -> None:
    assert price_of({"prompt": 1, "cached": 0.1}) == Price(prompt=1, cached=0.1)
    assert price_of(None) is None


@pytest.mark.parametrize("bad", [{"tea": 1}, {"prompt": -1}, {"prompt": "1"}, {"prompt": True}, {"prompt": 1e999}])
def test_a_bad_price_is_refused(bad: Mapping[str, Any]) -> None:
    with pytest.raises(ConfigError):
        price_of(bad)


@pytest.mark.parametrize(
    ("api", "answer", "cost"),
    [
        ("chat", say("ok"), 100e-6 + 10 * 3e-6),
        ("chat", say("ok", usage={**USAGE, "cost": 0.25}), 0.25),
        ("responses", responses_server.stream(responses_server.message("ok")), 100e-6 + 10 * 3e-6),
    ],
)
async def test_a_run_adds_up_what_it_cost(api: str, answer: Answer, cost: float, tmp_path: Path) -> None:
    with Server([answer]) as server:
        backend = create(server.url, "m", api=api, price={"prompt": 1.0, "completion": 3.0})
        result = await Agent(backend=backend, tools=[], journal=tmp_path / "journal.db", workspace=tmp_path).run("Hi.")
        await backend.aclose()
    assert result.usage.cost == pytest.approx(cost)
