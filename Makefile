# The commands of every day; `make` alone lists them.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help site serve test check new explain list rules publish lint format benchmark mutants agreement fuzz sanitize speed clean
.PHONY: addresses crash dist edits rollback prerequisites checkers pandus browser interop

PANDUS := .build/release/pandus
SWIFT_FOLDERS := Package.swift Sources Tests Benchmarks/audit Fuzz

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: pandus ## build the site of this folder into Output/
	@$(PANDUS) build
	@echo "The site lies in $(CURDIR)/Output/index.html"
	@echo "In large text:   $(CURDIR)/Output/krupno/index.html"

serve: pandus ## show the site on this computer, anew after every save
	@$(PANDUS) serve

test: prerequisites checkers ## run every test
	@swift test --disable-xctest

check: pandus ## report every problem of the site, drafts too, and write nothing
	@$(PANDUS) check --drafts

new: pandus ## begin a page: make new TYPE=тренинг TITLE="Заголовок" (TYPE=раздел: a section)
	@$(PANDUS) new "$(TYPE)" "$(TITLE)"

explain: pandus ## explain a rule: make explain RULE=link-text
	@$(PANDUS) explain "$(RULE)"

list: pandus ## what is to be done: make list WHAT=next (drafts, expired, overdue, placeholders, samples)
	@$(PANDUS) list $(or $(WHAT),next)

rules: pandus ## list the rules of the audit
	@$(PANDUS) rules

publish: pandus ## build the site for the public: refuse samples, placeholders and the example address
	@$(PANDUS) build --publish

lint: prerequisites ## say where the Swift style is not kept
	@swift format lint --strict --recursive $(SWIFT_FOLDERS)

format: prerequisites ## mend the Swift style
	@swift format --in-place --recursive $(SWIFT_FOLDERS)

benchmark: pandus ## build 10,000 pages twice and tell the time (see Benchmarks/README.md)
	@Benchmarks/run

speed: prerequisites ## tell how many megabytes a second the audit judges, on one core
	@swift build -c release --product audit-benchmark
	@.build/release/audit-benchmark

mutants: prerequisites ## plant faults at every place of the finished pages and count what the audit catches
	@swift build -c release --product mutants
	@.build/release/mutants

agreement: prerequisites ## compare the audit with axe in Chromium and the Nu checker (docs/agreement.md)
	@scripts/agreement

browser: prerequisites ## read the portal in Chromium as its readers do, in every mode (docs/browser.md)
	@scripts/browser

interop: prerequisites ## let programs of others read calendars, feeds, data and codes (docs/interop.md)
	@scripts/interop

SECONDS := 60
fuzz: prerequisites ## feed every reader with hostile bytes: make fuzz SECONDS=60
	@scripts/fuzz $(SECONDS)

KIND := address
sanitize: prerequisites ## run the tests in programs that watch their memory or threads: make sanitize KIND=thread
	@scripts/sanitize $(KIND)

COUNT := 200
crash: prerequisites ## kill builds at random moments while somebody reads: make crash COUNT=200
	@PANDUS_KILLS=$(COUNT) swift test --disable-xctest --filter CrashTests

edits: prerequisites pandus ## edit the portal at random and compare each build with a clean one: make edits COUNT=500
	@PANDUS_EDITS=$(COUNT) PANDUS_COMMAND=$(CURDIR)/$(PANDUS) swift test --disable-xctest --filter EditSequenceTests

addresses: pandus ## add the addresses of new pages to Content/addresses.yaml
	@$(PANDUS) addresses accept

rollback: pandus ## give readers the former release again
	@$(PANDUS) rollback

dist: prerequisites ## make a Debian package and an archive of the command in dist/ (try them: scripts/try-dist)
	@scripts/dist

clean: ## remove everything that was built, the site too
	@rm -rf .build .build-benchmark .build-fuzz .build-agreement .build-browser .build-interop .build-dist .build-address .build-thread dist Output.*
	@find Output -mindepth 1 ! -name .gitignore -delete

pandus: prerequisites
	@swift build -c release --product pandus

prerequisites:
	@scripts/install-packages

checkers:
	@scripts/install-checkers
