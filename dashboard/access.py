"""Who may see the team's pages. Pure, and denied by default.

Two ways in. On one's own machine: the address that the command printed holds a key, which lives
as long as the server does. Where the server is shared: an account that the team's provider (OIDC)
vouches for *and* that stands on the list of the access file. Logging in shows who somebody is;
whether they may see this is the list's matter alone.
"""

from __future__ import annotations

import hmac
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from brightline.errors import CustodyError

Verdict = Literal["admitted", "anonymous", "not listed", "no key"]

CALLBACK = "/oauth2callback"  # where Streamlit takes the provider's answer
_NEEDED = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
_SHORTEST_SECRET = 32


@dataclass(frozen=True, slots=True)
class Access:
    """An access file as read: who is on the list, and where people reach the server."""

    allowed: frozenset[str]
    address: str
    login: Mapping[str, str] = field(repr=False)


def verdict_for_key(expected: str, given: str) -> Verdict:
    """On one's own machine: whether the address holds the server's key."""
    same = hmac.compare_digest(expected.encode(), given.encode())
    return "admitted" if expected and same else "no key"


def verdict_for_user(allowed: frozenset[str], user: Mapping[str, Any], now: float) -> Verdict:
    """Where it is shared: logged in, not longer than the provider said, and on the list.

    Args:
        user: the claims of the identity token. An e-mail address counts only when the provider
            says that it verified it: anybody may claim any address.
        now: seconds since the epoch; the login ends when the token does.
    """
    if user.get("is_logged_in") is not True:
        return "anonymous"
    ends = user.get("exp")
    if not isinstance(ends, int | float) or ends <= now:
        return "anonymous"
    if user.get("email_verified") is not True:
        return "not listed"
    return "admitted" if _name(user.get("email")) in allowed - {""} else "not listed"


def read_access(path: Path, study_folder: Path) -> Access:
    """The access file, in the form of Streamlit's secrets: `[auth]`, and `[team]` with `allowed`.

    Raises:
        CustodyError: it is absent, lies in the study folder, may be read by others, or lacks
            something that it needs.
    """
    if path.resolve().is_relative_to(study_folder.resolve()):
        raise _refused(path, "lies in the study folder, which is shared and backed up; move it out")
    try:
        mode = path.stat().st_mode
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise _refused(path, "is absent or is no TOML; write it as docs/team.md says") from None
    if stat.S_IMODE(mode) & 0o077:
        raise _refused(path, "holds secrets and others may read it; run chmod 600 on it")
    return _checked(path, found)


def _checked(path: Path, found: Mapping[str, Any]) -> Access:
    login, team = found.get("auth"), found.get("team")
    if not isinstance(login, dict) or not isinstance(team, dict):
        raise _refused(path, "lacks [auth] or [team]; write both")
    lacks = [name for name in _NEEDED if not isinstance(login.get(name), str) or not login[name]]
    if lacks:
        raise _refused(path, f"lacks {', '.join(lacks)} in [auth]; ask whoever runs the login")
    if len(login["cookie_secret"]) < _SHORTEST_SECRET:
        raise _refused(path, f"has a cookie_secret of fewer than {_SHORTEST_SECRET} characters")
    allowed = team.get("allowed")
    if not isinstance(allowed, list) or not all(isinstance(one, str) for one in allowed):
        raise _refused(path, "lacks 'allowed' in [team]: a list of e-mail addresses")
    where = urlsplit(login["redirect_uri"])
    if where.scheme != "https" or not where.hostname or where.path != CALLBACK:
        raise _refused(path, f"needs a redirect_uri such as https://team.example.org{CALLBACK}")
    names = frozenset(_name(one) for one in allowed)
    return Access(names - {""}, f"https://{where.netloc}", login)


def _name(email: object) -> str:
    return str(email or "").strip().casefold()


def _refused(path: Path, why: str) -> CustodyError:
    return CustodyError(f"The access file {path} {why}.")
