"""Canary contacts, planted on a real site, are nowhere in the clear: in no file, on no page.

The whole chain runs on real parts: engine, crawl, sample, Label Studio, cube, dashboard. Then
every byte of the study's folder is searched, and everything that the dashboard sends a browser.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from brightline.demo.classifieds.engine import start_engine
from tests import forked
from tests.components import BROWSER_ARGUMENTS, require_component
from tests.studies import study_text

CITIES = ("New York", "Toronto", "Chicago", "Seattle")


@dataclass(frozen=True)
class Canary:
    """One planted contact and every way in which it could be read."""

    last: int

    @property
    def phone(self) -> str:
        return f"212-555-{self.last:04d}"

    @property
    def mail(self) -> str:
        return f"canary.{self.last}@example.org"

    @property
    def handle(self) -> str:
        return f"@canary_{self.last}"

    def forms(self) -> list[bytes]:
        """What must not be found, as bytes in the encodings that a file could hold."""
        digits = self.phone.replace("-", "")
        texts = [
            digits,
            self.phone,
            self.phone.replace("-", " "),
            self.phone.replace("-", "."),
            f"555-{self.last:04d}",
            f"canary.{self.last}",
            f"canary_{self.last}",
            f"canary{self.last}",
        ]
        return [text.encode(coding) for text in texts for coding in ("utf-8", "utf-16-le")]


CANARIES = [Canary(last) for last in range(100, 140)]


def planted(number: int, canary: Canary) -> dict[str, object]:
    """An invented advert that prints its contact in title (hence slug), body and disguise."""
    digits = canary.phone.replace("-", "")
    spaced = " ".join(digits)
    title = (
        f"Quiet evening {canary.phone}",
        f"Dinner {canary.phone.replace('-', ' ')} ask",
        f"Walks with {canary.handle}",
        f"Dance lessons {digits}",
    )[number % 4]
    body = (
        f"Write to {canary.mail} or call {canary.phone}.\n\n(synthetic)",
        f"Message {canary.handle}, or one by one: {spaced}.\n\n(synthetic)",
        f"My page is https://example.org/canary{canary.last}?call={digits} (synthetic)",
        f"Call ({digits[:3]}) {digits[3:6]}.{digits[6:]} after nine. (synthetic)",
    )[number // 4 % 4]
    return {
        "title": title,
        "body": body,
        "price": "120.00",
        "city": CITIES[number % 4],
        "section": "Wellbeing (synthetic)",
        "group": "Massage",
        "advertiser": f"advertiser {number}",
        "phone": None,
        "active": True,
        "posted": f"2026-0{1 + number % 9}-15T12:00:00+00:00",
    }


@dataclass
class House:
    """A study on a planted site, worked through to its cube."""

    folder: Path
    environment: dict[str, str]

    def run(self, *words: str) -> str:
        told = [*words, "--study", str(self.folder / "study.toml")]
        done = forked.run("brightline.cli", told, self.environment, self.folder.parent)
        assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
        return done.stdout + done.stderr


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    place = tmp_path_factory.mktemp("canaries")
    rows = [planted(number, canary) for number, canary in enumerate(CANARIES)]
    lines = place / "adverts.jsonl"
    lines.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    environment = {**os.environ, "BRIGHTLINE_KEYS": str(place / "keys")}
    environment.pop("BRIGHTLINE_STORE", None)
    with start_engine(place / "site", lines) as engine:
        made = House(place / "study", environment)
        made.folder.mkdir()
        text = study_text(start=f"{engine.url}/", key="planted")
        (made.folder / "study.toml").write_text(text, encoding="utf-8")
        said = made.run("keys", "create") + made.run("store", "migrate")
        said += made.run("crawl", "run", "planted")
    names = ("--name", "s", "--snapshot", "--per-stratum", "40", "--annotators", "a1,a2")
    said += made.run("sample", "draw", *names)
    said += made.run("annotate", "up")
    try:
        said += made.run("annotate", "push", "--sample", "s") + made.run("annotate", "pull")
    finally:
        said += made.run("annotate", "down")
    said += made.run("publish", "cube")
    (made.folder / "said.txt").write_text(said, encoding="utf-8")
    return made


@pytest.mark.engine
@pytest.mark.labelstudio
def test_the_canaries_were_really_there(house: House) -> None:
    """Otherwise the search below would find nothing for the wrong reason."""
    counts = json.loads(house.run("store", "status", "--json"))
    assert counts["adverts"] == len(CANARIES)
    assert counts["contact pseudonyms"] >= len(CANARIES)
    assert (house.folder / "label-studio").is_dir()


@pytest.mark.engine
@pytest.mark.labelstudio
def test_no_file_of_the_study_holds_a_canary(house: House) -> None:
    found = []
    files = [path for path in house.folder.rglob("*") if path.is_file()]
    assert {"corpus.db", "label_studio.sqlite3", "cube.json"} <= {path.name for path in files}
    for path in files:
        content = path.read_bytes()
        found += [
            (path.name, form) for canary in CANARIES for form in canary.forms() if form in content
        ]
    assert found == []


@pytest.mark.engine
@pytest.mark.labelstudio
@pytest.mark.browser
def test_nothing_that_the_dashboard_sends_holds_a_canary(house: House) -> None:
    chromium = require_component("chromium")
    child = subprocess.Popen(
        [sys.executable, "-m", "brightline", "dashboard", "--cube", str(house.folder / "cube")],
        env=house.environment,
        text=True,
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    try:
        address = re.search(r"http://\S+", child.stdout.readline())
        assert address is not None
        sent = _everything_sent(chromium, address[0])
    finally:
        child.terminate()
        child.wait(30)
        child.stdout.close()
    assert len(sent) > 100_000  # the pages really came
    for canary in CANARIES:
        for form in canary.forms():
            assert form not in sent


def _everything_sent(chromium: str, address: str) -> bytes:
    """Every body and every WebSocket frame of every page."""
    from playwright.sync_api import Request, WebSocket, sync_playwright

    sent: list[bytes] = []

    def keep(frame: str | bytes) -> None:
        sent.append(frame.encode() if isinstance(frame, str) else frame)

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", keep)

    asked: set[str] = set()

    def remember(request: Request) -> None:
        if request.method == "GET" and request.url.startswith("http"):
            asked.add(request.url)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=BROWSER_ARGUMENTS)
        page = browser.new_page()
        page.on("websocket", listen)
        page.on("request", remember)
        for path in ("", "coverage", "methods"):
            page.goto(f"{address}/{path}")
            page.get_by_text("Synthetic", exact=False).first.wait_for()
            page.wait_for_load_state("networkidle")
        # Bodies are asked for again: the browser forgets those of a page that it has left.
        sent += [httpx.get(url).content for url in sorted(asked)]
        browser.close()
    return b"\n".join(sent)
