# `make` alone prints what there is. A fresh machine needs Python 3.11 or newer and make; the rest sets itself up.
SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
# The first Python that is new enough; PYTHON=... chooses another.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.DEFAULT_GOAL := help
.PHONY: help site test check conformance serve bench fix schemas hooks clean locks

help:
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile

site: $(VENV)/run ## Build the real site into site/
	@$(BIN)/between build

test: $(VENV)/dev ## Run all tests, the browser's included (Chromium is found or installed)
	@CHROMIUM="$$($(BIN)/python -m tests.browser.chromium)" && export CHROMIUM && $(BIN)/python -m tests

check: $(VENV)/dev ## Check records, style and types
	@$(BIN)/between check
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

conformance: $(VENV)/dev ## Hold the site against independent validators and the second engine, and run what takes long
	@npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@CHROMIUM="$$($(BIN)/python -m tests.browser.chromium)" && export CHROMIUM && $(BIN)/python -m pytest -m conformance

serve: $(VENV)/run ## Serve the site on this machine; it follows your edits
	@$(BIN)/between serve

bench: $(VENV)/dev ## Measure builds, checks and lookups
	@$(BIN)/python -m tests.bench

fix: $(VENV)/dev ## Format code and mend what can be mended
	@$(BIN)/ruff check --fix --quiet || true
	@$(BIN)/ruff format --quiet

schemas: $(VENV)/run ## Write the schemas that editors check records with
	@$(BIN)/between schemas --write

hooks: $(VENV)/dev ## Check and format records before each commit
	@$(BIN)/pre-commit install

clean: ## Take away everything that was made here
	@rm -rf $(VENV) site review .site.* .between .between-*.yml .cache node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info build
	@find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment: packages by hash from the lock, then this project itself.
$(VENV)/run: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; name it with PYTHON=..." >&2; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { rm -rf $(VENV); $(PYTHON) -m venv $(VENV); } || { \
		rm -rf $(VENV); echo "Python's own venv is missing: install it (Debian: python3-venv) and try again" >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev: requirements-dev.lock $(VENV)/run
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-dev.lock
	@touch $@

# For maintainers: write the locks anew from pyproject.toml.
LOCK = $(BIN)/python -m piptools compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options --resolver backtracking
locks: $(VENV)/dev
	@$(LOCK) --extra build --output-file requirements.lock pyproject.toml
	@$(LOCK) --extra build --extra dev --output-file requirements-dev.lock pyproject.toml
