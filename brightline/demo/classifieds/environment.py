"""The demonstration site's own environment: Django and the classifieds engine, pinned."""

from __future__ import annotations

from pathlib import Path

from brightline.environments import PinnedEnvironment

CLASSIFIEDS = PinnedEnvironment(
    name="classifieds",
    title="The demonstration site",
    lock=Path(__file__).with_name("requirements.lock.txt"),
    program="python",
)
