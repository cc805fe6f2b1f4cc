"""The folder's chat template as transformers runs it, in a sandbox."""

import json
from datetime import datetime

import pytest
from agentkit_backends.local.template import LONGEST

from agentkit.errors import WeightsError
from tests.engine.languages import (
    ASK,
    HELLO,
    HERMES_ADDED,
    HERMES_NAMES,
    TOOLS,
    answered,
    asked,
    called,
    conversations,
    hugging_files,
    kimi_files,
    language,
    read,
    rendered,
    spoken,
)


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
    built_in = spoken("kimi built in")
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
    mistral = rendered(template + "{# [TOOL_CALLS] #}", asked(told))
    assert mistral == "call00000 /,call00000/a,call00001 call00002 /,call00002/c,?/,"
    files = hugging_files(HERMES_NAMES, HERMES_ADDED, template + "{# <tool_call> #}")
    assert read(language(files), asked(told)) == "call00000 /,call00000/a,call00001 call00002 /,call00002/c,?/,"
    text = read(language(kimi_files(template)), asked(told))
    assert text == "functions.a:0 /,functions.a:0/a,functions.b:1 functions.c:2 /,functions.c:2/c,?/,"


def test_kimis_own_tokenizer_sorts_the_tools() -> None:
    text = read(language(kimi_files("{{ tools | tojson }}")), asked(HELLO, TOOLS))
    assert text == json.dumps(TOOLS, ensure_ascii=False, sort_keys=True)


def test_options_reach_the_template_and_replace_nothing_of_ours() -> None:
    told = {"chat_template_kwargs": {"enable_thinking": False, "messages": [], "add": "<|im_end|>"}}
    ours = spoken("hermes")
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
    text = read(spoken("kimi built in"), asked(HELLO[:1], TOOLS[1:]))
    assert text.startswith("<|im_system|>tool_declare<|im_middle|>[{") and text.endswith(
        "<|im_assistant|>assistant<|im_middle|>"
    )
    ours = spoken("kimi built in")
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
