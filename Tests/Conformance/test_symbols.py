"""`bluebox symbols` against stores in folders and a web server on loopback, with what can go wrong there."""

import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import symbol_files
import symbol_server
from support import (CORPUS, DONE, KERNEL, MARKS_OF_A_CRASH, NO_INPUT, NOT_A_DUMP, USAGE, binary, need, run)

UNAVAILABLE, INTERRUPTED = 69, 130
GUID, OTHER = "1c19fddb-27bb-3399-d9b4-5973efeafcf3", "00112233-4455-6677-8899-aabbccddeeff"
STAMP, SIZE = 0xA9A9D36E, 0xD1000


class SymbolsTest(unittest.TestCase):
    """An image that wants `test.pdb`, an empty cache, and a server."""

    maxDiff = 4000

    def setUp(self):
        need(binary(), "the tool (.build/release/bluebox, .build/debug/bluebox or $BLUEBOX)")
        self.directory = Path(tempfile.mkdtemp(prefix="bluebox-"))
        self.addCleanup(shutil.rmtree, self.directory)
        self.server = symbol_server.SymbolServer()
        self.addCleanup(self.server.close)
        self.cache = self.directory / "cache"
        self.image = self.directory / "test.exe"
        self.image.write_bytes(symbol_files.image(STAMP, SIZE, GUID))
        self.pdb = symbol_files.pdb(GUID, padding=300_000)
        self.inner = f"test.pdb/{symbol_files.key(GUID)}/test.pdb"
        self.url = f"/{self.inner}"
        self.path = f"srv*{self.cache}*{self.server.url}"

    def symbols(self, *arguments, path=None, file=None, code=DONE, **options):
        result = run("symbols", "--format", "json", "--symbols", path or self.path, *arguments, file or self.image,
                     **options)
        self.assertNotRegex(result.err, MARKS_OF_A_CRASH)
        self.assertEqual(result.code, code, result.err)
        return json.loads(result.out)

    def search(self, report, kind="pdb", module=0):
        return next(s for s in report["modules"][module]["searches"] if s["kind"] == kind)

    def outcomes(self, report, kind="pdb"):
        return [attempt["outcome"] for attempt in self.search(report, kind)["attempts"]]

    def assert_found(self, report, path=None, data=None):
        found = self.search(report)["found"]
        self.assertIsNotNone(found, report)
        self.assertEqual(report["modules"][0]["symbols"], "pdb")
        if path:
            self.assertEqual(Path(found), path)
        self.assertEqual(Path(found).read_bytes(), data or self.pdb)

    def assert_missing(self, report, outcome):
        self.assertIsNone(self.search(report)["found"], report)
        self.assertIn(outcome, self.outcomes(report))
        self.assert_cache_is_clean()

    def files_of_cache(self):
        return sorted(str(path.relative_to(self.cache)) for path in self.cache.rglob("*")
                      if path.is_file() and ".bluebox" not in path.parts)

    def assert_cache_is_clean(self):
        """Nothing in the cache has the name of a symbol file but whole files."""
        for name in self.files_of_cache():
            self.assertTrue(name.endswith((".part", ".part.info")), name)

    def start(self, *arguments):
        process = subprocess.Popen([binary(), "symbols", "--symbols", self.path, *map(str, arguments), str(self.image)],
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        return process

    def wait_for(self, condition, what):
        end = time.monotonic() + 15
        while not condition():
            self.assertLess(time.monotonic(), end, f"waited for {what}")
            time.sleep(0.02)


class DownloadTest(SymbolsTest):

    def test_200(self):
        self.server.files[self.url] = self.pdb
        self.assert_found(self.symbols(), self.cache / self.inner)
        self.assertEqual(self.files_of_cache(), [self.inner])
        # The second time nobody is asked.
        count = len(self.server.requests)
        self.assert_found(self.symbols(), self.cache / self.inner)
        self.assertEqual(len(self.server.requests), count)

    def test_what_servers_are_told(self):
        self.server.files[self.url] = self.pdb
        self.symbols()
        headers = dict(self.server.requests)[self.url]
        self.assertTrue(headers["User-Agent"].startswith("Microsoft-Symbol-Server"))
        self.assertNotIn("Cookie", headers)

    def test_404_is_remembered(self):
        report = self.symbols()
        self.assert_missing(report, "absent")
        self.assertIn(self.url, self.server.paths())
        self.assertIn(self.url[:-1] + "_", self.server.paths())
        self.assertIn(self.url[:-8] + "file.ptr", self.server.paths())
        self.server.requests.clear()
        self.server.files[self.url] = self.pdb
        self.assert_missing(self.symbols(), "absent-lately")
        self.assertNotIn(self.url, self.server.paths())
        self.assert_found(self.symbols("--refresh"))

    def test_connections_are_used_again(self):
        self.symbols()
        self.assertGreaterEqual(len(self.server.requests), 4)
        self.assertEqual(self.server.connections, 1)

    def test_a_long_page_about_what_is_wrong(self):
        self.server.behaviours[self.url] = lambda handler: symbol_server.send(
            handler, b"<html>" + bytes(1 << 20), status=404, kind="text/html", tag=False)
        self.assert_missing(self.symbols(), "absent")

    def test_truncation(self):
        whole = self.pdb
        self.server.behaviours[self.url] = lambda handler: symbol_server.send(
            handler, whole[:1000], announced=len(whole), tag=False)
        self.assert_missing(self.symbols(), "damaged")
        self.assertEqual(self.files_of_cache(), [])

    def test_truncation_is_gone_on_with(self):
        calls = []

        def answer(handler):
            calls.append(handler.headers.get("Range"))
            if len(calls) > 1:
                return symbol_server.send(handler, self.pdb)
            handler.send_response(200)
            handler.send_header("Content-Length", str(len(self.pdb)))
            handler.send_header("ETag", f'"{len(self.pdb)}"')
            handler.end_headers()
            handler.wfile.write(self.pdb[:100_000])
            handler.close_connection = True

        self.server.behaviours[self.url] = answer
        self.assert_found(self.symbols())
        self.assertEqual(calls, [None, "bytes=100000-"])

    def test_slow_bytes(self):
        self.server.behaviours[self.url] = symbol_server.slow(self.server, self.pdb, tag=False)
        begin = time.monotonic()
        self.assert_missing(self.symbols("--timeout", "0.5"), "damaged")
        self.assertLess(time.monotonic() - begin, 15)

    def test_a_server_that_does_not_answer(self):
        self.server.behaviours["/index2.txt"] = symbol_server.silent(self.server)
        begin = time.monotonic()
        self.assert_missing(self.symbols("--timeout", "0.5", code=UNAVAILABLE), "unavailable")
        self.assertLess(time.monotonic() - begin, 10)

    def test_no_server(self):
        self.server.close()
        report = self.symbols(code=UNAVAILABLE)
        self.assert_missing(report, "unavailable")
        self.assertTrue(self.search(report)["isUnavailable"])

    def test_trouble_of_the_server(self):
        self.server.behaviours[self.url] = symbol_server.status(503)
        self.assert_missing(self.symbols(code=UNAVAILABLE), "unavailable")
        # It is not remembered as missing.
        del self.server.behaviours[self.url]
        self.server.files[self.url] = self.pdb
        self.assert_found(self.symbols())

    def test_wrong_file(self):
        self.server.files[self.url] = symbol_files.pdb(OTHER)
        report = self.symbols()
        self.assert_missing(report, "wrong-identity")
        self.assertEqual(self.files_of_cache(), [])
        text = next(a["text"] for a in self.search(report)["attempts"] if a["outcome"] == "wrong-identity")
        self.assertIn(GUID, text)
        self.assertIn(OTHER, text)

    def test_wrong_age(self):
        self.server.files[self.url] = symbol_files.pdb(GUID, age=2)
        self.assert_missing(self.symbols(), "wrong-identity")

    def test_a_page_instead_of_a_file(self):
        self.server.behaviours[self.url] = symbol_server.html
        report = self.symbols()
        self.assert_missing(report, "wrong-kind")
        self.assertIn("web page", json.dumps(report))
        self.assertEqual(self.files_of_cache(), [])

    def test_a_server_with_a_page_for_everything(self):
        for path in ("/index2.txt", self.url, self.url[:-1] + "_", self.url[:-8] + "file.ptr"):
            self.server.behaviours[path] = symbol_server.html
        self.assert_missing(self.symbols(), "wrong-kind")

    def test_redirection(self):
        self.server.behaviours[self.url] = symbol_server.redirect("/elsewhere")
        self.server.files["/elsewhere"] = self.pdb
        self.assert_found(self.symbols(), self.cache / self.inner)

    def test_redirection_loop(self):
        self.server.behaviours[self.url] = symbol_server.redirect("/a")
        self.server.behaviours["/a"] = symbol_server.redirect("/b")
        self.server.behaviours["/b"] = symbol_server.redirect("/a")
        self.assert_missing(self.symbols(), "damaged")
        self.assertLess(len(self.server.requests), 60)

    def test_redirection_to_a_file(self):
        target = self.directory / "local.pdb"
        target.write_bytes(self.pdb)
        self.server.behaviours[self.url] = symbol_server.redirect(target.as_uri())
        # URLSession of Linux asks the same server for the path of such an address.
        report = self.symbols()
        self.assertIsNone(self.search(report)["found"], report)
        self.assert_cache_is_clean()

    def test_more_than_announced(self):
        def answer(handler):
            handler.send_response(200)
            handler.send_header("Transfer-Encoding", "chunked")
            handler.send_header("Content-Length", "10")
            handler.end_headers()
            for _ in range(10):
                handler.wfile.write(b"400\r\n" + bytes(0x400) + b"\r\n")
            handler.wfile.write(b"0\r\n\r\n")
        self.server.behaviours[self.url] = answer
        report = self.symbols()
        self.assertIsNone(self.search(report)["found"])
        self.assert_cache_is_clean()

    def test_resume_after_a_kill(self):
        self.server.behaviours[self.url] = symbol_server.slow(self.server, self.pdb)
        process = self.start()
        part = self.cache / (self.inner + ".part")
        self.wait_for(lambda: part.exists() and part.stat().st_size > 100_000, "the first half")
        process.kill()
        process.wait()
        self.assert_cache_is_clean()
        here = part.stat().st_size
        self.server.requests.clear()
        self.assert_found(self.symbols(), self.cache / self.inner)
        headers = [headers for path, headers in self.server.requests if path == self.url]
        self.assertEqual([h.get("Range") for h in headers], [f"bytes={here}-"])
        self.assertEqual(self.files_of_cache(), [self.inner])

    def test_resume_when_the_file_has_changed(self):
        self.server.behaviours[self.url] = symbol_server.slow(self.server, symbol_files.pdb(GUID, padding=400_000))
        process = self.start()
        part = self.cache / (self.inner + ".part")
        self.wait_for(lambda: part.exists() and part.stat().st_size > 100_000, "the first half")
        process.kill()
        process.wait()
        del self.server.behaviours[self.url]
        self.server.files[self.url] = self.pdb
        self.assert_found(self.symbols(), self.cache / self.inner)

    def test_a_part_of_something_else(self):
        part = self.cache / (self.inner + ".part")
        part.parent.mkdir(parents=True)
        part.write_bytes(b"x" * 5000)
        (part.parent / (part.name + ".info")).write_text(f'{self.server.url}{self.url}\n"{len(self.pdb)}"')
        self.server.files[self.url] = self.pdb
        # What is put together from both is refused, and does not stay.
        self.assert_missing(self.symbols(), "wrong-kind")
        self.assertEqual(self.files_of_cache(), [])
        self.assert_found(self.symbols())

    def test_two_processes(self):
        self.server.behaviours[self.url] = symbol_server.delayed(0.5, self.pdb)
        processes = [self.start("--format", "json") for _ in range(2)]
        for process in processes:
            out, err = process.communicate(timeout=30)
            self.assertEqual(process.returncode, DONE, err)
            self.assert_found(json.loads(out), self.cache / self.inner)
        self.assertEqual(self.server.paths().count(self.url), 1)
        self.assertEqual(self.files_of_cache(), [self.inner])

    def test_interrupt(self):
        self.server.behaviours[self.url] = symbol_server.slow(self.server, self.pdb)
        process = self.start()
        part = self.cache / (self.inner + ".part")
        self.wait_for(lambda: part.exists() and part.stat().st_size > 100_000, "the first half")
        begin = time.monotonic()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
        self.assertLess(time.monotonic() - begin, 5)
        self.assertEqual((process.returncode, out), (INTERRUPTED, b""), err)
        self.assertIn(b"interrupted", err)
        self.assert_cache_is_clean()
        self.assert_found(self.symbols())

    def test_offline_opens_no_connection(self):
        self.server.files[self.url] = self.pdb
        self.assert_missing(self.symbols("--offline"), "offline")
        self.assertEqual(self.server.connections, 0)
        self.symbols()
        count = self.server.connections
        self.assertGreater(count, 0)
        self.assert_found(self.symbols("--offline"), self.cache / self.inner)
        self.assertEqual(self.server.connections, count)

    def test_no_progress_in_a_pipe(self):
        self.server.files[self.url] = self.pdb
        self.assertEqual(run("symbols", "--symbols", self.path, self.image).err, "")

    def test_a_store_that_cannot_be_written_to(self):
        (self.directory / "file").write_bytes(b"")
        self.server.files[self.url] = self.pdb
        report = self.symbols(path=f"srv*{self.directory}/file*{self.server.url}", code=UNAVAILABLE)
        self.assertIsNone(self.search(report)["found"])


class SecureTest(SymbolsTest):
    """A server with a certificate of its own, which nobody trusts unless told to."""

    def setUp(self):
        super().setUp()
        need(shutil.which("openssl"), "openssl")
        self.certificate = self.directory / "certificate.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost",
                        "-addext", "subjectAltName=DNS:localhost", "-keyout", str(self.directory / "key.pem"), "-out",
                        str(self.certificate)], check=True, capture_output=True)
        both = self.directory / "both.pem"
        both.write_bytes((self.directory / "key.pem").read_bytes() + self.certificate.read_bytes())
        self.secure = symbol_server.SymbolServer(str(both))
        self.addCleanup(self.secure.close)
        self.secure.files[self.url] = self.pdb
        self.path = f"srv*{self.cache}*{self.secure.url}"

    def trusting(self):
        """The report of a run that sees the certificate among those of the system: in a mount space of its own."""
        bundle = "/etc/ssl/certs/ca-certificates.crt"
        prefix = ["unshare", "--mount", "sh", "-c", f'mount --bind "$0" {bundle} && exec "$@"', str(self.certificate)]
        need(shutil.which("unshare") and os.path.exists(bundle), "unshare, or the system's certificates")
        allowed = subprocess.run([*prefix, "true"], capture_output=True).returncode == 0
        need(allowed, "the right to mount")
        return self.symbols(prefix=prefix)

    def test_a_certificate_that_nobody_trusts(self):
        self.assert_missing(self.symbols(code=UNAVAILABLE), "unavailable")
        self.assertEqual(self.secure.requests, [])

    def test_a_certificate_that_is_trusted(self):
        self.assert_found(self.trusting(), self.cache / self.inner)

    def test_no_redirection_from_https_to_http(self):
        self.server.files["/x"] = self.pdb
        self.secure.behaviours[self.url] = symbol_server.redirect(f"{self.server.url}/x")
        report = self.trusting()
        self.assert_missing(report, "damaged")
        self.assertEqual(self.server.connections, 0)


class StoreTest(SymbolsTest):

    def put(self, store, name, data):
        path = self.directory / store / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def cabinet(self, data):
        need(shutil.which("gcab"), "gcab")
        plain, packed = self.directory / "test.pdb", self.directory / "test.cab"
        plain.write_bytes(data)
        subprocess.run(["gcab", "-c", "-z", "-n", str(packed), str(plain)], check=True, capture_output=True)
        return packed.read_bytes()

    def test_plain_folders(self):
        for name in ("test.pdb", "exe/test.pdb", "symbols/exe/test.pdb", self.inner):
            with self.subTest(name=name):
                folder = self.directory / "plain"
                path = self.put("plain", name, self.pdb)
                self.assert_found(self.symbols(path=str(folder)), path)
                shutil.rmtree(folder)

    def test_another_file_of_that_name_is_passed_over(self):
        self.put("plain", "exe/test.pdb", symbol_files.pdb(OTHER))
        right = self.put("plain", self.inner, self.pdb)
        report = self.symbols(path=str(self.directory / "plain"))
        self.assert_found(report, right)
        self.assertIn("wrong-identity", self.outcomes(report))

    def test_names_in_any_case(self):
        path = self.put("store", self.inner.upper(), self.pdb)
        self.assert_found(self.symbols(path=f"srv*{self.directory}/store"), path)

    def test_two_tiers(self):
        self.put("store", "index2.txt", b"")
        path = self.put("store", "te/" + self.inner, self.pdb)
        self.assert_found(self.symbols(path=f"srv*{self.directory}/store"), path)

    def test_two_tiers_of_server_and_cache(self):
        self.put("cache", "index2.txt", b"")
        self.server.files["/index2.txt"] = b""
        self.server.files["/te" + self.url] = self.pdb
        self.assert_found(self.symbols(), self.cache / "te" / self.inner)

    def test_file_ptr(self):
        target = self.put("elsewhere", "any.name", self.pdb)
        for text in (f"PATH:{target}", f"path: {target} \r\n", "PATH:../../../elsewhere/any.name"):
            with self.subTest(text=text):
                self.put("store", self.inner[:-8] + "file.ptr", text.encode())
                self.assert_found(self.symbols(path=f"srv*{self.directory}/store"), None)

    def test_file_ptr_with_a_message(self):
        self.put("store", self.inner[:-8] + "file.ptr", b"MSG: removed \x1b[31mlong ago")
        report = self.symbols(path=f"srv*{self.directory}/store")
        self.assertIsNone(self.search(report)["found"])
        self.put("store", self.inner[:-8] + "file.ptr", b"MSG: removed long ago")
        self.assertIn("message", self.outcomes(self.symbols(path=f"srv*{self.directory}/store")))

    def test_file_ptr_of_a_server_leads_to_no_local_file(self):
        target = self.put("elsewhere", "test.pdb", self.pdb)
        self.server.files[self.url[:-8] + "file.ptr"] = f"PATH:{target}".encode()
        self.assert_missing(self.symbols(), "damaged")

    def test_file_ptr_of_a_server(self):
        self.server.files[self.url[:-8] + "file.ptr"] = f"PATH:{self.server.url}/other/place".encode()
        self.server.files["/other/place"] = self.pdb
        self.assert_found(self.symbols(), self.cache / self.inner)

    def test_compressed_on_the_server(self):
        self.server.files[self.url[:-1] + "_"] = self.cabinet(self.pdb)
        self.assert_found(self.symbols(), self.cache / self.inner)
        self.assertEqual(self.files_of_cache(), [self.inner])

    def test_compressed_in_a_folder(self):
        path = self.put("store", self.inner[:-1] + "_", self.cabinet(self.pdb))
        report = self.symbols(path=f"srv*{self.directory}/store")
        self.assertEqual(Path(self.search(report)["found"]), path)
        self.assertEqual(report["modules"][0]["symbols"], "pdb")

    def test_compressed_wrong_file(self):
        self.server.files[self.url[:-1] + "_"] = self.cabinet(symbol_files.pdb(OTHER))
        self.assert_missing(self.symbols(), "wrong-identity")

    def test_damaged_cabinet(self):
        data = bytearray(self.cabinet(self.pdb))
        for position in range(100, len(data), 997):
            data[position] ^= 0x55
        self.server.files[self.url[:-1] + "_"] = bytes(data)
        self.assert_missing(self.symbols(), "damaged")

    def test_cascade_fills_the_nearer_stores(self):
        packed = self.cabinet(self.pdb)
        self.server.files[self.url[:-1] + "_"] = packed
        path = f"srv*{self.cache}*{self.directory}/middle*{self.server.url}"
        self.assert_found(self.symbols(path=path), self.cache / self.inner)
        self.assertEqual((self.directory / "middle" / (self.inner[:-1] + "_")).read_bytes(), packed)
        shutil.rmtree(self.cache)
        count = len(self.server.requests)
        self.assert_found(self.symbols(path=path), self.cache / self.inner)
        self.assertEqual(len(self.server.requests), count)

    def test_cache_keeps_what_is_right_of_it(self):
        self.put("plain", "test.pdb", self.pdb)
        self.assert_found(self.symbols(path=f"cache*{self.cache};{self.directory}/plain"), self.cache / self.inner)

    def test_a_damaged_file_of_the_cache_is_replaced(self):
        self.put("cache", self.inner, self.pdb[:5000])
        self.server.files[self.url] = self.pdb
        report = self.symbols()
        self.assert_found(report, self.cache / self.inner)
        self.assertIn("damaged", self.outcomes(report))

    def test_corpus(self):
        folder = CORPUS / "pdb" / "dump_syms"
        need((folder / "basic32.pd_").exists(), f"the corpus ({CORPUS})")
        self.server.files["/basic32.pdb/34060D222DBB44E5AA72243CE8326C2F2/basic32.pd_"] = (
            folder / "basic32.pd_").read_bytes()
        self.assert_found(self.symbols(file=folder / "basic32.dll"), data=(folder / "basic32.pdb").read_bytes())


class NameTest(SymbolsTest):

    def test_hostile_names_stay_in_the_store(self):
        outside = self.directory / "outside"
        for name in ("..", "../../outside/x.pdb", "/etc/passwd", "C:\\a\\..", "a\\..\\..\\x.pdb", ".hidden", "con.pdb",
                     "a:b.pdb", "\x1b[31m.pdb", "x" * 300 + ".pdb", "index2.txt", "file.ptr", "a.pdb\nb"):
            with self.subTest(name=name):
                self.image.write_bytes(symbol_files.image(STAMP, SIZE, GUID, pdb=name[:400] if len(name) < 400 else name))
                result = run("symbols", "--symbols", self.path, self.image)
                self.assertEqual(result.code, DONE, result.err)
                self.assertFalse(outside.exists())
                text = result.out.decode()
                self.assertNotIn("\x1b", text)
                for path, _ in self.server.requests:
                    self.assertNotIn("..", path)
        for path in self.directory.rglob("*"):
            self.assertTrue(path == self.image or self.cache == path or self.cache in path.parents, path)

    def test_a_name_to_escape(self):
        name = "a b%2f#ü.pdb"
        self.image.write_bytes(symbol_files.image(STAMP, SIZE, GUID, pdb="d:\\x\\" + name))
        self.server.files[f"/{name}/{symbol_files.key(GUID)}/{name}"] = self.pdb
        self.assert_found(self.symbols(), self.cache / name / symbol_files.key(GUID) / name)


class SubjectTest(SymbolsTest):

    def test_a_pdb(self):
        path = self.directory / "test.pdb"
        path.write_bytes(self.pdb)
        report = self.symbols(file=path)
        self.assertEqual((report["kind"], report["identity"]), ("pdb", f"GUID {GUID} age 1"))
        self.assertEqual(report["storePath"], self.inner)

    def test_an_image(self):
        report = self.symbols("--offline")
        self.assertEqual(report["kind"], "image")
        self.assertEqual(report["storePath"], f"test.exe/{symbol_files.image_key(STAMP, SIZE)}/test.exe")
        self.assertEqual(report["modules"][0]["pdb"], f"GUID {GUID} age 1")

    def test_exit_codes(self):
        text = self.directory / "text"
        text.write_bytes(b"neither this nor that\n" * 100)
        for arguments, code in ((["symbols", text], NOT_A_DUMP), (["symbols", self.directory / "missing"], NO_INPUT),
                                (["symbols", "--symbols", "srv*http://a*b", self.image], USAGE),
                                (["symbols", "--symbols", "nonsense*x", self.image], USAGE), (["symbols"], USAGE)):
            with self.subTest(arguments=arguments):
                result = run(*arguments)
                self.assertEqual((result.code, result.out), (code, b""), result.err)
                self.assertTrue(result.err)

    def test_a_triage_dump_has_only_stamps_and_sizes(self):
        """The image is fetched by time stamp and size; its record names the PDB."""
        dump = KERNEL / "083125-14875-01.dmp"
        need(dump.exists(), f"the corpus ({CORPUS})")
        modules = json.loads(run("analyze", "--format", "json", dump).out)["modules"]
        module = next(m for m in modules if m["image"].lower() == "ntoskrnl.exe")
        stamp, size = (int(str(module[name]), 0) for name in ("timeDateStamp", "size"))
        image = symbol_files.image(stamp, size, GUID, pdb="ntkrnlmp.pdb")
        pdb_url = f"ntkrnlmp.pdb/{symbol_files.key(GUID)}/ntkrnlmp.pdb"
        self.server.files[f"/ntoskrnl.exe/{symbol_files.image_key(stamp, size)}/ntoskrnl.exe"] = image
        self.server.files["/" + pdb_url] = self.pdb
        report = self.symbols("--module", "nt", file=dump)
        self.assertEqual([m["name"] for m in report["modules"]], ["nt"])
        self.assertEqual(report["modules"][0]["symbols"], "pdb")
        self.assertEqual(Path(self.search(report)["found"]), self.cache / pdb_url)
        self.assertEqual(Path(self.search(report, "image")["found"]).read_bytes(), image)

    def test_symbol_tables_of_volatility(self):
        folder = CORPUS / "kernel-types"
        table = folder / "ntkrnlmp.pdb" / "BDB4AB9F65DC419D9ABA01148060AF21-1.json.xz"
        need(table.exists(), f"the corpus ({CORPUS})")
        guid = "bdb4ab9f-65dc-419d-9aba-01148060af21"
        self.image.write_bytes(symbol_files.image(STAMP, SIZE, guid, pdb="ntkrnlmp.pdb"))
        report = self.symbols(path=str(folder))
        self.assertEqual(report["modules"][0]["symbols"], "isf")
        self.assertEqual(Path(self.search(report, "isf")["found"]), table)
        self.image.write_bytes(symbol_files.image(STAMP, SIZE, guid, age=2, pdb="ntkrnlmp.pdb"))
        self.assertEqual(self.symbols(path=str(folder))["modules"][0]["symbols"], "none")

    def test_nothing_is_fetched(self):
        report = self.symbols("--fetch", "none")
        self.assertEqual(report["modules"][0]["searches"], [])
        self.assertEqual(self.server.connections, 0)

    def test_variables(self):
        folder = self.directory / "symbols folder"
        folder.mkdir()
        (folder / "test.pdb").write_bytes(self.pdb)
        for name in ("_NT_SYMBOL_PATH", "_NT_ALT_SYMBOL_PATH"):
            with self.subTest(name=name):
                environment = dict(os.environ, **{name: f"C:\\Symbols;{folder}"})
                done = subprocess.run([binary(), "symbols", "--format", "json", str(self.image)], env=environment,
                                      capture_output=True, timeout=60)
                self.assertEqual(done.returncode, DONE, done.stderr)
                self.assertIn(b"C:", done.stderr)
                self.assert_found(json.loads(done.stdout), folder / "test.pdb")

    def test_all_modules_of_a_dump(self):
        dump = KERNEL / "083125-14875-01.dmp"
        need(dump.exists(), f"the corpus ({CORPUS})")
        report = self.symbols(file=dump)
        wanted = json.loads(run("analyze", "--format", "json", dump).out)["modules"]
        self.assertEqual([m["name"] for m in report["modules"]], [m["name"] for m in wanted])
        self.assertEqual(self.symbols("--offline", file=dump)["modules"], self.symbols("--offline", file=dump)["modules"])


if __name__ == "__main__":
    unittest.main()
