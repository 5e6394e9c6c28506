"""The report for people: it fits a terminal, says the main thing first, and a forged dump cannot paint."""

import re
import unittest

from hostile import FORGED, forged_dump
from support import DONE, ConformanceTest, analyze, control_characters, dumps, for_each_dump, run, text_report

COLUMNS = 100
FIRST_LINES = 12


class TextTest(ConformanceTest):

    @for_each_dump
    def test_fits_and_has_no_control_characters(self, path, found, wanted):
        result = text_report(path)
        self.assertEqual(result.code, DONE, result.err)
        text = result.out.decode("utf-8")
        self.assertEqual([line for line in text.split("\n") if len(line) > COLUMNS], [])
        self.assertEqual(control_characters(text), [])
        self.assertTrue(text.endswith("\n"))

    @for_each_dump
    def test_says_first_what_happened_and_when(self, path, found, wanted):
        first = "\n".join(text_report(path).out.decode("utf-8").split("\n")[:FIRST_LINES])
        self.assertIn(found["bugCheck"]["name"], first)
        self.assertIn(found["dump"]["crashTime"][:10], first)

    @for_each_dump
    def test_says_the_rest(self, path, found, wanted):
        text = text_report(path).out.decode("utf-8").lower().replace("`", "")
        for parameter in wanted["bugCheck"]["parameters"]:
            self.assertIn(f"{int(parameter, 16):x}", text)
        self.assertIn(wanted["process"]["name"].lower(), text)
        self.assertIn(wanted["modules"][0]["base"][2:], text)
        for module in wanted["modules"]:
            self.assertIn(module["image"].lower(), text)

    @for_each_dump
    def test_says_nothing_on_standard_error(self, path, found, wanted):
        self.assertEqual(text_report(path).err, "")

    @for_each_dump
    def test_says_that_scanned_frames_are_uncertain(self, path, found, wanted):
        """It says so where there are scanned frames, and only there."""
        is_scanned = any(frame["trust"] == "scan" for frame in found["stack"])
        text = text_report(path).out.decode("utf-8").lower()
        self.assertEqual("a scanned frame may be" in text, is_scanned)


class HostileNamesTest(ConformanceTest):
    """Driver and process names with escapes, line ends and broken UTF-16 are shown, and shown harmless."""

    def test_text(self):
        for path in dumps()[:4]:
            with self.subTest(dump=path.name):
                result = run("analyze", self.file("forged.dmp", forged_dump(path)))
                self.assertEqual(result.code, DONE, result.err)
                text = result.out.decode("utf-8")
                self.assertEqual(control_characters(text), [])
                self.assertEqual([l for l in text.split("\n") if len(l) > COLUMNS], [])
                self.assertIn(FORGED, text)
                self.assertEqual([l for l in text.split("\n") if l.startswith(FORGED)], [])
                self.assertRegex(text, re.compile(r"\\(x|u\{?0*)1b|\\e|\^\[|␛", re.I))

    def test_json(self):
        for path in dumps()[:4]:
            with self.subTest(dump=path.name):
                forged = self.file("forged.dmp", forged_dump(path))
                raw = run("analyze", "--format", "json", forged).out.decode("utf-8")
                self.assertEqual(control_characters(raw), [])
                document = analyze(forged)
                self.assert_valid(document)
                self.assertIn(FORGED, document["process"]["name"])
                self.assertTrue(any(FORGED in module["image"] for module in document["modules"]))

    def test_file_names(self):
        """The path on the command line is input too."""
        result = run("analyze", self.directory / "\x1b[31m\nmissing.dmp")
        self.assertEqual(control_characters(result.err), [])
        self.assertEqual(len(result.err.strip().splitlines()), 1, result.err)


if __name__ == "__main__":
    unittest.main()
