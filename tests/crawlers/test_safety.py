"""Nobody weakens a crawl, nothing listens, nothing but signed GETs is sent, names stay outside."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from scrapy import Request
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import Deferred, succeed

from brightline.scope import Gate
from brightline.study import Study
from crawlers.gates import GuardedResolver, OutOfScopeError, refuse_out_of_scope, refuse_unsigned
from crawlers.robots import RobotsMiddleware, read_rules
from tests.crawlers.servers import ROBOTS, Answer, Hit, Page, Site, serving, small_site
from tests.crawlers.studies import Ground, make_ground, site_table

COOKIE = {"Set-Cookie": "track=1; Path=/"}


def crawl(root: Path, mutant: str) -> tuple[Ground, Site, str]:
    pages = {path: Answer(page.body, 200, COOKIE) for path, page in small_site().items()}
    pages["/robots.txt"] = Answer(ROBOTS.body, 200, COOKIE, "text/plain")
    with serving(pages) as site:
        ground = make_ground(root, [site_table("board", [f"{site.url}/"])])
        done = ground.run("crawl", "run", mutant=mutant)
    return ground, site, done.stdout + done.stderr


def assert_plain(site: Site) -> None:
    """Every request is an empty GET that says who asks, and nothing else."""
    for hit in site.hits:
        names = {name.lower() for name in hit.headers}
        assert hit.method == "GET"
        assert hit.headers["User-Agent"].startswith("Brightline/")
        assert hit.headers["From"] == "study@example.org"
        assert names <= {"host", "accept", "accept-encoding", "from", "user-agent"}


@pytest.mark.parametrize("mutant", ["spider-settings", "addon-before", "command-line"])
def test_settings_of_others_are_overruled(tmp_path: Path, mutant: str) -> None:
    _, site, said = crawl(tmp_path, mutant)
    assert "12 adverts (12 new)" in said
    assert "/robots.txt" in site.paths()
    assert_plain(site)


@pytest.mark.parametrize(
    ("mutant", "why"),
    [
        ("spider-update", "is not the protocol's"),
        ("spider-attribute", "the spider sets user_agent past the settings"),
        ("addon-after", "could not begin (TypeError)"),
        ("meddling-before", "is not the protocol's"),
        ("meddling-after", "could not begin (TypeError)"),
        ("never-frozen", "the settings are not frozen"),
        ("without-scope", "the scope middleware is missing"),
        ("other-handler", "the download handlers are not the gated ones"),
        ("other-resolver", "names are not resolved by the guarded resolver"),
    ],
)
def test_what_cannot_be_overruled_is_refused(tmp_path: Path, mutant: str, why: str) -> None:
    _, site, said = crawl(tmp_path, mutant)
    assert site.hits == []
    assert why in " ".join(said.split())
    assert "was not begun" in said or "could not begin" in said
    assert "Traceback" not in said


def test_the_environment_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    weak = tmp_path / "weak_settings.py"
    weak.write_text("COOKIES_ENABLED = True\nUSER_AGENT = 'Mozilla/5.0'\nROBOTSTXT_OBEY = False\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("SCRAPY_SETTINGS_MODULE", "weak_settings")
    monkeypatch.setenv("SCRAPY_COOKIES_ENABLED", "1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    _, site, said = crawl(tmp_path / "ground", "none")
    assert "12 adverts (12 new)" in said
    assert_plain(site)


def listeners(pid: int) -> set[str]:
    """Sockets on which a process listens, by inode."""
    held = set()
    for link in Path(f"/proc/{pid}/fd").iterdir():
        try:
            held.add(str(link.readlink()).removeprefix("socket:[").removesuffix("]"))
        except OSError:
            continue  # closed meanwhile
    rows = [
        line.split()
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]
    ]
    return {row[9] for row in rows if row[3] == "0A" and row[9] in held}


def test_a_crawl_listens_nowhere(tmp_path: Path) -> None:
    found: list[set[str]] = []
    pages: dict[str, Page] = {**small_site()}
    with serving(pages) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        process = ground.start("crawl", "run", mutant="none")

        def look(_: list[Hit]) -> Answer:
            found.append(listeners(process.pid))
            return small_site()["/rooms"]

        site.pages["/rooms"] = look
        process.communicate()
    assert process.returncode == 0
    assert found == [set()]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate that nobody vouches for."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder(subject_name=name, issuer_name=name, public_key=key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    form = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    pem = key.private_bytes(serialization.Encoding.PEM, *form)
    file = tmp_path_factory.mktemp("tls") / "self-signed.pem"
    file.write_bytes(pem + made.public_bytes(serialization.Encoding.PEM))
    return file


def test_a_certificate_that_nobody_vouches_for_is_refused(
    tmp_path: Path, certificate: Path
) -> None:
    with serving(small_site(), certificate) as site:
        table = site_table("board", [f"{site.url}/"])
        ground = make_ground(tmp_path / "strict", [table])
        said = ground.run("crawl", "run", mutant="none").stderr
        assert site.hits == []
        assert "certificate cannot be verified" in said
        weak = make_ground(tmp_path / "weak", [table])
        weak.run("crawl", "run", mutant="no-certificates")
        assert "/robots.txt" in site.paths()


def plan_for(study: Study) -> Any:
    gate = Gate(study, now=lambda: dt.datetime.now(dt.UTC))
    return SimpleNamespace(
        ending=False, gate=gate, site=study.sites[0], study=study, user_agent="Brightline/1 (+x)"
    )


START = "http://127.0.0.1:8000/"
SENT = {"role": "list"}


@pytest.mark.parametrize(
    "request_",
    [
        Request(START, method="POST", body="a=b", meta=SENT),
        Request(START, method="POST", meta=SENT),
        Request(START, method="HEAD", meta=SENT),
        Request(START, body="a=b", meta=SENT),
        Request(START, headers={"Cookie": "a=b"}, meta=SENT),
        Request(START, headers={"Authorization": "Basic x"}, meta=SENT),
        Request(START, headers={"Content-Type": "multipart/form-data"}, meta=SENT),
        Request(START, meta={**SENT, "proxy": "http://127.0.0.1:9"}),
        Request(START, meta={**SENT, "bindaddress": "127.0.0.1"}),
        Request(START, meta={**SENT, "download_maxsize": 0}),
        Request(START, meta={**SENT, "download_fail_on_dataloss": False}),
        Request(START, meta={"role": "image"}),
        Request(START),
        Request(f"{START}ad/1.jpg", meta=SENT),
        Request(f"{START}ad/1.mp4", meta=SENT),
        Request("https://127.0.0.1:8000/", meta=SENT),
        Request("http://127.0.0.1:8001/", meta=SENT),
        Request("file:///etc/hostname", meta=SENT),
        Request("data:text/html,x", meta=SENT),
    ],
    ids=str,
)
def test_the_gate_refuses(make_study: Callable[..., Study], request_: Request) -> None:
    with pytest.raises(OutOfScopeError) as refused:
        refuse_out_of_scope(plan_for(make_study()), request_)
    assert "127.0.0.1" not in str(refused.value)


def test_the_gate_lets_pass_what_is_signed(make_study: Callable[..., Study]) -> None:
    plan = plan_for(make_study())
    signed = {"User-Agent": plan.user_agent, "From": plan.study.contact_email}
    refuse_out_of_scope(plan, Request(START, headers=signed, meta=SENT))
    refuse_unsigned(plan, Request(START, headers=signed))
    for headers in ({}, {**signed, "User-Agent": "Mozilla/5.0"}, {**signed, "From": "x@y.org"}):
        with pytest.raises(OutOfScopeError):
            refuse_unsigned(plan, Request(START, headers=headers))


def test_a_name_that_is_rebound_fails_as_if_it_were_none(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses = iter(["93.184.215.14", "10.0.0.1", "127.0.0.1", "169.254.169.254"])

    def resolve(*_: Any) -> Deferred[str]:
        return succeed(next(addresses))

    monkeypatch.setattr(CachingThreadedResolver, "getHostByName", resolve)
    resolver = GuardedResolver.__new__(GuardedResolver)
    resolver.loopback_hosts = frozenset({"127.0.0.1"})
    found: list[Any] = []
    for _ in range(4):
        resolver.getHostByName("board.example.org").addBoth(found.append)
    assert found[0] == "93.184.215.14"
    assert [type(failure.value).__name__ for failure in found[1:]] == ["DNSLookupError"] * 3


def test_rules_are_read_again_after_a_day() -> None:
    clock = [dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)]
    slowed: list[float] = []
    ended: list[tuple[str, str]] = []
    middleware = RobotsMiddleware.__new__(RobotsMiddleware)
    middleware.plan = SimpleNamespace(  # type: ignore[assignment]
        now=lambda: clock[0],
        attempted=0,
        because=None,
        pace=SimpleNamespace(slow_to=lambda delay, _: slowed.append(delay)),
        end=lambda why, said: ended.append((why, said)),
    )
    middleware._asking, middleware._rules = asyncio.Lock(), {}
    answers = iter([read_rules(404, None, b""), read_rules(503, None, b"")])

    async def ask(_: str) -> Any:
        return next(answers)

    middleware._ask = ask  # type: ignore[method-assign, assignment]

    def go() -> None:
        asyncio.run(middleware.process_request(Request("https://a.example.org/1")))

    go()
    clock[0] += dt.timedelta(hours=23)
    go()
    assert ended == []
    clock[0] += dt.timedelta(hours=2)
    with pytest.raises(Exception, match=r"robots\.txt"):
        go()
    assert ended == [
        (
            "robots",
            "https://a.example.org:443 was not crawled: its robots.txt answers with status 503.",
        )
    ]


@pytest.mark.parametrize(
    ("body", "stops"),
    [
        (b"User-agent: *\nAllow: /\n" + b"#" * 512_001, "longer than 500 KiB"),
        (b"User-agent: *\nCrawl-delay: 3600\n", "more than 15 minutes"),
        (b"User-agent: *\nCrawl-delay: 99999999999999999999\n", "more than 15 minutes"),
        (b"User-agent: *\nCrawl-delay: nan\n", "not in a number"),
        (b"User-agent: *\nCrawl-delay: -5\nRequest-rate: 0/0\n", ""),
    ],
)
def test_rules_that_ask_too_much_stop_the_host(body: bytes, stops: str) -> None:
    rules = read_rules(200, "text/plain", body)
    assert (stops in rules.stops) if stops else not rules.stops
    assert stops or max(2.0, rules.delay) == 2.0
