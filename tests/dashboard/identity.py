"""A small OpenID provider on loopback, for a real login in a test.

The provider asks who is there and takes any answer of `PEOPLE`: who somebody is, is its matter;
whether they may in, is the access file's. Written from OpenID Connect Core 1.0 (code flow) and
RFC 7636 (PKCE).
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from brightline.loopback import HOST
from tests.threads import answering

CLIENT, SECRET = "brightline", "an invented client secret"
LIFE = 600  # seconds that a token holds
PEOPLE: dict[str, dict[str, Any]] = {
    "lead": {"email": "lead@example.org", "email_verified": True},
    "other": {"email": "other@example.org", "email_verified": True},
    "unverified": {"email": "lead@example.org", "email_verified": False},
    "forged": {"email": "lead@example.org", "email_verified": True},  # by another's key
    "replayed": {"email": "lead@example.org", "email_verified": True},  # for another login
}


def _b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _number(value: int) -> str:
    return _b64(value.to_bytes((value.bit_length() + 7) // 8, "big"))


class Provider:
    """The provider's state: its key, and the codes that it gave out, each good for one use."""

    def __init__(self, issuer: str) -> None:
        self.issuer = issuer
        self.key, self.other_key = (rsa.generate_private_key(65537, 2048) for _ in range(2))
        self.codes: dict[str, dict[str, str]] = {}

    def discovery(self) -> dict[str, Any]:
        """OpenID Connect Discovery 1.0."""
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/jwks",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
        }

    def jwks(self) -> dict[str, Any]:
        """The public half of its key (RFC 7517)."""
        public = self.key.public_key().public_numbers()
        numbers = {"n": _number(public.n), "e": _number(public.e)}
        return {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "1", **numbers}]}

    def page(self, asked: dict[str, str]) -> str:
        """Who is there? One link a person, each back to the client with a fresh code."""
        assert asked["client_id"] == CLIENT
        assert asked["response_type"] == "code"
        assert "openid" in asked["scope"].split()
        assert asked["code_challenge_method"] == "S256"
        links = []
        for name in PEOPLE:
            code = secrets.token_urlsafe()
            self.codes[code] = {**asked, "person": name}
            back = urlencode({"code": code, "state": asked["state"]})
            links.append(f'<p><a href="{asked["redirect_uri"]}?{back}">{name}</a></p>')
        return f"<!doctype html><title>Who is there?</title><h1>Who is there?</h1>{''.join(links)}"

    def tokens(self, given: dict[str, str]) -> dict[str, Any] | None:
        """The tokens for a code, or None where anything about the asking is wrong."""
        asked = self.codes.pop(given.get("code", ""), None)
        known = (given.get("client_id"), given.get("client_secret")) == (CLIENT, SECRET)
        if asked is None or not known or given.get("redirect_uri") != asked["redirect_uri"]:
            return None
        verifier = given.get("code_verifier", "").encode()
        if _b64(hashlib.sha256(verifier).digest()) != asked["code_challenge"]:
            return None
        person, now = asked["person"], int(time.time())
        nonce = "another login's" if person == "replayed" else asked["nonce"]
        claims = {
            **{"iss": self.issuer, "sub": person, "aud": CLIENT, "nonce": nonce},
            **{"iat": now, "exp": now + LIFE, **PEOPLE[person]},
        }
        token = self._signed(claims, self.other_key if person == "forged" else self.key)
        return {"access_token": "unused", "token_type": "Bearer", "id_token": token}

    def _signed(self, claims: dict[str, Any], key: rsa.RSAPrivateKey) -> str:
        head = {"alg": "RS256", "kid": "1", "typ": "JWT"}
        said = ".".join(_b64(json.dumps(part).encode()) for part in (head, claims))
        return f"{said}.{_b64(key.sign(said.encode(), padding.PKCS1v15(), hashes.SHA256()))}"


class _Answers(BaseHTTPRequestHandler):
    """The provider's addresses: discovery, keys, the question who is there, tokens."""

    provider: Provider

    def do_GET(self) -> None:
        where = urlsplit(self.path)
        if where.path == "/authorize":
            self._send(self.provider.page(dict(parse_qsl(where.query))), "text/html")
        elif where.path == "/jwks":
            self._send(json.dumps(self.provider.jwks()))
        elif where.path == "/.well-known/openid-configuration":
            self._send(json.dumps(self.provider.discovery()))
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        given = {**dict(parse_qsl(body)), **_basic(self.headers.get("Authorization", ""))}
        tokens = self.provider.tokens(given) if self.path == "/token" else None
        refused = {"error": "invalid_grant"}
        self._send(json.dumps(tokens or refused), status=200 if tokens else 400)

    def _send(self, text: str, kind: str = "application/json", status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        """Quiet: a test's log is not the place for codes and tokens."""


def _basic(header: str) -> dict[str, str]:
    """The client's name and secret (RFC 6749, 2.3.1)."""
    if not header.startswith("Basic "):
        return {}
    name, _, secret = base64.b64decode(header.removeprefix("Basic ")).decode().partition(":")
    return {"client_id": unquote(name), "client_secret": unquote(secret)}


@contextmanager
def provider() -> Iterator[Provider]:
    """A provider that answers at its `issuer` until the end of the block."""
    server = ThreadingHTTPServer((HOST, 0), _Answers)
    made = Provider(f"http://{HOST}:{server.server_port}")
    _Answers.provider = made
    with answering(server):
        yield made
