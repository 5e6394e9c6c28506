"""What the conformance tests share: where things are, how the tool is run, how an output is judged."""

import functools
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from collections import namedtuple
from pathlib import Path

import independent_reader

try:
    import jsonschema
except ImportError:
    jsonschema = None

REPOSITORY = Path(__file__).resolve().parents[2]
CORPUS = Path(os.environ.get("BLUEBOX_CORPUS", REPOSITORY.parent / "shared" / "corpus"))
KERNEL = CORPUS / "kernel"
TEXTS = CORPUS / "analyze-texts"
SCHEMA = REPOSITORY / "Documentation" / "analysis.schema.json"

DONE, USAGE, NOT_A_DUMP, NO_INPUT, OUR_BUG = 0, 64, 65, 66, 70

# What a Swift program, or a script behind it, prints when it dies of a mistake of its own.
MARKS_OF_A_CRASH = re.compile(r"Fatal error|Illegal instruction|Segmentation fault|Traceback|💣|Program crashed")

Result = namedtuple("Result", "code out err")


# --- where things are ------------------------------------------------------------------------------

@functools.lru_cache(maxsize=None)
def binary():
    """The tool under test, or None."""
    candidates = [os.environ.get("BLUEBOX"), REPOSITORY / ".build/release/bluebox", REPOSITORY / ".build/debug/bluebox"]
    found = [Path(path) for path in candidates if path and os.access(path, os.X_OK)]
    return str(found[0].resolve()) if found else None


@functools.lru_cache(maxsize=None)
def expected():
    """What another independent reader found, by file name."""
    return json.loads((KERNEL / "expected.json").read_text())


def dumps():
    return sorted(KERNEL / name for name in expected())


def need(condition, what):
    if not condition:
        raise unittest.SkipTest(f"{what} is not there")


# --- running the tool ------------------------------------------------------------------------------

def run(*arguments, timeout=60, prefix=()):
    """Runs the tool with its output in a pipe. A run over the time is a failure, not an error."""
    # A folder that is not there: the answers must not depend on what this machine or the network has.
    environment = dict(os.environ, _NT_SYMBOL_PATH="/no-symbols", _NT_ALT_SYMBOL_PATH="")
    command = [*prefix, binary(), *map(str, arguments)]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=timeout, env=environment)
    except subprocess.TimeoutExpired:
        raise AssertionError(f"still running after {timeout} s: {command}") from None
    return Result(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))


def analyze(*paths, **options):
    """The JSON that the tool prints for readable dumps."""
    result = run("analyze", "--format", "json", *paths, **options)
    if result.code != DONE:
        raise AssertionError(f"exit code {result.code}: {result.err.strip()}")
    return json.loads(result.out)


@functools.lru_cache(maxsize=None)
def report(path):
    """The tool's report of one dump of the corpus; asked for once."""
    return analyze(path)


@functools.lru_cache(maxsize=None)
def text_report(path):
    return run("analyze", path)


@functools.lru_cache(maxsize=None)
def reading(path):
    """The independent reader's result for the same dump."""
    return independent_reader.read(path)


def peak_memory_of_runs():
    """The largest resident size of any program run so far, in bytes."""
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


# --- judging an output -----------------------------------------------------------------------------

@functools.lru_cache(maxsize=None)
def report_validator():
    schema = json.loads(SCHEMA.read_text())
    return jsonschema.Draft202012Validator({"$defs": schema["$defs"], "$ref": "#/$defs/report"})


def schema_errors(document):
    """Where a report breaks the published schema, as a list of lines; empty without jsonschema."""
    if jsonschema is None:
        return []
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
            for error in report_validator().iter_errors(document)]


def number(value):
    """A number that may be printed as a number or as a hexadecimal string."""
    return int(value, 16) if isinstance(value, str) else value


def control_characters(text):
    return sorted({f"U+{ord(c):04X}" for c in text if c != "\n" and unicodedata.category(c) == "Cc"})


def for_each_dump(method):
    """Runs a test method for every dump of the corpus, with its report and the independent reading."""
    @functools.wraps(method)
    def test(self):
        for path in dumps():
            with self.subTest(dump=path.name):
                method(self, path, report(path), reading(path))
    return test


class ConformanceTest(unittest.TestCase):
    """Tests that compare something with the corpus."""

    maxDiff = 2000
    needs_tool = True

    @classmethod
    def setUpClass(cls):
        if cls.needs_tool:
            need(binary(), "the tool (.build/release/bluebox, .build/debug/bluebox or $BLUEBOX)")
        need((KERNEL / "expected.json").exists(), f"the corpus ({CORPUS})")

    def setUp(self):
        self.directory = Path(tempfile.mkdtemp(prefix="bluebox-"))
        self.addCleanup(shutil.rmtree, self.directory)

    def file(self, name, data):
        path = self.directory / name
        path.write_bytes(data)
        return path

    def assert_survives(self, result):
        """Whatever the input: no signal, no bug of ours, and either an answer or a reason."""
        self.assertNotRegex(result.err, MARKS_OF_A_CRASH)
        self.assertIn(result.code, (DONE, NOT_A_DUMP), result.err)
        if result.code == DONE:
            self.assertTrue(result.out)
        else:
            self.assertEqual(result.out, b"")
            self.assertTrue(result.err.strip())

    def assert_refuses(self, result, code, name):
        """One line on standard error that names the file, nothing on standard output."""
        self.assertEqual(result.code, code, result.err)
        self.assertEqual(result.out, b"")
        self.assertEqual(len(result.err.strip().splitlines()), 1, result.err)
        self.assertIn(name, result.err)
        self.assertEqual(control_characters(result.err), [])

    def assert_valid(self, document):
        self.assertEqual(schema_errors(document), [])
