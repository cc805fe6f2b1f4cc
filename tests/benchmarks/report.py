"""How benchmarks report: a table for people, and `.bench/NAME.json` to compare with any later run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

FOLDER = Path(__file__).resolve().parents[2] / ".bench"


@dataclass(frozen=True)
class Row:
    """One measure, ours beside a peer's in the same run; `peer` is None where there is nothing to compare with."""

    measure: str
    ours: float
    peer: float | None
    unit: str
    more_is_better: bool = False

    @property
    def ratio(self) -> float | None:
        """How many times better ours is; above 1 is better, whichever way the unit counts."""
        if self.peer is None:
            return None
        return self.ours / self.peer if self.more_is_better else self.peer / self.ours


def report(name: str, rows: Sequence[Row]) -> None:
    """Print the table and write the file."""
    table = Table(title=name, title_justify="left")
    table.add_column("measure")
    for column in ("ours", "peer", "ratio", "unit"):
        table.add_column(column, justify="left" if column == "unit" else "right")
    for row in rows:
        numbers = ("" if value is None else f"{value:.4g}" for value in (row.ours, row.peer, row.ratio))
        table.add_row(row.measure, *numbers, row.unit)
    Console().print(table)
    values = [{"measure": r.measure, "ours": r.ours, "peer": r.peer, "ratio": r.ratio, "unit": r.unit} for r in rows]
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.json").write_text(json.dumps(values, indent=2) + "\n")
