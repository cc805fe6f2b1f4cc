# Each target makes what it needs; `make` alone lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PEERS := .venv-peers
SOURCES := pyproject.toml $(shell find backends/engine -type f)
TRAIN := env PYTHONPATH=backends/training $(BIN)/python -m agentkit_training
# glibc gives large arrays back to the system after each step and faults them in again: a quarter of the time.
KEEP_PAGES := MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=4294967296 MALLOC_TOP_PAD_=268435456

# Tests of bounds on processor time and memory, which other tests beside them would disturb.
ALONE := tests/conformance tests/sandbox

.PHONY: help demo test lint types unit test-oracle bench bench-engine train eval-model clean
.DEFAULT_GOAL := help

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

$(VENV)/installed: $(SOURCES)
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/installed-test: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	touch $@

$(VENV)/installed-oracle: $(VENV)/installed-test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test,oracle]'
	touch $@

$(VENV)/installed-bench: $(VENV)/installed-test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test,bench]'
	touch $@

# A place of its own: what they bring along is nothing that the tests should find.
$(PEERS)/installed: pyproject.toml
	test -x $(PEERS)/bin/python || $(PYTHON) -m venv $(PEERS)
	AGENTKIT_NO_ENGINE=true $(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check -e '.[peers]'
	touch $@

$(VENV)/installed-train: $(VENV)/installed-test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[train]'
	touch $@

demo: $(VENV)/installed  ## install, then let an agent work on examples/sales with the bundled model
	@$(BIN)/python examples/demo.py

test: lint types unit  ## install with test extras, then lint, types and all tests

lint: $(VENV)/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed-test
	$(BIN)/mypy

unit: $(VENV)/installed-test
	$(BIN)/python -m pytest -q -n 2 --dist loadfile -m "not oracle" $(addprefix --ignore=,$(ALONE))
	$(BIN)/python -m pytest -q $(ALONE)

test-oracle: $(VENV)/installed-oracle  ## compare the engine with transformers, live (installs torch)
	$(BIN)/python -m pytest -q -m oracle

bench: $(VENV)/installed-test $(PEERS)/installed  ## overhead per agent step beside other frameworks, and what the walls cost; .bench/*.json
	$(PEERS)/bin/python -m tests.benchmarks.bench_loop
	$(BIN)/python -m tests.benchmarks.bench_steps
	$(BIN)/python -m tests.benchmarks.bench_sandbox

bench-engine: $(VENV)/installed-bench  ## the engine beside llama.cpp (builds it; half an hour, 10 GB of disk), .bench/engine.json
	$(BIN)/python -m tests.benchmarks.bench_engine

train: $(VENV)/installed-train  ## train the bundled model in checkpoints/, resuming where it stopped
	$(KEEP_PAGES) nice -n 19 $(TRAIN).train --out checkpoints $(if $(START),--start $(START)) $(if $(DATA),--data $(DATA)) $(if $(WORDS),--words $(WORDS))

eval-model: $(VENV)/installed-test  ## measure the bundled model on hand-written requests and jobs, and write its card
	$(TRAIN).card

clean:  ## remove what the targets made
	rm -rf $(VENV) $(PEERS) build .bench .mypy_cache .ruff_cache .pytest_cache .hypothesis
