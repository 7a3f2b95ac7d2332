# wortlaut's commands; `make help` lists them.
# GNU make 3.81 and plain sh are enough, so that a bare macOS runs this too. Every recipe sets up what it needs.

# INPUT and OUT reach the recipes as environment variables: spaces and quotes in them need no care.
INPUT ?= seeds
OUT ?= out
PYTHON ?= python3
export INPUT OUT

CLI = node --import tsx pipeline/cli.ts
MODULES = node_modules/.package-lock.json
# One file that plain Node runs: it starts sooner than the sources and needs a seventh less of the processor.
BUNDLE = dist/wortlaut.js
SOURCES := $(shell find pipeline schemas -type f 2>/dev/null)
VENV = .venv/.installed
SPARK_VENV = .venv-spark/.installed
SPARK_REQUIREMENTS = spark/requirements.txt tests/spark/requirements.txt
REQUIREMENTS = tests/consumers/requirements.txt tests/tooling/requirements.txt

.PHONY: help dataset spark spark-archive spark-test bundle test types lint unit consumers workflows golden hooks clean distclean needs-node needs-python
.NOTPARALLEL:

help:
	@echo 'make dataset [INPUT=seeds] [OUT=out]   pages of a file or folder to tables in OUT/tables'
	@echo 'make spark INPUT=… OUT=…   the same on Spark, here or on the cluster of MASTER (docs/cluster.md); needs Java 17'
	@echo 'make spark-archive         node and the bundle as dist/wortlaut-node.tar.gz, for the workers of a cluster'
	@echo 'make test        everything below, as CI runs it'
	@echo 'make types       the TypeScript compiler'
	@echo 'make lint        Biome, and knip for dead code'
	@echo 'make workflows   actionlint and zizmor on the GitHub workflows'
	@echo 'make unit        unit, property and golden tests'
	@echo 'make consumers   pandas, pyarrow, polars and DuckDB on the tables of seeds/'
	@echo 'make spark-test  the Spark job on small corpora; a part of make test where Java is at hand'
	@echo 'make golden      writes the goldens and the generated docs anew; then read the diff'
	@echo 'make hooks       lint and types before each commit, from now on'
	@echo 'make clean       removes out/ and coverage/; make distclean removes node_modules/ and .venv/ too'

# Standard output is the command's own: a job summary is made of it. Setting up speaks on standard error.
dataset: $(BUNDLE)
	@node $(BUNDLE) run "$$INPUT" --out "$$OUT"

# On this machine's cores, or on the cluster of MASTER; SPARK_FLAGS are spark-submit's, FLAGS the job's own.
MASTER ?= local[*]
SPARK_FLAGS ?=
FLAGS ?=
spark: bundle $(SPARK_VENV) | needs-java
	@PATH="$$PWD/.venv-spark/bin:$$PATH" spark-submit --master '$(MASTER)' $(SPARK_FLAGS) \
	  spark/job.py --input "$$INPUT" --out "$$OUT" $(FLAGS)

bundle: $(BUNDLE)

$(BUNDLE): $(MODULES) $(SOURCES)
	@npm run --silent bundle >&2
	@touch $@

spark-archive: bundle
	@spark/archive.sh dist/wortlaut-node.tar.gz

# pytest closes the run, after vitest.
test: types lint workflows unit consumers
	@if command -v java >/dev/null 2>&1; then $(MAKE) spark-test; \
	else echo 'The tests of the Spark job are left out: they need Java 17, and there is no java here.'; fi

types: $(MODULES)
	@npm run --silent types

lint: $(MODULES)
	@npm run --silent lint
	@npm run --silent knip

# Offline: zizmor's other audits ask GitHub.
workflows: $(MODULES) $(VENV)
	@npm run --silent workflows
	@.venv/bin/zizmor --offline --pedantic --quiet .github/workflows action.yml

unit: $(MODULES)
	@npm run --silent test

consumers: $(MODULES) $(VENV)
	@out=`mktemp -d` && trap 'rm -rf "$$out"' 0 && trap 'exit 130' 1 2 15 && \
	  $(CLI) run seeds --out "$$out" && \
	  WORTLAUT_OUT="$$out" .venv/bin/python -m pytest -p no:cacheprovider tests/consumers

spark-test: bundle $(SPARK_VENV) | needs-java
	@PATH="$$PWD/.venv-spark/bin:$$PATH" python -m pytest -p no:cacheprovider tests/spark

golden: $(MODULES)
	@npm run --silent golden

hooks: $(MODULES)
	@git config core.hooksPath .ci/hooks

clean:
	rm -rf out coverage dist

distclean: clean
	rm -rf node_modules .venv .venv-spark

# npm writes this file last, so a broken-off install is repeated.
$(MODULES): package-lock.json | needs-node
	@echo 'Installing the Node packages ...' >&2
	@npm ci --include=dev --ignore-scripts --no-audit --no-fund >&2
	@touch $@

$(VENV): $(REQUIREMENTS) | needs-python
	@echo 'Installing the Python packages ...' >&2
	@rm -rf .venv
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv --quiet --python '>=3.11' .venv && \
	  uv pip install --quiet --python .venv/bin/python $(REQUIREMENTS:%=-r %); \
	else \
	  "$(PYTHON)" -m venv .venv && \
	  .venv/bin/python -m pip install --quiet --disable-pip-version-check $(REQUIREMENTS:%=-r %); \
	fi >&2
	@touch $@

$(SPARK_VENV): $(SPARK_REQUIREMENTS) | needs-python
	@echo 'Installing PySpark ...' >&2
	@rm -rf .venv-spark
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv --quiet --python '>=3.11,<3.14' .venv-spark && \
	  uv pip install --quiet --python .venv-spark/bin/python $(SPARK_REQUIREMENTS:%=-r %); \
	else \
	  "$(PYTHON)" -m venv .venv-spark && \
	  .venv-spark/bin/python -m pip install --quiet --disable-pip-version-check $(SPARK_REQUIREMENTS:%=-r %); \
	fi >&2
	@touch $@

needs-java:
	@command -v java >/dev/null 2>&1 || { \
	  echo 'Spark needs Java 17 or newer, and there is no java here: see https://adoptium.net' >&2; exit 1; }

needs-node:
	@command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || { \
	  echo 'wortlaut needs Node.js 20.19 or newer with npm, and found none: see https://nodejs.org' >&2; exit 1; }
	@node -e 'const v = process.versions.node.split("."); process.exit(v[0] * 100 + +v[1] < 2019 ? 1 : 0)' || { \
	  echo "wortlaut needs Node.js 20.19 or newer, and found `node --version`: see https://nodejs.org" >&2; exit 1; }

# uv brings a Python of its own.
needs-python:
	@command -v uv >/dev/null 2>&1 || \
	  "$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo 'The tests need Python 3.11 or newer: try make PYTHON=python3.12 test, or install uv' >&2; exit 1; }
