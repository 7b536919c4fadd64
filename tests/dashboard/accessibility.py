"""What axe finds on a page: every rule of WCAG 2.2 A and AA and of best practice, none left out.

`NOT_OURS` names what Streamlit itself renders and a page cannot mend, by rule and selector; it
is empty, and nothing else is ignored.
"""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SEVERE = {"serious", "critical"}

NOT_OURS: dict[str, tuple[str, ...]] = {}
"""{rule: selectors of Streamlit's own parts that break it}."""

_LEAN = {"resultTypes": ["violations"]}  # what passed is told in one line, not node by node


def broken_rules(page: Page) -> list[tuple[str, str]]:
    """(rule, selector) of every serious or critical finding on the page as it is shown."""
    found: list[dict[str, Any]] = Axe().run(page, options=_LEAN).response["violations"]
    return [
        (rule["id"], str(node["target"]))
        for rule in found
        if rule["impact"] in SEVERE
        for node in rule["nodes"]
        if not any(part in str(node["target"]) for part in NOT_OURS.get(rule["id"], ()))
    ]
