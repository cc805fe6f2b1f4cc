"""What a run said and found is found again by its words, the best first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agentkit.store.search import best


def found(texts: list[str], query: str, limit: int = 10) -> list[int]:
    return [hit.seq for hit in best(list(enumerate(texts)), query, limit)]


def test_more_words_come_first_and_rare_ones_count_more() -> None:
    assert found(["a car", "a red car", "a blue, red car", "a red boat"], "blue red car") == [2, 1, 0, 3]
    common = ["the report of monday"] * 5 + ["the invoice of monday"]
    assert found(common, "monday invoice")[0] == 5


def test_a_short_text_about_it_comes_before_a_long_one_that_names_it() -> None:
    assert found(["boat " + "and much more " * 200, "the boat"], "boat") == [1, 0]


def test_case_and_accents_do_not_matter_and_parts_of_words_do_not_count() -> None:
    texts = ["Das BLÜE Boot", "Straße", "carpet", "naïve Ångström", "ﬁle"]
    assert found(texts, "blue") == [0] and found(texts, "STRASSE") == [1] and found(texts, "car") == []
    assert found(texts, "angstrom NAIVE") == [3] and found(texts, "file") == [4]


def test_equal_ones_come_in_order_and_no_more_than_were_asked_for() -> None:
    assert found(["a car"] * 5, "car", limit=3) == [0, 1, 2]
    assert found([], "car") == [] and found(["", " "], "car") == [] and found(["a car"], ' "(*) ') == []


@given(st.lists(st.text(max_size=20), max_size=8), st.text(max_size=20))
def test_any_text_and_any_query_can_be_searched(texts: list[str], query: str) -> None:
    assert set(found(texts, query)) <= set(range(len(texts)))
