"""How the commands write to the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

out = Console(highlight=False)


def size(count: float) -> str:
    """Return bytes as a person reads them: 4.2 GB, of thousands."""
    return f"{_short(count, ('B', 'kB', 'MB', 'GB', 'TB'))}"


def number(count: float) -> str:
    """Return a count as a person reads it: 32.9 B for billions."""
    return _short(count, ("", "K", "M", "B", "T"))


def _short(count: float, units: tuple[str, ...]) -> str:
    unit = 0
    while count >= 999.5 and unit + 1 < len(units):
        count, unit = count / 1000, unit + 1
    digits = 0 if unit == 0 or count >= 99.95 else 1 if count >= 9.995 else 2
    return f"{count:.{digits}f} {units[unit]}".rstrip()


def facts() -> Table:
    """Return a table of names and what there is to say of each."""
    table = Table(box=None, show_header=False, padding=(0, 3, 0, 0))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    return table
