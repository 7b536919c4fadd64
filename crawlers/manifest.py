"""The manifest of a site: one TOML file that says where an engine keeps what.

It holds selectors, formats and expectations; no code, and nothing about a single study (hosts,
rates and paths are the protocol's). `manifest_files.py` finds and reads it, `pages.py` and
`fields.py` apply it.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    field_validator,
    model_validator,
)

FIELDS = ("title", "body", "price", "currency", "place", "section", "posted", "language")
"""What a page object reads of an advert, beside its id and address."""


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _rule(value: Any) -> Any:
    """A bare string is a rule: `jsonld:`, `microdata:` or `meta:` path, an XPath, or else CSS."""
    if not isinstance(value, str):
        return value
    kind, _, rest = value.partition(":")
    if kind in {"jsonld", "microdata", "meta", "const"}:
        return {kind: rest}
    return {"xpath": value} if re.match(r"\(*\.{0,2}/", value) else {"css": value}


class Rule(_Model):
    """Where one value stands: exactly one place, and the part of it that counts.

    `jsonld` is `Type.key.key` or `Type.key[2].key` of a JSON-LD object, `microdata` an itemprop,
    `meta` a meta tag's name or property, `const` a value that the page does not print.
    """

    css: str | None = None
    xpath: str | None = None
    jsonld: str | None = None
    microdata: str | None = None
    meta: str | None = None
    const: str | None = None
    attr: str | None = None
    regex: str | None = None

    @model_validator(mode="after")
    def _has_one_place(self) -> Self:
        places = (self.css, self.xpath, self.jsonld, self.microdata, self.meta, self.const)
        if sum(place is not None for place in places) != 1:
            raise ValueError("a rule names one of css, xpath, jsonld, microdata, meta, const")
        return self

    @field_validator("css")
    @classmethod
    def _css_compiles(cls, css: str | None) -> str | None:
        from cssselect import SelectorError
        from parsel.csstranslator import HTMLTranslator

        try:
            HTMLTranslator().css_to_xpath(css or "*")
        except SelectorError as error:
            raise ValueError(f"'{css}' is not a CSS selector: {error}") from None
        return css

    @field_validator("xpath")
    @classmethod
    def _xpath_compiles(cls, xpath: str | None) -> str | None:
        from parsel import Selector

        try:
            Selector("<a></a>").xpath(xpath or ".")
        except ValueError as error:
            raise ValueError(f"'{xpath}' is not an XPath: {error}") from None
        return xpath

    @field_validator("regex")
    @classmethod
    def _regex_compiles(cls, pattern: str | None) -> str | None:
        return None if pattern is None else _pattern(pattern)


def _pattern(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"'{pattern}' is not a regular expression: {error}") from None
    return pattern


AnyRule = Annotated[Rule, BeforeValidator(_rule)]
Rules = Annotated[
    tuple[AnyRule, ...],
    BeforeValidator(lambda value: value if isinstance(value, list | tuple) else [value]),
]
"""One rule or several; the first that finds something wins."""


class FieldRules(_Model):
    """Rules of an advert's fields; a field without any is looked for in the page's own markup."""

    title: Rules = ()
    body: Rules = ()
    price: Rules = ()
    currency: Rules = ()
    place: Rules = ()
    section: Rules = ()
    posted: Rules = ()
    language: Rules = ()


class ListRules(_Model):
    """How a list page says what it holds.

    `rows` are the elements of one listing each, `link` the link in a row (or in the page when
    there are no rows). Without either, every link whose address matches the id pattern counts.
    `next` and `more` lead to further pages of the list, `lists` to other lists (categories).
    """

    rows: Rules = ()
    link: Rules = ()
    next: Rules = ()
    more: Rules = ()
    lists: Rules = ()
    section: Rules = ()
    json_html: str | None = None
    json_links: str | None = None
    json_next: str | None = None
    fields: FieldRules = FieldRules()


class Dates(_Model):
    """How dates are written. `formats` are strptime's; without them, any that can be read."""

    formats: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    timezone: str = ""
    order: Literal["MDY", "DMY", "YMD"] = "MDY"

    @field_validator("timezone")
    @classmethod
    def _timezone_exists(cls, name: str) -> str:
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        try:
            return ZoneInfo(name).key if name else ""
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError(f"'{name}' is not a time zone like America/Toronto") from None


class Assertions(_Model):
    """What a complete crawl must show. A run that does not is marked and never counts.

    `failed_max` is the share of pages that may fail: a twentieth is bad luck, more is a site or
    a manifest that has changed.
    """

    adverts_min: int = Field(default=1, ge=0)
    adverts_max: int | None = Field(default=None, ge=1)
    failed_max: float = Field(default=0.05, ge=0, le=1)
    fill: dict[str, Annotated[float, Field(ge=0, le=1)]] = {"title": 1.0, "body": 0.5}

    @field_validator("fill")
    @classmethod
    def _fields_exist(cls, fill: dict[str, float]) -> dict[str, float]:
        unknown = sorted(set(fill) - set(FIELDS))
        if unknown:
            raise ValueError(f"no field is called '{unknown[0]}' (there are: {', '.join(FIELDS)})")
        return fill


class Manifest(_Model):
    """A site's manifest. `name` and `sha256` are those of its file."""

    name: str
    sha256: str
    title: str = Field(min_length=3)
    purpose: str = Field(min_length=10)
    terms_note: str = Field(min_length=10)
    id: str
    currency: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")
    list: ListRules = ListRules()
    advert: FieldRules = FieldRules()
    dates: Dates = Dates()
    assertions: Assertions = Assertions()
    accepts_json: bool = False

    @field_validator("id")
    @classmethod
    def _id_has_a_group(cls, pattern: str) -> str:
        if re.compile(_pattern(pattern)).groups < 1:
            raise ValueError("the id pattern needs a group around the id, as in '/(\\d+)-'")
        return pattern

    @cached_property
    def id_pattern(self) -> re.Pattern[str]:
        """The compiled id pattern: it is searched for in an advert's URL."""
        return re.compile(self.id)
