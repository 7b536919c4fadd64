"""Text that tries to act when it is shown: for the manifest's fields, in every test of that."""

from __future__ import annotations

import copy
from html.parser import HTMLParser
from typing import Any

from markdown_it import MarkdownIt

from tests.dashboard.cube_fixture import MANIFEST

HOSTILE = (
    "<script>window.acted=1</script><img src=x onerror='window.acted=1'> "
    "[a link](http://evil.example.org/a) ![a picture](http://evil.example.org/b.png) "
    "$E=mc^2$ :smile: :material/home: :red[red] **bold** `code` http://evil.example.org "
    "www.example.org someone@example.org =1+1 | cell | ~~gone~~ \u202etfel"
)

# What a Markdown parser must not find in it (the pages' own marks are bold text and lists).
ACTING = {
    "html_inline", "html_block", "link_open", "image", "code_inline", "code_block", "fence",
    "heading_open", "table_open", "s_open", "em_open", "hr", "blockquote_open",
}  # fmt: skip
_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def parsed(markdown: str) -> tuple[set[str], str]:
    """The kinds of token that a Markdown parser finds, and the text that it would show."""
    tokens = _MARKDOWN.parse(markdown)
    inline = [child for token in tokens for child in token.children or []]
    kinds = {token.type for token in tokens} | {child.type for child in inline}
    return kinds, "".join(child.content for child in inline)


class Seen(HTMLParser):
    """The tags, the attributes and the text of a document."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


def hostile_manifest() -> dict[str, Any]:
    """The fixture's manifest with hostile text wherever a page shows the manifest's text."""
    manifest = copy.deepcopy(MANIFEST)
    manifest["release"] = HOSTILE
    manifest["study"].update(
        title=HOSTILE,
        approval_reference=HOSTILE,
        contact_email=HOSTILE,
        permitted_uses=[HOSTILE],
        forbidden_uses=[HOSTILE, f"# {HOSTILE}"],
        reporting_routes=[HOSTILE],
    )
    manifest["estimand"].update(description=HOSTILE, cutoff_words=HOSTILE, codebook=HOSTILE)
    manifest["estimand"]["periods"][0]["name"] = HOSTILE
    manifest["finding"] = {
        "sentence": HOSTILE,
        "uncertainty_sentence": HOSTILE,
        "drawn": True,
        "reason": HOSTILE,
    }
    manifest["warnings"] = [HOSTILE]
    for site in manifest["sites"]:
        site["title"] = f"{site['key']} {HOSTILE}"
    return manifest
