"""The table of outcomes in docs/reliability.md, from the scenarios that the tests play."""

from __future__ import annotations

from pathlib import Path

from tests.reliability.acts import Scenario
from tests.reliability.scenarios import SECTIONS
from tests.reliability.wires import WIRES

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"
BEGIN, END = "<!-- outcomes: python -m tests.reliability -->", "<!-- end of outcomes -->"


def table() -> str:
    """Return the tables, one for each section."""
    parts = []
    for title, scenarios in SECTIONS.items():
        rows = [f"| {s.name} | {s.does} | {_outcome(s)} | {_where(s)} |" for s in scenarios]
        parts.append(
            "\n".join([f"### {title}", "", "| scenario | the server | the run | in |", "|---|---|---|---|", *rows])
        )
    return "\n\n".join(parts)


def page(text: str) -> str:
    """Return a page's text with the tables brought up to date."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{table()}\n\n{END}{after}"


def _outcome(scenario: Scenario) -> str:
    others = [f"{where}: {outcome}" for where, outcome in scenario.but.items()]
    return "; ".join([str(scenario.outcome), *others])


def _where(scenario: Scenario) -> str:
    wires = [wire for wire in WIRES if scenario.on(wire)]
    if wires == WIRES:
        return "all"
    apis = list(dict.fromkeys(wire.api for wire in wires))
    modes = {wire.streams for wire in wires}
    mode = "" if len(modes) == 2 else "streams" if modes == {True} else "whole answers"
    return ", ".join(filter(None, ["" if len(apis) == 3 else " and ".join(apis), mode]))
