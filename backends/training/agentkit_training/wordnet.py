"""What words mean, from WordNet 3.0 (https://wordnet.princeton.edu): Debian's `wordnet-base` puts it in /usr/share/wordnet.

Tables of words learned from it know that "postpone" is near "delay" before any request was seen.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from agentkit_backends.local.layout import STOPWORDS
from agentkit_backends.local.text import plain_words

from agentkit_training.family import Family

FOLDER = Path("/usr/share/wordnet")
POSES = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
NEAR = frozenset("@ + & ^ $ * >".split())
"""Pointers to kinds, derived forms, similar and related words, verb groups, entailments and causes (wndb(5WN))."""
WORDS, STEM = 16, 4
MEANING = "meaning "
"""How the topics of meanings begin."""


@dataclass
class Sense:
    """One meaning: the words that have it, those of near meanings, and sentences about it, each as words.

    topic: one of WordNet's 45 fields, such as verbs of possession.
    """

    names: list[list[str]]
    near: list[list[str]] = field(default_factory=list)
    gloss: list[str] = field(default_factory=list)
    examples: list[list[str]] = field(default_factory=list)
    topic: str = ""

    def pair(self, rng: random.Random) -> tuple[list[str], list[str]]:
        """Return words that speak of it, and words that name it."""
        name = rng.choice(self.names)
        told = name + (rng.choice(self.near) if self.near and rng.random() < 0.5 else [])
        if self.examples and rng.random() < 0.35:
            example = rng.choice(self.examples)
            return [w for w in example if w not in name] or example, told
        if rng.random() < 0.7:
            return [w for w in self.gloss if rng.random() < 0.85] or self.gloss, told
        return rng.choice([other for other in self.names if other is not name] or self.near or [self.gloss]), told


def senses(folder: Path) -> list[Sense]:
    """Read every meaning that is no proper name; none where the folder is not there."""
    found: dict[tuple[str, str], Sense] = {}
    links: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for pos, short in POSES.items():
        path = folder / f"data.{pos}"
        for line in _lines(path) if path.exists() else ():
            sense, near, key = _sense(line)
            found[short, key], links[short, key] = sense, near
    for own, sense in found.items():
        sense.near = [name for other in links[own] if other in found for name in found[other].names[:3]][:8]
    return [sense for sense in found.values() if sense.gloss and not _is_name(sense)]


def families(folder: Path) -> list[Family]:
    """Return meanings as tools without parameters: a definition tells what it is, examples ask for it in another word."""
    found = []
    for sense in senses(folder):
        examples = tuple(" ".join(example) for example in sense.examples if len(example) > 2)
        said = {word.lower()[:STEM] for example in sense.examples for word in example}
        unsaid = [name for name in (*sense.names, *sense.near[:1]) if not said & {word[:STEM] for word in name}]
        if examples and unsaid:
            names = tuple("_".join(name) for name in unsaid[:3])
            found.append(Family(names, (" ".join(sense.gloss),), (), examples, topic=sense.topic))
    return found


Thesaurus = Mapping[str, Sequence[str]]


def thesaurus(folder: Path) -> Thesaurus:
    """Return for verbs and nouns, in lower case, what may stand in their place: the names of their commonest meanings."""
    found: dict[str, list[str]] = {}
    for pos in ("verb", "noun"):
        data, index = folder / f"data.{pos}", folder / f"index.{pos}"
        if not (data.exists() and index.exists()):
            continue
        names = {line[:8]: _sense(line)[0].names for line in _lines(data)}
        for line in _lines(index):
            lemma, _, _, pointers, *rest = line.split()
            told, *meanings = rest[int(pointers) + 1 :]
            others = [" ".join(name) for at in meanings[: 2 if int(told) > 1 else 1] for name in names[at]]
            found.setdefault(lemma.replace("_", " "), []).extend(o for o in others if o.islower())
    plain = {word: [o for o in others if o != word and word not in o.split()] for word, others in found.items()}
    return {word: others for word, others in plain.items() if others and len(word) > 2 and word not in STOPWORDS}


def reworded(words: Sequence[str], other: Thesaurus, rng: random.Random, *, swap: float, drop: float) -> list[str]:
    """Return `words` in other words, with the chances to swap and to drop one; never all of them dropped."""
    kept = [word for word in words if rng.random() >= drop] or list(words)
    return [rng.choice(other[w.lower()]) if w.lower() in other and rng.random() < swap else w for w in kept]


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("  ")]


def _sense(line: str) -> tuple[Sense, list[tuple[str, str]], str]:
    """Read one line of a data file, see wndb(5WN)."""
    left, _, right = line.partition(" | ")
    fields = left.split()
    count = int(fields[3], 16)
    names = [re.sub(r"\(\w+\)", "", fields[4 + 2 * i]).replace("_", " ") for i in range(count)]
    at = 4 + 2 * count
    pointers = [fields[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(fields[at]))]
    parts = [part.strip() for part in right.strip().split("; ")]
    return (
        Sense(
            [plain_words(name) for name in names],
            gloss=plain_words(" ".join(part for part in parts if not part.startswith('"')))[:WORDS],
            examples=[plain_words(part.strip('"'))[:WORDS] for part in parts if part.startswith('"')],
            topic=f"{MEANING}{fields[1]}",
        ),
        [("a" if pos == "s" else pos, offset) for kind, offset, pos, _ in pointers if kind in NEAR],
        fields[0],
    )


def _is_name(sense: Sense) -> bool:
    return all(not name or name[0][0].isupper() or name[0][0].isdigit() for name in sense.names)


def sentences(folder: Path) -> Iterator[str]:
    """Yield names, glosses and examples, for the tokenizer."""
    for sense in senses(folder):
        yield from (" ".join(line).lower() for line in (*sense.names, sense.gloss, *sense.examples))
