"""The published cube, read once per release, or the panel that says why there is none.

Only the cube's folder is read: the dashboard never opens a store. The folder comes from the
environment variable `BRIGHTLINE_CUBE`, which `serve.py` sets.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NoReturn

import streamlit as st

from brightline.errors import PublishError
from brightline.publish.reader import MANIFEST, Cube, load_cube, where_whole
from dashboard import CUBE_VARIABLE
from dashboard.inert import inert

PUBLISH = "brightline publish cube --study study.toml"
IN_MANIFEST = [
    "release",
    "built_at",
    "synthetic",
    "study",
    "estimand",
    "disclosure",
    "sites",
    "finding",
    "warnings",
    "versions",
]
IN_TABLES = {
    "counts": "site month kind count suppressed coverage reason",
    "shares": "period start end site estimate low high labelled annotators population sites "
    "method drawn reason",
    "changes": "earlier later site measure change low high drawn reason sites",
    "coverage": "site month days_planned days_complete status reason",
}


def published() -> Cube:
    """The cube to show; where there is none, the page says what to do next and ends."""
    folder = where_whole(Path(os.environ.get(CUBE_VARIABLE, "cube")))
    try:
        stamp = (folder / MANIFEST).stat()
    except OSError:
        _stop("Nothing published yet", "There are no figures to show yet. To publish them, run:")
    try:
        return _read(str(folder), (stamp.st_mtime_ns, stamp.st_size, stamp.st_ino))
    except PublishError as error:
        sys.stderr.write(f"{error}\n")  # the path is for the operator, not for the public
        _stop("The published figures cannot be read", f"{_public(error, folder)} Build them anew:")


@st.cache_data(show_spinner="Reading the release", max_entries=2)
def _read(folder: str, stamp: tuple[int, ...]) -> Cube:  # `stamp` keys the cache: a new release
    cube = load_cube(Path(folder))
    _require(cube, folder)
    return cube


def _require(cube: Cube, folder: str) -> None:
    """A whole cube that lacks what the pages show is refused before anything is drawn."""
    lacks = [name for name in IN_MANIFEST if name not in cube.manifest]
    for table, columns in IN_TABLES.items():
        held = set(getattr(cube, table).columns)
        lacks += [f"{table}.{name}" for name in columns.split() if name not in held]
    if lacks:
        raise PublishError(
            f"The cube in {folder} lacks {', '.join(lacks)}; publish it anew with `{PUBLISH}`."
        )


def _public(error: PublishError, folder: Path) -> str:
    """The error's sentence without the machine's folder names."""
    sentence = str(error).replace(str(folder), "the cube")
    return sentence.replace(str(folder.absolute()), "the cube")


def _stop(title: str, sentence: str) -> NoReturn:
    st.title(title)
    st.markdown(inert(sentence))
    st.code(PUBLISH, language=None, wrap_lines=True)
    st.markdown("Then reload this page. No number is shown until that has worked.")
    st.stop()
