"""The gate: nothing outside an allowed origin, path, hour or date passes, however it is spelled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from twisted.web.client import URI

from brightline.errors import ScopeError
from brightline.scope import Gate, OutsideHoursError, is_binary_path
from brightline.study import SiteScope, Study
from tests.studies import study_text

NOON = dt.datetime(2026, 11, 24, 12, 0, tzinfo=dt.UTC)
ORIGIN = "https://board.example.org:8443"


def site_of(**changes: object) -> SiteScope:
    values: dict[str, object] = {
        "key": "board",
        "title": "Board",
        "manifest": "django-classified",
        "terms": "allowed in writing",
        "start": (f"{ORIGIN}/list/",),
        "allow": (r"/list/.*", r"/\d+-[-\w]+/"),
        "deny": (r"/list/secret.*", r".*[?&]sort=.*"),
        "delay_seconds": 2.0,
        "max_pages": 10,
    }
    return SiteScope.model_validate({**values, **changes})


def gate_of(*sites: SiteScope, now: dt.datetime = NOON) -> Gate:
    import tomllib
    from pathlib import Path

    table = tomllib.loads(study_text(sites=""))
    head = table.pop("study")
    study = Study.model_validate(
        {**head, **table, "sites": sites, "path": Path("/study/study.toml"), "sha256": "0" * 64}
    )
    return Gate(study, now=lambda: now)


GATE = gate_of(site_of())


def passes(url: str, gate: Gate = GATE) -> bool:
    try:
        gate.check_url(url)
    except ScopeError:
        return False
    return True


@pytest.mark.parametrize(
    "url",
    [
        f"{ORIGIN}/list/",
        f"{ORIGIN}/list/?page=2",
        f"{ORIGIN}/12-a-b/",
        f"{ORIGIN}/12-%D0%BF%D1%80/",
        "HTTPS://BOARD.example.ORG:8443/list/",
        f"{ORIGIN}/robots.txt",
        f"{ORIGIN}/list/#top",
    ],
)
def test_what_the_protocol_allows_passes(url: str) -> None:
    assert GATE.check_url(url).key == "board"


@pytest.mark.parametrize(
    "url",
    [
        "http://board.example.org:8443/list/",
        "https://board.example.org/list/",
        "https://board.example.org:443/list/",
        "https://board.example.org:84430/list/",
        "https://board.example.org:008443/list/",
        "https://board.example.org.:8443/list/",
        "https://board.example.org.evil.example:8443/list/",
        "https://evil.example/https://board.example.org:8443/list/",
        "https://user@board.example.org:8443/list/",
        "https://board.example.org:8443@evil.example/list/",
        "https://board.example.org:8443\\@evil.example/list/",
        "https://board.example.org:8443#@evil.example/list/ x",
        "https://board%2Eexample.org:8443/list/",
        "https://board。example.org:8443/list/",
        "https://xn--board-.example.org:8443/list/",
        "//board.example.org:8443/list/",
        "file:///list/",
        "ftp://board.example.org:8443/list/",
        "data:text/html,/list/",
        "javascript:alert(1)",
        f"{ORIGIN}/other/",
        f"{ORIGIN}/list/secret",
        f"{ORIGIN}/list/%73ecret",
        f"{ORIGIN}/list/../other/",
        f"{ORIGIN}/list/%2e%2e/other/",
        f"{ORIGIN}/list/..;/other/",
        f"{ORIGIN}/list/%252e%252e/other/",
        f"{ORIGIN}/list/..%2fother",
        f"{ORIGIN}/list//secret",
        f"{ORIGIN}//list/",
        f"{ORIGIN}/list/a%00",
        f"{ORIGIN}/list/a%1b",
        f"{ORIGIN}/list/a%E2%80%AE",
        f"{ORIGIN}/list/?a=1&sort=date",
        f"{ORIGIN}/list/?s%6Frt=date&x?sort=1",
        f"{ORIGIN}/list/photo.JPG",
        f"{ORIGIN}/list/photo%2Ejpg",
        f"{ORIGIN}/list/clip.mp4?x=1",
        f"{ORIGIN}/robots.txt?x=1",
        f"{ORIGIN}/list/\r\nHost: evil.example",
        "",
    ],
)
def test_what_it_does_not_allow_is_refused_without_showing_the_address(url: str) -> None:
    with pytest.raises(ScopeError) as refusal:
        GATE.check_url(url)
    assert "secret" not in str(refusal.value)
    assert "evil" not in str(refusal.value)


_HOSTS = st.sampled_from(
    (
        "board.example.org",
        "BOARD.example.org",
        "evil.example",
        "127.0.0.1",
        "0x7f.1",
        "[::1]",
        "2130706433",
        "10.0.0.1",
        "board.example.org.",
        "board.example.org%00",
        "board.example.org@evil.example",
        "evil.example\\@board.example.org",
        "board.example.org:8443@evil.example",
    )
)
_PORTS = st.sampled_from(["", ":", ":8443", ":08443", ":443", ":80", ":84430", ":8443:1", ":٨٤٤٣"])
_SCHEMES = st.sampled_from(["https", "HTTPS", "http", "ftp", "file", "data", " https", "https+x"])
_SLASHES = st.sampled_from(["://", ":/", ":///", ":\\\\", "//", ":"])
_PATHS = st.lists(
    st.sampled_from(
        ["list", "/", "..", ".", "%2e", "%2f", "%5c", "\\", "@", "#", "?", ";", "a", "//"]
    ),
    max_size=8,
).map("".join)
_JUNK = st.text(max_size=3)
_URLS = st.builds(
    lambda a, s, c, h, p, path, b: f"{a}{s}{c}{h}{p}/list/{path}{b}",
    st.sampled_from(["", "", "", "\t", "\x00"]),
    _SCHEMES,
    _SLASHES,
    _HOSTS,
    _PORTS,
    _PATHS,
    _JUNK,
)


def connected_to(url: str) -> tuple[str, str, int]:
    """Where Scrapy's own HTTP client would connect."""
    uri = URI.fromBytes(url.encode())  # type: ignore[no-untyped-call]
    return uri.scheme.decode().lower(), uri.host.decode().lower(), uri.port


@given(_URLS | st.text(max_size=60) | st.builds(lambda tail: ORIGIN + tail, st.text(max_size=30)))
@example("https://board.example.org:8443/list/@evil.example")
def test_no_spelling_passes_that_any_parser_would_take_elsewhere(url: str) -> None:
    if not passes(url):
        return
    wanted = ("https", "board.example.org", 8443)
    parts = urlsplit(url)
    assert (parts.scheme, parts.hostname, parts.port) == wanted
    seen = httpx.URL(url)
    assert (seen.scheme, seen.host, seen.port) == wanted
    assert connected_to(url) == wanted
    assert not {".", ".."} & set(seen.path.split("/"))


@given(st.integers(0, 65535), st.sampled_from(["http", "https"]))
def test_exactly_one_port_and_scheme_pass(port: int, scheme: str) -> None:
    url = f"{scheme}://board.example.org:{port}/list/"
    assert passes(url) == (url == f"{ORIGIN}/list/")


def test_a_site_is_asked_only_for_itself() -> None:
    other = site_of(key="other", start=("https://other.example.net/list/",))
    gate = gate_of(site_of(), other)
    assert gate.check_url("https://other.example.net/list/").key == "other"
    with pytest.raises(ScopeError):
        gate.check_url("https://other.example.net/list/", "board")


def test_nothing_passes_after_the_last_day() -> None:
    last = dt.datetime(2099, 12, 31, 23, 59, tzinfo=dt.UTC)
    assert passes(f"{ORIGIN}/list/", gate_of(site_of(), now=last))
    over = gate_of(site_of(), now=last + dt.timedelta(minutes=1))
    assert not passes(f"{ORIGIN}/list/", over)
    with pytest.raises(ScopeError, match="expired on 2099-12-31"):
        over.check_start()


@pytest.mark.parametrize(
    ("hours", "minute", "inside"),
    [
        (("00:00", "24:00"), "12:00", True),
        (("08:00", "12:00"), "11:59", True),
        (("08:00", "12:00"), "12:00", False),
        (("22:00", "06:00"), "23:30", True),
        (("22:00", "06:00"), "05:59", True),
        (("22:00", "06:00"), "06:00", False),
    ],
)
def test_hours_bind_requests_but_not_plans(
    hours: tuple[str, str], minute: str, inside: bool
) -> None:
    hour, minutes = map(int, minute.split(":"))
    gate = gate_of(site_of(hours=hours), now=NOON.replace(hour=hour, minute=minutes))
    url = f"{ORIGIN}/list/"
    assert passes(url, gate) is inside
    assert gate.check_url(url, hours=False).key == "board"
    if not inside:
        with pytest.raises(OutsideHoursError):
            gate.check_url(url)


@pytest.mark.parametrize(
    "start", ["http://10.0.0.7/list/", "http://169.254.169.254/list/", "http://[fd00::1]/list/"]
)
def test_private_addresses_are_refused_at_the_start(start: str) -> None:
    with pytest.raises(ScopeError, match="private or reserved"):
        gate_of(site_of(start=(start,))).check_start()


def test_loopback_is_named_by_the_study_or_refused() -> None:
    local = gate_of(site_of(start=("http://127.0.0.1:8000/list/",), delay_seconds=0))
    local.check_start()
    assert local.loopback_hosts() == {"127.0.0.1"}
    assert GATE.loopback_hosts() == frozenset()


def test_the_floor_binds_every_host_but_loopback() -> None:
    site = site_of()
    assert GATE.delay_for(site) == 2.0
    hasty = site.model_copy(update={"delay_seconds": 0.5})
    assert GATE.delay_for(hasty) == 2.0
    with pytest.raises(ScopeError, match="faster than once in 2 s"):
        gate_of(site).__class__(
            GATE.study.model_copy(update={"sites": (hasty,)}), now=lambda: NOON
        ).check_start()


def test_a_site_of_another_source_is_never_crawled() -> None:
    with pytest.raises(ScopeError, match="is never crawled"):
        gate_of(site_of(source="synthetic")).check_start()


def test_a_start_page_outside_its_own_paths_is_refused() -> None:
    with pytest.raises(ScopeError, match="allows"):
        gate_of(site_of(allow=("/elsewhere/",))).check_start()


@pytest.mark.parametrize(("path", "binary"), [("/a.jpg", True), ("/a.jpg/", False), ("/a", False)])
def test_binary_endings(path: str, binary: bool) -> None:
    assert is_binary_path(path) is binary


def test_the_gate_reads_the_clock_it_was_given(make_study: Callable[..., Study]) -> None:
    study = make_study(start="http://127.0.0.1:8000/")
    Gate(study, now=lambda: NOON).check_start()
