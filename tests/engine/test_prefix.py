"""The prefix tree against a plain list of texts."""

from __future__ import annotations

from typing import Any

import pytest
from agentkit_backends.local.engine import PAGE
from agentkit_backends.local.prefix import PrefixTree, shared
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule


class Held:
    """A session of tokens alone."""

    alive: list[Held] = []

    def __init__(self, tokens: list[int]) -> None:
        self.tokens = list(tokens)
        Held.alive.append(self)

    def fork(self) -> Held:
        return Held(self.tokens)

    def truncate(self, length: int) -> None:
        assert length <= len(self.tokens)
        del self.tokens[length:]


def text(pieces: list[int]) -> list[int]:
    """Texts that share long beginnings: each piece is half a page."""
    return [token for piece in pieces for token in [piece] * (PAGE // 2 + piece)]


TEXTS = st.lists(st.integers(0, 2), max_size=8).map(text)


class Machine(RuleBasedStateMachine):
    """The tree may forget, but only when told or over its limit, and what was used longest ago."""

    def __init__(self) -> None:
        super().__init__()
        Held.alive = []
        self.tree: Any = PrefixTree(10_000)
        self.kept: list[list[int]] = []

    def longest(self, tokens: list[int]) -> int:
        return max((shared(tokens, other) for other in self.kept), default=0)

    @rule(tokens=TEXTS)
    def add(self, tokens: list[int]) -> None:
        self.tree.add(Held(tokens))
        self.kept.append(tokens)

    @rule(tokens=TEXTS)
    def take(self, tokens: list[int]) -> None:
        assert self.tree.find(tokens) == self.longest(tokens)
        fork = self.tree.take(tokens)
        assert (fork.tokens if fork else []) == tokens[: self.longest(tokens)]
        if fork:
            fork.truncate(0)

    @precondition(lambda self: self.tree.pages)
    @rule(pages=st.integers(1, 6), latest=TEXTS)
    def evict(self, pages: int, latest: list[int]) -> None:
        self.tree.take(latest)
        before, length = self.tree.pages, self.tree.find(latest)
        assert self.tree.evict(pages)
        assert self.tree.pages == 0 or self.tree.pages <= before - pages
        self.kept = [held.tokens for held in Held.alive if self.held(held)]
        if self.tree.pages >= -(-length // PAGE) + 2 * len(self.nodes()):
            assert self.tree.find(latest) == length, "what was used last goes last"

    def nodes(self) -> list[Any]:
        found, open_ = [], [self.tree._root]
        while open_:
            found.append(open_.pop())
            open_ += found[-1].children.values()
        return found

    def held(self, session: Held) -> bool:
        return any(node.session is session for node in self.nodes())

    @invariant()
    def accounts_hold(self) -> None:
        nodes = self.nodes()
        assert self.tree.pages == sum(node.pages for node in nodes)
        leaves = {node for node in nodes if not node.children and node is not self.tree._root}
        assert leaves == self.tree._leaves
        for node in nodes:
            assert (node.session is not None) == (node in leaves)
            assert all(child.parent is node and child.start == node.end for child in node.children.values())
        for leaf in leaves:
            assert len(leaf.session.tokens) == leaf.end
        tokens = sum(len(node.tokens) for node in nodes)
        assert tokens == len({tuple(t[: i + 1]) for t in self.kept for i in range(len(t))}), "each beginning once"


TestTree = Machine.TestCase


def test_the_budget_is_kept_and_the_oldest_goes_first() -> None:
    tree: Any = PrefixTree(4)
    first, second = [1] * (2 * PAGE), [2] * (2 * PAGE)
    tree.add(Held(first))
    tree.add(Held(second))
    assert tree.pages == 4
    tree.take(first).truncate(0)
    tree.add(Held([3] * (2 * PAGE)))
    assert tree.pages <= 4 and tree.find(first) == 2 * PAGE and tree.find(second) == 0


def test_ends_go_before_what_they_have_in_common() -> None:
    tree: Any = PrefixTree(100)
    common = [1] * (3 * PAGE)
    tree.add(Held([*common, *[2] * (2 * PAGE)]))
    tree.add(Held([*common, *[3] * (2 * PAGE)]))
    tree.evict(4)
    assert tree.pages == 3 and tree.find([*common, 9]) == 3 * PAGE


def test_nothing_is_kept_without_a_budget() -> None:
    tree: Any = PrefixTree(0)
    session = Held([1] * 100)
    tree.add(session)
    assert session.tokens == [] and tree.find([1]) == 0 and not tree.evict(1)


@given(st.lists(st.integers(0, 1)), st.lists(st.integers(0, 1)))
def test_shared_counts_the_common_beginning(first: list[int], second: list[int]) -> None:
    length = shared(first, second)
    assert first[:length] == second[:length]
    assert length in (len(first), len(second)) or first[length] != second[length]


@pytest.mark.parametrize("kept", [[1, 2, 3], [1, 2]])
def test_what_is_here_already_is_released(kept: list[int]) -> None:
    tree: Any = PrefixTree(100)
    tree.add(Held([1, 2, 3]))
    again = Held(kept)
    tree.add(again)
    assert again.tokens == [] and tree.find([1, 2, 3]) == 3
