"""Sampling against transformers' own logits processors, and shown text against plain cutting."""

from __future__ import annotations

import time
from typing import Any

import numpy as np
import pytest
from agentkit_backends.local.sample import Sampler
from agentkit_backends.local.shown import Shown
from hypothesis import example, given
from hypothesis import strategies as st
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

SETTINGS = [
    {}, {"top_k": 5}, {"top_k": 1}, {"top_p": 0.9}, {"top_p": 0.3}, {"top_p": 0.999, "temperature": 3.0}, {"min_p": 0.1},
    {"temperature": 0.4}, {"temperature": 1.7, "top_k": 40, "top_p": 0.8, "min_p": 0.02},
    {"repetition_penalty": 1.3}, {"repetition_penalty": 0.7, "top_k": 20, "temperature": 0.6},
    {"repetition_penalty": 1.2, "top_p": 0.7, "min_p": 0.05, "temperature": 1.2, "top_k": 50},
]  # fmt: skip


@pytest.mark.oracle
@pytest.mark.parametrize("setting", SETTINGS, ids=str)
@pytest.mark.parametrize("vocab", [50, 3000, 160_000])
def test_chances_are_those_of_transformers(setting: dict[str, Any], vocab: int) -> None:
    torch = pytest.importorskip("torch")
    from transformers.generation import logits_process as hf

    values = {"temperature": 1.0, "top_k": 0, "top_p": 1.0, "min_p": 0.0, "repetition_penalty": 1.0, **setting}
    for seed in range(5):
        rng = np.random.default_rng(seed)
        logits = (rng.standard_normal(vocab) * 4).astype(np.float32)
        seen = rng.integers(0, vocab, 30)
        steps = [hf.RepetitionPenaltyLogitsProcessor(float(values["repetition_penalty"]))]
        steps.append(hf.TemperatureLogitsWarper(float(values["temperature"])))
        steps += [hf.TopKLogitsWarper(int(values["top_k"]))] if values["top_k"] else []
        steps += [hf.TopPLogitsWarper(float(values["top_p"]))] if values["top_p"] < 1 else []
        steps += [hf.MinPLogitsWarper(float(values["min_p"]))] if values["min_p"] else []
        scores = torch.tensor(logits)[None]
        for step in steps:
            scores = step(torch.tensor(seen)[None], scores)
        wanted = torch.softmax(scores.double(), -1)[0].numpy()
        sampler = Sampler(**values)  # type: ignore[arg-type]
        sampler.see(seen.tolist())
        found = np.zeros(vocab)
        tokens, chances = sampler.chances(logits)
        found[tokens] = chances / chances.sum(dtype=np.float64)
        # Sums over a vocabulary in float32 and in float64 may part at the very edge of a nucleus.
        assert abs(int((wanted > 0).sum()) - len(tokens)) <= (1 if values["top_p"] < 1 else 0)
        np.testing.assert_allclose(found, wanted, atol=1e-6 + (found[tokens].min() if values["top_p"] < 1 else 0))


def test_draws_follow_the_chances() -> None:
    logits = np.log(np.array([0.5, 0.3, 0.15, 0.05], np.float32))
    sampler = Sampler(1.0, seed=3, top_p=0.9)
    drawn = np.bincount([sampler.draw(logits) for _ in range(20_000)], minlength=4) / 20_000
    np.testing.assert_allclose(drawn, np.array([0.5, 0.3, 0.15, 0]) / 0.95, atol=0.015)


@given(
    st.lists(st.floats(-20, 20), min_size=2, max_size=40), st.floats(0, 2), st.floats(0.05, 1), st.integers(0, 5),
    st.floats(0, 1), st.floats(0.5, 2), st.integers(0, 99),
)  # fmt: skip
def test_every_draw_is_allowed_and_repeatable(
    scores: list[float], temperature: float, top_p: float, top_k: int, min_p: float, penalty: float, seed: int
) -> None:
    logits = np.array(scores, np.float32)
    allowed = np.arange(len(scores)) % 2 == 0

    def draw() -> int:
        sampler = Sampler(temperature, top_p, top_k, seed, min_p, penalty)
        sampler.see([0, 1])
        return sampler.draw(logits, allowed)

    assert allowed[draw()] and draw() == draw()
    if (top_k == 1 or temperature == 0) and penalty == 1:
        assert logits[draw()] == logits[allowed].max()


def test_the_nucleus_is_found_however_wide_it_is() -> None:
    logits = np.random.default_rng(0).standard_normal(20_000).astype(np.float32) * 0.1  # nearly flat: 0.9 is thousands
    tokens, chances = Sampler(1.0, top_p=0.9).chances(logits)
    all_ = np.sort(np.exp(logits.astype(np.float64)) / np.exp(logits.astype(np.float64)).sum())[::-1]
    assert len(tokens) == int(np.searchsorted(all_.cumsum(), 0.9)) + 1
    assert logits[tokens].min() > np.delete(logits, tokens).max()


def test_a_large_vocabulary_is_no_burden() -> None:
    logits = np.random.default_rng(0).standard_normal(160_000).astype(np.float32) * 3
    plain = Sampler(1.0, seed=0)
    filtered = Sampler(0.8, 0.95, 50, 0, 0.02)
    times = []
    for sampler in (plain, filtered, Sampler(1.0, 0.95, seed=0)):
        spent = []
        for _ in range(7):
            started = time.perf_counter()
            sampler.draw(logits)
            spent.append(time.perf_counter() - started)
        times.append(min(spent))
    full_sort = min(_timed(lambda: np.argsort(-logits)) for _ in range(5))
    assert max(times) < full_sort, f"{times} against {full_sort} for one sort of the vocabulary"


def _timed(work: Any) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def bytes_tokenizer() -> Tokenizer:
    """One token for each byte."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE({letter: i for i, letter in enumerate(alphabet)}, []))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


BYTES = bytes_tokenizer()
LETTERS = st.text(alphabet="abcé好\U0001f600 ", max_size=40)


@example(text="aaaa好好😀😀", stops=[], sizes=[1, 4, 3, 3, 4])
@given(LETTERS, st.lists(st.text(alphabet="abcé好", min_size=1, max_size=4), max_size=3), st.lists(st.integers(1, 5)))
def test_stop_texts_are_found_across_tokens_and_never_shown(text: str, stops: list[str], sizes: list[int]) -> None:
    shown = Shown(lambda tokens: BYTES.decode(list(tokens)), stops)
    tokens = BYTES.encode(text).ids
    out = []
    for size in [*sizes, *[1] * len(tokens)]:
        out.append(shown.feed(tokens[:size]))
        tokens = tokens[size:]
        assert not any(stop in "".join(out) for stop in stops)
        assert text.startswith("".join(out)), "what is shown once stays"
    out.append(shown.finish())
    ends = [at for stop in stops if (at := text.find(stop)) >= 0]
    assert shown.stopped == bool(ends)
    if shown.stopped:  # of several stops, the one that is complete first
        assert not any(stop in "".join(out) for stop in stops) and text.startswith("".join(out))
        assert len("".join(out)) in ends
    else:
        assert "".join(out) == text


def test_text_comes_as_soon_as_it_is_certain() -> None:
    shown = Shown(lambda tokens: BYTES.decode(list(tokens)), ["stop"])
    assert [shown.feed([token]) for token in BYTES.encode("as stone").ids] == ["a", "", "s ", "", "", "", "ston", "e"]


@given(st.binary(max_size=60))
def test_broken_characters_do_not_hold_the_rest_back(raw: bytes) -> None:
    table = {bytes([byte]): token for byte, token in _byte_tokens().items()}
    tokens = [table[bytes([byte])] for byte in raw]
    shown = Shown(lambda some: BYTES.decode(list(some)))
    pieces = [shown.feed([token]) for token in tokens]
    assert len("".join(pieces + [shown.finish()])) >= len(raw.decode("utf-8", "ignore"))
    assert all(any(pieces[i : i + 17]) for i in range(len(pieces) - 16))


def _byte_tokens() -> dict[int, int]:
    """Map bytes to tokens by GPT-2's table, which ByteLevel follows."""
    kept = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in kept]
    letters = {byte: chr(byte) for byte in kept} | {byte: chr(256 + i) for i, byte in enumerate(others)}
    return {byte: BYTES.token_to_id(letter) for byte, letter in letters.items()}
