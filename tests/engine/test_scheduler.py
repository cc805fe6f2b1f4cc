"""Many sessions on one model: each gets what it would get alone, and none waits long for another."""

from __future__ import annotations

import gc
import itertools
import threading
import weakref
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import anyio
import anyio.from_thread
import anyio.to_thread
import numpy as np
import pytest
from agentkit_backends.local.batch import CHUNK, FORCED, Batch, Job
from agentkit_backends.local.engine import PAGE, Model, load
from agentkit_backends.local.scheduler import Answer, Scheduler

from agentkit.errors import CacheFull, ConfigError, EngineUnavailable, WeightsError
from tests.engine.engines import ENGINES, Log, Plain, alone, run, small, write

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("model"))


@pytest.fixture(params=ENGINES)
def model(request: pytest.FixtureRequest, folder: Path) -> Model:
    return load(folder, native=request.param, threads=2)


@pytest.fixture
async def scheduler(model: Model) -> AsyncIterator[Scheduler]:
    made = Scheduler(Batch(model))
    yield made
    await made.aclose()


def prompt_of(seed: int, length: int) -> list[int]:
    return [int(t) for t in np.random.default_rng(seed).integers(0, 160, length)]


def submit(batch: Batch, prompt: list[int], writer: Any) -> tuple[Job, list[Exception | None]]:
    ends: list[Exception | None] = []
    job = Job(prompt, writer, lambda item: True, ends.append)
    batch.add(job)
    return job, ends


async def collect(answer: Answer) -> list[int]:
    tokens = []
    while items := await answer.read():
        tokens += list(itertools.chain.from_iterable(items))
    return tokens


def live_pages(model: Model) -> int:
    return (model.cache_tokens - model.cache_tokens_free) // PAGE


# Each gets its own.


@pytest.mark.parametrize("temperature", [0.0, 1.0])
async def test_64_sessions_give_what_each_gives_alone(model: Model, scheduler: Scheduler, temperature: float) -> None:
    common = prompt_of(99, 150)
    prompts = [common[: 50 * (i % 4)] + prompt_of(i, 5 + 7 * (i % 9)) for i in range(64)]
    found: dict[int, list[int]] = {}

    async def ask(i: int) -> None:
        found[i] = await collect(scheduler.submit(prompts[i], Plain(5 + i % 11, temperature, i)))

    async with anyio.create_task_group() as tasks:
        for i in range(64):
            tasks.start_soon(ask, i)
    stats = scheduler.stats()
    assert stats["steps"] < 64 and stats["tokens_decoded"] == sum(len(tokens) for tokens in found.values())
    assert stats["running"] == stats["waiting"] == 0
    for i, prompt in enumerate(prompts):
        assert found[i] == alone(model, prompt, 5 + i % 11, temperature, i), i


async def test_more_than_fit_at_once_wait_their_turn(model: Model) -> None:
    batch = Batch(model, sessions=3)
    log = Log(model)
    jobs = [submit(batch, prompt_of(i, 10), Plain(4)) for i in range(10)]
    run(batch)
    assert all(ends == [None] for _, ends in jobs)
    assert max(len(step) for step in log.steps) == 3


# Nobody waits long.


def test_a_long_prompt_stalls_nobody_for_more_than_a_chunk(model: Model) -> None:
    batch = Batch(model)
    talkers = [Plain(200) for _ in range(8)]
    for i, talker in enumerate(talkers):
        submit(batch, prompt_of(i, 12), talker)
    for _ in range(5):
        batch.step()
    log = Log(model)
    long, _ = submit(batch, prompt_of(50, 4096 if model.native else 1024), Plain(3))
    while long.reading:
        before = [len(talker.tokens) for talker in talkers]
        batch.step()
        assert [len(talker.tokens) for talker in talkers] == [n + 1 for n in before], "each step, each writes on"
    assert len(log.steps) == len(long.prompt) // CHUNK
    assert all(sorted(sizes) == [1] * 8 + [CHUNK] for sizes in log.sizes)


def test_no_step_holds_more_than_a_chunk_of_prompts(model: Model) -> None:
    batch = Batch(model, chunk=64)
    log = Log(model)
    for i in range(20):
        submit(batch, prompt_of(i, 50 + 11 * i), Plain(10))
    run(batch)
    prompts = sum(50 + 11 * i for i in range(20))
    assert sum(itertools.chain.from_iterable(log.sizes)) == prompts + 20 * 9
    reading = [sum(size for size in sizes if size > 1) for sizes in log.sizes]
    assert max(reading) <= 64


def test_short_prompts_overtake_long_ones_which_still_go_on(model: Model) -> None:
    batch = Batch(model)
    order: list[str] = []
    long = Job(
        prompt_of(0, 3000 if model.native else 1500), Plain(1), lambda item: True, lambda error: order.append("long")
    )
    batch.add(long)
    batch.step()
    for i in range(30):
        batch.add(Job(prompt_of(i + 1, 100), Plain(1), lambda item: True, lambda error: order.append("short")))
    batch.add(Job(prompt_of(50, 900), Plain(1), lambda item: True, lambda error: order.append("middle")))
    batch.add(Job(prompt_of(51, 20), Plain(1), lambda item: True, lambda error: order.append("last")))
    held = long.held
    for _ in range(4):
        batch.step()
        assert long.held - held >= CHUNK // 2, "the oldest always gets half"
        held = long.held
    run(batch)
    assert order[0] == "last" and order.index("middle") > 8, "those with least to run come first"
    assert order.index("long") > (20 if model.native else 8)


def test_many_forced_tokens_take_the_way_of_a_prompt(model: Model) -> None:
    class Forced(Plain):
        def choose(self, scores: Any) -> list[int]:
            first = not self.tokens
            return super().choose(scores) + ([7] * (FORCED + 500) if first else [])

    batch = Batch(model, chunk=128)
    log = Log(model)
    writer = Forced(3)
    job, ends = submit(batch, prompt_of(0, 10), writer)
    run(batch)
    assert ends == [None] and max(itertools.chain.from_iterable(log.sizes)) <= 128
    assert job.tokens[11 : 11 + FORCED + 500] == [7] * (FORCED + 500)


def test_forced_tokens_go_into_one_step_and_need_no_scores(model: Model) -> None:
    class Forced(Plain):
        def choose(self, scores: Any) -> list[int]:
            return [*super().choose(scores), 1, 2, 3]

    batch = Batch(model)
    log = Log(model)
    submit(batch, prompt_of(0, 10), Forced(3, begun=[5, 6]))
    run(batch)
    assert log.sizes == [[12], [4], [4]], "the last ones end the answer and are not run"
    assert [wanted for step in log.steps for _, _, wanted in step] == [1, 1, 1]


# Prefixes.


def test_prefixes_are_reused_and_counted(model: Model) -> None:
    batch = Batch(model)
    system = prompt_of(0, 500)
    first, _ = submit(batch, system + prompt_of(1, 20), Plain(6))
    run(batch)
    again, _ = submit(batch, first.tokens + prompt_of(2, 10), Plain(2))
    other, _ = submit(batch, system + prompt_of(3, 30), Plain(2))
    run(batch)
    assert first.cached == 0
    assert again.cached == len(first.tokens) - 1, "all but the last token, which was never run"
    assert other.cached == 500
    assert batch.counts["tokens_reused"] == again.cached + other.cached
    assert batch.counts["tokens_prefilled"] == 520 + 11 + 30
    assert other.writer.tokens == alone(model, system + prompt_of(3, 30), 2)  # type: ignore[attr-defined]


@pytest.mark.parametrize("common", [100, 700])
def test_what_parallel_requests_have_in_common_is_run_once(model: Model, common: int) -> None:
    batch = Batch(model)
    system = prompt_of(0, common)
    jobs = [submit(batch, system + prompt_of(i + 1, 40), Plain(2))[0] for i in range(10)]
    run(batch)
    assert batch.counts["tokens_prefilled"] == common + 10 * 40
    assert [job.cached for job in jobs] == [0] + [common] * 9
    for i, job in enumerate(jobs):
        assert job.writer.tokens == alone(model, system + prompt_of(i + 1, 40), 2)  # type: ignore[attr-defined]


def test_a_short_common_beginning_does_not_wait_for_a_long_prompt(model: Model) -> None:
    batch = Batch(model)
    system = prompt_of(0, 100)
    long, _ = submit(batch, system + prompt_of(1, 4000), Plain(1))
    short, ends = submit(batch, system + prompt_of(2, 50), Plain(1))
    for _ in range(3):
        batch.step()
    assert ends == [None] and short.cached == 100 and long.reading


# Leaving.


def test_cancelling_frees_the_place_and_the_pages(folder: Path) -> None:
    model = small(folder, 100)
    batch = Batch(model, prefix_tokens=0)
    jobs = [submit(batch, prompt_of(i, 300), Plain(1000))[0] for i in range(10)]
    for _ in range(20):
        batch.step()
    assert live_pages(model) >= 50
    for job in jobs:
        job.cancelled = True
    batch.step()
    assert not batch.busy and live_pages(model) == 0


def test_a_cancelled_prompt_is_kept_while_there_is_room(folder: Path) -> None:
    model = small(folder, 100)
    batch = Batch(model)
    prompt = prompt_of(0, 2000)
    job, ends = submit(batch, prompt, Plain(10))
    batch.step()
    batch.step()
    job.cancelled = True
    again, _ = submit(batch, prompt, Plain(10))
    run(batch)
    assert ends == [None] and again.cached == 2 * CHUNK
    submit(batch, prompt_of(1, 90 * PAGE), Plain(1))
    run(batch)
    assert batch.counts["preempted"] == 0, "what is kept makes room"


async def test_leaving_early_and_being_cancelled_stop_the_engine(model: Model, scheduler: Scheduler) -> None:
    with anyio.fail_after(20):
        left = scheduler.submit(prompt_of(0, 10), Plain(10**6))
        await left.read()
        left.cancel()

        async def read(answer: Answer) -> None:
            try:
                while await answer.read():
                    pass
            finally:
                answer.cancel()

        async with anyio.create_task_group() as tasks:
            answer = scheduler.submit(prompt_of(1, 10), Plain(10**6))
            tasks.start_soon(read, answer)
            await scheduler.call(lambda batch: None)
            tasks.cancel_scope.cancel()
        await collect(scheduler.submit(prompt_of(2, 10), Plain(3)))
        assert scheduler.stats()["running"] == 0


# Memory.


def test_under_pressure_the_newest_wait_and_all_are_right(folder: Path) -> None:
    model, roomy = small(folder, 30), load(folder, threads=1)
    batch = Batch(model)
    jobs = [submit(batch, prompt_of(i, 200), Plain(150, 1.0, i)) for i in range(12)]
    for _ in range(20_000):
        if not batch.busy:
            break
        batch.step()
        order = [job.prompt for job in (*batch.running, *batch.waiting)]
        assert order == [job.prompt for job, _ in jobs if job.prompt in order], "who came first goes first"
    assert batch.counts["preempted"] > 0
    assert jobs[0][0].ran == 200, "the oldest never waits"
    for i, (job, ends) in enumerate(jobs):
        assert ends == [None]
        assert job.writer.tokens == alone(roomy, prompt_of(i, 200), 150, 1.0, i)  # type: ignore[attr-defined]
    batch.tree.evict(10**6)
    assert live_pages(model) == 0


def test_prefixes_go_before_requests_wait(folder: Path) -> None:
    model = small(folder, 20)
    batch = Batch(model, prefix_tokens=20 * PAGE)
    for i in range(8):
        submit(batch, prompt_of(i, 5 * PAGE), Plain(3))
        run(batch)
    assert batch.counts["preempted"] == 0 and batch.tree.pages <= 20
    kept, _ = submit(batch, prompt_of(7, 5 * PAGE), Plain(1))
    run(batch)
    assert kept.cached == 5 * PAGE - 1, "the latest is still here"


def test_prompts_that_would_only_be_sent_back_are_not_begun(folder: Path) -> None:
    batch = Batch(small(folder, 8))
    jobs = [submit(batch, prompt_of(i, 5 * PAGE), Plain(20))[1] for i in range(6)]
    run(batch)
    assert jobs == [[None]] * 6 and batch.counts["preempted"] == 0


@pytest.mark.parametrize("length", [11 * PAGE, 9 * PAGE])
def test_only_what_cannot_fit_at_all_is_an_error(folder: Path, length: int) -> None:
    model = small(folder, 10)
    batch = Batch(model)
    _, fine = submit(batch, prompt_of(0, 100), Plain(5))
    job, ends = submit(batch, prompt_of(1, length), Plain(500))
    _, after = submit(batch, prompt_of(2, 100), Plain(5))
    run(batch)
    assert isinstance(ends[0], CacheFull) and "cache_bytes" in str(ends[0])
    assert fine == after == [None]
    assert job.ran == (length if length < 10 * PAGE else 0), "what can never fit is not begun"


def test_guesses_go_before_anyone_waits(folder: Path) -> None:
    class Eager(Plain):
        def guess(self, room: int) -> list[int]:
            return [1] * min(room, 64)

    model = small(folder, 4)
    batch = Batch(model)
    _, ends = submit(batch, prompt_of(0, 3 * PAGE), Eager(PAGE - 2))
    run(batch)
    assert ends == [None]


# Errors.


def test_a_token_outside_the_vocabulary_is_that_requests_error(model: Model) -> None:
    batch = Batch(model)
    _, bad = submit(batch, [1, 2, 10**6], Plain(3))
    _, empty = submit(batch, [], Plain(3))
    _, good = submit(batch, [1, 2, 3], Plain(3))
    run(batch)
    assert isinstance(bad[0], WeightsError) and isinstance(empty[0], WeightsError) and good == [None]


def test_a_writers_error_is_its_own(model: Model) -> None:
    class Bad(Plain):
        def choose(self, scores: Any) -> list[int]:
            if len(self.tokens) == 3:
                raise ConfigError("the schema cannot be followed")
            return super().choose(scores)

    class Worse(Plain):
        def guess(self, room: int) -> list[int]:
            raise RuntimeError("a mistake")

    class Astray(Plain):
        def choose(self, scores: Any) -> list[int]:
            super().choose(scores)
            return [10**6]

    batch = Batch(model)
    bad, worse, astray, good = (
        submit(batch, prompt_of(i, 30), writer) for i, writer in enumerate([Bad(9), Worse(9), Astray(9), Plain(9)])
    )
    run(batch)
    assert isinstance(bad[1][0], ConfigError) and isinstance(worse[1][0], RuntimeError)
    assert isinstance(astray[1][0], WeightsError)
    assert good[1] == [None] and good[0].writer.tokens == alone(model, prompt_of(3, 30), 9)  # type: ignore[attr-defined]


async def test_an_engines_error_reaches_the_request_and_the_thread_lives(model: Model, scheduler: Scheduler) -> None:
    step = model.step
    model.step = failing(RuntimeError("out of luck"))  # type: ignore[method-assign]
    with pytest.raises(EngineUnavailable, match="out of luck"):
        await collect(scheduler.submit([1, 2, 3], Plain(3)))
    model.step = step  # type: ignore[method-assign]
    assert await collect(scheduler.submit([1, 2, 3], Plain(3))) == alone(model, [1, 2, 3], 3)


async def test_a_broken_thread_fails_all_who_wait(model: Model) -> None:
    batch = Batch(model)
    scheduler = Scheduler(batch)
    going = scheduler.submit([1, 2, 3], Plain(10**6))
    await going.read()
    batch._choose = failing(KeyError("a mistake of ours"))  # type: ignore[method-assign]
    with anyio.fail_after(20):
        with pytest.raises(EngineUnavailable, match="broke down.*a mistake of ours"):
            await collect(going)
        with pytest.raises(EngineUnavailable, match="broke down"):
            scheduler.submit([1, 2, 3], Plain(1))
        with pytest.raises(EngineUnavailable, match="broke down"):
            await scheduler.call(lambda batch: 1)
    assert scheduler.closed
    await scheduler.aclose()


def failing(error: Exception) -> Callable[..., Any]:
    def fail(*_: Any) -> Any:
        raise error

    return fail


# The thread and its readers.


async def test_closing_ends_the_thread_and_tells_those_in_hand(model: Model) -> None:
    scheduler = Scheduler(Batch(model))
    going = scheduler.submit([1, 2, 3], Plain(10**6))
    await going.read()
    await scheduler.aclose()
    await scheduler.aclose()
    assert scheduler._engine._thread is not None and not scheduler._engine._thread.is_alive()
    with pytest.raises(EngineUnavailable, match="closed"):
        await collect(going)
    with pytest.raises(EngineUnavailable, match="closed"):
        scheduler.submit([1], Plain(1))


async def test_a_forgotten_scheduler_ends_its_thread_and_lets_the_model_go(folder: Path) -> None:
    made = load(folder, native=False)
    scheduler = Scheduler(Batch(made))
    await collect(scheduler.submit([1, 2, 3], Plain(1)))
    thread, model = scheduler._engine._thread, weakref.ref(made)
    del scheduler, made
    gc.collect()
    assert thread is not None and not thread.is_alive()
    del thread
    gc.collect()
    assert model() is None


async def test_a_slow_reader_gets_many_at_once_and_holds_nobody_up(model: Model, scheduler: Scheduler) -> None:
    slow = scheduler.submit(prompt_of(0, 10), Plain(50))
    fast = await collect(scheduler.submit(prompt_of(1, 10), Plain(80)))
    assert len(fast) == 80
    items = await slow.read()
    assert len(items) == 50, "all that came meanwhile, in one wake-up"
    assert await slow.read() == []


async def test_calls_run_between_steps_and_raise_what_they_raise(scheduler: Scheduler) -> None:
    names = await scheduler.call(lambda batch: threading.current_thread().name)
    assert names == "agentkit-engine"
    with pytest.raises(ZeroDivisionError):
        await scheduler.call(lambda batch: 1 // 0)


async def test_two_event_loops_read_from_one_engine(model: Model, scheduler: Scheduler) -> None:
    async def ask(seed: int) -> list[int]:
        return await collect(scheduler.submit(prompt_of(seed, 20), Plain(20)))

    found: dict[str, list[int]] = {}

    async def elsewhere(kind: str) -> None:
        found[kind] = await anyio.to_thread.run_sync(lambda: anyio.run(ask, 1, backend=kind))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(elsewhere, "asyncio")
        tasks.start_soon(elsewhere, "trio")
        here = await ask(2)
    assert found["asyncio"] == found["trio"] == alone(model, prompt_of(1, 20), 20)
    assert here == alone(model, prompt_of(2, 20), 20)


async def test_a_loop_that_ended_leaves_no_request_behind(model: Model, scheduler: Scheduler) -> None:
    async def abandon() -> None:
        answer = scheduler.submit(prompt_of(0, 10), Plain(10**6))
        await answer.read()

    for kind in ("asyncio", "trio"):
        await anyio.to_thread.run_sync(lambda kind=kind: anyio.run(abandon, backend=kind))
    with anyio.fail_after(20):
        while scheduler.stats()["running"]:
            await scheduler.call(lambda batch: None)


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    yield
    gc.collect()
    assert not [thread for thread in threading.enumerate() if thread.name == "agentkit-engine"]
