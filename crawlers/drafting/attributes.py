"""What the attributes of an element become: kept names with invented, known or empty values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree  # type: ignore[import-untyped]

from crawlers.drafting.addresses import Addresses
from crawlers.drafting.names import DesignNames
from crawlers.drafting.phrases import Phrases
from crawlers.drafting.printed_dates import invented_day, reprint
from crawlers.drafting.structured_data import StructuredData, schema_type
from crawlers.drafting.vocabulary import LANGUAGES, META_NAMES, RELS, ROLES, SCHEMA_KEYS, word_set

_EMPTIED = word_set("src srcset alt value placeholder aria-label summary action for")
_BARE = word_set("itemscope disabled hidden checked selected")
_TYPES = word_set(
    "application/ld+json application/rss+xml application/atom+xml button checkbox email hidden "
    "password radio search submit tel text"
)
_DATA_ADDRESS = re.compile(r"\s*(https?://|/|\?)\S*$")
_ROBOTS = word_set("index noindex follow nofollow none all noarchive noai nosnippet")


def attributes_of(
    element: etree._Element,
    names: DesignNames,
    phrases: Phrases,
    addresses: Addresses,
    data: StructuredData,
    base: str,
) -> dict[str, str]:
    """The attributes of the element that stands for `element`."""
    made: dict[str, str] = {}
    for name, value in element.attrib.items():
        lower = str(name).lower()
        if lower in ("class", "id"):
            kept = [token for token in str(value).split() if names.keeps(token)]
            made.update({lower: " ".join(kept)} if kept else {})
        elif lower == "href":
            made["href"] = addresses.invent(str(value), base)
        elif lower == "title":
            made["title"] = phrases.invent(str(value)).strip()
        elif lower == "datetime":
            found = reprint(str(value))
            made["datetime"] = found.text if found else invented_day(0).date().isoformat()
        elif lower == "content":
            made["content"] = _content(element, str(value), phrases, addresses, data, base)
        elif lower.startswith("data-"):
            made.update(_data(lower, str(value), names, addresses, base))
        else:
            made.update(_known(lower, str(value)))
    return made


def _known(name: str, value: str) -> Iterator[tuple[str, str]]:
    """Attributes whose value says what an element is, where it is a word that we know."""
    if name in ("name", "property", "http-equiv") and value.lower() in META_NAMES:
        yield name, value.lower()
    elif name in _BARE or name in _EMPTIED:
        yield name, ""
    elif name == "itemprop":
        kept = [word for word in value.split() if word in SCHEMA_KEYS]
        yield from [("itemprop", " ".join(kept))] if kept else []
    elif name == "itemtype":
        yield name, f"https://schema.org/{schema_type(value)}"
    elif name == "rel":
        kept = [word for word in value.lower().split() if word in RELS]
        yield from [("rel", " ".join(kept))] if kept else []
    elif value.lower() in {"type": _TYPES, "role": ROLES}.get(name, ()):
        yield name, value.lower()
    elif name == "lang" and value.lower()[:2] in LANGUAGES and len(value) in (2, 5):
        yield name, value.lower()[:2]
    elif name in ("colspan", "rowspan") and value in tuple("123456789"):
        yield name, value


def _data(
    name: str, value: str, names: DesignNames, addresses: Addresses, base: str
) -> Iterator[tuple[str, str]]:
    """A data attribute of the design: an address in it stays one, anything else is emptied."""
    if names.keeps(name.removeprefix("data-")):
        yield name, addresses.invent(value, base) if _DATA_ADDRESS.match(value) else ""


def _content(
    element: etree._Element,
    value: str,
    phrases: Phrases,
    addresses: Addresses,
    data: StructuredData,
    base: str,
) -> str:
    """The content of a meta tag, or the machine value of an itemprop."""
    name = str(element.get("name") or element.get("property") or "").lower()
    prop = str(element.get("itemprop") or "").split(" ")[0]
    if name in ("robots", "brightline"):
        kept = [word for word in re.split(r"[,\s]+", value.lower()) if word in _ROBOTS]
        return ", ".join(kept)
    if name == "og:url":
        return addresses.invent(value, base)
    if name.endswith("_time") or name in ("date", "pubdate"):
        return data.text("datePosted", value)
    return data.text(prop, value) if prop in SCHEMA_KEYS else phrases.invent(value).strip()
