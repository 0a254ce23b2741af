# make preview    the widget in a pretend CRM, rebuilt as you edit        PORT=8080; one port on, the documentation
# make crm        the widget in a small CRM that tries the real logins     PORT=a free one
# make check      what needs no browser, in less than a minute: for every few edits
# make test       everything that CI checks; node tools/test.mjs NAME… some of it, and list says what there is
# make bundlers   the package in other people's build tools and runtimes, all of them; and the large pages of "Start"
# make dialogs    the widget in the dialogs of 24 libraries, the five that CI checks apart
# make recorders  the widget beside fifteen tools that record sessions, forms or clicks, and in a page of Ext JS, which is large
# make languages  every screen in every language at three widths: whether it fits
# make looks      each state of the gallery beside its picture, in three engines   LOOKS=accept takes the pictures anew
# make clients    what mail libraries hand over of a server's refusal, in Node, Python and Rust, and whether it is understood;
#                 and whether jwcrypto opens what a browser has sealed
# make load       1,000 people connect at real mail servers, 200 at once, and the CRM is killed while it stores; minutes
# make fuzz       what holds for every input there may be, tried with 10 million   FUZZ_CASES=50000000   FUZZ_SEED=7
# make mutants    changes the code in one place at a time, for hours: does a test notice?   ROOM=check one room   SAMPLE=400
#                 some of all, chosen by SEED=7 or a new one, which it says   FRESH=1 asks again what was noticed before
# make all        all tests, those included that take longer
# make site       the documentation with a gallery, the providers and the reference: target/site, for any static host
# make package    pkg/: what npm publishes and a host serves           PLAIN=1: with nothing but the stable compiler
# make release    whether everything is ready to be published, tried without publishing anything
# make reproduce  whether the package comes out the same, byte for byte, in another folder
# make plain      the journeys in Chromium with a package that is built so
# make bytes      what the package weighs, beside its budget
# make bench      the same, and how fast it starts, beside React, Preact and Vue, answers a key, seeks, checks, and
#                 what it keeps   BEFORE=another build's pkg/, to compare with   ROUNDS=2 for a quick look
# make locale     TAG=xx begins a language: locales/xx.json, in English still, and target/locale/xx.md, which says where
#                 each text is seen. To a file that is there it adds what is missing
# make facts      what the catalogue says, the oldest and least sure first: for checking it again; and how many labels
#                 of the large providers are known in each language
# make facts-check  holds it against the world, with a network: names, ports, certificates, pages, labels; the report
#                 is target/facts-check/report.md   ONLY=google,fastmail some   FRESH=1 all again   FAIL=1 findings fail
# make generate   what follows from data/ and src/model: the data that ships, schemas, types, rules
# make clean      removes what was built, not the tools

PORT ?= 8080

# The pinned tools go before whatever the machine has.
export PATH := $(CURDIR)/target/tools/bin:$(PATH)

# Folders count as well: theirs is the date that a removed file leaves behind. (Not package/ itself:
# it has the name of a goal.)
SOURCES := $(shell find src styles locales package data tools/generate ! -path package) Cargo.toml Cargo.lock README.md LICENSE-MIT LICENSE-APACHE LICENSE-CC0 \
	$(addprefix tools/,build.mjs bundle.mjs entries.mjs flags.mjs imports.mjs integrity.mjs languages.mjs package.mjs project.mjs sbom.mjs script.mjs wasm.mjs package-lock.json)

.PHONY: preview site crm generate locale check test release bundlers dialogs recorders languages looks clients load fuzz mutants reproduce all package plain bytes bench facts facts-check clean FORCE

preview:
	@tools/install.sh preview
	@echo "The preview is at http://127.0.0.1:$(PORT)/ once the first build is done."
	@trap 'kill $$docs' EXIT; node tools/site/serve.mjs $$(($(PORT) + 1)) & docs=$$!; target/tools/bin/trunk serve --port $(PORT)

site: package
	@tools/install.sh site
	@node tools/site/build.mjs

# Without CRM_KEY the CRM gets one for this machine: a product keeps its key where it keeps secrets.
crm: export PORT := $(if $(filter file,$(origin PORT)),0,$(PORT))
crm: package target/crm/key
	@echo "Building the CRM: a minute or two the first time."
	@CRM_KEY=$${CRM_KEY:-$$(cat target/crm/key)} CRM_DATABASE=$${CRM_DATABASE:-target/crm/crm.sqlite} \
		cargo run --quiet --locked -p app-password-crm

target/crm/key:
	@mkdir -p $(@D)
	@umask 077 && node --print 'crypto.randomBytes(32).toString("hex")' > $@

check:
	@tools/install.sh check
	@node tools/test.mjs format lint core script

test:
	@tools/install.sh test
	@node tools/test.mjs

bundlers: package
	@tools/install.sh bundlers
	@node --test --test-concurrency=1 --test-reporter=spec tests/neighbours/bundlers/*.test.mjs tests/start/frameworks.test.mjs
	@BACKENDS="rails laravel rust" node --test --test-concurrency=1 --test-reporter=spec tests/start/backends.test.mjs tests/start/pages.test.mjs

dialogs: package
	@tools/install.sh dialogs
	@node tools/dialogs.mjs
	@status=0; for engine in chromium firefox; do \
		APP_PASSWORD_PKG=$(CURDIR)/pkg tools/browser.sh $$engine cargo test --locked \
			-p app-password-journey --test journey -- dialogs:: --ignored || status=1; \
	done; exit $$status

recorders: package
	@tools/install.sh recorders
	@node tools/recorders.mjs
	@node tools/libraries.mjs
	@APP_PASSWORD_PKG=$(CURDIR)/pkg tools/browser.sh chromium cargo test --locked \
		-p app-password-journey --test journey -- recorders:: libraries:: --ignored

languages: package
	@tools/install.sh languages
	@APP_PASSWORD_PKG=$(CURDIR)/pkg tools/browser.sh chromium cargo test --locked \
		-p app-password-journey --test journey -- overflow:: --ignored

# Chromium's pictures are those that the gallery shows.
export LOOKS
looks: site
	@status=0; for engine in chromium firefox webkit; do \
		APP_PASSWORD_PKG=$(CURDIR)/pkg tools/browser.sh $$engine cargo test --locked \
			-p app-password-journey --test journey -- looks::every --include-ignored || status=1; \
	done; exit $$status

clients: package
	@tools/install.sh clients
	@node --test --test-reporter=spec tests/clients/*.test.mjs
	@APP_PASSWORD_PKG=$(CURDIR)/pkg tools/browser.sh chromium cargo test --locked \
		-p app-password-journey --test journey -- sealing:: --ignored

load: package
	@tools/install.sh load
	@APP_PASSWORD_PKG=$(CURDIR)/pkg cargo test --locked -p app-password-crm --test crm -- load:: killed:: --ignored --nocapture

# Another seed each time; it is printed, and what was found is a line to keep in tests/fuzz/corpus.
fuzz: export FUZZ_CASES ?= 10000000
fuzz: export FUZZ_SEED ?= random
fuzz: export FUZZ_RUNS ?= 50000
fuzz: package
	@tools/install.sh fuzz
	@cargo test --quiet --locked --profile fuzz --features internals --test fuzz
	@node --test --test-reporter=spec tools/check-fuzz.mjs

release: package
	@node tools/release.mjs

# Goes on where an interrupted run was. No part of make all: it tests the tests, which is of use after many new ones and
# not after every change, and it takes hours.
export ROOM SAMPLE SEED
mutants:
	@tools/install.sh mutants
	@node tools/mutants.mjs

reproduce: package
	@node tools/reproduce.mjs

all: test bundlers dialogs recorders languages looks clients load fuzz reproduce plain

package: pkg/package.json

pkg/package.json: $(SOURCES) target/package/kind
	@tools/install.sh $(if $(PLAIN),plain,package)
	@node tools/package.mjs

# Which of the two lies in pkg/.
export PLAIN
target/package/kind: FORCE
	@mkdir -p $(@D)
	@echo "$(if $(PLAIN),plain,light)" | cmp --silent - $@ || echo "$(if $(PLAIN),plain,light)" > $@

plain:
	@tools/install.sh plain
	@node tools/package.mjs --plain --out target/plain/pkg
	@APP_PASSWORD_PKG=$(CURDIR)/target/plain/pkg tools/browser.sh chromium cargo test --locked \
		-p app-password-journey --test journey

bytes: package
	@node tools/bench.mjs

bench: bytes
	@node tools/bench-core.mjs
	@cargo bench --quiet --locked --bench tenfold
	@tools/install.sh bench
	@tools/browser.sh chromium node tools/bench-start.mjs
	@tools/browser.sh chromium node tools/bench-keys.mjs
	@tools/browser.sh chromium node tools/bench-search.mjs
	@tools/browser.sh chromium node tools/bench-memory.mjs

# What is checked in and made from the facts and the shapes. make test says when it is stale.
generate:
	@tools/install.sh generate
	@cargo run --quiet --locked -p app-password-generate
	@node tools/types.mjs
	@node tools/manifest.mjs

locale:
	@node tools/locale.mjs "$(TAG)"

facts:
	@cargo run --quiet --locked -p app-password-generate -- facts
	@node tools/facts-check/languages.mjs

# Goes on where an interrupted run was.
export ONLY FRESH
facts-check:
	@node tools/facts-check/main.mjs $(if $(FAIL),--fail)

clean:
	@rm -rf pkg dist target/package target/plain target/receipts target/mutation target/mutants target/debug target/release target/fuzz target/wasm32-unknown-unknown target/wasm-bindgen target/crate target/doc target/hosts target/hosts-yew target/bundlers target/start target/clients target/neighbours target/entries target/bench-start target/bench-keys target/bench-search target/bench-memory
