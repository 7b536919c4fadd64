"""Push: every released assignment becomes exactly one task, however often it is interrupted.

What is released, and why no more, is decided in `care/`.

The server imports a chunk whole or not at all, but its answer can be lost after the chunk has
landed. So nothing is ever repeated blindly: after any failure the tasks that are there are read
back by our own item keys, what is missing is sent, and what is there twice is reduced to one.
"""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Callable
from typing import Any

from annotation.backup import back_up
from annotation.care.releasing import release
from annotation.client import Client, RefusedError, UnansweredError
from annotation.doubles import keeper, superfluous
from annotation.drafts import tasks_with_drafts
from annotation.project_lines import lost_lines, refuse_lost
from annotation.projects import ProjectKey, create_project, find_projects, page_is_ours
from annotation.push_report import PushReport
from annotation.server_settings import Places
from annotation.task_data import task_data
from annotation.turns import one_round
from annotation.withdrawn import refuse_shown
from annotation.work import Batch, Work, load_batches, mark_pushed, refuse_outside
from brightline import ledger
from brightline.errors import ServerError
from brightline.store import Store
from brightline.study import Study

ACT = "tasks pushed"
"""What the ledger says of a push."""

CHUNK = 500
"""Tasks in one import; larger ones are slower to read back after a failure and no faster."""

_ROUNDS = 4  # sendings of what is still missing before the failure is handed on
_SERVER_FAULT = 500

Advance = Callable[[int, int], None]


def push(
    study: Study,
    store: Store,
    client: Client,
    server: str,
    *,
    sample: str | None = None,
    chunk: int = CHUNK,
    whole: bool = False,
    restore: bool = False,
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    advance: Advance = lambda done, total: None,
) -> PushReport:
    """Send each annotator's next batch. Safe to repeat and to interrupt at any point.

    Args:
        server: the name of the server's database (`Credentials.server`).
        whole: every task at once instead of a batch; in a synthetic study only.
        restore: put labelling pages back that were changed by hand, instead of refusing.
        advance: told (assignments settled, assignments in all).

    Raises:
        ServerError: the server stopped answering (run it again when it is up), or a labelling page
            was changed by hand, or tasks of what was taken out of the protocol are still there
            (then nothing is sent at all), or another command works with the server.
    """
    pushing = _Push(study, store, client, server, chunk, now, restore=restore)
    with one_round(study):
        return pushing.run(sample, whole, advance)


class _Push:
    def __init__(
        self,
        study: Study,
        store: Store,
        client: Client,
        server: str,
        chunk: int,
        now: Callable[[], dt.datetime],
        *,
        restore: bool = False,
    ) -> None:
        self.study, self.store, self.client, self.server = study, store, client, server
        self.chunk, self.now, self.restore = chunk, now, restore
        self.report = PushReport()
        self.backed_up = False
        # Part of every chunk's key: tells one push's chunks from another's.
        self.push_key = secrets.token_hex(4)

    def run(self, sample: str | None, whole: bool, advance: Advance) -> PushReport:
        refuse_shown(self.study, self.server)
        projects = find_projects(self.client, self.study)
        with self.store.begin() as connection:
            batches = load_batches(connection, self.study, sample=sample)
            self._check_pages(batches, projects)
            waiting = release(connection, self.study, batches, self.now(), whole=whole)
            batches = load_batches(connection, self.study, sample=sample)
            refuse_lost(lost_lines(self.client, self.server, batches, projects))
            refuse_outside(self.study, (work.item for one in batches for work in one.open))
        self.report.waiting = {code: str(why) for code, why in waiting.items()}
        total = sum(len(batch.work) for batch in batches)
        done = 0
        for batch in batches:
            project = projects.get(batch.key)
            if project is not None or batch.open:
                number = self._project(batch, project)
                there = self._read_back(number) if project else {}  # one made now has no task
                self._fill(batch, number, there, _from(advance, done, total))
            else:
                self.report.answered_before += sum(work.answered for work in batch.work)
            done += len(batch.work)
            advance(done, total)
        self._record(sample)
        return self.report

    def _check_pages(
        self, batches: list[Batch], projects: dict[ProjectKey, dict[str, Any]]
    ) -> None:
        """A changed page asks something else: nothing more is labelled on it unseen."""
        changed = [
            str(batch.key)
            for batch in batches
            if batch.key in projects and not page_is_ours(projects[batch.key], batch.codebook)
        ]
        if changed and not self.restore:
            raise ServerError(
                f"The labelling page of {', '.join(changed)} was changed by hand on the server, so "
                "nothing was sent; pull what was answered with it, look at it, and put the page "
                "back with `brightline annotate push --restore-page`."
            )

    def _project(self, batch: Batch, project: dict[str, Any] | None) -> int:
        if project is None:
            self._back_up()
            self.report.projects_made += 1
            return create_project(self.client, batch.key, batch.codebook)
        number = int(project["id"])
        if not page_is_ours(project, batch.codebook):
            self._restore_page(batch, number)
        return number

    def _restore_page(self, batch: Batch, project: int) -> None:
        from annotation.page import labelling_config

        try:
            self.client.change_project(project, label_config=labelling_config(batch.codebook))
        except RefusedError as error:
            raise ServerError(
                f"The labelling page of project {project} was changed by hand and cannot be put "
                f"back ({error.status}), since answers were given with the change; pull them, "
                "delete that project in Label Studio and push again."
            ) from None
        self.report.pages_restored += 1

    def _fill(
        self, batch: Batch, project: int, there: dict[str, int], settled: Callable[[int], None]
    ) -> None:
        known = batch.by_item()
        before = len(known.keys() & there.keys())
        self.report.there_before += before
        wanted = batch.open
        skipped = {key for key, work in known.items() if work.answered} - there.keys()
        self.report.answered_before += len(skipped)
        self._note_tasks(project, known, there)
        settled(before + len(skipped))
        for attempt in range(1, _ROUNDS + 1):
            missing = [work for work in wanted if work.item.item_key not in there]
            if not missing:
                return
            try:
                self._send_all(project, missing, settled, before + len(skipped))
            except (RefusedError, UnansweredError) as error:
                if attempt == _ROUNDS or _is_final(error):
                    raise
            else:
                if self._holds(project, len(there) + len(missing)):
                    return
            there = self._read_back(project)
            self._note_tasks(project, known, there)
        raise ServerError(
            f"Project {project} does not keep the tasks that it is sent; restart Label Studio "
            "with `brightline annotate down` and `up`, then push again."
        )

    def _holds(self, project: int, expected: int) -> bool:
        """Whether the project holds as many tasks as it should: no chunk was lost or doubled."""
        return int(self.client.project(project)["task_number"]) == expected

    def _send_all(
        self, project: int, missing: list[Work], settled: Callable[[int], None], before: int
    ) -> None:
        self._back_up()
        for number, start in enumerate(range(0, len(missing), self.chunk)):
            part = missing[start : start + self.chunk]
            key = f"{self.push_key}-{project}-{number}"
            tasks = [{"data": task_data(work.item, key)} for work in part]
            ids = self.client.import_tasks(project, tasks)
            self.report.sent += len(part)
            pairs = {work.assignment: task for work, task in zip(part, ids, strict=True)}
            with self.store.begin() as connection:
                mark_pushed(connection, self.server, project, pairs, self.now())
            settled(before + start + len(part))

    def _read_back(self, project: int) -> dict[str, int]:
        """{item key: task} of a project; what is there twice is reduced to one."""
        tasks: dict[str, list[dict[str, Any]]] = {}
        fields = ("id", "data", "total_annotations", "cancelled_annotations")
        for page in self.client.task_pages(project, fields=fields):
            for task in page:
                tasks.setdefault(str(task["data"].get("item_key")), []).append(task)
        twice = any(len(group) > 1 for group in tasks.values())
        begun = tasks_with_drafts(self.client, project) if twice else frozenset()
        doubles = [task for group in tasks.values() for task in superfluous(group, begun)]
        if doubles:
            self._back_up()
            self.client.delete_tasks(project, doubles)
            self.report.doubles_removed += len(doubles)
        return {key: keeper(group, begun) for key, group in tasks.items()}

    def _note_tasks(self, project: int, known: dict[str, Work], there: dict[str, int]) -> None:
        """Assignments whose task was not recorded: a push was killed between the two."""
        changed = {
            work.assignment: there[key]
            for key, work in known.items()
            if key in there and (work.server, work.project, work.task)
            != (self.server, project, there[key])
        }  # fmt: skip
        if changed:
            with self.store.begin() as connection:
                mark_pushed(connection, self.server, project, changed, self.now())

    def _back_up(self) -> None:
        if not self.backed_up:
            back_up(Places.of(self.study).database, self.now())
            self.backed_up = True

    def _record(self, sample: str | None) -> None:
        report = self.report
        if not (report.sent or report.projects_made or report.doubles_removed):
            return
        detail = {"server": self.server, "sample": sample or "all", **report.to_dict()}
        with self.store.begin() as connection:
            ledger.record(connection, self.study, ACT, detail, now=self.now())


def _from(advance: Advance, done: int, total: int) -> Callable[[int], None]:
    return lambda more: advance(done + more, total)


def _is_final(error: ServerError) -> bool:
    """A refusal that sending again cannot change."""
    return isinstance(error, RefusedError) and error.status < _SERVER_FAULT
