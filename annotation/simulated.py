"""Synthetic answers on the real server, for demonstrations: marked as such, in synthetic studies.

They go the way of a person's answers (server, pull, store), so that the whole way is shown. They
say nothing about anything: levels and marks are drawn from the item's key. What annotators of
the synthetic market answer, from its known truth, is `brightline.synthetic.labels`.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from annotation.client import Client
from annotation.codebook import Codebook
from annotation.codes import SYNTHETIC
from annotation.page import (
    ADVERT,
    INDICATORS,
    JUDGEMENT,
    NONE_OF_THESE,
    NOTE,
    labelling_config,
)
from annotation.projects import find_projects
from brightline.errors import AnnotationError
from brightline.study import Study

SAID = "Synthetic answer, made for a demonstration; no person gave it."

_LEVEL_WEIGHTS = (28, 26, 18, 10, 9, 6, 3)  # most adverts are judged unsuspicious
_DISAGREEMENT = 0.35  # chance that an annotator is one level off what the item suggests
_MARK_CHANCE = 0.12  # each indicator alone: about three adverts in four carry one or more

Advance = Callable[[int, int], None]


def answer_tasks(
    study: Study,
    client: Client,
    codebook: Codebook,
    *,
    share: float = 0.9,
    advance: Advance = lambda done, total: None,
) -> int:
    """Answer the first `share` of every synthetic annotator's tasks; returns how many now.

    Tasks that are answered stay as they are, so that running it again adds nothing.

    Raises:
        AnnotationError: the study is not synthetic, or no task is a synthetic annotator's.
    """
    if not study.synthetic:
        raise AnnotationError(
            f"{study.path} is not a synthetic study: in a real one every answer is a person's."
        )
    if not 0 <= share <= 1:
        raise AnnotationError(f"A share lies between 0 and 1, and {share} does not.")
    open_tasks = _open_tasks(study, client, share)
    check = Checker(codebook)
    for done, (annotator, task) in enumerate(open_tasks):
        result = invent(str(task["data"]["item_key"]), annotator, codebook)
        check(result)
        client.annotate(int(task["id"]), {"result": result, "was_cancelled": False})
        advance(done + 1, len(open_tasks))
    return len(open_tasks)


class Checker:
    """Refuses a result that the labelling page could not have made: the server would take it."""

    def __init__(self, codebook: Codebook) -> None:
        from label_studio_sdk.label_interface.interface import LabelInterface

        self.interface: Any = LabelInterface(labelling_config(codebook))

    def __call__(self, result: list[dict[str, Any]]) -> None:
        """Raises AnnotationError when `result` does not fit the page."""
        regions = [{**region, "id": f"r{number}"} for number, region in enumerate(result)]
        if not self.interface.validate_annotation({"result": regions}):
            raise AnnotationError("A synthetic answer does not fit the labelling page; not sent.")


def invent(item_key: str, annotator: str, codebook: Codebook) -> list[dict[str, Any]]:
    """An answer drawn from the item's key, in the server's form."""
    item = random.Random(f"item {item_key}")  # noqa: S311  (an invention, not a secret)
    own = random.Random(f"{annotator} {item_key}")  # noqa: S311
    level = item.choices(range(len(codebook.levels)), weights=_LEVEL_WEIGHTS)[0]
    if own.random() < _DISAGREEMENT:
        level = min(max(level + own.choice((-1, 1)), 0), len(codebook.levels) - 1)
    marks = [entry.id for entry in codebook.marked if item.random() < _MARK_CHANCE]
    chosen = marks or [NONE_OF_THESE]
    return [
        _region(JUDGEMENT, "choices", choices=[codebook.levels[level].id]),
        _region(INDICATORS, "choices", choices=chosen),
        _region(NOTE, "textarea", text=[SAID]),
    ]


def _region(control: str, kind: str, **value: Any) -> dict[str, Any]:
    return {"from_name": control, "to_name": ADVERT, "type": kind, "value": value}


def _open_tasks(study: Study, client: Client, share: float) -> list[tuple[str, dict[str, Any]]]:
    fields = ("id", "data", "total_annotations", "cancelled_annotations")
    found = []
    projects = [
        (key, project)
        for key, project in find_projects(client, study).items()
        if key.annotator.startswith(SYNTHETIC)
    ]
    if not projects:
        raise AnnotationError(
            "No task on the server is assigned to a synthetic annotator; draw a sample for "
            "annotators such as synthetic-a and push it first."
        )
    for key, project in projects:
        pages = client.task_pages(int(project["id"]), fields=fields)
        tasks = [task for page in pages for task in page]
        wanted = tasks[: round(share * len(tasks))]
        found += [
            (key.annotator, task)
            for task in wanted
            if not task["total_annotations"] and not task["cancelled_annotations"]
        ]
    return found
