"""The answers of the Responses API, streamed and whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from agentkit.backend import CallDelta, Delta
from agentkit.types import Opaque, Usage
from agentkit_backends.http.api import AnswerFailed, Reader, Settings, document, status_of, text_of, tokens

_TEXTS = ("response.output_text.delta", "response.refusal.delta")
_THOUGHTS = ("response.reasoning_summary_text.delta", "response.reasoning_text.delta")
_ARGUMENTS = "response.function_call_arguments.delta"
_KEPT = ("id", "type", "summary", "content", "encrypted_content")
_ENDS = ("response.completed", "response.incomplete", "response.failed")


class ResponsesReader(Reader):
    """Reads events up to the one that holds the whole response, or that response alone.

    Whole items tell what no delta told before: some servers send only them.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._response: dict[str, Any] = {}
        self._whole: set[int] = set()
        self._told: set[tuple[int, str]] = set()
        self._text = 0
        self._calls = 0
        self._size = 0

    def read(self, data: bytes) -> Iterable[Delta]:
        """Return what one event, or one whole response, says."""
        if data.strip() == b"[DONE]":  # OpenAI sends none; some servers do.
            self.closed = True
            return ()
        event = document(data)
        kind = event.get("type")
        try:
            if kind == "error" or (event.get("error") and kind is None):
                raise AnswerFailed(status_of(event.get("error") or event), data)
            if kind in _ENDS or event.get("object") == "response":
                return list(self._end(event if kind is None else event["response"], data))
            return list(self._deltas(kind, event))
        except (TypeError, AttributeError, KeyError, IndexError) as error:
            raise ValueError(f"an event of another form: {error!r}") from None

    def _deltas(self, kind: Any, event: dict[str, Any]) -> Iterator[Delta]:
        if kind in _TEXTS:
            yield self._say(event["output_index"], event["delta"])
        elif kind in _THOUGHTS:
            yield self._thoughts(event["output_index"], event["delta"])
        elif kind == _ARGUMENTS and (event["output_index"], "call") in self._told:
            yield self._arguments(event["output_index"], event["delta"])
        elif kind == "response.output_item.added":
            yield from self._begin(event["output_index"], event["item"])
        elif kind == "response.output_item.done":
            yield from self._finish(event["output_index"], event["item"])
        elif kind == "response.reasoning_summary_part.added" and event.get("summary_index"):
            yield self._thoughts(event["output_index"], "\n\n")

    def _say(self, index: int, text: str) -> Delta:
        self._told.add((index, "text"))
        self._text += len(text)
        self._size += len(text)
        return Delta(text=text)

    def _thoughts(self, index: int, text: str) -> Delta:
        self._told.add((index, "thoughts"))
        self._size += len(text)
        return Delta(thinking=text)

    def _arguments(self, index: int, text: str) -> Delta:
        self._told.add((index, "arguments"))
        self._size += len(text)
        return Delta(call=CallDelta(index=index, arguments=text))

    def _begin(self, index: int, item: dict[str, Any]) -> Iterator[Delta]:
        if item["type"] == "function_call" and (index, "call") not in self._told:
            self._told.add((index, "call"))
            self._calls += 1
            yield Delta(call=CallDelta(index=index, id=text_of(item.get("call_id")), name=text_of(item.get("name"))))

    def _finish(self, index: int, item: dict[str, Any]) -> Iterator[Delta]:
        """Take a whole item: tell what was not told of it, and keep what must go back as it came."""
        self._whole.add(index)
        yield from self._begin(index, item)
        kind = item["type"]
        if kind == "message":
            if (index, "text") not in self._told:
                yield self._say(
                    index, "".join(text_of(part.get("text") or part.get("refusal")) for part in item["content"])
                )
            if item.get("phase"):
                yield self._keep({"phase": item["phase"]})
        elif kind == "function_call" and (index, "arguments") not in self._told:
            yield self._arguments(index, text_of(item.get("arguments")))
        elif kind == "reasoning":
            if (index, "thoughts") not in self._told:
                parts = item.get("summary") or item.get("content") or ()
                yield self._thoughts(index, "\n\n".join(text_of(part.get("text")) for part in parts))
            if item.get("encrypted_content") or item.get("content"):
                yield self._keep({"item": {name: item[name] for name in _KEPT if item.get(name) is not None}})

    def _keep(self, data: dict[str, Any]) -> Delta:
        place = {"text": self._text, "calls": self._calls}
        return Delta(opaque=Opaque(api=self.settings.origin, data=data | place))

    def _end(self, response: dict[str, Any], data: bytes) -> Iterator[Delta]:
        if response.get("status") in ("failed", "cancelled") or response.get("error"):
            raise AnswerFailed(status_of(response.get("error")), data)
        self._response = response
        self.ended = self.closed = True
        self.measured = isinstance(response.get("usage"), dict)
        if self._reason() == "content_filter":
            self.filtered = "its content filter"
        for index, item in enumerate(response.get("output") or ()):
            if index not in self._whole:
                yield from self._finish(index, item)

    def _reason(self) -> Any:
        return (self._response.get("incomplete_details") or {}).get("reason")

    def last(self, seconds: float, prompt_guess: int) -> Delta:
        """Return the closing delta."""
        finish: Literal["stop", "calls", "length"] = "calls" if self._calls else "stop"
        if self._reason() == "max_output_tokens":
            finish = "length"
        usage = _object(self._response.get("usage"))
        read, written = _object(usage.get("input_tokens_details")), _object(usage.get("output_tokens_details"))
        return Delta(
            finish=finish,
            usage=Usage(
                prompt_tokens=tokens(usage.get("input_tokens")) or prompt_guess,
                completion_tokens=tokens(usage.get("output_tokens")) or -(-self._size // 4),
                cached_tokens=tokens(read.get("cached_tokens")),
                cache_write_tokens=tokens(read.get("cache_write_tokens")),
                reasoning_tokens=tokens(written.get("reasoning_tokens")),
                seconds=seconds,
                cost=float(cost) if isinstance(cost := usage.get("cost"), int | float) else 0.0,
            ),
        )


def _object(value: Any) -> dict[str, Any]:
    """Return what an endpoint reports, where it is an object; else an empty one."""
    return value if isinstance(value, dict) else {}
