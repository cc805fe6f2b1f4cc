"""Plays one scenario: a real agent with a tool that has a side effect, against the hostile server, on a real journal."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field

import pytest
from agentkit_backends.http import create

from agentkit import Agent, Journal, RetryPolicy, RunResult
from agentkit import events as e
from agentkit.breaker import Breakers
from agentkit.errors import BackendError
from agentkit.replay import State
from tests.reliability.acts import Outcome, Scenario
from tests.reliability.hostile import Action, Hostile
from tests.reliability.wires import ANSWER, ARGUMENTS, Wire

ATTEMPTS = 3
RUNG = [(ARGUMENTS["amount"], ARGUMENTS["note"])]
KEY = "sk-never-to-be-seen"
SUMMARY = json.dumps({"goal": "ring up 5", "facts": ["5 was rung up"]})


@dataclass
class Till:
    """A tool with a side effect."""

    rung: list[tuple[int, str]] = field(default_factory=list)

    def ring(self, amount: int, note: str = "") -> str:
        """Ring up an amount.

        Args:
            amount: How much.
            note: What for.
        """
        self.rung.append((amount, note))
        return f"rang up {amount}"


@dataclass
class Play:
    """One scenario on one wire."""

    scenario: Scenario
    wire: Wire
    journal: Journal
    till: Till = field(default_factory=Till)
    waits: list[float] = field(default_factory=list)

    async def run(self) -> None:
        """Run it, and check everything that must be so."""
        expected = self.scenario.expected(self.wire)
        if expected.kind == "fails":
            await self._fails(expected)
            return
        result, events = await self._go(self._script(expected))
        assert (result.reason, result.output) == ("answer", ANSWER)
        assert self.till.rung == RUNG, "the side effect happened once"
        self._check(events)
        retried = [event for event in events if isinstance(event, e.Retried)]
        assert len(retried) == len(self.waits) == (2 if expected.kind == "again" else 0), retried
        assert all(wait >= expected.wait for wait in self.waits), self.waits
        assert len([event for event in events if isinstance(event, e.Compacted)]) == (expected.kind == "compacts")
        told = [event for event in events if isinstance(event, e.Nudged)]
        told += [event for event in events if isinstance(event, e.CallFinished) and event.result.fault]
        assert len(told) == (expected.kind == "told"), told

    def _script(self, expected: Outcome) -> list[Action]:
        wire, act = self.wire, self.scenario.act
        call, say = wire.call(), wire.say()
        good_call, good_say = wire.answer(call), wire.answer(say)
        if expected.kind == "right":
            return [act(wire, call), act(wire, say)]
        if expected.kind == "again":
            return [act(wire, call), good_call, act(wire, say), good_say]
        if expected.kind == "told":
            return [act(wire, call), wire.answer(wire.call(call_id="call_2")), good_say]
        assert expected.kind == "compacts"
        return [good_call, act(wire, say), wire.answer(wire.say(SUMMARY)), good_say]

    async def _fails(self, expected: Outcome) -> None:
        """The second step fails for good; once the server has come to itself the run goes on, and does nothing twice."""
        assert expected.error is not None
        wire = self.wire
        bad = self.scenario.act(wire, wire.say())
        with pytest.raises(BackendError) as caught:
            await self._go([wire.answer(wire.call()), *[bad] * ATTEMPTS], all_of_it=False)
        assert type(caught.value) is expected.error
        assert expected.words in str(caught.value)
        assert self.till.rung == RUNG
        run = self.journal.runs(1)[0]
        events = list(self.journal.read(run.run_id))
        self._check(events)
        assert isinstance(events[-1], e.RunEnded) and events[-1].reason == "error"
        result, events = await self._go([wire.answer(wire.say())], resume=run.run_id)
        assert (result.reason, result.output) == ("answer", ANSWER)
        assert self.till.rung == RUNG, "resuming does nothing twice"
        self._check(events)

    async def _go(
        self, script: list[Action], *, resume: str = "", all_of_it: bool = True
    ) -> tuple[RunResult, list[e.Event]]:
        with Hostile(script) as server:

            async def sleep(seconds: float) -> None:
                self.waits.append(seconds)
                server.open()

            policy = RetryPolicy(attempts=ATTEMPTS, draw=lambda: 0.5, sleep=sleep, breakers=Breakers())
            options = {"connect_seconds": 5.0, "first_seconds": 20.0, "chunk_seconds": 20.0, **self.scenario.options}
            backend = create(server.url, "m", KEY, api=self.wire.api, stream=self.wire.streams, **options)
            agent = Agent(backend=backend, tools=[self.till.ring], journal=self.journal, retry=policy)
            try:
                result = await (agent.resume(resume) if resume else agent.run("ring up 5"))
            finally:
                await backend.aclose()
            assert server.left == 0 or not all_of_it, "the whole script was played"
            self._check_requests(server)
            return result, list(self.journal.read(result.run_id))

    def _check(self, events: list[e.Event]) -> None:
        """Check that the journal tells one story: each call has one result, each intent an end, and nothing is twice."""
        state = State.of(events)
        called = [call for event in events if isinstance(event, e.MessageAdded) for call in event.message.calls]
        assert len({call.id for call in called}) == len(called), "no two calls have one id"
        answered = Counter(message.call_id for message in state.messages if message.role == "tool")
        assert answered == Counter(call.id for call in called), "each call has its one result, and each result its call"
        intended = Counter(event.call.id for event in events if isinstance(event, e.CallIntended))
        finished = Counter(event.result.call_id for event in events if isinstance(event, e.CallFinished))
        assert set(intended) <= set(finished) == set(answered)
        assert all(count == 1 for count in (*intended.values(), *finished.values()))
        ends = [event for event in events if isinstance(event, e.RunEnded)]
        assert ends and isinstance(events[-1], e.RunEnded)
        for event in events:
            if isinstance(event, e.MessageAdded) and event.usage is not None:
                took = event.usage
                assert (
                    took.prompt_tokens > 0
                    and took.completion_tokens >= 0
                    and took.cached_tokens >= 0
                    and took.cost >= 0
                )
        assert KEY not in "".join(str(event) for event in events if isinstance(event, e.Retried))

    def _check_requests(self, server: Hostile) -> None:
        """Check that no request ever showed a call without its result, or a result without its call."""
        for request in server.seen:
            text = json.dumps(request)
            assert text.count('"call_1"') % 2 == 0, "the call's id stands beside its result's"


async def play(scenario: Scenario, wire: Wire, journal: Journal) -> None:
    """Play a scenario on a wire."""
    await Play(scenario, wire, journal).run()
