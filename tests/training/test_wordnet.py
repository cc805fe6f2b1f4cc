"""Reading WordNet's files, and what words are learned from them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from agentkit_training.wordnet import families, reworded, senses, sentences, thesaurus
from hypothesis import given
from hypothesis import strategies as st

NOUNS = """  1 A licence stands before the data.
00000010 03 n 02 delay 0 hold_up 0 002 @ 00000020 n 0000 + 00000030 v 0101 | time during which nothing happens; "there was a \
delay before she answered"
00000020 03 n 01 pause 0 000 | a time without action
00000040 15 n 01 Lisbon 0 000 | the capital of Portugal
00000050 15 n 01 1900s 0 000 | a decade
"""
VERBS = """00000030 30 v 03 postpone 0 put_off 0 table 1 001 $ 00000060 v 0000 01 + 08 00 | hold back to a later time; "let us \
put off the test"
00000060 30 v 01 suspend 0 000 01 + 08 00 | make inoperative for a time
"""

INDEX = """  1 A licence stands before the index.
postpone v 1 1 $ 1 0 00000030
put_off v 1 1 $ 1 1 00000030
suspend v 1 0 1 0 00000060
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data.noun").write_text(NOUNS)
    (tmp_path / "data.verb").write_text(VERBS)
    (tmp_path / "index.verb").write_text(INDEX)
    return tmp_path


def test_meanings_are_read_with_what_is_near_them(folder: Path) -> None:
    found = {tuple(sense.names[0]): sense for sense in senses(folder)}
    assert set(found) == {("delay",), ("pause",), ("postpone",), ("suspend",)}, "names and numbers are left out"
    delay = found["delay",]
    assert delay.names == [["delay"], ["hold", "up"]]
    assert delay.gloss == ["time", "during", "which", "nothing", "happens"]
    assert delay.examples == [["there", "was", "a", "delay", "before", "she", "answered"]]
    assert delay.near == [["pause"], ["postpone"], ["put", "off"], ["table"]]
    assert found["postpone",].near == [["suspend"]]


def test_what_speaks_of_a_meaning_does_not_name_it(folder: Path) -> None:
    rng = random.Random(1)
    (delay,) = [sense for sense in senses(folder) if sense.names[0] == ["delay"]]
    for _ in range(200):
        spoken, told = delay.pair(rng)
        assert spoken and told
        assert not {"delay"} & set(spoken) or "delay" not in told


def test_meanings_are_tools_whose_names_their_examples_do_not_say(folder: Path) -> None:
    found = {family.names: family for family in families(folder)}
    assert set(found) == {("hold_up", "pause"), ("postpone", "table", "suspend")}
    assert found["hold_up", "pause"].phrasings == ("there was a delay before she answered",)
    assert found["hold_up", "pause"].descriptions == ("time during which nothing happens",)
    assert found["hold_up", "pause"].topic != found["postpone", "table", "suspend"].topic


def test_without_a_dictionary_there_are_no_meanings(tmp_path: Path) -> None:
    assert senses(tmp_path) == [] and list(sentences(tmp_path)) == []


def test_other_words_are_those_of_the_commonest_meanings(folder: Path) -> None:
    assert thesaurus(folder) == {"postpone": ["put off", "table"], "put off": ["postpone", "table"]}
    assert thesaurus(folder / "nowhere") == {}


@given(st.lists(st.sampled_from(["postpone", "the", "test"]), min_size=1), st.integers())
def test_rewording_swaps_known_words_alone_and_leaves_some(words: list[str], seed: int) -> None:
    found = reworded(words, {"postpone": ["delay"]}, random.Random(seed), swap=0.5, drop=0.5)
    assert found and set(found) <= {*words, *(["delay"] if "postpone" in words else [])}
    assert reworded(words, {"postpone": ["delay"]}, random.Random(seed), swap=0, drop=0) == words
