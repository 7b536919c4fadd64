"""What a round of adjudication did, as data and in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from annotation.named import named
from annotation.push_report import WAITING
from brightline.counted import counted

_SKIPPED = ("of the waiting cases was", "of the waiting cases were")


@dataclass(slots=True)
class AdjudicationReport:
    """What one round of adjudication did. A skipped case waits: nobody has decided it.

    `elsewhere` holds how many of those that wait are before another adjudicator, by code.
    """

    opened: int = 0
    sent: int = 0
    waiting: int = 0
    skipped: int = 0
    decided: int = 0
    changed: int = 0
    refer: int = 0
    withdrawn: int = 0
    incomplete: list[str] = field(default_factory=list)
    pages_changed: list[str] = field(default_factory=list)
    held: Mapping[str, str] = field(default_factory=dict)
    elsewhere: dict[str, int] = field(default_factory=dict)
    officer: str = field(default="", repr=False)

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
                f"{counted(self.refer, 'decision says', 'decisions say')} 'refer now': make the "
                "packets with `brightline annotate refer` and tell the responsible officer "
                f"({self.officer}) today."
            )
        said.append(
            f"{counted(self.opened, 'case')} opened, {self.sent} sent; "
            f"{counted(self.decided, 'new decision')}, {self.changed} changed; "
            f"{counted(self.waiting, 'case waits', 'cases wait')}."
        )
        for code, many in sorted(self.elsewhere.items()):
            said.append(
                f"{counted(many, 'of them is', 'of them are')} before {code}; `brightline annotate "
                "hand-over` gives somebody else what is not decided."
            )
        if self.withdrawn:
            were = counted(self.withdrawn, "case was", "cases were")
            said.append(
                f"{were} taken back from the server: the protocol names their site or section no "
                "more; what was decided is kept."
            )
        if self.skipped:
            said.append(
                f"{counted(self.skipped, *_SKIPPED)} skipped, and the server does not offer what "
                "was skipped again by itself; open it from the project's list of tasks and decide."
            )
        if self.incomplete:
            lacking = counted(len(self.incomplete), "decision lacks", "decisions lack")
            them, were = ("it", "was") if len(self.incomplete) == 1 else ("them", "were")
            said.append(
                f"{lacking} a judgement or a reason and {were} not taken "
                f"({named(self.incomplete)}); open {them} and submit again."
            )
        for key in self.pages_changed:
            said.append(
                f"The page of {key} was changed by hand on the server; no case is sent to it until "
                "`brightline annotate adjudicate --restore-page` has put it back."
            )
        said += [WAITING[why].format(code=code) + "." for code, why in sorted(self.held.items())]
        return said
