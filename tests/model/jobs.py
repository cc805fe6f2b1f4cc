"""Runs jobs of `jobs.jsonl`: a goal over a few real files, worked off with the bundled tools in their walls.

A job is judged by what is so afterwards, the files and the answer, and not by how it came about.
"""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from agentkit import Agent, Limits
from agentkit import events as e
from agentkit.backend import Backend
from agentkit.errors import AgentKitError
from agentkit.toolbox.find import bundled_plugins

JOBS = Path(__file__).with_name("jobs.jsonl")
LIMITS = Limits(steps=12, seconds=60)


@dataclass(frozen=True, slots=True)
class Job:
    """A goal, the files it is about, and what must be so once it is done.

    steps: calls that a sensible person would expect. tools: of which, in order; they are not judged.
    files_after: by path, texts that the file must contain. lacks: by path, texts that it must not contain.
    answer: texts that the final answer must contain. keeps: paths whose content must be what it was.
    """

    id: str
    goal: str
    files: dict[str, str]
    steps: int
    tools: list[str]
    files_after: dict[str, list[str]]
    answer: list[str]
    keeps: list[str]
    lacks: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class JobResult:
    """How a job went: `why` it is wrong, empty where it is right, and the tools that were called, in order."""

    right: bool
    why: str
    calls: list[str]
    seconds: float


def read_jobs(path: Path = JOBS) -> list[Job]:
    """Return the jobs of a file."""
    return [Job(**json.loads(line)) for line in path.read_text("utf-8").splitlines()]


async def run_job(job: Job, backend: Backend, folder: Path) -> JobResult:
    """Let an agent do a job in `folder`, which must be empty, every call allowed, and judge what came of it."""
    workspace = lay_out(job, folder / "workspace")
    calls: list[str] = []

    def note(event: Any) -> None:
        if isinstance(event, e.CallIntended):
            calls.append(event.call.name)

    agent = Agent(
        backend=backend, tools=bundled_plugins(), workspace=workspace, journal=folder / "runs.db", limits=LIMITS,
        approve=lambda call, spec: True,
    )  # fmt: skip
    started = time.perf_counter()
    try:
        result = await agent.run(job.goal, on_event=note)
        wrong = f"the run ended as {result.reason}: {result.detail}" if result.reason != "answer" else ""
        why = wrong or what_is_wrong(job, workspace, result.output)
    except AgentKitError as error:
        why = f"{type(error).__name__}: {error}"
    return JobResult(not why, why, calls, time.perf_counter() - started)


def lay_out(job: Job, workspace: Path) -> Path:
    """Write the job's files into a new folder, and return it."""
    workspace.mkdir()
    for name, content in job.files.items():
        (workspace / name).parent.mkdir(parents=True, exist_ok=True)
        (workspace / name).write_text(content, "utf-8")
    return workspace


def what_is_wrong(job: Job, workspace: Path, answer: str) -> str:
    """Return the first thing that is not as it must be once the job is done; empty where all is."""
    for path in [*job.files_after, *job.lacks, *job.keeps]:
        if not (workspace / path).is_file():
            return f"there is no file {path}"
    now = {
        path: (workspace / path).read_text("utf-8", "replace") for path in [*job.files_after, *job.lacks, *job.keeps]
    }
    faults = [f"{path} lacks {text!r}" for path, texts in job.files_after.items() for text in texts
              if not says(now[path], text)]  # fmt: skip
    faults += [f"{path} holds {text!r}" for path, texts in job.lacks.items() for text in texts if text in now[path]]
    faults += [f"{path} was changed" for path in job.keeps if now[path] != job.files[path]]
    faults += [f"the answer lacks {text!r}" for text in job.answer if not says(answer, text)]
    return faults[0] if faults else ""


def says(content: str, text: str) -> bool:
    """Tell whether a text stands in a content; a number as that number, not as a part or the negative of another.

    Zeros at the end of its decimals and commas between its thousands make no other number.
    """
    pattern = re.escape(text)
    if text[0].isdigit():
        pattern = r"(?<![\d\-−])(?<!\d[.,])" + pattern
    if text[-1].isdigit():
        is_decimal = re.fullmatch(r"\d+\.\d+", text)
        pattern += (r"0*" if is_decimal else r"(?:\.0+)?") + r"(?![.,]?\d)"
    without_commas = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", content)
    return any(re.search(pattern, form) for form in (content, without_commas))
