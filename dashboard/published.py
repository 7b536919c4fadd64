"""The published cube, read once per release, or the panel that says why there is none.

Only the cube's folder is read: the dashboard never opens a store. The folder comes from the
environment variable `BRIGHTLINE_CUBE`, which `serve.py` sets.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, NoReturn

import streamlit as st

from brightline.errors import PublishError
from brightline.publish.reader import Cube, load_cube
from dashboard import CUBE_VARIABLE
from dashboard.inert import inert

PUBLISH = "brightline publish cube --study study.toml"


def published() -> Cube:
    """The cube to show; where there is none, the page says what to do next and ends."""
    folder = Path(os.environ.get(CUBE_VARIABLE, "cube"))
    try:
        stamp = (folder / "cube.json").stat()
    except OSError:
        _stop("Nothing published yet", "There are no figures to show yet. To publish them, run:")
    try:
        return _read(str(folder), (stamp.st_mtime_ns, stamp.st_size, stamp.st_ino))
    except PublishError as error:
        sys.stderr.write(f"{error}\n")  # the path is for the operator, not for the public
        _stop("The published figures cannot be read", f"{_public(error, folder)} Build them anew:")


@st.cache_data(show_spinner="Reading the release", max_entries=2)
def _read(folder: str, stamp: tuple[int, ...]) -> Any:  # `stamp` keys the cache: a new release
    return load_cube(Path(folder))


def _public(error: PublishError, folder: Path) -> str:
    """The error's sentence without the machine's folder names."""
    sentence = str(error).replace(str(folder), "the cube")
    return sentence.replace(str(folder.absolute()), "the cube")


def _stop(title: str, sentence: str) -> NoReturn:
    st.title(title)
    st.markdown(inert(sentence))
    st.code(PUBLISH, language=None)
    st.markdown("Then reload this page. No number is shown until that has worked.")
    st.stop()
