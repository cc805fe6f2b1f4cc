"""Writes the lists of words that the chooser knows by kind: `python -m agentkit_training.lexicon`.

Given names are those of Faker (https://faker.readthedocs.io, MIT; `pip install faker`) in languages of Latin script;
verbs are those of WordNet 3.0 (see wordnet.py), in the forms that are verbs at least as often as anything else.
"""

from __future__ import annotations

import argparse
import pkgutil
import re
from collections import Counter
from collections.abc import Collection
from importlib import import_module
from pathlib import Path

from agentkit_backends.local.lexicon import FOLDER as WRITTEN

from agentkit_training.wordnet import FOLDER

LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿA-ZÀ-Ž'’]+|[A-ZĀ-Ž][a-zß-ž]+")
NO_NAMES = frozenset("April August June May Monday Sunday The And Of Van Von De Der Den El La Le Di Da Dos Del".split())
VERB = "2"
"""A verb's mark in WordNet's sense keys, "lend%2:40:00::" (senseidx(5WN))."""
DOUBLED = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")
"""Verbs that double their last letter: "plan", "planned"."""


def given_names() -> list[str]:
    """Return the given names of Faker's languages of Latin script."""
    import faker.providers.person as people

    found = set[str]()
    for module in pkgutil.iter_modules(people.__path__):
        provider = import_module(f"{people.__name__}.{module.name}").Provider
        for pool in (getattr(provider, at) for at in dir(provider) if at.startswith("first_name")):
            if isinstance(pool, (tuple, list, dict)):
                found.update(part for name in pool for part in str(name).split() if LATIN.fullmatch(part))
    return sorted(found - NO_NAMES)


def verbs(folder: Path) -> list[str]:
    """Return forms of WordNet's one-word verbs that are verbs at least as often as anything else."""
    verb, other = _uses(folder)
    irregular: dict[str, list[str]] = {}
    for line in (folder / "verb.exc").read_text().splitlines():
        form, *lemmas = line.split()
        for lemma in lemmas:
            irregular.setdefault(lemma, []).append(form)
    found = set[str]()
    for lemma, count in verb.items():
        if not lemma.isalpha():
            continue
        if count >= max(other[lemma], 1):
            found.update((lemma, _third_person(lemma)))
        found.update(form for form in (*irregular.get(lemma, ()), *_past(lemma, irregular)) if other[form] <= count)
    return sorted(found)


def _uses(folder: Path) -> tuple[Counter[str], Counter[str]]:
    """Return how often each word was tagged as a verb, and as anything else."""
    verb, other = Counter[str](), Counter[str]()
    for line in (folder / "cntlist.rev").read_text().splitlines():
        key, _, count = line.split()
        lemma, _, mark = key.partition("%")
        (verb if mark.startswith(VERB) else other)[lemma] += int(count)
    return verb, other


def _third_person(lemma: str) -> str:
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _past(lemma: str, irregular: Collection[str]) -> list[str]:
    """Return the regular forms in -ing and -ed, which nothing but a verb has."""
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")) else lemma
    if DOUBLED.fullmatch(lemma):
        stem = lemma + lemma[-1]
    past = (lemma[:-1] + "i" if re.search(r"[^aeiou]y$", lemma) else stem) + "ed"
    return [stem + "ing", *([] if lemma in irregular else [past])]


def main() -> None:
    """Write both lists."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=Path, default=FOLDER, help="where WordNet lies, see wordnet.py")
    args = parser.parse_args()
    WRITTEN.mkdir(exist_ok=True)
    for name, found in (("given_names", given_names()), ("verbs", verbs(args.words))):
        (WRITTEN / f"{name}.txt").write_text("\n".join(found) + "\n", "utf-8")
        print(f"{len(found):,} {name}")


if __name__ == "__main__":
    main()
