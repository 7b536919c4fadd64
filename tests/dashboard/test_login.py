"""A real login: a browser, a proxy with TLS, the team's app and an OpenID provider, on loopback.

Who is on the list gets in; who is not, whose address nobody verified, and whose token another key
signed or another login brought, does not; and without a login no figure is sent at all.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from brightline.study import Study
from dashboard.team_serve import start_team
from tests.dashboard.browsing import PATIENCE, Visit, visits
from tests.dashboard.identity import CLIENT, PEOPLE, SECRET, Provider, provider
from tests.dashboard.tls_proxy import tls_proxy

pytestmark = pytest.mark.browser

DENIED = "For the team of this study"
CRAWLS = "Crawls: what was asked for, what came, and what counts"
LOGIN = "Log in with the account that your team's lead has put on the list."
NOT_LISTED = "You are logged in, and this account is not on this study's list."
FILE = """
[auth]
redirect_uri = "{address}/oauth2callback"
cookie_secret = "{secret}"
client_id = "{client}"
client_secret = "{client_secret}"
server_metadata_url = "{issuer}/.well-known/openid-configuration"

[team]
allowed = ["lead@example.org"]
"""


@pytest.fixture(scope="module")
def shared(
    browser: Browser, study: Study, cube_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address, behind the proxy, of a team's app that is shared."""
    folder = tmp_path_factory.mktemp("shared")
    with contextlib.ExitStack() as stack:
        vouching, proxy = stack.enter_context(provider()), stack.enter_context(tls_proxy(folder))
        address = f"https://localhost:{proxy.server_address[1]}"
        access = _access_file(folder / "access.toml", address, vouching)
        running, told = start_team(study.path, cube_folder, access=access)
        stack.callback(running.stop)
        proxy.behind = ("127.0.0.1", int(running.url.rpartition(":")[2]))
        assert told == address
        yield address


def _access_file(path: Path, address: str, vouching: Provider) -> Path:
    words = {"address": address, "client": CLIENT, "client_secret": SECRET, "secret": "s" * 40}
    path.write_text(FILE.format(**words, issuer=vouching.issuer), encoding="utf-8")
    path.chmod(0o600)
    return path


@pytest.fixture(scope="module")
def visited(browser: Browser, shared: str) -> Iterator[Visit]:
    with visits(browser, shared) as start:
        yield start()


@pytest.fixture
def seen(visited: Visit) -> Visit:
    """The one page of these tests, for a reader who has not been there: scripts stay read."""
    visited.context.clear_cookies()
    visited.complaints.clear()
    return visited


def _as(seen: Visit, person: str) -> Page:
    """Ask for a page, be sent to log in, say who is there, and come back."""
    page = seen.open("crawls")
    _shows_nothing(page, LOGIN)
    page.get_by_role("button", name="Log in").click()
    expect(page.locator("h1")).to_have_text("Who is there?")
    page.get_by_role("link", name=person, exact=True).click()
    page.wait_for_url(f"{seen.base}/", timeout=PATIENCE, wait_until="commit")
    return page


def _shows_nothing(page: Page, said: str) -> None:
    expect(page.get_by_text(said)).to_be_visible()
    expect(page.locator("h1")).to_have_text(DENIED)
    assert page.locator("svg.marks, table, h2, [data-testid=stTopNavLink]").count() == 0


def test_whoever_is_on_the_list_gets_in_and_out_again(seen: Visit) -> None:
    _as(seen, "lead")
    page = seen.open("crawls")
    expect(page.locator("h1")).to_have_text(CRAWLS)
    expect(page.locator("svg.marks").first).to_be_visible()
    assert seen.complaints == []
    seen.context.clear_cookies()
    _shows_nothing(seen.open("crawls"), LOGIN)


REFUSED = {"other": NOT_LISTED, "unverified": NOT_LISTED, "forged": LOGIN, "replayed": LOGIN}
SHORT = {"other", "forged"}  # in every run; the rest with `-m soak`


@pytest.mark.parametrize(
    "person",
    [pytest.param(name, marks=[pytest.mark.soak] * (name not in SHORT)) for name in REFUSED],
)
def test_whoever_is_not_on_the_list_or_holds_anothers_token_is_refused(
    seen: Visit, person: str
) -> None:
    assert person == "other" or PEOPLE[person]["email"] == PEOPLE["lead"]["email"]
    _shows_nothing(_as(seen, person), REFUSED[person])
    _shows_nothing(seen.open("annotation_quality"), REFUSED[person])
