"""What models of Hermes, Qwen, Llama and Mistral write, and what is read; shapes as they were published or reported."""

import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from agentkit.backend import Delta
from agentkit.parse import DIALECTS, Gather, read
from agentkit.parse import pythonic as python
from agentkit.types import Fault, Message, ToolCall, ToolSpec
from tests.parse.noise import noise

PARAMETERS = {"type": "object", "properties": {"path": {"type": "string"}, "lines": {"type": "integer"}}}
CODE = {"type": "object", "properties": {"code": {"type": "string"}}}
TOOLS = (ToolSpec(name="read", parameters=PARAMETERS), ToolSpec(name="list"), ToolSpec(name="python", parameters=CODE))
OBJECT = '{"name": "read", "arguments": {"path": "a"}}'
META = '{"name": "read", "parameters": {"path": "a"}}'
READ, LIST = ("read", {"path": "a"}), ("list", {})
BAD: Any = "bad_json"


def check(name: str, text: str, content: str, calls: Sequence[Any], thinking: str = "") -> Message:
    """Read a whole answer and the same character by character; a call is (name, arguments), or (name, its fault)."""
    message = read(text, name, TOOLS)
    gather = Gather(name, TOOLS)
    shown = "".join(gather.feed(Delta(text=character)).text for character in text)
    assert gather.finish() == message and message.content.startswith(shown)
    assert (message.content, message.thinking) == (content, thinking)
    assert [(c.name, c.fault.kind if c.fault else c.arguments) for c in message.calls] == list(calls)
    return message


@pytest.mark.parametrize(
    ("text", "content", "calls"),
    [
        (f"<tool_call>\n{OBJECT}\n</tool_call>", "", [READ]),
        (f"Sure.\n\n<tool_call>\n{OBJECT}\n</tool_call>\n<tool_call>\n{OBJECT}\n</tool_call>", "Sure.\n", [READ, READ]),
        (f"<tool_call>{OBJECT}</tool_call>\nDone.", "\nDone.", [READ]),
        (f"<tool_call>\n\n  {OBJECT}  \n\n</tool_call>", "", [READ]),
        (f"<tool_call>\n{OBJECT}\n</tool_call><|im_end|>", "", [READ]),
        # The end tag is missing, doubled or alone.
        (f"<tool_call>\n{OBJECT}", "", [READ]),
        (f"<tool_call>\n{OBJECT}\n</tool_c", "", [READ]),
        (f"<tool_call>\n{OBJECT}\nThat was it.", "That was it.", [READ]),
        (f"<tool_call>{OBJECT}<tool_call>{OBJECT}", "", [READ, READ]),
        (f"<tool_call>\n<tool_call>\n{OBJECT}\n</tool_call>\n</tool_call>", "", [READ]),
        (f"{OBJECT}\n</tool_call>", "", [READ]),
        # Braces are missing or too many.
        (f"<tool_call>\n{OBJECT[:-1]}\n</tool_call>", "", [READ]),
        (f"<tool_call>\n{OBJECT}}}\n</tool_call>", "", [READ]),
        # Several objects, lists of them, other keys and another order.
        (f"<tool_call>\n{OBJECT}\n{OBJECT}\n</tool_call>", "", [READ, READ]),
        (f"<tool_call>[{OBJECT}, {OBJECT}]</tool_call>", "", [READ, READ]),
        (f"<tool_call>{META}</tool_call>", "", [READ]),
        ('<tool_call>{"arguments": {"path": "a"}, "name": "read"}</tool_call>', "", [READ]),
        (f'<tool_call>{{"type": "function", "function": {OBJECT}}}</tool_call>', "", [READ]),
        ('<tool_call>{"name": "list"}</tool_call>', "", [LIST]),
        ('<tool_call>{"name": "list", "arguments": null}</tool_call>', "", [LIST]),
        # Arguments that need mending.
        ('<tool_call>{"name": "read", "arguments": "{\\"path\\": \\"a\\"}"}</tool_call>', "", [READ]),
        ("<tool_call>{'name': 'read', 'arguments': {'path': 'a', }}</tool_call>", "", [READ]),
        ('<tool_call>{"name": "read", "arguments": {"path": "a\nb"}}</tool_call>', "", [("read", {"path": "a\nb"})]),
        # A tag within a value.
        ('<tool_call>{"name": "read", "arguments": {"path": "</tool_call>"}}</tool_call>', "", [("read", {"path": "</tool_call>"})]),
        (f'<tool_call>{{"name": "read", "arguments": {{"path": "a</tool_call>\n<tool_call>{OBJECT}</tool_call>', "", [("read", BAD), READ]),
        # Calls that broke off.
        ('<tool_call>\n{"name": "read", "arguments": {"path": "a', "", [("read", BAD)]),
        ('<tool_call>\n{"name": "read", "arguments":', "", [("read", BAD)]),
        ('<tool_call>\n{"name": "read"', "", [("read", BAD)]),
        ('<tool_call>\n{"name": "re', "", [("", "unknown_tool")]),
        ("<tool_call>{oops}</tool_call>", "", [("", "unknown_tool")]),
        ("Wait.\n<tool_call>", "Wait.\n<tool_call>", []),
        # Qwen2.5-Coder: another tag, no tag, or a fence.
        (f"<tools>\n{OBJECT}\n</tools>", "", [READ]),
        (OBJECT, "", [READ]),
        (f"I read it:\n{OBJECT}", "I read it:", [READ]),
        (f"I read it:\n```json\n{OBJECT}\n```", "I read it:", [READ]),
        # Words about calls.
        ("Use the <tool_call> tag, like `<tool_call>{", "Use the <tool_call> tag, like `<tool_call>{", []),
        ("<tool_call>\n<tool_call> is a tag", "<tool_call>\n<tool_call> is a tag", []),
        (f"`<tool_call>{OBJECT}</tool_call>`", f"`<tool_call>{OBJECT}</tool_call>`", []),
        (f"```xml\n<tool_call>\n{OBJECT}\n</tool_call>\n```", f"```xml\n<tool_call>\n{OBJECT}\n</tool_call>\n```", []),
        (f"Write {OBJECT} for it.", f"Write {OBJECT} for it.", []),
        ('Like\n{"name": "other", "arguments": {}}', 'Like\n{"name": "other", "arguments": {}}', []),
        ('Like\n{"arguments": {}, "name": "other"}', 'Like\n{"arguments": {}, "name": "other"}', []),
    ],
)  # fmt: skip
def test_hermes(text: str, content: str, calls: Sequence[Any]) -> None:
    check("hermes", text, content, calls)


@pytest.mark.parametrize(
    ("text", "content", "calls"),
    [
        (META, "", [READ]),
        (OBJECT, "", [READ]),
        (f"{META};{META}", "", [READ, READ]),
        (f"{META}; {META} ;\n{META}", "", [READ, READ, READ]),
        (f"[{META}, {META}]", "", [READ, READ]),
        (f"{META}<|eom_id|>", "", [READ]),
        (f"I read it.\n\n{META}\n\nAnything else?", "I read it.\n\n\nAnything else?", [READ]),
        ('{"type": "function", "name": "read", "parameters": {"path": "a"}}', "", [READ]),
        ('{"function": "read", "parameters": {"path": "a"}}', "", [READ]),
        ('{"name": "list", "parameters": null}', "", [LIST]),
        ('{"name": "read", "parameters": "{\\"path\\": \\"a\\"}"}', "", [READ]),
        ('{"name": "read", "parameters": {"path": "}A"}}', "", [("read", {"path": "}A"})]),
        (f"{META}}}", "", [READ]),
        (META[:-1], "", [READ]),
        (META[:-4], "", [("read", BAD)]),
        ('{"name": "Read", "parameters": {"path": "a"}}', "", [READ]),
        ('{"name": "other", "parameters": {}}', "", [("other", {})]),
        ('{"name": "Ada", "age": 7}', '{"name": "Ada", "age": 7}', []),
        ('Ada:\n{"name": "other", "parameters": {}}', 'Ada:\n{"name": "other", "parameters": {}}', []),
        (f'"{META}"', f'"{META}"', []),
        (f'{META}\n{{"x": 1}}', '\n{"x": 1}', [READ]),
        # Behind the tag.
        (f"<|python_tag|>{META}", "", [READ]),
        (f"<|python_tag|>{META}; {META}", "", [READ, READ]),
        ('<|python_tag|>{"name": "other", "parameters": {}}<|eom_id|>', "", [("other", {})]),
        ('<|python_tag|>brave_search.call(query="a \\"b\\"")', "", [("brave_search", {"query": 'a "b"'})]),
        ('<|python_tag|>read(path="a")', "", [READ]),
        ("<|python_tag|>import math\nprint(math.pi)<|eom_id|>", "", [("python", {"code": "import math\nprint(math.pi)"})]),
        ("<|python_tag|>print('<|python_tag|>')", "", [("python", {"code": "print('<|python_tag|>')"})]),
        # Python.
        ('[read(path="a"), list()]', "", [READ, LIST]),
        ("[read(path='a]', lines=-3)]\nDone?", "\nDone?", [("read", {"path": "a]", "lines": -3})]),
        ('[read(path="""a\n"b" c""")]', "", [("read", {"path": 'a\n"b" c'})]),
        ('[read(path="""a"]""")]\nDone.', "\nDone.", [("read", {"path": 'a"]'})]),
        ('[functions.read(path="a"), ]', "", [READ]),
        ('[list(**{"a b": None, "c": [True, (1, 2.5), {}]})]', "", [("list", {"a b": None, "c": [True, [1, 2.5], {}]})]),
        ('<|python_start|>[read(path="a")]<|python_end|>', "", [READ]),
        (f"<|python_start|>{META}<|python_end|>", "", [READ]),
        (f"<|python_start|>I read it.<|python_end|>{META}", "I read it.", [READ]),
        ('[read(path=open("x").read())]', "", [("read", BAD)]),
        ('[read(path=f"{x}")]', "", [("read", BAD)]),
        ('[read(path="a"', "", [("read", BAD)]),
        ('[list(), read(path="a', "", [LIST, ("read", BAD)]),
        ("[read](a) and [1, 2]", "[read](a) and [1, 2]", []),
        ("[read(x) for x in y]", "[read(x) for x in y]", []),
        ('Like\n[other(a="b")]', 'Like\n[other(a="b")]', []),
        ('read(path="a")', 'read(path="a")', []),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["llama3", "pythonic"])
def test_llama(name: str, text: str, content: str, calls: Sequence[Any]) -> None:
    check(name, text, content, calls)


@pytest.mark.parametrize(
    ("text", "content", "calls"),
    [
        (f"[TOOL_CALLS] [{OBJECT}, {OBJECT}]", "", [READ, READ]),
        (f"Sure.[TOOL_CALLS][{OBJECT}]</s>", "Sure.", [READ]),
        (f"[TOOL_CALLS] {OBJECT}", "", [READ]),
        (f"[TOOL_CALLS] [{OBJECT}][TOOL_CALLS] [{OBJECT}]", "", [READ, READ]),
        (f"[TOOL_CALLS] [{OBJECT}]\n\nIt says b.", "\n\nIt says b.", [READ]),
        (f"[TOOL_CALLS] [{OBJECT}", "", [READ]),
        (f"[TOOL_CALLS] [{OBJECT[:-4]}", "", [("read", BAD)]),
        (f"[{OBJECT}]", "", [READ]),
        ("[TOOL_CALLS] [{'name': 'read', 'arguments': {'path': 'a'}}]", "", [READ]),
        ('[TOOL_CALLS] [{"name": "read", "arguments": "{\\"path\\": \\"a\\"}"}]', "", [READ]),
        ('[TOOL_CALLS] [{"arguments": {"path": "a"}, "name": "read"}]', "", [READ]),
        ('[TOOL_CALLS]read[ARGS]{"path": "a"}', "", [READ]),
        ('[TOOL_CALLS] read [ARGS] {"path": "a"}\n[TOOL_CALLS]list[ARGS]{}\nOk.', "\nOk.", [READ, LIST]),
        ('[TOOL_CALLS]read[CALL_ID]abcdefg12[ARGS]{"path": "a"}', "", [READ]),
        ('[TOOL_CALLS]read{"path": "a"}[TOOL_CALLS]list{}', "", [READ, LIST]),
        ('[TOOL_CALLS]read[ARGS]{"path": "[TOOL_CALLS]"}', "", [("read", {"path": "[TOOL_CALLS]"})]),
        ('[TOOL_CALLS]read[ARGS]{"path": "a[TOOL_CALLS]list[ARGS]{}', "", [("read", BAD), LIST]),
        ('[TOOL_CALLS]read[ARGS]{"path": [[TOOL_CALLS]list[ARGS]{}', "", [("read", BAD), LIST]),
        ('[TOOL_CALLS]read[ARGS]{"path": "a', "", [("read", BAD)]),
        ("[TOOL_CALLS]read[ARGS]", "", [("read", BAD)]),
        ("[TOOL_CALLS]read", "[TOOL_CALLS]read", []),
        ("[TOOL_CALLS] begins a call.", "[TOOL_CALLS] begins a call.", []),
        ("[TOOL_CALLS] []", "[TOOL_CALLS] []", []),
        ("[TOOL_CALLS] [TOOL_CALLS] x", "[TOOL_CALLS] [TOOL_CALLS] x", []),
        ('`[TOOL_CALLS]list[ARGS]{}`', "`[TOOL_CALLS]list[ARGS]{}`", []),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["mistral", "mistral_v11"])
def test_mistral(name: str, text: str, content: str, calls: Sequence[Any]) -> None:
    check(name, text, content, calls)


def test_mistrals_own_ids_are_kept_and_others_made() -> None:
    text = '[TOOL_CALLS]list[CALL_ID]abcdefg12[ARGS]{}[TOOL_CALLS]list[ARGS]{}[TOOL_CALLS] [{"name": "list", "id": "123456789"}]'
    assert [call.id for call in read(text, "mistral", TOOLS).calls] == ["abcdefg12", "call00000", "123456789"]


@pytest.mark.parametrize(
    ("text", "content", "calls"),
    [
        (f"```json\n{OBJECT}\n```", "", [READ]),
        (f"Let me see.\n\n```json\n{OBJECT}\n```\n", "Let me see.\n", [READ]),
        (f"```\n{OBJECT}\n```\n\n```tool_call\n{OBJECT}\n```", "", [READ, READ]),
        (f"```json\n{OBJECT}\n{OBJECT}\n```\nDone.", "\nDone.", [READ, READ]),
        (f"```json\n[{OBJECT},\n{OBJECT}]\n```", "", [READ, READ]),
        ('```json\n{\n  "action": "read",\n  "action_input": {\n    "path": "a"\n  }\n}\n```', "", [READ]),
        ('```json\n{"tool": "read", "args": {"path": "a"}}\n```', "", [READ]),
        (f"```json\n{OBJECT}", "", [READ]),
        (f"```json\n{OBJECT}\n``", "", [READ]),
        (f'```json\n{OBJECT}\n{{"na', '{"na', [READ]),
        (f"```json\n{OBJECT[:-4]}", "", [("read", BAD)]),
        (f"   ```json\n   {OBJECT}\n   ```", "", [READ]),
        ('```json\n{"name": "read", "arguments": {"path": "```\n"}}\n```', "", [("read", {"path": "```\n"})]),
        (OBJECT, "", [READ]),
        # What is no call.
        ('```json\n{"name": "other", "arguments": {}}\n```', '```json\n{"name": "other", "arguments": {}}\n```', []),
        ('```json\n{"name": "read"}\n```\nx', '```json\n{"name": "read"}\n```\nx', []),
        ('```json\n{"path": "a"}\n```\nx', '```json\n{"path": "a"}\n```\nx', []),
        (f"```json\n{OBJECT}\nis how\n```", f"```json\n{OBJECT}\nis how\n```", []),
        (f"```json\n[{OBJECT}, 1]\n```", f"```json\n[{OBJECT}, 1]\n```", []),
        (f"```\n# Like this\n{OBJECT}\n```", f"```\n# Like this\n{OBJECT}\n```", []),
        (f"````md\n```json\n{OBJECT}\n```\n````\n", f"````md\n```json\n{OBJECT}\n```\n````\n", []),
        (f"So: ```json {OBJECT}```", f"So: ```json {OBJECT}```", []),
        ("```json\n```\nx", "```json\n```\nx", []),
    ],
)
def test_fences(text: str, content: str, calls: Sequence[Any]) -> None:
    check("fenced", text, content, calls)


@pytest.mark.parametrize(
    ("text", "content", "thinking", "calls"),
    [
        (f"<think>\nHm.\n</think>\n\n<tool_call>\n{OBJECT}\n</tool_call>", "", "Hm.", [READ]),
        ("<think>\n\n</think>\n\nHi", "Hi", "", []),
        ("<think>Hm.</think>Hi", "Hi", "Hm.", []),
        ("\n<think>\nHm.\n\n</think>\n\n\nHi", "\nHi", "Hm.\n", []),
        ("<think>\nHm", "", "Hm", []),
        # A thought that is never closed ends where a call begins.
        (f"<think>\nI go.\n<tool_call>\n{OBJECT}\n</tool_call>", "", "I go.\n", [READ]),
        # Calls in a thought that is closed are thoughts, unless they end it and nothing follows.
        (f"<think>Or <tool_call>{OBJECT}</tool_call>? No.</think>No.", "No.", f"Or <tool_call>{OBJECT}</tool_call>? No.", []),
        (f"<think>Or <tool_call>{OBJECT}</tool_call></think>No.", "No.", f"Or <tool_call>{OBJECT}</tool_call>", []),
        (f"<think>Or <tool_call>{OBJECT}</tool_call>? No.</think>", "", f"Or <tool_call>{OBJECT}</tool_call>? No.", []),
        (f"<think>So <tool_call>{OBJECT}</tool_call>\n</think>\n\n", "", f"So <tool_call>{OBJECT}</tool_call>", [READ]),
        ('<think><tool_call>{"name": "other"}</tool_call></think>', "", '<tool_call>{"name": "other"}</tool_call>', []),
    ],
)  # fmt: skip
def test_thoughts(text: str, content: str, thinking: str, calls: Sequence[Any]) -> None:
    check("hermes", text, content, calls, thinking)


@pytest.mark.parametrize(
    ("text", "content", "thinking", "calls"),
    [
        ("[THINK]Hm.[/THINK]Hi", "Hi", "Hm.", []),
        ("<think>\nHm.\n</think>\nHi", "Hi", "Hm.", []),
        ("[THINK]So [TOOL_CALLS]list[ARGS]{}", "", "So ", [LIST]),
        ("[THINK]Or [TOOL_CALLS]list[ARGS]{}[/THINK]no", "no", "Or [TOOL_CALLS]list[ARGS]{}", []),
    ],
)
def test_mistrals_thoughts(text: str, content: str, thinking: str, calls: Sequence[Any]) -> None:
    check("mistral_v11", text, content, calls, thinking)


@pytest.mark.parametrize("name", ["hermes", "mistral", "fenced"])
@settings(deadline=None)
@given(text=noise)
def test_what_is_no_call_stays_as_it_was(name: str, text: str) -> None:
    text = "x" + text.replace("think>", "").replace("THINK]", "")
    message = read(text, name, TOOLS)
    if not message.calls:
        assert message.content == text


def test_what_was_mended_is_on_the_call() -> None:
    text = "<tool_call>{'name': 'READ', 'arguments': \"{\\\"path\\\": \\\"a\\\"}\"}</tool_call>"
    (call,) = read(text, "hermes", TOOLS).calls
    assert (call.name, call.arguments, call.repairs) == ("read", {"path": "a"}, ("name", "double_encoded"))


def test_code_that_the_answers_limit_cut_off_is_no_call_to_run() -> None:
    gather = Gather("llama3", TOOLS)
    gather.feed(Delta(text="<|python_tag|>remove('a/b"))
    gather.feed(Delta(finish="length"))
    (call,) = gather.finish().calls
    assert call.name == "python" and call.fault is not None and call.fault.kind == "bad_json"


@pytest.mark.parametrize("size", range(126, 131))
@pytest.mark.parametrize("tail", ["", "(a=1)", ".call(a=1)", " = 1", '": "'])
@pytest.mark.parametrize("head", ["<|python_tag|>", "[", "<|python_tag|>[", '{"name": "', '{"', "[TOOL_CALLS]", "```"])
def test_names_that_are_too_long_break_nothing(head: str, tail: str, size: int) -> None:
    text = head + "a" * size + tail
    for name in ("llama3", "mistral_v11"):
        check(
            name,
            text,
            (message := read(text, name, TOOLS)).content,
            [(c.name, c.fault.kind if c.fault else c.arguments) for c in message.calls],
        )


def test_without_a_tool_for_code_it_is_words() -> None:
    assert read("<|python_tag|>print(1)", "llama3", TOOLS[:2]).content == "print(1)"


NUMBERS = ["0", "-1", "+2", "1_000", "1.5", ".5", "2.", "1e3", "-1.5E-3"]


@pytest.mark.parametrize("written", NUMBERS)
def test_python_numbers(written: str) -> None:
    (draft,), _ = python.read_calls(f"[f(a={written})]")
    assert json.loads(draft.raw) == {"a": float(written)}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        (r"'a\'b\"c'", "a'b\"c"),
        (r'"\n\t\\\x41\u00e4\101\d"', "\n\t\\Aä\101\\d"),
        (r"r'\n\d'", r"\n\d"),
        ("'a' \"b\"\n'c'", "abc"),
        ("'''a\n'b' ''c'''", "a\n'b' ''c"),
        (r"'\ud83d\ude00'", "😀"),
        ("'a\\\nb'", "ab"),
        ("''", ""),
        ("('a', )", ["a"]),
        ("{'a': {}, }", {"a": {}}),
        ("true", True),
        ("null", None),
    ],
)
def test_python_literals(written: str, value: Any) -> None:
    (call,) = read(f"[list(a={written})]", "pythonic", TOOLS).calls
    assert call.fault is None and call.arguments == {"a": value}


@pytest.mark.parametrize(
    "written",
    ["x", "f()", "1 + 2", "not True", "b'a'", "f'{a}'", "{1: 2}", "{1, 2}", "[1 2]", "'a", "lambda: 0", "a.b", "-x", "[" * 5000 + "]" * 5000,
     "1" * 5000, "*x", "", "'\\U00110000'x"],
)  # fmt: skip
def test_what_is_no_literal_is_a_fault_and_never_evaluated(written: str) -> None:
    (call,) = read(f"[list(a={written}), list()]", "pythonic", TOOLS).calls[:1]
    assert call.name == "list" and call.arguments == {} and call.fault is not None


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(), inner, max_size=3)),
    max_leaves=6,
)


@settings(deadline=None)
@given(st.dictionaries(st.one_of(st.text(), st.from_regex(r"[a-z]{1,3}", fullmatch=True)), json_values))
@example({"": "\\", "a": '"\n', "class": "\x00\x85\u2028"})
def test_python_calls_say_what_was_written(arguments: dict[str, Any]) -> None:
    (draft,), rest = python.read_calls(f"[{python.written('f', arguments)}]")
    assert draft.name == "f" and json.loads(draft.raw) == arguments and rest == ""


@pytest.mark.parametrize("name", ["hermes", "llama3", "pythonic", "mistral", "mistral_v11", "fenced"])
def test_a_faulty_call_is_shown_to_the_model_as_it_wrote_it(name: str) -> None:
    call = ToolCall(id="call00000", name="read", raw='{"path": oops', fault=Fault(kind="bad_json", message="no"))
    assert '{"path": oops' in DIALECTS[name].render_answer(Message(role="assistant", calls=(call,)))


TURNS = [
    Message(role="system", content="Be brief."),
    Message(role="user", content="Read a."),
    Message(role="assistant", content="Yes.", thinking="Hm.", calls=(ToolCall(id="toolu_1", name="read", arguments={"path": "a"}),)),
    Message(role="tool", content="b", call_id="toolu_1"),
]  # fmt: skip
RENDERED = {
    "hermes": (
        "<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nRead a.<|im_end|>\n<|im_start|>assistant\n<think>\nHm.\n</think>\n\n"
        f"Yes.\n<tool_call>\n{OBJECT}\n</tool_call><|im_end|>\n<|im_start|>user\n<tool_response>\nb\n</tool_response><|im_end|>\n"
        "<|im_start|>assistant\n"
    ),
    "llama3": (
        "<|start_header_id|>system<|end_header_id|>\n\nBe brief.<|eot_id|><|start_header_id|>user<|end_header_id|>\n\nRead a.<|eot_id|>"
        f"<|start_header_id|>assistant<|end_header_id|>\n\n<think>\nHm.\n</think>\n\nYes.\n{META}<|eot_id|>"
        "<|start_header_id|>ipython<|end_header_id|>\n\nb<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"
    ),
    "pythonic": (
        "<|header_start|>system<|header_end|>\n\nBe brief.<|eot|><|header_start|>user<|header_end|>\n\nRead a.<|eot|>"
        '<|header_start|>assistant<|header_end|>\n\n<think>\nHm.\n</think>\n\nYes.\n[read(path="a")]<|eot|>'
        "<|header_start|>ipython<|header_end|>\n\nb<|eot|><|header_start|>assistant<|header_end|>\n\n"
    ),
    "mistral": (
        f"[INST] Be brief.\n\nRead a.[/INST] [THINK]Hm.[/THINK]Yes.[TOOL_CALLS] [{OBJECT[:-1]}, \"id\": \"call00000\"}}]</s>"
        '[TOOL_RESULTS] {"content": "b", "call_id": "call00000"}[/TOOL_RESULTS]'
    ),
    "mistral_v11": (
        "[SYSTEM_PROMPT]Be brief.[/SYSTEM_PROMPT][INST]Read a.[/INST][THINK]Hm.[/THINK]Yes."
        '[TOOL_CALLS]read[ARGS]{"path": "a"}</s>[TOOL_RESULTS]b[/TOOL_RESULTS]'
    ),
    "fenced": (
        "<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nRead a.<|im_end|>\n<|im_start|>assistant\n<think>\nHm.\n</think>\n\n"
        f"Yes.\n```json\n{OBJECT}\n```<|im_end|>\n<|im_start|>user\nThe tool returned:\nb<|im_end|>\n<|im_start|>assistant\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", RENDERED)
def test_a_conversation_as_the_model_reads_it(name: str) -> None:
    assert DIALECTS[name].render(TURNS) == RENDERED[name]
