"""The page of an adjudication: the advert, the readings side by side, and a decision with a reason.

The readings stand under letters in an order of their own for each advert, so that a letter is
nobody. It is the labelling page in all else; its parts are those of `annotation/page.py`.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as Xml

from annotation.codebook import Codebook
from annotation.page import advert, block, element, heading, note, questions, start, written
from annotation.task_data import Item, task_data

REASONS = {"disagreement": "The readings disagree.", "refer": "Somebody chose 'Refer now'."}
"""Why the advert is here, as the page says it."""

_STYLE = """
.bl-readings { display: flex; gap: 16px; align-items: flex-start; flex-wrap: wrap; }
.bl-reading { flex: 1 1 180px; min-width: 0; border-left: 3px solid #8884; padding-left: 10px; }
.bl-reading .lsf-richtext { margin: 0; padding: 0; border: 0; }
.bl-reading .lsf-richtext__container { margin: 0; padding: 0; }
.bl-reading .lsf-richtext__line { font-size: 14px; line-height: 20px; }
.bl-reading .lsf-richtext__line:first-child { font-weight: 600; }
"""

_ASK_READINGS = "What others read, independently of each other:"
_REASON = "Your reason, in a sentence. Never a name, a number or an address. Shift+Enter ends it."
_NO_REASON = "Write in a sentence why you decide so."
_KEYS = "Ctrl+Enter submits and opens the next. The readings stay as they are, whatever you decide."


@dataclass(frozen=True, slots=True)
class Reading:
    """One annotator's current answer, without the annotator."""

    annotation: int
    level: str
    indicators: tuple[str, ...]
    refer: bool
    note: str | None
    judged: bool = True

    @property
    def words(self) -> str:
        """As the page shows it under its letter."""
        lines = [self.level]
        if self.judged or self.indicators:  # who did not judge did not say that there are none
            lines.append("Indicators: " + ("; ".join(self.indicators) or "none"))
        lines += ["Refer now"] if self.refer else []
        lines += [f"Note: {self.note}"] if self.note else []
        return "\n".join(lines)


def adjudication_config(codebook: Codebook, readings: int) -> str:
    """The configuration of the page for up to `readings` readings."""
    root, page = start(codebook, _STYLE)
    column = block(page, "bl-read")
    advert(column)
    heading(block(column, "bl-about"), "$why")
    _readings(column, readings)
    column = block(page, "bl-judge")
    questions(column, codebook)
    note(column, _REASON, required="true", requiredMessage=_NO_REASON)
    heading(block(column, "bl-about"), _KEYS)
    return written(root)


def columns_of(page: str) -> int:
    """How many readings side by side a page has room for; 0 where it is no page of ours."""
    return len(set(re.findall(r'\bname="(reading_\d+)"', page)))


def _readings(column: Xml.Element, count: int) -> None:
    heading(block(column, "bl-about"), _ASK_READINGS)
    row = block(column, "bl-readings")
    for number in range(1, count + 1):
        value = {"name": f"reading_{number}", "value": f"$reading_{number}"}
        element(block(row, "bl-reading"), "Text", **value)


def blinded(item_key: str, readings: Sequence[Reading]) -> list[Reading]:
    """The readings in an order that tells nothing of who they are, and is the same each time."""
    ordered = sorted(readings, key=lambda reading: reading.annotation)
    random.Random(f"blinded {item_key}").shuffle(ordered)  # noqa: S311  (an order, no secret)
    return ordered


def case_data(
    item: Item, case: int, cause: str, readings: Sequence[Reading], places: int
) -> dict[str, Any]:
    """The `data` of the task of a case: never a code name, and never a time.

    Every reading is in it: those beyond the page's `places` stand one below another in its last.
    """
    shown = [reading.words for reading in blinded(item.item_key, readings)]
    filled = [f"{chr(65 + number)}: {words}" for number, words in enumerate(shown)]
    if len(filled) > places:
        filled[places - 1 :] = ["\n\n".join(filled[places - 1 :])]
    filled += [" "] * (places - len(filled))  # an empty text is a fault to the page
    named = {f"reading_{number}": words for number, words in enumerate(filled, start=1)}
    return {**task_data(item, f"case-{case}"), "case": case, "why": REASONS[cause], **named}
