"""Requests whose bodies are pinned in tests/http/wire/chat/ and tests/http/wire/responses/, by the name of the file."""

from typing import Any

from agentkit.backend import Request
from agentkit.types import Fault, Image, Message, Opaque, ToolCall, ToolSpec

READ = ToolSpec(
    name="read_file",
    description="Read a file.",
    parameters={"type": "object", "properties": {"path": {"type": "string"}}, "required": ["path"]},
)
LIST = ToolSpec(name="list_files", description="List files.")
CLOSED = {"type": "object", "properties": {"x": {"type": "integer"}}, "required": ["x"], "additionalProperties": False}
OPEN = {"type": "object", "properties": {"x": {"type": "integer"}}}
PNG = b"\x89PNG\r\n\x1a\n"
ORIGIN = "the endpoint"
PLACE = Image(url="https://example.com/cat.jpg", media_type="image/jpeg")


def system(said: str) -> Message:
    return Message(role="system", content=said)


def user(said: str, *images: Image) -> Message:
    return Message(role="user", content=said, images=images)


def answer(said: str = "", *calls: ToolCall, **fields: Any) -> Message:
    return Message(role="assistant", content=said, calls=calls, **fields)


def call(call_id: str, path: str, **fields: Any) -> ToolCall:
    return ToolCall(**{"id": call_id, "name": "read_file", "arguments": {"path": path}} | fields)


def result(call_id: str, said: str, *images: Image, **fields: Any) -> Message:
    return Message(role="tool", call_id=call_id, content=said, images=images, **fields)


def ask(*messages: Message, **options: Any) -> Request:
    return Request(messages=messages, **options)


def own(**data: Any) -> Opaque:
    return Opaque(api=ORIGIN, data=data)


HI = user("hi")
START = (system("Be brief."), user("Read a.txt and b.txt."))
FOREIGN = (
    Opaque(api="anthropic", data={"block": {"type": "thinking"}, "text": 0, "calls": 0}),
    Opaque(api="another endpoint", data={"item": {"type": "reasoning", "id": "rs_9"}, "text": 0, "calls": 0}),
    Opaque(api="another endpoint", data={"reasoning_details": [{"type": "reasoning.text", "text": "no"}]}),
)

CASES: dict[str, Request] = {
    "hello": ask(*START),
    "hello_whole": ask(*START),  # Not streamed.
    "tools": ask(*START, tools=(READ, LIST)),
    "result": ask(*START, answer("", call("call_1", "a.txt")), result("call_1", "alpha"), tools=(READ,)),
    "parallel": ask(
        *START,
        answer("Both.", call("call_1", "a.txt"), call("call_2", "b.txt")),
        result("call_1", "alpha"),
        result("call_2", "beta"),
        tools=(READ,),
    ),
    "failed_result": ask(
        user("Read a.txt."), answer("", call("call_1", "a.txt")), result("call_1", "no such file", failed=True)
    ),
    "bad_call": ask(
        HI,
        answer("", call("call_1", "", arguments={}, raw='{"path": ', fault=Fault(kind="bad_json", message="cut"))),
        result("call_1", "your arguments were no JSON", failed=True),
    ),
    "raw_arguments": ask(HI, answer("", call("call_1", "ä.txt", raw='{"path":  "ä.txt"}')), result("call_1", "x")),
    "unicode": ask(user('Grüße 🙂 "quoted"\n\t\u2028 \\ <b>')),
    "images": ask(
        user("What is this?", Image(data=PNG), PLACE),
        answer("A cat."),
        user("", Image(data=PNG, media_type="image/webp")),
    ),
    "images_of_tools": ask(
        user("Look."),
        answer("", call("call_1", "a.png"), call("call_2", "b.txt")),
        result("call_1", "an image", Image(data=PNG)),
        result("call_2", "beta"),
        answer("Seen."),
        user("Good."),
    ),
    "schema": ask(HI, output_schema=CLOSED),
    "open_schema": ask(HI, output_schema=OPEN),
    "nested_open_schema": ask(HI, output_schema={"$defs": {"a": OPEN}, **CLOSED}),
    "choice_none": ask(HI, tools=(READ, LIST), tool_choice="none"),
    "choice_required": ask(HI, tools=(READ, LIST), tool_choice="required"),
    "choice_named": ask(HI, tools=(READ, LIST), tool_choice="read_file"),
    "choice_without_tools": ask(HI, tool_choice="required"),
    "sampling": ask(HI, temperature=0.5, top_p=0.9, seed=7, max_tokens=64),
    "stop": ask(HI, stop=("END", "\n\n")),
    "extra": ask(HI, extra={"metadata": {"run": "1"}, "temperature": 1}),
    "thoughts": ask(*START, answer("Done.", thinking="First a."), user("More."), answer("", thinking=""), HI),
    "foreign_thoughts": ask(HI, answer("Hello.", opaque=FOREIGN), user("Again.")),
    "two_systems": ask(system("Be brief."), user("Go on."), system("Ten steps are left."), HI),
}

THOUGHT = {"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "b2s="}
THEN = {
    "type": "reasoning",
    "id": "rs_2",
    "summary": [{"type": "summary_text", "text": "b."}],
    "encrypted_content": "dA==",
}

# What only the Responses API wants back.
RESPONSES: dict[str, Request] = {
    "own_thoughts": ask(
        *START,
        answer(
            "",
            call("call_1", "a.txt"),
            thinking="a.",
            opaque=(own(item=THOUGHT, text=0, calls=0),),
        ),
        result("call_1", "alpha"),
        answer("Done.", opaque=(own(item=THEN, text=0, calls=0),)),
        user("Again."),
    ),
    "thoughts_between": ask(
        *START,
        answer(
            "First a.Then b.",
            call("call_1", "a.txt"),
            call("call_2", "b.txt"),
            opaque=(
                own(item=THOUGHT, text=0, calls=0),
                own(phase="commentary", text=8, calls=0),
                own(item=THEN, text=8, calls=1),
                own(phase="commentary", text=15, calls=1),
            ),
        ),
        result("call_1", "alpha"),
        result("call_2", "beta"),
    ),
    "thoughts_of_a_shortened_answer": ask(
        HI,
        answer("Hel", opaque=(own(item=THOUGHT, text=40, calls=3), own(phase="final_answer", text=90, calls=3))),
        user("Again."),
    ),
}
# What the Responses API has no word for.
NOT_IN_RESPONSES = {"stop"}
