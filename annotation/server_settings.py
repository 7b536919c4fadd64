"""What the labelling server is started with: its files, its command line and its settings.

Its database and uploads lie in `<study folder>/label-studio/`, its log in `<study
folder>/logs/label-studio.log`. Starting and stopping it is `server.py`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from annotation.credentials import Credentials
from annotation.environment import LABEL_STUDIO
from brightline.custody_view import CustodyView
from brightline.loopback import HOST

_KEPT = frozenset({"PATH", "HOME", "USER", "LOGNAME", "SHELL", "TZ", "LANG", "LANGUAGE", "TMPDIR"})
_KEPT_BEGINNINGS = ("LC_", "LD_", "PYTHON", "SSL_CERT_", "XDG_", "OMP_", "OPENBLAS_")
"""What any program needs of our environment. Label Studio reads each of its settings under its bare
name too: a `DATABASE_NAME` that somebody set for something else would have it keep adverts in a
file that no erasure knows, a `STORAGE_TYPE` in somebody's cloud."""

_CLOSED_PROXY = "http://127.0.0.1:9"  # discard, RFC 863: nobody answers there


@dataclass(frozen=True, slots=True)
class Places:
    """The files of a study's labelling server."""

    data: Path
    database: Path
    record: Path
    made: Path
    lock: Path
    turn: Path
    log: Path

    @classmethod
    def of(cls, study: CustodyView) -> Places:
        """Those of `study`."""
        data = study.folder / "label-studio"
        return cls(
            data=data,
            database=data / "label_studio.sqlite3",
            record=data / "brightline-server.json",
            made=data / "brightline-made",
            lock=data / "brightline.lock",
            turn=data / "brightline-turn.lock",
            log=study.folder / "logs" / "label-studio.log",
        )


def command(program: Path, port: int) -> tuple[str, ...]:
    listen = ("--internal-host", HOST, "--port", str(port))
    return (str(program), "start", "--no-browser", *listen)


def settings(places: Places, credentials: Credentials, port: int) -> dict[str, str]:
    """Settings of the server: ours, and of our environment what names none of Label Studio's."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in _KEPT or name.startswith(_KEPT_BEGINNINGS)
    }
    origins = f"http://{HOST}:{port}"
    return {
        **kept,
        **LABEL_STUDIO.bytecode,
        "LABEL_STUDIO_BASE_DATA_DIR": str(places.data),
        "LABEL_STUDIO_USERNAME": credentials.email,
        "LABEL_STUDIO_PASSWORD": credentials.password,
        "LABEL_STUDIO_USER_TOKEN": credentials.token,
        "LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN": "true",
        "LABEL_STUDIO_DISABLE_SIGNUP_WITHOUT_LINK": "true",
        "LABEL_STUDIO_HOST": origins,
        "LABEL_STUDIO_ALLOWED_HOSTS": f"{HOST},localhost",
        "LABEL_STUDIO_CORS_ALLOWED_ORIGINS": origins,
        "COLLECT_ANALYTICS": "false",
        "LATEST_VERSION_CHECK": "false",
        "SENTRY_DSN": "",
        "FRONTEND_SENTRY_DSN": "",
        "DEBUG": "false",
        # Tips of the day and other calls of the server's own end here instead of outside.
        "HTTP_PROXY": _CLOSED_PROXY,
        "HTTPS_PROXY": _CLOSED_PROXY,
        "NO_PROXY": "127.0.0.1,localhost",
    }
