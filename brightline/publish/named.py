"""What tells a release apart: its name, its identifier, and the citation that holds both.

A name is given by people or is a date, and two stores can give the same one. The identifier adds
the beginning of a digest of all that the release says, files included, so that whoever holds a
cube can find out, a year later, whether it is the one that is cited.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Collection, Mapping
from typing import Any

from brightline.errors import PublishError

IDENTIFIER, CITATION = "identifier", "citation"
"""Their names in the manifest; the digest is of everything beside these two."""

_SIGNS = 8
"""Hexadecimal signs of the digest in an identifier: among 1,000 releases, two alike are a matter
of one in 8,600."""


def identifier_of(manifest: Mapping[str, Any]) -> str:
    """Name and digest, such as 2026-11-28-3f9a1c2e.

    Of a manifest that carries none (an earlier version's) it is computed in the same way.
    """
    return str(manifest[IDENTIFIER]) if IDENTIFIER in manifest else computed(manifest)


def computed(manifest: Mapping[str, Any]) -> str:
    """The identifier that the contents have, whatever the manifest says."""
    said = {name: of for name, of in manifest.items() if name not in (IDENTIFIER, CITATION)}
    text = json.dumps(said, sort_keys=True, ensure_ascii=False)
    return f"{manifest.get('release')}-{hashlib.sha256(text.encode()).hexdigest()[:_SIGNS]}"


def citation_of(manifest: Mapping[str, Any]) -> str:
    """How to cite a release; the manifest, the dashboard and the reports say this one sentence."""
    study = manifest["study"]
    version = str(manifest.get("versions", {}).get("brightline", ""))
    mark = " SYNTHETIC DATA: not for citation as evidence." if manifest["synthetic"] else ""
    return (
        f"{study['title']} (study {study['id']}; approval {study['approval_reference']}). "
        f"Release {identifier_of(manifest)}, built {str(manifest['built_at'])[:10]} with "
        f"{' '.join(('Brightline', version)).strip()}.{mark}"
    )


def identified(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """The manifest with its identifier and citation, which stand beside the name."""
    named = {**manifest, IDENTIFIER: computed(manifest)}
    first = {name: named[name] for name in ("format", "release", IDENTIFIER) if name in named}
    return {**first, CITATION: citation_of(named), **named}


def free_name(asked: str | None, taken: Collection[str], now: dt.datetime) -> str:
    """The name of a new release: as asked, else today's date with a number if that is taken.

    Args:
        taken: the names of all releases of this store.

    Raises:
        PublishError: another release has the name that is asked for.
    """
    if asked is not None and asked in taken:
        raise PublishError(
            f"There is a release {asked} of this study already, and a name says which one is "
            f"meant; give this one another with --release, such as {_numbered(asked, taken)}."
        )
    if asked is not None:  # an empty one too: a script's unset variable is no wish for a date
        return asked
    today = now.date().isoformat()
    return _numbered(today, taken) if today in taken else today


def _numbered(name: str, taken: Collection[str]) -> str:
    return next(f"{name}.{n}" for n in range(2, len(taken) + 3) if f"{name}.{n}" not in taken)
