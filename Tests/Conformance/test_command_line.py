"""Exit codes, several files, directories, help, and the same output every time."""

import json
import os
import shutil
import unittest

from support import (DONE, KERNEL, NO_INPUT, NOT_A_DUMP, USAGE, ConformanceTest, analyze, dumps, need, report,
                     run)


class ExitCodeTest(ConformanceTest):

    def test_wrong_usage(self):
        for arguments in (["analyze", "--no-such-option", dumps()[0]], ["analyze"], ["no-such-command"],
                          ["analyze", "--format", "no-such-format", dumps()[0]], ["tags"]):
            with self.subTest(arguments=arguments):
                result = run(*arguments)
                self.assertEqual(result.code, USAGE, result.err)
                self.assertEqual(result.out, b"")
                self.assertTrue(result.err)

    def test_missing_file(self):
        for command in ("analyze", "tags"):
            with self.subTest(command=command):
                self.assert_refuses(run(command, self.directory / "missing.dmp"), NO_INPUT, "missing.dmp")

    def test_no_dump(self):
        contents = {
            "empty.dmp": b"", "text.dmp": b"This is no dump.\n" * 1000, "zeros.dmp": bytes(1 << 16),
            "short.dmp": b"PAGEDU64", "encrypted.dmp": b"Enc_Dmp!" + bytes(1 << 14),
            "raw.dmp": b"Raw_Dmp!" + bytes(1 << 14),
        }
        for name, data in contents.items():
            for options in (["analyze"], ["analyze", "--format", "json"], ["tags"]):
                with self.subTest(name=name, options=options):
                    self.assert_refuses(run(*options, self.file(name, data)), NOT_A_DUMP, name)


class SeveralFilesTest(ConformanceTest):

    def setUp(self):
        super().setUp()
        self.good = dumps()[0]
        self.bad = self.file("broken.dmp", b"PAGE, but no dump" * 1000)

    def test_a_broken_file_does_not_stop_the_others(self):
        for order in ((self.good, self.bad), (self.bad, self.good)):
            with self.subTest(order=[path.name for path in order]):
                result = run("analyze", "--format", "json", *order)
                self.assertEqual(result.code, NOT_A_DUMP)
                self.assertIn(self.bad.name, result.err)
                documents = json.loads(result.out)
                self.assertIsInstance(documents, list)
                self.assertIn(report(self.good), documents)

    def test_the_text_of_a_batch(self):
        result = run("analyze", self.bad, self.good)
        self.assertEqual(result.code, NOT_A_DUMP)
        self.assertIn(report(self.good)["bugCheck"]["name"], result.out.decode("utf-8"))

    def test_the_worst_code_wins(self):
        result = run("analyze", "--format", "json", self.bad, self.directory / "missing.dmp", self.good)
        self.assertEqual(result.code, max(NOT_A_DUMP, NO_INPUT))

    def test_order_is_that_of_the_command_line(self):
        chosen = [dumps()[3], dumps()[1], dumps()[2]]
        self.assertEqual(analyze(*chosen), [report(path) for path in chosen])

    def test_the_same_file_twice(self):
        self.assertEqual(analyze(self.good, self.good), [report(self.good)] * 2)


class DirectoryTest(ConformanceTest):

    def setUp(self):
        super().setUp()
        self.folder = self.directory / "minidumps"
        self.folder.mkdir()
        # The names sort in another order than they are made in.
        for name, path in zip(("c.dmp", "a.dmp", "b.dmp"), dumps()):
            shutil.copyfile(path, self.folder / name)

    def names(self, documents):
        return [os.path.basename(document["dump"]["file"]) for document in documents]

    def test_gives_an_array_in_order(self):
        self.assertEqual(self.names(analyze(self.folder)), ["a.dmp", "b.dmp", "c.dmp"])

    def test_of_one_dump_gives_an_array(self):
        for name in ("a.dmp", "b.dmp"):
            (self.folder / name).unlink()
        self.assertEqual(self.names(analyze(self.folder)), ["c.dmp"])

    def test_text(self):
        result = run("analyze", self.folder)
        self.assertEqual(result.code, DONE, result.err)
        for path in dumps()[:3]:
            self.assertIn(report(path)["bugCheck"]["name"], result.out.decode("utf-8"))

    def test_shows_no_progress_in_a_pipe(self):
        self.assertEqual(run("analyze", "--format", "json", self.folder).err, "")

    def test_the_whole_corpus(self):
        result = run("analyze", "--format", "json", KERNEL)
        self.assertIn(result.code, (DONE, NOT_A_DUMP), result.err)
        found = {os.path.basename(d["dump"]["file"]): d["bugCheck"]["code"] for d in json.loads(result.out)}
        wanted = {path.name: report(path)["bugCheck"]["code"] for path in dumps()}
        self.assertEqual({name: found.get(name) for name in wanted}, wanted)

    def test_same_output_every_time(self):
        """On all cores, again, and on one."""
        for output in ("text", "json"):
            for where in (dumps()[0], self.folder):
                with self.subTest(output=output, where=where.name):
                    arguments = ("analyze", "--format", output, where)
                    first = run(*arguments)
                    self.assertEqual(run(*arguments), first)
                    if shutil.which("taskset"):
                        self.assertEqual(run(*arguments, prefix=("taskset", "-c", "0")), first)


class OptionsTest(ConformanceTest):

    def test_version(self):
        result = run("--version")
        self.assertEqual((result.code, result.err), (DONE, ""))
        self.assertRegex(result.out.decode(), r"[0-9]+\.[0-9]+")

    def test_help(self):
        for command in ([], ["analyze"], ["tags"]):
            with self.subTest(command=command):
                result = run(*command, "--help")
                self.assertEqual((result.code, result.err), (DONE, ""))
                text = result.out.decode()
                for word in (["--format"] if command else ["analyze", "tags"]):
                    self.assertIn(word, text)

    def test_output(self):
        target = self.directory / "report.json"
        result = run("analyze", "--format", "json", "--output", target, dumps()[0])
        self.assertEqual((result.code, result.out), (DONE, b""), result.err)
        self.assertEqual(json.loads(target.read_bytes()), report(dumps()[0]))

    def test_output_that_cannot_be_written(self):
        result = run("analyze", "--output", self.directory / "no" / "such" / "folder", dumps()[0])
        self.assertNotEqual(result.code, DONE)
        self.assertEqual(len(result.err.strip().splitlines()), 1, result.err)

    def test_offline(self):
        self.assertEqual(analyze("--offline", dumps()[0]), report(dumps()[0]))


class FileNameTest(ConformanceTest):
    """A dump is known by its content."""

    def test_any_name_will_do(self):
        data = dumps()[0].read_bytes()
        for name in ("dump", "dump.txt", "dump.zip", "dump.dmp.gz", "ein Absturz ü.dmp"):
            with self.subTest(name=name):
                found = analyze(self.file(name, data))
                self.assertEqual(os.path.basename(found["dump"].pop("file")), name)
                wanted = dict(report(dumps()[0])["dump"])
                del wanted["file"]
                self.assertEqual(found["dump"], wanted)
                self.assertEqual(found["modules"], report(dumps()[0])["modules"])


if __name__ == "__main__":
    unittest.main()
