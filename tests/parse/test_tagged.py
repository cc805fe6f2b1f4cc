"""Qwen3-Coder's dialect and GLM's: calls whose values stand between tags, without quotes."""

import json
import time
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from agentkit.backend import Delta
from agentkit.parse import DIALECTS, Gather, detect, read
from agentkit.parse.glm import _FORM as GLM_FORM
from agentkit.parse.qwen3_coder import _FORM as QWEN_FORM
from agentkit.types import Message, ToolCall, ToolSpec

SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "path": {"type": "string"},
        "content": {"type": "string"},
        "n": {"type": "integer"},
        "x": {"type": "number"},
        "flag": {"type": "boolean"},
        "maybe": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
        "either": {"anyOf": [{"type": "string"}, {"type": "null"}]},
        "items": {"type": "array"},
        "spot": {"$ref": "#/$defs/Spot"},
        "any": {},
    },
    "$defs": {"Spot": {"type": "object"}},
}
TOOLS = (
    ToolSpec(name="write", parameters=SCHEMA),
    ToolSpec(name="look", effects="none", parameters=SCHEMA),
    ToolSpec(name="look_up", effects="none", parameters=SCHEMA),
)
BOTH = pytest.mark.parametrize("dialect", ["qwen3_coder", "glm"])


def qwen(name: str, /, **values: str) -> str:
    arguments = "".join(f"<parameter={key}>\n{value}\n</parameter>\n" for key, value in values.items())
    return f"<tool_call>\n<function={name}>\n{arguments}</function>\n</tool_call>"


def glm(name: str, /, **values: str) -> str:
    arguments = "".join(f"<arg_key>{key}</arg_key>\n<arg_value>{value}</arg_value>\n" for key, value in values.items())
    return f"<tool_call>{name}\n{arguments}</tool_call>"


WRITE = {"qwen3_coder": qwen, "glm": glm}


def answer(text: str, dialect: str, ended: Any = "stop") -> Message:
    """Read `text` whole and letter by letter, which must be the same."""
    messages = []
    for pieces in ([text], list(text)):
        gather = Gather(dialect, TOOLS)
        shown = "".join(gather.feed(Delta(text=piece)).text for piece in pieces)
        gather.feed(Delta(finish=ended))
        messages.append(gather.finish())
        assert messages[-1].content.startswith(shown)
    assert messages[0] == messages[1]
    return messages[0]


def calls(message: Message) -> list[tuple[str, dict[str, Any], str | None]]:
    return [(call.name, call.arguments, call.fault and call.fault.kind) for call in message.calls]


@BOTH
def test_calls_and_the_words_around_them(dialect: str) -> None:
    write = WRITE[dialect]
    text = f"First.\n{write('look', path='a')}\n{write('look')}\n\nthen\n{write('look', path='b')}\nlast"
    message = answer(text, dialect)
    assert message.content == "First.\n\nthen\nlast"
    assert calls(message) == [("look", {"path": "a"}, None), ("look", {}, None), ("look", {"path": "b"}, None)]
    assert [call.repairs for call in message.calls] == [(), (), ()]


@BOTH
def test_values_have_the_type_that_the_schema_says(dialect: str) -> None:
    text = WRITE[dialect]("write", path="5", content="true", n="5", x=" -1.5e3 ", flag="True", maybe="null", either="null",
                          items="[1, '2']", spot='{"a": [1]}', any="[1]", other="7")  # fmt: skip
    (call,) = answer(text, dialect).calls
    assert call.arguments == {
        "path": "5", "content": "true", "n": 5, "x": -1500.0, "flag": True, "maybe": None, "either": "null",
        "items": [1, "2"], "spot": {"a": [1]}, "any": "[1]", "other": "7",
    }  # fmt: skip
    assert call.repairs == ("single_quotes",)


@BOTH
def test_what_does_not_fit_its_type_stays_a_string_for_the_schema_check(dialect: str) -> None:
    written = {"n": "five", "x": "1e999", "flag": "yes", "items": "a, b", "spot": "[1]", "maybe": ""}
    assert calls(answer(WRITE[dialect]("write", **written), dialect)) == [("write", written, None)]


@BOTH
def test_a_string_is_taken_to_the_letter(dialect: str) -> None:
    for value in ["", " ", "\n", "    if x:\n        return 1\n", "\n\na\n\n", "<b>&lt;&amp;</b>", "a\r\nb", "ä😀\t"]:
        assert calls(answer(WRITE[dialect]("write", content=value), dialect)) == [("write", {"content": value}, None)]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("I'll.\n\n<function=look>\n<parameter=path>\n*.md\n</parameter>\n</function>\n</tool_call>", "I'll.\n", {"path": "*.md"}),
        ("<function=look><parameter=path>*.md</parameter></function>", "", {"path": "*.md"}),
        ("<tool_call>\n<function=look>\n<parameter=path>\na\n</function>\n</tool_call>", "", {"path": "a"}),
        ("<tool_call>\n<function=look>\n<parameter=path>\na\n</parameter>\n</tool_call>", "", {"path": "a"}),
        ("<tool_call>\n<function=look>\n<parameter=path>\na\n</tool_call>", "", {"path": "a"}),
        ("<tool_call>\n<function=look>\n<parameter=path>\na\n</parameter>\n</function>", "", {"path": "a"}),
        ("<tool_call>\n<function=look\n<parameter=path\na\n</parameter>\n</function>\n</tool_call>", "", {"path": "a"}),
        ("<tool_call>\n<function=look>\n</tool_call>", "", {}),
        (qwen("look", path="a") + "<|im_end|>\n", "", {"path": "a"}),
        (qwen("look", path="grep '<parameter=(.*?)>\\n</parameter>' </function> x"), "", {"path": "grep '<parameter=(.*?)>\\n</parameter>' </function> x"}),
        (qwen("look", path="a </tool_call> b\n<parameter=path>\nc"), "", {"path": "a </tool_call> b\n<parameter=path>\nc"}),
        (qwen("look", path="&lt;/parameter>\n&lt;/function> &amp;lt;/parameter> &lt;b>"), "", {"path": "</parameter>\n</function> &lt;/parameter> &lt;b>"}),
    ],
)  # fmt: skip
def test_slips_of_qwen(text: str, content: str, expected: dict[str, Any]) -> None:
    message = answer(text, "qwen3_coder")
    assert message.content == content
    assert calls(message) == [("look", expected, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<tool_call>look<arg_key>path</arg_key><arg_value>a</arg_value></tool_call>", {"path": "a"}),
        ("<tool_call>look <arg_key>path</arg_key> <arg_value>a</arg_value> </tool_call>", {"path": "a"}),
        ("<tool_call>look<arg_key>path</arg_key>how many</arg_value></tool_call>", {"path": "how many"}),
        ("<tool_call>lookpath</arg_key><arg_value>a</arg_value></tool_call>", {"path": "a"}),
        ("<tool_call>look</arg_value>\n</tool_call>", {}),
        ("<tool_call>look</arg_value></tool_call></tool_call>\n</tool_call>", {}),
        ("<tool_call>look<arg_key>path</arg_key><arg_value>a</tool_call>", {"path": "a"}),
        (glm("look", path="a </arg_value> b </tool_call> c <tool_call>"), {"path": "a </arg_value> b </tool_call> c <tool_call>"}),
        (glm("look", path="&lt;/arg_value>&lt;/tool_call>"), {"path": "</arg_value></tool_call>"}),
    ],
)  # fmt: skip
def test_slips_of_glm(text: str, expected: dict[str, Any]) -> None:
    message = answer(text, "glm")
    assert message.content == ""
    assert calls(message) == [("look", expected, None)]


def test_the_longest_name_of_a_tool_is_parted_from_a_key() -> None:
    text = "<tool_call>look_uppath</arg_key><arg_value>a</arg_value></tool_call>"
    assert calls(answer(text, "glm")) == [("look_up", {"path": "a"}, None)]


@BOTH
def test_a_value_that_was_never_closed_ends_where_an_argument_begins_that_is_missing(dialect: str) -> None:
    text = {
        "qwen3_coder": "<tool_call>\n<function=write>\n<parameter=path>\na\n<parameter=content>\nb\n</parameter>\n</function>\n</tool_call>",
        "glm": "<tool_call>write\n<arg_key>path</arg_key>\n<arg_value>a\n<arg_key>content</arg_key>\n<arg_value>b</arg_value>\n</tool_call>",
    }[dialect]  # fmt: skip
    (call,) = answer(text, dialect).calls
    assert call.arguments == {"path": "a", "content": "b"} and call.repairs == ("unclosed_value",)


@BOTH
def test_no_value_that_was_cut_too_early_is_ever_used(dialect: str) -> None:
    write = WRITE[dialect]
    inner = write("write", path="x", content="y")
    texts = [
        write("write", path="doc", content=inner),
        write("write", path="doc", content=f"Say:\n{inner}\nor\n{write('look', path='z')}\nand so on."),
        write("look") + write("write", content=inner, path="doc"),
        write("write", content=f"{inner}\n" * 3),
    ]
    for text in texts:
        message = answer(text, dialect)
        assert message.calls and all(call.fault for call in message.calls), text
        assert "&lt;" in (message.calls[0].fault or pytest.fail()).message
        hidden = ToolCall(id="x", name="write", arguments={"content": inner})
        shown = DIALECTS[dialect].render_answer(Message(role="assistant", calls=(hidden,)))
        assert calls(answer(shown, dialect)) == [("write", {"content": inner}, None)]


@BOTH
def test_a_call_swallowed_by_an_open_value_is_not_run_as_part_of_it(dialect: str) -> None:
    whole = WRITE[dialect]("write", path="a")
    closing = {"qwen3_coder": "\n</parameter>\n</function>", "glm": "</arg_value>"}[dialect]
    message = answer(whole.replace(closing, "") + "\n" + WRITE[dialect]("look", path="b"), dialect)
    assert [call.fault and call.fault.kind for call in message.calls] == ["bad_arguments"]


@BOTH
@pytest.mark.parametrize(
    "say",
    [
        "The <tool_call> tag, `<tool_call>`, <function=nobody> and `<function=look>` are tags.",
        "<tool_call>\nno call\n</tool_call>",
        "a </parameter> b </arg_value> c </function>",
        "<tool_call>\n\n<tool_cal",
        "1 < 2\n<",
        "see <tool_call>tag",
        "see\n<tool_call>\n<function=nobo",
        "<function=other>\n<parameter=path>\na\n</parameter>\n</function>",
    ],
)
def test_words_about_calls_are_words(dialect: str, say: str) -> None:
    assert answer(say, dialect) == Message(role="assistant", content=say)


@BOTH
def test_text_passes_as_soon_as_it_cannot_be_a_call(dialect: str) -> None:
    gather = Gather(dialect, TOOLS)
    pieces = ["Hi\n", "<b", "> <tool_", "calls", " <tool_call>", " is", " a tag", "\n", "x"]
    shown = [gather.feed(Delta(text=text)).text for text in pieces]
    named = {"qwen3_coder": ["<tool_call> is", " a tag"], "glm": ["", "<tool_call> is a tag"]}[dialect]
    assert shown == ["Hi", "\n<b", "> ", "<tool_calls", " ", *named, "", "\nx"]
    assert gather.finish().content == "".join(pieces)


@BOTH
@pytest.mark.parametrize("ended", ["stop", "length"])
def test_an_argument_given_twice_or_words_between_arguments_are_faults(dialect: str, ended: str) -> None:
    write = WRITE[dialect]
    between = {
        "qwen3_coder": ("</parameter>\n<", "</parameter>\nwords\n<"),
        "glm": ("</arg_value>\n<", "</arg_value>\nwords\n<"),
    }
    texts = [write("look", path="a", n="1").replace("=n>", "=path>").replace(">n<", ">path<"), write("look", path="a", n="1").replace(*between[dialect], 1)]  # fmt: skip
    for text, says in zip(texts, ("twice", "not certain"), strict=True):
        (call,) = answer(text, dialect, ended).calls
        assert call.fault is not None and says in call.fault.message and call.name == "look"


def test_words_before_the_first_argument_are_a_fault_in_qwens_form() -> None:
    (call,) = answer(qwen("look", path="a").replace("<parameter", "words\n<parameter"), "qwen3_coder").calls
    assert call.fault is not None and "'words" in call.fault.message


@BOTH
def test_a_call_that_was_cut_off_is_a_fault(dialect: str) -> None:
    whole = WRITE[dialect]("write", path="abc", n="12")
    end = {"qwen3_coder": "</function>", "glm": "</tool_call>"}[dialect]
    for size in range(whole.index(end) + len(end)):
        message = answer(whole[:size], dialect, "length")
        assert all(call.fault and call.fault.kind == "bad_json" for call in message.calls), whole[:size]
    cut = WRITE[dialect]("look", path="abc").split(end)[0]
    assert answer(cut, dialect, "length").calls[0].fault
    assert answer(cut[: cut.index("bc") + 1], dialect, "stop").calls[0].fault, "for the value may go on"
    assert calls(answer(cut, dialect, "stop")) == [("look", {"path": "abc"}, None)]
    assert answer(cut, dialect, "stop").calls[0].repairs == ("missing_brackets",)
    assert answer(cut.replace("look", "write"), dialect, "stop").calls[0].fault, "for there may have been more to it"


@BOTH
def test_a_thought_and_a_call_within_an_open_one(dialect: str) -> None:
    message = answer(f"<think>\nhm\n</think>\n\nSo.\n{WRITE[dialect]('look', path='a')}", dialect)
    assert (message.thinking.strip(), message.content.strip()) == ("hm", "So.") and len(message.calls) == 1
    message = answer(f"<think>hm\n{WRITE[dialect]('look', path='a')}", dialect)
    assert message.thinking.strip() == "hm" and calls(message) == [("look", {"path": "a"}, None)]


def test_glm_47_begins_within_a_thought() -> None:
    call = "<tool_call>look<arg_key>path</arg_key><arg_value>a</arg_value></tool_call>"
    message = answer(f"hm</think>So.{call}", "glm47")
    assert (message.thinking, message.content) == ("hm", "So.") and calls(message) == [("look", {"path": "a"}, None)]
    message = answer(f"hm{call}", "glm47")
    assert (message.thinking, message.content) == ("hm", "") and calls(message) == [("look", {"path": "a"}, None)]
    said = Message(role="assistant", content="So.", calls=(ToolCall(id="x", name="look", arguments={"path": "a"}),))
    assert DIALECTS["glm47"].render_answer(said) == f"<think></think>So.\n{call}"
    asked = DIALECTS["glm47"].render(
        [Message(role="user", content="Go"), said, Message(role="tool", content="b", call_id="x")]
    )
    assert asked.endswith(
        f"<|user|>Go<|assistant|><think></think>So.\n{call}<|observation|><tool_response>b</tool_response><|assistant|><think>"
    )


def test_conversations_as_the_models_read_them() -> None:
    used = ToolCall(id="x", name="look", arguments={"path": "a <tool_call>", "n": 1, "items": ["<b>"]})
    messages = [
        Message(role="user", content="Go"),
        Message(role="assistant", content="Yes.", calls=(used,)),
        Message(role="tool", content="hello", call_id="x"),
    ]
    assert DIALECTS["qwen3_coder"].render(messages) == (
        "<|im_start|>user\nGo<|im_end|>\n<|im_start|>assistant\nYes.\n<tool_call>\n<function=look>\n"
        "<parameter=path>\na &lt;tool_call>\n</parameter>\n<parameter=n>\n1\n</parameter>\n"
        '<parameter=items>\n["<b>"]\n</parameter>\n</function>\n</tool_call><|im_end|>\n'
        "<|im_start|>user\n<tool_response>\nhello\n</tool_response><|im_end|>\n<|im_start|>assistant\n"
    )
    assert DIALECTS["glm"].render(messages) == (
        "[gMASK]<sop><|user|>\nGo<|assistant|>\nYes.\n<tool_call>look\n<arg_key>path</arg_key>\n"
        "<arg_value>a &lt;tool_call></arg_value>\n<arg_key>n</arg_key>\n<arg_value>1</arg_value>\n"
        '<arg_key>items</arg_key>\n<arg_value>["<b>"]</arg_value>\n</tool_call>'
        "<|observation|>\n<tool_response>\nhello\n</tool_response><|assistant|>\n"
    )


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("<tool_call>\\n<function=' + tool_call.name + '>\\n<parameter=", "qwen3_coder"),
        ("<tool_call>{function-name}\n<arg_key>{arg-key-1}</arg_key>", "glm"),
        (
            "<tool_call>{function-name}<arg_key>{arg-key-1}</arg_key> ... {{- '</think>' if (...) else '<think>' -}}",
            "glm47",
        ),
    ],
)
def test_which_template_speaks_which_form(template: str, name: str) -> None:
    assert detect(template) == name


TAGS = ["<tool_call>", "</tool_call>", "<function=look>", "<function=write>", "<function=x\n", "</function>", "<parameter=path>", "\n<parameter=n>\n",
        "<parameter=content>", "</parameter>", "<arg_key>", "path", "</arg_key>", "<arg_value>", "</arg_value>", "look", "\n", " ", "\r\n", "5", "<", "`",
        "&lt;/parameter>", "&amp;lt;/tool_call>", "&lt;arg_key>", "<think>", "</think>", "<|im_end|>", "]]>", "\"", "\\"]  # fmt: skip
noise = st.lists(st.one_of(st.sampled_from(TAGS), st.text(max_size=3)), max_size=20).map("".join)


@BOTH
@settings(max_examples=300)
@given(text=noise, at=st.lists(st.integers(0, 200), max_size=6))
@example(text="<tool_call>look" + " " * 40 + "</tool_call>", at=[])
@example(
    text="<tool_call>look\n<arg_key>a</arg_key><arg_value>" + "x" * 200 + "</arg_value>" + " " * 31 + "</tool_call>x",
    at=[150],
)
def test_noise_is_read_the_same_in_any_cut(dialect: str, text: str, at: list[int]) -> None:
    whole = answer(text, dialect)
    gather = Gather(dialect, TOOLS)
    edges = [0, *sorted(min(cut, len(text)) for cut in at), len(text)]
    for a, b in zip(edges, edges[1:], strict=False):
        gather.feed(Delta(text=text[a:b]))
    gather.feed(Delta(finish="stop"))
    assert gather.finish() == whole
    assert Message.model_validate_json(whole.model_dump_json()) == whole


texts = st.one_of(st.lists(st.sampled_from(TAGS), max_size=5).map("".join), st.text(max_size=10))


@BOTH
@settings(max_examples=300)
@given(
    values=st.dictionaries(st.sampled_from(["path", "content"]), texts),
    n=st.integers(),
    items=st.lists(texts, max_size=3),
)
def test_what_is_written_back_reads_the_same_whatever_tags_it_holds(
    dialect: str, values: dict[str, str], n: int, items: list[str]
) -> None:
    arguments = {**values, "n": n, "items": items, "spot": {text: text for text in items}}
    said = Message(role="assistant", content="So:", calls=tuple(ToolCall(id=f"call_{k}", name="write", arguments=arguments) for k in range(2)))  # fmt: skip
    message = answer(DIALECTS[dialect].render_answer(said), dialect)
    assert message.content == "So:" and calls(message) == [("write", arguments, None)] * 2
    assert all(call.repairs == () for call in message.calls)


@given(st.sampled_from([QWEN_FORM, GLM_FORM]), texts.map(lambda text: text.replace("&lt;", "&amp;lt;")) | texts)
def test_what_is_hidden_is_shown_again_and_holds_no_tag(form: Any, text: str) -> None:
    hidden = form.escapes.hide(text)
    assert form.escapes.show(hidden) == text
    assert not any(tag in hidden for tag in (*form.openers, *form.orphans, "</tool_call>") if tag.endswith(">"))


@given(st.sampled_from(["qwen3_coder", "glm"]), st.text(st.sampled_from("<>&;ltamp\n#10 ab"), min_size=1, max_size=8))
def test_keys_of_any_make_are_written_so_that_they_are_read(dialect: str, key: str) -> None:
    key = key.strip() or "k"
    said = Message(role="assistant", calls=(ToolCall(id="call_0", name="write", arguments={key: "v"}),))
    assert calls(answer(DIALECTS[dialect].render_answer(said), dialect)) == [("write", {key: "v"}, None)]


@BOTH
@pytest.mark.parametrize(
    "unit",
    [*TAGS, "<parameter=n>\n1\n", "</parameter> ", "<arg_key>n</arg_key>1", "<tool_call>a ", "<function=a ", "&amp;"],
)
def test_time_is_linear_in_the_text(dialect: str, unit: str) -> None:
    started = time.process_time()
    for head in ("", "<tool_call>look\n<arg_key>path</arg_key>\n<arg_value>", "<function=look>\n<parameter=path>\n"):
        text = head + unit * (60_000 // len(unit))
        read(text, dialect, TOOLS)
    assert time.process_time() - started < 5  # A second pass over it for each tag would take minutes.


def test_long_values_are_not_read_again_for_each_piece() -> None:
    gather, text = Gather("qwen3_coder", TOOLS), qwen("write", path="a", content="word " * 100_000)
    started = time.process_time()
    for at in range(0, len(text), 5):
        gather.feed(Delta(text=text[at : at + 5]))
    (call,) = gather.finish().calls
    assert call.arguments["content"] == "word " * 100_000 and json.loads(call.raw) == call.arguments
    assert time.process_time() - started < 10
