"""Other agents, as one run's model reaches them: by a call that asks one, or by passing the conversation on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

from agentkit.definition import AgentDefinition
from agentkit.errors import BackendError, ConfigError
from agentkit.events import HandedOver
from agentkit.toolbox import Toolbox
from agentkit.toolbox.functions import NAME, failed
from agentkit.types import Fault, RunResult, ToolCall, ToolLimits, ToolResult, ToolSpec, WaitingCall

if TYPE_CHECKING:  # importing the sandbox takes a tenth of a second
    from agentkit.sandbox import OnProgress

TRANSFER = "transfer_to_"
ANY_TIME = ToolLimits(seconds=365 * 24 * 3600.0)
"""An agent's own limits bound its runs."""

Ask = Callable[[AgentDefinition, ToolCall], Awaitable[RunResult]]
"""Carries out a call that asks an agent, as a run of its own; the same call again goes on with that run."""


class Team:
    """The agents of one run.

    handed: set once the model has passed the conversation on.
    """

    def __init__(self, run_id: str, agent: AgentDefinition, ask: Ask) -> None:
        self.handed: HandedOver | None = None
        self._run_id, self._agent, self._ask = run_id, agent, ask
        self._waiting: dict[str, Sequence[WaitingCall]] = {}

    def join(self, toolbox: Toolbox) -> None:
        """Offer the agents beside the tools.

        Raises:
            ConfigError: a name is none for a tool, or is another's.
        """
        for agent in self._agent.agents:
            toolbox.offer(_spec(agent), _Asked(self, agent))
        for agent in self._agent.handoffs:
            toolbox.offer(_transfer_spec(agent), _Transfer(self, agent))

    def waiting(self, call: ToolCall) -> Sequence[WaitingCall]:
        """Return the calls that the agent which `call` asked waits for; none where it asked no agent."""
        return self._waiting.get(call.id, ())

    async def ask(self, agent: AgentDefinition, call: ToolCall) -> ToolResult | None:
        """Let an agent work on a call; None where its run waits for a person's word."""
        try:
            result = await self._ask(agent, call)
        except BackendError as error:  # the run that asked may know another way
            return failed(call, Fault(kind="failed", message=f"{agent.name} could not go on: {error}"))
        if result.reason == "paused":
            self._waiting[call.id] = result.waiting
            return None
        if result.reason == "answer":
            return ToolResult(call_id=call.id, name=call.name, ok=True, output=result.output, usage=result.usage)
        fault = Fault(kind="failed", message=f"{agent.name} ended without an answer ({result.reason}): {result.detail}")
        return failed(call, fault).model_copy(update={"usage": result.usage})

    def transfer(self, agent: AgentDefinition, call: ToolCall) -> ToolResult:
        """Pass the conversation on, unless another call of this turn has."""
        if self.handed is not None:
            return failed(
                call, Fault(kind="denied", message=f"the conversation was passed to {self.handed.to} already")
            )
        reason = str(call.arguments.get("reason", ""))
        self.handed = HandedOver(run_id=self._run_id, call_id=call.id, to=agent.name, reason=reason)
        return ToolResult(call_id=call.id, name=call.name, ok=True, output=f"{agent.name} takes over from here.")


class _Asked:
    def __init__(self, team: Team, agent: AgentDefinition) -> None:
        self._team, self._agent = team, agent

    async def run(self, call: ToolCall, on_progress: OnProgress | None = None) -> ToolResult | None:
        return await self._team.ask(self._agent, call)


class _Transfer:
    def __init__(self, team: Team, agent: AgentDefinition) -> None:
        self._team, self._agent = team, agent

    async def run(self, call: ToolCall, on_progress: OnProgress | None = None) -> ToolResult | None:
        return self._team.transfer(self._agent, call)


def _spec(agent: AgentDefinition) -> ToolSpec:
    """Return an agent as a tool. Its effects count as idempotent: a run that was begun goes on, none begins twice."""
    told = "What it is to do, with all it must know: it sees nothing of this conversation."
    about = agent.description or f"Give a task to the agent {agent.name}."
    return _made(agent.name, about, {"goal": {"type": "string", "description": told}}, ["goal"])


def _transfer_spec(agent: AgentDefinition) -> ToolSpec:
    about = f": {agent.description}" if agent.description else "."
    reason = {"reason": {"type": "string", "description": "Why."}}
    return _made(f"{TRANSFER}{agent.name}", f"Pass the whole conversation on to {agent.name}{about}", reason, [])


def _made(name: str, description: str, properties: dict[str, Any], required: list[str]) -> ToolSpec:
    if not NAME.fullmatch(name):
        raise ConfigError(f"an agent is called {name!r}", remedy="use letters, digits, _ and - only, 64 at most")
    parameters = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    return ToolSpec(
        name=name, description=description, parameters=parameters, effects="idempotent", limits=ANY_TIME
    )  # fmt: skip
