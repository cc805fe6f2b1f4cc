"""Makes the tokenizer: byte-level BPE over the generator's own words and a dictionary's, digits one by one."""

from __future__ import annotations

from pathlib import Path

from agentkit_backends.local.layout import MARKS
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from agentkit_training.data import corpus
from agentkit_training.public import Public


def make_tokenizer(
    path: Path, public: Public, dictionary: Path, size: int = 8192, seed: int = 5, count: int = 60_000
) -> Tokenizer:
    """Train on `count` generated requests and write `path`."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=True)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=size,
        special_tokens=list(MARKS),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(corpus(seed, count, public, dictionary), trainer)
    tokenizer.save(str(path))
    return tokenizer
