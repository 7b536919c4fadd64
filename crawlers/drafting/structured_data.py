"""JSON-LD with the same keys and types, and invented values by the kind of each."""

from __future__ import annotations

import json
import re
from typing import Any

from crawlers.drafting.addresses import Addresses
from crawlers.drafting.phrases import Phrases
from crawlers.drafting.printed_dates import invented_day, reprint
from crawlers.drafting.vocabulary import CURRENCY_CODES, SCHEMA_KEYS, SCHEMA_TYPES

_DEEPEST = 12
_LONGEST_LIST = 60
_PLACES = frozenset(("addressLocality", "addressRegion", "areaServed", "contentLocation"))
_PRICES = frozenset(("price", "lowPrice", "highPrice", "value"))
_ADDRESSES = frozenset(("url", "@id", "item", "image", "logo", "mainEntityOfPage", "thumbnailUrl"))
_CONTACTS = {"telephone": "+1 212 555 0100", "email": "someone@example.org"}


def schema_type(said: str) -> str:
    """The name of a type of schema.org that classifieds use; any other is a Thing."""
    name = said.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
    return name if name in SCHEMA_TYPES else "Thing"


class StructuredData:
    """Invents JSON-LD for one page.

    Args:
        base: what addresses in it are relative to.
    """

    def __init__(self, phrases: Phrases, addresses: Addresses, base: str) -> None:
        self._phrases, self._addresses, self._base = phrases, addresses, base
        self._count = 0

    def invent(self, script: str) -> str | None:
        """The same structure with invented values; None for a block that cannot be read."""
        try:
            data = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            return None
        return json.dumps(self._value("", data, 0), ensure_ascii=True).replace("<", "\\u003c")

    def _value(self, key: str, value: Any, depth: int) -> Any:
        if depth > _DEEPEST:
            return None
        if isinstance(value, dict):
            kept = {name: inner for name, inner in value.items() if name in SCHEMA_KEYS}
            return {name: self._value(name, inner, depth + 1) for name, inner in kept.items()}
        if isinstance(value, list):
            return [self._value(key, inner, depth + 1) for inner in value[:_LONGEST_LIST]]
        if isinstance(value, bool) or value is None:
            return value
        return (
            self._number(key, str(value)) if not isinstance(value, str) else self.text(key, value)
        )

    def text(self, key: str, value: str) -> str:
        """An invented text for a property's value."""
        if key == "@context":
            return "https://schema.org"
        if key == "@type":
            return schema_type(value)
        if key in _CONTACTS:
            return _CONTACTS[key]
        if key in ("priceCurrency", "currency"):
            return value if value in CURRENCY_CODES else "USD"
        if key in ("availability", "itemCondition"):
            return "https://schema.org/InStock"
        if key in _ADDRESSES and re.match(r"\s*(https?:|/)", value):
            return self._addresses.invent(value, self._base)
        return self._printed(key, value)

    def _printed(self, key: str, value: str) -> str:
        self._count += 1
        if key.startswith(("date", "valid", "upload", "release")) or key == "priceValidUntil":
            found = reprint(value, self._count)
            return found.text if found else invented_day(self._count).date().isoformat()
        if re.fullmatch(r"\d{1,9}([.,]\d{1,2})?", value):
            return str(self._number(key, value))
        return self._phrases.invent(value, "place" if key in _PLACES else "")

    def _number(self, key: str, value: str) -> int | float | str:
        """A small invented number; a price keeps its two decimals, a position counts."""
        self._count += 1
        if key in _PRICES:
            whole = 60 + self._count % 37
            return f"{whole}.50" if re.search(r"[.,]\d\d$", value) else whole
        return self._count % 90 + 1
