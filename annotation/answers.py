"""An annotation of the server as a judgement of ours: what is read, and what cannot be.

Pure. The server validates nothing that comes through its interface, so an unknown control, an
unknown choice or a missing judgement is a finding with a name, never a guess.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotation.codebook import Codebook
from annotation.page import (
    ADVERT,
    CANNOT_JUDGE,
    CONTROLS,
    EVIDENCE,
    INDICATORS,
    JUDGEMENT,
    NONE_OF_THESE,
    NOTE,
    REFER,
    REFER_NOW,
)
from annotation.visible import ShownAdvert, find_span

_CHOSEN = (JUDGEMENT, INDICATORS, REFER)
"""Controls of the page at which nothing can be typed."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An indicator, with the evidence for it in the stored advert when a span was given."""

    indicator: str
    field: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(slots=True)
class Answer:
    """What one annotation says. `problems` are names of `pull_report.PROBLEMS`."""

    judgement: int | None = None
    cannot_judge: bool = False
    refer: bool = False
    note: str | None = None
    marks: list[Mark] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Whether it judges, or says that it cannot."""
        return self.judgement is not None or self.cannot_judge


def read_answer(
    result: Sequence[Mapping[str, Any]], codebook: Codebook, shown: ShownAdvert, text: str
) -> Answer:
    """Read the `result` of one annotation.

    Args:
        shown: the advert as it is in the store now.
        text: the text of the task, which is what the annotator saw.
    """
    answer = Answer()
    chosen: list[str] = []
    spans: list[Mark] = []
    for region in result:
        _read_region(region, answer, chosen, spans, codebook, shown, text)
    known = {entry.id for entry in codebook.marked}
    if NONE_OF_THESE in chosen and (len(set(chosen)) > 1 or spans):
        answer.problems.append("none_beside_indicator")
    located = {mark.indicator for mark in spans}
    ticked = dict.fromkeys(name for name in chosen if name in known and name not in located)
    answer.marks = [*dict.fromkeys(spans), *(Mark(name) for name in ticked)]
    if not answer.complete:
        answer.problems.append("no_judgement")
    return answer


def result_sha256(state: str, result: Sequence[Mapping[str, Any]]) -> str:
    """Digest of an annotation's content: regions in any order, without the server's own ids.

    What was typed or marked counts as it is stored, without contacts: a digest needs no key, so
    that whoever has it can try every number in a note of which he knows the rest.
    """
    ordered = sorted(json.dumps(_as_stored(region), sort_keys=True) for region in result)
    return hashlib.sha256(json.dumps([state, ordered]).encode()).hexdigest()


def _as_stored(region: Any) -> Any:
    """A region without the server's own ids, and without contacts."""
    if not isinstance(region, Mapping):
        return _without_contacts(region)
    kept = {name: region.get(name) for name in ("from_name", "to_name", "type", "value")}
    value = kept["value"]
    if kept["from_name"] == EVIDENCE and isinstance(value, Mapping):
        kept["value"] = {**value, "text": _without_contacts(value.get("text"))}
    elif kept["from_name"] not in _CHOSEN:
        kept["value"] = _without_contacts(value)
    return kept


def _without_contacts(value: Any) -> Any:
    if isinstance(value, str):
        from brightline.privacy import redact_note

        return redact_note(value)
    if isinstance(value, Mapping):
        return {name: _without_contacts(part) for name, part in value.items()}
    return [_without_contacts(part) for part in value] if isinstance(value, list) else value


def _read_region(
    region: Mapping[str, Any],
    answer: Answer,
    chosen: list[str],
    spans: list[Mark],
    codebook: Codebook,
    shown: ShownAdvert,
    text: str,
) -> None:
    control, value = _parts(region)
    if control is None:
        answer.problems.append("unknown_control")
    elif control == JUDGEMENT:
        _read_judgement(_words(value, "choices"), answer, codebook)
    elif control == INDICATORS:
        chosen += _known(_words(value, "choices"), answer, codebook, extra=(NONE_OF_THESE,))
    elif control == EVIDENCE:
        for name in _known(_words(value, "labels"), answer, codebook):
            spans.append(_locate(name, value, answer, shown, text))
    elif control == REFER:
        answer.refer = answer.refer or REFER_NOW in _words(value, "choices")
    elif control == NOTE:
        answer.note = "\n".join([*filter(None, [answer.note]), *_words(value, "text")]) or None


def _parts(region: Any) -> tuple[str | None, dict[str, Any]]:
    """A region's control and value; (None, {}) when it is not one of the page."""
    if not isinstance(region, Mapping) or region.get("to_name") != ADVERT:
        return None, {}
    control, value = region.get("from_name"), region.get("value")
    if not isinstance(control, str) or control not in CONTROLS or not isinstance(value, dict):
        return None, {}
    return control, value


def _read_judgement(words: list[str], answer: Answer, codebook: Codebook) -> None:
    levels = {level.id: level.value for level in codebook.levels}
    if len(words) != 1 or (words[0] not in levels and words[0] != CANNOT_JUDGE):
        answer.problems.append("unknown_choice")
    elif answer.complete:
        answer.problems.append("two_judgements")
    elif words[0] == CANNOT_JUDGE:
        answer.cannot_judge = True
    else:
        answer.judgement = levels[words[0]]


def _known(
    words: list[str], answer: Answer, codebook: Codebook, extra: tuple[str, ...] = ()
) -> list[str]:
    allowed = {entry.id for entry in codebook.marked} | set(extra)
    unknown = [word for word in words if word not in allowed]
    answer.problems += ["unknown_choice"] * len(unknown)
    return [word for word in words if word in allowed]


def _locate(
    name: str, value: Mapping[str, Any], answer: Answer, shown: ShownAdvert, text: str
) -> Mark:
    if shown.text != text:
        # The advert was edited on its site after the push: offsets into what the annotator saw
        # would point at other words now.
        answer.problems.append("text_changed")
        return Mark(name)
    start, end, words = value.get("start"), value.get("end"), value.get("text")
    found = None
    if isinstance(start, int) and isinstance(end, int):
        span = find_span(text, start, end, words if isinstance(words, str) else None)
        found = shown.locate(*span) if span else None
    if found is None:
        answer.problems.append("span_outside")
        return Mark(name)
    return Mark(name, *found)


def _words(value: Mapping[str, Any], name: str) -> list[str]:
    found = value.get(name, [])
    items = found if isinstance(found, list) else [found]
    return [str(item) for item in items]
