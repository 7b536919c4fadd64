"""Compiles, when it is imported, every pattern of the search for contacts that waits to be used.

Half a second in each process that writes a line of a log: those that are forked from one that has
imported this find the patterns compiled (`tests.forked`).
"""

from __future__ import annotations

import gc

import brightline.privacy.contacts
import brightline.privacy.redaction  # noqa: F401  its own patterns too
from brightline.privacy.text.late import late

_LATE = type(late(""))

for _pattern in gc.get_objects():
    if type(_pattern) is _LATE:
        _pattern.pattern  # noqa: B018  asked for, it is compiled
