"""What lies outside the protocol does not pass the door: addresses, sections, sites."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

import brightline.ingest.door as door_module
from brightline.errors import IngestError, StudyError
from brightline.ingest import Admitted, Door, in_scope, start_run
from brightline.privacy import create_keys
from brightline.schema import Advert
from brightline.store import open_store
from brightline.study import SiteScope, Study
from brightline.study_sites import origin_of
from tests.ingest.house import House, advert


@dataclass(frozen=True)
class SiteScopeLike:
    """What the door asks a site of."""

    origins: frozenset[str]
    sections: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()
    source: str = "crawl"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9000/1-a/",
        "https://127.0.0.1:8000/1-a/",
        "http://other.example.org/1-a/",
        "http://127.0.0.1@evil.example.org:8000/1-a/",
        "",
    ],
)
def test_what_lies_outside_the_protocol_is_refused(house: House, url: str) -> None:
    assert house.admit(house.run(), advert(url=url)) == Admitted(refused=1)
    assert house.rows(Advert) == []


URL_PARTS = st.sampled_from(
    [
        "http:",
        "HTTP:",
        "https:",
        "ftp:",
        "/",
        "//",
        "///",
        "?",
        "#",
        "@",
        ":",
        ":8000",
        ":80",
        "\\",
        "127.0.0.1",
        "example.org",
        "[::1]",
        "[",
    ]
).flatmap(lambda part: st.sampled_from([part, part, f"{part}\t", " ", "a", "%2F", "/1-a/", "é"]))


@given(parts=st.lists(URL_PARTS, min_size=1, max_size=9))
def test_the_origin_remembered_is_the_origin_of_the_whole_address(parts: list[str]) -> None:
    site = SiteScopeLike(frozenset({"http://127.0.0.1:8000", "http://127.0.0.1:80"}))
    url = "".join(parts)
    try:
        expected = origin_of(url) in site.origins
    except ValueError:
        expected = False
    assert in_scope(cast("SiteScope", site), advert(url=url)) is expected


def test_without_the_scope_check_it_would_be_stored(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door_module, "in_scope", lambda *_: True)
    assert house.admit(house.run(), advert(url="http://other.example.org/")).new == 1


def test_sections_outside_the_protocol_are_refused(
    tmp_path: Path, make_study: Callable[..., Study]
) -> None:
    study = make_study(extra='sections = ["Massage (synthetic)"]')
    with open_store(study.store_url, migrate=True) as store:
        door = Door(study, create_keys(study.keys_directory), store)
        with store.begin() as connection:
            run = start_run(connection, study, "site-a")
            admitted = door.admit(connection, run, [advert(), advert(2, section="Pets")])
    assert admitted == Admitted(new=1, refused=1)


PATHS = [
    ("/1-evening/", True),
    ("/1-b\u00e4r \u043d\u043e\u0447\u044c/", True),
    ("/1-\x1b[2J\u202e/", False),
    ("/1-evening/?from=list", False),
    ("/couples/1-evening/", False),
    ("/c%6Fuples/1-evening/", False),
    ("/1-evening/../couples/", False),
    ("/1-evening\\couples/", False),
    ("/1-evening/photo.jpg", False),
    ("/pets/1-evening/", False),
]


@pytest.mark.parametrize(("path", "is_kept"), PATHS)
@pytest.mark.parametrize(
    ("allow", "deny"),
    [
        (r'["/(couples/)?\\d+-[^/]*/"]', '["/couples/.*"]'),
        ('["/.*"]', '["/(couples|pets)/.*", ".*[?].*"]'),
    ],
)
def test_adverts_whose_pages_the_paths_leave_out_are_refused(
    tmp_path: Path,
    make_study: Callable[..., Study],
    path: str,
    allow: str,
    deny: str,
    *,
    is_kept: bool,
) -> None:
    study = make_study(extra=f"deny = {deny}", allow=allow)
    with open_store(study.store_url, migrate=True) as store:
        door = Door(study, create_keys(study.keys_directory), store)
        with store.begin() as connection:
            run = start_run(connection, study, "site-a")
            admitted = door.admit(connection, run, [advert(url=f"http://127.0.0.1:8000{path}")])
    assert admitted == (Admitted(new=1) if is_kept else Admitted(refused=1))


def test_a_batch_is_of_one_site_that_the_protocol_names(house: House) -> None:
    run = house.run()
    with pytest.raises(IngestError, match="several sites"):
        house.admit(run, advert(), advert(site="site-b"))
    with pytest.raises(StudyError, match="names no site 'site-b'"):
        house.admit(run, advert(site="site-b"))
