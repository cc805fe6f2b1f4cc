"""The reader of pages finds what SQLite wrote, in the file and in its log, and never fails on what is none."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from agentkit.store.pages import rows

SMALL = st.text(max_size=20).filter(lambda t: t.isprintable())
LARGE = st.builds(lambda piece, count: piece * count, SMALL, st.sampled_from([1, 30, 200, 1000]))
VALUES = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.integers(-3, 3),
    st.floats(allow_nan=False),
    LARGE,
    st.binary(max_size=30),
    st.builds(bytes, st.sampled_from([0, 500, 5000, 20000])),
)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(SMALL, st.integers(0, 99), LARGE, VALUES), unique_by=lambda row: row[:2], max_size=40),
    st.sampled_from([512, 1024, 4096, 65536]),
    st.booleans(),
)
def test_each_row_is_found_as_it_was_written(
    written: list[tuple[object, ...]], page_size: int, checkpointed: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        base = sqlite3.connect(path, isolation_level=None)
        base.execute(f"PRAGMA page_size={page_size}")
        base.execute("PRAGMA journal_mode=WAL")
        base.execute("CREATE TABLE clustered (a, b, c, d, PRIMARY KEY (a, b)) WITHOUT ROWID")
        base.execute("CREATE TABLE plain (a, b, c, d)")
        for row in written:
            base.execute("INSERT INTO clustered VALUES (?, ?, ?, ?)", row)
            base.execute("INSERT INTO plain VALUES (?, ?, ?, ?)", row)
        if checkpointed:
            base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        found = {row for row in rows(path, Path(f"{path}-wal")) if len(row) == 4}
        base.close()
    assert set(written) <= found


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=3000), st.sampled_from([b"\x0a", b"\x0d", b"\x02", b"SQLite format 3\0"]), st.booleans())
def test_what_is_no_database_gives_no_error(content: bytes, begin: bytes, log: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        path.write_bytes((begin + content) * 3)
        list(rows(path, path if log else Path(f"{path}-wal")))


def test_what_was_written_before_the_log_began_anew_is_not_read_from_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("PRAGMA secure_delete=ON")
    base.execute("CREATE TABLE t (a)")
    for number in range(20):
        base.execute("INSERT INTO t VALUES (?)", (f"removed {number}",))
    base.execute("DELETE FROM t")
    base.execute("PRAGMA wal_checkpoint(RESTART)")
    base.execute("INSERT INTO t VALUES ('there')")
    log = Path(f"{path}-wal")
    assert b"removed 7" in log.read_bytes()
    assert {row for row in rows(path, log) if len(row) == 1} == {("there",)}
    base.close()


def test_what_was_never_committed_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("PRAGMA cache_size=1")
    base.execute("CREATE TABLE t (a)")
    base.execute("BEGIN")
    for number in range(50):  # more than the cache holds, so that it spills into the log
        base.execute("INSERT INTO t VALUES (?)", (f"{number} " * 1000,))
    log = Path(f"{path}-wal")
    assert b"7 7 7" in log.read_bytes()
    assert not [row for row in rows(path, log) if len(row) == 1]
    base.close()


def test_a_chain_of_pages_that_leads_back_to_itself_has_an_end(tmp_path: Path) -> None:
    leaf = bytearray(4096)
    leaf[0], leaf[4], leaf[8:10] = 0x0A, 1, (3000).to_bytes(2, "big")
    leaf[3000:3009] = b"\xff" * 9  # a row of 2**64 bytes, which goes on on page 2
    leaf[3009 + 489 + 0 : 3009 + 1002] = b"\0\0\0\2" * 128 + b"\0"
    path = tmp_path / "a.db"
    path.write_bytes(bytes(4096) + b"\0\0\0\2" * 1024 + bytes(leaf))
    assert not list(rows(path, Path(f"{path}-wal")))
