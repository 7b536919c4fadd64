"""Ports of this machine's loopback address: whether one is free, and which is."""

from __future__ import annotations

import random
import socket

from brightline.errors import ServerError

HOST = "127.0.0.1"

LENT = 32_768
"""From here on systems lend ports to outgoing connections (Linux; RFC 6335 and others: 49152)."""

_FIRST = 20_000
_TRIES = 100


def free_port() -> int:
    """A port on 127.0.0.1 that nobody listens on, and that no outgoing connection is lent.

    A server needs seconds before it listens: by then the system may have lent a port of the range
    that it lends from to anybody, a browser's connection among them.

    Raises:
        ServerError: of a hundred ports none is free.
    """
    for port in random.sample(range(_FIRST, LENT), _TRIES):
        if is_free(port):
            return port
    raise ServerError(
        f"None of {_TRIES} ports of {HOST} between {_FIRST} and {LENT} is free; stop some of the "
        "servers on this machine."
    )


def is_free(port: int) -> bool:
    """Whether a server could listen on `port` of 127.0.0.1 now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError):
            return False
        return True
