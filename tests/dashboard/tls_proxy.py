"""A proxy with TLS on loopback, as stands before a shared dashboard: it passes bytes on."""

from __future__ import annotations

import datetime as dt
import ipaddress
import socket
import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from brightline.loopback import HOST
from tests.threads import answering

_CHUNK = 65536  # bytes


class _Passes(socketserver.BaseRequestHandler):
    """One connection: a handshake, then bytes both ways until either side ends."""

    server: _Server

    def handle(self) -> None:
        with (
            suppress(OSError),
            self.server.context.wrap_socket(self.request, server_side=True) as outside,
            socket.create_connection(self.server.behind) as inside,
        ):
            back = threading.Thread(target=_pass, args=(inside, outside), daemon=True)
            back.start()
            _pass(outside, inside)
            back.join()


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False  # a browser keeps its connections open

    def __init__(self, context: ssl.SSLContext) -> None:
        super().__init__((HOST, 0), _Passes)
        self.context = context
        self.behind = (HOST, 0)

    def handle_error(self, *_: object) -> None:
        """A browser may close a connection at any moment."""


def _pass(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(_CHUNK):
            target.sendall(data)
    for end in (source, target):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)


@contextmanager
def tls_proxy(folder: Path) -> Iterator[_Server]:
    """A proxy on a free port; `behind` says where its bytes go, once that is known."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_certificate(folder))
    server = _Server(context)
    with answering(server):
        yield server


def _certificate(folder: Path) -> Path:
    """A certificate for loopback that nobody signed, and its key, in one file."""
    key, now = ec.generate_private_key(ec.SECP256R1()), dt.datetime.now(dt.UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    names = x509.SubjectAlternativeName(
        [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address(HOST))]
    )
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(names, critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    plain = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path = folder / "proxy.pem"
    path.write_bytes(key.private_bytes(pem, *plain) + made.public_bytes(pem))
    return path
