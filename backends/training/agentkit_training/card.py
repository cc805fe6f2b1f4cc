"""Writes the model card beside the exported model, from measured figures only: `python -m agentkit_training.card`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from agentkit_backends.local import BUNDLED as MODEL
from agentkit_backends.local.choose import Chooser
from agentkit_backends.local.engine import load

from agentkit_training.bundled import BUNDLED, MISSING, NO_TOOL, REFERENCES, SMALLTALK
from agentkit_training.evaluate import HELD_OUT, measure
from agentkit_training.rules import Rules
from agentkit_training.world import NEGATIVES, WORLD

SETS = {
    "call": "right tool and every argument right",
    "tool": "right tool, of the same requests",
    "back": "requests that refer back to the last result",
    "missing": "a required value is missing: asks for it",
    "refuse": "no bundled tool fits: declines",
    "surest_80": "right, of the 80 % of calls it is surest of",
}

CARD = """# The bundled model

A small mixture of experts of Kimi K2's shape ({parameters:.1f} M parameters, {experts} routed experts of which
{active} work on a token, one shared expert, multi-head latent attention, {layers} layers, the first one dense), stored in
bfloat16 ({megabytes:.1f} MB), with heads that choose instead of a vocabulary that writes; see `docs/architecture.md`.

## What it does

Reads one clause of a request and the tools' schemas, chooses the tool or none, and chooses each argument among typed spans of
the request and of the last result, enum members, and nothing. It asks for a required value that is missing, declines when no
tool fits, and answers by quoting results.

## What it was trained on

The project's own generator and nothing else: {bundled} phrasings for the {tools} bundled tools, {references} that refer back,
{missing} with something missing, {world} other tool families with {world_phrasings} phrasings, and {refusals} requests that
nothing fits; values are made fresh each time. Matrices by Muon, the rest by AdamW, {minutes:.0f} minutes on a CPU with three
threads, {steps} steps of 6,144 tokens (`make train`).

## Measured

On {cases} requests written by hand (`tests/model/held_out.jsonl`), never trained on, with all {tools} bundled tools
offered: `make eval-model`. The generator's phrasings were written apart from these requests and without sight of them. Rules:
word overlap and typed spans, no training.

| set | model | rules |
|---|---|---|
{rows}

A request takes {ms:.0f} ms ({rules_ms:.0f} ms for the rules) on the machine where this was printed.

## What it cannot do

Conversation, prose, reasoning, world knowledge, arithmetic of its own, code, languages other than English, values that the
words do not contain, several calls from one clause, lists and objects as arguments. It knows a tool it was not trained on by
its name and description alone, and is less sure of it.

## Licence

Apache-2.0, as all of agentkit.
"""


def main() -> None:
    """Measure, and write README.md and scores.json into --model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--log", type=Path, default=Path("checkpoints/log.jsonl"))
    args = parser.parse_args()
    cases = [json.loads(line) for line in HELD_OUT.read_text().splitlines()]
    chooser = Chooser.load(args.model, load(args.model).session())
    model, rules = measure(chooser, cases), measure(Rules(chooser.layout), cases)
    last = json.loads(args.log.read_text().splitlines()[-1])
    config = json.loads((args.model / "config.json").read_text())
    size = sum((args.model / name).stat().st_size for name in ("model.safetensors", "heads.safetensors"))
    rows = [
        f"| {text} | {model[key]['share']:.1%} ({model[key]['right']} of {model[key]['of']}) | {rules[key]['share']:.1%} |"
        for key, text in SETS.items()
    ]
    card = CARD.format(
        parameters=(args.model / "model.safetensors").stat().st_size / 2e6, experts=config["n_routed_experts"],
        active=config["num_experts_per_tok"], layers=config["num_hidden_layers"], megabytes=size / 1e6,
        bundled=sum(len(f.phrasings) for f in BUNDLED), tools=len({f.names[0] for f in BUNDLED}), references=len(REFERENCES),
        missing=len(MISSING), world=len(WORLD), world_phrasings=sum(len(f.phrasings) for f in WORLD),
        refusals=len(NO_TOOL) + len(SMALLTALK) + len(NEGATIVES), minutes=last["minutes"], steps=last["step"], cases=len(cases),
        rows="\n".join(rows), ms=model["milliseconds"], rules_ms=rules["milliseconds"],
    )  # fmt: skip
    (args.model / "README.md").write_text(card)
    (args.model / "scores.json").write_text(json.dumps({"model": model, "rules": rules}, indent=1) + "\n")
    print(card)


if __name__ == "__main__":
    main()
