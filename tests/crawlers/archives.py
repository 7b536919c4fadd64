"""Invented captures: pages of a site that is gone, written into WARC files with warcio."""

from __future__ import annotations

import base64
import datetime as dt
import gzip
import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from brightline.study import Study
from crawlers.archive.replay import Replayed, replay
from tests.crawlers.studies import Ground, make_ground, site_table

SITE = "http://city.example.org"
LIST = f"{SITE}/BodyRubs/"
PAGE = "text/html; charset=utf-8"
NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def when(text: str) -> dt.datetime:
    """'2014-11-02 08:00' in UTC."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


DAY = when("2014-11-02 08:00")


@dataclass(frozen=True)
class Capture:
    """A record to be written. A revisit names what it refers to in `warc`."""

    url: str
    body: bytes | str = b""
    at: dt.datetime = DAY
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": PAGE})
    kind: str = "response"
    warc: Mapping[str, str] = field(default_factory=dict)


def advert_url(number: int) -> str:
    return f"{SITE}/BodyRubs/quiet-hour/{number}"


def advert_page(number: int, text: str = "This advert is invented (synthetic).") -> str:
    return (
        "<html><body><div id=postingTitle>"
        f"<h1>Quiet hour {number % 1000} (synthetic) - 33</h1></div>"
        f"<div class=postingBody>{text} It is the {number % 1000}th.</div></body></html>"
    )


def list_page(
    numbers: Sequence[int], *, heading: str = "Fri. Oct. 31", further: str = "", head: str = ""
) -> str:
    """A list under one date heading, with price and place in each row."""
    rows = "".join(
        f'<div class=cat><a href="{advert_url(n)}">${n % 100}, Quiet hour {n % 1000}</a>'
        "<span class=resultsRegionLabel>(Lake City)</span></div>"
        for n in numbers
    )
    more = f'<a class=next href="{further}">Next</a>' if further else ""
    return (
        f"<html><head>{head}</head><body><h1 class=section>Body rubs</h1>"
        f"<div class=mainBody><div class=date>{heading}</div>{rows}</div>{more}</body></html>"
    )


def one_pass(
    numbers: Sequence[int], at: dt.datetime = DAY, *, captured: Sequence[int] | None = None
) -> list[Capture]:
    """What a crawler archives of a list and its adverts in one go, a second apart."""
    pages = [(LIST, list_page(numbers))]
    pages += [(advert_url(n), advert_page(n)) for n in (numbers if captured is None else captured)]
    return [
        Capture(url, body, at + dt.timedelta(seconds=second))
        for second, (url, body) in enumerate(pages)
    ]


class _Writer(WARCWriter):  # type: ignore[misc]
    """warcio's writer, which would leave its temporary files unclosed."""

    @staticmethod
    def _create_temp_file() -> io.BytesIO:
        return io.BytesIO()


def warc_bytes(captures: Sequence[Capture], *, compressed: bool = True) -> bytes:
    """A WARC with a warcinfo record before, and a request record after, what was captured."""
    out = io.BytesIO()
    writer = _Writer(out, gzip=compressed)
    writer.write_record(writer.create_warcinfo_record("test.warc", {"software": "a test"}))
    for capture in captures:
        writer.write_record(_record(writer, capture))
    request = StatusAndHeaders(
        "GET / HTTP/1.1", [("Host", "city.example.org")], is_http_request=True
    )
    writer.write_record(writer.create_warc_record(LIST, "request", http_headers=request))
    return out.getvalue()


def _record(writer: WARCWriter, capture: Capture) -> Any:
    body = capture.body.encode() if isinstance(capture.body, str) else capture.body
    line = StatusAndHeaders(f"{capture.status} OK", list(capture.headers.items()), "HTTP/1.1")
    stamp = capture.at.isoformat().replace("+00:00", "Z")
    return writer.create_warc_record(
        capture.url,
        capture.kind,
        payload=io.BytesIO(body),
        http_headers=line if capture.headers else None,
        warc_content_type=capture.warc.get("Content-Type", ""),
        warc_headers_dict={"WARC-Date": stamp, **capture.warc},
    )


def digest_of(body: str) -> str:
    """A WARC-Payload-Digest."""
    return "sha1:" + base64.b32encode(hashlib.sha1(body.encode()).digest()).decode()  # noqa: S324


def write_warc(path: Path, captures: Sequence[Capture], *, shape: str = "records") -> Path:
    """Write captures; `shape` is plain, records or whole (how they are compressed), or wacz."""
    data = warc_bytes(captures, compressed=shape in {"records", "wacz"})
    if shape == "whole":
        data = gzip.compress(data)
    if shape == "wacz":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as wacz:
            wacz.writestr("archive/data.warc.gz", data)
            wacz.writestr("datapackage.json", "{}")
        return path
    path.write_bytes(data)
    return path


def gone_site(key: str = "gone", **values: Any) -> str:
    """The [[site]] table of a site that is gone."""
    return site_table(
        key,
        values.pop("start", [LIST]),
        **{"manifest": "backpage-shaped", "source": "archive", "delay_seconds": 2.0, **values},
    )


@dataclass(frozen=True)
class Archive:
    """A study of a gone site, and a folder outside it for WARC files."""

    ground: Ground
    folder: Path

    def study(self) -> Study:
        return self.ground.study()

    def write(self, name: str, captures: Sequence[Capture], *, shape: str = "records") -> Path:
        return write_warc(self.folder / name, captures, shape=shape)

    def replay(self, *files: Path, sites: Sequence[str] = ()) -> Replayed:
        return replay(self.study(), files, sites, now=lambda: NOW)

    def adverts(self) -> list[Any]:
        return self.ground.rows("SELECT * FROM advert ORDER BY title")

    def sightings(self) -> list[tuple[str, str]]:
        """(title, seen at) of every sighting, sorted."""
        query = (
            "SELECT a.title, s.seen_at FROM sighting s JOIN advert a ON a.id = s.advert_id"
            " ORDER BY s.seen_at, a.title"
        )
        return [
            (row.title.split(" (")[0], str(row.seen_at)[:16]) for row in self.ground.rows(query)
        ]

    def coverage(self) -> list[tuple[Any, ...]]:
        """(section, planned, attempted, fetched, refused, failed, status) of every row."""
        return [
            tuple(row)
            for row in self.ground.rows(
                "SELECT section, planned, attempted, fetched, refused, failed, status"
                " FROM coverage ORDER BY day, section"
            )
        ]


def make_archive(root: Path, monkeypatch: pytest.MonkeyPatch, *sites: str) -> Archive:
    """A study of a gone site whose keys this process finds."""
    ground = make_ground(root, sites or (gone_site(),))
    monkeypatch.setenv("BRIGHTLINE_KEYS", str(ground.keys))
    folder = root / "archive"
    folder.mkdir(parents=True)
    return Archive(ground, folder)
