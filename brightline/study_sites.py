"""What may be requested of each site of a study: a `[[site]]` table of `study.toml`."""

from __future__ import annotations

import ipaddress
import re
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator

from brightline.study_fields import Model, Said

RATE_FLOOR_SECONDS = 2.0
"""No host on the network is asked more often than this; loopback alone may be."""

_MISTAKEN_COUNTRIES = {"UK": "GB", "EL": "GR", "EN": "GB", "JA": "JP"}
"""Two letters that people write for a country which the standard (ISO 3166-1) calls otherwise."""


def _of_known_numbers(region: str) -> str:
    """Of a country that nobody knows no number is recognised: none would be linked or opted out."""
    from phonenumbers import SUPPORTED_REGIONS

    if region not in SUPPORTED_REGIONS:
        meant = _MISTAKEN_COUNTRIES.get(region)
        write = f"write '{meant}'" if meant else "write one of ISO 3166-1, such as 'US' or 'GB'"
        raise ValueError(f"'{region}' is no country whose telephone numbers are known; {write}")
    return region


Region = Annotated[str, Field(pattern=r"^[A-Z]{2}$"), AfterValidator(_of_known_numbers)]
"""A country, by its two letters: numbers without a country code are read as its own."""


class SiteScope(Model):
    """What may be requested of one site: exact origins, paths, rate, hours and caps.

    `allow` and `deny` are regular expressions that must match a path (with its query) whole;
    `origins` are exact `scheme://host:port`. `hours` are UTC. Only a site whose `source` is
    "crawl" is ever requested; the others come through the same door from an archive's captures,
    from files or from a generator, and need neither rate nor cap; files need no manifest, start or
    paths either, and origins only where they hold addresses. Of `renamed` (a section as it is
    printed, and the one that it is) every trend reads both as one.
    """

    key: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
    title: Said
    manifest: Said
    terms: Said
    source: Literal["crawl", "archive", "import", "synthetic"] = "crawl"
    start: tuple[str, ...]
    origins: tuple[str, ...] = ()
    allow: tuple[str, ...]
    deny: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    renamed: dict[str, str] = Field(default_factory=dict)
    delay_seconds: float = Field(ge=0)
    hours: tuple[str, str] = ("00:00", "24:00")
    max_pages: int = Field(gt=0)
    max_depth: int = Field(default=1000, gt=0)
    region: Region = "US"
    timezone: str = "UTC"
    synthetic: bool = False

    @model_validator(mode="before")
    @classmethod
    def _only_a_crawl_has_a_rate_and_files_no_pages(cls, table: Any) -> Any:
        if isinstance(table, dict) and table.get("source", "crawl") != "crawl":
            table = {"delay_seconds": RATE_FLOOR_SECONDS, "max_pages": 1, **table}
        if isinstance(table, dict) and table.get("source") == "import":
            # Their columns stand in a mapping.
            return {"manifest": "files", "start": [], "allow": [], **table}
        return table

    @field_validator("start", "allow")
    @classmethod
    def _pages_are_named(cls, given: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if not given and info.data.get("source") != "import":
            raise ValueError("it is empty; name at least one")
        return given

    @field_validator("allow", "deny")
    @classmethod
    def _patterns_compile(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in patterns:
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f"'{pattern}' is not a regular expression: {error}") from None
        return patterns

    @field_validator("hours")
    @classmethod
    def _hours_are_times(cls, hours: tuple[str, str]) -> tuple[str, str]:
        for hour in hours:
            if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d|24:00", hour):
                raise ValueError(f"'{hour}' is not a time like 08:30")
        if hours[0] == hours[1]:
            raise ValueError(
                f"hours from {hours[0]} to {hours[1]} are none; for the whole day leave hours out, "
                'else give two times such as ["02:00", "06:00"]'
            )
        return hours

    @field_validator("start")
    @classmethod
    def _urls_are_plain(cls, urls: tuple[str, ...]) -> tuple[str, ...]:
        for url in urls:
            origin_of(url)
        return urls

    @field_validator("origins")
    @classmethod
    def _origins_have_ports(cls, urls: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(origin_of(url) for url in urls)  # the usual port may be left out

    @field_validator("timezone")
    @classmethod
    def _timezone_exists(cls, name: str) -> str:
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError(f"'{name}' is not a time zone like America/Toronto") from None
        return name

    @model_validator(mode="after")
    def _renamed_sections_are_plain(self) -> Self:
        for name, other in self.renamed.items():
            if other in self.renamed:
                raise ValueError(
                    f"renamed leads from '{name}' to '{other}', which is renamed itself; name for "
                    "each the one section that both are"
                )
            lacking = [one for one in (name, other) if self.sections and one not in self.sections]
            if lacking:
                raise ValueError(
                    f"renamed holds '{lacking[0]}', which sections does not name, so nothing of it "
                    "passes; name it there too"
                )
        return self

    @model_validator(mode="after")
    def _starts_are_allowed(self) -> Self:
        if not self.origins:
            origins = tuple(dict.fromkeys(origin_of(url) for url in self.start))
            object.__setattr__(self, "origins", origins)
        for url in self.start:
            if origin_of(url) not in self.origins:
                raise ValueError(
                    f"the start address's host {origin_of(url)} is not among the allowed "
                    f"origins ({', '.join(self.origins)}); allow it or start elsewhere"
                )
        return self

    @model_validator(mode="after")
    def _rate_keeps_the_floor(self) -> Self:
        if not self.is_loopback and self.delay_seconds < RATE_FLOOR_SECONDS:
            raise ValueError(
                f"delay_seconds = {self.delay_seconds:g} asks faster than the floor of one request "
                f"every {RATE_FLOOR_SECONDS:g} s; only loopback may be asked faster"
            )
        return self

    @property
    def is_loopback(self) -> bool:
        """Whether the site is on this machine, with every origin."""
        return bool(self.origins) and all(
            _is_loopback(urlsplit(origin).hostname or "") for origin in self.origins
        )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


_DEFAULT_PORTS = {"http": 80, "https": 443}


def origin_of(url: str) -> str:
    """The exact origin `scheme://host:port` of an http(s) URL.

    Raises:
        ValueError: for another scheme, a missing host, or a user name in the address.
    """
    parts = urlsplit(url)
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        raise ValueError(f"'{url}' is not an address like https://host/path")
    if "@" in parts.netloc:
        raise ValueError("an address must not carry a user name or password")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}:{parts.port or _DEFAULT_PORTS[parts.scheme]}"
