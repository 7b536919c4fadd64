"""Revisit records: a page that was captured again unchanged is a sighting of its own time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.crawlers.archives import (
    DAY,
    LIST,
    PAGE,
    Archive,
    Capture,
    advert_page,
    advert_url,
    digest_of,
    list_page,
    make_archive,
    one_pass,
    when,
)

DIGEST = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NUMBER = 100001
PAGE_DIGEST = digest_of(advert_page(NUMBER))
LATER = when("2014-11-03 08:00")


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    return make_archive(tmp_path, monkeypatch)


def revisit(
    url: str, at: dt.datetime, headers: Mapping[str, str] | None = None, **warc: str
) -> Capture:
    """A revisit record; its WARC headers by name with '_' for '-'."""
    names = {name.replace("_", "-"): value for name, value in warc.items()}
    http = {"Content-Type": PAGE} if headers is None else headers
    return Capture(url, b"", at, 200, http, "revisit", {"WARC-Profile": DIGEST, **names})


def first_day() -> list[Capture]:
    name = {"WARC-Record-ID": "<urn:uuid:00000000-0000-4000-8000-000000000001>"}
    return [
        Capture(LIST, list_page([NUMBER])),
        Capture(advert_url(NUMBER), advert_page(NUMBER), warc=name),
    ]


@pytest.mark.parametrize(
    "how",
    [
        {"WARC_Payload_Digest": PAGE_DIGEST},
        {"WARC_Refers_To": "<urn:uuid:00000000-0000-4000-8000-000000000001>"},
        {
            "WARC_Refers_To_Target_URI": advert_url(NUMBER),
            "WARC_Refers_To_Date": "2014-11-02T08:00:00Z",
        },
    ],
)
def test_a_revisit_is_resolved(archive: Archive, how: dict[str, Any]) -> None:
    captures = [
        *first_day(),
        Capture(LIST, list_page([NUMBER]), LATER),
        revisit(advert_url(NUMBER), LATER, **how),
    ]
    done = archive.replay(archive.write("a.warc.gz", captures))
    assert done.notes == []
    assert archive.sightings() == [
        ("Quiet hour 1", "2014-11-02 08:00"),
        ("Quiet hour 1", "2014-11-03 08:00"),
    ]
    assert [report.counts_as_coverage for report in done.reports] == [True, True]
    assert {row[-1] for row in archive.coverage()} == {"complete"}


def test_a_page_may_stand_in_a_later_file(archive: Archive) -> None:
    again = archive.write(
        "1.warc.gz", [revisit(advert_url(NUMBER), LATER, WARC_Payload_Digest=PAGE_DIGEST)]
    )
    archive.replay(again, archive.write("2.warc.gz", first_day()))
    assert len(archive.sightings()) == 2


def test_a_revisited_list_leads_where_it_led(archive: Archive) -> None:
    """Its date heading has no year: the revisit eleven years on means another Friday."""
    year = when("2025-11-02 08:00")
    number = NUMBER + 1
    captures = [
        Capture(LIST, list_page([NUMBER, number])),
        Capture(advert_url(NUMBER), advert_page(NUMBER)),
        revisit(LIST, year, WARC_Payload_Digest=digest_of(list_page([NUMBER, number]))),
        Capture(advert_url(number), advert_page(number), year),
    ]
    archive.replay(archive.write("a.warc.gz", captures))
    assert [str(advert.posted_from)[:10] for advert in archive.adverts()] == [
        "2014-10-31",
        "2025-10-31",
    ]


def test_the_same_page_at_another_address_is_another_advert(archive: Archive) -> None:
    twin = revisit(advert_url(NUMBER + 1), DAY, WARC_Payload_Digest=PAGE_DIGEST)
    archive.replay(archive.write("a.warc.gz", [*first_day(), twin]))
    assert len(archive.adverts()) == 2


def test_an_unresolved_revisit_is_counted_and_said(archive: Archive) -> None:
    captures = [
        *one_pass(range(NUMBER, NUMBER + 30), captured=range(NUMBER, NUMBER + 29)),
        revisit(advert_url(NUMBER + 29), DAY, WARC_Payload_Digest="sha1:NOWHERE"),
    ]
    done = archive.replay(archive.write("a.warc.gz", captures))
    assert done.notes == [
        "1 captured page was a revisit of a page that is in none of the files; give the files that "
        "hold such pages in the same command."
    ]
    assert archive.coverage()[1] == ("Body rubs", 30, 30, 29, 0, 1, "partial")


def test_a_revisit_that_says_noindex_is_not_stored(archive: Archive) -> None:
    headers = {"X-Robots-Tag": "noindex"}
    again = revisit(advert_url(NUMBER), LATER, headers, WARC_Payload_Digest=PAGE_DIGEST)
    archive.replay(archive.write("a.warc.gz", [*first_day(), again]))
    assert len(archive.sightings()) == 1
