import json
from pathlib import Path

import numpy as np
import pytest
from agentkit_backends.local.engine import Model, available, load
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agentkit.errors import EngineUnavailable, WeightsError
from tests.engine.make_golden import POSITIONS
from tests.engine.models import CONFIGS, config_of, tokens_of, write_model

GOLDEN = np.load(Path(__file__).with_name("golden.npz"))
NATIVE, _ = available()
ENGINES = [
    pytest.param(False, id="numpy"),
    pytest.param(True, id="native", marks=pytest.mark.skipif(not NATIVE, reason="not built")),
]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("models")
    return {name: write_model(root / name, name, seed) for seed, name in enumerate(CONFIGS)}


@pytest.fixture(scope="module", params=ENGINES)
def native(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture(scope="module", params=["groups", "qwen3_moe"])
def model(request: pytest.FixtureRequest, folders: dict[str, Path], native: bool) -> Model:
    """A model with latent attention, and one with grouped queries."""
    return load(folders[request.param], native=native, threads=2)


def prompt_of(model: Model, seed: int, count: int = 40) -> list[int]:
    return tokens_of({"vocab_size": model.vocab}, seed, count)


def logits(model: Model, tokens: list[int]) -> np.ndarray:
    session = model.session()
    return model.logits(session.forward(tokens))


@pytest.mark.parametrize("name", CONFIGS)
def test_logits_are_those_of_transformers(folders: dict[str, Path], name: str, native: bool) -> None:
    tokens = tokens_of(config_of(name), list(CONFIGS).index(name))
    found = logits(load(folders[name], native=native, threads=2), tokens)
    np.testing.assert_allclose(found[POSITIONS], GOLDEN[name], rtol=0, atol=1e-4)


@pytest.mark.skipif(not NATIVE, reason="not built")
@pytest.mark.parametrize("name", CONFIGS)
def test_smaller_weights_stay_near(folders: dict[str, Path], name: str) -> None:
    tokens = tokens_of(config_of(name), list(CONFIGS).index(name))
    errors = []
    for weights in ("f32", "bf16", "q8", "q4"):
        found = logits(load(folders[name], weights=weights, threads=1), tokens)  # type: ignore[arg-type]
        # Rounding may turn a choice of experts: judged over all positions by the typical error.
        errors.append(float(np.median(np.abs(found[POSITIONS] - GOLDEN[name]))))
    assert errors == sorted(errors), "the smaller the weights, the less they keep"
    spread = float(GOLDEN[name].std())
    assert errors[0] < 1e-4 and 1e-3 < errors[1] < 0.03 * spread
    assert errors[2] < 0.08 * spread and errors[3] < 0.4 * spread


def test_token_by_token_is_the_same_as_all_at_once(model: Model) -> None:
    tokens = prompt_of(model, 5)
    session = model.session()
    steps = [model.logits(session.forward([token]))[0] for token in tokens]
    np.testing.assert_allclose(np.array(steps), logits(model, tokens), rtol=0, atol=1e-4)


def test_a_reused_prefix_changes_nothing(model: Model) -> None:
    tokens, other = prompt_of(model, 5), prompt_of(model, 6)
    session = model.session()
    assert session.sync(tokens) == 0
    assert session.sync(tokens[:20] + other) == 20
    np.testing.assert_allclose(session.last_logits(), logits(model, tokens[:20] + other)[-1], rtol=0, atol=1e-4)
    assert session.sync(tokens[:20] + other) == 20 + len(other) - 1


def test_sessions_do_not_see_each_other(model: Model) -> None:
    tokens = prompt_of(model, 5)
    first, second = model.session(), model.session()
    first.forward(tokens[:10])
    second.forward(tokens[::-1])
    np.testing.assert_allclose(
        model.logits(first.forward(tokens[10:]))[-1], logits(model, tokens)[-1], rtol=0, atol=1e-4
    )


def test_forks_part_where_they_are_fed_differently(model: Model) -> None:
    tokens, one, other = prompt_of(model, 5), prompt_of(model, 6, 7), prompt_of(model, 7, 9)
    first = model.session()
    first.forward(tokens)
    second = first.fork()
    found = model.step([(second, other, 1), (first, one, 1)])
    np.testing.assert_allclose(model.logits(found[:1])[0], logits(model, tokens + other)[-1], rtol=0, atol=1e-4)
    np.testing.assert_allclose(model.logits(found[1:])[0], logits(model, tokens + one)[-1], rtol=0, atol=1e-4)


def test_a_step_of_many_sessions_gives_each_what_it_gets_alone(model: Model) -> None:
    prompts = [prompt_of(model, seed, count) for seed, count in enumerate((1, 70, 3, 33, 130))]
    together = [model.session() for _ in prompts]
    found = model.step([(session, tokens, 1) for session, tokens in zip(together, prompts, strict=True)])
    alone = [model.session().forward(tokens)[-1] for tokens in prompts]
    np.testing.assert_array_equal(found, np.array(alone))


def test_a_saved_session_goes_on_where_it_was(model: Model) -> None:
    tokens = prompt_of(model, 5, 90)
    session = model.session()
    session.forward(tokens[:70])
    again = model.restore(session.save(), tokens[:70])
    np.testing.assert_array_equal(again.forward(tokens[70:]), session.forward(tokens[70:]))


def test_another_models_session_is_not_restored(folders: dict[str, Path], native: bool) -> None:
    first, second = (load(folders[name], native=native, threads=1) for name in ("groups", "qwen3_moe"))
    session = first.session()
    session.forward([1, 2, 3])
    for saved in (session.save(), session.save()[:-9], b"", b"nonsense" * 9):
        with pytest.raises(WeightsError, match="saved bytes"):
            second.restore(saved, [1, 2, 3])


def test_a_long_prompt_goes_through_in_chunks(model: Model) -> None:
    tokens = prompt_of(model, 0, 700)
    session = model.session()
    session.forward(tokens[:600])
    np.testing.assert_allclose(
        model.logits(session.forward(tokens[600:]))[-1], logits(model, tokens)[-1], rtol=0, atol=1e-4
    )


@pytest.mark.parametrize("name", ["kimi", "llama_wide_heads", "mixtral_many_heads"])
def test_threads_do_not_change_the_result(folders: dict[str, Path], name: str) -> None:
    if not NATIVE:
        pytest.skip("not built")
    tokens = tokens_of(config_of(name), 1)
    one, four = (logits(load(folders[name], threads=n), tokens) for n in (1, 4))
    np.testing.assert_array_equal(one, four)


@pytest.mark.parametrize("token", [-1, 160, 2**40])
def test_a_token_outside_the_vocabulary_is_an_error(model: Model, token: int) -> None:
    with pytest.raises(WeightsError):
        model.session().forward([token])


def test_a_missing_or_misshapen_tensor_is_named(folders: dict[str, Path], tmp_path: Path, native: bool) -> None:
    config = config_of("plain")
    for change, word in (
        ({"num_hidden_layers": 4}, "model.layers.3"),
        ({"hidden_size": 64}, "model.embed_tokens"),
        ({"n_routed_experts": 9}, "mlp.gate"),
    ):
        folder = tmp_path / word
        write_model(folder, "plain", 0)
        (folder / "config.json").write_text(json.dumps({**config, **change}))
        with pytest.raises(WeightsError, match=word):
            load(folder, native=native)


def test_folders_that_hold_no_model(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="config.json"):
        load(tmp_path)
    (tmp_path / "config.json").write_text(json.dumps({**config_of("plain"), "model_type": "gpt2"}))
    with pytest.raises(WeightsError, match="model_type 'gpt2'"):
        load(tmp_path)
    (tmp_path / "config.json").write_text(json.dumps(config_of("plain")))
    with pytest.raises(WeightsError, match="model.safetensors"):
        load(tmp_path)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damaged_files_are_errors_never_crashes(folders: dict[str, Path], tmp_path: Path, data: st.DataObject) -> None:
    whole = (folders["plain"] / "model.safetensors").read_bytes()
    length = int.from_bytes(whole[:8], "little")
    cut = data.draw(st.integers(0, len(whole) - 1))
    kind = data.draw(st.sampled_from(("cut", "header", "length")))
    if kind == "cut":
        broken = whole[:cut]
    elif kind == "length":
        broken = data.draw(st.binary(min_size=8, max_size=8)) + whole[8:]
    else:
        at = 8 + cut % length
        broken = whole[:at] + data.draw(st.binary(min_size=1, max_size=4)) + whole[at + 1 :]
    (tmp_path / "config.json").write_text(json.dumps(config_of("plain")))
    (tmp_path / "model.safetensors").write_bytes(broken)
    try:
        found = logits(load(tmp_path, threads=1), [1, 2, 3])
    except WeightsError:
        return
    assert found.shape == (3, 160)  # the change fell on a space, a digit of a twin, or metadata


def test_sharded_folders_load(folders: dict[str, Path], tmp_path: Path) -> None:
    from safetensors.numpy import load_file, save_file

    tensors = load_file(folders["plain"] / "model.safetensors")
    names = sorted(tensors)
    parts = {"a.safetensors": names[::2], "b.safetensors": names[1::2]}
    for file, held in parts.items():
        save_file({name: tensors[name] for name in held}, tmp_path / file)
    index = {"weight_map": {name: file for file, held in parts.items() for name in held}}
    (tmp_path / "model.safetensors.index.json").write_text(json.dumps(index))
    (tmp_path / "config.json").write_text(json.dumps(config_of("plain")))
    tokens = tokens_of(config_of("plain"), 0)
    np.testing.assert_allclose(logits(load(tmp_path), tokens)[POSITIONS], GOLDEN["plain"], atol=1e-4)


def test_without_the_engine_it_says_so(folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    from agentkit_backends.local import engine

    monkeypatch.setattr(engine, "_engine", None)
    monkeypatch.setattr(engine, "_why", "no module", raising=False)
    assert not load(folders["plain"]).native
    assert engine.available() == (False, "not built (no module)")
    with pytest.raises(EngineUnavailable, match="g\\+\\+"):
        load(folders["plain"], native=True)
