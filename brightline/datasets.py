"""Where the data files that ship with Brightline lie: site manifests, codebooks, cards.

In a source tree they are `datasets/` at the top; in an installed wheel they travel inside the
package, since a top-level package called `datasets` would shadow other people's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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


def codebook_folders(study: Path | None) -> list[Path]:
    """Where codebooks lie: in `codebook/` of the study's folder, if there is one, and shipped."""
    own = [study / "codebook"] if study is not None else []
    return [*own, datasets_folder() / "codebook"]


def codebook_file(codebook: str, folders: Sequence[Path]) -> Path:
    """The file of the codebook `name@version` in the first of the folders that has it.

    Raises:
        BrightlineError: that is no name of a codebook, or none of the folders has it.
    """
    match = re.fullmatch(r"([a-z][a-z0-9-]{0,29})@([0-9]{1,4})", codebook)
    if match is None:
        raise BrightlineError(f"'{codebook}' does not name a codebook; write one like core@1.")
    for folder in folders:
        path = folder / f"{match[1]}-{match[2]}.toml"
        if path.is_file():
            return path
    known = sorted({_name_of(file) for folder in folders for file in folder.glob("*-*.toml")})
    raise BrightlineError(
        f"There is no codebook '{codebook}' in {' or '.join(map(str, folders))}; there is: "
        f"{', '.join(known) or 'none'}."
    )


def _name_of(file: Path) -> str:
    return "@".join(file.stem.rsplit("-", 1))
