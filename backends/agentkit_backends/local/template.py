"""Chat templates of model folders: Jinja as transformers offers it to them, in a sandbox."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, NoReturn

from jinja2 import Template, TemplateError, nodes
from jinja2.ext import Extension, loopcontrols
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from agentkit.errors import WeightsError
from agentkit.types import Message, ToolSpec
from agentkit_backends.local.files import read_settings, read_text
from agentkit_backends.local.tokenizer_guard import SPLIT, Guard

LONGEST = 1 << 25
"""Characters a template may write."""
_MEND = "mend the template in the model folder"

CallId = Callable[[str, int], str]
"""Returns the id of a call, by the tool's name and the call's number in the conversation."""


class ChatTemplate:
    """The chat template in a folder's files: `chat_template.jinja`, `chat_template.json`, or tokenizer_config.json.

    Of several named ones `tool_use` serves requests with tools, `default` the others. The sandbox keeps templates from
    Python's internals, from files and the network, and from changing what they are given; a range has at most 100,000
    numbers and a text `LONGEST` characters. It does not bound time or memory otherwise: nested loops that write
    nothing may take long, and a number may be made that fills the memory. Such a folder needs an author's ill will.

    source: the template that requests with tools get; empty where the folder has none.

    Raises:
        WeightsError: a template is no Jinja, or none of them is for conversations.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        sources = _sources(files)
        self.source = sources.get("tool_use") or sources.get("default", "")
        self._variables = _special_texts(files)
        environment = ImmutableSandboxedEnvironment(
            trim_blocks=True, lstrip_blocks=True, extensions=[_Generation, loopcontrols]
        )
        environment.filters["tojson"] = _to_json
        environment.globals.update(raise_exception=_raise, strftime_now=_now)
        self._plain = _compile(environment, sources.get("default") or self.source)
        self._with_tools = _compile(environment, self.source)

    def render(self, messages: list[dict[str, Any]], tools: list[dict[str, Any]], options: Mapping[str, Any]) -> str:
        """Return the conversation as text, up to where the model's turn begins; `options` are further variables.

        Raises:
            WeightsError: the template failed, or refused the conversation in its own words.
        """
        variables = {**self._variables, **options, "messages": messages, "tools": tools or None, "documents": None}
        template = self._with_tools if tools else self._plain
        parts, size = [], 0
        try:
            for part in template.generate(**variables, add_generation_prompt=True):
                parts.append(part)
                size += len(part)
                if size > LONGEST:
                    raise TemplateError(f"it writes more than {LONGEST} characters")
        except Exception as error:  # whatever a stranger's program may raise
            raise WeightsError(f"the chat template failed: {error}", remedy=_MEND) from error
        return "".join(parts)


def template_messages(messages: Sequence[Message], guard: Guard, call_id: CallId | None) -> list[dict[str, Any]]:
    """Return messages as transformers documents them for templates: arguments as objects, thoughts apart.

    Calls are numbered anew where `call_id` is given: models stray, and templates refuse, when shown another's ids.
    """
    out, number = [], 0
    ids: dict[str, tuple[str, str]] = {}
    for message in messages:
        told: dict[str, Any] = {"role": message.role, "content": guard.defuse(message.content)}
        if message.thinking:
            told["reasoning_content"] = guard.defuse(message.thinking)
        if message.calls:
            told["tool_calls"] = []
        for call in message.calls:
            name = guard.defuse(call.name)
            ids[call.id] = (call_id(name, number) if call_id else guard.defuse(call.id), name)
            number += 1
            function = {"name": name, "arguments": Arguments(guard.defuse(call.arguments))}
            told["tool_calls"].append({"id": ids[call.id][0], "type": "function", "function": function})
        if message.call_id is not None:
            told["tool_call_id"], told["name"] = ids.get(message.call_id, (guard.defuse(message.call_id), ""))
        out.append(told)
    return out


def template_tools(tools: Sequence[ToolSpec], guard: Guard) -> list[dict[str, Any]]:
    """Return tools as transformers documents them for templates."""
    told = [{"name": tool.name, "description": tool.description, "parameters": tool.parameters} for tool in tools]
    return [{"type": "function", "function": guard.defuse(function)} for function in told]


class Arguments(dict[str, Any]):
    """A call's arguments: an object to templates that write it with `tojson`, JSON to those that take it for text."""

    def __str__(self) -> str:
        """Return the JSON."""
        return _to_json(self)

    def __add__(self, text: str) -> str:
        """Return the JSON and a text."""
        return str(self) + text

    def __radd__(self, text: str) -> str:
        """Return a text and the JSON."""
        return text + str(self)


class _Generation(Extension):
    """The tag `generation`, which marks what the model wrote for those who train it."""

    tags = {"generation"}

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        return nodes.Scope(parser.parse_statements(("name:endgeneration",), drop_needle=True), lineno=line)


def _compile(environment: ImmutableSandboxedEnvironment, source: str) -> Template:
    try:
        return environment.from_string(source)
    except (TemplateError, RecursionError) as error:
        raise WeightsError(f"the chat template is no Jinja: {error}", remedy=_MEND) from error


def _sources(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the folder's templates by name; `default` where there is one only."""
    found: Any = read_text(files, "chat_template.jinja")
    for name in ("chat_template.json", "tokenizer_config.json"):
        found = found or read_settings(files, name).get("chat_template")
    if not isinstance(found, list):
        return {"default": str(found)} if found else {}
    try:
        named = {str(one["name"]): str(one["template"]) for one in found}
    except (TypeError, KeyError) as error:
        raise WeightsError(f"the chat templates make no sense: {error!r}", remedy=_MEND) from error
    if "default" not in named:
        raise WeightsError(f"of the chat templates {sorted(named)} none is the default", remedy=_MEND)
    return named


def _special_texts(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return what templates may name: bos_token, eos_token and the like."""
    found: dict[str, str] = {}
    for file in ("special_tokens_map.json", "tokenizer_config.json"):
        for name, value in read_settings(files, file).items():
            text = value.get("content") if isinstance(value, dict) else value
            if name.endswith("_token") and isinstance(text, str):
                found[name] = text
    return found


def _to_json(
    value: Any, ensure_ascii: bool = False, indent: Any = None, separators: Any = None, sort_keys: bool = False
) -> str:
    text = json.dumps(value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys)
    return text.replace(json.dumps(SPLIT)[1:-1], SPLIT)


def _raise(message: str) -> NoReturn:
    raise TemplateError(message)


def _now(form: str) -> str:
    return datetime.now().strftime(form)
