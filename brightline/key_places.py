"""Where a study's keys lie: a name only. Reading, writing and using them is `privacy/keys.py`.

Apart from it, so that what never touches a key (the dashboard) need not import what does.
"""

from __future__ import annotations

import os
from pathlib import Path

KEYS_VARIABLE = "BRIGHTLINE_KEYS"


def keys_directory(study_id: str) -> Path:
    """$BRIGHTLINE_KEYS/<study id>, or the user's data directory of this system."""
    from platformdirs import user_data_path

    root = os.environ.get(KEYS_VARIABLE)
    base = Path(root) if root else user_data_path("brightline", appauthor=False) / "keys"
    return base.expanduser() / study_id
