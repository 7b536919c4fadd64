"""A labelling server of another version than the one that everything here is made for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotation import process, server
from annotation.credentials import ensure_credentials
from annotation.process import Running
from annotation.server import Status, connect
from brightline.errors import ServerError
from brightline.study import Study


def test_another_version_is_refused_with_the_mend(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    study = make_study()
    ensure_credentials(study)
    found = Status("running", "http://127.0.0.1:1", "Label Studio is running")
    monkeypatch.setattr(server, "status", lambda _: found)
    old = Running(pid=1, started="then", port=1, version="1.0.0")
    monkeypatch.setattr(process, "read", lambda _: old)
    with pytest.raises(ServerError, match=r"1\.0\.0 is running.*made for 1\.23\.2"):
        connect(study)
