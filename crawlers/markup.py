"""From the text of an answer to its document: HTML, JSON or XML, parsed once and within bounds.

XML is read without entities, DTDs and network. A page that the parser cuts short is an error,
never a shorter page.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from html.entities import html5
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree  # type: ignore[import-untyped]

from crawlers.charsets import read_text

Element = Any
"""An element of lxml, which ships no types."""

HTML, JSON, XML = "html", "json", "xml"

_XML_ROOT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*|<\?[^>]*>\s*)*"
    r"<(?:rss|feed|rdf:RDF|urlset|sitemapindex|(?:\w+:)(?:urlset|sitemapindex|feed))[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_PADDING = re.compile(r"\s*(?:\)\]\}'?,?|while\s*\(1\);|for\s*\(;;\);|&&&START&&&)\s*")
"""What some APIs write before their JSON, so that it cannot be run as a script."""
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_AMPERSAND = re.compile(r"&(?:(#x?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});)?")
_XML_ENTITIES = frozenset(("amp", "lt", "gt", "quot", "apos"))
_CALLBACK = re.compile(r"\s*[\w$.]+\s*\((.*)\)\s*;?\s*", re.DOTALL)


class UnreadableError(ValueError):
    """A page cannot be read as a whole; the text says why in a word, and quotes nothing."""


@dataclass(frozen=True)
class Document:
    """What an answer holds: `kind` is html, json or xml.

    `root` is the root element (of an HTML page without anything: an empty one); `data` what a
    JSON answer holds.
    """

    kind: str
    text: str

    @cached_property
    def root(self) -> Element:
        """The root element; a JSON answer has an empty one."""
        if self.kind == XML:
            return parse_xml(self.text)
        return parse_html("" if self.kind == JSON else self.text)

    @cached_property
    def data(self) -> Any:
        """The value of a JSON answer; None of anything else."""
        return parse_json(self.text) if self.kind == JSON else None


def read_document(body: bytes, content_type: str | None) -> Document:
    """The document of an answer; its kind by its type, or where that is wrong, by its begin."""
    text = read_text(body, content_type)
    media = (content_type or "").split(";", 1)[0].strip().lower()
    if media.endswith(("/json", "+json")):
        return Document(JSON, text)
    if "xhtml" not in media and ("xml" in media or _XML_ROOT.match(text)):
        return Document(XML if _XML_ROOT.match(text) else HTML, text)
    return Document(HTML, text)


def parse_html(text: str) -> Element:
    """The root element of a page, however broken.

    Raises:
        UnreadableError: it nests so deeply that the parser leaves the rest out.
    """
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, recover=True)
    body = text.encode("utf-8", "replace")
    root = etree.fromstring(body if body.strip() else b"<html></html>", parser)
    _check_whole(parser)
    return etree.fromstring(b"<html></html>", etree.HTMLParser()) if root is None else root


def parse_xml(text: str) -> Element:
    """The root element of a feed or sitemap.

    Raises:
        UnreadableError: it is no XML, or it declares entities.
    """
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=True,
    )
    body = _without_named_entities(_DECLARATION.sub("", text, count=1).strip())
    try:
        root = etree.fromstring(body.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise UnreadableError("XML that cannot be read")
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and list(declared.iterentities()):
        raise UnreadableError("XML with entities of its own")
    _check_whole(parser)
    return root


def _without_named_entities(text: str) -> str:
    """Feeds use HTML's entities, and bare ampersands, after which the parser drops text."""
    pieces = _CDATA.split(text)
    pieces[::2] = [_AMPERSAND.sub(_spelled, piece) for piece in pieces[::2]]
    return "".join(pieces)


def _spelled(match: re.Match[str]) -> str:
    name = match[1]
    if name is None:
        return "&amp;"
    if name in _XML_ENTITIES or name.startswith("#"):
        return match[0]
    return escape(html5[f"{name};"]) if f"{name};" in html5 else f"&amp;{name};"


def parse_json(text: str) -> Any:
    """The value of a JSON answer, also in the wrappings that APIs have (a guard, a callback).

    Raises:
        UnreadableError: it is no JSON.
    """
    bare = text.lstrip("\ufeff")
    try:
        return json.loads(bare, strict=False)
    except RecursionError:
        raise UnreadableError("JSON that nests too deeply") from None
    except ValueError:
        unpadded = _PADDING.sub("", bare, count=1) if _PADDING.match(bare) else bare
        called = _CALLBACK.fullmatch(unpadded)
    try:
        return json.loads(called[1] if called else unpadded, strict=False)
    except (ValueError, RecursionError):
        raise UnreadableError("JSON that cannot be read") from None


def _check_whole(parser: Any) -> None:
    """Refuse what the parser cut short (it would be read as a shorter page)."""
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise UnreadableError("markup that nests too deeply")
