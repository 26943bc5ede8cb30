# Every target is one word; `make run` and `make test` are all that a newcomer needs.
.PHONY: run test lint format bench docs setup clean
SHELL := /bin/bash
SOURCES := Package.swift $(shell find Sources -type f)
BINARY := .build/release/watchward
DATA := data/aldmere

run: setup $(BINARY)
	@scripts/run "$(BINARY)" "$(DATA)"

# Swift's libraries are linked in and no symbols are exported: the program starts in less than half the time.
$(BINARY): $(SOURCES)
	@echo "Building Watchward (the first time takes about ten minutes) …" >&2
	@swift build -c release --product watchward --static-swift-stdlib -Xlinker --no-export-dynamic --explicit-target-dependency-import-check error
	@touch "$(BINARY)"

setup:
	@scripts/setup run

test:
	@scripts/test

lint:
	@scripts/lint

format:
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

bench: $(BINARY)
	@scripts/setup bench
	@scripts/bench

docs:
	@scripts/docs

clean:
	rm -rf .build .build-*
