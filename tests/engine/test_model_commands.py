"""`agentkit model pack | info | bench | chat`, and a packed file in the other commands: processes, as a person runs them."""

from __future__ import annotations

import json
import math
import os
import re
import select
import signal
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import pytest
from agentkit_backends.local import BUNDLED, engine, quality
from agentkit_backends.local.assemble import parts
from agentkit_backends.local.cli_info import total_and_active
from agentkit_backends.local.config import ModelConfig
from agentkit_backends.local.weights import Weights

from tests.engine.engines import babbler
from tests.engine.models import BASE, LLAMA, MIXTRAL, QWEN3_MOE, write_model
from tests.engine.test_packed import pack

pytestmark = pytest.mark.skipif(not engine.available()[0], reason="not built")
WAIT = 90
ENDLESS = ["<|nothing|>"]
"""Marks of a vocabulary in which nothing ends an answer."""


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "COLUMNS": "160", "AGENTKIT_HOME": "home", **more}


def agentkit(folder: Path, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "agentkit", *arguments], cwd=folder, env=environment(), input=text, capture_output=True,
        text=True, timeout=WAIT, check=False,
    )  # fmt: skip


def said(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 0, done.stdout + done.stderr
    assert not done.stderr
    return done.stdout


def refused(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 1 and "Traceback" not in done.stderr, done.stdout + done.stderr
    first, *rest = done.stderr.splitlines()
    assert len(rest) <= 1 and all(line.startswith("What to do: ") for line in rest)
    return done.stderr


def cells(text: str, name: str) -> list[str]:
    """Return what stands in a table's row behind its name."""
    (line,) = [line for line in text.splitlines() if line.startswith(name)]
    return re.split(r"\s{2,}", line.removeprefix(name).strip())


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a model folder `model` and its packed file `model.akm`."""
    root = tmp_path_factory.mktemp("place")
    pack(babbler(root / "model"), root / "model.akm", "q8")
    return root


# pack


def test_pack_writes_a_file_and_tells_what_it_lost(place: Path) -> None:
    told = said(agentkit(place, "model", "pack", "model", "new.akm", "--weights", "q4"))
    stored, held = engine.load(place / "model", threads=1), engine.load(place / "new.akm", threads=1)
    texts = quality.written_by(stored)
    before, after = quality.score(stored, texts), quality.score(held, texts)
    assert [len(text) for text in texts] == [65] * 8 and len(before.loss) == 512
    one, other = cells(told, "perplexity")
    assert float(one) == pytest.approx(before.perplexity, rel=1e-3)
    assert float(other.split()[0]) == pytest.approx(after.perplexity, rel=1e-3)
    assert other.split()[1] == f"({after.perplexity / before.perplexity - 1:+.2%})"
    assert cells(told, "same first choice") == [f"{before.agreement(after):.1%} of 512 tokens"]
    assert cells(told, "bits a weight")[0] == "32.00"
    assert f"new.akm has {(place / 'new.akm').stat().st_size / 1000:.0f} kB" in told


def test_pack_measures_on_a_text_that_is_given(place: Path) -> None:
    (place / "text.txt").write_text("the weather in Oslo is fine. " * 400)
    told = said(agentkit(place, "model", "pack", "model", "text.akm", "--text", "text.txt"))
    count = re.search(r"of ([\d,]+) tokens", told)
    assert count and 1000 < int(count[1].replace(",", "")) < 4096 and "as given" in told
    (place / "text.txt").write_text("")
    assert "too little text" in refused(agentkit(place, "model", "pack", "model", "x.akm", "--text", "text.txt"))
    (place / "text.txt").write_bytes(b"\xff\xfe")
    assert "UTF-8" in refused(agentkit(place, "model", "pack", "model", "x.akm", "--text", "text.txt"))
    assert not (place / "x.akm").exists()


def test_pack_replaces_a_file_only_when_asked(place: Path) -> None:
    path = place / "there.akm"
    path.write_text("dear")
    assert "--force" in refused(agentkit(place, "model", "pack", "model", "there.akm", "--no-measure"))
    assert path.read_text() == "dear"
    told = said(agentkit(place, "model", "pack", "model", "there.akm", "--no-measure", "--force"))
    assert "perplexity" not in told and path.stat().st_size > 100_000


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["pack", "nowhere", "x.akm"], "config.json"),
        (["pack", "model.akm", "x.akm"], "is a file"),
        (["pack", str(BUNDLED), "x.akm"], "writes no text"),
        (["pack", "model", "nowhere/x.akm"], "no folder nowhere"),
        (["info", "nowhere"], "config.json"),
        (["info", "model/config.json"], "no packed model"),
        (["bench", "nowhere"], "config.json"),
        (["bench", "model.akm", "--sessions", "1,many"], "--sessions"),
        (["bench", "model.akm", "--prompt", "5000"], "the window has 2,048 tokens"),
        (["chat", str(BUNDLED)], "writes no text"),
        (["chat", "bare"], "no tokenizer.json"),
        (["chat", "damaged.akm"], "checksum"),
    ],
)
def test_what_cannot_work_is_one_line_that_says_what_to_do(place: Path, arguments: list[str], words: str) -> None:
    write_model(place / "bare", "plain", 0)
    data = bytearray((place / "model.akm").read_bytes())
    data[-1] ^= 1
    (place / "damaged.akm").write_bytes(data)
    assert words in refused(agentkit(place, "model", *arguments))
    assert not (place / "x.akm").exists()


def test_perplexity_is_what_the_definition_says(place: Path) -> None:
    model = engine.load(place / "model", threads=1)
    texts = [[5, 9, 200, 17], [3, 4]]
    chances = []
    for text in texts:
        scores = np.asarray(model.logits(model.session().forward(text)), np.float64)
        for row, token in zip(scores, text[1:], strict=False):
            chances.append(math.exp(row[token]) / sum(math.exp(score) for score in row))
    found = quality.score(model, texts)
    assert found.perplexity == pytest.approx(math.prod(chances) ** (-1 / 4), rel=1e-6)
    assert found.agreement(found) == 1


@pytest.mark.parametrize("bos", [None, 7])
def test_a_text_is_cut_into_windows_that_miss_nothing(bos: int | None) -> None:
    pieces = quality.windows(range(10_000), bos, 100)
    start = [] if bos is None else [bos]
    assert all(piece[: len(start)] == start and len(piece) <= 100 for piece in pieces)
    assert [token for piece in pieces for token in piece[len(start) :]] == list(range(quality.MOST))
    assert quality.windows([1], None, 100) == []


# info


def test_info_tells_of_a_folder_and_of_its_file(place: Path) -> None:
    folder, file = (said(agentkit(place, "model", "info", name)) for name in ("model", "model.akm"))
    for told in (folder, file):
        assert "kimi_k2: 4 heads, latent attention" in told and "12 and 1 shared a layer, 3 chosen" in told
        assert "3, 2 of them with experts" in told and "2,048 tokens" in told
        assert "BPE of" in told and "<|tool_call_begin|>" in told and "kernels" in told and "no chat template" in told
        assert cells(told, "parameters") == cells(folder, "parameters")
    assert cells(folder, "weights") == ["f32", "587 kB", "100%"]
    assert (
        cells(file, "weights")[0] == "q8"
        and f"a packed file of {(place / 'model.akm').stat().st_size / 1000:.0f} kB, q8" in file
    )
    assert cells(folder, "KV cache")[0].startswith("384 B a token")
    assert cells(file, "KV cache")[0].startswith("192 B a token, 393 kB")


def test_info_reads_no_weights(place: Path, tmp_path: Path) -> None:
    data = bytearray((place / "model.akm").read_bytes())
    data[-1] ^= 1
    (tmp_path / "model.akm").write_bytes(data)
    assert "kimi_k2" in said(agentkit(tmp_path, "model", "info", "model.akm"))
    (tmp_path / "large").mkdir()
    config = {**LLAMA, "vocab_size": 128_256, "hidden_size": 4096, "num_hidden_layers": 1, "head_dim": 128,
              "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14_336}  # fmt: skip
    (tmp_path / "large" / "config.json").write_text(json.dumps(config))
    write_holes(tmp_path / "large" / "model.safetensors", config)
    told = said(agentkit(tmp_path, "model", "info", "large"))
    assert cells(told, "parameters") == ["1.27 B, 1.27 B active for a token"] and "none that can be used" in told


def write_holes(path: Path, config: dict[str, Any]) -> None:
    """Write a model of nothing but its names and shapes: a file of holes."""
    d, inner, at = config["hidden_size"], config["intermediate_size"], "model.layers.0."
    shapes = {
        "model.embed_tokens.weight": [config["vocab_size"], d], "lm_head.weight": [config["vocab_size"], d],
        "model.norm.weight": [d], f"{at}input_layernorm.weight": [d], f"{at}post_attention_layernorm.weight": [d],
        f"{at}self_attn.q_proj.weight": [d, d], f"{at}self_attn.k_proj.weight": [d // 4, d],
        f"{at}self_attn.v_proj.weight": [d // 4, d], f"{at}self_attn.o_proj.weight": [d, d],
        f"{at}mlp.gate_proj.weight": [inner, d], f"{at}mlp.up_proj.weight": [inner, d], f"{at}mlp.down_proj.weight": [d, inner],
    }  # fmt: skip
    header, end = {}, 0
    for name, shape in shapes.items():
        size = 2 * math.prod(shape)
        header[name] = {"dtype": "BF16", "shape": shape, "data_offsets": [end, end + size]}
        end += size
    told = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(told)) + told)
    os.truncate(path, 8 + len(told) + end)


LATENT = {
    **BASE, "hidden_size": 7168, "q_lora_rank": 1536, "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
    "v_head_dim": 128, "intermediate_size": 18432, "moe_intermediate_size": 2048, "num_experts_per_tok": 8, "num_hidden_layers": 61,
}  # fmt: skip
GROUPED = {
    "hidden_size": 4096,
    "num_hidden_layers": 32,
    "num_attention_heads": 32,
    "num_key_value_heads": 8,
    "head_dim": 128,
}


@pytest.mark.parametrize(
    ("config", "total", "active"),
    [  # what their authors publish, in billions
        ({**LATENT, "vocab_size": 129280, "n_routed_experts": 256, "num_attention_heads": 128, "first_k_dense_replace": 3}, 671, 37),
        ({**LATENT, "vocab_size": 163840, "n_routed_experts": 384, "num_attention_heads": 64}, 1026, 32),
        ({**MIXTRAL, **GROUPED, "vocab_size": 32000, "intermediate_size": 14336}, 46.7, 12.9),
        ({**LLAMA, **GROUPED, "vocab_size": 128256, "intermediate_size": 14336}, 8.0, 8.0),
        ({**QWEN3_MOE, **GROUPED, "vocab_size": 151936, "hidden_size": 2048, "num_hidden_layers": 48, "num_key_value_heads": 4,
          "num_experts": 128, "num_experts_per_tok": 8, "moe_intermediate_size": 768}, 30.5, 3.3),
    ],
    ids=["DeepSeek-V3", "Kimi K2", "Mixtral 8x7B", "Llama 3 8B", "Qwen3 30B-A3B"],
)  # fmt: skip
def test_parameters_are_counted_as_published(place: Path, config: dict[str, Any], total: float, active: float) -> None:
    checked = ModelConfig.of(config)
    shapes = {part.name: part.shape for part in parts(checked, Weights(place / "model"))}  # of these none is read
    found = [count / 1e9 for count in total_and_active(shapes, checked)]
    assert found == pytest.approx([total, active], rel=0.03)


# bench


def test_bench_measures_prefill_and_decoding(place: Path) -> None:
    told = said(
        agentkit(place, "model", "bench", "model.akm", "--prompt", "40", "--tokens", "8", "--sessions", "1,3,70", "--threads", "1")
    )  # fmt: skip
    assert "1 threads" in told and "loaded in" in told and re.search(r"at most [\d.]+ MB", told)
    assert float(cells(told, "prefill, 40 tokens")[0].replace(",", "")) > 0
    for count in (1, 3, 70):
        total, each, step = (
            float(cell.replace(",", "")) for cell in cells(told, f"decode, {count} session{'s' if count > 1 else ''}")
        )
        assert total == pytest.approx(count * each, rel=0.01)
        assert step == pytest.approx(1000 / each, rel=0.01, abs=0.01)


def test_bench_runs_a_folder_on_numpy_too(place: Path) -> None:
    code = "import sys; sys.modules['agentkit_backends.local._engine'] = None; from agentkit.cli import main; main()"
    command = [
        sys.executable,
        "-c",
        code,
        "model",
        "bench",
        "model",
        "--prompt",
        "4",
        "--tokens",
        "2",
        "--sessions",
        "2",
    ]
    done = subprocess.run(
        command, cwd=place, env=environment(), capture_output=True, text=True, timeout=WAIT, check=False
    )
    assert "numpy" in said(done)
    done = subprocess.run(
        [*command[:3], "model", "pack", "model", "x.akm"], cwd=place, env=environment(), capture_output=True, text=True,
        timeout=WAIT, check=False,
    )  # fmt: skip
    assert "EngineUnavailable" in refused(done) and "g++" in done.stderr


# chat


def test_a_chat_answers_and_tells_what_it_took(place: Path) -> None:
    options = ["--system", "Be brief.", "--seed", "4", "--max-tokens", "20"]
    told = said(agentkit(place, "model", "chat", "model.akm", *options, text="hello there\nand more\n\nnever asked\n"))
    assert told.count("you> ") == 3 and "local:model" in told
    took = re.findall(
        r"(\d+) tokens, \S+.* the first after [\d.]+ s · (\d+)% of the prompt's (\d+) tokens reused", told
    )
    assert len(took) == 2 and all(int(made) <= 20 for made, *_ in took)
    assert took[0][1] == "0" and int(took[1][1]) > 30 and int(took[1][2]) > int(took[0][2])
    assert said(agentkit(place, "model", "chat", "model.akm", *options, text="hello there\n")).count("you> ") == 2


def test_ctrl_c_stops_the_answer_and_not_the_chat(tmp_path: Path) -> None:
    folder = babbler(tmp_path / "model", ENDLESS, max_position_embeddings=1_000_000)
    command = [sys.executable, "-m", "agentkit", "model", "chat", str(folder), "--max-tokens"]
    with subprocess.Popen(
        [*command, "500000"], cwd=tmp_path, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, bufsize=0,
    ) as child:  # fmt: skip
        assert child.stdin and child.stdout
        try:
            for _ in range(2):
                child.stdin.write(b"go on\n")
                read_until(child, b"you> ")
                assert child.stdout.read(200), "the answer streams"
                child.send_signal(signal.SIGINT)
                read_until(child, b"stopped")
            read_until(child, b"you> ")
            while not select.select([child.stdout], [], [], 0.2)[0]:  # the first may come before the line is waited for
                child.send_signal(signal.SIGINT)
            read_until(child, b"ends the chat")
            _, err = child.communicate(b"\n", timeout=WAIT)
        finally:
            child.kill()
    assert child.returncode == 0 and not err


def read_until(child: subprocess.Popen[bytes], words: bytes) -> None:
    assert child.stdout
    seen = b""
    while words not in seen:
        one = child.stdout.read(1)
        assert one, f"ended before {words!r}: {seen[-500:]!r}"
        seen += one


def test_what_the_model_writes_does_not_steer_the_terminal(tmp_path: Path) -> None:
    folder = babbler(tmp_path / "model", ENDLESS)
    told = said(
        agentkit(tmp_path, "model", "chat", str(folder), "--temperature", "3", "--max-tokens", "1500", text="go\n")
    )
    assert len(told) > 1500 and not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", told)


def test_a_conversation_that_outgrows_the_window_can_go_on(tmp_path: Path) -> None:
    babbler(tmp_path / "model", max_position_embeddings=128)
    told = said(agentkit(tmp_path, "model", "chat", "model", "--max-tokens", "4", text=f"{'word ' * 200}\nhello\n\n"))
    assert "ContextOverflow" in told and "left out" in told and "reused" in told


# A packed file where a folder can be.


def test_an_agent_runs_on_a_packed_file(place: Path) -> None:
    (place / "work").mkdir(exist_ok=True)
    done = agentkit(
        place, "run", "say hello", "--backend", "local", "--model", "model.akm", "-w", "work", "--max-steps", "2"
    )
    assert "local:model" in done.stdout and "Traceback" not in done.stderr and "Error" not in done.stderr


@pytest.fixture
def served(place: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "agentkit", "serve", "--port", "0", "--model", "model.akm"]
    with subprocess.Popen(command, cwd=place, env=environment(), stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        try:
            found = re.search(r"http://\S+/v1", child.stdout.readline())
            assert found
            yield found[0]
        finally:
            child.kill()


def test_a_packed_file_is_served(served: str) -> None:
    body = {"model": "local:model", "messages": [{"role": "user", "content": "hello"}], "max_tokens": 8}
    answer = httpx.post(f"{served}/chat/completions", json=body, timeout=WAIT).json()
    assert answer["model"] == "local:model" and 0 < answer["usage"]["completion_tokens"] <= 8


# Commands that packages bring.


def imported(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "agentkit", *arguments], env=environment(), capture_output=True,
        text=True, timeout=WAIT, check=True,
    )  # fmt: skip
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}


def test_listing_commands_imports_nothing_large() -> None:
    assert not imported("--help") & {"numpy", "tokenizers", "llguidance", "jinja2"}
    assert not imported("model", "pack", "--help") & {"numpy", "tokenizers", "llguidance", "jinja2"}
    assert "agentkit_backends.local.cli" not in imported("run", "--help")


def test_a_stranger_brings_a_command_and_one_that_is_broken(tmp_path: Path) -> None:
    (tmp_path / "stranger.py").write_text(
        "import typer\napp = typer.Typer()\n@app.command()\ndef hello(name: str) -> None:\n    '''Greet.'''\n    print('Hello,', name)\n"
    )
    info = tmp_path / "stranger-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: stranger\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[agentkit.commands]\ngreet = stranger:app\nbroken = stranger_none:app\nrun = stranger_none:app\n"
    )

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "agentkit", *arguments]
        return subprocess.run(
            command,
            env=environment(PYTHONPATH=str(tmp_path)),
            capture_output=True,
            text=True,
            timeout=WAIT,
            check=False,
        )

    listed = said(call("--help"))
    assert re.search(r"greet +Greet\.", listed) and re.search(r"broken +cannot be loaded: ModuleNotFoundError", listed)
    assert said(call("greet", "Ada")) == "Hello, Ada\n"
    assert "stranger_none" in refused(call("broken", "any", "--thing"))
    assert "Give an agent a goal" in said(call("run", "--help")), "a built-in command stays"
