"""Every scenario, on every wire it makes sense for, on both event loops' kind of one."""

from collections.abc import Iterator
from typing import Any

import anyio
import pytest
from agentkit_backends.http import create

from agentkit import Journal, Message, Request
from tests.reliability.acts import Scenario
from tests.reliability.hostile import HOLD, Drip, Hostile, chunks
from tests.reliability.play import play
from tests.reliability.scenarios import CONNECTIONS, SCENARIOS
from tests.reliability.wires import ANSWER, WIRES, Wire

CASES = [
    pytest.param(loop, scenario, wire, id=f"{scenario.name}-{wire}-{loop}")
    for scenario in SCENARIOS
    for wire in WIRES
    for loop in (("asyncio", "trio") if str(wire) == "chat" and scenario in CONNECTIONS else ("asyncio",))
    if scenario.on(wire)
]


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    with Journal(tmp_path_factory.mktemp("reliability") / "journal.db") as journal:
        yield journal


@pytest.mark.parametrize(("loop", "scenario", "wire"), CASES)
def test_a_run_survives(loop: str, scenario: Scenario, wire: Wire, journal: Journal) -> None:
    anyio.run(play, scenario, wire, journal, backend=loop)


def test_there_are_enough_of_them_and_their_names_are_their_own() -> None:
    names = [scenario.name for scenario in SCENARIOS]
    assert len(names) == len(set(names)) >= 40


@pytest.mark.anyio
@pytest.mark.parametrize("wire", [wire for wire in WIRES if wire.streams and wire.api != "responses"], ids=str)
@pytest.mark.parametrize("after", [HOLD, Drip(chunks(b": ping\n\n"))], ids=["silence", "pings"])
async def test_an_answer_that_is_whole_is_not_waited_for(
    wire: Wire, after: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("agentkit_backends.http.answer._END_SECONDS", 0.2)
    pieces = wire.say()
    with Hostile([[*wire.cut(pieces, at=len(b"".join(pieces[:-1])))[:-1], after]]) as server:
        backend = create(server.url, "m", api=wire.api)
        with anyio.fail_after(10):
            request = Request(messages=(Message(role="user", content="hello"),))
            said = "".join([delta.text async for delta in backend.stream(request)])
        await backend.aclose()
    assert said == ANSWER


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
