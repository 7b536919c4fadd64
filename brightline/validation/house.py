"""A study of one simulated market that lasts as long as its validation: protocol, key, store.

All of it lies in one temporary folder, which goes when the work ends or is stopped. The store is
opened by its own address, so that `BRIGHTLINE_STORE` cannot lead an invented market into a corpus.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from brightline.privacy import Keyring
from brightline.store import Store, open_store
from brightline.store_address import address_of
from brightline.study import Study, load_study
from brightline.synthetic.params import site_tables
from brightline.validation.biases import CODEBOOK, CUTOFF, Bias
from brightline.validation.market import END, Market

RELEASED = dt.datetime.combine(END + dt.timedelta(days=21), dt.time(12), dt.UTC)
"""'Now' for the study: some weeks after the last crawl, and before the protocol expires."""

_EXPIRES = dt.date(END.year, 12, 31)

_KEPT_DAYS = 1095
"""Adverts are kept for three years: the oldest are of two years before the release."""

_PROTOCOL = """\
[study]
id = "validation"
title = "A simulated market: {name} (synthetic)"
question = "Does the chain from advert to release keep a figure whose truth is known?"
contact_email = "validation@example.org"
contact_url = "https://example.org/validation"
expires = {expires}
synthetic = true

[approval]
reference = "Synthetic: there is nothing to approve"
board = "Synthetic: nobody is concerned"

[legal]
basis = "Invented data about nobody"
impact_assessment = "Synthetic: nobody is concerned"

[people]
consultation = "Nobody is affected by invented data"
annotator_support = "Invented annotators need no support"

[reporting]
duty = "Synthetic: there is nothing to report"
routes = ["Synthetic: there is nothing to report"]
responsible_officer = "Synthetic: nobody"

[uses]
permitted = ["Validation of methods"]
forbidden = ["Any statement about a real market"]

[retention]
adverts_days = {kept_days}
urls_days = 30

[estimand]
description = "Share of adverts that annotators judge at or above the cut-off"
cutoff = {cutoff}
codebook = "{codebook}"
"""

_PERIOD = """
[[estimand.period]]
name = "{name}"
start = {start}
end = {end}
"""

_EVENT = """
[[event]]
site = "{site}"
date = {date}
what = "the closing of {title}"
"""


@dataclass(frozen=True)
class House:
    """A study with its key in memory and its store open."""

    study: Study
    keyring: Keyring
    store: Store


@contextmanager
def temporary_house(bias: Bias) -> Iterator[House]:
    """A new synthetic study for the market of a bias; nothing of it is left afterwards.

    Raises:
        StoreError: the temporary folder cannot be written.
    """
    from brightline.privacy import create_keys

    with tempfile.TemporaryDirectory(prefix="brightline-validate-") as place:
        folder = Path(place) / "study"
        folder.mkdir()
        path = folder / "study.toml"
        path.write_text(_protocol(bias.name, bias.market), encoding="utf-8")
        study = load_study(path, today=RELEASED.date())
        keyring = create_keys(Path(place) / "keys")
        with open_store(address_of(folder / "corpus.db"), migrate=True) as store:
            yield House(study, keyring, store)


def _protocol(name: str, market: Market) -> str:
    head = _PROTOCOL.format(
        name=name, expires=_EXPIRES, kept_days=_KEPT_DAYS, cutoff=CUTOFF, codebook=CODEBOOK
    )
    periods = [_PERIOD.format(name=one.name, start=one.start, end=one.end) for one in market.spans]
    sites = site_tables({key: key.title() for key in market.sites})
    events = [_EVENT.format(site=key, date=day, title=key.title()) for key, day in market.closes]
    return "".join([head, *periods, "\n", sites, *events])
