import json
import sqlite3
from contextlib import suppress
from pathlib import Path
from types import ModuleType

import pytest

from agentkit.plugin.sdk import ToolFailed

ROWS = [
    ("North", "Lamp", 2, 10.5),
    ("South", "Lamp", 1, 5.25),
    ("North", "Desk, oak", 1, 400.0),
    ("East", "Desk, oak", 3, None),
]


@pytest.fixture(params=["csv", "tsv", "semicolon", "json", "jsonl", "nested", "sqlite"])
def path(request: pytest.FixtureRequest, workspace: Path) -> str:
    header = ("region", "product name", "units", "amount")
    objects = [dict(zip(header, row, strict=True)) for row in ROWS]
    kind = request.param
    name = {"tsv": "s.tsv", "json": "s.json", "nested": "s.json", "jsonl": "s.jsonl", "sqlite": "s.sqlite"}.get(
        kind, "s.csv"
    )
    target = workspace / name
    if kind == "sqlite":
        base = sqlite3.connect(target)
        base.execute('CREATE TABLE data (region, "product name", units, amount)')
        base.executemany("INSERT INTO data VALUES (?, ?, ?, ?)", ROWS)
        base.commit()
        base.close()
    elif kind in ("json", "nested"):
        target.write_text(json.dumps(objects if kind == "json" else {"made": "today", "rows": objects}))
    elif kind == "jsonl":
        target.write_text("\n".join(map(json.dumps, objects)))
    else:
        mark = {"csv": ",", "tsv": "\t", "semicolon": ";"}[kind]
        cells = [header, *(tuple("" if v is None else v for v in row) for row in ROWS)]
        target.write_text("\n".join(mark.join(f'"{v}"' if "," in str(v) else str(v) for v in row) for row in cells))
    return name


def cells(table: str) -> list[list[str]]:
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines() if set(line) - set("|- ")
    ]


def test_figures(plugin: ModuleType, path: str) -> None:
    assert plugin.aggregate_data(path, "count") == "count = 4"
    assert plugin.aggregate_data(path, "sum", "amount") == "sum of amount = 415.75"
    assert plugin.aggregate_data(path, "median", "units") == "median of units = 1.5"
    assert cells(plugin.aggregate_data(path, "sum", "Units", "region"))[1:] == [
        ["North", "3"],
        ["East", "3"],
        ["South", "1"],
    ]
    assert plugin.aggregate_data(path, "max", "amount", None, "product_names", "lamp") == "max of amount = 10.5"
    assert plugin.aggregate_data(path, "count", None, None, "units", "1") == "count = 2"


def test_rows_columns_and_sql(plugin: ModuleType, path: str) -> None:
    assert cells(plugin.top_rows(path, "amount", 2))[1] == ["North", "Desk, oak", "1", "400"]
    assert cells(plugin.top_rows(path, "amount", 1, "ascending"))[1][3] == "5.25"
    told = plugin.describe_data(path)
    assert told.startswith("4 rows") and "product name" in told and "real" in told or "integer" in told
    assert cells(plugin.query_data(path, "SELECT region, COUNT(*) n FROM data GROUP BY region ORDER BY n DESC, region"))[1:] == [
        ["North", "2"], ["East", "1"], ["South", "1"],
    ]  # fmt: skip


def test_mistakes_are_told(plugin: ModuleType, path: str) -> None:
    for made, words in (
        (lambda: plugin.aggregate_data(path, "sum", "amuont"), "did you mean amount"),
        (lambda: plugin.aggregate_data(path, "sum"), "which column"),
        (lambda: plugin.aggregate_data(path, "sum", "region"), "holds text"),
        (lambda: plugin.query_data(path, "SELECT nope FROM data"), "nope"),
        (lambda: plugin.describe_data("../etc/passwd"), "outside"),
        (lambda: plugin.describe_data("nope.csv"), path),
    ):
        with pytest.raises(ToolFailed, match=words):
            made()
    for sql in (
        "DROP TABLE data",
        "INSERT INTO data (region) VALUES ('x')",
        "DELETE FROM data",
        "ATTACH '/tmp/x.db' AS y",
    ):
        with suppress(ToolFailed):
            plugin.query_data(path, sql)
        assert plugin.aggregate_data(path, "count") == "count = 4"
