"""An agent over an endpoint that speaks Anthropic's Messages API."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from agentkit_backends.http import create
from pydantic import BaseModel

from agentkit import Agent, Journal, RetryPolicy, tool
from agentkit import events as e
from tests.http.anthropic_rules import check
from tests.http.anthropic_server import answer, broken, events, fail, hidden, say, text, thought, use, whole
from tests.http.server import Answer, Server

pytestmark = pytest.mark.anyio
AT_ONCE = RetryPolicy(base=0.0)


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> Any:
    return request.param


@tool(effects="none")
def read_file(path: str) -> str:
    """Read a file.

    Args:
        path: Where it is.
    """
    if path == "c.txt":
        raise FileNotFoundError(path)
    return f"the text of {path}"


def story(made: Callable[..., Answer]) -> list[Answer]:
    """Return the answers of a model that thinks, calls side by side, fails once, is silent once, and ends."""
    reads = [use("read_file", {"path": path}, f"toolu_{path[0]}") for path in ("a.txt", "b.txt")]
    return [
        made(thought("Both at once.", "c2lnMQ=="), text("I read them."), *reads),
        made(hidden("cmVk"), use("read_file", {"path": "c.txt"}, "toolu_c")),
        made(thought("Nothing to say.", "c2lnMg==")),
        made(thought("Now.", "c2lnMw=="), text("They are read.")),
    ]


@pytest.mark.parametrize("made", [answer, whole])
async def test_an_agent_runs_over_it(made: Callable[..., Answer], tmp_path: Path) -> None:
    with Journal(tmp_path / "runs.db") as journal, Server(story(made)) as server:
        backend = create(server.url, "m", api="anthropic", stream=made is answer)
        agent = Agent(backend=backend, tools=[read_file], journal=journal, system="Be brief.", retry=AT_ONCE)
        result = await agent.run("Read a.txt, b.txt and c.txt.")
        told = [event.message for event in journal.read(result.run_id) if isinstance(event, e.MessageAdded)]
        await backend.aclose()
    assert (result.reason, result.output, result.steps, result.calls) == ("answer", "They are read.", 4, 3)
    assert result.usage.prompt_tokens == 400 and result.usage.cached_tokens == 240
    bodies = [seen.body for seen in server.seen]
    for body in bodies:
        check(body)
    first, second, third, fourth = (body["messages"] for body in bodies)
    assert first[0]["content"][0]["text"] == "Read a.txt, b.txt and c.txt." and bodies[0]["system"][0]["text"]
    assert [block["type"] for block in second[1]["content"]] == ["thinking", "text", "tool_use", "tool_use"]
    assert second[1]["content"][0] == thought("Both at once.", "c2lnMQ==")
    assert [(block["tool_use_id"], block["content"]) for block in second[2]["content"]] == [
        ("toolu_a", "the text of a.txt"),
        ("toolu_b", "the text of b.txt"),
    ]
    failed = third[4]["content"][0]
    assert third[3]["content"][0] == hidden("cmVk") and "c.txt" in failed["content"] and failed["is_error"] is True
    assert [block["type"] for block in fourth[4]["content"]] == ["tool_result", "text"]
    assert fourth[4]["content"][1]["text"].startswith("<system-reminder>")
    assert [message.role for message in told if message.opaque] == ["assistant"] * 4


async def test_an_answer_that_breaks_off_is_asked_for_again(tmp_path: Path) -> None:
    begun = events(thought("hm", "c2ln"), use("read_file", {"path": "a.txt"}))
    script = [
        fail(529, "overloaded_error", "Overloaded", retry_after="0"),
        Answer((*begun[:5], broken("overloaded_error", "Overloaded"))),
        Answer(tuple(begun[:6]), cut=True),
        answer(thought("so", "c2lnMg=="), use("read_file", {"path": "b.txt"}, "toolu_2")),
        say("Done."),
    ]
    with Journal(tmp_path / "runs.db") as journal, Server(script) as server:
        backend = create(server.url, "m", api="anthropic")
        result = await Agent(backend=backend, tools=[read_file], journal=journal, retry=AT_ONCE).run("Read b.txt.")
        told = [event.message for event in journal.read(result.run_id) if isinstance(event, e.MessageAdded)]
        await backend.aclose()
    assert (result.output, result.calls) == ("Done.", 1)
    assert [seen.raw for seen in server.seen[:4]] == [server.seen[0].raw] * 4
    assert server.seen[4].body["messages"][1]["content"][0] == thought("so", "c2lnMg==")
    assert [call.id for message in told for call in message.calls] == ["toolu_2"]


async def test_a_prompt_that_is_too_long_is_summed_up_and_sent_again(tmp_path: Path) -> None:
    reads = [answer(use("read_file", {"path": f"{n}.txt"}, f"toolu_{n}")) for n in range(4)]
    too_long = fail(400, "invalid_request_error", "prompt is too long: 210000 tokens > 200000 maximum")
    summary = say('{"goal": "read", "facts": ["0 to 2 are read"]}')
    with Journal(tmp_path / "runs.db") as journal, Server([*reads, too_long, summary, say("Done.")]) as server:
        backend = create(server.url, "m", api="anthropic")
        result = await Agent(backend=backend, tools=[read_file], journal=journal, retry=AT_ONCE).run("Read 0 to 3.")
        await backend.aclose()
    assert result.output == "Done."
    for seen in server.seen:
        check(seen.body)
    asked, last = server.seen[5].body, server.seen[6].body
    assert asked["tool_choice"] == {"type": "none"} and asked["messages"][:-1] == server.seen[4].body["messages"][:-1]
    assert any("<system-reminder>" in str(turn["content"]) for turn in last["messages"])


@pytest.mark.parametrize("thinking", [{"type": "enabled", "budget_tokens": 2048}, {"type": "adaptive"}])
async def test_an_agent_that_is_told_to_think(thinking: dict[str, Any], tmp_path: Path) -> None:
    script = [
        answer(thought("hm", "c2ln"), use("read_file", {"path": "a.txt"})),
        answer(thought("so", "c2ln"), text("Done.")),
    ]
    with Journal(tmp_path / "runs.db") as journal, Server(script) as server:
        backend = create(
            server.url, "m", api="anthropic", extra={"thinking": thinking, "output_config": {"effort": "low"}}
        )
        result = await Agent(backend=backend, tools=[read_file], journal=journal, retry=AT_ONCE).run("Read a.txt.")
        await backend.aclose()
    assert result.output == "Done."
    for seen in server.seen:
        check(seen.body)
        assert (seen.body["thinking"], seen.body["output_config"]) == (thinking, {"effort": "low"})
    assert server.seen[1].body["messages"][1]["content"][0] == thought("hm", "c2ln")


class Size(BaseModel):
    width: int
    height: int


@pytest.mark.parametrize("enforced", [True, False])
async def test_a_typed_answer_is_enforced_or_told(enforced: bool, tmp_path: Path) -> None:
    refused = [] if enforced else [fail(400, "invalid_request_error", "output_config: Extra inputs are not permitted")]
    with Journal(tmp_path / "runs.db") as journal, Server([*refused, say('{"width": 3, "height": 4}')]) as server:
        backend = create(server.url, "m", api="anthropic")
        agent = Agent(backend=backend, journal=journal, output_type=Size, retry=AT_ONCE)
        result = await agent.run("How large is it?")
        await backend.aclose()
    assert result.value == Size(width=3, height=4) and len(server.seen) == 2 - enforced
    sent = server.seen[-1].body
    check(sent)
    assert ("output_config" in sent, "schema" in str(sent["messages"])) == (enforced, not enforced)
