"""The answers of chat completions, streamed and whole."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Literal

from agentkit.backend import CallDelta, Delta
from agentkit.types import Opaque, Usage
from agentkit_backends.http.api import AnswerFailed, Reader, Settings, document, status_of, text_of, tokens

_LENGTH = ("length", "model_length")  # The second is Mistral's, where the window is full.
_IN_PIECES = ("reasoning.text", "reasoning.summary")
_FAILED = ("error", "abort")  # OpenRouter's and vLLM's, and SGLang's.

# Where the tokens read from and written to a prompt cache are told: OpenAI and most; Moonshot; DeepSeek; llama.cpp;
# and gateways that tell them in Anthropic's words.
_CACHED = (
    ("usage", "prompt_tokens_details", "cached_tokens"),
    ("usage", "cached_tokens"),
    ("usage", "prompt_cache_hit_tokens"),
    ("usage", "cache_read_input_tokens"),
    ("timings", "cache_n"),
)
_WRITTEN = (("usage", "prompt_tokens_details", "cache_write_tokens"), ("usage", "cache_creation_input_tokens"))
_REASONING = (("usage", "completion_tokens_details", "reasoning_tokens"), ("usage", "reasoning_tokens"))


class ChatReader(Reader):
    """Reads chunks up to `[DONE]`, or one whole completion."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._reports: dict[str, Any] = {}
        self._reason = ""
        self._called = False
        self._size = 0
        self._details: list[dict[str, Any]] = []

    def read(self, data: bytes) -> Iterable[Delta]:
        """Return what one chunk, or one whole answer, says."""
        if data.strip() == b"[DONE]":
            self.ended = self.closed = True
            return ()
        chunk = document(data)
        if chunk.get("error"):
            raise AnswerFailed(status_of(chunk["error"]), data)
        try:
            self._report(chunk)
            choices = chunk.get("choices")
            if not choices:
                return ()
            choice = choices[0]
            self._report(choice)  # Moonshot's place for the usage of a stream.
            if reason := choice.get("finish_reason"):
                self._finish(reason, data)
            return self._deltas(choice.get("delta") or choice.get("message") or {})
        except (TypeError, AttributeError, KeyError, IndexError) as error:
            raise ValueError(f"a chunk of another form: {error}") from None

    def _report(self, holder: dict[str, Any]) -> None:
        if isinstance(usage := holder.get("usage"), dict):
            self._reports["usage"] = usage
            self.measured = True
        if "timings" in holder:
            self._reports["timings"] = holder["timings"]

    def _finish(self, reason: str, data: bytes) -> None:
        if reason in _FAILED:
            raise AnswerFailed(500, data)
        self._reason = reason
        self.ended = True
        self.filtered = "its content filter" if reason == "content_filter" else ""

    def _deltas(self, said: dict[str, Any]) -> list[Delta]:
        content = said.get("content")
        text = content if isinstance(content, str) else text_of(content)
        thinking = text_of(said.get("reasoning_content") or said.get("reasoning"))
        if isinstance(content, list):
            thinking += "".join(text_of(part.get("thinking")) for part in content)  # Mistral's place for thoughts.
        if said.get("refusal"):
            text += text_of(said["refusal"])
        for detail in said.get("reasoning_details") or ():
            self._keep(detail)
        deltas = []
        if text or thinking:
            self._size += len(text) + len(thinking)
            deltas.append(Delta(text, thinking))
        for position, call in enumerate(said.get("tool_calls") or ()):
            deltas.append(Delta(call=self._call(call, position)))
        return deltas

    def _call(self, call: dict[str, Any], position: int) -> CallDelta:
        function = call.get("function") or {}
        index = call.get("index")
        arguments = function.get("arguments") or ""
        if not isinstance(arguments, str):
            arguments = json.dumps(arguments, ensure_ascii=False)
        self._called = True
        self._size += len(arguments)
        return CallDelta(
            index=position if index is None else int(index),
            id=text_of(call.get("id")),
            name=text_of(function.get("name")),
            arguments=arguments,
        )

    def _keep(self, detail: dict[str, Any]) -> None:
        """Take a piece of OpenRouter's reasoning details: texts of one index belong together, the rest comes whole."""
        if self.settings.provider.thoughts != "reasoning_details":
            return
        index, kind = detail.get("index"), detail.get("type")
        same = (known for known in self._details if known.get("index") == index and known.get("type") == kind)
        known = next(same, None) if index is not None and kind in _IN_PIECES else None
        if known is None:
            self._details.append(dict(detail))
            return
        for name, value in detail.items():
            if name in ("text", "summary"):
                known[name] = (known.get(name) or "") + (value or "")
            elif value is not None:
                known[name] = value

    def last(self, seconds: float, prompt_guess: int) -> Delta:
        """Return the closing delta."""
        finish: Literal["stop", "calls", "length"] = "calls" if self._called else "stop"
        if self._reason in _LENGTH:
            finish = "length"
        usage = self._reports.get("usage", {})
        details = {"reasoning_details": self._details}
        return Delta(
            finish=finish,
            opaque=Opaque(api=self.settings.origin, data=details) if self._details else None,
            usage=Usage(
                prompt_tokens=tokens(usage.get("prompt_tokens")) or prompt_guess,
                completion_tokens=tokens(usage.get("completion_tokens")) or -(-self._size // 4),
                cached_tokens=self._count(_CACHED),
                cache_write_tokens=self._count(_WRITTEN),
                reasoning_tokens=self._count(_REASONING),
                seconds=seconds,
                cost=float(cost) if isinstance(cost := usage.get("cost"), int | float) else 0.0,
            ),
        )

    def _count(self, places: Iterable[tuple[str, ...]]) -> int:
        for place in places:
            value: Any = self._reports
            for name in place:
                value = value.get(name) if isinstance(value, dict) else None
            if tokens(value):
                return tokens(value)
        return 0
