"""Rules, words and pauses: what may run, what waits for a person, and what never reaches the sandbox."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentkit import (
    Agent,
    ApprovalAnswer,
    ApprovalPolicy,
    ApprovalRule,
    Journal,
    Message,
    ToolCall,
    ToolSpec,
    grant,
    tool,
)
from agentkit import events as e
from agentkit.approval import Decision, Gate, strictest
from agentkit.backend import Traits
from agentkit.errors import ConfigError, JournalError, RunBusy
from agentkit.replay import State
from agentkit.testing import ScriptedBackend
from agentkit.waiting import answer, waiting_calls
from tests.sandbox.conftest import write_plugin

pytestmark = pytest.mark.anyio
ASK_PAY = ApprovalPolicy(rules=(ApprovalRule(tool="pay", decision="ask", reason="it costs money"),))


def call(name: str, _id: str, **arguments: Any) -> ToolCall:
    return ToolCall(id=_id, name=name, arguments=arguments)


def calls(*made: ToolCall) -> Message:
    return Message(role="assistant", calls=made)


class Gone(Exception):
    """The end of a process, in place of its agent: nothing more is written."""


class World:
    """Tools whose effects can be counted."""

    def __init__(self) -> None:
        self.paid: list[int] = []
        self.looked = 0

    @property
    def tools(self) -> tuple[Callable[..., Any], ...]:
        @tool(effects="once")
        def pay(amount: int, to: str = "ann") -> str:
            """Pay."""
            self.paid.append(amount)
            return f"paid {amount}"

        @tool(effects="none")
        def look() -> str:
            """Look."""
            self.looked += 1
            return "seen"

        return pay, look


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def journal(tmp_path: Path) -> Any:
    with Journal(tmp_path / "runs.db") as opened:
        yield opened


def agent(journal: Journal, script: list[Any], world: World, **options: Any) -> Agent:
    return Agent(backend=ScriptedBackend(script), tools=world.tools, journal=journal, **options)


def kinds(journal: Journal, run_id: str) -> list[str]:
    return [event.kind for event in journal.read(run_id)]


# What a pattern means is said here without fnmatch: a name, a beginning, or anything.
names = st.sampled_from(["read", "read_file", "write", "pay"])
patterns = st.sampled_from(["read", "read*", "write", "p*", "*", "plugin:files", "plugin:f*", "plugin:*"])
values = st.sampled_from(["a.md", "b.txt", 5, True])
value_patterns = st.sampled_from(["a*", "5", "true", "*", "b.txt"])
decisions = st.sampled_from(["allow", "ask", "deny"])
rules = st.builds(
    ApprovalRule,
    tool=patterns,
    arguments=st.dictionaries(st.sampled_from(["path", "n"]), value_patterns, max_size=2),
    decision=decisions,
    reason=st.text(max_size=5),
)


def fits(pattern: str, text: str) -> bool:
    return text.startswith(pattern[:-1]) if pattern.endswith("*") else text == pattern


def hits(rule: ApprovalRule, made: ToolCall, spec: ToolSpec) -> bool:
    if rule.tool.startswith("plugin:"):
        named = spec.plugin is not None and fits(rule.tool[len("plugin:") :], spec.plugin)
    else:
        named = fits(rule.tool, made.name)
    texts = {key: {True: "true", 5: "5"}.get(value, value) for key, value in made.arguments.items()}
    return named and all(key in texts and fits(pattern, texts[key]) for key, pattern in rule.arguments.items())


@given(
    st.lists(rules, max_size=5), decisions, names, st.dictionaries(st.sampled_from(["path", "n", "x"]), values),
    st.none() | st.sampled_from(["files", "web"]),
)  # fmt: skip
def test_the_first_rule_that_matches_decides(
    made: list[ApprovalRule], default: Decision, name: str, arguments: dict[str, Any], plugin: str | None
) -> None:
    policy = ApprovalPolicy(rules=tuple(made), default=default)
    asked, spec = ToolCall(id="c", name=name, arguments=arguments), ToolSpec(name=name, plugin=plugin)
    verdict = policy.decide(asked, spec)
    first = next((rule for rule in made if hits(rule, asked, spec)), None)
    assert verdict.decision == (first.decision if first else default)
    assert verdict.reason == (first.reason if first else "")


@given(
    st.lists(st.builds(lambda r, d: ApprovalPolicy(rules=tuple(r), default=d), st.lists(rules, max_size=3), decisions))
)
def test_of_several_policies_none_can_loosen_another(several: list[ApprovalPolicy]) -> None:
    made, spec = ToolCall(id="c", name="read", arguments={"path": "a.md"}), ToolSpec(name="read", plugin="files")
    said = [policy.decide(made, spec).decision for policy in several]
    expected = next((decision for decision in ("deny", "ask") if decision in said), "allow")
    assert strictest(several, made, spec).decision == expected


@pytest.mark.parametrize(
    ("pattern", "arguments", "matches"),
    [
        ("5", {"amount": 5}, True),
        ("5", {}, True),  # the schema's default
        ("6", {}, False),
        ("*", {"other": 1}, True),
        ('[[]"a", "b"]', {"amount": ["a", "b"]}, True),
        ('*"b"*', {"amount": {"z": 1, "a": "b"}}, True),
        ("null", {"amount": None}, True),
        ("*x*", {"amount": "one\nx\ntwo"}, True),
        ("A*", {"amount": "abc"}, False),
    ],
)
def test_an_argument_is_matched_as_text(pattern: str, arguments: dict[str, Any], matches: bool) -> None:
    spec = ToolSpec(name="t", parameters={"type": "object", "properties": {"amount": {"default": 5}}})
    rule = ApprovalRule(arguments={"amount": pattern}, decision="deny")
    assert rule.matches(ToolCall(id="c", name="t", arguments=arguments), spec) is matches
    bare = ApprovalRule(arguments={"there_is_none": "*"}, decision="deny")
    assert not bare.matches(ToolCall(id="c", name="t", arguments=arguments), spec)


def test_rules_come_from_yaml(tmp_path: Path) -> None:
    path = tmp_path / "approval.yaml"
    path.write_text(
        "default: ask\nrules:\n  - {tool: 'delete_*', decision: deny, reason: nothing is deleted}\n"
        "  - tool: pay\n    arguments:\n      amount: 5\n      now: true\n    decision: allow\n"
    )
    policy = ApprovalPolicy.load(path)
    assert policy.default == "ask" and policy.rules[0].reason == "nothing is deleted"
    assert policy.rules[1].arguments == {"amount": "5", "now": "true"}
    assert Agent(backend=ScriptedBackend([]), approval=path).rules == (policy,)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("rules:\n  - {tool: pay, decision: maybe}\n", ":2:17: rules.0.decision: Input should be 'allow', 'ask' or 'deny'"),
        ("rules:\n  - tool: pay\n", ":2:5: rules.0.decision: Field required"),
        ("rules:\n  - tool: pay\n    decision: ask\n    why: money\n", ":4:5: rules.0.why: is not known here"),
        ("rule: []\n", ":1:1: rule: is not known here; at the top there are rules, default"),
        ("rules: {tool: pay}\n", ":1:1: rules: must be a list"),
        ("default: ask\ndefault: deny\n", ":2:1: "),
        ("rules: [\n", ":2:1: "),
        ("- pay\n", ":1:1: must be a mapping of rules, default"),
        ("", ":1:1: must be a mapping"),
        ("rules:\n  - tool: '\x07'\n", ": is not YAML"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "approval.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError) as error:
        ApprovalPolicy.load(path)
    assert f"{path}{told}" in str(error.value)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        ApprovalPolicy.load(tmp_path / "none.yaml")
    (tmp_path / "bytes.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="not UTF-8"):
        ApprovalPolicy.load(tmp_path / "bytes.yaml")


async def test_a_denied_call_never_touches_the_sandbox(journal: Journal, tmp_path: Path) -> None:
    source = 'from agentkit.plugin.sdk import tool, workspace\n@tool\ndef touch() -> str:\n    """T."""\n    (workspace() / "touched").touch()\n    return "done"\n'
    manifest = "name: toucher\npermissions: {write: [$workspace]}\n"
    manifest += "tools: [{name: touch, description: T}]\n"
    folder = write_plugin(tmp_path / "plugin", source, manifest)
    work = tmp_path / "work"
    work.mkdir()

    async def run(*rules: ApprovalRule) -> Any:
        backend = ScriptedBackend([calls(call("touch", "c1")), "done"])
        made = Agent(
            backend=backend,
            tools=[grant(folder)],
            workspace=work,
            journal=journal,
            approval=ApprovalPolicy(rules=rules),
        )
        await made.run("go")
        return backend.requests[-1].messages[-1].content

    told = await run(ApprovalRule(tool="plugin:toucher", decision="deny", reason="not today"))
    assert told == "error (denied): this agent's rules do not allow this call: not today"
    assert not (work / "touched").exists()
    assert not any(isinstance(event, e.CallIntended) for event in journal.read(journal.runs()[0].run_id))
    assert await run() == "done" and (work / "touched").exists(), "it would have, had it been let"


async def test_a_run_pauses_and_goes_on_after_a_restart(journal: Journal, world: World) -> None:
    turn = calls(call("look", "c1"), call("pay", "c2", amount=5), call("lok", "c3"))
    result = await agent(journal, [turn], world, approval=ASK_PAY).run("pay the bill")
    assert result.reason == "paused" and world.paid == [] and world.looked == 1
    (waiting,) = result.waiting
    assert (waiting.call.arguments, waiting.reason, waiting.effects) == ({"amount": 5}, "it costs money", "once")
    assert (waiting.run_id, result.calls) == (result.run_id, 2)
    assert journal.runs()[0].reason == "paused"
    with Journal(journal.path) as later:  # what another process sees
        silent = ScriptedBackend([])
        again = await Agent(backend=silent, tools=world.tools, journal=later).resume(result.run_id)
        assert again.reason == "paused" and again.waiting == result.waiting and not silent.requests
        backend = ScriptedBackend(["paid"])
        done = await Agent(backend=backend, tools=world.tools, journal=later).resume(
            result.run_id, approvals={"c2": True}
        )
    assert done.output == "paid" and world.paid == [5] and world.looked == 1
    assert [m.call_id for m in backend.requests[0].messages[-3:]] == ["c1", "c2", "c3"]
    assert kinds(journal, result.run_id).count("approval_asked") == 1, "nobody new was asked"


@pytest.mark.parametrize(
    ("rules", "paid"),
    [
        (None, False),
        (ApprovalPolicy(), False),
        (ApprovalPolicy(rules=(ApprovalRule(tool="look", decision="allow"),)), False),
        (ApprovalPolicy(rules=(ApprovalRule(tool="p*", decision="allow"),)), True),
        (ApprovalPolicy(rules=(ApprovalRule(decision="allow"),)), True),
    ],
)
async def test_a_small_models_effects_wait_for_a_word_unless_a_rule_waives_it(
    rules: ApprovalPolicy | None, paid: bool, journal: Journal, world: World
) -> None:
    turn = calls(call("look", "1"), call("pay", "2", amount=5))
    backend = ScriptedBackend([turn, "done"], traits=Traits(confirms=True))
    result = await Agent(backend=backend, tools=world.tools, journal=journal, approval=rules).run("pay")
    assert (result.reason, bool(world.paid), world.looked) == ("answer" if paid else "paused", paid, 1)
    if not paid:
        (waiting,) = waiting_calls(journal, result.run_id)
        assert "small model" in waiting.reason


async def test_a_denied_call_comes_back_with_the_reason(journal: Journal, world: World) -> None:
    result = await agent(journal, [calls(call("pay", "c1", amount=5))], world, approval=ASK_PAY).run("go")
    (denied,) = answer(journal, result.run_id, False, reason="too dear", by="ann")
    assert denied.call.id == "c1" and waiting_calls(journal, result.run_id) == []
    backend = ScriptedBackend(["then not"])
    done = await Agent(backend=backend, tools=world.tools, journal=journal).resume(result.run_id)
    assert done.output == "then not" and world.paid == []
    assert backend.requests[0].messages[-1].content == "error (denied): the user does not allow this call: too dear"
    assert "call_intended" not in kinds(journal, result.run_id)


async def test_the_last_word_counts_until_the_call_has_begun(journal: Journal, world: World) -> None:
    two = calls(call("pay", "c1", amount=1), call("pay", "c2", amount=2))
    result = await agent(journal, [two], world, approval=ASK_PAY).run("go")
    answer(journal, result.run_id, True, calls=["c1"])
    half = await agent(journal, [], world).resume(result.run_id)
    assert half.reason == "paused" and [w.call.id for w in half.waiting] == ["c2"] and world.paid == [1]
    answer(journal, result.run_id, True, calls=["c2"])
    answer(journal, result.run_id, False, calls=["c2"])
    with pytest.raises(ConfigError, match="no call of run .* waits"):
        answer(journal, result.run_id, True)
    for gone in ("c1", "c9"):
        with pytest.raises(ConfigError, match=f"call {gone} .* does not wait"):
            answer(journal, result.run_id, True, calls=[gone])
        with pytest.raises(ConfigError, match="does not wait"):
            await agent(journal, [], world).resume(result.run_id, approvals={gone: True})
    done = await agent(journal, ["one of two"], world).resume(result.run_id)
    assert done.output == "one of two" and world.paid == [1]


async def test_a_held_run_takes_no_word(journal: Journal, world: World) -> None:
    result = await agent(journal, [calls(call("pay", "c1", amount=5))], world, approval=ASK_PAY).run("go")
    with journal.claim(result.run_id), pytest.raises(RunBusy):
        answer(journal, result.run_id, True)
    assert len(waiting_calls(journal, result.run_id)) == 1


async def test_whoever_resumes_may_tighten_the_rules_but_not_loosen_them(journal: Journal, world: World) -> None:
    turn = calls(call("pay", "c1", amount=5), call("look", "c2"))
    result = await agent(journal, [turn], world, approval=ASK_PAY).run("go")
    lax = await agent(journal, [], world, approval=ApprovalPolicy()).resume(result.run_id)
    assert lax.reason == "paused" and world.paid == []
    started = journal.read(result.run_id)[0]
    assert isinstance(started, e.RunStarted)
    assert [ApprovalPolicy.model_validate(p) for p in started.config["approval"]] == [ASK_PAY]
    no_pay = ApprovalPolicy(rules=(ApprovalRule(tool="pay", decision="deny"),))
    done = await agent(journal, ["no"], world, approval=no_pay).resume(result.run_id, approvals={"c1": True})
    assert done.output == "no" and world.paid == [], "a word does not lift a rule that denies"


async def gone_before_the_calls(event: Any) -> None:
    """End the process between the model's turn and its calls."""
    if isinstance(event, e.MessageAdded) and event.message.calls:
        raise Gone


async def test_the_rules_of_the_start_hold_for_calls_that_nobody_was_asked_about(
    journal: Journal, world: World
) -> None:
    made = agent(journal, [calls(call("pay", "c1", amount=5))], world, approval=ASK_PAY)
    with pytest.raises(Gone):
        await made.run("go", on_event=gone_before_the_calls)
    lax = await agent(journal, [], world, approval=ApprovalPolicy()).resume(journal.runs()[0].run_id)
    assert lax.reason == "paused" and world.paid == []


async def test_a_call_that_was_asked_about_never_runs_without_a_word(journal: Journal, world: World) -> None:
    """It was a stricter process in between that asked; the rules before and after it would let the call run."""
    with pytest.raises(Gone):
        made = agent(journal, [calls(call("pay", "c1", amount=5))], world)
        await made.run("go", on_event=gone_before_the_calls)
    run_id = journal.runs()[0].run_id
    assert (await agent(journal, [], world, approval=ASK_PAY).resume(run_id)).reason == "paused"
    assert (await agent(journal, [], world).resume(run_id)).reason == "paused" and world.paid == []
    answer(journal, run_id, False)
    assert (await agent(journal, ["no"], world).resume(run_id)).output == "no" and world.paid == []


async def test_a_word_given_before_the_question_does_not_count(journal: Journal, world: World) -> None:
    async def early(event: Any) -> None:
        if isinstance(event, e.RunStarted):
            journal.append(e.ApprovalGiven(run_id=event.run_id, call_id="c1", allowed=True))

    made = agent(journal, [calls(call("pay", "c1", amount=5))], world, approval=ASK_PAY)
    result = await made.run("go", on_event=early)
    assert result.reason == "paused"
    assert (await agent(journal, [], world).resume(result.run_id)).reason == "paused" and world.paid == []


async def test_a_word_counts_for_the_very_call_that_was_asked_about() -> None:
    seen: list[e.Event] = []

    async def emit(event: e.Event) -> None:
        seen.append(event)

    asked = call("pay", "c1", amount=5)
    state = State.of([e.ApprovalAsked(run_id="r", call=asked), e.ApprovalGiven(run_id="r", call_id="c1", allowed=True)])
    spec = ToolSpec(name="pay")
    for made, decision in ((asked, "allow"), (call("pay", "c1", amount=5000), "ask"), (call("pay", "c2"), "ask")):
        gate = Gate("r", (ASK_PAY,), None, emit)
        gate.restore(state.asked, state.given)
        assert (await gate.permit(made, spec)).decision == decision
    assert [event.call for event in seen if isinstance(event, e.ApprovalAsked)] == [
        call("pay", "c1", amount=5000), call("pay", "c2")
    ]  # fmt: skip


async def test_approve_answers_what_the_rules_ask(journal: Journal, world: World) -> None:
    said: list[Any] = [True, ApprovalAnswer(False, "too dear", by="ann"), None]

    async def approve(wanted: ToolCall, spec: ToolSpec) -> Any:
        assert spec.effects == "once"
        return said.pop(0)

    script = [calls(call("look", "c0"), call("pay", f"c{n}", amount=n)) for n in (1, 2, 3)]
    result = await agent(journal, script, world, approval=ASK_PAY, approve=approve).run("go")
    assert result.reason == "paused" and world.paid == [1] and world.looked == 3 and said == []
    events = journal.read(result.run_id)
    given = [event for event in events if isinstance(event, e.ApprovalGiven)]
    assert [(g.allowed, g.reason, g.by) for g in given] == [(True, "", "approve"), (False, "too dear", "ann")]
    order = [event.kind for event in events if event.kind in ("approval_asked", "approval_given", "call_intended")]
    assert order.index("approval_asked") < order.index("approval_given")
    back = agent(journal, ["done"], world, approve=lambda wanted, spec: True)
    assert (await back.resume(result.run_id)).output == "done" and world.paid == [1, 3]


@pytest.mark.parametrize("said", [1, "no", object()])
async def test_only_true_allows(journal: Journal, world: World, said: Any) -> None:
    made = agent(journal, [calls(call("pay", "c1", amount=1)), "ok"], world, approve=lambda wanted, spec: said)
    assert (await made.run("go")).output == "ok" and world.paid == []


async def test_approve_without_rules_is_asked_about_every_call_also_after_a_restart(
    journal: Journal, world: World
) -> None:
    asked: list[str] = []

    def approve(wanted: ToolCall, spec: ToolSpec) -> bool | None:
        asked.append(wanted.name)
        return True if wanted.name == "look" else None

    turn = calls(call("look", "c1"), call("pay", "c2", amount=1))
    result = await agent(journal, [turn], world, approve=approve).run("go")
    assert sorted(asked) == ["look", "pay"] and result.reason == "paused"
    assert (await agent(journal, [], world).resume(result.run_id)).reason == "paused" and world.paid == []


async def test_rules_that_cannot_be_read_end_a_resume(journal: Journal, world: World) -> None:
    journal.append(e.RunStarted(run_id="r", goal="g", config={"approval": [{"default": "perhaps"}]}))
    with pytest.raises(JournalError, match="rules on approval"):
        await agent(journal, ["done"], world).resume("r")
    journal.append(e.RunStarted(run_id="old", goal="g", config={}))  # of before there were rules
    assert (await agent(journal, ["done"], world).resume("old")).output == "done"


async def test_a_chat_waits_for_the_word_before_it_goes_on(journal: Journal, world: World) -> None:
    made = agent(journal, [calls(call("pay", "c1", amount=5)), "paid", "you are welcome"], world, approval=ASK_PAY)
    async with made.chat() as conversation:
        assert (await conversation.send("pay")).reason == "paused"
        assert (await conversation.send("do it now!")).reason == "paused" and world.paid == []
        answer(journal, conversation.run_id, True)
        assert (await made.resume(conversation.run_id)).output == "paid" and world.paid == [5]
        assert (await conversation.send("thanks")).output == "you are welcome"
    said = [event.message.content for event in journal.read(conversation.run_id) if isinstance(event, e.MessageAdded)]
    assert "do it now!" not in said


PLAN = (
    '{"tasks": [{"id": "a", "goal": "pay"}, {"id": "b", "goal": "look"}, {"id": "c", "goal": "tell", "needs": ["a"]}]}'
)


def planned(request: Any) -> Any:
    """Answer by the task's goal, whichever asks first."""
    goal = next(m.content for m in request.messages if m.role == "user")
    if "found out already:" in goal:
        return goal.split("found out already:\n")[1].removesuffix("\n\nAnswer with it, briefly.")
    if goal.startswith("tell"):
        return f"told {goal.splitlines()[-1]}"
    if request.messages[-1].role == "tool":
        return f"{goal}: {request.messages[-1].content}"
    return calls(call("pay", "x", amount=7) if goal == "pay" else call("look", "x"))


async def test_a_task_that_pauses_pauses_its_plan(journal: Journal, world: World) -> None:
    result = await agent(journal, [PLAN] + [planned] * 9, world, approval=ASK_PAY).run("all", plan=True)
    assert result.reason == "paused" and world.paid == [] and world.looked == 1
    (waiting,) = result.waiting
    assert waiting.run_id != result.run_id and waiting_calls(journal, result.run_id) == [waiting]
    assert {run.reason for run in journal.runs()} == {"paused", "answer"}, "the other task has ended"
    silent = ScriptedBackend([])
    again = await Agent(backend=silent, tools=world.tools, journal=journal).resume(result.run_id)
    assert again.reason == "paused" and again.waiting == result.waiting and not silent.requests
    done = await agent(journal, [planned] * 9, world).resume(result.run_id, approvals={"x": True})
    assert done.reason == "answer" and world.paid == [7] and world.looked == 1
    assert done.output == "pay: pay: paid 7\nlook: look: seen\ntell: told [a] pay: paid 7"
    assert len(journal.runs()) == 4, "the plan and one run a task"


async def test_a_call_of_a_plan_is_named_by_its_run_where_several_have_its_id(journal: Journal, world: World) -> None:
    two = '{"tasks": [{"id": "a", "goal": "pay"}, {"id": "b", "goal": "pay"}]}'
    result = await agent(journal, [two] + [planned] * 9, world, approval=ASK_PAY).run("both", plan=True)
    first, second = result.waiting
    assert first.call.id == second.call.id
    with pytest.raises(ConfigError, match=f"{first.run_id}|{second.run_id}"):
        answer(journal, result.run_id, True, calls=["x"])
    answer(journal, first.run_id, True, calls=["x"])
    answer(journal, second.run_id, False)
    done = await agent(journal, [planned] * 9, world).resume(result.run_id)
    assert done.reason == "answer" and world.paid == [7]


async def test_tasks_begun_after_a_restart_keep_the_plans_rules(journal: Journal, world: World) -> None:
    late = '{"tasks": [{"id": "a", "goal": "look"}, {"id": "b", "goal": "pay", "needs": ["a"]}]}'

    async def drop(event: Any) -> None:
        if isinstance(event, e.TaskFinished):
            raise Gone

    made = agent(journal, [late] + [planned] * 9, world, approval=ASK_PAY)
    with pytest.raises(Gone):
        await made.run("both", plan=True, on_event=drop)
    run_id = next(run.run_id for run in journal.runs() if run.parent is None)

    def pay_needs_a(request: Any) -> Any:
        return calls(call("pay", "x", amount=7))

    lax = agent(journal, [pay_needs_a], world, approval=ApprovalPolicy())
    assert (await lax.resume(run_id)).reason == "paused" and world.paid == []


async def test_a_cancelled_question_is_asked_again(journal: Journal, world: World) -> None:
    async def never(wanted: ToolCall, spec: ToolSpec) -> bool:
        await anyio.sleep_forever()
        return True

    with anyio.move_on_after(0.2):
        await agent(journal, [calls(call("pay", "c1", amount=5))], world, approval=ASK_PAY, approve=never).run("go")
    run_id = journal.runs()[0].run_id
    back = agent(journal, ["done"], world, approve=lambda wanted, spec: True, approval=())
    assert (await back.resume(run_id)).output == "done" and world.paid == [5]
    assert kinds(journal, run_id).count("approval_asked") == 2
