# `make chat` and `make test` are all a newcomer needs; each sets up what it lacks.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TORCH := torch==2.13.0
# The CPU build, without gigabytes of CUDA. Tried with a short timeout; without it pip takes what it finds.
TORCH_INDEX ?= https://download.pytorch.org/whl/cpu
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# No addresses of package hosts in the lock files; torch stays out of them (see above).
COMPILE := $(BIN)/pip-compile --quiet --no-header --no-annotate --strip-extras --no-emit-index-url \
  --no-emit-find-links --no-emit-trusted-host --unsafe-package torch --unsafe-package setuptools

# A process a core, four at most: each takes up to 1 GB. A file's tests stay together and share what they set up.
# Bytecode is kept whatever else the machine does with it: compiling the tests takes 10 s a process.
PYTEST := PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n auto --maxprocesses=4 --dist=loadfile

.PHONY: help run chat setup packages setup-dev test cover lint bench lock clean

help:  ## these lines
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

run: setup  ## open every configured door, the web door always
	@$(BIN)/python -m bot run

chat: setup  ## talk to Usher in this terminal
	@$(BIN)/python -m bot chat

setup: $(VENV)/.model  ## make .venv with pinned dependencies, and the model ready to answer

packages: $(VENV)/.ready  ## .venv alone, without the model (for images)

setup-dev: $(VENV)/.ready-dev $(VENV)/.model

test: setup-dev  ## run the tests
	@echo "All tests: about 5 minutes on two cores that do nothing else, two or three times that on a busy machine." >&2
	@$(PYTEST)

cover: setup-dev  ## the tests, and how much of bot they reach (>= 90 %); takes half as long again
	@$(PYTEST) --cov --cov-report=term:skip-covered --cov-fail-under=90

lint: setup-dev  ## ruff, mypy, import-linter
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

bench: setup-dev  ## speed and quality, as tables and pictures
	@$(BIN)/python -m benchmarks

lock: setup-dev  ## pin dependencies anew after a change of pyproject.toml
	@$(PIP) install pip-tools==7.6.2
	@$(COMPILE) -o requirements.lock pyproject.toml
	@$(COMPILE) --extra dev -c requirements.lock -o requirements-dev.lock pyproject.toml
	@sed -i -E '/^(nvidia-|cuda-|triton)/d' requirements.lock requirements-dev.lock

clean:  ## take away .venv and caches; data/ stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/.ready: requirements.lock Makefile
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Usher needs Python 3.11 or newer; set PYTHON=/path/to/python3.11" >&2; exit 1; }
	@echo "Setting up (once; about 600 MB to download, 1.9 GB on disk) …" >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -c 'import importlib.metadata as m; assert m.version("torch").startswith("2.13.0")' 2>/dev/null || \
	  $(PIP) install --no-deps --index-url $(TORCH_INDEX) --timeout 5 --retries 0 $(TORCH) 2>/dev/null || \
	  $(PIP) install --no-deps $(TORCH)
	@$(PIP) install -r requirements.lock
	@touch $@

# Usher answers with torch where this can't be done, and the next `make` tries again.
$(VENV)/.model: $(VENV)/.ready memory/models/convert.py memory/models/converted.py
	@echo "Making the model ready to answer without torch (once; a minute) …" >&2
	@$(BIN)/python -m compileall -q bot adapters memory
	@if $(BIN)/python -m bot convert; then touch $@; fi

$(VENV)/.ready-dev: requirements-dev.lock $(VENV)/.ready
	@$(PIP) install -r requirements-dev.lock
	@touch $@
