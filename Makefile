# The commands of the README. Each installs what is missing first, and says so.

BLUEBOX := .build/release/bluebox

.PHONY: help setup build demo test lab test-lab lint embedded fuzz benchmark clean

help:
	@echo 'make demo       install what is missing, build, and analyse the dump in Samples/'
	@echo 'make test       install what is missing, build, and run all tests'
	@echo 'make build      build .build/release/bluebox'
	@echo 'make lab        install QEMU if it is missing, and build the crash machine'
	@echo 'make test-lab   crash the machine in every way, with every kind of dump'
	@echo 'make lint       check format, generated tables and names'
	@echo 'make embedded   compile the parts that run inside a kernel with Embedded Swift'
	@echo 'make fuzz       fuzz every parser (SECONDS=60 each)'
	@echo 'make benchmark  measure speed and memory'

setup:
	@Scripts/setup

build: setup
	swift build -c release --product bluebox

demo: build
	@echo
	$(BLUEBOX) analyze --offline --symbols Samples/symbols Samples/high-irql.dmp

test: build
	swift build --build-tests
	swift test --skip-build
	python3 -m unittest discover -s Tests/Conformance

lab: build
	@Scripts/setup qemu-system-x86
	$(MAKE) -C Lab

test-lab: lab
	python3 -m unittest discover -s Tests/Lab

lint:
	Scripts/lint

embedded:
	Scripts/build-embedded

fuzz: setup
	Scripts/fuzz $(SECONDS)

benchmark: setup
	Scripts/benchmark

clean:
	rm -rf .build out Benchmarks/.build Fuzzing/.build Lab/out
