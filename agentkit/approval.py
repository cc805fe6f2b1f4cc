"""Which calls may run: rules by tool and by argument, and a person's word where a rule asks for it.

    default: allow
    rules:
      - {tool: "delete_*", decision: deny, reason: nothing is deleted here}
      - {tool: write_file, arguments: {path: "*.md"}, decision: allow}
      - {tool: "plugin:files", decision: ask, reason: look at what it writes}

Patterns are those of a shell (`*`, `?`, `[abc]`), and tell upper from lower case. They see the text of an argument, not
what it means: `drafts/*` matches `drafts/../plan` too. A rule that must hold against a clever model asks or denies by
tool, or allows what is named and asks for the rest; what a tool can reach at all, the sandbox's walls bound.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, field_validator

from agentkit import events as e
from agentkit.types import Record, ToolCall, ToolSpec, WaitingCall
from agentkit.yamlfile import read_yaml

Decision = Literal["allow", "ask", "deny"]
STRICTNESS: dict[Decision, int] = {"allow": 0, "ask": 1, "deny": 2}
PLUGIN = "plugin:"
CONFIRM = "a small model chose it, and it may not be undone"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a call, and why."""

    decision: Decision
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalAnswer:
    """A person's word about one call. `reason` is for the model; `by` is for the journal."""

    allowed: bool
    reason: str = ""
    by: str = ""


Approve = Callable[[ToolCall, ToolSpec], ApprovalAnswer | bool | None | Awaitable[ApprovalAnswer | bool | None]]
"""Asks a person about one call; None where nobody answers now, which pauses the run. May be async."""
Emit = Callable[[e.Event], Awaitable[None]]


class ApprovalRule(Record):
    """What to do with the calls that match: `tool` by name, or by plugin as `plugin:NAME`, and all of `arguments`.

    arguments: by name, a pattern for the argument's text: strings as they are, all else as JSON. One that the call
    leaves out counts as the default that the tool's schema names; without a default it matches no pattern.
    """

    tool: str = "*"
    arguments: dict[str, str] = Field(default_factory=dict)
    decision: Decision
    reason: str = ""

    @field_validator("arguments", mode="before")
    @classmethod
    def _as_text(cls, value: Any) -> Any:
        return {key: _text(pattern) for key, pattern in value.items()} if isinstance(value, Mapping) else value

    def matches(self, call: ToolCall, spec: ToolSpec) -> bool:
        """Tell whether the rule is about this call."""
        if self.tool.startswith(PLUGIN):
            if spec.plugin is None or not fnmatchcase(spec.plugin, self.tool.removeprefix(PLUGIN)):
                return False
        elif not fnmatchcase(call.name, self.tool):
            return False
        given = {**_defaults(spec), **call.arguments}
        return all(
            name in given and fnmatchcase(_text(given[name]), pattern) for name, pattern in self.arguments.items()
        )


class ApprovalPolicy(Record):
    """Rules in order: the first that matches a call decides; where none does, `default`."""

    rules: tuple[ApprovalRule, ...] = ()
    default: Decision = "allow"

    @classmethod
    def load(cls, path: Path | str) -> ApprovalPolicy:
        """Read a YAML file such as the one above.

        Raises:
            ConfigError: naming the file, line and column, and what is wrong there.
        """
        return read_yaml(Path(path), cls)

    def rule_for(self, call: ToolCall, spec: ToolSpec) -> ApprovalRule | None:
        """Return the first rule that matches a call."""
        return next((rule for rule in self.rules if rule.matches(call, spec)), None)

    def decide(self, call: ToolCall, spec: ToolSpec) -> Verdict:
        """Return what becomes of a call."""
        rule = self.rule_for(call, spec)
        return Verdict(rule.decision, rule.reason) if rule else Verdict(self.default)


Approval = ApprovalPolicy | Sequence[ApprovalPolicy] | str | Path
"""What a caller may pass: a policy, several of which the strictest decides, or a file of rules."""


def policies(approval: Approval | None, asks: bool) -> tuple[ApprovalPolicy, ...]:
    """Return what a caller passed as policies.

    Args:
        approval: None where the caller named no rules.
        asks: Whether there is somebody to ask: without rules, that one is then asked about every call.
    """
    if approval is None:
        return (ApprovalPolicy(default="ask"),) if asks else ()
    if isinstance(approval, ApprovalPolicy):
        return (approval,)
    return (ApprovalPolicy.load(approval),) if isinstance(approval, str | Path) else tuple(approval)


def strictest(rules: Sequence[ApprovalPolicy], call: ToolCall, spec: ToolSpec) -> Verdict:
    """Return the strictest verdict of several policies, of equally strict ones the first; `allow` where there is none.

    A run keeps the rules it began with, and whoever resumes it may add to them: so neither can loosen the other's.
    """
    verdicts = [policy.decide(call, spec) for policy in rules]
    return max(verdicts, key=lambda verdict: STRICTNESS[verdict.decision], default=Verdict("allow"))


class Gate:
    """Decides which calls of one run may go on: by its rules, and by a person's word where they ask for one.

    A call that was once asked about never runs without a word, whatever the rules of a later process say. A word
    counts for the very call that was asked about, and only for that.

    confirms: the model's calls with effects `once` are asked about where no rule is about them.
    """

    def __init__(
        self,
        run_id: str,
        rules: Sequence[ApprovalPolicy],
        approve: Approve | None,
        emit: Emit,
        *,
        confirms: bool = False,
    ) -> None:
        self.run_id, self.rules, self.approve, self.emit = run_id, tuple(rules), approve, emit
        self.confirms = confirms
        self._asked: dict[str, e.ApprovalAsked] = {}
        self._given: dict[str, e.ApprovalGiven] = {}

    def restore(self, asked: Mapping[str, e.ApprovalAsked], given: Mapping[str, e.ApprovalGiven]) -> None:
        """Take over from the journal what was asked and answered."""
        self._asked, self._given = dict(asked), dict(given)

    async def permit(self, call: ToolCall, spec: ToolSpec) -> Verdict:
        """Return `allow` or `deny`, with the words for the model; or `ask`: the call waits for a person's word."""
        verdict = self._verdict(call, spec)
        if verdict.decision == "deny":
            return Verdict("deny", _refusal("this agent's rules do not allow this call", verdict.reason))
        asked = self._asked.get(call.id)
        if asked is None and verdict.decision == "allow":
            return verdict
        given = self._given.get(call.id) if asked is not None and asked.call == call else None
        why = verdict.reason or (asked.reason if asked else "")
        given = given or await self._ask(call, spec, why)
        if given is None:
            return Verdict("ask", why)
        if given.allowed:
            return Verdict("allow")
        return Verdict("deny", _refusal("the user does not allow this call", given.reason))

    def _verdict(self, call: ToolCall, spec: ToolSpec) -> Verdict:
        verdict = strictest(self.rules, call, spec)
        if verdict.decision != "allow" or not self.confirms or spec.effects != "once":
            return verdict
        named = any(policy.rule_for(call, spec) for policy in self.rules)
        return verdict if named else Verdict("ask", CONFIRM)

    def is_asked(self, call: ToolCall) -> bool:
        """Tell whether a call waits for a person's word."""
        return call.id in self._asked and call.id not in self._given

    def waiting(self, call: ToolCall) -> WaitingCall:
        """Return a call that was asked about, as the caller of the run is told of it."""
        asked = self._asked[call.id]
        return WaitingCall(run_id=self.run_id, call=call, effects=asked.effects, reason=asked.reason)

    async def _ask(self, call: ToolCall, spec: ToolSpec, why: str) -> e.ApprovalGiven | None:
        """Journal the question and ask whoever is there; one that waits already is not put again to nobody."""
        known = self._asked.get(call.id)
        if self.approve is not None or known is None or known.call != call:
            question = e.ApprovalAsked(run_id=self.run_id, call=call, effects=spec.effects, reason=why)
            await self.emit(question)
            self._asked[call.id] = question
        said = self.approve(call, spec) if self.approve is not None else None
        said = await said if isinstance(said, Awaitable) else said
        if said is None:
            return None
        answer = said if isinstance(said, ApprovalAnswer) else ApprovalAnswer(said is True, by="approve")
        given = e.ApprovalGiven(
            run_id=self.run_id, call_id=call.id, allowed=answer.allowed, reason=answer.reason, by=answer.by
        )
        await self.emit(given)
        self._given[call.id] = given
        return given


def _defaults(spec: ToolSpec) -> dict[str, Any]:
    properties = spec.parameters.get("properties")
    known = properties.items() if isinstance(properties, Mapping) else ()
    return {name: schema["default"] for name, schema in known if isinstance(schema, Mapping) and "default" in schema}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def _refusal(words: str, reason: str) -> str:
    return f"{words}: {reason}" if reason else words
