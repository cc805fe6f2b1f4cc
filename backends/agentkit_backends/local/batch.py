"""Continuous batching: what each step of one model holds, and who waits.

A step is one pass of the model. Every answer being written puts in its next tokens: the one chosen last, those forced
after it, and guesses. Beside them goes at most one chunk of prompts. So a long prompt delays the others by one chunk a
step, and no answer waits for another to end. One thread at a time calls a `Batch`; see `scheduler.py` for more.
"""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np

from agentkit.errors import AgentKitError, CacheFull, EngineUnavailable, WeightsError
from agentkit_backends.local.engine import PAGE, Model, Session
from agentkit_backends.local.prefix import PrefixTree, shared
from agentkit_backends.local.sample import Floats
from agentkit_backends.local.speculate import accept

CHUNK = 256
"""Tokens of prompts run in one step."""
SESSIONS = 64
"""Answers written at once."""
FORCED = 32
"""Tokens an answer may put into one step; where more must follow, they take the way of a prompt."""
GUESSES = 64
"""Guessed tokens in one step, of all answers together."""
WORTH_WAITING = 16
"""Tokens that one prompt has in common with another in hand, from which on it waits for them; fewer are run again."""
NUMPY_PREFIXES = 1 << 15
"""Tokens kept for later requests where numpy does the work, whose cache knows no bound."""


class Writer(Protocol):
    """Chooses the tokens of one answer. `begun` come before the first choice; `ended` says that nothing follows."""

    @property
    def begun(self) -> list[int]: ...
    @property
    def ended(self) -> bool: ...
    def choose(self, scores: Floats) -> list[int]:
        """Return the token chosen from scores [vocab] and those that must follow it."""
        ...

    def guess(self, room: int) -> list[int]:
        """Return at most `room` tokens that may come next."""
        ...

    def judge(self, guessed: int, right: int) -> None:
        """Learn how many of the guessed tokens were right."""
        ...

    def emit(self) -> Any:
        """Return what the reader gets after a step; None for nothing."""
        ...


@dataclass(eq=False)
class Job:
    """One request. `put` passes on what the writer emits, and returns False when nobody reads any more; `end` passes
    on its end, or the error that ended it.

    tokens: the prompt and all that was chosen; the session holds the first of them.
    reading: whether more than an answer's next tokens are still to be run.
    common, looked: how many tokens it begins with like each older job, and the state of the tree last looked at.
    ran, first: tokens run while reading, and how many there were before the first choice.
    cached: tokens of the prompt that did not have to be run, known with the first choice.
    cancelled: set by the reader, from any thread; the next step leaves the job out.
    """

    prompt: list[int]
    writer: Writer
    put: Callable[[Any], bool]
    end: Callable[[Exception | None], None]
    tokens: list[int] = field(default_factory=list)
    session: Session | None = None
    reading: bool = True
    common: dict[Job, int] = field(default_factory=dict)
    looked: int = -1
    ran: int = 0
    first: int = 0
    cached: int = 0
    cancelled: bool = False

    @property
    def held(self) -> int:
        """Return how many of its tokens the session holds."""
        return self.session.length if self.session else 0


@dataclass(slots=True)
class Piece:
    """What one job puts into a step: tokens, guesses after them, and whether scores are wanted."""

    job: Job
    tokens: list[int]
    guess: list[int]
    scored: bool

    @property
    def rows(self) -> int:
        """Return how many hidden states are wanted."""
        return 1 + len(self.guess) if self.scored else 0


class Batch:
    """Jobs over one model, step by step.

    chunk, sessions: see `CHUNK` and `SESSIONS`.
    prefix_tokens: how much of the cache may be kept for later requests; half of it by default.
    """

    def __init__(
        self, model: Model, *, chunk: int = CHUNK, sessions: int = SESSIONS, prefix_tokens: int | None = None
    ) -> None:
        self.model, self.chunk, self.sessions = model, chunk, sessions
        if prefix_tokens is None:
            prefix_tokens = model.cache_tokens // 2 if model.native else NUMPY_PREFIXES
        self.tree = PrefixTree(prefix_tokens // PAGE)
        self.waiting: deque[Job] = deque()
        self.running: list[Job] = []
        self.counts = dict.fromkeys(
            ("steps", "tokens_prefilled", "tokens_decoded", "tokens_reused", "drafted", "accepted", "preempted"), 0
        )

    @property
    def busy(self) -> bool:
        """Return whether a step would do anything."""
        return bool(self.running or self.waiting)

    def add(self, job: Job) -> None:
        """Put a job at the end of the queue; one that cannot be run ends at once, with its error."""
        job.tokens = [*job.prompt, *job.writer.begun]
        if not job.tokens or not all(0 <= token < self.model.vocab for token in job.tokens):
            what = "has a token outside the vocabulary" if job.tokens else "is empty"
            job.end(WeightsError(f"the prompt {what}", remedy="mend tokenizer or chat template in the model folder"))
        elif len(job.tokens) > self.model.cache_tokens:
            job.end(self._too_long(job))
        else:
            self.waiting.append(job)

    def keep(self, tokens: list[int], cache: bytes) -> None:
        """Keep a session that another process saved. Raises as `Model.restore` does."""
        while True:
            try:
                self.tree.add(self.model.restore(cache, tokens))
                return
            except CacheFull:
                if not self.tree.evict(-(-len(tokens) // PAGE)):
                    raise

    def step(self) -> None:
        """Run the model once over all that is ready."""
        for job in [job for job in (*self.running, *self.waiting) if job.cancelled]:
            self._finish(job)
        self._admit()
        pieces = [*self._decoding(), *self._prompts()]
        try:
            hidden = self._run(pieces)
        except AgentKitError:  # nothing was changed
            for piece in pieces:
                self._run_alone(piece)
        except Exception as error:
            self._fail(pieces, error)
        else:
            self._choose(pieces, hidden)

    def stats(self) -> dict[str, float]:
        """Return counts so far, and how full batch and cache are. May be called from any thread."""
        pages = self.model.cache_tokens // PAGE
        used = pages - self.model.cache_tokens_free // PAGE
        return {
            "running": len(self.running), "waiting": len(self.waiting), "pages_total": pages, "pages_used": used,
            "pages_kept": self.tree.pages, **self.counts,
        }  # fmt: skip

    def fail(self, error: Exception) -> None:
        """End every job with `error`."""
        for job in (*self.running, *self.waiting):
            job.end(error)
        self.running.clear()
        self.waiting.clear()

    # Who takes part.

    def _admit(self) -> None:
        """Start waiting jobs in order while there is room for their prompts beside those that run."""
        while self.waiting and len(self.running) < self.sessions:
            job = self.waiting[0]
            owed = sum(len(other.tokens) - other.held + PAGE for other in self.running)
            needed = len(job.tokens) - self.tree.find(job.tokens) + PAGE + owed
            if self.running and needed > self.model.cache_tokens_free + self.tree.pages * PAGE:
                return
            self.running.append(self.waiting.popleft())

    def _decoding(self) -> Iterator[Piece]:
        """Yield the next tokens of every answer."""
        ready = [job for job in self.running if not job.reading]
        room = GUESSES
        for position, job in enumerate(ready):
            try:
                guess = job.writer.guess(max(1, room // (len(ready) - position)) if room else 0)
            except Exception as error:
                self._finish(job, error)
                continue
            room -= len(guess)
            yield Piece(job, job.tokens[job.held :], guess, True)

    def _prompts(self) -> Iterator[Piece]:
        """Yield one chunk of prompts: half for the oldest, the rest for those with least to run, then the oldest."""
        queue = [job for job in self.running if job.reading]
        ready = [job for position, job in enumerate(queue) if self._prepare(job, queue[:position])]
        oldest, younger = ready[:1], sorted(ready[1:], key=lambda job: len(job.tokens) - job.held)
        counts: dict[Job, int] = {}
        room = self.chunk
        for job, most in [*((job, -(-room // 2)) for job in oldest), *((job, room) for job in [*younger, *oldest])]:
            taken = min(len(job.tokens) - job.held - counts.get(job, 0), most, room)
            counts[job] = counts.get(job, 0) + taken
            room -= taken
        for job, count in counts.items():
            if count:
                tokens = job.tokens[job.held : job.held + count]
                yield Piece(job, tokens, [], job.held + count == len(job.tokens))

    def _prepare(self, job: Job, older: list[Job]) -> bool:
        """Let a job begin with what was run already; return False while an older one is running more of its tokens.

        Its last token is always run again, for its scores.
        """
        last = len(job.tokens) - 1
        donor, most = None, job.held
        for other in older:
            if other not in job.common:
                job.common[other] = min(shared(job.tokens, other.tokens), last)
            if job.common[other] >= max(other.held, most) + WORTH_WAITING:
                return False
            ready = min(job.common[other], other.held)
            if ready > most:
                donor, most = other.session, ready
        fork = None
        if job.looked != self.tree.added or job.session is None:
            job.looked = self.tree.added
            if min(self.tree.find(job.tokens), last) > most:
                fork = self.tree.take(job.tokens[:last])
        if fork is None and donor is not None:
            fork = donor.fork()
            fork.truncate(most)
        elif fork is None and job.session is None:
            fork = self.model.session()
        if fork is not None:
            self._release(job)
            job.session = fork
        return True

    # The pass, and what is done when memory runs out.

    def _run(self, pieces: list[Piece]) -> Floats:
        """Return the hidden states wanted; pieces that found no room are taken out of the list."""
        while pieces:
            work = [(self._session(p.job), [*p.tokens, *p.guess], p.rows) for p in pieces]
            try:
                hidden = self.model.step(work)
            except CacheFull:
                self._make_room(pieces, sum(_pages(session, tokens) for session, tokens, _ in work))
                continue
            self.counts["steps"] += 1
            return hidden
        return np.zeros((0, self.model.hidden_size), np.float32)

    def _make_room(self, pieces: list[Piece], pages: int) -> None:
        """Drop kept prefixes; else guesses; else send the newest job back to wait; a job alone does not fit."""
        if self.tree.evict(max(1, pages - self.model.cache_tokens_free // PAGE)):
            return
        if any(piece.guess for piece in pieces):
            for piece in pieces:
                piece.guess = []
            return
        newest = self.running[-1]
        pieces[:] = [piece for piece in pieces if piece.job is not newest]
        if len(self.running) == 1:
            self._finish(newest, self._too_long(newest))
            return
        self._release(newest)
        newest.reading = True
        self.running.remove(newest)
        self.waiting.appendleft(newest)
        self.counts["preempted"] += 1

    def _run_alone(self, piece: Piece) -> None:
        """Run one job's piece after an error that spoke of several, so that only those at fault fail."""
        alone = [piece] if piece.job in self.running else []
        try:
            hidden = self._run(alone)
        except Exception as error:
            self._fail(alone, error)
        else:
            self._choose(alone, hidden)

    def _fail(self, pieces: list[Piece], error: Exception) -> None:
        """End jobs with an engine's error. Their sessions are not kept: nobody knows what they hold now."""
        told = error if isinstance(error, AgentKitError) else EngineUnavailable(f"the engine failed: {error!r}")
        told.__cause__ = None if told is error else error
        for piece in pieces:
            self._release(piece.job)
            self._finish(piece.job, told)

    # What comes of it.

    def _choose(self, pieces: list[Piece], hidden: Floats) -> None:
        """Let the writers of these jobs choose from their scores. hidden: [sum of rows, hidden size]."""
        try:
            rows = self.model.logits(hidden) if len(hidden) else hidden
        except Exception as error:
            self._fail(pieces, error)
            return
        ends = list(itertools.accumulate((piece.rows for piece in pieces), initial=0))
        for piece, first, last in zip(pieces, ends, ends[1:], strict=False):
            job = piece.job
            if job.reading:
                self.counts["tokens_prefilled"] += len(piece.tokens)
                job.ran += len(piece.tokens)
            if piece.scored:
                try:
                    self._go_on(piece, rows[first:last])
                except Exception as error:  # of the writer: a schema that cannot be followed, or its own mistake
                    self._finish(job, error)

    def _go_on(self, piece: Piece, rows: Floats) -> None:
        """Let a job's writer choose, and prepare what the job puts into the next step."""
        job, session = piece.job, self._session(piece.job)
        if job.reading:
            if not job.first:
                job.first = len(job.tokens)
                job.cached = min(max(0, job.first - job.ran), len(job.prompt))
                self.counts["tokens_reused"] += job.cached
            self.tree.add(session.fork())
            job.reading = False
            job.common.clear()
        chosen, right = accept(job.writer, rows, piece.guess)
        if piece.guess:
            session.truncate(session.length - len(piece.guess) + right)
            job.writer.judge(len(piece.guess), right)
            self.counts["drafted"] += len(piece.guess)
            self.counts["accepted"] += right
        self.counts["tokens_decoded"] += len(chosen)
        job.tokens += chosen
        job.reading = len(job.tokens) - session.length > FORCED
        emitted = job.writer.emit()
        if emitted is not None and not job.put(emitted):
            job.cancelled = True
        if job.writer.ended:
            self._finish(job)

    def _finish(self, job: Job, error: Exception | None = None) -> None:
        """Take a job out, keep its session as a prefix, and tell its reader."""
        (self.running if job in self.running else self.waiting).remove(job)
        if job.session is not None:
            self.tree.add(job.session)
            job.session = None
        job.end(error)

    def _session(self, job: Job) -> Session:
        assert job.session is not None, "a job in a step has a session"
        return job.session

    @staticmethod
    def _release(job: Job) -> None:
        if job.session is not None:
            job.session.truncate(0)
            job.session = None

    def _too_long(self, job: Job) -> CacheFull:
        return CacheFull(
            f"a text of {len(job.tokens)} tokens does not fit into the cache of {self.model.cache_tokens}",
            remedy="shorten the prompt, or pass a larger cache_bytes",
        )


def _pages(session: Session, tokens: list[int]) -> int:
    """Return the pages a session may take for these tokens, a shared last page included."""
    return -(-(session.length + len(tokens)) // PAGE) - session.length // PAGE
