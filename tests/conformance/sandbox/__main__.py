"""`python -m tests.conformance.sandbox [NAME...]`: every probe, what it tries, the wall that is meant to hold, the result.

NAMEs are those of machines; all of them where none is given. The exit status is 1 where anything got through.
"""

from __future__ import annotations

import sys

from rich.console import Console
from rich.table import Table

from .machines import BARE, MACHINES, CannotBe, Found, examine
from .probe import Probe, probes

_STYLES = {
    "CONTAINED": "green",
    "WORKS": "green",
    "ESCAPED": "bold red",
    "BROKEN": "bold red",
    "UNCLEAR": "bold yellow",
}


def main(names: list[str]) -> int:
    """Print the table, and return the exit status."""
    found: dict[str, dict[str, Found]] = {}
    for name in names or [machine.name for machine in MACHINES]:
        try:
            found[name] = examine(name)
        except CannotBe as reason:
            print(f"{name}: {reason}", file=sys.stderr)
    table = Table("probe", "what it tries", "wall", *found, "without walls", show_lines=True)
    for probe in probes():
        table.add_row(probe.name, probe.tries, probe.wall, *(_cell(some["walls"], probe) for some in found.values()),
                      _bare(found, probe))  # fmt: skip
    Console(width=None if sys.stdout.isatty() else 200).print(table)
    results = [(name, probe, some["walls"][probe.name]) for name, some in found.items() for probe in probes()]
    wrong = [(name, probe, what) for name, probe, what in results if what.word not in ("CONTAINED", "WORKS")]
    for name, probe, what in wrong:
        print(f"{what.word} {probe.name} ({name}): {what.detail}")
    print(f"{len(results) - len(wrong)} of {len(results)} held: {len(probes())} probes on {len(found)} machines")
    return 1 if wrong else 0


def _cell(some: Found, probe: Probe) -> str:
    word = some[probe.name].word
    return f"[{_STYLES[word]}]{word}[/]"


def _bare(found: dict[str, dict[str, Found]], probe: Probe) -> str:
    if BARE not in found:
        return ""
    what = found[BARE]["ungranted" if probe.must_work else "bare"].get(probe.name)
    if what is None:
        return ""
    return f"not shown: {what.detail}" if what.word == "UNCLEAR" else what.word


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
