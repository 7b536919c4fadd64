"""The team's tables: a child reads the store and hands over JSON, which is all that comes across.

The process that speaks to a browser opens no store and loads nothing that could: neither text nor
addresses of adverts can reach a page from it. Read anew every few minutes, or when asked.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from brightline.publish.named import IDENTIFIER
from dashboard import STUDY_VARIABLE
from dashboard.inert import inert

FRESH = 300  # seconds that tables are shown before they are read anew
_WITHIN = 600.0  # seconds that the child has: agreement of a large study is a minute's work

COLUMNS = {
    "days": "site title day run planned attempted fetched refused failed ended_because counted",
    "runs": "run site title source started_at ended_at ended_because counted adverts asserted "
    "broken",
    "agreement": "what who wave marked positive alpha gwet when spans codebook",
    "backlog": "name purpose wave codebook adverts judgements released made",
    "consensus": "run sample made_at model codebook adverts judgements annotators settled since",
    "released": "code day released largest",
    "debriefs": "code open debrief_due",
}


class TeamError(Exception):
    """The store could not be read; the sentence says why and how to mend it."""


@dataclass(frozen=True)
class Team:
    """What the child told: tables by name, the care limits, and the study that they are of."""

    tables: dict[str, pd.DataFrame]
    limits: dict[str, int]
    no_agreement: str
    manifest: dict[str, Any]


def team() -> Team:
    """The tables to show; where they cannot be read, the page says why and ends."""
    try:
        return _read(os.environ.get(STUDY_VARIABLE, "study.toml"))
    except TeamError as error:
        st.title("The store cannot be read")
        st.markdown(inert(str(error)))
        st.stop()


def again() -> None:
    """Forget what was read, so that the next look reads the store anew."""
    _read.clear()


@st.cache_resource(show_spinner="Reading the store", max_entries=1, ttl=FRESH)
def _read(study: str) -> Team:
    return parsed(told_by_child(study))


def told_by_child(study: str) -> dict[str, Any]:
    """What `python -m brightline.team` prints of the study.

    Raises:
        TeamError: it ended with a sentence, or not in time.
    """
    words = [sys.executable, "-P", "-m", "brightline.team", study]
    try:
        done = subprocess.run(words, capture_output=True, text=True, timeout=_WITHIN, check=False)
    except subprocess.TimeoutExpired:
        raise TeamError("Reading the store took too long; ask for it again later.") from None
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines()
        known = len(lines) == 1  # anything longer is a trace, which is for no page
        raise TeamError(lines[0] if known else "Reading the store failed; see `store status`.")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def parsed(told: dict[str, Any]) -> Team:
    """Tables with their columns in order, even where they are empty."""
    tables = {
        name: pd.DataFrame(told[name], columns=columns.split()) for name, columns in COLUMNS.items()
    }
    read_at = str(told["read_at"])
    none = f"none: internal, read from the store at {read_at[:16].replace('T', ' ')} UTC"
    manifest = {
        "study": told["study"],
        "synthetic": bool(told["study"]["synthetic"]),
        "release": none,
        IDENTIFIER: none,
        "built_at": read_at,
        "versions": {},
        "sites": [],
    }
    return Team(tables, dict(told["limits"]), str(told["no_agreement"]), manifest)
