"""Where a study's keys lie, and where they may not: names only. Using them is `privacy/keys.py`.

Apart from it, so that what never touches a key (the dashboard) need not import what does.
"""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brightline.custody_view import CustodyView

KEYS_VARIABLE = "BRIGHTLINE_KEYS"


def keys_directory(study_id: str) -> Path:
    """$BRIGHTLINE_KEYS/<study id>, or the user's data directory of this system."""
    from platformdirs import user_data_path

    root = os.environ.get(KEYS_VARIABLE)
    base = Path(root) if root else user_data_path("brightline", appauthor=False) / "keys"
    return base.expanduser() / study_id


def run_key_file(study: CustodyView, run: int) -> Path:
    """The key of one crawl: beside the study's keys, told apart from runs of other stores."""
    return study.keys_directory / f"run-{run}-{_store_mark(study)}.key"


def run_key_files(study: CustodyView) -> dict[int, Path]:
    """Those that are there, by the number of their run; none of a folder that may not be read."""
    pattern = re.compile(rf"run-(\d{{1,18}})-{_store_mark(study)}\.key")
    try:
        names = [(pattern.fullmatch(path.name), path) for path in study.keys_directory.iterdir()]
    except OSError:
        return {}
    return {int(found[1]): path for found, path in names if found}


def seen_erasures_file(study: CustodyView, first_digest: str) -> Path:
    """Beside the study's keys, what was seen erased of the store whose ledger begins so."""
    return study.keys_directory / f"store-{first_digest[:16]}.seen"


def is_of_seen_erasures(name: str) -> bool:
    """Whether this is the name of such a file, or of one that a kill left half-written."""
    return re.fullmatch(r"store-[0-9a-f]{16}\.seen(\.\d+\.new)?", name) is not None


def _store_mark(study: CustodyView) -> str:
    return hashlib.sha256(study.store_url.encode()).hexdigest()[:8]


def data_folders(study: CustodyView) -> list[tuple[str, Path]]:
    """(what it is, folder) of all that holds the study's data, with every link followed.

    A link to the protocol or to the store has two folders: its own, and that which it leads to.
    """
    from brightline.store_files import store_file

    places = [("the study folder", study.path)]
    if store := store_file(study):
        places.append(("the folder of the store", store))
    return [
        (what, folder)
        for what, file in places
        for folder in dict.fromkeys((file.parent.resolve(), file.resolve().parent))
    ]
