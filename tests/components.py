"""Components that some tests need: a skip that names what is missing, and CI's refusal of it."""

from __future__ import annotations

import os
import shutil
from typing import NoReturn

import pytest

_PROGRAMS = {"chromium": ("chromium", "chromium-browser"), "java": ("java",)}

_OFF = (
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "TcpPortRandomizationWin",
    "ThirdPartyStoragePartitioning",
)
"""What Playwright turns off by itself; of two lists the browser heeds the last, which is ours."""

_UNUSED = ("WebUIOmniboxAimPopup", "WebUIOmniboxPopup")
"""Pages below the address bar, loaded for every window: half a second each, and never seen."""

BROWSER_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    # What moves is drawn anew sixty times a second: a spinner was an eighth of a browser's time.
    "--force-prefers-reduced-motion",
    "--disable-threaded-animation",
    "--disable-smooth-scrolling",
    f"--disable-features={','.join((*_OFF, *_UNUSED))}",
]
"""How every browser of the tests is started: as root too, and asking for nothing by itself."""


def find_component(name: str) -> str | None:
    """The path of the component's program, or None."""
    for program in _PROGRAMS[name]:
        path = shutil.which(program)
        if path:
            return path
    return None


def _missing(name: str) -> NoReturn:
    message = f"needs {name}, which is not on this machine"
    if os.environ.get("BRIGHTLINE_REQUIRE_ALL") == "1":
        pytest.fail(f"{message}, and BRIGHTLINE_REQUIRE_ALL=1 forbids skipping it")
    pytest.skip(message)


def require_component(name: str) -> str:
    """The component's path; skips the test by name where it is absent, or fails in CI."""
    path = find_component(name)
    return path if path else _missing(name)
