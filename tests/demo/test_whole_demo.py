"""The demonstration with its Label Studio: three addresses that answer, and none after Ctrl-C."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest


@pytest.mark.engine
@pytest.mark.labelstudio
def test_the_whole_workbench_opens_and_ctrl_c_stops_it_all(tmp_path: Path) -> None:
    environment = {**os.environ, "BRIGHTLINE_KEYS": str(tmp_path / "keys")}
    environment.pop("BRIGHTLINE_STORE", None)
    words = ("demo", "--folder", str(tmp_path / "folder"), "--adverts", "100")
    child = subprocess.Popen(
        [sys.executable, "-m", "brightline", *words],
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    said = []
    for line in child.stdout:
        said.append(line)
        if line.startswith("Ctrl-C"):
            break
    addresses = dict(re.findall(r"(?m)^  ([\w ]+): +(http://127\.0\.0\.1:\d+)", "".join(said)))
    assert set(addresses) == {"Classifieds site", "Label Studio", "Dashboard"}, "".join(said)
    for address in addresses.values():
        assert httpx.get(address, follow_redirects=True).status_code == 200
    child.send_signal(signal.SIGINT)
    rest = child.stdout.read()
    assert child.wait(90) == 0, rest
    child.stdout.close()
    for address in addresses.values():
        with pytest.raises(httpx.ConnectError):
            httpx.get(address)
