"""The labelling server's own environment: 160 packages that must not meet ours.

`label-studio.lock.txt` names every one with its digest. Starting the server is `server.py`.
"""

from __future__ import annotations

from pathlib import Path

from brightline.environments import PinnedEnvironment

VERSION = "1.23.2"
"""The version of Label Studio that the page, the sync and the tests are made for."""

LABEL_STUDIO = PinnedEnvironment(
    name=f"label-studio-{VERSION}",
    title=f"Label Studio {VERSION}",
    lock=Path(__file__).with_name("label-studio.lock.txt"),
    program="label-studio",
)
