"""Weights in every form, read as torch, compressed-tensors and transformers read them: `make test-oracle`."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from agentkit_backends.local.engine import load
from agentkit_backends.local.formats import int4_codes
from agentkit_backends.local.weights import Weights

from tests.engine.checkpoints import INT4, Stored, change, write_checkpoint
from tests.engine.make_golden import oracle_logits
from tests.engine.models import config_of, tokens_of
from tests.engine.test_weights import logits_of

pytestmark = pytest.mark.oracle


@pytest.mark.parametrize("dtype", ["bfloat16", "float16", "float8_e4m3fn"])
def test_torch_reads_every_code_the_same(tmp_path: Path, dtype: str) -> None:
    torch = pytest.importorskip("torch")
    from safetensors.torch import save_file

    kind = getattr(torch, dtype)
    whole = torch.uint8 if kind.itemsize == 1 else torch.uint16
    codes = torch.arange(256**kind.itemsize).to(whole).view(kind).reshape(2, -1)
    ones = torch.ones(1, -(-codes.shape[1] // 128))
    save_file({"w": codes, "w_scale_inv": ones}, tmp_path / "model.safetensors")
    found = Weights(tmp_path).floats("w", *codes.shape)
    wanted = codes.float().numpy()
    np.testing.assert_array_equal(found, wanted)
    np.testing.assert_array_equal(np.signbit(found)[found == 0], np.signbit(wanted)[wanted == 0])


@pytest.mark.parametrize("shape", [(128, 128), (130, 300), (1, 5), (257, 129), (512, 384)])
def test_torch_reads_fp8_blocks_the_same(tmp_path: Path, shape: tuple[int, int]) -> None:
    """Cast as DeepSeek's release was: the largest number of a block becomes 448."""
    torch = pytest.importorskip("torch")
    from safetensors.torch import save_file

    x = torch.randn(shape, generator=torch.Generator().manual_seed(0))
    rows, cols = (-(-size // 128) for size in shape)
    wide = torch.nn.functional.pad(x, (0, cols * 128 - shape[1], 0, rows * 128 - shape[0])).reshape(
        rows, 128, cols, 128
    )
    scales = wide.abs().amax((1, 3)) / torch.finfo(torch.float8_e4m3fn).max
    codes = (wide / scales[:, None, :, None]).to(torch.float8_e4m3fn)
    wanted = (codes.float() * scales[:, None, :, None]).reshape(rows * 128, -1)[: shape[0], : shape[1]]
    codes = codes.reshape(rows * 128, -1)[: shape[0], : shape[1]].contiguous()
    save_file({"w": codes, "w_scale_inv": scales}, tmp_path / "model.safetensors")
    np.testing.assert_array_equal(Weights(tmp_path).floats("w", *shape), wanted.numpy())
    assert np.abs(wanted.numpy() - x.numpy()).max() < 0.07 * x.abs().max()


@pytest.mark.parametrize("dtype", ["bfloat16", "float16", "float32"])
@pytest.mark.parametrize("shape", [(8, 64), (5, 96), (33, 32), (2, 256)])
def test_compressed_tensors_reads_int4_the_same(tmp_path: Path, shape: tuple[int, int], dtype: str) -> None:
    torch = pytest.importorskip("torch")
    from compressed_tensors.compressors.pack_quantized.base import PackedQuantizationCompressor as Compressor
    from compressed_tensors.quantization import QuantizationScheme
    from safetensors.torch import save_file

    scheme = QuantizationScheme(**INT4["config_groups"]["group_0"])  # type: ignore[index]
    x = torch.randn(shape, generator=torch.Generator().manual_seed(1)).to(getattr(torch, dtype))
    scales = x.reshape(shape[0], -1, 32).abs().amax(-1) / 7.5
    written = Compressor.compress({"weight": x, "weight_scale": scales}, scheme)
    save_file({f"a.{name}": tensor for name, tensor in written.items()}, tmp_path / "model.safetensors")
    held = Weights(tmp_path)
    codes = (
        Compressor.decompress({**written, "weight_scale": torch.ones_like(scales)}, scheme)["weight"].float().numpy()
    )
    assert codes.min() == -8 and codes.max() == 7
    assert held.kind("a.weight") == "int4"
    np.testing.assert_array_equal(held.scales("a.weight"), scales.float().numpy())
    np.testing.assert_array_equal(held.floats("a.weight", *shape), codes * scales.float().numpy().repeat(32, 1))
    theirs = Compressor.decompress(written, scheme)["weight"].float().numpy()
    np.testing.assert_allclose(held.floats("a.weight", *shape), theirs, rtol=2**-8)


@pytest.mark.parametrize("cols", [1, 7, 8, 31, 33, 50])
def test_compressed_tensors_packs_odd_sizes_the_same(cols: int) -> None:
    torch = pytest.importorskip("torch")
    from compressed_tensors.compressors.pack_quantized.helpers import pack_to_int32

    codes = torch.randint(-8, 8, (3, cols), dtype=torch.int8, generator=torch.Generator().manual_seed(cols))
    np.testing.assert_array_equal(int4_codes(pack_to_int32(codes, 4).numpy(), cols), codes.numpy())


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", ["groups", "mixtral", "qwen3_moe"])
def test_transformers_runs_an_int4_model_the_same(tmp_path: Path, name: str) -> None:
    """With Kimi K2 Thinking's settings. It unpacks to bfloat16, so scales have few enough bits here to make that exact."""
    torch = pytest.importorskip("torch")
    from transformers import AutoModelForCausalLM, CompressedTensorsConfig

    folder, _ = write_checkpoint(tmp_path, "INT4", name)

    def coarsen(tensors: Stored) -> None:
        for tensor, (dtype, x) in tensors.items():
            if tensor.endswith("_scale"):
                tensors[tensor] = (dtype, x & np.uint16(0xFFF8))

    change(folder / "model.safetensors", coarsen)
    oracle = AutoModelForCausalLM.from_pretrained(
        folder,
        dtype=torch.float32,
        attn_implementation="eager",
        quantization_config=CompressedTensorsConfig(dequantize=True),
    )
    wanted = oracle_logits(oracle.float().eval(), tokens_of(config_of(name), 1))
    np.testing.assert_allclose(logits_of(load(folder, native=False), name), wanted, rtol=0, atol=1e-4)
