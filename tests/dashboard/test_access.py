"""Who may see the team's pages: denied by default, and for every reason there is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from brightline.errors import CustodyError, ServerError
from dashboard import ACCESS_VARIABLE, KEY_VARIABLE, PROTOCOL_VARIABLE, team_serve
from dashboard.access import read_access, verdict_for_key, verdict_for_user

NOW = 1_800_000_000.0
LISTED = frozenset({"lead@example.org"})
LEAD: dict[str, Any] = {
    "is_logged_in": True,
    "email": "lead@example.org",
    "email_verified": True,
    "exp": NOW + 60,
}
FILE = """
[auth]
redirect_uri = "https://team.example.org/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef"
client_id = "brightline"
client_secret = "invented"
server_metadata_url = "https://login.example.org/.well-known/openid-configuration"

[team]
allowed = ["Lead@example.org "]
"""


@pytest.mark.parametrize(
    ("changed", "verdict"),
    [
        ({}, "admitted"),
        ({"email": " LEAD@example.org"}, "admitted"),
        ({"is_logged_in": False}, "anonymous"),
        ({"is_logged_in": "yes"}, "anonymous"),
        ({"exp": NOW}, "anonymous"),
        ({"exp": None}, "anonymous"),
        ({"email": "other@example.org"}, "not listed"),
        ({"email": ""}, "not listed"),
        ({"email": None}, "not listed"),
        ({"email_verified": False}, "not listed"),
        ({"email_verified": "true"}, "not listed"),
        ({"email_verified": None}, "not listed"),
    ],
)
def test_an_account_needs_a_verified_address_on_the_list(
    changed: dict[str, Any], verdict: str
) -> None:
    assert verdict_for_user(LISTED, {**LEAD, **changed}, NOW) == verdict


def test_nobody_is_admitted_by_an_empty_list_or_an_empty_user() -> None:
    assert verdict_for_user(frozenset(), LEAD, NOW) == "not listed"
    assert verdict_for_user(frozenset({""}), {**LEAD, "email": ""}, NOW) == "not listed"
    assert verdict_for_user(LISTED, {}, NOW) == "anonymous"


def test_a_key_admits_only_whoever_has_it_and_an_unset_one_admits_nobody() -> None:
    assert verdict_for_key("secret", "secret") == "admitted"
    assert verdict_for_key("secret", "Secret") == "no key"
    assert verdict_for_key("secret", "") == "no key"
    assert verdict_for_key("", "") == "no key"


@pytest.fixture
def access_file(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "access.toml"
        path.write_text(text, encoding="utf-8")
        path.chmod(0o600)
        return path

    return write


def test_the_access_file_is_read_and_its_secrets_are_not_shown(
    access_file: Callable[[str], Path], tmp_path: Path
) -> None:
    found = read_access(access_file(FILE), tmp_path / "study")
    assert found.allowed == LISTED
    assert found.address == "https://team.example.org"
    assert "invented" not in repr(found)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[team]", "[nobody]", "lacks [auth] or [team]"),
        ('client_id = "brightline"', "", "lacks client_id in [auth]"),
        ("0123456789abcdef0123456789abcdef", "short", "fewer than 32 characters"),
        ('["Lead@example.org "]', '"lead@example.org"', "lacks 'allowed'"),
        ("https://team", "http://team", "needs a redirect_uri"),
        ("[auth]", "[auth", "is absent or is no TOML"),
    ],
)
def test_an_access_file_that_lacks_something_is_refused(
    access_file: Callable[[str], Path], tmp_path: Path, old: str, new: str, said: str
) -> None:
    assert old in FILE
    with pytest.raises(CustodyError, match=re.escape(said)):
        read_access(access_file(FILE.replace(old, new)), tmp_path / "study")


def test_it_lies_outside_of_the_study_and_is_its_owners_alone(
    access_file: Callable[[str], Path], tmp_path: Path
) -> None:
    path = access_file(FILE)
    with pytest.raises(CustodyError, match="lies in the study folder"):
        read_access(path, tmp_path)
    path.chmod(0o640)
    with pytest.raises(CustodyError, match="others may read it"):
        read_access(path, tmp_path / "study")


def test_each_start_has_a_key_of_its_own_and_the_child_is_told_of_no_more(tmp_path: Path) -> None:
    inherited = {"BRIGHTLINE_KEYS": "/secret", "BRIGHTLINE_STORE": "sqlite:///x.db"}
    way = team_serve._local(tmp_path / "study.toml", "abc", inherited)
    assert way.told[KEY_VARIABLE] == "abc"
    assert way.told["BRIGHTLINE_STORE"] == f"sqlite:///{Path.cwd() / 'x.db'}"
    assert way.told[PROTOCOL_VARIABLE] == str(tmp_path / "study.toml")
    assert ACCESS_VARIABLE not in way.told
    assert "BRIGHTLINE_KEYS" not in way.told
    assert "abc" not in repr(way)


def test_where_it_is_shared_the_proxys_address_is_allowed_and_no_key_lets_in(
    access_file: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study = tmp_path / "study" / "study.toml"
    path = access_file(FILE)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ServerError, match="needs the package Authlib"):
        team_serve._shared(study, path, {})
    monkeypatch.setattr("importlib.util.find_spec", lambda name: object())
    way, address = team_serve._shared(study, path, {})
    assert address == "https://team.example.org"
    assert "--server.allowedHosts=team.example.org" in way.flags
    assert f"--secrets.files={path}" in way.flags
    assert KEY_VARIABLE not in way.told
