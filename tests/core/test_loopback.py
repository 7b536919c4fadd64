"""Free ports: outside of the range that is lent to outgoing connections, and free indeed."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from brightline.errors import ServerError
from brightline.loopback import HOST, LENT, free_port, is_free


def test_a_free_port_is_not_one_that_the_system_may_lend_meanwhile() -> None:
    lent = Path("/proc/sys/net/ipv4/ip_local_port_range")
    first = int(lent.read_text().split()[0]) if lent.exists() else LENT
    ports = {free_port() for _ in range(50)}
    assert max(ports) < min(first, LENT)
    assert len(ports) > 1, "two servers that start at once would ask for one port"


def test_a_port_that_is_taken_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind((HOST, free_port()))
        taken.listen()
        port = taken.getsockname()[1]
        assert not is_free(port)
        monkeypatch.setattr("brightline.loopback.random.sample", lambda *_: [port, port])
        with pytest.raises(ServerError, match="stop some of the servers"):
            free_port()
