"""What the team's app is told and how it is reached; denied to everybody until one of two is set.

On one's own machine, a key that is made anew at each start stands in the address. Where it is
shared, a proxy with TLS passes people on to the same loopback port, and they log in.
"""

from __future__ import annotations

import importlib.util
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from brightline.errors import ServerError
from brightline.store_address import beside
from dashboard import ACCESS_VARIABLE, KEY_VARIABLE, PROTOCOL_VARIABLE, STUDY_VARIABLE
from dashboard.access import read_access
from dashboard.serve import RunningDashboard, Way, start_dashboard

_KEY_BYTES = 24  # 192 bits
_STORE = "BRIGHTLINE_STORE"  # where the store is, if not beside the study


def start_team(
    study: Path, cube: Path, port: int | None = None, access: Path | None = None
) -> tuple[RunningDashboard, str]:
    """Serve the team's app on loopback; (the running server, the address to open).

    Args:
        access: the access file (`access.py`) where it is shared; None on one's own machine.

    Raises:
        CustodyError: the access file cannot be used.
        ServerError: the login's library is missing, or the server does not start.
    """
    if access is None:
        key = secrets.token_urlsafe(_KEY_BYTES)
        running = start_dashboard(cube, port, _local(study, key, os.environ))
        return running, f"{running.url}/?key={key}"
    way, address = _shared(study, access, os.environ)
    return start_dashboard(cube, port, way), address


def _local(study: Path, key: str, inherited: Mapping[str, str]) -> Way:
    return Way("team_app.py", {**_told(study, inherited), KEY_VARIABLE: key})


def _shared(study: Path, access: Path, inherited: Mapping[str, str]) -> tuple[Way, str]:
    found = read_access(access, study.absolute().parent)
    if importlib.util.find_spec("authlib") is None:
        raise ServerError(
            "Logging in needs the package Authlib, which is not installed; install it "
            "(uv pip install 'streamlit[auth]'), or leave --access out and work on one machine."
        )
    host = urlsplit(found.address).hostname
    flags = (
        f"--secrets.files={access.absolute()}",
        f"--server.allowedHosts={host}",
        f"--server.corsAllowedOrigins={found.address}",
        f"--browser.serverAddress={host}",
    )
    told = {**_told(study, inherited), ACCESS_VARIABLE: str(access.absolute())}
    return Way("team_app.py", told, flags), found.address


def _told(study: Path, inherited: Mapping[str, str]) -> dict[str, str]:
    told = inherited.get(_STORE)
    store = {_STORE: beside(Path.cwd(), told)} if told else {}  # the child runs in another folder
    path = str(study.absolute())
    return {STUDY_VARIABLE: path, PROTOCOL_VARIABLE: path, **store}
