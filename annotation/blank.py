"""The labelling server's tables without a row of anybody's: made once per machine, then copied.

Its hundreds of migrations take a minute; each study's first start would pay for them again. They
lie in the server's own environment, and go with it when its version changes.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from brightline.errors import ServerError
from brightline.waiting import alone

_NAME = "blank.sqlite3"


def is_made(environment: Path) -> bool:
    """Whether this machine has the empty tables of that environment."""
    return (environment / _NAME).is_file()


def lay(environment: Path, database: Path, settings: Mapping[str, str], log: Path) -> None:
    """Put empty tables where `database` is to be; made first when the machine has none yet.

    Args:
        environment: the folder of the server's environment.
        settings: what the server is started with; a login in it is not used.
        log: takes what the migrations say.

    Raises:
        ServerError: the tables could not be made, or not be written.
    """
    try:
        with alone(environment / f"{_NAME}.lock"):
            if not is_made(environment):
                _make(environment, settings, log)
        shutil.copyfile(environment / _NAME, database)
    except OSError as error:
        raise ServerError(
            f"Label Studio's tables cannot be written to {error.filename or database} "
            f"({error.strerror or error}); free some space, or make the folder writable, and run "
            "`brightline annotate up` again."
        ) from error


def _make(environment: Path, settings: Mapping[str, str], log: Path) -> None:
    """Migrate a database in a folder of its own; a name that is there is whole."""
    [manage] = environment.glob("lib/python*/site-packages/label_studio/manage.py")
    words = [str(environment / "bin" / "python"), str(manage), "migrate", "--no-color", "-v", "0"]
    with tempfile.TemporaryDirectory(dir=environment, prefix="blank.") as folder:
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with log.open("ab") as said:
            done = subprocess.run(
                words,
                env={**settings, "LABEL_STUDIO_BASE_DATA_DIR": folder},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                check=False,
            )
        made = Path(folder) / "label_studio.sqlite3"
        if done.returncode or not made.is_file():
            raise ServerError(
                f"Label Studio's tables could not be made; read the last lines of {log}, mend what "
                "they name (a full disk, most often) and run `brightline annotate up` again."
            )
        made.replace(environment / _NAME)
