"""Complete study protocols for tests, invented; each test changes the part that it is about."""

from __future__ import annotations

ANY = '["/.*"]'
"""Every path of a site."""

SITE = """
[[site]]
key = "{key}"
title = "Invented classifieds (synthetic)"
manifest = "django-classified"
terms = "Loopback copy run by ourselves; no terms apply."
start = ["{start}"]
allow = {allow}
delay_seconds = {delay}
max_pages = {max_pages}
synthetic = true
{extra}
"""

ESTIMAND = """
[estimand]
description = "Share of adverts that a blinded panel would judge likely yes or above"
cutoff = 6
codebook = "core@1"

[[estimand.period]]
name = "2024"
start = 2024-01-01
end = 2025-01-01

[[estimand.period]]
name = "2025"
start = 2025-01-01
end = 2026-01-01
"""

HEAD = """\
[study]
id = "{id}"
title = "A study for tests (synthetic)"
question = "How does the share of adverts judged suspicious change from year to year?"
contact_email = "study@example.org"
contact_url = "https://example.org/study"
expires = {expires}
synthetic = true
{head_extra}

[approval]
reference = "TEST-1"
board = "Review board of the tests"

[legal]
basis = "Invented data about nobody"
impact_assessment = "DPIA-TEST-1"

[people]
consultation = "Nobody is affected by invented data"
annotator_support = "Debriefs after every session"

[reporting]
duty = "None for invented data"
routes = ["The test log"]
responsible_officer = "The tester"

[uses]
permitted = ["Testing"]
forbidden = ["Identifying a person"]

[retention]
adverts_days = 365
urls_days = 30
"""


def sites_text(*keys: str) -> str:
    """The tables of several invented sites."""
    start = "http://127.0.0.1:8000/"
    return "".join(
        SITE.format(key=key, start=start, allow=ANY, delay="0", max_pages="100000", extra="")
        for key in keys
    )


MARKET_SITES = sites_text("alpha", "beta")
"""The sites of a simulated market (`brightline/validation/market.py`)."""


def study_text(
    *,
    id: str = "test-study",  # the field's own name in the file
    expires: str = "2099-12-31",
    head_extra: str = "",
    estimand: str = ESTIMAND,
    sites: str | None = None,
    key: str = "site-a",
    start: str = "http://127.0.0.1:8000/",
    allow: str = ANY,
    delay: str = "0",
    max_pages: str = "100000",
    extra: str = "",
) -> str:
    """The text of a complete study.toml; `sites` replaces the one site it would have."""
    site = SITE.format(
        key=key, start=start, allow=allow, delay=delay, max_pages=max_pages, extra=extra
    )
    head = HEAD.format(id=id, expires=expires, head_extra=head_extra)
    return head + estimand + (site if sites is None else sites)
