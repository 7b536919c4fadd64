"""Somebody at the labelling page, with a keyboard: a real browser on a real Label Studio."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Locator, Page, Request, expect

from annotation.credentials import load_credentials
from tests.annotation.bench import Bench

PATIENCE = 60_000  # ms; the page's scripts are 10 MB, and a machine may be busy
expect.set_options(timeout=PATIENCE)  # of every expectation, not of those alone that once failed


class Annotator:
    """Somebody at the labelling page of one project, with a keyboard."""

    def __init__(self, page: Page, address: str, bench: Bench) -> None:
        self.page, self.address, self.bench = page, address, bench
        self.outside: list[str] = []
        page.set_default_timeout(PATIENCE)
        page.on("request", self._note)

    def _note(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.outside.append(request.url)

    def log_in(self) -> None:
        credentials = load_credentials(self.bench.study)
        assert credentials is not None
        self.page.goto(f"{self.address}/user/login/")
        self.page.fill("input[name=email]", credentials.email)
        self.page.fill("input[name=password]", credentials.password)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url(lambda url: "/login" not in url)

    def open(self, project: int) -> None:
        """Open the project's label stream and put the instructions away."""
        self.page.goto(f"{self.address}/projects/{project}/data?labeling=1")
        instructions = self.page.get_by_text("Labeling Instructions")
        expect(instructions).to_be_visible()
        self.put_away(instructions)
        self.expect_text(re.compile("Bright rooms"))

    def put_away(self, dialogue: Locator) -> None:
        """Escape, until it is gone: a dialogue that still opens has no focus, and hears no key."""
        for _ in range(PATIENCE // 2_000):
            self.page.keyboard.press("Escape")
            with suppress(AssertionError):
                expect(dialogue).to_be_hidden(timeout=2_000)
                return
        expect(dialogue).to_be_hidden(timeout=1)

    @property
    def text(self) -> str:
        return self.page.locator(".lsf-richtext").inner_text()

    def expect_text(self, words: re.Pattern[str] | str) -> None:
        expect(self.page.locator(".lsf-richtext")).to_contain_text(words)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def chosen(self) -> list[str]:
        """The choices that are ticked, by their words."""
        ticked = self.page.locator(".lsf-choice__item:has(input:checked)")
        return [words.partition("[")[0].strip() for words in ticked.all_inner_texts()]

    def expect_next(self, after: str) -> None:
        """The next task is loaded, and nothing is ticked on it."""
        shown = self.page.locator(".lsf-richtext")
        expect(shown).not_to_contain_text(after)
        expect(self.page.locator(".lsf-choice__item input:checked")).to_have_count(0)

    def picture(self, name: str) -> None:
        folder = os.environ.get("BRIGHTLINE_SHOTS")
        if folder:
            target = Path(folder) / f"annotate-{name}.png"
            self.page.screenshot(path=target, animations="disabled")

    def double_click(self, word: str) -> None:
        """Select one word of the advert as a mouse does; the rest of the page needs none."""
        place = self.page.evaluate(
            """word => {
                const texts = document.createTreeWalker(
                    document.querySelector('.lsf-richtext'), NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                    const at = texts.currentNode.data.indexOf(word);
                    if (at >= 0) {
                        const range = document.createRange();
                        range.setStart(texts.currentNode, at);
                        range.setEnd(texts.currentNode, at + word.length);
                        const box = range.getBoundingClientRect();
                        return [box.x + box.width / 2, box.y + box.height / 2];
                    }
                }
            }""",
            word,
        )
        self.page.mouse.dblclick(*place)
