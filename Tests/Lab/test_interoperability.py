"""Readers of other people open the dumps of the crash machine: header, runs, and every page with the same contents.

What the pages are is worked out here from the documented layout, without our own readers. Readers that are not installed
(pip install kdmp-parser leechcorepyc volatility3) are skipped with a word.
"""
import os
import shutil
import struct
import subprocess
import tempfile
import unittest

ROOT = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
BLUEBOX = os.environ.get("BLUEBOX", os.path.join(ROOT, ".build", "release", "bluebox"))
KINDS = {"complete": 1, "kernel": 6, "active": 5}
PAGE = 4096


class Dump:
    """A 64-bit dump of types 1, 5 and 6: page frame number -> place in the file."""

    def __init__(self, path):
        self.path = path
        with open(path, "rb") as file:
            self.bytes = file.read()
        assert self.bytes[:8] == b"PAGEDU64"
        self.root, = struct.unpack_from("<Q", self.bytes, 0x10)
        self.code, = struct.unpack_from("<I", self.bytes, 0x38)
        self.parameters = struct.unpack_from("<4Q", self.bytes, 0x40)
        self.kind, = struct.unpack_from("<I", self.bytes, 0xF98)
        self.places = {}
        if self.kind == 1:
            count, = struct.unpack_from("<I", self.bytes, 0x88)
            place = 0x2000
            for run in range(count):
                base, pages = struct.unpack_from("<2Q", self.bytes, 0x98 + 16 * run)
                for page in range(base, base + pages):
                    self.places[page] = place
                    place += PAGE
        else:
            assert self.bytes[0x2000:0x2008] in (b"SDMPDUMP", b"FDMPDUMP")
            place, present, bits = struct.unpack_from("<3Q", self.bytes, 0x2020)
            for page in range(bits):
                if self.bytes[0x2038 + page // 8] >> page % 8 & 1:
                    self.places[page] = place
                    place += PAGE
            assert len(self.places) == present

    def page(self, number):
        place = self.places[number]
        return self.bytes[place:place + PAGE]


@unittest.skipUnless(shutil.which("qemu-system-x86_64"), "QEMU is not installed")
@unittest.skipUnless(os.path.exists(os.path.join(ROOT, "Lab", "out", "ntoskrnl.exe")), "the machine is not built: make lab")
class OtherReaders(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.dumps = {}
        for kind in KINDS:
            output = os.path.join(cls.folder.name, kind)
            subprocess.run([BLUEBOX, "lab", "run", "--fault", "page-fault", "--dump", kind, "--memory", "64",
                            "--output", output], check=True, capture_output=True, timeout=200)
            cls.dumps[kind] = Dump(os.path.join(output, "MEMORY.DMP"))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_the_dumps_are_what_was_asked_for(self):
        for kind, dump in self.dumps.items():
            self.assertEqual(dump.kind, KINDS[kind])
            self.assertGreater(len(dump.places), 1000)

    def test_qemu_sees_the_same_memory(self):
        """The complete dump is the memory as QEMU saves it when the machine stops, but for what the crash path itself writes:
        its storage, the kernel's variables (screen, disk, serial port), its stack and the tables of the disk controller."""
        output = os.path.join(self.folder.name, "memory")
        subprocess.run([BLUEBOX, "lab", "run", "--fault", "page-fault", "--dump", "complete", "--memory", "64",
                        "--save-memory", "--output", output], check=True, capture_output=True, timeout=200)
        dump = Dump(os.path.join(output, "MEMORY.DMP"))
        with open(os.path.join(output, "memory.bin"), "rb") as file:
            memory = file.read()
        self.assertEqual(len(memory), 64 << 20)
        different = [page for page in dump.places if memory[page * PAGE:(page + 1) * PAGE] != dump.page(page)]
        print(f"{len(different)} of {len(dump.places)} pages differ from QEMU's:", *map(hex, different))
        self.assertLessEqual(len(different), 32)

    def test_kdmp_parser(self):
        try:
            import kdmp_parser
        except ImportError:
            self.skipTest("no package kdmp-parser")
        for kind, dump in self.dumps.items():
            with self.subTest(kind=kind):
                parser = kdmp_parser.KernelDumpParser(dump.path)
                self.assertEqual(int(parser.type), dump.kind)
                self.assertEqual(parser.directory_table_base & ~0xFFF, dump.root & ~0xFFF)
                self.assertEqual(parser.header.BugCheckCode, dump.code)
                for number in dump.places:
                    self.assertEqual(bytes(parser.read_physical_page(number * PAGE)), dump.page(number))

    def test_leechcore(self):
        try:
            import leechcorepyc
        except ImportError:
            self.skipTest("no package leechcorepyc")
        for kind, dump in self.dumps.items():
            with self.subTest(kind=kind):
                reader = leechcorepyc.LeechCore(f"file://{dump.path}")
                pages = {page for run in reader.memmap
                         for page in range(run["base"] // PAGE, (run["base"] + run["size"]) // PAGE)}
                self.assertEqual(pages, set(dump.places))
                for number in dump.places:
                    self.assertEqual(bytes(reader.read(number * PAGE, PAGE)), dump.page(number))

    def test_volatility(self):
        try:
            from volatility3 import framework
            from volatility3.framework import contexts
            from volatility3.framework.layers import crash, physical
        except ImportError:
            self.skipTest("no package volatility3")
        framework.require_interface_version(2, 0, 0)
        for kind, dump in self.dumps.items():
            if kind == "kernel":
                # It knows the types 1 and 5 only.
                continue
            with self.subTest(kind=kind):
                context = contexts.Context()
                context.config["file.location"] = f"file://{dump.path}"
                context.add_layer(physical.FileLayer(context, "file", "base"))
                context.config["crash.base_layer"] = "base"
                layer = crash.WindowsCrashDump64Layer(context, "crash", "crash")
                context.add_layer(layer)
                header = layer.get_header()
                self.assertEqual(int(header.BugCheckCode), dump.code)
                self.assertEqual(int(header.DirectoryTableBase), dump.root)
                for number in dump.places:
                    self.assertEqual(layer.read(number * PAGE, PAGE), dump.page(number))


if __name__ == "__main__":
    unittest.main()
