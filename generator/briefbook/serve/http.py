"""The preview's HTTP server."""

from __future__ import annotations

import socket
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any

from briefbook.serve.files import TYPES, Redirect, content_type, find
from briefbook.serve.generations import EVENTS_PATH, SCRIPT, SCRIPT_PATH, Generations

HTML = TYPES[".html"]
RELOAD_TAG = f'<script src="{SCRIPT_PATH}" defer></script>'.encode()
NOT_BUILT = b"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Not built yet</title></head>
<body><h1>Not built yet</h1><p>The book has errors; the terminal shows them. This page follows when they are mended.</p>
</body></html>
"""
NOT_FOUND = b"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Not found</title></head><body><h1>Not found</h1></body></html>
"""
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
# Seconds between signs of life to an open page, by which a page that was closed is noticed.
HEARTBEAT = 15.0


class PreviewServer(ThreadingHTTPServer):
    """Serves the site in `site` below `mount`, each request in a thread of its own. It binds as it is made."""

    daemon_threads = True

    def __init__(self, host: str, port: int, site: Path, mount: str, generations: Generations) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.host = host
        self.site = site
        self.mount = mount
        self.generations = generations
        super().__init__((host, port), PreviewHandler)

    def server_bind(self) -> None:
        # The standard library's asks the name service for the machine's name here, which may take seconds.
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.host, int(self.server_address[1])

    @property
    def url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.server_port}{self.mount}"

    def handle_error(self, request: socket.socket | tuple[bytes, socket.socket], client_address: Any) -> None:
        """A reader who goes away in the middle of an answer is no fault; anything else is not hidden."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class PreviewHandler(BaseHTTPRequestHandler):
    """Answers GET and HEAD."""

    server: PreviewServer
    server_version = "briefbook"
    sys_version = ""

    def do_GET(self) -> None:
        if not self._host_is_ours():
            self._send(HTTPStatus.MISDIRECTED_REQUEST, HTML, NOT_FOUND)
        elif self.path == SCRIPT_PATH:
            self._send(HTTPStatus.OK, TYPES[".js"], SCRIPT.encode())
        elif self.path == EVENTS_PATH:
            self._send_events()
        else:
            self._send_file()

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """The terminal is for the author's diagnostics."""

    def _host_is_ours(self) -> bool:
        """Whether the request was meant for this server.

        A page of another site can make its own host name point at this machine; the browser would then let it read
        drafts. The name it asks for gives it away. A server that is open to the network is asked for by any name.
        """
        if self.server.host not in LOOPBACK:
            return True
        asked = self.headers.get("Host", "")
        name = asked[1:].split("]", 1)[0] if asked.startswith("[") else asked.split(":", 1)[0]
        return name.lower() in LOOPBACK

    def _send_file(self) -> None:
        site = self.server.site
        found = find(site, self.server.mount, self.path)
        if isinstance(found, Redirect):
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", found.path)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        try:
            if found is not None:
                self._send(HTTPStatus.OK, content_type(found), found.read_bytes())
            elif not site.is_dir():
                self._send(HTTPStatus.SERVICE_UNAVAILABLE, HTML, NOT_BUILT)
            else:
                page = site / "404.html"
                self._send(HTTPStatus.NOT_FOUND, HTML, page.read_bytes() if page.is_file() else NOT_FOUND)
        except OSError:
            # The site was exchanged between the look and the read.
            self._send(HTTPStatus.NOT_FOUND, HTML, NOT_FOUND)

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        if kind == HTML:
            body = with_reload(body)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _send_events(self) -> None:
        """Server-sent events: the newest generation at once and at each change, and a comment as a sign of life."""
        generations = self.server.generations
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command == "HEAD":
            return
        sent = ""
        while not generations.closed:
            newest = generations.after(sent, HEARTBEAT)
            line = f"event: generation\ndata: {newest}\n\n" if newest != sent else ": still here\n\n"
            try:
                self.wfile.write(line.encode())
                self.wfile.flush()
            except OSError:
                return
            sent = newest


def with_reload(page: bytes) -> bytes:
    """A page with the script that loads it again when the site is built anew. The file itself stays as it is."""
    body, end, rest = page.rpartition(b"</body>")
    return body + RELOAD_TAG + end + rest if end else page + RELOAD_TAG
