"""The demonstration's folder: its study protocol, written once, and the port of its site."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from pathlib import Path

from brightline.datasets import datasets_folder
from brightline.errors import ServerError
from brightline.loopback import free_port, is_free
from brightline.own_files import LEFT_BY_SYSTEMS
from brightline.synthetic.params import MarketParams, study_tables

SITE = "classifieds"
"""The key of the site that is crawled."""

_START = re.compile(r'(?m)^(start = \["http://127\.0\.0\.1:)(\d+)(/"\])$')
_ID = re.compile(r'(?m)^id = "demo-[0-9a-f]{8}"$')


def prepare_folder(folder: Path, market: MarketParams, *, today: dt.date) -> tuple[Path, int]:
    """Write study.toml, or take the one that is there; returns (its path, the site's port).

    The id comes from the folder's own path, so that two demonstrations on one machine have keys
    and logins of their own. When another program has taken the port, the file gets a new one.

    Raises:
        ServerError: the folder holds a study of somebody's own, or other things.
    """
    folder = folder.resolve()
    path = folder / "study.toml"
    if not path.exists():
        _refuse_other_things(folder)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # adverts will lie there
        port = free_port()
        text = _render(folder, market, port, today)
        _write_whole(path, text)
        return path, port
    text = path.read_text(encoding="utf-8", errors="replace")
    found = _START.search(text)
    if found is None or _ID.search(text) is None:
        raise ServerError(
            f"{path} is not a demonstration's protocol; choose an empty folder with --folder."
        )
    port = int(found[2])
    if not is_free(port):
        port = free_port()
        _write_whole(path, _START.sub(rf"\g<1>{port}\g<3>", text, count=1))
    return path, port


def _refuse_other_things(folder: Path) -> None:
    """Whoever is told to delete the folder to begin anew must lose nothing else with it."""
    if folder.exists() and not folder.is_dir():
        raise ServerError(f"{folder} is no folder; choose a new or empty one with --folder.")
    unfinished = _beside(folder / "study.toml").name  # of a demonstration that was killed
    held = {one.name for one in folder.iterdir()} if folder.exists() else set()
    if others := sorted(held - LEFT_BY_SYSTEMS - {unfinished}):
        raise ServerError(
            f"{folder} holds '{others[0]}' and no demonstration; choose a new or empty folder with "
            "--folder. Nothing was changed."
        )


def _render(folder: Path, market: MarketParams, port: int, today: dt.date) -> str:
    template = (datasets_folder() / "studies" / "demo.toml").read_text(encoding="utf-8")
    name = hashlib.sha256(str(folder).encode()).hexdigest()[:8]
    values = {
        "@ID@": f"demo-{name}",
        "@EXPIRES@": (today + dt.timedelta(days=365)).isoformat(),
        "@PORT@": str(port),
        "@MARKET@": study_tables(market),
    }
    for mark, value in values.items():
        template = template.replace(mark, value)
    return template


def _write_whole(path: Path, text: str) -> None:
    beside = _beside(path)
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def _beside(path: Path) -> Path:
    return path.with_suffix(".toml.new")
