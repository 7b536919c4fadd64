"""An advertiser with a large part of a small site is one in the widest linking, not a hundred.

What joins nobody in it is a contact that may be the site's own: one beside which many others stand.
"""

from __future__ import annotations

import random

import numpy as np
import pytest

from brightline.linking import advertisers
from brightline.linking.advertisers import Carried, junk_contacts
from brightline.linking.parameters import Parameters
from brightline.linking.running import link_study
from brightline.store import Store
from brightline.study import Study
from tests.linking.house import partition, put

LARGE = 110
"""Adverts of one advertiser, each with a text of its own, among 190."""


def small_site() -> list[tuple[int, str, list[int]]]:
    chance = random.Random(7)
    letters = "abcdefghijklmnopqrstuvwxyz"
    texts = [" ".join("".join(chance.choices(letters, k=6)) for _ in range(30)) for _ in range(190)]
    return [
        (n, f"{text} (synthetic)", [1] if n <= LARGE else [n - LARGE + 1])
        for n, text in enumerate(texts, 1)
    ]


def largest(store: Store, kind: str) -> int:
    return max(map(len, partition(store, kind)))


def test_an_advertiser_with_a_fifth_of_a_site_is_one_in_the_widest_linking(
    store: Store, study: Study
) -> None:
    put(store, small_site())
    link_study(study, store)
    assert (largest(store, "widest"), largest(store, "cluster")) == (LARGE, 1)


def test_so_is_what_it_posts_later(store: Store, study: Study) -> None:
    put(store, small_site())
    link_study(study, store)
    put(store, [(500, "Quite another text of one who posts much here (synthetic)", [1])])
    assert link_study(study, store)["kind"] == "addition"
    assert (largest(store, "widest"), largest(store, "cluster")) == (LARGE + 1, 1)


def test_a_contact_beside_many_others_may_be_the_sites_own() -> None:
    adverts = np.arange(200)
    own = 1000 + adverts
    beside = Carried(np.concatenate([adverts, adverts]), np.concatenate([own, own * 0 + 1]))
    site = np.ones(200, dtype=np.int64)
    found = junk_contacts(adverts, site, beside, Parameters())
    assert dict(zip(found["contact_id"], found["reason"], strict=True)) == {1: "site"}


def test_by_its_share_of_the_site_alone_it_would_be_a_hundred_advertisers(
    store: Store, study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: the share alone makes a contact the site's own."""
    sql = advertisers.JUNK_SQL.replace("'alone'", "'site'")
    monkeypatch.setattr(advertisers, "JUNK_SQL", sql)
    put(store, small_site())
    link_study(study, store)
    assert largest(store, "widest") == 1
