"""Start, watch and stop the demonstration site: a real django-classified 1.3 on loopback.

One folder holds one site: its adverts (`adverts.jsonl`), its database (`engine.db`), its log.
The database is filled once (`filling.py`); a second start serves what is there (`serving.py`).
By hand: `python -m brightline.demo.classifieds.engine FOLDER ADVERTS [--port N]`.
"""

from __future__ import annotations

import datetime as dt
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from brightline.demo.classifieds.environment import CLASSIFIEDS
from brightline.demo.classifieds.filling import EngineFiles, fill_once, read_active_adverts
from brightline.demo.classifieds.serving import refuse_taken_port, serve, stop_process
from brightline.errors import ServerError


class Engine:
    """A running site. Use as a context manager, or call `stop()`."""

    def __init__(self, files: EngineFiles, process: subprocess.Popen[bytes], port: int) -> None:
        self.files = files
        self.port = port
        self.process = process

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def database(self) -> Path:
        return self.files.database

    @property
    def running(self) -> bool:
        return self.process.poll() is None

    def active_adverts(self) -> list[dict[str, Any]]:
        """What a complete crawl must find, read from the engine's own database.

        Each row: id, title, body, price (float, US dollars), city, section, group, created.
        """
        return read_active_adverts(self.database)

    def stop(self) -> None:
        """End this site and nothing else. Calling it twice is harmless."""
        stop_process(self.process)
        self.files.ready.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def __repr__(self) -> str:
        return f"Engine(url={self.url!r}, pid={self.pid})"


def start_engine(
    folder: Path,
    adverts: Path | int,
    *,
    port: int | None = None,
    seed: int = 1,
    now: Callable[[], dt.datetime] | None = None,
) -> Engine:
    """Serve the adverts on 127.0.0.1, filling the folder's database at the first start.

    `adverts` is a file of JSON lines (see `served/fill.py`) or how many to invent with `seed`.
    Raises ServerError: the port is taken, the environment cannot be built, the folder holds
    other adverts, or the site died (the sentence names its log).
    """
    files = EngineFiles(Path(folder).resolve())
    if port is not None:
        refuse_taken_port(port)
    python = CLASSIFIEDS.ensure()
    try:
        files.folder.mkdir(parents=True, exist_ok=True)
        fill_once(files, python, adverts, seed, now or _utc_now)
        process, bound = serve(files, python, port or 0)
    except OSError as error:
        raise ServerError(
            f"The demonstration site cannot use the folder {files.folder}: "
            f"{error.strerror or error}; choose a folder that can be written."
        ) from error
    return Engine(files, process, bound)


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def main(arguments: list[str] | None = None) -> None:
    """Run the site by hand until Ctrl-C."""
    import argparse
    import sys

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("adverts", help="how many to invent, or a file of JSON lines")
    parser.add_argument("--port", type=int, default=None)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args(arguments)
    adverts = int(told.adverts) if told.adverts.isdigit() else Path(told.adverts)
    try:
        with start_engine(told.folder, adverts, port=told.port, seed=told.seed) as engine:
            sys.stdout.write(f"{engine.url} (process {engine.pid}); Ctrl-C stops it\n")
            sys.stdout.flush()
            threading.Event().wait()
    except KeyboardInterrupt:
        sys.stdout.write("stopped\n")


if __name__ == "__main__":
    main()
