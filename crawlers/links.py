"""Links as they may be followed: absolute, encoded, without fragment; nothing but http(s)."""

from __future__ import annotations

from urllib.parse import urldefrag, urljoin, urlsplit, urlunsplit

from w3lib.url import safe_url_string

_DEFAULT_PORTS = {"http": 80, "https": 443}


def followable(base: str, href: str | None) -> str | None:
    """The one spelling of a link's target, or None when it is not an http(s) address.

    Equal targets get equal spellings (case of scheme and host, default port, fragment), so that
    the frontier knows a page again. Whether it may be requested is `brightline.scope`'s to say.
    """
    if href is None or not href.strip():
        return None
    try:
        parts = urlsplit(urldefrag(safe_url_string(urljoin(base, href.strip()))).url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname or "@" in parts.netloc:
        return None
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    netloc = host if port in (None, _DEFAULT_PORTS[parts.scheme]) else f"{host}:{port}"
    return urlunsplit((parts.scheme, netloc, parts.path or "/", parts.query, ""))
