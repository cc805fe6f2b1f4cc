"""Made-up tool results, shaped like the bundled tools' own, for requests that refer back to one."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from agentkit_training import values as v


def some_result(rng: random.Random) -> str:
    """Return the text of one result."""
    return rng.choice((_figure, _table, _listing, _prose, _matches, _conversion, _date))(rng)


def _amount(rng: random.Random) -> str:
    return f"{rng.uniform(1, 10 ** rng.randint(1, 6)):.{rng.choice((0, 1, 2, 2))}f}"


def _text(maker: object, rng: random.Random) -> str:
    made = maker(rng)  # type: ignore[operator]
    return made if isinstance(made, str) else made[0]


def _figure(rng: random.Random) -> str:
    return rng.choice(("{0}", "= {0}", "{1} = {0}", "{1}: {0}")).format(
        _amount(rng), rng.choice(("sum", "mean", "count", "max", "min", "median", "total", "result"))
    )


def _table(rng: random.Random) -> str:
    key, operation = _text(v.column, rng), rng.choice(("sum", "mean", "count", "max", "min"))
    lines = [f"| {_text(v.category, rng)} | {_amount(rng)} |" for _ in range(rng.randint(2, 6))]
    return "\n".join((f"| {key} | {operation} |", "| --- | ---: |", *lines))


def _listing(rng: random.Random) -> str:
    return "\n".join(f"{_text(v.path, rng)}  {rng.randint(1, 900)} bytes" for _ in range(rng.randint(1, 6)))


def _prose(rng: random.Random) -> str:
    return " ".join(_text(v.sentence, rng) for _ in range(rng.randint(1, 4)))


def _matches(rng: random.Random) -> str:
    return "\n".join(
        f"{_text(v.path, rng)}:{rng.randint(1, 200)}: {_text(v.sentence, rng)}" for _ in range(rng.randint(1, 4))
    )


def _conversion(rng: random.Random) -> str:
    return f"{_amount(rng)} {_text(v.unit, rng)} = {_amount(rng)} {_text(v.unit, rng)}"


def _date(rng: random.Random) -> str:
    return f"{rng.randint(2019, 2030)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"


def result_of(name: str, arguments: Mapping[str, Any], rng: random.Random) -> str:
    """Return what a call may have returned: in a bundled tool's own form, in any for others."""
    make = FORMS.get(name)
    return make(arguments, rng) if make is not None else some_result(rng)


def holding(kind: str, rng: random.Random) -> tuple[str, str]:
    """Return a result that holds one date (`<date>`) or one address (`<url>`), and that one."""
    if kind == "<url>":
        held = v.url(rng)
        forms = ("{0}", "{1} {0}", "[{2}]({0})", "{1} See {0} for more.", "Link: {0}", "{1}\n{0}\n{1}")
    else:
        held = _date(rng)
        forms = (
            "{0}",
            "{0} ({3})",
            "{1} {0}",
            "{2}: {0}",
            "from {0}",
            "the {2} is on {0}. {1}",
            "| {2} |\n| --- |\n| {0} |",
        )
    day = rng.choice("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
    return rng.choice(forms).format(held, _text(v.sentence, rng)[:60], _text(v.category, rng), day), held


def _aggregate(given: Mapping[str, Any], rng: random.Random) -> str:
    label = given.get("operation", "count")
    label = f"{label} of {given['column']}" if given.get("column") else label
    group = given.get("group_by")
    return _rows([group, label], rng) if group else f"{label} = {_amount(rng)}"


def _rows(columns: Sequence[str], rng: random.Random) -> str:
    heads = " | ".join(columns), " | ".join("-" * len(column) for column in columns)
    lines = [
        " | ".join([_text(v.category, rng), *(_amount(rng) for _ in columns[1:])]) for _ in range(rng.randint(1, 6))
    ]
    return "\n".join(f"| {line} |" for line in (*heads, *lines))


def _description(given: Mapping[str, Any], rng: random.Random) -> str:
    return f"{rng.randint(2, 9000)} rows\n" + _rows(["column", "type", "different values", "lowest", "highest"], rng)


def _some_rows(given: Mapping[str, Any], rng: random.Random) -> str:
    columns = [_text(v.column, rng) for _ in range(rng.randint(1, 4))]
    return _rows([*columns, given["column"]] if given.get("column") else columns, rng)


def _difference(given: Mapping[str, Any], rng: random.Random) -> str:
    days = rng.randint(1, 900)
    return f"{days} days from {_date(rng)} to {_date(rng)} ({days // 7} weeks and {days % 7} days)"


def _moved(given: Mapping[str, Any], rng: random.Random) -> str:
    day = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    return f"{_date(rng)} ({rng.choice(day.split())})"


def _converted(given: Mapping[str, Any], rng: random.Random) -> str:
    units = given.get("from_unit", "metres"), given.get("to_unit", "feet")
    return f"{given.get('value', 1)} {units[0]} = {_amount(rng)} {units[1]}"


def _notes(given: Mapping[str, Any], rng: random.Random) -> str:
    return "\n".join(f"{i}. {_text(v.sentence, rng)}" for i in range(1, rng.randint(2, 6)))


FORMS: dict[str, Callable[[Mapping[str, Any], random.Random], str]] = {
    "aggregate_data": _aggregate,
    "describe_data": _description,
    "top_rows": _some_rows,
    "query_data": _some_rows,
    "date_difference": _difference,
    "shift_date": _moved,
    "convert_units": _converted,
    "list_notes": _notes,
    "search_notes": _notes,
    "calculate": lambda given, rng: _amount(rng),
    "list_files": lambda given, rng: _listing(rng),
    "search_files": lambda given, rng: _matches(rng),
    "read_file": lambda given, rng: _prose(rng),
    "write_file": lambda given, rng: f"wrote {rng.randint(1, 4000)} bytes to {given.get('path', 'a.txt')}",
    "append_file": lambda given, rng: f"appended {rng.randint(1, 400)} bytes to {given.get('path', 'a.txt')}",
    "edit_file": lambda given, rng: f"replaced it on line {rng.randint(1, 60)} of {given.get('path', 'a.txt')}",
    "add_note": lambda given, rng: f"note {rng.randint(1, 20)}: {given.get('text', 'call the bank')}",
    "delete_note": lambda given, rng: f"deleted note {given.get('number', 1)}",
}
