"""Writes the table of outcomes into docs/reliability.md: `python -m tests.reliability`."""

from tests.reliability.table import PAGE, page

PAGE.write_text(page(PAGE.read_text()))
