"""A login or a test for humans stops the host; a form beside an advert does not."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from brightline.scope import Gate
from crawlers.answers import REFUSALS
from crawlers.batch import Outcome
from crawlers.frontier import ADVERT, LIST, Found, Task
from crawlers.manifest_files import load_manifest
from crawlers.plan import Plan
from crawlers.reading import outcome_of
from tests.crawlers.servers import advert, small_site
from tests.crawlers.studies import MANIFEST

START = "http://127.0.0.1:8000/"
PASSWORD = "<form><input name=u><input type=password name=p><button>Go</button></form>"
CAPTCHA = '<div class="g-recaptcha"></div>'


@pytest.fixture
def plan(tmp_path: Any, make_study: Any) -> Plan:
    """A crawl's plan without network and store: what the reading of an answer asks of it."""
    (tmp_path / "manifest.toml").write_text(MANIFEST)
    study = make_study(start=START)
    now = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
    parts: dict[str, Any] = dict.fromkeys(
        ("store", "door", "frontier", "site_id", "key_file", "pace")
    )
    return Plan(
        study=study,
        site=study.sites[0],
        manifest=load_manifest("manifest.toml", beside=tmp_path),
        gate=Gate(study, now=lambda: now),
        now=lambda: now,
        **parts,
    )


def answered(
    plan: Plan, body: str, role: str = ADVERT, status: int = 200, **headers: str
) -> Outcome:
    url = f"{START}ad/7" if role == ADVERT else START
    said = {name.replace("_", "-"): [value] for name, value in headers.items()}
    task = Task(1, 1, 0, Found(url, role, depth=1))
    return outcome_of(
        plan, task, url, status, {"content-type": ["text/html"], **said}, body.encode()
    )


LOGINS = {
    "heading": f"<h1>Log in</h1>{PASSWORD}",
    "title": f"<title>Sign in | Synthetic board</title>{PASSWORD}",
    "German": f"<h1>Anmelden</h1>{PASSWORD}",
    "Spanish": f"<h2>Iniciar sesión</h2>{PASSWORD}",
    "French": f"<h1>Connectez-vous</h1>{PASSWORD}",
    "capitals": f"<H1>LOGIN</H1>{PASSWORD.replace('password', 'PassWord')}",
    "where an advert was": f"<h1>Please log in to see this advert and all others</h1>{PASSWORD}",
}
CHALLENGES = {
    "Cloudflare": "<title>Just a moment...</title><div id='challenge-form'></div>",
    "Turnstile": "<h1>Verifying you are human</h1><div class='cf-turnstile'></div>",
    "reCAPTCHA": f"<h1>I'm not a robot</h1>{CAPTCHA}",
    "hCaptcha": "<p>Security check</p><div class='h-captcha'></div>",
    "DataDome": "<p>Please enable JavaScript and cookies to continue</p>"
    "<iframe src='https://x.captcha-delivery.com/c'></iframe>",
    "a script's": "<p>Checking your browser</p><script>window._cf_chl_opt={}</script>",
    "German": f"<h1>Ich bin kein Roboter</h1>{CAPTCHA}",
    "spelled out": "<h1>Just a moment</h1><div class='g-recap&#116;cha'></div>",
}


@pytest.mark.parametrize("role", [ADVERT, LIST])
@pytest.mark.parametrize("page", LOGINS.values(), ids=LOGINS.keys())
def test_a_login_stops_the_host(plan: Plan, page: str, role: str) -> None:
    assert answered(plan, page, role).kind == "refused"
    assert plan.because == "stopped"
    assert "asks for a login" in plan.sentence


@pytest.mark.parametrize("role", [ADVERT, LIST])
@pytest.mark.parametrize("page", CHALLENGES.values(), ids=CHALLENGES.keys())
def test_a_challenge_stops_the_host(plan: Plan, page: str, role: str) -> None:
    assert answered(plan, page, role).kind == "refused"
    assert plan.because == "stopped"
    assert "a test for humans" in plan.sentence


@pytest.mark.parametrize("status", [200, 403, 429, 503])
@pytest.mark.parametrize(
    "headers", [{"cf_mitigated": "challenge"}, {"x_amzn_waf_action": "captcha"}], ids=str
)
def test_a_challenge_is_known_by_its_header(
    plan: Plan, status: int, headers: dict[str, str]
) -> None:
    assert answered(plan, "<p>x</p>", status=status, **headers).kind == "refused"
    assert plan.because == "stopped"


@pytest.mark.parametrize("status", [401, 407, 451])
def test_a_locked_door_stops_the_host(plan: Plan, status: int) -> None:
    assert answered(plan, "", status=status).kind == "refused"
    assert plan.because == "stopped"
    assert f"status {status}" in plan.sentence


@pytest.mark.parametrize("status", [403, 429, 503])
def test_a_refusal_that_tests_for_humans_is_not_asked_again(plan: Plan, status: int) -> None:
    assert answered(plan, CHALLENGES["reCAPTCHA"], status=status).kind == "refused"
    assert plan.because == "stopped"


@pytest.mark.parametrize(
    "location", ["/login?next=/ad/7", "/users/sign_in", "/anmelden", "/wp-login.php", "/login/"]
)
def test_a_redirect_to_a_login_stops_the_host(plan: Plan, location: str) -> None:
    assert answered(plan, "", status=302, location=location).kind == "refused"
    assert plan.because == "stopped"


BESIDE = (PASSWORD, CAPTCHA, f"<header>{PASSWORD}</header>", "<a href='/login'>Log in</a>")


@pytest.mark.parametrize("beside", BESIDE)
def test_a_form_beside_an_advert_or_a_list_is_no_barrier(plan: Plan, beside: str) -> None:
    assert answered(plan, str(advert(7).body) + beside).adverts
    assert answered(plan, str(small_site()["/rooms"].body) + beside, LIST).found
    assert plan.because is None


def test_refusals_in_a_row_stop_the_host_and_single_ones_do_not(plan: Plan) -> None:
    for _ in range(REFUSALS - 1):
        answered(plan, "", status=403)
    answered(plan, str(advert(7).body))
    for _ in range(REFUSALS - 1):
        answered(plan, "", status=403)
    assert plan.because is None
    answered(plan, "", status=403)
    assert plan.because == "stopped"
