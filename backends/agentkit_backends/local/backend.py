"""Any model of the family that writes text: prompts by its chat template, calls constrained by their schemas."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Generator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import anyio.to_thread
from jinja2 import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from tokenizers import Tokenizer

from agentkit.backend import Backend, Delta, Request, Traits
from agentkit.errors import ContextOverflow, WeightsError
from agentkit.parse.kimi_k2 import ARGUMENTS, CALL, CALL_END, SECTION, SECTION_END, render
from agentkit.types import Usage
from agentkit_backends.local.engine import Session, load
from agentkit_backends.local.sample import Grammar, Grammars, Sampler

ANSWER = 1024
"""Tokens of an answer where the request sets no bound."""
SESSIONS = 4
"""Timelines kept for the prefixes of later requests."""


class GenerateBackend:
    """Runs a folder's model token by token, in sessions whose caches serve the prefixes of later requests.

    The prompt is the folder's own chat template (jinja, sandboxed), else Kimi K2's. Once the model opens a call, only
    offered names and arguments that fit the tool's schema can follow.
    """

    traits = Traits(dialect="kimi_k2", structured=True)

    def __init__(
        self, folder: Path, *, threads: int | None = None, native: bool | None = None, weights: Any = "auto"
    ) -> None:
        model = load(folder, threads=threads, native=native, weights=weights)
        self.name = f"local:{folder.name}"
        self.window = model.config.max_position_embeddings
        path = folder / "tokenizer.json"
        if not path.exists():
            raise WeightsError(f"no tokenizer.json in {folder}", remedy="pass a folder that holds the whole model")
        self._tokenizer = Tokenizer.from_file(str(path))
        self._template = _template(folder)
        eos = model.config.eos_token_id
        named = [self._tokenizer.token_to_id(mark) for mark in ("<|im_end|>", "[EOS]")]
        self._stops = sorted({t for t in [*(eos if isinstance(eos, list) else [eos]), *named] if t is not None})
        self._grammars = Grammars(path, model.vocab, self._stops)
        self._vocab = model.vocab
        self._model = model
        self._idle: list[Session] = []
        self._tokens = lru_cache(maxsize=64)(self._encode)

    def _encode(self, text: str) -> tuple[int, ...]:
        return tuple(self._tokenizer.encode(text, add_special_tokens=False).ids)

    def _prompt(self, request: Request) -> str:
        if self._template is None:
            return render(request.messages, request.tools)
        tools = [
            {"type": "function", "function": {"name": t.name, "description": t.description, "parameters": t.parameters}}
            for t in request.tools
        ]
        messages = [_plain(message.model_dump(exclude_none=True)) for message in request.messages]
        try:
            return str(self._template.render(messages=messages, tools=tools or None, add_generation_prompt=True))
        except TemplateError as error:
            raise WeightsError(f"the chat template failed: {error}", remedy="mend it in the model folder") from error

    def count(self, request: Request) -> int:
        """Return the prompt's tokens, exactly."""
        return len(self._tokens(self._prompt(request)))

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        """Yield the answer's text as it is decoded; leaving early stops the engine before its next token.

        Raises:
            ContextOverflow: the prompt does not fit the window.
        """
        steps = self._generate(request)
        try:
            while (delta := await anyio.to_thread.run_sync(next, steps, None)) is not None:
                yield delta
        finally:
            steps.close()

    async def aclose(self) -> None:
        """Nothing is held but memory."""

    def _generate(self, request: Request) -> Generator[Delta, None, None]:
        prompt = list(self._tokens(self._prompt(request)))
        budget = min(request.max_tokens or ANSWER, self.window - len(prompt))
        if budget < 1:
            raise ContextOverflow(f"the prompt has {len(prompt)} tokens, the window {self.window}")
        session = self._take_session(prompt)
        try:
            yield from self._write(request, prompt, budget, session)
        finally:
            self._idle = [*self._idle[-SESSIONS + 1 :], session]

    def _take_session(self, prompt: list[int]) -> Session:
        """Return the idle session whose tokens share most with the prompt, or a new one."""
        if not self._idle:
            return self._model.session()
        best = max(range(len(self._idle)), key=lambda i: _shared(self._idle[i].tokens, prompt))
        return self._idle.pop(best)

    def _write(
        self, request: Request, prompt: list[int], budget: int, session: Session
    ) -> Generator[Delta, None, None]:
        started = time.perf_counter()
        reused = session.sync(prompt)
        writer = _Writer(self, request, session)
        made, finish = 0, "length"
        pending = ""
        while made < budget:
            tokens = writer.next()
            if not tokens or writer.ended:
                finish = "stop"
                break
            made += len(tokens)
            session.forward(tokens)
            text = writer.text()
            stop = min((i for s in request.stop if (i := text.find(s)) >= 0), default=-1)
            if stop >= 0:
                pending, finish = text[:stop], "stop"
                break
            held = max((len(s) for s in request.stop), default=1) - 1
            ready = text[: len(text) - held] if not text.endswith("\ufffd") else ""
            if len(ready) > writer.shown:
                yield Delta(text=ready[writer.shown :])
                writer.shown = len(ready)
            pending = text
        if len(pending) > writer.shown:
            yield Delta(text=pending[writer.shown :])
        usage = Usage(
            prompt_tokens=len(prompt),
            cached_tokens=reused,
            completion_tokens=made,
            seconds=time.perf_counter() - started,
        )
        yield Delta(usage=usage, finish="calls" if writer.calls else finish)  # type: ignore[arg-type]

    def decode(self, tokens: list[int]) -> str:
        """Return the text of tokens, marks included."""
        return str(self._tokenizer.decode(tokens, skip_special_tokens=False))

    def mark(self, text: str) -> list[int]:
        """Return the tokens of a mark."""
        return list(self._tokens(text))


class _Writer:
    """One answer in the making: draws tokens freely, by a grammar, or takes those that must come."""

    def __init__(self, backend: GenerateBackend, request: Request, session: Session) -> None:
        self.backend, self.request, self.session = backend, request, session
        self.tokens: list[int] = []
        self.shown, self.calls = 0, 0
        self.ended = False
        self.last = False
        extra = request.extra
        self.sampler = Sampler(request.temperature, request.top_p, int(extra.get("top_k", 0)), request.seed)
        self.schemas = {tool.name: tool.parameters for tool in request.tools}
        self.grammar: Grammar | None = None
        self.then: list[int] = []
        self.queue: list[int] = []
        offered = request.tool_choice != "none" and bool(self.schemas)
        self._call, self._arguments = (backend.mark(m) if offered else [] for m in (CALL, ARGUMENTS))
        self._watch = offered
        if offered and request.tool_choice != "auto":
            self.queue = [*backend.mark(SECTION), *self._call]
        elif request.output_schema is not None:
            self.grammar = backend._grammars.schema(request.output_schema)
            self.last = True

    def text(self) -> str:
        """Return what was written so far."""
        return self.backend.decode(self.tokens)

    def next(self) -> list[int]:
        """Return the next tokens, several where they are forced; none when the answer is over."""
        tokens = self._some()
        self.tokens += tokens
        if self._watch and self.grammar is None:
            self._open()
        return tokens

    def _some(self) -> list[int]:
        if self.queue:
            tokens, self.queue = self.queue, []
            return tokens
        if self.grammar is not None:
            return self._by_grammar(self.grammar)
        if self.last:
            return []
        token = self.sampler.draw(self.session.last_logits())
        if token in self.backend._stops:
            self.ended = True
        return [token]

    def _by_grammar(self, grammar: Grammar) -> list[int]:
        if forced := grammar.forced():
            return forced
        if not grammar.done:
            token = self.sampler.draw(self.session.last_logits(), grammar.allowed(self.backend._vocab))
            if token not in self.backend._stops:
                grammar.take(token)
                return [token]
        self.grammar = None
        tokens, self.then = self.then, []
        return tokens

    def _open(self) -> None:
        """Start a grammar where a call's name or arguments have just been opened."""
        if self.tokens[-len(self._call) :] == self._call:
            names = list(self.schemas)
            choice = self.request.tool_choice
            self.grammar = self.backend._grammars.names([choice] if choice in names else names)
            self.then = self._arguments
        elif self.tokens[-len(self._arguments) :] == self._arguments:
            header = self.text().rpartition(CALL)[2].partition(ARGUMENTS)[0]
            name = header.removeprefix("functions.").rpartition(":")[0]
            self.calls += 1
            if name in self.schemas:
                self.grammar = self.backend._grammars.schema(self.schemas[name])
                one = self.request.tool_choice != "auto"
                self.then = [*self.backend.mark(CALL_END), *(self.backend.mark(SECTION_END) if one else [])]
                self.last = one


def _shared(first: Sequence[int], second: Sequence[int]) -> int:
    return next(
        (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )


def _plain(message: dict[str, Any]) -> dict[str, Any]:
    """Return a message as chat templates expect it."""
    out: dict[str, Any] = {"role": message["role"], "content": message["content"]}
    if message.get("calls"):
        out["tool_calls"] = [
            {
                "id": c["id"],
                "type": "function",
                "function": {"name": c["name"], "arguments": json.dumps(c["arguments"])},
            }
            for c in message["calls"]
        ]
    if message.get("call_id"):
        out["tool_call_id"] = message["call_id"]
    return out


def _template(folder: Path) -> Any:
    path, settings = folder / "chat_template.jinja", folder / "tokenizer_config.json"
    text = path.read_text() if path.exists() else ""
    if not text and settings.exists():
        text = str(json.loads(settings.read_text()).get("chat_template") or "")
    environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(text) if text else None


def _conforms(backend: GenerateBackend) -> Backend:
    return backend
