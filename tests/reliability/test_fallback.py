"""Several backends as one: who is asked, who answers, what is told, and what a run sees of it."""

from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from agentkit import Agent, Journal, RetryPolicy, tool
from agentkit import events as e
from agentkit.backend import Backend, CallDelta, Delta, Request, Traits
from agentkit.backends import make_backend
from agentkit.breaker import Breakers
from agentkit.errors import (
    AllFailed,
    AuthFailed,
    BackendError,
    ConfigError,
    ConnectionFailed,
    ContextOverflow,
    EngineUnavailable,
    RateLimited,
    RequestRejected,
    ServerFailed,
)
from agentkit.fallback import CascadeBackend, FallbackBackend, fallback
from agentkit.parse import Gather
from agentkit.retry import stream_with_retry
from agentkit.testing import ScriptedBackend, backend_conformance
from agentkit.types import Image, Message, ToolCall, ToolSpec, Usage

pytestmark = pytest.mark.anyio
ADD = ToolSpec(
    name="add",
    parameters={
        "type": "object",
        "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}},
        "required": ["a", "b"],
    },
)
HELLO = Request(messages=(Message(role="user", content="hello"),), tools=(ADD,))
LOST = ConnectionFailed("nothing answers")
AT_ONCE = RetryPolicy(base=0.0)


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> Any:
    return request.param


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


def scripted(name: str, *answers: Any, **options: Any) -> ScriptedBackend:
    return ScriptedBackend(answers, name=name, **options)


def asked(*backends: ScriptedBackend) -> list[int]:
    return [len(backend.requests) for backend in backends]


def calls(*arguments: dict[str, Any], confidence: float | None = None, name: str = "add") -> Message:
    made = [ToolCall(id=f"c{n}", name=name, arguments=a, confidence=confidence) for n, a in enumerate(arguments)]
    return Message(role="assistant", calls=tuple(made))


async def ask(backend: Backend, request: Request = HELLO, policy: RetryPolicy = AT_ONCE) -> tuple[Message, Gather]:
    gather = Gather(backend.traits.dialect, request.tools)
    async with aclosing(stream_with_retry(backend, request, policy=policy)) as pieces:  # type: ignore[type-var]
        async for delta in pieces:
            gather.feed(delta)
    return gather.finish(), gather


async def say(backend: Backend, request: Request = HELLO) -> str:
    return (await ask(backend, request))[0].content


async def test_the_first_that_answers_answers_and_it_is_told_who_did_not() -> None:
    a, b, c = (
        scripted("a", AuthFailed("bad key")),
        scripted("b", RateLimited("slow", retry_after=99)),
        scripted("c", "hi"),
    )
    message, gather = await ask(FallbackBackend([a, b, c]))
    assert (message.content, gather.backend) == ("hi", "c")
    assert gather.passed_over == ("a: bad key", "b: slow")
    assert asked(a, b, c) == [1, 1, 1]


@pytest.mark.parametrize("error", [LOST, ServerFailed("x"), AuthFailed("x"), RateLimited("x"), EngineUnavailable("x")])
async def test_one_that_failed_is_asked_last_for_a_while(error: BackendError) -> None:
    clock = Clock()
    a, b = scripted("a", error, "a again"), scripted("b", "one", "two")
    both = FallbackBackend([a, b], stay=300, clock=clock)
    assert [await say(both), await say(both)] == ["one", "two"]
    assert asked(a, b) == [1, 2]
    clock.now = 300.0
    assert await say(both) == "a again"


async def test_one_that_failed_is_asked_before_all_others_have_failed_for_good() -> None:
    a, b = scripted("a", LOST, "a is back"), scripted("b", "b", LOST)
    both = FallbackBackend([a, b])
    assert [await say(both), await say(both)] == ["b", "a is back"]


async def test_a_request_that_one_refuses_sets_it_back_for_no_other() -> None:
    a, b = scripted("a", RequestRejected("content"), "fine"), scripted("b", "yes", "again")
    both = FallbackBackend([a, b])
    assert [await say(both), await say(both)] == ["yes", "fine"]


async def test_an_answer_that_broke_off_begins_again_at_the_next() -> None:
    broken = [Delta(text="half an ans"), Delta(call=CallDelta(0, "x", "add", '{"a')), LOST]
    a, b = scripted("a", Script(broken)), scripted("b", calls({"a": 1, "b": 2}))
    message, gather = await ask(FallbackBackend([a, b]))
    assert (message.content, [c.arguments for c in message.calls]) == ("", [{"a": 1, "b": 2}])
    assert (gather.backend, asked(a, b)) == ("b", [1, 1])


async def test_even_an_answer_that_was_stopped_for_its_content_begins_again_at_the_next() -> None:
    a, b = scripted("a", Script([Delta(text="half"), RequestRejected("filtered")])), scripted("b", "whole")
    assert await say(FallbackBackend([a, b])) == "whole"


async def test_a_prompt_that_is_too_long_is_for_compaction_to_mend() -> None:
    a, b = scripted("a", ContextOverflow("too long")), scripted("b", "never")
    with pytest.raises(ContextOverflow):
        await ask(FallbackBackend([a, b]))
    assert asked(a, b) == [1, 0]


async def test_all_failures_are_told_and_tried_again_where_one_may_pass() -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    a, b = scripted("a", *[AuthFailed("bad key")] * 3), scripted("b", *[RateLimited("slow", retry_after=7)] * 2, "ok")
    policy = RetryPolicy(base=0.0, sleep=sleep)
    assert (await ask(FallbackBackend([a, b]), policy=policy))[0].content == "ok"
    assert waits == [7, 7]
    a, b = scripted("a", AuthFailed("bad key")), scripted("b", RequestRejected("no money"))
    with pytest.raises(AllFailed) as caught:
        await ask(FallbackBackend([a, b]))
    assert str(caught.value).startswith("none of 2 backends could answer: a: bad key; b: no money")
    assert [type(error) for error in caught.value.errors] == [AuthFailed, RequestRejected]
    assert asked(a, b) == [1, 1], "what cannot pass is not tried again"


async def test_a_breaker_that_is_open_is_passed_over_without_asking() -> None:
    breakers = Breakers(failures=2)
    a, b = scripted("a", LOST, LOST, "never"), scripted("b", *"1234")
    a.endpoint = "a at http://here"  # type: ignore[attr-defined]
    for said in "1234":
        both = FallbackBackend([a, b], breakers=breakers)  # A new one each time: what is shared is the breaker.
        message, gather = await ask(both)
        assert message.content == said
    assert asked(a, b) == [2, 4]
    assert "a: a at http://here has failed 2 times in a row" in gather.passed_over[0]


async def test_the_whole_window_and_count_are_those_that_fit_everyone() -> None:
    small = scripted("small", window=1000, traits=Traits(images=True, structured=True, plans=False))
    large = scripted("large", window=9000, traits=Traits(dialect="kimi_k2", images=True, summarizes=False))
    both = FallbackBackend([large, small])
    assert both.name == "fallback(large, small)"
    assert both.window == 1000
    assert both.traits == Traits(dialect="native", images=True, plans=False, summarizes=False)
    assert both.count(HELLO) == max(small.count(HELLO), large.count(HELLO))


def test_a_list_of_one_is_that_one() -> None:
    alone = scripted("alone")
    assert fallback([alone]) is alone
    with pytest.raises(ConfigError, match="at least one"):
        fallback([])


@pytest.mark.parametrize("kind", [FallbackBackend, CascadeBackend])
async def test_closing_closes_everyone_even_where_one_fails(kind: type[FallbackBackend]) -> None:
    class Stuck(ScriptedBackend):
        async def aclose(self) -> None:
            raise OSError("stuck")

    a, c = scripted("a"), scripted("c")
    with pytest.raises(OSError):
        await kind([a, Stuck([]), c]).aclose()
    assert a.closed and c.closed


@pytest.mark.parametrize("kind", [FallbackBackend, CascadeBackend])
async def test_it_is_a_backend_like_any_other(kind: type[FallbackBackend]) -> None:
    await backend_conformance(kind([scripted("a", *["hello"] * 9), scripted("b", *["hello"] * 9)]))


KIMI = (
    "Sure.<|tool_calls_section_begin|><|tool_call_begin|>functions.add:0<|tool_call_argument_begin|>{}"
    "<|tool_call_end|><|tool_calls_section_end|>"
)


def kimi(arguments: str) -> str:
    return KIMI.format(arguments)


@pytest.mark.parametrize("kind", [FallbackBackend, CascadeBackend])
@pytest.mark.parametrize("piece", [1, 7, 1000])
async def test_calls_written_in_text_come_as_native_calls(kind: type[FallbackBackend], piece: int) -> None:
    text = scripted(
        "text", "<think>hm</think>" + kimi('{"a": 1, "b": 2}'), traits=Traits(dialect="kimi_k2"), piece=piece
    )
    message, gather = await ask(kind([text, scripted("b")]))
    assert (message.content, message.thinking) == ("Sure.", "hm")
    assert [(c.id, c.name, c.arguments) for c in message.calls] == [("functions.add:0", "add", {"a": 1, "b": 2})]
    assert gather.ended == "calls" and gather.usage is not None and gather.usage.completion_tokens > 0


async def test_a_faulty_call_in_text_stays_faulty() -> None:
    for written in ("[1, 2]", "?", '{"a": nope'):
        text = scripted("text", kimi(written), traits=Traits(dialect="kimi_k2"))
        message, _ = await ask(FallbackBackend([text]))
        assert message.calls[0].fault is not None, written
    cut = scripted("text", kimi("").partition("<|tool_call_argument_begin|>")[0], traits=Traits(dialect="kimi_k2"))
    message, _ = await ask(FallbackBackend([cut]))
    assert message.calls[0].fault is not None, "a call that broke off before its arguments is not one without any"


async def test_the_cascade_takes_what_the_lower_one_is_sure_of() -> None:
    local, big = scripted("local", calls({"a": 1, "b": 2}, confidence=0.9)), scripted("big")
    message, gather = await ask(CascadeBackend([local, big]))
    assert [c.arguments for c in message.calls] == [{"a": 1, "b": 2}]
    assert (gather.backend, gather.passed_over, asked(local, big)) == ("local", (), [1, 0])


DOUBTS = {
    "a call it is not sure of": (calls({"a": 1, "b": 2}, confidence=0.69), "it was 69% sure"),
    "an answer it is not sure of": ([Delta(text="hm"), Delta(finish="stop", confidence=0.0)], "it was 0% sure"),
    "a call that is no JSON": (
        [Delta(call=CallDelta(0, "x", "add", '{"a": nope')), Delta(finish="calls")],
        "not valid JSON",
    ),
    "a call of an unknown tool": (calls({}, name="subtract"), "subtract"),
    "arguments against the schema": (calls({"a": "one", "b": 2}), "'one' is not of type 'integer'"),
    "arguments missing": (calls({"a": 1}), "'b' is a required property"),
    "one good call and one bad": (calls({"a": 1, "b": 2}, {"a": 1}), "'b' is a required property"),
    "an empty answer": ("", "it gave no answer"),
    "nothing but thoughts": (Message(role="assistant", thinking="hm"), "it gave no answer"),
    "an answer cut off": ([Delta(text="and th"), Delta(finish="length")], "cut off"),
    "a failure that may pass": (LOST, "nothing answers"),
    "a failure that cannot": (EngineUnavailable("no kernels"), "no kernels"),
    "a prompt too long after all": (ContextOverflow("too long"), "too long"),
}


@pytest.mark.parametrize("doubt", DOUBTS)
async def test_the_cascade_moves_up_on(doubt: str) -> None:
    answer, why = DOUBTS[doubt]
    local, big = scripted("local", answer), scripted("big", "the answer")
    message, gather = await ask(CascadeBackend([local, big]))
    assert (message.content, message.calls, gather.backend) == ("the answer", (), "big")
    assert len(gather.passed_over) == 1 and gather.passed_over[0].startswith("local: ") and why in gather.passed_over[0]
    assert local.requests == big.requests == [HELLO], "the next one gets the same request"


async def test_the_usage_of_what_was_not_taken_is_added() -> None:
    def answer(text: str, tokens: int, **rest: Any) -> list[Delta]:
        return [Delta(text=text), Delta(usage=Usage(prompt_tokens=tokens, completion_tokens=1), finish="stop", **rest)]

    low, mid, top = (
        scripted("low", answer("a", 10, confidence=0.1)),
        scripted("mid", answer("b", 20, confidence=0.2)),
        scripted("top", answer("c", 40)),
    )
    _, gather = await ask(CascadeBackend([low, mid, top]))
    assert gather.usage == Usage(prompt_tokens=70, completion_tokens=3)
    assert gather.passed_over == ("low: it was 10% sure", "mid: it was 20% sure")
    low, mid = scripted("low", answer("a", 10, confidence=0.1)), scripted("mid", answer("b", 20, confidence=0.8))
    _, gather = await ask(CascadeBackend([low, mid, top]))
    assert gather.usage == Usage(prompt_tokens=30, completion_tokens=2) and gather.backend == "mid"


PICTURE = Message(role="user", content="look", images=(Image(data=b"x"),))
JSON = {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}


@pytest.mark.parametrize(
    ("options", "request_", "why"),
    [
        ({"window": 20}, HELLO, "window of 20 tokens is too small"),
        ({"traits": Traits(tools=False)}, HELLO, "takes no tools"),
        ({}, Request(messages=(PICTURE,)), "sees no images"),
        ({}, Request(messages=HELLO.messages, output_schema=JSON), "no structured output"),
        (
            {"traits": Traits(structured=True, plans=False)},
            Request(messages=HELLO.messages, output_schema=JSON),
            "no plans or summaries",
        ),
    ],
)
async def test_the_cascade_does_not_ask_one_that_lacks(options: dict[str, Any], request_: Request, why: str) -> None:
    local, big = scripted("local", **options), scripted("big", '{"n": 1}')
    _, gather = await ask(CascadeBackend([local, big]), request_)
    assert why in gather.passed_over[0] and asked(local, big) == [0, 1]


async def test_the_cascade_checks_structured_answers_and_forced_calls() -> None:
    wants = Request(messages=HELLO.messages, output_schema=JSON)
    able = Traits(structured=True)
    for bad, why in (("no", "no JSON"), ('{"n": "x"}', "does not fit the schema"), ("{}", "required")):
        _, gather = await ask(CascadeBackend([scripted("local", bad, traits=able), scripted("big", '{"n": 1}')]), wants)
        assert why in gather.passed_over[0]
    _, gather = await ask(CascadeBackend([scripted("local", '{"n": 1}', traits=able), scripted("big")]), wants)
    assert gather.backend == "local"
    forced = Request(messages=HELLO.messages, tools=(ADD,), tool_choice="required")
    big = scripted("big", calls({"a": 1, "b": 2}))
    _, gather = await ask(CascadeBackend([scripted("local", "rather not"), big]), forced)
    assert "it called nothing" in gather.passed_over[0]


async def test_a_rule_of_ones_own_is_asked_last() -> None:
    seen: list[str] = []

    def accept(request: Request, message: Message) -> str:
        seen.append(message.content)
        return "" if "because" in message.content else "it gives no reason"

    local, big = scripted("local", "", "yes", "yes, because"), scripted("big", "one", "two")
    both = CascadeBackend([local, big], accept=accept)
    assert [(await ask(both))[1].passed_over for _ in range(3)] == [
        ("local: it gave no answer",),
        ("local: it gives no reason",),
        (),
    ]
    assert seen == ["yes", "yes, because"]


async def test_a_further_try_of_a_request_that_went_up_asks_the_last_one_alone() -> None:
    local, big = scripted("local", "", "local"), scripted("big", LOST, ServerFailed("503"), "big")
    both = CascadeBackend([local, big])
    message, gather = await ask(both)
    assert (message.content, gather.passed_over) == ("big", ("local: it gave no answer",))
    assert asked(local, big) == [1, 3]
    assert await say(both) == "local", "another request, though an equal one, is asked from below"
    assert not both._went_up


async def test_the_top_of_a_cascade_may_be_a_fallback() -> None:
    local, a, b = scripted("local", ""), scripted("a", LOST), scripted("b", "b")
    _, gather = await ask(CascadeBackend([local, FallbackBackend([a, b])]))
    assert gather.backend == "b"
    assert gather.passed_over == ("local: it gave no answer", "a: nothing answers")


async def test_nothing_of_a_lower_answer_is_shown_before_it_is_taken() -> None:
    local, big = scripted("local", Script([Delta(text="half"), LOST])), scripted("big", "whole answer")
    pieces = [delta async for delta in CascadeBackend([local, big]).stream(HELLO)]
    assert "".join(piece.text for piece in pieces) == "whole answer" and len(pieces) > 2
    assert not any(piece.reset for piece in pieces)


@dataclass
class Till:
    """A tool with a side effect."""

    rung: list[int] = field(default_factory=list)

    def ring(self, amount: int) -> str:
        """Ring up an amount.

        Args:
            amount: How much.
        """
        self.rung.append(amount)
        return f"rang {amount}"


async def run(backends: Sequence[Any], path: Path, till: Till) -> tuple[str, list[e.Event]]:
    with Journal(path / "journal.db") as journal:
        backend = backends[0] if len(backends) == 1 else list(backends)
        agent = Agent(backend=backend, tools=[till.ring], journal=journal, retry=AT_ONCE)
        result = await agent.run("ring up 5")
        return result.output, list(journal.read(result.run_id))


RING = Message(role="assistant", calls=(ToolCall(id="c1", name="ring", arguments={"amount": 5}),))


async def test_a_run_moves_on_and_does_nothing_twice(tmp_path: Path) -> None:
    broken = [Delta(text="I will"), Delta(call=CallDelta(0, "c1", "ring", '{"amount": 5}')), LOST]
    till = Till()
    a, b = scripted("a", Script(broken)), scripted("b", RING, "done")
    output, events = await run([a, b], tmp_path, till)
    assert (output, till.rung, asked(a, b)) == ("done", [5], [1, 2])
    retried = [event for event in events if isinstance(event, e.Retried)]
    assert [event.error for event in retried] == ["nothing answers"]
    turns = [event for event in events if isinstance(event, e.MessageAdded) and event.message.role == "assistant"]
    assert [(turn.backend, turn.passed_over) for turn in turns] == [("b", ()), ("b", ())]


async def test_a_cascade_in_a_run_goes_up_and_down(tmp_path: Path) -> None:
    till = Till()
    unsure = [Delta(text="?"), Delta(finish="stop", confidence=0.2)]
    local, big = scripted("local", unsure, "rang 5"), scripted("big", RING)
    output, events = await run([CascadeBackend([local, big])], tmp_path, till)
    assert (output, till.rung, asked(local, big)) == ("rang 5", [5], [2, 1])
    started = next(event for event in events if isinstance(event, e.RunStarted))
    assert started.backend == "cascade(local, big)"
    turns = [event for event in events if isinstance(event, e.MessageAdded) and event.message.role == "assistant"]
    assert [(turn.backend, turn.passed_over) for turn in turns] == [("big", ("local: it was 20% sure",)), ("local", ())]


class Script(list[Any]):
    """Deltas, and at their end an error to raise: what a ScriptedBackend yields as it is."""

    def __iter__(self) -> Any:
        for step in super().__iter__():
            if isinstance(step, BackendError):
                raise step
            yield step


async def test_the_bundled_model_does_what_it_is_sure_of_and_leaves_the_rest(tmp_path: Path) -> None:
    @tool(effects="none")
    def calculate(expression: str) -> str:
        """Work out an arithmetic expression.

        Args:
            expression: Such as 2 + 2.
        """
        asked.append(expression)
        return "60"

    asked: list[str] = []
    local = make_backend("local", threads=1)
    big = scripted("big", "Roses are red.")
    with Journal(tmp_path / "journal.db") as journal:
        agent = Agent(backend=CascadeBackend([local, big]), tools=[calculate], journal=journal)
        sums = await agent.run("What is 12 * 5?")
        poem = await agent.run("Write me a poem about love")
        turns = [
            event
            for result in (sums, poem)
            for event in journal.read(result.run_id)
            if isinstance(event, e.MessageAdded) and event.message.role == "assistant"
        ]
    await local.aclose()
    assert (sums.output, poem.output) == ("60", "Roses are red.") and asked == ["12 * 5"]
    assert [turn.backend for turn in turns] == [local.name, local.name, "big"]
    assert turns[-1].passed_over == (f"{local.name}: it was 0% sure",)
    assert len(big.requests) == 1
