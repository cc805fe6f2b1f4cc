"""What a user declares of an agent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from agentkit.approval import Approval, Approve, policies
from agentkit.backends import BackendLike
from agentkit.desk import OnEvent
from agentkit.fallback import fallback
from agentkit.journal import Journal
from agentkit.retry import RetryPolicy
from agentkit.toolbox.box import ToolLike
from agentkit.types import Limits

SYSTEM = (
    "You get things done by calling tools. Call a tool when you need something you do not know; read each result "
    "before the next step; when a call fails, mend it or try another way. Answer briefly, with what the tools told you."
)


class AgentDefinition:
    """An agent as declared: a backend, tools, other agents, and the rules of its runs."""

    def __init__(
        self,
        *,
        backend: BackendLike | Sequence[BackendLike] | None = None,
        tools: Sequence[ToolLike | AgentDefinition] = (),
        handoffs: Sequence[AgentDefinition] = (),
        system: str = SYSTEM,
        output_type: Any = None,
        workspace: str | Path | None = None,
        limits: Limits | None = None,
        journal: Journal | str | Path | None = None,
        approval: Approval | None = None,
        approve: Approve | None = None,
        name: str = "agent",
        description: str = "",
        sandbox: bool = True,
        retry: RetryPolicy | None = None,
        observers: Sequence[OnEvent] = (),
        backend_options: Mapping[str, Any] | None = None,
    ) -> None:
        """Declare an agent.

        Args:
            backend: An installed backend's name with `backend_options`, or an object, which the agent never closes;
                several, of which the next steps in where one fails. `local` if left out, or the asking agent's.
            tools: Functions, names of installed plugins, plugin folders, or other agents: a call of one of those gives
                it a goal, which it works on in a run of its own, and returns its answer.
            handoffs: Agents to which this one may pass the whole conversation.
            system: What the model is told first.
            output_type: What the answer must be; `RunResult.value` holds it.
            workspace: The folder the plugins see; the asking agent's, or the current one, if left out.
            limits: When a run must stop.
            journal: A `Journal`, or a path; the user's own journal if left out. Other agents write into this one's.
            approval: Which calls run, wait for a person's word, or are refused: an `ApprovalPolicy`, several of which
                the strictest decides, or a YAML file; everything runs if left out and there is no `approve`.
            approve: Gives that word: called as `approve(call, spec)`, sync or async, it returns True, False, an
                `ApprovalAnswer`, or None where nobody answers now. Without `approval` it is asked about every call.
                Where it gives no word, or is left out, the run ends as `paused`; `resume` goes on once there is one.
            name: What other agents and the journal call it.
            description: What other agents are told of it.
            sandbox: False runs plugins without walls; the journal says so.
            retry: How often and how long to ask a backend again.
            observers: See each event of every run; of an agent asked by another, that one's see them.
            backend_options: What the backend that is given by name is made with; of several, by name.
        """
        self.backend, self.backend_options = _lasting(backend), dict(backend_options or {})
        self.tools, self.handoffs = tuple(tools), tuple(handoffs)
        self.system, self.name, self.description = system, name, description
        self.output: TypeAdapter[Any] | None = None if output_type is None else TypeAdapter(output_type)
        self.workspace = None if workspace is None else Path(workspace).resolve()
        self.limits, self.retry, self.approve = limits or Limits(), retry, approve
        self.rules = policies(approval, asks=approve is not None)
        self.journal, self.sandbox, self.observers = journal, sandbox, tuple(observers)

    @property
    def plain_tools(self) -> list[ToolLike]:
        """Return the tools that are no agents."""
        return [tool for tool in self.tools if not isinstance(tool, AgentDefinition)]

    @property
    def agents(self) -> list[AgentDefinition]:
        """Return the tools that are agents."""
        return [tool for tool in self.tools if isinstance(tool, AgentDefinition)]

    def worker(self) -> AgentDefinition:
        """Return the agent that carries out the tasks of this one's plans: the same, but its answers are of no type."""
        made = copy(self)
        made.output = None
        return made

    def find(self, name: str) -> AgentDefinition | None:
        """Return the agent of that name among this one and all to which the conversation may pass from it."""
        seen: list[AgentDefinition] = [self]
        for agent in seen:
            if agent.name == name:
                return agent
            seen += [other for other in agent.handoffs if other not in seen]
        return None


def _lasting(backend: BackendLike | Sequence[BackendLike] | None) -> BackendLike | Sequence[BackendLike] | None:
    """Return several objects as one backend, which remembers from run to run which of them failed."""
    if isinstance(backend, Sequence) and not isinstance(backend, str):
        made = [one for one in backend if not isinstance(one, str)]
        return fallback(made) if len(made) == len(backend) else backend
    return backend
