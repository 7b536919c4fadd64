"""The content hash: equal for texts that differ only in case, spacing or in which contact."""

from __future__ import annotations

import hashlib
import re

_TOKEN = re.compile(r"\[(\w+):[A-Z0-9]+\]")


def content_hash(title: str, body: str) -> str:
    """SHA-256 of minimised text with contact tokens made neutral.

    A changed number does not hide a template, so the token keeps its kind only.
    """
    words = _TOKEN.sub(r"[\1]", f"{title}\n{body}").split()
    return hashlib.sha256(" ".join(words).casefold().encode()).hexdigest()
