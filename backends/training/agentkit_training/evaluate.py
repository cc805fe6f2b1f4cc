"""Measures the bundled model on requests and jobs it was never trained on, beside the rules.

The sets are in tests/model, written by hand apart from the generator. A request is right when its tool is right and every
argument is, taken clause by clause as at run time; a job, when the files and the answer are as they must be in the end.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import anyio
from agentkit_backends.local import BUNDLED as MODEL
from agentkit_backends.local.choose import Chooser
from agentkit_backends.local.chooser_backend import ChooserBackend
from agentkit_backends.local.clauses import Decider
from agentkit_backends.local.clauses import decisions as decisions_about
from agentkit_backends.local.decision import Decision
from agentkit_backends.local.engine import load

from agentkit_training.apart import DEVELOPMENT, SETS
from agentkit_training.judge import Case, bundled_cases, right, right_calls, right_tool, unseen_cases
from agentkit_training.rules import Rules

BINS = 5
Told = dict[str, Any]


def share(good: int, all_of: int) -> Told:
    """Return a count as the tables and the card hold it."""
    return {"right": good, "of": all_of, "share": round(good / max(all_of, 1), 4)}


def measure(decider: Decider, cases: Sequence[Case], show: bool = False) -> Told:
    """Return shares by kind of case, of those sure enough, and how far the confidence is from what it promises."""
    seen, good = Counter[str](), Counter[str]()
    marks: list[tuple[float, bool]] = []
    started, tokens = time.perf_counter(), 0
    for case in cases:
        decisions = tuple(decisions_about(decider, case.specs, case.request, case.earlier))
        tokens += decisions[-1].tokens
        hits = lines_of(case, decisions)
        whole = hits[case.kind]
        if case.kind in ("call", "unseen single"):
            hits[f"{case.kind}, tool alone"] = right_tool(case, decisions)
        for kind, hit in hits.items():
            seen[kind] += 1
            good[kind] += hit
        marks += [
            (decision.confidence, mark)
            for decision, mark in zip(decisions, right_calls(case, decisions), strict=True)
            if decision.tool is not None and not decision.missing
        ]
        if show and not whole:
            print(_shown(case, decisions))
    seconds = time.perf_counter() - started
    speed = {"milliseconds": round(seconds * 1000 / len(cases), 2), "tokens a second": round(tokens / seconds)}
    found = {kind: share(good[kind], seen[kind]) for kind in sorted(seen)}
    return {**found, **_sureness(marks), **speed}


def lines_of(case: Case, decisions: Sequence[Decision]) -> dict[str, bool]:
    """Return the lines of the card that a case counts for: whether it is right, and, where a tool fits, not declined."""
    lines = {case.kind: right(case, decisions)}
    if case.calls:
        lines[_called(case)] = decisions[0].tool is not None
    return lines


def _called(case: Case) -> str:
    return f"{'unseen, ' if case.kind.startswith('unseen') else ''}a tool fits: calls or asks"


def _sureness(marks: list[tuple[float, bool]]) -> Told:
    """Return the share right of the surest 80 %, and the expected calibration error (Guo et al., 2017)."""
    marks = sorted(marks, reverse=True)
    kept = marks[: len(marks) * 4 // 5]
    error = 0.0
    for low in range(BINS):
        inside = [
            (sure, hit) for sure, hit in marks if low / BINS <= sure < (low + 1) / BINS or sure == low + 1 == BINS
        ]
        error += abs(sum(sure for sure, _ in inside) - sum(hit for _, hit in inside))
    return {
        "surest 80 % of calls": share(sum(hit for _, hit in kept), len(kept)),
        "calibration error": round(error / max(len(marks), 1), 4),
    }


def _shown(case: Case, decisions: Sequence[Decision]) -> str:
    got = [
        f"{None if d.tool is None else case.specs[d.tool]['name']} {d.arguments} "
        f"{f'missing={d.missing} ' if d.missing else ''}{d.confidence:.2f}"
        for d in decisions
    ]
    wanted = [f"{tool} {accepted[0]}" for tool, accepted in case.calls] or ["none"]
    asks = f" missing={sorted(case.missing)}" if case.missing else ""
    return f"- [{case.kind}] {case.request!r}\n    wanted {'; '.join(wanted)}{asks}\n    got    {'; '.join(got)}"


async def measure_jobs(backend: ChooserBackend, show: bool = False, sets: Path = SETS) -> Told:
    """Return shares of the jobs on real files that end right, by their steps, and seconds a job takes."""
    sys.path.insert(0, str(SETS.parents[1]))
    from tests.model.jobs import read_jobs, run_job  # the judge of the jobs is a part of the tests

    seen, good, spent = Counter[str](), Counter[str](), list[float]()
    for job in read_jobs(sets / "jobs.jsonl"):
        with tempfile.TemporaryDirectory() as folder:
            result = await run_job(job, backend, Path(folder))
        spent.append(result.seconds)
        for kind in ("jobs", f"jobs of {job.steps} steps"):
            seen[kind] += 1
            good[kind] += result.right
        if show and not result.right:
            print(f"- [job {job.id}] {job.goal!r}\n    wanted {job.tools}\n    called {result.calls}: {result.why}")
    found = {kind: share(good[kind], seen[kind]) for kind in sorted(seen)}
    return {**found, "seconds a job": round(sum(spent) / len(spent), 3)}


def measure_all(folder: Path, weights: str = "auto", show: bool = False, jobs: bool = True, sets: Path = SETS) -> Told:
    """Return all figures of a model folder on `sets`, and the rules' beside them; the jobs take the longest."""
    chooser = Chooser.load(folder, load(folder, weights=weights).session())
    cases = [*bundled_cases(sets), *unseen_cases(sets)]
    model = measure(chooser, cases, show)
    if jobs:
        model |= anyio.run(measure_jobs, ChooserBackend(folder), show, sets)
    return {"model": model, "rules": measure(Rules(chooser.layout), cases)}


def table(found: Told) -> str:
    """Return the figures as a table."""
    lines = [f"{'set':36} {'model':>18} {'rules':>18}"]
    for key, value in found["model"].items():
        other = found["rules"].get(key, "")
        cells = [_cell(value), _cell(other)]
        lines.append(f"{key:36} {cells[0]:>18} {cells[1]:>18}")
    return "\n".join(lines)


def _cell(value: Any) -> str:
    return f"{value['share']:.1%} ({value['right']}/{value['of']})" if isinstance(value, dict) else str(value)


def main() -> None:
    """Print the table, and write it to --out as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=MODEL, help="a model folder")
    parser.add_argument("--weights", default="auto", help="as stored, q8 or q4")
    parser.add_argument("--show", action="store_true", help="print what went wrong")
    parser.add_argument("--development", action="store_true", help="on the development sets, not on those that judge")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    sets = DEVELOPMENT if args.development else SETS
    found = measure_all(args.model, args.weights, args.show, sets=sets)
    print(table(found))
    if args.out:
        args.out.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
