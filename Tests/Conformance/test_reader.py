"""The independent reader against what others read from the same dumps. Needs no Bluebox."""

import struct
import unittest

import independent_reader
import published
from support import ConformanceTest, dumps, expected, reading


class ReaderTest(ConformanceTest):
    needs_tool = False

    def test_agrees_with_the_expected_values(self):
        for path in dumps():
            with self.subTest(dump=path.name):
                found, wanted = reading(path), expected()[path.name]
                self.assertEqual(int(found["bugCheck"]["code"], 16), wanted["code"])
                self.assertEqual([int(p, 16) for p in found["bugCheck"]["parameters"]], wanted["params"])
                self.assertEqual(found["build"], wanted["build"])
                self.assertEqual(found["machine"], int(wanted["machine"], 16))
                self.assertEqual(found["processors"], wanted["cpus"])
                self.assertEqual(len(found["modules"]), wanted["drivers"])
                self.assertEqual([[tag["guid"], tag["size"]] for tag in found["tags"]], wanted["tags"])

    def test_finds_one_process_and_thread_in_every_dump(self):
        for path in dumps():
            with self.subTest(dump=path.name):
                self.assertNotIn(None, reading(path)["offsets"].values())

    def test_offsets_are_the_same_in_all_dumps_of_a_build(self):
        by_build = {}
        for path in dumps():
            found = reading(path)
            by_build.setdefault((found["architecture"], found["build"]), set()).add(
                tuple(found["offsets"].values()))
        self.assertEqual({build: len(offsets) for build, offsets in by_build.items() if len(offsets) > 1}, {})

    def test_agrees_with_the_published_module_list(self):
        loaded, unloaded = published.listed_modules()
        found = reading(published.LM_DUMP)
        self.assertEqual(sorted((int(m["base"], 16), m["size"], m["timeDateStamp"]) for m in found["modules"]),
                         sorted((m.base, m.size, m.stamp) for m in loaded))
        self.assertEqual([(int(m["base"], 16), m["size"], m["image"]) for m in found["unloadedModules"]],
                         [(m.base, m.size, m.name) for m in unloaded])

    def test_agrees_with_the_published_arm64_registers(self):
        registers = reading(published.ARM64_DUMP)["registers"]
        self.assertEqual({name: int(value, 16) for name, value in registers.items()}, published.arm64_registers())

    def test_agrees_with_the_published_arm64_header(self):
        found, wanted = reading(published.ARM64_DUMP), published.arm64_fields()
        self.assertEqual(len(found["modules"]), wanted["DriverCount"])
        self.assertEqual(len(found["dataBlocks"]), wanted["DataBlocksCount"])
        self.assertEqual(int(found["kdDebuggerDataBlock"], 16), wanted["KdDebuggerDataBlock"])
        self.assertEqual(found["stack"], {"address": f"0x{wanted['TopOfStack']:016x}",
                                          "offset": wanted["CallStackOffset"], "size": wanted["SizeOfCallStack"]})


class UnsetFieldsTest(unittest.TestCase):
    """A header of which only the signature and the machine were written, in both widths."""

    def test_read_as_absent(self):
        for layout, signature, machine in ((independent_reader.HEADER64, b"PAGEDU64", 0xAA64),
                                           (independent_reader.HEADER32, b"PAGEDUMP", 0x014C)):
            with self.subTest(signature=signature):
                data = bytearray(independent_reader.FILL * (layout["size"] // 4))
                data[:8] = signature
                struct.pack_into("<I", data, layout["machine"], machine)
                image = independent_reader.Image(bytes(data))
                header = independent_reader.read_header(image, independent_reader.layout_of(image))
                self.assertEqual([header[key] for key in ("crashTime", "uptimeSeconds", "attributes")], [None] * 3)
                self.assertIsNone(independent_reader.read_exception(image, layout))


if __name__ == "__main__":
    unittest.main()
