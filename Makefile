# The tasks of a developer and of an administrator. `make help` lists them.

PREFIX ?= /usr/local
SYSCONFDIR ?= /etc
DESTDIR ?=
SHARE = $(DESTDIR)$(PREFIX)/share/gatewayd
# Where sudo's PATH has no compiler, the one of the user who called sudo.
ifndef SWIFT
SWIFT := $(or $(shell scripts/bootstrap swift 2>/dev/null),swift)
endif
export SWIFT
# The Swift runtime goes into the program, so that a school's server needs no toolchain.
RELEASE = -c release --product gatewayd --static-swift-stdlib
# ArgumentParser's own generator, not its plugin: that one builds every product once more to ask one of them.
MANUAL = -c release --product generate-manual --static-swift-stdlib
# Where the manual page and the completions are made.
PAGES = .build/man
# What `install` installs: the release, unless another one that was built already is named.
BUILT = $$("$(SWIFT)" build $(RELEASE) --show-bin-path)/gatewayd

.DEFAULT_GOAL := help
.PHONY: help bootstrap build man run test lint format check bench torture fuzz install install-service install-manual clean

help: ## List what make can do
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sort | sed -E 's/^([a-z]+):.*## (.*)/\1|\2/' | \
		while IFS='|' read -r name words; do printf '  make %-10s %s\n' "$$name" "$$words"; done

bootstrap: ## Install the Debian packages that building needs, if any are missing
	@scripts/bootstrap run

build: bootstrap ## Build the release, .build/release/gatewayd
	"$(SWIFT)" build $(RELEASE)

man: build ## Make the manual page and the completions for bash, zsh and fish, in .build/man
	"$(SWIFT)" build $(MANUAL)
	scripts/man-page "$$("$(SWIFT)" build $(MANUAL) --show-bin-path)/generate-manual" \
		"$$("$(SWIFT)" build $(RELEASE) --show-bin-path)/gatewayd" .build/man
	for shell in bash zsh fish; do \
		"$$("$(SWIFT)" build $(RELEASE) --show-bin-path)/gatewayd" --generate-completion-script $$shell \
			> .build/man/gatewayd.$$shell || exit 1; \
	done

run: bootstrap ## Build quickly and start the demonstration school
	"$(SWIFT)" build --product gatewayd
	"$$("$(SWIFT)" build --show-bin-path)/gatewayd" demo

# One after the other: the tables of templates and of the life cycle keep both cores busy for long, and tests of connections would wait for a
# thread until the connections time out.
test: ## Install what tests need, if anything is missing, and run every test
	@scripts/bootstrap test
	"$(SWIFT)" build --build-tests
	"$(SWIFT)" test --skip-build --filter TemplateTests
	"$(SWIFT)" test --skip-build --filter ChannelsTests
	"$(SWIFT)" test --skip-build --filter GatewayTests
	"$(SWIFT)" test --skip-build --filter EndToEndTests
	"$(SWIFT)" test --skip-build --filter TortureTests

lint: ## Check the style of the sources; silent when it is right
	"$(SWIFT)" format lint --strict -r Sources Tests Package.swift

format: ## Put the style of the sources right
	"$(SWIFT)" format format -i -r Sources Tests Package.swift

check: ## All that CI runs: style, then every test
	@.ci/run

bench: ## Measure: mails beside Postfix and bare loops, texts beside Kannel, full queues
	@scripts/bootstrap bench
	"$(SWIFT)" build $(RELEASE)
	"$(SWIFT)" build -c release --product TemplateBenchmark --static-swift-stdlib
	Benchmarks/run --gatewayd "$$("$(SWIFT)" build $(RELEASE) --show-bin-path)/gatewayd"

torture: ## Cut the power 12,000 times, kill it 1,000 times, hang a destination, fill the disk, boot its unit: every delivery is accounted for
	@scripts/bootstrap test
	@scripts/bootstrap torture
	GATEWAYD_TORTURE_CUTS=12000 "$(SWIFT)" test --filter TortureTests
	"$(SWIFT)" build $(RELEASE)
	Benchmarks/torture --gatewayd "$(BUILT)"

FUZZ_SECONDS ?= 60
FUZZ_PARSER_SECONDS ?= 30

fuzz: bootstrap ## Feed random bytes to the parsers of untrusted input, for FUZZ_SECONDS (replies) and FUZZ_PARSER_SECONDS each
	"$(SWIFT)" build --product ReplyFuzzer --sanitize=fuzzer --scratch-path .build/fuzz -Xswiftc -parse-as-library -Xswiftc -DFUZZING
	mkdir -p .build/fuzz/replies
	"$(SWIFT)" build --product ParserFuzzer --sanitize=fuzzer --scratch-path .build/fuzz -Xswiftc -parse-as-library -Xswiftc -DFUZZING
	for parser in webhook form csv answer yaml smtp; do \
		mkdir -p .build/fuzz/$$parser; \
		GATEWAYD_FUZZED=$$parser .build/fuzz/debug/ParserFuzzer .build/fuzz/$$parser Fuzz/corpus/$$parser -max_len=4096 -timeout=10 \
			-max_total_time=$(FUZZ_PARSER_SECONDS) || exit 1; \
	done
	.build/fuzz/debug/ReplyFuzzer .build/fuzz/replies Fuzz/corpus/replies -max_len=400 -max_total_time=$(FUZZ_SECONDS)

install: build man install-service install-manual ## Install the release below DESTDIR and PREFIX, with unit, example, words, manual and completions

# Every mode is explicit: with the umask of the user who installs (027 on many servers) the daemon and the office could not read the files.

install-manual:
	install -D -m 644 -t "$(DESTDIR)$(PREFIX)/share/man/man1" "$(PAGES)/gatewayd.1"
	install -D -m 644 "$(PAGES)/gatewayd.bash" "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/gatewayd"
	install -D -m 644 "$(PAGES)/gatewayd.zsh" "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_gatewayd"
	install -D -m 644 "$(PAGES)/gatewayd.fish" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/gatewayd.fish"

# What the unit needs, of a program that was built already: BUILT names another one than the release.
install-service:
	install -D -m 755 "$(BUILT)" "$(DESTDIR)$(PREFIX)/bin/gatewayd"
	find locales pages providers examples -type d | while read -r folder; do \
		install -d -m 755 "$(SHARE)/$$folder" && \
		find "$$folder" -maxdepth 1 -type f -exec install -m 644 -t "$(SHARE)/$$folder" {} + || exit 1; \
	done
	install -D -m 644 -t "$(DESTDIR)$(PREFIX)/lib/systemd/system" systemd/gatewayd.service
	sed -i 's|/usr/bin/|$(PREFIX)/bin/|; s|/usr/share/|$(PREFIX)/share/|' "$(DESTDIR)$(PREFIX)/lib/systemd/system/gatewayd.service"
	install -D -m 644 systemd/gatewayd.sysusers "$(DESTDIR)$(PREFIX)/lib/sysusers.d/gatewayd.conf"
	install -D -m 644 -t "$(DESTDIR)$(PREFIX)/share/doc/gatewayd" packaging/gatewayd.yaml docs/configuration.md
	test -e "$(DESTDIR)$(SYSCONFDIR)/gatewayd/gatewayd.yaml" || \
		install -D -m 644 packaging/gatewayd.yaml "$(DESTDIR)$(SYSCONFDIR)/gatewayd/gatewayd.yaml"

clean: ## Remove what was built
	"$(SWIFT)" package clean
