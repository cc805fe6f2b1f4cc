"""Every probe on every machine: attacks are contained and would not be without walls, what is granted works."""

from __future__ import annotations

import pytest

from .conditions import NEVER
from .known import reason_for
from .machines import BARE, MACHINES, CannotBe, examine
from .machines import machine as by_name
from .probe import Probe, probes
from .suite import Outcome

ATTACKS = [probe for probe in probes() if not probe.must_work]
GRANTED = [probe for probe in probes() if probe.must_work]
NAMES = [machine.name for machine in MACHINES]


def outcome(machine: str, kind: str, probe: Probe) -> Outcome:
    """Return what came of one probe; the first question to a machine runs all of them."""
    try:
        return examine(machine)[kind][probe.name]
    except CannotBe as reason:
        pytest.skip(str(reason))


def expect_known(request: pytest.FixtureRequest, machine: str, probe: Probe) -> None:
    """Let a test fail that shows a gap we know of, and only fail."""
    if reason := reason_for(probe.name, machine):
        request.applymarker(pytest.mark.xfail(strict=True, reason=reason))


@pytest.mark.parametrize("machine", NAMES)
@pytest.mark.parametrize("probe", ATTACKS, ids=lambda probe: probe.name)
def test_an_attack_is_contained(request: pytest.FixtureRequest, probe: Probe, machine: str) -> None:
    expect_known(request, machine, probe)
    found = outcome(machine, "walls", probe)
    assert found.word == "CONTAINED", found.detail


@pytest.mark.parametrize("probe", [p for p in ATTACKS if not p.bare.startswith(NEVER)], ids=lambda probe: probe.name)
def test_without_walls_it_succeeds(probe: Probe) -> None:
    found = outcome(BARE, "bare", probe)
    if found.word == "UNCLEAR" and found.seconds == 0:
        pytest.skip(found.detail)
    assert found.word == "ESCAPED", found.detail


@pytest.mark.parametrize("machine", NAMES)
@pytest.mark.parametrize("probe", GRANTED, ids=lambda probe: probe.name)
def test_what_is_granted_works(request: pytest.FixtureRequest, probe: Probe, machine: str) -> None:
    expect_known(request, machine, probe)
    found = outcome(machine, "walls", probe)
    if probe.needs_namespaces and not by_name(machine).namespaces:
        assert found.detail.startswith("refused to start"), found
    else:
        assert found.word == "WORKS", found.detail


@pytest.mark.parametrize("probe", [p for p in GRANTED if p.without is not None], ids=lambda probe: probe.name)
def test_without_the_grant_it_does_not(probe: Probe) -> None:
    found = outcome(BARE, "ungranted", probe)
    assert found.word == "BROKEN", found.detail


def test_there_are_enough() -> None:
    assert len(ATTACKS) >= 70
    assert len(GRANTED) >= 8
