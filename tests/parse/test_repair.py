import ast
import json
import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from agentkit.parse import DIALECTS
from agentkit.parse import read as read_text
from agentkit.parse.drafts import Draft, to_calls
from agentkit.parse.relaxed import STEPS
from agentkit.parse.repair import read_arguments
from agentkit.types import Message, ToolCall, ToolSpec


def read(raw: str, parameters: dict[str, Any] | None = None, *, close: bool = True) -> tuple[Any, tuple[str, ...]]:
    values, repairs, fault = read_arguments(raw, parameters, close=close)
    assert fault is None, fault
    return values, repairs


def refused(raw: str, *, close: bool = True) -> bool:
    values, repairs, fault = read_arguments(raw, close=close)
    assert fault is None or (values, repairs) == ({}, ())
    return fault is not None


@pytest.mark.parametrize(
    ("raw", "values", "repairs"),
    [
        ('{"a": [1, 2,], "b": {"c": 3,},}', {"a": [1, 2], "b": {"c": 3}}, ["trailing_commas"]),
        ('{"a": 1\n,\n}', {"a": 1}, ["trailing_commas"]),
        ("{'a': 'b'}", {"a": "b"}, ["single_quotes"]),
        ("""{'a': 'it\\'s "so"', "b": "it's"}""", {"a": 'it\'s "so"', "b": "it's"}, ["single_quotes"]),
        (r"""{'a': 'tab\t nl\n nb\xa0 \u00e9 \U0001f600 \\d'}""", {"a": "tab\t nl\n nb\xa0 é 😀 \\d"}, ["single_quotes"]),
        ("{'a': 'x\ny'}", {"a": "x\ny"}, ["single_quotes", "control_characters"]),
        ('{"a": True, "b": [False, None]}', {"a": True, "b": [False, None]}, ["python_literals"]),
        ('{path: "a", $x: 1, user-name: 2, größe: 3}', {"path": "a", "$x": 1, "user-name": 2, "größe": 3}, ["unquoted_keys"]),
        ('{"a": "x\ny\tz\x1f"}', {"a": "x\ny\tz\x1f"}, ["control_characters"]),
        ('{"a": "\\\\\n"}', {"a": "\\\n"}, ["control_characters"]),
        ('{"a": 1 /* one * */, // two\n "b": 2}', {"a": 1, "b": 2}, ["comments"]),
        ('{"a": \\n [1]\\n,\\t"b":\u00a02}\ufeff', {"a": [1], "b": 2}, ["odd_spaces"]),
        ('{"a": 1}}', {"a": 1}, ["surplus_brackets"]),
        ('{"a": [1]}]}', {"a": [1]}, ["surplus_brackets"]),
        ('{"a": {"b": ["x"', {"a": {"b": ["x"]}}, ["missing_brackets"]),
        ('{"a": {"b": null}', {"a": {"b": None}}, ["missing_brackets"]),
        ('{"a": [{}', {"a": [{}]}, ["missing_brackets"]),
        ('```json\n{"a": 1}\n```', {"a": 1}, ["fence"]),
        ('```{"a": 1}```', {"a": 1}, ["fence"]),
        ('  ```\n{"a": "```"}', {"a": "```"}, ["fence"]),
        ('"{\\"a\\": \\"b\\"}"', {"a": "b"}, ["double_encoded"]),
        (json.dumps(json.dumps('{"a": 1}')), {"a": 1}, ["double_encoded"]),
        ('{\\"a\\": \\"say \\\\\\"hi\\\\\\"\\"}', {"a": 'say "hi"'}, ["double_encoded"]),
        ("\"{'a': True}\"", {"a": True}, ["single_quotes", "python_literals", "double_encoded"]),
        ("```python\n{'a': [True,],}```", {"a": [True]}, ["fence", "single_quotes", "python_literals", "trailing_commas"]),
    ],
)  # fmt: skip
def test_each_repair_has_its_name(raw: str, values: Any, repairs: list[str]) -> None:
    assert read(raw) == (values, tuple(repairs))


@pytest.mark.parametrize(
    "raw",
    [
        '{"a": "cut off',
        '{"a": "cut off}',
        "{'a': 'cut off}",
        '{"a": "x", "b',
        '{"a": "x", "b"',
        '{"a": "x", "b":',
        '{"a": "x",',
        '{"a": 12',
        '{"a": [1, 2',
        '{"a": tru',
        '{"a": [',
        "{",
        '{"a": "x"]',
        '{"a": ["x"}',
        '{"a": 1}, {"b": 2}',
        '{"a": 1} and so on',
        '{"a": 1}} "b"',
        '{"a": "say "hi" now"}',
        "{'a': 'it's'}",
        "{'a': 'it's', 'b': 'c'}",
        '{"a": "x" "b": 1}',
        '{"a": 1 "b": 2}',
        '{"a": 1,, "b": 2}',
        '{"a": ,}',
        "{,}",
        '{"a": NaN}',
        '{"a": Infinity}',
        "{'a': -Infinity}",
        '{"a": 1e999,}',
        '{"a": 007}',
        '{"a": 0x1F}',
        '{"a": +1}',
        '{"a": .5}',
        '{"a": 1_000}',
        '{"a": file.txt}',
        '{"a": undefined}',
        '{"a": TRUE}',
        "{True: 1}",
        "{1: 2}",
        "{'a': (1, 2)}",
        "{'a': {1, 2}}",
        "{'a': b'x'}",
        "{'a': 'b' 'c'}",
        '{"a": """b"""}',
        '{"a": `b`}',
        r'{"re": "\d+"}',
        r'{"cmd": "echo it\'s"}',
        r"{'re': '\d+'}",
        r"{'path': 'a\/b'}",
        '{"a": 1 2}',
        "{'a': 1 .5}",
        "{'a': Tr ue}",
        r"{'bell': '\a'}",
        r"{'a': '\N{BULLET}'}",
        r"{'a': '\xz1'}",
        r"{'a': '\U00110000'}",
        r"{'a': '\Ue0011747'}",
        '{"cmd": "a \\\n b"}',
        "{'cmd': 'a \\\n b'}",
        '{"a": 1 // to the end}',
        '{"a": 1 /* never ends}',
        r'{\"a\": \"b"}',
        '{"a": \\x 1}',
    ],
)
def test_what_could_mean_more_than_one_thing_is_refused(raw: str) -> None:
    assert refused(raw)


def test_brackets_are_added_only_where_the_model_ended_the_call() -> None:
    assert refused('{"paths": ["a"', close=False)
    assert read('{"paths": ["a"', close=True) == ({"paths": ["a"]}, ("missing_brackets",))


def test_a_fault_is_told_of_the_text_as_it_was_written() -> None:
    fault = read_arguments("{'a': 1,\n 'b': oops}").fault
    assert fault is not None and "line 1, column 2" in fault.message


def test_a_string_that_holds_no_object_is_still_a_string() -> None:
    for raw in ('"5"', '"[1]"', '"x"'):
        fault = read_arguments(raw).fault
        assert fault is not None and fault.kind == "bad_arguments" and "not a string" in fault.message


SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "s": {"type": "string"},
        "any": {},
        "n": {"type": "integer"},
        "x": {"type": "number"},
        "b": {"type": "boolean"},
        "maybe": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
        "words": {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "null"}]},
        "either": {"type": ["string", "integer"]},
        "level": {"enum": [1, 2]},
        "spot": {"$ref": "#/$defs/Spot"},
        "spots": {"type": "array", "items": {"$ref": "#/$defs/Spot"}},
        "counts": {"type": "object", "additionalProperties": {"type": "integer"}},
    },
    "required": ["s"],
    "additionalProperties": False,
    "$defs": {"Spot": {"type": "object", "properties": {"x": {"type": "number"}, "next": {"$ref": "#/$defs/Spot"}}}},
}


@pytest.mark.parametrize(
    ("written", "values", "repairs"),
    [
        ({"n": "5", "x": "-1.5e3", "b": "true", "level": "2"}, {"n": 5, "x": -1500.0, "b": True, "level": 2}, ["typed"]),
        ({"x": "5", "b": "False", "maybe": "None", "words": "null"}, {"x": 5, "b": False, "maybe": None, "words": None}, ["typed"]),
        ({"words": '["5", "b"]'}, {"words": ["5", "b"]}, ["double_encoded"]),
        ({"words": "['5', 'it\\'s',]"}, {"words": ["5", "it's"]}, ["single_quotes", "trailing_commas", "double_encoded"]),
        ({"spot": '{"x": "1", "next": "{\\"x\\": 2}"}'}, {"spot": {"x": 1, "next": {"x": 2}}}, ["double_encoded", "typed"]),
        ({"spots": [{"x": "1"}], "counts": {"a": "1"}}, {"spots": [{"x": 1}], "counts": {"a": 1}}, ["typed"]),
        ({"arguments": {"s": "x", "n": "1"}}, {"s": "x", "n": 1}, ["wrapped", "typed"]),
        ({"parameters": '{"s": "x",}'}, {"s": "x"}, ["wrapped", "trailing_commas", "double_encoded"]),
    ],
)  # fmt: skip
def test_values_become_what_the_schema_wants(written: Any, values: Any, repairs: list[str]) -> None:
    assert read(json.dumps(written), SCHEMA) == (values, tuple(repairs))


@pytest.mark.parametrize(
    "written",
    [
        {"s": "5", "any": "[1]", "either": "7"},
        {"s": '{"a": 1}'},
        {"n": "5.0", "x": "1e999", "b": "yes"},
        {"n": " 5", "x": "5 ", "b": "null"},
        {"n": "05", "maybe": "", "words": "a, b"},
        {"words": '{"a": 1}', "spot": "[1]", "level": "two"},
        {"words": '["a", "b'},
        {"unknown": "5"},
        {"arguments": {"other": 1}},
        {"arguments": {"s": "x"}, "n": 1},
        {"arguments": [1]},
        {"input": {"s": "x"}},
    ],
)
def test_what_the_schema_does_not_settle_is_left_for_its_check(written: Any) -> None:
    assert read(json.dumps(written), SCHEMA) == (written, ())


def test_arguments_stay_wrapped_where_the_schema_may_mean_it() -> None:
    written = {"arguments": {"s": "x"}}
    changes: list[dict[str, Any]] = [
        {"properties": {**SCHEMA["properties"], "arguments": {}}},
        {"additionalProperties": True},
        {"allOf": [{}]},
    ]
    for change in changes:
        assert read(json.dumps(written), {**SCHEMA, **change}) == (written, ())
    assert read(json.dumps(written), {"type": "object"}) == (written, ())


def hostile_schemas() -> list[Any]:
    loop: dict[str, Any] = {"anyOf": [{"$ref": "#/$defs/a"}, {"$ref": "#/$defs/a"}], "$ref": "#/$defs/a"}
    many = {f"d{n}": {"anyOf": [{"$ref": f"#/$defs/d{n + 1}"}] * 2} for n in range(500)}
    deep: dict[str, Any] = {"type": "integer"}
    for _ in range(5000):
        deep = {"allOf": [deep]}
    odd = {"type": 7, "enum": "x", "anyOf": {}, "allOf": [None, 1], "$ref": ["#"], "items": [], "properties": [1]}
    return [
        {"properties": {"a": {"$ref": "#/$defs/a"}}, "$defs": {"a": loop}},
        {"properties": {"a": {"$ref": "#/$defs/d0"}}, "$defs": many},
        {"properties": {"a": deep}},
        {"properties": {"a": odd}, "type": [[]], "$ref": "#/no/where", "additionalProperties": 3},
        {"properties": 3, "$ref": "#"},
        {"properties": {"a": {"$ref": "https://example.org/x"}}},
    ]


@pytest.mark.parametrize("schema", hostile_schemas())
def test_no_schema_makes_it_raise_or_run_long(schema: Any) -> None:
    started = time.process_time()
    for a in ("5", '{"a": "5"}', {"a": {"a": ["5"]}}):
        read(json.dumps({"a": a}), schema)
    assert time.process_time() - started < 2


TOOLS = [ToolSpec(name="look", effects="none", parameters=SCHEMA), ToolSpec(name="send")]


def one(draft: Draft, ended: str = "stop") -> ToolCall:
    (call,) = to_calls([draft], TOOLS, (), ended=ended)
    return call


def test_repairs_are_on_the_call_and_the_raw_text_stays() -> None:
    call = one(Draft(name="Look", raw="{'s': 'x', 'n': '5',}"))
    assert (call.name, call.arguments, call.raw) == ("look", {"s": "x", "n": 5}, "{'s': 'x', 'n': '5',}")
    assert call.repairs == ("name", "single_quotes", "trailing_commas", "typed") and call.fault is None
    assert ToolCall.model_validate_json(call.model_dump_json()) == call
    assert one(Draft(name="functions.look", raw='{"s": "x"}')).repairs == ()


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_repaired_call_is_written_back_as_it_was_read(dialect: str) -> None:
    call = one(Draft(name="Look", raw="{'s': 'it\\'s', 'n': '5',}"))
    text = DIALECTS[dialect].render_answer(Message(role="assistant", calls=(call,)))
    (again,) = read_text(text, dialect, TOOLS).calls
    assert (again.name, again.arguments, again.repairs) == ("look", {"s": "it's", "n": 5}, ())


@pytest.mark.parametrize(
    ("name", "closed", "ended", "done"),
    [
        ("look", False, "stop", True),
        ("look", False, "calls", True),
        ("look", False, "length", False),
        ("look", False, "", False),
        ("send", False, "stop", False),
        ("send", False, "length", False),
        ("send", True, "length", True),
        ("send", True, "", True),
    ],
)
def test_who_may_have_brackets_added(name: str, closed: bool, ended: str, done: bool) -> None:
    call = one(Draft(name=name, raw='{"s": "x"', closed=closed), ended)
    assert (call.fault is None) == done
    assert call.repairs == (("missing_brackets",) if done else ())


def test_a_call_behind_shows_that_the_one_before_was_not_cut() -> None:
    drafts = [Draft(name="send", raw='{"s": "x"'), Draft(name="send", raw='{"s": "x"')]
    first, second = to_calls(drafts, TOOLS, (), ended="calls")
    assert first.repairs == ("missing_brackets",) and first.fault is None
    assert second.fault is not None and second.fault.kind == "bad_json"


@pytest.mark.parametrize("raw", ["", " ", '{"s": "x', '{"s": "x"'])
def test_what_the_limit_cut_off_says_so(raw: str) -> None:
    call = one(Draft(name="send", raw=raw), "length")
    assert call.fault is not None and call.fault.kind == "bad_json"
    assert ("limit" if raw.strip() else "broke off") in call.fault.message
    assert one(Draft(name="send", raw='{"s": "x"}'), "length").fault is None


# What follows holds for any arguments.

names = st.one_of(st.text(max_size=6), st.from_regex(r"[a-z_]{1,6}", fullmatch=True))
words = st.text(st.one_of(st.sampled_from("'\"\\\n\t`/*,:{}[]#ntu \u00a0"), st.characters(exclude_categories=["Cs"])), max_size=12)  # fmt: skip
leaves = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), words
)  # fmt: skip
values = st.recursive(
    leaves, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(names, inner, max_size=3)), max_leaves=8
)  # fmt: skip
arguments = st.dictionaries(names, values, max_size=4)


@given(arguments, st.sampled_from([None, 2]), st.booleans())
def test_valid_json_is_read_as_json_does(args: dict[str, Any], indent: int | None, ascii_only: bool) -> None:
    raw = json.dumps(args, indent=indent, ensure_ascii=ascii_only)
    assert read(raw, close=False) == (args, ())
    assert read(raw) == (args, ())


class Writer:
    """Writes arguments as JSON with the faults named in `damages`, and notes those that took place."""

    def __init__(self, damages: set[str]) -> None:
        self.damages = damages
        self.done: set[str] = set()

    def hurt(self, name: str, applies: bool = True) -> bool:
        if name in self.damages and applies:
            self.done.add(name)
            return True
        return False

    def write(self, value: Any) -> str:
        text = self.value(value)
        if self.hurt("surplus_brackets"):
            text += "]}"
        elif self.hurt("missing_brackets", re.search(r"""["'}\]el]}\Z""", text) is not None):
            text = text[:-1]
        return f"```json\n{text}\n```" if self.hurt("fence") else text

    def value(self, value: Any) -> str:
        if isinstance(value, dict):
            return self.group(
                "{", [f"{self.key(key)}:{self.space()}{self.value(inner)}" for key, inner in value.items()], "}"
            )
        if isinstance(value, list):
            return self.group("[", [self.value(inner) for inner in value], "]")
        if isinstance(value, str):
            return self.string(value)
        if value is None or isinstance(value, bool):
            return str(value) if self.hurt("python_literals") else json.dumps(value)
        return json.dumps(value)

    def group(self, opening: str, items: list[str], closing: str) -> str:
        between = f",{self.space()}" if len(items) > 1 else ""
        return opening + between.join(items) + ("," if items and self.hurt("trailing_commas") else "") + closing

    def key(self, key: str) -> str:
        plain = re.fullmatch(r"[a-zA-Z_]\w*", key, re.ASCII) is not None and key.lower() not in (
            "true",
            "false",
            "null",
            "none",
        )
        return key if self.hurt("unquoted_keys", plain) else self.string(key)

    def space(self) -> str:
        return (" /* , } ' */" if self.hurt("comments") else "") + ("\\n" if self.hurt("odd_spaces") else "")

    def string(self, text: str) -> str:
        written = json.dumps(text, ensure_ascii=False)[1:-1]
        if self.hurt("control_characters", re.search(r"[\n\t]", text) is not None):
            written = re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[0]), written)
        if self.hurt("single_quotes"):
            return "'" + written.replace('\\"', '"').replace("'", "\\'") + "'"
        return f'"{written}"'


DAMAGES = {"fence", "comments", "odd_spaces", *(name for name, _ in STEPS)}


@settings(max_examples=400)
@given(arguments, st.sets(st.sampled_from(sorted(DAMAGES))))
def test_what_was_damaged_in_any_way_is_read_as_it_was(args: dict[str, Any], damages: set[str]) -> None:
    writer = Writer(damages)
    raw = writer.write(args)
    assert read(raw) == (args, read(raw)[1])
    assert set(read(raw)[1]) == writer.done


@given(
    arguments, st.sets(st.sampled_from(sorted(DAMAGES - {"missing_brackets", "surplus_brackets", "fence"}))), st.data()
)
def test_no_beginning_of_arguments_is_taken_for_the_whole(args: dict[str, Any], damages: set[str], data: st.DataObject) -> None:  # fmt: skip
    raw = Writer(damages).write(args)
    cut = raw[: data.draw(st.integers(1, len(raw) - 1))]
    assume(cut.strip())
    assert refused(cut, close=False)
    closed = read_arguments(cut, close=True)
    assert closed.fault is not None or is_beginning(closed.values, args)


def is_beginning(part: Any, whole: Any) -> bool:
    """Whether all that `part` says stands so in `whole`, with nothing cut but what came last."""
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(key in whole and is_beginning(value, whole[key]) for key, value in part.items())
    if isinstance(part, list) and isinstance(whole, list):
        return len(part) <= len(whole) and all(map(is_beginning, part, whole))
    return type(part) is type(whole) and bool(part == whole)


@given(arguments)
def test_python_literals_are_read_as_python_reads_them(args: dict[str, Any]) -> None:
    raw = repr(args)
    assert ast.literal_eval(raw) == args
    values, _, fault = read_arguments(raw)
    # Strings that Python puts in double quotes may hold escapes that JSON does not know: those are refused.
    assert fault is not None if re.search(r'"[^"]*\\[xU]', raw) and fault else values == args


@st.composite
def mistakes(draw: st.DrawFn) -> str:
    raw = draw(st.one_of(arguments.map(json.dumps), arguments.map(repr)))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(raw)))
        raw = (
            raw[:at]
            + draw(st.sampled_from(list("'\"\\,:{}[]\n/*`TN1e- ") + [""]))
            + raw[at + draw(st.integers(0, 2)) :]
        )
    return raw


@settings(max_examples=300)
@given(mistakes(), st.booleans())
@example("{'a': 'b\\\nc'}", False)
def test_no_text_is_read_unlike_json_or_python_do(raw: str, close: bool) -> None:
    values, repairs, fault = read_arguments(raw, close=close)
    as_json, as_python = attempt(lambda: json.loads(raw)), attempt(lambda: ast.literal_eval(raw.strip()))
    if isinstance(as_json, dict):
        assert fault is not None or (values, repairs) == (as_json, ())
    elif isinstance(as_python, dict) and "\\/" not in raw and not re.search(r"\\ud[89a-f]", raw):
        assert fault is not None or (values == as_python and repairs)


def attempt(reads: Callable[[], Any]) -> Any:
    try:
        return reads()
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError, SyntaxWarning):
        return None


@given(st.text(st.sampled_from("{}[]'\"\\,:/*\n`TrueNone1.eEx-$ \u00a0\ufeff"), max_size=60), st.booleans())
def test_no_text_makes_it_raise(raw: str, close: bool) -> None:
    call = one(Draft(name="look", raw=raw, closed=close))
    assert ToolCall.model_validate_json(call.model_dump_json()) == call


N = 100_000


@pytest.mark.parametrize(
    "raw",
    ["[" * N, "{" * N, "]" * N, '"' * N, "'" * N, '{"a":' * N, "\\" * N, "`" * N, "/*" * N, "//" * N, " " * N + "x",
     "{'a': '" + "\\'" * N, '{"a": "' + "\\n" * N, "{" + "a" * N, "{" + "a:" * N, "," * N, "[" + "1," * N, "{}" * N,
     "[" + "'a'," * N + "]" * N, "\\n" * N + "{", "/**/" * N + "{'a': 1}}", "-" * N, "1" * N, "[" * 60 + "'" + "a\n" * N,
     '{"a": "' + "\\\\\\\"" * N + '"}'],
    ids=lambda raw: raw[:6] + raw[-3:],
)  # fmt: skip
def test_long_nonsense_takes_no_longer_than_long_sense(raw: str) -> None:
    started = time.process_time()
    read_arguments(raw, SCHEMA, close=True)
    assert time.process_time() - started < 5  # A second pass over it for each character would take minutes.


typed = st.fixed_dictionaries(
    {"s": words},
    optional={
        "any": leaves,
        "n": st.integers(),
        "x": st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False)),
        "b": st.booleans(),
        "maybe": st.one_of(st.none(), st.integers()),
        "words": st.one_of(st.none(), st.lists(words, max_size=3)),
        "either": st.one_of(words, st.integers()),
        "level": st.sampled_from([1, 2]),
        "spots": st.lists(st.fixed_dictionaries({}, optional={"x": st.integers()}), max_size=3),
        "counts": st.dictionaries(names, st.integers(), max_size=3),
    },
)
CHECK = Draft202012Validator(SCHEMA)
ONLY_STRINGS = {"s", "any", "either"}


@given(typed)
def test_what_fits_the_schema_is_never_changed(args: dict[str, Any]) -> None:
    assert CHECK.is_valid(args)
    assert read(json.dumps(args), SCHEMA) == (args, ())


@given(typed, st.sets(st.sampled_from(sorted(SCHEMA["properties"]))))
def test_values_written_as_strings_are_read_as_they_were_meant(args: dict[str, Any], quoted: set[str]) -> None:
    quoted = (quoted & args.keys()) - ONLY_STRINGS
    written = {key: json.dumps(value) if key in quoted else value for key, value in args.items()}
    values, repairs = read(json.dumps(written), SCHEMA)
    assert values == args and bool(repairs) == bool(quoted)


@given(st.dictionaries(st.sampled_from([*SCHEMA["properties"], "arguments", "parameters"]), values, max_size=4))
def test_what_does_not_fit_is_changed_into_nothing_that_was_not_written(args: dict[str, Any]) -> None:
    changed, repairs = read(json.dumps(args), SCHEMA)
    assert repairs or changed == args
    assert not CHECK.is_valid(args) or changed == args
