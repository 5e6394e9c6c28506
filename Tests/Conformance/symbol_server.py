"""A web server on loopback that serves a dictionary of files, and misbehaves as it is told."""

import http.server
import re
import ssl
import threading
import time
from urllib.parse import unquote


class SymbolServer:
    """`files` maps paths to bytes; `behaviours` maps paths to functions that answer instead.

    `requests` has the paths that were asked for, with their headers; `connections` counts connections.
    """

    def __init__(self, certificate=None):
        self.files, self.behaviours, self.requests, self.connections = {}, {}, [], 0
        self.release = threading.Event()
        owner = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self):
                owner.connections += 1
                super().setup()

            def log_message(self, *arguments):
                pass

            def do_GET(self):
                path = unquote(self.path)
                owner.requests.append((path, dict(self.headers)))
                try:
                    if path in owner.behaviours:
                        owner.behaviours[path](self)
                    elif path in owner.files:
                        send(self, owner.files[path])
                    else:
                        status(404)(self)
                except (BrokenPipeError, ConnectionResetError):
                    pass

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *arguments):
                pass

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
            self.url = self.url.replace("http://127.0.0.1", "https://localhost")
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.release.set()
        self.server.shutdown()
        self.server.server_close()

    def paths(self):
        return [path for path, _ in self.requests]


def send(handler, data, status=200, kind="application/octet-stream", tag=True, announced=None):
    """Answers with bytes, or with the rest of them that was asked for."""
    start = 0
    wanted = re.fullmatch(r"bytes=(\d+)-", handler.headers.get("Range", ""))
    if tag and wanted and handler.headers.get("If-Range") == f'"{len(data)}"' and int(wanted[1]) < len(data):
        start, status = int(wanted[1]), 206
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str((announced or len(data)) - start))
    if tag:
        handler.send_header("ETag", f'"{len(data)}"')
    if status == 206:
        handler.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
    handler.end_headers()
    handler.wfile.write(data[start:])
    if announced:
        handler.close_connection = True


def html(handler):
    send(handler, b"<!DOCTYPE html><html><body>Please log in</body></html>", kind="text/html", tag=False)


def slow(server, data, tag=True):
    """Answers with half of the bytes; the others come when the server is told."""
    def answer(handler):
        half = len(data) // 2
        if handler.headers.get("Range"):
            return send(handler, data, tag=tag)
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(data)))
        if tag:
            handler.send_header("ETag", f'"{len(data)}"')
        handler.end_headers()
        handler.wfile.write(data[:half])
        handler.wfile.flush()
        server.release.wait(30)
        handler.wfile.write(data[half:])
    return answer


def redirect(target):
    def answer(handler):
        handler.send_response(302)
        handler.send_header("Location", target)
        handler.send_header("Content-Length", "0")
        handler.end_headers()
    return answer


def status(code):
    def answer(handler):
        handler.send_response(code)
        handler.send_header("Content-Length", "0")
        handler.end_headers()
    return answer


def silent(server):
    def answer(handler):
        server.release.wait(30)
        handler.close_connection = True
    return answer


def delayed(seconds, data):
    def answer(handler):
        time.sleep(seconds)
        send(handler, data)
    return answer
