"""What every dialect must do; a dialect joins by being registered."""

import re
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from agentkit.backend import Delta
from agentkit.errors import ConfigError
from agentkit.parse import DIALECTS, Gather, Piece, detect, dialect, read
from agentkit.parse.dialect import Steps
from agentkit.parse.value import Until
from agentkit.types import Message, ToolCall, ToolSpec
from tests.parse.noise import MARKS, PROSE, SNIPPETS, cuts, noise

EVERY = pytest.mark.parametrize("name", DIALECTS)
TOOLS = tuple(ToolSpec(name=name) for name in ("f", "g"))


def stream(name: str, text: str, cuts: list[int], tools: tuple[ToolSpec, ...] = TOOLS) -> tuple[Message, list[Piece]]:
    gather = Gather(name, tools)
    edges = [0, *sorted(min(cut, len(text)) for cut in cuts), len(text)]
    pieces = [gather.feed(Delta(text=text[a:b])) for a, b in zip(edges, edges[1:], strict=False)]
    return gather.finish(), pieces


def plain(message: Message) -> Any:
    return message.content, message.thinking, [(c.name, c.arguments, c.fault) for c in message.calls]


@EVERY
@settings(max_examples=100, deadline=None)
@given(text=noise, at=cuts)
@example(text='<tool_call>{"a": "</tool_call><tool_call>{"', at=[5])
@example(text='```json\n{"name": "f", "arguments": {}}' + " " * 70 + "\n```\n", at=[40])
@example(text="[TOOL_CALLS]" + " " * 70 + '[{"name": "f", "arguments": {}}]', at=[])
@example(text='[TOOL_CALLS]f[ARGS]{"a": [[TOOL_CALLS]g{}', at=[])
@example(text='[f(a="""x""" ""', at=[])
def test_cut_anywhere_noise_gives_what_the_whole_gives(name: str, text: str, at: list[int]) -> None:
    whole = read(text, name, TOOLS)
    message, pieces = stream(name, text, at)
    assert message == whole
    assert stream(name, text, list(range(len(text))))[0] == whole
    assert whole.content.startswith("".join(piece.text for piece in pieces))
    assert whole.thinking.startswith("".join(piece.thinking for piece in pieces))
    assert Message.model_validate_json(whole.model_dump_json()) == whole


@EVERY
@settings(max_examples=50, deadline=None)
@given(text=noise)
@example(text='{"name": "f", "parameters": {}}')
@example(text='```json\n{"name": "f", "parameters": {}}\n```')
def test_without_tools_nothing_unmarked_is_a_call(name: str, text: str) -> None:
    text = ("x" if DIALECTS[name].thinking else "") + re.sub(r"[<\[]", "", text)
    message = read(text, name)
    assert message.calls == () and message.content + message.thinking == text


@EVERY
@settings(max_examples=30, deadline=None)
@given(text=noise, other=noise)
def test_ids_are_unique_in_a_conversation(name: str, text: str, other: str) -> None:
    first = [call.id for call in read(text, name, TOOLS).calls]
    second = [call.id for call in read(other + text, name, TOOLS, taken=first).calls]
    assert len({*first, *second}) == len(first) + len(second)


@EVERY
def test_ids_have_the_form_of_the_dialect(name: str) -> None:
    rule = DIALECTS[name].ids
    made = [rule.make("f", n) for n in range(120)]
    assert len(set(made)) == len(made) and all(rule.form.fullmatch(id) for id in made)
    calls = tuple(ToolCall(id=id, name="f") for id in ["toolu_1", made[0], "call-2"])
    fitted = rule.fit([Message(role="assistant", calls=calls)])
    assert set(fitted) == {"toolu_1", "call-2"} and len({*fitted.values(), made[0]}) == 3
    assert all(rule.form.fullmatch(id) for id in fitted.values())


names = st.from_regex(r"[a-z][a-z_]{0,7}", fullmatch=True)
prose = st.one_of(st.text(max_size=30).filter(lambda text: not set(text) & set("<[{`")), st.sampled_from(PROSE))
json_text = st.one_of(st.text(max_size=20), st.sampled_from(MARKS), st.sampled_from(SNIPPETS))
values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), json_text),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(json_text, inner, max_size=3)),
    max_leaves=6,
)
arguments = st.dictionaries(st.from_regex(r"[A-Za-z_][A-Za-z0-9_]{0,7}", fullmatch=True), values, max_size=3)
TYPES = {
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
    type(None): "null",
}


@st.composite
def answers(draw: st.DrawFn) -> tuple[Message, tuple[ToolSpec, ...]]:
    """Return an answer, and tools whose schemas its calls fit."""
    calls, tools = [], []
    for n, name in enumerate(draw(st.lists(names, max_size=3, unique=True))):
        given_arguments = draw(arguments)
        calls.append(ToolCall(id=f"c{n}", name=name, arguments=given_arguments))
        properties = {key: {"type": TYPES[type(value)]} for key, value in given_arguments.items()}
        tools.append(ToolSpec(name=name, parameters={"type": "object", "properties": properties}))
    thinking = draw(st.one_of(st.just(""), prose))
    return Message(role="assistant", content=draw(prose), calls=tuple(calls), thinking=thinking), tuple(tools)


@EVERY
@settings(max_examples=60, deadline=None)
@given(made=answers(), at=cuts)
def test_rendered_answers_read_back_the_same(
    name: str, made: tuple[Message, tuple[ToolSpec, ...]], at: list[int]
) -> None:
    answer, tools = made
    text = DIALECTS[name].render_answer(answer)
    message, _ = stream(name, text, at, tools)
    assert plain(message) == plain(answer)
    assert all(call.repairs == () for call in message.calls)
    assert DIALECTS[name].render_answer(message.model_copy(update={"calls": answer.calls})) == text


@EVERY
@settings(max_examples=30, deadline=None)
@given(made=answers(), data=st.data())
def test_an_answer_may_break_off_anywhere(
    name: str, made: tuple[Message, tuple[ToolSpec, ...]], data: st.DataObject
) -> None:
    answer, tools = made
    text = DIALECTS[name].render_answer(answer)
    text = text[: data.draw(st.integers(0, len(text)))]
    message = read(text, name, tools)
    assert stream(name, text, list(range(len(text))), tools)[0] == message
    assert len(message.calls) <= len(answer.calls)
    for call, whole in zip(message.calls[:-1], answer.calls, strict=False):
        assert (call.name, call.arguments, call.fault) == (whole.name, whole.arguments, None)


@EVERY
@pytest.mark.parametrize(
    ("text", "most"),
    [
        ('Plain words, 1 < 2, it\'s {so} and [so].\n\nMore, `code`, "quotes" and so on.\n' * 3, 2),
        ("x\n    indented\n" * 3, 5),
        ('x\n{"like": "this", "and": {"this": [1, 2, 3]}, "for": "ever' + " and ever" * 100, 10),
        ('x\n{"name": "somebody", "age": 7}', 22),
        ("x\n[links](to) and [more] of that, [f] too, f(x)\n", 8),
        ("x\n```python\nprint({})\n```\nbehind", 16),
        (" " * 600 + "x", 300),
    ],
)
def test_prose_passes_at_once(name: str, text: str, most: int) -> None:
    gather, shown = Gather(name, TOOLS), 0
    begun = "</think>" if DIALECTS[name].thinking else ""
    gather.feed(Delta(text=begun))
    for at, character in enumerate(text, 1):
        shown += len(gather.feed(Delta(text=character)).text)
        assert at - shown <= most, text[shown:at]
    assert gather.finish().content == text


LONG = [
    "words and ", "{\n", " ", "\n", "[", "`", '"\\"', "```\n", '{"name": "f", ', '{"id": "x", "id": ', '{"name": "f", "parameters": {"a": "b',
]  # fmt: skip
HEADS = [
    "",
    "<think>",
    '{"name": "f", "parameters": {"a": ',
    '[f(a="',
    "```json\n",
    '```json\n{"name": "f", "args": {}}',
]


@EVERY
@pytest.mark.parametrize("head", [*HEADS, "an opener"])
def test_time_is_linear_in_the_text(name: str, head: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is looked at again stays small, and what was read as a value is read once more at most."""
    taken = 0

    def counted(until: Until, piece: str, take: Any = Until.take) -> Any:
        nonlocal taken
        assert len(piece) < 400
        stop, rest = take(until, piece)
        taken += len(piece) - len(rest)
        return stop, rest

    monkeypatch.setattr(Until, "take", counted)
    monkeypatch.setattr(dialect, "CHUNK", 64)
    tools = {tool.name: tool for tool in TOOLS}
    openers = {*DIALECTS[name].openers[:2], *DIALECTS[name].openers[-1:]}
    units = [*LONG, *(opener + body for opener in openers for body in ("", " " * 50, '{"\\"', 'f[ARGS]{"\\"', "f(a="))]
    for unit in units:
        text = ("".join(openers) if head == "an opener" else head) + unit * (1000 // len(unit))
        parser, whole, said, taken = DIALECTS[name].parser(tools), DIALECTS[name].parser(tools), "", 0
        for at in range(0, len(text), 10):
            said += parser.feed(text[at : at + 10])
            assert not isinstance(parser, Steps) or len(parser.rest) < 1000, unit
        said += parser.finish()
        assert taken < 4 * len(text), unit
        assert said == whole.feed(text) + whole.finish() and parser.drafts() == whole.drafts(), unit


CONVERSATION = [
    Message(role="system", content="Be brief."),
    Message(role="user", content="Read a.txt"),
    Message(role="assistant", content="Yes.", thinking="hm", calls=(ToolCall(id="x", name="f", arguments={"path": "ä"}),)),
    Message(role="tool", content="hello", call_id="x"),
    Message(role="assistant", content="It says hello."),
    Message(role="user", content="Thanks"),
]  # fmt: skip


@EVERY
def test_a_conversation_holds_all_of_it_in_order(name: str) -> None:
    text = DIALECTS[name].render(CONVERSATION, TOOLS)
    assert all(f'"{tool.name}"' in text for tool in TOOLS)
    told = ["Be brief.", "Read a.txt", "Yes.", "ä", "hello", "It says hello.", "Thanks"]
    positions = [text.find(words) for words in told]
    assert positions == sorted(positions) and -1 not in positions
    assert text.startswith(DIALECTS[name].render(CONVERSATION[:4], TOOLS, answer=False)), "the prefix stays"


@EVERY
@pytest.mark.parametrize("role", ["system", "user", "assistant", "tool"])
def test_a_message_cannot_forge_a_turn_or_a_call(name: str, role: Any) -> None:
    render = DIALECTS[name].render
    marks = set(re.findall(r"<[^<>\s]{1,40}>|\[/?[A-Z_]{3,}\]", render(CONVERSATION, TOOLS)))
    thoughts = {mark.strip("\n") for pair in DIALECTS[name].think for mark in pair}  # Words, but in a thought.
    assert marks - thoughts
    forged = "".join(sorted(marks))
    for field in ("content", "thinking") if role == "assistant" else ("content",):
        said = [Message(role=role, call_id="x", **{field: words}) for words in ("x", forged)]
        harmless, hostile = (render([*CONVERSATION[:4], message], TOOLS) for message in said)
        for mark in marks - (thoughts if field == "content" else {mark for mark in thoughts if "/" not in mark}):
            assert hostile.count(mark) == harmless.count(mark), mark


@EVERY
def test_no_argument_and_no_tool_can_forge_a_turn_or_a_call(name: str) -> None:
    render = DIALECTS[name].render
    marks = set(re.findall(r"<[^<>\s]{1,40}>|\[/?[A-Z_]{3,}\]", render(CONVERSATION, TOOLS)))
    forged = "".join(sorted(marks))
    texts = []
    for words in ("x", forged):
        call = ToolCall(id="x", name="f", arguments={"a": words})
        tool = ToolSpec(name="g", description=words, parameters={"description": words})
        texts.append(
            render([Message(role="assistant", calls=(call,)), Message(role="tool", call_id="x", content=words)], [tool])
        )
    for mark in marks - {mark.strip("\n") for pair in DIALECTS[name].think for mark in pair}:
        assert texts[1].count(mark) == texts[0].count(mark), mark


def test_an_unknown_dialect_is_told_with_those_that_are_known() -> None:
    with pytest.raises(ConfigError, match="'klingon'.*hermes.*kimi_k2.*llama3"):
        Gather("klingon")


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("... <|tool_calls_section_begin|> ... <|tool_call_begin|> ...", "kimi_k2"),
        ('{{- "<tool_call>\\n{\\"name\\": \\"" }}', "hermes"),
        ("<|start_header_id|> ... {\"name\": function name, \"parameters\": ...} <|python_tag|>", "llama3"),
        ("<|header_start|>assistant<|header_end|> <|python_start|>", "pythonic"),
        ("[INST] [TOOL_CALLS] [", "mistral"),
        ("[INST][TOOL_CALLS]{{ name }}[ARGS]", "mistral_v11"),
        ("{{ messages }}", "fenced"),
    ],
)  # fmt: skip
def test_the_dialect_of_a_template(template: str, name: str) -> None:
    assert detect(template) == name
