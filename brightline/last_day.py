"""The last day of a protocol, read anew at every look, for what runs longer than a command does.

What is shown by a server must end with the protocol, though the server was started before. Only
this one field is read: the public dashboard, which asks, loads nothing that knows of a corpus.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

from brightline.errors import StudyError


def last_day(protocol: Path) -> dt.date:
    """The day `expires` of a study file as it is now.

    Raises:
        StudyError: it cannot be read, or names no day.
    """
    try:
        table = tomllib.loads(protocol.read_text(encoding="utf-8"))
        day = table["study"]["expires"]
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError):
        day = None
    if isinstance(day, dt.datetime):
        day = day.date()
    if not isinstance(day, dt.date):
        raise StudyError(
            f"{protocol} cannot be read, or names no last day; mend it with `brightline study "
            "check`."
        )
    return day


def is_over(protocol: Path, now: dt.datetime | None = None) -> bool:
    """Whether the last day has passed, by UTC as for every command.

    Raises:
        StudyError: as `last_day`.
    """
    return last_day(protocol) < (now or dt.datetime.now(dt.UTC)).date()
