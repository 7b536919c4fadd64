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

# While a script runs Streamlit pales what it may replace, and new parts fade in: neither is a
# page's own contrast, and on a busy machine axe would see it.
_AT_REST = """() =>
    !document.querySelector('[data-test-script-state]:not([data-test-script-state=notRunning])')
    && document.getAnimations().every(
        one => one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity)
"""
_LEAN = {"resultTypes": ["violations"]}  # what passed is told in one line, not node by node


def broken_rules(page: Page) -> list[tuple[str, str]]:
    """(rule, selector) of every serious or critical finding on the page as it is shown."""
    page.wait_for_function(_AT_REST)
    found: list[dict[str, Any]] = Axe().run(page, options=_LEAN).response["violations"]
    return [
        (rule["id"], str(node["target"]))
        for rule in found
        if rule["impact"] in SEVERE
        for node in rule["nodes"]
        if not any(part in str(node["target"]) for part in NOT_OURS.get(rule["id"], ()))
    ]
