"""A scripted OpenAI-compatible endpoint that answers far faster than any client asks, in a process of its own.

`POST /STEPS/v1/chat/completions` is answered with a call of `add` until the request holds the results of STEPS calls,
then with words. The state of a conversation is in its requests alone, so any number may run at once. Answers are
streamed where the request says so. Where a tool `final_answer` is offered, the last answer is a call of it.
"""

from __future__ import annotations

import asyncio
import json
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

MARK = "It was carried out exactly."
"""Words that each result holds once, and nothing else."""
ANSWER = "All of them are added up."
USAGE = {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}
HEAD = {"id": "chatcmpl-1", "created": 1, "model": "scripted"}


@cache
def whole(number: int | None, final: bool) -> bytes:
    """Return an answer that is not streamed: call `number`, or the last words where it is None."""
    calls = [_call(number, final)] if number is not None or final else None
    message = {"role": "assistant", "content": None if calls else ANSWER, **({"tool_calls": calls} if calls else {})}
    choice = {"index": 0, "message": message, "finish_reason": "tool_calls" if calls else "stop"}
    body = json.dumps({**HEAD, "object": "chat.completion", "choices": [choice], "usage": USAGE}).encode()
    return b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s" % (len(body), body)


@cache
def streamed(number: int | None, final: bool) -> tuple[bytes, ...]:
    """Return an answer as server-sent events, each to be written on its own."""
    if number is None and not final:
        deltas = [{"role": "assistant", "content": ""}, *({"content": f"{word} "} for word in ANSWER.split())]
        deltas[-1] = {"content": ANSWER.split()[-1]}
    else:
        call = _call(number, final)
        text = call["function"]["arguments"]
        opening = {**call, "index": 0, "function": {**call["function"], "arguments": ""}}
        deltas = [{"role": "assistant", "content": None, "tool_calls": [opening]}]
        pieces = (text[at : at + 8] for at in range(0, len(text), 8))
        deltas += [{"tool_calls": [{"index": 0, "function": {"arguments": piece}}]} for piece in pieces]
    finish = "stop" if number is None and not final else "tool_calls"
    chunks = [{"choices": [{"index": 0, "delta": delta, "finish_reason": None}]} for delta in deltas]
    chunks += [{"choices": [{"index": 0, "delta": {}, "finish_reason": finish}]}, {"choices": [], "usage": USAGE}]
    events = [json.dumps({**HEAD, "object": "chat.completion.chunk", **chunk}) for chunk in chunks]
    head = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
    return (head, *(_framed(f"data: {event}\n\n".encode()) for event in [*events, "[DONE]"]), b"0\r\n\r\n")


def _framed(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


def _call(number: int | None, final: bool) -> dict[str, Any]:
    name, arguments = (
        ("add", {"left": number, "right": number}) if number is not None else ("final_answer", {"answer": ANSWER})
    )
    return {"id": f"call_{number}", "type": "function", "function": {"name": name, "arguments": json.dumps(arguments)}}


class Connection(asyncio.Protocol):
    """One client's connection: requests one after another, each answered at once."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._read = bytearray()

    def data_received(self, data: bytes) -> None:
        self._read += data
        while (end := self._read.find(b"\r\n\r\n")) >= 0:
            head = bytes(self._read[:end])
            length = next(int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:"))
            if len(self._read) < end + 4 + length:
                return
            body = bytes(self._read[end + 4 : end + 4 + length])
            del self._read[: end + 4 + length]
            self._answer(int(head.split(b"/", 2)[1]), body)

    def _answer(self, steps: int, body: bytes) -> None:
        done = body.count(MARK.encode())
        number = done if done < steps else None
        final = number is None and b'"final_answer"' in body
        if b'"stream":true' in body or b'"stream": true' in body:
            for piece in streamed(number, final):
                self._transport.write(piece)
        else:
            self._transport.write(whole(number, final))


async def serve() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", 0, backlog=1024)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


@contextmanager
def endpoint() -> Iterator[str]:
    """Yield the address of a server that ends with the block."""
    command = [sys.executable, "-m", "tests.benchmarks.loop_server"]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert child.stdout is not None
        yield child.stdout.readline().strip()
    finally:
        child.communicate("", timeout=30)


def many_files() -> None:
    """Allow as many open connections as the system does."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


if __name__ == "__main__":
    many_files()
    asyncio.run(serve())
