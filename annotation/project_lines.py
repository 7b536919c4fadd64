"""Lines of ours in the descriptions of projects: edited away by hand, or copied to another project.

By its line alone a project is known (`projects.py`). Without it the project would be made again and
what was answered in it left unread; of two with one line the newer is never read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from annotation.client import Client
from annotation.projects import ProjectKey
from annotation.work import Batch
from brightline.errors import ServerError
from brightline.study import Study


def lost_lines(
    client: Client, server: str, batches: Iterable[Batch], found: Mapping[ProjectKey, object]
) -> dict[ProjectKey, int]:
    """{key: project} of projects that are there without their line, by the ids they were sent to.

    Args:
        found: the projects that have their line.
    """
    sent = {
        batch.key: {work.project for work in batch.work if work.server == server and work.project}
        for batch in batches
        if batch.key not in found
    }
    if not any(sent.values()):
        return {}
    bare = {
        int(project["id"])
        for project in client.projects()
        if ProjectKey.parse(project.get("description")) is None
    }
    mine = {batch.key: batch.by_item().keys() for batch in batches if batch.key in sent}
    return {
        key: number
        for key, numbers in sent.items()
        for number in sorted(numbers & bare)
        if _holds_any(client, number, mine[key])
    }


def _holds_any(client: Client, project: int, items: Iterable[str]) -> bool:
    """Whether any task is of these items: the server gives an id again that is free."""
    keys = frozenset(items)
    pages = client.task_pages(project, fields=("id", "data"))
    return any(str(task["data"].get("item_key")) in keys for page in pages for task in page)


def sentence_of(key: ProjectKey, project: int) -> str:
    """What is said of one without its line."""
    return (
        f"Project {project} has lost its line on the server, by which its answers are found; put "
        f"{key} at the end of its description again, and run the command again."
    )


def refuse_lost(lost: Mapping[ProjectKey, int]) -> None:
    """Send nothing a second time beside such a project.

    Raises:
        ServerError: there is one.
    """
    for key, number in lost.items():
        raise ServerError(f"Nothing was sent: {sentence_of(key, number)}")


def doubled_lines(projects: Iterable[dict[str, Any]], study: Study) -> dict[ProjectKey, list[int]]:
    """{key: projects} of the study's lines that stand in several projects, the oldest first."""
    found: dict[ProjectKey, list[int]] = {}
    for project in sorted(projects, key=lambda project: int(project["id"])):
        key = ProjectKey.parse(project.get("description"))
        if key is not None and key.study == study.id:
            found.setdefault(key, []).append(int(project["id"]))
    return {key: numbers for key, numbers in found.items() if len(numbers) > 1}


def sentence_of_doubled(key: ProjectKey, numbers: list[int]) -> str:
    """What is said of one line in several projects."""
    first, *others = numbers
    said = " and ".join(str(number) for number in others)
    return (
        f"The line {key} stands on the server in several projects; only project {first} is read, "
        f"and not {said}: take the line out of what nobody is to answer."
    )
