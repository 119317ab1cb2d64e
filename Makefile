# Every target works from a clean checkout with nothing but Python 3.11 or newer, make and git.
# `make` alone lists them.

VENV    := .venv
BIN     := $(VENV)/bin
PYTHON  ?=
# The form of the findings of `make site`: text, json, or github (annotations on a pull request).
FORMAT  ?= text
# How many processes share the tests.
JOBS    ?= auto
# The port of `make serve`.
PORT    ?= 8000
# What to tell `make bench`: its sizes, how many runs, which peers.
BENCH   ?=

PIP     := $(BIN)/python -m pip --disable-pip-version-check --no-input install --quiet
PYTEST  := $(BIN)/python -m pytest -n $(JOBS)
# The locks keep the versions they have; `make lock LOCKFLAGS=--upgrade` takes the newest. The fewest versions: a book
# built with Python 3.11.2 and one built with 3.13 come from the same releases.
LOCK    := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
           --generate-hashes --no-emit-index-url
CACHES  := .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# Without it Material writes a notice about MkDocs 2 into every build's output.
export NO_MKDOCS_2_WARNING := 1

# An environment whose Python is gone (an upgrade of the system) or whose folder has moved is made anew.
STALE   := $(shell test "$$(cat $(VENV)/.python 2>/dev/null)" = "$(CURDIR)" && $(BIN)/python -c "" 2>/dev/null || echo stale)

.DEFAULT_GOAL := help
.PHONY: help site serve test check bench screenshots format lock clean stale

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

site: $(VENV)/.runtime ## check the content and build the site in build/site
	$(BIN)/briefbook check --format $(FORMAT)
	$(BIN)/briefbook generate
	$(BIN)/briefbook build
	@echo
	@echo "The site is in build/site. To read it, run \"make serve\" and open http://127.0.0.1:$(PORT)/"
	@echo "To open it without a server, run \"$(BIN)/briefbook build --offline\" and open build/offline/index.html."

serve: $(VENV)/.runtime ## show the site on this machine and rebuild it at every change
	$(BIN)/briefbook serve --port $(PORT)

check: $(VENV)/.dev ## the fast checks: format, lint, types, layers, unit tests
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/python -m mypy
	$(BIN)/lint-imports --no-logo
	$(PYTEST) tests/unit

test: $(VENV)/.dev ## every test there is; finds or installs Chromium
	$(BIN)/python tests/chromium.py --install
	$(PYTEST)

bench: $(VENV)/.dev ## time builds of up to 10,000 briefings beside other programs
	$(BIN)/python -m benchmarks.build $(BENCH)

screenshots: $(VENV)/.dev site ## write the pictures of the site in docs/screenshots
	$(BIN)/python tests/chromium.py --install
	$(BIN)/python -m tests.screenshots

format: $(VENV)/.dev ## put the code in the house's format and mend what the linter can
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

lock: $(VENV)/.dev ## write requirements/*.txt anew from pyproject.toml
	$(LOCK) $(LOCKFLAGS) --extra build --extra dev --output-file requirements/dev.txt pyproject.toml
	$(LOCK) --extra build --constraints requirements/dev.txt --output-file requirements/runtime.txt pyproject.toml

clean: ## remove the products, the caches and the virtual environment
	rm -rf build dist $(CACHES) $(VENV)

# The stamps say what the environment holds, so that a second run installs nothing.
$(VENV)/.runtime: $(VENV)/.python requirements/runtime.txt pyproject.toml
	@echo "Installing the locked packages into $(VENV) (a minute the first time) …"
	@$(PIP) --require-hashes --only-binary :all: -r requirements/runtime.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# Wheels alone: a package built here would fetch what builds it without a hash.
# The set for development holds that of the site, in the same versions, so it sets both stamps.
$(VENV)/.dev: $(VENV)/.python requirements/dev.txt pyproject.toml
	@echo "Installing the locked packages for development into $(VENV) (two minutes the first time) …"
	@$(PIP) --require-hashes --only-binary :all: -r requirements/dev.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $(VENV)/.runtime $@

# The first Python that is new enough and can make an environment. Debian's python3 comes without venv, and a version
# manager's stand-ins fail when called: each is tried, and the reasons are told only if none will do.
$(VENV)/.python: $(STALE)
	@for python in $(PYTHON) python3 python3.13 python3.12 python3.11 python3.14; do \
	  command -v "$$python" >/dev/null 2>&1 || continue; \
	  version=$$("$$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue; \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { why="$$why  $$python is Python $$version: 3.11 or newer is needed\n"; continue; }; \
	  "$$python" -c 'import ensurepip, venv' 2>/dev/null || \
	    { why="$$why  $$python cannot make a virtual environment: install python$$version-venv\n"; continue; }; \
	  echo "Making $(VENV) with $$python (Python $$version)"; \
	  "$$python" -m venv --clear $(VENV) && echo "$(CURDIR)" > $@; \
	  exit; \
	done; \
	printf 'make: found no Python to work with\n%b' "$${why:-  there is no python3 on the PATH\n}" >&2; \
	echo 'Install Python 3.11 or newer with venv, or name one: make site PYTHON=/path/to/python3' >&2; \
	exit 1

stale: ;
