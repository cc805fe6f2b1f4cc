"""What tests of tokenizers and prompts share: small vocabularies in both forms, and templates of four families."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from agentkit_backends.local.config import ModelConfig
from agentkit_backends.local.language import Language
from agentkit_backends.local.tokenizer_guard import SPLIT
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

from agentkit.backend import Request
from agentkit.types import Message, ToolCall, ToolSpec
from tests.engine.models import config_of

SAMPLE = [
    "the weather in Oslo is fine, isn't it?",
    '{"city": "Rome", "days": 3}',
    "東京の天気 上海天气",
    "Ünïcode  x\n\ny",
    "😀🎉",
]
TURNS = ["<|im_start|>", "<|im_end|>"]
KIMI_NAMES = [
    "[BOS]", "[EOS]", "<|im_end|>", "<|im_user|>", "<|im_assistant|>", "<|im_system|>", "<|im_middle|>", "<|tool_calls_section_begin|>",
    "<|tool_calls_section_end|>", "<|tool_call_begin|>", "<|tool_call_argument_begin|>", "<|tool_call_end|>", "<think>", "</think>",
]  # fmt: skip
HERMES_NAMES = ["<|im_start|>", "<|im_end|>", "<|endoftext|>"]
HERMES_ADDED = ["<tool_call>", "</tool_call>", "<tool_response>", "</tool_response>", "<think>", "</think>"]
LLAMA_NAMES = [
    "<|begin_of_text|>", "<|end_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>", "<|eom_id|>", "<|python_tag|>",
]  # fmt: skip
MISTRAL_NAMES = [
    "<s>", "</s>", "[INST]", "[/INST]", "[AVAILABLE_TOOLS]", "[/AVAILABLE_TOOLS]", "[TOOL_CALLS]", "[TOOL_RESULTS]", "[/TOOL_RESULTS]",
]  # fmt: skip

KIMI = """
{%- macro open(message) -%}
<|im_{{ 'user' if message.role == 'user' else 'assistant' if message.role == 'assistant' else 'system' }}|>
{{- message.name or message.role }}<|im_middle|>
{%- endmacro -%}
{%- if tools -%}
<|im_system|>tool_declare<|im_middle|>{{ tools | tojson(separators=(',', ':')) }}<|im_end|>
{%- endif -%}
{%- for message in messages -%}
{{- open(message) -}}
{%- if message.role == 'tool' -%}
## Return of {{ message.tool_call_id }}\n{{ message.content }}
{%- else -%}
{%- if message.reasoning_content -%}<think>{{ message.reasoning_content }}</think>{%- endif -%}
{{- message.content -}}
{%- endif -%}
{%- if message.tool_calls -%}
<|tool_calls_section_begin|>
{%- for call in message.tool_calls -%}
<|tool_call_begin|>{{ call.id }}<|tool_call_argument_begin|>
{{- call.function.arguments if call.function.arguments is string else call.function.arguments | tojson -}}
<|tool_call_end|>
{%- endfor -%}
<|tool_calls_section_end|>
{%- endif -%}
<|im_end|>
{%- endfor -%}
{%- if add_generation_prompt -%}<|im_assistant|>assistant<|im_middle|>{%- endif -%}
"""
HERMES = """
{%- set told = namespace(system='You help.') %}
{%- if messages[0].role == 'system' %}
    {%- set told.system = messages[0].content %}
{%- endif %}
{{- '<|im_start|>system\n' + told.system }}
{%- if tools %}
{{ '\n\nCall tools so: <tool_call>{"name": ..., "arguments": {...}}</tool_call>\n<tools>' }}
    {%- for tool in tools %}
        {{- '\n' ~ (tool | tojson) }}
    {%- endfor %}
    {{- '\n</tools>' }}
{%- endif %}
{{- '<|im_end|>\n' }}
{%- for message in messages %}
    {%- if message.role == 'system' %}
        {%- continue %}
    {%- elif message.role == 'tool' %}
        {%- if loop.previtem.role != 'tool' %}
            {{- '<|im_start|>user' }}
        {%- endif %}
        {{- '\n<tool_response>\n' + message.content + '\n</tool_response>' }}
        {%- if loop.last or loop.nextitem.role != 'tool' %}
            {{- '<|im_end|>\n' }}
        {%- endif %}
        {%- continue %}
    {%- endif %}
    {{- '<|im_start|>' + message.role + '\n' }}
    {%- generation %}
    {%- if message.reasoning_content is defined and message.reasoning_content %}
        {{- '<think>\n' + message.reasoning_content.strip('\n') + '\n</think>\n\n' }}
    {%- endif %}
    {{- message.content | trim }}
    {%- for call in message.tool_calls or [] %}
        {{- '\n' if message.content or not loop.first }}
        {{- '<tool_call>\n{"name": "' ~ call.function.name ~ '", "arguments": ' ~ (call.function.arguments | tojson) ~ '}\n</tool_call>' }}
    {%- endfor %}
    {%- endgeneration %}
    {{- '<|im_end|>\n' }}
{%- endfor %}
{%- if add_generation_prompt %}
    {{- '<|im_start|>assistant\n' }}
    {%- if enable_thinking is defined and not enable_thinking %}
        {{- '<think>\n\n</think>\n\n' }}
    {%- endif %}
{%- endif %}
"""
LLAMA = """
{{- bos_token }}
{%- macro head(role) %}{{ '<|start_header_id|>' + role + '<|end_header_id|>\n\n' }}{% endmacro %}
{%- if messages[0].role == 'system' %}
    {%- set system, messages = messages[0].content | trim, messages[1:] %}
{%- else %}
    {%- set system = '' %}
{%- endif %}
{{- head('system') }}
{%- if tools %}
    {{- 'Environment: ipython\n' }}
{%- endif %}
{{- 'Today: ' + (date_string or '1 May 2025') + '\n' + system + '<|eot_id|>' }}
{%- for message in messages %}
    {%- if message.role == 'user' and loop.first and tools %}
        {{- head('user') + 'Answer or call a function as {"name": its name, "parameters": an object of its arguments}.\n' }}
        {%- for tool in tools %}
            {{- tool | tojson(indent=4) + '\n' }}
        {%- endfor %}
        {{- message.content | trim + '<|eot_id|>' }}
    {%- elif message.tool_calls %}
        {%- if message.tool_calls | length != 1 %}
            {{- raise_exception('one call at a time') }}
        {%- endif %}
        {%- set call = message.tool_calls[0].function %}
        {{- head('assistant') }}
        {%- if call.name == 'search' %}
            {{- '<|python_tag|>' + call.name + '.call(' }}
            {%- for name, value in call.arguments | items %}
                {{- name + '="' ~ value ~ '"' }}{{ ', ' if not loop.last }}
            {%- endfor %}
            {{- ')<|eom_id|>' }}
        {%- else %}
            {{- '{"name": "' + call.name + '", "parameters": ' + (call.arguments | tojson) + '}<|eot_id|>' }}
        {%- endif %}
    {%- elif message.role == 'tool' %}
        {{- head('ipython') + (message.content | tojson) + '<|eot_id|>' }}
    {%- else %}
        {{- head(message.role) + message.content | trim + '<|eot_id|>' }}
    {%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}{{ head('assistant') }}{% endif %}
"""
MISTRAL = """
{{- bos_token }}
{%- if messages[0].role == 'system' %}
    {%- set system, messages = messages[0].content + '\n\n', messages[1:] %}
{%- endif %}
{%- set asked = messages | selectattr('role', 'equalto', 'user') | list %}
{%- for message in messages %}
    {%- if message.role == 'user' %}
        {%- if tools and message == asked[-1] %}
            {{- '[AVAILABLE_TOOLS]' + (tools | tojson) + '[/AVAILABLE_TOOLS]' }}
        {%- endif %}
        {{- '[INST]' + (system if loop.first and system else '') + message.content + '[/INST]' }}
    {%- elif message.tool_calls %}
        {{- '[TOOL_CALLS][' }}
        {%- for call in message.tool_calls %}
            {%- if call.id | length != 9 %}{{ raise_exception('ids have nine letters') }}{% endif %}
            {{- (call.function | tojson)[:-1] + ', "id": "' + call.id + '"}' }}{{ ', ' if not loop.last }}
        {%- endfor %}
        {{- ']' + eos_token }}
    {%- elif message.role == 'tool' %}
        {{- '[TOOL_RESULTS]{"content": ' ~ (message.content | tojson) ~ ', "call_id": "' ~ message.tool_call_id ~ '"}[/TOOL_RESULTS]' }}
    {%- elif message.role == 'assistant' %}
        {{- message.content + eos_token }}
    {%- endif %}
{%- endfor %}
"""


@cache
def described(special: tuple[str, ...], added: tuple[str, ...] = (), size: int = 420) -> str:
    """Return a tokenizer.json of byte pairs with these marks, special or only added."""
    tokenizer = Tokenizer(models.BPE())
    split = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(split), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )  # fmt: skip
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    tokenizer.train_from_iterator(
        SAMPLE * 4, trainers.BpeTrainer(vocab_size=size, initial_alphabet=alphabet, show_progress=False)
    )
    tokenizer.add_special_tokens([AddedToken(text, special=True, normalized=False) for text in special])
    tokenizer.add_tokens([AddedToken(text, special=False, normalized=False) for text in added])
    return tokenizer.to_str()


@cache
def ranks() -> dict[bytes, int]:
    """Return byte pairs: all bytes, then the beginnings of some words, so that each is a pair of earlier ones."""
    words = ["the", " the", "ther", " weather", " in", " Oslo", "isn", "'t", "123", "12", "  ", "    ", "\n\n", ' "', '": "', '{"', "天气", "東京", "😀"]  # fmt: skip
    found = {bytes([i]): i for i in range(256)}
    for word in words:
        data = word.encode()
        for end in range(2, len(data) + 1):
            found.setdefault(data[:end], len(found))
    return found


def kimi_files(template: str = "") -> dict[str, bytes]:
    """Return a tokenizer in the form of Kimi K2's checkpoints."""
    lines = [base64.b64encode(text) + b" " + str(rank).encode() for text, rank in ranks().items()]
    named = {str(len(ranks()) + 2 * i): {"content": name, "special": True} for i, name in enumerate(KIMI_NAMES)}
    settings = {"added_tokens_decoder": named, "bos_token": "[BOS]", "eos_token": "[EOS]"}
    files = {"tiktoken.model": b"\n".join(lines) + b"\n", "tokenizer_config.json": json.dumps(settings).encode()}
    return {**files, "chat_template.jinja": template.encode()} if template else files


def hugging_files(
    special: Sequence[str], added: Sequence[str] = (), template: str = "", **settings: Any
) -> dict[str, bytes]:
    """Return a tokenizer.json with its settings and a template."""
    files = {"tokenizer.json": described(tuple(special), tuple(added)).encode()}
    if settings:
        files["tokenizer_config.json"] = json.dumps(settings).encode()
    return {**files, "chat_template.jinja": template.encode()} if template else files


FAMILIES = {
    "kimi": hugging_files(KIMI_NAMES, (), KIMI, bos_token="[BOS]", eos_token="[EOS]"),
    "hermes": hugging_files(HERMES_NAMES, HERMES_ADDED, HERMES, eos_token="<|im_end|>"),
    "llama": hugging_files(LLAMA_NAMES, (), LLAMA, bos_token="<|begin_of_text|>", eos_token={"content": "<|eot_id|>"}),
    "mistral": hugging_files(MISTRAL_NAMES, (), MISTRAL, bos_token="<s>", eos_token="</s>"),
}
EVERY = {**FAMILIES, "kimi tiktoken": kimi_files(KIMI), "kimi built in": kimi_files()}


def language(files: dict[str, bytes], **changes: Any) -> Language:
    """Return the language of a model with these files; its vocabulary has room for all of them."""
    return Language(files, ModelConfig.of({**config_of("kimi"), "vocab_size": 1200, **changes}))


def message_of(told: dict[str, Any]) -> Message:
    """Return a message that transformers would be told in this way."""
    calls = tuple(
        ToolCall(id=call["id"], name=call["function"]["name"], arguments=call["function"]["arguments"])
        for call in told.get("tool_calls", ())
    )
    thinking, call_id = told.get("reasoning_content", ""), told.get("tool_call_id")
    return Message(role=told["role"], content=told["content"], calls=calls, thinking=thinking, call_id=call_id)


def tool_of(told: dict[str, Any]) -> ToolSpec:
    """Return a tool that transformers would be told in this way."""
    return ToolSpec(**told["function"])


@cache
def spoken(family: str) -> Language:
    """Return the language of one of `EVERY`."""
    return language(EVERY[family])


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


WEATHER = ToolSpec(
    name="get_weather",
    description="Tell the weather.",
    parameters={
        "type": "object",
        "properties": {
            "city": {"enum": ["Oslo", "Rome", "Lima"]},
            "days": {"type": "integer", "minimum": 1, "maximum": 9},
        },
        "required": ["city", "days"],
        "additionalProperties": False,
    },
)
LIGHT = ToolSpec(
    name="set_light",
    parameters={
        "type": "object",
        "properties": {"on": {"type": "boolean"}, "name": {"type": "string", "maxLength": 6}},
        "required": ["on"],
        "additionalProperties": False,
    },
)


def request(text: str = "hello", **rest: Any) -> Request:
    return Request(messages=(Message(role="user", content=text),), **{"max_tokens": 60, **rest})
