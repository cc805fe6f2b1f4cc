"""What a client sends: OpenAI's chat completion request, and agentkit's `Request` of the same meaning."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Annotated, Any, Literal, Self

from jsonschema import Draft202012Validator, SchemaError
from pydantic import (
    AliasChoices,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from agentkit.backend import Request, Traits
from agentkit.parse.repair import read_arguments
from agentkit.server.refusal import Refusal
from agentkit.types import Message, ToolCall, ToolSpec

TEMPERATURE = 1.0
"""OpenAI's, where a request names none."""
EXTRA = ("top_k", "min_p", "repetition_penalty")
"""What OpenAI's protocol does not have and the samplers do; passed on in `Request.extra`."""


class Wire(BaseModel):
    """Base of everything read off the wire: fields nobody knows are passed over, infinite numbers are refused."""

    model_config = ConfigDict(extra="ignore", allow_inf_nan=False, frozen=True)


def _joined(content: Any) -> Any:
    """Return the text of a content in parts; images and sounds are refused rather than dropped."""
    if content is None:
        return ""
    if not isinstance(content, list):
        return content
    texts = []
    for part in content:
        kind = part.get("type") if isinstance(part, dict) else None
        text = part.get(kind) if kind in ("text", "refusal") else None
        if not isinstance(text, str):
            raise ValueError(f"only parts of text can be read, not of type {kind!r}")
        texts.append(text)
    return "".join(texts)


def _checked(schema: Any) -> Any:
    """Return a JSON Schema that is one."""
    if isinstance(schema, dict):
        try:
            _check(json.dumps(schema, allow_nan=False))
        except SchemaError as error:
            raise ValueError(f"this is no JSON Schema: at {error.json_path}: {error.message}") from None
        except RecursionError:
            raise ValueError("this JSON Schema is nested too deeply") from None
    return schema


@lru_cache(maxsize=512)
def _check(schema: str) -> None:
    Draft202012Validator.check_schema(json.loads(schema))


Text = Annotated[str, BeforeValidator(_joined)]
Schema = Annotated[dict[str, Any], BeforeValidator(_checked)]


class WireFunction(Wire):
    """The function of a call the assistant made; `arguments` is JSON as the model wrote it."""

    name: str
    arguments: str = ""


class WireCall(Wire):
    """A call the assistant made."""

    id: str
    type: Literal["function"] = "function"
    function: WireFunction

    def record(self) -> ToolCall:
        """Return it as agentkit's record."""
        name, raw = self.function.name, self.function.arguments
        values, repairs, fault = read_arguments(raw)
        return ToolCall(id=self.id, name=name, arguments=values, raw=raw, fault=fault, repairs=repairs)


class WireMessage(Wire):
    """One turn; `developer` is what newer clients call the system."""

    role: Literal["developer", "system", "user", "assistant", "tool"]
    content: Text = ""
    tool_calls: tuple[WireCall, ...] | None = None
    tool_call_id: str | None = None
    reasoning: str | None = Field(None, validation_alias=AliasChoices("reasoning_content", "reasoning"))

    @model_validator(mode="after")
    def _answers_a_call(self) -> Self:
        if self.role == "tool" and not self.tool_call_id:
            raise ValueError("a tool message needs the tool_call_id it answers")
        return self

    def record(self) -> Message:
        """Return it as agentkit's record."""
        return Message(
            role="system" if self.role == "developer" else self.role,
            content=self.content,
            calls=tuple(call.record() for call in self.tool_calls or ()) if self.role == "assistant" else (),
            call_id=self.tool_call_id if self.role == "tool" else None,
            thinking=self.reasoning or "" if self.role == "assistant" else "",
        )


class OfferedFunction(Wire):
    """A function the model may call."""

    name: str = Field(pattern=r"^[A-Za-z0-9_.-]{1,128}$")
    description: str | None = None
    parameters: Schema | None = None


class OfferedTool(Wire):
    """A tool the model may call."""

    type: Literal["function"]
    function: OfferedFunction

    def record(self) -> ToolSpec:
        """Return it as agentkit's record."""
        spec = ToolSpec(name=self.function.name, description=self.function.description or "")
        return spec if self.function.parameters is None else spec.model_copy(update={"parameters": self._parameters})

    @property
    def _parameters(self) -> dict[str, Any]:
        return {"type": "object", "properties": {}, **(self.function.parameters or {})}


class NamedSchema(Wire):
    """A schema the answer must fit."""

    name: str = "answer"
    schema_: Schema = Field(alias="schema")


class ResponseFormat(Wire):
    """What the answer must be: any text, one JSON object, or JSON that fits a schema."""

    type: Literal["text", "json_object", "json_schema"]
    json_schema: NamedSchema | None = None

    @model_validator(mode="after")
    def _has_its_schema(self) -> Self:
        if self.type == "json_schema" and self.json_schema is None:
            raise ValueError("'json_schema' needs the field json_schema")
        return self

    @property
    def schema_asked(self) -> dict[str, Any] | None:
        """The schema the answer must fit."""
        if self.type == "json_schema" and self.json_schema is not None:
            return self.json_schema.schema_
        return {"type": "object"} if self.type == "json_object" else None


class StreamOptions(Wire):
    """What a stream holds besides the answer."""

    include_usage: bool | None = None


def _listed(stop: Any) -> Any:
    return (stop,) if isinstance(stop, str) else stop


def _chosen(choice: Any) -> Any:
    """Return the name in `{"type": "function", "function": {"name": ...}}`."""
    function = choice.get("function") if isinstance(choice, dict) else None
    return function.get("name") if isinstance(function, dict) else choice


class ChatRequest(Wire):
    """The body of POST /v1/chat/completions."""

    model: str
    messages: tuple[WireMessage, ...] = Field(min_length=1)
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    tools: tuple[OfferedTool, ...] | None = None
    tool_choice: Annotated[str, BeforeValidator(_chosen)] | None = None
    parallel_tool_calls: bool | None = None
    response_format: ResponseFormat | None = None
    temperature: float | None = Field(None, ge=0, le=2)
    top_p: float | None = Field(None, gt=0, le=1)
    top_k: int | None = Field(None, ge=-1)
    min_p: float | None = Field(None, ge=0, le=1)
    repetition_penalty: float | None = Field(None, gt=0)
    seed: int | None = None
    stop: Annotated[tuple[Annotated[str, Field(min_length=1)], ...], BeforeValidator(_listed)] | None = None
    max_tokens: int | None = Field(None, ge=1)
    max_completion_tokens: int | None = Field(None, ge=1)
    n: Literal[1] | None = None

    @field_validator("tools")
    @classmethod
    def _told_apart(cls, tools: tuple[OfferedTool, ...] | None) -> tuple[OfferedTool, ...] | None:
        names = [tool.function.name for tool in tools or ()]
        if len(set(names)) < len(names):
            raise ValueError(f"two tools are called {max(names, key=names.count)!r}")
        return tools

    @field_validator("tool_choice")
    @classmethod
    def _can_be_chosen(cls, choice: str | None, info: ValidationInfo) -> str | None:
        names = [tool.function.name for tool in info.data.get("tools") or ()]
        if choice == "required" and not names:
            raise ValueError("'required' needs tools to choose from")
        if choice not in (None, "auto", "none", "required", *names):
            raise ValueError(f"{choice!r} is neither auto, none, required nor a tool of this request")
        return choice

    @property
    def one_call(self) -> bool:
        """Whether the answer may hold no more than one call."""
        return self.parallel_tool_calls is False

    @property
    def wants_usage(self) -> bool:
        """Whether a stream ends with a chunk of usage."""
        return bool(self.stream_options and self.stream_options.include_usage)

    def request(self, traits: Traits) -> Request:
        """Return what the backend is asked.

        Raises:
            Refusal: it asks for what a backend of these traits cannot do.
        """
        if self.tools and not traits.tools:
            raise Refusal(400, "this model cannot call tools", param="tools", code="unsupported_value")
        schema = self.response_format.schema_asked if self.response_format else None
        if schema is not None and not traits.structured:
            raise Refusal(
                400, "this model cannot be held to a schema", param="response_format", code="unsupported_value"
            )
        return Request(
            messages=tuple(message.record() for message in self.messages),
            tools=tuple(tool.record() for tool in self.tools or ()),
            tool_choice=self.tool_choice or "auto",
            temperature=TEMPERATURE if self.temperature is None else self.temperature,
            top_p=self.top_p or 1.0,
            seed=self.seed,
            max_tokens=self.max_completion_tokens or self.max_tokens,
            stop=self.stop or (),
            output_schema=schema,
            extra=self._extra(),
        )

    def _extra(self) -> dict[str, Any]:
        extra = {name: value for name in EXTRA if (value := getattr(self, name)) is not None}
        return {**extra, "parallel_tool_calls": False} if self.one_call and self.tools else extra
