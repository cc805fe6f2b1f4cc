"""Answers of a real model, recorded once and replayed without it: a test that costs nothing and is always the same.

async with aclosing(RecordingBackend(backend, "add.jsonl")) as recording:
    await Agent(backend=recording, tools=[add]).run("add two and three")

backend = ReplayBackend("add.jsonl")
result = await Agent(backend=backend, tools=[add]).run("add two and three")
assert backend.unused == 0
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

import anyio.lowlevel
from pydantic import TypeAdapter

from agentkit import errors
from agentkit.backend import Backend, Delta, Request, Traits
from agentkit.errors import BackendError, ConfigError
from agentkit.events import MessageAdded, TaskStarted
from agentkit.journal import Journal
from agentkit.testing.around import Around
from agentkit.testing.scripted import pieces, tokens
from agentkit.types import Usage

FORMAT = 1
_REQUEST, _DELTAS, _TRAITS = TypeAdapter(Request), TypeAdapter(list[Delta]), TypeAdapter(Traits)
Json = dict[str, Any]


class RecordingBackend(Around):
    """Answers as `inner` does, and writes each request with its answer into a file, a JSON object a line.

    The first line says what the inner backend is. A request is written as what it has beyond the one before it, so that
    the file grows with the conversation, not with its square. Requests hold no key, so the file holds none; it does
    hold all that was said, and what the tools gave back. Closing it closes the inner backend.
    """

    def __init__(self, inner: Backend, path: Path | str) -> None:
        super().__init__(inner)
        self.path = Path(path)
        self._file: IO[str] | None = None
        self._last: Json = {}
        self._counted: set[str] = set()

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        """Yield the inner answer; it is written down when it ends, also where it fails or is left."""
        given: list[Delta] = []
        record: Json = {"left": True}
        answer = self.inner.stream(request)
        try:
            async with aclosing(answer):  # type: ignore[type-var]
                async for delta in answer:
                    given.append(delta)
                    yield delta
            record = {}
        except BackendError as error:
            record = {"error": _told(error)}
            raise
        finally:
            asked = _plain(request)
            deltas = _DELTAS.dump_python(given, mode="json", exclude_defaults=True)
            self._write({"request": _beyond(self._last, asked), "deltas": deltas, **record})
            self._last = asked

    def count(self, request: Request) -> int:
        """Return the inner backend's count, and write it down."""
        count, digest = self.inner.count(request), _digest(_plain(request))
        if digest not in self._counted:
            self._counted.add(digest)
            self._write({"digest": digest, "count": count})
        return count

    async def aclose(self) -> None:
        """Close the file and the inner backend."""
        if self._file is not None:
            self._file.close()
        await self.inner.aclose()

    def _write(self, record: Json) -> None:
        if self._file is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("w", encoding="utf-8")
            about = {"name": self.name, "window": self.window, "traits": _TRAITS.dump_python(self.traits, mode="json")}
            self._file.write(_line({"cassette": FORMAT, **about}))
        self._file.write(_line(record))
        self._file.flush()


@dataclass(slots=True)
class _Answer:
    """A recorded answer; one without a request fits any."""

    deltas: list[Delta]
    request: Json | None = None
    error: BackendError | None = None
    left: bool = False


class ReplayBackend:
    """Answers from a file of `RecordingBackend`: each request with the answer to the very same one, errors included.

    Nothing is waited for. Counts are those that were recorded; one that was not is estimated. A request that was not
    recorded raises, and says what differs. `unused` is how many answers have not been asked for.

    Raises:
        ConfigError: the file is missing or is no recording.
    """

    def __init__(self, path: Path | str) -> None:
        self.name, self.window, self.traits = "replay", 128_000, Traits()
        self._answers: list[_Answer] = []
        self._counts: dict[str, int] = {}
        try:
            with Path(path).open(encoding="utf-8") as file:
                self._load(json.loads(line) for line in file)
        except (OSError, ValueError, KeyError, TypeError, StopIteration) as error:
            raise ConfigError(f"cannot replay {path}: {error}", remedy="record it with RecordingBackend") from error

    @classmethod
    def of_run(cls, journal: Journal, run_id: str) -> ReplayBackend:
        """Return one that gives the answers of a journalled run, in order, whatever it is asked.

        So a run that failed becomes a test of the tools and the agent around its model. What the model said beside the
        conversation (plans, summaries) is not in the journal: those are made by rule.

        Raises:
            RunNotFound: there is no such run.
            ConfigError: other runs carried out its tasks; record those with `RecordingBackend`.
        """
        events = journal.read(run_id)
        if any(isinstance(event, TaskStarted) for event in events):
            raise ConfigError(
                f"run {run_id} has tasks with runs of their own", remedy="record it with RecordingBackend"
            )
        made = cls.__new__(cls)
        made.name, made.window = f"replay of {run_id}", 128_000
        made.traits = Traits(plans=False, summarizes=False)
        made._counts = {}
        turns = [event for event in events if isinstance(event, MessageAdded) and event.message.role == "assistant"]
        made._answers = [_Answer(list(pieces(turn.message, turn.usage or Usage()))) for turn in turns]
        return made

    @property
    def unused(self) -> int:
        """Return how many answers have not been asked for."""
        return len(self._answers)

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        """Yield the answer that was recorded for this request.

        Raises:
            BackendError: as it was recorded; or there is no answer to this request.
        """
        answer = self._take(_plain(request))
        for delta in answer.deltas:
            await anyio.lowlevel.checkpoint()
            yield delta
        if answer.error is not None:
            raise answer.error
        if answer.left:
            raise BackendError("the recording of this answer ends here", remedy="record it again")

    def count(self, request: Request) -> int:
        """Return the tokens that were counted for this request, or an estimate."""
        return self._counts.get(_digest(_plain(request))) or tokens(request)

    async def aclose(self) -> None:
        """Do nothing."""

    def _take(self, asked: Json) -> _Answer:
        for index, answer in enumerate(self._answers):
            if answer.request is None or answer.request == asked:
                return self._answers.pop(index)
        if not self._answers:
            raise BackendError("all recorded answers are used", remedy="record it again, or ask less")
        nearest = max(
            (answer.request or {} for answer in self._answers), key=lambda known: _beyond(known, asked)["same"]
        )
        raise BackendError(
            f"this request was not recorded; it differs from the nearest in {_difference(nearest, asked)}",
            remedy="record it again if that is as it should be",
        )

    def _load(self, records: Iterator[Json]) -> None:
        about = next(records)
        if about.get("cassette") != FORMAT:
            raise ValueError("it is no recording")
        self.name, self.window = about["name"], about["window"]
        self.traits = _TRAITS.validate_python(about["traits"])
        last: Json = {}
        for record in records:
            if "count" in record:
                self._counts[record["digest"]] = record["count"]
                continue
            last = _with(last, record["request"])
            deltas = _DELTAS.validate_json(json.dumps(record["deltas"]))
            error = _raised(record["error"]) if "error" in record else None
            self._answers.append(_Answer(deltas, last, error, record.get("left", False)))


def _plain(request: Request) -> Json:
    """Return a request as JSON has it, without what is as it is by default: later versions may have more of that."""
    made: Json = json.loads(_REQUEST.dump_json(request, exclude_defaults=True))
    return made


def _digest(asked: Json) -> str:
    return sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:24]


def _line(record: Json) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def _beyond(last: Json, asked: Json) -> Json:
    """Return what a request has beyond the one before: its `same` first messages are left out, and the same tools."""
    before, messages = last.get("messages", []), asked.get("messages", [])
    pairs = enumerate(zip(before, messages, strict=False))
    same = next((index for index, (a, b) in pairs if a != b), min(len(before), len(messages)))
    written = {**asked, "messages": messages[same:], "same": same}
    if "tools" in asked and asked["tools"] == last.get("tools"):
        written["tools"] = "same"
    return written


def _with(last: Json, written: Json) -> Json:
    """Return the request that `_beyond` wrote."""
    asked = {name: value for name, value in written.items() if name != "same"}
    asked["messages"] = last.get("messages", [])[: written["same"]] + written["messages"]
    if asked.get("tools") == "same":
        asked["tools"] = last["tools"]
    return asked


def _told(error: BackendError) -> Json:
    about = {"type": type(error).__name__, "message": error.message, "remedy": error.remedy}
    return about | {"retryable": error.retryable, "asked_to_wait": error.retry_after is not None}


def _raised(told: Json) -> BackendError:
    """Return the error as it was, but for the seconds it asked to wait: nothing is waited for here."""
    kind = getattr(errors, told["type"], BackendError)
    after = 0.0 if told["asked_to_wait"] else None
    try:
        error = kind(told["message"], retry_after=after, remedy=told["remedy"])
    except TypeError:  # one that needs more than was written
        error = BackendError(told["message"], retry_after=after, remedy=told["remedy"])
    error.retryable = told["retryable"]
    return error


def _difference(recorded: Any, asked: Any, where: str = "") -> str:
    """Say where two requests differ first, with what was recorded there and what is asked."""
    if isinstance(recorded, dict) and isinstance(asked, dict):
        for name in dict.fromkeys([*recorded, *asked]):
            if recorded.get(name) != asked.get(name):
                return _difference(recorded.get(name), asked.get(name), f"{where}.{name}" if where else name)
    if isinstance(recorded, list) and isinstance(asked, list):
        for index in range(max(len(recorded), len(asked))):
            a, b = (each[index] if index < len(each) else None for each in (recorded, asked))
            if a != b:
                return _difference(a, b, f"{where}[{index}]")
    if isinstance(recorded, str) and isinstance(asked, str):
        at = next(
            (i for i, (a, b) in enumerate(zip(recorded, asked, strict=False)) if a != b), min(len(recorded), len(asked))
        )
        recorded, asked = (f"{'...' if at > 30 else ''}{text[max(at - 30, 0) : at + 60]}" for text in (recorded, asked))
    return f"{where}: recorded {_short(recorded)}, asked {_short(asked)}"


def _short(value: Any) -> str:
    text = "nothing" if value is None else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 200 else text[:197] + "..."


def _conforms(recording: RecordingBackend, replay: ReplayBackend) -> tuple[Backend, Backend]:
    return recording, replay
