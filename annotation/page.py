"""The labelling page: a Label Studio configuration generated from a codebook.

The advert is inert text, never markup. There is no image, no posted date, no score and nothing
of other annotators. Control names and choice values are stored by the server with every
label, so they are append-only. What one task holds is in `task_data.py`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from xml.etree import ElementTree as Xml

from annotation.codebook import Codebook, Indicator, Level

JUDGEMENT, INDICATORS, EVIDENCE, REFER, NOTE = (
    "judgement",
    "indicators",
    "evidence",
    "refer",
    "note",
)
CONTROLS = frozenset({JUDGEMENT, INDICATORS, EVIDENCE, REFER, NOTE})
ADVERT = "advert"
CANNOT_JUDGE, NONE_OF_THESE, REFER_NOW = "cannot_judge", "none_of_these", "refer_now"

# Plain CSS over the editor's own classes: the columns stay side by side, what is asked stays in
# view beside a long advert, and the panels about regions (22% of the width) are put away. Where
# there is no room for two columns (in a column of 110 pixels the upper levels lost their words),
# all stands in one, and the editor's margins, its bar and the header take the room that there is.
_COMMON = """
.lsf-sidepanels__wrapper_align_right { display: none; }
.lsf-sidepanels { padding-right: 0 !important; }
.bl-page { display: flex; gap: 40px; align-items: flex-start; max-width: 1400px; }
.bl-page h4 { font-size: 14px; line-height: 20px; margin: 0 0 6px; }
.bl-read { flex: 1 1 50%; min-width: 0; max-width: 680px; }
.bl-judge { flex: 1 1 50%; min-width: 0; position: sticky; top: 0; }
.bl-about h4 { font-weight: 400; opacity: 0.8; }
.bl-notice h4:not(:empty) { border-left: 4px solid #d97706; padding-left: 8px; }
.bl-advert { margin: 6px 0 16px; }
.bl-advert .lsf-richtext { margin: 0; padding: 0; border: 0; }
.bl-advert .lsf-richtext__container { margin: 0; padding: 4px 0; }
.bl-advert .lsf-richtext__line { font-size: 16px; line-height: 26px; }
.bl-advert .lsf-richtext__line:first-child { font-size: 18px; font-weight: 600; }
.bl-part { margin-bottom: 18px; }
.bl-part .lsf-choices { margin: 0; }
.bl-part .lsf-choice { margin: 0; }
.bl-part .lsf-choice__item { padding: 2px 0; margin: 0; }
.bl-part .lsf-choice__checkbox { height: auto; line-height: 22px; margin: 0; }
.bl-levels .lsf-choices, .bl-indicators .lsf-choices {
  display: grid; grid-auto-flow: column; grid-template-columns: 1fr 1fr; column-gap: 20px; }
.bl-levels .lsf-choices { grid-template-rows: repeat(4, auto); }
.bl-indicators .lsf-choices { grid-template-rows: repeat(ROWS, auto); }
.bl-marks .lsf-label { margin: 0 6px 6px 0; }
.bl-marks .lsf-label__hotkey { display: none; }
@media (max-width: 820px) {
  .bl-page { flex-direction: column; gap: 18px; }
  .bl-read, .bl-judge { flex: none; width: 100%; max-width: none; position: static; }
  .bl-levels .lsf-choices, .bl-indicators .lsf-choices { display: block; }
  .lsf-editor { width: 100%; min-width: 0; margin: 0; }
  .lsf-bottombar { flex-wrap: wrap; height: auto; }
  .lsf-bottombar__group { flex: 1 0 auto; justify-content: space-between; }
  .lsf-main-content { padding-bottom: 120px; }
  .lsf-menu-header { overflow-x: auto; }
  .lsf-menu-header .lsf-breadcrumbs { display: none; }
}
"""

_ASK_JUDGEMENT = "On the whole, does this advert make you suspect control or exploitation?"
_ASK_INDICATORS = "What does the wording contain? Choose all that apply."
_ASK_EVIDENCE = (
    "Where does it say so? Optional: choose a mark (shift and its letter),"
    " then drag over the words."
)
_NO_JUDGEMENT = "Choose one of the seven levels (keys 1 to 7), or 'Cannot judge' (key 0)."
_NO_INDICATORS = "Choose the indicators that you see, or 'None of these' (key n)."
_ASK_SAFETY = "Might somebody be in danger now, or be a minor?"
_REFER = "Refer now to the responsible officer"
_KEYS = (
    "Ctrl+Enter submits and opens the next advert; end a note with Shift+Enter first."
    " Ctrl+Space skips, without a reason."
)
_NOTE_HINT = "Note (optional). Never a name, a number or an address. Shift+Enter ends it."


def labelling_config(codebook: Codebook) -> str:
    """The configuration (XML) of the labelling page for `codebook`.

    Its task data: `text` (title and body as shown), `about` (one line without the posted
    date) and `notice` (says that a synthetic advert is one; empty otherwise).
    """
    root, page = start(codebook)
    _reading_column(block(page, "bl-read"), codebook)
    _judging_column(block(page, "bl-judge"), codebook)
    return written(root)


def start(codebook: Codebook, style: str = "") -> tuple[Xml.Element, Xml.Element]:
    """(root, page) of a page with two columns; `style` comes after what all pages share."""
    root = element(None, "View")
    rows = (len(codebook.marked) + 2) // 2  # and 'none of these', in two columns
    element(root, "Style").text = _COMMON.replace("ROWS", str(rows)) + style
    return root, block(root, "bl-page")


def written(root: Xml.Element) -> str:
    """The page as the server takes it."""
    Xml.indent(root)
    return Xml.tostring(root, encoding="unicode")


def config_sha256(config: str) -> str:
    """Digest of a configuration, whatever the white space around it."""
    return hashlib.sha256(config.strip().encode()).hexdigest()


def advert(column: Xml.Element) -> None:
    """The advert as inert text, with one line about it."""
    heading(block(column, "bl-notice"), "$notice")
    heading(block(column, "bl-about"), "$about")
    element(block(column, "bl-advert"), "Text", name=ADVERT, value="$text", granularity="word")


def _reading_column(column: Xml.Element, codebook: Codebook) -> None:
    advert(column)
    part = block(column, "bl-part bl-marks")
    heading(part, _ASK_EVIDENCE)
    labels = element(part, "Labels", name=EVIDENCE, toName=ADVERT, showInline="true")
    for entry in codebook.marked:
        key = {"hotkey": f"shift+{entry.hotkey}"}
        element(labels, "Label", value=entry.name, alias=entry.id, **key)


def _judging_column(column: Xml.Element, codebook: Codebook) -> None:
    questions(column, codebook)
    note(column, _NOTE_HINT)
    heading(block(column, "bl-about"), _KEYS)


def questions(column: Xml.Element, codebook: Codebook) -> None:
    """The judgement, the indicators and 'refer now'."""
    part = block(column, "bl-part bl-levels")
    heading(part, _ASK_JUDGEMENT)
    _judgement(part, codebook.levels)
    part = block(column, "bl-part bl-indicators")
    heading(part, _ASK_INDICATORS)
    _indicators(part, codebook.marked)
    part = block(column, "bl-part")
    heading(part, _ASK_SAFETY)
    refer = element(part, "Choices", name=REFER, toName=ADVERT, choice="multiple")
    element(refer, "Choice", value=_REFER, alias=REFER_NOW, hotkey="x")


def note(column: Xml.Element, hint: str, **asked: str) -> None:
    """A field for words; `asked` makes it required."""
    shape = {"maxSubmissions": "1", "rows": "2", "editable": "true", "placeholder": hint}
    element(block(column, "bl-part"), "TextArea", name=NOTE, toName=ADVERT, **shape, **asked)


def _judgement(column: Xml.Element, levels: Iterable[Level]) -> None:
    asked = {"required": "true", "requiredMessage": _NO_JUDGEMENT}
    choices = element(
        column, "Choices", name=JUDGEMENT, toName=ADVERT, choice="single-radio", **asked
    )
    for level in levels:
        hotkey = str(level.value)
        element(choices, "Choice", value=level.label, alias=level.id, hotkey=hotkey)
    element(choices, "Choice", value="Cannot judge", alias=CANNOT_JUDGE, hotkey="0")


def _indicators(column: Xml.Element, entries: Iterable[Indicator]) -> None:
    asked = {"choice": "multiple", "required": "true", "requiredMessage": _NO_INDICATORS}
    choices = element(column, "Choices", name=INDICATORS, toName=ADVERT, **asked)
    for entry in entries:
        element(choices, "Choice", value=entry.name, alias=entry.id, hotkey=entry.hotkey)
    element(choices, "Choice", value="None of these", alias=NONE_OF_THESE, hotkey="n")


def block(column: Xml.Element, style: str) -> Xml.Element:
    """A part of the page with a style of its own."""
    return element(column, "View", className=style)


def heading(part: Xml.Element, value: str) -> None:
    """One line of words."""
    element(part, "Header", value=value, size="6")


def element(parent: Xml.Element | None, tag: str, /, **attributes: str | None) -> Xml.Element:
    """A tag of the configuration; attributes that are None are left out."""
    kept = {key: value for key, value in attributes.items() if value is not None}
    return Xml.Element(tag, kept) if parent is None else Xml.SubElement(parent, tag, kept)
