# Verbs for people; `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run test thorough coverage lint format check samples screenshots

help:      ## list these verbs
	@grep -E '^[a-z]+: *##' $(MAKEFILE_LIST) | sed 's/: *## */\t/' | expand -t 14
run:       ## start the app
	python3 start.py
test:      ## run the tests
	python3 start.py test
thorough:  ## run the tests with many more random cases
	HYPOTHESIS_PROFILE=thorough python3 start.py test
coverage:  ## run the tests and list the lines that none of them ran; takes twice as long
	python3 start.py test --cov --cov-report=term-missing:skip-covered
lint:      ## linters, types and import contracts
	uv run --group dev ruff check . && uv run --group dev ruff format --check . && uv run --group dev mypy && uv run --group dev lint-imports
format:    ## put the code into the house's form
	uv run --group dev ruff check --fix . && uv run --group dev ruff format .
check:     ## everything that CI runs
	bash .ci/run
samples:   ## typeset the sample reports again
	uv run --group test python -m sample_reports.typeset
screenshots: ## take the pictures of every screen
	uv run --group test python -m tests.e2e.screenshots
