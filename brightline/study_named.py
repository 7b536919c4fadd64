"""Whether what a protocol names is there, and whether its own paths hold its start pages.

For `brightline study check`, before a board signs: each of these would else be found by the command
that first needs it, weeks later. What a file's tables must say is in `study.py`; a manifest and a
codebook are read by the faces, so that here they are only looked for.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from importlib.metadata import entry_points

from brightline.datasets import codebook_file, codebook_folders, datasets_folder
from brightline.errors import BrightlineError, ScopeError, StudyError
from brightline.scope import Gate
from brightline.study import Study
from brightline.study_file import read_text
from brightline.study_lines import line_of
from brightline.study_sites import SiteScope

_WITH_PAGES = {"crawl", "archive"}
"""Sources whose pages have a manifest, paths and a start."""


def refuse_starts_outside(study: Study) -> None:
    """Raise where a site's own paths leave out a page that it starts from.

    Raises:
        StudyError: with the line and what the scope says of the address.
    """
    for number, site in enumerate(study.sites):
        if site.source not in _WITH_PAGES:
            continue
        gate = Gate(study, now=lambda: dt.datetime.now(dt.UTC), sites=[site.key])
        for url in site.start:
            try:
                gate.check_address(url, site.key)
            except ScopeError as error:
                why = str(error).partition(";")[0]
                line = line_of(read_text(study.path), ("site", number, "start"))
                raise StudyError(
                    f"{study.path}, line {line}: the site '{site.key}' could never begin at {url}: "
                    f"{why[0].lower()}{why[1:]}; correct start, allow or deny. A pattern is a "
                    'regular expression for the whole path, such as "/ads/.*" for all below /ads/.'
                ) from None


def lacking(study: Study) -> Iterator[str]:
    """What the protocol names and is not there yet, a sentence each."""
    for site in study.sites:
        if site.source in _WITH_PAGES and not _is_manifest(study, site):
            yield (
                f"The site '{site.key}' names the manifest '{site.manifest}', which is neither "
                "beside the protocol nor one that ships; draft it with `brightline site new`."
            )
    try:
        codebook_file(study.estimand.codebook, codebook_folders(study.folder))
    except BrightlineError as error:
        yield str(error)
    drawn = study.regions.map if study.regions else "us-states"
    if drawn != "us-states" and not (study.folder / drawn).is_file():
        yield f"There is no map at {study.folder / drawn}, which [regions] names; put it there."
    for event in study.events:
        if event.site not in study.site_keys:
            yield (
                f"An event is of the site '{event.site}', which no [[site]] table has; until one "
                "does, nothing is said of what it displaced."
            )


def _is_manifest(study: Study, site: SiteScope) -> bool:
    if site.manifest.endswith(".toml"):
        return (study.folder / site.manifest).is_file()
    shipped = (datasets_folder() / "sites" / f"{site.manifest}.toml").is_file()
    # Those of plug-ins are known to the crawlers alone, who say so.
    return shipped or bool(entry_points(group="brightline.sites"))
