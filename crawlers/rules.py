"""Rules of a manifest: where one value stands in a page, and the part of it that counts.

Only what a rule may say lives here; `fields.py` applies rules to pages.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, field_validator, model_validator

FIELDS = ("title", "body", "price", "currency", "place", "section", "posted", "language")
"""What a page object reads of an advert, beside its id and address."""

_KINDS = frozenset(("jsonld", "microdata", "meta", "const", "label", "heading", "json", "feed"))

RULE_PLACES = _KINDS | {"css", "xpath"}
"""Keys that make a table of a manifest a rule."""


class ManifestModel(BaseModel):
    """A part of a manifest: frozen, and without keys that nobody reads."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _rule(value: Any) -> Any:
    """A bare string is a rule: `kind:…` for the kinds above, an XPath, or else CSS."""
    if not isinstance(value, str):
        return value
    kind, _, rest = value.partition(":")
    if kind in _KINDS:
        return {kind: rest}
    return {"xpath": value} if re.match(r"\(*\.{0,2}/|\.$", value) else {"css": value}


class Rule(ManifestModel):
    """Where one value stands: exactly one place, and the part of it that counts.

    css, xpath: elements of the page (or of the row).
    jsonld: `Type.key.key` or `Type.key[2].key` of a JSON-LD object; `*` is any but frame types.
    microdata: an itemprop. meta: a meta tag's name or property.
    label: the words beside which the value is printed ('Price' in 'Price: 80', dt/dd, th/td).
    heading: the words of a heading; the value is all that stands under it, up to the next one.
    json: a JMESPath into a JSON answer (or a row of it); beside css or xpath, into the JSON
        that stands in that element (a script, or its attribute `attr`).
    feed: the name of an element of a feed's entry, without its prefix.
    const: a value that the page does not print.

    `attr` takes an attribute instead of the text, `regex` its first group, `join` every value
    found instead of the first, and `url` puts the value into an address at its `{}`.
    """

    css: str | None = None
    xpath: str | None = None
    jsonld: str | None = None
    microdata: str | None = None
    meta: str | None = None
    const: str | None = None
    label: str | None = None
    heading: str | None = None
    json_: str | None = None
    feed: str | None = None
    attr: str | None = None
    regex: str | None = None
    join: str | None = None
    url: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _json_is_a_name(cls, value: Any) -> Any:
        """`json` is a method's name in pydantic: the field is called `json_`."""
        if isinstance(value, dict) and "json" in value:
            return {("json_" if key == "json" else key): said for key, said in value.items()}
        return value

    @model_validator(mode="after")
    def _has_one_place(self) -> Self:
        elements = (self.css, self.xpath)
        printed = (self.label, self.heading, self.const)
        others = (self.jsonld, self.microdata, self.meta, self.feed, *printed)
        named = sum(place is not None for place in (*elements, *others))
        if named != 1 and not (named == 0 and self.json_ is not None):
            names = "css, xpath, jsonld, microdata, meta, label, heading, json, feed, const"
            raise ValueError(f"a rule names one of {names}")
        if self.json_ is not None and any(place is not None for place in others):
            raise ValueError("json stands alone or beside css or xpath")
        return self

    @property
    def in_answer(self) -> bool:
        """Whether the rule reads an answer that is JSON as a whole (or a row of it)."""
        return self.json_ is not None and self.css is None and self.xpath is None

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

    @field_validator("json_")
    @classmethod
    def _jmespath_compiles(cls, path: str | None) -> str | None:
        import jmespath  # type: ignore[import-untyped]
        from jmespath.exceptions import JMESPathError  # type: ignore[import-untyped]

        try:
            jmespath.compile(path or "@")
        except JMESPathError as error:
            said = str(error).splitlines()[0]
            raise ValueError(f"'{path}' is not a JMESPath: {said}") from None
        return path

    @field_validator("regex")
    @classmethod
    def _regex_compiles(cls, pattern: str | None) -> str | None:
        return None if pattern is None else checked_pattern(pattern)

    @field_validator("url")
    @classmethod
    def _url_has_a_place(cls, url: str | None) -> str | None:
        if url is not None and url.count("{}") != 1:
            raise ValueError(f"'{url}' needs one {{}} where the value goes, as in '/ad/{{}}'")
        return url


def checked_pattern(pattern: str) -> str:
    """The pattern itself.

    Raises:
        ValueError: it is not a regular expression.
    """
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


class FieldRules(ManifestModel):
    """Rules of an advert's fields; a field without any is looked for in the page's own markup.

    `id` is the site's own id of the advert where its address does not hold it.
    """

    id: Rules = ()
    title: Rules = ()
    body: Rules = ()
    price: Rules = ()
    currency: Rules = ()
    place: Rules = ()
    section: Rules = ()
    posted: Rules = ()
    language: Rules = ()

    def of(self, name: str) -> tuple[Rule, ...]:
        """The rules of a field."""
        found: tuple[Rule, ...] = getattr(self, name)
        return found
