"""What a log line may hold: no contact, no path of an advert, in message and traceback alike."""

from __future__ import annotations

import io
import logging
import re
import sys

import pytest

from brightline.privacy import RedactingFormatter, redact, redact_note


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("dropped: call 212-555-0142 now", "dropped: call [redacted] now"),
        ("dropped: two one two 555 0142", "dropped: [redacted]"),
        ("mail jane@example.org", "mail [redacted]"),
        ("member 48151623", "member [redacted]"),
        (
            "Retrying <GET http://127.0.0.1:8123/ads/42-call-2125550142/?a=1#b>",
            "Retrying <GET http://127.0.0.1:8123/[redacted]>",
        ),
        ("GET https://user:secret@example.org/a", "GET https://example.org/[redacted]"),
        ("open www.example.org/ads/42", "open [redacted]"),
        ("open example.org/ads/42", "open [redacted]"),
        ("'http://example.org/' done", "'http://example.org/' done"),
        ("Spider opened on 127.0.0.1:43211", "Spider opened on 127.0.0.1:43211"),
        ("scrapy.core.engine: 12 pages", "scrapy.core.engine: 12 pages"),
        ("lease until 2026-11-24T20:04:52+00:00", "lease until 2026-11-24T20:04:52+00:00"),
    ],
)
def test_redact(text: str, safe: str) -> None:
    assert redact(text) == safe


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Referral 12: 212 555 0142 asked", "Referral 12: [redacted] asked"),
        ("Referral 12: call 212-555-0142", "Referral 12: call [redacted]"),
        ("Referral no. 12: +1 (212) 555-0142", "Referral no. 12: [redacted]"),
        ("As said.\nCase 7: 555 0142\nCase 8: none", "As said.\nCase 7: [redacted]\nCase 8: none"),
        ("Referral 12: jane@example.org wrote", "Referral 12: [redacted] wrote"),
        ("Referral 12: the officer needs the page", "Referral 12: the officer needs the page"),
    ],
)
def test_the_reference_that_a_line_begins_with_stays_beside_a_contact(text: str, safe: str) -> None:
    assert redact(text) == redact_note(text) == safe


@pytest.mark.parametrize(
    "text",
    [
        "Referral 212: 555 0142",  # an area code
        "Referral 21: 25550142",  # some is still hidden, and what is must be all
        "Referral 12: 34 567",  # too short for a number without it
        "call 212 555 01\nReferral 42: asked",
    ],
)
def test_figures_that_are_passed_off_as_a_reference_hide_no_number(text: str) -> None:
    hidden = redact(text)
    digits = sum(map(str.isdigit, hidden))
    assert digits <= 2
    assert not any(len(run) > 2 for run in re.findall(r"\d+", hidden))


def test_redacting_twice_changes_nothing() -> None:
    once = redact("http://example.org/ads/2125550142 and 212 555 0142, @jane_doe")
    assert redact(once) == once


def _logged(formatter: logging.Formatter) -> str:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter)
    logger = logging.Logger("crawl")
    logger.addHandler(handler)
    logger.warning("item %s from %s", {"title": "212 555 0142"}, "http://example.org/ads/42")
    try:
        int("bad body: jane@example.org, http://example.org/ads/43")
    except ValueError:
        logger.exception("failed on %s", "two one two five five five zero one four two")
    return stream.getvalue()


def test_the_formatter_redacts_message_and_traceback() -> None:
    logged = _logged(RedactingFormatter("%(asctime)s %(name)s %(message)s"))
    for contact in ("0142", "jane", "ads/4", "five"):
        assert contact not in logged
    assert "ValueError" in logged
    assert 'test_redaction.py", line' in logged
    assert logged[:2] == "20"  # the time is not a contact


def test_the_formatter_redacts_a_stack() -> None:
    """Which holds the line of the source that logged, with what stands in it."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(RedactingFormatter("%(message)s"))
    logger = logging.Logger("crawl")
    logger.addHandler(handler)
    logger.warning("dropped %s", "212-555-0142", stack_info=True)
    assert "Stack (most recent call last)" in stream.getvalue()
    assert "0142" not in stream.getvalue()


def test_a_traceback_that_another_formatter_has_written_is_not_taken_over() -> None:
    """`logging` keeps a traceback's text on the record, for the formatters of later handlers."""
    try:
        int("bad body: jane@example.org")
    except ValueError:
        record = logging.LogRecord("a", logging.ERROR, "", 1, "failed", None, sys.exc_info())
    assert "jane" in logging.Formatter("%(message)s").format(record)
    assert "jane" not in RedactingFormatter("%(message)s").format(record)


def test_a_plain_formatter_would_leak() -> None:
    logged = _logged(logging.Formatter("%(message)s"))
    for contact in ("0142", "jane", "ads/4", "five"):
        assert contact in logged


def test_a_line_at_which_the_search_fails_is_redacted_whole(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(text: str) -> list[object]:
        raise KeyError(text)

    monkeypatch.setattr("brightline.privacy.redaction.find_contacts", fails)
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(RedactingFormatter("%(levelname)s %(message)s"))
    record = logging.LogRecord("a", logging.INFO, "", 1, "dropped: 212-555-0142", None, None)
    handler.handle(record)
    assert stream.getvalue() == "INFO [redacted]\n"
    assert capsys.readouterr().err == ""  # where `logging` prints what it could not format
