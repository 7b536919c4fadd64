"""What a pull found, as data and in sentences: nothing that was seen goes unsaid."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from annotation.named import named

PROBLEMS = {
    "unknown_task": "answers to tasks that Brightline did not send; they stay on the server",
    "unknown_control": "marks of a control that the codebook does not have; the rest was taken",
    "unknown_choice": "choices that the codebook does not have; the rest was taken",
    "no_judgement": "answers without a judgement; not taken as labels, open them and submit again",
    "two_judgements": "answers with two judgements; the first was taken, open them and correct",
    "two_answers": "tasks with two answers; the later one was taken",
    "none_beside_indicator": "answers with 'none of these' beside an indicator, which counts",
    "text_changed": "marks in a text that has changed since; kept without their place",
    "span_outside": "marks outside the text; kept without their place",
    "page_changed": "labelling pages changed by hand on the server; nothing is sent to them until "
    "`brightline annotate push --restore-page` has put them back",
}
"""What can be wrong with what the server holds, and what became of it."""

HELD_BACK = frozenset(
    {"unknown_task", "unknown_control", "unknown_choice", "no_judgement", "two_judgements"}
)
"""Said again at every pull until it is mended."""


@dataclass(slots=True)
class PullReport:
    """What a pull did."""

    officer: str
    new: int = 0
    changed: int = 0
    deleted: int = 0
    skipped: int = 0
    cannot_judge: int = 0
    refer: int = 0
    drafts: int = 0
    drafts_new: int = 0
    drafts_refer: int = 0
    tasks_gone: int = 0
    projects_gone: list[str] = field(default_factory=list)
    projects_done: list[str] = field(default_factory=list)
    projects_unknown: list[str] = field(default_factory=list)
    problems: dict[str, int] = field(default_factory=dict)
    where: dict[str, list[str]] = field(default_factory=dict)

    def problem(self, name: str, place: str) -> None:
        """Count one problem, by its name in `PROBLEMS`, and note its project and task."""
        self.problems[name] = self.problems.get(name, 0) + 1
        self.where.setdefault(name, []).append(place)

    def to_dict(self) -> dict[str, Any]:
        """As plain data for `--json`."""
        data = asdict(self)
        data.pop("officer")
        return data

    @property
    def sentences(self) -> list[str]:
        """What happened, the urgent first."""
        said = []
        if self.refer:
            said.append(
                f"{self.refer} answers say 'refer now': tell the responsible officer "
                f"({self.officer}) today."
            )
        if self.drafts_refer:
            said.append(
                f"{self.drafts_refer} answers that were begun and not submitted say 'refer now': "
                "ask their annotators to submit them today."
            )
        said.append(
            f"{self.new} new answers ({self.skipped} skipped, {self.cannot_judge} cannot judge), "
            f"{self.changed} changed, {self.deleted} deleted; {self.drafts} begun and "
            f"not submitted ({self.drafts_new} of them new or changed)."
        )
        if self.tasks_gone:
            said.append(
                f"{self.tasks_gone} tasks are gone from the server: their answers already pulled "
                "are kept, and `brightline annotate push` sends the unanswered ones again, if any."
            )
        for key in self.projects_gone:
            kept = f"The project {key} is gone from the server: its answers already pulled are kept"
            if key in self.projects_done:
                said.append(f"{kept}, and nothing of it was unanswered.")
            else:
                said.append(f"{kept}, and `brightline annotate push` makes it again for the rest.")
        for key in self.projects_unknown:
            said.append(f"The project {key} on the server belongs to no sample here; left alone.")
        said += [
            f"{count} {PROBLEMS[name]}: {named(self.where[name])}."
            for name, count in sorted(self.problems.items())
        ]
        return said
