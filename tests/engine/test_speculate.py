"""Speculation changes nothing but the number of steps."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from agentkit_backends.local import batch
from agentkit_backends.local.backend import GenerateBackend
from agentkit_backends.local.batch import Batch, Job
from agentkit_backends.local.engine import Model, available, load
from agentkit_backends.local.sample import Floats, Sampler
from agentkit_backends.local.speculate import LONGEST, MOST, Guesser, accept
from hypothesis import given
from hypothesis import strategies as st

from agentkit.backend import Request
from agentkit.types import Message, ToolSpec
from tests.engine.engines import ENGINES, Plain, babbler, run, write
from tests.engine.models import tokens_of

pytestmark = pytest.mark.anyio
TOKENS = st.lists(st.integers(0, 3), max_size=12)


@given(TOKENS, TOKENS, st.integers(1, 3))
def test_what_is_accepted_is_what_would_have_been_chosen(truth: list[int], guess: list[int], forced: int) -> None:
    """A chooser that goes on along `truth`, `forced` tokens at a time."""

    class Along:
        def __init__(self) -> None:
            self.at = 0

        @property
        def ended(self) -> bool:
            return self.at >= len(truth)

        def choose(self, scores: Floats) -> list[int]:
            assert self.at == int(scores[0]), "each choice sees the scores after what was chosen"
            taken = truth[self.at : self.at + forced]
            self.at += len(taken)
            return taken

    if not truth:
        return
    along = Along()
    rows = np.arange(len(guess) + 1, dtype=np.float32)[:, None]
    tokens, right = accept(along, rows, guess)
    assert tokens == truth[: len(tokens)] and len(tokens) >= 1
    assert guess[:right] == tokens[:right] and (
        right == len(guess) or right == len(tokens) or guess[right] != tokens[right]
    )
    assert right == len(tokens) <= len(guess) or len(tokens) - right <= forced


@given(TOKENS, TOKENS, st.integers(0, 20))
def test_a_guess_is_what_followed_the_longest_last_match(prompt: list[int], written: list[int], room: int) -> None:
    guesser = Guesser(prompt)
    guesser.append(written)
    text = prompt + written
    best: list[int] = []
    for length in range(LONGEST, 1, -1):
        ends = [i for i in range(length, len(text)) if text[i - length : i] == text[len(text) - length :]]
        if ends and len(text) >= length:
            best = text[ends[-1] :]
            break
    assert guesser.guess(room) == best[: min(4, room)]


def test_guessing_grows_while_it_pays_and_rests_where_it_does_not() -> None:
    text = list(range(50)) * 3
    guesser = Guesser(text)
    for _ in range(4):
        guess = guesser.guess(100)
        guesser.judge(len(guess), len(guess))
    assert len(guesser.guess(100)) == MOST
    while guess := guesser.guess(100):
        guesser.judge(len(guess), 0)
    rests = []
    for _ in range(3):
        written = 0
        while not (guess := guesser.guess(100)):
            guesser.append([text[written]])
            written += 1
        rests.append(written)
        while guess := guesser.guess(100):
            guesser.judge(len(guess), 0)
    assert rests[0] >= 20 and rests[0] < rests[1] < rests[2]


class Oracle(Plain):
    """Guesses with the help of what the answer is known to be, wrong at every `wrong`th token."""

    def __init__(self, answer: Sequence[int], wrong: int, **rest: Any) -> None:
        super().__init__(len(answer), **rest)
        self.answer, self.wrong = list(answer), wrong

    def guess(self, room: int) -> list[int]:
        at = len(self.tokens)
        guess = self.answer[at : at + min(room, 7)]
        return [(t + 1) % 160 if (at + i) % self.wrong == 0 else t for i, t in enumerate(guess)]


@pytest.mark.parametrize("native", ENGINES)
@pytest.mark.parametrize("name", ["groups", "kimi", "plain"])
@pytest.mark.parametrize("temperature", [0.0, 1.0])
def test_right_and_wrong_guesses_leave_the_tokens_alone(
    tmp_path: Path, name: str, native: bool, temperature: float
) -> None:
    model = load(write(tmp_path, name), native=native, threads=1)
    for seed in range(3):
        prompt = tokens_of({"vocab_size": 160}, seed, 20 + seed)
        alone, _ = write_alone(model, prompt, Plain(60, temperature, seed))
        for wrong in (2, 3, 5, 1000):
            writer = Oracle(alone, wrong, temperature=temperature, seed=seed)
            tokens, steps = write_alone(model, prompt, writer)
            assert tokens == alone
            assert wrong < 1000 or steps < 15, "right guesses save steps"


def write_alone(model: Model, prompt: list[int], writer: Plain) -> tuple[list[int], int]:
    batch = Batch(model)
    errors: list[Any] = []
    batch.add(Job(prompt, writer, lambda item: True, errors.append))
    run(batch)
    assert errors == [None]
    return writer.tokens, batch.counts["steps"]


COPY = ToolSpec(
    name="edit",
    parameters={
        "type": "object",
        "properties": {
            "old": {"type": "string", "maxLength": 60}, "new": {"type": "string", "maxLength": 60},
            "lines": {"type": "array", "items": {"enum": ["the weather in Oslo", "the weather in Rome"]}, "minItems": 8, "maxItems": 9},
        },
        "required": ["old", "new", "lines"],
        "additionalProperties": False,
    },
)  # fmt: skip


@pytest.mark.parametrize("native", ENGINES)
async def test_calls_and_typed_answers_are_the_same_with_and_without(tmp_path: Path, native: bool) -> None:
    folder = babbler(tmp_path)
    accepted = 0.0
    for seed in range(4 if native else 1):
        for temperature in (0.0, 1.0):
            asked = Request(
                messages=(Message(role="user", content="the weather in Oslo, the weather in Rome " * 3),),
                tools=(COPY,), tool_choice="edit", temperature=temperature, seed=seed, max_tokens=300,
            )  # fmt: skip
            typed = Request(
                messages=asked.messages,
                output_schema=COPY.parameters,
                temperature=temperature,
                seed=seed,
                max_tokens=300,
            )
            for request in (asked, typed):
                texts = []
                for speculate in (False, True):
                    backend = GenerateBackend(folder, native=native, threads=1, speculate=speculate)
                    texts.append("".join([delta.text async for delta in backend.stream(request)]))
                    accepted += backend.stats()["accepted"] if speculate else 0
                    await backend.aclose()
                assert texts[0] == texts[1]
            if len(texts[0]) < 900:
                json.loads(texts[0])
    assert accepted > 5, "something was copied"


def test_greedy_and_seeded_draws_need_no_more_than_their_scores() -> None:
    """One draw for each position: a sampler that was asked for a rejected position would part from its twin."""
    scores = np.random.default_rng(0).standard_normal((5, 50)).astype(np.float32)
    first, second = (Sampler(1.0, seed=4) for _ in range(2))
    one_by_one = [first.draw(row) for row in scores]
    assert [second.draw(row) for row in scores] == one_by_one


@pytest.mark.skipif(not available()[0], reason="not built")
def test_guesses_are_run_as_single_tokens_are() -> None:
    from agentkit_backends.local import _engine

    assert batch.FORCED + 1 + batch.GUESSES < _engine.EXPANDED, "more would be added up in another order"
