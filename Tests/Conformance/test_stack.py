"""The first stack: one certain frame, then guesses that say so and can be checked in the dump."""

import unittest

import published
from support import ConformanceTest, for_each_dump, number, reading, report

# Where the return address of a scanned frame of 64 bits lies, counted from its stackPointer.
SLOT = -8


def memory_of(path):
    """Bytes of the dump by virtual address: the crashing stack, then the data blocks."""
    data, found = path.read_bytes(), reading(path)
    ranges = [(number(part["address"]), part["offset"], part["size"])
              for part in [found["stack"], *found["dataBlocks"]]]

    def read(address, size):
        for start, offset, length in ranges:
            if start <= address and address + size <= start + length:
                return data[offset + address - start:offset + address - start + size]
        return None
    return read


class StackTest(ConformanceTest):

    @for_each_dump
    def test_begins_with_the_context(self, path, found, wanted):
        first, registers = found["stack"][0], wanted["registers"]
        self.assertEqual(first["trust"], "context")
        self.assertEqual(first["instructionPointer"], registers.get("rip") or registers["pc"])
        self.assertEqual(first["stackPointer"], registers.get("rsp") or registers["sp"])

    @for_each_dump
    def test_has_one_certain_frame(self, path, found, wanted):
        self.assertEqual([f["index"] for f in found["stack"]], list(range(len(found["stack"]))))
        self.assertNotIn("context", [f["trust"] for f in found["stack"][1:]])

    @for_each_dump
    def test_scanned_frames_are_in_the_dump(self, path, found, wanted):
        read = memory_of(path)
        for frame in found["stack"]:
            if frame["trust"] == "scan":
                slot = read(number(frame["stackPointer"]) + SLOT, 8)
                self.assertIsNotNone(slot, f"frame {frame['index']}: its stack slot is not in the dump")
                self.assertEqual(int.from_bytes(slot, "little"), number(frame["instructionPointer"]),
                                 f"frame {frame['index']}")

    @for_each_dump
    def test_scanned_frames_lie_in_their_module(self, path, found, wanted):
        for frame in found["stack"]:
            if frame["trust"] == "scan":
                address = number(frame["instructionPointer"])
                offsets = [address - number(m["base"]) for m in found["modules"]
                           if m["name"] == frame["module"] and 0 <= address - number(m["base"]) < m["size"]]
                self.assertTrue(offsets, f"frame {frame['index']} is not in {frame['module']}")
                if frame.get("moduleOffset"):
                    self.assertIn(frame["moduleOffset"], [f"{frame['module']}+{offset:#x}" for offset in offsets])

    @for_each_dump
    def test_scan_goes_up_the_stack(self, path, found, wanted):
        pointers = [number(f["stackPointer"]) for f in found["stack"] if f["trust"] == "scan"]
        self.assertEqual(pointers, sorted(set(pointers)))

    def test_finds_the_return_addresses_of_the_published_stack(self):
        frames = {number(f["instructionPointer"]) for f in report(published.LM_DUMP)["stack"]}
        self.assertEqual([hex(a) for a in published.return_addresses() if a not in frames], [])

    def test_finds_the_return_addresses_of_the_published_arm64_stack(self):
        frames = {number(f["instructionPointer"]) for f in report(published.ARM64_DUMP)["stack"]}
        self.assertEqual([hex(a) for a in published.arm64_frames() if a not in frames], [])


if __name__ == "__main__":
    unittest.main()
