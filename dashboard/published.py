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
from brightline.publish.reader import MANIFEST, Cube, where_whole
from dashboard import CUBE_VARIABLE
from dashboard.inert import inert
from dashboard.needed import read_cube
from dashboard.next_steps import PUBLISH


def published() -> Cube:
    """The cube to show; where there is none, the page says what to do next and ends."""
    folder = where_whole(Path(os.environ.get(CUBE_VARIABLE, "cube")))
    try:
        stamp = (folder / MANIFEST).stat()
    except OSError:
        _stop(
            "Nothing published yet",
            "There are no figures to show yet. A study publishes them with:",
            "No study yet? `brightline demo` shows the whole way on invented data, and "
            "`brightline study new` begins one of your own.",
        )
    try:
        return _read(str(folder), (stamp.st_mtime_ns, stamp.st_size, stamp.st_ino))
    except PublishError as error:
        sys.stderr.write(f"{error}\n")  # the path is for the operator, not for the public
        _stop("The published figures cannot be read", f"{_public(error, folder)} Build them anew:")


@st.cache_data(show_spinner="Reading the release", max_entries=2)
def _read(folder: str, stamp: tuple[int, ...]) -> Cube:  # `stamp` keys the cache: a new release
    return read_cube(Path(folder))


def _public(error: PublishError, folder: Path) -> str:
    """The error's sentence without the machine's folder names."""
    sentence = str(error).replace(str(folder), "the cube")
    return sentence.replace(str(folder.absolute()), "the cube")


def _stop(title: str, sentence: str, more: str = "") -> NoReturn:
    st.title(title)
    st.markdown(inert(sentence))
    st.code(PUBLISH, language=None, wrap_lines=True)
    if more:
        st.markdown(more)
    st.markdown("Then reload this page. No number is shown until that has worked.")
    st.stop()
