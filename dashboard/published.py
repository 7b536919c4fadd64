"""The published cube, read once per release, or the panel that says why there is none.

Only the cube's folder is read: the dashboard never opens a store. The folder comes from the
environment variable `BRIGHTLINE_CUBE`, which `serve.py` sets.
"""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import streamlit as st

from brightline.errors import PublishError
from brightline.publish.named import identifier_of
from brightline.publish.reader import MANIFEST, Cube, where_whole
from dashboard import CUBE_VARIABLE
from dashboard.figure import Figure
from dashboard.inert import inert
from dashboard.needed import read_cube
from dashboard.next_steps import PUBLISH

_LOOKS = 3
"""A release that takes another's place does so once while a page is made, hardly ever twice."""


def published() -> Cube:
    """The cube to show; where there is none, the page says what to do next and ends."""
    looks = itertools.count(1)
    while True:
        folder, stamp, error = *_place(), None
        try:
            if stamp is not None:
                return _read(str(folder), stamp)
        except PublishError as caught:
            error = caught
        # Where nothing took its place while it was read, that is how it is.
        if (folder, stamp) == _place() or next(looks) == _LOOKS:
            _stop_without(error, folder)


def _stop_without(error: PublishError | None, folder: Path) -> NoReturn:
    if error is None:
        _stop(
            "Nothing published yet",
            "There are no figures to show yet. A study publishes them with:",
            "No study yet? `brightline demo` shows the whole way on invented data, and "
            "`brightline study new` begins one of your own.",
        )
    sys.stderr.write(f"{error}\n")  # the path is for the operator, not for the public
    _stop("The published figures cannot be read", f"{_public(error, folder)} Build them anew:")


@st.cache_resource(show_spinner="Reading the release", max_entries=2)  # nothing changes a frame
def _read(folder: str, stamp: tuple[int, ...]) -> Cube:  # `stamp` keys the cache: a new release
    return read_cube(Path(folder))


def made(cube: Cube, make: Callable[..., Figure], *arguments: Any) -> Figure:
    """The figure that `make` draws of the cube, drawn once per release and arguments.

    The release is this cube's own: the folder may hold the next one by now.
    """
    key = (identifier_of(cube.manifest), make.__module__, make.__name__, repr(arguments))
    return _made(cube, make, arguments, key)


@st.cache_resource(show_spinner="Drawing", max_entries=256)
def _made(
    _cube: Cube, _make: Callable[..., Figure], _arguments: tuple[Any, ...], key: tuple[Any, ...]
) -> Figure:
    return _make(_cube, *_arguments)


def _place() -> tuple[Path, tuple[int, ...] | None]:
    """Where the cube lies, and what changes with every publication; None where there is none."""
    folder = where_whole(Path(os.environ.get(CUBE_VARIABLE, "cube")))
    try:
        stat = (folder / MANIFEST).stat()
    except OSError:
        return folder, None
    return folder, (stat.st_mtime_ns, stat.st_size, stat.st_ino)


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
