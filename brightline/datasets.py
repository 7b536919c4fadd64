"""Where the data files that ship with Brightline lie: site manifests, codebooks, cards.

In a source tree they are `datasets/` at the top; in an installed wheel they travel inside the
package, since a top-level package called `datasets` would shadow other people's.
"""

from __future__ import annotations

from pathlib import Path

from brightline.errors import BrightlineError


def datasets_folder() -> Path:
    """The folder of shipped data files.

    Raises:
        BrightlineError: when neither the source tree's nor the installed folder is there.
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "_datasets", here.parent / "datasets"):
        if folder.is_dir():
            return folder
    raise BrightlineError(
        f"The data files that ship with Brightline are missing beside {here}: install it again."
    )
