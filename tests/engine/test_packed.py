"""The packed file: what goes in comes out, and whatever happened to it on the way is told."""

from __future__ import annotations

import copy
import hashlib
import json
import os
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from agentkit_backends.local import engine, packed, packer, panels
from agentkit_backends.local.config import ModelConfig
from agentkit_backends.local.files import read_files
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agentkit.errors import ConfigError, EngineUnavailable, WeightsError
from tests.engine.engines import babbler
from tests.engine.models import CONFIGS, config_of, write_model

pytestmark = pytest.mark.skipif(not engine.available()[0], reason="not built")
FUZZ = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TOKENS = list(range(3, 35))


def logits(path: Path, **options: Any) -> np.ndarray:
    model = engine.load(path, threads=1, cache_bytes=1 << 22, **options)
    return model.logits(model.session().forward(TOKENS))


def pack(folder: Path, path: Path, weights: packer.Quantized = "q4", **options: Any) -> Path:
    packer.pack(packer.plan(folder, weights), path, **options)
    return path


@dataclass(frozen=True)
class Packed:
    folder: Path
    path: Path
    data: bytes
    logits: np.ndarray

    def header(self) -> dict[str, Any]:
        length = int.from_bytes(self.data[24:32], "little")
        return json.loads(self.data[64 : 64 + length])

    def signed(self, header: Any) -> bytes:
        """Return the file with another header, its checksum and its place in order."""
        old = -(-(64 + int.from_bytes(self.data[24:32], "little")) // 4096) * 4096
        told = header if isinstance(header, bytes) else json.dumps(header).encode()
        start = self.data[:24] + len(told).to_bytes(8, "little")
        front = start + hashlib.sha256(start + told).digest() + told
        return front + bytes(-len(front) % 4096) + self.data[old:]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Packed:
    root = tmp_path_factory.mktemp("packed")
    folder = babbler(root / "model", vocab_size=320)
    path = pack(folder, root / "model.akm")
    return Packed(folder, path, path.read_bytes(), logits(path))


# What goes in comes out.


@pytest.mark.parametrize("weights", ["q8", "q4"])
@pytest.mark.parametrize("name", CONFIGS)
def test_a_packed_model_says_what_its_folder_says(tmp_path: Path, name: str, weights: packer.Quantized) -> None:
    folder = write_model(tmp_path / name, name, 1)
    path = pack(folder, tmp_path / "model.akm", weights)
    np.testing.assert_array_equal(logits(path), logits(folder, weights=weights))
    assert engine.load(path, threads=1).config == ModelConfig.load(folder)


def test_small_files_go_with_it(tmp_path: Path) -> None:
    folder = babbler(tmp_path / "model")
    (folder / "chat_template.jinja").write_text("")
    (folder / "generation_config.json").write_text('{"eos_token_id": 7}')
    path = pack(folder, tmp_path / "model.akm")
    assert read_files(path) == read_files(folder)
    assert read_files(path).keys() == {"tokenizer.json", "chat_template.jinja", "generation_config.json"}


def test_weights_lie_at_pages_and_can_be_mapped(whole: Packed) -> None:
    file = packed.open(whole.path)
    for *_, data in file.tensors.values():
        assert data.ctypes.data % 4096 == 0 and np.shares_memory(data, file._body) and not data.flags.writeable


def test_a_large_file_is_mapped_and_checked_all_the_same(
    whole: Packed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "memory_bytes", lambda: whole.path.stat().st_size)
    assert np.array_equal(logits(whole.path), whole.logits)
    damaged = tmp_path / "model.akm"
    damaged.write_bytes(whole.data[:-1] + bytes([whole.data[-1] ^ 1]))
    with pytest.raises(WeightsError, match="damaged"):
        logits(damaged)


def test_an_experts_matrix_is_in_one_piece(whole: Packed) -> None:
    kind, count, rows, cols, data = packed.open(whole.path).tensors["layers.1.experts.up"]
    size = engine._engine.packed_size(kind, rows, cols)
    assert (kind, count) == ("q4", 12) and data.size == count * size
    rotated = np.roll(data.reshape(count, size), 1, axis=0)
    assert len({expert.tobytes() for expert in rotated}) == count


def test_threads_do_not_change_the_file(whole: Packed, tmp_path: Path) -> None:
    one, many = (pack(whole.folder, tmp_path / f"{n}.akm", threads=n).read_bytes() for n in (1, 5))
    assert one == many


def test_large_matrices_are_packed_in_pieces_like_whole_ones(
    whole: Packed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(panels, "CHUNK", 1)  # a panel at a time
    path = pack(whole.folder, tmp_path / "model.akm")
    np.testing.assert_array_equal(logits(path), whole.logits)


def test_a_model_is_never_in_memory_as_a_whole(tmp_path: Path) -> None:
    folder = babbler(tmp_path / "model", num_hidden_layers=24, moe_intermediate_size=96, hidden_size=128)
    plan = packer.plan(folder, "q8")
    tracemalloc.start()
    packer.pack(plan, tmp_path / "model.akm")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert plan.size > 8 << 20 and most < plan.size / 4


def test_progress_counts_every_byte_of_the_weights(whole: Packed, tmp_path: Path) -> None:
    told: list[int] = []
    pack(whole.folder, tmp_path / "model.akm", progress=told.append)
    assert sum(told) == packer.plan(whole.folder, "q4").size and len(told) > 50


# What stands in the way of writing.


def test_a_file_is_replaced_only_when_asked(whole: Packed, tmp_path: Path) -> None:
    path = tmp_path / "model.akm"
    path.write_text("dear")
    with pytest.raises(ConfigError, match="there already.*--force"):
        pack(whole.folder, path)
    assert path.read_text() == "dear"
    np.testing.assert_array_equal(logits(pack(whole.folder, path, force=True)), whole.logits)
    with pytest.raises(ConfigError, match="name of a file"):
        pack(whole.folder, tmp_path, force=True)
    with pytest.raises(ConfigError, match="no folder"):
        pack(whole.folder, tmp_path / "nowhere" / "model.akm")


def test_what_fails_halfway_leaves_nothing(whole: Packed, tmp_path: Path) -> None:
    def stop(size: int) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "model.akm"
    path.write_text("dear")
    with pytest.raises(KeyboardInterrupt):
        pack(whole.folder, path, force=True, progress=stop)
    assert list(tmp_path.iterdir()) == [path] and path.read_text() == "dear"


def test_a_full_disk_leaves_nothing_and_is_told(whole: Packed, tmp_path: Path) -> None:
    script = f"""
import resource
from pathlib import Path
from agentkit_backends.local import packer
plan = packer.plan(Path({str(whole.folder)!r}), "q8")
resource.setrlimit(resource.RLIMIT_FSIZE, (plan.size // 2, plan.size // 2))
packer.pack(plan, Path({str(tmp_path / "model.akm")!r}))
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert "ConfigError: cannot write" in ran.stderr and "make room" in ran.stderr
    assert not list(tmp_path.iterdir())


def test_the_umask_holds(whole: Packed, tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        assert pack(whole.folder, tmp_path / "model.akm").stat().st_mode & 0o777 == 0o640
    finally:
        os.umask(old)


def test_models_that_cannot_be_packed_are_told(whole: Packed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigError, match="is a file"):
        packer.plan(whole.path, "q4")
    with pytest.raises(WeightsError, match="config.json"):
        packer.plan(tmp_path, "q4")
    (tmp_path / "heads.safetensors").touch()
    with pytest.raises(ConfigError, match="writes no text"):
        packer.plan(tmp_path, "q4")
    broken = write_model(tmp_path / "broken", "plain", 0)
    (broken / "config.json").write_text(json.dumps({**config_of("plain"), "num_hidden_layers": 4}))
    with pytest.raises(WeightsError, match=r"model\.layers\.3"):
        pack(broken, tmp_path / "model.akm")
    assert not (tmp_path / "model.akm").exists()
    monkeypatch.setattr(engine, "_engine", None)
    monkeypatch.setattr(engine, "_why", "no module", raising=False)
    for work in (lambda: packer.plan(whole.folder, "q4"), lambda: engine.load(whole.path)):
        with pytest.raises(EngineUnavailable, match=r"g\+\+"):
            work()


def test_numpy_does_not_run_it(whole: Packed) -> None:
    with pytest.raises(ConfigError, match="numpy"):
        engine.load(whole.path, native=False)


# What is wrong with a file.


def damages(data: bytes) -> Iterator[tuple[str, bytes, str]]:
    yield "empty", b"", "it is empty"
    yield "foreign", (8).to_bytes(8, "little") + b"{}      ", "no packed model"
    yield "text", b"hello", "no packed model"
    yield "a start", data[:40], "cut short"
    yield "half a header", data[:2000], "cut short"
    yield "no body", data[:4096], "damaged|cut short"
    yield "half", data[: len(data) // 2], "cut short"
    yield "all but a byte", data[:-1], "cut short"
    yield "more", data + b"\0", "after its end"
    yield "another version", data[:16] + b"\2" + data[17:], "version 2"
    yield "a changed version and checksum", data[:16] + b"\0\0\0\0" + data[20:], "version 0"
    yield "a header", data[:200] + bytes([data[200] ^ 1]) + data[201:], "damaged header"
    yield "its checksum", data[:40] + bytes([data[40] ^ 1]) + data[41:], "damaged header"
    yield "line ends", data.replace(b"\r\n", b"\n"), "no packed model"
    yield "a weight", data[:-1] + bytes([data[-1] ^ 1]), "is damaged: .* has another checksum"


@pytest.mark.parametrize("at", range(15))
def test_what_is_wrong_with_a_file_is_told(whole: Packed, tmp_path: Path, at: int) -> None:
    _, data, words = list(damages(whole.data))[at]
    path = tmp_path / "model.akm"
    path.write_bytes(data)
    with pytest.raises(WeightsError, match=words) as told:
        engine.load(path)
    assert str(path) in told.value.message and "pack" in told.value.remedy and "\n" not in str(told.value)


@pytest.mark.parametrize("what", ["missing", "directory"])
def test_what_is_no_file_is_told(tmp_path: Path, what: str) -> None:
    path = tmp_path / what
    if what == "directory":
        path.mkdir()
    with pytest.raises(WeightsError, match=f"cannot read .*{what}"):
        packed.open(path)
    with pytest.raises(WeightsError, match="config.json"):
        engine.load(path)


def test_a_damaged_tokenizer_is_told(whole: Packed, tmp_path: Path) -> None:
    path = tmp_path / "model.akm"
    at = whole.data.index(b'"version"')
    path.write_bytes(whole.data[:at] + b"'" + whole.data[at + 1 :])
    with pytest.raises(WeightsError, match="tokenizer.json has another checksum"):
        read_files(path)


def outcome(path: Path, data: bytes) -> np.ndarray | None:
    """Return the file's logits, None where it is refused. The file is written anew: a mapped one must not change."""
    path.unlink(missing_ok=True)
    path.write_bytes(data)
    try:
        read_files(path)
        return logits(path)
    except WeightsError as error:
        assert error.remedy
        return None


@FUZZ
@given(data=st.data())
def test_damage_is_told_or_does_no_harm(whole: Packed, tmp_path: Path, data: st.DataObject) -> None:
    end = len(whole.data)
    where = st.one_of(st.integers(0, 6000), st.integers(0, end - 1))
    broken = bytearray(whole.data)
    for _ in range(data.draw(st.integers(1, 3))):
        at = min(data.draw(where), len(broken))
        size = data.draw(st.integers(1, 5000))
        match data.draw(st.sampled_from(("flip", "cut", "splice", "drop", "fill", "end"))):
            case "flip" if at < len(broken):
                broken[at] ^= 1 << data.draw(st.integers(0, 7))
            case "splice":
                other = data.draw(where)
                broken[at : at + size] = whole.data[other : other + size]
            case "drop":
                del broken[at : at + size]
            case "fill":
                broken[at : at + size] = bytes([data.draw(st.integers(0, 255))]) * size
            case "end":
                broken += data.draw(st.binary(max_size=64))
            case _:
                del broken[at:]
    found = outcome(tmp_path / "model.akm", bytes(broken))
    assert found is None or np.array_equal(found, whole.logits)


NUMBERS = st.one_of(
    st.integers(-5, 100), st.integers(0, 90).map(lambda bits: 1 << bits), st.integers(0, 70).map(lambda bits: (1 << bits) - 1),
    st.integers(0, 100).map(lambda page: page * 4096), st.floats(), st.none(), st.booleans(), st.text(max_size=4),
)  # fmt: skip


@FUZZ
@given(data=st.data())
def test_an_index_that_lies_is_told_or_does_no_harm(whole: Packed, tmp_path: Path, data: st.DataObject) -> None:
    header = whole.header()
    pieces = header["pieces"]
    for _ in range(data.draw(st.integers(1, 3))):
        one, other = (pieces[data.draw(st.integers(0, len(pieces) - 1))] for _ in range(2))
        field = data.draw(st.sampled_from(sorted(one.keys() | {"new"})))
        match data.draw(st.sampled_from(("set", "swap", "copy", "drop", "repeat", "order", "size", "kind"))):
            case "set":
                one[field] = data.draw(NUMBERS)
            case "swap":
                one[field], other[field] = other.get(field), one.get(field)
            case "copy":
                one.update({key: other.get(key) for key in ("offset", "length", "sha256", field)})
            case "drop":
                one.pop(field, None)
            case "repeat":
                pieces.append(copy.deepcopy(one))
            case "order":
                pieces.reverse()
            case "size":
                header["size"] = data.draw(NUMBERS)
            case "kind":
                one["kind"] = data.draw(st.sampled_from(("file", "vector", "f32", "bf16", "q8", "q4", "q2")))
    found = outcome(tmp_path / "model.akm", whole.signed(header))
    assert found is None or np.array_equal(found, whole.logits)


@FUZZ
@given(data=st.data())
def test_another_config_is_told_or_runs(whole: Packed, tmp_path: Path, data: st.DataObject) -> None:
    """Its checksum is in order: then it may be another model, but one that holds together."""
    header = whole.header()
    for _ in range(data.draw(st.integers(1, 3))):
        field = data.draw(st.sampled_from(sorted(header["config"])))
        header["config"][field] = data.draw(NUMBERS)
    found = outcome(tmp_path / "model.akm", whole.signed(header))
    assert found is None or found.shape == whole.logits.shape


@pytest.mark.parametrize(
    "told",
    [
        b"", b"{", b"[]", b"null", b"\xff", b"[" * 50_000, b'{"size": ' + b"9" * 10_000 + b"}", b"{}",
        b'{"config": {}, "weights": "q4", "size": 1, "pieces": [], "more": 1}',
    ],
)  # fmt: skip
def test_a_header_that_makes_no_sense_is_told(whole: Packed, tmp_path: Path, told: bytes) -> None:
    path = tmp_path / "model.akm"
    path.write_bytes(whole.signed(told))
    with pytest.raises(WeightsError, match="makes no sense") as error:
        packed.open(path)
    assert "\n" not in error.value.message


def absurd(whole: Packed) -> Iterator[bytes]:
    for field in ("count", "rows", "cols", "length", "offset"):
        for value in (2**20, 2**31 - 1, 2**40, 2**62, 2**80):
            header = whole.header()
            piece = next(p for p in header["pieces"] if p["name"] == "layers.1.experts.up")
            piece[field] = value if field != "offset" else value // 4096 * 4096
            header["size"] = max(header["size"], piece["offset"] + piece["length"])
            yield whole.signed(header)
    yield whole.data[:24] + (2**63).to_bytes(8, "little") + whole.data[32:]


def test_absurd_sizes_take_no_memory(whole: Packed, tmp_path: Path) -> None:
    path = tmp_path / "model.akm"
    for data in (*absurd(whole), b""):
        path.unlink(missing_ok=True)
        path.write_bytes(data or whole.data[:24] + (1 << 27).to_bytes(8, "little"))
        if not data:  # a header of 128 MiB, of holes
            os.truncate(path, 1 << 28)
        tracemalloc.start()
        with pytest.raises(WeightsError):
            engine.load(path)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert most < 4 << 20


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"offset": 4095}, "does not begin at a page"),
        ({"offset": 1 << 40}, "lies outside the file"),
        ({"length": 1 << 40}, "lies outside the file"),
        ({"count": 1 << 20, "rows": 1 << 28, "cols": 1 << 26}, "too few bytes for its shape"),
    ],
)
def test_lies_are_found_before_a_checksum_is_looked_at(
    whole: Packed, tmp_path: Path, change: dict[str, int], words: str
) -> None:
    header = whole.header()
    header["pieces"][-1].update(change)
    path = tmp_path / "model.akm"
    path.write_bytes(whole.signed(header))
    with pytest.raises(WeightsError, match=words):
        packed.open(path)


def test_a_file_of_another_engine_is_told(whole: Packed, tmp_path: Path) -> None:
    header = whole.header()
    header["pieces"] = [piece for piece in header["pieces"] if piece["name"] != "layers.1.o"]
    path = tmp_path / "model.akm"
    path.write_bytes(whole.signed(header))
    with pytest.raises(WeightsError, match=r"layers\.1\.o is missing.*agentkit model pack"):
        engine.load(path)


def test_names_and_shapes_are_under_the_checksum(whole: Packed, tmp_path: Path) -> None:
    """Gate and up have one shape: swapped in the index, they would be another model."""
    header = whole.header()
    named = {piece["name"]: piece for piece in header["pieces"]}
    gate, up = named["layers.1.experts.gate"], named["layers.1.experts.up"]
    assert (gate["rows"], gate["length"]) == (up["rows"], up["length"])
    gate["name"], up["name"] = up["name"], gate["name"]
    assert outcome(tmp_path / "model.akm", whole.signed(header)) is None


def test_the_cache_takes_what_is_told(tmp_path: Path) -> None:
    for name in ("kimi", "groups", "llama", "mixtral", "qwen3_moe"):
        folder = write_model(tmp_path / name, name, 0)
        for weights in ("f32", "q8"):
            model = engine.load(folder, threads=1, weights=weights)
            page: int = model._runner._engine.page_bytes  # type: ignore[attr-defined]
            assert engine.cache_bytes(model.config, brain=weights != "f32") * engine.PAGE == page
