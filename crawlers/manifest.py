"""The manifest of a site: one TOML file that says where an engine keeps what.

It holds rules (`rules.py`), formats and expectations; no code, and nothing about a single study
(hosts, rates and paths are the protocol's). `manifest_files.py` finds and reads it, `pages.py`
and `detail.py` apply it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, field_validator, model_validator

from brightline.importing.moments import can_be_read
from crawlers.date_words import LANGUAGES
from crawlers.rules import (
    FIELDS,
    AnyRule,
    FieldRules,
    ManifestModel,
    Rule,
    Rules,
    checked_pattern,
)

__all__ = ["FIELDS", "AnyRule", "Assertions", "Dates", "FieldRules", "Manifest", "Rule"]


_NEVER = r"(?!)"


class Counter(ManifestModel):
    """A query parameter that counts a list's pages (or its adverts, in steps).

    While a page has adverts the next number is asked for; caps of the protocol end it too.
    """

    parameter: str = Field(min_length=1)
    step: int = Field(default=1, ge=1)
    first: int = Field(default=1, ge=0)


class ListRules(ManifestModel):
    """How a list says what it holds: a page, or a JSON answer.

    `rows` are the elements (or JSON objects) of one listing each, `link` the link in a row (or in
    the page when there are no rows). Without either, every link whose address matches the id
    pattern counts. `next` and `more` lead to further pages of the list, `counter` counts them,
    `lists` leads to other lists (categories, cities), `markup` is where a JSON answer holds the
    page. `section` and `place` are those of the whole list; lists below inherit them. Without
    `details` the rows are the adverts, and no page of an advert is asked for.
    """

    rows: Rules = ()
    link: Rules = ()
    next: Rules = ()
    more: Rules = ()
    lists: Rules = ()
    section: Rules = ()
    place: Rules = ()
    markup: Rules = ()
    counter: Annotated[
        Counter | None,
        BeforeValidator(lambda said: {"parameter": said} if isinstance(said, str) else said),
    ] = None
    details: bool = True
    fields: FieldRules = FieldRules()


class FeedRules(ManifestModel):
    """An RSS or Atom feed: its entries are adverts. `details` and `fields` as in a list."""

    details: bool = True
    fields: FieldRules = FieldRules()


class SitemapRules(ManifestModel):
    """A sitemap: its addresses that match the id pattern are adverts.

    `follow` is a pattern of the sitemaps of an index that are read.
    """

    follow: str = ""

    @field_validator("follow")
    @classmethod
    def _pattern_compiles(cls, pattern: str) -> str:
        return checked_pattern(pattern)


class Dates(ManifestModel):
    """How dates are written. `formats` are strptime's; without them, any that can be read.

    `order` is that of numbers ('03/10/2026'): in English the month first, else the day.
    `rounded` says that the engine rounds ages ('a day ago' after 22 hours) instead of cutting
    them off, so that they are read as twice as wide.
    """

    formats: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    timezone: str = ""
    order: Literal["MDY", "DMY", "YMD"] | None = None
    rounded: bool = False

    @property
    def order_of_numbers(self) -> str:
        """The order of day, month and year in numbers."""
        return self.order or ("MDY" if self.languages[:1] == ("en",) else "DMY")

    @field_validator("formats")
    @classmethod
    def _formats_are_those_of_strptime(cls, formats: tuple[str, ...]) -> tuple[str, ...]:
        for form in formats:
            # Of one without a year the year is read before it (`dates.py`).
            if "%" not in form or not can_be_read(f"%Y {form}" if "%Y" not in form else form):
                raise ValueError(
                    f"'{form}' is no format that dates can be read by, such as '%d.%m.%Y'; check "
                    "its marks against those of Python's strptime"
                )
        return formats

    @field_validator("languages")
    @classmethod
    def _languages_are_known(cls, languages: tuple[str, ...]) -> tuple[str, ...]:
        for language in languages:
            if language not in LANGUAGES and not _dateparser_knows(language):
                raise ValueError(_unknown_language(language))
        return languages

    @field_validator("timezone")
    @classmethod
    def _timezone_exists(cls, name: str) -> str:
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        try:
            return ZoneInfo(name).key if name else ""
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError(f"'{name}' is not a time zone like America/Toronto") from None


def _dateparser_knows(language: str) -> bool:
    from dateparser.data.languages_info import language_order

    return language in language_order


def _unknown_language(said: str) -> str:
    short = said.strip().lower().replace("_", "-").partition("-")[0]
    if short != said and (short in LANGUAGES or _dateparser_knows(short)):
        return f"'{said}' is no language whose dates are read; write '{short}'"
    return (
        f"'{said}' is no language whose dates are read (there are: {', '.join(LANGUAGES)}, and "
        "by dateparser others, named by their codes as 'pl' or 'zh')"
    )


class Assertions(ManifestModel):
    """What a complete crawl must show. A run that does not is marked and never counts.

    `failed_max` is the share of pages that may fail: a twentieth is bad luck, more is a site or
    a manifest that has changed. `gone_max` is that of adverts that may be gone when their pages are
    asked for, seconds after their list: one in five is a stale sitemap, or a site that answers
    nothing any more. `sections_min` are the fewest adverts of single sections.
    """

    adverts_min: int = Field(default=1, ge=0)
    adverts_max: int | None = Field(default=None, ge=1)
    failed_max: float = Field(default=0.05, ge=0, le=1)
    gone_max: float = Field(default=0.2, ge=0, le=1)
    fill: dict[str, Annotated[float, Field(ge=0, le=1)]] = Field(
        default={"title": 1.0, "body": 0.5}
    )
    sections_min: dict[str, Annotated[int, Field(ge=1)]] = Field(default={})

    @field_validator("fill")
    @classmethod
    def _fields_exist(cls, fill: dict[str, float]) -> dict[str, float]:
        unknown = sorted(set(fill) - set(FIELDS))
        if unknown:
            raise ValueError(f"no field is called '{unknown[0]}' (there are: {', '.join(FIELDS)})")
        return fill


class Manifest(ManifestModel):
    """A site's manifest. `name` is its file's, `sha256` the digest of it and of its preset.

    `drop` names parameters that are left out of every link: without cookies some engines put a
    new session into each, and every page would be found again and again.
    """

    name: str
    sha256: str
    engine: str = ""
    title: str = Field(min_length=3)
    purpose: str = Field(min_length=10)
    terms_note: str = Field(min_length=10)
    id: str = ""
    drop: tuple[str, ...] = ()
    currency: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")
    list: ListRules = ListRules()
    feed: FeedRules | None = None
    sitemap: SitemapRules | None = None
    advert: FieldRules = FieldRules()
    dates: Dates = Dates()
    assertions: Assertions = Assertions()

    @field_validator("id")
    @classmethod
    def _id_has_a_group(cls, pattern: str) -> str:
        if pattern and re.compile(checked_pattern(pattern)).groups < 1:
            raise ValueError("the id pattern needs a group around the id, as in '/(\\d+)-'")
        return pattern

    @model_validator(mode="after")
    def _an_id_can_be_known(self) -> Self:
        feed = self.feed.fields.id if self.feed else ()
        if not (self.id or self.list.fields.id or self.advert.id or feed):
            raise ValueError(
                "an advert needs an id: a pattern of its address (id = '/(\\d+)-'), "
                "or a rule 'id' under [advert] or [list.fields]"
            )
        if not self.id and self.list.details and not self.list.link and self.feed is None:
            raise ValueError("without an id pattern, [list] needs a 'link' rule")
        return self

    @cached_property
    def id_pattern(self) -> re.Pattern[str]:
        """The compiled id pattern: it is searched for in an advert's URL (none: in no URL)."""
        return re.compile(self.id or _NEVER)

    def may_be_advert(self, url: str) -> bool:
        """Whether an address is that of an advert, as far as its pattern says."""
        return not self.id or self.id_pattern.search(url) is not None

    def id_in(self, url: str) -> str | None:
        """The advert id that an address holds."""
        match = self.id_pattern.search(url)
        return next((group for group in match.groups() if group), None) if match else None

    @cached_property
    def accepts_json(self) -> bool:
        """Whether any rule reads a JSON answer."""
        return any(rule.in_answer for rule in _rules_in(self.list, self.advert))

    @property
    def accepts_xml(self) -> bool:
        """Whether feeds or sitemaps are read."""
        return self.feed is not None or self.sitemap is not None


def _rules_in(*parts: Any) -> Iterator[Rule]:
    for part in parts:
        for value in vars(part).values():
            if isinstance(value, FieldRules):
                yield from _rules_in(value)
            elif isinstance(value, tuple):
                yield from value
