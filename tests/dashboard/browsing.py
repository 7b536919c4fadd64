"""A page in a real browser, as the dashboard's tests open it, and what is looked at on it.

The browser's clock stands in New York, so that a month that shifts with the reader's zone is
seen. `BRIGHTLINE_SHOTS` names a folder for pictures of every page.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, expect

# Streamlit looks for its own address below the page's first; the misses are its way of finding it.
PROBES = ("/_stcore/health", "/_stcore/host-config")
PATIENCE = 60_000  # milliseconds: two busy cores
expect.set_options(timeout=PATIENCE)  # of every expectation, not of those alone that once failed
GROUND = {"light": "rgb(255, 255, 255)", "dark": "rgb(16, 22, 29)"}


class Visit:
    """A page in the browser, with all that it asked for and complained of."""

    def __init__(self, context: BrowserContext, base: str, width: int, scheme: str) -> None:
        self.base = base
        self.context = context
        self.page: Page = context.new_page()
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        self.page.set_default_timeout(PATIENCE)
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("websocket", lambda socket: self.asked.append(socket.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda message: self._hear(message.type, message.text))
        self.page.on("response", lambda answer: self._answer(answer.status, answer.url))

    def _hear(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"} and "Failed to load resource" not in text:
            self.complaints.append(text)

    def _answer(self, status: int, url: str) -> None:
        if status >= 400 and not url.endswith(PROBES):
            self.complaints.append(f"{status} {url}")

    def open(self, path: str) -> Page:
        """The page at `path` of the base, once all of it is drawn."""
        self.page.goto(f"{self.base}/{path}")
        return self.drawn()

    def stay(self, path: str) -> Page:
        """The same, opened only where it is not there yet: for tests that change nothing on it."""
        return self.page if self.page.url == f"{self.base}/{path}" else self.open(path)

    def drawn(self) -> Page:
        """The page as it is, once all of it is drawn."""
        expect(self.page.locator("h1")).to_be_visible()
        expect(self.page.get_by_test_id("stStatusWidget")).to_have_count(0)
        return self.page

    def hosts(self) -> set[str]:
        """Host and port of everything that was asked for."""
        parts = (urlsplit(url) for url in self.asked)
        return {part.netloc for part in parts if part.scheme not in {"data", "blob"}}


@contextmanager
def visits(browser: Browser, base: str) -> Iterator[Callable[..., Visit]]:
    """Starts visits and closes them all: a context (cookies, scripts once read) for each server."""
    contexts: dict[str, BrowserContext] = {}
    made: dict[tuple[int, str, str], Visit] = {}

    def start(width: int = 1280, scheme: str = "light", base: str = base) -> Visit:
        look = (width, scheme, base)
        if base not in contexts:
            contexts[base] = browser.new_context(
                timezone_id="America/New_York",
                accept_downloads=True,
                ignore_https_errors=True,  # a test's own certificate on loopback
            )
        if look not in made:
            made[look] = Visit(contexts[base], base, width, scheme)
        return made[look]

    yield start
    for context in contexts.values():
        context.close()


def sideways(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


def unfold(page: Page) -> None:
    """Open what is folded away on a page of the dashboard."""
    for folded in page.get_by_text("The same numbers as a table").all():
        folded.click()


def cut(page: Page) -> list[str]:
    """The tables of which something lies beyond an edge, by their words; none where all is seen."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('table')].filter(table => {
            const parts = [table.parentElement, ...table.querySelectorAll('td')];
            return parts.some(one => one.scrollWidth > one.clientWidth)
                || table.parentElement.getBoundingClientRect().right > window.innerWidth;
        }).map(table => table.innerText)"""
    )
    return found


def ground(page: Page) -> str:
    """The colour behind the page."""
    return str(page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor"))


def picture(page: Page, name: str) -> None:
    """Keep a picture of the whole page where `BRIGHTLINE_SHOTS` says."""
    folder = os.environ.get("BRIGHTLINE_SHOTS")
    if folder:
        height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        size = page.viewport_size or {"width": 1280, "height": 900}
        page.set_viewport_size({"width": size["width"], "height": min(height + 60, 9000)})
        page.screenshot(path=f"{folder}/dashboard-{name}.png")
        page.set_viewport_size(size)
