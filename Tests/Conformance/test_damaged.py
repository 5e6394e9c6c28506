"""Cut off and changed dumps: an answer or a reason, soon, and never a crash."""

import json
import unittest

from hostile import cuts, loses_something, mutations
from support import (DONE, KERNEL, NOT_A_DUMP, ConformanceTest, analyze, need, peak_memory_of_runs, reading, report,
                     run)

SECONDS = 5
MEMORY = 1 << 30
SEED = 20241123
MUTATIONS = 100
COMPLETE_HEADERS = 0x2080

# One written by the kernel, one carved at the next boot, one ARM64.
CHOSEN = ("083125-14875-01.dmp", "100623-6156-01.dmp", "triage_arm64.dmp")


class DamagedTest(ConformanceTest):

    def tearDown(self):
        self.assertLess(peak_memory_of_runs(), MEMORY)

    def read(self, name, data):
        """The report of a damaged dump, or None when the tool refuses it."""
        result = run("analyze", "--format", "json", self.file(name, data), timeout=SECONDS)
        self.assert_survives(result)
        if result.code == NOT_A_DUMP:
            return None
        found = json.loads(result.out)
        self.assert_valid(found)
        return found

    def test_cut_off(self):
        for name in CHOSEN:
            path = KERNEL / name
            data, whole = path.read_bytes(), report(path)
            for cut in cuts(path):
                with self.subTest(dump=name, cut=hex(cut)):
                    found = self.read(f"cut-{cut:x}.dmp", data[:cut])
                    if cut < 8:
                        self.assertIsNone(found)
                    if found is None:
                        self.assertLess(cut, COMPLETE_HEADERS, "both headers are there")
                        continue
                    if loses_something(path, cut):
                        self.assertIs(found["dump"]["truncated"], True)
                    if cut >= COMPLETE_HEADERS:
                        self.check_is_part_of(found, whole)

    def check_is_part_of(self, found, whole):
        self.assertEqual(found["bugCheck"]["code"], whole["bugCheck"]["code"])
        self.assertEqual(found["registers"]["values"], whole["registers"]["values"])
        for key, of in (("modules", "base"), ("tags", "guid")):
            values = [item[of] for item in found[key]]
            self.assertEqual(values, [item[of] for item in whole[key]][:len(values)], key)

    def test_cut_off_text(self):
        path = KERNEL / CHOSEN[0]
        data = path.read_bytes()
        for cut in cuts(path)[::8]:
            with self.subTest(cut=hex(cut)):
                for command in ("analyze", "tags"):
                    self.assert_survives(run(command, self.file("cut.dmp", data[:cut]), timeout=SECONDS))

    def test_changed(self):
        for name in CHOSEN:
            for index, data in enumerate(mutations(KERNEL / name, MUTATIONS, SEED)):
                with self.subTest(dump=name, index=index):
                    self.read("changed.dmp", data)

    def test_changed_text(self):
        for name in CHOSEN:
            for index, data in enumerate(mutations(KERNEL / name, MUTATIONS // 10, SEED + 1)):
                with self.subTest(dump=name, index=index):
                    changed = self.file("changed.dmp", data)
                    for command in ("analyze", "tags"):
                        self.assert_survives(run(command, changed, timeout=SECONDS))


class FragmentTest(ConformanceTest):
    """The first 16 KiB of a complete dump."""

    def test_says_what_its_header_says(self):
        path = KERNEL / "full-dump-header-fragment.dmp"
        need(path.exists(), path.name)
        found, wanted = analyze(path), reading(path)
        self.assert_valid(found)
        self.assertIs(found["dump"]["truncated"], True)
        self.assertIn(found["dump"]["kind"], ("complete", "live"))
        for key in ("format", "architecture", "build", "processors", "crashTime"):
            self.assertEqual(found["dump"][key], wanted[key], key)
        self.assertEqual(found["bugCheck"]["code"], wanted["bugCheck"]["code"])
        self.assertEqual([p["value"] for p in found["bugCheck"]["parameters"]], wanted["bugCheck"]["parameters"])
        self.assertEqual(run("analyze", path).code, DONE)


if __name__ == "__main__":
    unittest.main()
