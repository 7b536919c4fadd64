"""Write several files whole: each beside its place first, so that none is ever half of itself."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from brightline.errors import PublishError


def write_whole(files: Mapping[Path, str]) -> None:
    """Write each text to its path; existing files are replaced once all are written.

    Raises:
        PublishError: a file cannot be written; then none of them is changed.
    """
    beside = {path: path.with_name(f".{path.name}.{os.getpid()}.new") for path in files}
    path = Path()
    try:
        for path, text in files.items():
            beside[path].write_text(text, encoding="utf-8")
        for path in files:
            beside[path].replace(path)
    except OSError as error:
        raise PublishError(
            f"{path} cannot be written ({error.strerror or 'the disk failed'}); make room, or "
            "choose another file."
        ) from error
    finally:
        for one in beside.values():
            one.unlink(missing_ok=True)
