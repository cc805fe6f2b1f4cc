"""The jobs are well formed, and their runner tells a right run from a wrong one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from agentkit import Message, ToolCall
from agentkit.testing import ScriptedBackend
from tests.model.jobs import Job, lay_out, read_jobs, run_job, says, what_is_wrong

ROOT = Path(__file__).parents[2]
JOBS = {job.id: job for job in read_jobs()}
TOOLS = {
    name
    for plugin in (ROOT / "tools/agentkit_tools").glob("*/plugin.py")
    for name in re.findall(r'^@tool\(effects="\w+"\)\ndef (\w+)', plugin.read_text(), re.M)
}
RIGHT: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "vat-three": [
        ("aggregate_data", {"path": "invoices.csv", "operation": "sum", "column": "net"}),
        ("calculate", {"expression": "19% of 5037.25"}),
        ("write_file", {"path": "vat.txt", "content": "957.0775"}),
    ],
    "library-overdue": [
        ("search_files", {"text": "overdue", "path": "loans.txt"}),
        ("write_file", {"path": "overdue.txt", "content": "0418 Knots and Splices\n0420 Birds of the Estuary"}),
        ("add_note", {"text": "call the overdue borrowers"}),
    ],
    "note-done": [("delete_note", {"number": 2}), ("list_notes", {})],
}
WRONG = {
    "another number": (
        "vat-three", [*RIGHT["vat-three"][:2], ("write_file", {"path": "vat.txt", "content": "5037.25"})],
        "vat.txt lacks '957.0775'",
    ),
    "no file": ("vat-three", RIGHT["vat-three"][:2], "there is no file vat.txt"),
    "a kept file changed": (
        "vat-three", [*RIGHT["vat-three"], ("append_file", {"path": "invoices.csv", "content": "957.0775"})],
        "invoices.csv was changed",
    ),
    "more than was asked for": (
        "library-overdue",
        [*RIGHT["library-overdue"], ("run_command", {"command": "cp loans.txt overdue.txt"})],
        "overdue.txt holds 'Tidal Atlas'",
    ),
    "no note": ("library-overdue", RIGHT["library-overdue"][:2], "there is no file .notes.jsonl"),
    "another note": (
        "note-done", [("delete_note", {"number": 3}), ("list_notes", {})],
        ".notes.jsonl lacks 'farrier comes on the 21st'",
    ),
    "nothing told": ("note-done", RIGHT["note-done"][:1], "the answer lacks 'farrier comes on the 21st'"),
}  # fmt: skip


def scripted(calls: list[tuple[str, dict[str, Any]]]) -> ScriptedBackend:
    made = [ToolCall(id=f"c{i}", name=name, arguments=arguments) for i, (name, arguments) in enumerate(calls)]
    turns = [Message(role="assistant", calls=(call,)) for call in made]
    return ScriptedBackend([*turns, lambda request: request.messages[-1].content])


def test_there_are_forty_jobs_of_two_steps_and_twenty_of_three() -> None:
    jobs = read_jobs()
    assert [job.steps for job in jobs] == [2] * 40 + [3] * 20
    assert len(JOBS) == len({job.goal for job in jobs}) == 60


@pytest.mark.parametrize("job", JOBS.values(), ids=JOBS)
def test_a_job_is_well_formed(job: Job) -> None:
    assert len(job.tools) == job.steps and set(job.tools) <= TOOLS
    assert job.files and all(3 <= len(content.splitlines()) <= 40 for content in job.files.values())
    assert set(job.keeps) <= job.files.keys() and not set(job.keeps) & {*job.files_after, *job.lacks}
    assert set(job.files) - set(job.keeps) <= {*job.files_after, *job.lacks}, "a file that no check sees"
    assert job.answer or job.files_after


@pytest.mark.parametrize("job", JOBS.values(), ids=JOBS)
def test_no_job_is_done_by_doing_nothing_and_saying_the_goal(job: Job, tmp_path: Path) -> None:
    workspace = lay_out(job, tmp_path / "workspace")
    assert what_is_wrong(job, workspace, job.goal)


@pytest.mark.anyio
@pytest.mark.parametrize("name", RIGHT)
async def test_a_right_run_is_judged_right(name: str, tmp_path: Path) -> None:
    result = await run_job(JOBS[name], scripted(RIGHT[name]), tmp_path)
    assert (result.right, result.why) == (True, "")
    assert result.calls == JOBS[name].tools == [tool for tool, _ in RIGHT[name]]
    assert result.seconds > 0 and (tmp_path / "runs.db").is_file()


@pytest.mark.anyio
@pytest.mark.parametrize("name", WRONG)
async def test_a_wrong_run_is_judged_wrong(name: str, tmp_path: Path) -> None:
    job, calls, why = WRONG[name]
    result = await run_job(JOBS[job], scripted(calls), tmp_path)
    assert (result.right, result.why) == (False, why)


@pytest.mark.anyio
async def test_a_run_without_an_answer_is_wrong_whatever_the_files_say(tmp_path: Path) -> None:
    (tmp_path / "ended").mkdir()
    failing = scripted([*RIGHT["vat-three"], *[("read_file", {"path": f"{i}.txt"}) for i in range(9)]])
    result = await run_job(JOBS["vat-three"], failing, tmp_path / "ended")
    assert not result.right and result.why.startswith("the run ended as faults")
    (tmp_path / "broken").mkdir()
    broken = await run_job(JOBS["vat-three"], ScriptedBackend([]), tmp_path / "broken")
    assert not broken.right and broken.why.startswith("BackendError") and broken.calls == []


@pytest.mark.parametrize(
    "content", ["957.5", "VAT = 957.50 euros.", "(957.5)", "a 957.5, b 2", "957.5\n", "957.5.", "tax:957.5"]
)
def test_a_number_is_found_however_it_stands(content: str) -> None:
    assert says(content, "957.5")


@pytest.mark.parametrize("content", ["1957.5", "957.55", "957", "1,957.5", "-957.5", "957.5.3", "95 7.5", "957.05"])
def test_another_number_is_not_taken_for_it(content: str) -> None:
    assert not says(content, "957.5")


def test_thousands_and_whole_numbers() -> None:
    assert (
        says("it is 12,040.00 in all", "12040") and says("12040", "12040") and says("2026-08-16 (Sunday)", "2026-08-16")
    )
    assert says("the deposit was 1,380", "the deposit was 1,380")
    for content in ("12,0400", "12040.5", "112,040", "1,2040", "2026-12-120401"):
        assert not says(content, "12040")
