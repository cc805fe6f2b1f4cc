"""How numbers lie in a checkpoint, and what they are in float32: BF16, FP8 in scaled blocks, INT4 in scaled groups."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]
BLOCK = 128
"""Rows and columns of FP8 weights that share a scale."""
GROUP = 32
"""INT4 weights of a row that share a scale."""


def _e4m3_table() -> Floats:
    """Return the value of each byte: a sign, 4 bits of exponent (bias 7), 3 of mantissa; 0x7f and 0xff are NaN."""
    code = np.arange(256)
    exponent, mantissa = code >> 3 & 15, code & 7
    size = np.where(exponent == 0, mantissa / 8 * 2.0**-6, (1 + mantissa / 8) * 2.0 ** (exponent - 7))
    size[(code & 127) == 127] = np.nan
    return np.where(code < 128, size, -size).astype(np.float32)


_E4M3 = _e4m3_table()


def bf16_to_f32(halves: npt.NDArray[np.uint16]) -> Floats:
    """Return bfloat16, given as the upper halves of float32, as float32."""
    return (halves.astype(np.uint32) << 16).view(np.float32)


def fp8_to_f32(codes: Bytes, scales: Floats) -> Floats:
    """Return e4m3 codes [rows, cols] times the scales of their blocks [rows / 128, cols / 128], both rounded up.

    Source: the release format of DeepSeek-V3 (arXiv:2412.19437, section 3.3), in which `scales` is `weight_scale_inv`.
    """
    out = np.take(_E4M3, codes)
    for at in range(0, len(out), BLOCK):
        out[at : at + BLOCK] *= np.repeat(scales[at // BLOCK], BLOCK)[: out.shape[1]]
    return out


def int4_codes(packed: npt.NDArray[np.int32], cols: int) -> npt.NDArray[np.int8]:
    """Return the weights -8..7 [rows, cols] of int32s that hold eight each, the first in the lowest bits, plus 8.

    Source: the `pack-quantized` format of compressed-tensors.
    """
    pairs = np.ascontiguousarray(packed, "<i4").view(np.uint8)
    codes = np.stack([pairs & 15, pairs >> 4], -1).reshape(len(packed), -1)[:, :cols]
    return codes.astype(np.int8) - np.int8(8)


def int4_to_f32(packed: npt.NDArray[np.int32], scales: Floats, cols: int) -> Floats:
    """Return packed weights times the scales of their groups [rows, cols / 32, rounded up], exactly."""
    return int4_codes(packed, cols) * np.repeat(scales, GROUP, 1)[:, :cols]
