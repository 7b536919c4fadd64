"""A thin client of Label Studio's interface: exactly the calls that Brightline makes.

It never repeats a request: the SDK's retries duplicate tasks, since an import can have landed
before its answer fails. Errors carry the status and the server's words, never headers (which
hold a session cookie) and never what was sent.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Self

import httpx

from brightline.errors import ServerError

PAGE = 1000
"""Tasks in one answer: the server's own default limit is 1,000 per batch."""

_SECONDS = 120.0  # a chunk of 500 tasks takes under 2 s; a busy machine may take longer
_WORDS = 200  # characters of the server's words that a message shows


class RefusedError(ServerError):
    """The server answered, and said no."""

    def __init__(self, status: int, words: str, asked: str) -> None:
        self.status = status
        super().__init__(f"Label Studio answered {status} to '{asked}': {words}.")


class UnansweredError(ServerError):
    """No answer came; whether the request took effect is not known."""


class Client:
    """One server, one account. Use it as a context manager."""

    def __init__(self, address: str, token: str, *, seconds: float = _SECONDS) -> None:
        self.address = address.rstrip("/")
        self._http = httpx.Client(
            base_url=self.address,
            headers={"Authorization": f"Token {token}"},
            timeout=seconds,
            follow_redirects=False,
            trust_env=False,  # a proxy has no business between us and loopback
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def who(self) -> str:
        """The e-mail of our account: proof that this server is ours."""
        return str(self._ask("GET", "/api/current-user/whoami")["email"])

    def projects(self) -> list[dict[str, Any]]:
        """Every project, with its description."""
        found: list[dict[str, Any]] = []
        page = 1
        while True:
            query = {"page": page, "page_size": PAGE}
            answer = self._ask("GET", "/api/projects/", params=query)
            found += answer["results"]
            if not answer.get("next"):
                return found
            page += 1

    def project(self, project: int) -> dict[str, Any]:
        """One project, with its configuration and counts."""
        return dict(self._ask("GET", f"/api/projects/{project}/"))

    def create_project(self, **settings: Any) -> dict[str, Any]:
        """Make a project."""
        return dict(self._ask("POST", "/api/projects/", json=settings))

    def change_project(self, project: int, **settings: Any) -> None:
        """Change settings of a project."""
        self._ask("PATCH", f"/api/projects/{project}/", json=settings)

    def import_tasks(self, project: int, tasks: Sequence[dict[str, Any]]) -> list[int]:
        """Add tasks, all or none; their ids in the order given."""
        answer = self._ask(
            "POST",
            f"/api/projects/{project}/import",
            params={"return_task_ids": "true"},
            json=list(tasks),
        )
        return [int(task) for task in answer["task_ids"]]

    def delete_tasks(self, project: int, tasks: Sequence[int]) -> None:
        """Delete tasks, with whatever was answered to them."""
        chosen = {"selectedItems": {"all": False, "included": list(tasks)}}
        query = {"id": "delete_tasks", "project": project}
        self._ask("POST", "/api/dm/actions", params=query, json=chosen)

    def task_pages(
        self, project: int, *, fields: Sequence[str] = (), changed_from: str | None = None
    ) -> Iterator[list[dict[str, Any]]]:
        """Pages of a project's tasks, in ascending order of id.

        Args:
            fields: the fields wanted; everything, with annotations in full, when empty.
            changed_from: only tasks whose `updated_at` is at or after this ISO time.
        """
        query: dict[str, Any] = {"project": project, "page_size": PAGE}
        query |= {"include": ",".join(fields)} if fields else {"fields": "all"}
        query["query"] = json.dumps(_view(changed_from))
        page = 1
        while True:
            answer = self._ask("GET", "/api/tasks", params={**query, "page": page})
            tasks = answer["tasks"]
            yield tasks
            if len(tasks) < PAGE:
                return
            page += 1

    def annotate(self, task: int, body: dict[str, Any]) -> int:
        """Add an annotation. The server does not validate it: the caller has."""
        return int(self._ask("POST", f"/api/tasks/{task}/annotations/", json=body)["id"])

    def change_annotation(self, annotation: int, body: dict[str, Any]) -> None:
        """Change an annotation."""
        self._ask("PATCH", f"/api/annotations/{annotation}/", json=body)

    def delete_annotation(self, annotation: int) -> None:
        """Delete an annotation."""
        self._ask("DELETE", f"/api/annotations/{annotation}/")

    def _ask(self, method: str, path: str, **what: Any) -> Any:
        asked = f"{method} {path}"
        try:
            answer = self._http.request(method, path, **what)
        except httpx.HTTPError as error:
            raise UnansweredError(
                f"Label Studio at {self.address} did not answer '{asked}' "
                f"({type(error).__name__}); see `brightline annotate status`, start it with "
                "`brightline annotate up` and run the command again: nothing is lost."
            ) from None
        if not answer.is_success:
            raise RefusedError(answer.status_code, _words(answer), asked)
        try:
            return answer.json() if answer.content else {}
        except ValueError:
            raise RefusedError(
                answer.status_code, "not the JSON that was expected", asked
            ) from None


def _view(changed_from: str | None) -> dict[str, Any]:
    view: dict[str, Any] = {"ordering": ["tasks:id"]}
    if changed_from:
        newer = {
            "filter": "filter:tasks:updated_at",
            "operator": "greater_or_equal",
            "type": "Datetime",
            "value": changed_from,
        }
        view["filters"] = {"conjunction": "and", "items": [newer]}
    return view


def _words(answer: httpx.Response) -> str:
    """The server's `detail`; a page of HTML or echoed data is not repeated."""
    try:
        said = answer.json()
    except ValueError:
        return "a page instead of data; it is no Label Studio of the version that is expected"
    detail = said.get("detail") if isinstance(said, dict) else None
    return str(detail or "no reason given")[:_WORDS].rstrip(".")
