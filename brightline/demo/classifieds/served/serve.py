"""Serve the filled engine on 127.0.0.1 until the parent closes our standard input.

Usage: python serve.py PORT READY.json (port 0 takes a free one), with CLASSIFIEDS_DATABASE
naming the database. READY.json is written, whole, once the port is bound: {"pid", "port"}.
Exit code 98 means that the port is taken.
"""

from __future__ import annotations

import errno
import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

import django
from django.core.wsgi import get_wsgi_application
from waitress import create_server  # type: ignore[import-not-found, import-untyped, unused-ignore]

PORT_TAKEN = 98  # the number of EADDRINUSE on Linux, used here as an exit code
# A browser and the crawler together keep fewer than this many requests open at once.
THREADS = 4


def refuse_outbound(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook: the demonstration site may answer, and may connect to nothing."""
    if event in {"socket.connect", "socket.getaddrinfo"}:
        host = arguments[1][0] if event == "socket.connect" else arguments[0]
        if host not in {"127.0.0.1", "localhost", "::1"}:
            raise PermissionError("the demonstration site makes no outbound connection")


def _end_with_parent() -> None:
    """Wait until the parent closes its end of our standard input, however it ended."""
    sys.stdin.buffer.read()
    os._exit(0)


def _announce(ready: Path, port: int) -> None:
    part = ready.with_suffix(".part")
    part.write_text(json.dumps({"pid": os.getpid(), "port": port}), encoding="utf-8")
    part.replace(ready)


def main() -> None:
    port, ready = int(sys.argv[1]), Path(sys.argv[2])
    os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
    sys.addaudithook(refuse_outbound)
    django.setup()
    application = get_wsgi_application()
    try:
        server = create_server(application, host="127.0.0.1", port=port, threads=THREADS)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            sys.exit(PORT_TAKEN)
        raise
    _announce(ready, int(server.effective_port))
    threading.Thread(target=_end_with_parent, daemon=True).start()
    server.run()


if __name__ == "__main__":
    main()
