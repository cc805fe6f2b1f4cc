"""Prompts: the folder's template as transformers runs it, in a sandbox; what contents say never steers the model."""

import json
from collections import Counter
from datetime import datetime
from typing import Any

import pytest
from agentkit_backends.local.files import NAMES, read_files
from agentkit_backends.local.language import Language
from agentkit_backends.local.template import LONGEST
from agentkit_backends.local.tokenizer_guard import SPLIT
from hypothesis import example, given, settings
from hypothesis import strategies as st

from agentkit.backend import Request
from agentkit.errors import WeightsError
from agentkit.types import Message, ToolCall, ToolSpec
from tests.engine.languages import (
    EVERY,
    FAMILIES,
    HERMES,
    HERMES_ADDED,
    HERMES_NAMES,
    hugging_files,
    kimi_files,
    language,
    message_of,
    tool_of,
)

TOOLS = [
    {"type": "function", "function": {"name": "get_weather", "description": "Tells the weather, e.g. in 東京 <now> & \"then\".", "parameters": {
        "type": "object", "properties": {"city": {"type": "string", "description": "a name"}, "days": {"type": "integer"}}, "required": ["city"]}}},
    {"type": "function", "function": {"name": "search", "description": "", "parameters": {"type": "object", "properties": {"q": {"type": "string"}}}}},
]  # fmt: skip
SYSTEM = {"role": "system", "content": "  Be brief: 简短.\n"}
ASK = {"role": "user", "content": "  What's the weather in São Paulo & 上海 😀?\n\n- one\n- two "}
HELLO = [ASK, {"role": "assistant", "content": "It's <b>fine</b>. "}, {"role": "user", "content": "Thanks"}]


def called(*calls: tuple[str, str, dict[str, Any]], content: str = "", **rest: Any) -> dict[str, Any]:
    told = [
        {"id": id, "type": "function", "function": {"name": name, "arguments": arguments}}
        for id, name, arguments in calls
    ]
    return {"role": "assistant", "content": content, "tool_calls": told, **rest}


def answered(id: str, name: str, content: str) -> dict[str, Any]:
    return {"role": "tool", "tool_call_id": id, "name": name, "content": content}


def conversations(kimi: bool) -> dict[str, list[dict[str, Any]]]:
    """Return conversations as transformers documents them, with ids that the family's models write."""

    def ids(name: str, number: int) -> str:
        return f"functions.{name}:{number}" if kimi else f"call{number:05}"

    first, second, third = ids("get_weather", 0), ids("search", 1), ids("get_weather", 2)
    weather, search = {"city": 'São Paulo "x" 上海', "days": 2}, {"q": "<b>天气</b> & 'more'"}
    return {
        "greeting": HELLO,
        "with system": [SYSTEM, *HELLO],
        "one call": [SYSTEM, ASK, called((first, "get_weather", weather)), answered(first, "get_weather", '{"sky": "晴れ"}')],
        "calls in turn": [
            ASK, called((first, "get_weather", weather), reasoning_content="\nLet me see.\n"), answered(first, "get_weather", "rain\n"),
            called((second, "search", search)), answered(second, "search", "nothing <found>"),
            {"role": "assistant", "content": "Rain.", "reasoning_content": "Enough."}, {"role": "user", "content": "And now?"},
        ],
        "calls at once": [
            ASK, called((first, "get_weather", weather), (second, "search", search), content="Both."), answered(first, "get_weather", "rain"),
            answered(second, "search", "x"), {"role": "assistant", "content": "Rain."}, {"role": "user", "content": "And?"},
            called((third, "get_weather", {})), answered(third, "get_weather", ""),
        ],
    }  # fmt: skip


CASES = [
    (family, name, tools)
    for family in FAMILIES
    for name in conversations(False)
    for tools in (True, False)
    if (family, name) != ("llama", "calls at once")
]


@pytest.mark.oracle
@pytest.mark.parametrize(("family", "name", "tools"), CASES)
def test_prompts_are_what_transformers_makes_of_them(family: str, name: str, tools: bool) -> None:
    transformers = pytest.importorskip("transformers")
    files, told = FAMILIES[family], conversations(family == "kimi")[name]
    named = {key: value for key, value in json.loads(files["tokenizer_config.json"]).items() if key.endswith("_token")}
    oracle = transformers.PreTrainedTokenizerFast(
        tokenizer_object=tokenizer_of(files),
        chat_template=files["chat_template.jinja"].decode(),
        **{key: value["content"] if isinstance(value, dict) else value for key, value in named.items()},
    )
    offered = {"tools": TOOLS} if tools else {}
    text = oracle.apply_chat_template(told, add_generation_prompt=True, tokenize=False, **offered)
    tokens = oracle.apply_chat_template(told, add_generation_prompt=True, return_dict=False, **offered)
    ours = language(files)
    prompt = ours.prompt(asked(told, TOOLS if tools else []))
    assert prompt.replace(SPLIT, "") == text
    assert ours.encode(prompt) == tokens


def tokenizer_of(files: dict[str, bytes]) -> Any:
    from tokenizers import Tokenizer

    return Tokenizer.from_str(files["tokenizer.json"].decode())


def asked(told: list[dict[str, Any]], tools: list[dict[str, Any]] | None = None, **rest: Any) -> Request:
    return Request(messages=tuple(map(message_of, told)), tools=tuple(map(tool_of, tools or [])), **rest)


def read(ours: Language, request: Request) -> str:
    """Return a request's prompt as the model reads it, which must be what its tokens say."""
    prompt = ours.prompt(request)
    text = prompt.replace(SPLIT, "")
    assert ours.decode(ours.encode(prompt)) == text
    return text


def rendered(template: str, request: Request | None = None, **settings: Any) -> str:
    """Return what a template writes."""
    return read(language(hugging_files(["<s>", "</s>"], (), template, **settings)), request or asked(HELLO))


# What contents say never steers the model.

FORGED = st.lists(
    st.sampled_from(["<", "<|", "|im_", "end|>", "<|im_end|>", "<|im_start|>", "|>", "<tool_call>", "</think>", "[TOOL_CALLS]", "[INST]", "[/", "INST]",
                     "</s>", "s>", "[EOS]", "<|eot_id|>", "<|reserved_token_900|>", " ", "\n", SPLIT, "x", "<|tool_calls_section_begin|>"]),
    max_size=5,
).map(lambda parts: "y" + "".join(parts))  # fmt: skip


def conversation(texts: list[str]) -> Request:
    """Return a conversation that says these texts in each place a stranger may write to."""
    system, user, thinking, said, value, key, result, description = texts
    call = ToolCall(
        id="1", name="get_weather", arguments={"city": value, "more": {key: [value]}}, raw=json.dumps({"city": value})
    )
    parameters = {
        "type": "object",
        "properties": {"city": {"type": "string", "description": description, "enum": [value]}},
    }
    return Request(
        messages=(
            Message(role="system", content=system),
            Message(role="user", content=user),
            Message(role="assistant", content=said, thinking=thinking, calls=(call,)),
            Message(role="tool", content=result, call_id="1"),
            Message(role="user", content=user),
        ),
        tools=(ToolSpec(name="get_weather", description=description, parameters=parameters),),
        extra={"chat_template_kwargs": {"date_string": description}},
    )


@pytest.mark.parametrize("family", EVERY)
@settings(max_examples=60)
@given(texts=st.lists(FORGED, min_size=8, max_size=8))
@example(texts=["y<|im_end|>"] * 8)
@example(texts=["y<|im_", "end|>", *["y[INST]"] * 6])
def test_no_content_forges_a_mark(family: str, texts: list[str]) -> None:
    ours = LANGUAGES[family]
    marks = set(ours._tokenizer.marks.values())
    request = conversation(texts)
    found = Counter(token for token in ours.encode(ours.prompt(request)) if token in marks)
    harmless = ours.encode(ours.prompt(conversation([f"y{i}" for i in range(8)])))
    assert found == Counter(token for token in harmless if token in marks)
    text = read(ours, request)
    assert all(said.replace(SPLIT, "").strip() in text for said in texts[:2]), "nothing a person wrote is lost"


LANGUAGES = {family: language(files) for family, files in EVERY.items()}


@pytest.mark.parametrize("family", EVERY)
def test_contents_with_the_signs_of_marks_are_encoded_as_they_are(family: str) -> None:
    """Code is full of them: where none forges a mark, the prompt is encoded in one piece."""
    ours = LANGUAGES[family]
    prompt = ours.prompt(conversation(["if a < b[0] and [x] or <div> <| |> [/x]"] * 8))
    assert SPLIT in prompt
    assert ours.encode(prompt) == ours._tokenizer.encode(prompt.replace(SPLIT, ""))


def test_marks_that_a_role_makes_are_the_templates() -> None:
    ours = language(
        hugging_files(
            ["<|user|>", "<|end|>"],
            (),
            "{% for m in messages %}{{ '<|' + m.role + '|>' + m.content + '<|end|>' }}{% endfor %}",
        )
    )
    tokens = ours.encode(ours.prompt(asked([{"role": "user", "content": "<|user|>"}])))
    assert tokens[0] == ours._tokenizer.token("<|user|>") and tokens.count(tokens[0]) == 1


# Templates.


def test_templates_have_what_transformers_gives_them() -> None:
    assert (
        rendered("{{ bos_token }}{{ eos_token }}{{ pad_token }}|", bos_token="<s>", eos_token={"content": "</s>"})
        == "<s></s>|"
    )
    assert rendered("{{ strftime_now('%Y') }}") in (str(datetime.now().year), str(datetime.now().year - 1))
    assert rendered("{{ add_generation_prompt }} {{ tools is none }} {{ documents is none }}") == "True True True"
    assert (
        rendered("{% for m in messages %}{% if loop.index == 2 %}{% break %}{% endif %}{{ m.role }}{% endfor %}")
        == "user"
    )
    assert rendered("{% set x = 1 %}{% generation %}{% set x = 2 %}{{ x }}{% endgeneration %}{{ x }}") == "21"
    assert rendered("  {% if true %}\n    a\n  {% endif %}\nb") == "    a\nb"


def test_tojson_keeps_unicode_and_html() -> None:
    request = asked([{"role": "user", "content": "<é & '天'>"}])
    assert rendered("{{ messages[0].content | tojson }}", request) == "\"<é & '天'>\""
    assert rendered("{{ messages[0].content | tojson(ensure_ascii=True) }}", request) == "\"<\\u00e9 & '\\u5929'>\""
    assert rendered("{{ {'b': 1, 'a': [2]} | tojson(indent=1, sort_keys=True) }}") == '{\n "a": [\n  2\n ],\n "b": 1\n}'
    assert rendered("{{ {'b': 1, 'a': 2} | tojson(separators=(',', ':')) }}") == '{"b":1,"a":2}'


def test_a_bos_that_the_template_writes_comes_once() -> None:
    ours = language(hugging_files(["<s>"], (), "{{ bos_token }}{{ messages[0].content }}", bos_token="<s>"))
    tokens = ours.encode(ours.prompt(asked(HELLO)))
    assert tokens[0] == ours._tokenizer.token("<s>") and tokens.count(tokens[0]) == 1
    built_in = LANGUAGES["kimi built in"]
    assert built_in._tokenizer.token("[BOS]") not in built_in.encode(built_in.prompt(asked(HELLO)))


@pytest.mark.parametrize(
    ("template", "wanted"),
    [
        ("{{ f.arguments | tojson }}", '{"city": "天", "n": 1}'),
        ("{{ f.arguments }}", '{"city": "天", "n": 1}'),
        ("{{ 'a: ' + f.arguments + '.' }}", 'a: {"city": "天", "n": 1}.'),
        ("{{ 'a: ' ~ f.arguments ~ '.' }}", 'a: {"city": "天", "n": 1}.'),
        ("{% for k, v in f.arguments.items() %}{{ k }}={{ v }};{% endfor %}", "city=天;n=1;"),
        (
            "{{ f.arguments is mapping }} {{ f.arguments is string }} {{ f.arguments.city }} {{ f.name }}",
            "True False 天 w",
        ),
    ],
)
def test_arguments_are_objects_and_read_as_json(template: str, wanted: str) -> None:
    request = asked([ASK, called(("1", "w", {"city": "天", "n": 1}))])
    assert rendered("{% set f = messages[1].tool_calls[0].function %}" + template, request) == wanted


def test_messages_are_told_as_transformers_documents_them() -> None:
    template = "{% for m in messages %}{{ m | tojson }}\n{% endfor %}{{ tools | tojson }}"
    files = hugging_files(HERMES_NAMES, HERMES_ADDED, template + "{# <tool_call> #}")
    told = conversations(False)["calls in turn"]
    *lines, tools = read(language(files), asked(told, TOOLS)).splitlines()
    assert [json.loads(line) for line in lines] == told
    assert json.loads(tools) == TOOLS


def test_calls_of_other_models_get_the_ids_of_this_one() -> None:
    """Two calls of one id, and a result that answers none: nothing fails."""
    told = [
        called(("x", "a", {})),
        answered("x", "", "1"),
        called(("x", "b", {}), ("y", "c", {})),
        answered("y", "", "2"),
        answered("?", "", "3"),
    ]
    template = "{% for m in messages %}{% for c in m.tool_calls or [] %}{{ c.id }} {% endfor %}{{ m.tool_call_id }}/{{ m.name }},{% endfor %}"
    kimi = language(hugging_files(["<|im_end|>"]), vocab_size=1200)
    assert kimi.calls is None
    assert rendered(template, asked(told)) == "x /,x/a,x y /,y/c,?/,", "no form of calls is known: ids stay"
    files = hugging_files(HERMES_NAMES, HERMES_ADDED, template + "{# <tool_call> #}")
    assert read(language(files), asked(told)) == "call00000 /,call00000/a,call00001 call00002 /,call00002/c,?/,"
    text = read(language(kimi_files(template)), asked(told))
    assert text == "functions.a:0 /,functions.a:0/a,functions.b:1 functions.c:2 /,functions.c:2/c,?/,"


def test_kimis_own_tokenizer_sorts_the_tools() -> None:
    text = read(language(kimi_files("{{ tools | tojson }}")), asked(HELLO, TOOLS))
    assert text == json.dumps(TOOLS, ensure_ascii=False, sort_keys=True)


def test_options_reach_the_template_and_replace_nothing_of_ours() -> None:
    told = {"chat_template_kwargs": {"enable_thinking": False, "messages": [], "add": "<|im_end|>"}}
    ours = LANGUAGES["hermes"]
    assert read(ours, asked(HELLO, extra=told)).endswith("<think>\n\n</think>\n\n")
    assert not read(ours, asked(HELLO)).endswith("</think>\n\n")


def test_of_named_templates_requests_with_tools_get_theirs() -> None:
    named = [
        {"name": "tool_use", "template": "tools {{ bos_token }}"},
        {"name": "default", "template": "plain"},
        {"name": "rag", "template": "{% bad"},
    ]
    files = hugging_files(["<s>"], chat_template=named, bos_token="<s>")
    assert read(language(files), asked(HELLO)) == "plain"
    assert read(language(files), asked(HELLO, TOOLS)) == "tools <s>"
    with pytest.raises(WeightsError, match="default"):
        language(hugging_files(["<s>"], chat_template=named[2:]))
    only = hugging_files(["<s>"], chat_template=named[1:2])
    assert read(language(only), asked(HELLO, TOOLS)) == "plain"
    with pytest.raises(WeightsError, match="no sense"):
        language(hugging_files(["<s>"], chat_template=[{"name": "default"}]))


def test_a_template_in_a_file_goes_before_the_settings() -> None:
    settings = hugging_files(["<s>"], chat_template="settings")
    with_json = {**settings, "chat_template.json": b'{"chat_template": "json"}'}
    with_jinja = {**with_json, "chat_template.jinja": b"jinja"}
    assert [read(language(files), asked(HELLO)) for files in (settings, with_json, with_jinja)] == [
        "settings",
        "json",
        "jinja",
    ]


def test_kimis_format_is_built_in() -> None:
    text = read(LANGUAGES["kimi built in"], asked(HELLO[:1], TOOLS[1:]))
    assert text.startswith("<|im_system|>tool_declare<|im_middle|>[{") and text.endswith(
        "<|im_assistant|>assistant<|im_middle|>"
    )
    ours = LANGUAGES["kimi built in"]
    assert ours.encode(ours.prompt(asked(HELLO)))[0] == ours._tokenizer.token("<|im_user|>")


# The sandbox.


def test_a_template_refuses_in_its_own_words() -> None:
    with pytest.raises(WeightsError, match="failed: roles must alternate"):
        rendered("{{ raise_exception('roles must alternate') }}")


@pytest.mark.parametrize(
    "template",
    [
        "{{ messages.__class__.__mro__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ messages.append(1) }}",
        "{{ messages[0].update(role='system') }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ raise_exception.__globals__.keys() }}",
        "{{ messages[1].tool_calls[0].function.arguments.clear() }}",
        "{{ messages[0].content + 1 }}",
        "{{ nothing.at.all }}",
        "{{ 1 / 0 }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% for i in range(10000000) %}{% endfor %}",
        "{% for i in range(99999) %}{% for j in range(99999) %}" + "x" * 1000 + "{% endfor %}{% endfor %}",
        "{% include 'tokenizer.json' %}",
    ],
)
def test_a_template_that_misbehaves_fails_alone(template: str) -> None:
    request = asked([ASK, called(("1", "w", {"city": "x"}))])
    before = request.messages[0].model_dump()
    with pytest.raises(WeightsError, match="chat template failed"):
        rendered(template, request)
    assert request.messages[0].model_dump() == before


@pytest.mark.parametrize(
    "template",
    ["{{ strftime_now.__globals__ }}", "{{ '{0.__class__}'.format(messages) }}", "{{ messages._x }}", "{{ self }}"],
)
def test_a_template_sees_nothing_of_python(template: str) -> None:
    assert rendered(template) in ("", "<TemplateReference None>")


def test_a_long_prompt_is_allowed() -> None:
    assert len(rendered("{{ 'x' * 100000 }}")) == 100_000 < LONGEST


@pytest.mark.parametrize("source", ["{% if %}", "{{ 'a' }", "{% for x in y %}", "{% unknown %}", "{{" + "(" * 5000])
def test_what_is_no_jinja_is_told_at_once(source: str) -> None:
    with pytest.raises(WeightsError, match="no Jinja"):
        rendered(source)


# Stops and files.


@pytest.mark.parametrize(
    ("config", "generation", "settings", "stops"),
    [
        ({"eos_token_id": 7}, None, {}, {7}),
        ({"eos_token_id": [7, 8]}, {"eos_token_id": 9}, {}, {7, 8, 9}),
        ({"eos_token_id": None}, {"eos_token_id": [3, 5000, -1]}, {}, {3}),
        ({}, {"temperature": 1}, {"eos_token": "</s>"}, {"</s>"}),
        ({}, None, {"eos_token": {"content": "</s>"}}, {"</s>"}),
        ({}, None, {"eos_token": "not in the vocabulary"}, set()),
    ],
)
def test_stops_are_gathered_from_all_files(
    config: dict[str, Any], generation: Any, settings: dict[str, Any], stops: set[Any]
) -> None:
    files = hugging_files(["<s>", "</s>"], **settings)
    if generation is not None:
        files["generation_config.json"] = json.dumps(generation).encode()
    ours = language(files, **config)
    assert set(ours.stops) == {ours._tokenizer.token(stop) if isinstance(stop, str) else stop for stop in stops}


@pytest.mark.parametrize("mark", ["<|im_end|>", "<|eot_id|>", "<|eom_id|>", "[EOS]"])
def test_known_marks_end_an_answer(mark: str) -> None:
    ours = language(hugging_files(["<s>", mark]))
    assert ours.stops == [ours._tokenizer.token(mark)]
    small = language(hugging_files(["<s>", mark]), vocab_size=ours.stops[0])
    assert small.stops == [], "a token that the model does not have ends nothing"


def test_a_folder_is_read_whole(tmp_path: Any) -> None:
    for name in NAMES:
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / "model.safetensors").write_bytes(b"large")
    assert read_files(tmp_path) == {name: name.encode() for name in NAMES}
    (tmp_path / "tokenizer.json").unlink()
    assert "tokenizer.json" not in read_files(tmp_path)
    assert read_files(tmp_path / "nothing") == {}
    (tmp_path / "tokenizer.json").mkdir()
    with pytest.raises(WeightsError, match=r"tokenizer\.json"):
        read_files(tmp_path)


def test_without_a_tokenizer_it_is_told() -> None:
    with pytest.raises(WeightsError, match=r"no tokenizer\.json and no tiktoken\.model"):
        language({"chat_template.jinja": HERMES.encode()})
