# What there is to do with this checkout. `make help` lists it.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

JAVA_HOME := $(shell ./find-jdk 2>/dev/null)
export JAVA_HOME
MAVEN := mvn --batch-mode --no-transfer-progress -Dstyle.color=never
JAVA := $(JAVA_HOME)/bin/java --sun-misc-unsafe-memory-access=allow
JAR := backend/target/postil.jar
# Folders too: one is newer when a file in it was removed.
SOURCES := pom.xml backend/pom.xml $(wildcard frontend/pom.xml frontend/index.html frontend/*.json frontend/*.js frontend/*.ts) \
	$(shell find backend/src/main db frontend/src frontend/public frontend/build -not -path '*/generated*')

.PHONY: help run build test check format lighthouse bench bench-anchors bench-extract learn-surplus bench-reading bench-scrolling screenshots clean tools chromium

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1	/' | expand -t 18

run: $(JAR) ## build what changed, start on http://localhost:8080
	@exec $(JAVA) -jar $(JAR)

build: $(JAR) ## one self-contained backend/target/postil.jar

$(JAR): $(SOURCES) | tools
	@echo "Building $@. The first time takes some minutes."
	$(MAVEN) -q -P web -DskipTests package
	@touch $(JAR)

test: chromium check build ## everything: backend on both databases, frontend, the main job in a browser
	$(MAVEN) -pl backend -Dspotless.check.skip test
	cd frontend && npm test && npm run e2e

check: frontend/node_modules ## formatting, types, static analysis, the weight of the web app
	$(MAVEN) -q -pl backend test-compile
	cd frontend && npm run check && npm run budget

format: frontend/node_modules ## format all sources
	$(MAVEN) -q -pl backend spotless:apply
	cd frontend && npm run format

lighthouse: build chromium ## what Lighthouse thinks of the web app; fails below 98
	cd frontend && npm run lighthouse

bench: build ## measure (see docs/performance.md)
	bench/run

screenshots: chromium build ## take the pictures of docs/images
	cd frontend && npm run screenshots

bench-anchors: ## measure how annotations find their words (see docs/performance.md)
	$(MAVEN) -q -pl backend -Dspotless.check.skip test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
	$(JAVA) -cp backend/target/test-classes:backend/target/classes:$$(cat backend/target/classpath) dev.postil.annotation.AnchorBench

bench-extract: | tools ## measure how well articles are found in pages (see docs/performance.md)
	bench/extract

learn-surplus: | tools ## learn anew which lines of a page are surplus, and measure it (see docs/performance.md)
	bench/extract learn

bench-reading: build chromium ## measure how a very long post opens and scrolls (see docs/performance.md)
	bench/reading

bench-scrolling: build chromium ## measure how a list of 5,000 items scrolls and how writing beside it feels
	bench/scrolling

clean: ## remove what was built
	rm -rf backend/target frontend/dist frontend/node_modules frontend/src/api/generated frontend/src/styles/generated

frontend/node_modules: frontend/package-lock.json | tools
	cd frontend && npm ci --no-audit --no-fund
	@touch $@

tools:
	@./find-jdk >/dev/null
	@./find-tools

# The tests drive the system's own Chromium.
chromium:
	@./find-tools chromium
