"""What a round of adjudication did, as data and in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from annotation.named import named
from annotation.push_report import WAITING


@dataclass(slots=True)
class AdjudicationReport:
    """What one round of adjudication did. A skipped case waits: nobody has decided it."""

    opened: int = 0
    sent: int = 0
    waiting: int = 0
    skipped: int = 0
    decided: int = 0
    changed: int = 0
    refer: int = 0
    incomplete: list[str] = field(default_factory=list)
    pages_changed: list[str] = field(default_factory=list)
    held: Mapping[str, str] = field(default_factory=dict)
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
                f"{self.refer} decisions say 'refer now': make the packets with `brightline "
                f"annotate refer` and tell the responsible officer ({self.officer}) today."
            )
        said.append(
            f"{self.opened} cases opened, {self.sent} sent; {self.decided} new decisions, "
            f"{self.changed} changed; {self.waiting} cases wait."
        )
        if self.skipped:
            said.append(
                f"{self.skipped} of the waiting cases were skipped, and the server does not offer "
                "them again by itself; open them from the project's list of tasks and decide."
            )
        if self.incomplete:
            said.append(
                f"{len(self.incomplete)} decisions lack a judgement or a reason and were not taken "
                f"({named(self.incomplete)}); open them and submit again."
            )
        for key in self.pages_changed:
            said.append(
                f"The page of {key} was changed by hand on the server; no case is sent to it until "
                "`brightline annotate adjudicate --restore-page` has put it back."
            )
        said += [WAITING[why].format(code=code) + "." for code, why in sorted(self.held.items())]
        return said
