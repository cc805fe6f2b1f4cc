"""Children kept ready: confined, their plugin loaded, and never yet called, for runs that will ask for their like.

A child serves one run and is ended with it, so nothing of a run is ever seen by another. What the next run would wait
for, the start, is done ahead: from the second child of a recipe on, one more is started and waits. They end with this
process, whose end closes their wires.
"""

from __future__ import annotations

import atexit
import os
import threading
from collections import OrderedDict

from agentkit.sandbox.confined import Confined, Recipe

MOST = 4
"""Children that wait at any time; the one that has waited longest makes room."""
_SEEN = 64

_lock = threading.Lock()
_waiting: OrderedDict[Recipe, Confined] = OrderedDict()
_asked: OrderedDict[Recipe, int] = OrderedDict()


def take(recipe: Recipe) -> Confined:
    """Return a child that was begun: one that waits, or else a new one."""
    with _lock:
        _asked[recipe] = _asked.pop(recipe, 0) + 1
        while len(_asked) > _SEEN:
            _asked.popitem(last=False)
        child = _waiting.pop(recipe, None)
    if child is not None and child.process is not None and child.process.running:
        return child
    if child is not None:
        child.end_now()
    fresh = Confined(recipe)
    fresh.begin()
    return fresh


async def keep(recipe: Recipe) -> None:
    """Have a child of this recipe wait, where the recipe was asked for more than once."""
    if not (recipe.digest and recipe.policy.confined):
        return
    with _lock:
        if _asked.get(recipe, 0) < 2 or recipe in _waiting:
            return
        child = Confined(recipe)
        child.begin()
        _waiting[recipe] = child
        old = _waiting.popitem(last=False)[1] if len(_waiting) > MOST else None
    if old is not None:
        await old.end()


def end_all() -> None:
    """End the children that wait."""
    with _lock:
        while _waiting:
            _waiting.popitem()[1].end_now()


def _forget() -> None:
    # They belong to the process that started them.
    _waiting.clear()


atexit.register(end_all)
os.register_at_fork(after_in_child=_forget)
