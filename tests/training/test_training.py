"""Training as it runs, and that the engine computes what was trained. Needs torch: `make test-oracle`."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from agentkit_backends.local import BUNDLED
from agentkit_backends.local.calibration import Calibration
from agentkit_backends.local.choose import Chooser as Runner
from agentkit_backends.local.engine import load
from agentkit_backends.local.heads import Heads
from agentkit_backends.local.layout import Layout
from agentkit_backends.local.referring import Earlier
from agentkit_training.data import Generator, real_specs
from agentkit_training.episodes import Episode

pytestmark = [pytest.mark.oracle, pytest.mark.timeout(600)]
torch = pytest.importorskip("torch")

ROOT = Path(__file__).parents[2]
TRAIN = [
    sys.executable,
    "-m",
    "agentkit_training.train",
    "--rows",
    "1",
    "--length",
    "512",
    "--log",
    "1",
    "--threads",
    "1",
    "--word-minutes",
    "0",
]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "backends" / "training")}


def children_of(pid: int) -> set[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children")
    return {int(child) for child in found.read_text().split()} if found.exists() else set()


def runs(pid: int) -> bool:
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] != "Z"


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few steps of a real run, killed in the middle and resumed."""
    out = tmp_path_factory.mktemp("checkpoints")
    (out / "tokenizer.json").write_bytes((BUNDLED / "tokenizer.json").read_bytes())
    log = out / "log.jsonl"
    started = subprocess.Popen([*TRAIN, "--out", str(out), "--minutes", "60"], env=ENVIRONMENT)
    try:
        while not (out / "last.pt").exists():
            assert started.poll() is None
            time.sleep(0.1)
        left = children_of(started.pid)
    finally:
        started.send_signal(signal.SIGKILL)
        started.wait()
    assert len(left) > 1, "data is made in a process of its own, beside Python's resource tracker"
    ends = time.monotonic() + 60
    while any(map(runs, left)):
        assert time.monotonic() < ends, "what made the data goes on without the training"
        time.sleep(0.1)
    before = json.loads(log.read_text().splitlines()[-1])["step"]
    subprocess.run([*TRAIN, "--out", str(out), "--minutes", "0.01"], env=ENVIRONMENT, check=True)
    assert json.loads(log.read_text().splitlines()[-1])["step"] >= before
    return out


def test_a_killed_run_goes_on_from_its_last_checkpoint(checkpoint: Path) -> None:
    steps = [json.loads(line)["step"] for line in (checkpoint / "log.jsonl").read_text().splitlines()]
    saved = torch.load(checkpoint / "last.pt", weights_only=True)
    assert saved["step"] >= 2 and steps.count(1) == 1, "it did not begin anew"


@pytest.fixture(scope="module")
def exported(checkpoint: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("model")
    command = [sys.executable, "-m", "agentkit_training.export", "--checkpoint", str(checkpoint), "--out", str(folder)]
    subprocess.run(command, env=ENVIRONMENT, check=True)
    return folder


def test_a_run_begins_with_the_weights_of_an_exported_model(exported: Path, tmp_path: Path) -> None:
    from agentkit_training.export import hugging_face_tensors
    from safetensors.torch import load_file

    about = json.loads((exported / "training.json").read_text())
    options = ["--start", str(exported), "--out", str(tmp_path), "--minutes", str(about["minutes"] + 0.01)]
    subprocess.run([*TRAIN, *options, "--muon", "0", "--adam", "0"], env=ENVIRONMENT, check=True)
    saved = torch.load(tmp_path / "last.pt", weights_only=True)
    assert saved["begun"] == about["steps"] < saved["step"] and saved["used"] > about["minutes"] * 60
    told = (tmp_path / "log.jsonl").read_text()
    assert told.startswith((exported / "training.jsonl").read_text()) and len(told.splitlines()) == saved["step"]
    written, kept = load_file(exported / "model.safetensors"), hugging_face_tensors(saved["model"])
    assert written.keys() == kept.keys()
    for name, tensor in written.items():
        assert name.endswith("bias") or torch.equal(tensor, kept[name]), f"{name}: at a rate of 0 nothing is learned"
    heads = load_file(exported / "heads.safetensors")
    assert all(torch.equal(heads[name], saved["model"][f"heads.{name}"]) for name in ("tool_none", "word_weight"))


def test_the_mean_of_models_is_written(checkpoint: Path, exported: Path, tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    other, out = tmp_path / "other", tmp_path / "mean"
    shutil.copytree(exported, other)
    for file in ("model.safetensors", "heads.safetensors"):
        moved = {name: tensor + 2 for name, tensor in load_file(other / file).items()}
        save_file(moved, other / file, metadata={"format": "pt"})
    options = ["--checkpoint", str(checkpoint), "--out", str(out), "--mean-with", str(other)]
    subprocess.run([sys.executable, "-m", "agentkit_training.export", *options], env=ENVIRONMENT, check=True)
    for file in ("model.safetensors", "heads.safetensors"):
        own, found = load_file(exported / file), load_file(out / file)
        assert own.keys() == found.keys()
        assert all(torch.allclose(found[name], own[name] + 1, atol=0.05) for name in own), "half of the way"


def test_the_engine_computes_what_was_trained(checkpoint: Path, exported: Path) -> None:
    """Stored in bfloat16, so the trained side is rounded to it as well; both then compute in float32."""
    from agentkit_training.model import Chooser, Config
    from agentkit_training.session import TorchSession

    saved = torch.load(checkpoint / "last.pt", map_location="cpu", weights_only=True)
    state = {
        name: value if name.startswith("heads.") or name.endswith("mlp.bias") else value.bfloat16().float()
        for name, value in saved["average"].items()
    }
    model = Chooser(Config(**saved["config"]))
    model.load_state_dict(state)
    tokens = [1, *np.random.default_rng(1).integers(20, 4000, 300).tolist()]
    ours, theirs = load(exported).session().forward(tokens), TorchSession(model).forward(tokens)
    assert np.abs(ours - theirs).max() < 2e-3 * np.abs(theirs).max()
    heads = Heads.load(exported / "heads.safetensors")
    layout, specs = Layout.load(exported), list(real_specs().values())
    engine = Runner(load(exported).session(), layout, heads, Calibration())
    trained = Runner(TorchSession(model), layout, heads, Calibration())
    for request in ("read a.txt", "what is 15% of 3200?", "top 3 rows by amount in sales.csv"):
        for a, b in zip(engine.decide(specs, request), trained.decide(specs, request), strict=True):
            assert (a.tool, a.arguments) == (b.tool, b.arguments)
            assert a.chances == pytest.approx(b.chances, rel=2e-2)


def test_a_packed_request_is_computed_as_if_it_stood_alone() -> None:
    from agentkit_training.model import Chooser, Config

    torch.manual_seed(1)
    row = Generator(Layout.load(BUNDLED), 5, length=700).row("bundled")
    model = Chooser(Config(num_hidden_layers=2)).eval()
    tokens, segments = torch.tensor([row.tokens]), torch.tensor([row.segments])
    positions, size = torch.tensor([row.positions]), len(row.tokens)
    own = segments.unsqueeze(1) == segments.unsqueeze(2)
    mask = torch.ones(size, size, dtype=torch.bool).tril() & ((segments.unsqueeze(1) == 0) | own)
    with torch.no_grad():
        packed = model.hidden(tokens, positions, mask)
        alone = [i for i, segment in enumerate(row.segments) if segment in (0, 2)]
        count = len(alone)
        causal = torch.ones(1, count, count, dtype=torch.bool).tril()
        single = model.hidden(tokens[:, alone], torch.arange(count).unsqueeze(0), causal)
    assert torch.allclose(packed[:, alone], single, atol=1e-4)


def test_muon_makes_updates_orthogonal() -> None:
    from agentkit_training.muon import orthogonalize

    torch.manual_seed(2)
    for shape in ((64, 128), (128, 64), (3, 48, 96)):
        values = torch.linalg.svdvals(orthogonalize(torch.randn(shape)))
        assert float(values.min()) > 0.6 and float(values.max()) < 1.4, "the steps aim near one, not at it"


def test_the_bias_moves_against_the_load() -> None:
    from agentkit_training.model import Config, MoE

    torch.manual_seed(3)
    layer = MoE(Config())
    for parameter in layer.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    x = torch.randn(1, 512, 256) + torch.randn(256)
    worst = []
    for _ in range(60):
        layer(x)
        worst.append(layer.balance(0.01))
    assert worst[-1] < 0.6 * worst[0]


def test_experts_grouped_for_a_gpu_give_what_they_give_one_by_one() -> None:
    from agentkit_training.model import Config, MoE

    torch.manual_seed(4)
    layer = MoE(Config())
    for parameter in layer.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    counts = torch.tensor([5, 0, 3, *[1] * 13])
    x = torch.randn(int(counts.sum()), 256)
    weights = torch.rand(len(x), 1)
    alone = layer.one_by_one(x, weights, counts)
    assert torch.allclose(layer.grouped(x, weights, counts), alone, atol=1e-5)
    assert torch.allclose(layer.one_by_one(x, torch.ones_like(weights), counts) * weights, alone, atol=1e-5)


def small_chooser(seed: int) -> Any:
    """Return a model of two layers whose heads say something."""
    from agentkit_training.model import Chooser, Config

    torch.manual_seed(seed)
    model = Chooser(Config(num_hidden_layers=2)).eval()
    for parameter in model.heads.parameters():
        torch.nn.init.normal_(parameter, std=0.5)
    return model


def heads_of(model: Any) -> Heads:
    """Return a trained model's heads as they run."""
    state = {name.removesuffix(".weight"): value.detach().numpy() for name, value in model.heads.named_parameters()}
    return Heads(state)


def test_what_is_trained_is_what_is_asked_at_run_time() -> None:
    """The first choices of each request of a row have the chances that the chooser gives them."""
    from agentkit_training.batch import collate
    from agentkit_training.session import TorchSession
    from agentkit_training.train import on, score

    layout, model = Layout.load(BUNDLED), small_chooser(6)
    told: list[tuple[Episode, list[dict[str, Any]]]] = []

    class Told(Generator):
        def _decide(self, row: Any, prefix: Any, specs: Any, episode: Any, asked: Any) -> list[int]:
            told.append((replace(episode, last=asked.last), list(specs)))
            return super()._decide(row, prefix, specs, episode, asked)

    row = Told(layout, 13, length=1536).row("bundled")
    batch = on(collate([row], 1536), "cpu")
    with torch.no_grad():
        tools, _, _ = score(model, batch, "cpu")
    chooser = Runner(TorchSession(model), layout, heads_of(model), Calibration())
    asks = batch["tool_ask"].tolist()
    firsts = [asks.index(ask) for ask in sorted(set(asks))]
    assert len(firsts) > 5
    for first, (episode, specs) in zip(firsts, told, strict=False):
        (decision, *_) = chooser.decide(specs, episode.request, Earlier(episode.result, episode.last))
        chances = tools[first].softmax(-1)
        chosen = len(specs) if decision.tool is None else decision.tool
        assert decision.chances[0] == pytest.approx(float(chances[chosen]), abs=1e-3)
        if decision.tool is None:
            assert int(chances.argmax()) == chosen
        else:
            assert decision.none == pytest.approx(float(chances[-1]), abs=1e-3)


def test_rows_that_hold_no_value_have_a_loss() -> None:
    from agentkit_training.batch import collate
    from agentkit_training.train import losses

    row = Generator(Layout.load(BUNDLED), 5).row("bundled")
    row.values.clear()
    row.readings.clear()
    loss, told = losses(small_chooser(1), collate([row], 1024), "cpu")
    assert torch.isfinite(loss) and told["value_loss"] == 0 and told["value"] == 1


def test_values_are_scored_in_training_as_they_are_at_run_time() -> None:
    from agentkit_training.batch import collate
    from agentkit_training.train import on, score

    layout, model = Layout.load(BUNDLED), small_chooser(8)
    row = Generator(layout, 9, length=1536).row("bundled")
    batch = on(collate([row], 1536), "cpu")
    with torch.no_grad():
        _, values, roles = score(model, batch, "cpu")
        size, segments = len(row.tokens), torch.tensor(row.segments)
        own = (segments.unsqueeze(1) == 0) | (segments.unsqueeze(1) == segments)
        mask = torch.ones(size, size, dtype=torch.bool).tril() & own.mT
        hidden = model.hidden(torch.tensor([row.tokens]), torch.tensor([row.positions]), mask.unsqueeze(0))[0].numpy()
    heads = heads_of(model)
    assert len(row.values) >= 10 and len({len(choice.candidates.texts) for choice in row.values}) > 5
    for choice, trained in zip(row.values, values.softmax(-1).numpy(), strict=True):
        start, stop = row.tools[choice.ask][3]
        reading = row.readings[choice.reading]
        asked = range(reading.start, reading.start + stop - start)
        assert row.tokens[asked.start : asked.stop] == row.tokens[start:stop], "the request is read again"
        told = heads.roles(hidden[asked.start : asked.stop], hidden[reading.params])
        trained_roles = roles[choice.reading].softmax(-1).numpy()[: len(asked)]
        np.testing.assert_allclose(told[:, :-1], trained_roles[:, : len(reading.params)], rtol=1e-3, atol=1e-5)
        found = heads.values(
            hidden[choice.query], hidden, choice.candidates, row.tokens, asked, choice.told, told, choice.turn
        )
        np.testing.assert_allclose(found, trained[: len(found)], rtol=1e-3, atol=1e-5)
