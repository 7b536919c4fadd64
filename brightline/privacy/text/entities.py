"""Entities of HTML, named and numbered: `&#50;` is shown as '2'."""

from __future__ import annotations

import html
import re

ENTITY = re.compile(r"&(?:#\d{2,9};?|#[xX][0-9a-fA-F]{2,8};|[a-zA-Z][a-zA-Z0-9]{1,23};)")
"""An entity of HTML, numbered or named, with its semicolon; pages show `&#50` without one, too."""


def character_of(entity: str) -> str:
    """What a page shows for an entity; itself if it is none, a plain space for any blank."""
    text = html.unescape(entity)
    return " " if text.isspace() else text
