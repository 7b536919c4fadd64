"""Label Studio's projects of one study: one per sample and annotator, known by a key of ours.

One project per annotator keeps the answers of others out of sight in the ordinary way of
working; the community edition has no roles, so it is no barrier. The key stands in the
project's description, since titles are for people and ids are reused.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from annotation.client import Client
from annotation.codebook import Codebook
from annotation.handbook import instruction
from annotation.page import labelling_config
from brightline.study import Study

_TITLE = 50  # the server's limit for a title
_PREFIX = "brightline"


@dataclass(frozen=True, slots=True)
class ProjectKey:
    """Which study, sample and annotator a project belongs to; `kind` is empty for labelling."""

    study: str
    sample: str
    annotator: str
    kind: str = ""

    def __str__(self) -> str:
        kind = f":{self.kind}" if self.kind else ""
        return f"[{_PREFIX}:{self.study}:{self.sample}:{self.annotator}{kind}]"

    @classmethod
    def parse(cls, description: str | None) -> ProjectKey | None:
        """The key in a project's description, if it is one of ours."""
        text = (description or "").strip()
        start, end = text.rfind(f"[{_PREFIX}:"), text.rfind("]")
        parts = text[start + 1 : end].split(":") if 0 <= start < end else []
        return cls(*parts[1:]) if len(parts) in (4, 5) else None


ADJUDICATION = "adjudication"
"""The kind of a project where a senior annotator decides."""


def find_projects(
    client: Client, study: Study, *, kind: str | None = ""
) -> dict[ProjectKey, dict[str, Any]]:
    """The study's projects on the server; see `projects_of`."""
    return projects_of(client.projects(), study, kind=kind)


def projects_of(
    projects: Iterable[dict[str, Any]], study: Study, *, kind: str | None = ""
) -> dict[ProjectKey, dict[str, Any]]:
    """The study's projects among these; the oldest one where a key stands twice.

    Args:
        kind: those of one kind, labelling when empty; of every kind when None.
    """
    found: dict[ProjectKey, dict[str, Any]] = {}
    for project in sorted(projects, key=lambda project: int(project["id"])):
        key = ProjectKey.parse(project.get("description"))
        if key is not None and key.study == study.id and kind in (None, key.kind):
            found.setdefault(key, project)
    return found


def create_project(
    client: Client,
    key: ProjectKey,
    codebook: Codebook,
    *,
    page: str | None = None,
    instructions: str | None = None,
) -> int:
    """Make the project of one annotator's part of a sample; returns its id.

    Args:
        page, instructions: those of another kind of project than labelling.
    """
    kind = f" · {key.kind}" if key.kind else ""
    made = client.create_project(
        title=f"{key.sample} · {key.annotator}{kind}"[:_TITLE],
        description=f"Codebook {codebook.id}. Made by Brightline; keep this line: {key}",
        label_config=page or labelling_config(codebook),
        expert_instruction=instructions or instruction(codebook),
        show_instruction=True,
        maximum_annotations=1,
        sampling="Sequential sampling",  # the random order is ours, with periods interleaved
        show_skip_button=True,
        enable_empty_annotation=False,
        skip_queue="IGNORE_SKIPPED",
        show_collab_predictions=False,
        show_annotation_history=False,
    )
    return int(made["id"])


def page_is_ours(project: dict[str, Any], codebook: Codebook) -> bool:
    """Whether the project still shows the page that the codebook generates."""
    return shows(project, labelling_config(codebook))


def shows(project: dict[str, Any], page: str) -> bool:
    """Whether a project still has this page, and nobody changed it by hand."""
    return str(project.get("label_config", "")).strip() == page.strip()
