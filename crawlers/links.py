"""Links as they may be followed: absolute, encoded, without fragment; nothing but http(s)."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from urllib.parse import parse_qsl, quote, urldefrag, urlencode, urljoin, urlsplit, urlunsplit

from w3lib.url import safe_url_string

# What no browser sends where it stands at either end of an address (URL Standard, 4.4).
_NOT_SENT = "".join(map(chr, range(33)))
_DEFAULT_PORTS = {"http": 80, "https": 443}
# `urljoin` drops them of some addresses and keeps them of others.
_EMPTY_PARAMETERS = re.compile(r"(/[^;/]*);\Z")
_SEGMENT = "[A-Za-z0-9_~-][A-Za-z0-9_~.-]*"
_PLAIN_PATH = re.compile(rf"/(?:{_SEGMENT}(?:/{_SEGMENT})*/?)?(?:\?[A-Za-z0-9_~.=&-]+)?")
"""A path on the same host that needs neither encoding nor resolving: most links of most sites."""
_PLAIN_URL = re.compile(
    rf"https?://[a-z0-9]{{1,63}}(?:\.[a-z0-9]{{1,63}})*(?::[1-5]\d{{4}})?{_PLAIN_PATH.pattern}"
)
"""An address that is spelt as it is to be already: most of what archives captured."""


def followable(base: str, href: str | None) -> str | None:
    """The one spelling of a link's target, or None when it is not an http(s) address.

    Equal targets get equal spellings (case of scheme and host, default port, fragment), so that
    the frontier knows a page again. Whether it may be requested is `brightline.scope`'s to say.
    """
    href = "" if href is None else href.strip().strip(_NOT_SENT)
    if not href:
        return None
    if _PLAIN_URL.fullmatch(href):
        return href
    try:
        parts = urlsplit(urldefrag(safe_url_string(urljoin(base, href))).url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname or "@" in parts.netloc:
        return None
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    netloc = host if port in (None, _DEFAULT_PORTS[parts.scheme]) else f"{host}:{port}"
    path = _EMPTY_PARAMETERS.sub(r"\1", parts.path) or "/"
    return urlunsplit((parts.scheme, netloc, path, parts.query, ""))


class Links:
    """Resolves the links of one page: `followable`, with the page's own origin found once.

    Args:
        base: the address that the links are relative to.
        drop: parameters that are left out of every address (a session's).
    """

    def __init__(self, base: str, drop: Sequence[str] = ()) -> None:
        self.base = base
        self._drop = frozenset(drop)
        root = followable(base, "/")
        self._origin = root[:-1] if root else None

    def target(self, href: str | None) -> str | None:
        """The one spelling of a link's target (see `followable`)."""
        if self._origin is not None and href is not None and _PLAIN_PATH.fullmatch(href):
            url: str | None = self._origin + href
        else:
            url = followable(self.base, href)
        return without(url, self._drop) if url is not None and self._drop else url


def without(url: str, names: Collection[str]) -> str:
    """The address without parameters of these names, in its query or its path (`;name=`)."""
    parts = urlsplit(url)
    path, *parameters = re.split(r";(?=[^/;=]+=)", parts.path)
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        path += f"/{value.partition('/')[2]}" if "/" in value and name in names else ""
        path += "" if name in names else f";{parameter}"
    pieces = [piece for piece in parts.query.split("&") if piece.partition("=")[0] not in names]
    return urlunsplit(parts._replace(path=path, query="&".join(pieces)))


def filled(template: str, value: str) -> str:
    """The address that a template has with a value in its place ('/ad/{}' → '/ad/7')."""
    return template.replace("{}", quote(value, safe=""))


def counted_on(url: str, parameter: str, step: int, first: int) -> str | None:
    """The address of the next page of a list whose pages a query parameter counts."""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    said = dict(pairs).get(parameter, str(first))
    if not re.fullmatch(r"\d{1,9}", said):
        return None
    following = (parameter, str(int(said) + step))
    kept = [pair for pair in pairs if pair[0] != parameter]
    return urlunsplit(parts._replace(query=urlencode([*kept, following])))
