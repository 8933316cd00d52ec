# The front door. `make` alone explains the targets.
MAVEN ?= mvn
MVN = $(MAVEN) --batch-mode --no-transfer-progress

# The first JDK 25 among JAVA_HOME, PATH and the usual folders.
JDK := $(shell \
  for home in "$$JAVA_HOME" "$$(dirname "$$(dirname "$$(readlink -f "$$(command -v javac)" 2>/dev/null)")" 2>/dev/null)" \
      /usr/lib/jvm/* /usr/java/* /opt/jdk* /opt/java/* "$$HOME"/.sdkman/candidates/java/* "$$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do \
    if [ -x "$$home/bin/javac" ] && "$$home/bin/javac" -version 2>&1 | grep -q '^javac 25\b'; then echo "$$home"; break; fi; \
  done)
export JAVA_HOME := $(JDK)

# Nothing is compiled or packaged again.
AS_PACKAGED = -Dquarkus.build.skip -Dmaven.compiler.useIncrementalCompilation=false

.DEFAULT_GOAL := help
.PHONY: help jdk node linux run run-clean demo restore-drill realm realm-check realm-command test format build images images-test images-bench clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | awk -F'\t' '{printf "  make %-13s %s\n", $$1, $$2}'

jdk:
	@test -n "$(JDK)" || { echo "No JDK 25 found in JAVA_HOME, PATH or the usual folders. On Debian: apt-get install temurin-25-jdk or openjdk-25-jdk; elsewhere any JDK 25 will do: set JAVA_HOME to it." >&2; exit 1; }

node:
	@node --version 2>/dev/null | grep -qE '^v(2[0-9]|[3-9][0-9])\.' && command -v npm >/dev/null || { echo "The console is built with Node 20 or newer and npm; none is in PATH. See https://nodejs.org or your system's packages (Debian: nodejs, npm)." >&2; exit 1; }

# What `make run` starts is packaged again when a source of it is newer.
SOURCES = $(shell find pom.xml */pom.xml */openapi.yaml deploy/local/pom.xml deploy/keycloak */src/main deploy/local/src/main \
  -type f -not -path '*/target/*' -not -path '*/node_modules/*' -not -path '*/webui/dist/*' -not -path '*/webui/src/api/generated/*' 2>/dev/null)
WEBUI = identity-service/src/main/webui
BUILT = identity-service/target/packaged
LOCAL = "$(JDK)/bin/java" -Xmx128m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dslf4j.internal.verbosity=ERROR -cp "deploy/local/target/classes:$$(cat deploy/local/target/class-path)"

$(BUILT): $(SOURCES) | node
	@echo "building (a first build also fetches some hundred megabytes)"
	@$(MVN) -q -T 2 -Dmaven.test.skip=true package
	@touch $@

run: jdk $(BUILT) ## everything real on loopback, until Ctrl-C; data in .local
	@exec $(LOCAL) dev.bailiwick.local.run.Run

run-clean: ## forget the data of `make run`
	@rm -rf .local && echo "the next \`make run\` starts afresh"

demo: jdk $(BUILT) ## the main job, request by request, against `make run` or one of its own
	@exec $(LOCAL) dev.bailiwick.local.run.Demo

restore-drill: jdk $(BUILT) ## lose all data of a pair of its own, and get them back from a backup
	@exec $(LOCAL) dev.bailiwick.local.run.RestoreDrill

REALM = "$(JDK)/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "deploy/keycloak/target/classes:deploy/keycloak/target/lib/*" \
  dev.bailiwick.realm.RealmCommand

realm-command: jdk
	@$(MVN) -q -pl deploy/keycloak -Dmaven.test.skip=true process-classes

realm: realm-command ## bring a realm in Keycloak to deploy/keycloak (what it needs in the environment: README there)
	@$(REALM)

realm-check: realm-command ## only tell what that would change; fails when there is something
	@$(REALM) --dry-run

test: jdk node ## every test, with real PostgreSQL, Keycloak, mail and browser
	$(MVN) -T 2 -DskipTests package
	$(MVN) -T 2 $(AS_PACKAGED) verify

build: jdk node ## both services, without their tests
	$(MVN) -T 2 -DskipTests package

IMAGES = "$(JDK)/bin/java" -Xmx512m -XX:TieredStopAtLevel=1 -Dslf4j.internal.verbosity=ERROR -cp "deploy/images/target/classes:$$(cat deploy/images/target/class-path)"
BASE ?=

linux:
	@test "$$(uname -s)" = Linux || { echo "Images are built and trained with the Linux of this machine: this is $$(uname -s)." >&2; exit 1; }

images: jdk node linux ## both services as image tars in target/images, without a container engine (BASE=a base, by name or tar)
	@$(MVN) -q -pl deploy/images,access-service,identity-service -am -Dmaven.test.skip=true package org.cyclonedx:cyclonedx-maven-plugin:makeBom
	@$(IMAGES) dev.bailiwick.images.Images "$(BASE)"

images-test: images ## the same, and start both out of these tars, without privileges
	$(MVN) -pl deploy/images -am -Dgroups=images -Dtests.left.out= -Dsurefire.failIfNoSpecifiedTests=false test

images-bench: jdk linux ## start-up time and memory of these images, with and without their AOT cache
	@$(IMAGES) dev.bailiwick.images.Measurement

format: jdk node ## format the sources, Java and console, as the build wants them
	$(MVN) -q spotless:apply
	@cd $(WEBUI) && node scripts/install.js && npm run --silent format

clean: jdk ## delete what was built; the data in .local stays
	$(MVN) -q clean
