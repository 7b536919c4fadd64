"""The annotators' handbook: the codebook as a page that people read before they label.

Written from the codebook alone, so that the page, the handbook and the analysis say the same.
Label Studio shows the short form as the project's instruction.
"""

from __future__ import annotations

from collections.abc import Iterable

from annotation.codebook import Codebook, Direction, Evidence, Indicator
from brightline.errors import AnnotationError
from brightline.own_files import Kind

_EVIDENCE: dict[Evidence, str] = {
    "predictive": "predictive against adverts known to be harmless",
    "untested": "not tested against adverts known to be harmless",
    "contradicted": "contradicted by the one test there is",
    "structural": "describes connections between adverts",
    "segment": "separates a part of the market",
    "mixed": "mixed",
}
_DIRECTION: dict[Direction, str] = {
    "raises": "read as raising suspicion",
    "lowers": "read as lowering suspicion",
    "unclear": "says nothing either way",
}

_CLOSE = "Escape closes this page; the button 'Instructions' opens it again."


_OPEN = (
    "Open the project that carries your code and press 'Label All Tasks': an advert that is opened "
    "from the table has no 'Skip' and no next one. The page wants a keyboard and some 1,000 "
    "pixels; on a telephone the instructions reach beyond the screen, and a tap above them closes "
    "them."
)

_BEGINNING = "# Annotators' handbook: "

HANDBOOK = Kind(_BEGINNING, "an annotators' handbook", AnnotationError)


def handbook(codebook: Codebook) -> str:
    """The whole handbook as Markdown."""
    parts = [
        f"{_BEGINNING}{codebook.title}",
        f"Codebook `{codebook.id}`. Read it once before you start and keep it at hand.",
        *_task(codebook),
        *_care(),
        "## The indicators",
        "Mark what the wording contains, whatever you judge. Examples are invented.",
        *(part for entry in codebook.marked for part in _indicator(entry, codebook)),
        *_not_marked(codebook),
        *_changed(codebook),
        "## Sources",
        _list(source.citation for source in codebook.sources),
    ]
    return "\n\n".join(parts) + "\n"


def instruction(codebook: Codebook) -> str:
    """The short form, as HTML of our own words alone, shown before the first advert.

    The server's style takes numbers, bullets and spaces away from lists, so they are written out.
    """
    from html import escape

    steps = (f"{number}. {escape(step)}" for number, step in enumerate(_steps(codebook), 1))
    levels = (
        f"{level.value}. <b>{escape(level.label)}</b>: {escape(level.meaning)}"
        for level in codebook.levels
    )
    marks = (
        f"<b>{escape(entry.name)}</b> (key {entry.hotkey}): {escape(entry.definition)}"
        for entry in codebook.marked
    )
    parts = (
        ("How", steps),
        ("The judgement, with its keys", levels),
        ("The indicators", marks),
    )
    said = "".join(f"<br><h4>{title}</h4>{_paragraphs(lines)}" for title, lines in parts)
    return f"<p>{_CLOSE}</p><br><p>{escape(codebook.purpose)}</p>{said}"


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def _steps(codebook: Codebook) -> tuple[str, ...]:
    return (
        "Read the whole advert: title and text. The line above it says of each contact how it was "
        "printed: 'plain', or its disguise, which the token hides.",
        "Judge it on the seven levels with the keys 1 to 7.",
        "Choose the indicators that the wording contains, or 'None of these' (key n); beside "
        "'Cannot judge' that says nothing.",
        "If you like, show where: choose a mark (shift and its letter) and drag over the words "
        "with the mouse; nothing else of an answer needs one.",
        "A note is optional: no name, number or address in it; Shift+Enter ends it.",
        "Submit with Ctrl+Enter; the next advert opens. Skip with Ctrl+Space, without a reason.",
        "To mend an answer, go back with the arrow at the bottom left (a click), change it and "
        "press Ctrl+Enter again; or open the advert from the project's table.",
        f"{codebook.refer_when} It counts on an advert that you skip as well.",
        codebook.cannot_judge_when,
    )


def _task(codebook: Codebook) -> list[str]:
    levels = (
        f"{level.value}. **{level.label}.** {level.meaning}"
        for level in sorted(codebook.levels, key=lambda level: level.value)
    )
    return [
        "## What you judge",
        codebook.purpose,
        codebook.limits,
        "## How",
        _OPEN,
        _list(_steps(codebook)),
        "## The seven levels",
        "\n".join(levels),
        "The scale is that of Trafficking-10k (Tong et al. 2017).",
    ]


def _care() -> list[str]:
    return [
        "## Looking after yourself",
        "You may skip any advert, stop at any time and ask for a talk, without giving a reason. "
        "Nobody is compared by speed. Take a break when a batch ends.",
        "Do not copy advert text elsewhere, do not search for it, do not contact anybody in it. "
        "Contacts are replaced by tokens; if one is left, skip the advert and tell the team.",
    ]


def _indicator(entry: Indicator, codebook: Codebook) -> list[str]:
    citations = {source.id: source.citation for source in codebook.sources}
    barred = "" if entry.scoring else " Never used for scoring."
    return [
        f"### {entry.name} (key {entry.hotkey})",
        entry.definition,
        "Mark:\n\n" + _list(entry.include),
        "Do not mark:\n\n" + _list(entry.exclude),
        f"Evidence: {_EVIDENCE[entry.evidence]}; {_DIRECTION[entry.direction]}. "
        f"{entry.evidence_note}{barred}",
        "Sources: " + "; ".join(citations[source] for source in entry.sources) + ".",
    ]


def _not_marked(codebook: Codebook) -> list[str]:
    computed = (
        f"**{entry.name}**: {entry.definition}"
        for entry in codebook.indicators
        if not entry.hand_marked
    )
    left_out = (f"**{entry.name}**: {entry.reason}" for entry in codebook.left_out)
    return ["## What you do not mark", _list((*computed, *left_out))]


def _changed(codebook: Codebook) -> list[str]:
    if not codebook.changes:
        return []
    said = (
        f"**{change.old}** is {change.fate}"
        + (f": {', '.join(change.new)}" if change.new else "")
        + f". {change.reason}"
        for change in codebook.changes
    )
    return [f"## What changed since version {codebook.version - 1}", _list(said)]


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)
