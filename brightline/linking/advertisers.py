"""Advertiser clusters: adverts joined by contact pseudonyms and by templates.

Junk contacts (a site's own number, a number on unrelated adverts), texts that say too little and
texts that everybody copies join nobody. The most aggressive linking, for disclosure control, lets
all of that join too except a site's own contact: it may only ever count too few advertisers. So a
contact that has so much of a site nearly by itself, which can be one large advertiser's, joins it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from brightline.linking.components import Ints, components
from brightline.linking.parameters import Parameters
from brightline.trends.engines import run_duckdb

SITE, ALONE, UNRELATED = "site", "alone", "unrelated"

REASONS = {
    SITE: "it stands on so large a share of a site's adverts that it is the site's own",
    ALONE: "it stands on so large a share of a site's adverts, nearly by itself, that it is the "
    "site's own or one large advertiser's",
    UNRELATED: "it stands on many unrelated texts, most of which name other contacts",
}
"""Why a contact is set aside."""

JUNK_SQL = """
WITH uses AS (
    SELECT c.contact_id, COUNT(*) AS adverts, COUNT(DISTINCT a.template) AS templates
    FROM carried c
    JOIN placed a ON a.advert_id = c.advert_id
    GROUP BY c.contact_id
),
busy AS (
    SELECT contact_id, adverts, templates FROM uses WHERE adverts >= {least}
),
beside AS (
    SELECT b.contact_id, COUNT(DISTINCT o.contact_id) AS contacts
    FROM busy b
    JOIN carried c ON c.contact_id = b.contact_id
    JOIN carried o ON o.advert_id = c.advert_id AND o.contact_id <> c.contact_id
    GROUP BY b.contact_id
),
sites AS (
    SELECT site_id, COUNT(*) AS adverts FROM placed GROUP BY site_id
),
here AS (
    SELECT c.contact_id, a.site_id, COUNT(*) AS adverts
    FROM busy b
    JOIN carried c ON c.contact_id = b.contact_id
    JOIN placed a ON a.advert_id = c.advert_id
    GROUP BY c.contact_id, a.site_id
),
owned AS (
    SELECT DISTINCT h.contact_id
    FROM here h
    JOIN sites s ON s.site_id = h.site_id
    WHERE h.adverts >= {site_least} AND h.adverts * {whole} >= s.adverts * {part}
)
SELECT b.contact_id, b.adverts, b.templates, COALESCE(n.contacts, 0) AS contacts,
    CASE WHEN w.contact_id IS NULL THEN 'unrelated'
        WHEN COALESCE(n.contacts, 0) >= {junk_contacts} THEN 'site'
        ELSE 'alone' END AS reason
FROM busy b
LEFT JOIN beside n ON n.contact_id = b.contact_id
LEFT JOIN owned w ON w.contact_id = b.contact_id
WHERE (w.contact_id IS NOT NULL AND b.templates >= {several})
    OR (b.templates >= {junk_texts} AND COALESCE(n.contacts, 0) >= {junk_contacts})
ORDER BY b.contact_id
"""
"""contact_id, adverts, templates, contacts beside it, reason."""

_SEVERAL = 20  # fewer texts are one advertiser's with a small site, who is joined as others are


@dataclass(frozen=True, slots=True)
class Carried:
    """Which advert (by position) carries which contact (by id); each pair once."""

    advert: Ints
    contact: Ints


@dataclass(frozen=True, slots=True)
class Clusters:
    """(adverts,) the advertiser cluster of each advert, and that of the widest linking.

    copied: templates under so many contacts that they join nobody.
    """

    cluster: Ints
    widest: Ints
    copied: Ints


def junk_sql(parameters: Parameters) -> str:
    """`JUNK_SQL` with the thresholds in it."""
    part, whole = parameters.site_share
    return JUNK_SQL.format(
        least=min(parameters.junk_texts, parameters.site_least),
        site_least=parameters.site_least,
        part=part,
        whole=whole,
        several=_SEVERAL,
        junk_texts=parameters.junk_texts,
        junk_contacts=parameters.junk_contacts,
    )


def junk_contacts(
    template: Ints, site: Ints, carried: Carried, parameters: Parameters
) -> pd.DataFrame:
    """The contacts that are nobody's.

    Args:
        template, site: of each advert.

    Returns:
        contact_id, adverts, templates, contacts, reason.
    """
    placed = pd.DataFrame({"template": template, "site_id": site})
    placed.insert(0, "advert_id", np.arange(len(template)))
    pairs = pd.DataFrame({"advert_id": carried.advert, "contact_id": carried.contact})
    return run_duckdb(junk_sql(parameters), {"placed": placed, "carried": pairs})


def clusters(
    text: npt.NDArray[np.int32] | Ints,
    template: Ints,
    loose: Ints,
    telling: npt.NDArray[np.bool_],
    carried: Carried,
    junk: pd.DataFrame,
    parameters: Parameters,
) -> Clusters:
    """Advertiser clusters of adverts, and those of the widest linking.

    Args:
        text: (adverts,) the text of each. template, loose: (texts,) with and without cuts.
        telling: (texts,) whether a text has enough shingles of its own to be evidence.
        carried: contacts on adverts. junk: as `junk_contacts` returns.
    """
    size = len(text)
    reasons = dict(zip(junk["contact_id"], junk["reason"], strict=True))
    contacts, of_contact = np.unique(carried.contact, return_inverse=True)
    reason = np.array([reasons.get(one, "") for one in contacts.tolist()], dtype=object)
    own = reason[of_contact] == ""
    copied = _copied(template[text], carried.advert[own], of_contact[own], parameters)
    joining = telling[text] & ~np.isin(template[text], copied)
    cluster = _joined(size, template[text], joining, carried.advert[own], of_contact[own])
    everybody = reason[of_contact] != SITE
    anything = np.ones(size, dtype=bool)
    wide = carried.advert[everybody], of_contact[everybody]
    return Clusters(cluster, _joined(size, loose[text], anything, *wide), copied)


def _copied(template: Ints, advert: Ints, contact: Ints, parameters: Parameters) -> Ints:
    """The templates under more contacts than one advertiser has."""
    contacts = int(contact.max(initial=0)) + 1
    pairs = np.unique(template[advert] * contacts + contact)
    return np.flatnonzero(np.bincount(pairs // contacts) > parameters.copied)


def _joined(
    size: int, template: Ints, joining: npt.NDArray[np.bool_], advert: Ints, contact: Ints
) -> Ints:
    """Components of adverts over templates and contacts."""
    of_template = np.flatnonzero(joining)
    templates = int(template.max()) + 1 if size else 0
    nodes = size + templates + (int(contact.max()) + 1 if len(contact) else 0)
    one = np.concatenate([of_template, advert])
    other = np.concatenate([size + template[of_template], size + templates + contact])
    found = components(nodes, one, other)[:size]
    return np.unique(found, return_inverse=True)[1].astype(np.int64)
