"""Measures the bundled model, and writes its card from the figures and from nothing else: `make eval-model`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from agentkit_backends.local import BUNDLED as MODEL

from agentkit_training.bundled import BESIDE, BUNDLED, CHAINS, HELD, MISSING, NO_TOOL, REFERENCES, SMALLTALK
from agentkit_training.episodes import SEEN
from agentkit_training.evaluate import Told, measure_all, table
from agentkit_training.world import BESIDE as BESIDE_WORLD
from agentkit_training.world import NEGATIVES

GOALS = (
    ("call", "bundled tools: the call, with every argument", "95 %"),
    ("call, tool alone", "the tool alone, of the same requests", ""),
    ("back", "requests that refer back to the last result", ""),
    ("missing", "a required value is missing: asks for it", ""),
    ("refuse", "no bundled tool fits: declines", "90 %"),
    ("a tool fits: calls or asks", "a bundled tool fits: does not decline", "95 %"),
    ("unseen single", "tools never seen: the call, with every argument", "80 %"),
    ("unseen single, tool alone", "the tool alone, of the same requests", ""),
    ("unseen parallel", "tools never seen: two or three calls in one sentence, all of them", ""),
    ("unseen missing", "tools never seen, a value is missing: asks for it", ""),
    ("unseen refuse", "tools never seen, none fits: declines", "90 %"),
    ("unseen, a tool fits: calls or asks", "tools never seen, one fits: does not decline", "95 %"),
    ("jobs", "two- and three-step jobs on real files, finished right", "85 %"),
    ("surest 80 % of calls", "right, of the 80 % of all calls it is surest of", "97 %"),
)

CARD = """# The bundled model

A small mixture of experts of Kimi K2's shape ({parameters:.1f} M parameters, {experts} routed experts of which
{active} work on a token, one shared expert, multi-head latent attention, {layers} layers, the first one dense), stored in
bfloat16 ({megabytes:.1f} MB), with heads that choose instead of a vocabulary that writes; see `docs/model.md`.

## What it does

Reads one clause of a request, the tools' schemas, the call before and its result; chooses one tool, several or none, and each
argument among typed spans of the request and the result, enum members, the value of the call before, and nothing. It asks for a
required value that is missing, asks before a call it is unsure of, declines when no tool fits, takes corrections and answers to
its questions, tries a misspelt name once more as the tool's error spells it, and answers by quoting results.

## What it was trained on

The project's own generator: {bundled} phrasings for the {tools} bundled tools, {references} that refer back, {chains} for two
calls in one breath, {missing} with something missing, {world} other tool families with {world_phrasings} phrasings and {lacks} that lack a value, and {refusals}
requests that nothing fits; values are made fresh each time. {public}{words}Matrices by Muon, the rest by AdamW, {steps} steps of 6,144
tokens, {minutes:.0f} minutes on two processors (`make train`), in legs between which the generator grew (`docs/model.md`).
`training.svg` shows how it went.

## Measured

`make eval-model`, on sets in `tests/model` that were written by hand before this training, apart from the generator and without
sight of it: {cases} requests with all {tools} bundled tools on offer, {unseen} for 72 tools that no training family is like by
name, 60 jobs. The generator leaves out every request that is in them. Rules: word overlap and typed spans, no training.

| set | model | rules | goal |
|---|---|---|---|
{rows}

The confidence is {error:.1%} off on average (expected calibration error; fitted on the development sets). A
request takes {ms:.0f} ms ({rules_ms:.0f} ms for the rules; {speed:,.0f} tokens a second on one session), a job {job:.2f} s with its tools in their walls, where this was
printed. With weights in 8 bits {q8}, in 4 bits {q4} of the bundled calls are right (`--weights q8`, `--weights q4`).

## What it cannot do

Conversation, prose, reasoning, world knowledge, arithmetic of its own, code, languages other than English, values that the
words do not contain, lists and objects as arguments. It knows a tool it was not trained on by what its schema says alone,
and is less sure of it.

## Licence

Apache-2.0, as all of agentkit.
"""
PUBLIC = """Beside it, one row in fourteen (before step 7,840: twelve), public data:
SNIPS (sonos/nlu-benchmark, CC0), CLINC150 (clinc/oos-eval, CC BY 3.0, Larson et al. 2019) and Seal-Tools
(fairyshine/Seal-Tools, Apache-2.0). """
WORDS = """What words mean was learned from WordNet 3.0 (Princeton
University, https://wordnet.princeton.edu): its definitions and examples before all else, and as one row in twenty (before: sixteen). """


def card(folder: Path, found: Told, told: dict[str, Told]) -> str:
    """Return the card's text; `told` holds the figures of other forms of the weights."""
    model, rules = found["model"], found["rules"]
    config, trained = (json.loads((folder / name).read_text()) for name in ("config.json", "training.json"))
    size = sum((folder / name).stat().st_size for name in ("model.safetensors", "heads.safetensors"))
    kinds = ("call", "back", "missing", "refuse")
    return CARD.format(
        parameters=(folder / "model.safetensors").stat().st_size / 2e6, experts=config["n_routed_experts"],
        active=config["num_experts_per_tok"], layers=config["num_hidden_layers"], megabytes=size / 1e6,
        bundled=sum(len(f.phrasings) for f in BUNDLED), tools=len({f.names[0] for f in BUNDLED}), references=len(REFERENCES) + len(HELD),
        chains=len(CHAINS), missing=len(MISSING), world=len(SEEN), world_phrasings=sum(len(f.phrasings) for f in SEEN),
        lacks=sum(len(f.lacks) for f in SEEN), refusals=sum(len(pool) for pool in (NO_TOOL, SMALLTALK, NEGATIVES, BESIDE, BESIDE_WORLD)),
        public=PUBLIC if trained["public"] else "", words=WORDS if trained["words"] else "", minutes=trained["minutes"], steps=trained["steps"],
        cases=sum(model[kind]["of"] for kind in kinds), unseen=sum(model[f"unseen {kind}"]["of"] for kind in
        ("single", "parallel", "missing", "refuse")), rows="\n".join(_rows(model, rules)),
        error=model["calibration error"], ms=model["milliseconds"], speed=model["tokens a second"], rules_ms=rules["milliseconds"],
        job=model["seconds a job"], **{weights: f"{one['call']['share']:.1%}" for weights, one in told.items()},
    )  # fmt: skip


def _rows(model: Told, rules: Told) -> list[str]:
    return [f"| {text} | {_cell(model[key])} | {_share(rules.get(key))} | {goal} |" for key, text, goal in GOALS]


def _cell(value: Any) -> str:
    return f"{value['share']:.1%} ({value['right']} of {value['of']})"


def _share(value: Any) -> str:
    return f"{value['share']:.1%}" if value else ""


def main() -> None:
    """Measure, and write README.md and scores.json into --model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=MODEL)
    args = parser.parse_args()
    found = measure_all(args.model)
    told = {weights: measure_all(args.model, weights, jobs=False)["model"] for weights in ("q8", "q4")}
    text = card(args.model, found, told)
    (args.model / "README.md").write_text(text)
    (args.model / "scores.json").write_text(json.dumps(found, indent=1) + "\n")
    print(text)
    print(table(found))


if __name__ == "__main__":
    main()
