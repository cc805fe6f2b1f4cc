"""Rotary position embedding (arXiv:2104.09864), and its scalings for long contexts: YaRN and Llama 3.1's."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from agentkit_backends.local.config import Llama3Scaling, ModelConfig, YarnScaling

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]


def rope_settings(c: ModelConfig) -> tuple[Doubles, float, float]:
    """Return RoPE's inverse frequencies [rope / 2], the factor on its cosines, and the scale of attention's scores."""
    plain = c.rope_theta ** (-np.arange(0, c.rope_dim, 2) / c.rope_dim)
    softmax_scale = c.head_dim**-0.5
    if c.llama3 is not None:
        return _llama3(plain, c.llama3), 1.0, softmax_scale
    if c.yarn is None:
        return plain, 1.0, softmax_scale
    if c.attention == "mla" and c.yarn.mscale_all_dim:
        softmax_scale *= _mscale(c.yarn.factor, c.yarn.mscale_all_dim) ** 2
    return _yarn(plain, c.yarn, c.rope_theta), _attention_factor(c.yarn), softmax_scale


def rotate(x: Floats, angles: Floats, scale: float, interleave: bool) -> Floats:
    """Rotate the last axis of `x` [t, h, rope] by `angles` [t, rope / 2].

    The two numbers that turn together are neighbours where `interleave`, else half of the axis apart.
    """
    cos, sin = (np.cos(angles) * scale)[:, None], (np.sin(angles) * scale)[:, None]
    first, second = (x[..., 0::2], x[..., 1::2]) if interleave else np.split(x, 2, axis=-1)
    return np.concatenate([first * cos - second * sin, second * cos + first * sin], -1).astype(np.float32)


def _llama3(plain: Doubles, s: Llama3Scaling) -> Doubles:
    """Divide the frequencies of wavelengths beyond the trained context by `factor`, with a smooth passage."""
    turns = s.original_max_position_embeddings * plain / (2 * math.pi)
    kept = np.clip((turns - s.low_freq_factor) / (s.high_freq_factor - s.low_freq_factor), 0, 1)
    return plain * (kept + (1 - kept) / s.factor)


def _yarn(plain: Doubles, y: YarnScaling, theta: float) -> Doubles:
    """Divide by `factor` the frequencies that turn less than beta_slow times in the trained context; keep the fast."""
    size = 2 * len(plain)
    turns = (math.log(y.original_max_position_embeddings / (beta * 2 * math.pi)) for beta in (y.beta_fast, y.beta_slow))
    low, high = (size * turn / (2 * math.log(theta)) for turn in turns)
    if y.truncate:
        low, high = math.floor(low), math.ceil(high)
    low, high = max(low, 0), min(high, size - 1)
    ramp: Doubles = np.clip((np.arange(len(plain)) - low) / (high - low or 0.001), 0, 1)
    return plain / y.factor * ramp + plain * (1 - ramp)


def _attention_factor(y: YarnScaling) -> float:
    if y.attention_factor is not None:
        return y.attention_factor
    if y.mscale and y.mscale_all_dim:
        return _mscale(y.factor, y.mscale) / _mscale(y.factor, y.mscale_all_dim)
    return _mscale(y.factor, 1.0)


def _mscale(factor: float, weight: float) -> float:
    return 0.1 * weight * math.log(factor) + 1.0 if factor > 1 else 1.0
