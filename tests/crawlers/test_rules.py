"""Robots rules, addresses and frozen settings, without a network."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.answers import is_page_type
from crawlers.gates import allowed_address
from crawlers.robots import Rules, read_rules
from crawlers.settings import FIXED

TEXT = "text/plain"
FORBIDDEN = "User-agent: *\nDisallow: /\n"


def test_rules_bind_by_our_name_and_for_everybody() -> None:
    rules = read_rules(200, TEXT, b"User-agent: *\nDisallow: /user/\nAllow: /\nCrawl-delay: 7\n")
    assert rules.allow("https://a.example.org/1-a/")
    assert not rules.allow("https://a.example.org/user/1")
    assert rules.delay == 7.0
    ours = read_rules(
        200, TEXT, b"User-agent: *\nAllow: /\n\nUser-agent: Brightline\nDisallow: /\n"
    )
    assert not ours.allow("https://a.example.org/1-a/")


def test_a_request_rate_is_a_delay() -> None:
    rules = read_rules(200, TEXT, b"User-agent: *\nRequest-rate: 1/10\nCrawl-delay: 3\n")
    assert rules.delay == 10.0


def test_the_rules_of_the_real_engine_are_read_as_meant() -> None:
    text = b"User-agent: *\n\nSitemap: http://x/sitemap.xml\nDisallow: /user/\nHost: x"
    rules = read_rules(200, TEXT, text)
    assert not rules.allow("http://127.0.0.1:8000/user/profile/")
    assert rules.allow("http://127.0.0.1:8000/12-a/")


@given(st.integers(100, 599), st.binary(max_size=200))
def test_only_readable_rules_or_none_at_all_allow(status: int, body: bytes) -> None:
    rules = read_rules(status, TEXT, body)
    if status not in {200, 404, 410}:
        assert rules.stops
        assert not rules.allow("https://a.example.org/")


@pytest.mark.parametrize("status", [404, 410])
def test_no_rules_allow(status: int) -> None:
    assert read_rules(status, "text/html", b"<html>").allow("https://a.example.org/x")


@pytest.mark.parametrize(
    ("status", "kind", "body"),
    [
        *(
            (status, TEXT, b"User-agent: *\nAllow: /\n")
            for status in (401, 403, 429, 500, 503, 204)
        ),
        (200, "text/html", b"<html>User-agent: *\nAllow: /</html>"),
        (200, "application/xhtml+xml; charset=utf-8", b"User-agent: *\nAllow: /\n"),
        (200, TEXT, b"\xef\xbb\xbf <!doctype html>"),
        (200, "image/png", b"User-agent: *\nAllow: /\n"),
        (200, "application/json", b"User-agent: *\nAllow: /\n"),
        (200, "application/octet-stream", b""),
        (200, TEXT, b'{\n  "error": "blocked"\n}'),
        (200, TEXT, b"Access denied"),
        (200, TEXT, b"# Access to\nDenied: everybody"),
        *((200, TEXT, FORBIDDEN.encode(code)) for code in ("utf-16", "utf-16-le", "utf-16-be")),
        (200, TEXT, FORBIDDEN.encode("utf-32")),
        (200, TEXT, FORBIDDEN.encode("cp500")),
        (200, TEXT, gzip.compress(FORBIDDEN.encode(), mtime=0)),
        (200, TEXT, b"User-agent: *\nAllow: /\0\n"),
        (200, TEXT, b"User-agent: *\nDisallow: /a\xf1o/\n"),
    ],
)
def test_rules_that_cannot_be_read_forbid_everything(status: int, kind: str, body: bytes) -> None:
    rules = read_rules(status, kind, body)
    assert rules.stops
    assert not rules.allow("https://a.example.org/")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"# nothing is forbidden\n",
        b"User-agent: *\nDisallow:\n",
        b"Sitemap: https://a.example.org/map.xml\n",
        b"Hello.\nUser-agent: *\nThis line is no rule.\nDisallow: /private/\n",
        b"# del a\xf1o\nUser-agent: * # a\xf1o\nDisallow: /private/\n",
        b"User-agent *\nDissallow /private/\n",
        b"user agent: *\rdisallow: /private/\r",
    ],
)
def test_lines_of_a_text_that_are_no_rule_are_ignored(body: bytes) -> None:
    rules = read_rules(200, f"{TEXT}; charset=utf-8", body)
    assert not rules.stops
    assert rules.allow("https://a.example.org/1-a/")
    assert rules.allow("https://a.example.org/private/") is (b"private" not in body)


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\xe2\x80\x8b", b"\xef\xbb\xbf" * 2])
def test_a_mark_before_the_first_word_hides_no_rule(mark: bytes) -> None:
    assert not read_rules(200, None, mark + FORBIDDEN.encode()).allow("https://a.example.org/")


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("2.5", 2.5),
        ("2,5", 2.5),
        ("10 s", 10.0),
        ("10 seconds # at night", 10.0),
        ("", 0.0),
        ("-5", 0.0),
        *((words, None) for words in ("inf", "nan", "1e999", "1,000", "1.000,5", "ten", "10 min")),
    ],
)
def test_a_delay_that_is_no_number_stops_the_host(said: str, seconds: float | None) -> None:
    rules = read_rules(200, TEXT, f"User-agent: *\nCrawl-delay: {said}\nAllow: /".encode())
    assert ("or not in a number" in rules.stops) is (seconds is None)
    assert rules.delay == (seconds or 0.0)
    ours = f"User-agent: other\nCrawl-delay: {said}\n\nUser-agent: *\nAllow: /".encode()
    assert not read_rules(200, TEXT, ours).stops


def test_rules_that_stop_allow_nothing() -> None:
    assert not Rules(stops="why").allow("https://a.example.org/")
    assert Rules().delay == 0.0


@pytest.mark.parametrize(
    ("host", "address", "allowed"),
    [
        ("a.example.org", "93.184.215.14", True),
        ("a.example.org", "127.0.0.1", False),
        ("a.example.org", "10.1.2.3", False),
        ("a.example.org", "169.254.169.254", False),
        ("a.example.org", "192.168.0.1", False),
        ("a.example.org", "100.64.0.1", False),
        ("a.example.org", "0.0.0.0", False),  # noqa: S104 - an address to refuse
        ("a.example.org", "224.0.0.1", False),
        ("a.example.org", "::1", False),
        ("127.0.0.1", "127.0.0.1", True),
        ("127.0.0.1", "93.184.215.14", False),
        ("localhost", "127.0.0.1", False),
    ],
)
def test_addresses(host: str, address: str, allowed: bool) -> None:
    assert allowed_address(host, address, frozenset({"127.0.0.1"})) is allowed


def test_the_unsafe_defaults_are_off() -> None:
    off = (
        "TELNETCONSOLE_ENABLED",
        "REMOTE_CONTROL_ENABLED",
        "COOKIES_ENABLED",
        "REDIRECT_ENABLED",
        "METAREFRESH_ENABLED",
        "RETRY_ENABLED",
        "HTTPPROXY_ENABLED",
        "REFERER_ENABLED",
        "LOG_INSTALL_ROOT_HANDLER",
    )
    assert all(FIXED[name] is False for name in off)
    assert FIXED["DOWNLOAD_VERIFY_CERTIFICATES"] is True
    assert set(FIXED["DOWNLOAD_HANDLERS"]) == {"http", "https"}
    assert FIXED["DOWNLOAD_HANDLERS_BASE"] == {}
    assert FIXED["DOWNLOAD_DELAY_JITTER"] == 0


@pytest.mark.parametrize("header", ["image/svg+xml", "IMAGE/SVG+XML; charset=utf-8", "image/png"])
def test_a_picture_is_no_page_where_feeds_are_read_either(header: str) -> None:
    assert is_page_type("application/atom+xml", accepts_json=True, accepts_xml=True)
    assert not is_page_type(header, accepts_json=True, accepts_xml=True)
