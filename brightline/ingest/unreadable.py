"""What becomes of a text at which the search for contacts itself fails: all of it is hidden.

A defect of ours must neither let a text through nor keep the rest of a page, a file or an archive
from being stored. The log says where the search failed, and nothing of the text.
"""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

from brightline.privacy import Keyring, Minimised

HIDDEN = "[text]"
"""Stands for a title or a body that could not be read to its end."""

_LOG = logging.getLogger(__name__)


def hidden(title: str, body: str) -> Minimised:
    """The text of an advert with nothing of it left."""
    said = [HIDDEN if part.strip() else "" for part in (title, body)]
    return Minimised(said[0], said[1], (), sum(map(bool, said)))


def hash_of_hidden(keyring: Keyring, digest: bytes) -> str:
    """A content hash by which the same text is known again and no other is taken for it."""
    return keyring.fingerprint("hidden text", digest.hex())


def report(error: Exception) -> None:
    """Say in the log where the search failed; the text of an error may hold what it failed at."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(last.filename).name}:{last.lineno}"
    _LOG.error(
        "A text could not be read to its end (%s at %s); it is stored as %s. Please report this.",
        *(type(error).__name__, where, HIDDEN),
    )
