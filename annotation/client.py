"""Label Studio through its own SDK: exactly the calls that Brightline makes.

It never repeats a request: the SDK's retries duplicate tasks, since an import can have landed
before its answer fails. Errors carry the status and the server's words, never headers (which
hold a session cookie, and `str(ApiError)` prints them) and never what was sent.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Self, TypeVar

import httpx

from annotation.task_filters import task_filter
from brightline.errors import ServerError

if TYPE_CHECKING:
    from label_studio_sdk import LabelStudio
    from label_studio_sdk.core import RequestOptions

PAGE = 1000
"""Tasks in one answer: the server's own default limit is 1,000 per batch."""

_SECONDS = 120.0  # a chunk of 500 tasks takes under 2 s; a busy machine may take longer
_WORDS = 200  # characters of the server's words that a message shows
_NO_SUCH_PAGE = 404
_OF_PROJECTS = "id,description,label_config,task_number"  # all fields take three times as long
_TRUSTING_NOBODY = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Loopback speaks no TLS, and to read the authorities takes longer than most requests (40 ms)."""

_ONCE: RequestOptions = {"max_retries": 0}

_Answer = TypeVar("_Answer")


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
        self._token = token
        self._http = httpx.Client(
            timeout=seconds,
            follow_redirects=False,
            trust_env=False,  # a proxy has no business between us and loopback
            verify=_TRUSTING_NOBODY,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    @cached_property
    def _sdk(self) -> LabelStudio:
        from label_studio_sdk import LabelStudio  # 2.3 s: only for those who ask for more than who

        options: Any = {"api_key": self._token, "httpx_client": self._http, "max_retries": 0}
        return LabelStudio(base_url=self.address, **options)  # type: ignore[no-untyped-call]

    def who(self) -> str:
        """The e-mail of our account: proof that this server is ours.

        Not through the SDK, whose import takes longer than a status may.
        """
        return str(self._get("/api/current-user/whoami", lambda said: said["email"]))

    def version(self) -> str:
        """The version of Label Studio, as the server itself says."""
        return str(self._get("/api/version", lambda said: said["release"]))

    def drafts(self, task: int) -> list[dict[str, Any]]:
        """Answers to a task that were begun, by whichever account, and not submitted.

        The SDK does not know this call, and in lists of tasks the server shows only our own.
        """
        return self._get(f"/api/tasks/{task}/drafts", lambda said: [dict(one) for one in said])

    def _get(self, path: str, read: Callable[[Any], _Answer]) -> _Answer:
        headers = {"Authorization": f"Token {self._token}"}
        try:
            answer = self._http.get(self.address + path, headers=headers)
        except httpx.HTTPError as error:
            raise self._unanswered(f"GET {path}", error) from None
        said = _json(answer)
        try:
            if answer.is_success:
                return read(said)
        except (KeyError, TypeError, ValueError):
            pass
        raise RefusedError(answer.status_code, _words(said), f"GET {path}")

    def projects(self) -> list[dict[str, Any]]:
        """Every project, with its configuration, description and number of tasks."""
        return self._ask(
            "list projects",
            lambda sdk: _all_plain(sdk.projects.list(page_size=PAGE, include=_OF_PROJECTS)),
        )

    def project(self, project: int) -> dict[str, Any]:
        """One project, with its configuration and counts."""
        return _plain(self._ask("read a project", lambda sdk: sdk.projects.get(project)))

    def create_project(self, **settings: Any) -> dict[str, Any]:
        """Make a project."""
        made = self._ask(
            "make a project",
            lambda sdk: sdk.projects.create(**settings, request_options=_ONCE),
        )
        return _plain(made)

    def change_project(self, project: int, **settings: Any) -> None:
        """Change settings of a project."""
        self._ask(
            "change a project",
            lambda sdk: sdk.projects.update(project, **settings, request_options=_ONCE),
        )

    def import_tasks(self, project: int, tasks: Sequence[dict[str, Any]]) -> list[int]:
        """Add tasks, all or none; their ids in the order given."""
        answer = self._ask(
            "import tasks",
            lambda sdk: sdk.projects.import_tasks(
                project,
                request=list(tasks),  # type: ignore[arg-type]  # plain data does as well
                return_task_ids=True,
                request_options=_ONCE,
            ),
        )
        return [int(task) for task in _plain(answer)["task_ids"]]

    def delete_tasks(self, project: int, tasks: Sequence[int]) -> None:
        """Delete tasks, with whatever was answered to them."""
        chosen: Any = {"all": False, "included": list(tasks)}
        self._ask(
            "delete tasks",
            lambda sdk: sdk.actions.create(
                id="delete_tasks", project=project, selected_items=chosen, request_options=_ONCE
            ),
        )

    def task_pages(
        self,
        project: int,
        *,
        fields: Sequence[str] = (),
        changed_from: str | None = None,
        with_drafts: bool = False,
    ) -> Iterator[list[dict[str, Any]]]:
        """Pages of a project's tasks, in ascending order of id.

        Args:
            fields: the fields wanted; everything, with annotations in full, when empty.
            changed_from: only tasks whose `updated_at` is at or after this ISO time.
            with_drafts: only tasks to which somebody began an answer that is not submitted.
        """
        query: dict[str, Any] = {"project": project, "page_size": PAGE}
        query |= {"include": ",".join(fields)} if fields else {"fields": "all"}
        query["query"] = task_filter(changed_from, with_drafts)
        page = 1
        while True:
            try:
                tasks = self._ask("list tasks", partial(_task_page, query, page))
            except RefusedError as error:
                if page > 1 and error.status == _NO_SUCH_PAGE:
                    return  # the tasks fill their pages exactly, and the server has no empty page
                raise
            yield tasks
            if len(tasks) < PAGE:
                return
            page += 1

    def annotate(self, task: int, body: dict[str, Any]) -> int:
        """Add an annotation. The server does not validate it: the caller has."""
        made = self._ask(
            "annotate a task",
            lambda sdk: sdk.annotations.create(task, **body, request_options=_ONCE),
        )
        return int(_plain(made)["id"])

    def change_annotation(self, annotation: int, body: dict[str, Any]) -> None:
        """Change an annotation."""
        self._ask(
            "change an annotation",
            lambda sdk: sdk.annotations.update(annotation, **body, request_options=_ONCE),
        )

    def delete_annotation(self, annotation: int) -> None:
        """Delete an annotation."""
        self._ask(
            "delete an annotation",
            lambda sdk: sdk.annotations.delete(annotation, request_options=_ONCE),
        )

    def _ask(self, asked: str, call: Callable[[LabelStudio], _Answer]) -> _Answer:
        sdk = self._sdk
        from label_studio_sdk.core.api_error import ApiError
        from label_studio_sdk.core.parse_error import ParsingError

        try:
            return call(sdk)
        except (ApiError, ParsingError) as error:
            # `from None`: a traceback would print the headers, and with them the session cookie.
            raise RefusedError(error.status_code or 0, _words(error.body), asked) from None
        except httpx.HTTPError as error:
            raise self._unanswered(asked, error) from None

    def _unanswered(self, asked: str, error: httpx.HTTPError) -> UnansweredError:
        return UnansweredError(
            f"Label Studio at {self.address} did not answer to '{asked}' "
            f"({type(error).__name__}); see `brightline annotate status`, start it with "
            "`brightline annotate up` and run the command again: nothing is lost."
        )


def _task_page(query: dict[str, Any], page: int, sdk: LabelStudio) -> list[dict[str, Any]]:
    return _all_plain(sdk.tasks.list(**query, page=page).items or [])


def _plain(model: Any) -> dict[str, Any]:
    """A model of the SDK as the data that the server sent, times as text."""
    data: dict[str, Any] = model.model_dump(mode="json")
    return data


def _all_plain(models: Iterable[Any]) -> list[dict[str, Any]]:
    return [_plain(model) for model in models]


def _json(answer: httpx.Response) -> Any:
    try:
        return answer.json()
    except ValueError:
        return answer.text


def _words(said: Any) -> str:
    """The server's `detail`; a page of HTML or echoed data is not repeated."""
    if not isinstance(said, dict):
        return "a page instead of data; it is no Label Studio of the version that is expected"
    return str(said.get("detail") or "no reason given")[:_WORDS].rstrip(".")
