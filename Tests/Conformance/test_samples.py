"""The dump in Samples/, which anybody can look at: names with its symbols, and what is left without them."""
import json
import os
import subprocess
import unittest

from support import binary

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Samples")
# The functions that were running, by the sources of the crash machine; the stack pointers are those that it printed.
STACK = ["KeBugCheckEx", "KiBugCheckDispatch", "KiPageFault", "RaiseHighIrql", "FaultThread", "PspSystemThreadStartup",
         "KiStartSystemThread"]


def analyze(*options):
    answer = subprocess.run([str(binary()), "analyze", "--offline", *options, os.path.join(SAMPLES, "high-irql.dmp")],
                            capture_output=True, text=True, check=True)
    return answer.stdout


class Samples(unittest.TestCase):
    def test_with_symbols(self):
        report = json.loads(analyze("--format", "json", "--symbols", os.path.join(SAMPLES, "symbols")))
        self.assertEqual([frame["symbol"] for frame in report["stack"]], STACK)
        self.assertEqual(report["bugCheck"]["code"], "0x000000d1")
        self.assertEqual(report["culprit"]["image"], "myfault.sys")
        self.assertEqual(report["culprit"]["symbol"], "RaiseHighIrql")
        self.assertEqual(report["culprit"]["confidence"], "high")
        self.assertTrue(report["bugCheck"]["parameters"][3]["symbol"].startswith("myfault!RaiseHighIrql+0x"))

    def test_the_text_has_the_names(self):
        text = analyze("--symbols", os.path.join(SAMPLES, "symbols"))
        self.assertIn("instruction that made the reference: myfault!RaiseHighIrql+0x", text)
        self.assertIn("at myfault!RaiseHighIrql+0x", text)
        self.assertIn("MemoryFaults.c:9]", text)

    def test_without_symbols(self):
        named = json.loads(analyze("--format", "json", "--symbols", os.path.join(SAMPLES, "symbols")))
        bare = json.loads(analyze("--format", "json", "--symbols", SAMPLES + "/none"))
        self.assertEqual(bare["culprit"]["image"], "myfault.sys")
        self.assertIsNone(bare["culprit"]["symbol"])
        found = [frame["instructionPointer"] for frame in bare["stack"]]
        true = [frame["instructionPointer"] for frame in named["stack"]]
        self.assertEqual([address for address in found if address in true], true)


if __name__ == "__main__":
    unittest.main()
