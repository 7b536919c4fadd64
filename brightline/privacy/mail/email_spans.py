"""What was found of an e-mail address, and its normal form: no words for its signs, lower case."""

from __future__ import annotations

import re
from typing import NamedTuple

from brightline.privacy.mail.email_forms import (
    DOT_PARTS,
    FIGURES_IN_ENDINGS,
    LINE_PARTS,
    PLUS_PARTS,
)
from brightline.privacy.mail.email_names import SAID_ENDINGS


class EmailSpan(NamedTuple):
    """An address in a folded text, lower-case and plain, and whether words stood for its signs."""

    address: str
    start: int
    end: int
    spelled: bool


def plain_local(local: str) -> str:
    """Without the words for its signs: 'jane underscore doe'."""
    lines = PLUS_PARTS.sub("+", LINE_PARTS.sub(_line_of, local))
    return DOT_PARTS.sub(".", lines.replace("\n", "")).strip(".'").rstrip("-")


def plain_domain(domain: str) -> str:
    """Without the words for its signs and the figures drawn for letters: 'example d0t c0m'."""
    plain = DOT_PARTS.sub(".", LINE_PARTS.sub(_line_of, domain)).replace(".dot.", ".")
    start, dot, ending = plain.rpartition(".")
    ending = SAID_ENDINGS.get(ending[:2], ending) if " " in ending else ending
    return f"{start}{dot}{ending.translate(FIGURES_IN_ENDINGS)}"


def _line_of(match: re.Match[str]) -> str:
    said = match.group()
    under = any(word in said for word in ("under", "bajo", "baja", "low", "subguion"))
    return "_" if under or "_" in said.strip("_") else "-"
