# Recipes over commands that also work by hand. `make` alone lists them.
UV ?= $(or $(wildcard .venv/bin/uv),uv)
RUN = $(UV) run --frozen

.DEFAULT_GOAL := help
.PHONY: help demo test lint format soak pythons bench lock

help:            ## list the recipes
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

demo:            ## the whole workbench on invented data
	$(RUN) brightline demo

test:            ## every test but the long lists
	$(RUN) pytest

lint:            ## formatting, lint, types, layers, lock file
	$(RUN) ruff format --check .
	$(RUN) ruff check .
	$(RUN) mypy
	$(RUN) lint-imports
	$(UV) lock --check

format:          ## mend what ruff can mend
	$(RUN) ruff check --fix .
	$(RUN) ruff format .

soak:            ## the long lists: many kills, many tasks, long simulations, searches
	$(RUN) pytest -m soak --dist worksteal
	$(RUN) pytest -m hypothesis --hypothesis-profile=search --dist worksteal

pythons:         ## every test but the long lists, on each Python that the README promises
	for version in 3.11 3.12 3.13; do \
	  UV_PROJECT_ENVIRONMENT=.venv-$$version $(RUN) --python $$version pytest || exit 1; done

bench:           ## measure, and write benchmarks/results/
	$(RUN) --group bench python -m benchmarks

lock:            ## resolve the dependencies anew
	$(UV) lock --upgrade
