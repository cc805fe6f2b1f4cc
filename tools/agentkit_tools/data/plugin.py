"""Questions to data files: CSV, TSV, JSON, JSON lines and SQLite, all loaded into SQLite and read only."""

from __future__ import annotations

import csv
import difflib
import io
import json
import re
import sqlite3
import statistics
from typing import Any, Literal

from agentkit.plugin.sdk import ToolFailed, tool, workspace

ROWS = 200
Value = str | int | float | None


def _number(text: str) -> Value:
    plain = text.strip()
    if plain == "":
        return None
    if re.fullmatch(r"[+-]?\d+", plain) and not re.fullmatch(r"[+-]?0\d+", plain):
        return int(plain)
    if re.fullmatch(r"[+-]?(\d+\.\d*|\.\d+)([eE][+-]?\d+)?", plain):
        return float(plain)
    return text


def _typed(rows: list[list[str]], width: int) -> list[list[Value]]:
    """Return rows with those columns as numbers that hold nothing else."""
    padded = [row + [""] * (width - len(row)) for row in rows]
    columns = []
    for values in zip(*padded, strict=False):
        parsed = [_number(value) for value in values]
        plain = all(not isinstance(value, str) for value in parsed)
        columns.append(parsed if plain else [value if value != "" else None for value in values])
    return [list(row) for row in zip(*columns, strict=True)] if columns else []


def _read_csv(text: str, path: str) -> tuple[list[str], list[list[Value]]]:
    try:
        dialect: Any = csv.Sniffer().sniff(text[:8192], delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel_tab if path.endswith(".tsv") else csv.excel
    lines = [row for row in csv.reader(io.StringIO(text), dialect) if row]
    if not lines:
        raise ToolFailed(f"{path} is empty")
    header = [name.strip() or f"column{i}" for i, name in enumerate(lines[0], 1)]
    return header, _typed([row[: len(header)] for row in lines[1:]], len(header))


def _read_json(text: str, path: str) -> tuple[list[str], list[list[Value]]]:
    try:
        if path.endswith((".jsonl", ".ndjson")):
            found: Any = [json.loads(line) for line in text.splitlines() if line.strip()]
        else:
            found = json.loads(text)
    except ValueError as error:
        raise ToolFailed(f"{path} is not valid JSON: {error}") from None
    if isinstance(found, dict):
        found = next((v for v in found.values() if isinstance(v, list)), [found])
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise ToolFailed(f"{path} holds no list of objects")
    header = list(dict.fromkeys(key for item in found for key in item))

    def plain(value: Any) -> Value:
        return value if isinstance(value, str | int | float) or value is None else json.dumps(value, ensure_ascii=False)

    return header, [[plain(item.get(key)) for key in header] for item in found]


def _quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _open(path: str) -> tuple[sqlite3.Connection, str]:
    """Return a database that holds the file, and the name of its table."""
    root = workspace().resolve()
    found = (root / path).resolve()
    if root not in found.parents:
        raise ToolFailed(f"{path} lies outside the workspace")
    if not found.is_file():
        beside = sorted(
            p.name for p in root.rglob("*") if p.suffix in (".csv", ".tsv", ".json", ".jsonl", ".db", ".sqlite")
        )
        raise ToolFailed(f"there is no file {path}; data files here: {', '.join(beside[:20]) or 'none'}")
    if found.read_bytes()[:16] == b"SQLite format 3\0":
        base = sqlite3.connect(f"file:{found}?mode=ro&immutable=1", uri=True)
        tables = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
        if not tables:
            raise ToolFailed(f"{path} holds no table")
        return base, "data" if "data" in tables else tables[0]
    text = found.read_text("utf-8-sig", "replace")
    read = _read_json if found.suffix in (".json", ".jsonl", ".ndjson") else _read_csv
    header, rows = read(text, found.name)
    base = sqlite3.connect(":memory:")
    names = ", ".join(_quote(name) for name in header)
    try:
        base.execute(f"CREATE TABLE data ({names})")
    except sqlite3.Error as error:
        raise ToolFailed(f"{path}: its header cannot be used: {error}") from None
    base.executemany(f"INSERT INTO data VALUES ({', '.join('?' * len(header))})", rows)
    if found.stem.lower() != "data":
        base.execute(f"CREATE VIEW {_quote(found.stem)} AS SELECT * FROM data")
    base.execute("PRAGMA query_only = ON")
    return base, "data"


def _columns(base: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in base.execute(f"PRAGMA table_info({_quote(table)})")]


def _column(base: sqlite3.Connection, table: str, wanted: str) -> str:
    """Return the column meant by `wanted`, whatever its case, spaces or plural."""

    def plain(name: str) -> str:
        return re.sub(r"[\W_]+", "", name.lower()).removesuffix("s")

    columns = _columns(base, table)
    by_name = {plain(name): name for name in columns}
    if plain(wanted) in by_name:
        return by_name[plain(wanted)]
    near = difflib.get_close_matches(plain(wanted), by_name, n=1)
    hint = f"; did you mean {by_name[near[0]]}?" if near else ""
    raise ToolFailed(f"there is no column {wanted!r}; the columns are {', '.join(columns)}{hint}")


def _plain(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() and abs(value) < 1e15 else f"{value:.6f}".rstrip("0").rstrip(".")
    return "" if value is None else str(value).replace("\n", " ").replace("|", "\\|")


def _table(header: list[str], rows: list[tuple[Any, ...]]) -> str:
    cells = [header, *([_plain(value) for value in row] for row in rows[:ROWS])]
    widths = [max(3, *(len(row[i]) for row in cells)) for i in range(len(header))]
    lines = ["| " + " | ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) + " |" for row in cells]
    lines.insert(1, "| " + " | ".join("-" * w for w in widths) + " |")
    if len(rows) > ROWS:
        lines.append(f"... {len(rows) - ROWS} more rows")
    return "\n".join(lines)


@tool(effects="none")
def describe_data(path: str) -> str:
    """Describe a data file: its columns, their types, and how many rows it has.

    Args:
        path: The data file: CSV, TSV, JSON or SQLite.
    """
    base, table = _open(path)
    name = _quote(table)
    (count,) = base.execute(f"SELECT COUNT(*) FROM {name}").fetchone()
    rows = []
    for column in _columns(base, table):
        q = _quote(column)
        kinds = [k for (k,) in base.execute(f"SELECT DISTINCT typeof({q}) FROM {name} WHERE {q} IS NOT NULL")]
        low, high, different = base.execute(f"SELECT MIN({q}), MAX({q}), COUNT(DISTINCT {q}) FROM {name}").fetchone()
        rows.append((column, "/".join(sorted(kinds)) or "empty", different, low, high))
    return f"{count} rows\n" + _table(["column", "type", "different values", "lowest", "highest"], rows)


@tool(effects="none")
def query_data(path: str, sql: str) -> str:
    """Run a SQL query over a data file; the table is named data.

    Args:
        path: The data file: CSV, TSV, JSON or SQLite.
        sql: The SQL statement.
    """
    base, table = _open(path)
    try:
        cursor = base.execute(sql)
        rows = cursor.fetchmany(ROWS + 1000)
    except (sqlite3.Error, sqlite3.Warning) as error:
        raise ToolFailed(
            f"SQL: {error}; the table is {table}, its columns {', '.join(_columns(base, table))}"
        ) from None
    if cursor.description is None:
        raise ToolFailed("this statement returns nothing; only queries are possible")
    return _table([column[0] for column in cursor.description], rows) if rows else "no rows"


@tool(effects="none")
def aggregate_data(
    path: str,
    operation: Literal["count", "sum", "mean", "median", "min", "max"],
    column: str | None = None,
    group_by: str | None = None,
    filter_column: str | None = None,
    filter_value: str | None = None,
) -> str:
    """Compute a figure over the rows of a data file: count, sum, mean, median, min or max, by groups if wanted.

    Args:
        path: The data file: CSV, TSV, JSON or SQLite.
        operation: What to compute.
        column: The column to compute over.
        group_by: A column whose values make groups.
        filter_column: Keep only rows where this column...
        filter_value: ...has this value.
    """
    base, table = _open(path)
    if column is None and operation != "count":
        raise ToolFailed(f"which column? The columns are {', '.join(_columns(base, table))}")
    value = "1" if column is None else _quote(_column(base, table, column))
    group = "NULL" if group_by is None else _quote(_column(base, table, group_by))
    where, held = f"{value} IS NOT NULL", []
    if filter_column is not None and filter_value is not None:
        kept = _quote(_column(base, table, filter_column))
        where += f" AND LOWER(CAST({kept} AS TEXT)) = LOWER(?)"
        held = [_plain(_number(filter_value))]
    groups: dict[Any, list[Any]] = {}
    for key, item in base.execute(f"SELECT {group}, {value} FROM {_quote(table)} WHERE {where}", held):
        groups.setdefault(key, []).append(item)
    if not groups and operation != "count":
        raise ToolFailed("no row is left to compute over")
    figures = {key: _figure(operation, items, column or "") for key, items in groups.items()}
    label = operation if column is None else f"{operation} of {column}"
    if group_by is None:
        return f"{label} = {_plain(figures.get(None, 0))}"
    ranked = sorted(figures.items(), key=lambda pair: (isinstance(pair[1], str), pair[1]), reverse=True)
    return _table([group_by, label], list(ranked))


def _figure(operation: str, items: list[Any], column: str) -> Any:
    if operation == "count":
        return len(items)
    if operation in ("min", "max"):
        plain = [item for item in items if not isinstance(item, str)] or items
        return min(plain) if operation == "min" else max(plain)
    if any(isinstance(item, str) for item in items):
        raise ToolFailed(f"the column {column} holds text: {next(i for i in items if isinstance(i, str))!r}")
    if operation == "sum":
        return round(sum(items), 6)
    return statistics.fmean(items) if operation == "mean" else statistics.median(items)


@tool(effects="none")
def top_rows(path: str, column: str, count: int = 5, order: Literal["descending", "ascending"] = "descending") -> str:
    """Show the rows with the largest or smallest values of a column.

    Args:
        path: The data file: CSV, TSV, JSON or SQLite.
        column: The column to order by.
        count: How many rows.
        order: Largest or smallest first.
    """
    base, table = _open(path)
    by = _quote(_column(base, table, column))
    way = "DESC" if order == "descending" else "ASC"
    query = f"SELECT * FROM {_quote(table)} WHERE {by} IS NOT NULL ORDER BY {by} {way} LIMIT ?"
    cursor = base.execute(query, [max(1, count)])
    rows = cursor.fetchall()
    return _table([name[0] for name in cursor.description], rows) if rows else "no rows"
