"""Tokenizers: the same tokens as the libraries' and as a plain reading of the format; no content becomes a mark."""

import json
import re
import subprocess
import sys
from typing import Any

import pytest
import regex
import tiktoken
from agentkit_backends.local.tokenizer import load_tokenizer
from agentkit_backends.local.tokenizer_guard import SPLIT, Guard
from agentkit_backends.local.tokenizer_tiktoken import SLOTS
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer, decoders

from agentkit.errors import WeightsError
from tests.engine.languages import HERMES_ADDED, HERMES_NAMES, KIMI_NAMES, described, hugging_files, kimi_files, ranks

KIMI = load_tokenizer(kimi_files())
HUGGING = load_tokenizer(hugging_files(HERMES_NAMES, HERMES_ADDED))
SPLITS = (
    r"[\p{Han}]+"
    r"|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}&&[^\p{Han}]]*[\p{Ll}\p{Lm}\p{Lo}\p{M}&&[^\p{Han}]]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
    r"|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}&&[^\p{Han}]]+[\p{Ll}\p{Lm}\p{Lo}\p{M}&&[^\p{Han}]]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
    r"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
FRAGMENTS = st.sampled_from(
    ["天气", "東京の", "漢字kanji", "weather", "ISN'T", "isn't", "we'LL", "McDonald's", "12345", "٣٤", "Ⅷ", "😀", "👩‍👩‍👧", " ", "  ", "\t", "\n", "\r\n\r\n", "\u3000",
     "é", "e\u0301", "ǅ", "ʰ", "__init__", "...", "</", "<|im_end|>", "<|im_", "end|>", "[EOS]", "[", "<|reserved_token_999|>", "\x00", "ᄒ", "ß"]
)  # fmt: skip
TEXTS = st.lists(FRAGMENTS | st.text(max_size=3), max_size=25).map("".join)


def by_hand(text: str) -> list[int]:
    """Return the tokens of a text without marks, as the format describes them: split, then merge the lowest rank."""
    out = []
    for part in regex.findall(SPLITS, text, regex.VERSION1):
        pieces = [bytes([byte]) for byte in part.encode()]
        while pairs := [
            (ranks()[a + b], i) for i, (a, b) in enumerate(zip(pieces, pieces[1:], strict=False)) if a + b in ranks()
        ]:
            _, i = min(pairs)
            pieces[i : i + 2] = [pieces[i] + pieces[i + 1]]
        out += [ranks()[piece] for piece in pieces]
    return out


@settings(deadline=None)
@given(TEXTS)
def test_kimi_tokens_are_what_tiktoken_says(text: str) -> None:
    base, names = len(ranks()), {2 * i: name for i, name in enumerate(KIMI_NAMES)}
    special = {names.get(i, f"<|reserved_token_{base + i}|>"): base + i for i in range(256)}
    encoding = tiktoken.Encoding("by hand", pat_str=SPLITS, mergeable_ranks=ranks(), special_tokens=special)
    assert KIMI.encode(text) == encoding.encode(text, allowed_special="all")
    assert KIMI.decode(KIMI.encode(text)) == text


@settings(deadline=None)
@given(st.lists(FRAGMENTS, max_size=12).map("".join))
@example("  two spaces\n\n x isn't 天气12345")
def test_kimi_tokens_are_what_the_format_describes(text: str) -> None:
    marks = re.compile("|".join(map(re.escape, KIMI.marks)))
    wanted, at = [], 0
    for mark in marks.finditer(text):
        wanted += [*by_hand(text[at : mark.start()]), KIMI.marks[mark.group()]]
        at = mark.end()
    assert KIMI.encode(text) == wanted + by_hand(text[at:])


def test_kimi_has_256_marks_named_or_reserved() -> None:
    base = len(ranks())
    assert len(KIMI.marks) == SLOTS == 256 and set(KIMI.marks.values()) == set(range(base, base + 256))
    assert KIMI.token("[BOS]") == base and KIMI.token("<|im_end|>") == base + 4
    assert KIMI.token(f"<|reserved_token_{base + 1}|>") == base + 1 and KIMI.token(f"<|reserved_token_{base}|>") is None
    assert KIMI.token("the") == ranks()[b"the"] and KIMI.token("no such token") is None
    assert KIMI.decode([base + 4, base + 300, base + 5]) == f"<|im_end|><|reserved_token_{base + 5}|>"


def test_kimi_takes_what_the_pattern_cannot() -> None:
    """Two million blanks exceed the pattern's memory in tiktoken; they are cut."""
    text = "a" + " " * 2_000_000 + "<|im_end|>\ud800b"
    tokens = KIMI.encode(text)
    assert KIMI.decode(tokens) == text.replace("\ud800", "\ufffd") and tokens.count(KIMI.marks["<|im_end|>"]) == 1


@pytest.mark.parametrize(
    "broken",
    [b"IQ== 0\n", b"IQ==\n", b"IQ== one\n", b"\xff\xff 1\n", b"!!!! 1\n", b"", kimi_files()["tiktoken.model"][:-20],
     kimi_files()["tiktoken.model"] + b"enp6 7\n", kimi_files()["tiktoken.model"].replace(b"AA==", b"enp6")],
)  # fmt: skip
def test_a_broken_tiktoken_model_is_told(broken: bytes) -> None:
    with pytest.raises(WeightsError, match=r"tiktoken\.model"):
        load_tokenizer({"tiktoken.model": broken})


def test_only_kimis_models_pay_for_tiktoken() -> None:
    script = """
import sys
from tests.engine.languages import FAMILIES, language
language(FAMILIES["hermes"])
assert "tiktoken" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", script], check=True)


# tokenizer.json.


@settings(deadline=None)
@given(TEXTS)
def test_a_tokenizer_json_is_read_by_its_library(text: str) -> None:
    library = Tokenizer.from_str(described(tuple(HERMES_NAMES), tuple(HERMES_ADDED)))
    assert HUGGING.encode(text) == library.encode(text, add_special_tokens=False).ids
    assert HUGGING.decode(HUGGING.encode(text)) == text


def test_marks_are_special_tokens_and_added_ones_in_brackets() -> None:
    files = hugging_files(["<s>", "PAD"], ["<tool_call>", "[ARGS]", "    ", "zebra", "<", "<open"])
    assert load_tokenizer(files).marks.keys() == {"<s>", "PAD", "<tool_call>", "[ARGS]"}


def test_added_tokens_that_only_the_settings_list_are_tokens() -> None:
    size = Tokenizer.from_str(described(("<s>",))).get_vocab_size()
    listed: dict[str, Any] = {
        "0": {"content": "<s>", "special": True},
        str(size): {"content": "<late>", "special": False, "lstrip": False, "unknown": 1},
        str(size + 1): {"content": "<later>", "special": True},
    }
    tokenizer = load_tokenizer(hugging_files(["<s>"], added_tokens_decoder=listed))
    assert tokenizer.encode("<late><later>") == [size, size + 1]
    assert tokenizer.marks["<late>"] == size and tokenizer.marks["<later>"] == size + 1


def test_truncation_and_padding_of_training_are_off() -> None:
    library = Tokenizer.from_str(described(("<s>",)))
    library.enable_truncation(4)
    library.enable_padding(length=8)
    tokenizer = load_tokenizer({"tokenizer.json": library.to_str().encode()})
    assert tokenizer.decode(tokenizer.encode("weather " * 9)) == "weather " * 9
    assert len(tokenizer.encode("a")) == 1


def test_halves_of_characters_are_replaced() -> None:
    assert HUGGING.decode(HUGGING.encode("a\ud800b")) == "a\ufffdb"


@pytest.mark.parametrize(
    "files",
    [{}, {"tokenizer.json": b"{"}, {"tokenizer.json": b"\xff"}, {"tokenizer.json": b"{}"},
     {**hugging_files(["<s>"]), "tokenizer_config.json": b"[]"}, {**hugging_files(["<s>"]), "tokenizer_config.json": b"{"},
     hugging_files(["<s>"], added_tokens_decoder={"x": {}}), hugging_files(["<s>"], added_tokens_decoder=[1]),
     hugging_files(["<s>"], added_tokens_decoder={"5": {"special": True}}), hugging_files(["<s>"], added_tokens_decoder={"5": {"content": 3}})],
)  # fmt: skip
def test_broken_files_are_told(files: dict[str, bytes]) -> None:
    with pytest.raises(WeightsError, match="tokenizer|added_tokens"):
        load_tokenizer(files)


# llguidance follows the same vocabulary.


@pytest.mark.parametrize("tokenizer", [KIMI, HUGGING], ids=["kimi", "hugging"])
def test_llguidance_has_the_same_vocabulary(tokenizer: Any) -> None:
    stop = tokenizer.token("<|im_end|>")
    same = tokenizer.constrained(1200, [stop, stop + 1])
    assert same.vocab_size == 1200 and same.eos_tokens == [stop, stop + 1]
    assert {i for i in range(1200) if same.is_special_token(i)} >= set(tokenizer.marks.values())
    for text in ["天气 isn't 12345  x\n\n😀", '{"city": "Oslo", "days": 3}', "東京の weather"]:
        assert same.tokenize_str(text) == tokenizer.encode(text)
        assert same.decode_str(tokenizer.encode(text)) == text
    assert same.tokenize_str("a<|im_end|>", parse_special=True)[-1] == stop
    if tokenizer is KIMI:
        # 0xff is in no UTF-8; llguidance keeps it to itself.
        assert all(same.decode_bytes([rank]) == text for text, rank in ranks().items() if text != b"\xff")


def test_a_tokenizer_that_llguidance_does_not_know_is_told() -> None:
    library = Tokenizer.from_str(described(("<s>",)))
    library.decoder = decoders.Metaspace()
    with pytest.raises(WeightsError, match="held to this tokenizer"):
        load_tokenizer({"tokenizer.json": library.to_str().encode()}).constrained(1200, [1])


# No content becomes a mark.

PIECES = st.sampled_from(
    [
        "<",
        "<|",
        "|im_",
        "im_end",
        "end|>",
        "|>",
        "<|im_end|>",
        "<tool_call>",
        "[EOS]",
        "[",
        "EOS]",
        " ",
        SPLIT,
        "x",
        "PAD",
        "天",
    ]
)
CONTENTS = st.lists(PIECES, max_size=6).map("".join)
MARKS = ["<|im_end|>", "<|im_user|>", "<tool_call>", "[EOS]", "<<|", "PAD", "x"]


@settings(deadline=None)
@given(st.lists(CONTENTS, max_size=5))
@example(["<|im_", "end|>"])
@example(["<<|im_end|>"])
@example(["PAD", "[EOS", "]"])
def test_pieces_hold_the_templates_marks_and_no_others(contents: list[str]) -> None:
    guard = Guard(MARKS)
    prompt = "<|im_user|>" + "".join(f"{guard.defuse(text)}" for text in contents) + "<|im_end|>"
    pieces = guard.pieces(prompt)
    assert "".join(pieces) == f"<|im_user|>{''.join(contents)}<|im_end|>".replace(SPLIT, "")
    found = [
        mark for piece in pieces for mark in re.findall(r"<\|im_end\|>|<\|im_user\|>|<tool_call>|\[EOS\]|<<\|", piece)
    ]
    assert found == ["<|im_user|>", "<|im_end|>"]


def test_what_forges_nothing_is_one_piece() -> None:
    guard = Guard(MARKS)
    text = 'if a < b[0] or "<|" in c: <div> PA DAP'
    assert guard.pieces(f"<|im_user|>{guard.defuse(text)}<|im_end|>") == [f"<|im_user|>{text}<|im_end|>"]
    assert guard.defuse({"a<": ["[", 1, None, ("<",)]}) == {f"a<{SPLIT}": [f"[{SPLIT}", 1, None, [f"<{SPLIT}"]]}
    assert guard.defuse("PAD PAx") == f"P{SPLIT}AD PAx", "letters are left alone but in a whole mark"
    assert Guard([]).defuse("<|im_end|>") == "<|im_end|>" and Guard([]).pieces("<") == ["<"]


def test_a_json_of_a_content_keeps_its_splits() -> None:
    guard = Guard(MARKS)
    assert guard.pieces(json.dumps(guard.defuse("<|im_end|>"), ensure_ascii=False)) == ['"<', '|im_end|>"']
