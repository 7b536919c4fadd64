"""The demonstration's synthetic market: written through the door, labelled by invention."""

from __future__ import annotations

from brightline.privacy import load_keyring
from brightline.progress import progress_bar
from brightline.store import Store
from brightline.study import Study
from brightline.synthetic.labels import label_market
from brightline.synthetic.market import write_market
from brightline.synthetic.params import MarketParams


def write_the_market(study: Study, market: MarketParams) -> None:
    """Five years of invented adverts and the crawls that saw them; what is there is left alone."""
    keyring = load_keyring(study.keys_directory)
    with Store.for_study(study) as store, progress_bar("crawls") as advance:
        write_market(study, store, keyring, market, progress=advance)


def label_the_market(study: Study, sample: str) -> None:
    """Labels of the market's sample, from its latent truth; marked synthetic."""
    with Store.for_study(study) as store:
        label_market(study, store, sample)
