"""Adverts of a simulated market as a page object would read them: invented, neutral, reserved.

Each advertiser of the market has one text and its own contacts (see `brightline/synthetic`); what
is posted again says the same, with another greeting and other hours at times.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from brightline.ingest import PostedInterval, RawAdvert
from brightline.synthetic.params import origin
from brightline.synthetic.seeds import chance
from brightline.synthetic.templates import SyntheticAdvert, Template, post
from brightline.synthetic.texts import Invention

_COLOURS = (
    "amber", "beige", "black", "blue", "bronze", "brown", "copper", "coral", "cream", "golden",
    "green", "grey", "indigo", "ivory", "lilac", "olive", "orange", "pale", "pink", "purple", "red",
    "russet", "silver", "teal", "violet", "white", "yellow",
)  # fmt: skip
_THINGS = (
    "anchor", "apron", "basket", "bell", "bench", "bicycle", "blanket", "bookcase", "bottle",
    "bridge", "candle", "carpet", "chair", "clock", "curtain", "door", "fence", "flag", "fountain",
    "gate", "guitar", "hammock", "jug", "kettle", "kite", "ladder", "lamp", "lantern", "map",
    "mirror", "mural", "paddle", "piano", "poster", "pump", "quilt", "radio", "sail", "saddle",
    "scarf", "shelf", "shutter", "sofa", "stool", "table", "teapot", "tile", "trellis", "umbrella",
    "vase", "wagon", "wheel", "window", "wreath",
)  # fmt: skip
_OWN = "On the way: {}."
"""How to find the place: what tells one advertiser's text from all others, as an address would.
Word follows on word, since three words that many texts share would be a stock phrase to linking."""


def raw_adverts(corpus: pd.DataFrame, seed: int) -> Iterator[RawAdvert]:
    """The adverts of a market, in its order, as they read when they were first seen.

    Args:
        corpus: the adverts with their truth (see `market.simulate`).
    """
    invention = Invention(seed)
    templates: dict[str, Template] = {}
    for row in corpus.to_dict("records"):
        owner = row["owner"]
        if owner in templates:
            advert = invention.repost(templates[owner])
        else:
            templates[owner] = _template(invention, owner, seed, suspicious=row["suspicious"])
            advert = post(templates[owner])
        yield _raw(row, advert)


def _template(invention: Invention, owner: str, seed: int, *, suspicious: bool) -> Template:
    """A template of a new advertiser, with sentences that nobody else has."""
    made = invention.template(invention.advertiser(), suspicious=suspicious)
    rng = chance("own sentences", seed, owner)
    things = zip(rng.sample(_COLOURS, 6), rng.sample(_THINGS, 6), strict=True)
    own = _OWN.format(", ".join(" ".join(pair) for pair in things))
    # The offer comes first and the hours last. Details between, which many share, tell no text
    # from another, and minimising them would be half of the whole chain's time.
    return replace(made, sentences=(made.sentences[0], own, made.sentences[-1]))


def _raw(row: Mapping[Hashable, Any], advert: SyntheticAdvert) -> RawAdvert:
    site, number = row["site"], str(row["advert_id"])
    posted = PostedInterval(
        row["posted_from"].to_pydatetime(), row["posted_to"].to_pydatetime(), "day"
    )
    return RawAdvert(
        site=site,
        ad_id=number,
        url=f"{origin(site)}/adverts/{number}",
        section=row["section"],
        title=advert.title,
        body=advert.body,
        seen_at=row["first_seen"].to_pydatetime(),
        place=row["place"],
        price=advert.price,
        currency="USD",
        posted=posted,
        language=advert.language,
    )
