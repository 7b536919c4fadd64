"""The client: nothing is repeated, nothing secret is said, a status does not wait for the SDK."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from annotation.client import Client, RefusedError, UnansweredError
from tests.annotation.bench import Bench
from tests.threads import answering

TOKEN = "0123456789abcdef" * 2 + "01234567"
COOKIE = "sessionid=do-not-tell-anybody"
ADVERT = "Words of an advert that no message repeats"
TASK = {"data": {"item_key": "item-1", "text": ADVERT}}


@dataclass
class Server:
    """A server that answers everything in one way and notes what it was asked."""

    address: str
    status: int = 503
    body: str = "{}"
    kind: str = "application/json"
    drop: bool = False
    asked: list[str] = field(default_factory=list)


@contextmanager
def _serving() -> Iterator[Server]:
    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            made.asked.append(f"{self.command} {self.path}")
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if made.drop:
                self.close_connection = True
                return
            data = made.body.encode()
            self.send_response(made.status)
            self.send_header("Content-Type", made.kind)
            self.send_header("Set-Cookie", COOKIE)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PATCH = do_DELETE = answer  # noqa: N815  (the library's names)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made = Server(f"http://127.0.0.1:{server.server_address[1]}")
    with answering(server):
        yield made


@pytest.fixture
def server() -> Iterator[Server]:
    with _serving() as made:
        yield made


@pytest.fixture
def client(server: Server) -> Iterator[Client]:
    with Client(server.address, TOKEN) as client:
        yield client


WRITES: dict[str, Callable[[Client], object]] = {
    "import": lambda client: client.import_tasks(1, [TASK]),
    "delete tasks": lambda client: client.delete_tasks(1, [1]),
    "make": lambda client: client.create_project(title="A title", label_config="<View/>"),
    "change": lambda client: client.change_project(1, title="A title"),
    "annotate": lambda client: client.annotate(1, {"result": [], "was_cancelled": True}),
    "edit": lambda client: client.change_annotation(1, {"was_cancelled": True}),
    "delete": lambda client: client.delete_annotation(1),
}
READS: dict[str, Callable[[Client], object]] = {
    "who": lambda client: client.who(),
    "projects": lambda client: client.projects(),
    "project": lambda client: client.project(1),
    "tasks": lambda client: list(client.task_pages(1)),
}
CALLS = {**WRITES, **READS}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_failing_call_is_made_once(
    call: Callable[[Client], object], client: Client, server: Server
) -> None:
    with pytest.raises(RefusedError) as caught:
        call(client)
    assert caught.value.status == 503
    assert len(server.asked) == 1


@pytest.mark.parametrize("call", WRITES.values(), ids=WRITES)
def test_a_call_whose_answer_is_lost_is_made_once(
    call: Callable[[Client], object], client: Client, server: Server
) -> None:
    server.drop = True
    with pytest.raises(UnansweredError, match="nothing is lost"):
        call(client)
    assert len(server.asked) == 1


def test_without_the_guard_an_import_would_be_sent_three_times(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The SDK repeats by default: with its own settings this server is asked thrice."""
    import label_studio_sdk
    from label_studio_sdk.core import http_client

    monkeypatch.setattr(http_client, "_retry_timeout", lambda **_: 0)
    monkeypatch.setattr("annotation.client._ONCE", None)
    original = label_studio_sdk.LabelStudio

    def repeating(**options: Any) -> Any:
        return original(**(options | {"max_retries": 2}))  # type: ignore[no-untyped-call]

    monkeypatch.setattr(label_studio_sdk, "LabelStudio", repeating)
    with Client(server.address, TOKEN) as client, pytest.raises(RefusedError):
        client.import_tasks(1, [TASK])
    assert len(server.asked) == 3


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", json.dumps({"detail": "Validation error", "errors": ADVERT})),
        ("text/html", f"<html>{ADVERT}</html>"),
    ],
)
def test_no_message_tells_the_cookie_the_token_or_what_was_sent(
    call: Callable[[Client], object],
    kind: str,
    body: str,
    client: Client,
    server: Server,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)  # below it, httpcore prints every header
    server.status, server.kind, server.body = 400, kind, body
    with pytest.raises(RefusedError) as caught:
        call(client)
    told = "".join(traceback.format_exception(caught.value)) + caplog.text
    for secret in (COOKIE.partition("=")[2], TOKEN, ADVERT):
        assert secret not in told
    assert "400" in str(caught.value)


def test_the_sdks_own_words_would_tell_the_cookie(server: Server) -> None:
    """Why its errors are never shown: this is what they print."""
    from label_studio_sdk.core.api_error import ApiError

    with Client(server.address, TOKEN) as client, pytest.raises(ApiError) as caught:
        client._sdk.projects.get(1)
    assert COOKIE in str(caught.value)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_server_that_is_not_there_is_one_sentence(call: Callable[[Client], object]) -> None:
    with _serving() as gone:
        client = Client(gone.address, TOKEN)
    with client, pytest.raises(UnansweredError, match="brightline annotate up"):
        call(client)


@pytest.mark.parametrize("body", ["{}", "[]", '"ok"', "not json"])
def test_another_program_on_the_port_is_not_ours(body: str, client: Client, server: Server) -> None:
    server.status, server.body = 200, body
    with pytest.raises(RefusedError):
        client.who()


def test_asking_who_we_are_does_not_load_the_sdk(server: Server) -> None:
    server.status, server.body = 200, '{"email": "team@example.org"}'
    code = (
        "import sys; from annotation.client import Client; "
        f"print(Client({server.address!r}, {TOKEN!r}).who(), 'label_studio_sdk' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["team@example.org", "False"]


def test_a_proxy_in_the_environment_is_not_asked(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _serving() as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.address)
        with Client(server.address, TOKEN) as client:
            for call in (client.who, client.projects):
                with pytest.raises(RefusedError):
                    call()
        assert proxy.asked == []
    assert len(server.asked) == 2


@pytest.mark.labelstudio
def test_the_real_server_refuses_a_wrong_token_in_one_sentence(bench: Bench) -> None:
    with Client(bench.up(), "f" * 40) as client:
        for call in (client.who, client.projects):
            with pytest.raises(RefusedError) as caught:
                call()
            assert caught.value.status == 401
            assert "Invalid token" in str(caught.value)


@pytest.mark.labelstudio
def test_the_real_servers_tasks_come_as_it_sent_them(bench: Bench) -> None:
    import httpx

    from annotation.credentials import load_credentials

    bench.draw("as-sent", 3)
    bench.push("as-sent")
    project = bench.project("as-sent", "a1")
    credentials = load_credentials(bench.study)
    assert credentials is not None
    with bench.client() as (client, _):
        task = bench.tasks("as-sent", "a1")[0]["id"]
        client.annotate(task, {"result": [], "was_cancelled": True})
        raw = httpx.get(
            f"{client.address}/api/tasks",
            params={"project": project, "fields": "all", "page_size": 10},
            headers={"Authorization": f"Token {credentials.token}"},
            trust_env=False,
        ).json()["tasks"]
        (page,) = client.task_pages(project)
    for field_name in ("id", "data", "annotations", "updated_at", "total_annotations", "drafts"):
        assert [task[field_name] for task in page] == [task[field_name] for task in raw]
