import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentkit.backend import Delta
from agentkit.parse import DIALECTS, Gather, detect, read
from agentkit.parse.deepseek import CALL_ENDS, CALLS, END, SECTION_ENDS, SECTIONS, SEPARATORS
from agentkit.types import Message, ToolCall, ToolSpec

TOOLS = (ToolSpec(name="get_weather", effects="none"), ToolSpec(name="send_mail"))
SECTION, SECTION_END, CALL, CALL_END, SEP = SECTIONS[0], SECTION_ENDS[0], CALLS[0], CALL_ENDS[0], SEPARATORS[0]
NAMES = ["deepseek_v3", "deepseek_v31", "deepseek_r1"]


def fenced(name: str, arguments: str) -> str:
    return f"{CALL}function{SEP}{name}\n```json\n{arguments}\n```{CALL_END}"


def bare(name: str, arguments: str) -> str:
    return f"{CALL}{name}{SEP}{arguments}{CALL_END}"


def answer(text: str, dialect: str = "deepseek_v3") -> Message:
    """Read `text` whole and letter by letter, which must be the same."""
    whole = read(text, dialect, TOOLS)
    gather = Gather(dialect, TOOLS)
    for letter in text:
        gather.feed(Delta(text=letter))
    assert gather.finish() == whole
    return whole


def calls(message: Message) -> list[tuple[str, dict[str, Any], str | None]]:
    return [(call.name, call.arguments, call.fault and call.fault.kind) for call in message.calls]


@pytest.mark.parametrize("write", [fenced, bare])
@pytest.mark.parametrize("dialect", ["deepseek_v3", "deepseek_v31"])
def test_either_form_is_read(write: Any, dialect: str) -> None:
    two = write("get_weather", '{"city": "Oslo"}') + "\n" + write("send_mail", "{}")
    text = f"Two.{SECTION}{two}{SECTION_END}{END}"
    message = answer(text, dialect)
    assert message.content == "Two."
    assert calls(message) == [("get_weather", {"city": "Oslo"}, None), ("send_mail", {}, None)]
    assert [call.raw for call in message.calls] == ['{"city": "Oslo"}', "{}"]
    assert [call.repairs for call in message.calls] == [(), ()]


@pytest.mark.parametrize(
    "text",
    [
        fenced("get_weather", '{"a": 1}') + SECTION_END,
        bare("get_weather", '{"a": 1}'),
        SECTION + bare("get_weather", '{"a": 1}') + END,
        SECTION + fenced("get_weather", '{"a": 1}').removesuffix(CALL_END) + SECTION_END,
        SECTION + fenced("get_weather", '{"a": 1}').removesuffix(CALL_END),
        SECTION + f'{CALL}get_weather\n```json\n{{"a": 1}}\n```{CALL_END}{SECTION_END}',
        SECTION + f'{CALL}get_weather{{"a": 1}}{CALL_END}{SECTION_END}',
        SECTION + f'{CALL}function{SEP}get_weather{{"a": 1}}{CALL_END}{SECTION_END}',
        SECTION + f'{CALL}function{SEP}get_weather\n```\n{{"a": 1}}```\n{CALL_END}{SECTION_END}',
        SECTION + f'{CALL} get_weather {SEP}\n{{"a": 1}}\n{CALL_END}\n{SECTION_END}',
        SECTION + f'{CALL}get_weather{SEP}```json\n{{"a": 1}}\n```{CALL_END}',
        '<|tool_calls_begin|><|tool_call_begin|>function<|tool_sep|>get_weather\n```json\n{"a": 1}\n```<|tool_call_end|>',
        '<｜tool_calls_begin｜><｜tool call begin｜>get_weather<｜tool\\_sep｜>{"a": 1}<｜tool_call_end｜><｜tool▁calls▁end｜>',
    ],
)  # fmt: skip
def test_slips_in_the_marks_are_forgiven(text: str) -> None:
    message = answer(text)
    assert message.content == ""
    assert calls(message) == [("get_weather", {"a": 1}, None)] and message.calls[0].repairs == ()


def test_a_missing_brace_is_repaired_where_the_call_was_ended() -> None:
    (call,) = answer(SECTION + fenced("send_mail", '{"to": {"name": "Ann"}') + SECTION_END).calls
    assert call.arguments == {"to": {"name": "Ann"}} and call.repairs == ("missing_brackets",)
    (call,) = answer(SECTION + bare("send_mail", '{"to": ["Ann"').removesuffix(CALL_END) + SECTION_END).calls
    assert call.arguments == {"to": ["Ann"]} and call.repairs == ("missing_brackets",)
    (call,) = answer(SECTION + fenced("send_mail", '{"to": {"name": "Ann"}').removesuffix(CALL_END)).calls
    assert call.fault is not None and call.fault.kind == "bad_json"


@pytest.mark.parametrize("write", [fenced, bare])
def test_marks_and_fences_within_a_string_are_part_of_it(write: Any) -> None:
    value = f'{CALL_END}{SECTION_END} ```json\n{{}}\n``` {SEP} \\ " {{'
    text = SECTION + write("send_mail", json.dumps({"text": value}, ensure_ascii=False)) + SECTION_END + "ok"
    message = answer(text)
    assert calls(message) == [("send_mail", {"text": value}, None)] and message.content == "ok"


def test_what_follows_a_name_is_its_arguments_whatever_it_is() -> None:
    (call,) = answer(bare("get_weather", json.dumps('{"a": 1}'))).calls
    assert (call.name, call.arguments, call.repairs) == ("get_weather", {"a": 1}, ("double_encoded",))
    assert calls(answer(bare("get_weather", "Oslo"))) == [("get_weather", {}, "bad_json")]


def test_a_string_left_open_does_not_swallow_the_calls_after_it() -> None:
    message = answer(SECTION + bare("send_mail", '{"x": "y') + bare("get_weather", '{"x": "z"}') + SECTION_END + "ok")
    assert calls(message) == [("send_mail", {}, "bad_json"), ("get_weather", {"x": "z"}, None)]
    assert message.content == "ok"


@pytest.mark.parametrize("text", [CALL + "function", CALL + f"function{SEP}get_w", CALL + f"get_weather{SEP}", CALL + f"function{SEP}get_weather\n```json\n"])  # fmt: skip
def test_a_call_that_breaks_off_before_its_arguments_is_a_fault(text: str) -> None:
    (call,) = answer(SECTION + text).calls
    assert call.fault is not None and "broke off" in call.fault.message


def test_a_call_without_arguments_has_none() -> None:
    assert calls(answer(f"{CALL}function{SEP}get_weather{CALL_END}")) == [("get_weather", {}, None)]
    assert calls(answer(f"{CALL}get_weather{CALL_END}")) == [("get_weather", {}, None)]
    assert calls(answer(f"{CALL}{CALL_END}")) == [("", {}, "unknown_tool")]


def test_r1_begins_within_a_thought() -> None:
    message = answer(f"so\nthen\n</think>\n\nNow.{SECTION}{fenced('get_weather', '{}')}{SECTION_END}", "deepseek_r1")
    assert (message.thinking, message.content) == ("so\nthen", "Now.") and len(message.calls) == 1
    message = answer(f"so {SECTION}{fenced('get_weather', '{}')}{SECTION_END}", "deepseek_r1")
    assert (message.thinking, message.content) == ("so ", "") and len(message.calls) == 1
    message = answer(f"maybe {CALL}x{CALL_END}? no.</think>No.", "deepseek_r1")
    assert (message.content, message.calls) == ("No.", ()) and "maybe" in message.thinking
    assert answer("<think>\na\n</think>\n\nb", "deepseek_r1") == Message(role="assistant", content="b", thinking="a")


def test_a_conversation_as_v3_reads_it() -> None:
    used = ToolCall(id="x", name="get_weather", arguments={"a": 1})
    messages = [
        Message(role="system", content="Be brief."),
        Message(role="user", content="Weather?"),
        Message(role="assistant", content="Wait.", thinking="hm", calls=(used, used)),
        Message(role="tool", content="sun", call_id="x"),
        Message(role="tool", content="rain", call_id="x"),
    ]
    form = DIALECTS["deepseek_v3"]
    assert form.render(messages) == (
        "<｜begin▁of▁sentence｜>Be brief.<｜User｜>Weather?<｜Assistant｜>Wait."
        + SECTION + fenced("get_weather", '{"a": 1}') + "\n" + fenced("get_weather", '{"a": 1}') + SECTION_END + END
        + "<｜tool▁outputs▁begin｜><｜tool▁output▁begin｜>sun<｜tool▁output▁end｜>\n"
        "<｜tool▁output▁begin｜>rain<｜tool▁output▁end｜><｜tool▁outputs▁end｜>"
    )  # fmt: skip
    assert form.render(messages[:2]).endswith("<｜User｜>Weather?<｜Assistant｜>")
    assert DIALECTS["deepseek_r1"].render(messages[:2]).endswith("<｜Assistant｜><think>\n")
    two = bare("get_weather", '{"a": 1}') * 2
    assert (
        DIALECTS["deepseek_v31"]
        .render(messages)
        .endswith(
            f"<｜Assistant｜></think>Wait.{SECTION}{two}{SECTION_END}{END}"
            "<｜tool▁output▁begin｜>sun<｜tool▁output▁end｜><｜tool▁output▁begin｜>rain<｜tool▁output▁end｜>"
        )
    )


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("'<｜tool▁call▁begin｜>' + tool['type'] + '<｜tool▁sep｜>' + tool['function']['name'] ... '<｜Assistant｜>'", "deepseek_v3"),
        ("'<｜tool▁call▁begin｜>' + tool['type'] ... {{'<｜Assistant｜><think>\\n'}}", "deepseek_r1"),
        ("'<｜tool▁call▁begin｜>'+ tool['function']['name'] + '<｜tool▁sep｜>' ... <think>", "deepseek_v31"),
    ],
)  # fmt: skip
def test_which_template_speaks_which_form(template: str, name: str) -> None:
    assert detect(template) == name


MARKS = [SECTION, SECTION_END, CALL, CALL_END, SEP, END, "<think>\n", "\n</think>\n\n", "```json\n", "\n```", "function", "get_weather",
         '{"a": "', '"}', "{}", '\\"', "\n", " ", "<", "<｜tool"]  # fmt: skip
noise = st.lists(st.one_of(st.sampled_from(MARKS), st.text(max_size=4)), max_size=14).map("".join)


@settings(max_examples=300)
@given(st.sampled_from(NAMES), noise)
def test_noise_is_read_the_same_letter_by_letter(dialect: str, text: str) -> None:
    message = answer(text, dialect)
    assert Message.model_validate_json(message.model_dump_json()) == message


strings = st.one_of(st.text(max_size=12), st.sampled_from(MARKS))


@given(st.sampled_from(NAMES), st.dictionaries(strings, strings, max_size=3), strings)
def test_what_is_written_back_reads_the_same(dialect: str, arguments: dict[str, str], thinking: str) -> None:
    thinking = thinking.replace("<", "").replace("\n", "")
    call = ToolCall(id="call_0", name="send_mail", arguments=arguments)
    said = Message(role="assistant", content="So: ", thinking=thinking, calls=(call, call))
    message = answer(DIALECTS[dialect].render_answer(said), dialect)
    assert (message.content, message.thinking) == (said.content, said.thinking)
    assert calls(message) == [("send_mail", arguments, None)] * 2
