"""Sessions kept for the prefixes of later requests, in a tree over their tokens.

Sessions share pages copy-on-write, so one that begins like another costs its own part alone. The tree holds a session
at each leaf; any prefix of it is a fork cut to length. What was used longest ago goes first, from the end of a text
backwards, so that what several texts begin with stays longest.
"""

from __future__ import annotations

from collections.abc import Sequence

from agentkit_backends.local.engine import PAGE, Session


class _Node:
    """The tokens start..end of all texts that pass here; at a leaf, `session` holds a text up to `end`."""

    __slots__ = ("children", "parent", "session", "start", "tokens", "used")

    def __init__(self, parent: _Node | None, start: int, tokens: list[int], used: int) -> None:
        self.parent, self.start, self.tokens, self.used = parent, start, tokens, used
        self.children: dict[int, _Node] = {}
        self.session: Session | None = None

    @property
    def end(self) -> int:
        return self.start + len(self.tokens)

    @property
    def pages(self) -> int:
        """Return the pages these tokens touch: at least what the cache holds for them alone."""
        return -(-self.end // PAGE) - self.start // PAGE if self.tokens else 0


class PrefixTree:
    """Keeps sessions within `limit` pages, and owns them. `added` counts those that brought something new."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.pages = self.added = 0
        self._root = _Node(None, 0, [], 0)
        self._leaves: set[_Node] = set()
        self._now = 0

    def find(self, tokens: Sequence[int]) -> int:
        """Return how many of these tokens some kept session begins with."""
        node, inside = self._walk(list(tokens))
        return node.start + inside

    def take(self, tokens: Sequence[int]) -> Session | None:
        """Return a fork that holds as many of these tokens as any kept session begins with; None if that is none."""
        node, inside = self._walk(list(tokens))
        length = node.start + inside
        if not length:
            return None
        self._touch(self._split(node, inside) if inside < len(node.tokens) else node)
        while node.children:
            node = next(iter(node.children.values()))
        assert node.session is not None, "each leaf has a session"
        fork = node.session.fork()
        fork.truncate(length)
        return fork

    def add(self, session: Session) -> None:
        """Keep a session for its tokens; one whose tokens are all here already is released."""
        tokens = list(session.tokens)
        node, inside = self._walk(tokens)
        if inside < len(node.tokens):
            node = self._split(node, inside)
        self._touch(node)
        if node.end == len(tokens):
            session.truncate(0)
            return
        if node.session is not None:
            node.session.truncate(0)
            node.session = None
            self._leaves.discard(node)
        leaf = _Node(node, node.end, tokens[node.end :], self._now)
        leaf.session = session
        node.children[leaf.tokens[0]] = leaf
        self._leaves.add(leaf)
        self.pages += leaf.pages
        self.added += 1
        if self.pages > self.limit:
            self.evict(self.pages - self.limit)

    def evict(self, pages: int) -> bool:
        """Let go of at least so many pages, those used longest ago; return False if there was nothing to let go."""
        aim = self.pages - pages
        if not self._leaves:
            return False
        while self._leaves and self.pages > aim:
            self._cut(min(self._leaves, key=lambda leaf: leaf.used), self.pages - aim)
        return True

    def _walk(self, tokens: list[int]) -> tuple[_Node, int]:
        """Return the last node that agrees with the tokens, and how many of its own do."""
        node = self._root
        while node.end < len(tokens) and (child := node.children.get(tokens[node.end])):
            inside = shared(child.tokens, tokens[child.start : child.end])
            if inside < len(child.tokens):
                return child, inside
            node = child
        return node, len(node.tokens)

    def _split(self, node: _Node, at: int) -> _Node:
        """Cut a node in two; return the first part."""
        assert node.parent is not None and 0 < at < len(node.tokens), "only what has two parts can be split"
        front = _Node(node.parent, node.start, node.tokens[:at], node.used)
        self.pages -= node.pages
        node.parent.children[front.tokens[0]] = front
        node.parent, node.start, node.tokens = front, front.end, node.tokens[at:]
        front.children[node.tokens[0]] = node
        self.pages += front.pages + node.pages
        return front

    def _touch(self, node: _Node | None) -> None:
        self._now += 1
        while node is not None:
            node.used = self._now
            node = node.parent

    def _cut(self, leaf: _Node, pages: int) -> None:
        """Take up to `pages` from a leaf's end; an emptied leaf leaves its session to its parent."""
        session, parent = leaf.session, leaf.parent
        assert session is not None and parent is not None, "the root is no leaf"
        end = (-(-leaf.end // PAGE) - pages) * PAGE
        self.pages -= leaf.pages
        if end > leaf.start:
            session.truncate(end)
            leaf.tokens = leaf.tokens[: end - leaf.start]
            self.pages += leaf.pages
            return
        self._leaves.discard(leaf)
        del parent.children[leaf.tokens[0]]
        if parent.children or parent is self._root:
            session.truncate(0)
            return
        session.truncate(parent.end)
        parent.session = session
        self._leaves.add(parent)


def shared(first: list[int], second: list[int]) -> int:
    """Return how many tokens two lists begin with in common."""
    low, high = 0, min(len(first), len(second))
    while low < high:  # halves are compared whole, which is faster than token by token
        middle = (low + high + 1) // 2
        low, high = (middle, high) if first[low:middle] == second[low:middle] else (low, middle - 1)
    return low
