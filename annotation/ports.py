"""The port of the study's Label Studio: the one of its last start where that is free."""

from __future__ import annotations

from annotation.server_settings import Places
from brightline.errors import ServerError
from brightline.loopback import free_port, is_free

_ATTEMPTS = 3  # where another program takes each while Label Studio is starting


def last_port(places: Places) -> int | None:
    """The port of the last start that succeeded: bookmarks stay good."""
    try:
        return int(places.made.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def ports_to_try(port: int | None, before: int | None) -> list[int]:
    """The ports to try. Label Studio on a busy one goes to the next by itself: ask first.

    Raises:
        ServerError: a port of somebody's own is in use.
    """
    if port is not None:
        if not is_free(port):
            raise ServerError(
                f"Port {port} is in use by another program; choose another with --port, or leave "
                "it out and a free one is taken."
            )
        return [port]
    kept = [before] if before is not None and is_free(before) else []
    return [*kept, *(free_port() for _ in range(_ATTEMPTS))][:_ATTEMPTS]
