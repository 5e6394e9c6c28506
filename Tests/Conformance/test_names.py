"""Names on the stack: against what another tool read out of the same PDB, and against an ISF table read by Python."""

import json
import lzma
import unittest

from support import CORPUS, ConformanceTest, number, run

PDB_FOLDER = CORPUS / "pdb/symbolic"
ISF_FOLDER = CORPUS / "kernel-types"
KERNEL_TABLE = ISF_FOLDER / "ntkrnlmp.pdb/89284D0CA6ACC8274B9A44BD5AF9290B-1.json.xz"


def analyze(dump, symbols):
    done = run("analyze", "--offline", "--format", "json", "--symbols", symbols, dump)
    return json.loads(done.out)


def breakpad_lines(path):
    """(start, end, function, file, line) of each line record of a .sym file."""
    files, function, found = {}, None, []
    for text in path.read_text(errors="replace").splitlines():
        words = text.split()
        if words[0] == "FILE":
            files[words[1]] = text.split(None, 2)[2]
        elif words[0] == "FUNC":
            function = text.split(None, 4)[4]
        elif len(words) == 4 and function and words[0] not in ("PUBLIC", "STACK", "INFO", "MODULE"):
            start = int(words[0], 16)
            found.append((start, start + int(words[1], 16), function, files[words[3]], words[2]))
    return found


@unittest.skipUnless(PDB_FOLDER.is_dir(), "the corpus is not on this machine")
class NamesTest(ConformanceTest):

    def test_function_and_line_of_a_pdb(self):
        report = analyze(CORPUS / "user/symbolicator-windows.dmp", PDB_FOLDER)
        base = next(number(m["base"]) for m in report["modules"] if m["name"] == "crash")
        frame = report["stack"][0]
        rva = number(frame["instructionPointer"]) - base
        wanted = [row for row in breakpad_lines(PDB_FOLDER / "crash.sym") if row[0] <= rva < row[1]]
        self.assertEqual(len(wanted), 1)
        _, _, function, file, line = wanted[0]
        self.assertEqual(frame["symbol"], function)
        self.assertEqual(frame["line"], f"{file}:{line}")
        self.assertEqual(next(m["symbols"] for m in report["modules"] if m["name"] == "crash"), "pdb")

    def test_kernel_names_of_a_table(self):
        report = analyze(CORPUS / "kernel/100623-6156-01.dmp", ISF_FOLDER)
        table = json.loads(lzma.open(KERNEL_TABLE).read())["symbols"]
        kernel = next(m for m in report["modules"] if m["name"] == "nt")
        self.assertEqual(kernel["symbols"], "isf")
        named = [f for f in report["stack"] if f["module"] == "nt" and f["symbol"]]
        self.assertGreater(len(named), 8)
        for frame in named:
            start = number(frame["instructionPointer"]) - number(kernel["base"]) - frame["displacement"]
            self.assertIn(start, [s["address"] for name, s in table.items() if name == frame["symbol"]],
                          frame["symbol"])

    def test_other_kernels_get_no_names(self):
        report = analyze(CORPUS / "kernel/d1.dmp", ISF_FOLDER)
        self.assertEqual({m["symbols"] for m in report["modules"] if m["name"] == "nt"}, {"none"})
        self.assertFalse([f for f in report["stack"] if f["symbol"]])


if __name__ == "__main__":
    unittest.main()
