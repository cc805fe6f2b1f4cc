"""What a call says of its progress: passed on as it comes, thinned out, never kept."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import anyio
import pytest

from agentkit import Agent, Journal, Message, ToolCall, grant
from agentkit import events as e
from agentkit.testing import ScriptedBackend
from agentkit.toolbox.progress import EVERY, thinned
from agentkit.types import Progress
from tests.sandbox.conftest import write_plugin

pytestmark = pytest.mark.anyio
PLUGIN = '''
from agentkit.plugin.sdk import progress, tool

@tool(effects="none")
def count(upto: int) -> str:
    """Count."""
    for number in range(1, upto + 1):
        progress(f"at {number}", number / upto)
    return "counted"
'''


async def test_progress_reaches_the_caller_and_not_the_journal(tmp_path: Path) -> None:
    folder = write_plugin(tmp_path / "plugin", PLUGIN)
    turn = Message(role="assistant", calls=(ToolCall(id="c1", name="count", arguments={"upto": 3000}),))
    seen: list[Any] = []
    with Journal(tmp_path / "j.db") as journal:
        made = Agent(
            backend=ScriptedBackend([turn, "done"]), tools=[grant(folder)], workspace=tmp_path, journal=journal
        )
        began = time.monotonic()
        result = await made.run("go", on_event=seen.append)
        took = time.monotonic() - began
        kept = journal.read(result.run_id)
    told = [event for event in seen if isinstance(event, e.CallProgress)]
    assert told and told[-1] == e.CallProgress(
        run_id=result.run_id, call_id="c1", name="count", text="at 3000", fraction=1.0, at=told[-1].at
    )
    assert len(told) <= took / EVERY + 2, "ten a second"
    assert [event for event in seen if event.kind not in ("text_piece", "call_progress")] == kept
    names = [event.kind for event in seen]
    assert names.index("call_intended") < names.index("call_progress"), "after the intent"
    assert len(names) - 1 - names[::-1].index("call_progress") < names.index("call_finished"), "before the result"


async def test_the_first_and_the_last_are_always_passed_on_and_few_between() -> None:
    seen: list[tuple[str, float]] = []

    async def tell(progress: Progress) -> None:
        seen.append((progress.text, anyio.current_time()))

    began = anyio.current_time()
    async with anyio.create_task_group() as group, thinned(tell, group) as note:
        while anyio.current_time() - began < 3.5 * EVERY:
            for number in range(50):
                await note(Progress(text=str(number)))
            await anyio.lowlevel.checkpoint()
        await note(Progress(text="last"))
    assert seen[0][0] in ("0", "49") and seen[-1][0] == "last" and 3 <= len(seen) <= 6
    assert all(later - earlier >= EVERY * 0.9 for (_, earlier), (_, later) in zip(seen[:-2], seen[1:-1], strict=True))


async def test_the_newest_is_told_in_time_though_nothing_follows() -> None:
    heard = anyio.Event()

    async def tell(progress: Progress) -> None:
        if progress.text == "second":
            heard.set()

    async with anyio.create_task_group() as group, thinned(tell, group) as note:
        await note(Progress(text="first"))
        await anyio.lowlevel.checkpoint()
        await note(Progress(text="second"))
        with anyio.fail_after(5):
            await heard.wait()  # the block is still entered: no end of the call brings it


async def test_a_slow_reader_does_not_hold_up_the_call() -> None:
    release = anyio.Event()
    told = []

    async def tell(progress: Progress) -> None:
        told.append(progress.text)
        await release.wait()

    async with anyio.create_task_group() as group, thinned(tell, group) as note:
        with anyio.fail_after(5):
            for number in range(1000):
                await note(Progress(text=str(number)))
                await anyio.lowlevel.checkpoint()
        release.set()
    assert told[-1] == "999" and len(told) <= 3


async def test_nothing_said_is_nothing_told() -> None:
    async def tell(progress: Progress) -> None:
        raise AssertionError

    async with anyio.create_task_group() as group, thinned(tell, group):
        pass


@pytest.mark.parametrize("where", ["reader", "call"])
async def test_an_error_on_either_side_ends_both(where: str) -> None:
    async def tell(progress: Progress) -> None:
        if where == "reader":
            raise ZeroDivisionError

    with pytest.raises(BaseExceptionGroup) as ended:
        async with anyio.create_task_group() as group, thinned(tell, group) as note:
            await note(Progress())
            if where == "call":
                raise ZeroDivisionError
            await anyio.sleep_forever()
    assert ended.group_contains(ZeroDivisionError)
