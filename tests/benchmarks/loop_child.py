"""One framework at work in a process of its own: `python -m tests.benchmarks.loop_child NAME`, told what to do on stdin.

Every framework gets the same job by its simplest documented API: a plain function as its only tool, and the same words.
Each line on stdin is a job, `{"url": ..., "steps": 20, "runs": 1}`; without `url` the model is a fake within the process.
The answer tells what it took, and when each call of the tool began.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tests.benchmarks.loop_server import ANSWER, MARK, many_files

GOAL = "Add up the numbers."
SYSTEM = "You get things done by calling tools. Answer briefly, with what the tools told you."
CALLED: list[tuple[float, float]] = []
"""When each call of the tool began: seconds, and seconds of processor time."""

LISTED = 1000
Job = Callable[[], Awaitable[str]]
"""One run, from the goal to the answer."""


def add(left: int, right: int) -> str:
    """Add two numbers.

    Args:
        left: the first.
        right: the second.
    """
    CALLED.append((time.perf_counter(), time.process_time()))
    return f"The sum of {left} and {right} is {left + right}. {MARK}" + " Nothing was left out, and nothing added." * 5


def ours(url: str | None, steps: int) -> Job:
    """It streams; each run is journalled, which the others do not do."""
    from agentkit_backends.http import create

    from agentkit import Agent, Limits, Request, tool
    from agentkit.backend import CallDelta, Delta, Traits

    class Fake:
        name, window, traits = "fake", 1_000_000, Traits()

        def count(self, request: Request) -> int:
            return 100

        async def stream(self, request: Request) -> AsyncIterator[Delta]:
            number = (len(request.messages) - 1) // 2
            if number == steps:
                yield Delta(text=ANSWER, finish="stop")
            else:
                arguments = json.dumps({"left": number, "right": number})
                yield Delta(call=CallDelta(0, f"call_{number}", "add", arguments), finish="calls")

        async def aclose(self) -> None:
            pass

    backend: Any = create(f"{url}/v1", "scripted", "key") if url else Fake()
    limits = Limits(steps=None, calls=None)
    agent = Agent(backend=backend, tools=[tool(effects="none")(add)], system=SYSTEM, limits=limits)

    async def run() -> str:
        return (await agent.run(GOAL)).output

    return run


def pydantic_ai(url: str | None, steps: int) -> Job:
    """It does not stream by default, and sends no telemetry of its own."""
    from pydantic_ai import Agent, UsageLimits
    from pydantic_ai.messages import ModelMessage, ModelResponse, TextPart, ToolCallPart
    from pydantic_ai.models.function import AgentInfo, FunctionModel
    from pydantic_ai.models.openai import OpenAIChatModel
    from pydantic_ai.providers.openai import OpenAIProvider

    def answer(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        number = len(messages) // 2
        part = ToolCallPart("add", {"left": number, "right": number}, f"call_{number}")
        return ModelResponse([part if number < steps else TextPart(ANSWER)])

    if url:
        model: Any = OpenAIChatModel("scripted", provider=OpenAIProvider(base_url=f"{url}/v1", api_key="key"))
    else:
        model = FunctionModel(answer)
    agent = Agent(model, instructions=SYSTEM, tools=[add])

    async def run() -> str:
        return (await agent.run(GOAL, usage_limits=UsageLimits(request_limit=None))).output

    return run


def openai_agents(url: str | None, steps: int) -> Job:
    """It does not stream by default. Its tracing is off, as its manual says for those without its vendor's key."""
    from agents import (
        Agent,
        Model,
        ModelResponse,
        OpenAIChatCompletionsModel,
        Runner,
        Usage,
        function_tool,
        set_tracing_disabled,
    )
    from openai import AsyncOpenAI
    from openai.types.responses import ResponseFunctionToolCall, ResponseOutputMessage, ResponseOutputText

    class Fake(Model):
        async def get_response(self, system_instructions: Any, input: Any, *args: Any, **options: Any) -> ModelResponse:
            number = len(input) // 2
            name, text = f"call_{number}", json.dumps({"left": number, "right": number})
            call = ResponseFunctionToolCall(type="function_call", name="add", call_id=name, arguments=text)
            words = ResponseOutputText(type="output_text", text=ANSWER, annotations=[])
            said = ResponseOutputMessage(id="m", role="assistant", status="completed", type="message", content=[words])
            return ModelResponse(output=[call if number < steps else said], usage=Usage(), response_id=None)

        def stream_response(self, *args: Any, **options: Any) -> Any:
            raise NotImplementedError

    set_tracing_disabled(True)
    model: Any = Fake()
    if url:
        model = OpenAIChatCompletionsModel("scripted", AsyncOpenAI(base_url=f"{url}/v1", api_key="key"))
    agent = Agent(name="agent", instructions=SYSTEM, model=model, tools=[function_tool(add)])

    async def run() -> str:
        return str((await Runner.run(agent, GOAL, max_turns=steps + 2)).final_output)

    return run


def langgraph(url: str | None, steps: int) -> Job:
    """It does not stream by default; tracing is off unless a variable turns it on."""
    from langchain.agents import create_agent
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage
    from langchain_core.outputs import ChatGeneration, ChatResult
    from langchain_openai import ChatOpenAI
    from pydantic import SecretStr

    class Fake(BaseChatModel):
        @property
        def _llm_type(self) -> str:
            return "fake"

        def bind_tools(self, tools: Any, **options: Any) -> Fake:
            return self

        def _generate(self, messages: Any, *args: Any, **options: Any) -> ChatResult:
            number = (len(messages) - 1) // 2
            call = {"name": "add", "args": {"left": number, "right": number}, "id": f"call_{number}"}
            said = AIMessage("", tool_calls=[call]) if number < steps else AIMessage(ANSWER)
            return ChatResult(generations=[ChatGeneration(message=said)])

        async def _agenerate(self, messages: Any, *args: Any, **options: Any) -> ChatResult:
            return self._generate(messages)

    model: Any = Fake()
    if url:
        model = ChatOpenAI(model="scripted", base_url=f"{url}/v1", api_key=SecretStr("key"))
    agent = create_agent(model, [add], system_prompt=SYSTEM)

    async def run() -> str:
        asked = {"messages": [{"role": "user", "content": GOAL}]}
        return str((await agent.ainvoke(asked, {"recursion_limit": 3 * steps + 10}))["messages"][-1].content)

    return run


def smolagents(url: str | None, steps: int) -> Job:
    """It does not stream by default. It has no async API, and an agent is for one run at a time: each run has its own."""
    from smolagents import ChatMessage, Model, OpenAIModel, ToolCallingAgent, tool
    from smolagents.models import ChatMessageToolCall, ChatMessageToolCallFunction, MessageRole
    from smolagents.monitoring import LogLevel

    class Fake(Model):
        def generate(self, messages: Any, *args: Any, **options: Any) -> ChatMessage:
            number = (len(messages) - 2) // 2
            name, given = (
                ("add", {"left": number, "right": number}) if number < steps else ("final_answer", {"answer": ANSWER})
            )
            function = ChatMessageToolCallFunction(name=name, arguments=given)
            call = ChatMessageToolCall(id=f"call_{number}", type="function", function=function)
            return ChatMessage(role=MessageRole.ASSISTANT, content=None, tool_calls=[call])

    model: Any = OpenAIModel("scripted", api_base=f"{url}/v1", api_key="key") if url else Fake()
    marked = tool(add)

    def work() -> str:
        options: dict[str, Any] = {"max_steps": steps + 2, "verbosity_level": LogLevel.OFF, "instructions": SYSTEM}
        return str(ToolCallingAgent([marked], model, **options).run(GOAL))

    async def run() -> str:
        return await asyncio.get_running_loop().run_in_executor(None, work)

    return run


def bare(url: str | None, steps: int, stream: bool = False) -> Job:
    """As little code as does the same exchange: what a step costs without any framework."""
    import httpx

    assert url, "there is nothing to measure without a server"
    numbers = {
        "left": {"type": "integer", "description": "the first."},
        "right": {"type": "integer", "description": "the second."},
    }
    schema = {"type": "object", "properties": numbers, "required": ["left", "right"], "additionalProperties": False}
    declared = {
        "type": "function",
        "function": {"name": "add", "description": "Add two numbers.", "parameters": schema},
    }
    client = httpx.AsyncClient(limits=httpx.Limits(max_connections=None), timeout=60)

    async def run() -> str:
        messages: list[dict[str, Any]] = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": GOAL}]
        while True:
            body = {"model": "scripted", "messages": messages, "tools": [declared], "stream": stream}
            if stream:
                message = await _streamed(client, f"{url}/v1/chat/completions", body)
            else:
                answer = await client.post(f"{url}/v1/chat/completions", json=body)
                message = answer.json()["choices"][0]["message"]
            messages.append(message)
            if not message.get("tool_calls"):
                return str(message["content"])
            for made in message["tool_calls"]:
                output = add(**json.loads(made["function"]["arguments"]))
                messages.append({"role": "tool", "tool_call_id": made["id"], "content": output})

    return run


async def _streamed(client: Any, url: str, body: dict[str, Any]) -> dict[str, Any]:
    text, calls = "", []
    async with client.stream("POST", url, json=body) as response:
        async for line in response.aiter_lines():
            if not line.startswith("data: {"):
                continue
            for choice in json.loads(line[6:])["choices"]:
                text += choice["delta"].get("content") or ""
                for made in choice["delta"].get("tool_calls", ()):
                    if "id" in made:
                        calls.append(made)
                    else:
                        calls[made["index"]]["function"]["arguments"] += made["function"]["arguments"]
    return {"role": "assistant", "content": text or None, **({"tool_calls": calls} if calls else {})}


def bare_streaming(url: str | None, steps: int) -> Job:
    """The same, streaming."""
    return bare(url, steps, stream=True)


FRAMEWORKS: dict[str, Callable[[str | None, int], Job]] = {
    "agentkit": ours, "pydantic-ai": pydantic_ai, "openai-agents": openai_agents, "langgraph": langgraph,
    "smolagents": smolagents, "httpx": bare, "httpx, streaming": bare_streaming,
}  # fmt: skip


def memory() -> dict[str, int]:
    """Return KiB: resident, proportional (shared pages divided by those who share them), and the most ever resident."""
    with open("/proc/self/smaps_rollup") as file:
        parts = dict(line.split(":", 1) for line in list(file)[1:])
    with open("/proc/self/status") as file:
        peak = next(int(line.split()[1]) for line in file if line.startswith("VmHWM:"))
    return {"rss": int(parts["Rss"].split()[0]), "pss": int(parts["Pss"].split()[0]), "peak": peak}


async def _answer(job: Job) -> str:
    return await job()


async def do(name: str, url: str | None, steps: int, runs: int = 1) -> dict[str, Any]:
    job = FRAMEWORKS[name](f"{url}/{steps}" if url else None, steps)
    before = memory()["rss"]
    CALLED.clear()
    started, processor = time.perf_counter(), time.process_time()
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(_answer(job)) for _ in range(runs)]
    seconds, processor = time.perf_counter() - started, time.process_time() - processor
    answers = {task.result() for task in tasks}
    assert answers == {ANSWER} and len(CALLED) == steps * runs, (answers, len(CALLED))
    return {"seconds": seconds, "processor": processor, "called": CALLED[:LISTED], "before": before, **memory()}


async def main(name: str) -> None:
    many_files()
    logging.disable(logging.WARNING)
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(512))
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what a framework prints is no answer
    for line in sys.stdin:
        print(json.dumps(await do(name, **json.loads(line))), file=answers, flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
