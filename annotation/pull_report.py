"""What a pull found, as data and in sentences: nothing that was seen goes unsaid."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from annotation.named import named
from brightline.counted import counted

PROBLEMS = {
    "unknown_task": (
        "answer to a task that Brightline did not send; it stays on the server",
        "answers to tasks that Brightline did not send; they stay on the server",
    ),
    "unknown_control": (
        "mark of a control that the codebook does not have; the rest was taken",
        "marks of a control that the codebook does not have; the rest was taken",
    ),
    "unknown_choice": (
        "choice that the codebook does not have; the rest was taken",
        "choices that the codebook does not have; the rest was taken",
    ),
    "no_judgement": (
        "answer without a judgement; not taken as a label, open it and submit again",
        "answers without a judgement; not taken as labels, open them and submit again",
    ),
    "two_judgements": (
        "answer with two judgements; the first was taken, open it and correct",
        "answers with two judgements; the first was taken, open them and correct",
    ),
    "two_answers": (
        "task with two answers; the later one was taken",
        "tasks with two answers; the later one was taken",
    ),
    "none_beside_indicator": (
        "answer with 'none of these' beside an indicator, which counts",
        "answers with 'none of these' beside an indicator, which counts",
    ),
    "text_changed": (
        "mark in a text that has changed since; kept without its place",
        "marks in a text that has changed since; kept without their place",
    ),
    "span_outside": (
        "mark outside the text; kept without its place",
        "marks outside the text; kept without their place",
    ),
    "page_changed": (
        "labelling page changed by hand on the server; nothing is sent to it until "
        "`brightline annotate push --restore-page` has put it back",
        "labelling pages changed by hand on the server; nothing is sent to them until "
        "`brightline annotate push --restore-page` has put them back",
    ),
}
"""What can be wrong with what the server holds, and what became of it: of one, and of many."""

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
    withdrawn: int = 0
    projects_gone: list[str] = field(default_factory=list)
    projects_done: list[str] = field(default_factory=list)
    projects_unknown: list[str] = field(default_factory=list)
    project_lines: list[str] = field(default_factory=list)
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
                f"{counted(self.refer, 'answer says', 'answers say')} 'refer now': tell the "
                f"responsible officer ({self.officer}) today."
            )
        if self.drafts_refer:
            said.append(
                f"{counted(self.drafts_refer, 'answer')} begun and not submitted "
                f"{'says' if self.drafts_refer == 1 else 'say'} 'refer now': ask for it to be "
                "submitted today."
            )
        said.append(
            f"{counted(self.new, 'new answer')} ({self.skipped} skipped, {self.cannot_judge} "
            f"cannot judge), {self.changed} changed, {self.deleted} deleted; {self.drafts} begun "
            f"and not submitted ({self.drafts_new} of them new or changed)."
        )
        if self.withdrawn:
            were = counted(self.withdrawn, "task was", "tasks were")
            said.append(
                f"{were} taken back from the server, of sites or sections that the protocol names "
                "no more; what was answered is kept."
            )
        if self.tasks_gone:
            said.append(
                f"{counted(self.tasks_gone, 'task is', 'tasks are')} gone from the server: answers "
                "already pulled are kept, and `brightline annotate push` sends what is unanswered "
                "again, if any."
            )
        for key in self.projects_gone:
            kept = f"The project {key} is gone from the server: its answers already pulled are kept"
            if key in self.projects_done:
                said.append(f"{kept}, and nothing of it was unanswered.")
            else:
                said.append(f"{kept}, and `brightline annotate push` makes it again for the rest.")
        said += self.project_lines
        for key in self.projects_unknown:
            said.append(f"The project {key} on the server belongs to no sample here; left alone.")
        said += [
            f"{counted(count, *PROBLEMS[name])}: {named(self.where[name])}."
            for name, count in sorted(self.problems.items())
        ]
        return said
