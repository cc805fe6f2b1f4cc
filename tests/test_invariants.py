"""Whatever a model, its tools, its endpoint and a user's impatience do: what is sent is always a legal conversation."""

from __future__ import annotations

import random
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agentkit import Agent, Journal, Limits, Message, Request, RetryPolicy, tool
from agentkit import events as e
from agentkit.backend import CallDelta, Delta, Traits
from agentkit.errors import AgentKitError, BackendError, ConnectionFailed, ContextOverflow
from agentkit.types import RunResult, Usage
from tests.test_agent import check_history

ARGUMENTS = ('{"text": "hi"}', '{"text": 5}', "{}", '{"text": "h', "nonsense", '{"text": "a", "more": 1}', "")
NAMES = ("once", "twice", "never", "slow", "large", "brake", "no_such_tool", "ONCE")


class Wild:
    """A backend that does anything a backend may do, by a seed; it keeps every request."""

    name, traits = "wild", Traits(summarizes=True)

    def __init__(self, seed: int, window: int) -> None:
        self.random, self.window = random.Random(seed), window
        self.requests: list[Request] = []

    def count(self, request: Request) -> int:
        told = sum(4 + len(m.content) // 4 + sum(8 + len(c.raw) // 4 for c in m.calls) for m in request.messages)
        return told + 10 * len(request.tools)

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        self.requests.append(request)
        await anyio.lowlevel.checkpoint()
        draw = self.random.random()
        if draw < 0.05:
            raise ContextOverflow("too long, by seed")
        if draw < 0.10:
            raise ConnectionFailed("broken, by seed")
        if draw < 0.12:
            raise BackendError("down, by seed")
        yield Delta(text=self.random.choice(("", "", "Let me see. ", "word " * 30)))
        if request.tool_choice != "none" and draw < 0.9:
            for index in range(self.random.randint(1, 4)):
                made = self.random.choice(("", "a", f"id{self.random.random()}"))
                yield Delta(call=CallDelta(index, made, self.random.choice(NAMES)))
                yield Delta(call=CallDelta(index, arguments=self.random.choice(ARGUMENTS)))
                if self.random.random() < 0.03:
                    raise ConnectionFailed("cut, by seed")
        usage = Usage(prompt_tokens=self.count(request), completion_tokens=5)
        yield Delta(usage=usage, finish=self.random.choice(("stop", "calls", "length")))

    async def aclose(self) -> None: ...


class World:
    """Tools of every kind, and how often each effect happened."""

    def __init__(self) -> None:
        self.sent = 0

    @tool(effects="once")
    def once(self, text: str) -> str:
        """Send."""
        self.sent += 1
        return f"sent {text}"

    @tool(effects="idempotent")
    async def twice(self, text: str) -> str:
        """Set."""
        await anyio.lowlevel.checkpoint()
        return text

    @tool(effects="none")
    def never(self, text: str) -> str:
        """Fail."""
        raise RuntimeError(text)

    @tool(effects="once")
    async def slow(self, text: str) -> str:
        """Wait."""
        await anyio.sleep(0.02)
        return text

    @tool(effects="none")
    def large(self, text: str) -> str:
        """Tell much."""
        return f"{text} " * 5000

    @tool(effects="once")
    async def brake(self, text: str) -> str:
        """Never end."""
        await anyio.sleep_forever()
        return ""

    @property
    def tools(self) -> list[Any]:
        return [self.once, self.twice, self.never, self.slow, self.large, self.brake]


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32), st.integers(900, 6000), st.lists(st.integers(1, 40), min_size=1, max_size=4))
def test_every_request_is_a_legal_conversation(seed: int, window: int, patience: list[int]) -> None:
    """`patience`: after how many events each of the run's processes loses it and cancels the run."""
    backend, world = Wild(seed, window), World()
    limits = Limits(steps=60, seconds=0.15, faults_in_row=9, repeats=9)
    retry = RetryPolicy(base=0, attempts=3)

    async def attempt(agent: Agent, run_id: str, left: int) -> RunResult | None:
        with anyio.CancelScope() as scope:

            def count(event: e.Event) -> None:
                nonlocal left
                left -= 1
                if left == 0:
                    scope.cancel()

            try:
                return await (agent.resume(run_id, on_event=count) if run_id else agent.run("go", on_event=count))
            except AgentKitError:
                return None
        return None

    with tempfile.TemporaryDirectory() as folder, Journal(Path(folder) / "runs.db") as journal:
        agent = Agent(backend=backend, tools=world.tools, journal=journal, retry=retry, limits=limits)
        run_id = ""
        for left in [*patience, 10**6]:
            anyio.run(attempt, agent, run_id, left)
            run_id = journal.runs()[0].run_id
        events = journal.read(run_id)
    for request in backend.requests:
        check_history(request.messages)
    results = [event.result for event in events if isinstance(event, e.CallFinished)]
    assert len({result.call_id for result in results}) == len(results), "no call has two results"
    assert world.sent >= sum(result.ok and result.name == "once" for result in results)
    begun = [event.call.id for event in events if isinstance(event, e.CallIntended) and event.effects == "once"]
    assert len(set(begun)) == len(begun), "no call with effects `once` begins twice"
    assert world.sent <= len(begun)
    assert [event for event in events if isinstance(event, e.RunEnded)]


def test_check_history_sees_what_is_illegal() -> None:
    call = Message.model_validate({"role": "assistant", "calls": [{"id": "a", "name": "x"}]})
    with pytest.raises(AssertionError, match="without results"):
        check_history((call, Message(role="user", content="hello")))
    with pytest.raises(AssertionError, match="without its call"):
        check_history((Message(role="tool", call_id="a"),))
