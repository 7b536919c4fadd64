"""What of the store may be shown: the one rule that every sample, task, score and figure asks.

A site may be shown while the protocol names it; of a site whose table names `sections`, those
sections alone. What was collected before a board took one out stays in the store until it expires
or `erase --outside` is run, and is shown no more. Stored rows do not tell the address that they
were found under (it is sealed), so the rule knows nothing of paths and origins.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brightline.study import Study


def shows(study: Study, site: str, section: str) -> bool:
    """Whether adverts of a section may be shown.

    Args:
        site: its key.
        section: as the store holds it, which is minimised; the protocol has it as it is printed.
    """
    for one in study.sites:
        if one.key == site:
            names = one.sections
            return not names or section in names or section in _stored(names, one.region)
    return False


def outside_of(study: Study, site: str, section: str) -> str:
    """What of the protocol does not hold such adverts, in words; '' where they may be shown."""
    if shows(study, site, section):
        return ""
    if site in study.site_keys:
        return f"the section '{section}' of '{site}'"
    return f"the site '{site}'"


@functools.lru_cache(maxsize=100)
def _stored(sections: tuple[str, ...], region: str) -> frozenset[str]:
    """The names of sections as the door writes them: a contact in one is the kind of a token."""
    from brightline.ingest.preparing import stored_label

    return frozenset(stored_label(name, region) for name in sections)
