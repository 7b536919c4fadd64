"""What an invented advert is made of, and how a template becomes the text of a posting.

A repost repeats its template word for word, or has another greeting and other hours.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from brightline.synthetic.contacts import PrintedContact
from brightline.synthetic.phrases import GREETINGS, HOURS, OPEN, Service

MARKER = "(synthetic)"
"""Stands in the body of everything invented, so that nobody takes it for a real advert."""


@dataclass(frozen=True, slots=True)
class Advertiser:
    """Who advertises: nobody. Contacts are reserved ones that no other advertiser has."""

    key: str
    city: str
    language: str
    name: str
    phone: str | None
    mail: str | None


@dataclass(frozen=True, slots=True)
class Template:
    """What stays the same from repost to repost: an ordered text with its slots filled in."""

    key: str
    advertiser: Advertiser
    service: Service
    suspicious: bool
    indicators: tuple[str, ...]
    title: str
    sentences: tuple[str, ...]
    contacts: tuple[PrintedContact, ...]
    contact_lines: tuple[str, ...]
    price: int


@dataclass(frozen=True, slots=True)
class SyntheticAdvert:
    """One invented advert, as a site would print it, with its latent truth."""

    title: str
    body: str
    city: str
    section: str
    group: str
    price: float
    language: str
    advertiser: str
    template: str
    contacts: tuple[PrintedContact, ...]
    indicators: tuple[str, ...]
    suspicious: bool


def post(template: Template, varied: random.Random | None = None) -> SyntheticAdvert:
    """The advert of a template; `varied` draws another greeting and other hours."""
    language = template.advertiser.language
    greeting = GREETINGS[language][0]
    sentences = template.sentences
    if varied is not None:
        greeting = varied.choice(GREETINGS[language])
        hours = varied.choice(OPEN[language]).format(hours=varied.choice(HOURS[language]))
        sentences = (*sentences[:-1], hours)
    first, rest = sentences[0], sentences[1:]
    paragraphs = [f"{greeting} {first}", " ".join(rest), "\n".join(template.contact_lines), MARKER]
    return SyntheticAdvert(
        title=template.title,
        body="\n\n".join(paragraphs),
        city=template.advertiser.city,
        section=template.service.section,
        group=template.service.group,
        price=float(template.price),
        language=language,
        advertiser=template.advertiser.key,
        template=template.key,
        contacts=template.contacts,
        indicators=template.indicators,
        suspicious=template.suspicious,
    )
