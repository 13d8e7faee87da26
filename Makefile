# Every target makes its own virtual environment and installs again only when pyproject.toml has changed.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check

INSTALLED = $(VENV)/.installed
INSTALLED_DEV = $(VENV)/.installed-dev

.PHONY: help build test check bless bench clean

help:
	@echo "make build   install jekyllpy into $(VENV) and build this repository's site into _site"
	@echo "make test    run all tests"
	@echo "make check   formatting, lint, types, unit and conformance tests: before every commit"
	@echo "make bless   rewrite expected trees with the real Jekyll in \$$JEKYLL (CASES=words to choose)"
	@echo "make bench   measure the speed, against the Jekyll in \$$JEKYLL and the Ruby in \$$JEKYLL_RUBY if there are any"

build: $(INSTALLED)
	$(BIN)/jekyllpy build

test: $(INSTALLED_DEV)
	$(BIN)/python -m pytest -q -n auto $(PYTEST_ARGS)

check: $(INSTALLED_DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -q -n auto tests/unit tests/conformance

bless: $(INSTALLED_DEV)
	$(BIN)/python -m pytest -q tests/conformance/test_conformance.py --bless $(if $(CASES),-k "$(CASES)")

bench: export RUBY := $(or $(RUBY),$(JEKYLL_RUBY),ruby)
bench: $(INSTALLED_DEV)
	$(BIN)/python tests/benchmark/bench.py $(BENCH_ARGS)
	@set -e; for part in tests/benchmark/bench_*.py; do echo; echo "$$part"; $(BIN)/python "$$part"; done

clean:
	rm -rf _site .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(INSTALLED): pyproject.toml | $(BIN)/python
	$(PIP) --editable .
	$(BIN)/python -m compileall -q jekyllpy
	@touch $@

$(INSTALLED_DEV): pyproject.toml | $(BIN)/python
	$(PIP) --editable '.[dev]'
	@touch $(INSTALLED) $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "jekyllpy needs Python 3.11 or newer: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python cannot make virtual environments here: apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
