"""New adverts joined to what they meet, where nothing falls apart by it.

Within an epoch edges and contacts are only ever added. A group then grows or is united with others,
and all that changes is the number of the smaller ones. What can fall apart is set aside here (as
`unsafe`) and computed anew from its members: a component that is cut, and what a template held
together that becomes public property.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import sqlalchemy as sa

from brightline.linking.adding import NewTexts
from brightline.linking.components import Flags, Ints, components
from brightline.linking.meeting import Met, carries, contacts_of, places
from brightline.linking.parameters import Parameters


@dataclass(frozen=True, slots=True)
class Grown:
    """Groups of one kind: of each new advert, and of the old groups that were met.

    label: (adverts,). old, old_label: numbers of old groups, ascending, and the label of each.
    """

    label: Ints
    old: Ints
    old_label: Ints

    def of(self, chosen: Flags) -> Grown:
        """Some of the new adverts, and the old groups that are in a group with them."""
        there = np.isin(self.old_label, self.label[chosen])
        return Grown(self.label[chosen], self.old[there], self.old_label[there])


@dataclass(frozen=True, slots=True)
class Joined:
    """The groups of new adverts, and which templates are public property.

    unsafe: (adverts,) what must be computed anew instead.
    copied: labels of templates under too many contacts to join advertisers.
    """

    template: Grown
    cluster: Grown
    widest: Grown
    unsafe: Flags
    copied: set[int]


def joined(
    connection: sa.Connection,
    epoch: int,
    new: NewTexts,
    met: Met,
    parameters: Parameters,
    *,
    cut: Flags,
    copied: set[int],
) -> Joined:
    """Join new adverts.

    Args:
        cut: (new texts,) what is in a component that is cut. copied: numbers of old templates.
    """
    template = _templates(new, met)
    public, crossing = _copied(connection, epoch, new, met, template, parameters, copied)
    anything = np.ones(len(new.adverts), dtype=bool)
    widest = _through(new, met, template, "widest", joining=anything)
    unsafe = np.isin(new.adverts, met.again.index) | np.isin(template.label, list(crossing))
    at, fresh = places(new.text, new.ids)
    unsafe |= fresh & cut[at] if len(cut) else False
    unsafe = np.isin(widest.label, widest.label[unsafe])
    joining = _telling(new, met) & ~np.isin(template.label, list(public))
    cluster = _through(new, met, template, "cluster", joining=joining)
    return Joined(template, cluster, widest, unsafe, public)


def _templates(new: NewTexts, met: Met) -> Grown:
    """Texts that edges join, new ones by themselves and stored ones by their templates."""
    old = np.unique(met.texts["template"].to_numpy(dtype=np.int64))
    nodes = [_node(ends, new, met, old) for ends in (new.edges.one, new.edges.other, new.text)]
    label = components(len(new.ids) + len(old), nodes[0], nodes[1])
    return Grown(label[nodes[2]], old, label[len(new.ids) :])


def _node(texts: Ints, new: NewTexts, met: Met, old: Ints) -> Ints:
    at, fresh = places(texts, new.ids)
    template = met.texts["template"].reindex(texts).fillna(-1).to_numpy(dtype=np.int64)
    return np.where(fresh, at, len(new.ids) + np.searchsorted(old, template))


def _telling(new: NewTexts, met: Met) -> Flags:
    """Whether each advert's text has enough of its own to be evidence."""
    at, fresh = places(new.text, new.ids)
    known = met.texts["keyed"].reindex(new.text).fillna(False).to_numpy(dtype=bool)
    return np.asarray(np.where(fresh, new.keyed[at], known) if len(new.ids) else known, dtype=bool)


def _copied(
    connection: sa.Connection,
    epoch: int,
    new: NewTexts,
    met: Met,
    template: Grown,
    parameters: Parameters,
    copied: set[int],
) -> tuple[set[int], set[int]]:
    """Labels of templates that are public property, and of those that become it only now."""
    was = np.isin(template.old, list(copied))
    public = set(template.old_label[was].tolist())
    crossing = public & set(template.old_label[~was].tolist())  # united with one that was not
    label = pd.Series(template.label, new.adverts)
    own = met.carried[met.carried["own"]]
    pairs = pd.DataFrame({"label": own["advert_id"].map(label), "contact_id": own["contact_id"]})
    old = pd.Series(template.old).groupby(template.old_label).agg(list).to_dict()
    for one, mine in pairs.drop_duplicates().groupby("label")["contact_id"]:
        contacts = set(mine.tolist())
        if one in public:
            continue
        if one in old:
            contacts |= _others(connection, epoch, old[one], contacts, met)
        if len(contacts) > parameters.copied:
            public.add(one)
            crossing |= {one} & set(old)
    return public, crossing


def _others(
    connection: sa.Connection, epoch: int, templates: list[int], contacts: set[int], met: Met
) -> set[int]:
    """The contacts of old templates, if their number can have changed; else none."""
    first = met.contacts["template"]
    known = len(templates) == 1 and all(
        first.get(one) == templates[0] or carries(connection, epoch, templates, one)
        for one in contacts
    )
    return set() if known else contacts_of(connection, epoch, templates) - set(met.junk)


def _through(new: NewTexts, met: Met, template: Grown, kind: str, *, joining: Flags) -> Grown:
    """Groups of adverts over templates and contacts, those that were there before among them.

    joining: which adverts are joined to those of their template.
    """
    wide = kind == "widest"
    carried = met.carried if wide else met.carried[met.carried["own"]]
    texts = met.texts if wide else met.texts[met.texts["keyed"]]
    contacts = met.contacts.loc[met.contacts.index.isin(carried["contact_id"])]
    again = met.again if wide else met.again.iloc[:0]
    old = np.unique(pd.concat([part[kind] for part in (texts, contacts, again)]))
    adverts, labels = len(new.adverts), int(template.label.max(initial=-1)) + 1
    labels = max(labels, int(template.old_label.max(initial=-1)) + 1)
    named = np.unique(carried["contact_id"].to_numpy(dtype=np.int64))
    bases = np.cumsum([adverts, labels, len(named)])
    of_text = template.old_label[np.searchsorted(template.old, texts["template"])]
    through = np.isin(of_text, template.label[joining])
    edges = [
        (np.flatnonzero(joining), bases[0] + template.label[joining]),
        (bases[0] + of_text[through], bases[2] + np.searchsorted(old, texts[kind])[through]),
        (
            np.searchsorted(new.adverts, carried["advert_id"]),
            bases[1] + np.searchsorted(named, carried["contact_id"]),
        ),
        (
            bases[1] + np.searchsorted(named, contacts.index),
            bases[2] + np.searchsorted(old, contacts[kind]),
        ),
        (np.searchsorted(new.adverts, again.index), bases[2] + np.searchsorted(old, again[kind])),
    ]
    one, other = (np.concatenate(ends) for ends in zip(*edges, strict=True))
    label = components(int(bases[2]) + len(old), one, other)
    return Grown(label[:adverts], old.astype(np.int64), label[bases[2] :])
