"""Pages that stand where a list or an advert was expected: a login, or a test for humans.

Either stops the host; there is never a way around. A small login form, or a captcha in a contact
form, beside an advert is no barrier: what counts is a page that says it is one, or markers of one
on a page in which nothing could be read. Pure functions of headers, address and markup.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

from crawlers.fields import xpath_of
from crawlers.markup import Element
from crawlers.text import legible, text_of

LOGIN = "the site asks for a login"
CHALLENGE = "the site shows a test for humans (a challenge)"

_CHALLENGING = {"cf-mitigated": "challenge", "x-amzn-waf-action": "challenge|captcha"}
"""Headers that Cloudflare and AWS WAF document for their challenges."""

_LOGIN_PATH = re.compile(
    r"/(?:(?:users?|accounts?|members?|auth|session|wp)[/_-])?"
    r"(?:log-?in|log-?on|sign-?in|sign_in|anmelden|einloggen|connexion|se-connecter|"
    r"iniciar-sesion|acceder|entrar|accedi|inloggen|aanmelden)(?:\.\w{2,5}|[/?]|$)",
    re.IGNORECASE,
)
_LOGIN_WORDS = re.compile(
    r"\b(?:log ?in|log ?on|sign ?in|anmelden|anmeldung|einloggen|connexion|se connecter|"
    r"connectez-vous|iniciar sesi[oó]n|inicia sesi[oó]n|acceder|iniciar sess[aã]o|"
    r"fazer login|entrar|accedi|accesso|inloggen|aanmelden)\b",
    re.IGNORECASE,
)
_HUMAN_WORDS = re.compile(
    r"verify (?:that )?you(?:'re| are) (?:a )?human|verifying you are human|"
    r"are you (?:a robot|human)|just a moment|attention required|checking your browser|"
    r"security check|unusual traffic|"
    r"prove (?:that )?you(?:'re| are) (?:not a robot|human)|i(?:'m| am) not a robot|"
    r"enable javascript and cookies to continue|pardon our interruption|"
    r"verifi[ck]a que eres (?:un )?humano|no soy un robot|comprobando (?:tu|su) navegador|"
    r"v[ée]rifiez que vous [êe]tes (?:un )?humain|je ne suis pas un robot|"
    r"best[äa]tigen sie,? dass sie (?:ein )?mensch|ich bin kein roboter|"
    r"sicherheits[üu]berpr[üu]fung|"
    r"verifique (?:se|que) voc[êe] [ée] humano|n[ãa]o sou um rob[ôo]|"
    r"verifica di essere (?:un )?uman|non sono un robot|"
    r"bevestig dat (?:u|je) (?:een )?mens|ik ben geen robot|"
    r"подтвердите,? что вы (?:не робот|человек)|я не робот",
    re.IGNORECASE,
)
_CHALLENGE_MARKS = xpath_of(
    "//*[@id='challenge-form' or @id='cf-challenge-running' or @id='px-captcha' or "
    "contains(concat(' ', @class, ' '), ' cf-turnstile ') or "
    "contains(concat(' ', @class, ' '), ' g-recaptcha ') or "
    "contains(concat(' ', @class, ' '), ' h-captcha ') or contains(@class, 'cf-challenge')]"
    " | //iframe[contains(@src, 'captcha') or contains(@src, 'turnstile')]"
    " | //script[contains(@src, 'recaptcha/') or contains(@src, 'hcaptcha.com') or "
    "contains(@src, 'challenges.cloudflare.com') or contains(@src, 'captcha-delivery.com') or "
    "contains(text(), '_cf_chl_opt') or contains(text(), 'awsWafCookieDomainList')]"
    " | //form[contains(@action, '__cf_chl') or contains(@action, 'captcha')]"
)
_MARK_WORDS = ("captcha", "turnstile", "challenge", "_cf_chl", "awsWaf")
"""Every mark holds one of them, so that a page without any need not be searched (a seventh of the
time that a crawl takes for a page)."""

_SPELLED_OUT = re.compile(
    r"&#(?:0*(?:9[5-9]|1[01]\d|12[0-2])\b|x0*(?:5f|[67][0-9a-f])\b)", re.IGNORECASE
)
"""A letter or underscore as a number, which nobody needs to write; the words may be so, too."""

_FRAME = "ancestor::header or ancestor::nav or ancestor::footer or ancestor::aside"
_PASSWORDS = xpath_of(f"//input[translate(@type, 'PASWORD', 'pasword')='password'][not({_FRAME})]")
_HEADINGS = xpath_of(
    "//title | //h1 | //h2 | //legend | //form[.//input[@type='password']]//*[self::button or "
    "self::label]"
)
_BODY = xpath_of("//body")

_LONGEST_HEADING = 60
"""Characters of a heading that says nothing but what the page is."""

_BARE = 800
"""Characters of visible text: a page in the way shows fewer, a list with its frame more."""


def challenge_headers(headers: Mapping[str, list[str]]) -> str | None:
    """CHALLENGE when a header says so, whatever the status.

    Args:
        headers: lower-case name → values.
    """
    for name, pattern in _CHALLENGING.items():
        if any(re.fullmatch(pattern, value.strip().lower()) for value in headers.get(name, ())):
            return CHALLENGE
    return None


def leads_to_login(url: str) -> bool:
    """Whether an address is that of a login page by its path."""
    return _LOGIN_PATH.search(unquote(urlsplit(url).path)) is not None


def barrier_in(root: Element, *, was_read: bool, markup: str | None = None) -> str | None:
    """LOGIN or CHALLENGE when the page is one; None when it is not, or when nothing is sure.

    Args:
        root: the page's root element.
        was_read: whether adverts (or rows, or further lists) could be read in it.
        markup: the text that the root was parsed from, which tells sooner that it is no test.
    """
    if _is_login(root, was_read=was_read):
        return LOGIN
    if markup is not None and not may_be_challenge(markup):
        return None
    if _is_challenge(root, was_read=was_read):
        return CHALLENGE
    return None


def may_be_challenge(markup: str) -> bool:
    """Whether a page's markup holds any word of a challenge's marks."""
    return any(word in markup for word in _MARK_WORDS) or bool(_SPELLED_OUT.search(markup))


def _is_login(root: Element, *, was_read: bool) -> bool:
    if not _PASSWORDS(root):
        return False
    headings = _headings(root)
    if any(_says_only(_LOGIN_WORDS, heading) for heading in headings[:3]):
        return True
    return not was_read and any(_LOGIN_WORDS.search(heading) for heading in headings)


def _is_challenge(root: Element, *, was_read: bool) -> bool:
    if not _CHALLENGE_MARKS(root):
        return False
    if any(_says_only(_HUMAN_WORDS, heading) for heading in _headings(root)):
        return True
    if was_read:
        return False
    shown = _shown(root)
    return len(shown) < _BARE and _HUMAN_WORDS.search(shown) is not None


def asks_for_humanity(root: Element) -> bool:
    """Whether a refusal (403, 503) is a test for humans by its words or its markers."""
    return bool(_CHALLENGE_MARKS(root)) or _HUMAN_WORDS.search(_shown(root)[:_BARE]) is not None


def _headings(root: Element) -> list[str]:
    return [text for node in _HEADINGS(root)[:40] if (text := legible(text_of(node)))]


def _says_only(words: re.Pattern[str], heading: str) -> bool:
    """Whether a heading holds hardly more than the words ('Log in | Synthetic board')."""
    first = re.split(r"\s[|–—·:-]\s", heading, maxsplit=1)[0]
    match = words.search(first)
    return match is not None and len(first) <= min(_LONGEST_HEADING, len(match[0]) + 25)


def _shown(root: Element) -> str:
    bodies = _BODY(root)
    return " ".join(legible(text_of(node)) for node in bodies)
