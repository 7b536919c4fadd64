"""The release's figures as one HTML file for a briefing: charts inline, nothing asked for outside.

The file holds no script, and its own policy (`Content-Security-Policy`) forbids every request, so
it can be mailed, archived and printed. Every text is escaped where it enters. The same figures
for a paper's appendix are in `report_markdown.py`; which there are, in `report_figures.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from brightline.own_files import Kind
from brightline.publish.named import identifier_of
from brightline.publish.reader import Cube
from dashboard import context, pictures, words
from dashboard.figure import CANNOT, NOT_DRAWN, Figure, Panel, cited, small_print
from dashboard.inert import html_safe
from dashboard.report_figures import report_figures

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

_BEGINNING = (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
    '<meta name="generator" content="Brightline report">'
)

HTML_REPORT = Kind(_BEGINNING, "an HTML report of Brightline's")

WIDE, NARROW = 640, 330
"""Pixels of a chart on paper or a desk, and on a telephone: each screen shows one of the two."""

_STYLE = """
body{font:16px/1.5 'Source Sans Pro',Arial,sans-serif;color:#1b2530;background:#fff;
max-width:46rem;margin:0 auto;padding:1rem}
h1{font-size:1.7rem;line-height:1.25}h2{font-size:1.25rem;line-height:1.3;margin-top:0}
.mark{background:#fff3cd;color:#5c4400;border:1px solid #c9a227;padding:.6rem;font-weight:700}
figure,.box{border:1px solid #9aa3ab;border-radius:6px;padding:1rem;margin:1.2rem 0}
.small{font-size:.9rem}svg{max-width:100%;height:auto}
.narrow{display:none}
@media(max-width:40rem){.wide{display:none}.narrow{display:block}}
@media print{.whole,.box{break-inside:avoid}h2,h3,summary{break-after:avoid}
body{max-width:none}summary{list-style:none}details::details-content{content-visibility:visible}}
"""


def report_html(cube: Cube) -> str:
    """The whole document. Charts are drawn where the extra 'plots' is installed."""
    manifest = cube.manifest
    finding, found = words.headline(manifest["finding"]), manifest["finding"]
    sure = found["uncertainty_sentence"] if found["drawn"] else f"{NOT_DRAWN} {found['reason']}"
    body = [
        _banner(manifest),
        _tag(
            "p", f"{manifest['study']['title']} \u00b7 Release {identifier_of(manifest)}", "small"
        ),
        _tag("h1", finding),
        _said("How sure is this?", sure),
        _tag("p", words.estimand_sentence(manifest["estimand"])),
        _list("Before you quote a figure", manifest["warnings"]),
        *(_figure(figure, manifest) for figure in report_figures(cube)),
        *_context(manifest),
    ]
    title = f"{manifest['study']['title']}: release {identifier_of(manifest)}"
    head = (
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{html_safe(title)}</title><style>{_STYLE}</style>"
    )
    whole = "\n".join(part for part in body if part)
    return f"{_BEGINNING}{head}</head>\n<body><main>\n{whole}\n</main></body></html>\n"


def _figure(figure: Figure, manifest: Mapping[str, Any]) -> str:
    printed = " \u00b7 ".join(f"{k}: {v}" for k, v in small_print(figure, manifest).items())
    lead = _tag("p", figure.lead) if figure.lead else ""
    legend = _tag("p", figure.legend, "small") if figure.legend else ""
    first, *others = [_panel(panel) for panel in figure.panels] or [""]
    parts = [
        _whole(_tag("h2", figure.title) + lead + legend + first),
        *map(_whole, others),
        *(_said(NOT_DRAWN, reason, "box") for reason in figure.not_drawn),
        _said(CANNOT, figure.cannot_show),
        _tag("p", printed, "small"),
        _tag("p", f"Cite: {cited(figure, manifest)}", "small"),
        _table(figure),
    ]
    return f'<figure id="{figure.key}">\n' + "\n".join(part for part in parts if part) + "</figure>"


def _whole(html: str) -> str:
    """On paper no page ends within it: a chart stays with its heading, and long tables go on."""
    return f'<div class="whole">{html}</div>'


def _panel(panel: Panel) -> str:
    heading = _tag("h3", panel.heading) if panel.heading else ""
    if panel.chart is None:
        return heading + _said(NOT_DRAWN, panel.alternative, "box")
    if not pictures.can_draw():
        return heading + _tag("p", f"{panel.alternative} {pictures.NO_PICTURE}")
    svgs = pictures.panel_svgs(Panel("", panel.chart, ""), (WIDE, NARROW))
    drawn = (
        f'<div class="{name}" role="img" aria-label="{html_safe(panel.alternative)}">{svg}</div>'
        for name, svg in zip(("wide", "narrow"), svgs, strict=True)
    )
    return heading + "".join(drawn)


def _table(figure: Figure) -> str:
    if figure.table.empty:
        return ""
    if figure.table_first:
        return figure.shown_table
    folded = "<details><summary>The same numbers as a table</summary>"
    return f"{folded}{figure.shown_table}</details>"


def _context(manifest: Mapping[str, Any]) -> Iterable[str]:
    study = manifest["study"]
    yield _list("What these figures cannot show", context.CANNOT_SHOW)
    yield _list("Permitted uses", study["permitted_uses"])
    yield _list("Forbidden uses", study["forbidden_uses"])
    yield _list("If you are worried about a person, report to", study["reporting_routes"])
    yield _tag("p", f"Questions about the study: {study['contact_email']}", "small")


def _banner(manifest: Mapping[str, Any]) -> str:
    return _tag("p", words.banner(manifest), "mark") if manifest["synthetic"] else ""


def _list(heading: str, lines: Sequence[str]) -> str:
    if not lines:
        return ""
    items = "".join(_tag("li", line) for line in lines)
    return f"{_tag('h2', heading)}<ul>{items}</ul>"


def _tag(name: str, text: str, kind: str = "") -> str:
    attribute = f' class="{kind}"' if kind else ""
    return f"<{name}{attribute}>{html_safe(text)}</{name}>"


def _said(what: str, text: str, kind: str = "") -> str:
    attribute = f' class="{kind}"' if kind else ""
    return f"<p{attribute}><strong>{html_safe(what)}</strong> {html_safe(text)}</p>"
