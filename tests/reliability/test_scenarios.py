"""Every scenario, on every wire it makes sense for, on both event loops' kind of one."""

from collections.abc import Iterator

import anyio
import pytest

from agentkit import Journal
from tests.reliability.acts import Scenario
from tests.reliability.play import play
from tests.reliability.scenarios import SCENARIOS
from tests.reliability.wires import WIRES, Wire

CASES = [
    pytest.param(loop, scenario, wire, id=f"{scenario.name}-{wire}-{loop}")
    for scenario in SCENARIOS
    for wire in WIRES
    for loop in (("asyncio", "trio") if str(wire) == "chat" else ("asyncio",))
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
