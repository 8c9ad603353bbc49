.DEFAULT_GOAL := help
.NOTPARALLEL:

# Everything runs on Node 24 or later: the system's Node if it is new enough, otherwise the Node that npm installs.
SYSTEM_PATH := $(PATH)
ifeq ($(shell node -e 'process.exit(parseInt(process.versions.node) < 24 ? 1 : 0)' 2>/dev/null && echo new),new)
NODE := node
else
NODE := node_modules/node/bin/node
export PATH := $(CURDIR)/node_modules/node/bin:$(PATH)
endif

export PACT_DO_NOT_TRACK := true
export REDOCLY_TELEMETRY := off
export REDOCLY_SUPPRESS_UPDATE_NOTICE := true

INSTALLED := node_modules/.installed
BENCH_INSTALLED := tests/bench/node_modules/.installed
GENERATORS_INSTALLED := tests/generators/node_modules/.installed
GENERATED := generated clients/typescript/src/generated
DOCS_PAGE := generated/docs.html
# The semi-space of V8's young generation. Node's default, twice as large, takes more memory and saves no time; half of this
# size makes long lists slower and saves hardly any memory. The old generation is collected once it has grown by half: by
# default an import of 100,000 rows takes as long, and 103 instead of 26 MB.
HEAP := --max-semi-space-size=16 --heap-growing-percent=50
MOCK_PORT ?= 4010

# npm shows no progress at this log level or without a terminal, so a background process counts the installed packages. It
# ends with the recipe; the redirection keeps its last `sleep` from holding a pipe open.
PROGRESS_EVERY ?= 10
define say_progress
total=$$(grep -cE '^    "node_modules/(@[^/"]+/)?[^/"]+": ' $(1)package-lock.json); \
	( while sleep $(PROGRESS_EVERY) >/dev/null 2>&1 && kill -0 $$$$ 2>/dev/null; do \
		arrived=$$(ls -d $(1)node_modules/*/package.json $(1)node_modules/@*/*/package.json 2>/dev/null | wc -l); \
		echo "  $$((arrived)) of about $$total packages"; \
	done ) & trap "kill $$! 2>/dev/null" EXIT; trap 'exit 130' INT TERM
endef

.PHONY: help
help: ## Show this list
	@echo 'Tradepost: a contract-first backend for a shop with a journal.'
	@echo
	@awk -F ':.*## ' '/^[a-z\/-]+:.*## / { printf "  make %-22s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo 'Settings such as PORT, HOST, DATA_DIR and DATABASE_URL come from the environment or .env; .env.example explains them.'

.PHONY: run
run: fresh $(DOCS_PAGE) ## Start everything: database, API, docs (Ctrl-C stops it)
	@exec $(NODE) $(HEAP) src/main.js run

.PHONY: test
test: verify lint typecheck contract-diff jest ## Run all checks of CI

.PHONY: check
check: test ## Alias of test

.PHONY: jest
jest: $(INSTALLED) ## Run only the tests; FILES=tests/faults narrows them
	@echo 'Running the tests …'
	@$(NODE) --disable-warning=ExperimentalWarning node_modules/jest/bin/jest.js $(FILES)

.PHONY: faults
faults: $(INSTALLED) ## Repeat kills, races and random requests with new seeds (ONLY=killed; ROUNDS, SEED)
	@$(NODE) tests/faults/run.ts $(if $(ONLY),--only '$(ONLY)') $(if $(ROUNDS),--rounds $(ROUNDS)) $(if $(SEED),--seed $(SEED))

.PHONY: generate
generate: $(INSTALLED) ## Generate the code from the contract
	@echo 'Generating code from the contract …'
	@$(NODE) src/make/generate.ts

.PHONY: verify
verify: generate ## Check that the committed generated code matches the contract
	@changed=$$(git diff --name-only -- $(GENERATED); git ls-files --others --exclude-standard -- $(GENERATED)); \
	if [ -n "$$changed" ]; then \
		printf '%s\n' "$$changed" 'These generated files differ from the committed ones. Review them, then run: git add $(GENERATED)'; \
		exit 1; \
	fi

.PHONY: lint
lint: $(INSTALLED) ## Check the style of the code and the contract
	@echo 'Linting the code and the contract …'
	@node_modules/.bin/biome check --error-on-warnings
	@node_modules/.bin/redocly lint

.PHONY: typecheck
typecheck: $(INSTALLED) ## Check the types
	@echo 'Checking the types …'
	@$(NODE) node_modules/typescript-7/bin/tsc --noEmit -p .

.PHONY: operation
operation: $(INSTALLED) ## Scaffold an operation: NAME=getReview; METHOD, ROUTE and TAG override the defaults of the name
	@$(NODE) src/make/scaffold.ts --name='$(NAME)' --method='$(METHOD)' --route='$(ROUTE)' --tag='$(TAG)'

# The access test calls every operation as every caller, so ONLY=getReview saves the time of all other operations.
.PHONY: registers
registers: fresh ## Write access-matrix.md and limits.md of each feature for review; ONLY=getReview for one operation
	@REGISTERS=write $(MAKE) --no-print-directory jest \
		FILES="tests/contract/limits.test.ts tests/access/access.test.ts -t '^(?:limits of|the permitted callers .*(?:$(ONLY)))'"

.PHONY: pacts
pacts: fresh ## Write the pacts of the consumers to openapi/consumers
	@REGISTERS=write $(MAKE) --no-print-directory jest FILES=tests/pact

.PHONY: contract-diff
contract-diff: fresh ## Check that the contract breaks neither the last release nor a consumer
	@echo 'Comparing the contract with the last release …'
	@$(NODE) src/make/contract-diff.ts

# The packages' own versions change, but no package that is installed.
.PHONY: release
release: fresh ## Write a release, its contract and its changelog: VERSION=0.3.0
	@$(NODE) src/make/release.ts --version '$(VERSION)'
	@touch $(INSTALLED)

.PHONY: contract-mutants
contract-mutants: fresh ## Mutate the contract and count the unnoticed mutants (half an hour; MUTANTS=600 LOT=1/6 for a part)
	@$(NODE) tests/mutants/main.ts $(if $(MUTANTS),--count $(MUTANTS)) $(if $(ONLY),--only '$(ONLY)') \
		$(if $(WITHOUT),--without '$(WITHOUT)') $(if $(LOT),--lot $(LOT))

.PHONY: mock
mock: fresh ## Serve the contract's examples without a database
	@echo "The mock listens on http://127.0.0.1:$(MOCK_PORT), e.g. curl 'http://127.0.0.1:$(MOCK_PORT)/v1/products'"
	@echo "Add -H 'Prefer: code=404' to choose another documented status. Ctrl-C stops it."
	@$(NODE) src/make/mock-contract.ts .cache/mock/openapi.json
	@exec node_modules/.bin/prism mock .cache/mock/openapi.json --errors --port $(MOCK_PORT)

.PHONY: docs
docs: fresh $(DOCS_PAGE) ## Write the documentation as one page
	@echo 'The documentation is in $(DOCS_PAGE); a running server shows it at /docs.'

$(DOCS_PAGE): generated/openapi.json src/make/docs.ts src/make/docs.hbs package-lock.json
	@echo 'Writing the documentation …'
	@$(NODE) src/make/docs.ts

.PHONY: build
build: fresh $(DOCS_PAGE) ## Write the deployed server to dist/
	@$(NODE) build.ts
	@echo 'The server is in dist/. README.md explains how to deploy it.'

# A prerequisite of every target that reads the generated code; .NOTPARALLEL keeps it first.
.PHONY: fresh
fresh: $(INSTALLED)
	@$(NODE) src/make/generate.ts --if-stale

.PHONY: demo
demo: $(INSTALLED) ## Walk through the shop, the journal and the background work of the running server
	@$(NODE) clients/demo/journey.ts "$${BASE_URL:-http://127.0.0.1:$${PORT:-3000}}"

.PHONY: db/migrate
db/migrate: $(INSTALLED) ## Bring the database's schema up to date
	@$(NODE) src/main.js migrate

.PHONY: db/reset
db/reset: $(INSTALLED) ## Delete the embedded database and its data
	@$(NODE) src/main.js reset

.PHONY: create-admin
create-admin: $(INSTALLED) ## Create the first administrator: EMAIL=ada@shop.example USERNAME=ada; asks for a password
	@$(NODE) src/main.js create-admin --email '$(EMAIL)' --username '$(USERNAME)'

.PHONY: rotate-keys
rotate-keys: $(INSTALLED) ## Announce a new signing key for access tokens; tokens of the old key stay valid
	@$(NODE) src/main.js rotate-keys

.PHONY: rotate-encryption-key
rotate-encryption-key: $(INSTALLED) ## Seal all secrets with ENCRYPTION_KEY; ENCRYPTION_KEY_PREVIOUS is the old key
	@$(NODE) src/main.js rotate-encryption-key

.PHONY: bench
bench: build $(BENCH_INSTALLED) ## Compare the speed with other servers (5 minutes; QUICK=1 for one)
	@$(NODE) tests/bench/run.ts $(if $(QUICK),--quick) $(if $(ROUNDS),--rounds $(ROUNDS)) \
		$(if $(SECONDS),--seconds $(SECONDS)) $(if $(ONLY),--only $(ONLY)) $(if $(DOCS),--documents $(DOCS))

$(BENCH_INSTALLED): tests/bench/package.json tests/bench/package-lock.json
	@echo 'Installing the servers to compare with …'
	@$(call say_progress,tests/bench/); PATH="$(SYSTEM_PATH)" npm ci --prefix tests/bench --no-audit --no-fund --loglevel=error
	@touch $@

.PHONY: clients
clients: fresh $(GENERATORS_INSTALLED) ## Try mainstream client generators on the contract (2 minutes; ONLY=orval,kubb)
	@$(NODE) tests/generators/run.ts $(if $(ONLY),--only $(ONLY))

$(GENERATORS_INSTALLED): tests/generators/package.json tests/generators/package-lock.json
	@echo 'Installing the generators …'
	@$(call say_progress,tests/generators/); PATH="$(SYSTEM_PATH)" npm ci --prefix tests/generators --no-audit --no-fund --loglevel=error
	@touch $@

.PHONY: clean
clean: ## Delete everything that make can create again; keeps your data
	@rm -rf node_modules tests/bench/node_modules tests/generators/node_modules coverage .cache dist clients/*/dist $(DOCS_PAGE)

# No warnings about the system's older Node and npm, which only install the packages.
$(INSTALLED): package.json package-lock.json $(wildcard clients/*/package.json)
	@command -v npm >/dev/null || { echo 'npm is missing: install Node.js (any version from 18), which brings it.'; exit 1; }
	@echo 'Installing packages: a minute the first time, several on a slow connection …'
	@$(call say_progress); PATH="$(SYSTEM_PATH)" npm ci --no-audit --no-fund --loglevel=error
	@$(NODE) -e '' 2>/dev/null || { echo 'npm has not installed Node 24, because its ignore-scripts is set. Allow it once: npm_config_ignore_scripts=false make run'; exit 1; }
	@touch $@
