"""Crashes the machine in every way, with every kind of dump, and compares what `bluebox` says with what the machine printed
before it died, with the documentation of the bug checks, and with other readers of the PDBs.

Needs QEMU and `make lab`; skips with a word without them. LAB_FAULTS and LAB_DUMPS (names between commas) run some only.
"""
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest

import screen

ROOT = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
BLUEBOX = os.environ.get("BLUEBOX", os.path.join(ROOT, ".build", "release", "bluebox"))
# Codes of the bug checks, from their documentation.
CODES = {
    "high-irql": 0xD1, "page-fault": 0x50, "system-thread-exception": 0x7E, "double-fault": 0x7F, "divide-error": 0x7F,
    "bad-pool-header": 0x19, "double-free": 0xC2, "stack-cookie": 0x139, "list-corruption": 0x139, "spin-lock": 0x0F,
    "dpc-watchdog": 0x133, "power-irp": 0x9F, "manual": 0xE2, "nmi": 0x80, "boot-device": 0x7B, "power-failure": 0xE5}
DUMPS = ["complete", "kernel", "active", "triage"]
# What the first parameter says, where the documentation gives it a fixed value for this cause.
FIRST_PARAMETERS = {
    "double-fault": 8, "divide-error": 0, "stack-cookie": 2, "list-corruption": 3, "power-irp": 3,
    "system-thread-exception": 0xFFFFFFFFC0000005}
# The bug check itself names an address in the driver.
NAMED_CULPRITS = ["high-irql", "page-fault", "system-thread-exception"]
# Tags: the ring buffer of ringlog.sys, the framework's drivers, and what became of each callback.
RINGLOG, FRAMEWORK, CALLBACKS = (
    "6c2e7c1b-4f0a-4b52-9d2e-0b1a52494e47", "f87e4a4c-c5a1-4d2f-bff0-d5de63a5e4c3",
    "6c5b1e90-2f0d-4b7a-9e43-b1d2c0a87f55")
FRAME = re.compile(r"stack: [0-9A-F]+ ([0-9A-F]{16}) ([0-9A-F]{16}) (\w+)\+0x([0-9A-F]+)")
BUG_CHECK = re.compile(r"bluebox: bug check ([0-9A-F]{8}) ([0-9A-F]{16}) ([0-9A-F]{16}) ([0-9A-F]{16}) ([0-9A-F]{16})")


def chosen(variable, names):
    wanted = os.environ.get(variable)
    return wanted.split(",") if wanted else names


def run(*arguments, **options):
    return subprocess.run([BLUEBOX, "lab", *arguments], capture_output=True, text=True, timeout=200, **options)


class Faults(unittest.TestCase):
    def test_list(self):
        self.assertEqual(run("faults").stdout.split(), list(CODES))

    def test_without_qemu(self):
        with tempfile.TemporaryDirectory() as folder:
            answer = run("run", "--output", folder, env={**os.environ, "PATH": folder})
            self.assertEqual(answer.returncode, 69)
            self.assertEqual(len(answer.stderr.splitlines()), 1)
            self.assertIn("qemu-system-x86_64", answer.stderr)
            self.assertEqual(answer.stdout, "")

    def test_wrong_usage(self):
        self.assertEqual(run("run", "--fault", "no-such-fault").returncode, 64)
        self.assertEqual(run("run", "--memory", "1").returncode, 64)


@unittest.skipUnless(shutil.which("qemu-system-x86_64"), "QEMU is not installed")
@unittest.skipUnless(os.path.exists(os.path.join(ROOT, "Lab", "out", "ntoskrnl.exe")), "the machine is not built: make lab")
class Crashes(unittest.TestCase):
    def test_every_fault_with_every_kind(self):
        for fault in chosen("LAB_FAULTS", list(CODES)):
            for dump in chosen("LAB_DUMPS", DUMPS):
                with self.subTest(fault=fault, dump=dump), tempfile.TemporaryDirectory() as folder:
                    answer = run("run", "--fault", fault, "--dump", dump, "--output", folder)
                    self.assertEqual(answer.returncode, 0, answer.stderr)
                    self.check(fault, dump, folder, answer.stdout)

    def test_callbacks_that_misbehave(self):
        """A callback that faults, or masks interrupts and loops, costs its own tag and nothing else; the dump tells of it."""
        for way in ["fault", "loop"]:
            with self.subTest(way=way):
                # The budget is time of the host's clock: where the host is busy, a good callback may exceed it too. Then
                # another run must show that this was not the doing of its neighbour.
                for attempt in range(3):
                    tags = self.tags_with("ringlog=" + way)
                    self.assertNotIn(RINGLOG, tags)
                    self.assertIn(CALLBACKS, tags)
                    if FRAMEWORK in tags:
                        break
                self.assertIn(FRAMEWORK, tags)

    def tags_with(self, options):
        with tempfile.TemporaryDirectory() as folder:
            answer = run("run", "--fault", "page-fault", "--options", options, "--output", folder)
            self.assertEqual(answer.returncode, 0, answer.stderr)
            self.check("page-fault", "kernel", folder, answer.stdout)
            with open(f"{folder}/analysis.json", encoding="utf-8") as file:
                return [tag["guid"] for tag in json.load(file)["tags"]]

    def test_page_file_in_pieces(self):
        for dump in ["complete", "kernel"]:
            with self.subTest(dump=dump), tempfile.TemporaryDirectory() as folder:
                answer = run("run", "--fault", "page-fault", "--dump", dump, "--page-file-pieces", "13", "--output", folder)
                self.assertEqual(answer.returncode, 0, answer.stderr)
                self.check("page-fault", dump, folder, answer.stdout)

    def test_page_file_that_is_too_small(self):
        with tempfile.TemporaryDirectory() as folder:
            answer = run("run", "--fault", "page-fault", "--dump", "complete", "--page-file", "16", "--output", folder)
            self.assertEqual(answer.returncode, 65)
            self.assertEqual(len(answer.stderr.splitlines()), 1)
            refusal = "No dump is written: the page file is too small."
            self.assertIn(refusal, answer.stderr)
            self.assertIn(refusal, [line.strip() for line in screen.lines(f"{folder}/screen.png")[2]])
            self.assertFalse(os.path.exists(f"{folder}/MEMORY.DMP"))
            self.assertFalse(os.path.exists(f"{folder}/Minidump"))

    def test_power_cut_while_writing(self):
        """The next boot takes no half dump; the machine crashes again, and that dump is whole."""
        for line in ["screen: Beginning dump", "screen: Dumping physical memory to disk:  50"]:
            with self.subTest(line=line), tempfile.TemporaryDirectory() as folder:
                answer = run("run", "--fault", "page-fault", "--dump", "complete", "--cut-power-at", line, "--output", folder)
                self.assertEqual(answer.returncode, 0, answer.stderr)
                with open(f"{folder}/serial.log", encoding="latin-1") as file:
                    # The log is that of the time after the cut.
                    self.assertIn("bluebox: recovery: no dump", file.read().split("bluebox: raising the fault")[0])
                self.check("page-fault", "complete", folder, answer.stdout)

    def test_power_cut_during_recovery(self):
        """Nothing is lost: recovery goes on at the next boot."""
        for line in ["bluebox: MachineCrash", "bluebox: event 1001"]:
            with self.subTest(line=line), tempfile.TemporaryDirectory() as folder:
                answer = run("run", "--fault", "page-fault", "--cut-power-at", line, "--output", folder)
                self.assertEqual(answer.returncode, 0, answer.stderr)
                with open(f"{folder}/serial.log", encoding="latin-1") as file:
                    serial = file.read()
                # Cut late, the dump is in its place already, and the machine crashes once more, without a page file.
                if "raising the fault" in serial:
                    self.assertIn("No dump is written: there is no page file for it.", serial)
                self.assertIn("bluebox: recovery finished", serial)
                with open(f"{folder}/analysis.json", encoding="utf-8") as file:
                    report = json.load(file)
                self.assertEqual(report["bugCheck"]["code"], "0x00000050")
                self.assertFalse(report["dump"]["truncated"])
                self.check_files("kernel", folder, report)

    def check(self, fault, dump, folder, text):
        with open(f"{folder}/serial.log", encoding="latin-1") as file:
            serial = file.read()
        with open(f"{folder}/analysis.json", encoding="utf-8") as file:
            report = json.load(file)
        with open(f"{folder}/analysis.txt", encoding="utf-8") as file:
            self.assertEqual(file.read(), text)
        code, *parameters = (int(group, 16) for group in BUG_CHECK.search(serial).groups())
        self.assertEqual(code, CODES[fault])
        self.assertEqual(int(report["bugCheck"]["code"], 16), code)
        self.assertEqual([int(p["value"], 16) for p in report["bugCheck"]["parameters"]], parameters)
        if fault in FIRST_PARAMETERS:
            self.assertEqual(parameters[0], FIRST_PARAMETERS[fault])
        self.assertEqual(report["dump"]["kind"], dump)
        self.assertFalse(report["dump"]["truncated"])
        printed = [(int(sp, 16), int(ip, 16), module) for sp, ip, module, _ in FRAME.findall(serial)]
        read = [(int(f["stackPointer"], 16), int(f["instructionPointer"], 16), f["module"]) for f in report["stack"]]
        self.assertEqual(read, printed)
        self.check_names(report["stack"], folder)
        if fault in NAMED_CULPRITS:
            self.assertEqual(report["culprit"]["image"], "myfault.sys")
            self.assertEqual(report["culprit"]["confidence"], "high")
        _, one_colour, lines = screen.lines(f"{folder}/screen.png")
        self.assertTrue(one_colour, "the screen is blue from edge to edge")
        stop = "*** STOP: 0x%08X (%s)" % (code, ",".join("0x%016X" % value for value in parameters))
        self.assertIn(stop, [line.strip() for line in lines])
        self.check_files(dump, folder, report)

    def check_files(self, dump, folder, report):
        """A triage dump goes to the small ones straight away; from the others a small one is carved."""
        self.assertEqual(os.path.exists(f"{folder}/MEMORY.DMP"), dump != "triage")
        small = os.listdir(f"{folder}/Minidump")
        self.assertEqual(len(small), 1)
        self.assertRegex(small[0], r"^\d{6}-\d+-01\.dmp$")
        answer = subprocess.run(
            [BLUEBOX, "analyze", "--format", "json", "--offline", "--symbols", f"{folder}/symbols",
             f"{folder}/Minidump/{small[0]}"], capture_output=True, text=True)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        carved = json.loads(answer.stdout)
        self.assertEqual(carved["dump"]["kind"], "triage")
        self.assertEqual(carved["bugCheck"], report["bugCheck"])
        self.assertEqual([f["symbol"] for f in carved["stack"]], [f["symbol"] for f in report["stack"]])
        with open(f"{folder}/events.log", encoding="ascii") as file:
            event = file.read()
        self.assertTrue(event.startswith("1001 "), event)
        self.assertIn("code=" + report["bugCheck"]["code"], event)

    def check_names(self, stack, folder):
        """Each function as llvm-symbolizer has it, the outermost of those that were inlined."""
        self.assertTrue(all(frame["symbol"] for frame in stack))
        if not shutil.which("llvm-symbolizer"):
            return
        for frame in stack:
            name, offset = frame["moduleOffset"].split("+")
            image = {"nt": "ntoskrnl.exe"}.get(name, name + ".sys")
            # A return address belongs to the call before it.
            address = int(offset, 16) - (1 if frame["trust"] == "unwind-info" else 0)
            answer = subprocess.run(
                ["llvm-symbolizer", f"--obj={ROOT}/Lab/out/{image}", "--relative-address", hex(address)],
                capture_output=True, text=True, check=True)
            functions = [line for line in answer.stdout.splitlines()[::2] if line]
            self.assertIn(frame["symbol"].split("::")[-1], functions[-1])


if __name__ == "__main__":
    unittest.main()
