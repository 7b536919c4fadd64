"""Pages that ask not to be kept, or not to be followed, in whatever words they ask."""

from __future__ import annotations

import datetime as dt

import pytest
from web_poet import HttpResponse

from crawlers.detail import DetailPage
from crawlers.manifest_files import load_manifest

SEEN = dt.datetime(2026, 11, 24, 10, 30, tzinfo=dt.UTC)
MANIFEST = load_manifest("django-classified")


def page(body: str, said: list[str]) -> DetailPage:
    headers = [("Content-Type", "text/html; charset=utf-8")]
    headers += [("X-Robots-Tag", one) for one in said]
    answer = HttpResponse("https://a.example.org/1-a/", body.encode(), headers=headers)
    return DetailPage(answer, MANIFEST, SEEN)


SAID = [
    (["noindex, nofollow"], False, False),
    (["NoArchive"], False, True),
    (["nocache"], False, True),
    (["none"], False, False),
    (["noai"], False, True),
    (["index, follow"], True, True),
    (["noimageai, nosnippet, noimageindex"], True, True),
    (["max-image-preview: large, noindex"], False, True),
    (["unavailable_after: 25 Jun 2030 15:00:00 PST", "index"], True, True),
    (["unavailable_after: 25 Jun 2025 15:00:00 PST"], False, True),
    (["unavailable_after: 24 Nov 2026 10:30:00 GMT"], False, True),
    (["unavailable_after: 2025-06-25"], False, True),
    (["unavailable_after: the 99th of June"], False, True),
    ([], True, True),
]


@pytest.mark.parametrize(("said", "kept", "followed"), SAID)
def test_a_page_is_kept_and_followed_as_it_asks(
    said: list[str], kept: bool, followed: bool
) -> None:
    metas = "".join(f'<meta name="Robots" content="{one}">' for one in said)
    ours = "".join(f"<meta name=brightline content='{one}'>" for one in said)
    for one in (page("<h1>A</h1>", said), page(metas, []), page(ours, [])):
        assert one.may_be_stored() is kept
        assert one.may_be_followed() is followed


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (["googlebot: noindex, noarchive"], True),
        (["brightline: noindex"], False),
        (["*: noindex"], False),
        (["googlebot: noindex", "noarchive"], False),
        (["googlebot: noindex, brightline: noarchive"], False),
    ],
)
def test_a_header_for_another_crawler_is_not_for_us(said: list[str], kept: bool) -> None:
    assert page("<h1>A</h1>", said).may_be_stored() is kept
