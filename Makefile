PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCK := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url
UV := $(BIN)/uv pip install --quiet --python $(BIN)/python

# Every command starts Python anew: where its byte code is not kept, each start compiles the project again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: install run test lint bench bench-scan lock clean

install: $(READY)

# uv installs in a third of the time. It knows nothing of pip's settings (a mirror, say): where it fails, pip installs.
$(READY): requirements.lock installer.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
	  { echo "no venv module: installing Debian's python3-venv"; apt-get install -y python3-venv && $(PYTHON) -m venv $(VENV); }
	$(PIP) --require-hashes -r installer.lock && $(UV) --require-hashes -r requirements.lock || \
	  $(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation -e .
	touch $@

run: $(READY)
	$(BIN)/comity run

# The tests of a file stay on one worker: what a module sets up is set up once. Four workers, for two cores: many
# tests wait for a server or a browser.
test: $(READY)
	$(BIN)/python -m pytest -n 4 --dist loadfile --no-loadscope-reorder

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(READY)
	$(BIN)/python -m benchmarks

# The national scan against its alternatives, some 35 minutes on a quiet machine of two cores; needs 10 GB of
# disk, ripgrep, and polars: pip install -e '.[bench]'.
bench-scan: $(READY)
	$(BIN)/python -m benchmarks scan --size 8 --repeat 5 --write docs/scan.md

# Only for maintainers who change the dependencies.
lock: $(READY)
	$(LOCK) pyproject.toml --extra dev --output-file requirements.lock
	echo uv | $(LOCK) - --output-file installer.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache
