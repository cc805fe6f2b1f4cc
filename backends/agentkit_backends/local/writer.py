"""One answer in the making: draws tokens freely or by a grammar, and turns them into deltas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from agentkit.backend import CallDelta, Delta, Request
from agentkit.errors import ConfigError
from agentkit_backends.local.batch import Writer
from agentkit_backends.local.calls import CallForm
from agentkit_backends.local.grammar import Grammar, json_rule
from agentkit_backends.local.language import Language
from agentkit_backends.local.sample import Floats, Sampler
from agentkit_backends.local.shown import Shown
from agentkit_backends.local.speculate import Guesser

Stage = Literal["text", "head", "body", "typed"]


class AnswerWriter:
    """Writes the answer to a request, at most `budget` tokens; `made` counts them.

    Once the model opens a call, only offered names and arguments that fit the tool's schema can follow; a schema that
    cannot be enforced leaves any object. An output schema holds the whole answer, or leaves a call as the only other
    way. What must follow is never drawn: it comes with the token before it, or with the prompt (`begun`).
    """

    def __init__(
        self, language: Language, request: Request, prompt: Sequence[int], budget: int, speculate: bool = True
    ) -> None:
        self._language, self._budget = language, budget
        self.made = self.calls = 0
        self.ended = False
        self.finish: Literal["stop", "calls", "length"] = "stop"
        self._sampler = _sampler(request)
        self._sampler.see(prompt)
        self._guesser = Guesser(prompt) if speculate else None
        self._shown = Shown(language.decode, request.stop)
        self._deltas: list[Delta] = []
        self._new: list[int] = []
        self._held: list[int] = []
        names = [tool.name for tool in request.tools] if request.tool_choice != "none" else []
        self._names = [request.tool_choice] if request.tool_choice in names else names
        self._form = language.calls if names else None
        self._only = request.tool_choice != "auto"
        self._rules = {tool.name: self._rule(tool.parameters) for tool in request.tools if tool.name in self._names}
        self._earlier = sum(len(message.calls) for message in request.messages)
        self._called = ""
        self._stage: Stage = "text"
        self._grammar: Grammar | None = None
        self.begun = self._begin(request.output_schema)

    def choose(self, scores: Floats) -> list[int]:
        """Return the token drawn from scores [vocab] and those that must follow; none where the answer ends.

        Raises:
            ConfigError: a schema cannot be followed.
        """
        grammar = self._grammar
        token = self._sampler.draw(scores, grammar.allowed(self._language.vocab) if grammar else None)
        if token in self._language.stops:
            if grammar:
                self._next_stage()
            else:
                self.ended = True
        else:
            if grammar:
                grammar.take(token)
            else:
                self._open(token)
            self._add([token])
        self._force()
        return self._taken()

    def guess(self, room: int) -> list[int]:
        """Return at most `room` tokens that may follow, copied from what was said; only where a grammar holds."""
        if self._grammar is None or self._guesser is None:
            return []
        guess = self._guesser.guess(min(room, self._budget - self.made - 1))
        return guess[: self._grammar.agree(guess)] if guess else guess

    def judge(self, guessed: int, right: int) -> None:
        """Learn how many of the guessed tokens were right."""
        if self._guesser is not None:
            self._guesser.judge(guessed, right)

    def emit(self) -> list[Delta] | None:
        """Return what can be shown since the last time."""
        deltas, self._deltas = self._deltas, []
        return deltas or None

    def _begin(self, schema: dict[str, Any] | None) -> list[int]:
        """Return the tokens that the answer must begin with."""
        form = self._form
        if form is not None and self._only:
            self._start_call(form)
            self._add([*form.section, *([] if form.opens is None else [form.opens])])
        elif schema is not None:
            self._stage, grammars = "typed", self._language.grammars
            if form is None:
                self._grammar = grammars.schema(schema)
            else:
                self._grammar = grammars.lark(form.typed(json_rule(schema), self._rules))
        self._force()
        return self._taken()

    def _open(self, token: int) -> None:
        """Start a call's grammar where a token drawn freely opens one."""
        form = self._form
        if form is None:
            return
        if form.opens is not None:
            if token == form.opens:
                self._start_call(form)
        elif self.made == 0 and self._language.decode([token]).startswith("{"):
            self._start_call(form)
            if self._grammar is not None and self._grammar.agree([token]):
                self._grammar.take(token)
            else:
                self._stage, self._grammar = "text", None

    def _force(self) -> None:
        """Add what must follow, through as many stages as that takes."""
        while self._grammar is not None and not self.ended:
            self._add(self._grammar.forced())
            if self.ended or not self._grammar.done:
                break
            self._next_stage()

    def _next_stage(self) -> None:
        """Go on from a grammar that is complete."""
        grammar, form = self._grammar, self._form
        assert grammar is not None, "a stage that is complete has a grammar"
        self._grammar = None
        if self._stage == "typed":
            if form is not None and form.opens is None and grammar.captured("name"):
                self._called, self._held = grammar.captured("name"), []
                self._end_call(grammar.captured("value"))
                return
            if form is None or self._new[-1:] != [form.first]:
                self.ended = True
                return
            self._start_call(form)
            self._add([] if form.first == form.opens or form.opens is None else [form.opens])
        elif self._stage == "head":
            self._called = grammar.captured("name")
            assert form is not None, "a call has a form"
            body = form.body_of(self._rules[self._called], self._only)
            self._stage, self._grammar = "body", self._language.grammars.lark(body)
        else:
            self._stage = "text"
            self._end_call(grammar.captured("value"))

    def _start_call(self, form: CallForm) -> None:
        head = form.head_of(self._names, self._earlier + self.calls)
        self._stage, self._grammar = "head", self._language.grammars.lark(head)

    def _end_call(self, arguments: str) -> None:
        form = self._form
        assert form is not None, "a call has a form"
        if form.native:
            number = self._earlier + self.calls
            self._deltas.append(
                Delta(call=CallDelta(self.calls, form.call_id(self._called, number), self._called, arguments))
            )
        self.calls += 1
        self.ended = self._only or form.alone

    def _rule(self, schema: dict[str, Any]) -> str:
        """Return the rule of a call's arguments: those of the tool, any object where its schema cannot be enforced."""
        rule = json_rule(schema)
        if self._form is None:
            return rule
        try:
            self._language.grammars.lark(self._form.body_of(rule, self._only))
        except ConfigError:
            rule = json_rule({"type": "object"})
        return rule

    def _add(self, tokens: list[int]) -> None:
        """Append tokens as far as the budget goes, and show those that are text."""
        kept = tokens[: self._budget - self.made]
        self._new += kept
        self.made += len(kept)
        hidden = self._form is not None and self._form.native and (
            self._stage in ("head", "body") or (self._stage == "typed" and kept == [self._form.first])
        )  # fmt: skip
        if self._stage == "typed" and self._form is not None and self._form.opens is None:
            self._held += kept
        elif not hidden:
            self._show(self._shown.feed(kept))
        if len(kept) < len(tokens):
            self.ended, self.finish = True, "length"
        elif self._shown.stopped:
            self.ended = True

    def _taken(self) -> list[int]:
        """Return the tokens of this turn, and close the answer if it ended with them."""
        tokens, self._new = self._new, []
        self._sampler.see(tokens)
        if self._guesser is not None:
            self._guesser.append(tokens)
        if not self.ended and self.made >= self._budget:
            self.ended, self.finish = True, "length"
        if self.ended:
            self._show(self._shown.feed(self._held))
            self._held = []
            self._show(self._shown.finish())
            if self.calls and self.finish == "stop":
                self.finish = "calls"
        return tokens

    def _show(self, text: str) -> None:
        if text:
            self._deltas.append(Delta(text=text))


def _sampler(request: Request) -> Sampler:
    """Return the sampler a request asks for; what `Request` does not name is in `extra`."""
    extra = request.extra
    return Sampler(
        request.temperature, request.top_p, int(extra.get("top_k", 0)), request.seed, float(extra.get("min_p", 0.0)),
        float(extra.get("repetition_penalty", 1.0)),
    )  # fmt: skip


def _conforms(writer: AnswerWriter) -> Writer:
    return writer
