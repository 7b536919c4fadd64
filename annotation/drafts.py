"""Drafts: answers that were begun and not submitted, of whichever account.

A draft moves none of the times that a pull goes by, and in its lists of tasks the server shows an
account its own drafts only. So the server is asked which tasks have a draft at all, which is one
request where none has, and then for the drafts of each.
"""

from __future__ import annotations

import datetime as dt

from annotation.answers import read_answer, result_sha256
from annotation.client import Client
from annotation.doubles import answers_of
from annotation.versions import DRAFTED, Found
from annotation.work import Batch


def tasks_with_drafts(client: Client, project: int) -> frozenset[int]:
    """The tasks of a project to which somebody began an answer."""
    pages = client.task_pages(project, fields=("id",), with_drafts=True)
    return frozenset(int(task["id"]) for page in pages for task in page)


def touched_items(client: Client, project: int) -> frozenset[str]:
    """The item keys of a project's tasks that somebody answered, skipped or began to answer."""
    begun = tasks_with_drafts(client, project)
    fields = ("id", "data", "total_annotations", "cancelled_annotations")
    return frozenset(
        str(task["data"].get("item_key"))
        for page in client.task_pages(project, fields=fields)
        for task in page
        if answers_of(task) or int(task["id"]) in begun
    )


def read_drafts(client: Client, project: int, batch: Batch) -> list[tuple[int, Found]]:
    """(assignment, what was begun) for every draft of a project that says something.

    What a draft lacks, or says against itself, is no finding: it is not finished.
    """
    found, works = [], batch.by_item()
    for page in client.task_pages(project, fields=("id", "data"), with_drafts=True):
        for task in page:
            work = works.get(str(task["data"].get("item_key")))
            if work is None:
                continue
            text = str(task["data"].get("text", ""))
            for draft in client.drafts(int(task["id"])):
                result = draft.get("result") or []
                answer = read_answer(result, batch.codebook, work.item.shown, text)
                at = dt.datetime.fromisoformat(str(draft["updated_at"])).astimezone(dt.UTC)
                digest = result_sha256(DRAFTED, result)
                if result:
                    begun = Found(DRAFTED, answer, int(draft["id"]), at, digest)
                    found.append((work.assignment, begun))
    return found
