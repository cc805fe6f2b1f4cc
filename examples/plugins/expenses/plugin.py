"""A list of expenses in expenses.csv: the tutorial plugin of docs/plugins.md."""

import csv
import datetime
from typing import Literal

from agentkit.plugin.sdk import Result, ToolFailed, attach, tool, workspace

Category = Literal["food", "travel", "office", "other"]


@tool(effects="once")
def add_expense(amount: float, category: Category, note: str = "") -> str:
    """Add an expense to the list.

    Args:
        amount: How much was spent.
        category: What kind of expense it is.
        note: What it was for.
    """
    if amount <= 0:
        raise ToolFailed("an expense must be more than nothing")
    with open(workspace() / "expenses.csv", "a", newline="") as file:
        csv.writer(file).writerow([datetime.date.today(), f"{amount:.2f}", category, note])
    return f"added {amount:.2f} for {category}"


@tool(effects="none")
def sum_expenses(category: Category | None = None) -> Result:
    """Sum up the expenses, all of them or those of one category.

    Args:
        category: Only this kind of expense.
    """
    path = workspace() / "expenses.csv"
    if not path.exists():
        raise ToolFailed("no expense was added yet")
    with open(path, newline="") as file:
        rows = [row for row in csv.reader(file) if category in (None, row[2])]
    attach("expenses.txt", "\n".join("  ".join(row) for row in rows))
    total = sum(float(row[1]) for row in rows)
    return Result(f"{len(rows)} expenses, {total:.2f} in all", display=f"{total:.2f}")
